import Foundation
import Synchronization

/// Prints measurements as a table that Markdown shows and people can read.
enum Table {
    private static let head = """

        | what | median µs | best µs | per second | CPU µs | server CPU µs | ratio to the yardstick |
        |---|---:|---:|---:|---:|---:|---:|
        """

    static func begin(_ title: String) {
        write("\n## \(title)\n\(head)")
    }

    static func add(_ measurement: Measurement) {
        let perSecond = measurement.median > 0 ? 1e6 / measurement.median : 0
        let cells = [
            measurement.name, number(measurement.median), number(measurement.best), number(perSecond),
            number(measurement.medianProcessor), measurement.medianServer.map(number) ?? "",
            measurement.ratio.map { "\(number($0)) × \(measurement.yardstick?.name ?? "")" } ?? "",
        ]
        write("| \(cells.joined(separator: " | ")) |")
    }

    /// A remark below the tables, lest it break one: kept until `end`.
    static func add(note: String) {
        notes.withLock { $0.append(note) }
    }

    /// Ends a table and writes the remarks.
    static func end() {
        let kept = notes.withLock { notes in
            defer { notes = [] }
            return notes
        }
        for note in kept { write("\n" + note) }
    }

    private static let notes = Mutex<[String]>([])

    static func write(_ line: String) {
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }

    /// Three digits that count, which is more than any of these measurements is worth.
    static func number(_ value: Double) -> String {
        switch value {
        case 100...: String(Int(value.rounded()))
        case 10..<100: String(format: "%.1f", value)
        default: String(format: "%.2f", value)
        }
    }
}
