import Addresses
import Components
import Domain
import Markup
import Web

/// After a power cut: the paper book entered line by line, and what waits for the leader's confirmation.
struct BackEntryPage {
    /// The intake form, whose parts this page takes over.
    let intake: IntakePage
    let fields: Fields
    /// The number and moment of the last line that was entered this year; nil before the first.
    let last: (number: Int, at: Instant)?
    let waiting: [BackEntry]
    /// The offices' names.
    let places: [Office.ID: String]
    /// Whether the officer may confirm.
    let isLeader: Bool

    var content: HTML {
        HTML {
            pageHeading("Nhập bù từ sổ giấy") {
                if isLeader { linkButton("Xác nhận việc nhập bù", href: WorklistQuery(.unconfirmed).path()) }
            }
            intake.banner
            errorSummary(intake.errors, objection: intake.objection.map { HTML($0) })
            p {
                "Nhập lần lượt theo thứ tự trong sổ giấy. Thời hạn tính từ giờ ghi trong sổ; việc nhập bù chờ lãnh đạo xác nhận (\(PaperBook.citation.description))."
            }
            actingForm(
                action: Places.backEntry(),
                csrf: intake.csrf,
                submission: intake.submission,
                behaviour: [.enterNext, .guarded],
                takesFiles: true
            ) {
                intake.firstButton
                bookPanel
                div(.classes("columns columns-even")) {
                    div(.classes("column")) {
                        intake.procedurePanel
                        intake.applicantPanel
                        intake.ownerPanel
                    }
                    div(.classes("column")) { intake.componentsPanel("4. Thành phần hồ sơ, phí, lệ phí") }
                }
                buttonGroup {
                    submitButton(
                        "Lưu, nhập dòng kế tiếp",
                        name: IntakeField.act,
                        value: IntakeAct.receive.rawValue,
                        key: .f9
                    )
                }
            }
            waitingPanel
        }
    }

    private var bookPanel: HTML {
        panel("Sổ giấy") {
            fieldRow {
                textInput(
                    "Số thứ tự trong sổ",
                    name: BackEntryFields.number,
                    value: value(BackEntryFields.number, usual: String((last?.number ?? 0) + 1)),
                    hint: last.map { "Số đã nhập gần nhất: \($0.number), lúc \(DetailWords.moment($0.at))" },
                    errorMessage: intake.errors[BackEntryFields.number],
                    isRequired: true,
                    width: .short,
                    inputMode: "numeric"
                )
                dateInput(
                    "Ngày ghi",
                    name: BackEntryFields.day,
                    value: value(BackEntryFields.day, usual: (last?.at ?? intake.now).day.vietnamese),
                    errorMessage: intake.errors[BackEntryFields.day],
                    isRequired: true
                )
                textInput(
                    "Giờ ghi",
                    name: BackEntryFields.time,
                    value: value(BackEntryFields.time, usual: ""),
                    hint: "Ví dụ 8:30",
                    errorMessage: intake.errors[BackEntryFields.time],
                    isRequired: true,
                    width: .short,
                    inputMode: "numeric",
                    isFocused: intake.errors.isEmpty
                )
                selectInput(
                    "Nơi tiếp nhận",
                    name: IntakeField.place,
                    items: ReceptionPlace.allCases.map { Choice($0.rawValue, DetailWords.place($0)) },
                    value: intake.draft.filled(IntakeField.place, usual: ReceptionPlace.desk.rawValue)
                )
            }
        }
    }

    private func value(_ name: String, usual: String) -> String { fields.has(name) ? fields[name] : usual }

    private var waitingPanel: HTML {
        panel("Chờ lãnh đạo xác nhận", id: "cho-xac-nhan") {
            dataTable(
                "Hồ sơ có việc nhập bù chưa xác nhận",
                columns: [
                    Column("Số trong sổ", .numeric), Column("Mã hồ sơ", .code), Column("Lúc ghi trên giấy", .code),
                    Column("Lúc nhập", .code), Column("Đang ở"), Column("Việc chờ", .numeric),
                ],
                rows: waiting.map { entry in
                    TableRow(
                        [
                            HTML(entry.paperNumber.map(String.init) ?? "–"), HTML(entry.code.description),
                            HTML(DetailWords.moment(entry.happened)), HTML(DetailWords.moment(entry.entered)),
                            HTML(places[entry.office] ?? ""), HTML(String(entry.unconfirmed)),
                        ],
                        href: Places.dossier(entry.code)
                    )
                },
                hidesCaption: true,
                empty: "Không có việc nhập bù nào chờ xác nhận."
            )
        }
    }
}
