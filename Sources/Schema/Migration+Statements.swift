import Persistence

extension Migration {
    /// A migration whose statements are one text for both engines, but for the fragments that stand side by side.
    init(name: String, statements: [SQL]) {
        self.init(name: name, sqlite: statements, postgres: statements)
    }
}
