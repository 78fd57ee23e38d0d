// swift-tools-version: 6.2
import PackageDescription

/// Settings of every Swift target: Swift 6 mode, warnings are errors (Documentation/Decisions/0002).
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .treatAllWarnings(as: .error),
]

func library(_ name: String, _ dependencies: [Target.Dependency] = [], unsafe: Bool = false) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict + (unsafe ? [.strictMemorySafety()] : []))
}

func tests(
    _ name: String,
    _ dependencies: [Target.Dependency],
    exclude: [String] = [],
    resources: [Resource] = []
) -> Target {
    .testTarget(
        name: name,
        dependencies: dependencies,
        exclude: exclude,
        resources: resources,
        swiftSettings: strict
    )
}

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let nio = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

/// What an area with pages imports.
let pages: [Target.Dependency] = [
    "Domain", "Persistence", "Reading", "Markup", "Addresses", "Components", "Documents", "Web",
]

/// What `Benchmarks`, a package of its own, may import.
let measured = [
    "Domain", "Persistence", "PersistenceSQLite", "PersistencePostgres", "Schema", "Ledger", "Reading", "Accounts",
    "Catalogue", "Dossiers", "Reports", "Demonstration", "TestSupport",
]

let package = Package(
    name: "motcua",
    products: measured.map { .library(name: $0, targets: [$0]) },
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(
            name: "CTypeset",
            pkgConfig: "pangocairo",
            providers: [.apt(["libpango1.0-dev", "libcairo2-dev"])]
        ),
        .systemLibrary(name: "CQRCode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CSpreadsheet", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        // Zip files by libarchive, and the XML in them: DOCX written, XLSX read.
        .systemLibrary(
            name: "CArchive",
            pkgConfig: "libxml-2.0",
            providers: [.apt(["libarchive-dev", "libxml2-dev"])]
        ),
        // Pages of other people's PDFs, bound into a book of ours.
        .systemLibrary(name: "CPDF", pkgConfig: "libqpdf", providers: [.apt(["libqpdf-dev"])]),
        .target(name: "CAssets"),
        library("Domain"),
        library("Persistence", ["Domain"]),
        library("PersistenceSQLite", ["Persistence", grdb, sqlite], unsafe: true),
        library("PersistencePostgres", ["Persistence", "CPostgres"], unsafe: true),
        library("Schema", ["Persistence"]),
        library("Ledger", ["Domain", "Persistence", crypto]),
        library("Reading", ["Domain", "Persistence"]),
        library("Markup"),
        library("Addresses", ["Domain"]),
        library("Components", ["Markup", "Addresses", "Domain", "CAssets"], unsafe: true),
        library("Documents", ["Domain", "CTypeset", "CQRCode", "CSpreadsheet", "CArchive", "CPDF"], unsafe: true),
        library(
            "Web",
            [
                "Domain", "Persistence", "Ledger", "Reading", "Markup", "Addresses", "Components", "Documents",
                hummingbird, logging, httpTypes, nio, crypto,
            ]
        ),
        library(
            "Accounts",
            pages + [crypto, cryptoExtras, nioPosix]
        ),
        library("Catalogue", pages),
        library("Dossiers", pages + ["Ledger", crypto]),
        library("Reports", pages + ["Ledger", crypto]),
        library(
            "Demonstration",
            ["Domain", "Persistence", "Reading", "Documents", "Accounts", "Catalogue", "Dossiers", "Reports"]
        ),
        library(
            "App",
            [
                "Domain", "Persistence", "PersistenceSQLite", "PersistencePostgres", "Schema", "Ledger", "Reading",
                "Accounts", "Catalogue", "Dossiers", "Reports", "Demonstration", "Markup", "Addresses", "Components",
                "Documents", "Web", hummingbird, logging, lifecycle, signals,
            ]
        ),
        .executableTarget(name: "motcua", dependencies: ["App", "Domain", arguments], swiftSettings: strict),
        library(
            "TestSupport",
            [
                "Domain", "Persistence", "PersistenceSQLite", "PersistencePostgres", "Schema", "Ledger", "Reading",
                "Accounts", "Catalogue", "Dossiers", "Reports", "Demonstration", "Markup", "Addresses", "Web", "App",
                hummingbird, logging, httpTypes, nio,
            ]
        ),
        // Many callers at one desk: for tests that kill it and benchmarks that time it, never shipped.
        .executableTarget(
            name: "motcua-probe",
            dependencies: ["Domain", "Persistence", "Dossiers", "TestSupport"],
            swiftSettings: strict
        ),
        tests("ArchitectureTests", []),
        tests("DomainTests", ["Domain"]),
        tests("MarkupTests", ["Markup"]),
        tests("AddressesTests", ["Domain", "Addresses"]),
        tests("ComponentsTests", ["Domain", "Markup", "Addresses", "Components", "TestSupport"]),
        tests("DocumentsTests", ["Domain", "Documents", "TestSupport"]),
        tests(
            "WebTests",
            ["Domain", "Persistence", "Reading", "Markup", "Addresses", "Web", "App", "TestSupport", logging]
        ),
        // Every address against everybody who may not go there.
        tests(
            "AccessTests",
            [
                "Domain", "Persistence", "Ledger", "Reading", "Markup", "Accounts", "Addresses", "Catalogue",
                "Dossiers",
                "Reports", "Web", "App",
                "TestSupport",
            ]
        ),
        tests(
            "PersistenceTests",
            ["Domain", "Persistence", "PersistenceSQLite", "PersistencePostgres", "TestSupport"]
        ),
        tests(
            "AccountsTests",
            [
                "Domain", "Persistence", "Schema", "Reading", "Catalogue", "Markup", "Addresses", "Web", "Accounts",
                "App",
                "TestSupport",
            ]
        ),
        tests(
            "CatalogueTests",
            [
                "Domain", "Persistence", "Schema", "Reading", "Documents", "Markup", "Addresses", "Web", "Catalogue",
                "TestSupport",
            ]
        ),
        tests("ReadingTests", ["Domain", "Persistence", "Schema", "Reading", "Catalogue", "TestSupport"]),
        tests(
            "LedgerTests",
            ["Domain", "Persistence", "Ledger", "Reading", "Dossiers", "TestSupport"],
            exclude: ["Golden"]
        ),
        tests(
            "DossiersTests",
            [
                "Catalogue",
                "Domain", "Persistence", "Ledger", "Reading", "Documents", "Markup", "Addresses", "Web", "Dossiers",
                "Demonstration", "TestSupport",
                "motcua-probe",
            ]
        ),
        // Read from beside their tests, so that a new one is written where the old one stands.
        tests(
            "ReportsTests",
            [
                "Domain", "Persistence", "Schema", "Reading", "Documents", "Markup", "Addresses", "Web", "Reports",
                "TestSupport",
            ],
            exclude: ["Golden"]
        ),
        tests("SystemTests", ["Persistence", "PersistenceSQLite", "TestSupport", "motcua"]),
    ]
)
