import Addresses
import Components
import Domain
import Markup
import Persistence
import Reading
import Web

extension FirstRun.Setup {
    /// Reads the first page's form; nil with the errors when something is missing or wrong.
    static func read(
        _ form: Fields,
        needsAgency: Bool
    ) -> (setup: FirstRun.Setup?, errors: FormErrors) {
        var reader = FormReader(form)
        let agency = needsAgency ? FirstRun.NewAgency.read(&reader) : nil
        let name = reader.text(FirstRunField.name, required: "Nhập họ và tên người quản trị", max: 100)
        let userName = reader.userName(FirstRunField.userName)
        let password = form[PasswordField.new]
        if let userName {
            do {
                try PasswordRule.check(password, for: userName)
                if password != form[PasswordField.repeated] {
                    reader.refuse(PasswordField.repeated, PasswordObjection.repetition.message)
                }
            } catch {
                reader.refuse(PasswordField.new, error.message)
            }
        }
        guard reader.errors.isEmpty, let name, let userName else { return (nil, reader.errors) }
        let setup = FirstRun.Setup(agency: agency, operatorName: name, userName: userName, password: password)
        return (setup, reader.errors)
    }
}

extension FirstRun.NewAgency {
    fileprivate static func read(_ reader: inout FormReader) -> Self? {
        let typed = reader.text(FirstRunField.code, required: "Nhập mã cơ quan", max: 40)
        let code = typed.flatMap { AgencyCode($0) }
        if typed != nil, code == nil {
            reader.refuse(FirstRunField.code, "Mã cơ quan viết như H33.12 hoặc 000.00.12.H33")
        }
        let name = reader.text(FirstRunField.agencyName, required: "Nhập tên cơ quan", max: 200)
        let level = reader.integer(FirstRunField.level, in: 1...3, required: "Chọn cấp của cơ quan")
            .flatMap { Agency.Level(rawValue: $0) }
        guard let code, let name, let level else { return nil }
        return Self(code: code, name: name, level: level)
    }
}
