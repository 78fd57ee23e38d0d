/// The parts of a committee's name: `UBND huyện Vĩnh Thuận` is of the kind “huyện” and of the place “Vĩnh Thuận”.
struct AgencyTitle {
    /// `huyện`, `xã`, `thị trấn`…; nil for a body that is no committee.
    let kind: String?
    /// Where a paper of it is dated.
    let place: String
    /// As it stands at the head of a paper.
    let letterhead: String
    /// The name without the committee, `huyện Vĩnh Thuận`.
    let short: String
    /// Whether it is a people's committee.
    let isCommittee: Bool

    private static let kinds = ["thành phố", "thị trấn", "thị xã", "phường", "huyện", "quận", "tỉnh", "đặc khu", "xã"]

    init(_ name: String) {
        let prefix = ["UBND ", "Ủy ban nhân dân "].first { name.hasPrefix($0) }
        let body = prefix.map { String(name.dropFirst($0.count)) } ?? name
        let kind = AgencyTitle.kinds.first { body.lowercased().hasPrefix($0 + " ") }
        self.kind = kind
        isCommittee = prefix != nil
        short = body
        place = kind.map { String(body.dropFirst($0.count + 1)) } ?? body
        letterhead = (isCommittee ? "Ủy ban nhân dân \(body)" : name).uppercased()
    }
}
