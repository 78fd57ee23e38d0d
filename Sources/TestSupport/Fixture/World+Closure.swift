import Catalogue
public import Domain
public import Persistence

extension World {
    /// Declares late that the district is closed on a day: by default on Wednesday of the first week.
    public func declareClosure(
        on day: Day = Day(number: 17_821),
        _ connection: any Connection
    ) throws {
        try CalendarStore.declare(
            [CalendarDeclaration(day, .closure(reason: "Bão số 9"), declaredAt: clock.now)],
            for: district.id,
            connection
        )
    }

    /// Imports a configuration that exchanges two days all over the country, as a minister's notice does.
    public func importSwap(
        of dayOff: Day,
        for workingDay: Day,
        reason: String,
        _ connection: any Connection
    ) throws {
        let rows = [(dayOff, "dayOff"), (workingDay, "workingDay")].enumerated().map { ordinal, row in
            """
            {"revision": 9, "ordinal": \(ordinal), "day": "\(row.0)", "kind": "\(row.1)", "reason": "\(reason)", \
            "proposed": 0, "declared_at": \(clock.now.milliseconds)}
            """
        }
        let text = """
            {"format": "\(ConfigurationExport.format)", "calendar_declaration": [\(rows.joined(separator: ", "))]}
            """
        _ = try ConfigurationImport(now: clock.now).run(ConfigurationFile(Array(text.utf8)), connection)
    }
}
