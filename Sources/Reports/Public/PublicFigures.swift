import Addresses
public import Domain
public import Persistence
public import Reading

/// What an agency did in a stretch of time, for everybody: counts only, none of them by officer.
public struct PublicFigures: Sendable {
    /// Figures of one row of a table.
    public struct Line<Subject: Sendable>: Sendable {
        /// What the row is about.
        public let subject: Subject
        /// Its figures.
        public let figures: Figures
    }

    /// A field of work at a level.
    public struct Field: Hashable, Sendable {
        /// Its name.
        public let name: String
        /// The level whose procedures are in it.
        public let level: Agency.Level
    }

    /// Whose figures.
    public let agency: Agency
    /// Whose dossiers, seen from it.
    public let scope: FigureScope
    /// When.
    public let span: ReportSpan
    /// All together.
    public let figures: Figures
    /// The months of the year that have begun: received, finished and how.
    public let months: [Line<ReportSpan>]
    /// By field, those with anything to count.
    public let fields: [Line<Field>]
    /// By receiving agency, those with anything to count.
    public let units: [Line<Agency>]
    /// The moment of the newest event behind the figures; nil before the first.
    public let asOf: Instant?

    /// What is counted in each month; the rest belongs to a moment, not to a stretch of time.
    public static let ofMonths: [Measure] = [
        .received, .receivedOnline, .receivedDirect, .resolved, .resolvedEarly, .resolvedOnTime, .resolvedLate,
        .withdrawn,
    ]

    /// The figures as they stand. Eleven queries, beside those for agencies that the reference does not know yet.
    public static func read(
        _ agency: Agency,
        scope: FigureScope,
        in span: ReportSpan,
        today: Day,
        _ reference: Reference,
        _ connection: any Connection
    ) throws -> PublicFigures {
        let agencies = try ScopeStore.agencies(scope, of: agency.id, connection)
        let cells = try FigureStore.figures(
            of: agencies,
            in: span.period.seen(on: today),
            by: [.agency, .field],
            connection
        )
        var (byAgency, byField): ([FigureDimension.Key?: Figures], [FigureDimension.Key?: Figures]) = ([:], [:])
        for (keys, figures) in cells {
            byAgency[keys[0], default: Figures()] = byAgency[keys[0], default: Figures()] + figures
            byField[keys[1], default: Figures()] = byField[keys[1], default: Figures()] + figures
        }
        let spans = span.months(until: today)
        let months = try FigureStore.series(ofMonths, of: agencies, in: spans.map(\.period), connection)
        let units = try agencies.compactMap { id -> Line<Agency>? in
            guard let figures = byAgency[FigureDimension.Key(bits: id.bits)],
                let unit = try reference.agency(id, connection)
            else { return nil }
            return Line(subject: unit, figures: figures)
        }
        return PublicFigures(
            agency: agency,
            scope: scope,
            span: span,
            figures: Figures.sum(cells.values),
            months: zip(spans, months).map { Line(subject: $0, figures: $1) },
            fields: try FieldNames.read(connection).compactMap { field in
                byField[FigureDimension.Key(bits: field.id.bits)].map {
                    Line(subject: Field(name: field.name, level: field.level), figures: $0)
                }
            },
            units: units.sorted {
                ($0.subject.level.rawValue, $0.subject.code.identifier)
                    < ($1.subject.level.rawValue, $1.subject.code.identifier)
            },
            asOf: try BookStamp(connection).newest
        )
    }

    /// The address of the public figures of the highest agency and all below it in that month.
    public static func path(month: Int, of year: Int) -> String? {
        ReportSpan(.month(month), of: year, .calendar).map {
            PublicQuery(agency: nil, scope: .withSubordinates, span: $0).path(Places.publicFigures)
        }
    }

    /// What the agency and all below it received and finished in the month of that day, for the first page. Three
    /// queries.
    public static func month(
        of agency: Agency.ID,
        on day: Day,
        _ connection: any Connection
    ) throws -> (span: ReportSpan, figures: Figures)? {
        guard let span = ReportSpan(.month(day.date.month), of: day.date.year, .calendar) else { return nil }
        let agencies = try ScopeStore.agencies(.withSubordinates, of: agency, connection)
        return (span, try FigureStore.figures(ofMonths, of: agencies, in: span.period, connection))
    }
}
