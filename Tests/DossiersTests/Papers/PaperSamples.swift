import Domain
import Dossiers

/// Models of papers with values as a district desk has them.
enum PaperSamples {
    static func head(_ forms: Law.FormSet, marks: [PaperMark] = []) -> PaperHead {
        PaperHead(
            agency: "UBND huyện Vĩnh Thuận",
            desk: "Bộ phận Tiếp nhận và Trả kết quả",
            place: "Vĩnh Thuận",
            forms: forms,
            marks: marks
        )
    }

    static let person = PaperPerson(
        name: "Nguyễn Thị Đặng Thùy",
        identityLabel: "Số CMND",
        identity: "370123456",
        address: "ấp Vĩnh Đông 2, thị trấn Vĩnh Thuận, huyện Vĩnh Thuận, tỉnh Kiên Giang",
        phone: "0912 345 678"
    )

    static func code(_ number: Int = 1) -> DossierCode? {
        DossierCode("000.00.12.H33-190115-\(String(10_000 + number).dropFirst())")
    }

    static func instant(_ text: String) -> Instant { Instant(text) ?? Instant(milliseconds: 0) }

    static func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

    static func receipt(_ forms: Law.FormSet = .circular2018, marks: [PaperMark] = []) -> ReceiptModel? {
        guard let code = code(), let key = TrackingKey("7K4M2P"), let session = Session(from: 930, to: 1020) else {
            return nil
        }
        return ReceiptModel(
            head: head(forms, marks: marks),
            number: "15",
            code: code,
            trackingKey: key,
            trackingAddress: "https://motcua.vinhthuan.gov.vn/tra-cuu/\(code)?ma=\(key)",
            applicant: person,
            request: "Cấp giấy phép xây dựng nhà ở riêng lẻ",
            components: [
                .init(name: "Đơn đề nghị cấp giấy phép xây dựng", originals: 1, copies: 0),
                .init(name: "Giấy tờ chứng minh quyền sử dụng đất theo pháp luật về đất đai", originals: 0, copies: 1),
                .init(name: "Bản vẽ thiết kế xây dựng", originals: 2, copies: 1),
            ],
            statutoryTerm: .workingDays(halves: 30),
            promisedTerm: .workingDays(halves: 24),
            receivedAt: instant("2019-01-15T09:05"),
            appointment: AppointmentWindow(day: day("2019-01-31"), session: session),
            resultPlace: "Bộ phận Tiếp nhận và Trả kết quả",
            fee: .none,
            charge: .paid(amount: 75_000, receipt: "0012345"),
            registerBook: "01",
            registerNumber: "15",
            officer: "Trần Văn Ước"
        )
    }

    static let contact = PaperContact(
        officer: "Trần Văn Ước",
        phone: "0297 3829 123",
        website: "vinhthuan.kiengiang.gov.vn"
    )

    static let supplement = SupplementModel(
        head: head(.circular2018),
        number: nil,
        day: day("2019-01-15"),
        code: code(),
        applicant: person,
        request: "Cấp giấy phép xây dựng nhà ở riêng lẻ",
        items: [
            "Bản sao có chứng thực giấy chứng nhận quyền sử dụng đất.",
            "Bản vẽ mặt bằng móng, tỷ lệ 1/100, có chữ ký của người thiết kế.",
        ],
        reason: "Bản vẽ nộp ngày 15/01/2019 không có mặt bằng móng.",
        deadline: day("2019-02-13"),
        contact: contact,
        officer: "Trần Văn Ước"
    )

    static let refusal = RefusalModel(
        head: head(.circular2018),
        number: "02",
        day: day("2019-01-15"),
        applicant: person,
        request: "Cấp giấy phép xây dựng công trình cấp II",
        reasons: ["Công trình cấp II thuộc thẩm quyền cấp phép của Sở Xây dựng tỉnh Kiên Giang."],
        basis: "Luật Xây dựng 50/2014/QH13, Điều 103",
        contact: contact,
        officer: "Trần Văn Ước"
    )

