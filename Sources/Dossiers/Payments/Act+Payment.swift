public import Domain
public import Persistence
import Reading

extension Act {
    /// Takes fee and charge at the desk, or lets them off (rule 56).
    public func collect(_ form: PaymentForm, _ connection: any Connection) throws -> Dossier {
        try perform(on: form.dossier, basis: \.payment, connection) { dossier, _, stamp in
            try dossier.collect(payment(form.amounts, of: dossier.id, stamp, connection), stamp: stamp)
        }
    }

    /// The head lets the result go although money is owed; the reason and the name stay.
    public func allowUnpaid(
        _ id: Dossier.ID,
        reason: String,
        sequence: Int? = nil,
        _ connection: any Connection
    ) throws -> Dossier {
        try perform(on: id, sequence: sequence, basis: \.payment, connection) { dossier, _, stamp in
            try dossier.allowUnpaid(reason: try remark(reason, of: id, connection), stamp: stamp)
        }
    }

    /// The payment with its receipt number, drawn while the book is locked, so that no two are the same.
    func payment(
        _ amounts: PaymentAmounts,
        of dossier: Dossier.ID,
        _ stamp: Stamp,
        _ connection: any Connection
    ) throws -> Payment {
        var receipt: Int?
        if amounts.fee + amounts.charge > 0 {
            let (agency, year) = (principal.agency, stamp.at.day.year)
            if let given = amounts.receipt {
                guard given > 0 else { throw DossierObjection.amountImpossible }
                guard try !PaymentStore.isTaken(given, of: agency, year, connection) else {
                    throw DossierObjection.receiptNumberTaken
                }
                receipt = given
            } else {
                receipt = try PaymentStore.lastReceipt(of: agency, year, connection) + 1
            }
        }
        return Payment(
            fee: amounts.fee,
            charge: amounts.charge,
            exempted: amounts.exempted,
            ground: amounts.ground,
            remark: try amounts.ground == .other ? remark(amounts.groundText, of: dossier, connection) : nil,
            receipt: receipt
        )
    }
}
