import Domain
import Foundation

/// Events as the ledger stores them: a kind, a version, and a JSON text with frozen keys.
///
/// A shipped kind and version is decoded for ever (golden files in `Tests/LedgerTests/Golden`); a change of content is
/// a new version. The keys are those of the payload types in this folder, whatever the domain calls things later.
enum EventCoding {
    static func encode(_ event: DossierEvent) throws -> (kind: String, version: Int, payload: String) {
        switch event {
        case .received(let reception): try stored("received", ReceivedV1(reception))
        case .supplementAsked(let outcome): try stored("supplementAsked", IntakeV1(outcome))
        case .intakeRefused(let outcome): try stored("intakeRefused", IntakeV1(outcome))
        case .guided(let outcome): try stored("guided", IntakeV1(outcome))
        case .assigned(let officer, let step, let due):
            try stored("assigned", StepV1(step: step, stepDue: due?.milliseconds, officer: hex(officer)))
        case .given(let office): try stored("given", GivenV1(to: hex(office)))
        case .takenOver(let step, let due): try stored("takenOver", StepV1(step: step, stepDue: due?.milliseconds))
        case .submitted(let step, let due): try stored("submitted", StepV1(step: step, stepDue: due?.milliseconds))
        case .approved(let step, let due): try stored("approved", StepV1(step: step, stepDue: due?.milliseconds))
        case .signed(let authority, let step, let due):
            try stored(
                "signed",
                StepV1(step: step, stepDue: due?.milliseconds, authority: authority.rawValue)
            )
        case .numbered(let number, let step, let due):
            try stored("numbered", StepV1(step: step, stepDue: due?.milliseconds, number: number))
        case .resultReceived(let verdict): try stored("resultReceived", VerdictV1(verdict: verdict.rawValue))
        case .handedOut(let content): try stored("handedOut", HandedOutV1(content))
        case .corrected(let correction): try stored("corrected", CorrectedV1(correction))
        case .cancelled(let reason): try stored("cancelled", ReasonV1(reason: RemarkV1(reason)))
        case .withdrawn(let reason): try stored("withdrawn", ReasonV1(reason: RemarkV1(reason)))
        case .dueRecomputed(let before, let after, let revision):
            try stored(
                "dueRecomputed",
                DueRecomputedV1(before: before?.milliseconds, after: after?.milliseconds, calendar: revision)
            )
        case .backEntriesConfirmed: try stored("backEntriesConfirmed", EmptyV1())
        case .fileAttached, .fileRemoved, .commented, .feeCollected, .unpaidAllowed, .visited, .certified:
            try encodeNote(event)
        }
    }

    static func decode(kind: String, version: Int, payload: String) throws -> DossierEvent {
        guard version == 1 else { throw LedgerError.unreadableEvent(kind: kind, version: version) }
        let reader = PayloadReader(kind: kind, version: version, payload: payload)
        switch kind {
        case "received": return .received(try reader.value(of: ReceivedV1.self) { $0.reception })
        case "supplementAsked": return .supplementAsked(try reader.value(of: IntakeV1.self) { $0.outcome })
        case "intakeRefused": return .intakeRefused(try reader.value(of: IntakeV1.self) { $0.outcome })
        case "guided": return .guided(try reader.value(of: IntakeV1.self) { $0.outcome })
        case "given": return .given(to: try reader.value(of: GivenV1.self) { Identifier($0.to) })
        case "resultReceived":
            return .resultReceived(try reader.value(of: VerdictV1.self) { Verdict(rawValue: $0.verdict) })
        case "handedOut": return .handedOut(try reader.value(of: HandedOutV1.self) { $0.content })
        case "corrected": return .corrected(try reader.value(of: CorrectedV1.self) { $0.correction })
        case "cancelled": return .cancelled(reason: try reader.value(of: ReasonV1.self) { $0.reason.remark })
        case "withdrawn": return .withdrawn(reason: try reader.value(of: ReasonV1.self) { $0.reason.remark })
        case "dueRecomputed":
            let due = try reader.value(of: DueRecomputedV1.self) { $0 }
            return .dueRecomputed(
                before: due.before.map(Instant.init(milliseconds:)),
                after: due.after.map(Instant.init(milliseconds:)),
                calendarRevision: due.calendar
            )
        case "backEntriesConfirmed": return .backEntriesConfirmed
        default: return try decodeNote(reader) ?? decodeStep(reader)
        }
    }

    private static func decodeStep(_ reader: PayloadReader) throws -> DossierEvent {
        let content = try reader.value(of: StepV1.self) { $0 }
        let due = content.stepDue.map(Instant.init(milliseconds:))
        switch reader.kind {
        case "assigned":
            return .assigned(
                to: try reader.present(content.officer.flatMap { Identifier($0) }),
                step: content.step,
                stepDue: due
            )
        case "takenOver": return .takenOver(step: content.step, stepDue: due)
        case "submitted": return .submitted(step: content.step, stepDue: due)
        case "approved": return .approved(step: content.step, stepDue: due)
        case "signed":
            let authority = content.authority.flatMap(SigningAuthority.init(rawValue:))
            return .signed(try reader.present(authority), step: content.step, stepDue: due)
        case "numbered":
            return .numbered(try reader.present(content.number), step: content.step, stepDue: due)
        default: throw LedgerError.unreadableEvent(kind: reader.kind, version: reader.version)
        }
    }

    static func stored(_ kind: String, _ payload: some Encodable) throws -> (String, Int, String) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (kind, 1, String(decoding: try encoder.encode(payload), as: UTF8.self))
    }
}

/// Reads one payload; whatever does not fit is an unreadable event, named by kind and version only.
struct PayloadReader {
    let kind: String
    let version: Int
    let payload: String

    func value<Stored: Decodable, Value>(of type: Stored.Type, _ value: (Stored) -> Value?) throws -> Value {
        guard let stored = try? JSONDecoder().decode(type, from: Data(payload.utf8)) else { throw unreadable }
        return try present(value(stored))
    }

    func present<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw unreadable }
        return value
    }

    private var unreadable: LedgerError { .unreadableEvent(kind: kind, version: version) }
}

/// An identity as payloads write it: 32 hexadecimal digits and hyphens.
func hex<Entity>(_ id: Identifier<Entity>) -> String { id.description }
