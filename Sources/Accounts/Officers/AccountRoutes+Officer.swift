import Addresses
import Components
import Domain
import Markup
import Persistence
import Reading
import Web

extension AccountRoutes {
    func registerOfficer(on routes: inout Routes) throws {
        try routes.get(Places.officer) { officer, request in
            try await officerPage(officer, request)
        }
        try routes.post(Places.officer) { officer, request in
            let principal = try request.signedIn().principal
            switch OfficerAct(rawValue: request.form[OfficerField.act]) {
            case .change: return try await change(officer, request)
            case .disable, .enable:
                let disables = request.form[OfficerField.act] == OfficerAct.disable.rawValue
                return try await guarded(officer, request) {
                    try await management(request).setDisabled(disables, officer, by: principal)
                }
            case .cancelAbsence, nil: throw Problem.notFound
            }
        }
        try routes.post(Places.officerPassword) { officer, request in
            try await renewPassword(officer, request)
        }
        try routes.post(Places.officerAbsence) { officer, request in
            try await changeAbsence(officer, request)
        }
    }

    private func change(_ officer: Officer.ID, _ request: WebRequest) async throws -> Reply {
        let principal = try request.signedIn().principal
        var reader = FormReader(request.form)
        let name = reader.text(OfficerField.name, required: "Nhập họ và tên", max: 100)
        let posts = reader.fields.all(OfficerField.posts).isEmpty ? [] : reader.posts()
        let day = reader.day(OfficerField.from, required: "Nhập ngày áp dụng")
        // The past stays as it was: acts were done under the posts of their day.
        if let day, day < request.now.day { reader.refuse(OfficerField.from, "Ngày áp dụng phải từ hôm nay trở đi") }
        guard let name, let day, reader.errors.isEmpty else {
            return try await officerPage(
                officer,
                request,
                reader.errors.renamed(OfficerField.from, OfficerPage.changeFrom)
            )
        }
        let isQualified = request.form.has(OfficerField.qualified)
        return try await guarded(officer, request) {
            try await management(request).change(
                officer,
                name: name,
                isQualified: isQualified,
                posts: posts,
                from: day,
                by: principal
            )
        }
    }

    private func renewPassword(_ officer: Officer.ID, _ request: WebRequest) async throws -> Reply {
        let principal = try request.signedIn().principal
        let today = request.now.day
        let overview = try await request.services.database.read { connection in
            try OfficerRoster.one(officer, for: principal, on: today, connection)
        }
        var reader = FormReader(request.form)
        let userName = overview.account == nil ? reader.userName(OfficerField.userName) : nil
        guard reader.errors.isEmpty else { return try await officerPage(officer, request, reader.errors) }
        do {
            let password = try await management(request).renewPassword(officer, userName: userName, by: principal)
            let name = overview.account?.userName ?? userName?.text ?? ""
            return initialPasswordPage(request, officer, overview.name, name, password)
        } catch let objection as AccountObjection {
            return try await officerPage(officer, request, FormErrors(OfficerField.userName, objection.message))
        }
    }

    private func changeAbsence(_ officer: Officer.ID, _ request: WebRequest) async throws -> Reply {
        let principal = try request.signedIn().principal
        if request.form[OfficerField.act] == OfficerAct.cancelAbsence.rawValue {
            guard let absence = Absence.ID(request.form[OfficerField.absence]) else { throw Problem.notFound }
            try await management(request).cancelAbsence(absence, of: officer, by: principal)
            return .seeOther(Places.officer(officer))
        }
        var reader = FormReader(request.form)
        let first = reader.day(OfficerField.from, required: "Nhập ngày đầu vắng mặt")
        let last = reader.day(OfficerField.until, required: "Nhập ngày cuối vắng mặt")
        guard let first, let last, reader.errors.isEmpty else {
            return try await officerPage(officer, request, reader.errors)
        }
        do {
            try await management(request).noteAbsence(of: officer, from: first, until: last, by: principal)
            return .seeOther(Places.officer(officer))
        } catch let objection as AccountObjection {
            return try await officerPage(officer, request, FormErrors(OfficerField.until, objection.message))
        }
    }

    /// Does it and goes back to the officer; what a rule says against it stands above the page.
    private func guarded(
        _ officer: Officer.ID,
        _ request: WebRequest,
        _ act: () async throws -> Void
    ) async throws -> Reply {
        do {
            try await act()
            return .seeOther(Places.officer(officer))
        } catch let objection as AccountObjection {
            return try await officerPage(officer, request, objection: objection.message)
        }
    }

    private func officerPage(
        _ id: Officer.ID,
        _ request: WebRequest,
        _ errors: FormErrors = FormErrors(),
        objection: Message? = nil
    ) async throws -> Reply {
        let principal = try request.signedIn().principal
        let today = request.now.day
        let (officer, offices) = try await request.services.database.read { connection in
            (
                try OfficerRoster.one(id, for: principal, on: today, connection),
                try Office.inForce(of: principal.agency, on: today, connection)
            )
        }
        let isRefused = !errors.isEmpty || objection != nil
        let page = OfficerPage(
            csrf: request.csrf,
            today: today,
            officer: officer,
            offices: offices,
            fields: request.form.has(OfficerField.name) ? request.form : nil,
            absenceFields: request.form.has(OfficerField.until) ? request.form : nil,
            userName: request.form[OfficerField.userName],
            errors: errors,
            objection: objection
        )
        return request.page("\(officer.name)", hasErrors: isRefused) { page.content }
    }
}

extension FormErrors {
    /// The errors of one field under another id.
    fileprivate func renamed(_ field: String, _ id: String) -> FormErrors {
        var errors = FormErrors()
        for item in items { errors.refuse(item.field == field ? id : item.field, item.message) }
        return errors
    }
}
