import Accounts
import Demonstration
import Domain
import Foundation
import Persistence
import Reading
import Schema
import TestSupport

/// A database with a year of a district and its eight communes: a tenth made by the program's own acts, the rest
/// copies.
struct World: Sendable {
    let services: Services
    /// The district, then its communes.
    let agencies: [Agency.ID]
    /// A reception officer of the district, with the desk.
    let clerk: Principal
    let desk: Office.ID
    /// What the district offers, counted as dossiers.
    let offers: [Offer]

    /// The year of the dossiers.
    static let year = ReportPeriod.year(2018, .calendar)
    /// The day on which the benchmarks receive: the first working day after the year.
    static let today = Day(year: 2019, month: 1, day: 2) ?? Day(number: 17_898)

    /// Fills an empty database with so many dossiers and finds who acts in it.
    static func build(_ dossiers: Int, on database: any Database) async throws -> World {
        try await Migrator(database: database, migrations: Migrations.all).migrate(now: Instant(today))
        let scenario = try Scenario.year(dossiers: dossiers / Copies.factor)
        let summary = try await Simulation.run(scenario, on: database) { _ in }
        try await Copies.add(to: database)
        let random = SystemRandom()
        let services = Services(
            database: database,
            reference: Reference(),
            now: { Instant(today, minute: 540) },
            newBits: { random.next() }
        )
        if database.engine == .postgres { try await database.write { try $0.run("ANALYZE") } }
        return try await database.read { connection in
            let agencies = try summary.agencies.compactMap {
                try services.reference.agency(code: $0, on: today, connection)?.id
            }
            guard let district = agencies.first,
                let post = try connection.row(
                    """
                    SELECT p.officer, p.office FROM read_post p JOIN read_office o ON o.id = p.office
                    WHERE o.agency = \(district) AND p.role = 'reception' ORDER BY p.officer LIMIT 1
                    """
                ),
                let clerk = try PrincipalStore.principal(
                    officer: post.id("officer", of: Officer.self),
                    on: today,
                    services.reference,
                    connection
                )
            else { throw Problem.notFound }
            return World(
                services: services,
                agencies: agencies,
                clerk: clerk,
                desk: try post.id("office", of: Office.self),
                offers: try services.reference.offers(of: district, on: today, connection).filter {
                    $0.unit == .dossier
                }
            )
        }
    }
}
