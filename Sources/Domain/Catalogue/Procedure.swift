/// An administrative procedure (thủ tục hành chính); its content stands in versions.
public struct Procedure: Hashable, Sendable {
    /// The procedure's identity, ours; the national code is optional.
    public typealias ID = Identifier<Procedure>
}
