/// Which levels' procedures an agency keeps: enters the announcing decisions, edits and publishes.
///
/// The topmost committee with officers of its own keeps the catalogue of its level and of all below, since what the
/// province announces is entered once. A committee whose superiors do not work with the program keeps its own.
public enum CatalogueKeeping {
    /// An authority above, and whether anybody works there.
    public struct Superior: Hashable, Sendable {
        /// Committee or vertical body.
        public let kind: Agency.Kind
        /// Whether it has officers in force.
        public let hasOfficers: Bool

        /// An authority above.
        public init(kind: Agency.Kind, hasOfficers: Bool) {
            self.kind = kind
            self.hasOfficers = hasOfficers
        }
    }

    /// The levels, from the highest; none for an agency that a committee above keeps the catalogue for.
    public static func levels(
        keptBy level: Agency.Level,
        kind: Agency.Kind,
        below superiors: [Superior]
    ) -> [Agency.Level] {
        guard kind == .committee, !superiors.contains(where: { $0.kind == .committee && $0.hasOfficers }) else {
            return []
        }
        return Agency.Level.allCases.filter { $0.rawValue >= level.rawValue }
    }
}
