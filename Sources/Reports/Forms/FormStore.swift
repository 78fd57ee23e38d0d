import Domain
import Persistence

/// Figures by field, as the official forms have them: eight queries at most.
enum FormStore {
    static func sheet(
        _ agencies: [Agency.ID],
        in period: ReportPeriod,
        _ connection: any Connection
    ) throws -> FigureSheet {
        let figures = try FigureStore.figures(of: agencies, in: period, by: .field, connection)
        return FigureSheet(
            try FieldNames.read(connection).compactMap { field in
                figures[FigureDimension.Key(bits: field.id.bits)].map {
                    FigureSheet.Row(
                        key: Identifier(bits: field.id.bits),
                        name: field.name,
                        level: field.level,
                        figures: $0
                    )
                }
            }
        )
    }
}
