import Addresses
import Documents
import Domain
import Reading

extension BoardBook {
    /// A procedure's sheet: what it is, all its parts in the order of the law, its forms directly after them.
    func sheet(of posted: PostedProcedure, number: Int) -> [Block] {
        guard let sheet = sheets[posted.version] else { return [] }
        let key = list.key(of: posted.procedure)
        let address = origin + Places.procedure(key)
        var blocks: [Block] = [head(posted, sheet, number, address), .rule(share: 1)]
        var place = 1
        for part in ProcedurePart.allCases where part != .name && part != .forms {
            blocks += self.part(part, of: sheet, posted, place)
            place += 1
        }
        blocks += forms(of: sheet, key, place)
        return blocks
    }

    private func head(
        _ posted: PostedProcedure,
        _ sheet: ProcedureSheet,
        _ number: Int,
        _ address: String
    ) -> Block {
        var lines: [Block] = [
            .paragraph(Paragraph(.italic("Lĩnh vực: \(posted.field)"), scale: 0.94, spaceAbove: 0)),
            .paragraph(Paragraph(.bold("\(number). \(sheet.name)"), scale: 1.1)),
        ]
        var facts = "Mã: \(sheet.code ?? "chưa có mã quốc gia")"
        if let decision = sheet.decision { facts += ". \(decision.vietnamese)" }
        facts += ". Hiệu lực từ ngày \(sheet.validity.from.vietnamese)"
        facts += "; niêm yết từ ngày \(posted.postedAt.day.vietnamese)."
        if sheet.decision == nil { facts += " Chưa ghi quyết định công bố." }
        lines.append(.paragraph(Paragraph(Text(facts) + mark(sheet.provenance), scale: 0.9)))
        lines.append(.paragraph(Paragraph(.italic(heardLine), scale: 0.86, spaceAbove: 1)))
        guard let code = try? QRCode(address) else { return .columns([.init(lines)]) }
        return .columns([
            Block.Column(share: 0.84, lines), Block.Column(share: 0.16, [.code(code, side: 24, alignment: .right)]),
        ])
    }

    private func part(
        _ part: ProcedurePart,
        of sheet: ProcedureSheet,
        _ posted: PostedProcedure,
        _ number: Int
    ) -> [Block] {
        let provenance = sheet.parts[part]?.provenance ?? .published
        let title = Paragraph(
            .bold("\(number). \(part.vietnamese)") + mark(provenance),
            spaceAbove: 5,
            keepsWithNext: true
        )
        return [.paragraph(title)] + content(of: part, sheet, posted)
    }

    private func content(of part: ProcedurePart, _ sheet: ProcedureSheet, _ posted: PostedProcedure) -> [Block] {
        switch part {
        case .components: byCase(sheet) { components($0) }
        case .term: byCase(sheet) { term($0, posted, isOnly: sheet.cases.count == 1) }
        case .fees: byCase(sheet) { fees($0) }
        default:
            sheet.parts[part].map { text($0.text) } ?? [unknown]
        }
    }

    /// Nobody has entered anything (rule 39).
    private var unknown: Block { .paragraph(Paragraph(Text("\(ProcedurePart.unknown)."))) }

    private func text(_ text: String) -> [Block] {
        text.split(separator: "\n").map {
            .paragraph(Paragraph(Text(String($0)), alignment: .justified, spaceAbove: 2))
        }
    }

    private func byCase(_ sheet: ProcedureSheet, _ content: (ProcedureSheet.Case) -> [Block]) -> [Block] {
        guard sheet.cases.count > 1 else { return sheet.cases.flatMap(content) }
        return sheet.cases.enumerated().flatMap { index, item in
            let name = item.name.isEmpty ? "Trường hợp \(index + 1)" : item.name
            return [.paragraph(Paragraph(.italic("\(name):"), spaceAbove: 3, keepsWithNext: true))] + content(item)
        }
    }

    private func components(_ item: ProcedureSheet.Case) -> [Block] {
        let papers = item.components.map { component in
            var counts: [String] = []
            if component.originals > 0 { counts.append("\(component.originals) bản chính") }
            if component.copies > 0 { counts.append("\(component.copies) bản sao") }
            let count = counts.isEmpty ? "xuất trình" : counts.joined(separator: ", ")
            return Text("\(component.name) (\(count))") + mark(component.provenance)
        }
        return (papers.isEmpty ? [unknown] : Block.numbered(papers)) + [
            .paragraph(Paragraph(Text("Số lượng hồ sơ: \(item.copies) bộ."), spaceAbove: 2))
        ]
    }

    private func term(_ item: ProcedureSheet.Case, _ posted: PostedProcedure, isOnly: Bool) -> [Block] {
        var line = Text("\(item.term)") + mark(item.termProvenance)
        if isOnly, let promised = posted.terms.first, promised != item.term {
            line = line + Text("; \(agency.name) cam kết \(promised)")
        }
        return [.paragraph(Paragraph(line + ".", spaceAbove: 2))]
    }

