/// How a reply was understood.
enum ReplyText {
    /// `yes, likely; also stop`.
    static func reading(_ reply: ReplyAnswer) -> String {
        var text = reply.label.map(Words.label) ?? "not read yet"
        if let degree = reply.degree, degree != "certain" { text += degree == "unknown" ? ", unsure" : ", \(degree)" }
        if let also = reply.also, !also.isEmpty { text += "; also \(also.map(Words.label).joined(separator: ", "))" }
        return text
    }
}
