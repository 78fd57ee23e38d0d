import Domain
import Dossiers
import Persistence
import Reading
import TestSupport

/// Some thousand dossiers of a district and its commune, among them a few of people whom tests look for.
enum Crowd {
    /// Somebody whom tests look for, by a short name of their own.
    struct Somebody {
        let key: String
        let name: String
        let phone: String?
        let paper: String?
        var isOfCommune = false
    }

    static let known = [
        Somebody(key: "dat", name: "Nguyễn Văn Đạt", phone: "0912345678", paper: "371234567"),
        Somebody(key: "hoa", name: "Trần Thị Hoà", phone: "0987 654 321", paper: "091188001234"),
        Somebody(key: "khanh", name: "Huỳnh Quốc Khánh", phone: "+84 903 111 222", paper: "B1234567"),
        Somebody(key: "duyen", name: "Đỗ Thị Mỹ Duyên", phone: "0296.386.1234", paper: "371999888"),
        Somebody(key: "firm", name: "Công ty TNHH Một thành viên Vĩnh Phước 2", phone: nil, paper: "1700123456"),
        Somebody(key: "uoc", name: "Dương Ước", phone: "0355 000 999", paper: "370000111"),
        Somebody(key: "ruol", name: "Danh Sà Rươl", phone: nil, paper: "371555666"),
        Somebody(key: "uoc2", name: "Dương Văn Ước", phone: "0355 000 998", paper: nil),
        Somebody(key: "xuyen", name: "Lâm Ngọc Xuyến", phone: "0944555666", paper: "371777888", isOfCommune: true),
    ]

    static let firstDay = Day(number: 17_830)  // 2018-10-26
    static let knownDay = Day(number: 17_889)  // 2018-12-24

    /// The code of somebody's dossier.
    static func code(of key: String, _ world: World) -> String? {
        known.firstIndex { $0.key == key }.map { index in
            code(known[index].isOfCommune ? world.commune : world.district, knownDay, index + 1)
        }
    }

    private static func code(_ agency: Agency, _ day: Day, _ number: Int) -> String {
        DossierCode(agency.code, rule: .receivingQCVN, day: day, number: number).description
    }

    /// Enters `count` strangers and everybody whom tests look for, the newest; the search index is made of all.
    static func fill(_ world: World, _ count: Int, _ connection: any Connection) throws {
        let surnames = ["Nguyễn", "Trần", "Lê", "Phạm", "Võ", "Phan"]
        let middles = ["Văn", "Thị", "Hữu", "Minh", "Thanh"]
        let given = ["An", "Bình", "Cường", "Dung", "Em", "Giang", "Hải", "Khoa", "Lan", "Nam", "Oanh"]
        var people = (0..<count).map { index in
            Person(
                name: "\(surnames[index % 6]) \(middles[index % 5]) \(given[index % 11])",
                phone: "07\(10_000_000 + index * 7)",
                paper: "36\(1_000_000 + index * 3)",
                agency: index % 3 == 0 ? world.commune : world.district,
                day: firstDay.advanced(by: index * 50 / count),
                number: index + 1
            )
        }
        people += known.enumerated().map { index, somebody in
            Person(
                name: somebody.name,
                phone: somebody.phone,
                paper: somebody.paper,
                agency: somebody.isOfCommune ? world.commune : world.district,
                day: knownDay,
                number: index + 1
            )
        }
        for start in stride(from: 0, to: people.count, by: 200) {
            try insert(people[start..<min(start + 200, people.count)], world, connection)
        }
        // As on a real server, where rows and their statistics are there before the index is made.
        try connection.run("ANALYZE")
        try SearchIndex.rebuild(connection)
        try connection.run("ANALYZE")
    }

    private struct Person {
        let name: String
        let phone: String?
        let paper: String?
        let agency: Agency
        let day: Day
        let number: Int
    }

    /// Every third has ended, every second of the rest lies at Phòng Tư pháp; each day's are due two weeks later.
    private static func insert(_ people: ArraySlice<Person>, _ world: World, _ connection: any Connection) throws {
        var parties: [SQL] = []
        var dossiers: [SQL] = []
        var participations: [SQL] = []
        for (index, person) in people.enumerated() {
            let isOfCommune = person.agency.id == world.commune.id
            let offer = try world.offer(isOfCommune ? .communeDays : .promised)
            guard let procedure = world.procedures[isOfCommune ? .communeDays : .promised] else { continue }
            let party: Party.ID = world.services.newID()
            let id: Dossier.ID = world.services.newID()
            let received = Instant(person.day, minute: 480 + index)
            let due = Instant(person.day.advanced(by: 14), minute: 1020)
            let closed: Instant? = index % 3 == 0 ? Instant(person.day.advanced(by: 7), minute: 600) : nil
            let office = index % 2 == 0 ? offer.desk : offer.competent
            parties.append(
                """
                (\(party), 1, 'person', \(person.name), \((person.paper == nil ? nil : "CMND").sqlValue), \(person.paper.sqlValue),
                    \(person.phone.sqlValue), \([UInt8](repeating: 0, count: 16)))
                """
            )
            let values: [any SQLBindable] = [
                id, code(person.agency, person.day, person.number), person.number, person.agency.id, procedure.field,
                procedure.procedure, procedure.version, procedure.procedureCase, offer.id, offer.workflow.id,
                offer.desk, offer.competent, "dossier", 1, 1, "desk", 1, party, 1, party, 1, received, person.day,
                received, "10 ngày làm việc", closed == nil ? 2 : 9, 1, office,
                Officer.ID(bits: UInt128(1 + index % 40)), due, due.day, due.day, 1, closed,
                closed?.day, closed == nil ? nil as String? : "finished", closed == nil ? nil as String? : "early", 0,
                1,
            ]
            dossiers.append("(\(list: values.map(\.sqlValue)))")
            participations.append("(\(id), \(person.agency.id), \(received))")
        }
        try connection.run(
            """
            INSERT INTO party (id, version, kind, name, paper_kind, paper_number, phone, salt)
            VALUES \(SQL.joined(parties, by: ", "))
            """
        )
        try connection.run(
            """
            INSERT INTO dossier (
                id, code, register_number, agency, field, procedure, procedure_version, procedure_case, offer,
                workflow, desk, competent, unit, quantity, channel, place, law, applicant, applicant_version, owner,
                owner_version, received_at, received_on, clock_from, term, status, step, office, holder, due_at, due_on,
                first_due_on, calendar_revision, closed_at, closed_on, closing, verdict, unconfirmed, sequence
            ) VALUES \(SQL.joined(dossiers, by: ", "))
            """
        )
        try connection.run(
            """
            INSERT INTO participation (dossier, agency, since) VALUES \(SQL.joined(participations, by: ", "))
            """
        )
    }
}
