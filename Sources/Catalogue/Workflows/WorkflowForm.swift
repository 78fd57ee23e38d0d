import Domain
import Markup
import Web

/// What a form says about a workflow, ready to be entered.
struct WorkflowDraft: Sendable {
    let name: String
    let shape: Workflow.Shape
    let steps: [Workflow.Step]
    /// From when the offers that use the old one use this one; nil for a new workflow.
    let from: Day?
}

/// The editor's fields: steps are added, removed and moved by buttons, nothing is kept before it is saved.
struct WorkflowForm {
    /// A row of the editor as it was typed.
    struct Row: Equatable {
        var task = ""
        /// Empty takes the task's own role.
        var role = ""
        /// Empty is the office that the offer names as competent.
        var office = ""
        var amount = ""
        var unit = Unit.hours.rawValue

        /// How a time is typed.
        enum Unit: String, CaseIterable {
            case minutes = "phut"
            case hours = "gio"
            case days = "ngay"

            /// Working minutes in half of one, so that `1,5` is three of them; minutes come whole.
            var half: Int? {
                switch self {
                case .minutes: nil
                case .hours: 30
                case .days: WorkflowCheck.minutesOfDay / 2
                }
            }
        }
    }

    static let name = "ten"
    static let shape = "loai"
    static let from = "ap-dung-tu"
    static let task = "viec"
    static let role = "vai-tro"
    static let office = "noi"
    static let amount = "thoi-gian"
    static let unit = "don-vi"
    static let button = "nut"
    static let check = "xem"
    static let save = "luu"
    static let mostSteps = 30
    private static let longest = 480 * 366

    var name: String
    var shape: String
    var from: String
    var rows: [Row]

    /// A new workflow, with the steps that every one has.
    init(desk: Office.ID?) {
        name = ""
        shape = Workflow.Shape.full.rawValue
        from = ""
        let desk = desk?.description ?? ""
        rows = [Workflow.Task.receive, .examine, .sign, .return].map { task in
            let isAtDesk = task == .receive || task == .return
            return Row(task: task.rawValue, office: isAtDesk ? desk : "", amount: "1")
        }
    }

    /// A workflow that is going to be changed.
    init(_ record: WorkflowRecord, from day: Day) {
        name = record.name
        shape = record.workflow.shape.rawValue
        from = day.vietnamese
        rows = record.workflow.steps.map { step in
            let (amount, unit) = Self.written(step.minutes)
            return Row(
                task: step.task.rawValue,
                role: step.role == step.task.role ? "" : step.role.rawValue,
                office: step.office?.description ?? "",
                amount: amount,
                unit: unit.rawValue
            )
        }
    }

    /// What was sent, with what the pressed button does to it.
    init(_ fields: Fields) {
        name = fields[Self.name]
        shape = fields[Self.shape]
        from = fields[Self.from]
        let (tasks, roles, offices) = (fields.all(Self.task), fields.all(Self.role), fields.all(Self.office))
        let (amounts, units) = (fields.all(Self.amount), fields.all(Self.unit))
        rows = tasks.indices.prefix(Self.mostSteps).map { index in
            Row(
                task: tasks[index],
                role: index < roles.count ? roles[index] : "",
                office: index < offices.count ? offices[index] : "",
                amount: index < amounts.count ? amounts[index] : "",
                unit: index < units.count ? units[index] : ""
            )
        }
        press(fields[Self.button])
    }

    /// `them:2` adds a step after the second, `xoa:2` removes it, `len:2` and `xuong:2` move it.
    private mutating func press(_ button: String) {
        let parts = button.split(separator: ":")
        guard parts.count == 2, let number = Int(parts[1]), (0...rows.count).contains(number) else { return }
        let index = number - 1
        switch parts[0] {
        case "them" where rows.count < Self.mostSteps:
            rows.insert(Row(task: Workflow.Task.examine.rawValue, amount: "1"), at: number)
        case "xoa" where index >= 0: rows.remove(at: index)
        case "len" where index > 0: rows.swapAt(index, index - 1)
        case "xuong" where index >= 0 && number < rows.count: rows.swapAt(index, number)
        default: break
        }
    }

    /// Whether the pressed button asks to save.
    static func saves(_ fields: Fields) -> Bool { fields[button] == save }

    /// The steps as far as they can be read, for checks and picture while the officer is at work.
    var steps: [Workflow.Step] {
        rows.compactMap { row in
            guard let task = Workflow.Task(rawValue: row.task) else { return nil }
            return Workflow.Step(
                task: task,
                role: Role(rawValue: row.role),
                office: Office.ID(row.office),
                minutes: Self.minutes(row) ?? 0
            )
        }
    }

    /// The workflow that the fields describe; nil with what is wrong beside the field.
    func read(_ fields: Fields, isNew: Bool, _ errors: inout FormErrors) -> WorkflowDraft? {
        var reader = FormReader(fields)
        let name = reader.text(Self.name, required: "Nhập tên quy trình", max: 150)
        let shape = reader.choice(Self.shape, of: Workflow.Shape.self, required: "Chọn loại quy trình")
        let from = isNew ? nil : reader.day(Self.from, required: "Nhập ngày bắt đầu áp dụng")
        for (index, row) in rows.enumerated() {
            let number = index + 1
            if Workflow.Task(rawValue: row.task) == nil {
                reader.refuse("\(Self.task)-\(number)", "Bước \(number): chọn việc phải làm")
            }
            if !row.role.isEmpty, Role(rawValue: row.role) == nil {
                reader.refuse("\(Self.role)-\(number)", "Bước \(number): chọn lại vai trò")
            }
            if !row.office.isEmpty, Office.ID(row.office) == nil {
                reader.refuse("\(Self.office)-\(number)", "Bước \(number): chọn lại đơn vị")
            }
            if Self.minutes(row) == nil {
                reader.refuse(
                    "\(Self.amount)-\(number)",
                    "Bước \(number): nhập thời gian bằng số, như 30 phút; 1,5 giờ; 2 ngày"
                )
            }
        }
        errors = reader.errors
        guard errors.isEmpty, let name, let shape else { return nil }
        return WorkflowDraft(name: name, shape: shape, steps: steps, from: from)
    }

    /// The working minutes that the row says; nil when it is no time.
    private static func minutes(_ row: Row) -> Int? {
        guard let unit = Row.Unit(rawValue: row.unit) else { return nil }
        let parts = row.amount.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "." }
        guard (1...2).contains(parts.count), parts[0].utf8.count <= 6, let whole = Int(parts[0]), whole >= 0 else {
            return nil
        }
        let minutes: Int
        switch (unit.half, parts.count == 2 ? parts[1] : "0") {
        case (nil, "0"): minutes = whole
        case (let half?, "0"): minutes = 2 * whole * half
        case (let half?, "5"): minutes = (2 * whole + 1) * half
        default: return nil
        }
        return minutes <= longest ? minutes : nil
    }

    private static func written(_ minutes: Int) -> (amount: String, unit: Row.Unit) {
        for unit in [Row.Unit.days, .hours] {
            if let half = unit.half, minutes > 0, minutes.isMultiple(of: half) {
                let halves = minutes / half
                return (halves.isMultiple(of: 2) ? "\(halves / 2)" : "\(halves / 2),5", unit)
            }
        }
        return ("\(minutes)", .minutes)
    }
}
