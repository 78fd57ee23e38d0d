import Addresses
import Domain
import Markup
import Persistence
import Reading
import Web

/// Where agencies see and do what decisions ask of their boards.
enum RepostingRoutes {
    /// Lines of one page; a decision about every procedure of a level has hundreds.
    private static let limit = 500
    private static let done = "da-lam"

    static func register(on routes: inout Routes) throws {
        try routes.get(Places.repostings) { request in
            try await page(request, request.query, FormErrors())
        }
        try routes.post(Places.repostings) { try await act($0) }
        try routes.get(Places.postingPhoto) { posting, request in
            let principal = try request.signedIn().principal
            let photo = try await request.services.database.read {
                try PostingPhotoStore.find(posting, of: principal.sees, $0)
            }
            guard let photo, let content = FileContent(rawValue: photo.mediaType) else { throw Problem.notFound }
            let bytes = try store(request).bytes(of: photo.digest)
            return .bytes(bytes, mediaType: content.mediaType, fileName: "niem-yet." + content.fileExtension)
        }
    }

    private static func store(_ request: WebRequest) -> FileStore {
        FileStore(folder: request.web.configuration.filesFolder, newBits: request.services.newBits)
    }

    private static func page(_ request: WebRequest, _ fields: Fields, _ errors: FormErrors) async throws -> Reply {
        let officer = try request.signedIn()
        let (principal, today, csrf) = (officer.principal, request.now.day, request.csrf)
        let filter = RepostingStore.Filter(rawValue: request.query[RepostingPage.view]) ?? .open
        let reference = request.services.reference
        let done = Int(request.query[done])
        let chosen = Int(request.query[RepostingPage.yearField])
        let page = try await request.services.database.read { connection in
            let lines = try RepostingStore.list(
                of: principal.sees,
                own: principal.agency,
                filter,
                limit: limit + 1,
                connection
            )
            let years = try RepostingStore.years(of: principal.sees, today: today, connection)
            // Where nothing was asked for: the latest year with something to show.
            let year = chosen.flatMap { years.contains($0) ? $0 : nil } ?? years.first ?? today.date.year
            return RepostingPage(
                csrf: csrf,
                filter: filter,
                own: principal.agency,
                ownName: officer.agency.name,
                lines: Array(lines.prefix(limit)),
                isCut: lines.count > limit,
                places: try RepostingStore.places(of: principal.agency, connection),
                figures: try figures(principal, of: year, today, connection),
                year: year,
                years: years,
                today: today,
                calendar: try reference.calendar(of: principal.agency, connection),
                fields: fields,
                errors: errors,
                done: done
            )
        }
        return request.page("Niêm yết lại", hasErrors: !errors.isEmpty) { page.content }
    }

    /// The year's figures of the agencies that have any, by name.
    private static func figures(
        _ principal: Principal,
        of year: Int,
        _ today: Day,
        _ connection: any Connection
    ) throws -> [RepostingPage.Row] {
        guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else {
            return []
        }
        let figures = try RepostingStore.figures(of: principal.sees, dueIn: first...last, today: today, connection)
        let names = try connection.rows(
            "SELECT id, name FROM agency WHERE id IN (\(list: figures.keys.sorted())) ORDER BY level, name"
        )
        return try names.compactMap { row in
            let name = try row.text("name")
            return figures[try row.id("id", of: Agency.self)].map { RepostingPage.Row(name: name, figure: $0) }
        }
    }

    private static func act(_ request: WebRequest) async throws -> Reply {
        let (principal, now) = (try request.signedIn().principal, request.now)
        var reader = FormReader(request.form)
        let isEverything = request.form.has(RepostingPage.everything)
        let keys = Set(request.form.all(RepostingPage.tick).compactMap(RepostingLine.Key.init))
        if keys.isEmpty, !isEverything { reader.refuse("main", "Chọn ít nhất một thủ tục trong danh sách") }
        let place = place(&reader)
        let photo = photo(request, &reader)
        guard reader.errors.isEmpty else { return try await page(request, request.form, reader.errors) }
        // Kept before the transaction, as every file.
        let kept = try photo.map { photo in
            let stored = try store(request).keep(photo.file.bytes)
            return RepostingAct.Photo(digest: stored.digest, mediaType: photo.content.mediaType)
        }
        let newBits = request.services.newBits
        let done = try await request.services.database.write { connection in
            try RepostingAct(
                at: principal.agency,
                by: principal.officer,
                now: now,
                photo: kept,
                newID: newBits
            ).perform(isEverything ? nil : keys, at: place, connection)
        }
        return .seeOther(Places.repostings() + "?\(Self.done)=\(done)")
    }

    /// The place that was named; nil is every place where the procedure hangs.
    private static func place(_ reader: inout FormReader) -> String? {
        switch reader.fields[RepostingPage.place] {
        case "", RepostingPage.everywhere: nil
        case RepostingPage.other:
            reader.text(RepostingPage.otherPlace, required: "Nhập tên nơi niêm yết", max: 200)
        default: reader.text(RepostingPage.place, max: 200)
        }
    }

    private static func photo(
        _ request: WebRequest,
        _ reader: inout FormReader
    ) -> (file: UploadedFile, content: FileContent)? {
        guard let photo = reader.files(RepostingPage.photo).first else { return nil }
        guard photo.content != .pdf else {
            reader.refuse(RepostingPage.photo, "Chỉ nhận ảnh JPEG hoặc PNG.")
            return nil
        }
        return photo
    }
}

/// The photos of boards.
enum PostingPhotoStore {
    /// The photo of a posting on the board of one of the agencies.
    static func find(
        _ posting: Posting.ID,
        of agencies: [Agency.ID],
        _ connection: any Connection
    ) throws -> RepostingAct.Photo? {
        try connection.row(
            """
            SELECT photo, photo_type FROM posting
            WHERE id = \(posting) AND agency IN (\(list: agencies)) AND photo IS NOT NULL
            """
        ).map { RepostingAct.Photo(digest: try $0.text("photo"), mediaType: try $0.text("photo_type")) }
    }
}
