import Addresses
import Markup
import Persistence
import Reading
import Synchronization
import TestSupport
import Testing
import Web

@Suite struct ExportPermitTests {
    /// Where reports are being made until it opens.
    private final class Door: Sendable {
        private let waiting = Mutex<[CheckedContinuation<Void, Never>]>([])

        func pass() async { await withCheckedContinuation { one in waiting.withLock { $0.append(one) } } }

        func reached(by count: Int) async {
            while waiting.withLock({ $0.count }) < count { await Task.yield() }
        }

        func open() { for one in waiting.withLock({ $0 }) { one.resume() } }
    }

    @Test func `a third long report at once is refused for half a minute, and visitors do not count`()
        async throws
    {
        try await World.with(.sqlite) { world async throws in
            let door = Door()
            let site = try TestSite(world) { routes in
                try routes.get(Places.worklist) { request in
                    try await request.exporting {
                        if request.query["cham"] == "1" { await door.pass() }
                        return request.page("Báo cáo") { "xong" }
                    }
                }
                try routes.get(Places.publicFigures) { request in
                    try await request.exporting { request.page("Số liệu") { "xong" } }
                }
            }
            let slow = (0..<2).map { _ in
                Task {
                    var browser = try await site.browser(as: .desk)
                    return try await browser.get(Places.worklist() + "?cham=1", following: false).status
                }
            }
            await door.reached(by: 2)
            var browser = try await site.browser(as: .desk)
            let refused = try await browser.get(Places.worklist(), following: false)
            #expect(refused.status == 503)
            #expect(refused.header("Retry-After") == "30")
            #expect(refused.text.contains("Nhiều báo cáo, bản in đang được lập cùng lúc"))
            var visitor = site.browser()
            let seen = try await visitor.get(Places.publicFigures(), following: false)
            #expect(seen.status == 200)
            door.open()
            for task in slow {
                let status = try await task.value
                #expect(status == 200)
            }
            let later = try await browser.get(Places.worklist(), following: false)
            #expect(later.status == 200)
        }
    }

    @Test func `a page of figures waits while two are made, and is answered when one is done`() async throws {
        try await World.with(.sqlite) { world async throws in
            let door = Door()
            let asked = Mutex(false)
            let site = try TestSite(world) { routes in
                try routes.get(Places.worklist) { request in
                    if request.query["cham"] != "1" { asked.withLock { $0 = true } }
                    return try await request.counting {
                        if request.query["cham"] == "1" { await door.pass() }
                        return request.page("Báo cáo") { "xong" }
                    }
                }
            }
            let tasks = ["?cham=1", "?cham=1", ""].map { query in
                Task {
                    if query.isEmpty { await door.reached(by: 2) }
                    var browser = try await site.browser(as: .desk)
                    return try await browser.get(Places.worklist() + query, following: false).status
                }
            }
            while !asked.withLock({ $0 }) { await Task.yield() }
            door.open()
            for task in tasks {
                let status = try await task.value
                #expect(status == 200)
            }
        }
    }

    @Test func `a report that fails gives its place back`() async throws {
        try await World.with(.sqlite) { world async throws in
            let site = try TestSite(world) { routes in
                try routes.get(Places.worklist) { request in try await request.exporting { throw Problem.notFound } }
            }
            var browser = try await site.browser(as: .desk)
            for _ in 0..<4 {
                let page = try await browser.get(Places.worklist(), following: false)
                #expect(page.status == 404)
            }
        }
    }
}
