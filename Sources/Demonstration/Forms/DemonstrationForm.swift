import Catalogue
import Documents
import Domain
import Foundation

/// A form as the demonstration draws it: headings and lines to write on, marked as an example and no copy of any
/// official one.
public struct DemonstrationForm: Decodable, Sendable {
    /// Codes of the procedures that it belongs to.
    struct Owners: Decodable {
        let district: [String]
        let commune: [String]

        var all: [(level: Agency.Level, code: String)] {
            district.map { (.district, $0) } + commune.map { (.commune, $0) }
        }
    }

    /// Lines under a heading; with `columns`, a table that several people fill in side by side.
    struct Section: Decodable {
        let heading: String
        let columns: [String]?
        let rows: [[String]]
    }

    let name: String
    let file: String
    let procedures: Owners
    private let opening: String
    private let sections: [Section]
    private let signatures: [String]

    /// A form with its bytes.
    struct Printed {
        let form: DemonstrationForm
        let bytes: [UInt8]
    }

    /// All of them as PDFs, whose bytes no database holds: `serve` puts them where forms are taken from.
    public static func files() async throws -> [[UInt8]] { try await printed().map(\.bytes) }

    /// All of them, printed; equal on each run with the same fonts.
    static func printed() async throws -> [Printed] {
        guard let data = Asset.bytes(named: "forms-2018.json") else {
            throw DemonstrationError.assetMissing("forms-2018.json")
        }
        let typesetter = Typesetter()
        var printed: [Printed] = []
        for form in try JSONDecoder().decode(List.self, from: Data(data)).forms {
            printed.append(Printed(form: form, bytes: try await typesetter.pdf(form.document)))
        }
        return printed
    }

    private struct List: Decodable {
        let forms: [DemonstrationForm]
    }
}

extension DemonstrationForm {
    /// Quốc hiệu, the name, who is addressed, the lines, who signs.
    var document: Document {
        var blocks: [Block] = [
            centred(.bold("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")),
            centred(.bold("Độc lập - Tự do - Hạnh phúc"), rule: 1),
        ]
        blocks += Block.title(name.uppercased())
        blocks += [line(["Kính gửi"]), .space(1), .paragraph(Paragraph(Text(opening)))]
        for section in sections { blocks += lines(of: section) }
        blocks += [
            .paragraph(
                Paragraph("Tôi chịu trách nhiệm trước pháp luật về những điều đã khai.", spaceAbove: 8)
            ),
            .space(2),
            .signatures(hands),
        ]
        return Document(
            title: name,
            paper: .a4,
            marks: ["MẪU MINH HỌA"],
            sections: [Document.Section(blocks)]
        )
    }

    private func lines(of section: Section) -> [Block] {
        let heading = Block.paragraph(
            Paragraph(.bold(section.heading), spaceAbove: 6, keepsWithNext: true)
        )
        guard let columns = section.columns else {
            // So far apart that a hand finds room.
            return [heading] + section.rows.flatMap { row in [line(row), .space(1.2)] }
        }
        let headings = [Table.Heading("Nội dung", share: 34)] + columns.map { Table.Heading($0, share: 33) }
        // Two lines high, for the same reason.
        return [heading, .table(Table(headings, rows: section.rows.map { row in row.map { Text($0 + "\n") } }))]
    }

    private func line(_ labels: [String]) -> Block { .fields(labels.map { Field($0, nil as String?) }) }

    /// One hand signs at the right, several side by side; the place and the day stand above the last.
    private var hands: [Signature] {
        let day = "…………, ngày …… tháng …… năm ……"
        let written = signatures.enumerated().map { index, name in
            Signature(name.uppercased(), place: index == signatures.count - 1 ? day : " ")
        }
        return written.count == 1 ? [Signature("", note: "")] + written : written
    }

    private func centred(_ text: Text, rule: Double? = nil) -> Block {
        .paragraph(Paragraph(text, alignment: .centre, spaceAbove: 0, rule: rule))
    }
}
