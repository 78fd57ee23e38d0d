import Domain
import Persistence
import Reading

/// What an agency may offer, and what it offers: a row for each procedure announced for its level.
struct OfferListing {
    /// A procedure with the agency's offer, if it has one.
    struct Row {
        let procedure: Procedure.ID
        let version: ProcedureVersion.ID
        let name: String
        let code: String?
        let field: String
        let offer: Line?
    }

    /// The agency's offer.
    struct Line {
        let id: Offer.ID
        let mode: Offer.Mode
        let promised: Term?
        let workflow: Workflow.ID
        let workflowName: String
        let competent: String
        let until: Day?
    }

    /// What is chosen of the rows.
    struct Filter {
        /// Modes, and those without an offer.
        enum Standing: String, CaseIterable {
            case oneStop = "mot-cua"
            case chained = "lien-thong"
            case outside = "ngoai"
            case none = "chua"

            var mode: Offer.Mode? {
                switch self {
                case .oneStop: .oneStop
                case .chained: .chained
                case .outside: .outside
                case .none: nil
                }
            }
        }

        var field = ""
        var standing: Standing?
        var words: [String] = []

        func holds(_ row: Row) -> Bool {
            if !field.isEmpty, row.field != field { return false }
            if let standing, standing.mode != row.offer?.mode { return false }
            if words.isEmpty { return true }
            let text = Folding.words(row.name + " " + (row.code ?? ""))
            return words.allSatisfy { word in text.contains { $0.hasPrefix(word) } }
        }
    }

    /// An offer whose procedure is not in force any more.
    struct Stray {
        let offer: Offer.ID
        let name: String
    }

    let rows: [Row]
    let strays: [Stray]

    /// Everything of the agency on the day, in two statements.
    static func read(_ agency: Agency, on day: Day, _ connection: any Connection) throws -> OfferListing {
        let rows = try connection.rows(
            """
            SELECT v.procedure, v.id AS version, v.name, p.code, f.name AS field, o.id AS offer, o.mode,
                o.promised_term, o.workflow, o.valid_to, w.name AS workflow_name, c.name AS competent
            FROM procedure_version v
            JOIN procedure p ON p.id = v.procedure
            JOIN procedure_field f ON f.id = v.field
            LEFT JOIN offer o ON o.procedure = v.procedure AND o.agency = \(agency.id)
                AND \(.holds("o.valid_from", "o.valid_to", on: day))
            LEFT JOIN workflow w ON w.id = o.workflow
            LEFT JOIN office c ON c.id = o.competent
            WHERE p.level = \(agency.level.rawValue) AND v.published_at IS NOT NULL
                AND \(.holds("v.effective_from", "v.effective_to", on: day))
            ORDER BY f.name, v.name, v.id
            """
        ).map { row in
            Row(
                procedure: try row.id("procedure", of: Procedure.self),
                version: try row.id("version", of: ProcedureVersion.self),
                name: try row.text("name"),
                code: try row.textIfPresent("code"),
                field: try row.text("field"),
                offer: try row.idIfPresent("offer", of: Offer.self).map { try Line($0, row) }
            )
        }
        let strays = try connection.rows(
            """
            SELECT o.id, MAX(v.name) AS name FROM offer o JOIN procedure_version v ON v.procedure = o.procedure
            WHERE o.agency = \(agency.id) AND \(.holds("o.valid_from", "o.valid_to", on: day))
                AND NOT EXISTS (
                    SELECT 1 FROM procedure_version w WHERE w.procedure = o.procedure AND w.published_at IS NOT NULL
                        AND \(.holds("w.effective_from", "w.effective_to", on: day))
                )
            GROUP BY o.id ORDER BY MAX(v.name), o.id
            """
        ).map { Stray(offer: try $0.id("id", of: Offer.self), name: try $0.text("name")) }
        return OfferListing(rows: rows, strays: strays)
    }

    /// The terms by law of the versions' cases, in their order.
    static func terms(
        of versions: [ProcedureVersion.ID],
        _ connection: any Connection
    ) throws -> [ProcedureVersion.ID: [Term]] {
        var terms: [ProcedureVersion.ID: [Term]] = [:]
        for row in try connection.rows(
            "SELECT version, term FROM procedure_case WHERE version IN (\(list: versions)) ORDER BY version, ordinal"
        ) {
            if try row.text("term").isEmpty { continue }
            terms[try row.id("version", of: ProcedureVersion.self), default: []].append(try row.term("term"))
        }
        return terms
    }
}

extension OfferListing.Line {
    fileprivate init(_ id: Offer.ID, _ row: Row) throws {
        self.init(
            id: id,
            mode: try row.choice("mode", of: Offer.Mode.self),
            promised: try row.termIfPresent("promised_term"),
            workflow: try row.id("workflow", of: Workflow.self),
            workflowName: try row.text("workflow_name"),
            competent: try row.text("competent"),
            until: try row.dayIfPresent("valid_to")
        )
    }
}
