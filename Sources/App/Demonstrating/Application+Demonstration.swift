import Accounts
import Demonstration
public import Domain
import Foundation
import Persistence
import Reading
import Web

extension Application {
    /// How far a simulated period is.
    public struct Advance: Equatable, Sendable {
        /// The simulated day that was just finished.
        public let day: Day
        /// Days done.
        public let done: Int
        /// Days in all.
        public let total: Int
    }

    /// `demo vinh-thuan-2018`: the district's and its communes' year 2018, to the figures they published.
    ///
    /// - Returns: a line that says what was made, and the accounts to try it with.
    public func demonstrateVinhThuan(
        seed: UInt64,
        _ progress: @escaping @Sendable (Advance) -> Void
    ) async throws -> [String] {
        let line = try await simulated {
            let summary = try await VinhThuan2018.run(on: services.database, seed: seed) { progress(Advance($0)) }
            let accounts = try await DemonstrationAccounts(PasswordHasher(chance: Site.randomBytes))
            try await DemonstrationUsers.open(at: summary.agencies, with: accounts, services)
            return summary
        }
        return try await [line, "Tài khoản dùng thử, mật khẩu chung “\(DemonstrationAccounts.password)”:"]
            + users().map { "  " + $0 }
    }

    /// Puts the forms of a demonstration where they are taken from, unless they lie there: its database is often copied
    /// without its files.
    func keepForms(in store: FileStore) async throws {
        let wanted = try await services.database.read { connection in
            try connection.rows("SELECT digest FROM read_procedure_form").map { try $0.text("digest") }
        }
        guard !wanted.allSatisfy({ store.renew($0) }) else { return }
        for bytes in try await DemonstrationForm.files() { _ = try store.keep(bytes) }
    }

    /// `simulate`: a scenario read from a file.
    public func simulate(
        _ scenario: ScenarioFile,
        _ progress: @escaping @Sendable (Advance) -> Void
    ) async throws -> String {
        try await simulated {
            try await Simulation.run(scenario.scenario, on: services.database) { progress(Advance($0)) }
        }
    }

    private func simulated(_ run: () async throws -> Simulation.Summary) async throws -> String {
        do {
            let summary = try await run()
            let dossiers = VietnameseNumber.grouped(summary.dossiers)
            let visits = VietnameseNumber.grouped(summary.visits)
            return "\(summary.agencies.count) cơ quan, \(dossiers) hồ sơ, \(visits) lượt chứng thực "
                + "(dữ liệu minh họa) trong \(config.database.redacted)"
        } catch let error as ScenarioError {
            throw Failure(.data, error.sentence)
        } catch let error as DemonstrationError {
            throw Failure(error)
        }
    }
}

extension Application.Advance {
    fileprivate init(_ progress: Demonstration.Progress) {
        self.init(day: progress.day, done: progress.done, total: progress.total)
    }
}

extension Failure {
    fileprivate init(_ error: DemonstrationError) {
        switch error {
        case .databaseInUse: self.init(.data, "cơ sở dữ liệu đã có dữ liệu; chỉ mô phỏng trong cơ sở dữ liệu trống")
        case .assetMissing(let name): self.init(.software, "chương trình thiếu tệp \(name)")
        case .importRefused(let problem): self.init(.software, "bộ thủ tục kèm theo bị từ chối: \(problem)")
        case .figuresDiffer(let what): self.init(.software, "số liệu mô phỏng không như định trước: \(what)")
        }
    }
}
