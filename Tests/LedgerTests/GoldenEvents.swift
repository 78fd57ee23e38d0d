import Domain

/// One event of each kind and content, with identities that anybody can type: what the golden files hold.
enum GoldenEvents {
    static let digest = String(repeating: "0123456789abcdef", count: 4)
    static let person = PartyReference(party: Party.ID(bits: 0x21), version: 1, digest: digest)
    static let second = PartyReference(party: Party.ID(bits: 0x21), version: 2, digest: digest)
    static let remark = Remark(id: Remark.ID(bits: 0x31), digest: digest)
    static let due = Instant(Day(number: 17_822), minute: 1020)

    /// Nil when the code below is none any more.
    static let all: [(file: String, event: DossierEvent)] = DossierCode("000.00.12.H33-181015-0001").map(events) ?? []

    private static func events(_ code: DossierCode) -> [(file: String, event: DossierEvent)] {
        [
            (
                "received-1",
                .received(reception(code, receipt: 7, due: due, stepDue: Instant(Day(number: 17_819), minute: 510)))
            ),
            ("received-1-termless", .received(reception(code, receipt: nil, due: nil, stepDue: nil))),
            ("supplementAsked-1", .supplementAsked(intake(number: 3, person, remark))),
            ("intakeRefused-1", .intakeRefused(intake(number: 4, person, remark))),
            ("guided-1", .guided(intake(number: nil, nil, nil))),
            ("assigned-1", .assigned(to: Officer.ID(bits: 0x41), step: 2, stepDue: due)),
            ("given-1", .given(to: Office.ID(bits: 0x11))),
            ("takenOver-1", .takenOver(step: 1, stepDue: due)),
            ("submitted-1", .submitted(step: 3, stepDue: nil)),
            ("approved-1", .approved(step: 4, stepDue: due)),
            ("signed-1", .signed(.deputy, step: 5, stepDue: due)),
            ("numbered-1", .numbered(12, step: 6, stepDue: due)),
            ("resultReceived-1", .resultReceived(.onTime)),
            (
                "handedOut-1",
                .handedOut(
                    HandOut(
                        receiver: person,
                        authorised: true,
                        channel: .post,
                        returned: [DossierComponent.ID(bits: 0x51)]
                    )
                )
            ),
            ("corrected-1-applicant", .corrected(.applicant(old: person, new: second))),
            ("corrected-1-owner", .corrected(.owner(old: person, new: second))),
            ("corrected-1-channel", .corrected(.channel(old: .direct, new: .online))),
            ("corrected-1-place", .corrected(.place(old: .desk, new: .mobile))),
            ("corrected-1-quantity", .corrected(.quantity(old: 1, new: 3))),
            ("cancelled-1", .cancelled(reason: remark)),
            ("withdrawn-1", .withdrawn(reason: remark)),
            ("dueRecomputed-1", .dueRecomputed(before: due, after: due.adding(minutes: 1440), calendarRevision: 5)),
            ("backEntriesConfirmed-1", .backEntriesConfirmed),
        ] + notes
    }

    private static let notes: [(file: String, event: DossierEvent)] = [
        ("corrected-1-details", .corrected(.details(old: detail(0, ""), new: detail(1, digest)))),
        ("fileAttached-1-component", .fileAttached(file(.component(DossierComponent.ID(bits: 0x51))))),
        ("fileAttached-1-result", .fileAttached(file(.result))),
        ("fileAttached-1-other", .fileAttached(file(.other))),
        ("fileRemoved-1", .fileRemoved(DossierFile.ID(bits: 0x61), .unreadable)),
        ("commented-1", .commented(remark)),
        ("feeCollected-1", .feeCollected(Payment(fee: 8_000, charge: 30_000, receipt: 12))),
        (
            "feeCollected-1-exempted",
            .feeCollected(
                Payment(fee: 0, charge: 0, exempted: 50_000, ground: .other, remark: remark, receipt: nil)
            )
        ),
        ("unpaidAllowed-1", .unpaidAllowed(reason: remark)),
        ("visited-1", .visited(note: nil)),
        ("visited-1-noted", .visited(note: remark)),
        (
            "certified-1",
            .certified([
                Certification(kind: .copy, number: 5, pages: 2, copies: 3),
                Certification(kind: .signature, number: 1, pages: 1, copies: 1),
            ])
        ),
    ]

