import Domain
import Ledger
import Persistence
import Reading
import TestSupport
import Testing

@testable import Dossiers

@Suite struct DeskTests {
    @Test(arguments: TestEngine.available)
    func `what the receipt says beside the ledger is kept, corrected by a new version, and can be erased`(
        engine: Engine
    ) async throws {
        try await World.with(engine) { world in
            try await world.services.database.write { connection in
                var form = try world.form(.days)
                form.details = ReceptionDetails(content: "Cấp lại", sets: 2, returnPlace: .post, returnTo: "Ấp 3")
                let id = try world.received(form, connection).id
                #expect(try ReceptionDetailStore.find(id, connection) == form.details)
                var mended = form.details
                mended.content = "Cấp đổi"
                let dossier = try world.act(.desk).correct(id, .details(mended), connection)
                #expect(dossier.sequence == 2)
                #expect(try ReceptionDetailStore.find(id, connection) == mended)
                #expect(try ReceptionDetailStore.versions(of: id, connection) == [form.details, mended])
                #expect(throws: DossierObjection.nothingToCorrect) {
                    try world.act(.desk).correct(id, .details(mended), connection)
                }
                try connection.run("DELETE FROM reception_detail")
                #expect(try ReceptionDetailStore.find(id, connection) == nil)
            }
            try await world.expectSound()
        }
    }

    @Test(arguments: TestEngine.available)
    func `a party keeps paper's issue, e-mail and tax code, and is offered again by its first digits`(
        engine: Engine
    ) async throws {
        try await World.with(engine) { world in
            try await world.services.database.write { connection in
                let company = PartyDescription(
                    kind: .organisation,
                    name: "Công ty Vĩnh Thuận",
                    paper: .init(
                        kind: .idCard12,
                        number: "091080001234",
                        issuedOn: Day(number: 17_000),
                        issuedBy: "Cục Cảnh sát"
                    ),
                    email: "a@b.vn",
                    taxCode: "1700123456"
                )
                for description in [World.nguyen, company, company] {
                    var form = try world.form(.days)
                    form.applicant = .described(description)
                    _ = try world.received(form, connection)
                }
                let district = world.district.id
                let byPaper = try KnownApplicantStore.find("091080", of: district, connection)
                #expect(byPaper.map(\.description) == [company], "each paper once")
                #expect(try KnownApplicantStore.find("1700123456", of: district, connection).count == 1)
                #expect(try KnownApplicantStore.find("37123", of: district, connection).isEmpty, "too few digits")
                #expect(try KnownApplicantStore.find("371234567", of: district, connection).count == 1)
                #expect(try KnownApplicantStore.find("091080", of: world.commune.id, connection).isEmpty)
                let known = try #require(byPaper.first)
                var form = try world.form(.days)
                form.applicant = .known(known.reference)
                let again = try world.received(form, connection)
                #expect(again.applicant.party == known.reference.party)
                #expect(try KnownApplicantStore.description(again.applicant, connection) == company)
            }
            try await world.expectSound()
        }
    }

    @Test(arguments: TestEngine.available)
    func `rule 21: a lost receipt is found by the paper shown, or by the tax code`(engine: Engine) async throws {
        try await World.with(engine) { world in
            try await world.services.database.write { connection in
                let first = try world.receive(.days, connection)
                let other = try world.receive(.hours, connection)
                let commune = try world.receive(.communeDays, connection)
                func found(_ seat: World.SeatName, _ paper: String = "371234567") throws -> [Dossier.ID] {
                    let principal = world[seat].principal
                    return try LostReceipt.list(paper: paper, for: principal, connection).map(\.id)
                }
                #expect(try found(.desk) == [other.id, first.id])
                #expect(try found(.communeDesk) == [commune.id])
                #expect(try found(.reform) == [commune.id, other.id, first.id])
                #expect(try found(.desk, "371234568").isEmpty)
                var form = try world.form(.days)
                form.owner = .described(PartyDescription(kind: .organisation, name: "Cty A", taxCode: "1700123456-001"))
                let organisation = try world.received(form, connection)
                #expect(try found(.desk, "1700123456-001") == [organisation.id])
            }
        }
    }

    @Test(arguments: TestEngine.available)
    func `comments, files, payments and visits make no acting form conflict, a step does`(engine: Engine) async throws {
        try await World.with(engine) { world in
            let database = world.services.database
            let id = try await database.write { connection in
                var form = try world.form(.days)
                form.payable = 30_000
                let dossier = try world.received(form, connection)
                let desk = world.act(.desk)
                _ = try desk.comment("Đã gọi điện", on: dossier.id, connection)
                _ = try desk.visit(dossier.id, note: "Hỏi kết quả", connection)
                let amounts = PaymentAmounts(charge: 30_000)
                _ = try desk.collect(PaymentForm(dossier: dossier.id, amounts: amounts), connection)
                let mended = try desk.correct(dossier.id, .channel(.post), sequence: 1, connection)
                #expect(mended.sequence == 5)
                let texts = try RemarkStore.texts(of: dossier.id, connection)
                #expect(Set(texts.values) == ["Đã gọi điện", "Hỏi kết quả"])
                return dossier.id
            }
            for sequence in [1, 4, 6] {
                await #expect(throws: Problem.conflict) {
                    try await database.write {
                        try world.act(.desk).correct(id, .place(.mobile), sequence: sequence, $0)
                    }
                }
            }
            try await world.expectSound()
        }
    }

    @Test(arguments: TestEngine.available)
    func `receipts are numbered by agency and year without a number twice`(engine: Engine) async throws {
        try await World.with(engine) { world in
            try await world.services.database.write { connection in
                let desk = world.act(.desk)
                func pay(_ amounts: PaymentAmounts, by act: Act, _ name: World.OfferName = .days) throws -> Dossier {
                    var form = try world.form(name)
                    form.payable = 50_000
                    let id =
                        name == .communeDays
                        ? try world.receivedAtCommune(form, connection).id
                        : try world.received(form, connection).id
                    return try act.collect(PaymentForm(dossier: id, amounts: amounts), connection)
                }
                _ = try pay(PaymentAmounts(fee: 10_000), by: desk)
                _ = try pay(PaymentAmounts(charge: 20_000, receipt: 7), by: desk)
                _ = try pay(PaymentAmounts(fee: 1, charge: 2, exempted: 3, ground: .elderly), by: desk)
                _ = try pay(PaymentAmounts(exempted: 50_000, ground: .other, groundText: "Thiên tai"), by: desk)
                _ = try pay(PaymentAmounts(fee: 5_000), by: world.act(.communeDesk), .communeDays)
                #expect(throws: DossierObjection.receiptNumberTaken) {
                    try pay(PaymentAmounts(fee: 1, receipt: 7), by: desk)
                }
                #expect(throws: DossierObjection.reasonMissing) {
                    try pay(PaymentAmounts(exempted: 1, ground: .other, groundText: " "), by: desk)
                }
                func receipts(of agency: Agency.ID) throws -> [Int?] {
                    try connection.rows(
                        "SELECT receipt FROM read_payment WHERE agency = \(agency) ORDER BY receipt NULLS LAST"
                    ).map { try $0.integerIfPresent("receipt") }
                }
                #expect(try receipts(of: world.district.id) == [1, 7, 8, nil])
                #expect(try receipts(of: world.commune.id) == [1])
            }
            try await world.expectSound()
        }
    }
}

extension World {
    /// Receives the form at the district's desk.
    func received(_ form: ReceptionForm, by act: Act? = nil, _ connection: any Connection) throws -> Dossier {
        guard case .received(let dossier) = try (act ?? self.act(.desk)).receive(form, connection) else {
            throw Unexpected(what: "the form was sent before")
        }
        return dossier
    }

    func receivedAtCommune(_ form: ReceptionForm, _ connection: any Connection) throws -> Dossier {
        try received(form, by: act(.communeDesk), connection)
    }
}
