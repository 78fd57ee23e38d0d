import Components
import Domain
import Markup
import Web

/// The fields in which the desk writes down money: phí and lệ phí apart (rule 56).
struct PaymentFields {
    static let fee = "phi"
    static let charge = "le-phi"
    static let exempted = "mien-giam"
    static let ground = "can-cu"
    static let groundText = "can-cu-khac"
    static let receipt = "bien-lai"

    /// What was typed; nil for a form that is shown the first time.
    let fields: Fields?
    let errors: FormErrors
    /// What is still to be paid, in đồng.
    let owed: Int
    /// What the case costs, by kind.
    let fees: [Fee]

    /// What was typed, or what the case's tariff makes of the sum that is owed.
    private func value(_ name: String, _ kind: Fee.Kind) -> String {
        if let fields { return fields[name] }
        guard let fee = fees.total(of: .fee), let charge = fees.total(of: .charge), fee + charge == owed else {
            return ""
        }
        let amount = kind == .fee ? fee : charge
        return amount == 0 ? "" : VietnameseNumber.grouped(amount)
    }

    var content: HTML {
        HTML {
            fieldRow {
                numberInput(
                    "Thu phí",
                    name: Self.fee,
                    value: value(Self.fee, .fee),
                    errorMessage: errors[Self.fee],
                    unit: "đồng",
                    width: .medium
                )
                numberInput(
                    "Thu lệ phí",
                    name: Self.charge,
                    value: value(Self.charge, .charge),
                    errorMessage: errors[Self.charge],
                    unit: "đồng",
                    width: .medium
                )
            }
            textInput(
                "Số biên lai",
                name: Self.receipt,
                value: fields?[Self.receipt] ?? "",
                hint: "Để trống thì lấy số tiếp theo trong năm",
                errorMessage: errors[Self.receipt],
                width: .medium,
                inputMode: "numeric"
            )
            disclosure("Miễn, giảm", isOpen: isExempting) {
                numberInput(
                    "Số tiền miễn, giảm",
                    name: Self.exempted,
                    value: fields?[Self.exempted] ?? "",
                    errorMessage: errors[Self.exempted],
                    unit: "đồng",
                    width: .medium
                )
                selectInput(
                    "Căn cứ",
                    name: Self.ground,
                    items: Payment.Ground.allCases.map { Choice($0.rawValue, DetailWords.ground($0)) },
                    value: fields?[Self.ground] ?? "",
                    emptyText: "– chọn –",
                    errorMessage: errors[Self.ground]
                )
                textInput(
                    "Căn cứ khác, ghi rõ",
                    name: Self.groundText,
                    value: fields?[Self.groundText] ?? "",
                    errorMessage: errors[Self.groundText],
                    maxLength: 300
                )
            }
        }
    }

    private var isExempting: Bool {
        guard let fields else { return false }
        return [Self.exempted, Self.ground, Self.groundText].contains { !fields[$0].isEmpty || errors[$0] != nil }
    }
}

extension FormReader {
    /// What is taken or let off; nil without a fault when nothing stands there.
    mutating func payment() -> PaymentAmounts? {
        var amounts = PaymentAmounts()
        amounts.fee = money(PaymentFields.fee) ?? 0
        amounts.charge = money(PaymentFields.charge) ?? 0
        amounts.exempted = money(PaymentFields.exempted) ?? 0
        amounts.receipt = integer(PaymentFields.receipt, in: 1...9_999_999)
        if amounts.exempted > 0 {
            amounts.ground = choice(PaymentFields.ground, required: "Chọn căn cứ miễn, giảm")
            if amounts.ground == .other {
                amounts.groundText = text(PaymentFields.groundText, required: "Ghi rõ căn cứ miễn, giảm") ?? ""
            }
        }
        return amounts.fee + amounts.charge + amounts.exempted > 0 ? amounts : nil
    }
}
