import App
import Domain

extension AgencyCode {
    /// Reads `--agency`.
    init(argument text: String) throws(Failure) {
        guard let code = AgencyCode(text) else {
            throw Failure(.usage, "“\(text.prefix(60))” không phải mã cơ quan; viết như H33.12 hoặc 000.00.12.H33")
        }
        self = code
    }
}

extension Day {
    /// Reads a day of the command line.
    init(argument text: String, _ name: String) throws(Failure) {
        guard let day = Day(text) else {
            throw Failure(.usage, "--\(name) “\(text.prefix(60))” không phải ngày; viết như 2018-12-31")
        }
        self = day
    }
}
