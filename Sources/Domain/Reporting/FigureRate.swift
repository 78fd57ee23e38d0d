/// A rate that never stands alone: numerator, denominator and basis in words go with it (DESIGN §5).
public struct FigureRate: Hashable, Sendable {
    /// Which rate; on time includes early.
    public enum Name: String, Sendable, CaseIterable {
        /// Finished early or on time, over finished.
        case onTimeOverResolved
        /// Finished early or on time, over carried over and received.
        case onTimeOverTotal
        /// Finished, over carried over and received.
        case resolvedOverTotal
        /// Finished late, over finished.
        case lateOverResolved
    }

    /// Which rate.
    public let name: Name
    /// The dossiers counted.
    public let numerator: Int
    /// The dossiers they are compared with.
    public let denominator: Int

    /// The rate in those figures.
    public init(_ name: Name, of figures: Figures) {
        self.name = name
        switch name {
        case .onTimeOverResolved: (numerator, denominator) = (figures.resolvedInTime, figures.resolved)
        case .onTimeOverTotal: (numerator, denominator) = (figures.resolvedInTime, figures.total)
        case .resolvedOverTotal: (numerator, denominator) = (figures.resolved, figures.total)
        case .lateOverResolved: (numerator, denominator) = (figures[.resolvedLate], figures.resolved)
        }
    }

    /// What is compared with what, in words.
    public var basis: String {
        switch name {
        case .onTimeOverResolved: "hồ sơ giải quyết đúng hẹn (trước hạn và đúng hạn) trên số hồ sơ đã giải quyết"
        case .onTimeOverTotal:
            "hồ sơ giải quyết đúng hẹn (trước hạn và đúng hạn) trên tổng số tiếp nhận (kể cả kỳ trước chuyển sang)"
        case .resolvedOverTotal: "hồ sơ đã giải quyết trên tổng số tiếp nhận (kể cả kỳ trước chuyển sang)"
        case .lateOverResolved: "hồ sơ giải quyết quá hạn trên số hồ sơ đã giải quyết"
        }
    }

    /// Per cent with at most two decimals, `99,98%`; `không có` where nothing stands over nothing.
    public var text: String {
        Rate(numerator, of: denominator).text
    }
}

extension Figures {
    /// The rate of that name.
    public func rate(_ name: FigureRate.Name) -> FigureRate {
        FigureRate(name, of: self)
    }

    /// All four rates.
    public var rates: [FigureRate] {
        FigureRate.Name.allCases.map(rate)
    }
}
