import Persistence

/// The numbers of all kinds of settings at one moment.
public struct Revisions: Hashable, Sendable {
    /// Of declarations of days.
    public let calendar: Int
    /// Of procedures, offers, workflows and postings.
    public let catalogue: Int
    /// Of agencies, offices and officers.
    public let agencies: Int

    /// Each number only grows, so of two moments the later has the greater sum.
    var total: Int { calendar + catalogue + agencies }

    init(_ rows: [Row]) throws {
        var values: [String: Int] = [:]
        for row in rows { values[try row.text("name")] = try row.integer("value") }
        calendar = values["calendar"] ?? 0
        catalogue = values["catalogue"] ?? 0
        agencies = values["agencies"] ?? 0
    }
}