    private func fees(_ item: ProcedureSheet.Case) -> [Block] {
        guard !item.fees.isEmpty else { return [unknown] }
        return item.fees.map { fee in
            let basis = fee.basis.map { " (\($0))" } ?? ""
            return .paragraph(
                Paragraph(
                    Text("\(fee.title): ") + .bold(fee.shownAmount) + Text(basis) + mark(fee.provenance) + ".",
                    spaceAbove: 2
                )
            )
        }
    }

    /// Forms stand directly after the procedure that they belong to (law.md 4.4): as pages where they are PDFs or
    /// pictures, else as paper that the office lays there; each with the code of its file.
    private func forms(of sheet: ProcedureSheet, _ key: ProcedureKey, _ number: Int) -> [Block] {
        let written = sheet.parts[.forms]
        var blocks: [Block] = [
            .paragraph(
                Paragraph(
                    .bold("\(number). \(ProcedurePart.forms.vietnamese)") + mark(written?.provenance ?? .published),
                    spaceAbove: 5,
                    keepsWithNext: true
                )
            )
        ]
        if let written {
            blocks += text(written.text)
        } else if sheet.forms.isEmpty {
            blocks.append(unknown)
        }
        for form in sheet.forms {
            let place = self.forms.pages(of: form).map { "in ngay sau tờ này, \($0.count) trang" }
            let file = "tệp \(PublicFile.kind(form.mediaType)) tải theo mã bên"
            let line = Block.paragraph(
                Paragraph(
                    Text("\(form.name) – \(place ?? "bản giấy kèm ngay sau tờ này"); \(file)."),
                    spaceAbove: 4
                )
            )
            guard let code = try? QRCode(origin + Places.procedureForm(key, form.id)) else {
                blocks.append(line)
                continue
            }
            blocks.append(
                .columns([
                    Block.Column(share: 0.84, [line]),
                    Block.Column(share: 0.16, [.code(code, side: 22, alignment: .right)]),
                ])
            )
        }
        return blocks
    }

    /// The mark of what nobody has compared with a published text.
    func mark(_ provenance: Provenance) -> Text {
        provenance.mark.map { Text.italic(" (\($0))") } ?? ""
    }

    private var heardLine: String {
        let heard = agency.contact.heard
        let ways = [heard.address, heard.phone.map { "điện thoại \($0)" }, heard.email].compactMap(\.self)
        let place = ways.isEmpty ? "hỏi tại Bộ phận Tiếp nhận và Trả kết quả" : ways.joined(separator: ", ")
        return "Phản ánh, kiến nghị về thủ tục này: \(agency.name), \(place)."
    }
}

extension BoardBook {
    /// The list of all procedures in large letters, with term and payment, and the code of the board.
    var poster: Book {
        var rows: [[Text]] = []
        var leads: Set<Int> = []
        var number = 0
        for (index, field) in board.fields.enumerated() {
            leads.insert(rows.count)
            rows.append([.bold(Self.roman(index + 1)), "", .bold(field.name)])
            for procedure in field.procedures {
                number += 1
                rows.append([
                    Text(String(number)), Text(procedure.code ?? ""), Text(procedure.name),
                    Text(procedure.terms.map { "\($0)" }.joined(separator: "; ")),
                    Text(procedure.fees.isEmpty ? ProcedurePart.unknown.lowercased() : procedure.paid),
                ])
            }
        }
        let headings: [Table.Heading] = [
            .init("STT", share: 18, alignment: .centre), .init("Mã", share: 22, alignment: .centre),
            .init("Tên thủ tục hành chính", share: 140), .init("Thời hạn giải quyết", share: 38),
            .init("Phí, lệ phí", share: 40),
        ]
        var middle = Block.title("NIÊM YẾT THỦ TỤC HÀNH CHÍNH", about: .bold(counted))
        middle.append(centred(Text("Có hiệu lực ngày \(day.vietnamese)")))
        var side: [Block] = []
        if let code { side = [.code(code, side: 40, alignment: .centre)] }
        side.append(
            .paragraph(Paragraph("Quét mã để xem hồ sơ cần nộp", alignment: .centre, scale: 0.75, spaceAbove: 0))
        )
        let blocks: [Block] =
            [
                .officialHead(parent: parent?.uppercased(), issuer: agency.name.uppercased()),
                .columns([Block.Column(share: 0.78, middle), Block.Column(share: 0.22, side)]),
            ] + feedback + [.space(4), .table(Table(headings, rows: rows, leads: leads))]
        return Book(cover: cover(.a3, [Document.Section(blocks)]), parts: [], contents: nil)
    }
}
