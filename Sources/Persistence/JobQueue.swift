/// Jobs in the order in which they came.
package struct JobQueue: Sendable {
    private var jobs = Line<Job>()

    package init() {}

    package var isEmpty: Bool { jobs.isEmpty }

    package var count: Int { jobs.count }

    package mutating func append(_ job: Job) { jobs.append(job) }

    /// The oldest job whose caller still waits; from now on it counts as begun.
    package mutating func next() -> Job? {
        while let job = jobs.next() {
            if job.begin() { return job }
        }
        return nil
    }
}

/// What waits, first in, first out.
package struct Line<Element: Sendable>: Sendable {
    private var elements: [Element] = []
    private var head = 0

    package init() {}

    package var isEmpty: Bool { head == elements.count }

    package var count: Int { elements.count - head }

    package mutating func append(_ element: Element) { elements.append(element) }

    /// The oldest; nil when nothing waits.
    package mutating func next() -> Element? {
        guard head < elements.count else { return nil }
        defer { compact() }
        head += 1
        return elements[head - 1]
    }

    /// Compacted when half is used up, so that taking one is constant in the mean.
    private mutating func compact() {
        if head == elements.count {
            elements.removeAll(keepingCapacity: true)
        } else if head > 64, head * 2 > elements.count {
            elements.removeFirst(head)
        } else {
            return
        }
        head = 0
    }
}
