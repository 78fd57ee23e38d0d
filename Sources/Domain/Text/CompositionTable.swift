/// The canonical pairs of the Latin letters, the Vietnamese ones among them, by their mark.
///
/// After each base letter stands what base and mark make together (Unicode 15, canonical composition of U+00C0–U+024F
/// and U+1E00–U+1EFF). Letters with two marks have a base that is itself such a letter: `ạ` and the circumflex make
/// `ậ`.
enum CompositionTable {
    private static let pairs: [(mark: Unicode.Scalar, letters: String)] = [
        ("\u{300}", "AÀEÈIÌOÒUÙaàeèiìoòuùÜǛüǜNǸnǹĒḔēḕŌṐōṑWẀwẁÂẦâầĂẰăằÊỀêềÔỒôồƠỜơờƯỪưừYỲyỳ"),
        (
            "\u{301}",
            "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźÜǗüǘGǴgǵÅǺåǻÆǼæǽØǾøǿÇḈçḉĒḖēḗÏḮïḯKḰkḱMḾmḿÕṌõṍ"
                + "ŌṒōṓPṔpṕŨṸũṹWẂwẃÂẤâấĂẮăắÊẾêếÔỐôốƠỚơớƯỨưứ"
        ),
        ("\u{302}", "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷZẐzẑẠẬạậẸỆẹệỌỘọộ"),
        ("\u{303}", "AÃNÑOÕaãnñoõIĨiĩUŨuũVṼvṽÂẪâẫĂẴăẵEẼeẽÊỄêễÔỖôỗƠỠơỡƯỮưữYỸyỹ"),
        ("\u{304}", "AĀaāEĒeēIĪiīOŌoōUŪuūÜǕüǖÄǞäǟȦǠȧǡÆǢæǣǪǬǫǭÖȪöȫÕȬõȭȮȰȯȱYȲyȳGḠgḡḶḸḷḹṚṜṛṝ"),
        ("\u{306}", "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭȨḜȩḝẠẶạặ"),
        ("\u{307}", "CĊcċEĖeėGĠgġIİZŻzżAȦaȧOȮoȯBḂbḃDḊdḋFḞfḟHḢhḣMṀmṁNṄnṅPṖpṗRṘrṙSṠsṡŚṤśṥŠṦšṧṢṨṣṩTṪtṫWẆwẇXẊxẋYẎyẏſẛ"),
        ("\u{308}", "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸHḦhḧÕṎõṏŪṺūṻWẄwẅXẌxẍtẗ"),
        ("\u{309}", "AẢaảÂẨâẩĂẲăẳEẺeẻÊỂêểIỈiỉOỎoỏÔỔôổƠỞơởUỦuủƯỬưửYỶyỷ"),
        ("\u{30A}", "AÅaåUŮuůwẘyẙ"),
        ("\u{30B}", "OŐoőUŰuű"),
        ("\u{30C}", "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔÜǙüǚGǦgǧKǨkǩƷǮʒǯjǰHȞhȟ"),
        ("\u{30F}", "AȀaȁEȄeȅIȈiȉOȌoȍRȐrȑUȔuȕ"),
        ("\u{311}", "AȂaȃEȆeȇIȊiȋOȎoȏRȒrȓUȖuȗ"),
        ("\u{31B}", "OƠoơUƯuư"),
        ("\u{323}", "BḄbḅDḌdḍHḤhḥKḲkḳLḶlḷMṂmṃNṆnṇRṚrṛSṢsṣTṬtṭVṾvṿWẈwẉZẒzẓAẠaạEẸeẹIỊiịOỌoọƠỢơợUỤuụƯỰưựYỴyỵ"),
        ("\u{324}", "UṲuṳ"),
        ("\u{325}", "AḀaḁ"),
        ("\u{326}", "SȘsșTȚtț"),
        ("\u{327}", "CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţEȨeȩDḐdḑHḨhḩ"),
        ("\u{328}", "AĄaąEĘeęIĮiįUŲuųOǪoǫ"),
        ("\u{32D}", "DḒdḓEḘeḙLḼlḽNṊnṋTṰtṱUṶuṷ"),
        ("\u{32E}", "HḪhḫ"),
        ("\u{330}", "EḚeḛIḬiḭUṴuṵ"),
        ("\u{331}", "BḆbḇDḎdḏKḴkḵLḺlḻNṈnṉRṞrṟTṮtṯZẔzẕhẖ"),
    ]

    /// Base and mark of each composed letter.
    static let decompositions: [UInt32: (base: Unicode.Scalar, mark: Unicode.Scalar)] = {
        var table: [UInt32: (base: Unicode.Scalar, mark: Unicode.Scalar)] = [:]
        for (mark, letters) in pairs {
            var base: Unicode.Scalar?
            for scalar in letters.unicodeScalars {
                if let known = base {
                    table[scalar.value] = (known, mark)
                    base = nil
                } else {
                    base = scalar
                }
            }
        }
        return table
    }()

    /// The composed letter of each base (upper half) and mark (lower half).
    static let compositions: [UInt64: Unicode.Scalar] = {
        var table: [UInt64: Unicode.Scalar] = [:]
        for (composed, parts) in decompositions {
            table[key(parts.base, parts.mark)] = Unicode.Scalar(composed)
        }
        return table
    }()

    /// The key of a base and a mark.
    static func key(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> UInt64 {
        UInt64(base.value) << 32 | UInt64(mark.value)
    }
}
