import Domain
import Persistence
import Reports

/// Counts the figures of every quarter twice: by the measures' SQL, and by where each history stood (DESIGN §2).
struct FigureInspection {
    private struct Key: Hashable {
        let quarter: Int
        let agency: Agency.ID
    }

    private var told: [Key: Figures] = [:]
    private var first: Int?
    private let last: Int
    private let words: FaultWords

    /// Quarters and agencies compared.
    private(set) var compared = 0

    /// Nothing compared yet; the ledger's last moment is `end`.
    init(_ words: FaultWords, until end: Instant) {
        self.words = words
        last = Self.quarter(of: end.day)
    }

    /// Adds a page of histories, each from its reception to the quarter after which it moves no figure any more.
    mutating func take(_ page: [[RecordedEvent]]) {
        var courses: [Key: [(before: Standing, after: Standing)]] = [:]
        for history in page {
            guard let reception = history.first, case .received(let content) = reception.event else { continue }
            var quarter = Self.quarter(of: reception.at.day)
            first = min(first ?? quarter, quarter)
            var before = Standing.of([], at: reception.at)
            while quarter <= last, let period = Self.period(quarter) {
                let after = Standing.of(history, at: period.cutoff)
                courses[Key(quarter: quarter, agency: content.agency), default: []].append((before, after))
                if Self.isSettled(after) { break }
                before = after
                quarter += 1
            }
        }
        for (key, courses) in courses {
            guard let period = Self.period(key.quarter) else { continue }
            told[key] = (told[key] ?? Figures()) + Figures(of: courses, in: period)
        }
    }

    /// Compares with the measures of the same snapshot; answers what differs.
    mutating func finish(_ connection: any Connection) throws -> [String] {
        guard let first, first <= last else { return [] }
        var faults: [String] = []
        let agencies = try connection.rows("SELECT agency FROM book ORDER BY agency")
            .map { try $0.id("agency", of: Agency.self) }
        for quarter in first...last {
            guard let period = Self.period(quarter) else { continue }
            let counted = try FigureStore.figures(of: agencies, in: period, by: .agency, connection)
            for agency in agencies {
                compared += 1
                let sql = counted[FigureDimension.Key(bits: agency.bits)] ?? Figures()
                let told = told[Key(quarter: quarter, agency: agency)] ?? Figures()
                let name = "số liệu \(words.code(of: agency)) quý \(quarter % 4 + 1)/\(quarter / 4)"
                for measure in sql.differences(from: told) {
                    faults.append(
                        "\(name): \(measure.rawValue) đếm được \(sql[measure]), theo sổ cái là \(told[measure])"
                    )
                }
                for identity in sql.check() { faults.append("\(name): không đúng “\(identity.words)”") }
            }
        }
        return faults
    }

    /// Whether no later quarter counts it any more.
    private static func isSettled(_ standing: Standing) -> Bool {
        switch standing.state {
        case .absent, .open: false
        case .resolved(_, _, let collected): collected
        case .withdrawn, .cancelled: true
        }
    }

    /// Quarters are numbered through: four times the year, and 0 to 3.
    private static func quarter(of day: Day) -> Int {
        day.year * 4 + (day.date.month - 1) / 3
    }

    private static func period(_ quarter: Int) -> ReportPeriod? {
        .quarter(quarter % 4 + 1, of: quarter / 4, .calendar)
    }
}
