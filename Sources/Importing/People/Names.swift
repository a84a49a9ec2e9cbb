/// Names of languages in English, Spanish and Polish, with their ISO 639-1 codes.
enum Languages {
    static let codes: [String: String] = {
        var codes: [String: String] = [:]
        for (code, names) in table {
            codes[code] = code
            for name in names.split(separator: " ") { codes[String(name)] = code }
        }
        return codes
    }()

    private static let table: [(String, String)] = [
        ("en", "english eng inglés ingles angielski ang"),
        ("es", "spanish spa español espanol castellano hiszpański hiszpanski esp"),
        ("pl", "polish pol polski polaco polskie"),
        ("zh", "chinese mandarin cantonese chino mandarín cantonés chiński chinski"),
        ("vi", "vietnamese vietnamita wietnamski"),
        ("tl", "tagalog filipino tagalo"),
        ("ar", "arabic árabe arabe arabski"),
        ("fr", "french francés frances francuski"),
        ("ht", "creole haitian criollo"),
        ("ko", "korean coreano koreański koreanski"),
        ("ru", "russian ruso rosyjski"),
        ("uk", "ukrainian ucraniano ukraiński ukrainski"),
        ("pt", "portuguese portugués portugues portugalski"),
        ("hi", "hindi"),
        ("ur", "urdu"),
        ("de", "german alemán aleman niemiecki"),
        ("it", "italian italiano włoski wloski"),
        ("lt", "lithuanian lituano litewski"),
        ("ro", "romanian rumano rumuński rumunski"),
        ("so", "somali somalí"),
        ("am", "amharic amárico"),
        ("ja", "japanese japonés japones japoński japonski"),
    ]
}

/// Names of states and territories, with their postal codes.
enum StateNames {
    static let codes: [String: String] = [
        "alabama": "AL", "alaska": "AK", "american samoa": "AS", "arizona": "AZ", "arkansas": "AR",
        "california": "CA", "colorado": "CO", "connecticut": "CT", "delaware": "DE", "district of columbia": "DC",
        "washington dc": "DC", "washington, dc": "DC", "florida": "FL", "georgia": "GA", "guam": "GU", "hawaii": "HI",
        "idaho": "ID", "illinois": "IL", "ill": "IL", "ill.": "IL", "indiana": "IN", "iowa": "IA", "kansas": "KS",
        "kentucky": "KY", "louisiana": "LA", "maine": "ME", "maryland": "MD", "massachusetts": "MA",
        "michigan": "MI", "minnesota": "MN", "mississippi": "MS", "missouri": "MO", "montana": "MT",
        "nebraska": "NE", "nevada": "NV", "new hampshire": "NH", "new jersey": "NJ", "new mexico": "NM",
        "new york": "NY", "north carolina": "NC", "north dakota": "ND", "northern mariana islands": "MP",
        "ohio": "OH", "oklahoma": "OK", "oregon": "OR", "pennsylvania": "PA", "puerto rico": "PR",
        "rhode island": "RI", "south carolina": "SC", "south dakota": "SD", "tennessee": "TN", "texas": "TX",
        "utah": "UT", "vermont": "VT", "virgin islands": "VI", "us virgin islands": "VI", "virginia": "VA",
        "washington": "WA", "west virginia": "WV", "wisconsin": "WI", "wyoming": "WY",
    ]
}
