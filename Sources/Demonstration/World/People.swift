import Catalogue
import Domain
import Dossiers
import Foundation
import Reading

/// Invented applicants and officers; no number and no name is a real person's on purpose.
struct People: Sendable {
    private struct Names: Decodable {
        struct Surname: Decodable {
            let name: String
            let weight: Int
        }

        struct BySex: Decodable {
            let male: [String]
            let female: [String]
        }

        let surnames: [Surname]
        let middleNames: BySex
        let givenNames: BySex
        let hamlets: [String: [String]]
        let cardPrefix: String
    }

    private let names: Names
    private let seed: UInt64

    init(seed: UInt64) throws {
        guard let bytes = Asset.bytes(named: "names.json") else { throw DemonstrationError.assetMissing("names.json") }
        names = try JSONDecoder().decode(Names.self, from: Data(bytes))
        self.seed = seed
    }

    /// An applicant, the same for the same number.
    func person(number: Int, of agency: SimulatedAgency) -> PartyDescription {
        var generator = SeededGenerator(
            seed: seed &+ UInt64(truncatingIfNeeded: number) &* 0x1_0001
                ^ UInt64(truncatingIfNeeded: agency.agency.id.bits)
        )
        let name = name(&generator)
        let hamlets = names.hamlets["demonstration"] ?? []
        let hamlet = hamlets.isEmpty ? "" : "ấp \(hamlets[generator.below(hamlets.count)]), "
        let digits = String(100_000_000 + generator.below(899_999_999))
        return PartyDescription(
            name: name,
            birth: String(1940 + generator.below(60)),
            paper: .init(kind: .idCard12, number: names.cardPrefix + digits),
            address: hamlet + (agency.places.isEmpty ? "" : agency.places[generator.below(agency.places.count)]),
            phone: "0000" + String(100_000 + generator.below(899_999))
        )
    }

    /// A commune's hamlets: those that a source names, else some of the region's word stock, marked as such.
    func hamlets(of commune: Agency, number: Int) -> [Hamlet] {
        let place = commune.name.trimmingPrefix("UBND ")
        let kind = place.hasPrefix("xã") ? "ấp" : "khu phố"
        if let known = names.hamlets.first(where: { $0.key.lowercased() == place.lowercased() })?.value {
            return known.map { Hamlet(name: "\(kind) \($0)", provenance: .remembered) }
        }
        let stock = names.hamlets["demonstration"] ?? []
        return stock.indices.filter { $0 % 3 == number % 3 }.map {
            Hamlet(name: "\(kind) \(stock[$0])", provenance: .demonstration)
        }
    }

    /// An officer's name.
    func officer(number: Int) -> String {
        var generator = SeededGenerator(seed: seed ^ 0xACE &+ UInt64(truncatingIfNeeded: number) &* 0x9E37)
        return name(&generator)
    }

    private func name(_ generator: inout SeededGenerator) -> String {
        let total = names.surnames.reduce(0) { $0 + $1.weight }
        var roll = generator.below(total)
        var surname = names.surnames[0].name
        for candidate in names.surnames {
            surname = candidate.name
            roll -= candidate.weight
            if roll < 0 { break }
        }
        let isMale = generator.below(2) == 0
        let middle = isMale ? names.middleNames.male : names.middleNames.female
        let given = isMale ? names.givenNames.male : names.givenNames.female
        return "\(surname) \(middle[generator.below(middle.count)]) \(given[generator.below(given.count)])"
    }
}

/// What a demonstration cannot go on with.
public enum DemonstrationError: Error, Hashable {
    /// A file that the program carries is not there.
    case assetMissing(String)
    /// The shipped procedures were refused; the first problem.
    case importRefused(String)
    /// The database holds dossiers already.
    case databaseInUse
    /// The figures did not come out as planned: which figure of which agency.
    case figuresDiffer(String)
}
