public import Domain
public import Persistence

extension Act {
    /// Says something to the other offices of the dossier; moves nothing, and makes no form conflict.
    public func comment(_ text: String, on id: Dossier.ID, _ connection: any Connection) throws -> Dossier {
        try perform(on: id, connection) { dossier, _, stamp in
            let holders = try holders(of: id, connection)
            try dossier.requireInvolved(stamp, holders)
            return try dossier.comment(try remark(text, of: id, connection), holders: holders, stamp: stamp)
        }
    }
}

/// The texts that the dossier's events refer to: reasons, comments, notes; those that were erased are missing.
public enum RemarkStore {
    /// Every text of the dossier or intake.
    public static func texts(of dossier: Dossier.ID, _ connection: any Connection) throws -> [Remark.ID: String] {
        var texts: [Remark.ID: String] = [:]
        for row in try connection.rows("SELECT id, content FROM remark WHERE dossier = \(dossier)") {
            texts[try row.id("id", of: Remark.self)] = try row.text("content")
        }
        return texts
    }
}
