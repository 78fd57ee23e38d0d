public import Documents
public import Domain
import Markup
public import Persistence
public import Reading

/// Figures and the dossiers behind them as files, written row by row inside a read transaction.
public enum FigureFile {
    /// All dossiers that the measures count, which must share none: nothing in it identifies a person.
    ///
    /// Memory does not grow with the rows: names are read once, and each row is written as it comes.
    public static func dossiers(
        _ measures: [Measure],
        of agencies: [Agency.ID],
        in period: ReportPeriod,
        cells: [FigureCell] = [],
        titles: [String],
        as format: Sheet.Format,
        _ reference: Reference,
        _ connection: any Connection
    ) throws -> ExportFile {
        let counted = measures.flatMap { $0 == .total ? [.carriedOver, .received] : [$0] }
        let dimensions: [FigureDimension] = [.agency, .field, .procedure, .office]
        // The values that occur are few, the rows may be a million.
        let named = try dimensions.flatMap { dimension in
            try FigureStore.figures(counted, of: agencies, in: period, by: [dimension], cells: cells, connection)
                .keys.map { FigureCell(dimension, $0[0]) }
        }
        let names = try FigureNames(named, reference, connection)
        let writer = try SheetWriter(format)
        try writer.begin(Sheet("Hồ sơ", titles: titles, columns: columns))
        try FigureStore.each(measures, of: agencies, in: period, cells: cells, connection) { row in
            try writer.append(Self.cells(row, names))
        }
        return try writer.finish()
    }

    private static let columns = [
        Sheet.Column("Mã hồ sơ", width: 28), Sheet.Column("Thủ tục", width: 60), Sheet.Column("Lĩnh vực", width: 24),
        Sheet.Column("Cơ quan tiếp nhận", width: 28), Sheet.Column("Đơn vị giải quyết", width: 36),
        Sheet.Column("Kênh", width: 16), Sheet.Column("Ngày nhận"), Sheet.Column("Hẹn lần đầu"),
        Sheet.Column("Hẹn nay"), Sheet.Column("Ngày xong"), Sheet.Column("Ngày trả"),
        Sheet.Column("Kết quả", width: 24), Sheet.Column("Số ngày quá hạn"),
    ]

    private static func cells(_ row: FigureRow, _ names: FigureNames) -> [Sheet.Cell] {
        [
            .text(row.code), .text(names[.procedure, row.procedure]), .text(names[.field, row.field]),
            .text(names[.agency, row.agency]), .text(names[.office, row.competent]),
            .text(row.channel.name), .day(row.receivedOn), .day(row.firstDueOn ?? row.dueOn), .day(row.dueOn),
            .day(row.closedOn), .day(row.handedOutOn), .text(row.outcome), .whole(row.daysLate),
        ]
    }

    /// A table with a row for each value or month.
    static func table(
        _ table: ExploreTable,
        by grouping: Grouping,
        titles: [String],
        as format: Sheet.Format
    ) throws -> ExportFile {
        let writer = try SheetWriter(format)
        try writer.begin(
            Sheet(
                "Số liệu",
                titles: titles,
                columns: [Sheet.Column(grouping.heading.vietnamese, width: 48)]
                    + ExploreTable.measures.map { Sheet.Column($0.message.vietnamese) }
                    + [Sheet.Column("Đúng hẹn trên đã giải quyết")]
            )
        )
        for line in table.lines { try writer.append(cells(line.name, line.figures)) }
        if grouping != .month { try writer.append(cells("Cộng", table.total)) }
        return try writer.finish()
    }

    private static func cells(_ name: String, _ figures: Figures) -> [Sheet.Cell] {
        [.text(name)] + ExploreTable.measures.map { .whole(figures[$0]) }
            + [.percent(figures.rate(.onTimeOverResolved).part)]
    }
}

extension FigureRate {
    /// The rate as a part of one, for a sheet whose other columns say of what; nil of nothing.
    var part: Double? { denominator == 0 ? nil : Double(numerator) / Double(denominator) }
}
