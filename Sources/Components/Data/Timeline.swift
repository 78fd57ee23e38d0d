public import Domain
public import Markup

/// Something that happened.
public struct TimelineItem: Sendable {
    /// When.
    public let at: Instant
    /// What, in a sentence.
    public let title: HTML
    /// Who did it, and where.
    public let by: String
    /// What is added: a remark, a paper, a reason.
    public let detail: HTML
    /// Whether it was entered later than it happened.
    public let isBackEntry: Bool

    /// Something that happened.
    public init(at: Instant, title: HTML, by: String = "", detail: HTML = HTML(), isBackEntry: Bool = false) {
        self.at = at
        self.title = title
        self.by = by
        self.detail = detail
        self.isBackEntry = isBackEntry
    }
}

/// What happened, in the order in which it is given.
public func timeline(_ items: [TimelineItem]) -> HTML {
    ol(.classes("timeline")) {
        for item in items {
            li(.classes("timeline-item")) {
                time(.classes("timeline-time"), Attribute("datetime", item.at.description)) {
                    "\(item.at.clock) \(item.at.day.vietnamese)"
                }
                div(.classes("timeline-content")) {
                    p(.classes("timeline-title")) {
                        item.title
                        if item.isBackEntry {
                            " "
                            tag("nhập bù", tone: .waiting)
                        }
                    }
                    if !item.by.isEmpty { p(.classes("timeline-by")) { item.by } }
                    item.detail
                }
            }
        }
    }
}

/// The way of a dossier as a citizen sees it.
public enum DossierProgress: Int, Sendable, CaseIterable {
    case received, inProgress, finished, handedOut

    var message: Message {
        switch self {
        case .received: "Đã nhận"
        case .inProgress: "Đang giải quyết"
        case .finished: "Có kết quả"
        case .handedOut: "Đã trả"
        }
    }
}

/// “Đã nhận → Đang giải quyết → Có kết quả → Đã trả”, with where it stands.
public func stepBar(_ current: DossierProgress) -> HTML {
    stepBar(DossierProgress.allCases.map(\.message), current: current.rawValue, isComplete: current == .handedOut)
}

/// Steps of which one is the present one, counted from 0; all before it are done, and it too where all is.
public func stepBar(_ steps: [Message], current: Int, isComplete: Bool = false) -> HTML {
    ol(.classes("steps"), .ariaLabel("Tiến độ giải quyết")) {
        for (index, step) in steps.enumerated() {
            let isDone = index < current || (isComplete && index == current)
            li(
                .classes(
                    "step" + (isDone ? " step-done" : "") + (index == current ? " step-current" : "")
                ),
                Attribute("aria-current", ifPresent: index == current ? "step" : nil)
            ) {
                span(.classes("step-mark"), Attribute("aria-hidden", "true")) {
                    isDone ? "✓" : String(index + 1)
                }
                span(.classes("step-text")) {
                    step
                    if isDone { span(.classes("visually-hidden")) { " (xong)" } }
                }
            }
        }
    }
}
