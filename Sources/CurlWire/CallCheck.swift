import CCurl
import Gateways

/// A call that cannot be made: nothing was asked of the network.
struct CallRefused: Error {
    var failure: WireFailure

    init(_ failure: WireFailure) { self.failure = failure }
}

/// What must be true of a call before libcurl sees it.
enum CallCheck {
    /// `https:` goes anywhere, `http:` only to this machine unless the options allow more. The host is read by libcurl's
    /// own URL parser, so that it cannot be understood differently from where the connection would go.
    ///
    /// - Returns: whether the URL is plain `http:`.
    static func checkURL(_ url: String, allowPlainHTTP: Bool) throws(CallRefused) -> Bool {
        if hasPrefix("https://", url) { return false }
        guard hasPrefix("http://", url) else { throw CallRefused(CurlFailures.malformedURL) }
        if allowPlainHTTP { return true }
        guard let host = host(of: url) else { throw CallRefused(CurlFailures.malformedURL) }
        guard isLoopback(host) else { throw CallRefused(CurlFailures.plainHTTPRefused) }
        return true
    }

    /// Headers the wire itself writes, and those that would contradict it.
    private static let wireHeaders: Set<String> = [
        "content-length", "host", "expect", "transfer-encoding", "connection",
    ]

    /// A list for libcurl that the caller frees, or nil where a header is the wire's business, is not a token, or has a
    /// character that would end its line early.
    static func makeHeaderList(_ headers: [HTTPHeader]) -> UnsafeMutablePointer<curl_slist>? {
        var list: UnsafeMutablePointer<curl_slist>?
        func append(_ line: String) -> Bool {
            guard let longer = curl_slist_append(list, line) else { return false }
            list = longer
            return true
        }
        // Without a word from us libcurl waits a second for "100 Continue" before larger bodies, which old gateways
        // never say, and calls every body a form.
        var isComplete = append("Expect:")
        if headers.first(named: "Content-Type") == nil { isComplete = isComplete && append("Content-Type:") }
        for header in headers {
            // "Name:" would remove the header; "Name;" is how libcurl spells an empty one.
            let line = header.value.isEmpty ? "\(header.name);" : "\(header.name): \(header.value)"
            guard isComplete, isSendable(header), append(line) else {
                isComplete = false
                break
            }
        }
        guard isComplete else {
            curl_slist_free_all(list)
            return nil
        }
        return list
    }

    private static func isSendable(_ header: HTTPHeader) -> Bool {
        !header.name.isEmpty
            && header.name.utf8.allSatisfy {
                $0 > 0x20 && $0 < 0x7f && $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: ";")
            }
            && header.value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7f || $0 == 0x09 }
            && !wireHeaders.contains(header.name.lowercased())
    }

    private static func hasPrefix(_ prefix: StaticString, _ url: String) -> Bool {
        var rest = url.utf8.makeIterator()
        return prefix.withUTF8Buffer { wanted in
            wanted.allSatisfy { byte in rest.next().map { $0 | 0x20 == byte | 0x20 } ?? false }
        }
    }

    private static func host(of url: String) -> String? {
        guard let parser = curl_url() else { return nil }
        defer { curl_url_cleanup(parser) }
        var host: UnsafeMutablePointer<CChar>?
        guard curl_url_set(parser, CURLUPART_URL, url, 0) == CURLUE_OK,
            curl_url_get(parser, CURLUPART_HOST, &host, 0) == CURLUE_OK, let host
        else { return nil }
        defer { curl_free(host) }
        return String(cString: host)
    }

    /// libcurl resolves `localhost` itself, so no resolver can send it elsewhere; it writes IPv4 addresses in full
    /// (`127.1` becomes `127.0.0.1`) and IPv6 ones in brackets.
    private static func isLoopback(_ host: String) -> Bool {
        if host.lowercased() == "localhost" || host == "[::1]" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
    }
}
