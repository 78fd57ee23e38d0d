public import Domain
import Ledger
public import Persistence
import Reading

extension Act {
    /// The specialist proposes results.
    public func submit(_ ids: [Dossier.ID], _ connection: any Connection) throws -> BatchOutcome {
        try perform(onAll: ids, connection) { dossier, setting, stamp in
            try dossier.submit(setting: setting, stamp: stamp)
        }
    }

    /// The leader of the office agrees.
    public func approve(_ ids: [Dossier.ID], _ connection: any Connection) throws -> BatchOutcome {
        try perform(onAll: ids, connection) { dossier, setting, stamp in
            try dossier.approve(setting: setting, stamp: stamp)
        }
    }

    /// Signs results (NĐ 30/2020 Đ13).
    public func sign(
        _ ids: [Dossier.ID],
        as authority: SigningAuthority,
        _ connection: any Connection
    ) throws -> BatchOutcome {
        try perform(onAll: ids, basis: { _ in Law.documentWork(on: now.day, article: "Đ13") }, connection) {
            dossier,
            setting,
            stamp in
            try dossier.sign(as: authority, setting: setting, stamp: stamp)
        }
    }

    /// Numbers and seals signed results; only those that go through use up numbers of the year.
    public func number(_ ids: [Dossier.ID], _ connection: any Connection) throws -> BatchOutcome {
        var drawn: (first: Int, next: Int, day: Day)?
        let outcome = try perform(
            onAll: ids,
            basis: { _ in Law.documentWork(on: now.day, article: "Đ15") },
            connection
        ) { dossier, setting, stamp in
            // The year is the book's, like every other number's. Drawing none locks the series and tells the next.
            let day = stamp.at.day
            let first = try drawn?.first ?? Counter.draw(0, from: .result, of: principal.agency, on: day, connection)
            let next = drawn?.next ?? first
            let event = try dossier.number(next, setting: setting, stamp: stamp)
            drawn = (first, next + 1, day)
            return event
        }
        if let drawn {
            let count = drawn.next - drawn.first
            _ = try Counter.draw(count, from: .result, of: principal.agency, on: drawn.day, connection)
        }
        return outcome
    }

    /// The desk receives signed and numbered results: finished, status 9.
    public func receiveResults(_ ids: [Dossier.ID], _ connection: any Connection) throws -> BatchOutcome {
        try perform(onAll: ids, basis: \.settlement, connection) { dossier, setting, stamp in
            try dossier.receiveResult(setting: setting, stamp: stamp)
        }
    }
}
