/// The canonical pairs of the Vietnamese repertoire and of Latin-1 and Latin Extended-A, by their mark.
///
/// After each base letter stands what base and mark make together (Unicode 15, canonical composition). Letters with
/// two marks have a base that is itself such a letter, the dot below first: `ạ` and the circumflex make `ậ`.
enum CompositionTable {
    private static let pairs: [(mark: Unicode.Scalar, letters: String)] = [
        ("\u{300}", "AÀEÈIÌOÒUÙaàeèiìoòuùÂẦâầĂẰăằÊỀêềÔỒôồƠỜơờƯỪưừYỲyỳ"),
        ("\u{301}", "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźÂẤâấĂẮăắÊẾêếÔỐôốƠỚơớƯỨưứ"),
        ("\u{302}", "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷẠẬạậẸỆẹệỌỘọộ"),
        ("\u{303}", "AÃNÑOÕaãnñoõIĨiĩUŨuũÂẪâẫĂẴăẵEẼeẽÊỄêễÔỖôỗƠỠơỡƯỮưữYỸyỹ"),
        ("\u{304}", "AĀaāEĒeēIĪiīOŌoōUŪuū"),
        ("\u{306}", "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭẠẶạặ"),
        ("\u{307}", "CĊcċEĖeėGĠgġIİZŻzż"),
        ("\u{308}", "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸ"),
        ("\u{309}", "AẢaảÂẨâẩĂẲăẳEẺeẻÊỂêểIỈiỉOỎoỏÔỔôổƠỞơởUỦuủƯỬưửYỶyỷ"),
        ("\u{30A}", "AÅaåUŮuů"),
        ("\u{30B}", "OŐoőUŰuű"),
        ("\u{30C}", "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzž"),
        ("\u{31B}", "OƠoơUƯuư"),
        ("\u{323}", "AẠaạEẸeẹIỊiịOỌoọƠỢơợUỤuụƯỰưựYỴyỵ"),
        ("\u{327}", "CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţ"),
        ("\u{328}", "AĄaąEĘeęIĮiįUŲuų"),
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
