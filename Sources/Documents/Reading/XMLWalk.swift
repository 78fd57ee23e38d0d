import CArchive

/// Reads XML as it goes by, with libxml2's reader: nothing is fetched, and a document type, the door of entities, is
/// refused.
enum XMLWalk {
    /// What goes by.
    enum Step {
        case start(String, attributes: [String: String])
        case text(String)
        case end(String)
    }

    /// Hands over each step; names come without prefixes.
    static func walk(_ bytes: [UInt8], _ body: (Step) throws(TableFileFault) -> Void) throws(TableFileFault) {
        guard bytes.count < Int(Int32.max) else { throw .tooLarge }
        let quiet = XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        let options = Int32(XML_PARSE_NONET.rawValue | quiet)
        let result = unsafe bytes.withUnsafeBytes { buffer in
            Result { () throws(TableFileFault) in try unsafe walk(buffer, options, body) }
        }
        try result.get()
    }

    private static func walk(
        _ buffer: UnsafeRawBufferPointer,
        _ options: Int32,
        _ body: (Step) throws(TableFileFault) -> Void
    ) throws(TableFileFault) {
        let start = unsafe buffer.bindMemory(to: CChar.self)
        guard
            let reader = unsafe xmlReaderForMemory(start.baseAddress, Int32(start.count), nil, nil, options)
        else { throw .broken }
        defer { unsafe xmlFreeTextReader(reader) }
        while true {
            let result = unsafe xmlTextReaderRead(reader)
            if result == 0 { return }
            guard result == 1 else { throw .broken }
            try unsafe step(reader, body)
        }
    }

    private static func step(
        _ reader: xmlTextReaderPtr,
        _ body: (Step) throws(TableFileFault) -> Void
    ) throws(TableFileFault) {
        let kind = unsafe xmlTextReaderNodeType(reader)
        switch UInt32(bitPattern: kind) {
        case XML_READER_TYPE_ELEMENT.rawValue:
            let name = unsafe text(xmlTextReaderConstLocalName(reader))
            let isEmpty = unsafe xmlTextReaderIsEmptyElement(reader) == 1
            var attributes: [String: String] = [:]
            while unsafe xmlTextReaderMoveToNextAttribute(reader) == 1 {
                let attribute = unsafe text(xmlTextReaderConstLocalName(reader))
                attributes[attribute] = unsafe text(xmlTextReaderConstValue(reader))
            }
            try body(.start(name, attributes: attributes))
            if isEmpty { try body(.end(name)) }
        case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue,
            XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue, XML_READER_TYPE_WHITESPACE.rawValue:
            try body(.text(unsafe text(xmlTextReaderConstValue(reader))))
        case XML_READER_TYPE_END_ELEMENT.rawValue:
            try body(.end(unsafe text(xmlTextReaderConstLocalName(reader))))
        case XML_READER_TYPE_DOCUMENT_TYPE.rawValue, XML_READER_TYPE_ENTITY_REFERENCE.rawValue:
            throw .broken
        default: break
        }
    }

    private static func text(_ pointer: UnsafePointer<xmlChar>?) -> String {
        guard let pointer = unsafe pointer else { return "" }
        return unsafe String(decodingCString: pointer, as: UTF8.self)
    }
}
