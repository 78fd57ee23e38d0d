// swift-tools-version: 6.2
import PackageDescription

// The settings of the program's own targets (Package.swift of the tree).
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .treatAllWarnings(as: .error),
]

let measured = [
    "Domain", "Persistence", "PersistenceSQLite", "PersistencePostgres", "Schema", "Ledger", "Reading", "Accounts",
    "Catalogue", "Dossiers", "Reports", "Demonstration", "TestSupport",
]

let package = Package(
    name: "motcua-benchmarks",
    dependencies: [.package(name: "motcua", path: "..")],
    targets: [
        .executableTarget(
            name: "Bench",
            dependencies: measured.map { .product(name: $0, package: "motcua") },
            swiftSettings: strict
        )
    ]
)
