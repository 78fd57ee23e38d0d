public import Markup

/// A key that clicks or focuses something. Those that belong to the browser cannot be named.
public enum Key: Hashable, Sendable {
    /// Mới.
    case f2
    /// The search for a procedure.
    case f4
    /// Thiếu.
    case f8
    /// Lưu.
    case f9
    /// Alt and a letter.
    case alt(Letter)

    /// Letters in use with Alt; one meaning each throughout the program.
    public enum Letter: String, Sendable, CaseIterable {
        /// Đủ cả.
        case d = "D"
        /// Chỉ hướng dẫn.
        case h = "H"
        /// Thêm hồ sơ cùng người.
        case n = "N"
        /// Từ chối.
        case t = "T"
        /// Chủ hồ sơ và giấy ủy quyền.
        case u = "U"
        /// Vì sao ngày này.
        case v = "V"
        /// The list's next page.
        case s = "S"
    }

    /// What is printed on the key.
    public var name: String {
        switch self {
        case .f2: "F2"
        case .f4: "F4"
        case .f8: "F8"
        case .f9: "F9"
        case .alt(let letter): "Alt+\(letter.rawValue)"
        }
    }

    /// What the script listens to; F9 has a second form for keyboards that keep it for the sound.
    var listened: String { self == .f9 ? "F9 Ctrl+Enter" : name }
}

extension Attribute {
    /// The key that clicks the button or link, or focuses the field.
    public static func key(_ key: Key?) -> Attribute { Attribute("data-key", ifPresent: key?.listened) }
}

/// The key, as a hint beside words that are read without it.
public func keyHint(_ key: Key) -> HTML {
    kbd(.classes("key"), Attribute("aria-hidden", "true")) { key.name }
}

/// What the keys of a page do; hidden on phones, which have none.
public func keyLegend(_ items: [(key: Key, text: Message)]) -> HTML {
    aside(.classes("key-legend"), .ariaLabel("Phím tắt")) {
        dl {
            for item in items {
                div {
                    dt { kbd(.classes("key")) { item.key.name } }
                    dd { item.text }
                }
            }
        }
    }
}
