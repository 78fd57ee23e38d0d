// MARK: News of the agency

extension Places {
    static let ofNews: [AddressEntry] = []
}
