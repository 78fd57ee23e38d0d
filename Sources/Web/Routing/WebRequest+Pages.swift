public import Components
import Domain
public import Markup

extension WebRequest {
    /// The frame of a page for this visitor: language, names, navigation, token.
    public func shell(_ title: Message, form: Shell.Form? = nil) -> Shell {
        Shell(
            title: title,
            language: language,
            csrf: csrf,
            currentPath: path,
            form: form,
            agencyName: officer?.agency.name,
            principal: principal,
            officerName: officer?.officerName,
            isDemonstration: web.configuration.isDemonstration
        )
    }

    /// A whole page in its frame; `hasErrors` is the form shown again, answered 422, `isConflict` what somebody else has
    /// changed meanwhile, 409.
    public func page(
        _ title: Message,
        form: Shell.Form? = nil,
        status: Int? = nil,
        isConflict: Bool = false,
        flash: HTML? = nil,
        hasErrors: Bool = false,
        printsOnLoad: Bool = false,
        @MarkupBuilder content: () -> HTML
    ) -> Reply {
        var shell = shell(title, form: form)
        shell.flash = flash
        shell.hasErrors = hasErrors
        shell.printsOnLoad = printsOnLoad
        return .page(shell.page(content: content), status: status ?? (isConflict ? 409 : hasErrors ? 422 : 200))
    }
}
