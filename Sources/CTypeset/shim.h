#include <pango/pangocairo.h>
#include <cairo-pdf.h>

// g_object_unref takes an untyped pointer and is a macro in newer GLib.
static inline void motcua_release(void *object) {
    g_object_unref(object);
}

/// Marks the bytes from `start` to `end` of a text bold or italic.
static inline void motcua_style(PangoAttrList *list, int is_bold, int is_italic, unsigned start, unsigned end) {
    if (is_bold) {
        PangoAttribute *weight = pango_attr_weight_new(PANGO_WEIGHT_BOLD);
        weight->start_index = start;
        weight->end_index = end;
        pango_attr_list_insert(list, weight);
    }
    if (is_italic) {
        PangoAttribute *slope = pango_attr_style_new(PANGO_STYLE_ITALIC);
        slope->start_index = start;
        slope->end_index = end;
        pango_attr_list_insert(list, slope);
    }
}

/// Glyphs stand where the outline says, not on the pixels of a screen: paper has no pixels.
static inline void motcua_unhinted(PangoContext *context) {
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(context, FALSE);
}
