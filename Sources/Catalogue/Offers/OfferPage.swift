import Addresses
import Components
import Domain
import Markup
import Web

/// What a page about an offer, or one that is being made, needs.
struct OfferView: Sendable {
    /// Nil for a new one.
    let record: OfferRecord?
    let agency: Agency
    let procedure: OfferedProcedure
    let staff: AgencyStaff
    let workflows: [WorkflowRecord.Line]
    var history: [(id: Offer.ID, mode: Offer.Mode, validity: Validity)] = []
    var issued: [PaperCheck.Issue] = []
    /// Open dossiers that were received under it.
    var open = 0
    /// Whether it begins today or later and nothing was received under it: then it can be written anew.
    var isUnused = false
}

/// An offer: what it says, since when, and what speaks against it.
struct OfferPage {
    let view: OfferView
    let record: OfferRecord
    let today: Day
    let csrf: String
    let errors: FormErrors
    let ending: String
    let wasSaved: Bool

    var content: HTML {
        HTML {
            pageHeading(HTML(view.procedure.name), caption: "Thủ tục cung cấp – \(view.agency.name)") {
                if record.validity.until == nil {
                    linkButton("Thay đổi", href: Places.offerChange(record.offer.id), kind: .primary)
                }
            }
            if wasSaved { notification(kind: .success) { p { "Đã lưu. Hồ sơ đã tiếp nhận giữ nguyên quy định cũ." } } }
            errorSummary(errors)
            if !view.procedure.isInForce {
                notification(kind: .warning) { p { "Thủ tục không còn hiệu lực; hãy kết thúc việc cung cấp." } }
            }
            columns {
                summaryList(facts)
            } right: {
                panel("Kiểm tra") {
                    checks
                    WorkflowPicture.sum(of: record.offer.workflow.steps, allowed: allowed)
                }
                if !view.history.isEmpty { history }
                if record.validity.until == nil { end }
            }
            panel("Sơ đồ quy trình") {
                WorkflowPicture(
                    steps: record.offer.workflow.steps,
                    officeName: { view.staff.name(of: $0 ?? record.offer.competent) ?? "" }
                ).content
            }
        }
    }

    private var facts: [SummaryItem] {
        let offer = record.offer
        var facts = [
            SummaryItem("Lĩnh vực", text: view.procedure.field),
            SummaryItem("Mã thủ tục", text: view.procedure.code ?? ""),
            SummaryItem("Cách giải quyết", OfferPages.modeTag(offer.mode)),
        ]
        if offer.mode == .outside {
            facts.append(SummaryItem("Lý do", text: record.reason ?? ""))
            facts.append(SummaryItem("Quyết định", text: record.decision ?? ""))
        }
        facts += [
            SummaryItem("Nơi tiếp nhận và trả kết quả", text: view.staff.name(of: offer.desk) ?? ""),
            SummaryItem("Đơn vị giải quyết", text: view.staff.name(of: offer.competent) ?? ""),
            SummaryItem(
                "Quy trình nội bộ",
                HTML { a(.href(Places.workflow(offer.workflow.id))) { record.workflowName } }
            ),
            SummaryItem("Thời hạn theo quy định", text: OfferPages.terms(view.procedure.terms)),
            SummaryItem("Thời hạn cam kết", HTML(offer.promised?.description ?? "theo quy định")),
            SummaryItem("Đơn vị tính", HTML(OfferWords.unit(offer.unit))),
            SummaryItem("Áp dụng", HTML(OfferPage.days(record.validity))),
            SummaryItem("Hồ sơ đang giải quyết", text: VietnameseNumber.grouped(view.open)),
        ]
        if let origin = record.origin {
            facts.append(SummaryItem("Người lập", text: "\(origin.officer), \(origin.at.day.vietnamese)"))
        }
        return facts
    }

    static func days(_ validity: Validity) -> Message {
        guard let until = validity.until else { return "từ \(validity.from.vietnamese)" }
        return "từ \(validity.from.vietnamese) đến hết \(until.advanced(by: -1).vietnamese)"
    }

    private var history: HTML {
        disclosure("Các lần thay đổi (\(view.history.count))") {
            ul {
                for entry in view.history {
                    li {
                        if entry.id == record.offer.id {
                            strong { OfferPage.days(entry.validity) }
                        } else {
                            a(.href(Places.offer(entry.id))) { OfferPage.days(entry.validity) }
                        }
                        " – "
                        OfferWords.mode(entry.mode)
                    }
                }
            }
        }
    }

    private var end: HTML {
        disclosure("Kết thúc cung cấp", isOpen: !errors.isEmpty) {
            actingForm(action: Places.offerEnd(record.offer.id), csrf: csrf) {
                dateInput(
                    "Không nhận hồ sơ mới từ ngày",
                    name: OfferForm.from,
                    value: ending,
                    errorMessage: errors[OfferForm.from],
                    isRequired: true
                )
                buttonGroup { submitButton("Kết thúc", kind: .danger) }
            }
        }
    }

    private var statutory: [Term?] {
        view.procedure.terms.isEmpty ? [nil] : view.procedure.terms.map { Optional($0) }
    }

    private var allowed: Int? {
        statutory.compactMap { WorkflowCheck(statutory: $0, promised: record.offer.promised).term?.workingMinutes }
            .min()
    }

    private var checks: HTML {
        var objections: [WorkflowObjection] = []
        for term in statutory {
            let check = WorkflowCheck(
                statutory: term,
                promised: record.offer.promised,
                competent: record.offer.competent,
                posts: view.staff.posts
            )
            for objection in check.objections(to: record.offer.workflow) where !objections.contains(objection) {
                objections.append(objection)
            }
        }
        let promises = OfferCheck(statutory: view.procedure.terms).objections(
            mode: record.offer.mode,
            promised: record.offer.promised,
            reason: record.reason,
            decision: record.decision
        )
        let papers = PaperCheck(issued: view.issued).findings(
            in: view.procedure.cases.map { ($0.name, $0.papers) },
            of: view.procedure.id
        )
        return HTML {
            if objections.isEmpty && promises.isEmpty && papers.isEmpty {
                p { tag("Đạt", tone: .good) }
                p {
                    "Quy trình đúng thứ tự, có người thực hiện, nằm trong thời hạn; không giấy tờ nào bị yêu cầu hai lần."
                }
            } else {
                ul {
                    for objection in objections { li { WorkflowWords.message(objection) } }
                    for objection in promises { li { WorkflowWords.message(objection) } }
                    for finding in papers { li { WorkflowWords.message(finding) } }
                }
            }
        }
    }
}
