import Testing

@testable import TestSupport

@Suite struct TestPostgresTests {
    @Test(arguments: [
        "postgres:///test?host=/run/postgresql", "postgres://me@127.0.0.1:5433/test", "postgresql://localhost/test",
        "postgres://[::1]/test", "postgres:///test",
    ])
    func `a server on this machine is taken`(_ address: String) {
        #expect(TestPostgres.isLocal(address))
    }

    @Test(arguments: [
        "postgres://db.example.vn/test", "postgres://localhost,db.example.vn/test", "host=localhost dbname=test",
        "postgres:///test?host=10.0.0.1", "postgres:///test?host=/tmp&hostaddr=10.0.0.1", "",
    ])
    func `a server elsewhere, or an address that hides it, is refused`(_ address: String) {
        #expect(!TestPostgres.isLocal(address))
    }
}
