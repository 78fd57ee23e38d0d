public import Domain

/// Something that can be done with a dossier, and by which office's post the principal may do it now; or why not.
public struct AvailableAct: Hashable, Sendable {
    /// What can be done with a dossier.
    public enum Name: String, Sendable, CaseIterable {
        case takeOver, receiveResult, assign, submit, approve, sign, number, give, handOut, collectFee, allowUnpaid
        case noteVisit, comment, attachFile, correct, confirmBackEntries, withdraw, cancel
    }

    /// What.
    public let name: Name
    /// At which of the principal's offices; nil where it cannot be done.
    public let office: Office.ID?
    /// Why it cannot be done; nil where it can.
    public let objection: DossierObjection?

    /// Whether it can be done now.
    public var isPossible: Bool { office != nil }

    /// Every act with the domain's own answer, tried at each of the principal's offices.
    ///
    /// `held` are the offices that hold or held the dossier. Where no office can, the objection is that of the place
    /// nearest to the dossier: where it lies or was given to, the desk, then any other.
    public static func list(
        for dossier: Dossier,
        by principal: Principal,
        at now: Instant,
        setting: ActSetting,
        held: Set<Office.ID>
    ) -> [AvailableAct] {
        let places = offices(of: principal, near: dossier)
        return Name.allCases.map { name in
            var first: DossierObjection?
            for office in places {
                let stamp = Stamp(principal: principal, office: office, at: now)
                do throws(DossierObjection) {
                    try name.attempt(on: dossier, setting, held, stamp)
                    return AvailableAct(name: name, office: office, objection: nil)
                } catch {
                    first = first ?? error
                }
            }
            return AvailableAct(name: name, office: nil, objection: first)
        }
    }

    private static func offices(of principal: Principal, near dossier: Dossier) -> [Office.ID] {
        let own = Set(principal.posts.map(\.office))
        let near = [dossier.givenTo, dossier.office, dossier.desk].compactMap(\.self).filter(own.contains)
        let others = own.subtracting(near).sorted()
        var known: Set<Office.ID> = []
        let places = (near + others).filter { known.insert($0).inserted }
        // Somebody without a post is refused like everybody else: by the domain.
        return places.isEmpty ? [dossier.office] : places
    }
}

extension AvailableAct.Name {
    /// Asks the domain; what it needs beside the dossier is the least that it would accept.
    fileprivate func attempt(
        on dossier: Dossier,
        _ setting: ActSetting,
        _ held: Set<Office.ID>,
        _ stamp: Stamp
    ) throws(DossierObjection) {
        let reason = Remark(id: Identifier(bits: 0), digest: "")
        switch self {
        case .takeOver: _ = try dossier.takeOver(setting: setting, stamp: stamp)
        case .receiveResult: _ = try dossier.receiveResult(setting: setting, stamp: stamp)
        case .assign:
            let officer = dossier.holder ?? stamp.principal.officer
            _ = try dossier.assign(to: officer, ofOffice: true, setting: setting, stamp: stamp)
        case .submit: _ = try dossier.submit(setting: setting, stamp: stamp)
        case .approve: _ = try dossier.approve(setting: setting, stamp: stamp)
        case .sign: _ = try dossier.sign(as: .onBehalf, setting: setting, stamp: stamp)
        case .number: _ = try dossier.number(1, setting: setting, stamp: stamp)
        case .give: _ = try dossier.give(setting: setting, stamp: stamp)
        case .handOut: try dossier.requireHandOut(of: [], held: [], stamp: stamp)
        case .collectFee:
            _ = try dossier.collect(Payment(fee: dossier.owed, charge: 0, receipt: 1), stamp: stamp)
        case .allowUnpaid: _ = try dossier.allowUnpaid(reason: reason, stamp: stamp)
        case .noteVisit: _ = try dossier.visit(note: nil, stamp: stamp)
        case .comment: _ = try dossier.comment(reason, holders: held, stamp: stamp)
        case .attachFile: try dossier.requireInvolved(stamp, held)
        case .correct:
            let now = dossier.applicant
            let old = PartyReference(party: now.party, version: now.version, digest: "")
            let new = PartyReference(party: now.party, version: now.version + 1, digest: "")
            _ = try dossier.correct(.applicant(old: old, new: new), stamp: stamp)
        case .confirmBackEntries: _ = try dossier.confirmBackEntries(stamp: stamp)
        case .withdraw: _ = try dossier.withdraw(reason: reason, setting: setting, stamp: stamp)
        case .cancel: _ = try dossier.cancel(reason: reason, setting: setting, stamp: stamp)
        }
    }
}
