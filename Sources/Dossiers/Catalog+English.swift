public import Markup

extension Catalog {
    /// The citizens' pages of dossiers in English; officers' pages stay Vietnamese.
    public static let dossiers = tracking
}
