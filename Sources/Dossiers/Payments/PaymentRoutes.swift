import Addresses
import Components
import Domain
import Markup
import Persistence
import Web

/// The address at which the desk takes money.
enum PaymentRoutes {
    static func register(on routes: inout Routes) throws {
        try routes.post(Places.payment) { code, request in
            let post = try DossierPost(request, code)
            var reader = FormReader(request.form)
            let amounts = reader.payment()
            if amounts == nil, reader.errors.isEmpty {
                reader.refuse(PaymentFields.fee, "Nhập số tiền thu, hoặc số tiền miễn, giảm")
            }
            guard let amounts, reader.errors.isEmpty else {
                let refusal = DossierRefusal(act: .collectFee, fields: request.form, errors: reader.errors)
                return try await DetailRoutes.page(code, request, refusal: refusal)
            }
            return try await DetailRoutes.answer(.collectFee, code, request) {
                try await post.perform(isStep: false) { act, dossier, connection in
                    _ = try act.collect(PaymentForm(dossier: dossier.id, amounts: amounts), connection)
                }
            }
        }
    }
}

extension DossierPage {
    /// What is due, what was paid and by which receipt, and the form for the rest.
    var fees: HTML {
        HTML {
            if dossier.payable == 0, detail.payments.isEmpty {
                p { "Không phải nộp phí, lệ phí." }
            } else {
                Components.summaryList([
                    SummaryItem("Phải nộp", HTML(DetailWords.money(dossier.payable))),
                    SummaryItem("Đã nộp, miễn, giảm", HTML(DetailWords.money(dossier.settled))),
                    SummaryItem("Còn phải nộp", dossier.owed == 0 ? HTML("đã đủ" as Message) : owed),
                ])
            }
            if !detail.payments.isEmpty { payments }
            if dossier.owed > 0, detail[.collectFee].isPossible { collection }
        }
    }

    private var owed: HTML {
        HTML {
            strong { DetailWords.money(dossier.owed) }
            if dossier.unpaidAllowed {
                " "
                tag("được phép trả khi chưa nộp đủ", tone: .waiting)
            }
        }
    }

    private var payments: HTML {
        dataTable(
            "Đã thu",
            columns: [
                Column("Lúc", .code), Column("Phí", .numeric), Column("Lệ phí", .numeric),
                Column("Miễn, giảm", .numeric), Column("Biên lai", .numeric),
            ],
            rows: detail.payments.map { payment, entry in
                TableRow([
                    HTML(entry.recorded.happened.day.vietnamese), Self.amount(payment.fee), Self.amount(payment.charge),
                    HTML {
                        Self.amount(payment.exempted)
                        if let ground = payment.ground {
                            br()
                            DetailWords.ground(ground)
                        }
                    },
                    HTML(payment.receipt.map(String.init) ?? "–"),
                ])
            },
            narrow: .scrolls
        )
    }

    private static func amount(_ amount: Int) -> HTML { HTML(amount == 0 ? "–" : VietnameseNumber.grouped(amount)) }

    private var collection: HTML {
        let isRefused = refusal?.act == .collectFee
        return disclosure("Thu phí, lệ phí", isOpen: isRefused) {
            form(detail[.collectFee], action: Places.payment(dossier.code)) {
                PaymentFields(
                    fields: isRefused ? refusal?.fields : nil,
                    errors: isRefused ? refusal?.errors ?? FormErrors() : FormErrors(),
                    owed: dossier.owed,
                    fees: view.fees
                ).content
                buttonGroup { submitButton("Ghi tiền thu", kind: .secondary) }
            }
        }
    }
}
