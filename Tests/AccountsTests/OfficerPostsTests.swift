import Accounts
import Domain
import Persistence
import Reading
import TestSupport
import Testing

/// Posts that end or begin ahead, and what is decided otherwise before their day.
@Suite struct OfficerPostsTests {
    /// From that many days ahead the desk's officer holds those posts.
    private static func give(_ posts: [Post], in days: Int, by principal: Principal, _ site: AccountSite) async throws {
        try await site.management.change(
            site.world[.desk].principal.officer,
            name: "Trần Văn Mới",
            isQualified: true,
            posts: Set(posts),
            from: site.world.clock.now.day.advanced(by: days),
            by: principal
        )
    }

    /// What the desk's officer holds today, in a week and in a month.
    private static func held(_ site: AccountSite) async throws -> [[Post]?] {
        let (officer, today) = (site.world[.desk].principal.officer, site.world.clock.now.day)
        return try await site.services.database.read { connection in
            try [0, 7, 30].map { days in
                let day = today.advanced(by: days)
                return try PrincipalStore.principal(officer: officer, on: day, Reference(), connection)?.posts
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `posts that were to end or to begin later are held on once they are given from today`(
        engine: Engine
    ) async throws {
        try await AccountSite.with(engine) { site in
            let principal = try await site.districtOperator()
            let usual = site.world[.desk].principal.posts
            let next = [Post(office: site.world.land, role: .specialist)]
            try await Self.give(next, in: 7, by: principal, site)
            #expect(try await Self.held(site) == [usual, next, next])
            try await Self.give(usual, in: 0, by: principal, site)
            #expect(try await Self.held(site) == [usual, usual, usual])
            // Given for today and taken back, then for a later day and brought forward to today.
            try await Self.give(next, in: 0, by: principal, site)
            try await Self.give([], in: 0, by: principal, site)
            try await Self.give(next, in: 7, by: principal, site)
            try await Self.give(next, in: 0, by: principal, site)
            #expect(try await Self.held(site) == [next, next, next])
        }
    }
}
