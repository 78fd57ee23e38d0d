// MARK: The catalogue, kept by decision

extension Places {
    static let ofCatalogue: [AddressEntry] = []
}
