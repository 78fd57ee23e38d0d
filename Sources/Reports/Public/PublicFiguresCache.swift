import Domain
import Persistence
import Reading
import Synchronization

/// Public figures that were counted already, kept as long as nothing was written and nothing renamed.
final class PublicFiguresCache: Sendable {
    private struct Key: Hashable {
        let agency: Agency.ID
        let scope: FigureScope
        let span: ReportSpan
        let today: Day
    }

    private struct Shelf {
        var stamp: BookStamp?
        var revisions: Revisions?
        var figures: [Key: PublicFigures] = [:]
    }

    /// Questions that are kept.
    private static let most = 64

    private let shelf = Mutex(Shelf())

    /// The figures are not known and must be counted, which may take long.
    struct Unknown: Error {}

    /// The figures; two queries when they are known.
    ///
    /// - Throws: `Unknown` when they are not and may not be counted now.
    func figures(
        _ agency: Agency,
        scope: FigureScope,
        in span: ReportSpan,
        today: Day,
        countingAnew: Bool,
        _ reference: Reference,
        _ connection: any Connection
    ) throws -> PublicFigures {
        let key = Key(agency: agency.id, scope: scope, span: span, today: today)
        let stamp = try BookStamp(connection)
        let revisions = try reference.revisions(connection)
        let known = shelf.withLock { $0.stamp == stamp && $0.revisions == revisions ? $0.figures[key] : nil }
        if let known { return known }
        guard countingAnew else { throw Unknown() }
        let figures = try PublicFigures.read(agency, scope: scope, in: span, today: today, reference, connection)
        shelf.withLock { shelf in
            if shelf.stamp != stamp || shelf.revisions != revisions || shelf.figures.count >= Self.most {
                shelf = Shelf(stamp: stamp, revisions: revisions)
            }
            shelf.figures[key] = figures
        }
        return figures
    }
}
