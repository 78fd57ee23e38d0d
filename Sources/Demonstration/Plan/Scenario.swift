/// What a simulated period shall end in, agency by agency (`motcua simulate --scenario FILE.json`).
public struct Scenario: Decodable, Sendable {
    /// What one agency's figures shall be.
    public struct AgencyFigures: Decodable, Sendable {
        /// The level of government.
        public enum Level: String, Decodable, Sendable {
            case province, district, commune
        }

        /// Identifier, in either national form.
        public let code: String
        /// Name.
        public let name: String
        /// Level of government.
        public let level: Level
        /// Code of the agency above it, which stands earlier in the list.
        public let parent: String?
        /// Open at the beginning of the period.
        public let carriedOver: Int
        /// Received online in the period.
        public let receivedOnline: Int
        /// Received directly or by post in the period.
        public let receivedDirect: Int
        /// Resolved before the due day.
        public let resolvedEarly: Int
        /// Resolved on the due day.
        public let resolvedOnTime: Int
        /// Resolved after the due day.
        public let resolvedLate: Int
        /// Open at the end, not due yet.
        public let openInTerm: Int
        /// Open at the end, overdue.
        public let openLate: Int
        /// Withdrawn in the period.
        public let withdrawn: Int

        /// The figures of an agency with nothing carried over, late or withdrawn but as said.
        init(
            code: String,
            name: String,
            level: Level,
            receivedOnline: Int,
            receivedDirect: Int,
            early: Int,
            onTime: Int,
            late: Int,
            open: Int
        ) {
            self.code = code
            self.name = name
            self.level = level
            parent = nil
            carriedOver = 0
            self.receivedOnline = receivedOnline
            self.receivedDirect = receivedDirect
            resolvedEarly = early
            resolvedOnTime = onTime
            resolvedLate = late
            openInTerm = open
            openLate = 0
            withdrawn = 0
        }

        /// What comes in: carried over and received.
        var incoming: Int { carriedOver + receivedOnline + receivedDirect }

        /// What becomes of it.
        var outcomes: Int {
            resolvedEarly + resolvedOnTime + resolvedLate + openInTerm + openLate + withdrawn
        }

        /// Every count with the name it has in the file.
        var counts: [(name: String, value: Int)] {
            [
                ("carriedOver", carriedOver), ("receivedOnline", receivedOnline), ("receivedDirect", receivedDirect),
                ("resolvedEarly", resolvedEarly), ("resolvedOnTime", resolvedOnTime), ("resolvedLate", resolvedLate),
                ("openInTerm", openInTerm), ("openLate", openLate), ("withdrawn", withdrawn),
            ]
        }
    }

    /// Seed of everything left to chance.
    public let seed: UInt64
    /// First day of the period, ISO 8601.
    public let from: String
    /// Last day of the period, ISO 8601.
    public let to: String
    /// The agencies, parents first.
    public let agencies: [AgencyFigures]
}
