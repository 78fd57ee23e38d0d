/// What people type, and whose dossier stands first; nil where nothing may be found.
enum FortyQueries {
    static let all: [(typed: String, first: String?)] = [
        // The code, however it is typed.
        ("000.00.12.H33-181224-0001", "dat"),
        ("h33.12-181224-0002", "hoa"),
        ("H33.12 181224 0003", "khanh"),
        ("000 00 12 H33 181224 0004", "duyen"),
        ("  000.00.12.H33-181224-0005 ", "firm"),
        ("000.00.12.H33-181224-0099", nil),
        // Parts of it: the newest first.
        ("181224-0001", "dat"),
        ("181224 6", "uoc"),
        ("24/12/2018", "uoc2"),
        ("24/12/18", "uoc2"),
        ("12.H33 7", "ruol"),
        ("H33.12-181224", "uoc2"),
        ("0002", "hoa"),
        ("4", "duyen"),
        // Telephones, whole and their ends.
        ("0912345678", "dat"),
        ("0912 345 678", "dat"),
        ("+84 912 345 678", "dat"),
        ("84903111222", "khanh"),
        ("345678", "dat"),
        ("654321", "hoa"),
        ("3861234", "duyen"),
        ("0355000999", "uoc"),
        // Papers, whole and their beginnings.
        ("371234567", "dat"),
        ("091188001234", "hoa"),
        ("b1234567", "khanh"),
        ("1700123456", "firm"),
        ("371555", "ruol"),
        ("371 999 888", "duyen"),
        // Names: with marks and without, in any order, unfinished, mixed with a number.
        ("Nguyễn Văn Đạt", "dat"),
        ("nguyen van dat", "dat"),
        ("dat nguyen", "dat"),
        ("TRAN THI HOA", "hoa"),
        ("trần thị hòa", "hoa"),
        ("duyên đỗ", "duyen"),
        ("huynh quoc kha", "khanh"),
        ("vinh phuoc", "firm"),
        ("dương ước", "uoc2"),
        ("dương ước 0355000999", "uoc"),
        ("danh sa ruol", "ruol"),
        // Raw Telex.
        ("huyfnh quoocs khasnh", "khanh"),
        ("DDoox Thij Myx Duyeen", "duyen"),
        // Another agency's, and nobody's.
        ("Lâm Ngọc Xuyến", nil),
        ("0944555666", nil),
        ("000.00.12.H33-181224-0009", nil),
        ("khong co ai", nil),
    ]
}
