import Domain
import Gateways
import Hummingbird
import Integrations

/// Tracked links: `GET` and `HEAD` of everything that is nothing else.
extension PublicSite {
    func follow(
        _ request: Request, target: String, by links: any LinkGuide, context: SiteContext
    ) async -> Response {
        let headers = Self.headers(of: request)
        let way = await links.follow(
            LinkFetch(
                method: request.method.rawValue, target: target, headers: headers,
                address: ClientAddress.of(headers, peer: context.peerAddress)))
        let answer =
            switch way {
            case .leads(let url): LinkAnswer.redirect(to: url)
            case .unknown: LinkAnswer.unknown
            case .tooMany: LinkAnswer.tooMany
            case .unavailable: LinkAnswer.unavailable
            }
        var fields = HTTPFields()
        for header in answer.headers {
            guard let name = HTTPFields.Element.Name(header.name) else { continue }
            fields[name] = header.value
        }
        let isWhole = request.method != .head && !answer.body.isEmpty
        return Response(
            status: .init(code: answer.status), headers: fields,
            body: isWhole ? ResponseBody(byteBuffer: ByteBuffer(bytes: answer.body)) : ResponseBody())
    }
}

/// Whose request it is, where a proxy stands before us.
enum ClientAddress {
    /// The last address in `X-Forwarded-For`, which our own proxy wrote; the earlier ones anybody can write. Where the
    /// connection comes from the internet itself, there is no proxy of ours, and its own address holds.
    static func of(_ headers: [HTTPHeader], peer own: String) -> String {
        guard isNear(own) else { return own }
        let forwarded = headers.all(named: "X-Forwarded-For").last?.split(separator: ",").last
        let address = forwarded?.trimmingPrefix(while: \.isWhitespace).prefix { !$0.isWhitespace }
        guard let address, !address.isEmpty, address.utf8.count <= 64 else { return own }
        return String(address)
    }

    /// This machine, or the network of our own machines (RFC 1918, RFC 4193); also a socket without an address.
    static func isNear(_ address: String) -> Bool {
        if address.isEmpty || address == "::1" { return true }
        let folded = address.lowercased()
        if folded.hasPrefix("fc") || folded.hasPrefix("fd") { return true }
        let plain = folded.hasPrefix("::ffff:") ? folded.dropFirst(7) : folded[...]
        let parts = plain.split(separator: ".").compactMap { UInt8($0) }
        guard parts.count == 4 else { return false }
        switch parts[0] {
        case 127, 10: return true
        case 172: return (16...31).contains(parts[1])
        case 192: return parts[1] == 168
        default: return false
        }
    }
}
