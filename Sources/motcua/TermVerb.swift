import App
import ArgumentParser

/// `motcua term`.
struct TermVerb: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "term",
        abstract: "Tính ngày hẹn trả và nói vì sao, theo lịch làm việc cả nước."
    )

    @Option(help: "Thời điểm tiếp nhận, giờ Việt Nam: 2018-12-28T09:00.")
    var received: String

    @Option(
        help: ArgumentHelp(
            "Thời hạn: “2 ngày làm việc”.",
            discussion: """
                N giờ làm việc, N ngày làm việc (cả 0,5; 1,5), nửa ngày, N ngày, N tháng, trả ngay, trong ngày, \
                trong ngày (không mốc 15 giờ), gửi trước N ngày, không quy định.
                """
        )
    )
    var term: String

    @Option(help: "Các buổi làm việc: “07:00-11:00,13:00-17:00”.")
    var sessions: String?

    @Flag(help: "In một dòng JSON.")
    var json = false

    func run() throws {
        let answer = try TermAnswer(received: received, term: term, sessions: sessions)
        try Console.print(json ? answer.json : answer.text)
    }
}
