import Addresses
import Domain
import TestSupport
import Web

/// What the district has, to be put into addresses.
struct AccessExamples {
    static let nowhereCode = "000.00.12.H33-181015-9999"
    /// The address of the district's article “Bài viết thử”.
    static let article = "bai-viet-thu"
    static let noArticle = "khong-co-bai-nay"

    let code: DossierCode
    let dossier: Dossier.ID
    let sequence: Int
    let intake: Dossier.ID?
    let file: DossierFile.ID?
    let officer: Officer.ID
    /// Where the dossier lies.
    let office: Office.ID
    let report: SubmittedReport.ID
    let commendation: Commendation.ID
    let procedure: Procedure.ID?
    let offer: Offer.ID?
    let workflow: Workflow.ID?
    let catalogue: CatalogueExamples

    /// The example for the part of a path with that name; nil is a part that has none yet.
    func part(_ name: Substring) -> String? {
        switch name {
        case "code": code.description
        case "key": "ABCDEF"
        case "paper": "giay-hen"
        case "file": file?.description
        case "intake": intake?.description
        case "officer": officer.description
        case "report": report.description
        case "commendation": commendation.description
        case "procedure": procedure?.description
        case "offer": offer?.description
        case "workflow": workflow?.description
        case "article": Self.article
        case "decision": catalogue.decision.description
        case "entry": catalogue.entry.description
        case "form": catalogue.form.description
        case "posting": catalogue.posting.description
        case "agency": "H33.12"
        case "print": "to-a4"
        case "name": "style.css"
        default: nil
        }
    }
}

/// A verb at an address, with something of the district in its path and in its form.
struct AccessRequest: CustomStringConvertible {
    let entry: AddressEntry
    let verb: AddressEntry.Verb
    private let examples: AccessExamples
    private let path: String

    init(_ entry: AddressEntry, _ verb: AddressEntry.Verb, _ examples: AccessExamples) {
        self.entry = entry
        self.verb = verb
        self.examples = examples
        path = entry.template.split(separator: "/", omittingEmptySubsequences: false).map { segment in
            segment.hasPrefix(":") ? examples.part(segment.dropFirst()) ?? "?" : String(segment)
        }.joined(separator: "/")
    }

    private init(_ other: AccessRequest, path: String) {
        (entry, verb, examples) = (other.entry, other.verb, other.examples)
        self.path = path
    }

    /// The same for what has never been.
    var pointingNowhere: AccessRequest {
        let nowhere = "00000000-0000-7000-8000-000000000000"
        let segments = entry.template.split(separator: "/", omittingEmptySubsequences: false).map { segment in
            switch segment {
            case ":code": AccessExamples.nowhereCode
            case ":intake", ":officer", ":file", ":report", ":commendation", ":offer", ":workflow", ":decision",
                ":entry", ":form", ":posting":
                nowhere
            case ":article": AccessExamples.noArticle
            case _ where segment.hasPrefix(":"): examples.part(segment.dropFirst()) ?? "?"
            default: String(segment)
            }
        }
        return AccessRequest(self, path: segments.joined(separator: "/"))
    }

    var description: String { "\(verb.rawValue) \(entry.template)" }

    /// Whether the request itself says the code.
    func names(_ code: String) -> Bool { path.contains(code) || verb == .post }

    /// Whether the form itself says the word, so that a page may show it again.
    func isTyped(_ word: String) -> Bool { verb == .post && fields.contains { $0.1 == word } }

    /// What a form of an intruder would say: the dossier by every name that forms use for it.
    private var fields: [(String, String)] {
        [
            ("tim", examples.code.description), ("ma", examples.code.description), ("so", "371234567"),
            ("chon", "\(examples.dossier).\(examples.sequence)"),
            ("viec", entry.content == .dossiers ? "chuyen" : "give:\(examples.office)"), ("ly-do", "Thử"),
            ("noi", examples.office.description), ("sequence", String(examples.sequence)),
            ("submission", "00000000-0000-7000-8000-000000000002"),
        ]
    }

    func send(with browser: inout Browser) async throws -> BrowserPage {
        guard !path.contains("?") else { throw NoExample(template: entry.template) }
        switch verb {
        case .get: return try await browser.get(path, following: false)
        case .post: return try await browser.post(path, pairs: fields, following: false)
        }
    }
}

/// An address whose path has a part that the scene has no example for: give it one.
struct NoExample: Error {
    let template: String
}
