import Domain
import Dossiers
import Ledger
import Persistence
import Reading
import Synchronization

/// A reception with its whole transaction: party, three numbers, submission, event, projections, COMMIT.
struct ReceptionCase: Sendable {
    private final class Count: Sendable {
        let value = Atomic(0)
    }

    let world: World
    private let count = Count()

    init(_ world: World) {
        self.world = world
    }

    func measure(_ meter: Meter) async throws {
        try await countStatements()
        let yardstick = try await InsertYardstick(world.services.database)
        for (callers, operations) in [(1, 400), (50, 4000)] {
            let words = callers == 1 ? "1 caller" : "\(callers) callers"
            let bare = try await meter.measure("bare INSERT, \(words)", operations: operations) {
                try await Callers.run(callers, operations: operations) { try await yardstick.insert() }
            }
            Table.add(bare)
            Table.add(
                try await meter.measure("reception, \(words)", operations: operations, against: bare) {
                    try await Callers.run(callers, operations: operations) { try await receive() }
                }
            )
        }
    }

    /// Receives one dossier.
    func receive() async throws {
        let number = count.value.add(1, ordering: .relaxed).newValue
        let form = form(number)
        try await world.services.database.write { connection in
            let act = Act(by: world.clerk, at: world.desk, world.services)
            guard case .received = try act.receive(form, connection) else { throw Problem.conflict }
        }
    }

    /// Says how many statements a reception is, and which are sent more than once.
    private func countStatements() async throws {
        // The first one fills the caches of the settings.
        try await receive()
        let form = form(count.value.load(ordering: .relaxed))
        let (statements, repeated) = try await world.services.database.write { connection in
            let counting = CountingConnection(connection)
            _ = try Act(by: world.clerk, at: world.desk, world.services).receive(form, counting)
            return (counting.statements, counting.texts.filter { $0.value > 1 })
        }
        let twice = repeated.map { "\($0.value) × \($0.key.split(separator: "\n").joined(separator: " "))" }.sorted()
        Table.add(note: "reception: \(statements) statements beside COMMIT; repeated: \(twice.joined(separator: "; "))")
    }

    /// What an officer would fill in, other each time.
    private func form(_ number: Int) -> ReceptionForm {
        ReceptionForm(
            offer: world.offers[number % world.offers.count].id,
            applicant: .described(
                PartyDescription(
                    name: "Nguyễn Thị Đo \(number)",
                    birth: "1980",
                    paper: .init(kind: .idCard9, number: String(100_000_000 + number)),
                    address: "ấp Đo, xã Đo",
                    phone: "0000000000"
                )
            ),
            submission: world.services.newID()
        )
    }
}
