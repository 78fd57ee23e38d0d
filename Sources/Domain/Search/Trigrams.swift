/// The groups of three letters of a text, each once and in order.
struct Trigrams: Sendable {
    private let groups: [UInt32]

    init(_ text: some Sequence<UInt8>) {
        let bytes = [0x20] + Array(text) + [0x20]
        guard bytes.count >= 3 else {
            groups = []
            return
        }
        var groups: Set<UInt32> = []
        var last = UInt32(bytes[0]) << 8 | UInt32(bytes[1])
        for byte in bytes.dropFirst(2) {
            last = (last << 8 | UInt32(byte)) & 0xFFFFFF
            groups.insert(last)
        }
        self.groups = groups.sorted()
    }

    /// Of its groups, how many in a hundred the other has.
    func share(in other: Trigrams) -> Int {
        guard !groups.isEmpty else { return 0 }
        var (common, place) = (0, 0)
        for group in groups {
            while place < other.groups.count, other.groups[place] < group { place += 1 }
            guard place < other.groups.count else { break }
            if other.groups[place] == group { common += 1 }
        }
        return 100 * common / groups.count
    }
}
