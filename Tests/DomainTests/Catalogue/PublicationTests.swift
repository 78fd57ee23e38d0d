import Domain
import Testing

@Suite
struct PublicationTests {
    @Test func `rule 39: seven parts are always required, five when they apply`() {
        #expect(ProcedurePart.allCases.count == 12)
        let required = ProcedurePart.allCases.filter(\.isAlwaysRequired)
        #expect(required == [.name, .sequence, .method, .components, .term, .applicants, .agency])
    }

    @Test(arguments: ProcedurePart.allCases.filter(\.isAlwaysRequired))
    func `rule 39: a procedure without a required part is not published, and the part is named`(part: ProcedurePart) {
        let objection = #expect(throws: PublicationObjection.self) {
            try ProcedureDraft.fixture(without: [part]).mayBePublished()
        }
        #expect(objection?.missing == [part])
        #expect(objection?.citation?.description == "NĐ 63/2010/NĐ-CP, Đ8(2)")
    }

    @Test func `rule 39: all missing parts are named at once, in the order of the law`() {
        #expect(ProcedureDraft.fixture(without: [.agency, .term, .sequence]).missing == [.sequence, .term, .agency])
    }

    @Test func `rule 39: a procedure with the seven parts is published`() throws {
        try ProcedureDraft.fixture().mayBePublished()
        #expect(ProcedureDraft.fixture().unsaid == [.forms, .result, .conditions, .fees, .legalBasis])
        #expect(ProcedurePart.fees.notSet == "Không có")
        #expect(ProcedurePart.result.notSet == "Không quy định")
    }

    @Test func `a demonstration fills what is missing, marks it, and leaves the rest`() throws {
        let draft = ProcedureDraft.fixture(without: [.sequence, .term, .components])
        let filled = draft.filledForDemonstration()
        try filled.mayBePublished()
        #expect(filled.parts[.sequence]?.provenance == .demonstration)
        #expect(filled.parts[.method] == draft.parts[.method])
        #expect(filled.cases.first?.term == ProcedureDraft.demonstrationTerm)
        #expect(filled.cases.first?.termProvenance == .demonstration)
        #expect(filled.cases.first?.components.map(\.provenance) == [.demonstration])
        #expect(ProcedureDraft.fixture().filledForDemonstration() == .fixture())
    }

    @Test func `rule 40: a repealed procedure leaves the board on its day, and its dossiers keep working`() throws {
        let from = try #require(Day("2018-01-01"))
        let repeal = try #require(Day("2018-10-15"))
        let effect = ProcedureEffect(validity: Validity(from: from, until: repeal), isPublished: true)
        #expect(effect.isOnBoard(on: repeal.advanced(by: -1)))
        #expect(!effect.isOnBoard(on: repeal))
        #expect(effect.carries(dossierReceivedOn: repeal.advanced(by: -1)))
        #expect(!effect.carries(dossierReceivedOn: repeal))
        #expect(!ProcedureEffect(validity: Validity(from: from), isPublished: false).isOnBoard(on: from))
    }

    @Test func `fees and charges are summed apart, and an unknown amount makes no sum`() {
        let fees = [
            Fee(kind: .fee, name: "Phí", amount: 5000, basis: nil, provenance: .published),
            Fee(kind: .charge, name: "Lệ phí", amount: 8000, basis: nil, provenance: .published),
            Fee(kind: .charge, name: "Lệ phí", amount: 2000, basis: nil, provenance: .published),
        ]
        #expect(fees.total(of: .fee) == 5000)
        #expect(fees.total(of: .charge) == 10_000)
        let unknown = Fee(kind: .fee, name: "Phí", amount: nil, basis: "theo nghị quyết", provenance: .remembered)
        #expect((fees + [unknown]).total(of: .fee) == nil)
        #expect([Fee]().total(of: .fee) == 0)
    }

    @Test func `coverage lists what is not ready, not used, and received elsewhere`() {
        let ids = (1...5).map { Procedure.ID(bits: $0) }
        let coverage = Coverage(
            announced: Set(ids[0..<4]),
            ready: Set(ids[0..<3]).union([ids[4]]),
            used: Set(ids[1..<3]),
            atDesk: [ids[2]]
        )
        #expect(coverage.readyRate == Rate(3, of: 4))
        #expect(coverage.deskRate.text == "50%")
        #expect(coverage.notReady == [ids[3]])
        #expect(coverage.unused == [ids[0], ids[3]])
        #expect(coverage.elsewhere == [ids[1]])
    }
}
