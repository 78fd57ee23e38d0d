import Domain
import Dossiers
import Ledger
import Persistence
import Reading
import TestSupport
import Web

/// What the desk does beside the process, to be broken off after each statement.
enum DeskScenes {
    static let all: [CrashTests.Scene] = [
        .init(testDescription: "receive with all that stands beside", prepare: { _, _ in [] }) { world, _, connection in
            var form = try world.form(.copies)
            form.submission = world.services.newID()
            form.details = ReceptionDetails(content: "Chứng thực", returnPlace: .person, returnTo: "Bà Tư")
            form.certifications = [CertificationRequest(document: "Bằng", copies: 2)]
            form.payment = PaymentAmounts(fee: 4_000)
            form.paperNumber = 1
            _ = try world.received(form, by: world.act(.desk, occurredAt: World.start), connection)
        },
        .init(testDescription: "comment", prepare: { [try $0.receive(.days, $1).id] }) { world, ids, connection in
            _ = try world.act(.desk).comment("Đã gọi", on: ids[0], connection)
        },
        .init(testDescription: "visit", prepare: { [try $0.receive(.days, $1).id] }) { world, ids, connection in
            _ = try world.act(.desk).visit(ids[0], note: "Hỏi", connection)
        },
        .init(testDescription: "collect", prepare: { [try $0.owing($1).id] }) { world, ids, connection in
            let amounts = PaymentAmounts(charge: 10_000, exempted: 20_000, ground: .other, groundText: "Thiên tai")
            let form = PaymentForm(dossier: ids[0], amounts: amounts)
            _ = try world.act(.desk).collect(form, connection)
        },
        .init(testDescription: "allow unpaid", prepare: { [try $0.owing($1).id] }) { world, ids, connection in
            _ = try world.act(.chair).allowUnpaid(ids[0], reason: "Hộ nghèo", connection)
        },
        .init(testDescription: "attach", prepare: { [try $0.receive(.days, $1).id] }) { world, ids, connection in
            _ = try world.act(.desk).attach(world.file(of: ids[0]), connection)
        },
        .init(
            testDescription: "remove a file",
            prepare: { world, connection in
                let id = try world.receive(.days, connection).id
                _ = try world.act(.desk).attach(world.file(of: id), connection)
                return [id]
            }
        ) { world, ids, connection in
            guard let file = try FileRecordStore.list(of: ids[0], connection).first else {
                throw Unexpected(what: "no file")
            }
            let desk = world.act(.desk)
            _ = try desk.removeFile(file.file.id, of: ids[0], because: .unneeded, connection)
        },
        .init(
            testDescription: "correct details",
            prepare: { [try $0.receive(.days, $1).id] }
        ) { world, ids, connection in
            _ = try world.act(.desk).correct(ids[0], .details(ReceptionDetails(content: "Khác")), connection)
        },
        .init(testDescription: "one touch", prepare: { _, _ in [] }) { world, _, connection in
            var form = try world.form(.copies)
            form.submission = world.services.newID()
            let posts = [Role.reception, .leader].map { Post(office: world.desk, role: $0) }
            let officer = world[.desk].principal.officer
            let principal = Principal(officer: officer, agency: world.district.id, posts: posts)
            let act = Act(by: principal, at: world.desk, world.services)
            let touch = OneTouchForm(reception: form, authority: .byOrder)
            guard case .handedOut = try act.oneTouch(touch, connection) else {
                throw Unexpected(what: "not handed out")
            }
        },
        .init(testDescription: "look up", prepare: { [try $0.receive(.days, $1).id] }) { world, ids, connection in
            let row = try connection.row("SELECT code FROM read_dossier WHERE id = \(ids[0])")
            guard let code = try row.flatMap({ DossierCode(try $0.text("code")) }), let wrong = TrackingKey("ZZZZZZ")
            else {
                throw Unexpected(what: "no dossier")
            }
            for client in ["a", "b"] {
                _ = try Tracking.look(code, wrong, client: client, now: world.clock.now, connection)
            }
        },
    ]
}

/// Something that a scene did not expect.
struct Unexpected: Error {
    let what: String
}

extension World {
    /// A dossier with 30,000 đ to pay.
    func owing(_ connection: any Connection) throws -> Dossier {
        var form = try form(.days)
        form.payable = 30_000
        return try received(form, connection)
    }

    /// A file of the dossier.
    func file(of dossier: Dossier.ID) -> FileForm {
        FileForm(
            dossier: dossier,
            purpose: .other,
            name: "giay.pdf",
            mediaType: "application/pdf",
            stored: StoredFile(digest: String(repeating: "a", count: 64), size: 3)
        )
    }
}
