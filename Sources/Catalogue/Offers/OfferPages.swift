import Addresses
import Components
import Domain
import Markup

/// What the pages of offers share.
enum OfferPages {
    /// The lists of this part of the catalogue.
    enum Tab {
        case offers, workflows, coverage
    }

    static func tabs(_ query: String, current: Tab) -> HTML {
        tabLinks(
            [
                TabLink(
                    "Thủ tục cung cấp",
                    href: Places.offers() + query,
                    isCurrent: current == .offers
                ),
                TabLink(
                    "Quy trình nội bộ",
                    href: Places.workflows() + query,
                    isCurrent: current == .workflows
                ),
                TabLink("Độ bao phủ", href: Places.coverage(), isCurrent: current == .coverage),
            ],
            label: "Thủ tục của cơ quan"
        )
    }

    static func modeTag(_ mode: Offer.Mode) -> HTML {
        tag(OfferWords.mode(mode), tone: mode == .outside ? .waiting : .good)
    }

    /// Terms by law, each said once.
    static func terms(_ terms: [Term]) -> String {
        var texts: [String] = []
        for term in terms where !texts.contains(term.description) { texts.append(term.description) }
        return texts.joined(separator: "; ")
    }
}

/// The procedures announced for the agency's level, with what it offers.
struct OfferListPage {
    static let fieldField = "linh-vuc"
    static let standingField = "tinh-trang"
    static let searchField = "tim"
    static let pageField = "trang"
    static let perPage = 50

    let scope: OfferScope
    let listing: OfferListing
    let filter: OfferListing.Filter
    let search: String
    /// From 1.
    let page: Int
    let terms: [ProcedureVersion.ID: [Term]]

    /// The rows of that page.
    static func shown(_ listing: OfferListing, _ filter: OfferListing.Filter, page: Int) -> [OfferListing.Row] {
        Array(listing.rows.filter(filter.holds).dropFirst((page - 1) * perPage).prefix(perPage))
    }

    var content: HTML {
        let count = listing.rows.count(where: filter.holds)
        return HTML {
            pageHeading("Thủ tục cung cấp", caption: "\(scope.agency.name)")
            OfferPages.tabs(scope.query, current: .offers)
            counts
            strays
            filters
            table(count)
            if count > Self.perPage { pagination(next: next(count), first: page > 1 ? link(1) : nil) }
        }
    }

    private var counts: HTML {
        let offered = listing.rows.count { $0.offer != nil }
        let desk = listing.rows.count { $0.offer.map { $0.mode != .outside } ?? false }
        let rate = Rate(desk, of: listing.rows.count)
        return p {
            "Đã công bố cho cấp này \(VietnameseNumber.grouped(listing.rows.count)) thủ tục; cơ quan cung cấp \(VietnameseNumber.grouped(offered)), trong đó tại Bộ phận Một cửa \(VietnameseNumber.grouped(desk)) (\(rate.text))."
        }
    }

    private var strays: HTML {
        HTML {
            if !listing.strays.isEmpty {
                notification("Thủ tục hết hiệu lực nhưng vẫn còn cung cấp", kind: .warning) {
                    ul {
                        for stray in listing.strays {
                            li { a(.href(Places.offer(stray.offer))) { stray.name } }
                        }
                    }
                }
            }
        }
    }

    private var filters: HTML {
        let fields = listing.rows.reduce(into: [String]()) { fields, row in
            if fields.last != row.field { fields.append(row.field) }
        }
        return filterForm(action: Places.offers()) {
            scope.selector
            selectInput(
                "Lĩnh vực",
                name: Self.fieldField,
                items: fields.map { Choice($0, named: $0) },
                value: filter.field,
                emptyText: "Tất cả"
            )
            selectInput(
                "Cách giải quyết",
                name: Self.standingField,
                items: [
                    Choice(OfferListing.Filter.Standing.oneStop.rawValue, "Một cửa"),
                    Choice(OfferListing.Filter.Standing.chained.rawValue, "Một cửa liên thông"),
                    Choice(OfferListing.Filter.Standing.outside.rawValue, "Ngoài một cửa"),
                    Choice(OfferListing.Filter.Standing.none.rawValue, "Chưa cung cấp, chưa có quy trình"),
                ],
                value: filter.standing?.rawValue ?? "",
                emptyText: "Tất cả"
            )
            textInput("Tên hoặc mã", name: Self.searchField, value: search, kind: .search)
        }
    }

    private func table(_ count: Int) -> HTML {
        dataTable(
            "\(VietnameseNumber.grouped(count)) thủ tục",
            columns: [
                Column("Thủ tục"), Column("Mã", .code), Column("Lĩnh vực"), Column("Cách giải quyết"),
                Column("Đơn vị giải quyết"),
                Column("Quy trình"), Column("Thời hạn"),
            ],
            rows: Self.shown(listing, filter, page: page).map(row),
            empty: "Không có thủ tục nào như vậy."
        )
    }

    private func row(_ row: OfferListing.Row) -> TableRow {
        let name = HTML(row.name)
        let code = HTML(row.code ?? "")
        let statutory = OfferPages.terms(terms[row.version] ?? [])
        guard let offer = row.offer else {
            let separator = scope.query.isEmpty ? "?" : "&"
            return TableRow(
                [name, code, HTML(row.field), tag("Chưa cung cấp"), HTML(), HTML(), HTML(statutory)],
                href: "\(Places.newOffer())\(scope.query)\(separator)\(OfferForm.procedure)=\(row.procedure)",
                isMarked: true
            )
        }
        let term = span {
            if let promised = offer.promised {
                strong { promised.description }
                " "
                span(.classes("hint")) { "luật: \(statutory)" }
            } else {
                statutory
            }
        }
        let mode = span {
            OfferPages.modeTag(offer.mode)
            if let until = offer.until {
                " "
                span(.classes("hint")) { "đến hết \(until.advanced(by: -1).vietnamese)" }
            }
        }
        return TableRow(
            [name, code, HTML(row.field), mode, HTML(offer.competent), HTML(offer.workflowName), term],
            href: Places.offer(offer.id)
        )
    }

    private func next(_ count: Int) -> String? {
        page * Self.perPage < count ? link(page + 1) : nil
    }

    private func link(_ number: Int) -> String {
        var parts: [(name: String, value: String)] = []
        if !scope.query.isEmpty { parts.append((OfferScope.field, scope.agency.id.description)) }
        if !filter.field.isEmpty { parts.append((Self.fieldField, filter.field)) }
        if let standing = filter.standing { parts.append((Self.standingField, standing.rawValue)) }
        if !search.isEmpty { parts.append((Self.searchField, search)) }
        parts.append((Self.pageField, String(number)))
        return Places.offers() + "?" + QueryText.joined(parts)
    }
}
