import CCurl
import Gateways
import Glibc

/// A small blocking HTTP client: one request at a time, over TCP or a Unix socket, for the command line. Texts never
/// leave through it; they have `CurlWire`.
///
/// What it promises: HTTP/1.1; TLS verified; no redirects and no proxies; plain `http:` only to this machine unless
/// allowed; bodies of any size in flat memory, both ways; an answer that breaks off is an error, never a short answer.
/// A request other than GET has a connection of its own, on which libcurl never sends anything a second time.
///
/// To be used by one thread.
package final class CurlClient {
    package struct Options: Hashable, Sendable {
        /// Where the daemon listens on this machine; the URL then only names the path. Nil for TCP.
        package var socketPath: String?
        /// Most time for name, connection and TLS together, in milliseconds.
        package var connectTimeoutMilliseconds: Int
        /// A PEM file of certificate authorities that replaces the system's. Nil for the system's.
        package var caFile: String?
        /// Whether `http:` may go to other machines: then everybody on the way can read the token.
        package var allowPlainHTTP: Bool
        package var userAgent: String

        package init(
            socketPath: String? = nil, connectTimeoutMilliseconds: Int = 5_000, caFile: String? = nil,
            allowPlainHTTP: Bool = false, userAgent: String
        ) {
            self.socketPath = socketPath
            self.connectTimeoutMilliseconds = connectTimeoutMilliseconds
            self.caFile = caFile
            self.allowPlainHTTP = allowPlainHTTP
            self.userAgent = userAgent
        }
    }

    package struct Request: Sendable {
        package enum Method: String, Hashable, Sendable { case get = "GET", post = "POST", delete = "DELETE" }

        package enum Body: Sendable {
            case none
            case bytes([UInt8])
            /// Read to its end and sent in chunks; stays open.
            case descriptor(Int32)
        }

        package var method: Method
        /// Absolute, already percent-encoded.
        package var url: String
        package var headers: [HTTPHeader]
        package var body: Body
        /// The longest silence, in seconds, before the request is given up. There is no limit to the whole.
        package var idleTimeoutSeconds: Int

        package init(
            method: Method, url: String, headers: [HTTPHeader] = [], body: Body = .none, idleTimeoutSeconds: Int = 120
        ) {
            self.method = method
            self.url = url
            self.headers = headers
            self.body = body
            self.idleTimeoutSeconds = idleTimeoutSeconds
        }
    }

    /// What precedes an answer's body.
    package struct Head: Hashable, Sendable {
        package var status = 0
        /// In the order they came.
        package var headers: [HTTPHeader] = []
    }

    private let options: Options
    private let easy: UnsafeMutableRawPointer

    package init(options: Options) {
        precondition(Self.isCurlReady, "libcurl did not start")
        guard let easy = curl_easy_init() else { preconditionFailure("libcurl has no memory for a handle") }
        self.easy = easy
        self.options = options
    }

    deinit { curl_easy_cleanup(easy) }

    /// Sends one request and blocks until its answer has ended.
    ///
    /// - Parameters:
    ///   - onUpload: told after each read of the body how many bytes have been read.
    ///   - onBody: given the answer's body piece by piece, with the head before it. What it throws ends the transfer
    ///     and is thrown on.
    /// - Throws: `CurlClientFailure` where there is no whole answer, and whatever `onBody` throws.
    /// - Returns: the head; any status is an answer.
    package func perform(
        _ request: Request, onUpload: (Int64) -> Void = { _ in },
        onBody: (Head, UnsafeRawBufferPointer) throws -> Void
    ) throws -> Head {
        try withoutActuallyEscaping(onUpload) { onUpload in
            try withoutActuallyEscaping(onBody) { onBody in
                let transfer = Transfer(body: request.body, onUpload: onUpload, onBody: onBody)
                return try withExtendedLifetime(transfer) { try perform(request, transfer) }
            }
        }
    }

    private func perform(_ request: Request, _ transfer: Transfer) throws -> Head {
        let headers = try prepare(request, transfer)
        defer {
            // The handle outlives the list, the strings and the transfer: it is to forget them, but keep its connections.
            curl_easy_reset(easy)
            curl_slist_free_all(headers)
        }
        let result = curl_easy_perform(easy)
        if let error = transfer.error { throw error }
        guard result == CURLE_OK else {
            var number = 0
            _ = textbank_curl_get_long(easy, CURLINFO_OS_ERRNO, &number)
            throw CurlClientFailure(result, systemError: Int32(truncatingIfNeeded: number))
        }
        return transfer.head
    }

    /// - Returns: the list of headers, to be freed after the transfer.
    private func prepare(_ request: Request, _ transfer: Transfer) throws(CurlClientFailure) -> UnsafeMutablePointer<
        curl_slist
    > {
        let address = Unmanaged.passUnretained(transfer).toOpaque()
        var settings = Settings(easy)
        settings.long(CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1)
        settings.long(CURLOPT_HTTP09_ALLOWED, 0)
        settings.long(CURLOPT_FOLLOWLOCATION, 0)
        settings.long(CURLOPT_CONNECTTIMEOUT_MS, options.connectTimeoutMilliseconds)
        // Less than a byte a second for so long is silence.
        settings.long(CURLOPT_LOW_SPEED_LIMIT, 1)
        settings.long(CURLOPT_LOW_SPEED_TIME, request.idleTimeoutSeconds)
        settings.string(CURLOPT_USERAGENT, options.userAgent)
        settings.string(CURLOPT_PROXY, "")
        settings.string(CURLOPT_NOPROXY, "*")
        settings.long(CURLOPT_SSL_VERIFYPEER, 1)
        settings.long(CURLOPT_SSL_VERIFYHOST, 2)
        settings.long(CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2)
        if let caFile = options.caFile {
            settings.string(CURLOPT_CAINFO, caFile)
            settings.string(CURLOPT_CAPATH, nil)
        }
        if let path = options.socketPath {
            guard path.utf8.count <= Self.longestSocketPathBytes else { throw .socketPathTooLong }
            settings.string(CURLOPT_UNIX_SOCKET_PATH, path)
        }
        settings.string(CURLOPT_PROTOCOLS_STR, try checkURL(request.url) ? "http" : "https")
        settings.string(CURLOPT_URL, request.url)
        // A list may be called "..".
        settings.long(CURLOPT_PATH_AS_IS, 1)
        method(of: request, transfer, &settings)
        settings.callbacks(address)
        guard let headers = makeHeaders(request) else { throw .malformedRequest }
        guard settings.areFine, textbank_curl_set_headers(easy, headers) == CURLE_OK else {
            curl_easy_reset(easy)
            curl_slist_free_all(headers)
            throw .malformedRequest
        }
        return headers
    }

    private func method(of request: Request, _ transfer: Transfer, _ settings: inout Settings) {
        switch request.method {
        case .get: settings.long(CURLOPT_HTTPGET, 1)
        case .delete:
            settings.long(CURLOPT_HTTPGET, 1)
            settings.string(CURLOPT_CUSTOMREQUEST, Request.Method.delete.rawValue)
        case .post:
            settings.long(CURLOPT_POST, 1)
            settings.offset(CURLOPT_POSTFIELDSIZE_LARGE, transfer.byteCount ?? -1)
        }
        if request.method != .get {
            settings.long(CURLOPT_FRESH_CONNECT, 1)
            settings.long(CURLOPT_FORBID_REUSE, 1)
        }
    }

    private func makeHeaders(_ request: Request) -> UnsafeMutablePointer<curl_slist>? {
        guard let list = CallCheck.makeHeaderList(request.headers) else { return nil }
        guard case .descriptor = request.body else { return list }
        // A file may grow or shrink while it is read: only chunks say truthfully where it ended.
        guard let longer = curl_slist_append(list, "Transfer-Encoding: chunked") else {
            curl_slist_free_all(list)
            return nil
        }
        return longer
    }

    /// - Returns: whether the URL is plain `http:`.
    private func checkURL(_ url: String) throws(CurlClientFailure) -> Bool {
        do {
            let isAllowed = options.allowPlainHTTP || options.socketPath != nil
            return try CallCheck.checkURL(url, allowPlainHTTP: isAllowed)
        } catch {
            throw error.failure == CurlFailures.plainHTTPRefused ? .plainHTTPRefused : .malformedURL
        }
    }

    /// `sockaddr_un.sun_path` has 108 bytes with the closing zero.
    private static let longestSocketPathBytes = 107

    private static let isCurlReady = curl_global_init(Int(CURL_GLOBAL_ALL)) == CURLE_OK

    /// Sets options and remembers whether all of them took. Signals are left to libcurl (no `CURLOPT_NOSIGNAL`): so it
    /// fends off SIGPIPE when TLS writes to a connection that is gone.
    private struct Settings {
        private let easy: UnsafeMutableRawPointer
        private(set) var areFine = true

        init(_ easy: UnsafeMutableRawPointer) { self.easy = easy }

        mutating func long(_ option: CURLoption, _ value: Int) {
            areFine = textbank_curl_set_long(easy, option, value) == CURLE_OK && areFine
        }

        mutating func offset(_ option: CURLoption, _ value: Int64) {
            areFine = textbank_curl_set_offset(easy, option, curl_off_t(value)) == CURLE_OK && areFine
        }

        mutating func string(_ option: CURLoption, _ value: String?) {
            areFine = textbank_curl_set_string(easy, option, value) == CURLE_OK && areFine
        }

        mutating func callbacks(_ address: UnsafeMutableRawPointer) {
            areFine = areFine && textbank_curl_set_read(easy, readCallback) == CURLE_OK
            areFine = areFine && textbank_curl_set_header(easy, headerCallback) == CURLE_OK
            areFine = areFine && textbank_curl_set_write(easy, writeCallback) == CURLE_OK
            for option in [CURLOPT_READDATA, CURLOPT_HEADERDATA, CURLOPT_WRITEDATA] {
                areFine = textbank_curl_set_pointer(easy, option, address) == CURLE_OK && areFine
            }
        }
    }
}

