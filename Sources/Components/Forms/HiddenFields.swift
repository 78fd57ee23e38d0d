public import Markup

/// Names of the hidden fields that the forms of the program share.
public enum HiddenName {
    /// The token against forms of other sites.
    public static let csrf = "csrf"
    /// The id under which an act is done only once.
    public static let submission = "submission"
    /// The dossier's sequence that the form was made for.
    public static let sequence = "sequence"
}

/// A field that is sent and not shown.
public func hiddenField(_ name: String, value: String, id: String? = nil) -> HTML {
    input(.type("hidden"), Attribute("id", ifPresent: id), .name(name), .value(value))
}

/// The token against forms of other sites; every form that POSTs has one.
public func csrfField(_ token: String) -> HTML { hiddenField(HiddenName.csrf, value: token) }
