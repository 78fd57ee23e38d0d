import Addresses
import Components
import Domain
import Markup
import Web

/// An officer: posts, account, absence.
struct OfficerPage {
    let csrf: String
    let today: Day
    let officer: OfficerOverview
    let offices: [Office]
    /// The form for name and posts, if it was that one that was refused.
    let fields: Fields?
    /// The form for an absence, if it was that one.
    let absenceFields: Fields?
    /// The user name that was typed for a new account.
    let userName: String
    let errors: FormErrors
    let objection: Message?

    var content: HTML {
        HTML {
            pageHeading(HTML(officer.name), caption: "Cán bộ, công chức")
            errorSummary(errors, objection: objection.map { HTML($0) })
            p { OfficerState(officer, on: today).tags }
            panel("Vị trí công tác") { change }
            panel("Vắng mặt") {
                absences
                newAbsence
            }
            panel("Tài khoản") { account }
            buttonGroup { linkButton("Về danh sách cán bộ", href: Places.officers()) }
        }
    }

    private var change: HTML {
        let held = Set(officer.posts.map(\.post))
        let ticked = fields.map { Set($0.all(OfficerField.posts)) } ?? Set(held.map(\.fieldValue))
        return actingForm(action: Places.officer(officer.id), csrf: csrf, behaviour: [.guarded]) {
            hiddenField(OfficerField.act, value: OfficerAct.change.rawValue)
            textInput(
                "Họ và tên",
                name: OfficerField.name,
                value: fields?[OfficerField.name] ?? officer.name,
                errorMessage: errors[OfficerField.name],
                isRequired: true,
                width: .half,
                maxLength: 100
            )
            checkbox(
                "Đạt tiêu chuẩn công chức làm việc tại Bộ phận Một cửa",
                name: OfficerField.qualified,
                isChecked: fields?.has(OfficerField.qualified) ?? officer.isQualified
            )
            postsFields(offices, held: held, ticked: ticked, errorMessage: errors[OfficerField.posts])
            dateInput(
                "Áp dụng từ ngày",
                name: OfficerField.from,
                value: fields?[OfficerField.from] ?? today.vietnamese,
                id: Self.changeFrom,
                errorMessage: errors[Self.changeFrom],
                isRequired: true
            )
            buttonGroup { submitButton("Lưu thay đổi") }
        }
    }

    /// The page has two fields of that name in two forms; ids must differ.
    static let changeFrom = "ap-dung-tu"

    private var absences: HTML {
        HTML {
            for absence in officer.absences {
                actingForm(action: Places.officerAbsence(officer.id), csrf: csrf) {
                    hiddenField(OfficerField.absence, value: absence.id.description)
                    p { "Từ \(absence.from.vietnamese) đến hết \(absence.until.vietnamese)" }
                    buttonGroup {
                        submitButton(
                            "Bỏ đợt vắng mặt này",
                            kind: .secondary,
                            name: OfficerField.act,
                            value: OfficerAct.cancelAbsence.rawValue
                        )
                    }
                }
            }
        }
    }

    private var newAbsence: HTML {
        actingForm(action: Places.officerAbsence(officer.id), csrf: csrf) {
            fieldRow {
                dateInput(
                    "Từ ngày",
                    name: OfficerField.from,
                    value: absenceFields?[OfficerField.from] ?? "",
                    errorMessage: errors[OfficerField.from],
                    isRequired: true
                )
                dateInput(
                    "Đến hết ngày",
                    name: OfficerField.until,
                    value: absenceFields?[OfficerField.until] ?? "",
                    errorMessage: errors[OfficerField.until],
                    isRequired: true
                )
            }
            buttonGroup { submitButton("Ghi vắng mặt", kind: .secondary) }
        }
    }

    private var account: HTML {
        HTML {
            officer.account.map { account in
                summaryList([SummaryItem("Tên đăng nhập", text: account.userName)])
            }
            actingForm(action: Places.officerPassword(officer.id), csrf: csrf) {
                if officer.account == nil {
                    textInput(
                        "Tên đăng nhập",
                        name: OfficerField.userName,
                        value: userName,
                        errorMessage: errors[OfficerField.userName],
                        isRequired: true,
                        width: .long
                    )
                } else {
                    p { "Cấp mật khẩu mới sẽ kết thúc mọi phiên đăng nhập của cán bộ này." }
                }
                buttonGroup {
                    if officer.account == nil {
                        submitButton("Tạo tài khoản", kind: .secondary)
                    } else {
                        submitButton("Cấp mật khẩu mới", kind: .secondary)
                    }
                }
            }
            officer.account.map { account in
                actingForm(action: Places.officer(officer.id), csrf: csrf) {
                    buttonGroup { account.disabledAt == nil ? disable : enable }
                }
            }
        }
    }

    private var disable: HTML {
        submitButton("Khóa tài khoản", kind: .danger, name: OfficerField.act, value: OfficerAct.disable.rawValue)
    }

    private var enable: HTML {
        submitButton("Mở khóa tài khoản", kind: .secondary, name: OfficerField.act, value: OfficerAct.enable.rawValue)
    }
}

/// What the buttons of the officer's page do.
enum OfficerAct: String {
    case change = "doi"
    case disable = "khoa"
    case enable = "mo-khoa"
    case cancelAbsence = "bo"
}
