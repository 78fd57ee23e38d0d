import Accounts
import Addresses
import Domain
import Persistence
import Reading
import TestSupport
import Testing
import Web

@Suite
struct AbsenceTests {
    /// Notes an absence, its days counted from today.
    private func note(
        _ from: Int,
        _ until: Int,
        of officer: Officer.ID,
        by principal: Principal,
        _ site: AccountSite
    ) async throws {
        let day = site.world.clock.now.day
        try await site.management.noteAbsence(
            of: officer,
            from: day.advanced(by: from),
            until: day.advanced(by: until),
            by: principal
        )
    }

    @Test(arguments: TestEngine.available)
    func `an absence holds from its first to its last day, and for nobody else`(engine: Engine) async throws {
        try await AccountSite.with(engine) { site in
            let principal = try await site.districtOperator()
            let away = site.world[.desk].principal.officer
            let first = site.world.clock.now.day.advanced(by: 1)
            let last = first.advanced(by: 2)
            try await site.management.noteAbsence(of: away, from: first, until: last, by: principal)
            func absent(on day: Day) async throws -> Set<Officer.ID> {
                let officers = try await site.services.database.read { connection in
                    try OfficerRoster.all(of: principal.agency, on: day, connection)
                }
                return Set(officers.filter { $0.absence(on: day) != nil }.map(\.id))
            }
            #expect(try await absent(on: first.advanced(by: -1)) == [])
            #expect(try await absent(on: first) == [away])
            #expect(try await absent(on: last) == [away])
            #expect(try await absent(on: last.advanced(by: 1)) == [])
            let seen = try await site.services.database.read { connection in
                try connection.integer("SELECT COUNT(*) FROM read_absence WHERE officer = \(away)")
            }
            #expect(seen == 1)
        }
    }

    @Test(arguments: TestEngine.available)
    func `absences of one officer do not overlap, do not run backwards, and can be taken back`(
        engine: Engine
    ) async throws {
        try await AccountSite.with(engine) { site in
            let principal = try await site.districtOperator()
            let officer = site.world[.desk].principal.officer
            let day = site.world.clock.now.day
            func upcoming() async throws -> [Absence] {
                try await site.services.database.read { try AbsenceStore.upcoming(of: officer, from: day, $0) }
            }
            try await note(3, 5, of: officer, by: principal, site)
            await #expect(throws: AccountObjection.absenceOverlaps) {
                try await note(5, 9, of: officer, by: principal, site)
            }
            await #expect(throws: AccountObjection.absenceOverlaps) {
                try await note(1, 9, of: officer, by: principal, site)
            }
            await #expect(throws: AccountObjection.absenceBackwards) {
                try await note(9, 8, of: officer, by: principal, site)
            }
            try await note(6, 6, of: officer, by: principal, site)
            let absences = try await upcoming()
            #expect(absences.map(\.from) == [day.advanced(by: 3), day.advanced(by: 6)])
            let id = try #require(absences.first?.id)
            try await site.management.cancelAbsence(id, of: officer, by: principal)
            await #expect(throws: Problem.notFound) {
                try await site.management.cancelAbsence(id, of: officer, by: principal)
            }
            try await note(3, 5, of: officer, by: principal, site)
            #expect(try await upcoming().count == 2)
        }
    }

    @Test(arguments: TestEngine.available)
    func `the officer's page notes an absence and the list shows it`(engine: Engine) async throws {
        try await AccountSite.with(engine) { site in
            _ = try await site.districtOperator()
            let officer = site.world[.desk].principal.officer
            var browser = try await site.browser(as: "quantri")
            _ = try await browser.get(Places.officer(officer))
            let page = try await browser.post(
                Places.officerAbsence(officer),
                ["tu-ngay": "15/10/2018", "den-ngay": "19/10/2018"]
            )
            #expect(page.status == 200)
            #expect(try await browser.get(Places.officers()).text.contains("Vắng mặt đến hết 19/10/2018"))
            let again = try await browser.post(
                Places.officerAbsence(officer),
                ["tu-ngay": "19/10/2018", "den-ngay": "20/10/2018"]
            )
            #expect(again.status == 422)
            #expect(again.text.contains("trùng với một đợt vắng mặt"))
        }
    }
}
