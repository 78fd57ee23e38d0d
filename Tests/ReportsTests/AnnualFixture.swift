import Domain
import Persistence
import Reports

/// A small year 2018: five dossiers of the district, three of the communes and a visit for copies.
enum AnnualFixture {
    static var district: Agency {
        guard let code = AgencyCode("H33.12") else { preconditionFailure("a well-formed code") }
        return Agency(
            id: Agency.ID(bits: 1),
            name: "UBND huyện Vĩnh Thuận",
            level: .district,
            kind: .committee,
            parent: nil,
            code: code
        )
    }

    static func fill(_ connection: any Connection) throws {
        try fillCatalogue(connection)
        for sample in samples { try sample.insert(connection) }
        try connection.run(
            """
            INSERT INTO intake (id, agency, office, officer, offer, outcome, number, at, on_day)
            VALUES (\(Dossier.ID(bits: 900)), \(Agency.ID(bits: 1)), \(Office.ID(bits: 31)),
                \(Officer.ID(bits: 41)), \(Offer.ID(bits: 1)), 'supplement', 1, 0, \(Ground.day.advanced(by: 50)))
            """
        )
        for (number, kind) in [(1, Commendation.RecipientKind.collective), (2, .individual), (3, .individual)] {
            let commendation = Commendation(
                id: Commendation.ID(bits: UInt128(number)),
                agency: Agency.ID(bits: 1),
                recipientKind: kind,
                recipient: "Người thứ \(number)",
                merit: "Cải cách hành chính",
                decision: "2718/QĐ-UBND",
                decidedOn: Ground.day.advanced(by: 353),
                provenance: .demonstration
            )
            try CommendationStore.record(commendation, connection)
        }
    }

    /// Days are counted from 1 January 2018.
    private static func sample(
        _ number: UInt128,
        _ agency: UInt128,
        field: UInt128,
        _ days: (received: Int, due: Int, closed: Int?),
        _ verdict: Verdict? = nil
    ) -> Sample {
        var sample = Sample(
            number: number,
            agency: agency,
            field: field,
            procedure: field + 10,
            received: Ground.day.advanced(by: days.received),
            due: Ground.day.advanced(by: days.due)
        )
        sample.closed = days.closed.map { Ground.day.advanced(by: $0) }
        sample.closing = days.closed.map { _ in .finished }
        sample.verdict = verdict
        return sample
    }

    private static var samples: [Sample] {
        var online = sample(1002, 1, field: 11, (20, 30, 30), .onTime)
        online.channel = .online
        var office = sample(1003, 1, field: 11, (40, 50, 45), .early)
        office.place = .office
        office.handedOut = Ground.day.advanced(by: 46)
        var copies = sample(1009, 2, field: 12, (60, 60, 60), .onTime)
        copies.unit = .copy
        copies.quantity = 12
        return [
            sample(1001, 1, field: 11, (10, 20, 15), .early), online, office,
            sample(1004, 1, field: 11, (340, 380, nil)), sample(1005, 1, field: 11, (350, 370, nil)),
            sample(1006, 2, field: 12, (100, 110, 113), .late), sample(1007, 3, field: 12, (100, 110, 110), .onTime),
            sample(1008, 3, field: 12, (355, 360, nil)), copies,
        ]
    }

    private static func fillCatalogue(_ connection: any Connection) throws {
        for (field, level, name) in [(UInt128(11), 2, "Đất đai"), (12, 3, "Hộ tịch"), (13, 3, "Chứng thực")] {
            try connection.run(
                """
                INSERT INTO procedure_field (id, level, name, valid_from)
                VALUES (\(ProcedureField.ID(bits: field)), \(level), \(name), 0)
                """
            )
            let procedure = Procedure.ID(bits: field + 10)
            let version = ProcedureVersion.ID(bits: field + 100)
            try connection.run("INSERT INTO procedure (id, level) VALUES (\(procedure), \(level))")
            try connection.run(
                """
                INSERT INTO procedure_version
                    (id, procedure, ordinal, field, name, effective_from, published_at, provenance)
                VALUES (\(version), \(procedure), 1, \(ProcedureField.ID(bits: field)), \("Thủ tục " + name), 0, 0,
                    'demonstration')
                """
            )
            for agency in level == 2 ? [UInt128(1)] : [2, 3] {
                try post(version, procedure, of: agency, connection)
            }
        }
        for (officer, isQualified) in [(UInt128(41), true), (42, true), (43, false)] {
            try connection.run(
                """
                INSERT INTO officer (id, agency, name, qualified, valid_from)
                VALUES (\(Officer.ID(bits: officer)), \(Agency.ID(bits: 1)), 'Nguyễn Văn A', \(isQualified), 0)
                """
            )
        }
    }

    private static func post(
        _ version: ProcedureVersion.ID,
        _ procedure: Procedure.ID,
        of agency: UInt128,
        _ connection: any Connection
    ) throws {
        let id = agency * 1000 + version.bits
        try connection.run(
            """
            INSERT INTO posting (id, agency, version, place, posted_at)
            VALUES (\(Offer.ID(bits: id)), \(Agency.ID(bits: agency)), \(version), 'Bảng niêm yết', 0)
            """
        )
        let office = Office.ID(bits: id)
        let workflow = Workflow.ID(bits: id)
        try connection.run(
            """
            INSERT INTO office (id, agency, name, kind, valid_from)
            VALUES (\(office), \(Agency.ID(bits: agency)), 'Bộ phận Tiếp nhận và Trả kết quả', 'desk', 0)
            """
        )
        try connection.run(
            """
            INSERT INTO workflow (id, agency, name, shape)
            VALUES (\(workflow), \(Agency.ID(bits: agency)), 'Đầy đủ', 'full')
            """
        )
        // The second commune does not offer certification: it is posted there and not ready.
        guard agency != 3 || version.bits != 113 else { return }
        try connection.run(
            """
            INSERT INTO offer (id, agency, procedure, mode, desk, competent, workflow, unit, valid_from)
            VALUES (\(Offer.ID(bits: id)), \(Agency.ID(bits: agency)), \(procedure), 'oneStop', \(office), \(office),
                \(workflow), 'dossier', 0)
            """
        )
    }
}
