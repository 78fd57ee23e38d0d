/// A file of a dossier: a scanned paper, a photo of one, a signed result.
public struct DossierFile: Hashable, Sendable {
    /// The file's identity.
    public typealias ID = Identifier<DossierFile>
}
