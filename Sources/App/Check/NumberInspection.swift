import Domain
import Ledger
import Persistence

/// Gathers every number that the ledger says was given out, and compares the series with their counters.
struct NumberInspection {
    private struct Key: Hashable {
        let agency: Agency.ID
        let series: Counter.Series
        let start: Day
    }

    private var given: [Key: NumberSet] = [:]
    /// The agency of each office, whose numbers its results bear.
    private let agencies: [Office.ID: Agency.ID]
    private let words: FaultWords
    /// What is wrong so far.
    private(set) var faults: [String] = []

    /// Number of series seen.
    var count: Int { given.count }

    init(_ words: FaultWords, _ connection: any Connection) throws {
        self.words = words
        var agencies: [Office.ID: Agency.ID] = [:]
        for row in try connection.rows("SELECT id, agency FROM office") {
            agencies[try row.id("id", of: Office.self)] = try row.id("agency", of: Agency.self)
        }
        self.agencies = agencies
    }

    /// Takes what one event gave out.
    mutating func take(_ recorded: RecordedEvent) {
        let day = recorded.at.day
        switch recorded.event {
        case .received(let reception):
            take(reception.registerNumber, .register, reception.agency, day)
            if let receipt = reception.receiptNumber { take(receipt, .receipt, reception.agency, day) }
            let parts = reception.code.description.split(separator: "-")
            guard let number = parts.last.flatMap({ Int($0) }), parts.count == 3, parts[1] == Self.date(day) else {
                return faults.append("hồ sơ \(reception.code): mã không hợp với ngày tiếp nhận \(day.vietnamese)")
            }
            take(number, .code, reception.agency, day)
        case .supplementAsked(let content):
            if let number = content.number { take(number, .supplement, content.agency, day) }
        case .intakeRefused(let content):
            if let number = content.number { take(number, .refusal, content.agency, day) }
        case .numbered(let number, _, _):
            if let agency = agencies[recorded.office] { take(number, .result, agency, day) }
        default:
            break
        }
    }

    /// Names gaps, and counters that say something else than the ledger.
    mutating func finish(_ connection: any Connection) throws {
        var counters: [Key: Int] = [:]
        for row in try connection.rows("SELECT agency, day, series, last FROM counter WHERE last > 0") {
            guard let series = Counter.Series(rawValue: try row.text("series")) else {
                faults.append("bộ đếm có dãy lạ “\(try row.text("series"))”")
                continue
            }
            let key = Key(agency: try row.id("agency", of: Agency.self), series: series, start: try row.day("day"))
            counters[key] = try row.integer("last")
        }
        for key in Set(given.keys).union(counters.keys).sorted(by: before) {
            let numbers = given[key] ?? NumberSet()
            if let gap = numbers.gap { faults.append("\(name(key)): thiếu số \(gap), đã cấp đến \(numbers.last)") }
            let counter = counters[key] ?? 0
            if counter != numbers.last {
                faults.append("\(name(key)): bộ đếm ghi \(counter), sổ cái có đến \(numbers.last)")
            }
        }
    }

    private mutating func take(_ number: Int, _ series: Counter.Series, _ agency: Agency.ID, _ day: Day) {
        let start = series == .code ? day : Day(year: day.year, month: 1, day: 1) ?? day
        let key = Key(agency: agency, series: series, start: start)
        if !given[key, default: NumberSet()].insert(number) {
            faults.append("\(name(key)): số \(number) cấp hai lần hoặc không hợp lệ")
        }
    }

    private func name(_ key: Key) -> String {
        let what =
            switch key.series {
            case .code: "mã hồ sơ ngày \(key.start.vietnamese)"
            case .register: "sổ theo dõi năm \(key.start.year)"
            case .receipt: "giấy tiếp nhận năm \(key.start.year)"
            case .supplement: "phiếu yêu cầu bổ sung năm \(key.start.year)"
            case .refusal: "phiếu từ chối năm \(key.start.year)"
            case .result: "số văn bản kết quả năm \(key.start.year)"
            }
        return "\(words.code(of: key.agency)), \(what)"
    }

    private func before(_ left: Key, _ right: Key) -> Bool {
        (words.code(of: left.agency), left.series.rawValue, left.start)
            < (words.code(of: right.agency), right.series.rawValue, right.start)
    }

    /// `181228`, as codes write the day.
    private static func date(_ day: Day) -> String {
        String(day.description.filter { $0 != "-" }.dropFirst(2))
    }
}
