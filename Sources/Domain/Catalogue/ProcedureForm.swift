/// A form (mẫu đơn, mẫu tờ khai) that belongs to a procedure, as a file that everybody may take.
public struct ProcedureForm: Hashable, Sendable {
    /// The form's identity.
    public typealias ID = Identifier<ProcedureForm>

    /// The form's identity.
    public let id: ID
    /// What it is called, “Tờ khai đăng ký khai sinh”.
    public let name: String
    /// Its name as a file.
    public let fileName: String
    /// What its bytes are.
    public let mediaType: String
    /// SHA-256 of its bytes, under which they lie.
    public let digest: String
    /// How many there are.
    public let size: Int

    /// A form.
    public init(id: ID, name: String, fileName: String, mediaType: String, digest: String, size: Int) {
        self.id = id
        self.name = name
        self.fileName = fileName
        self.mediaType = mediaType
        self.digest = digest
        self.size = size
    }
}
