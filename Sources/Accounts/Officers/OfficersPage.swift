import Addresses
import Components
import Domain
import Markup
import Web

/// The officers of the agency, and the form for a new one.
struct OfficersPage {
    let csrf: String
    let today: Day
    let officers: [OfficerOverview]
    let offices: [Office]
    let fields: Fields
    let errors: FormErrors

    var content: HTML {
        HTML {
            pageHeading("Cán bộ, công chức")
            errorSummary(errors)
            dataTable(
                "Danh sách cán bộ",
                columns: [
                    Column("Họ và tên"), Column("Tên đăng nhập"), Column("Vị trí công tác"), Column("Tình trạng"),
                ],
                rows: officers.map(row),
                hidesCaption: true
            )
            disclosure("Thêm cán bộ", isOpen: !errors.isEmpty) { newOfficer }
            p { a(.href(Places.configuration())) { "Chép cấu hình sang nơi khác hoặc nhận về" } }
        }
    }

    private func row(_ officer: OfficerOverview) -> TableRow {
        TableRow(
            [
                HTML(officer.name), HTML(officer.account?.userName ?? "–"), Self.posts(officer.posts),
                OfficerState(officer, on: today).tags,
            ],
            href: Places.officer(officer.id)
        )
    }

    static func posts(_ posts: [OfficerOverview.HeldPost]) -> HTML {
        HTML {
            for (index, held) in posts.enumerated() {
                if index > 0 { br() }
                held.post.role.message
                " – "
                held.officeName
            }
            if posts.isEmpty { "không giữ vị trí nào" }
        }
    }

    private var newOfficer: HTML {
        let controls = FormControls(fields, errors)
        return actingForm(action: Places.officers(), csrf: csrf, behaviour: [.guarded]) {
            controls.text("Họ và tên", OfficerField.name, isRequired: true, width: .half, maxLength: 100)
            controls.text(
                "Tên đăng nhập",
                OfficerField.userName,
                hint: "3 đến 40 chữ không dấu, chữ số, dấu chấm hoặc gạch nối; ví dụ tran.be",
                isRequired: true,
                width: .long
            )
            checkbox(
                "Đạt tiêu chuẩn công chức làm việc tại Bộ phận Một cửa",
                name: OfficerField.qualified,
                isChecked: fields.has(OfficerField.qualified)
            )
            postsFields(
                offices,
                held: [],
                ticked: Set(fields.all(OfficerField.posts)),
                errorMessage: errors[OfficerField.posts]
            )
            buttonGroup { submitButton("Thêm cán bộ") }
        }
    }
}

/// What there is to say of an officer at one look.
struct OfficerState {
    let officer: OfficerOverview
    let today: Day

    init(_ officer: OfficerOverview, on today: Day) {
        self.officer = officer
        self.today = today
    }

    var tags: HTML {
        HTML {
            if officer.account == nil {
                tag("Chưa có tài khoản")
            } else if officer.account?.disabledAt != nil {
                tag("Đã khóa", tone: .bad)
            } else if officer.account?.mustChange == true {
                tag("Chờ đổi mật khẩu")
            }
            if let absence = officer.absence(on: today) {
                tag("Vắng mặt đến hết \(absence.until.vietnamese)", tone: .waiting)
            } else if let next = officer.absences.first {
                tag("Vắng mặt từ \(next.from.vietnamese)")
            }
        }
    }
}
