import Addresses
import Components
import Domain
import Markup
import Web

/// What the pages of workflows share.
enum WorkflowPages {
    static let competentName = "Phòng chuyên môn của thủ tục"

    /// What the checks found, each with the procedure that it is about.
    static func findings(_ inspection: WorkflowInspection) -> HTML {
        HTML {
            if inspection.isClean {
                p { tag("Đạt", tone: .good) }
                p { "Các bước nối tiếp đúng, có người thực hiện và nằm trong thời hạn của mọi thủ tục sử dụng." }
            } else {
                p { tag("Chưa đạt", tone: .bad) }
                ul {
                    for objection in inspection.general { li { WorkflowWords.message(objection) } }
                    for fault in inspection.faults.prefix(20) {
                        li {
                            a(.href(Places.offer(fault.offer))) { fault.procedure }
                            ": "
                            WorkflowWords.message(fault.objection)
                        }
                    }
                }
                if inspection.faults.count > 20 {
                    p { "và \(inspection.faults.count - 20) vướng mắc khác ở các thủ tục còn lại" }
                }
            }
        }
    }
}

/// The agency's workflows.
struct WorkflowListPage {
    let scope: OfferScope
    let lines: [WorkflowRecord.Line]

    var content: HTML {
        HTML {
            pageHeading("Quy trình nội bộ", caption: "\(scope.agency.name)") {
                linkButton("Thêm quy trình", href: Places.newWorkflow() + scope.query, kind: .primary)
            }
            OfferPages.tabs(scope.query, current: .workflows)
            if scope.agencies.count > 1 {
                filterForm(action: Places.workflows()) { scope.selector }
            }
            dataTable(
                "Quy trình của cơ quan",
                columns: [
                    Column("Tên"), Column("Loại"), Column("Số bước", .numeric), Column("Tổng thời gian", .numeric),
                    Column("Thủ tục đang dùng", .numeric),
                ],
                rows: lines.map { line in
                    TableRow(
                        [
                            HTML(line.name), HTML(OfferWords.shape(line.shape)), HTML(String(line.steps)),
                            HTML(OfferWords.sum(line.minutes)),
                            line.offers == 0
                                ? tag("không dùng") : HTML(VietnameseNumber.grouped(line.offers)),
                        ],
                        href: Places.workflow(line.id)
                    )
                },
                hidesCaption: true,
                empty: "Cơ quan chưa có quy trình nào."
            )
        }
    }
}

/// A workflow with its picture, its checks and the procedures that use it.
struct WorkflowPage {
    let record: WorkflowRecord
    let agency: Agency
    let staff: AgencyStaff
    let inspection: WorkflowInspection
    let wasSaved: Bool

    var content: HTML {
        HTML {
            pageHeading(HTML(record.name), caption: "Quy trình nội bộ – \(agency.name)") {
                linkButton("Sửa thành quy trình mới", href: Places.workflowChange(record.workflow.id), kind: .primary)
            }
            if wasSaved { notification(kind: .success) { p { "Đã lưu quy trình." } } }
            columns {
                summaryList(facts)
            } right: {
                panel("Kiểm tra") {
                    WorkflowPages.findings(inspection)
                    WorkflowPicture.sum(of: record.workflow.steps, allowed: inspection.allowed)
                }
            }
            panel("Sơ đồ") {
                WorkflowPicture(
                    steps: record.workflow.steps,
                    officeName: { staff.name(of: $0) ?? WorkflowPages.competentName }
                ).content
            }
            steps
            dataTable(
                "Thủ tục đang dùng quy trình",
                columns: [Column("Thủ tục"), Column("Từ ngày", .code), Column("Đến hết ngày", .code)],
                rows: record.uses.map { use in
                    TableRow(
                        [
                            HTML(use.name), HTML(use.validity.from.vietnamese),
                            HTML(use.validity.until?.advanced(by: -1).vietnamese ?? ""),
                        ],
                        href: Places.offer(use.offer)
                    )
                },
                empty: "Không có thủ tục nào dùng quy trình này."
            )
        }
    }

    private var facts: [SummaryItem] {
        var facts = [SummaryItem("Loại", HTML(OfferWords.shape(record.workflow.shape)))]
        if let origin = record.origin {
            facts.append(SummaryItem("Người lập", text: "\(origin.officer), \(origin.at.day.vietnamese)"))
            if let old = origin.replaces {
                facts.append(
                    SummaryItem("Thay cho", HTML { a(.href(Places.workflow(old))) { "quy trình trước" } })
                )
            }
        }
        return facts
    }

    private var steps: HTML {
        dataTable(
            "Các bước",
            columns: [
                Column("Bước", .numeric), Column("Đơn vị thực hiện"), Column("Người thực hiện"),
                Column("Nội dung công việc"), Column("Thời gian", .numeric),
            ],
            rows: record.workflow.steps.enumerated().map { index, step in
                TableRow([
                    HTML(String(index + 1)),
                    HTML(staff.name(of: step.office) ?? WorkflowPages.competentName),
                    HTML(OfferWords.role(step.role)),
                    HTML(OfferWords.task(step.task)),
                    HTML(OfferWords.duration(step.minutes)),
                ])
            },
            foot: [
                HTML(), HTML(), HTML(), HTML("Tổng" as Message),
                HTML(OfferWords.sum(record.workflow.steps.reduce(0) { $0 + $1.minutes })),
            ]
        )
    }
}
