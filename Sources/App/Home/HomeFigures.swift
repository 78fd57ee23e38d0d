import Addresses
import Components
import Domain
import Markup
import Persistence
import Reports
import Synchronization

/// The month's figures of the first page's agency and those below it; until something is resolved, those of the month
/// before.
struct HomeFigures: Hashable, Sendable {
    let agency: String
    let figures: Figures
    let month: Int
    let year: Int
    /// When they were counted.
    let at: Instant

    var html: HTML {
        panel("Tháng \(month) năm \(year)") {
            dl(.classes("home-figures")) {
                number("Hồ sơ tiếp nhận", figures.received)
                number("Hồ sơ đã giải quyết", figures.resolved)
                div {
                    dt { "Giải quyết trước hạn, đúng hạn" }
                    dd {
                        strong { HTML(rate.text) }
                        if rate.denominator > 0 {
                            span(.classes("hint")) {
                                "\(VietnameseNumber.grouped(rate.numerator)) trên \(VietnameseNumber.grouped(rate.denominator)) hồ sơ đã giải quyết"
                            }
                        }
                    }
                }
            }
            p(.classes("hint")) {
                span(.lang("vi")) { HTML(agency) }
                " "
                "và các cơ quan cấp dưới; đếm lúc \(at.clock) ngày \(at.day.vietnamese)."
            }
            p {
                a(.href(PublicFigures.path(month: month, of: year) ?? Places.publicFigures())) { "Xem số liệu đầy đủ" }
            }
        }
    }

    private var rate: FigureRate { figures.rate(.onTimeOverResolved) }

    private func number(_ name: Message, _ number: Int) -> HTML {
        div {
            dt { name }
            dd { strong { HTML(VietnameseNumber.grouped(number)) } }
        }
    }
}

/// Keeps the figures for five minutes, which the page says: the first page must not count at each visit.
final class HomeFiguresCache: Sendable {
    private static let lifetime: Int64 = 5 * 60_000
    private let kept = Mutex<[Agency.ID: HomeFigures]>([:])

    /// Those of the agency and all below it; no statement while they are kept.
    func figures(
        of agency: Agency.ID,
        named name: String,
        at now: Instant,
        _ connection: any Connection
    ) throws -> HomeFigures? {
        let known = kept.withLock { $0[agency] }
        if let known, known.at.day == now.day, (0..<Self.lifetime).contains(now.milliseconds - known.at.milliseconds) {
            return known
        }
        guard var (_, figures) = try PublicFigures.month(of: agency, on: now.day, connection) else { return nil }
        var date = now.day.date
        if figures.resolved == 0 {
            let before = now.day.advanced(by: -date.day)
            if let last = try PublicFigures.month(of: agency, on: before, connection) {
                (figures, date) = (last.figures, before.date)
            }
        }
        let counted = HomeFigures(agency: name, figures: figures, month: date.month, year: date.year, at: now)
        kept.withLock { $0[agency] = counted }
        return counted
    }
}
