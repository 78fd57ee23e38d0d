import Domain

/// The payload of `fileAttached`, version 1; `purpose` is `component`, `result` or `other`.
struct FileAttachedV1: Codable {
    let file: String
    let purpose: String
    let component: String?
    let mediaType: String
    let size: Int
    let digest: String

    init(_ attached: DossierFile) {
        file = hex(attached.id)
        mediaType = attached.mediaType
        size = attached.size
        digest = attached.digest
        switch attached.purpose {
        case .component(let id): (purpose, component) = ("component", hex(id))
        case .result: (purpose, component) = ("result", nil)
        case .other: (purpose, component) = ("other", nil)
        }
    }

    var attached: DossierFile? {
        guard let id = DossierFile.ID(file) else { return nil }
        let shown: DossierFile.Purpose
        switch purpose {
        case "component":
            guard let component = component.flatMap({ DossierComponent.ID($0) }) else { return nil }
            shown = .component(component)
        case "result": shown = .result
        case "other": shown = .other
        default: return nil
        }
        return DossierFile(id: id, purpose: shown, mediaType: mediaType, size: size, digest: digest)
    }
}

/// The payload of `fileRemoved`, version 1.
struct FileRemovedV1: Codable {
    let file: String
    let because: String
}

/// The payload of `feeCollected`, version 1.
struct PaymentV1: Codable {
    let fee: Int
    let charge: Int
    let exempted: Int
    let ground: String?
    let remark: RemarkV1?
    let receipt: Int?

    init(_ payment: Payment) {
        fee = payment.fee
        charge = payment.charge
        exempted = payment.exempted
        ground = payment.ground?.rawValue
        remark = payment.remark.map(RemarkV1.init)
        receipt = payment.receipt
    }

    var payment: Payment? {
        let ground = ground.flatMap(Payment.Ground.init(rawValue:))
        let remark = remark?.remark
        guard (ground == nil) == (self.ground == nil), (remark == nil) == (self.remark == nil) else { return nil }
        return Payment(
            fee: fee,
            charge: charge,
            exempted: exempted,
            ground: ground,
            remark: remark,
            receipt: receipt
        )
    }
}

/// The payload of `visited`, version 1.
struct VisitedV1: Codable {
    let note: RemarkV1?

    /// The note, or nil where it cannot be read.
    var decoded: Remark?? {
        guard let note else { return .some(nil) }
        return note.remark.map { .some($0) }
    }
}

/// The payload of `certified`, version 1.
struct CertifiedV1: Codable {
    struct Line: Codable {
        let kind: String
        let number: Int
        let pages: Int
        let copies: Int
    }

    let lines: [Line]

    init(_ lines: [Certification]) {
        self.lines = lines.map {
            Line(kind: $0.kind.rawValue, number: $0.number, pages: $0.pages, copies: $0.copies)
        }
    }

    var certifications: [Certification]? {
        let decoded = lines.compactMap { line in
            Certification.Kind(rawValue: line.kind).map {
                Certification(kind: $0, number: line.number, pages: line.pages, copies: line.copies)
            }
        }
        return decoded.count == lines.count ? decoded : nil
    }
}
