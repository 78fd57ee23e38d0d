import Addresses
import Components
import Domain
import Markup
import Reading
import Web

// MARK: 3–5. Who

extension IntakePage {
    private static let hamletList = "ap-goi-y"

    /// The commune's desk receives its own people.
    private var chosenCommune: String {
        draft.value(IntakeField.commune, usual: communes.count == 1 ? communes[0] : "")
    }

    /// What the browser offers in the address, for the commune that is chosen; anything else can be typed.
    var hamletsPart: HTML {
        datalist(.id(Self.hamletList)) { for hamlet in hamlets { option(.value(hamlet.name)) } }
    }

    var applicantPanel: HTML {
        panel("2. Người nộp hồ sơ") {
            fieldRow {
                div(.classes("combo")) {
                    textInput(
                        "Số giấy tờ, hoặc mã QR",
                        name: IntakeField.paperNumber,
                        value: draft[IntakeField.paperNumber],
                        hint: "Gõ \(KnownApplicantStore.digits) số đầu để tìm người đã nộp",
                        errorMessage: errors[IntakeField.paperNumber],
                        isRequired: true,
                        attributes: .suggest(Places.intakeApplicant()),
                        .suggestMethod("post"),
                        .suggestFirst()
                    )
                }
                selectInput(
                    "Giấy tờ",
                    name: IntakeField.paperKind,
                    items: Self.paperKinds,
                    value: draft.filled(
                        IntakeField.paperKind,
                        usual: PartyDescription.Paper.Kind.usual(on: now.day).rawValue
                    )
                )
            }
            div(.classes("field-row")) {
                noscript {
                    submitButton(
                        "Điền từ thẻ",
                        kind: .secondary,
                        name: IntakeField.act,
                        value: IntakeAct.fill.rawValue
                    )
                }
                organisation("Tổ chức", IntakeField.isOrganisation, "Mã số thuế", IntakeField.taxCode)
            }
            fieldRow {
                textInput(
                    "Họ và tên, hoặc tên tổ chức",
                    name: IntakeField.name,
                    value: draft[IntakeField.name],
                    errorMessage: errors[IntakeField.name],
                    isRequired: true,
                    maxLength: 200
                )
                textInput(
                    "Ngày hoặc năm sinh",
                    name: IntakeField.birth,
                    value: draft[IntakeField.birth],
                    errorMessage: errors[IntakeField.birth],
                    width: .medium,
                    inputMode: "numeric",
                    attributes: Attribute("data-date", when: true)
                )
            }
            fieldRow {
                textInput(
                    "Địa chỉ: số nhà, đường, ấp",
                    name: IntakeField.address,
                    value: draft[IntakeField.address],
                    errorMessage: errors[IntakeField.address],
                    maxLength: 200,
                    attributes: Attribute("list", Self.hamletList)
                )
                selectInput(
                    "Xã, phường, thị trấn",
                    name: IntakeField.commune,
                    items: communes.map { Choice($0, named: $0) }
                        + [Choice(IntakeValue.elsewhere, "nơi khác, hoặc đã ghi ở địa chỉ")],
                    value: chosenCommune,
                    emptyText: communes.count == 1 ? nil : "– chọn –"
                )
            }
            div(
                .id("phan-ap"),
                .hidden(),
                .fragmentSource(Self.source(of: .hamlets)),
                .fragmentFields(IntakeField.commune)
            ) { hamletsPart }
            fieldRow {
                textInput(
                    "Điện thoại, hoặc “không có”",
                    name: IntakeField.phone,
                    value: draft[IntakeField.phone],
                    kind: .telephone,
                    errorMessage: errors[IntakeField.phone],
                    isRequired: true
                )
                selectInput(
                    "Báo tin qua",
                    name: IntakeField.notification,
                    items: ReceptionDetails.Notification.allCases.map { Choice($0.rawValue, $0.message) },
                    value: draft.filled(IntakeField.notification, usual: ReceptionDetails.Notification.phone.rawValue)
                )
                textInput(
                    "Thư điện tử",
                    name: IntakeField.email,
                    value: draft[IntakeField.email],
                    kind: .email,
                    errorMessage: errors[IntakeField.email]
                )
            }
        }
    }

