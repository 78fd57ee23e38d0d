import Domain
import Markup

/// An office's open dossiers as a bar: late, due soon, the rest; its numbers stand beside it in words.
struct LoadBar {
    let load: LeaderOverview.Load
    /// The longest bar's dossiers.
    let most: Int

    /// Units that the longest bar takes.
    private static let width = 1000

    var content: HTML {
        let pieces: [(count: Int, colour: String)] = [
            (load.late, "#a8201a"), (load.dueSoon, "#f2b705"), (load.open - load.late - load.dueSoon, "#7d9dbf"),
        ]
        var left = 0
        var bars: [HTML] = []
        for piece in pieces where piece.count > 0 {
            let width = max(4, piece.count * Self.width / max(1, most))
            bars.append(
                rect(
                    Attribute("x", String(left)),
                    Attribute("y", "0"),
                    Attribute("width", String(width)),
                    Attribute("height", "16"),
                    Attribute("fill", piece.colour)
                )
            )
            left += width
        }
        return svg(
            Attribute("viewBox", "0 0 \(Self.width + 12) 16"),
            Attribute("preserveAspectRatio", "none"),
            Attribute("width", "100%"),
            Attribute("height", "16"),
            Attribute("aria-hidden", "true")
        ) { bars }
    }
}
