import Testing
import textbank

@Suite struct `A table in plain text` {
    /// Widths from EastAsianWidth.txt and emoji-data.txt of Unicode 15.1.
    @Test(arguments: [
        ("", 0), ("Ana", 3), ("Zoë", 3), ("Zoe\u{308}", 3), ("美咲", 4), ("한국", 4), ("ﾊﾝｶｸ", 4), ("Ａ", 2), ("🙂", 2),
        ("👩‍👩‍👧", 2), ("❤️", 2), ("❤", 1), ("🇺🇸", 2), ("a\u{200B}b", 2), ("…", 1), ("–", 1), ("שלום", 4),
    ]) func `knows how many columns a text takes`(text: String, columns: Int) {
        #expect(TextColumns.width(text) == columns)
    }

    @Test func `cuts by columns and says so`() {
        #expect(TextColumns.cut("ward-12", to: 7) == "ward-12")
        #expect(TextColumns.cut("ward-12", to: 6) == "ward-…")
        #expect(TextColumns.cut("美咲さん", to: 6) == "美咲…")
    }

    @Test func `aligns numbers to the right and leaves no spaces at the end`() {
        var table = TextTable("list", ">people", "from", indent: 2)
        table.add("ward-12", "1,021", "sheet.csv")
        table.add("美咲", "7", nil)
        #expect(
            table.lines == [
                "  list     people  from",
                "  ward-12   1,021  sheet.csv",
                "  美咲          7",
            ])
    }

    @Test func `without titles begins with its first row`() {
        var table = TextTable("", ">")
        table.add("yes", "120")
        table.add("question", "31")
        #expect(table.lines == ["yes       120", "question   31"])
    }
}

@Suite struct `A stranger's text` {
    @Test(arguments: [
        ("yes\nplease", "yes / please"), ("yes\r\n\r\nplease\n", "yes / please"), ("\n\nhi", "hi"),
        ("\u{1B}[2Jgone", "[2Jgone"), ("a\u{07}\u{08}b", "ab"), ("\u{9B}31mred", "31mred"),
        ("abc\u{202E}fed\u{2069}", "abcfed"), ("tab\there", "tab here"), ("👩‍👩‍👧 ok", "👩‍👩‍👧 ok"), ("", ""),
    ]) func `can do a terminal no harm`(text: String, shown: String) {
        #expect(Printable.line(text) == shown)
    }
}

@Suite struct `A name in a hint` {
    @Test(arguments: [
        ("ward-12-july", "ward-12-july"), ("Clinic postcard", "'Clinic postcard'"), ("", "''"), ("-x", "'-x'"),
        ("Ana's $HOME", #"'Ana'\''s $HOME'"#),
    ]) func `can be typed as it stands`(name: String, typed: String) {
        #expect(Printable.typed(name) == typed)
    }
}
