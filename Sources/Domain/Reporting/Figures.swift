/// The figures of one agency, scope, field or any other row over a period: Biểu II.06 and what is counted beside it.
///
/// Each measure is counted by itself, sums included, so that `check()` says something about the data.
public struct Figures: Hashable, Sendable {
    private var counts: [Measure: Int] = [:]

    /// All zero.
    public init() {}

    /// How many dossiers the measure counts; `total` cannot be set, being the sum of two others.
    public subscript(measure: Measure) -> Int {
        get { measure == .total ? total : counts[measure] ?? 0 }
        set { counts[measure] = newValue == 0 ? nil : newValue }
    }

    /// Carried over from before the period.
    public var carriedOver: Int { self[.carriedOver] }
    /// Received in the period.
    public var received: Int { self[.received] }
    /// Carried over and received.
    public var total: Int { carriedOver + received }
    /// Finished in the period.
    public var resolved: Int { self[.resolved] }
    /// Finished early or on time in the period (đúng hẹn).
    public var resolvedInTime: Int { self[.resolvedEarly] + self[.resolvedOnTime] }
    /// Open at the cut-off.
    public var open: Int { self[.open] }
    /// Withdrawn and stopped in the period.
    public var withdrawn: Int { self[.withdrawn] }

    /// The figures of two rows together.
    public static func + (left: Figures, right: Figures) -> Figures {
        var sum = left
        for (measure, count) in right.counts { sum[measure] += count }
        return sum
    }

    /// The figures of all the rows together.
    public static func sum(_ rows: some Sequence<Figures>) -> Figures {
        rows.reduce(Figures(), +)
    }

    /// The identities that these figures break; none when they are sound (rule 31).
    public func check() -> [FigureIdentity] {
        FigureIdentity.allCases.filter { !$0.holds(for: self) }
    }

    /// Whether these figures may follow those of the period before, for the same filters (rule 32).
    public func follows(_ previous: Figures) -> Bool {
        carriedOver == previous.open
    }

    /// The measures in which the two differ, in the order of `Measure`.
    public func differences(from other: Figures) -> [Measure] {
        Measure.allCases.filter { self[$0] != other[$0] }
    }
}
