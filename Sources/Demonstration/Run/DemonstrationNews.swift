import Catalogue
import Domain
import Persistence
import Reading

/// What the district told in 2018: three articles and a notice, invented and marked so.
enum DemonstrationNews {
    private struct Told {
        let at: String
        let words: Article.Words
        var hasPhoto = false
    }

    static func publish(of agency: Agency.ID, _ services: Services, _ connection: any Connection) throws {
        for told in all {
            guard let moment = Instant(told.at) else { throw ScenarioError.period(told.at) }
            let id: Article.ID = services.newID()
            _ = try ArticleStore.insert(
                told.words,
                photo: told.hasPhoto ? try photo() : nil,
                as: id,
                of: agency,
                by: nil,
                at: moment,
                provenance: .demonstration,
                connection
            )
            try ArticleStore.publish(id, seen: nil, by: nil, at: moment, connection)
        }
    }

    private static func photo() throws -> Article.Photo {
        guard let bytes = Asset.bytes(named: "demonstration-photo.png"),
            let photo = Article.Photo(bytes, alt: "Tranh vẽ minh họa: trụ sở có cờ đỏ sao vàng, cửa vào ở giữa")
        else { throw DemonstrationError.assetMissing("demonstration-photo.png") }
        return photo
    }

    private static let author = "Văn phòng HĐND và UBND huyện"

    private static let all = [
        Told(
            at: "2018-06-15T08:30",
            words: Article.Words(
                kind: .news,
                title: "Niêm yết 280 thủ tục hành chính tại Bộ phận Tiếp nhận và Trả kết quả huyện",
                author: author,
                body: """
                    Ủy ban nhân dân huyện Vĩnh Thuận đã niêm yết công khai 280 thủ tục hành chính thuộc 42 lĩnh vực tại \
                    Bộ phận Tiếp nhận và Trả kết quả; mỗi xã, thị trấn niêm yết 133 thủ tục thuộc 27 lĩnh vực.

                    ## Người dân xem ở đâu

                    - Bảng niêm yết tại trụ sở huyện và trụ sở các xã, thị trấn
                    - Mục Niêm yết của trang này, xem được trên điện thoại và in được
                    - Hỏi trực tiếp công chức tại quầy

                    Mẫu đơn, mẫu tờ khai đặt ngay sau thủ tục dùng mẫu ấy. Ai thấy thủ tục niêm yết chưa đúng, xin phản \
                    ánh theo địa chỉ ghi trên bảng.
                    """
            )
        ),
        Told(
            at: "2018-07-20T14:00",
            words: Article.Words(
                kind: .news,
                title: "Tập huấn Nghị định số 61/2018/NĐ-CP cho công chức một cửa các xã, thị trấn",
                author: author,
                body: """
                    Công chức Bộ phận Tiếp nhận và Trả kết quả của 8 xã, thị trấn dự lớp tập huấn về cơ chế một cửa, một \
                    cửa liên thông theo Nghị định số 61/2018/NĐ-CP, có hiệu lực từ ngày 21/6/2018.

                    ## Nội dung chính

                    - Giấy tiếp nhận hồ sơ và hẹn trả kết quả
                    - Chỉ yêu cầu bổ sung hồ sơ một lần, bằng văn bản
                    - Thư xin lỗi và hẹn lại ngày trả khi quá hạn

                    Toàn văn nghị định: https://vanban.chinhphu.vn
                    """
            )
        ),
        Told(
            at: "2018-12-24T09:00",
            words: Article.Words(
                kind: .news,
                title: "Bộ phận Tiếp nhận và Trả kết quả huyện sau một năm làm việc",
                author: author,
                body: """
                    Năm 2018, Bộ phận Tiếp nhận và Trả kết quả huyện tiếp nhận hơn 4.900 hồ sơ. Phần lớn hồ sơ có kết quả \
                    trước ngày hẹn.

                    Số liệu từng tháng, từng lĩnh vực có ở mục Số liệu; mỗi tỷ lệ đều ghi rõ tính trên bao nhiêu hồ sơ.
                    """
            ),
            hasPhoto: true
        ),
        Told(
            at: "2018-12-26T10:00",
            words: Article.Words(
                kind: .notice,
                title: "Lịch nghỉ Tết Dương lịch 2019 của Bộ phận Tiếp nhận và Trả kết quả",
                author: author,
                body: """
                    Bộ phận Tiếp nhận và Trả kết quả huyện và các xã, thị trấn nghỉ từ thứ Bảy 29/12/2018 đến hết thứ Ba \
                    01/01/2019, làm bù vào thứ Bảy 05/01/2019.

                    Thứ Tư 02/01/2019 làm việc lại. Những ngày nghỉ không tính vào thời hạn giải quyết hồ sơ.
                    """,
                shownUntil: Day(year: 2019, month: 1, day: 5)
            )
        ),
    ]
}
