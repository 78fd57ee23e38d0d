import Testing

@testable import App

@Suite struct PublicAddressTests {
    private func config(_ host: String?, proxy: Bool = false, secure: Bool = false, address: String? = nil) throws
        -> ServeConfig
    {
        try ServeConfig(
            host: host,
            port: 0,
            data: "/nonexistent",
            database: nil,
            hasSecureCookies: secure,
            trustsProxy: proxy,
            publicAddress: address,
            environment: [:]
        )
    }

    @Test func `whoever is reached from other machines is told that no public address is set`() throws {
        #expect(try !config(nil).lacksPublicAddress)
        #expect(try !config("::1").lacksPublicAddress)
        for config in [
            try config("0.0.0.0"), try config("192.168.1.5"), try config(nil, proxy: true),
            try config(nil, secure: true),
        ] {
            #expect(config.lacksPublicAddress)
        }
        #expect(try !config("0.0.0.0", proxy: true, address: "https://motcua.example").lacksPublicAddress)
    }

    @Test(arguments: [
        "motcua.example", "ftp://motcua.example", "https://motcua.example/x", "https://motcua.example#x",
        "https://motcua.example?x", "https://a@motcua.example",
    ])
    func `a public address to which no path can be added is refused`(address: String) {
        #expect(throws: Failure.self) { try config(nil, address: address) }
    }
}
