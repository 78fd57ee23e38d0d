public import Domain

/// What an address has in its path beside fixed words.
public protocol AddressParts: Sendable {
    /// Reads the segments; nil when one is not of its kind.
    init?(segments: [String])
    /// The segments.
    var segments: [String] { get }
}

/// A value that stands in a path as one segment.
public protocol PathPart: Sendable {
    /// Reads the segment; nil when it is not one.
    init?(segment: String)
    /// The segment.
    var segment: String { get }
}

/// Nothing but fixed words.
public struct NoParts: AddressParts {
    /// Takes no segment.
    public init?(segments: [String]) { guard segments.isEmpty else { return nil } }
    init() {}
    /// No segment.
    public var segments: [String] { [] }
}

/// One value.
public struct One<A: PathPart>: AddressParts {
    /// The value.
    public let value: A
    /// The value.
    public init(_ value: A) { self.value = value }
    /// Reads one segment.
    public init?(segments: [String]) {
        guard segments.count == 1, let value = A(segment: segments[0]) else { return nil }
        self.value = value
    }
    /// One segment.
    public var segments: [String] { [value.segment] }
}

/// Two values.
public struct Two<A: PathPart, B: PathPart>: AddressParts {
    /// The first value.
    public let first: A
    /// The second value.
    public let second: B
    /// Two values.
    public init(_ first: A, _ second: B) {
        self.first = first
        self.second = second
    }
    /// Reads two segments.
    public init?(segments: [String]) {
        guard segments.count == 2, let first = A(segment: segments[0]), let second = B(segment: segments[1]) else {
            return nil
        }
        self.init(first, second)
    }
    /// Two segments.
    public var segments: [String] { [first.segment, second.segment] }
}

extension DossierCode: PathPart {
    /// Reads a code.
    public init?(segment: String) { self.init(segment) }
    /// The code.
    public var segment: String { description }
}

extension Identifier: PathPart {
    /// Reads 32 hexadecimal digits.
    public init?(segment: String) { self.init(segment) }
    /// The canonical form.
    public var segment: String { description }
}

/// A word of ours in a path.
public struct Slug: PathPart, Hashable {
    /// The word.
    public let segment: String
    /// Small letters, digits, `.`, `_` and `-`; nil for anything else.
    public init?(segment: String) {
        guard !segment.isEmpty, segment.utf8.count <= 80, !segment.hasPrefix("."),
            segment.utf8.allSatisfy({ byte in
                (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2E
                    || byte == 0x5F
            })
        else { return nil }
        self.segment = segment
    }
}

extension TrackingKey: PathPart {
    /// Reads a key.
    public init?(segment: String) { self.init(segment) }
    /// The key.
    public var segment: String { description }
}
