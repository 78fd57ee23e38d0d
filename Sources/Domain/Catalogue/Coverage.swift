/// How far an agency's one-stop desk covers the procedures announced for its level (DESIGN §5).
///
/// Announced A · posted and ready B · with dossiers in the period C · of these all received at the desk D.
public struct Coverage: Hashable, Sendable {
    /// A: announced, in force at the end of the period.
    public let announced: Set<Procedure.ID>
    /// B: of A, posted and offered through the desk.
    public let ready: Set<Procedure.ID>
    /// C: with dossiers received in the period.
    public let used: Set<Procedure.ID>
    /// D: of C, those of which every dossier was received at the one-stop desk.
    public let atDesk: Set<Procedure.ID>

    /// The four sets; B is cut to A and D to C.
    public init(
        announced: Set<Procedure.ID>,
        ready: Set<Procedure.ID>,
        used: Set<Procedure.ID>,
        atDesk: Set<Procedure.ID>
    ) {
        self.announced = announced
        self.ready = ready.intersection(announced)
        self.used = used
        self.atDesk = atDesk.intersection(used)
    }

    /// B/A.
    public var readyRate: Rate { Rate(ready.count, of: announced.count) }
    /// D/C.
    public var deskRate: Rate { Rate(atDesk.count, of: used.count) }

    /// A−B: announced, not posted or not offered.
    public var notReady: [Procedure.ID] { announced.subtracting(ready).sorted() }
    /// A−C: announced, no dossier.
    public var unused: [Procedure.ID] { announced.subtracting(used).sorted() }
    /// C−D: with dossiers received elsewhere than at the desk.
    public var elsewhere: [Procedure.ID] { used.subtracting(atDesk).sorted() }
}
