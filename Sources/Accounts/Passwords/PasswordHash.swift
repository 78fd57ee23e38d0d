/// What is kept of a password: its scrypt hash with the salt and the cost under which it was made.
public struct PasswordHash: Hashable, Sendable {
    /// What one guess costs (RFC 7914): `128 · rounds · blockSize` bytes of memory, and time in proportion.
    public struct Cost: Hashable, Sendable {
        /// N, a power of two.
        public let rounds: Int
        /// r.
        public let blockSize: Int
        /// p.
        public let parallelism: Int

        /// N = 2^15, r = 8, p = 1: 32 MB and 0.1 s of one core.
        public static let standard = Cost(logRounds: 15)
        /// For tests only, where hundreds of accounts sign in.
        public static let test = Cost(logRounds: 4)

        /// A cost; N is two to the power of `logRounds`.
        public init(logRounds: Int, blockSize: Int = 8, parallelism: Int = 1) {
            self.init(rounds: 1 << logRounds, blockSize: blockSize, parallelism: parallelism)
        }

        init(rounds: Int, blockSize: Int, parallelism: Int) {
            self.rounds = rounds
            self.blockSize = blockSize
            self.parallelism = parallelism
        }
    }

    /// Sixteen bytes of chance.
    let salt: [UInt8]
    /// Thirty-two bytes.
    let hash: [UInt8]
    /// The cost.
    let cost: Cost
}
