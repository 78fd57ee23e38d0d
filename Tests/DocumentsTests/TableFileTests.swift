import Documents
import Foundation
import Testing

@Suite struct TableFileTests {
    /// What openpyxl 3.1 wrote: shared texts, a number, an empty row, a column far to the right.
    private static let openpyxl = """
        UEsDBBQAAAAIAPCteV3PFfjx/AEAAEkEAAAYAAAAeGwvd29ya3NoZWV0cy9zaGVldDEueG1shVQ9b9swEP0rhAajXUy5SdoglgU4\
        TosUaIAg6cdMy2eRMEWq5NlO5w4durTo1DkIihbI0LVCJ/uP6J+UlB3FASR00t3x3rvj0x2jpTYzywGQXGVS2UHAEfMjSm3CIWO2\
        q3NQ7mSqTcbQuSalNjfAJhUok/RJGD6lGRMqiKMqdm7iSM9RCgXnhth5ljHz4RikXg6CXnAXuBApxypA4yhnKVwCvskdwLm05pmI\
        DJQVWhED00Ew7B0Nh/sVpEp5K2Bpd2zibzPWeuadl5NBEPqmQEKCnoO5zwJGIKWncq2837IG91U9cte+o39RCeD6GzMLIy3fiQny\
        QXAYkAlM2VzihV6ewvZSB/ctnjBkcWT0khh/2zhKvOFLukShvEqXaFxcuEoYj8o/N3lE0bXgAzTZAo7bAK/WPxUni7L4nTTARm2w\
        s9U1QV4WPwiWxU0T9KQN+nr1S/0H+7y127L4RHK+uiWP1l/L4ptKHz+EU6dULddeLddeC9/V6rpJrLb007L47pv+nPAmsTYwP8iL\
        uNc9iOhiV4820vWX9UeVktnqL+lI7M84E50U+8QK92M6LMv7vuRtk0y7BQ/DMKwrPpBhv5bBz36zDqxJRrozgX7FzphJhbJEwtSx\
        hN1nbk7NZmQ3Duq8WsmxRtRZZXK36mB8gjufao2141emfj3if1BLAwQUAAAACADwrXldSHqxBD8BAAAuAgAADwAAAHhsL3dvcmti\
        b29rLnhtbI2QQU7DMBBFrxL5ACRFUImq6YYKqIQA0ap7x5k0o9qeyJ600PsgDtHT9CbYCYFKbFg58//o5f+Z7sltC6Jt8ma09ROX\
        i5q5maSpVzUY6S+oARu8ipyRHEa3SamqUMGcVGvAcnqZZePUgZaMZH2NjRc97T8s3ziQpa8B2OgeZSRaMZsOyV5ckp5PxKDin6Ia\
        lTXC3v8uxDHZoccCNfJ7LrpvDSIxaNHgAcpcZCLxNe0fyOGBLEu9VI60zsWoN9bgGNUfeRljrmThO4Vl8Ro752KcBWCFznO30fFl\
        CLmDsNxPLdMdagY3lwz3jtoG7abDhBrpWY/uFMObWGkgF6v6dPxM+HT8UDFIMBZlH4oD7ayim2Aw3KL85g6wEiq0UD4Fmo9GqKbC\
        XePTkS6vrkc3oUKr9W3Qnu0jyfIn3XDa2RdQSwMEFAAAAAgA8K15XTPr47qtAAAA+wEAABoAAAB4bC9fcmVscy93b3JrYm9vay54\
        bWwucmVsc7WRPQ6DMAyFrxLlABio1KECpi6sFReIgvkRgUSxq8LtG8EASB26MFnPlr/3ZGcvNIp7O1HXOxLzaCbKZcfsHgCkOxwV\
        RdbhFCaN9aPiIH0LTulBtQhpHN/BHxmyyI5MUS0O/yHapuk1Pq1+jzjxDzB8rB+oQ2QpKuVb5FzCbPY2wVqSKJClKOtc+rJOpIDL\
        EhEvBmmPs+mTf3qlP4dd3O1XuTXPR7itIeD06+ILUEsBAhQDFAAAAAgA8K15Xc8V+PH8AQAASQQAABgAAAAAAAAAAAAAAIABAAAA\
        AHhsL3dvcmtzaGVldHMvc2hlZXQxLnhtbFBLAQIUAxQAAAAIAPCteV1IerEEPwEAAC4CAAAPAAAAAAAAAAAAAACAATICAAB4bC93\
        b3JrYm9vay54bWxQSwECFAMUAAAACADwrXldM+vjuq0AAAD7AQAAGgAAAAAAAAAAAAAAgAGeAwAAeGwvX3JlbHMvd29ya2Jvb2su\
        eG1sLnJlbHNQSwUGAAAAAAMAAwDLAAAAgwQAAAAA
        """

