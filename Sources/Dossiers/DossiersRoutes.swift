public import Web

/// The pages of the desk and of dossiers.
public enum DossiersSite {
    /// Adds their addresses.
    public static func register(on routes: inout Routes) throws {
        try DetailRoutes.register(on: &routes)
        try FileRoutes.register(on: &routes)
        try CommentRoutes.register(on: &routes)
        try StepRoutes.register(on: &routes)
        try SignatureRoutes.register(on: &routes)
        try HandOutRoutes.register(on: &routes)
        try PaymentRoutes.register(on: &routes)
        try VisitRoutes.register(on: &routes)
    }
}
