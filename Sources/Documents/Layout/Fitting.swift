/// Leaves out rows until everything stands on one page, from each table as fairly as their lengths allow.
struct Fitting {
    let height: Double

    func strips(of pieces: [Piece]) throws(TypesettingError) -> [Strip] {
        var shown = pieces.map { piece in
            if case .table(let table) = piece, table.remainder == nil { table.rows.count } else { 0 }
        }
        var rest = height - (try self.height(of: pieces, showing: shown))
        if rest < 0 { throw .tooHigh(points: Int(-rest) + 1) }
        // One row for each table in turn, the first rows being the most urgent.
        var open = Set(pieces.indices)
        while !open.isEmpty {
            for index in pieces.indices where open.contains(index) {
                guard let cost = try costOfNextRow(pieces[index], shown: shown[index]), cost <= rest else {
                    open.remove(index)
                    continue
                }
                rest -= cost
                shown[index] += 1
            }
        }
        return try strips(of: pieces, showing: shown)
    }

    private func strips(of pieces: [Piece], showing shown: [Int]) throws(TypesettingError) -> [Strip] {
        var strips: [Strip] = []
        for (piece, count) in zip(pieces, shown) {
            switch piece {
            case .strips(let more): strips += more
            case .table(let table): strips += try table.strips(showing: count)
            }
        }
        return strips
    }

    private func height(of pieces: [Piece], showing shown: [Int]) throws(TypesettingError) -> Double {
        try strips(of: pieces, showing: shown).reduce(0) { $0 + $1.total }
    }

    /// The last row also saves the line about the rest; nil when all rows are shown.
    private func costOfNextRow(_ piece: Piece, shown: Int) throws(TypesettingError) -> Double? {
        guard case .table(let table) = piece, shown < table.rows.count else { return nil }
        let row = table.rows[shown].reduce(0) { $0 + $1.total }
        guard shown == table.rows.count - 1, let remainder = table.remainder else { return row }
        return row - (try remainder.strip(1).total)
    }
}
