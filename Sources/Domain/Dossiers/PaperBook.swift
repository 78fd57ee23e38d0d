/// The numbers of the paper book that a desk keeps while there is no power (TT 01/2018/TT-VPCP Đ10).
///
/// Numbers run from 1 to the end of the year. What was written down is entered in the order of the book, so that the
/// codes follow it; a spoiled number may be left out.
public enum PaperBook {
    /// Where the law says so.
    public static let citation = Citation("TT 01/2018/TT-VPCP", "Đ10")

    /// Refuses a number that does not follow the last one of its year, or a moment before the last one's.
    public static func require(
        number: Int,
        occurredAt: Instant?,
        after last: (number: Int, at: Instant)?
    ) throws(DossierObjection) {
        guard let occurredAt else { throw .paperTimeMissing }
        guard number > (last?.number ?? 0), last.map({ $0.at <= occurredAt }) ?? true else {
            throw .paperNumberOutOfOrder(after: last?.number ?? 0)
        }
    }
}
