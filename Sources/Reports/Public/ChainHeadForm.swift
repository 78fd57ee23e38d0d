import Addresses
import Components
import Domain
import Markup
import Web

/// The question whether a head that somebody wrote down still stands in its chain.
struct ChainHeadForm {
    enum Name {
        static let agency = "co-quan"
        static let position = "so-viec"
        static let hash = "ma-bam"
    }

    let agency: AgencyCode
    let position: Int
    let hash: String

    /// Reads the address, or says what is wrong with it.
    static func read(_ fields: Fields) -> Result<ChainHeadForm, Refusal> {
        var reader = FormReader(fields)
        let code = AgencyCode(fields[Name.agency])
        if code == nil { reader.refuse(Name.agency, noAgency) }
        let position = reader.integer(
            Name.position,
            in: 1...1_000_000_000,
            required: "Nhập số việc đứng cạnh mã băm đã chép, ví dụ 1.024"
        )
        let hash = fields[Name.hash].lowercased().filter { !$0.isWhitespace }
        if hash.utf8.count != 64 || !hash.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
        {
            reader.refuse(Name.hash, "Mã băm gồm đúng 64 chữ số và chữ cái từ a đến f; xin chép lại cả dãy")
        }
        guard let code, let position, reader.errors.isEmpty else { return .failure(Refusal(errors: reader.errors)) }
        return .success(ChainHeadForm(agency: code, position: position, hash: hash))
    }

    static let noAgency: Message = "Chọn cơ quan trong danh sách"

    /// What is wrong.
    struct Refusal: Error {
        let errors: FormErrors
    }

    /// The form with what was typed.
    static func form(
        _ agencies: [Agency],
        agency: String,
        sent: Fields = Fields(),
        errors: FormErrors = FormErrors()
    ) -> HTML {
        Markup.form(.method("get"), .action(Places.chainHead()), .classes("form")) {
            selectInput(
                "Sổ của cơ quan",
                name: Name.agency,
                items: agencies.map { Choice($0.code.identifier, named: $0.name) },
                value: agency,
                id: "so-cua",
                errorMessage: errors[Name.agency]
            )
            textInput(
                "Số việc đã chép",
                name: Name.position,
                value: sent[Name.position],
                errorMessage: errors[Name.position],
                width: .medium,
                inputMode: "numeric"
            )
            textInput(
                "Mã băm đã chép",
                name: Name.hash,
                value: sent[Name.hash],
                errorMessage: errors[Name.hash],
                maxLength: 100
            )
            submitButton("Kiểm tra", kind: .secondary)
        }
    }
}
