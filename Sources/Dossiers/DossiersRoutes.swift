import Documents
public import Web

/// The pages of the desk and of dossiers.
public enum DossiersSite {
    /// Adds their addresses.
    public static func register(on routes: inout Routes) throws {
        // The fonts are read once for each. A register of thousands of lines must not keep a receipt waiting.
        let typesetter = Typesetter()
        let lists = Typesetter()
        try IntakeRoutes.register(on: &routes, typesetter)
        try DetailRoutes.register(on: &routes)
        try FileRoutes.register(on: &routes)
        try CommentRoutes.register(on: &routes)
        try StepRoutes.register(on: &routes)
        try SignatureRoutes.register(on: &routes)
        try HandOutRoutes.register(on: &routes)
        try PaymentRoutes.register(on: &routes)
        try VisitRoutes.register(on: &routes)
        try WorklistRoutes.register(on: &routes)
        try BatchRoutes.register(on: &routes)
        try SearchRoutes.register(on: &routes)
        try HandoverListRoutes.register(on: &routes, lists)
        try LeaderRoutes.register(on: &routes, lists)
        try RegisterRoutes.register(on: &routes, lists)
        try TrackingRoutes.register(on: &routes)
        try MendingRoutes.register(on: &routes)
        try CertificationRoutes.register(on: &routes)
        try BackEntryRoutes.register(on: &routes)
        try OneTouchRoutes.register(on: &routes)
    }
}
