/// How a dossier came in, in the national code of TT 01/2020/TT-VPCP's reports (law.md 3.6).
public enum Channel: Int, Sendable, CaseIterable {
    /// Trực tiếp.
    case direct = 1
    /// Trực tuyến.
    case online = 2
    /// Bưu chính công ích.
    case post = 3
}

/// Where a dossier was received (nơi tiếp nhận).
public enum ReceptionPlace: String, Sendable, CaseIterable {
    /// Tại Bộ phận Tiếp nhận và Trả kết quả.
    case desk
    /// Tại phòng chuyên môn.
    case office
    /// Lưu động.
    case mobile
}

/// The ten national statuses of a dossier (TT 22/2019/TT-BTTTT, annex I; law.md 3.6).
public enum DossierStatus: Int, Sendable, CaseIterable {
    case registered = 1, received, notReceived, inProgress, awaitingSupplement
    case awaitingPayment, withdrawalRequested, stopped, finished, handedOut
}

/// How a dossier ended.
public enum Closing: String, Sendable, CaseIterable {
    /// Signed, numbered, and received by the desk.
    case finished
    /// At the applicant's request (rule 30).
    case withdrawn
    /// By the agency, without a result.
    case stopped
    /// A mistaken reception: outside the figures, its code never given again.
    case cancelled
}
