/// A committee's name apart: `UBND huyện Vĩnh Thuận` is of “huyện Vĩnh Thuận”, and its papers are dated in Vĩnh Thuận.
struct AgencyName {
    private static let committees = ["UBND ", "Ủy ban nhân dân "]
    private static let kinds = ["thành phố", "thị trấn", "thị xã", "đặc khu", "phường", "huyện", "quận", "tỉnh", "xã"]

    /// The place with its kind, `huyện Vĩnh Thuận`.
    let full: String
    /// The place alone.
    let place: String

    init(_ name: String) {
        let committee = Self.committees.first { name.hasPrefix($0) }
        let full = committee.map { String(name.dropFirst($0.count)) } ?? name
        self.full = full
        place = Self.kinds.first { full.hasPrefix($0 + " ") }.map { String(full.dropFirst($0.count + 1)) } ?? full
    }
}