    /// A workbook whose sheet brings a document type with entities.
    private static let withEntities = """
        UEsDBBQAAAAIAPCteV2Z1jZHMwAAAEMAAAAPAAAAeGwvd29ya2Jvb2sueG1ssynPL8pOys/PVqjIzckrtiqyVSpSsrMpzkhNLSmG\
        0gpFVpkptkqJSvp2NvowGX2YRjsAUEsDBBQAAAAIAPCteV3HS9RaOwAAAE8AAAAaAAAAeGwvX3JlbHMvd29ya2Jvb2sueG1sLnJl\
        bHOzCUrNSSzJzM8rzsgsKLazQeYqeKbYKiUqKYQkFqWnltgqlecXZRdnpKaWFOsX61Xk5ijp29noo+oHAFBLAwQUAAAACADwrXld\
        vf6LEXYAAACcAAAAEwAAAHhsL3dvcmtzaGVldHMvcy54bWyzUXTxdw6JDHBVqFCItlF09QvxDIlUSFRQSgQCJTu4SJKCklqiNRAp\
        2cXa2ZTnF2UXZ6SmltjZgCmXxJJEO5ui/HKFIlslQ6C2ZIUSW6XMvJzMvNTgkiKgQGaxnU2JnVqStY0+UJM+iKufDMRAPUASyRB9\
        hNkAUEsBAhQDFAAAAAgA8K15XZnWNkczAAAAQwAAAA8AAAAAAAAAAAAAAIABAAAAAHhsL3dvcmtib29rLnhtbFBLAQIUAxQAAAAI\
        APCteV3HS9RaOwAAAE8AAAAaAAAAAAAAAAAAAACAAWAAAAB4bC9fcmVscy93b3JrYm9vay54bWwucmVsc1BLAQIUAxQAAAAIAPCt\
        eV29/osRdgAAAJwAAAATAAAAAAAAAAAAAACAAdMAAAB4bC93b3Jrc2hlZXRzL3MueG1sUEsFBgAAAAADAAMAxgAAAHoBAAAAAA==
        """

    /// 300 KB of blanks in a file of less than a kilobyte.
    private static let bomb = """
        UEsDBBQAAAAIAPCteV2Z1jZHMwAAAEMAAAAPAAAAeGwvd29ya2Jvb2sueG1ssynPL8pOys/PVqjIzckrtiqyVSpSsrMpzkhNLSmG\
        0gpFVpkptkqJSvp2NvowGX2YRjsAUEsDBBQAAAAIAPCteV3HS9RaOwAAAE8AAAAaAAAAeGwvX3JlbHMvd29ya2Jvb2sueG1sLnJl\
        bHOzCUrNSSzJzM8rzsgsKLazQeYqeKbYKiUqKYQkFqWnltgqlecXZRdnpKaWFOsX61Xk5ijp29noo+oHAFBLAwQUAAAACADwrXld\
        p+CSmUsBAAD3kwQAEwAAAHhsL3dvcmtzaGVldHMvcy54bWztwUEJACAQALAqNrCA2OZA8HGggvXtIdvazTX3iDi9AAAAAAAAAAAA\
        AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\
        AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\
        AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\
        AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAADAR1q9ueYeEac/UEsBAhQDFAAA\
        AAgA8K15XZnWNkczAAAAQwAAAA8AAAAAAAAAAAAAAIABAAAAAHhsL3dvcmtib29rLnhtbFBLAQIUAxQAAAAIAPCteV3HS9RaOwAA\
        AE8AAAAaAAAAAAAAAAAAAACAAWAAAAB4bC9fcmVscy93b3JrYm9vay54bWwucmVsc1BLAQIUAxQAAAAIAPCteV2n4JKZSwEAAPeT\
        BAATAAAAAAAAAAAAAACAAdMAAAB4bC93b3Jrc2hlZXRzL3MueG1sUEsFBgAAAAADAAMAxgAAAE8CAAAAAA==
        """

