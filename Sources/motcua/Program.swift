import App
import ArgumentParser
import Foundation

/// Where the program begins and ends: one line on the standard error and an exit code for whatever goes wrong.
@main struct Program {
    static func main() async {
        do {
            var command = try Root.parseAsRoot()
            if var verb = command as? any AsyncParsableCommand {
                try await verb.run()
            } else {
                try command.run()
            }
        } catch let failure as Failure {
            end(failure)
        } catch {
            endOfParsing(error)
        }
    }

    /// Help and version are printed; a bad command line is one line that says what is wrong.
    private static func endOfParsing(_ error: any Error) -> Never {
        let code = Root.exitCode(for: error)
        if code.isSuccess {
            do { try Console.print(Root.fullMessage(for: error)) } catch { end(Failure(error)) }
            exit(0)
        }
        guard code == .validationFailure else { end(Failure(error)) }
        let message = Root.message(for: error)
        end(Failure(.usage, message.isEmpty ? "dòng lệnh không hợp lệ; xem: motcua --help" : message))
    }

    private static func end(_ failure: Failure) -> Never {
        Console.complain(failure.line)
        exit(failure.code.rawValue)
    }
}
