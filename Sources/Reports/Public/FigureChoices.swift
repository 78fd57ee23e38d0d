import Components
import Domain
import Markup

/// Choices of several pages of figures.
enum FigureChoices {
    /// The year, its part, and how it is cut.
    static func span(_ span: ReportSpan, until thisYear: Int) -> HTML {
        HTML {
            selectInput(
                "Năm",
                name: PublicQuery.Name.year,
                items: years(around: span.year, until: thisYear),
                value: String(span.year)
            )
            selectInput("Kỳ", name: PublicQuery.Name.part, items: parts, value: span.part.code)
            selectInput(
                "Cách tính kỳ",
                name: PublicQuery.Name.reckoning,
                items: reckonings,
                value: span.reckoning.code
            )
        }
    }

    /// Whose dossiers are counted, seen from the agency.
    static func scope(_ scope: FigureScope) -> HTML {
        selectInput(
            "Phạm vi",
            name: PublicQuery.Name.scope,
            items: FigureScope.allCases.map { Choice($0.code, $0.choice) },
            value: scope.code
        )
    }

    /// Years that can be asked for, newest first.
    private static func years(around year: Int, until thisYear: Int) -> [Choice] {
        Set((thisYear - 9...thisYear) + [year]).sorted(by: >).map { Choice(String($0), named: String($0)) }
    }

    /// Parts of a year.
    private static let parts = ReportSpan.Part.allCases.map { Choice($0.code, ReportSpan.choice($0)) }

    /// How a year is cut.
    private static let reckonings = ReportPeriod.Reckoning.allCases.map { Choice($0.code, $0.choice) }
}
