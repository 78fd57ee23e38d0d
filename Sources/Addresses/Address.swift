public import Domain

/// A place of the program that a browser can go to: printed for links and parsed from requests by one declaration.
///
/// ```swift
/// Places.dossier(code)              // "/ho-so/000.00.12.H33-181015-0001"
/// router.page(Places.dossier) { code, context in … }
/// ```
/// What is done to a thing is a place under it, shown with GET and done with POST: `/ho-so/…/tra-ket-qua`.
public struct Address<Parts: AddressParts>: Sendable {
    /// What the table of addresses says of it.
    public let entry: AddressEntry
    /// What stands before, between and behind the parts.
    private let words: [String]

    init(
        _ template: String,
        _ access: Access,
        _ verbs: Set<AddressEntry.Verb> = [.get],
        holds: AddressEntry.Content,
        takesFiles: Bool = false
    ) {
        entry = AddressEntry(
            template: template,
            access: access,
            verbs: verbs,
            content: holds,
            takesFiles: takesFiles
        )
        words = template.split(separator: "/", omittingEmptySubsequences: false).enumerated().reduce(into: [""]) {
            let (index, segment) = $1
            if index > 0 { $0[$0.count - 1] += "/" }
            if segment.hasPrefix(":") { $0.append("") } else { $0[$0.count - 1] += segment }
        }
    }

    /// The path with the parts in their places.
    public func path(_ parts: Parts) -> String {
        var path = words[0]
        for (value, word) in zip(parts.segments, words.dropFirst()) {
            path += value
            path += word
        }
        return path
    }

    /// The parts that a request's path holds, in order; nil when one is not of its kind, which is a page not found.
    public func parts(of segments: [String]) -> Parts? { Parts(segments: segments) }
}

extension Address where Parts == NoParts {
    /// The path.
    public func callAsFunction() -> String { entry.template }
}

extension Address {
    /// The path to the thing.
    public func callAsFunction<A>(_ part: A) -> String where Parts == One<A> { path(One(part)) }
    /// The path to the thing under the thing.
    public func callAsFunction<A, B>(_ first: A, _ second: B) -> String where Parts == Two<A, B> {
        path(Two(first, second))
    }
}

/// Who may go to an address. What a principal may not see is answered like what is not there.
public enum Access: Hashable, Sendable {
    /// Anybody, signed in or not.
    case everyone
    /// Every officer who is signed in.
    case signedIn
    /// Officers who hold one of the roles at some office of their agency.
    case roles(Set<Role>)

    /// Whether the principal may go there; nil is a visitor.
    public func permits(_ principal: Principal?) -> Bool {
        switch self {
        case .everyone: true
        case .signedIn: principal != nil
        case .roles(let roles): principal.map { principal in roles.contains { principal.holds($0) } } ?? false
        }
    }
}

/// A row of the table of addresses, from which the tests of access are made.
public struct AddressEntry: Hashable, Sendable {
    /// What a browser may do there.
    public enum Verb: String, Sendable, CaseIterable {
        case get = "GET", post = "POST"
    }

    /// What stands there, and so what the test of access has to put into the path.
    public enum Content: Hashable, Sendable {
        /// A page without an object of an agency's.
        case page
        /// A list of dossiers, or an act on several of them.
        case dossiers
        /// A dossier, or a page, paper, file or act under it.
        case dossier
        /// An intake that ended without a dossier.
        case intake
        /// An officer's account.
        case officer
        /// A report as an agency submitted it.
        case report
        /// A commendation by an agency.
        case commendation
        /// An announcing decision, or a procedure in it: its keeper's.
        case decision
        /// What an agency's board shows, or must show.
        case posting
        /// A form of a published procedure.
        case form
        /// An agency's offer of a procedure.
        case offer
        /// An agency's internal process.
        case workflow
        /// An article, as those who write it see it.
        case article
        /// What the program carries: style, script, icons, health.
        case asset
    }

    /// The path, parts as `:name`.
    public let template: String
    /// Who may go there.
    public let access: Access
    /// GET shows, POST does.
    public let verbs: Set<Verb>
    /// What stands there.
    public let content: Content
    /// Whether its form may bring files: elsewhere a request is as small as any other form.
    public let takesFiles: Bool
}
