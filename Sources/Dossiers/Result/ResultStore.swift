public import Domain
import Ledger
public import Persistence
import Reading

/// A result as papers and pages name it.
public struct DossierResult: Hashable, Sendable {
    /// Who signed it.
    public let signer: Officer.ID
    /// The signer's name; nil once the officer is not known any more.
    public let signerName: String?
    /// In whose name.
    public let authority: SigningAuthority
    /// When it was signed.
    public let signed: Instant
    /// Its number; nil until văn thư numbers it, and for a process without that step.
    public let number: Int?
    /// Its date: the day of its number, or of the signature where none is drawn (NĐ 30/2020 Đ9).
    public let day: Day
    /// The result's files that are there, the newest last.
    public let files: [FiledFile]
}

/// Reads results from the dossier's history.
public enum ResultStore {
    /// The result; nil until it is signed.
    public static func find(_ dossier: Dossier.ID, _ connection: any Connection) throws -> DossierResult? {
        var signature: (by: Officer.ID, as: SigningAuthority, at: Instant)?
        var number: (Int, Day)?
        for recorded in try History.of(dossier, connection) {
            switch recorded.event {
            case .signed(let authority, _, _): signature = (recorded.principal, authority, recorded.happened)
            case .numbered(let drawn, _, _): number = (drawn, recorded.happened.day)
            default: break
            }
        }
        guard let signature else { return nil }
        return DossierResult(
            signer: signature.by,
            signerName: try connection.row("SELECT name FROM read_officer WHERE id = \(signature.by)")?.text("name"),
            authority: signature.as,
            signed: signature.at,
            number: number?.0,
            day: number?.1 ?? signature.at.day,
            files: try FileRecordStore.list(of: dossier, connection).filter { $0.file.purpose == .result }
        )
    }
}
