/// Words that no link of ours may seem to say, in the languages of the people we text.
///
/// Tokens are drawn at random, and one in some hundreds would spell something; it arrives under an organization's name. A
/// list of short stems: leaving out a harmless token costs nothing.
package enum LinkWords {
    /// True when the token spells one of the words, digits read as the letters they resemble.
    package static func isUgly(_ token: String) -> Bool {
        let written = Array(token.utf8)
        return readings.contains { letters in spellsStem(written.map { letters[Int($0)] }) }
    }

    private static func spellsStem(_ text: [UInt8]) -> Bool {
        for start in text.indices {
            for stem in stemsByFirst[Int(text[start])] where start + stem.count <= text.count {
                var length = 1
                while length < stem.count, text[start + length] == stem[length] { length += 1 }
                if length == stem.count { return true }
            }
        }
        return false
    }

    private static let readings = [plain, first, second]

    /// By their first letter: a launch draws a million tokens.
    private static let stemsByFirst: [[[UInt8]]] = {
        var table = [[[UInt8]]](repeating: [], count: 256)
        for stem in stems { table[Int(stem[0])].append(stem) }
        return table
    }()

    private static let plain: [UInt8] = Array(0...255)
    private static let first = table(["2z", "3e", "4a", "5s", "6g", "7t", "8b", "9g", "vu"])
    private static let second = table(["3e", "4a", "5s", "6b", "8b", "9g"])

    private static func table(_ pairs: [String]) -> [UInt8] {
        var table = plain
        for pair in pairs.map({ Array($0.utf8) }) { table[Int(pair[0])] = pair[1] }
        return table
    }

    /// Only letters and digits of the alphabet: `i`, `l` and `o` cannot come up.
    private static let stems: [[UInt8]] = [
        // English
        "arse", "ass", "bastard", "butt", "crap", "cuck", "cum", "cunt", "damn", "dead", "dyke", "fag", "fart", "fck",
        "fuck", "fuk", "gash", "gay", "hate", "jap", "kkk", "kys", "murder", "nads", "negr", "panty", "perv", "phuck",
        "puke", "pee", "queer", "rape", "retard", "scab", "scum", "sex", "skank", "spunk", "sux", "tard", "trash",
        "turd", "twat", "wank", "xxx",
        // Spanish
        "cagar", "caca", "mamen", "mear", "mearse", "muerte", "pedas", "pene", "perra", "puta", "putas",
        "verga",
        // Polish
        "dupa", "duren", "huj", "jeb", "kurva", "kurwa", "suka", "szmata",
        // Numbers that are signs
        "666", "88", "h8", "69",
    ].map { Array($0.utf8) }
}
