import App
import ArgumentParser
import Foundation

/// `motcua serve`.
struct ServeVerb: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Mở trang web cho công chức và người dân, đến khi nhận SIGTERM.",
        discussion: "Cơ sở dữ liệu trống được tạo lược đồ; lược đồ cũ thì từ chối, hãy chạy motcua migrate."
    )

    @Option(help: "Địa chỉ lắng nghe; mặc định theo MOTCUA_HOST, rồi 127.0.0.1.")
    var host: String?

    @Option(help: "Cổng; mặc định theo MOTCUA_PORT, rồi 8080.")
    var port: Int?

    @Option(help: "Thư mục dữ liệu (cơ sở dữ liệu SQLite, tệp tải lên); mặc định theo MOTCUA_DATA, rồi thư mục này.")
    var data: String?

    @Flag(help: "Chỉ gửi cookie qua HTTPS (đặt khi có proxy HTTPS phía trước).")
    var secureCookies = false

    @Flag(help: "Tin X-Forwarded-For của proxy phía trước.")
    var trustProxy = false

    @Option(help: "Địa chỉ người dân mở, như https://motcua.vinhthuan.gov.vn: nơi liên kết và mã QR trên giấy dẫn đến.")
    var publicAddress: String?

    @Option(help: "Số ngày mật khẩu ban đầu do người quản trị cấp còn dùng được; mặc định 7.")
    var initialPasswordDays: Int?

    @Flag(help: "Ghi trên mọi trang rằng dữ liệu là minh họa.")
    var demonstration = false

    @Option(help: "Đồng hồ bắt đầu từ lúc này, như 2018-12-28T08:30; chỉ với cơ sở dữ liệu minh họa.")
    var clock: String?

    @OptionGroup var target: DatabaseOption

    func run() async throws {
        let config = try ServeConfig(
            host: host,
            port: port,
            data: data,
            database: target.database,
            hasSecureCookies: secureCookies,
            trustsProxy: trustProxy,
            publicAddress: publicAddress,
            initialPasswordDays: initialPasswordDays,
            isDemonstration: demonstration,
            clock: clock,
            environment: ProcessInfo.processInfo.environment
        )
        try await Application.serve(config) { try? Console.print("Một Cửa: \($0)") }
    }
}
