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
}
