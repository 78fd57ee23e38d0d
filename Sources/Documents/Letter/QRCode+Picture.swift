import CTypeset

extension QRCode {
    /// The symbol with its quiet zone as a PNG, each module so many pixels wide.
    ///
    /// - Throws: `LetterError`.
    public func picture(module: Int = 6) throws(LetterError) -> [UInt8] {
        final class Output {
            var bytes: [UInt8] = []
        }
        let side = Int32(svgSide * module)
        guard let surface = unsafe cairo_image_surface_create(CAIRO_FORMAT_RGB24, side, side),
            let cairo = unsafe cairo_create(surface)
        else { throw .library("no surface") }
        defer {
            unsafe cairo_destroy(cairo)
            unsafe cairo_surface_destroy(surface)
        }
        unsafe cairo_set_source_rgb(cairo, 1, 1, 1)
        unsafe cairo_paint(cairo)
        unsafe cairo_set_source_rgb(cairo, 0, 0, 0)
        for bar in bars {
            unsafe cairo_rectangle(
                cairo,
                Double((bar.column + Self.quietZone) * module),
                Double((bar.row + Self.quietZone) * module),
                Double(bar.width * module),
                Double(module)
            )
        }
        unsafe cairo_fill(cairo)
        let output = Output()
        let status = unsafe cairo_surface_write_to_png_stream(
            surface,
            { output, data, count in
                guard let output = unsafe output, let data = unsafe data else { return CAIRO_STATUS_WRITE_ERROR }
                let bytes = unsafe UnsafeBufferPointer(start: data, count: Int(count))
                unsafe Unmanaged<Output>.fromOpaque(output).takeUnretainedValue().bytes.append(contentsOf: bytes)
                return CAIRO_STATUS_SUCCESS
            },
            Unmanaged.passUnretained(output).toOpaque()
        )
        guard status == CAIRO_STATUS_SUCCESS else {
            throw .library(unsafe cairo_status_to_string(status).map { unsafe String(cString: $0) } ?? "unknown")
        }
        return output.bytes
    }
}
