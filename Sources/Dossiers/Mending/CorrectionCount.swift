public import Domain
public import Persistence

/// How often a receipt was mended: the mark on its reprint.
public enum CorrectionCount {
    /// Number of corrections of the dossier; 0 prints no mark.
    public static func of(_ dossier: Dossier.ID, _ connection: any Connection) throws -> Int {
        try connection.integer("SELECT COUNT(*) FROM read_event WHERE dossier = \(dossier) AND kind = 'corrected'")
    }
}
