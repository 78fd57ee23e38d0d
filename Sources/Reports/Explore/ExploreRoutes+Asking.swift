import Domain
import Markup
import Persistence
import Reading
import Web

extension ExploreRoutes {
    /// A question that may be asked, with what answers it.
    struct Asked {
        let reach: FigureReach
        let reference: Reference
        let mayTellOfficers: Bool
    }

    static func read(_ request: WebRequest, _ errors: inout FormErrors) throws -> ExploreQuery {
        guard let query = ExploreQuery(request.query, today: request.now.day, &errors) else { throw Problem.notFound }
        // Two measures that share a dossier would count it twice.
        guard query.measures.count < 2 || disjoint.contains(where: Set(query.measures).isSubset) else {
            throw Problem.notFound
        }
        return query
    }

    /// Measures that share no dossier, of which several can be listed together.
    private static let disjoint: [Set<Measure>] = [
        [.resolvedEarly, .resolvedOnTime, .resolvedLate, .withdrawn, .openInTerm, .openLate],
        [.carriedOver, .receivedOnline, .receivedDirect, .visits],
        [.carriedOver, .receivedAtDesk, .receivedAtOffice, .receivedMobile, .visits],
        [.resolved, .open, .withdrawn], [.carriedOver, .received],
    ]

    /// Answers in one read transaction.
    ///
    /// - Throws: `Problem.notFound` for agencies that the officer does not see, and for other agencies' officers.
    static func ask<Answer: Sendable>(
        _ query: ExploreQuery,
        _ request: WebRequest,
        _ answer: @escaping @Sendable (Asked, any Connection) throws -> Answer
    ) async throws -> Answer {
        let principal = try request.signedIn().principal
        let reference = request.services.reference
        return try await request.services.database.read { connection in
            let reach = try FigureReach.find(query.agency, query.scope, for: principal, reference, connection)
            let mayTellOfficers = reach.mayTellOfficers(principal)
            let isAboutOfficers =
                query.grouping == .dimension(.officer) || query.cells.contains { $0.dimension == .officer }
            guard mayTellOfficers || !isAboutOfficers else { throw Problem.notFound }
            return try answer(
                Asked(reach: reach, reference: reference, mayTellOfficers: mayTellOfficers),
                connection
            )
        }
    }

    /// What the question is narrowed to, with names.
    static func narrowed(
        _ query: ExploreQuery,
        _ reference: Reference,
        _ connection: any Connection
    ) throws -> [(cell: FigureCell, name: String)] {
        let names = try FigureNames(query.cells, reference, connection)
        return query.cells.map { ($0, names[$0]) }
    }

    /// Fields of the levels of the agencies in question.
    static func fields(_ asked: Asked, _ connection: any Connection) throws -> [FieldNames.Field] {
        let counted = Set(asked.reach.counted)
        let levels = Set(asked.reach.agencies.filter { counted.contains($0.id) }.map(\.level))
        return try FieldNames.read(connection).filter { levels.contains($0.level) }
    }

    /// What stands over a sheet.
    static func titles(_ query: ExploreQuery, _ asked: Asked, _ connection: any Connection) throws -> [String] {
        let measures = query.measures.map { "\($0.message.vietnamese): \($0.definition.vietnamese)" }
        let narrowed = try narrowed(query, asked.reference, connection).map { item in
            "Chỉ tính \(item.cell.dimension.message.vietnamese): \(item.name)"
        }
        return [measures.isEmpty ? "Số liệu giải quyết thủ tục hành chính" : "Hồ sơ của một con số"] + measures
            + [
                "Phạm vi: \(query.scope.words(for: asked.reach.chosen.name))", query.periodMessage.vietnamese,
            ] + narrowed
    }
}
