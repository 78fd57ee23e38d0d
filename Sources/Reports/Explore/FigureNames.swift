import Domain
import Markup
import Persistence
import Reading

/// What the keys of figures are called.
struct FigureNames {
    private var names: [FigureDimension: [FigureDimension.Key: String]] = [:]

    /// The name of a value, or that there is nobody.
    subscript(cell: FigureCell) -> String {
        guard let key = cell.key else { return "Chưa ai tiếp nhận xử lý" }
        return names[cell.dimension]?[key] ?? "không rõ"
    }

    /// The name of the value that is this thing.
    subscript<Entity>(dimension: FigureDimension, id: Identifier<Entity>) -> String {
        self[FigureCell(dimension, of: id)]
    }

    /// Reads the names of those values: one query at most for each dimension.
    ///
    /// An office's name goes with its agency's, a field's with its level.
    init(_ cells: some Sequence<FigureCell>, _ reference: Reference, _ connection: any Connection) throws {
        var keys: [FigureDimension: Set<FigureDimension.Key>] = [:]
        for cell in cells { if let key = cell.key { keys[cell.dimension, default: []].insert(key) } }
        for (dimension, keys) in keys {
            names[dimension] = try Self.names(dimension, keys, reference, connection)
        }
    }

    private static func names(
        _ dimension: FigureDimension,
        _ keys: Set<FigureDimension.Key>,
        _ reference: Reference,
        _ connection: any Connection
    ) throws -> [FigureDimension.Key: String] {
        switch dimension {
        case .channel:
            let channels = Channel.allCases.map { (FigureDimension.Key(bits: UInt128($0.rawValue)), $0.name) }
            return Dictionary(channels) { first, _ in first }
        case .level:
            let levels = Agency.Level.allCases.map {
                (FigureDimension.Key(bits: UInt128($0.rawValue)), $0.message.vietnamese)
            }
            return Dictionary(levels) { first, _ in first }
        case .agency:
            return try keys.reduce(into: [:]) { names, key in
                names[key] = try reference.agency(Agency.ID(bits: key.bits), connection)?.name
            }
        case .field:
            return try FieldNames.read(connection).reduce(into: [:]) { names, field in
                names[FigureDimension.Key(bits: field.id.bits)] = "\(field.name) (\(field.level.message.vietnamese))"
            }
        case .procedure:
            return try read(
                """
                SELECT v.procedure AS key, v.name FROM read_procedure_version v WHERE v.procedure IN (\(list: keys))
                ORDER BY v.ordinal
                """,
                connection
            )
        case .office:
            return try read(
                """
                SELECT o.id AS key, o.name || ' – ' || a.name AS name FROM read_office o
                JOIN read_agency a ON a.id = o.agency WHERE o.id IN (\(list: keys))
                """,
                connection
            )
        case .officer:
            return try read("SELECT o.id AS key, o.name FROM read_officer o WHERE o.id IN (\(list: keys))", connection)
        }
    }

    /// Later rows win: of a procedure's versions the newest.
    private static func read(_ sql: SQL, _ connection: any Connection) throws -> [FigureDimension.Key: String] {
        try connection.rows(sql).reduce(into: [:]) { names, row in
            names[try row.id("key", of: FigureDimension.self)] = try row.text("name")
        }
    }
}

extension Channel {
    /// The name in tables.
    var name: String {
        switch self {
        case .direct: "Trực tiếp"
        case .online: "Trực tuyến"
        case .post: "Bưu chính công ích"
        }
    }
}

extension FigureRow {
    /// How it ended, or that it has not.
    var outcome: String {
        switch closing {
        case nil: "Đang giải quyết"
        case .finished: verdict.map { "Xong, \($0.vietnamese)" } ?? "Xong, không quy định thời hạn"
        case .withdrawn: "Rút"
        case .stopped: "Dừng"
        case .cancelled: "Hủy, tiếp nhận nhầm"
        }
    }

    /// Which names a table of such rows needs.
    var cells: [FigureCell] {
        [
            FigureCell(.procedure, of: procedure), FigureCell(.field, of: field), FigureCell(.office, of: competent),
            FigureCell(.agency, of: agency),
        ]
    }
}
