import Addresses
import Components
import Domain
import Markup
import Persistence
import Reading
import Web

/// Public figures as page, lines and data.
final class PublicFiguresRoutes: Sendable {
    private let cache = PublicFiguresCache()

    static func register(on routes: inout Routes) throws {
        let figures = PublicFiguresRoutes()
        try routes.get(Places.publicFigures) { try await figures.page($0) }
        try routes.get(Places.publicFiguresLines) { try await figures.lines($0) }
        try routes.get(Places.publicFiguresData) { try await figures.data($0) }
        try routes.get(Places.chainHead) { try await figures.check($0) }
    }

    private func page(_ request: WebRequest) async throws -> Reply {
        let answer = try await read(request)
        let page = PublicFiguresPage(
            query: answer.query,
            figures: answer.figures,
            agencies: answer.agencies,
            heads: answer.heads,
            headsAt: Instant(request.now.day),
            thisYear: request.now.day.date.year
        )
        return request.page("Số liệu") { page.content }
    }

    private func lines(_ request: WebRequest) async throws -> Reply {
        let answer = try await read(request)
        return .download(try answer.figures.lines(), named: Self.name(answer.query))
    }

    private func data(_ request: WebRequest) async throws -> Reply {
        let answer = try await read(request)
        let heads = answer.heads.compactMap { head in
            answer.agencies.first { $0.id == head.agency }.map { (agency: $0, head: head) }
        }
        return .json(answer.figures.data(heads))
    }

    private static func name(_ query: PublicQuery) -> String {
        "so-lieu-\(query.agency?.identifier ?? "")-\(query.span.year)-\(query.span.part.code)"
    }

    private struct Answer {
        var query: PublicQuery
        let figures: PublicFigures
        let agencies: [Agency]
        let heads: [ChainHead]
    }

    /// What is not known is counted for two visitors at once, no more: an address can ask for any year.
    private func read(_ request: WebRequest) async throws -> Answer {
        do {
            return try await read(request, countingAnew: false)
        } catch is PublicFiguresCache.Unknown {
            return try await request.counting { try await read(request, countingAnew: true) }
        }
    }

    /// Six queries when the figures are known: revisions twice, agencies, stamp, heads twice.
    private func read(_ request: WebRequest, countingAnew: Bool) async throws -> Answer {
        let today = request.now.day
        guard var query = PublicQuery(request.query, today: today) else { throw Problem.notFound }
        let (cache, reference) = (cache, request.services.reference)
        let asked = query
        let answer = try await request.services.database.read { connection in
            let agencies = try PublicAgencies.list(reference, connection)
            let found = asked.agency.map { code in agencies.first { $0.code == code } } ?? agencies.first
            guard let agency = found else { throw Problem.notFound }
            let figures = try cache.figures(
                agency,
                scope: asked.scope,
                in: asked.span,
                today: today,
                countingAnew: countingAnew,
                reference,
                connection
            )
            return (figures, agencies, try ChainHead.heads(at: Instant(today), connection))
        }
        query.agency = answer.0.agency.code
        return Answer(query: query, figures: answer.0, agencies: answer.1, heads: answer.2)
    }

    private func check(_ request: WebRequest) async throws -> Reply {
        let reference = request.services.reference
        let read = ChainHeadForm.read(request.query)
        let (agencies, answer) = try await request.services.database.read { connection in
            let agencies = try PublicAgencies.list(reference, connection)
            guard case .success(let form) = read, let agency = agencies.first(where: { $0.code == form.agency }) else {
                return (agencies, nil as Bool?)
            }
            let hash = try ChainHead.hash(of: agency.id, at: form.position, connection)
            return (agencies, hash == form.hash)
        }
        var errors = FormErrors()
        // Who only comes by has asked nothing yet.
        if case .failure(let refusal) = read, request.query.has(ChainHeadForm.Name.hash) { errors = refusal.errors }
        if case .success = read, answer == nil { errors.refuse(ChainHeadForm.Name.agency, ChainHeadForm.noAgency) }
        let page = HTML {
            pageHeading("Kiểm tra mã băm của sổ cái")
            errorSummary(errors)
            if answer == true {
                notification("Khớp", kind: .success) {
                    p { "Sổ vẫn có đúng việc ấy ở đúng chỗ ấy: từ đó trở về trước không có gì bị sửa hay bỏ." }
                }
            } else if answer == false {
                notification("Không khớp", kind: .failure) {
                    p {
                        "Sổ không có mã băm này ở số việc đã nhập. Xin chép lại cho đúng; nếu vẫn không khớp, hãy phản ánh với cơ quan."
                    }
                }
            }
            ChainHeadForm.form(
                agencies,
                agency: request.query[ChainHeadForm.Name.agency],
                sent: request.query,
                errors: errors
            )
            p { a(.href(Places.publicFigures())) { "Về trang số liệu" } }
        }
        return request.page("Kiểm tra mã băm", hasErrors: !errors.isEmpty) { page }
    }
}

/// Agencies whose figures are public: all, from the highest down.
enum PublicAgencies {
    /// One query, beside those for agencies that the reference does not know yet.
    static func list(_ reference: Reference, _ connection: any Connection) throws -> [Agency] {
        let revisions = try reference.revisions(connection)
        return try connection.rows("SELECT id FROM read_agency")
            .compactMap { try reference.agency($0.id("id", of: Agency.self), at: revisions, connection) }
            .sorted { ($0.level.rawValue, $0.code.identifier) < ($1.level.rawValue, $1.code.identifier) }
    }
}
