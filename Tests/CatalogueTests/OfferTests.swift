import Catalogue
import Domain
import Persistence
import Reading
import TestSupport
import Testing

@Suite
struct OfferTests {
    private static let row = """
        {"level": "district", "field": "Hộ tịch", "code": "1.001193", "name": "Đăng ký khai sinh", \
        "provenance": "published", "term": "1 ngày làm việc"}
        """

    private static func workflow(minutes: Int, signed: Bool = false) -> Workflow {
        var steps = [
            Workflow.Step(task: .receive, office: World.desk, minutes: 60),
            Workflow.Step(task: .examine, office: nil, minutes: minutes),
            Workflow.Step(task: .return, office: World.desk, minutes: 60),
        ]
        if signed { steps.insert(Workflow.Step(task: .sign, office: nil, minutes: 0), at: 2) }
        return Workflow(id: Workflow.ID(bits: World.newID()), shape: .full, steps: steps)
    }

    private static func offer(_ workflow: Workflow, _ connection: any Connection) throws -> Offer {
        try WorkflowStore.insert(workflow, name: "Quy trình", agency: World.district, connection)
        let row = try connection.rows("SELECT id FROM procedure")[0]
        let offer = Offer(
            id: Offer.ID(bits: World.newID()),
            agency: World.district,
            procedure: try row.id("id", of: Procedure.self),
            mode: .oneStop,
            desk: World.desk,
            competent: World.justice,
            workflow: workflow,
            promised: nil,
            unit: .dossier
        )
        let new = NewOffer(offer, validity: Validity(from: World.start))
        try OfferStore.insert([new], agency: World.district, connection)
        return offer
    }

    @Test(arguments: TestEngine.available)
    func `rule 25: an offer whose steps exceed the term in force is refused, one that fits is read back`(
        engine: Engine
    ) async throws {
        try await World.with(engine) { database in
            _ = try await World.importRows([Self.row], demonstration: true, database)
            await #expect(throws: WorkflowObjection.tooLong(minutes: 481, allowed: 480)) {
                try await database.write { _ = try Self.offer(Self.workflow(minutes: 361), $0) }
            }
            await #expect(throws: WorkflowObjection.nobody(step: 3, role: .leader)) {
                try await database.write { _ = try Self.offer(Self.workflow(minutes: 0, signed: true), $0) }
            }
            #expect(try await database.read { try $0.integer("SELECT COUNT(*) AS n FROM offer") } == 0)

            let offer = try await database.write { try Self.offer(Self.workflow(minutes: 360), $0) }
            let reference = Reference()
            let (read, offers, ended) = try await database.write { connection in
                let read = try reference.offer(offer.id, connection)
                let offers = try reference.offers(of: World.district, on: World.start, connection)
                try OfferStore.end(offer.id, on: World.start.advanced(by: 9), connection)
                let later = World.start.advanced(by: 9)
                return (read, offers, try reference.offers(of: World.district, on: later, connection))
            }
            #expect(read == offer)
            #expect(offers == [offer])
            #expect(ended.isEmpty)
        }
    }

    private static func coverage(to day: Day, _ connection: any Connection) throws -> Coverage? {
        let period = try #require(ReportPeriod(from: World.start, to: day))
        return try CoverageSets([World.district], in: period, connection)
            .coverage(of: World.district, level: .district)
    }

    @Test(arguments: TestEngine.available)
    func `rule 40: a repealed procedure leaves board and coverage on its day, its version stays for dossiers`(
        engine: Engine
    ) async throws {
        try await World.with(engine) { database in
            _ = try await World.importRows([Self.row], demonstration: true, database)
            let repeal = World.start.advanced(by: 100)
            let (version, procedure) = try await database.write { connection in
                _ = try Self.offer(Self.workflow(minutes: 60), connection)
                let row = try connection.rows("SELECT id, procedure FROM procedure_version")[0]
                let version = try row.id("id", of: ProcedureVersion.self)
                let posting = Posting(
                    id: Posting.ID(bits: World.newID()),
                    agency: World.district,
                    version: version,
                    place: "Bảng niêm yết",
                    officer: World.officer
                )
                try PostingStore.post([posting], at: Instant(World.start), connection)
                let decision = try AnnouncementStore.find(
                    orInsert: Announcement(
                        number: "2/QĐ-UBND",
                        signedOn: World.start,
                        effectiveOn: repeal,
                        provenance: .demonstration
                    ),
                    by: World.province,
                    newID: { Announcement.ID(bits: World.newID()) },
                    connection
                )
                let procedure = try row.id("procedure", of: Procedure.self)
                try AnnouncementStore.repeal(procedure, by: decision, on: repeal, connection)
                return (version, procedure)
            }
            try await database.read { (connection) throws in
                let eve = repeal.advanced(by: -1)
                #expect(try PostingStore.onBoard(of: World.district, on: eve, connection) == [version])
                #expect(try PostingStore.onBoard(of: World.district, on: repeal, connection).isEmpty)
                let before = try Self.coverage(to: eve, connection)
                #expect(before?.readyRate.text == "100%")
                #expect(before?.unused == [procedure])
                let after = try Self.coverage(to: repeal, connection)
                #expect(after?.readyRate.text == "không có")
                let reference = Reference()
                #expect(try reference.cases(of: procedure, on: eve, connection).count == 1)
                #expect(try reference.cases(of: procedure, on: repeal, connection).isEmpty)
                #expect(try reference.procedureName(version, connection) == "Đăng ký khai sinh")
            }
        }
    }
}