/// One request under way: what libcurl's callbacks work on.
private final class Transfer {
    private let body: CurlClient.Request.Body
    private var bytesRead: Int64 = 0
    private let onUpload: (Int64) -> Void
    private let onBody: (CurlClient.Head, UnsafeRawBufferPointer) throws -> Void
    private(set) var head = CurlClient.Head()
    /// Why a callback of ours stopped the transfer.
    private(set) var error: (any Error)?

    init(
        body: CurlClient.Request.Body, onUpload: @escaping (Int64) -> Void,
        onBody: @escaping (CurlClient.Head, UnsafeRawBufferPointer) throws -> Void
    ) {
        self.body = body
        self.onUpload = onUpload
        self.onBody = onBody
    }

    /// Nil where only the end will tell.
    var byteCount: Int64? {
        switch body {
        case .none: 0
        case .bytes(let bytes): Int64(bytes.count)
        case .descriptor: nil
        }
    }

    /// - Returns: how many bytes were given, 0 at the end, nil to stop the transfer.
    func give(to target: UnsafeMutableRawPointer, capacity: Int) -> Int? {
        let count: Int
        switch body {
        case .none: count = 0
        case .bytes(let bytes):
            count = min(capacity, bytes.count - Int(bytesRead))
            bytes.withUnsafeBytes { bytes in
                if count > 0, let start = bytes.baseAddress { memcpy(target, start + Int(bytesRead), count) }
            }
        case .descriptor(let descriptor):
            var got = read(descriptor, target, capacity)
            while got < 0, errno == EINTR { got = read(descriptor, target, capacity) }
            guard got >= 0 else {
                error = CurlClientFailure.bodyUnreadable(systemError: errno)
                return nil
            }
            count = got
        }
        bytesRead += Int64(count)
        if count > 0 { onUpload(bytesRead) }
        return count
    }

