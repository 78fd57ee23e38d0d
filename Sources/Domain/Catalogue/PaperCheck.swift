/// Whether applicants are asked for a paper that they need not bring (the process check before use).
public struct PaperCheck: Sendable {
    /// What an agency issues as the result of a procedure.
    public struct Issue: Hashable, Sendable {
        /// The procedure.
        public let procedure: Procedure.ID
        /// Its official name.
        public let procedureName: String
        /// What it results in, “Giấy khai sinh”; several are set apart by `;` or lines.
        public let result: String

        /// A result of a procedure.
        public init(procedure: Procedure.ID, procedureName: String, result: String) {
            self.procedure = procedure
            self.procedureName = procedureName
            self.result = result
        }
    }

    /// A paper that is asked for without need.
    public enum Finding: Hashable, Sendable {
        /// The case asks for the same paper twice; the case is empty for a procedure's only one.
        case askedTwice(paper: String, procedureCase: String)
        /// The agency itself issues the paper by another procedure, which may be an earlier link of a chain.
        case issuedHere(paper: String, procedureCase: String, by: String)
    }

    private let issuers: [String: Issue]

    /// Against what the agency issues by other procedures than the one that is checked.
    public init(issued: [Issue] = []) {
        var issuers: [String: Issue] = [:]
        for issue in issued {
            for result in issue.result.split(whereSeparator: { $0 == ";" || $0.isNewline }) {
                let key = Self.key(result)
                if !key.isEmpty, issuers[key] == nil { issuers[key] = issue }
            }
        }
        self.issuers = issuers
    }

    /// What the cases of the procedure ask for without need, in the order of cases and papers.
    public func findings(
        in cases: [(name: String, papers: [String])],
        of procedure: Procedure.ID
    ) -> [Finding] {
        var findings: [Finding] = []
        for entry in cases {
            var seen: Set<String> = []
            for paper in entry.papers {
                let key = Self.key(paper)
                if key.isEmpty { continue }
                if !seen.insert(key).inserted {
                    findings.append(.askedTwice(paper: paper, procedureCase: entry.name))
                } else if let issuer = issuers[key], issuer.procedure != procedure {
                    findings.append(
                        .issuedHere(paper: paper, procedureCase: entry.name, by: issuer.procedureName)
                    )
                }
            }
        }
        return findings
    }

    /// The paper's name without marks, signs and what only says that it is a copy.
    private static func key(_ name: some StringProtocol) -> String {
        var words = Folding.words(name)[...]
        for prefix in [["ban", "sao"], ["ban", "chinh"], ["ban", "goc"]] where words.starts(with: prefix) {
            words = words.dropFirst(prefix.count)
        }
        return words.joined(separator: " ")
    }
}
