/// What the values of this room print: never a number, a text, a secret, or a URL that carries one. The bytes are
/// there for the wire, not for a log.

extension GatewaySettings: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The keys that are set, without their values: a password may stand under any of them.
    package var description: String { "settings of \(name): \(values.keys.sorted().joined(separator: ", "))" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: ["name": name]) }
}

extension OutboundText: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "message \(messageID), attempt \(attempt)" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: ["messageID": messageID, "attempt": attempt]) }
}

extension HTTPHeader: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "\(name): <value>" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: ["name": name]) }
}

extension HTTPCall: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "\(method.rawValue), \(headers.count) headers, \(body.count) bytes" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: ["method": method.rawValue, "bytes": body.count]) }
}

extension HTTPResponse: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "HTTP \(status), \(body.count) bytes\(isTruncated ? ", cut" : "")" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: ["status": status, "bytes": body.count]) }
}

extension WebhookCall: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String { "\(method) webhook, \(headers.count) headers, \(body.count) bytes" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: ["method": method, "bytes": body.count]) }
}
