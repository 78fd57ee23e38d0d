// MARK: What agencies offer, and how

extension Places {
    static let ofOffers: [AddressEntry] = []
}
