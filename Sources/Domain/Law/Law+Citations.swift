extension Law.Generation {
    /// The decree on the one-stop mechanism.
    public var act: String {
        switch self {
        case .g0: "QĐ 09/2015/QĐ-TTg"
        case .g1: "NĐ 61/2018/NĐ-CP"
        case .g2: "NĐ 118/2025/NĐ-CP"
        case .g2Amended: "NĐ 118/2025/NĐ-CP, NĐ 309/2026/NĐ-CP"
        }
    }

    /// Who works at the counter.
    public var staff: Citation { article("Đ11", "Đ11") }
    /// What is handled outside the counter.
    public var exceptions: Citation { article("Đ14(5)", "Đ14(3)") }
    /// Reception.
    public var reception: Citation { article("Đ17", "Đ17") }
    /// Transfer to the competent agency.
    public var transfer: Citation { article("Đ18", "Đ18") }
    /// Work on the dossier.
    public var settlement: Citation { article("Đ19", "Đ19") }
    /// Return of the result.
    public var returning: Citation { article("Đ20", "Đ22") }
    /// Fees and charges, how they are paid.
    public var payment: Citation { article("Đ22", "Đ24") }
    /// Stop at the applicant's request; before NĐ 118/2025 no article speaks of it.
    public var withdrawal: Citation? { self == .g0 || self == .g1 ? nil : article("", "Đ21") }

    /// The articles of QĐ 09/2015 were not checked, so it is cited as a whole.
    private func article(_ first: String, _ second: String) -> Citation {
        switch self {
        case .g0: Citation(act, "")
        case .g1: Citation(act, first)
        case .g2, .g2Amended: Citation(act, second)
        }
    }
}

extension Law {
    /// Signing, numbering and sealing documents: NĐ 30/2020 from 2020-03-05, before it NĐ 110/2004 as a whole.
    public static func documentWork(on day: Day, article: String) -> Citation {
        day.description < "2020-03-05" ? Citation("NĐ 110/2004/NĐ-CP", "") : Citation("NĐ 30/2020/NĐ-CP", article)
    }
}
