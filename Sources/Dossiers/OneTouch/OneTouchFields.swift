import Domain
import Ledger
import Markup
import Reading
import Web

/// The one-touch screen's own fields; those of the applicant and of money are the intake's.
enum OneTouchField {
    static let authority = "quyen-ky"
    static let isPaid = "da-thu"
    static let wantsReceipt = "in-giay-hen"
    /// Which part of the page a fragment is.
    static let part = "phan"
    static let feePart = "phi"

    /// Lines of the table of documents.
    static let lines = 1...5
    static func kind(_ line: Int) -> String { "chung-thuc-loai-\(line)" }
    static func document(_ line: Int) -> String { "chung-thuc-giay-to-\(line)" }
    static func pages(_ line: Int) -> String { "chung-thuc-trang-\(line)" }
    static func copies(_ line: Int) -> String { "chung-thuc-ban-\(line)" }
}

/// The table of documents to be certified.
struct CertificationTable {
    /// What is certified, in the order of the lines; lines without a document are left out.
    private(set) var requests: [CertificationRequest] = []
    /// The fee of each line that can be computed.
    private(set) var fees: [Int: Int] = [:]

    var fee: Int { requests.reduce(0) { $0 + $1.fee } }

    /// Reads the lines; what is wrong stands in `errors`.
    init(_ fields: Fields, _ errors: inout FormErrors) {
        var reader = FormReader(fields)
        for line in OneTouchField.lines {
            let document = reader.text(OneTouchField.document(line), max: 200)
            let kind = reader.choice(OneTouchField.kind(line), of: Certification.Kind.self) ?? .copy
            let pages = reader.integer(OneTouchField.pages(line), in: 1...9_999) ?? 1
            let copies = reader.integer(OneTouchField.copies(line), in: 1...999)
            guard document != nil || copies != nil else { continue }
            let request = CertificationRequest(
                kind: kind,
                document: document ?? "",
                pages: pages,
                copies: copies ?? 1
            )
            fees[line] = request.fee
            if document == nil {
                reader.refuse(OneTouchField.document(line), "Nhập tên giấy tờ ở dòng \(line), hoặc xóa số bản")
            }
            requests.append(request)
        }
        for item in reader.errors.items { errors.refuse(item.field, item.message) }
    }
}

/// All that one touch needs.
struct OneTouchReading {
    let form: OneTouchForm?
    let errors: FormErrors

    /// Reads the form for the chosen procedure.
    init(_ draft: IntakeDraft, _ fields: Fields, _ choice: IntakeChoice, submission: Submission.ID?, now: Instant) {
        var reading = IntakeReading(draft, choice, now: now)
        let applicant = reading.applicant()
        var errors = reading.errors
        let table = CertificationTable(fields, &errors)
        var reader = FormReader(fields)
        let content = reader.text(IntakeField.content, max: 1000)
        let authority = reader.choice(
            OneTouchField.authority,
            of: SigningAuthority.self,
            required: "Chọn quyền hạn ký"
        )
        // The tariff of the table stands for the procedure's own; an amount that depends on the dossier is typed.
        let hasTable = !table.requests.isEmpty
        let fee = hasTable ? 0 : choice.amount(of: .fee) ?? reader.amount(IntakeField.fee)
        let charge = hasTable ? 0 : choice.amount(of: .charge) ?? reader.amount(IntakeField.charge)
        for item in reader.errors.items { errors.refuse(item.field, item.message) }
        self.errors = errors
        guard errors.isEmpty, let applicant, let authority else {
            form = nil
            return
        }
        let owed = fee + charge + table.fee
        let isPaid = fields.has(OneTouchField.isPaid) && owed > 0
        form = OneTouchForm(
            reception: ReceptionForm(
                offer: choice.offer.id,
                procedureCase: choice.chosen.content.procedureCase,
                applicant: .described(applicant),
                // What was compared while the citizen waits is given back at once.
                papers: choice.components.map {
                    Reception.Paper(component: $0.id, originals: 0, copies: $0.component.copies)
                },
                payable: fee + charge,
                wantsReceipt: fields.has(OneTouchField.wantsReceipt),
                details: ReceptionDetails(
                    content: content == choice.procedure.name ? nil : content,
                    notification: applicant.phone == nil ? .none : .phone
                ),
                payment: isPaid ? PaymentAmounts(fee: fee + table.fee, charge: charge) : nil,
                certifications: table.requests,
                submission: submission
            ),
            authority: authority
        )
    }
}

extension FormReader {
    /// An amount that only the dossier tells; 0 is typed too, so that none is forgotten.
    fileprivate mutating func amount(_ field: String) -> Int {
        money(field, required: "Nhập số tiền theo hồ sơ; không thu thì ghi 0") ?? 0
    }
}
