/// An event's details as the store keeps them beside its columns: `name<TAB>value`, one a line. What the same fact is told
/// again is compared with, and shown to whoever looks at what matched nobody.
extension ActionEvent {
    package var details: String {
        var lines: [String] = []
        func add(_ name: String, _ value: String?) {
            guard let value, !value.isEmpty else { return }
            lines.append(name + "\t" + Self.escaped(value))
        }
        add("delivery", delivery)
        add("kind", kind)
        add("resource", resource)
        add("dated", isDated ? nil : "no")
        add("as_of", asOf.map { String($0.microseconds) })
        add("token", token?.text)
        add("source", source)
        add("known_id", knownID)
        for phone in phones { add("phone", phone.exposed) }
        for email in emails { add("email", email.exposed) }
        add("first_name", firstName)
        add("last_name", lastName)
        add("text_refusal", textRefusal?.rawValue)
        add("value", value?.exposed)
        return lines.joined(separator: "\n")
    }

    /// Takes the details back; lines that it does not know are left out.
    package mutating func take(details: String) {
        for line in details.split(separator: "\n") {
            guard let tab = line.firstIndex(of: "\t") else { continue }
            let value = Self.plain(line[line.index(after: tab)...])
            switch line[..<tab] {
            case "delivery": delivery = value
            case "kind": kind = value
            case "resource": resource = value
            case "dated": isDated = value != "no"
            case "as_of": asOf = Int64(value).map(Timestamp.init(microseconds:))
            case "token": token = LinkToken(stored: value)
            case "source": source = value
            case "known_id": knownID = value
            case "phone": phones.append(Secret(value))
            case "email": emails.append(Secret(value))
            case "first_name": firstName = value
            case "last_name": lastName = value
            case "text_refusal": textRefusal = TextRefusal(rawValue: value)
            case "value": self.value = MessageBody(value)
            default: break
            }
        }
    }

    private static func escaped(_ value: String) -> String {
        var text = ""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\0": continue
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    private static func plain(_ value: Substring) -> String {
        var text = ""
        var isEscape = false
        for scalar in value.unicodeScalars {
            if isEscape {
                text.unicodeScalars.append(scalar == "n" ? "\n" : scalar)
                isEscape = false
            } else if scalar == "\\" {
                isEscape = true
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
