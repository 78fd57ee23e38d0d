/// Fills pages with strips from top to bottom.
struct Flow {
    private let height: Double
    private var pages: [[Mark]] = [[]]
    private var y = 0.0
    private var openFrame: TableFrame?
    /// Strips that must stand on one page, waiting for the last of them.
    private var group: [Strip] = []

    init(height: Double) {
        self.height = height
    }

    /// The next strip.
    mutating func add(_ strip: Strip) {
        group.append(strip)
        if !strip.keepsWithNext { place() }
    }

    /// The pages, when all strips have been added.
    mutating func finished() -> [[Mark]] {
        place()
        return pages
    }

    private mutating func place() {
        let whole = group.reduce(0) { $0 + $1.total }
        let repeated = group.first?.frame.map(\.head.height) ?? 0
        // A group that no page can hold is divided where the page ends.
        if y + whole > height, repeated + whole <= height { turn(for: group.first) }
        for strip in group {
            if y > 0, y + strip.total > height { turn(for: strip) }
            y += y == 0 ? 0 : strip.spaceAbove
            pages[pages.count - 1] += strip.marks.map { $0.moved(x: 0, y: y) }
            y += strip.height
            openFrame = strip.frame
        }
        group = []
    }

    private mutating func turn(for strip: Strip?) {
        guard y > 0 else { return }
        let frame = strip?.frame.flatMap { $0 === openFrame ? $0 : nil }
        if let frame { pages[pages.count - 1].append(frame.closing(at: y)) }
        pages.append([])
        y = 0
        guard let frame else { return }
        pages[pages.count - 1] += frame.head.marks
        y = frame.head.height
    }
}
