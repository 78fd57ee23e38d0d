/// Why a request is not answered with what it asked for, beside `Problem` (not there, conflict).
public enum WebProblem: Error, Hashable, Sendable {
    /// Nobody is signed in.
    case signInNeeded
    /// The form does not come from a page of ours, or from one of an earlier session.
    case staleForm
    /// The request cannot be read.
    case malformed
    /// More bytes than allowed.
    case tooLarge(megabytes: Int)
    /// Too many attempts; again after so many seconds.
    case tooMany(seconds: Int)
    /// Others send as many files as the process can hold; again after so many seconds.
    case crowded(seconds: Int)
    /// Others have as many long reports made as may be at once; again after so many seconds.
    case crowdedExports(seconds: Int)
}
