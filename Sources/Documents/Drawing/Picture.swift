import CTypeset
import Glibc

/// A picture that cairo can draw, and its size in points of its own.
///
/// It owns a cairo surface and never leaves the typesetter's queue.
@safe final class Picture {
    /// An A4 sheet scanned at 300 dpi has 8.7 million points.
    static let mostPoints = 16_000_000

    let width: Int
    let height: Int
    let surface: OpaquePointer

    /// A PNG.
    init(png bytes: [UInt8]) throws(AttachmentObjection) {
        guard bytes.count > 24 else { throw .broken }
        // Before it is unpacked: a small file may claim to be a huge picture.
        try Self.check(width: Self.number(bytes[16..<20]), height: Self.number(bytes[20..<24]))
        let reader = PictureBytes(bytes)
        let made = unsafe withExtendedLifetime(reader) {
            unsafe cairo_image_surface_create_from_png_stream(
                { reader, target, count in
                    guard let reader = unsafe reader, let target = unsafe target else { return CAIRO_STATUS_READ_ERROR }
                    let bytes = unsafe Unmanaged<PictureBytes>.fromOpaque(reader).takeUnretainedValue()
                    return unsafe bytes.read(into: target, Int(count))
                        ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_READ_ERROR
                },
                Unmanaged.passUnretained(reader).toOpaque()
            )
        }
        guard let surface = unsafe made else { throw .broken }
        guard unsafe cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else {
            unsafe cairo_surface_destroy(surface)
            throw .broken
        }
        unsafe self.surface = unsafe surface
        width = Int(unsafe cairo_image_surface_get_width(surface))
        height = Int(unsafe cairo_image_surface_get_height(surface))
    }

    /// A JPEG, which goes into the PDF as it is.
    init(jpeg bytes: [UInt8]) throws(AttachmentObjection) {
        guard let frame = Self.frame(of: bytes) else { throw .broken }
        try Self.check(width: frame.width, height: frame.height)
        guard
            let surface = unsafe cairo_image_surface_create(
                CAIRO_FORMAT_RGB24,
                Int32(frame.width),
                Int32(frame.height)
            ), let data = unsafe malloc(bytes.count)
        else { throw .broken }
        unsafe data.copyMemory(from: bytes, byteCount: bytes.count)
        let status = unsafe cairo_surface_set_mime_data(
            surface,
            CAIRO_MIME_TYPE_JPEG,
            data.assumingMemoryBound(to: UInt8.self),
            UInt(bytes.count),
            { unsafe free($0) },
            data
        )
        guard status == CAIRO_STATUS_SUCCESS else {
            unsafe cairo_surface_destroy(surface)
            unsafe free(data)
            throw .broken
        }
        unsafe self.surface = unsafe surface
        (width, height) = frame
    }

    deinit { unsafe cairo_surface_destroy(surface) }

    private static func check(width: Int, height: Int) throws(AttachmentObjection) {
        guard width > 0, height > 0 else { throw .broken }
        guard width <= 20_000, height <= 20_000, width * height <= mostPoints else { throw .tooLarge }
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }

    /// Width and height stand in the segment that begins the frame.
    private static func frame(of bytes: [UInt8]) -> (width: Int, height: Int)? {
        var index = 2
        while index + 9 <= bytes.count, bytes[index] == 0xFF {
            switch bytes[index + 1] {
            case 0xFF: index += 1
            case 0xC4, 0xC8, 0xCC, 0xE0...0xEF, 0xDB, 0xDD, 0xFE: index += 2 + number(bytes[index + 2..<index + 4])
            case 0xC0...0xCF: return (number(bytes[index + 7..<index + 9]), number(bytes[index + 5..<index + 7]))
            default: return nil
            }
        }
        return nil
    }
}

/// Bytes that are read from the first to the last.
private final class PictureBytes {
    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Hands out the next ones; false when there are not so many.
    func read(into target: UnsafeMutablePointer<UInt8>, _ count: Int) -> Bool {
        guard count <= bytes.count - place else { return false }
        for offset in 0..<count { unsafe target[offset] = bytes[place + offset] }
        place += count
        return true
    }
}
