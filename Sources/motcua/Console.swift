import App
import Foundation

/// What the program says: results on the standard output, everything else on the standard error.
enum Console {
    /// Writes a line of the result.
    ///
    /// - Throws: `Failure` with `io` when nobody can take it, such as a full disk.
    static func print(_ line: String) throws(Failure) {
        do {
            try FileHandle.standardOutput.write(contentsOf: Data((line + "\n").utf8))
        } catch {
            throw Failure(.io, "không ghi được kết quả ra đầu ra chuẩn")
        }
    }

    /// Writes why the program ends.
    static func complain(_ line: String) {
        note("motcua: \(line)\n")
    }

    /// Writes beside the result. Where that is not wanted, the work goes on.
    static func note(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }
}
