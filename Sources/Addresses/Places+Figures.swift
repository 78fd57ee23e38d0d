// MARK: Figures, for everybody and for the reform office

extension Places {
    static let ofFigures: [AddressEntry] = []
}
