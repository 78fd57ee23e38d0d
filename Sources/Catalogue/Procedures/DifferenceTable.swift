import Components
import Domain
import Markup

/// Two contents of a procedure side by side: what changed, with the words that went and came.
struct DifferenceTable {
    let title: Message
    let before: Message
    let after: Message
    let difference: ProcedureDifference

    init(
        _ title: Message,
        before: Message = "Nội dung trước",
        after: Message = "Nội dung mới",
        _ difference: ProcedureDifference
    ) {
        self.title = title
        self.before = before
        self.after = after
        self.difference = difference
    }

    var content: HTML {
        dataTable(
            title,
            columns: [Column("Bộ phận"), Column(before), Column(after)],
            rows: difference.rows.map(row),
            empty: "Không có gì khác."
        )
    }

    private func row(_ row: ProcedureDifference.Row) -> TableRow {
        let words = row.words
        return TableRow([
            HTML {
                HTML(row.subject.message)
                if !row.inCase.isEmpty {
                    br()
                    small { row.inCase }
                }
            },
            side(row.before, words, without: .added),
            side(row.after, words, without: .removed),
        ])
    }

    /// The words of one side; what the other has not is marked, for ears too.
    private func side(_ text: String?, _ words: [WordRun], without other: WordRun.Kind) -> HTML {
        guard text != nil else { return small { other == .added ? "Chưa có" : "Bỏ" } }
        return div(.classes("words")) {
            for run in words where run.kind != other {
                switch run.kind {
                case .same: HTML(run.text)
                case .removed: HTML(element: "del", [], HTML(run.text))
                case .added: HTML(element: "ins", [], HTML(run.text))
                }
                " "
            }
        }
    }
}

extension ProcedureDifference.Subject {
    /// What the row is about.
    var message: Message {
        switch self {
        case .code: "Mã thủ tục"
        case .field: "Lĩnh vực"
        case .part(let part): part.shown
        case .procedureCase: "Trường hợp"
        }
    }
}
