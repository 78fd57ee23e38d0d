import Foundation

/// Programs of others, which read what we write: poppler, zbar, LibreOffice, Python.
public enum OtherProgram {
    /// What the program writes.
    ///
    /// - Throws: `TestFailure` when it ends with a fault, unless it may.
    public static func output(_ arguments: [String], mayFail: Bool = false) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard mayFail || process.terminationStatus == 0 else { throw TestFailure("\(arguments.prefix(2)) failed") }
        return String(decoding: bytes, as: UTF8.self)
    }
}
