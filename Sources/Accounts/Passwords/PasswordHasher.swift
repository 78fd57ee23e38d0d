import Crypto
import CryptoExtras
import Domain
import Foundation
import NIOPosix

/// Hashes passwords, two at a time on threads of their own, so that sign-ins never hold up a request's thread.
public struct PasswordHasher: Sendable {
    /// What a new hash costs.
    public let cost: PasswordHash.Cost
    private let chance: @Sendable (Int) -> [UInt8]

    /// Shared by the process and never stopped; each thread takes 32 MB while it hashes.
    private static let threads: NIOThreadPool = {
        let pool = NIOThreadPool(numberOfThreads: 2)
        pool.start()
        return pool
    }()

    /// A hasher; `chance` gives that many random bytes.
    public init(cost: PasswordHash.Cost = .standard, chance: @escaping @Sendable (Int) -> [UInt8]) {
        self.cost = cost
        self.chance = chance
    }

    /// Hashes a new password.
    public func hash(_ password: String) async throws -> PasswordHash {
        let salt = chance(16)
        let cost = cost
        let bytes = Self.bytes(of: password)
        let key = try await Self.threads.runIfActive { try Self.derive(bytes, salt, cost) }
        return PasswordHash(salt: salt, hash: key.withUnsafeBytes { Array($0) }, cost: cost)
    }

    /// Whether it is the password of that hash; without one it does the same work and says no.
    public func verify(_ password: String, against known: PasswordHash?) async throws -> Bool {
        let salt = known?.salt ?? [UInt8](repeating: 0, count: 16)
        let cost = known?.cost ?? cost
        let bytes = Self.bytes(of: password)
        let key = try await Self.threads.runIfActive { try Self.derive(bytes, salt, cost) }
        // Keys are compared in a time that tells nothing.
        return known.map { SymmetricKey(data: $0.hash) == key } ?? false
    }

    /// An initial password that is easy to read aloud: `mako-tibe-73`, 31 bits of chance.
    ///
    /// It must be changed at the first sign-in, and guesses are throttled.
    public func newPassword() -> String {
        let consonants = Array("bcdghklmnprstvx")
        let vowels = Array("aeiou")
        var bytes = chance(20)[...]
        func pick(_ letters: [Character]) -> Character {
            // 240 is a multiple of 15, 5 and 8: above it nothing is drawn, so no letter is likelier.
            while let byte = bytes.popFirst() {
                if byte < 240 { return letters[Int(byte) % letters.count] }
            }
            return letters[0]
        }
        func syllables() -> String {
            String([pick(consonants), pick(vowels), pick(consonants), pick(vowels)])
        }
        let digits = Array("23456789")
        return syllables() + "-" + syllables() + "-" + String([pick(digits), pick(digits)])
    }

    private static func bytes(of password: String) -> [UInt8] { Array(password.composed.utf8) }

    private static func derive(_ password: [UInt8], _ salt: [UInt8], _ cost: PasswordHash.Cost) throws -> SymmetricKey {
        try KDF.Scrypt.deriveKey(
            from: password,
            salt: salt,
            outputByteCount: 32,
            rounds: cost.rounds,
            blockSize: cost.blockSize,
            parallelism: cost.parallelism
        )
    }
}
