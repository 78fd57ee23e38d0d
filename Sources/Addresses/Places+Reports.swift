// MARK: Reports and commendations

extension Places {
    static let ofReports: [AddressEntry] = []
}
