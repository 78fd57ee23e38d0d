import Foundation
import Testing

/// Two months of a district and a commune: enough for every verb, and made in a second or two.
enum SmallYear {
    /// The scenario's text.
    static let scenario = """
        {"seed":7,"from":"2018-03-01","to":"2018-04-30","agencies":[
        {"code":"H58.03","name":"UBND huyện Thử","level":"district","parent":null,"carriedOver":2,"receivedOnline":3,
         "receivedDirect":20,"resolvedEarly":8,"resolvedOnTime":9,"resolvedLate":2,"openInTerm":3,"openLate":1,
         "withdrawn":2},
        {"code":"H58.03.01","name":"UBND xã Thử","level":"commune","parent":"H58.03","carriedOver":0,
         "receivedOnline":0,"receivedDirect":10,"resolvedEarly":4,"resolvedOnTime":5,"resolvedLate":0,
         "openInTerm":1,"openLate":0,"withdrawn":0}]}
        """

    /// Simulates it into the database at the address.
    static func simulate(into address: String, _ folder: String) async throws {
        let file = folder + "/scenario.json"
        try Data(scenario.utf8).write(to: URL(filePath: file))
        let answer = try await Binary.run("simulate", "--scenario", file, "--database", address)
        try #require(answer.code == 0, "\(answer.complaint.suffix(500))")
    }

    /// A new SQLite database that holds it, in the folder.
    static func database(in folder: String) async throws -> String {
        let path = folder + "/small.sqlite"
        try FileManager.default.copyItem(atPath: try await template.value, toPath: path)
        return path
    }

    /// Made once for all tests; removed when the process ends.
    private static let template = Task {
        atexit { try? FileManager.default.removeItem(atPath: SmallYear.folder) }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try await simulate(into: folder + "/made.sqlite", folder)
        // A backup is one file; a database that was open may have its last pages in the log beside it.
        let template = folder + "/template.sqlite"
        let answer = try await Binary.run("backup", template, "--database", folder + "/made.sqlite")
        try #require(answer.code == 0, "\(answer.complaint)")
        return template
    }

    private static let folder =
        FileManager.default.temporaryDirectory.path() + "/motcua-small-\(ProcessInfo.processInfo.processIdentifier)"
}
