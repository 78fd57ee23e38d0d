import Addresses
import Documents
import Domain
import Reading

/// What prints of a board say.
struct BoardBook: Sendable {
    let agency: PublicAgency
    /// The agency above it, on the head.
    let parent: String?
    let board: Board
    /// The versions with everything that belongs to them.
    let sheets: [ProcedureVersion.ID: ProcedureSheet]
    /// The forms whose pages can stand behind their procedure's sheet.
    let forms: BoardForms
    let list: PublicList
    let day: Day
    /// Where the program is reached, for the QR codes.
    let origin: String
    let isDemonstration: Bool

    /// The print as a book; the poster is one of a cover alone.
    func book(_ print: BoardPrint) -> Book {
        switch print {
        case .sheets: sheetBook
        case .poster: poster
        }
    }

    private var sheetBook: Book {
        let posted = board.fields.flatMap { field in field.procedures.map { (field.name, $0) } }
        let parts = posted.enumerated().map { index, item in
            Book.Part(
                item.1.name,
                chapter: item.0,
                section: Document.Section(sheet(of: item.1, number: index + 1)),
                attached: (sheets[item.1.version]?.forms ?? []).compactMap { forms.pages(of: $0) }
            )
        }
        let fields = board.fields
        return Book(cover: cover(.a4, [Document.Section(coverBlocks)]), parts: parts) { pages in
            Document.Section(Self.contents(fields, pages))
        }
    }

    func cover(_ paper: Paper, _ sections: [Document.Section]) -> Document {
        Document(
            title: "Niêm yết thủ tục hành chính – \(agency.name)",
            paper: paper,
            // Most procedures then take one sheet, and a sheet is what is taken down and put up.
            textSize: paper == .a4 ? 12 : nil,
            marks: isDemonstration ? ["DỮ LIỆU MINH HỌA"] : [],
            sections: sections
        )
    }

    private var coverBlocks: [Block] {
        var blocks: [Block] = [.officialHead(parent: parent?.uppercased(), issuer: agency.name.uppercased())]
        blocks.append(.space(45))
        blocks += Block.title("NIÊM YẾT CÔNG KHAI THỦ TỤC HÀNH CHÍNH", about: Text(counted))
        blocks.append(centred(Text("Có hiệu lực ngày \(day.vietnamese)")))
        if !board.places.isEmpty { blocks.append(centred(.italic(board.places.joined(separator: "; ")))) }
        blocks.append(.space(12))
        if let code { blocks.append(.code(code, side: 42, alignment: .centre)) }
        blocks.append(centred(Text(address)))
        blocks.append(.space(14))
        return blocks + feedback
    }

    var counted: String {
        "\(VietnameseNumber.grouped(board.count)) thủ tục thuộc \(VietnameseNumber.grouped(board.fields.count)) lĩnh vực"
    }

    /// Where the board stands on the portal.
    var address: String { origin + (agency.key.map { Places.board($0) } ?? Places.boards()) }

    var code: QRCode? { try? QRCode(address) }

    func centred(_ text: Text) -> Block { .paragraph(Paragraph(text, alignment: .centre)) }

    /// The content and address for feedback, which every board must tell (law.md 4.4).
    var feedback: [Block] {
        let heard = agency.contact.heard
        let lines = [
            heard.address.map { "Địa chỉ: \($0)" }, heard.phone.map { "Điện thoại: \($0)" },
            heard.email.map { "Thư điện tử: \($0)" },
        ].compactMap(\.self)
        return [
            .paragraph(Paragraph(.bold("Tiếp nhận phản ánh, kiến nghị về thủ tục hành chính"), alignment: .centre)),
            .paragraph(
                Paragraph(
                    """
                    Cá nhân, tổ chức gửi phản ánh, kiến nghị bằng văn bản, điện thoại hoặc thư điện tử, bằng tiếng Việt, \
                    ghi rõ họ tên, địa chỉ, điện thoại; không tiếp nhận khiếu nại, tố cáo bằng đường này.
                    """,
                    alignment: .centre
                )
            ),
        ]
            + (lines.isEmpty ? ["Hỏi tại Bộ phận Tiếp nhận và Trả kết quả"] : lines).map { centred(Text($0)) }
    }

    private static func contents(_ fields: [Board.Field], _ pages: [Int]) -> [Block] {
        var rows: [[Text]] = []
        var leads: Set<Int> = []
        var number = 0
        for (index, field) in fields.enumerated() {
            leads.insert(rows.count)
            rows.append([.bold(roman(index + 1)), .bold(field.name)])
            for procedure in field.procedures {
                let page = pages[number] == 0 ? "" : String(pages[number])
                number += 1
                let code = procedure.code.map { " (\($0))" } ?? ""
                rows.append([Text(String(number)), Text(procedure.name + code), Text(page)])
            }
        }
        let headings: [Table.Heading] = [
            .init("STT", share: 16, alignment: .centre), .init("Tên thủ tục hành chính", share: 126),
            .init("Trang", share: 15, alignment: .centre),
        ]
        return Block.title("MỤC LỤC") + [.table(Table(headings, rows: rows, leads: leads, scale: 0.86))]
    }

    static func roman(_ number: Int) -> String {
        var (rest, text) = (number, "")
        for (value, letters) in [
            (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        ] {
            while rest >= value {
                text += letters
                rest -= value
            }
        }
        return text
    }
}
