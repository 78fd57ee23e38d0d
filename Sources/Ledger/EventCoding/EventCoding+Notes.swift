import Domain

extension EventCoding {
    /// Codes what stands beside the process.
    static func encodeNote(_ event: DossierEvent) throws -> (kind: String, version: Int, payload: String) {
        switch event {
        case .fileAttached(let file): try stored("fileAttached", FileAttachedV1(file))
        case .fileRemoved(let file, let removal):
            try stored("fileRemoved", FileRemovedV1(file: hex(file), because: removal.rawValue))
        case .commented(let remark): try stored("commented", ReasonV1(reason: RemarkV1(remark)))
        case .feeCollected(let payment): try stored("feeCollected", PaymentV1(payment))
        case .unpaidAllowed(let reason): try stored("unpaidAllowed", ReasonV1(reason: RemarkV1(reason)))
        case .visited(let note): try stored("visited", VisitedV1(note: note.map(RemarkV1.init)))
        case .certified(let lines): try stored("certified", CertifiedV1(lines))
        default: try encode(event)
        }
    }

    /// Decodes what stands beside the process; nil for every other kind.
    static func decodeNote(_ reader: PayloadReader) throws -> DossierEvent? {
        switch reader.kind {
        case "fileAttached": return .fileAttached(try reader.value(of: FileAttachedV1.self) { $0.attached })
        case "fileRemoved":
            let stored = try reader.value(of: FileRemovedV1.self) { $0 }
            return .fileRemoved(
                try reader.present(DossierFile.ID(stored.file)),
                try reader.present(DossierFile.Removal(rawValue: stored.because))
            )
        case "commented": return .commented(try reader.value(of: ReasonV1.self) { $0.reason.remark })
        case "feeCollected": return .feeCollected(try reader.value(of: PaymentV1.self) { $0.payment })
        case "unpaidAllowed": return .unpaidAllowed(reason: try reader.value(of: ReasonV1.self) { $0.reason.remark })
        case "visited": return .visited(note: try reader.value(of: VisitedV1.self) { $0.decoded })
        case "certified": return .certified(try reader.value(of: CertifiedV1.self) { $0.certifications })
        default: return nil
        }
    }
}
