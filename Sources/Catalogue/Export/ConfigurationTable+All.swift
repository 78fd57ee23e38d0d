import Domain
import Persistence

extension ConfigurationTable {
    /// The whole configuration, each table after those that it names. People, drafts and files are no part of it.
    static let all: [ConfigurationTable] = agencies + procedures + offers

    private static let provenance = Column("provenance", .text, choices: Set(Provenance.allCases.map(\.rawValue)))
    private static let levels: Set<String> = Set(Agency.Level.allCases.map { String($0.rawValue) })
    private static let validFrom = Column("valid_from", .day)
    private static let validTo = Column("valid_to", .day, required: false, open: true)

    private static let agencies = [
        ConfigurationTable(
            "agency",
            [
                Column("id", .id),
                Column("name", .text, open: true),
                Column("level", .number, choices: levels),
                Column("kind", .text, choices: Set(Agency.Kind.allCases.map(\.rawValue))),
                Column("parent", .id, required: false, to: "agency"),
                Column("sessions", .text),
                provenance,
                validFrom,
                validTo,
            ]
        ),
        ConfigurationTable(
            "agency_code",
            key: 2,
            [
                Column("code", .text), validFrom, validTo, Column("agency", .id, to: "agency"), provenance,
            ]
        ),
        ConfigurationTable(
            "agency_successor",
            key: 2,
            [
                Column("agency", .id, to: "agency"), Column("successor", .id, to: "agency"),
                Column("on_day", .day), Column("document", .text),
            ]
        ),
        ConfigurationTable(
            "office",
            [
                Column("id", .id),
                Column("agency", .id, to: "agency"),
                Column("name", .text, open: true),
                Column("kind", .text, choices: Set(Office.Kind.allCases.map(\.rawValue))),
                validFrom,
                validTo,
            ]
        ),
        ConfigurationTable(
            "contact",
            stamp: "changed_at",
            [
                Column("agency", .id, to: "agency"),
                Column("phone", .text, required: false, open: true),
                Column("address", .text, required: false, open: true),
                Column("website", .text, required: false, open: true),
                Column("feedback_address", .text, required: false, open: true),
                Column("feedback_phone", .text, required: false, open: true),
                Column("feedback_email", .text, required: false, open: true),
            ]
        ),
        ConfigurationTable(
            "hamlet",
            key: 2,
            stamp: "changed_at",
            [
                Column("agency", .id, to: "agency"), Column("ordinal", .number), Column("name", .text, open: true),
                provenance,
            ]
        ),
        ConfigurationTable(
            "calendar_declaration",
            key: 2,
            [
                Column("revision", .number),
                Column("ordinal", .number),
                Column("agency", .id, required: false, to: "agency"),
                Column("day", .day),
                Column("kind", .text, choices: ["dayOff", "workingDay", "closure", "opening"]),
                Column("reason", .text),
                Column("sessions", .text, required: false),
                Column("holiday", .text, required: false),
                Column("document", .text, required: false),
                Column("source", .text, required: false),
                Column("proposed", .number, choices: ["0", "1"]),
                Column("declared_at", .moment),
            ]
        ),
    ]

