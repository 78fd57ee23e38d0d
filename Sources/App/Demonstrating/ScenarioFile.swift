import Demonstration
import Foundation

/// A scenario for `simulate`, read from a JSON file before any database is touched.
public struct ScenarioFile: Sendable {
    let scenario: Scenario

    /// Reads the file.
    ///
    /// - Throws: `Failure` with `noInput`, or `data` that names what is wrong.
    public init(path: String) throws(Failure) {
        let bytes = try InputFile.bytes(at: path)
        do {
            scenario = try JSONDecoder().decode(Scenario.self, from: Data(bytes))
        } catch let error as DecodingError {
            throw Failure(.data, "\(path): \(Self.words(error))")
        } catch {
            throw Failure(.data, "\(path): không đọc được")
        }
    }

    private static func words(_ error: DecodingError) -> String {
        switch error {
        case .keyNotFound(let key, let context): "thiếu “\(key.stringValue)”\(place(context))"
        case .valueNotFound(_, let context): "“\(name(context))” để trống\(place(context.dropLast()))"
        case .typeMismatch(_, let context): "“\(name(context))” không đúng kiểu\(place(context.dropLast()))"
        case .dataCorrupted(let context):
            context.codingPath.isEmpty
                ? "không phải JSON" : "“\(name(context))” không hợp lệ\(place(context.dropLast()))"
        @unknown default: "không đọc được"
        }
    }

    private static func name(_ context: DecodingError.Context) -> String {
        context.codingPath.last?.stringValue ?? ""
    }

    private static func place(_ context: DecodingError.Context) -> String {
        let path = context.codingPath.map { $0.intValue.map { "thứ \($0 + 1)" } ?? $0.stringValue }
        return path.isEmpty ? "" : " trong \(path.joined(separator: " "))"
    }
}

extension DecodingError.Context {
    fileprivate func dropLast() -> DecodingError.Context {
        DecodingError.Context(codingPath: codingPath.dropLast(), debugDescription: debugDescription)
    }
}
