import Foundation

/// A PostgreSQL server of the tests' own: a temporary folder, a socket in it, and no network.
///
/// A shell that watches this process stops the server and removes the folder within a second of the process's end,
/// however it ends.
public final class TestPostgres: Sendable {
    /// The server of this test process, started when first asked for: the one that `MOTCUA_TEST_POSTGRES` names, which
    /// must be on this machine, or one of our own.
    public static let shared: Result<TestPostgres, any Error> = Result {
        guard let given = ProcessInfo.processInfo.environment["MOTCUA_TEST_POSTGRES"] else {
            return try TestPostgres()
        }
        guard isLocal(given) else {
            throw TestFailure("MOTCUA_TEST_POSTGRES must be a socket or a loopback address")
        }
        return TestPostgres(address: given)
    }

    /// `postgres://…` of an administrator.
    public let address: String

    private init(address: String) {
        self.address = address
    }

    /// Starts a server; blocks for the second or two that it takes. Without `fsync` commits are not durable.
    ///
    /// - Throws: `TestFailure` with the server's log.
    public init(fsync: Bool = true) throws {
        guard let programs = Self.programs else { throw TestFailure("PostgreSQL is not installed: no initdb") }
        let parent = String(ProcessInfo.processInfo.processIdentifier)
        let folder = "/tmp/motcua-postgres-\(parent)-\(UInt32.random(in: 0 ... .max))"
        address = "postgres:///postgres?host=\(folder)&user=postgres"
        let shell = Process()
        shell.executableURL = URL(fileURLWithPath: "/usr/bin/setsid")
        shell.arguments = [
            "/bin/sh", "-c", Self.script, "motcua-postgres",
            programs, folder, parent, fsync ? "on" : "off",
        ]
        // Nothing of ours may stay open in it: a reader of the tests' output would wait for it.
        shell.standardInput = FileHandle.nullDevice
        shell.standardOutput = FileHandle.nullDevice
        shell.standardError = FileHandle.nullDevice
        try shell.run()
        for _ in 0..<1200 {
            if FileManager.default.fileExists(atPath: folder + "/ready") { return }
            guard shell.isRunning else { break }
            usleep(50_000)
        }
        let log = (try? String(contentsOfFile: folder + ".log", encoding: .utf8)) ?? ""
        throw TestFailure("PostgreSQL did not start:\n\(log)")
    }

    /// The folder of `initdb` and `pg_ctl`, of the newest version that is installed.
    static let programs: String? = {
        let files = FileManager.default
        let versions = (try? files.contentsOfDirectory(atPath: "/usr/lib/postgresql")) ?? []
        let installed = versions.sorted { (Int($0) ?? 0) > (Int($1) ?? 0) }.map { "/usr/lib/postgresql/\($0)/bin" }
        let path = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
        return (installed + path).first { files.isExecutableFile(atPath: $0 + "/initdb") }
    }()

    /// Whether an address leads to this machine only.
    static func isLocal(_ address: String) -> Bool {
        guard let parts = URLComponents(string: address), ["postgres", "postgresql"].contains(parts.scheme) else {
            return false
        }
        let named = (parts.queryItems ?? []).filter { $0.name.hasPrefix("host") }.map { $0.value ?? "" }
        let hosts = [parts.host ?? ""] + named
        return hosts.allSatisfy { host in
            host.isEmpty || host.hasPrefix("/") || ["localhost", "127.0.0.1", "::1", "[::1]"].contains(host)
        }
    }

    /// PostgreSQL refuses to run as root: then the user `postgres` of Debian's package runs it.
    private static let script = """
        programs=$1 folder=$2 parent=$3 fsync=$4
        as() { if [ "$(id -u)" = 0 ]; then setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; else "$@"; fi; }
        exec >"$folder.log" 2>&1
        cd /
        mkdir -m 700 "$folder" || exit 1
        if [ "$(id -u)" = 0 ]; then chown postgres "$folder"; fi
        trap 'as "$programs/pg_ctl" -D "$folder/data" -m immediate stop; rm -rf "$folder" "$folder.log"' EXIT
        trap 'exit 0' TERM INT HUP
        as "$programs/initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --locale=C --no-sync || exit 1
        as "$programs/pg_ctl" -D "$folder/data" -w -t 60 -o "-c listen_addresses= -c unix_socket_directories=$folder \\
            -c fsync=$fsync -c max_connections=200 -c shared_buffers=64MB" start || exit 1
        : > "$folder/ready"
        while kill -0 "$parent"; do sleep 0.5; done
        """
}