    private static let procedures = [
        ConfigurationTable(
            "procedure_field",
            unique: [[1, 2, 4]],
            [
                Column("id", .id),
                Column("level", .number, choices: levels),
                Column("name", .text),
                Column("code", .text, required: false, open: true),
                validFrom,
                validTo,
            ]
        ),
        ConfigurationTable(
            "procedure",
            unique: [[1, 2]],
            [
                Column("id", .id), Column("level", .number, choices: levels),
                Column("code", .text, required: false, open: true),
            ]
        ),
        ConfigurationTable(
            "announcement",
            unique: [[1, 2, 3]],
            where: "is_draft = 0",
            [
                Column("id", .id),
                Column("agency", .id, to: "agency"),
                Column("number", .text),
                Column("signed_on", .day),
                Column("effective_on", .day),
                provenance,
                Column("subject", .text, required: false, open: true),
                Column("published_at", .moment, required: false, open: true),
            ]
        ),
        ConfigurationTable(
            "procedure_version",
            unique: [[1, 2]],
            [
                Column("id", .id),
                Column("procedure", .id, to: "procedure"),
                Column("ordinal", .number),
                Column("field", .id, to: "procedure_field"),
                Column("name", .text),
                Column("announcement", .id, required: false, to: "announcement"),
                Column("change", .text, required: false, choices: changes),
                Column("effective_from", .day),
                Column("effective_to", .day, required: false, open: true),
                Column("published_at", .moment, required: false, open: true),
                Column("source", .text, required: false),
                provenance,
                Column("ended_by", .id, required: false, to: "announcement", open: true),
                Column("successor", .id, required: false, to: "procedure", open: true),
            ]
        ),
        ConfigurationTable(
            "procedure_part",
            key: 2,
            [
                Column("version", .id, to: "procedure_version"),
                Column("part", .text, choices: Set(ProcedurePart.allCases.filter(\.isText).map(\.rawValue))),
                Column("content", .text),
                provenance,
            ]
        ),
        ConfigurationTable(
            "procedure_case",
            unique: [[1, 2]],
            [
                Column("id", .id),
                Column("version", .id, to: "procedure_version"),
                Column("ordinal", .number),
                Column("name", .text),
                Column("term", .text),
                Column("term_provenance", .text, choices: provenance.choices),
                Column("copies", .number),
            ]
        ),
        ConfigurationTable(
            "component",
            unique: [[1, 2]],
            [
                Column("id", .id), Column("procedure_case", .id, to: "procedure_case"), Column("ordinal", .number),
                Column("name", .text), Column("originals", .number), Column("copies", .number), provenance,
            ]
        ),
        ConfigurationTable(
            "fee",
            unique: [[1, 2]],
            [
                Column("id", .id),
                Column("procedure_case", .id, to: "procedure_case"),
                Column("ordinal", .number),
                Column("kind", .text, choices: Set(Fee.Kind.allCases.map(\.rawValue))),
                Column("name", .text),
                Column("amount", .number, required: false),
                Column("basis", .text, required: false),
                provenance,
            ]
        ),
        ConfigurationTable(
            "procedure_form",
            where: "version IS NOT NULL",
            [
                Column("id", .id), Column("version", .id, to: "procedure_version"), Column("ordinal", .number),
                Column("name", .text), Column("file_name", .text), Column("media_type", .text),
                Column("digest", .text), Column("size", .number),
            ]
        ),
    ]

    private static let changes = Set(Announcement.Change.allCases.map(\.rawValue))

    private static let offers = [
        ConfigurationTable(
            "workflow",
            [
                Column("id", .id), Column("agency", .id, to: "agency"), Column("name", .text, open: true),
                Column("shape", .text, choices: Set(Workflow.Shape.allCases.map(\.rawValue))),
            ]
        ),
        ConfigurationTable(
            "workflow_step",
            key: 2,
            [
                Column("workflow", .id, to: "workflow"),
                Column("ordinal", .number),
                Column("task", .text, choices: Set(Workflow.Task.allCases.map(\.rawValue))),
                Column("role", .text, choices: Set(Role.allCases.map(\.rawValue))),
                Column("office", .id, required: false, to: "office"),
                Column("minutes", .number),
            ]
        ),
        ConfigurationTable(
            "offer",
            unique: [[1, 2, 11]],
            [
                Column("id", .id),
                Column("agency", .id, to: "agency"),
                Column("procedure", .id, to: "procedure"),
                Column("mode", .text, choices: Set(Offer.Mode.allCases.map(\.rawValue))),
                Column("desk", .id, to: "office"),
                Column("competent", .id, to: "office"),
                Column("workflow", .id, to: "workflow"),
                Column("promised_term", .text, required: false),
                Column("unit", .text, choices: Set(Offer.Unit.allCases.map(\.rawValue))),
                Column("reason", .text, required: false),
                Column("decision", .text, required: false),
                validFrom,
                validTo,
            ]
        ),
        ConfigurationTable(
            "posting",
            unique: [[1, 2, 3, 4]],
            [
                Column("id", .id),
                Column("agency", .id, to: "agency"),
                Column("version", .id, to: "procedure_version"),
                Column("place", .text),
                Column("posted_at", .moment),
                Column("removed_at", .moment, required: false, open: true),
            ]
        ),
    ]
}
