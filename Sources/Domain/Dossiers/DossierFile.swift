/// A file of a dossier: a scanned paper, a photo of one, a signed result.
public struct DossierFile: Hashable, Sendable {
    /// The file's identity.
    public typealias ID = Identifier<DossierFile>

    /// What the file shows.
    public enum Purpose: Hashable, Sendable {
        /// A paper of the dossier.
        case component(DossierComponent.ID)
        /// The result.
        case result
        /// Anything else: an authorisation, a photo.
        case other
    }

    /// Why a file was taken away; the act stays in the ledger.
    public enum Removal: String, Sendable, CaseIterable {
        /// It belongs to another dossier or paper.
        case misplaced
        /// It cannot be read.
        case unreadable
        /// A better one took its place.
        case replaced
        /// It should never have been kept: personal data without need.
        case unneeded
    }

    /// Which file.
    public let id: ID
    /// What it shows.
    public let purpose: Purpose
    /// Its type by content, `application/pdf`.
    public let mediaType: String
    /// Its size in bytes.
    public let size: Int
    /// SHA-256 of its bytes, 64 hexadecimal digits.
    public let digest: String

    /// A file as the ledger knows it; its name stands outside.
    public init(id: ID, purpose: Purpose, mediaType: String, size: Int, digest: String) {
        self.id = id
        self.purpose = purpose
        self.mediaType = mediaType
        self.size = size
        self.digest = digest
    }
}
