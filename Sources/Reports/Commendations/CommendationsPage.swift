import Addresses
import Components
import Domain
import Markup
import Web

/// The register of commendations of a year.
struct CommendationsPage {
    let query: CommendationQuery
    let agency: Agency
    let commendations: [Commendation]
    let isKeeper: Bool
    let errors: FormErrors
    let sent: Fields

    var content: HTML {
        HTML {
            pageHeading("Khen thưởng năm \(String(query.year))", caption: "\(agency.name)") {
                if isKeeper { linkButton("Nhập khen thưởng", href: Places.newCommendation(), kind: .primary, key: .f2) }
                linkButton("Tải XLSX", href: query.path(Places.commendationsSheet))
                linkButton("Tải CSV", href: query.path(Places.commendationsLines))
            }
            errorSummary(errors)
            filterForm(action: Places.commendations()) {
                numberInput(
                    "Năm",
                    name: CommendationQuery.yearName,
                    value: errors.isEmpty ? String(query.year) : sent[CommendationQuery.yearName],
                    errorMessage: errors[CommendationQuery.yearName]
                )
            }
            p {
                "\(VietnameseNumber.count(count(.collective))) tập thể, \(VietnameseNumber.count(count(.individual))) cá nhân; "
                "số này vào mục Khen thưởng của báo cáo năm."
            }
            dataTable(
                "Khen thưởng trong thực hiện cơ chế một cửa năm \(String(query.year))",
                columns: [
                    Column("Tập thể, cá nhân"), Column("Đối tượng"), Column("Thành tích"),
                    Column("Quyết định số", .code),
                    Column("Ngày", .code),
                ],
                rows: commendations.map { commendation in
                    TableRow(
                        [
                            HTML(commendation.recipient), HTML(commendation.recipientKind.message),
                            HTML {
                                commendation.merit
                                commendation.provenance.mark.map { mark in
                                    HTML {
                                        " "
                                        tag("\(mark)")
                                    }
                                }
                            },
                            HTML(commendation.decision), HTML(commendation.decidedOn.vietnamese),
                        ],
                        href: isKeeper ? Places.commendation(commendation.id) : nil
                    )
                },
                hidesCaption: true,
                empty: "Chưa có khen thưởng nào trong năm."
            )
        }
    }

    private func count(_ kind: Commendation.RecipientKind) -> Int {
        commendations.count { $0.recipientKind == kind }
    }
}

/// The form that enters a commendation, or corrects one.
struct CommendationFields {
    let fields: Fields
    let errors: FormErrors

    /// What stands in the form before anything was typed.
    static func fields(of commendation: Commendation) -> Fields {
        Fields([
            (CommendationForm.Name.kind, commendation.recipientKind.rawValue),
            (CommendationForm.Name.recipient, commendation.recipient),
            (CommendationForm.Name.merit, commendation.merit),
            (CommendationForm.Name.decision, commendation.decision),
            (CommendationForm.Name.day, commendation.decidedOn.vietnamese),
        ])
    }

    private var controls: FormControls { FormControls(fields, errors) }

    var content: HTML {
        HTML {
            controls.radios(
                "Đối tượng",
                CommendationForm.Name.kind,
                Commendation.RecipientKind.allCases.map { Choice($0.rawValue, $0.message) },
                isRequired: true,
                isInline: true
            )
            controls.text("Tên tập thể, cá nhân", CommendationForm.Name.recipient, isRequired: true)
            controls.lines("Thành tích", CommendationForm.Name.merit, isRequired: true, rows: 2)
            fieldRow {
                controls.text(
                    "Quyết định số",
                    CommendationForm.Name.decision,
                    hint: "Ví dụ 1234/QĐ-UBND",
                    isRequired: true,
                    width: .long
                )
                controls.day("Ngày quyết định", CommendationForm.Name.day, isRequired: true)
            }
        }
    }
}

/// A new commendation.
struct NewCommendationPage {
    let fields: Fields
    let errors: FormErrors
    let csrf: String
    let submission: String

    var content: HTML {
        HTML {
            pageHeading("Nhập khen thưởng", caption: "Khen thưởng")
            errorSummary(errors)
            actingForm(action: Places.newCommendation(), csrf: csrf, submission: submission) {
                CommendationFields(fields: fields, errors: errors).content
                buttonGroup {
                    submitButton("Lưu")
                    linkButton("Quay lại", href: Places.commendations())
                }
            }
        }
    }
}