    private static func detail(_ version: Int, _ digest: String) -> DetailVersion {
        DetailVersion(version: version, digest: digest)
    }

    private static func file(_ purpose: DossierFile.Purpose) -> DossierFile {
        DossierFile(
            id: DossierFile.ID(bits: 0x61),
            purpose: purpose,
            mediaType: "application/pdf",
            size: 12_345,
            digest: digest
        )
    }

    /// The kind's own name; it does not compile when a kind is added, which then needs a golden file above.
    static func name(of event: DossierEvent) -> String {
        switch event {
        case .received: "received"
        case .supplementAsked: "supplementAsked"
        case .intakeRefused: "intakeRefused"
        case .guided: "guided"
        case .assigned: "assigned"
        case .given: "given"
        case .takenOver: "takenOver"
        case .submitted: "submitted"
        case .approved: "approved"
        case .signed: "signed"
        case .numbered: "numbered"
        case .resultReceived: "resultReceived"
        case .handedOut: "handedOut"
        case .corrected: "corrected"
        case .cancelled: "cancelled"
        case .withdrawn: "withdrawn"
        case .dueRecomputed: "dueRecomputed"
        case .backEntriesConfirmed: "backEntriesConfirmed"
        case .fileAttached: "fileAttached"
        case .fileRemoved: "fileRemoved"
        case .commented: "commented"
        case .feeCollected: "feeCollected"
        case .unpaidAllowed: "unpaidAllowed"
        case .visited: "visited"
        case .certified: "certified"
        }
    }

    /// Every kind there is.
    static let kinds: Set<String> = [
        "received", "supplementAsked", "intakeRefused", "guided", "assigned", "given", "takenOver", "submitted",
        "approved", "signed", "numbered", "resultReceived", "handedOut", "corrected", "cancelled", "withdrawn",
        "dueRecomputed", "backEntriesConfirmed", "fileAttached", "fileRemoved", "commented", "feeCollected",
        "unpaidAllowed", "visited", "certified",
    ]

    private static func intake(number: Int?, _ applicant: PartyReference?, _ reason: Remark?) -> IntakeOutcome {
        IntakeOutcome(
            agency: Agency.ID(bits: 1),
            offer: Offer.ID(bits: 2),
            number: number,
            applicant: applicant,
            reason: reason
        )
    }

    private static func reception(_ code: DossierCode, receipt: Int?, due: Instant?, stepDue: Instant?) -> Reception {
        Reception(
            code: code,
            registerNumber: 9,
            receiptNumber: receipt,
            agency: Agency.ID(bits: 1),
            offer: Offer.ID(bits: 2),
            procedure: Procedure.ID(bits: 3),
            version: ProcedureVersion.ID(bits: 4),
            procedureCase: ProcedureCase.ID(bits: 5),
            field: ProcedureField.ID(bits: 6),
            workflow: Workflow.ID(bits: 7),
            desk: Office.ID(bits: 0x10),
            competent: Office.ID(bits: 0x11),
            unit: .dossier,
            quantity: 1,
            channel: .direct,
            place: .desk,
            law: .g1,
            applicant: person,
            owner: person,
            papers: [.init(component: DossierComponent.ID(bits: 0x51), originals: 1, copies: 2)],
            payable: 50_000,
            term: due == nil ? .unspecified : .workingDays(halves: 3),
            calendarRevision: 1,
            due: due,
            stepDue: stepDue
        )
    }
}
