// MARK: Procedures and notice boards, for everybody

extension Places {
    /// Search of procedures; words, filters and page are the query.
    public static let procedures = Address<NoParts>("/thu-tuc", .everyone, holds: .page)
    /// A procedure; `?ngay=2018-06-01` is the version of that day.
    public static let procedure = Address<One<ProcedureKey>>("/thu-tuc/:procedure", .everyone, holds: .page)
    /// Every agency's notice board.
    public static let boards = Address<NoParts>("/niem-yet", .everyone, holds: .page)
    /// What hangs on an agency's board.
    public static let board = Address<One<AgencyKey>>("/niem-yet/:agency", .everyone, holds: .page)
    /// The board as sheets of A4, or as a poster of A3: `to-a4`, `ap-phich-a3`.
    public static let boardPrint = Address<Two<AgencyKey, Slug>>("/niem-yet/:agency/in/:print", .everyone, holds: .page)
    /// The board on a screen that turns its pages itself.
    public static let boardScreen = Address<One<AgencyKey>>("/niem-yet/:agency/man-hinh", .everyone, holds: .page)

    static let ofProcedures = [
        procedures.entry, procedure.entry, boards.entry, board.entry, boardPrint.entry, boardScreen.entry,
    ]
}
