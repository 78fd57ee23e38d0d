public import Domain
public import Dossiers
public import Persistence

/// The acts by which a dossier goes from reception to the receiver's hand.
public enum NextStep: String, Sendable, CaseIterable {
    case give, takeOver, assign, submit, approve, sign, number, receiveResult, handOut

    /// Does the act on the dossiers.
    public func perform(
        on ids: [Dossier.ID],
        by act: Act,
        assignee: Officer.ID,
        _ connection: any Connection
    ) throws -> BatchOutcome {
        switch self {
        case .give: try act.give(ids, connection)
        case .takeOver: try act.takeOver(ids, connection)
        case .assign: try act.assign(ids, to: assignee, connection)
        case .submit: try act.submit(ids, connection)
        case .approve: try act.approve(ids, connection)
        case .sign: try act.sign(ids, as: .onBehalf, connection)
        case .number: try act.number(ids, connection)
        case .receiveResult: try act.receiveResults(ids, connection)
        case .handOut: try act.handOut(ids.map { HandOutForm(dossier: $0) }, connection)
        }
    }
}
