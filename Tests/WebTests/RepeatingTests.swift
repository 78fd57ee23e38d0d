import Logging
import Synchronization
import Testing

@testable import App

@Suite struct RepeatingTests {
    private struct Refusal: Error, CustomStringConvertible {
        let description = "Nguyễn Văn A, 0912345678"
    }

    /// Keeps what is said.
    private final class Book: LogHandler {
        let lines = Mutex<[String]>([])
        var logLevel: Logger.Level {
            get { .info }
            set {}
        }
        var metadata: Logger.Metadata {
            get { [:] }
            set {}
        }
        subscript(metadataKey _: String) -> Logger.Metadata.Value? {
            get { nil }
            set {}
        }

        func log(event: LogEvent) {
            lines.withLock { $0.append("\(event.message)\(event.metadata.map { "\($0)" } ?? "")") }
        }
    }

    @Test func `work that failed once is named in the log without the error's words and done again`() async {
        let book = Book()
        let times = Mutex(0)
        let logger = Logger(label: "test") { _ in book }
        let repeating = Repeating(pause: .zero, failure: "not done", logger: logger) {
            let time = times.withLock { times in
                times += 1
                return times
            }
            if time == 1 { throw Refusal() }
        }
        let task = Task { await repeating.run() }
        while times.withLock({ $0 }) < 3 { await Task.yield() }
        task.cancel()
        await task.value
        #expect(book.lines.withLock { $0 } == ["not done"])
    }

    @Test func `what is cancelled in the midst of its work, or of its pause, ends and is no failure`() async {
        let book = Book()
        let logger = Logger(label: "test") { _ in book }
        for pauses in [true, false] {
            let begun = Mutex(false)
            let repeating = Repeating(pause: .seconds(3600), failure: "not done", logger: logger) {
                begun.withLock { $0 = true }
                if !pauses { try await Task.sleep(for: .seconds(3600)) }
            }
            let task = Task { await repeating.run() }
            while !begun.withLock({ $0 }) { await Task.yield() }
            task.cancel()
            await task.value
        }
        #expect(book.lines.withLock { $0 } == [])
    }
}
