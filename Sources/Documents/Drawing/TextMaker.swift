import CTypeset

/// Breaks texts into lines with one font map, made once: the first use scans the fonts (150 ms), later ones do not.
///
/// It owns pango objects and never leaves the typesetter's queue.
@safe final class TextMaker {
    /// Tinos has the metrics of Times New Roman and all Vietnamese letters (Debian's fonts-croscore).
    static let family = "Tinos, Liberation Serif, Times New Roman, serif"

    private let fontMap: UnsafeMutablePointer<PangoFontMap>
    private let context: OpaquePointer

    /// - Throws: `TypesettingError.noFonts` when pango cannot start.
    init() throws(TypesettingError) {
        guard let fontMap = unsafe pango_cairo_font_map_new() else { throw .noFonts }
        guard let context = unsafe pango_font_map_create_context(fontMap) else {
            unsafe motcua_release(UnsafeMutableRawPointer(fontMap))
            throw .noFonts
        }
        unsafe motcua_unhinted(context)
        unsafe pango_context_set_language(context, pango_language_from_string("vi"))
        unsafe self.fontMap = unsafe fontMap
        unsafe self.context = unsafe context
    }

    deinit {
        unsafe motcua_release(UnsafeMutableRawPointer(context))
        unsafe motcua_release(UnsafeMutableRawPointer(fontMap))
    }

    /// The text in lines no wider than `width` points; words that are longer break between letters.
    func box(
        _ text: Text,
        size: Double,
        width: Double,
        alignment: Block.Alignment = .left,
        mostLines: Int? = nil
    ) throws(TypesettingError) -> TextBox {
        guard let layout = unsafe pango_layout_new(context) else { throw .noFonts }
        let font = unsafe pango_font_description_new()
        unsafe pango_font_description_set_family(font, Self.family)
        unsafe pango_font_description_set_absolute_size(font, size * Double(PANGO_SCALE))
        unsafe pango_layout_set_font_description(layout, font)
        unsafe pango_font_description_free(font)

        unsafe pango_layout_set_width(layout, Int32(max(width, 1) * Double(PANGO_SCALE)))
        unsafe pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        if let mostLines {
            // A height below zero is a number of lines.
            unsafe pango_layout_set_height(layout, -Int32(clamping: mostLines))
            unsafe pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END)
        }
        switch alignment {
        case .left: break
        case .centre: unsafe pango_layout_set_alignment(layout, PANGO_ALIGN_CENTER)
        case .right: unsafe pango_layout_set_alignment(layout, PANGO_ALIGN_RIGHT)
        case .justified: unsafe pango_layout_set_justify(layout, 1)
        }

        let attributes = unsafe pango_attr_list_new()
        var characters = ""
        for run in text.runs {
            let start = UInt32(characters.utf8.count)
            // A zero byte would end the text for pango, and the styles would slip.
            characters += run.characters.filter { $0 != "\0" }
            let end = UInt32(characters.utf8.count)
            if run.isBold || run.isItalic {
                unsafe motcua_style(attributes, run.isBold ? 1 : 0, run.isItalic ? 1 : 0, start, end)
            }
        }
        unsafe pango_layout_set_text(layout, characters, Int32(characters.utf8.count))
        unsafe pango_layout_set_attributes(layout, attributes)
        unsafe pango_attr_list_unref(attributes)
        return unsafe TextBox(owning: layout)
    }
}
