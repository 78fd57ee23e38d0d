import Addresses
import Components
import Domain
import Markup
import Web

/// A register of certifications (sổ chứng thực, NĐ 23/2015/NĐ-CP Đ13), as a page that prints.
struct CertificationPage {
    let query: CertificationQuery
    let agency: Agency
    let lines: [NamedCertification]
    let hasMore: Bool
    let sum: CertificationSum
    let errors: FormErrors
    let sent: Fields

    var content: HTML {
        HTML {
            pageHeading(query.kind.register, caption: "\(agency.name)") {
                linkButton("In sổ", href: query.path(printed: true), kind: .primary, key: .f9)
                linkButton("Một chạm", href: Places.oneTouch())
            }
            errorSummary(errors)
            tabLinks(
                Certification.Kind.allCases.map { kind in
                    TabLink(kind.message, href: query.path(of: kind), isCurrent: kind == query.kind)
                },
                label: "Sổ chứng thực"
            )
            filterForm(action: Places.certifiedCopies()) {
                hiddenField(CertificationQuery.Name.kind, value: query.kind.rawValue)
                day("Từ ngày", CertificationQuery.Name.from, query.days.lowerBound)
                day("Đến ngày", CertificationQuery.Name.to, query.days.upperBound)
            }
            dataTable(
                "Từ ngày \(query.days.lowerBound.vietnamese) đến ngày \(query.days.upperBound.vietnamese)",
                columns: Self.columns,
                rows: lines.map(Self.row),
                narrow: .scrolls,
                empty: "Không có việc chứng thực nào trong thời gian này."
            )
            p {
                strong { "Cộng:" }
                " \(VietnameseNumber.grouped(sum.lines)) việc, \(VietnameseNumber.grouped(sum.copies)) bản, "
                DetailWords.money(sum.fee)
                " (\(Certification.tariff.description))."
            }
            pagination(
                next: hasMore
                    ? lines.last.map { last in
                        let number = last.line.certification.number
                        return query.path(after: .init(year: last.line.at.day.year, number: number))
                    } : nil,
                first: query.after == nil ? nil : query.path()
            )
        }
    }

    private func day(_ label: Message, _ name: String, _ day: Day) -> HTML {
        dateInput(
            label,
            name: name,
            value: errors[name] == nil ? day.vietnamese : sent[name],
            hint: nil,
            errorMessage: errors[name]
        )
    }

    private static let columns = [
        Column("Số", .numeric), Column("Ngày", .code), Column("Người yêu cầu"), Column("Giấy tờ, văn bản"),
        Column("Số trang", .numeric), Column("Số bản", .numeric), Column("Phí (đồng)", .numeric),
        Column("Người thực hiện"), Column("Mã hồ sơ", .code),
    ]

    private static func row(_ named: NamedCertification) -> TableRow {
        let line = named.line
        return TableRow([
            HTML(String(line.certification.number)), HTML(line.at.day.vietnamese), HTML(named.applicant ?? ""),
            HTML(line.document), HTML(String(line.certification.pages)), HTML(String(line.certification.copies)),
            HTML(VietnameseNumber.grouped(line.fee)), HTML(named.officer),
            a(.href(Places.dossier(named.code))) { named.code.description },
        ])
    }
}

extension Certification.Kind {
    /// What is certified, on screens.
    var message: Message {
        switch self {
        case .copy: "Bản sao từ bản chính"
        case .signature: "Chữ ký"
        case .contract: "Hợp đồng, giao dịch"
        }
    }

    /// The same where there is little room.
    var shortMessage: Message {
        switch self {
        case .copy: "Bản sao"
        case .signature: "Chữ ký"
        case .contract: "Hợp đồng"
        }
    }

    /// The register's name.
    var register: Message {
        switch self {
        case .copy: "Sổ chứng thực bản sao từ bản chính"
        case .signature: "Sổ chứng thực chữ ký"
        case .contract: "Sổ chứng thực hợp đồng, giao dịch"
        }
    }
}
