/// A holiday in one year, by which official declarations replace proposed ones.
struct HolidayOfYear: Hashable {
    private let holiday: Holiday
    private let year: Int

    /// The holiday that a declaration belongs to, nil for local declarations.
    init?(_ declaration: CalendarDeclaration) {
        guard let holiday = declaration.holiday else { return nil }
        self.holiday = holiday
        year = holiday.year(of: declaration.day)
    }
}
