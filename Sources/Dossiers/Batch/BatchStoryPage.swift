import Addresses
import Components
import Domain
import Markup

/// What became of a batch, above the list it was sent from.
struct BatchStoryPage {
    let story: BatchStory
    let day: Day

    var content: HTML {
        HTML {
            if !story.done.isEmpty { done }
            if !story.refused.isEmpty || !story.changed.isEmpty { failed }
        }
    }

    private var done: HTML {
        notification(kind: .success) {
            div(.classes("stack")) { report }
        }
    }

    private var report: HTML {
        HTML {
            p { story.act.done(story.done.count) }
            disclosure("Xem \(story.done.count) hồ sơ đã xong", isOpen: story.done.count <= 3) {
                ul { for code in story.done { li { link(code) } } }
            }
            if !story.givers.isEmpty {
                buttonGroup {
                    for giver in story.givers {
                        linkButton(
                            "In danh sách bàn giao – \(giver.name)",
                            href: HandoverListQuery(giver: giver.office, day: day).path(Places.handoverListPaper)
                        )
                    }
                }
            }
        }
    }

    private var failed: HTML {
        notification(kind: .failure) {
            p { "\(story.refused.count + story.changed.count) hồ sơ chưa thực hiện được:" }
            ul {
                for refusal in story.refused {
                    li {
                        link(refusal.code)
                        ": "
                        if let reason = refusal.reason {
                            reason
                        } else {
                            "đã có thay đổi, xem lại rồi làm lại nếu còn cần."
                        }
                    }
                }
                for code in story.changed {
                    li {
                        link(code)
                        ": "
                        "người khác vừa xử lý sau khi bạn mở danh sách; mở hồ sơ để xem rồi làm lại nếu còn cần."
                    }
                }
            }
        }
    }

    private func link(_ code: DossierCode) -> HTML {
        a(.href(Places.dossier(code))) { code.description }
    }
}