    private static func bytes(_ base64: String) throws -> [UInt8] { [UInt8](try #require(Data(base64Encoded: base64))) }

    private static func fault(_ bytes: [UInt8], _ limits: TableFile.Limits = .init()) -> TableFileFault? {
        do throws(TableFileFault) {
            _ = try TableFile(bytes, limits: limits)
            return nil
        } catch {
            return error
        }
    }

    @Test func `an XLSX file of another program is read: texts, numbers, gaps in rows and columns`() throws {
        let table = try TableFile(Self.bytes(Self.openpyxl))
        #expect(table.rows.map(\.number) == [1, 3, 4])
        #expect(table.rows[0].cells[3] == "Tên thủ tục")
        #expect(
            table.rows[1].cells == [0: "xã", 1: "Hộ tịch", 2: "1.5", 3: "Đăng ký <khai> sinh & tử", 4: "8000"]
        )
        #expect(table.rows[2].cells == [26: "xa"])
        #expect(TableFile.columnName(26) == "AA")
    }

    @Test func `what the program writes itself is read back, as XLSX and as CSV`() throws {
        for format in [Sheet.Format.xlsx, .csv] {
            let writer = try SheetWriter(format)
            try writer.begin(Sheet("Một", columns: [.init("Tên"), .init("Số")]))
            try writer.append([.text("Có \"nháy\", phẩy\nvà hai dòng"), .whole(50_000)])
            let file = try writer.finish()
            let table = try TableFile([UInt8](try #require(FileManager.default.contents(atPath: file.path))))
            let filled = try #require(table.rows.last)
            #expect(filled.cells == [0: "Có \"nháy\", phẩy\nvà hai dòng", 1: "50000"])
            #expect(table.rows.contains { $0.cells == [0: "Tên", 1: "Số"] })
        }
    }

    @Test func `CSV comes with commas or semicolons, with a mark or without, with any line end`() throws {
        let texts = [
            "a,b\r\n\"c, d\",\"e\"\"f\"\r\n", "\u{FEFF}a;b\n\"c, d\";\"e\"\"f\"", "a;b\r\"c, d\";\"e\"\"f\"\r",
        ]
        for text in texts {
            let table = try TableFile(Array(text.utf8))
            #expect(table.rows.map(\.cells) == [[0: "a", 1: "b"], [0: "c, d", 1: "e\"f"]])
        }
        #expect(Self.fault(Array("a,b\n\"c".utf8)) == .openQuote(row: 2))
        #expect(Self.fault([0x61, 0xE1, 0x2C]) == .encoding)
        #expect(Self.fault([0xD0, 0xCF, 0x11, 0xE0, 0x00]) == .unknown)
    }

    @Test func `entities, bombs, broken files and too much of anything are refused`() throws {
        #expect(Self.fault(try Self.bytes(Self.withEntities)) == .broken)
        var limits = TableFile.Limits()
        limits.unpackedBytes = 200_000
        #expect(Self.fault(try Self.bytes(Self.bomb), limits) == .tooLarge)
        let whole = try Self.bytes(Self.openpyxl)
        #expect(Self.fault(Array(whole.prefix(whole.count / 2))) != nil)
        #expect(Self.fault(Array("PK\u{3}\u{4}".utf8)) == .broken || Self.fault(Array("PK\u{3}\u{4}".utf8)) == .unknown)
        limits = TableFile.Limits(rows: 2, columns: 2, cellBytes: 3)
        #expect(Self.fault(Array("a\nb\nc\n".utf8), limits) == .tooManyRows(2))
        #expect(Self.fault(Array("a,b,c\n".utf8), limits) == .tooManyColumns(row: 1))
        #expect(Self.fault(Array("abcd\n".utf8), limits) == .cellTooLong(row: 1))
        #expect(Self.fault(whole, limits) == .cellTooLong(row: 1))
    }
}
