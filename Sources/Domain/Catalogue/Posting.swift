/// That a version of a procedure hangs on an agency's board (niêm yết công khai).
public struct Posting: Hashable, Sendable {
    /// The posting's identity.
    public typealias ID = Identifier<Posting>

    /// The posting's identity.
    public let id: ID
    /// Whose board.
    public let agency: Agency.ID
    /// What hangs there.
    public let version: ProcedureVersion.ID
    /// Which board, “Bảng niêm yết tại Bộ phận Tiếp nhận và Trả kết quả”.
    public let place: String
    /// Who put it up, if known.
    public let officer: Officer.ID?

    /// A posting.
    public init(id: ID, agency: Agency.ID, version: ProcedureVersion.ID, place: String, officer: Officer.ID?) {
        self.id = id
        self.agency = agency
        self.version = version
        self.place = place
        self.officer = officer
    }
}
