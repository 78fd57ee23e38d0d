/// What one part of an inspection found.
struct Finding: Sendable {
    /// The part's name where it is not the one that was begun.
    var part: String?
    /// What was looked at, in words and numbers.
    let summary: String
    /// One line each.
    let faults: [String]

    init(_ summary: String, faults: [String] = [], part: String? = nil) {
        self.summary = summary
        self.faults = faults
        self.part = part
    }
}
