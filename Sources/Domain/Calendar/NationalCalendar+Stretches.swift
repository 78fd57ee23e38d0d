extension NationalCalendar {
    private static let code2012 = "BLLĐ 2012, Đ115(1)"
    private static let inLieu2012 = "BLLĐ 2012, Đ115(3)"
    private static let code2019 = "BLLĐ 2019, Đ112(1)"
    private static let inLieu2019 = "BLLĐ 2019, Đ111(3)"
    private static let dataSet = "holidays 0.109 (PyPI)"
    private static let press2015 =
        "https://m.xahoi.com.vn/thong-bao-chinh-thuc-lich-ngay-nghi-ngay-di-lam-bu-dip-le-tet-2015-194402.amp"
    private static let press2016 =
        "http://khachsandanang.net.vn/thong-tin-du-lich/tin-tuc-du-lich/chinh-phu-dong-y-nghi-tet-binh-than-9-ngay-346.html"
    private static let press2017 = "http://batgt.camau.gov.vn/chinh-thuc-co-lich-nghi-tet-am-lich-2017.612"
    private static let press2018 =
        "https://baoninhbinh.org.vn/s/c%C3%A1n%20b%E1%BB%99%20c%C3%B4ng%20ch%E1%BB%A9c?page=12"
    private static let press2020 = "https://socongthuong.daklak.gov.vn/vi/news/tag/thứ-tư/page-2"
    private static let notice2019 = "Công văn 6519/VPCP-KGVX (2018)"
    private static let notice2021 = "Thông báo 4875/TB-LĐTBXH"
    private static let notice2022 = "Thông báo 119/TB (2022)"
    private static let notice2023 = "Thông báo 5034/TB (2023)"
    private static let notice2024 = "Thông báo 5015/TB (2024)"
    private static let swap2024 = "Thông báo 1570/TB (2024)"
    private static let notice2025 = "Thông báo 6150/TB-BLĐTBXH"
    private static let notice2026 = "Thông báo 9441/TB-BNV ngày 16/10/2025"
    private static let newYear2026 = "Công văn 12729/VPCP-KGVX ngày 25/12/2025"

    /// The rows, a year after another. Days fixed by the code alone cite it; days that somebody chose cite the notice,
    /// and where its number was not found only the source.
    static let stretches: [NationalStretch] = [
        NationalStretch(.newYear, .holiday, "2015-01-01", code2012, dataSet),
        NationalStretch(.newYear, .swap("2014-12-27"), "2015-01-02", nil, press2015),
        NationalStretch(.lunarNewYear, .swap("2015-02-14"), "2015-02-16", nil, press2015),
        NationalStretch(.lunarNewYear, .holiday, "2015-02-17 2015-02-18 2015-02-19 2015-02-20", nil, press2015),
        NationalStretch(.lunarNewYear, .inLieu, "2015-02-23", nil, press2015),
        NationalStretch(.hungKings, .holiday, "2015-04-28", code2012, press2015),
        NationalStretch(.reunification, .swap("2015-04-25"), "2015-04-29", nil, press2015),
        NationalStretch(.reunification, .holiday, "2015-04-30", code2012, press2015),
        NationalStretch(.labour, .holiday, "2015-05-01", code2012, press2015),
        NationalStretch(.nationalDay, .holiday, "2015-09-02", code2012, dataSet),

        NationalStretch(.newYear, .holiday, "2016-01-01", code2012, dataSet),
        NationalStretch(.lunarNewYear, .holiday, "2016-02-08 2016-02-09 2016-02-10", nil, press2016),
        NationalStretch(.lunarNewYear, .inLieu, "2016-02-11 2016-02-12", nil, press2016),
        NationalStretch(.hungKings, .inLieu, "2016-04-18", inLieu2012, dataSet),
        NationalStretch(.reunification, .inLieu, "2016-05-02", inLieu2012, dataSet),
        NationalStretch(.labour, .inLieu, "2016-05-03", inLieu2012, dataSet),
        NationalStretch(.nationalDay, .holiday, "2016-09-02", code2012, dataSet),

        NationalStretch(.newYear, .inLieu, "2017-01-02", inLieu2012, "http://dichvumavang.blogspot.com/2016/11"),
        NationalStretch(.lunarNewYear, .holiday, "2017-01-26 2017-01-27 2017-01-30", nil, press2017),
        NationalStretch(.lunarNewYear, .inLieu, "2017-01-31 2017-02-01", nil, press2017),
        NationalStretch(.hungKings, .holiday, "2017-04-06", code2012, dataSet),
        NationalStretch(.labour, .holiday, "2017-05-01", code2012, dataSet),
        NationalStretch(.reunification, .inLieu, "2017-05-02", inLieu2012, dataSet),
        NationalStretch(
            .nationalDay,
            .inLieu,
            "2017-09-04",
            inLieu2012,
            "http://thcslockhanh.locninh.edu.vn/tin-tuc-thong-bao/tin-tuc-tu-phong"
        ),

        NationalStretch(.newYear, .holiday, "2018-01-01", code2012, dataSet),
        NationalStretch(.lunarNewYear, .holiday, "2018-02-14 2018-02-15 2018-02-16", nil, press2018),
        NationalStretch(.lunarNewYear, .inLieu, "2018-02-19 2018-02-20", nil, press2018),
        NationalStretch(.hungKings, .holiday, "2018-04-25", code2012, dataSet),
        NationalStretch(.reunification, .holiday, "2018-04-30", code2012, dataSet),
        NationalStretch(.labour, .holiday, "2018-05-01", code2012, dataSet),
        NationalStretch(.nationalDay, .inLieu, "2018-09-03", inLieu2012, dataSet),

        NationalStretch(.newYear, .swap("2019-01-05"), "2018-12-31", notice2019),
        NationalStretch(.newYear, .holiday, "2019-01-01", code2012, dataSet),
        NationalStretch(
            .lunarNewYear,
            .holiday,
            "2019-02-04 2019-02-05 2019-02-06 2019-02-07 2019-02-08",
            notice2019
        ),
        NationalStretch(.hungKings, .inLieu, "2019-04-15", inLieu2012, dataSet),
        NationalStretch(.reunification, .swap("2019-05-04"), "2019-04-29", notice2019),
        NationalStretch(.reunification, .holiday, "2019-04-30", code2012, notice2019),
        NationalStretch(.labour, .holiday, "2019-05-01", code2012, notice2019),
        NationalStretch(.nationalDay, .holiday, "2019-09-02", code2012, dataSet),

        NationalStretch(.newYear, .holiday, "2020-01-01", code2012, dataSet),
        NationalStretch(.lunarNewYear, .holiday, "2020-01-23 2020-01-24 2020-01-27", nil, press2020),
        NationalStretch(.lunarNewYear, .inLieu, "2020-01-28 2020-01-29", nil, press2020),
        NationalStretch(.hungKings, .holiday, "2020-04-02", code2012, dataSet),
        NationalStretch(.reunification, .holiday, "2020-04-30", code2012, dataSet),
        NationalStretch(.labour, .holiday, "2020-05-01", code2012, dataSet),
        NationalStretch(.nationalDay, .holiday, "2020-09-02", code2012, dataSet),

        NationalStretch(.newYear, .holiday, "2021-01-01", code2019, dataSet),
        NationalStretch(.lunarNewYear, .holiday, "2021-02-10 2021-02-11 2021-02-12", notice2021),
        NationalStretch(.lunarNewYear, .inLieu, "2021-02-15 2021-02-16", notice2021),
        NationalStretch(.hungKings, .holiday, "2021-04-21", code2019, dataSet),
        NationalStretch(.reunification, .holiday, "2021-04-30", code2019, dataSet),
        NationalStretch(.labour, .inLieu, "2021-05-03", inLieu2019, dataSet),
        NationalStretch(.nationalDay, .holiday, "2021-09-02 2021-09-03", notice2021),

        NationalStretch(.newYear, .inLieu, "2022-01-03", inLieu2019, dataSet),
        NationalStretch(
            .lunarNewYear,
            .holiday,
            "2022-01-31 2022-02-01 2022-02-02 2022-02-03 2022-02-04",
            notice2022
        ),
        NationalStretch(.hungKings, .inLieu, "2022-04-11", inLieu2019, dataSet),
        NationalStretch(.reunification, .inLieu, "2022-05-02", inLieu2019, dataSet),
        NationalStretch(.labour, .inLieu, "2022-05-03", inLieu2019, dataSet),
        NationalStretch(.nationalDay, .holiday, "2022-09-01 2022-09-02", notice2022),

        NationalStretch(.newYear, .inLieu, "2023-01-02", inLieu2019, dataSet),
        NationalStretch(.lunarNewYear, .holiday, "2023-01-20 2023-01-23 2023-01-24", notice2023),
        NationalStretch(.lunarNewYear, .inLieu, "2023-01-25 2023-01-26", notice2023),
        NationalStretch(.labour, .holiday, "2023-05-01", code2019, dataSet),
        NationalStretch(.hungKings, .inLieu, "2023-05-02", inLieu2019, dataSet),
        NationalStretch(.reunification, .inLieu, "2023-05-03", inLieu2019, dataSet),
        NationalStretch(.nationalDay, .holiday, "2023-09-01", notice2023),
        NationalStretch(.nationalDay, .inLieu, "2023-09-04", notice2023),

        NationalStretch(.newYear, .holiday, "2024-01-01", code2019, dataSet),
        NationalStretch(.lunarNewYear, .holiday, "2024-02-08 2024-02-09 2024-02-12", notice2024),
        NationalStretch(.lunarNewYear, .inLieu, "2024-02-13 2024-02-14", notice2024),
        NationalStretch(.hungKings, .holiday, "2024-04-18", code2019, dataSet),
        NationalStretch(.reunification, .swap("2024-05-04"), "2024-04-29", swap2024),
        NationalStretch(.reunification, .holiday, "2024-04-30", code2019, dataSet),
        NationalStretch(.labour, .holiday, "2024-05-01", code2019, dataSet),
        NationalStretch(.nationalDay, .holiday, "2024-09-02 2024-09-03", notice2024),

        NationalStretch(.newYear, .holiday, "2025-01-01", code2019, dataSet),
        NationalStretch(
            .lunarNewYear,
            .holiday,
            "2025-01-27 2025-01-28 2025-01-29 2025-01-30 2025-01-31",
            notice2025
        ),
        NationalStretch(.hungKings, .holiday, "2025-04-07", code2019, dataSet),
        NationalStretch(.reunification, .holiday, "2025-04-30", code2019, dataSet),
        NationalStretch(.labour, .holiday, "2025-05-01", code2019, dataSet),
        NationalStretch(.labour, .swap("2025-04-26"), "2025-05-02", notice2025),
        NationalStretch(.nationalDay, .holiday, "2025-09-01 2025-09-02", notice2025),

        NationalStretch(.newYear, .holiday, "2026-01-01", code2019, dataSet),
        NationalStretch(.newYear, .swap("2026-01-10"), "2026-01-02", newYear2026),
        NationalStretch(
            .lunarNewYear,
            .holiday,
            "2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20",
            notice2026
        ),
        NationalStretch(.hungKings, .inLieu, "2026-04-27", inLieu2019, dataSet),
        NationalStretch(.reunification, .holiday, "2026-04-30", code2019, dataSet),
        NationalStretch(.labour, .holiday, "2026-05-01", code2019, dataSet),
        NationalStretch(.nationalDay, .swap("2026-08-22"), "2026-08-31", notice2026),
        NationalStretch(.nationalDay, .holiday, "2026-09-01 2026-09-02", notice2026),
        NationalStretch(.culture, .holiday, "2026-11-24", "NQ 28/2026/QH16", dataSet),
    ]
}
