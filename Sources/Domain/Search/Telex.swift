/// Words as the Telex keyboard sends them when no input method is on: `nguyeenx` for Nguyễn.
public enum Telex {
    private static let vowels: Set<Character> = ["a", "e", "i", "o", "u", "y"]
    private static let tones: Set<Character> = ["s", "f", "r", "x", "j", "z"]

    /// The word's letters without the keys that only set a mark; a word that was not typed so is left as it is.
    ///
    /// No Vietnamese syllable ends in s, f, r, x, j or z, so that behind its vowel these can only be tones, of which a
    /// syllable has one at most; aa, ee, oo and dd are circumflex and bar, w is horn and breve.
    public static func plain(_ word: String) -> String {
        var plain: [Character] = []
        var (isBehindVowel, hasTone) = (false, false)
        for letter in word {
            if letter == "w" {
                // At the beginning, or behind a consonant, it is ư itself.
                if let last = plain.last, vowels.contains(last) { continue }
                plain.append("u")
                isBehindVowel = true
            } else if isBehindVowel, tones.contains(letter) {
                if hasTone { return word }
                hasTone = true
            } else if letter == plain.last, "aeod".contains(letter) {
                continue
            } else if letter == "d", isBehindVowel, plain.first == "d" {
                continue
            } else {
                plain.append(letter)
                if vowels.contains(letter) { isBehindVowel = true }
            }
        }
        return isBehindVowel ? String(plain) : word
    }
}
