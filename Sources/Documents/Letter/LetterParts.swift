/// The parts of a DOCX beside its body.
struct LetterParts {
    let document: Document
    let pictures: Int

    private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
    private static let package = "http://schemas.openxmlformats.org/package/2006"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let types = "application/vnd.openxmlformats-officedocument.wordprocessingml"

    /// What the root of each part of `word/` declares.
    static let namespaces = """
        xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="\(office)" \
        xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
        xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
        xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"
        """

    /// Their names and texts; the list of types comes first, as readers expect.
    var parts: [(name: String, text: String)] {
        [
            ("[Content_Types].xml", contentTypes), ("_rels/.rels", rootRelations), ("docProps/core.xml", properties),
            ("word/_rels/document.xml.rels", relations), ("word/styles.xml", styles),
            ("word/header1.xml", header(isFirst: true)), ("word/header2.xml", header(isFirst: false)),
        ]
    }

    /// The sheet and its margins; pages are counted from 1, and the first shows no number.
    static func section(_ paper: Paper) -> String {
        let isWide = paper.width > paper.height
        let twips = LetterText.twips
        return """
            <w:sectPr><w:headerReference w:type="first" r:id="rId2"/><w:headerReference w:type="default" r:id="rId3"/>\
            <w:type w:val="nextPage"/>\
            <w:pgSz w:w="\(twips(paper.width))" w:h="\(twips(paper.height))"\(isWide ? " w:orient=\"landscape\"" : "")/>\
            <w:pgMar w:top="\(twips(paper.top))" w:right="\(twips(paper.right))" w:bottom="\(twips(paper.bottom))" \
            w:left="\(twips(paper.left))" w:header="\(twips(paper.top / 2))" w:footer="\(twips(paper.bottom / 2))" \
            w:gutter="0"/><w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>
            """
    }

    /// A picture in the line, a square of so many millimetres.
    static func drawing(number: Int, side: Double) -> String {
        let extent = "cx=\"\(Int(side * 36_000))\" cy=\"\(Int(side * 36_000))\""
        return """
            <w:drawing><wp:inline><wp:extent \(extent)/><wp:docPr id="\(number)" name="QR \(number)" descr="Mã QR"/>\
            <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>\
            <pic:nvPicPr><pic:cNvPr id="\(number)" name="QR \(number)"/><pic:cNvPicPr/></pic:nvPicPr>\
            <pic:blipFill><a:blip r:embed="picture\(number)"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
            <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext \(extent)/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>\
            </a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>
            """
    }

    private var contentTypes: String {
        let parts = [
            ("/word/document.xml", "\(Self.types).document.main+xml"), ("/word/styles.xml", "\(Self.types).styles+xml"),
            ("/word/header1.xml", "\(Self.types).header+xml"), ("/word/header2.xml", "\(Self.types).header+xml"),
            ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        ].map { "<Override PartName=\"\($0.0)\" ContentType=\"\($0.1)\"/>" }
        return Self.head + """
            <Types xmlns="\(Self.package)/content-types"><Default Extension="rels" \
            ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" \
            ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>\(parts.joined())</Types>
            """
    }

    private var rootRelations: String {
        let core = "\(Self.package)/relationships/metadata/core-properties"
        return Self.relations([
            ("rId1", "\(Self.office)/officeDocument", "word/document.xml"), ("rId2", core, "docProps/core.xml"),
        ])
    }

    private var relations: String {
        let pictures = (1...max(1, pictures)).prefix(pictures).map {
            ("picture\($0)", "\(Self.office)/image", "media/code\($0).png")
        }
        return Self.relations(
            [
                ("rId1", "\(Self.office)/styles", "styles.xml"), ("rId2", "\(Self.office)/header", "header1.xml"),
                ("rId3", "\(Self.office)/header", "header2.xml"),
            ] + pictures
        )
    }

    private static func relations(_ relations: [(id: String, kind: String, target: String)]) -> String {
        let relations = relations.map { "<Relationship Id=\"\($0.id)\" Type=\"\($0.kind)\" Target=\"\($0.target)\"/>" }
        return head + "<Relationships xmlns=\"\(package)/relationships\">\(relations.joined())</Relationships>"
    }

    private var properties: String {
        let made = document.madeAt.map { "<dcterms:created xsi:type=\"dcterms:W3CDTF\">\($0)</dcterms:created>" } ?? ""
        return Self.head + """
            <cp:coreProperties xmlns:cp="\(Self.package)/metadata/core-properties" \
            xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
            <dc:title>\(LetterText.escaped(document.title))</dc:title><dc:language>vi</dc:language>\(made)\
            </cp:coreProperties>
            """
    }

    private var styles: String {
        Self.head + """
            <w:styles \(Self.namespaces)><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" \
            w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>\
            \(LetterText.height(document.textSize))<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr>\
            </w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>\
            </w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal">\
            <w:name w:val="Normal"/></w:style></w:styles>
            """
    }

    private func header(isFirst: Bool) -> String {
        let number = """
            <w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r>\
            <w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>\
            <w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
            """
        let marks = Text.bold(document.marks.joined(separator: " · "))
        let stamp =
            document.marks.isEmpty
            ? "" : "<w:p><w:pPr><w:jc w:val=\"right\"/></w:pPr>\(LetterText.runs(marks, size: 9))</w:p>"
        let content = (isFirst ? "" : number) + stamp
        return Self.head + "<w:hdr \(Self.namespaces)>\(content.isEmpty ? "<w:p/>" : content)</w:hdr>"
    }
}
