import Addresses
import Components
import Domain
import Markup
import Web

/// The fields of the forms for files.
enum FileField {
    /// The files.
    static let files = "tep"
    /// What they show: a paper of the dossier, `ket-qua`, `khac`.
    static let purpose = "loai"
    static let result = "ket-qua"
    static let other = "khac"
    /// The file to be taken away; with it the form takes away.
    static let removed = "go"
    /// Why.
    static let removal = "vi"
    /// In the page's query: the file that is looked at.
    static let shown = "xem"
}

extension DossierPage {
    /// What is asked for, what was handed in, and the files.
    var components: HTML {
        let others = view.files.filter { $0.file.purpose == .other }
        return HTML {
            if detail.components.isEmpty {
                p { "Thủ tục này không quy định giấy tờ." }
            } else {
                ol(.classes("papers")) {
                    for component in detail.components {
                        li {
                            component.name
                            handedIn(component)
                            fileList(files(of: component.id))
                        }
                    }
                }
            }
            if !others.isEmpty {
                h3 { "Tệp khác" }
                fileList(others)
            }
            if detail[.attachFile].isPossible {
                attachment
                if !view.files.isEmpty { removal }
            }
        }
    }

    private func files(of component: DossierComponent.ID) -> [FiledFile] {
        view.files.filter { $0.file.purpose == .component(component) }
    }

    private static func count(_ originals: Int, _ copies: Int) -> Message {
        switch (originals, copies) {
        case (0, 0): "không"
        case (_, 0): "\(originals) bản chính"
        case (0, _): "\(copies) bản sao"
        default: "\(originals) bản chính, \(copies) bản sao"
        }
    }

    private func handedIn(_ component: DossierDetail.Component) -> HTML {
        p(.classes("hint")) {
            "Phải nộp: "
            Self.count(component.originals, component.copies)
            " · đã nộp: "
            if let paper = component.handedIn {
                strong { Self.count(paper.originals, paper.copies) }
            } else {
                "không"
            }
            if component.isReturned { " · đã trả bản chính" }
        }
    }

    /// Files with what opens them: here beside the page, and by themselves.
    func fileList(_ files: [FiledFile]) -> HTML {
        HTML {
            if !files.isEmpty {
                ul {
                    for filed in files {
                        li {
                            a(.href(Self.viewing(filed, of: dossier.code))) { filed.name }
                            " ("
                            DetailWords.size(filed.file.size)
                            ")"
                        }
                    }
                }
            }
        }
    }

    private static func viewing(_ filed: FiledFile, of code: DossierCode) -> String {
        "\(Places.dossier(code))?\(FileField.shown)=\(filed.file.id)#xem"
    }

    /// A file on the page: pictures and PDF as they are.
    func viewer(_ filed: FiledFile) -> HTML {
        let path = Places.dossierFile(dossier.code, filed.file.id)
        return panel("\(filed.name)", id: "xem") {
            p {
                DetailWords.size(filed.file.size)
                ", thêm lúc \(DetailWords.moment(filed.at)) "
                a(.href(path), Attribute("target", "_blank"), Attribute("rel", "noopener")) { "Mở riêng" }
                " · "
                a(.href(Places.dossier(dossier.code) + "#thanh-phan")) { "Đóng" }
            }
            if filed.file.mediaType == "application/pdf" {
                HTML(
                    element: "iframe",
                    [.src(path), .title("Tệp \(filed.name)"), .classes("viewer")],
                    HTML()
                )
            } else {
                img(.src(path), Attribute("alt", message: "Tệp \(filed.name)"), .classes("viewer-picture"))
            }
        }
    }

    private var attachment: HTML {
        let isRefused = refusal?.act == .attachFile && refusal?.fields.has(FileField.removed) == false
        return disclosure("Thêm tệp", isOpen: isRefused) {
            form(detail[.attachFile], action: Places.dossierFiles(dossier.code), takesFiles: true) {
                selectInput(
                    "Là tệp của",
                    name: FileField.purpose,
                    items: detail.components.map { Choice($0.id.description, named: $0.name) }
                        + [Choice(FileField.result, "Kết quả giải quyết"), Choice(FileField.other, "Giấy tờ khác")],
                    value: typed(.attachFile, FileField.purpose) ?? ""
                )
                fileInput(
                    "Tệp quét hoặc ảnh chụp",
                    name: FileField.files,
                    id: "tep-moi",
                    hint: "JPEG, PNG hoặc PDF; chọn được nhiều tệp",
                    errorMessage: isRefused ? wrong(.attachFile, "tep-moi") : nil,
                    isRequired: true,
                    takesSeveral: true
                )
                buttonGroup { submitButton("Thêm tệp", kind: .secondary) }
            }
        }
    }

    private var removal: HTML {
        let isRefused = refusal?.act == .attachFile && refusal?.fields.has(FileField.removed) == true
        return disclosure("Gỡ tệp", isOpen: isRefused) {
            form(detail[.attachFile], action: Places.dossierFiles(dossier.code)) {
                fieldRow {
                    selectInput(
                        "Tệp",
                        name: FileField.removed,
                        items: view.files.map { Choice($0.file.id.description, named: $0.name) },
                        value: typed(.attachFile, FileField.removed) ?? "",
                        emptyText: "– chọn –",
                        errorMessage: isRefused ? wrong(.attachFile, FileField.removed) : nil
                    )
                    selectInput(
                        "Lý do",
                        name: FileField.removal,
                        items: DossierFile.Removal.allCases.map { Choice($0.rawValue, DetailWords.removal($0)) },
                        value: typed(.attachFile, FileField.removal) ?? "",
                        emptyText: "– chọn –",
                        errorMessage: isRefused ? wrong(.attachFile, FileField.removal) : nil
                    )
                }
                buttonGroup { submitButton("Gỡ tệp", kind: .danger) }
            }
        }
    }
}
