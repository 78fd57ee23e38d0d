/// A part of a whole in per cent, always with both numbers (DESIGN §5).
public struct Rate: Hashable, Sendable {
    /// The part, 0 or more.
    public let numerator: Int
    /// The whole, 0 or more.
    public let denominator: Int

    /// The part of the whole.
    public init(_ numerator: Int, of denominator: Int) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// Per cent times a hundred, half up; nil for nothing over nothing and when there is no whole.
    ///
    /// Exactly 0 and 10.000 stand for exact rates only: the nearest others are 1, 9.999 and 10.001.
    public var hundredths: Int? {
        guard denominator > 0, numerator >= 0 else { return nil }
        // Twice 10.000 times the part may exceed 64 bits.
        let product = numerator.multipliedFullWidth(by: 20_000)
        let (low, carry) = product.low.addingReportingOverflow(denominator.magnitude)
        let divisor = 2 * denominator.magnitude
        let high = UInt(bitPattern: product.high) + (carry ? 1 : 0)
        guard high < divisor else { return nil }
        let rounded = Int(divisor.dividingFullWidth((high, low)).quotient)
        if rounded == 0, numerator > 0 { return 1 }
        if rounded == 10_000, numerator != denominator { return numerator < denominator ? 9_999 : 10_001 }
        return rounded
    }

    /// `98,79%`, `12,5%`, `100%`; “không có” when there is no whole.
    public var text: String {
        guard let hundredths else { return "không có" }
        let whole = VietnameseNumber.grouped(hundredths / 100)
        let fraction = hundredths % 100
        if fraction == 0 { return "\(whole)%" }
        return fraction.isMultiple(of: 10) ? "\(whole),\(fraction / 10)%" : "\(whole),\(padded(fraction, 2))%"
    }
}
