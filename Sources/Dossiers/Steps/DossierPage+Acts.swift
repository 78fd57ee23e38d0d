import Addresses
import Components
import Domain
import Markup

/// The fields of the form for the next step.
enum StepField {
    /// What is done and by which office's post, `submit:…`.
    static let act = "viec"
    /// Who is named to work on it.
    static let assignee = "nguoi-thu-ly"
    /// Why the result may go although money is owed.
    static let reason = "ly-do"
}

extension DossierPage {
    /// Acts of the process in the order in which an officer would do them; the first that can be done is the main one.
    private static let process: [AvailableAct.Name] = [
        .takeOver, .receiveResult, .assign, .submit, .approve, .sign, .number, .give, .handOut,
    ]
    /// Those that need nothing but a press.
    private static let simple: Set<AvailableAct.Name> = [
        .takeOver, .receiveResult, .submit, .approve, .number, .give,
    ]

    /// What can be done now, and why the rest cannot.
    var acts: HTML {
        let possible = Self.process.filter {
            $0 == .handOut ? detail.handOutOffice != nil : detail[$0].isPossible
        }
        let main = possible.first
        return HTML {
            standing
            if main == .assign || refusal?.act == .assign { assignment(kind: .primary) }
            let buttons = buttonGroup {
                for name in possible where name != .assign {
                    button(name, kind: name == main ? .primary : .secondary)
                }
            }
            // Links to pages of their own need no form around them.
            if possible.contains(where: { Self.simple.contains($0) }) {
                form(detail[main ?? .give], action: Places.step(dossier.code)) { buttons }
            } else if possible.contains(where: { $0 != .assign }) {
                buttons
            }
            if main != .assign, refusal?.act != .assign, detail[.assign].isPossible {
                disclosure("Phân công lại") { assignment(kind: .secondary) }
            }
            if detail[.confirmBackEntries].isPossible {
                form(detail[.confirmBackEntries], action: Places.confirmation(dossier.code)) {
                    buttonGroup {
                        submitButton(DetailWords.name(of: .confirmBackEntries), kind: .secondary)
                    }
                }
            }
            if dossier.owed > 0, detail[.allowUnpaid].isPossible { unpaid }
            mending
            refusals
        }
    }

    /// Where it lies and who has it, in a sentence.
    private var standing: HTML {
        p {
            if let end = dossier.end {
                if end.closing == .finished, dossier.handedOutAt == nil {
                    "Kết quả đang ở \(detail.names.desk), chờ người dân đến nhận."
                } else {
                    DetailWords.closing(end.closing)
                    " lúc \(DetailWords.moment(end.at))."
                }
            } else if let place = detail.names.givenTo {
                "Đã chuyển từ \(detail.names.office), chờ \(place) nhận."
            } else {
                "Đang ở \(detail.names.office)"
                if let holder = detail.names.holder { ", \(holder) đang giữ" }
                if detail.names.isHolderAbsent {
                    " "
                    tag("vắng mặt", tone: .waiting)
                }
                if let task = task { "; việc tiếp theo: \(task.vietnamese)." } else { "." }
            }
            if let due = detail.transferDue {
                " "
                strong(.classes(due < now ? "due due-over" : "due")) {
                    "Chuyển trước \(DetailWords.moment(due))."
                }
            }
        }
    }

    private var task: Workflow.Task? {
        let steps = detail.workflow.steps
        return dossier.step < steps.count ? steps[dossier.step].task : nil
    }

    private func button(_ name: AvailableAct.Name, kind: ButtonKind) -> HTML {
        let words: Message =
            switch name {
            case .give: "Chuyển đến \(view.nextPlace)"
            default: DetailWords.name(of: name)
            }
        return switch name {
        case .sign: linkButton(words, href: Places.signature(dossier.code), kind: kind)
        case .handOut: linkButton(words, href: Places.handOut(dossier.code), kind: kind)
        case _ where Self.simple.contains(name):
            submitButton(words, kind: kind, name: StepField.act, value: value(of: name))
        default: HTML()
        }
    }

