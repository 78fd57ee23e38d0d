extension AnnualReport {
    /// The agencies of one level, for one paragraph.
    struct Group {
        let level: Agency.Level
        let units: [Unit]

        var figures: Figures { Figures.sum(units.map(\.figures)) }

        /// `08 xã, thị trấn`; the name of a single agency.
        var words: String {
            units.count == 1 ? units[0].name : "\(VietnameseNumber.count(units.count)) \(kinds)"
        }

        var agencies: [Agency.ID] { units.map(\.agency) }

        /// `08/08 xã, thị trấn`, as many of the group as have it.
        func share(_ count: Int, _ source: ReportSource) -> ReportText {
            if units.count == 1 { return "\(units[0].name)" }
            return "\(padded: count, source)/\(AnnualReport.padded(units.count)) \(kinds)"
        }

        /// The kinds that occur, in the order of the law.
        private var kinds: String {
            let there = Set(units.map { AgencyTitle($0.name).kind ?? "đơn vị" })
            let order = [
                "tỉnh", "thành phố", "huyện", "quận", "thị xã", "xã", "phường", "thị trấn", "đặc khu", "đơn vị",
            ]
            return order.filter(there.contains).joined(separator: ", ")
        }
    }

    /// The agencies below, a group for each level from above.
    var groups: [Group] {
        Agency.Level.allCases.compactMap { level in
            let units = below.filter { $0.level == level }
            return units.isEmpty ? nil : Group(level: level, units: units)
        }
    }

    /// All agencies together.
    public var whole: Figures { Figures.sum(([own] + below).map(\.figures)) }

    /// A count with a leading zero below ten, in fractions: `08/08`.
    static func padded(_ count: Int) -> String {
        count == 0 ? "0" : VietnameseNumber.count(count)
    }

    /// The sentences with capitals and full stops.
    static func paragraph(_ sentences: [ReportText]) -> ReportText {
        sentences.map { $0.capitalised + "." }.joined(separator: " ")
    }
}
