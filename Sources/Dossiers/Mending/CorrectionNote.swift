public import Domain
import Ledger
public import Persistence

/// What a slip's reprint says of a correction: when, and in what.
public struct CorrectionNote: Hashable, Sendable {
    /// When.
    public let at: Instant
    /// What was mended, in the slip's words.
    public let parts: [String]

    /// A correction.
    public init(at: Instant, parts: [String]) {
        self.at = at
        self.parts = parts
    }

    /// The corrections of the dossier, the oldest first; those of one form together.
    ///
    /// Two queries where something was mended, none else. What was forgotten since is named as a whole.
    public static func list(
        _ history: [RecordedEvent],
        of dossier: Dossier,
        _ connection: any Connection
    ) throws -> [CorrectionNote] {
        let corrections = history.compactMap { recorded -> (Instant, Correction)? in
            if case .corrected(let correction) = recorded.event { (recorded.at, correction) } else { nil }
        }
        guard !corrections.isEmpty else { return [] }
        let parties = try PartyStore.versions(of: [dossier.applicant.party, dossier.owner.party], connection)
        let details = try ReceptionDetailStore.versions(of: dossier.id, connection)
        var notes: [CorrectionNote] = []
        for (at, correction) in corrections {
            let parts = Self.parts(correction, parties, details)
            if let last = notes.last, last.at == at {
                notes[notes.count - 1] = CorrectionNote(at: at, parts: last.parts + parts)
            } else {
                notes.append(CorrectionNote(at: at, parts: parts))
            }
        }
        return notes
    }

    private static func parts(
        _ correction: Correction,
        _ parties: [Dossier.PartyVersion: PartyDescription],
        _ details: [ReceptionDetails]
    ) -> [String] {
        switch correction {
        case .applicant(let old, let new): parts("người nộp", parties[version(old)], parties[version(new)])
        case .owner(let old, let new): parts("chủ hồ sơ", parties[version(old)], parties[version(new)])
        case .channel: ["kênh tiếp nhận"]
        case .place: ["nơi tiếp nhận"]
        case .quantity: ["số lượng"]
        case .details(let old, let new): parts(version(old.version, details), version(new.version, details))
        }
    }

    private static func version(_ reference: PartyReference) -> Dossier.PartyVersion {
        Dossier.PartyVersion(party: reference.party, version: reference.version)
    }

    private static func version(_ number: Int, _ details: [ReceptionDetails]) -> ReceptionDetails? {
        details.indices.contains(number - 1) ? details[number - 1] : nil
    }

    private static func parts(_ who: String, _ old: PartyDescription?, _ new: PartyDescription?) -> [String] {
        guard let old, let new else { return ["thông tin \(who)"] }
        let changes = [
            ("tên", old.name != new.name), ("ngày sinh", old.birth != new.birth),
            ("giấy tờ tùy thân", old.paper != new.paper), ("mã số thuế", old.taxCode != new.taxCode),
            ("địa chỉ", old.address != new.address), ("số điện thoại", old.phone != new.phone),
            ("email", old.email != new.email),
        ]
        return changes.filter(\.1).map { "\($0.0) \(who)" }
    }

    private static func parts(_ old: ReceptionDetails?, _ new: ReceptionDetails?) -> [String] {
        guard let old, let new else { return ["nội dung giấy tiếp nhận"] }
        let changes = [
            ("nội dung yêu cầu", old.content != new.content), ("số bộ hồ sơ", old.sets != new.sets),
            ("cách báo tin", old.notification != new.notification),
            ("nơi nhận kết quả", old.returnPlace != new.returnPlace || old.returnTo != new.returnTo),
            ("giấy ủy quyền", old.authorisation != new.authorisation),
        ]
        return changes.filter(\.1).map(\.0)
    }
}

extension DossierEvent {
    /// Whether a slip was mended.
    package var isCorrection: Bool {
        if case .corrected = self { true } else { false }
    }
}
