public import Domain
public import Persistence

extension Act {
    /// Notes that somebody came and there was no result yet (khách đến, chưa có kết quả).
    public func visit(_ id: Dossier.ID, note: String = "", _ connection: any Connection) throws -> Dossier {
        try perform(on: id, connection) { dossier, _, stamp in
            // Asked before the note is stored.
            _ = try dossier.visit(note: nil, stamp: stamp)
            let isEmpty = note.allSatisfy(\.isWhitespace)
            return try dossier.visit(note: isEmpty ? nil : remark(note, of: id, connection), stamp: stamp)
        }
    }
}
