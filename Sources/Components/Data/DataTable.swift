public import Markup

/// A column of a table.
public struct Column: Sendable {
    /// What stands in it.
    public enum Kind: Sendable {
        /// Words.
        case text
        /// Numbers, to the right in figures of one width.
        case numeric
        /// Codes and dates, which never break.
        case code
    }

    /// The heading.
    public let heading: Message
    /// What stands in it.
    public let kind: Kind

    /// A column.
    public init(_ heading: Message, _ kind: Kind = .text) {
        self.heading = heading
        self.kind = kind
    }

    var classes: String {
        switch kind {
        case .text: "cell"
        case .numeric: "cell cell-numeric"
        case .code: "cell cell-code"
        }
    }
}

/// A row of a table.
public struct TableRow: Sendable {
    /// What stands in the columns; those beyond the last are empty.
    public let cells: [HTML]
    /// Where the first cell, and with it the row, leads.
    public let href: String?
    /// The value that the row's tick sends, where the table has ticks.
    public let tick: String?
    /// What a reader of the tick hears: the code of the row.
    public let tickLabel: String
    /// Whether the tick is set.
    public let isTicked: Bool
    /// Whether the row stands out: late, new.
    public let isMarked: Bool

    /// A row.
    public init(
        _ cells: [HTML],
        href: String? = nil,
        tick: String? = nil,
        tickLabel: String = "",
        isTicked: Bool = false,
        isMarked: Bool = false
    ) {
        self.cells = cells
        self.href = href
        self.tick = tick
        self.tickLabel = tickLabel
        self.isTicked = isTicked
        self.isMarked = isMarked
    }
}

/// What a table becomes on a phone.
public enum NarrowTable: Sendable {
    /// Each row a card, with the headings before the values.
    case cards
    /// The table as it is, scrolled in a box of its own: for figures that are compared.
    case scrolls
}

/// A table with its caption. With `tickName` each row begins with a tick of that name, and the head with one for all.
public func dataTable(
    _ text: Message,
    columns: [Column],
    rows: [TableRow],
    foot: [HTML] = [],
    tickName: String? = nil,
    hidesCaption: Bool = false,
    narrow: NarrowTable = .cards,
    empty: Message = "Không có dòng nào."
) -> HTML {
    let content = table(
        .classes(narrow == .cards ? "table table-cards" : "table"),
        .role("table"),
        Attribute("data-rows", when: true)
    ) {
        caption(.classes(hidesCaption ? "visually-hidden" : "caption")) { text }
        tableHead(columns, tickName: tickName)
        tbody(.role("rowgroup")) {
            for row in rows { tableRow(row, columns, tickName: tickName) }
            if rows.isEmpty {
                tr(.role("row")) {
                    td(.role("cell"), .classes("cell-empty"), .columnSpan(columns.count + (tickName == nil ? 0 : 1))) {
                        empty
                    }
                }
            }
        }
        if !foot.isEmpty { tableFoot(foot, columns, tickName: tickName) }
    }
    return switch narrow {
    case .cards: content
    case .scrolls:
        div(.classes("table-box"), .role("region"), .ariaLabel(text), Attribute("tabindex", "0")) { content }
    }
}

private func tableHead(_ columns: [Column], tickName: String?) -> HTML {
    thead(.role("rowgroup")) {
        tr(.role("row")) {
            if let tickName {
                th(.role("columnheader"), .scope("col"), .classes("cell-tick")) {
                    span(.classes("visually-hidden")) { "Chọn" }
                    // Only the script can tick the others, so it shows this one.
                    input(
                        .type("checkbox"),
                        Attribute("data-tick-all", tickName),
                        .ariaLabel("Chọn tất cả"),
                        .hidden()
                    )
                }
            }
            for column in columns {
                th(.role("columnheader"), .scope("col"), .classes(column.classes)) { column.heading }
            }
        }
    }
}

private func tableRow(_ row: TableRow, _ columns: [Column], tickName: String?) -> HTML {
    tr(.role("row"), .classes(row.isMarked ? "row row-marked" : "row")) {
        if let tickName {
            td(.role("cell"), .classes("cell-tick")) {
                if let tick = row.tick {
                    input(
                        .type("checkbox"),
                        .name(tickName),
                        .value(tick),
                        .checked(when: row.isTicked),
                        .ariaLabel("Chọn \(row.tickLabel)")
                    )
                }
            }
        }
        for (index, column) in columns.enumerated() {
            let cell = index < row.cells.count ? row.cells[index] : HTML()
            td(.role("cell"), .classes(column.classes), Attribute("data-label", message: column.heading)) {
                if index == 0, let href = row.href {
                    a(.classes("row-link"), .href(href)) { cell }
                } else {
                    cell
                }
            }
        }
    }
}

private func tableFoot(_ foot: [HTML], _ columns: [Column], tickName: String?) -> HTML {
    tfoot(.role("rowgroup")) {
        tr(.role("row")) {
            if tickName != nil { td(.role("cell"), .classes("cell-tick")) }
            for (index, column) in columns.enumerated() {
                let cell = index < foot.count ? foot[index] : HTML()
                td(.role("cell"), .classes(column.classes), Attribute("data-label", message: column.heading)) { cell }
            }
        }
    }
}
