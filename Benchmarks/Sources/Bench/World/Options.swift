import Persistence

/// What is measured: `Bench [--dossiers N] [--rounds N] [--engine sqlite|postgres]`.
struct Options {
    var dossiers = 100_000
    var rounds = 7
    var engines: [Engine] = [.sqlite, .postgres]

    /// Reads the arguments; what it does not know, it ignores but for saying so.
    init(_ arguments: [String]) {
        var rest = arguments[...]
        while let name = rest.popFirst() {
            let value = rest.popFirst() ?? ""
            switch (name, value) {
            case ("--dossiers", _): dossiers = max(10_000, Int(value) ?? dossiers)
            case ("--rounds", _): rounds = max(1, Int(value) ?? rounds)
            case ("--engine", "sqlite"): engines = [.sqlite]
            case ("--engine", "postgres"): engines = [.postgres]
            default: Table.write("unknown: \(name) \(value)")
            }
        }
    }
}
