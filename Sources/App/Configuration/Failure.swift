/// Why a verb ends without having done its work: one line for people and an exit code for scripts.
public struct Failure: Error, Equatable {
    /// Exit codes of sysexits.h.
    public enum Code: Int32, Sendable {
        /// What `check` found is wrong.
        case faults = 1
        /// The command line cannot be understood.
        case usage = 64
        /// What a file or the database holds is wrong.
        case data = 65
        /// A file is not there or cannot be read.
        case noInput = 66
        /// A server or a program that is needed cannot be reached.
        case unavailable = 69
        /// Something that must not happen.
        case software = 70
        /// A file cannot be made.
        case cannotCreate = 73
        /// Reading or writing failed half-way.
        case io = 74
        /// The installation is not ready, or set up wrongly.
        case configuration = 78
    }

    /// The exit code.
    public let code: Code
    /// One line, without secrets and without what belongs to people.
    public let line: String

    /// A failure; line breaks in the text become blanks.
    public init(_ code: Code, _ text: String) {
        self.code = code
        line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
