/// Jobs in the order in which they came.
package struct JobQueue: Sendable {
    private var jobs: [Job] = []
    private var head = 0

    package init() {}

    package var isEmpty: Bool { head == jobs.count }

    package var count: Int { jobs.count - head }

    package mutating func append(_ job: Job) {
        jobs.append(job)
    }

    /// The oldest job whose caller still waits; from now on it counts as begun.
    package mutating func next() -> Job? {
        while head < jobs.count {
            let job = jobs[head]
            head += 1
            // Compacted when half is used up, so that taking a job is constant in the mean.
            if head > 64, head * 2 > jobs.count {
                jobs.removeFirst(head)
                head = 0
            }
            if job.begin() { return job }
        }
        jobs.removeAll(keepingCapacity: true)
        head = 0
        return nil
    }
}
