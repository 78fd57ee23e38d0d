extension Block {
    /// The head of an official paper (NĐ 30/2020/NĐ-CP, Phụ lục I): who issues it at the left, Quốc hiệu and Tiêu ngữ
    /// with their line at the right.
    ///
    /// `below` stands under the issuing body: number and code.
    public static func officialHead(
        parent: String?,
        issuer: String,
        below: [Block] = [],
        dateline: String? = nil
    ) -> Block {
        var left: [Block] = []
        if let parent {
            left.append(.paragraph(Paragraph(Text(parent), alignment: .centre, scale: 0.86, spaceAbove: 0)))
        }
        left.append(
            .paragraph(Paragraph(.bold(issuer), alignment: .centre, scale: 0.86, spaceAbove: 0, rule: 0.4))
        )
        var right: [Block] = [
            .paragraph(
                Paragraph(.bold("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), alignment: .centre, scale: 0.86, spaceAbove: 0)
            ),
            .paragraph(
                Paragraph(
                    .bold("Độc lập - Tự do - Hạnh phúc"),
                    alignment: .centre,
                    scale: 0.94,
                    spaceAbove: 0,
                    rule: 1
                )
            ),
        ]
        if let dateline {
            right.append(.paragraph(Paragraph(.italic(dateline), alignment: .centre, scale: 0.94, spaceAbove: 4)))
        }
        return .columns([Column(share: 0.44, left + below), Column(share: 0.56, right)])
    }

    /// The kind of paper in bold capitals, and what it is about.
    public static func title(_ title: String, about: Text? = nil) -> [Block] {
        let about = about.map {
            Block.paragraph(Paragraph($0, alignment: .centre, spaceAbove: 1, keepsWithNext: true))
        }
        let title = Block.paragraph(
            Paragraph(.bold(title), alignment: .centre, scale: 1.16, spaceAbove: 10, keepsWithNext: true)
        )
        return [title] + (about.map { [$0] } ?? []) + [.space(1.5)]
    }

    /// Items with their numbers, `1.` first.
    public static func numbered(_ items: [Text]) -> [Block] {
        items.enumerated().map { index, item in
            .paragraph(
                Paragraph(item, alignment: .justified, indent: 7, marker: "\(index + 1).", spaceAbove: 2)
            )
        }
    }

    /// Who signs, side by side: the capacity in bold, “(Ký, ghi rõ họ tên)”, room for the hand, the name.
    public static func signatures(_ signatures: [Signature]) -> Block {
        .columns(
            signatures.map { signature in
                var blocks: [Block] = []
                if let place = signature.place {
                    blocks.append(.paragraph(Paragraph(.italic(place), alignment: .centre, spaceAbove: 0)))
                }
                for line in signature.capacity.split(separator: "\n") {
                    blocks.append(
                        .paragraph(Paragraph(.bold(String(line)), alignment: .centre, scale: 0.94, spaceAbove: 0))
                    )
                }
                if !signature.note.isEmpty {
                    let note = Paragraph(.italic(signature.note), alignment: .centre, scale: 0.9, spaceAbove: 1)
                    blocks.append(.paragraph(note))
                }
                blocks.append(.space(signature.room))
                if let name = signature.name {
                    blocks.append(.paragraph(Paragraph(.bold(name), alignment: .centre, spaceAbove: 0)))
                }
                return Column(blocks)
            }
        )
    }

    /// Small print under a short line.
    public static func footnotes(_ notes: [Text]) -> [Block] {
        guard !notes.isEmpty else { return [] }
        let print = notes.map {
            Block.paragraph(Paragraph($0, alignment: .justified, scale: 0.8, spaceAbove: 1))
        }
        return [.space(2), .columns([Column(share: 0.3, [.rule(share: 1)]), Column(share: 0.7, [])])] + print
    }
}

/// Who signs a paper.
public struct Signature: Hashable, Sendable {
    /// `NGƯỜI TIẾP NHẬN HỒ SƠ`, `TM. ỦY BAN NHÂN DÂN`; a line feed begins a new line.
    public let capacity: String
    /// `(Ký, ghi rõ họ tên)`, or nothing.
    public let note: String
    /// The name under the signature.
    public let name: String?
    /// Place and day above it, where the paper has them there.
    public let place: String?
    /// Room for the hand in millimetres.
    public let room: Double

    /// A signature.
    public init(
        _ capacity: String,
        note: String = "(Ký, ghi rõ họ tên)",
        name: String? = nil,
        place: String? = nil,
        room: Double = 13
    ) {
        self.capacity = capacity
        self.note = note
        self.name = name
        self.place = place
        self.room = room
    }
}
