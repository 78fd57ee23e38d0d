/// The law under which a dossier is received, fixed by the day of its reception and kept to its end.
///
/// Three generations are in use side by side (law.md, head; DESIGN §5). Values that no checked text settles are
/// defaults of the generation and can be replaced by an authority's settings.
public struct Law: Hashable, Sendable {
    /// Which decree governs the one-stop mechanism.
    public enum Generation: Int, Sendable, CaseIterable {
        /// QĐ 09/2015/QĐ-TTg, dossiers received before 2018-06-21.
        case g0 = 0
        /// NĐ 61/2018/NĐ-CP, from 2018-06-21.
        case g1 = 1
        /// NĐ 118/2025/NĐ-CP, from 2025-07-01.
        case g2 = 2
        /// NĐ 118/2025/NĐ-CP as amended by NĐ 309/2026/NĐ-CP, from 2026-08-05.
        case g2Amended = 3
    }

    /// Which set of printed forms is in force.
    public enum FormSet: String, Sendable, CaseIterable {
        /// Annexes of QĐ 09/2015/QĐ-TTg.
        case decision2015
        /// TT 01/2018/TT-VPCP, from 2019-01-06.
        case circular2018
        /// TT 03/2025/TT-VPCP, from 2025-09-15.
        case circular2025
    }

    /// Which authority's identifier stands in a dossier's code, and how it is written.
    public enum CodeRule: String, Sendable, CaseIterable {
        /// No national rule: the receiving authority's QCVN identifier as the documented default.
        case local
        /// The receiving authority's identifier of QCVN 102:2016 (NĐ 61/2018 Đ26, TT 01/2018 Đ19).
        case receivingQCVN
        /// The receiving authority's identifier of QĐ 20/2020/QĐ-TTg, from 2020-09-15.
        case receivingIdentifier
        /// The resolving authority's identifier of QĐ 20/2020/QĐ-TTg (NĐ 118/2025 Đ28).
        case resolvingIdentifier
    }

    /// The decree.
    public let generation: Generation
    /// The printed forms.
    public let forms: FormSet
    /// The rule of the dossier's code.
    public let codeRule: CodeRule

    /// The first day the program knows the law of.
    public static let firstDay = Day("2015-01-01") ?? Day(number: 16_436)

    /// The law for dossiers received on that day.
    ///
    /// - Throws: `LawUnknown` for days before 2015.
    public static func on(_ day: Day) throws(LawUnknown) -> Law {
        guard day >= firstDay else { throw LawUnknown(day: day) }
        let generation = lastInForce(generations, on: day) ?? .g0
        return Law(
            generation: generation,
            forms: lastInForce(formSets, on: day) ?? .decision2015,
            codeRule: lastInForce(codeRules, on: day) ?? .local
        )
    }

    /// The first days of each decree, in order.
    public static let generations: [(from: String, value: Generation)] = [
        ("2015-01-01", .g0), ("2018-06-21", .g1), ("2025-07-01", .g2), ("2026-08-05", .g2Amended),
    ]

    /// The first days of each set of forms, in order.
    public static let formSets: [(from: String, value: FormSet)] = [
        ("2015-01-01", .decision2015), ("2019-01-06", .circular2018), ("2025-09-15", .circular2025),
    ]

    /// The first days of each rule of the code, in order.
    public static let codeRules: [(from: String, value: CodeRule)] = [
        ("2015-01-01", .local), ("2018-06-21", .receivingQCVN), ("2020-09-15", .receivingIdentifier),
        ("2025-07-01", .resolvingIdentifier),
    ]

    private static func lastInForce<Value>(_ table: [(from: String, value: Value)], on day: Day) -> Value? {
        let text = day.description
        return table.last { $0.from <= text }?.value
    }
}

/// The day lies before the first whose law the program knows (2015-01-01).
public struct LawUnknown: LegalObjection, Hashable {
    /// The day asked for.
    public let day: Day
    /// None: the program's own limit.
    public var citation: Citation? { nil }

    /// No law is known for that day.
    public init(day: Day) {
        self.day = day
    }
}
