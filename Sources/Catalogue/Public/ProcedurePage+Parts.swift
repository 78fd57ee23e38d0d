import Addresses
import Components
import Documents
import Domain
import Markup

extension ProcedurePage {
    /// The constituent parts in the order of the law; what is not there is said (rule 39).
    var parts: HTML {
        section(.classes("parts"), .ariaLabel("Nội dung thủ tục")) {
            for part in ProcedurePart.allCases where part != .name && part != .forms {
                div(.classes("part"), .id(part.anchor)) {
                    h2 {
                        part.shown
                        mark(sheet.parts[part]?.provenance ?? .published)
                    }
                    content(of: part)
                }
            }
            forms
        }
    }

    private func content(of part: ProcedurePart) -> HTML {
        switch part {
        case .components: byCase { components($0) }
        case .term: byCase { term($0) }
        case .fees: byCase { fees($0) }
        default: sheet.parts[part].map { lines($0.text, of: part) } ?? unknown
        }
    }

    /// Nobody has entered anything; whether the law sets something is not said.
    private var unknown: HTML { p(.classes("missing")) { "Chưa có dữ liệu" } }

    /// The lines of a part's text as paragraphs; that the law sets nothing is said in the reader's language.
    private func lines(_ text: String, of part: ProcedurePart) -> HTML {
        if text == part.notSet { return p { part.shownNotSet } }
        return HTML {
            for line in text.split(separator: "\n") { p(.lang("vi")) { String(line) } }
        }
    }

    private func byCase(_ content: (ProcedureSheet.Case) -> HTML) -> HTML {
        HTML {
            for (index, item) in sheet.cases.enumerated() {
                if sheet.cases.count > 1 {
                    h3 {
                        if item.name.isEmpty {
                            "Trường hợp \(index + 1)"
                        } else {
                            span(.lang("vi")) { item.name }
                        }
                    }
                }
                content(item)
            }
        }
    }

    private func components(_ item: ProcedureSheet.Case) -> HTML {
        HTML {
            if item.components.isEmpty {
                unknown
            } else {
                ol(.classes("papers")) {
                    for component in item.components {
                        li {
                            span(.lang("vi")) { component.name }
                            " – "
                            counted(component)
                            mark(component.provenance)
                        }
                    }
                }
            }
            p { "Số lượng: \(item.copies) bộ." }
        }
    }

    private func counted(_ component: DossierComponent) -> HTML {
        HTML {
            if component.originals > 0 { "\(component.originals) bản chính" }
            if component.originals > 0, component.copies > 0 { ", " }
            if component.copies > 0 { "\(component.copies) bản sao" }
            if component.originals == 0, component.copies == 0 { "xuất trình" }
        }
    }

    /// What the law allows, and what each agency promises.
    private func term(_ item: ProcedureSheet.Case) -> HTML {
        HTML {
            p {
                "Theo quy định:"
                " "
                strong { item.term.shown }
                mark(item.termProvenance)
            }
            for (term, agencies) in promises {
                p {
                    "Cam kết:"
                    " "
                    strong { term.shown }
                    " – "
                    span(.lang("vi")) { agencies.joined(separator: ", ") }
                }
            }
        }
    }

    /// Promised terms with who promises them.
    private var promises: [(Term, [String])] {
        var promises: [(Term, [String])] = []
        for offer in listed?.offers ?? [] {
            guard let promised = offer.promised else { continue }
            let name = list.agencies[offer.agency].name
            if let known = promises.firstIndex(where: { $0.0 == promised }) {
                promises[known].1.append(name)
            } else {
                promises.append((promised, [name]))
            }
        }
        return promises
    }

    private func fees(_ item: ProcedureSheet.Case) -> HTML {
        HTML {
            if item.fees.isEmpty {
                unknown
            } else {
                ul {
                    for fee in item.fees {
                        li(.lang("vi")) {
                            "\(fee.title): " as String
                            strong { fee.shownAmount }
                            fee.basis.map { " (\($0))" }
                            mark(fee.provenance)
                        }
                    }
                }
            }
        }
    }

    /// The forms, directly after the procedure that they belong to (rule 41).
    private var forms: HTML {
        div(.classes("part"), .id(ProcedurePart.forms.anchor)) {
            h2 {
                ProcedurePart.forms.shown
                mark(sheet.parts[.forms]?.provenance ?? .published)
            }
            if let text = sheet.parts[.forms] {
                lines(text.text, of: .forms)
            } else if sheet.forms.isEmpty {
                unknown
            }
            PublicFile.downloads(sheet.forms, of: key)
        }
    }
}

extension ProcedurePart {
    /// Its place on the page.
    var anchor: String {
        switch self {
        case .name: "ten"
        case .sequence: "trinh-tu"
        case .method: "cach-thuc"
        case .components: "ho-so"
        case .term: "thoi-han"
        case .applicants: "doi-tuong"
        case .agency: "co-quan"
        case .forms: "bieu-mau"
        case .result: "ket-qua"
        case .conditions: "dieu-kien"
        case .fees: "phi-le-phi"
        case .legalBasis: "can-cu"
        }
    }

    /// The law's name of the part, which pages translate.
    var shown: Message {
        switch self {
        case .name: "Tên thủ tục hành chính"
        case .sequence: "Trình tự thực hiện"
        case .method: "Cách thức thực hiện"
        case .components: "Thành phần, số lượng hồ sơ"
        case .term: "Thời hạn giải quyết"
        case .applicants: "Đối tượng thực hiện"
        case .agency: "Cơ quan giải quyết"
        case .forms: "Mẫu đơn, mẫu tờ khai"
        case .result: "Kết quả thực hiện"
        case .conditions: "Yêu cầu, điều kiện"
        case .fees: "Phí, lệ phí"
        case .legalBasis: "Căn cứ pháp lý"
        }
    }

    /// That the law sets nothing, as `notSet` says it.
    var shownNotSet: Message {
        switch self {
        case .forms, .conditions, .fees: "Không có"
        default: "Không quy định"
        }
    }
}

enum PublicFile {
    /// The forms of a procedure, to be taken; nothing where it has none.
    static func downloads(_ forms: [ProcedureForm], of key: ProcedureKey) -> HTML {
        HTML {
            if !forms.isEmpty {
                ul(.classes("downloads")) {
                    for form in forms {
                        li {
                            a(.href(Places.procedureForm(key, form.id)), .lang("vi")) { form.name }
                            " "
                            span(.classes("hint")) { "(\(kind(form.mediaType)), \(size(form.size)))" }
                        }
                    }
                }
            }
        }
    }

    /// What a file is, as its name ends.
    static func kind(_ mediaType: String) -> String {
        switch mediaType {
        case "application/pdf": "PDF"
        case "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word"
        case "application/msword": "Word"
        case "image/jpeg": "JPEG"
        case "image/png": "PNG"
        default: String(mediaType.split(separator: "/").last ?? "").uppercased()
        }
    }

    /// `1,2 MB`, `340 KB`.
    static func size(_ bytes: Int) -> String {
        if bytes < 1_000_000 { return "\(max(1, bytes / 1000)) KB" }
        return "\(bytes / 1_000_000),\(bytes / 100_000 % 10) MB"
    }
}
