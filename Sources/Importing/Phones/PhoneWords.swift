/// The words that stand beside numbers in phone cells. Literal tables, lower case, compared with whole words.
enum PhoneWords {
    /// The word says that the number should not be texted, or is one that cannot read a text (compliance notes §4.3).
    static let notToText: Set<String> = [
        // nobody there, or not the right person
        "wrong", "old", "bad", "former", "ex", "disconnected", "disconnect", "disc", "discontinued", "deceased",
        "died", "dead", "rip", "invalid", "inactive", "expired", "cancelled", "canceled", "moved", "nis", "dne",
        "changed", "incorrect", "fake",
        "equivocado", "viejo", "fallecido", "fallecida",
        // does not want it
        "dnc", "dnt", "stop", "stopped", "unsubscribe", "unsubscribed", "optout", "opted", "refused", "refuse",
        "refuses", "remove", "removed", "blocked", "block", "quit", "out", "unsub", "declined", "complained",
        "complaint", "litigator",
        // cannot read it
        "landline", "landlines", "land", "ll", "home", "res", "residence", "hm", "h", "house", "work", "wk", "wrk", "w",
        "office", "ofc", "off",
        "o", "business", "bus", "biz", "desk", "switchboard", "reception", "fax", "fx", "f", "pager", "beeper",
        "voice", "casa", "trabajo", "oficina", "fijo",
    ]

    /// A negation before another word ("no text", "do not call"). A last `no` is "number" abbreviated.
    static let negations: Set<String> = ["no", "not", "don't", "dont", "never", "nunca", "cannot", "can't", "won't"]

    /// Ordinary labels: they say nothing about the digits, so they do not make a short number a garbled one.
    static let labels: Set<String> = [
        "cell", "cel", "c", "cellular", "cellphone", "celular", "mobile", "mob", "mb", "m", "movil", "móvil", "phone",
        "ph", "p", "fon", "telephone", "tel", "tele", "t", "telefono", "teléfono", "number", "num", "nbr", "text",
        "txt", "sms", "call", "contact", "primary", "main", "best", "alt", "new", "us", "usa", "his", "her", "my",
        "mom", "dad", "wife", "husband", "spouse", "ask", "for", "use", "only", "or", "and",
    ]

    /// What people and programs write where there is no number: nothing for the notes.
    static let placeholders: Set<String> = [
        "n", "a", "na", "none", "null", "nil", "nan", "unknown", "true", "false", "ref", "value", "name", "div", "yes",
        "no", "blank", "empty", "missing", "undefined", "e",
    ]

    /// Digits spelled out.
    static let digits: Set<String> = [
        "zero", "oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "cero", "uno", "dos",
        "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "double", "triple",
    ]

    /// What announces an extension when digits follow a whole number.
    static let extensions: Set<String> = [
        "x", "xt", "ext", "extn", "exten", "extension", "extensión", "extention", "int", "interno", "anexo", "poste",
    ]

    /// "call only", "calls only", "only calls": as clear as "no text".
    static func saysCallOnly(_ words: [String]) -> Bool {
        words.contains("only") && (words.contains("call") || words.contains("calls")) && !words.contains("text")
    }
}
