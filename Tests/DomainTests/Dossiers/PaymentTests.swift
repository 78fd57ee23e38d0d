import Domain
import Testing

@Suite struct PaymentTests {
    typealias W = DossierWorld
    let world = DossierWorld()

    private func owing(_ payable: Int) throws -> Course {
        let stamp = W.stamp(W.receptionist, W.monday(8))
        return try Course(world.reception(payable: payable, stamp: stamp), stamp)
    }

    @Test func `phí and lệ phí settle what is to be paid, exemption with its ground`() throws {
        var course = try owing(50_000)
        #expect(course.dossier.owed == 50_000)
        try course.take(W.stamp(W.receptionist, W.monday(8))) {
            try $0.collect(Payment(fee: 20_000, charge: 10_000, receipt: 1), stamp: $1)
        }
        #expect(course.dossier.owed == 20_000)
        try course.take(W.stamp(W.colleague, W.monday(9))) {
            try $0.collect(
                Payment(fee: 0, charge: 0, exempted: 20_000, ground: .poor, receipt: nil),
                stamp: $1
            )
        }
        #expect(course.dossier.owed == 0)
        #expect(course.dossier.settled == 50_000)
    }

    @Test(arguments: [
        Payment(fee: 0, charge: 0, receipt: nil), Payment(fee: -1, charge: 2, receipt: 1),
        Payment(fee: 40_000, charge: 10_001, receipt: 1), Payment(fee: 1, charge: 0, receipt: nil),
        Payment(fee: 0, charge: 0, exempted: 5, ground: .poor, receipt: 1),
    ])
    func `an amount is more than nothing, no more than is owed, and has a receipt if it is money`(
        payment: Payment
    ) throws {
        let dossier = try owing(50_000).dossier
        #expect(throws: DossierObjection.amountImpossible) {
            try dossier.collect(payment, stamp: W.stamp(W.receptionist, W.monday(9)))
        }
    }

    @Test(arguments: [
        Payment(fee: 0, charge: 0, exempted: 5, receipt: nil), Payment(fee: 5, charge: 0, ground: .child, receipt: 1),
        Payment(fee: 0, charge: 0, exempted: 5, ground: .other, receipt: nil),
        Payment(fee: 0, charge: 0, exempted: 5, ground: .poor, remark: DossierWorld.remark, receipt: nil),
    ])
    func `what is let off has a ground, and another ground is said in words`(payment: Payment) throws {
        let dossier = try owing(50_000).dossier
        #expect(throws: DossierObjection.groundMissing) {
            try dossier.collect(payment, stamp: W.stamp(W.receptionist, W.monday(9)))
        }
    }

    @Test func `money is taken at the desk by reception, before and after the end, not after a withdrawal`() throws {
        var course = try owing(50_000)
        let payment = Payment(fee: 1, charge: 0, receipt: 1)
        #expect(throws: DossierObjection.roleMissing(.reception)) {
            try course.dossier.collect(payment, stamp: W.stamp(W.chair, at: W.desk, W.monday(9)))
        }
        #expect(throws: DossierObjection.notGivenHere) {
            try course.dossier.collect(payment, stamp: W.stamp(W.specialist, W.monday(9)))
        }
        try course.take(W.stamp(W.receptionist, W.monday(9))) {
            try $0.withdraw(reason: W.remark, setting: world.setting, stamp: $1)
        }
        #expect(throws: DossierObjection.closed) {
            try course.dossier.collect(payment, stamp: W.stamp(W.receptionist, W.monday(9)))
        }
    }

    @Test func `a result is not handed out while money is owed, unless the head allows it with a reason`() throws {
        let touch = DossierWorld(workflow: W.oneTouch)
        let stamp = W.stamp(W.receptionist, W.monday(8))
        var course = try Course(touch.reception(.immediate, payable: 8_000, stamp: stamp), stamp)
        let leader = W.officer(20, at: W.desk, .leader)
        try course.take(W.stamp(leader, W.monday(9))) {
            try $0.sign(as: .onBehalf, setting: touch.setting, stamp: $1)
        }
        try course.take(W.stamp(W.receptionist, W.monday(9))) {
            try $0.receiveResult(setting: touch.setting, stamp: $1)
        }
        let content = HandOut(receiver: W.person, authorised: false, channel: .direct, returned: [])
        let desk = W.stamp(W.receptionist, W.monday(10))
        #expect(throws: DossierObjection.unpaid(8_000)) { try course.dossier.handOut(content, held: [], stamp: desk) }
        #expect(throws: DossierObjection.roleMissing(.leader)) {
            try course.dossier.allowUnpaid(reason: W.remark, stamp: desk)
        }
        #expect(throws: DossierObjection.notGivenHere) {
            try course.dossier.allowUnpaid(reason: W.remark, stamp: W.stamp(W.leaderFromAbove, W.monday(10)))
        }
        var paid = course
        try paid.take(desk) { try $0.collect(Payment(fee: 8_000, charge: 0, receipt: 1), stamp: $1) }
        #expect(throws: DossierObjection.amountImpossible) {
            try paid.dossier.allowUnpaid(reason: W.remark, stamp: W.stamp(leader, W.monday(10)))
        }
        try paid.take(desk) { try $0.handOut(content, held: [], stamp: $1) }
        try course.take(W.stamp(leader, W.monday(10))) { try $0.allowUnpaid(reason: W.remark, stamp: $1) }
        try course.take(desk) { try $0.handOut(content, held: [], stamp: $1) }
        #expect(course.dossier.owed == 8_000, "the violation stays visible")
        #expect(throws: DossierObjection.handedOutAlready) {
            try course.dossier.allowUnpaid(reason: W.remark, stamp: W.stamp(leader, W.monday(10)))
        }
    }

    @Test func `TT 226 of 2016: a copy costs by page, its third page less, and has a ceiling`() {
        #expect(Certification.fee(.copy, pages: 1, copies: 1) == 2_000)
        #expect(Certification.fee(.copy, pages: 2, copies: 3) == 12_000)
        #expect(Certification.fee(.copy, pages: 5, copies: 2) == 14_000)
        #expect(Certification.fee(.copy, pages: 198, copies: 1) == 200_000)
        #expect(Certification.fee(.copy, pages: 900, copies: 2) == 400_000)
        #expect(Certification.fee(.signature, pages: 9, copies: 2) == 20_000)
        #expect(Certification.fee(.contract, pages: 9, copies: 1) == 50_000)
        #expect(throws: DossierObjection.quantityImpossible) { try Certification.enter([]) }
        #expect(throws: DossierObjection.quantityImpossible) {
            try Certification.enter([Certification(kind: .copy, number: 1, pages: 0, copies: 1)])
        }
    }
}
