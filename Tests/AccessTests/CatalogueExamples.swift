import Addresses
import Domain
import Persistence
import Reading
import TestSupport

/// What the district keeps of the catalogue: a draft of a decision with a procedure and a form, a board's photo.
struct CatalogueExamples {
    let decision: Announcement.ID
    let entry: AnnouncementEntry.ID
    let form: ProcedureForm.ID
    let posting: Posting.ID

    init(_ world: World, _ connection: any Connection) throws {
        let services = world.services
        (decision, entry, form, posting) = (services.newID(), services.newID(), services.newID(), services.newID())
        let (now, digest) = (world.clock.now, String(repeating: "cd", count: 32))
        guard let changed = world.procedures[.promised] else { return }
        let draft = """
            {"cases":[{"components":[],"copies":1,"fees":[],"name":"","provenance":"published","term":"5 ngày"}],\
            "field":"Hộ tịch","level":2,"name":"Thủ tục đang soạn kín","parts":{},"provenance":"published"}
            """
        try connection.run(
            """
            INSERT INTO announcement (id, agency, number, signed_on, effective_on, provenance, subject, is_draft,
                sequence)
            VALUES (\(decision), \(world.district.id), '77/QĐ-UBND', \(now.day), \(now.day.advanced(by: 9)),
                'published', 'Bản soạn thảo kín', 1, 1)
            """
        )
        try connection.run(
            """
            INSERT INTO announcement_entry (id, announcement, ordinal, change, procedure, former, draft, sequence,
                changed_at)
            VALUES (\(entry), \(decision), 1, 'amended', \(changed.procedure), \(changed.version), \(draft), 1, \(now))
            """
        )
        try connection.run(
            """
            INSERT INTO procedure_form (id, entry, ordinal, name, file_name, media_type, digest, size)
            VALUES (\(form), \(entry), 1, 'Tờ khai', 'to-khai.pdf', 'application/pdf', \(digest), 10)
            """
        )
        try connection.run(
            """
            INSERT INTO posting (id, agency, version, place, posted_at, photo, photo_type)
            VALUES (\(posting), \(world.district.id), \(changed.version), 'Bảng', \(now), \(digest), 'image/png')
            """
        )
    }
}