    var ownerPanel: HTML {
        panel("3. Chủ hồ sơ") {
            checkbox(
                "Chính là người nộp",
                name: IntakeField.isOwner,
                isChecked: draft.isTicked(IntakeField.isOwner, usual: true),
                key: .alt(.u)
            )
            div(.classes("stack"), .hidden(whenTicked: IntakeField.isOwner, "1")) {
                div(.classes("field-row")) {
                    organisation(
                        "Chủ hồ sơ là tổ chức",
                        IntakeField.ownerIsOrganisation,
                        "Mã số thuế của chủ hồ sơ",
                        IntakeField.ownerTaxCode
                    )
                }
                textInput(
                    "Họ và tên, hoặc tên tổ chức là chủ hồ sơ",
                    name: IntakeField.ownerName,
                    value: draft[IntakeField.ownerName],
                    errorMessage: errors[IntakeField.ownerName],
                    maxLength: 200
                )
                fieldRow {
                    selectInput(
                        "Giấy tờ của chủ hồ sơ",
                        name: IntakeField.ownerPaperKind,
                        items: Self.paperKinds,
                        value: draft.filled(
                            IntakeField.ownerPaperKind,
                            usual: PartyDescription.Paper.Kind.usual(on: now.day).rawValue
                        )
                    )
                    textInput(
                        "Số giấy tờ của chủ hồ sơ",
                        name: IntakeField.ownerPaperNumber,
                        value: draft[IntakeField.ownerPaperNumber],
                        errorMessage: errors[IntakeField.ownerPaperNumber]
                    )
                }
                fieldRow {
                    textInput(
                        "Địa chỉ của chủ hồ sơ",
                        name: IntakeField.ownerAddress,
                        value: draft[IntakeField.ownerAddress],
                        maxLength: 300
                    )
                    textInput(
                        "Điện thoại của chủ hồ sơ",
                        name: IntakeField.ownerPhone,
                        value: draft[IntakeField.ownerPhone],
                        kind: .telephone,
                        errorMessage: errors[IntakeField.ownerPhone]
                    )
                }
                textInput(
                    "Giấy ủy quyền (số, ngày, nơi chứng thực), hoặc quan hệ",
                    name: IntakeField.authorisation,
                    value: draft[IntakeField.authorisation],
                    errorMessage: errors[IntakeField.authorisation],
                    maxLength: 300
                )
            }
        }
    }

    private func organisation(_ label: Message, _ name: String, _ taxLabel: Message, _ taxCode: String) -> HTML {
        HTML {
            checkbox(label, name: name, isChecked: draft.isTicked(name))
            div(.shown(whenTicked: name, "1")) {
                textInput(
                    taxLabel,
                    name: taxCode,
                    value: draft[taxCode],
                    errorMessage: errors[taxCode],
                    inputMode: "numeric"
                )
            }
        }
    }

    private static let paperKinds = PartyDescription.Paper.Kind.allCases.filter { $0 != .taxCode }
        .map { Choice($0.rawValue, $0.message) }
}

extension ReceptionDetails.Notification {
    /// The way as screens name it.
    var message: Message {
        switch self {
        case .phone: "điện thoại"
        case .sms: "tin nhắn"
        case .email: "thư điện tử"
        case .post: "bưu chính"
        case .none: "không báo, tự đến"
        }
    }
}

extension ReceptionDetails.ReturnPlace {
    /// The place as screens name it.
    var message: Message {
        switch self {
        case .desk: "tại quầy"
        case .post: "qua bưu chính công ích"
        case .person: "người khác nhận thay"
        }
    }
}
