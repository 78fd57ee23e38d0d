public import Domain
public import Persistence
import Reading

/// Somebody posts anew what decisions changed, or takes down what they ended, at the agency's boards.
public struct RepostingAct {
    /// A photo of the board, whose bytes were kept before.
    public struct Photo: Sendable {
        /// SHA-256 of its bytes.
        public let digest: String
        /// What its bytes are.
        public let mediaType: String

        /// A photo.
        public init(digest: String, mediaType: String) {
            self.digest = digest
            self.mediaType = mediaType
        }
    }

    /// Where a procedure is put up that hangs nowhere yet.
    public static let usualPlace = "Bảng niêm yết tại Bộ phận Tiếp nhận và Trả kết quả"

    private let agency: Agency.ID
    private let officer: Officer.ID?
    private let now: Instant
    private let photo: Photo?
    private let newID: () -> UInt128

    /// An act of an officer now; a photo shows the board afterwards.
    public init(
        at agency: Agency.ID,
        by officer: Officer.ID?,
        now: Instant,
        photo: Photo? = nil,
        newID: @escaping () -> UInt128
    ) {
        self.agency = agency
        self.officer = officer
        self.now = now
        self.photo = photo
        self.newID = newID
    }

    /// Does every open duty of the agency that has effect by now, at every place.
    ///
    /// - Returns: how many were done.
    @discardableResult
    public func performAll(_ connection: any Connection) throws -> Int {
        try perform(nil, at: nil, connection)
    }

    /// Does the open duties among those, at that place or at every place where the procedure hangs.
    ///
    /// A duty is done when no place shows what must not hang any more. What has no effect yet is left as it is.
    func perform(
        _ keys: Set<RepostingLine.Key>?,
        at place: String?,
        _ connection: any Connection
    ) throws -> Int {
        let rows = try connection.rows(
            """
            SELECT version, kind, procedure FROM reposting
            WHERE agency = \(agency) AND done_at IS NULL AND effective_on <= \(now.day)
            ORDER BY version, kind\(sqlite: "", postgres: " FOR UPDATE")
            """
        )
        var done = 0
        for row in rows {
            let key = RepostingLine.Key(
                try row.id("version", of: ProcedureVersion.self),
                try row.choice("kind", of: Reposting.Kind.self)
            )
            if let keys, !keys.contains(key) { continue }
            if try perform(key, of: row.id("procedure", of: Procedure.self), at: place, connection) { done += 1 }
        }
        if !rows.isEmpty { try Revision.catalogue.bump(connection) }
        return done
    }

    private func perform(
        _ key: RepostingLine.Key,
        of procedure: Procedure.ID,
        at place: String?,
        _ connection: any Connection
    ) throws -> Bool {
        // What must not hang any more: every older version, or every one of a procedure that ended.
        let kept: SQL =
            key.kind == .post
            ? " AND v.ordinal < (SELECT n.ordinal FROM procedure_version n WHERE n.id = \(key.version))" : ""
        let old: SQL = """
            removed_at IS NULL AND agency = \(agency)
            AND version IN (SELECT v.id FROM procedure_version v WHERE v.procedure = \(procedure)\(kept))
            """
        let hanging = try connection.rows("SELECT DISTINCT place FROM posting WHERE \(old) ORDER BY place")
            .map { try $0.text("place") }
        // A later decision may have changed or ended it before anybody came to post it.
        let isInForce = try isInForce(key.version, connection)
        let places = place.map { [$0] } ?? (hanging.isEmpty ? [Self.usualPlace] : hanging)
        for place in places {
            try connection.run(
                "UPDATE posting SET removed_at = \(now), removed_by = \(officer.sqlValue) WHERE place = \(place) AND \(old)"
            )
            if key.kind == .post, isInForce { try post(key.version, at: place, connection) }
        }
        guard Set(hanging).isSubset(of: places) else { return false }
        try connection.run(
            """
            UPDATE reposting SET done_at = \(now), done_on = \(now.day), done_by = \(officer.sqlValue)
            WHERE agency = \(agency) AND version = \(key.version) AND kind = \(key.kind.rawValue)
            """
        )
        return true
    }

    private func isInForce(_ version: ProcedureVersion.ID, _ connection: any Connection) throws -> Bool {
        try connection.row(
            """
            SELECT id FROM procedure_version v
            WHERE v.id = \(version) AND \(.holds("v.effective_from", "v.effective_to", on: now.day))
            """
        ) != nil
    }

    private func post(_ version: ProcedureVersion.ID, at place: String, _ connection: any Connection) throws {
        let hangs = try connection.row(
            """
            SELECT id FROM posting WHERE agency = \(agency) AND version = \(version) AND place = \(place)
                AND removed_at IS NULL
            """
        )
        guard hangs == nil else { return }
        try connection.run(
            """
            INSERT INTO posting (id, agency, version, place, officer, posted_at, photo, photo_type)
            VALUES (\(Posting.ID(bits: newID())), \(agency), \(version), \(place), \(officer.sqlValue), \(now),
                \((photo?.digest).sqlValue), \((photo?.mediaType).sqlValue))
            """
        )
    }
}
