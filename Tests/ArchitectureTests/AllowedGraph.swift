/// DESIGN §3's table: what each target of `Sources` may import, of ours and of other packages.
///
/// A target that is not in the table is refused, so a new one is a decision and not an accident.
enum AllowedGraph {
    /// The areas: one folder per action, never importing each other.
    static let areas: Set<String> = [
        "Accounts", "Catalogue", "Dossiers", "Reports", "Citizens", "Quality", "Records", "Reform", "Exchange",
    ]

    /// What an area may import: everything below it but the engines, which only `App` chooses between.
    private static let belowAreas: Set<String> = [
        "CAssets", "Domain", "Persistence", "Ledger", "Reading", "Markup", "Addresses", "Components", "Documents",
        "Web", "Jobs",
    ]

    /// Everything that `App` puts together.
    private static let belowApp = areas.union(belowAreas).union([
        "Schema", "PersistenceSQLite", "PersistencePostgres", "Demonstration",
    ])

    /// Targets of ours that each target may import.
    static let targets: [String: Set<String>] = {
        var allowed: [String: Set<String>] = [
            "CPostgres": [], "CTypeset": [], "CSpreadsheet": [], "CArchive": [], "CQRCode": [], "CPDF": [],
            "CTransport": [], "CAssets": [],
            "Domain": [],
            "Persistence": ["Domain"],
            "PersistenceSQLite": ["Persistence"],
            "PersistencePostgres": ["Persistence", "CPostgres"],
            "Schema": ["Persistence"],
            "Ledger": ["Domain", "Persistence"],
            "Reading": ["Domain", "Persistence"],
            "Markup": [],
            "Addresses": ["Domain"],
            "Components": ["Markup", "Addresses", "Domain", "CAssets"],
            "Documents": ["Domain", "CTypeset", "CSpreadsheet", "CArchive", "CQRCode", "CPDF"],
            "Web": ["Domain", "Persistence", "Ledger", "Reading", "Markup", "Addresses", "Components", "Documents"],
            "Jobs": ["Domain", "Persistence", "CTransport"],
            "Demonstration": areas.union(["Domain", "Persistence", "Ledger", "Reading", "Documents"]),
            "App": belowApp,
            // A verb parses days and codes, so it sees the domain; all else it asks of App.
            "motcua": ["App", "Domain"],
            "motcua-probe": ["Domain", "Persistence", "Dossiers", "TestSupport"],
            "TestSupport": belowApp.union(["App"]),
        ]
        for area in areas { allowed[area] = belowAreas }
        return allowed
    }()

    /// Products of other packages, and the targets that may import each.
    static let products: [String: Set<String>] = [
        "GRDB": ["PersistenceSQLite"],
        "GRDBSQLite": ["PersistenceSQLite"],
        "Crypto": ["Ledger", "Accounts", "Dossiers", "Reports", "Web"],
        "CryptoExtras": ["Accounts"],
        "Hummingbird": ["Web", "App", "TestSupport"],
        "HTTPTypes": ["Web", "TestSupport"],
        "NIOCore": ["Web", "TestSupport"],
        // Threads for passwords, whose hashing must not hold up a request's thread.
        "NIOPosix": ["Accounts"],
        "ServiceLifecycle": ["Jobs", "App"],
        "UnixSignals": ["App"],
        "Logging": ["Jobs", "Web", "App", "TestSupport"],
        "ArgumentParser": ["motcua"],
    ]

    /// Every edge of the package that the tables do not allow, as one line each.
    static func objections(to package: PackageGraph) -> [String] {
        package.targets.filter { $0.type != "test" }.flatMap { target -> [String] in
            guard let allowed = targets[target.name] else {
                return ["\(target.name) is not in DESIGN §3's table"]
            }
            let ours = target.imports.filter { !allowed.contains($0) }.map { "\(target.name) may not import \($0)" }
            let others = target.products
                .filter { products[$0]?.contains(target.name) != true }
                .map { "\(target.name) may not import \($0) of another package" }
            return ours + others
        }
    }
}
