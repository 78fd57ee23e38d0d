import Addresses
import Domain
import Dossiers
import Persistence
import Reading
import TestSupport
import Web

/// The intake form as an officer fills it in.
struct IntakeSheet {
    private(set) var values: [(String, String)]

    /// A whole form for somebody new with both papers there.
    init(_ world: World, _ name: World.OfferName = .days) throws {
        let submission: Identifier<Dossier> = world.services.newID()
        values = [
            ("submission", submission.description), ("thu-tuc-id", try world.offer(name).id.description),
            ("so-giay", "371 234 567"), ("loai-giay", "CMND"), ("ho-ten", "Nguyễn Văn Đạt"), ("ngay-sinh", "1980"),
            ("dia-chi", "Ấp Vĩnh Phước"), ("xa", "khac"), ("dien-thoai", "0912345678"), ("chinh-chu", "1"),
            ("thanh-phan-1", "co"), ("ban-chinh-1", "1"), ("ban-sao-1", "0"), ("thanh-phan-2", "co"),
            ("ban-chinh-2", "0"), ("ban-sao-2", "1"),
        ]
    }

    /// The form with another value; none takes it out.
    func with(_ name: String, _ value: String?) -> IntakeSheet {
        var changed = self
        changed.values.removeAll { $0.0 == name }
        if let value { changed.values.append((name, value)) }
        return changed
    }

    /// The form as a new one: sent for itself, not again.
    func anew(_ world: World) -> IntakeSheet {
        let submission: Identifier<Dossier> = world.services.newID()
        return with("submission", submission.description)
    }
}

extension Browser {
    /// Sends the intake form with a button.
    mutating func send(
        _ sheet: IntakeSheet,
        _ act: String = "luu",
        files: [(field: String, file: UploadedFile)] = [],
        following: Bool = true
    ) async throws -> BrowserPage {
        try await post(Places.intake(), pairs: sheet.values + [("viec", act)], files: files, following: following)
    }
}

extension World {
    /// How many dossiers the ledger holds.
    func dossierCount() async throws -> Int {
        try await services.database.read { try $0.integer("SELECT COUNT(*) FROM dossier") }
    }

    /// Sets a fee or charge on the procedure of that offer.
    func charge(_ name: OfferName, _ kind: Fee.Kind, amount: Int?, ordinal: Int = 1) async throws {
        guard let procedureCase = procedures[name]?.procedureCase else { throw FormMissing("no case") }
        let id: Identifier<Fee> = services.newID()
        try await services.database.write { connection in
            try connection.run(
                """
                INSERT INTO fee (id, procedure_case, ordinal, kind, name, amount, basis, provenance)
                VALUES (\(id), \(procedureCase), \(ordinal), \(kind.rawValue), 'Khoản thu', \(amount.sqlValue), NULL,
                    \(Provenance.demonstration.rawValue))
                """
            )
        }
    }
}
