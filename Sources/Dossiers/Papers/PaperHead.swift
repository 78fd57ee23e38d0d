import Documents
public import Domain

/// What every paper of a desk has at its head.
public struct PaperHead: Hashable, Sendable {
    /// The authority, `UBND HUYỆN VĨNH THUẬN`; capitals are made of it.
    public let agency: String
    /// The desk or office that issues the paper.
    public let desk: String
    /// Where it is dated, `Vĩnh Thuận`.
    public let place: String
    /// The forms in force on the day of reception.
    public let forms: Law.FormSet
    /// What a reader must know first.
    public let marks: [PaperMark]
    /// When it was printed, for the file's properties; nil leaves it out.
    public let printedAt: Instant?

    /// The head.
    public init(
        agency: String,
        desk: String,
        place: String,
        forms: Law.FormSet,
        marks: [PaperMark] = [],
        printedAt: Instant? = nil
    ) {
        self.agency = agency
        self.desk = desk
        self.place = place
        self.forms = forms
        self.marks = marks
        self.printedAt = printedAt
    }

    /// The head's block, with what stands under the desk's name.
    func block(below: [String] = [], day: Day?) -> Block {
        .officialHead(
            parent: agency.uppercased(),
            issuer: desk.uppercased(),
            below: below.map { .paragraph(Paragraph(Text($0), alignment: .centre, scale: 0.94, spaceAbove: 2)) },
            dateline: day.map { PaperWords.dateline(place, $0) }
        )
    }

    /// The paper around its sections.
    func document(
        _ title: String,
        _ form: PaperForm?,
        paper: Paper,
        textSize: Double? = nil,
        sections: [Document.Section]
    ) -> Document {
        // Before TT 01/2018/TT-VPCP (2019-01-06) no national form was in force: ours only shows how one looks.
        let isSample = form != nil && forms == .decision2015
        return Document(
            title: title,
            paper: paper,
            textSize: textSize,
            marks: marks.map(\.words) + (isSample ? ["MẪU MINH HỌA"] : []),
            madeAt: printedAt,
            sections: sections
        )
    }
}

/// What a paper says of itself in its margin.
public enum PaperMark: Hashable, Sendable, CaseIterable {
    /// Printed again, from the stored values.
    case reprinted
    /// Of the demonstration.
    case demonstration
    /// Work done on paper and entered later.
    case enteredLater

    /// As printed.
    public var words: String {
        switch self {
        case .reprinted: "BẢN IN LẠI"
        case .demonstration: "DỮ LIỆU MINH HỌA"
        case .enteredLater: "NHẬP BÙ"
        }
    }
}

/// The national forms of the one-stop mechanism (law.md 2.1).
enum PaperForm {
    case receipt, supplement, refusal, controlSlip, register

    /// Which form it is: `Mẫu số 01, Thông tư số 01/2018/TT-VPCP`; nil where none was in force.
    func name(in forms: Law.FormSet) -> String? {
        switch forms {
        case .decision2015: nil
        case .circular2018: "Mẫu số \(VietnameseNumber.two(number(isLater: false))), Thông tư số 01/2018/TT-VPCP"
        case .circular2025: "Mẫu số \(VietnameseNumber.two(number(isLater: true))), Thông tư số 03/2025/TT-VPCP"
        }
    }

    // TT 03/2025/TT-VPCP put the notice of a stop in as number 05.
    private func number(isLater: Bool) -> Int {
        switch self {
        case .receipt: 1
        case .supplement: 2
        case .refusal: 3
        case .controlSlip: isLater ? 6 : 5
        case .register: isLater ? 7 : 6
        }
    }
}

/// Who a paper is about: the applicant, or the owner of the dossier.
public struct PaperPerson: Hashable, Sendable {
    /// Name of a person or an organisation.
    public let name: String
    /// What the identity number is: `Số CMND`, `Số CCCD`, `Mã số thuế`.
    public let identityLabel: String
    /// The number.
    public let identity: String?
    /// Where he or she lives.
    public let address: String?
    /// Telephone.
    public let phone: String?
    /// E-mail.
    public let email: String?

    /// A person or an organisation.
    public init(
        name: String,
        identityLabel: String,
        identity: String?,
        address: String?,
        phone: String?,
        email: String? = nil
    ) {
        self.name = name
        self.identityLabel = identityLabel
        self.identity = identity
        self.address = address
        self.phone = phone
        self.email = email
    }

    /// Address, telephone and e-mail, as forms 01 to 03 have them.
    var contact: [Block] {
        [.fields([Field("Địa chỉ", address)]), .fields([Field("Số điện thoại", phone), Field("Email", email)])]
    }
}

/// Whom to ask about a paper.
public struct PaperContact: Hashable, Sendable {
    /// The officer.
    public let officer: String
    /// The desk's telephone.
    public let phone: String?
    /// Where the portal is.
    public let website: String?

    /// Whom to ask.
    public init(officer: String, phone: String?, website: String?) {
        self.officer = officer
        self.phone = phone
        self.website = website
    }

    /// On form 02: whom to ask while completing.
    var block: Block { sentence("Trong quá trình hoàn thiện hồ sơ, nếu có vướng mắc, ông (bà) liên hệ với") }

    /// On form 03: nothing is left to complete.
    var afterRefusal: Block { sentence("Xin thông báo để ông (bà) được biết. Nếu có vướng mắc, xin liên hệ với") }

    private func sentence(_ start: String) -> Block {
        let ways = [phone.map { "điện thoại \($0)" }, website].compactMap(\.self)
        let how = ways.isEmpty ? "" : " (\(ways.joined(separator: ", ")))"
        return .paragraph(
            Paragraph(
                Text("\(start) \(officer)\(how) để được hướng dẫn."),
                alignment: .justified,
                spaceAbove: 4
            )
        )
    }
}
