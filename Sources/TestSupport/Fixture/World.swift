public import Domain
public import Dossiers
public import Reading

/// A district with a commune, small enough to know by heart: offices, officers, workflows and procedures.
///
/// It begins on Monday 2018-10-15 at 08:00 and lives in any number beside others in one database, each with its
/// own number; the one numbered 0 is the district `H33.12`.
public struct World: Sendable {
    /// What the acts depend on; its clock is `clock`, its identities come in a row.
    public internal(set) var services: Services
    /// The clock of `services`.
    public let clock: TestClock
    /// The district and its offices.
    public let district: Agency
    /// The desk, Bộ phận Tiếp nhận và Trả kết quả.
    public let desk: Office.ID
    /// Phòng Tư pháp.
    public let justice: Office.ID
    /// Phòng Tài nguyên và Môi trường.
    public let land: Office.ID
    /// Lãnh đạo UBND.
    public let leadership: Office.ID
    /// Văn thư.
    public let records: Office.ID
    /// The commune below the district.
    public let commune: Agency
    /// The commune's desk.
    public let communeDesk: Office.ID
    /// Everybody, at every office where they hold a post.
    public let seats: [SeatName: Seat]
    /// What the two agencies offer.
    public let offers: [OfferName: Offer]
    /// The papers of the procedures: an original, and a copy.
    public let components: [OfferName: [DossierComponent.ID]]
    /// What the published offers say, as reception reads it.
    public let procedures: [OfferName: ProcedureInForce]

    /// The first moment: Monday 2018-10-15 at 08:00.
    public static let start = Instant(Day(number: 17_819), minute: 480)

    /// Who sits where.
    public enum SeatName: String, Sendable, CaseIterable {
        case desk, secondDesk, justice, justiceHead, land, secondLand, landHead, chair, chairAtDesk, records, reform
        case communeDesk, communeJustice, communeChair, communeRecords
    }

    /// What is offered; each name tells what is special.
    public enum OfferName: String, Sendable, CaseIterable {
        /// 15 working days by law, 10 promised; the full process at Phòng Tư pháp.
        case promised
        /// 3 calendar days; the full process at Phòng Tài nguyên và Môi trường.
        case days
        /// 8 working hours; the full process.
        case hours
        /// The same day; without assignment.
        case sameDay
        /// No term is prescribed.
        case termless
        /// Certified copies, at once, counted in visits; one touch.
        case copies
        /// Outside the one-stop mechanism.
        case outside
        /// Not published.
        case unpublished
        /// The commune's: 2 working days.
        case communeDays
    }

    /// The seat of that name.
    public subscript(_ name: SeatName) -> Seat {
        seats[name] ?? Seat(Principal(officer: Identifier(bits: 0), agency: district.id, posts: []), at: desk)
    }

    /// The offer of that name.
    public func offer(_ name: OfferName) throws -> Offer {
        guard let offer = offers[name] else { throw TestFailure("no offer \(name.rawValue)") }
        return offer
    }

    /// An act of somebody now.
    public func act(_ name: SeatName, occurredAt: Instant? = nil) -> Act {
        let seat = self[name]
        return Act(by: seat.principal, at: seat.office, occurredAt: occurredAt, services)
    }

    /// Everybody who holds the role at the office.
    public func seats(_ role: Role, at office: Office.ID) -> [Seat] {
        SeatName.allCases.map { self[$0] }.filter { $0.office == office && $0.principal.holds(role, at: office) }
    }
}