    static func controlSlip(_ forms: Law.FormSet = .circular2018) -> ControlSlipModel? {
        guard let code = code() else { return nil }
        let desk = "Bộ phận Tiếp nhận và Trả kết quả"
        let office = "Phòng Kinh tế và Hạ tầng"
        return ControlSlipModel(
            head: head(forms),
            code: code,
            procedure: "Cấp giấy phép xây dựng nhà ở riêng lẻ",
            resolvingOffice: office,
            receivedAt: instant("2019-01-15T09:05"),
            dueAt: instant("2019-01-31T17:00"),
            handovers: [
                .init(
                    giver: desk,
                    receiver: office,
                    givenBy: "Trần Văn Ước",
                    takenBy: "Lê Thị Hồng",
                    givenAt: instant("2019-01-15T15:00"),
                    takenAt: instant("2019-01-15T15:20"),
                    verdict: .onTime
                ),
                .init(
                    giver: office,
                    receiver: "Lãnh đạo UBND huyện",
                    givenBy: "Lê Thị Hồng",
                    takenBy: "Phạm Quốc Đạt",
                    givenAt: instant("2019-01-29T10:00"),
                    takenAt: instant("2019-01-29T10:00"),
                    verdict: .late,
                    note: "Chờ kết quả kiểm tra thực địa"
                ),
                .init(
                    giver: "Lãnh đạo UBND huyện",
                    receiver: desk,
                    givenBy: nil,
                    takenBy: nil,
                    givenAt: nil,
                    takenAt: nil,
                    verdict: nil
                ),
            ]
        )
    }

    static func register(_ count: Int) -> RegisterModel {
        RegisterModel(
            head: head(.circular2018),
            book: "01",
            from: day("2019-01-07"),
            to: day("2019-01-31"),
            entries: (1...count).compactMap { number in
                code(number).map { code in
                    RegisterModel.Entry(
                        number: number,
                        code: code,
                        procedure: "Cấp giấy phép xây dựng nhà ở riêng lẻ",
                        sets: 1,
                        applicant: "Nguyễn Thị Đặng Thùy",
                        contact: "ấp Vĩnh Đông 2, thị trấn Vĩnh Thuận; 0912 345 678",
                        office: "Phòng Kinh tế và Hạ tầng",
                        receivedOn: day("2019-01-15"),
                        dueOn: day("2019-01-31"),
                        forwardedOn: day("2019-01-15"),
                        finishedOn: number.isMultiple(of: 2) ? day("2019-01-30") : nil,
                        handedOutOn: number.isMultiple(of: 4) ? day("2019-01-31") : nil,
                        way: "Trực tiếp"
                    )
                }
            }
        )
    }

    static let handoverList = HandoverListModel(
        head: head(.circular2018),
        giver: "Bộ phận Tiếp nhận và Trả kết quả",
        receiver: "Phòng Kinh tế và Hạ tầng",
        givenBy: "Trần Văn Ước",
        takenBy: nil,
        at: instant("2019-01-15T15:00"),
        entries: (1...7).compactMap { number in
            code(number).map {
                HandoverListModel.Entry(
                    code: $0,
                    procedure: "Cấp giấy phép xây dựng nhà ở riêng lẻ",
                    owner: "Nguyễn Thị Đặng Thùy",
                    dueAt: instant("2019-01-31T17:00")
                )
            }
        }
    )

    static func leaderSheet(
        late: Int,
        today: Int,
        risks: Int,
        unread: Int = 0,
        procedure: String = "Cấp giấy phép xây dựng nhà ở riêng lẻ"
    ) -> LeaderSheetModel {
        func entries(_ count: Int, _ note: String) -> [LeaderSheetModel.Entry] {
            (0..<count).compactMap { number in
                code(number + 1).map {
                    LeaderSheetModel.Entry(
                        code: $0,
                        procedure: procedure,
                        office: "Phòng Kinh tế và Hạ tầng",
                        officer: "Lê Thị Hồng",
                        dueAt: instant("2019-01-31T17:00"),
                        note: note
                    )
                }
            }
        }
        return LeaderSheetModel(
            head: head(.circular2018),
            at: instant("2019-01-31T07:00"),
            open: 60,
            late: (0..<late).map {
                .init(office: "Phòng Kinh tế và Hạ tầng", officer: "Cán bộ số \($0 + 1)", count: 2, oldestDays: 5)
            },
            dueSoon: today + risks + unread,
            dueToday: entries(today, "thẩm định"),
            risks: entries(risks, "chưa tiếp nhận ở bước 2")
        )
    }
}
