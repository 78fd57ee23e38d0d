/// So many callers that each do their share one after the other, all at once.
enum Callers {
    static func run(_ callers: Int, operations: Int, _ operation: @escaping @Sendable () async throws -> Void)
        async throws
    {
        try await withThrowingTaskGroup { group in
            for _ in 0..<callers {
                group.addTask {
                    for _ in 0..<operations / callers { try await operation() }
                }
            }
            try await group.waitForAll()
        }
    }
}
