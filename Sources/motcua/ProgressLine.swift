import App
import Domain
import Foundation

/// How far a simulation is: a line that renews itself on a terminal, elsewhere one line a tenth of the way.
struct ProgressLine: Sendable {
    private let isTerminal = isatty(STDERR_FILENO) == 1

    /// Shows the advance.
    func show(_ advance: Application.Advance) {
        let isLast = advance.done >= advance.total
        let text = "\(advance.day.vietnamese)  \(advance.done)/\(advance.total) ngày"
        if isTerminal {
            Console.note("\r\(text)\(isLast ? "\n" : "")")
        } else if isLast || tenths(advance.done, advance) > tenths(advance.done - 1, advance) {
            Console.note("\(text)\n")
        }
    }

    private func tenths(_ done: Int, _ advance: Application.Advance) -> Int {
        done * 10 / max(1, advance.total)
    }
}