    func takeHead(_ line: UnsafeRawBufferPointer) {
        let text = String(decoding: line, as: UTF8.self)
        if text.hasPrefix("HTTP/") {
            // Each head starts over: "100 Continue" may precede the answer.
            head = CurlClient.Head(status: text.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0)
        } else if let colon = text.firstIndex(of: ":") {
            let value = text[text.index(after: colon)...].drop(while: \.isWhitespace)
            head.headers.append(
                HTTPHeader(String(text[..<colon]), String(value.reversed().drop(while: \.isWhitespace).reversed())))
        }
    }

    func takeBody(_ bytes: UnsafeRawBufferPointer) -> Bool {
        do {
            try onBody(head, bytes)
            return true
        } catch {
            self.error = error
            return false
        }
    }
}

// MARK: - What libcurl calls

/// `user` is the transfer, which `perform` keeps alive until libcurl has returned.
private func transfer(_ user: UnsafeMutableRawPointer?) -> Transfer {
    Unmanaged<Transfer>.fromOpaque(user.unsafelyUnwrapped).takeUnretainedValue()
}

private let readCallback: textbank_curl_transfer_callback = { target, size, count, user in
    target.flatMap { transfer(user).give(to: $0, capacity: size * count) } ?? Int(CURL_READFUNC_ABORT)
}

private let headerCallback: textbank_curl_transfer_callback = { line, size, count, user in
    transfer(user).takeHead(UnsafeRawBufferPointer(start: line, count: size * count))
    return size * count
}

private let writeCallback: textbank_curl_transfer_callback = { bytes, size, count, user in
    transfer(user).takeBody(UnsafeRawBufferPointer(start: bytes, count: size * count)) ? size * count : 0
}
