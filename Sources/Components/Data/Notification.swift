public import Domain
public import Markup

/// What a banner is about.
public enum NotificationKind: String, Sendable, CaseIterable {
    case information = "notification"
    case success = "notification notification-success"
    case warning = "notification notification-warning"
    case failure = "notification notification-failure"

    var title: Message {
        switch self {
        case .information: "Thông tin"
        case .success: "Đã xong"
        case .warning: "Lưu ý"
        case .failure: "Chưa thực hiện được"
        }
    }
}

/// A banner above the content. Success and failure are read out at once.
public func notification(
    _ title: Message? = nil,
    kind: NotificationKind = .information,
    @MarkupBuilder content: () -> HTML
) -> HTML {
    let isUrgent = kind == .success || kind == .failure
    return div(.classes(kind.rawValue), Attribute("role", ifPresent: isUrgent ? "alert" : nil)) {
        p(.classes("notification-title")) { title ?? kind.title }
        div(.classes("notification-content"), content: content)
    }
}

/// More for who wants to know: “Vì sao ngày này?”.
public func disclosure(
    _ text: Message,
    isOpen: Bool = false,
    key: Key? = nil,
    @MarkupBuilder content: () -> HTML
) -> HTML {
    details(.classes("disclosure"), Attribute("open", when: isOpen)) {
        summary(.key(key)) {
            text
            key.map { keyHint($0) }
        }
        div(.classes("disclosure-content"), content: content)
    }
}

/// The server's time when the page was made; the script lets it run on.
public func serverTime(_ now: Instant) -> HTML {
    span(.classes("server-time")) {
        span(.classes("visually-hidden")) { "Giờ máy chủ:" }
        " "
        time(
            Attribute("datetime", now.description),
            Attribute("data-server-time", String(now.milliseconds))
        ) { "\(now.clock) \(now.day.vietnamese)" }
    }
}

/// The strip above the intake screen: time, desk, and what the hour means for the hand-over.
public func topStrip(now: Instant, desk: String, notice: Message? = nil) -> HTML {
    div(.classes("strip")) {
        serverTime(now)
        span(.classes("strip-desk")) { desk }
        notice.map { notice in strong(.classes("strip-notice")) { notice } }
    }
}

/// A piece of the page in a frame of its own, under a heading.
public func panel(_ title: Message, id: String? = nil, @MarkupBuilder content: () -> HTML) -> HTML {
    section(.classes("panel"), Attribute("id", ifPresent: id)) {
        h2(.classes("panel-title")) { title }
        content()
    }
}

/// Two columns where there is room: the work, and what belongs beside it.
public func columns(@MarkupBuilder left: () -> HTML, @MarkupBuilder right: () -> HTML) -> HTML {
    div(.classes("columns")) {
        div(.classes("column"), content: left)
        div(.classes("column"), content: right)
    }
}
