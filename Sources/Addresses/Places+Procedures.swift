// MARK: Procedures and notice boards, for everybody

extension Places {
    static let ofProcedures: [AddressEntry] = []
}
