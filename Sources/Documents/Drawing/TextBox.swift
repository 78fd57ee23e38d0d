import CTypeset

/// Text broken into lines at a width, ready to be drawn line by line. Lengths are points.
///
/// It owns pango objects and never leaves the typesetter's queue.
@safe final class TextBox {
    /// A line of the box.
    @safe struct Line {
        /// From the box's left edge to the line's.
        let x: Double
        /// Width of its glyphs.
        let width: Double
        /// From the line's top to its baseline.
        let ascent: Double
        /// From the line's top to the next one's.
        let height: Double
        /// Pango's line, alive as long as the box.
        let handle: UnsafeMutablePointer<PangoLayoutLine>
    }

    /// From top to bottom; an empty text has one line.
    let lines: [Line]
    private let layout: OpaquePointer

    /// Takes over the layout.
    init(owning layout: OpaquePointer) {
        unsafe self.layout = unsafe layout
        var lines: [Line] = []
        let iterator = unsafe pango_layout_get_iter(layout)
        defer { unsafe pango_layout_iter_free(iterator) }
        repeat {
            guard let handle = unsafe pango_layout_iter_get_line_readonly(iterator) else { break }
            var logical = PangoRectangle()
            unsafe pango_layout_iter_get_line_extents(iterator, nil, &logical)
            let baseline = unsafe pango_layout_iter_get_baseline(iterator)
            lines.append(
                unsafe Line(
                    x: points(logical.x),
                    width: points(logical.width),
                    ascent: points(baseline - logical.y),
                    height: points(logical.height),
                    handle: handle
                )
            )
        } while unsafe pango_layout_iter_next_line(iterator) != 0
        self.lines = lines
    }

    deinit {
        unsafe motcua_release(UnsafeMutableRawPointer(layout))
    }

    /// Height of all lines.
    var height: Double { lines.reduce(0) { $0 + $1.height } }

    /// Width of the widest line.
    var width: Double { lines.reduce(0) { max($0, $1.width) } }
}

private func points(_ units: Int32) -> Double { Double(units) / Double(PANGO_SCALE) }
