/// Since when a version of a procedure has effect, and what follows from its end (rule 40).
public struct ProcedureEffect: Hashable, Sendable {
    /// The days of effect; its end is the day on which a repeal or a new version takes effect.
    public let validity: Validity
    /// Whether the content was published.
    public let isPublished: Bool

    /// A version's effect.
    public init(validity: Validity, isPublished: Bool) {
        self.validity = validity
        self.isPublished = isPublished
    }

    /// Whether it hangs on the board: not any more on the day the repeal takes effect (NĐ 63/2010/NĐ-CP Đ15, Đ17).
    public func isOnBoard(on day: Day) -> Bool {
        isPublished && validity.holds(on: day)
    }

    /// Whether a dossier received on `reception` can be worked on: always, if it was in force then. A later repeal
    /// takes nothing from it.
    public func carries(dossierReceivedOn reception: Day) -> Bool {
        validity.holds(on: reception)
    }
}
