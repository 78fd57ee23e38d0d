import Components
import Domain
import Markup
import Web

// MARK: 8, 10, 11. Where it comes in, when it is due, how the result is received

extension IntakePage {
    var duePanel: HTML {
        panel("4. Hẹn trả, nhận kết quả") {
            div(
                .id("phan-hen-tra"),
                .classes("stack"),
                .fragmentSource(Self.source(of: .due)),
                .fragmentFields("\(IntakeField.offer) \(IntakeField.procedureCase) \(IntakeField.promised)")
            ) { duePart }
            fieldRow {
                textInput(
                    "Hẹn sớm hơn",
                    name: IntakeField.promised,
                    value: draft[IntakeField.promised],
                    errorMessage: errors[IntakeField.promised],
                    width: .medium,
                    inputMode: "numeric",
                    attributes: Attribute("data-date", when: true)
                )
                selectInput(
                    "Nhận kết quả",
                    name: IntakeField.returnPlace,
                    items: ReceptionDetails.ReturnPlace.allCases.map { Choice($0.rawValue, $0.message) },
                    value: draft.filled(IntakeField.returnPlace, usual: ReceptionDetails.ReturnPlace.desk.rawValue)
                )
                textInput(
                    "Nơi nhận, người nhận",
                    name: IntakeField.returnTo,
                    value: draft[IntakeField.returnTo],
                    errorMessage: errors[IntakeField.returnTo],
                    maxLength: 300
                )
            }
            fieldRow {
                selectInput(
                    "Nơi tiếp nhận",
                    name: IntakeField.place,
                    items: [
                        Choice(ReceptionPlace.desk.rawValue, "quầy"),
                        Choice(ReceptionPlace.office.rawValue, "phòng chuyên môn"),
                        Choice(ReceptionPlace.mobile.rawValue, "lưu động"),
                    ],
                    value: draft.filled(IntakeField.place, usual: ReceptionPlace.desk.rawValue)
                )
                selectInput(
                    "Kênh",
                    name: IntakeField.channel,
                    items: [
                        Choice(String(Channel.direct.rawValue), "trực tiếp"),
                        Choice(String(Channel.post.rawValue), "bưu chính công ích"),
                        Choice(String(Channel.online.rawValue), "trực tuyến"),
                    ],
                    value: draft.filled(IntakeField.channel, usual: String(Channel.direct.rawValue))
                )
            }
        }
    }

    /// The due window, and why.
    var duePart: HTML {
        HTML {
            if let choice {
                let term = promisedTerm(choice) ?? choice.term
                if let explanation = try? TermExplanation(term, received: now, in: choice.calendar) {
                    let due = DueDate(term: term, received: now, due: explanation.due)
                    if let window = choice.calendar.appointment(for: due) {
                        p(.classes("due-window")) { window.screen }
                    } else {
                        p(.classes("due-window")) { "không quy định thời hạn" }
                    }
                    if !explanation.explanation.isEmpty { reasons(explanation, term) }
                } else {
                    p(.classes("error-message")) {
                        "Không tính được ngày hẹn: lịch làm việc chưa có cho thời gian này."
                    }
                }
            } else {
                p(.classes("hint")) { "Chọn thủ tục để tính ngày hẹn." }
            }
        }
    }

    private func promisedTerm(_ choice: IntakeChoice) -> Term? {
        var reading = IntakeReading(draft, choice, now: now)
        return reading.promised()
    }

    private func reasons(_ explanation: TermExplanation, _ term: Term) -> HTML {
        disclosure("Vì sao ngày này?", key: .alt(.v)) {
            p { "Thời hạn \(term.description), tính từ lúc tiếp nhận; ngày tiếp theo là ngày thứ nhất." }
            ol(.classes("due-days")) {
                for day in explanation.explanation {
                    li(.classes(day.counts ? "due-day-counted" : "hint")) {
                        "\(day.day.weekday.vietnamese), \(day.day.vietnamese)"
                        ": "
                        day.reason
                        day.document.map { " (\($0))" }
                        if !day.counts { " – không tính" }
                    }
                }
            }
        }
    }
}

extension AppointmentWindow {
    /// As the intake screen writes it: `Thứ Năm, 03/01/2019, 15:30–17:00`.
    var screen: Message {
        let (from, to) = (Instant(day, minute: session.from).clock, Instant(day, minute: session.to).clock)
        return "\(day.weekday.vietnamese), \(day.vietnamese), \(from)–\(to)"
    }
}
