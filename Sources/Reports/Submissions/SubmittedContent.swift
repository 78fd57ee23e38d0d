import Crypto
import Domain
import Foundation
import Persistence

/// What is stored of a submitted report: JSON whose keys are frozen, in alphabetical order, and its digest.
struct SubmittedContent {
    let text: String
    let digest: String

    private static let version = 1

    private struct Stored: Codable {
        struct Row: Codable {
            let key: String
            let name: String
            let level: Int
            let figures: [String: Int]
        }

        let version: Int
        let fields: [Row]
        let units: [Row]?
        let text: String?
    }

    init(_ content: SubmittedReport.Content) throws {
        let stored = Stored(
            version: Self.version,
            fields: Self.rows(content.fields),
            units: content.units.map(Self.rows),
            text: content.text
        )
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        text = String(decoding: try encoder.encode(stored), as: UTF8.self)
        digest = Self.digest(text)
    }

    /// SHA-256 in hexadecimal.
    static func digest(_ text: String) -> String {
        SHA256.hash(data: Array(text.utf8)).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
    }

    /// Reads what is stored.
    static func content(_ text: String) throws -> SubmittedReport.Content {
        guard let stored = try? JSONDecoder().decode(Stored.self, from: Data(text.utf8)) else {
            throw DatabaseError(.decoding("content"))
        }
        return SubmittedReport.Content(
            fields: try sheet(stored.fields),
            units: try stored.units.map(sheet),
            text: stored.text
        )
    }

    private static func rows(_ sheet: FigureSheet) -> [Stored.Row] {
        sheet.rows.map { row in
            let counts = Measure.counted.map { ($0.rawValue, row.figures[$0]) }.filter { $0.1 != 0 }
            return Stored.Row(
                key: row.key.description,
                name: row.name,
                level: row.level.rawValue,
                figures: Dictionary(uniqueKeysWithValues: counts)
            )
        }
    }

    private static func sheet(_ rows: [Stored.Row]) throws -> FigureSheet {
        FigureSheet(
            try rows.map { row in
                guard let key = Identifier<FigureSheet.Row>(row.key), let level = Agency.Level(rawValue: row.level)
                else { throw DatabaseError(.decoding("content")) }
                var figures = Figures()
                for (name, count) in row.figures {
                    guard let measure = Measure(rawValue: name) else { throw DatabaseError(.decoding("content")) }
                    figures[measure] = count
                }
                return FigureSheet.Row(key: key, name: row.name, level: level, figures: figures)
            }
        )
    }
}
