public import Persistence

/// The configuration of an installation as JSON: agencies, calendar, procedures, workflows, offers, boards; no people.
///
/// One row a line, in the order of keys, so that equal configurations are equal bytes on both engines and two files can
/// be compared line by line (`Documentation/Guide/configuration.md`).
public enum ConfigurationExport {
    /// The format's name and version, which the file states.
    public static let format = "motcua-configuration-1"

    /// The file; one statement for each table.
    public static func bytes(_ connection: any Connection) throws -> [UInt8] {
        var file = Array("{\n\"format\": \"\(format)\"".utf8)
        for table in ConfigurationTable.all {
            file += Array(",\n\"\(table.name)\": [".utf8)
            var isFirst = true
            try table.each(connection) { row in
                file += Array(isFirst ? "\n".utf8 : ",\n".utf8)
                isFirst = false
                write(row, of: table, to: &file)
            }
            file += Array("\n]".utf8)
        }
        file += Array("\n}\n".utf8)
        return file
    }

    /// An object of the members that are there.
    private static func write(_ row: [String?], of table: ConfigurationTable, to file: inout [UInt8]) {
        file.append(UInt8(ascii: "{"))
        var isFirst = true
        for (value, column) in zip(row, table.columns) {
            guard let value else { continue }
            if !isFirst { file += [UInt8(ascii: ","), UInt8(ascii: " ")] }
            isFirst = false
            file += Array("\"\(column.name)\": ".utf8)
            switch column.kind {
            case .number, .moment: file += Array(value.utf8)
            case .id, .text, .day: quote(value, to: &file)
            }
        }
        file.append(UInt8(ascii: "}"))
    }

    /// A string in quotes (RFC 8259, 7).
    private static func quote(_ text: String, to file: inout [UInt8]) {
        let digits = Array("0123456789abcdef".utf8)
        file.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): file += [UInt8(ascii: "\\"), byte]
            case 0x0A: file += Array("\\n".utf8)
            case 0..<0x20: file += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: file.append(byte)
            }
        }
        file.append(UInt8(ascii: "\""))
    }
}