    private func value(of name: AvailableAct.Name) -> String {
        "\(name.rawValue):\(detail[name].office?.description ?? "")"
    }

    private func assignment(kind: ButtonKind) -> HTML {
        form(detail[.assign], action: Places.step(dossier.code)) {
            fieldRow {
                selectInput(
                    "Người thụ lý",
                    name: StepField.assignee,
                    items: view.assignees.map { assignee in
                        Choice(assignee.id.description, "\(assignee.name) – \(note(of: assignee))")
                    },
                    value: typed(.assign, StepField.assignee) ?? suggested,
                    emptyText: "– chọn –",
                    errorMessage: wrong(.assign, StepField.assignee),
                    isRequired: true
                )
            }
            buttonGroup {
                submitButton(
                    task == .assign ? "Phân công thụ lý" : "Phân công lại",
                    kind: kind,
                    name: StepField.act,
                    value: value(of: .assign)
                )
            }
        }
    }

    /// Who works on it already, or the first who examines and is there; whoever took it over only holds it.
    private var suggested: String {
        let first = view.assignees.first { $0.isSpecialist && !$0.isAbsent }?.id
        let known = task == .assign ? nil : dossier.holder
        return (known ?? first)?.description ?? ""
    }

    private func note(of assignee: Assignee) -> String {
        let load = assignee.load == 0 ? "chưa giữ hồ sơ nào" : "đang giữ \(assignee.load) hồ sơ"
        return (assignee.isAbsent ? "VẮNG MẶT hôm nay, " : "") + load
    }

    private var unpaid: HTML {
        disclosure("Cho trả kết quả khi chưa nộp đủ phí, lệ phí", isOpen: refusal?.act == .allowUnpaid) {
            form(detail[.allowUnpaid], action: Places.step(dossier.code)) {
                textArea(
                    "Lý do",
                    name: StepField.reason,
                    value: typed(.allowUnpaid, StepField.reason) ?? "",
                    errorMessage: wrong(.allowUnpaid, StepField.reason),
                    isRequired: true,
                    rows: 2
                )
                buttonGroup {
                    submitButton(
                        DetailWords.name(of: .allowUnpaid),
                        kind: .secondary,
                        name: StepField.act,
                        value: value(of: .allowUnpaid)
                    )
                }
            }
        }
    }

    /// What mends a slip stands on pages of its own.
    private var mending: HTML {
        let links: [(name: AvailableAct.Name, href: String, kind: ButtonKind)] = [
            (.correct, Places.correction(dossier.code), .secondary),
            (.withdraw, Places.withdrawal(dossier.code), .secondary),
            (.cancel, Places.cancellation(dossier.code), .danger),
        ]
        let possible = links.filter { detail[$0.name].isPossible }
        return HTML {
            if !possible.isEmpty {
                buttonGroup {
                    for link in possible {
                        linkButton(DetailWords.name(of: link.name), href: link.href, kind: link.kind)
                    }
                }
            }
        }
    }

    /// Acts that cannot be done, those with one reason together.
    private var refusals: HTML {
        let owing: Set<AvailableAct.Name> = [.allowUnpaid, .collectFee]
        var groups: [(reason: String, names: [AvailableAct.Name])] = []
        for act in detail.acts where act.name != .confirmBackEntries {
            if act.name == .handOut, detail.handOutOffice != nil { continue }
            guard let objection = act.objection, dossier.owed > 0 || !owing.contains(act.name) else { continue }
            let reason = objection.message(under: dossier.law)
            if let index = groups.firstIndex(where: { $0.reason == reason }) {
                groups[index].names.append(act.name)
            } else {
                groups.append((reason, [act.name]))
            }
        }
        return HTML {
            if !groups.isEmpty {
                disclosure("Vì sao chưa làm được việc khác?") {
                    ul {
                        for group in groups {
                            li {
                                strong {
                                    group.names.map { DetailWords.name(of: $0).vietnamese }.joined(separator: "; ")
                                }
                                ": "
                                group.reason
                            }
                        }
                    }
                }
            }
        }
    }
}
