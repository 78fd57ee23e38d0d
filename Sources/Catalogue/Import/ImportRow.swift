import Domain

/// A procedure of the file.
struct ImportRow: Sendable {
    let line: Int
    let draft: ProcedureDraft
    /// The file says that the name was changed on purpose.
    let renamed: Bool

    /// Code, or name where there is none.
    var label: String { draft.code ?? draft.name }
}
