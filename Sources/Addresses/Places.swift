public import Domain

/// Every address of the program. A new one is declared here, listed in `all`, and tested by the table.
public enum Places {
    /// The whole table.
    public static let all: [AddressEntry] =
        ofPublic + ofAccounts + ofDesk + ofDossiers + ofLists + ofProcedures + ofNews + ofCatalogue + ofOffers
        + ofFigures + ofReports

    static let counter: Access = .roles([.reception])
    /// Everybody but who only runs the system: an operator is no officer of dossiers.
    static let dossierWork: Access = .roles(Set(Role.allCases).subtracting([.operator]))
    static let leaders: Access = .roles([.leader])
    static let figures: Access = .roles([.leader, .reform])
    static let reform: Access = .roles([.reform])
    static let operators: Access = .roles([.operator])
}

// MARK: Without sign-in

extension Places {
    /// The first page: look-up for citizens, the desk for officers.
    public static let home = Address<NoParts>("/", .everyone, holds: .page)
    /// Look-up: the form, and where it is sent (the key must not stand in an address that others log).
    public static let tracking = Address<NoParts>("/tra-cuu", .everyone, [.get, .post], holds: .page)
    /// Where the receipt's QR leads: code alone, then the mã tra cứu behind it.
    public static let trackingWithKey = Address<Two<DossierCode, TrackingKey>>(
        "/tra-cuu/:code/:key",
        .everyone,
        holds: .page
    )
    /// Switches the language and goes back.
    public static let language = Address<NoParts>("/ngon-ngu", .everyone, [.post], holds: .page)
    /// Every component and state.
    public static let design = Address<NoParts>("/design", .everyone, holds: .page)
    /// Style, script, icons; the name carries a digest.
    public static let asset = Address<One<Slug>>("/tai-san/:name", .everyone, holds: .asset)
    /// Whether the program works.
    public static let health = Address<NoParts>("/health", .everyone, holds: .asset)

    private static let ofPublic = [
        home.entry, tracking.entry, trackingWithKey.entry, language.entry, design.entry, asset.entry, health.entry,
    ]
}

// MARK: Accounts

extension Places {
    /// Sign-in.
    public static let signIn = Address<NoParts>("/dang-nhap", .everyone, [.get, .post], holds: .page)
    /// Sign-out of this browser.
    public static let signOut = Address<NoParts>("/dang-xuat", .signedIn, [.post], holds: .page)
    /// An empty database: creates the operator.
    public static let firstRun = Address<NoParts>("/khoi-tao", .everyone, [.get, .post], holds: .page)
    /// The own account: change of password.
    public static let account = Address<NoParts>("/tai-khoan", .signedIn, [.get, .post], holds: .page)
    /// Sign-out everywhere.
    public static let signOutEverywhere = Address<NoParts>("/tai-khoan/thoat-moi-noi", .signedIn, [.post], holds: .page)
    /// Officers of the agency; POST enters a new one.
    public static let officers = Address<NoParts>("/quan-tri/can-bo", operators, [.get, .post], holds: .page)
    /// How the agency is reached.
    public static let contact = Address<NoParts>("/quan-tri/lien-he", operators, [.get, .post], holds: .page)
    /// Hamlets of the own commune, or of those below: what the intake screen offers for addresses.
    public static let hamlets = Address<NoParts>("/quan-tri/ap", operators, [.get, .post], holds: .page)
    /// An officer: posts, qualification.
    public static let officer = Address<One<Officer.ID>>(
        "/quan-tri/can-bo/:officer",
        operators,
        [.get, .post],
        holds: .officer
    )
    /// A new password for an officer.
    public static let officerPassword = Address<One<Officer.ID>>(
        "/quan-tri/can-bo/:officer/mat-khau",
        operators,
        [.post],
        holds: .officer
    )
    /// Absence from a day to a day.
    public static let officerAbsence = Address<One<Officer.ID>>(
        "/quan-tri/can-bo/:officer/vang-mat",
        operators,
        [.post],
        holds: .officer
    )

    private static let ofAccounts = [
        signIn.entry, signOut.entry, firstRun.entry, account.entry, signOutEverywhere.entry, officers.entry,
        contact.entry, hamlets.entry, officer.entry, officerPassword.entry, officerAbsence.entry,
    ]
}
