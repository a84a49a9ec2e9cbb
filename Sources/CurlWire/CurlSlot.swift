import CCurl
import Gateways
import Glibc

/// One place on the wire: a reusable easy handle, the request it carries and room for the answer.
///
/// Lives in memory the loop allocates by hand and frees after the last libcurl call, because libcurl holds its address:
/// an object known to libcurl alone is one the optimiser may free early. Touched by the wire's thread only. While
/// libcurl runs, nobody but the callbacks below looks inside.
struct CurlSlot {
    /// What the wire is told once and all slots share.
    struct Manner {
        var userAgent: String
        /// Asked as late as possible; nil allows everything.
        var gate: (@Sendable (WireTicket) -> Bool)?
        /// Bytes of an answer's body kept; what goes beyond is cut.
        var bodyCapBytes = 65_536
        /// Bytes an answer's head may have; a longer one ends the transfer.
        var headCapBytes = 65_536
    }

    let easy: UnsafeMutableRawPointer
    private let manner: Manner
    private let sockets: UnsafeMutablePointer<CurlSockets>

    // The request under way.
    private(set) var ticket = WireTicket(0)
    private var body: [UInt8] = []
    private var bodyOffset = 0
    /// Where a short body lies while it is sent. Its address is what libcurl knows.
    private let shortBody: UnsafeMutablePointer<UInt8>
    /// The body leaves in the same write as the head, or is asked for after it.
    private var leavesWithHead = false
    /// Set when libcurl is about to send the first byte.
    private(set) var handedOffAtMonotonicMicroseconds: Int64?
    /// Why a callback of ours stopped the transfer.
    private var refusal: WireFailure?
    /// Something lay on the connection kept alive that it was to use. Nothing was sent.
    private var isConnectionSpoilt = false

    // The answer so far.
    private let answerBody: UnsafeMutablePointer<UInt8>
    private var answerBodyCount = 0
    private var isAnswerCut = false
    private var answerHeadCount = 0
    /// The header lines worth keeping, as they came.
    private var keptLines: [UInt8] = []

    // What the easy handle already knows: most requests differ from the one before in the body alone.
    private var configuredOptions: WireOptions?
    private var configuredURL: String?
    private var configuredHeaders: [HTTPHeader]?
    private var configuredMethod: HTTPCall.Method?
    private var configuredLeavesWithHead: Bool?
    private var configuredNeedsOwnConnection: Bool?
    private var headerList: UnsafeMutablePointer<curl_slist>?
    /// The URL, read once: libcurl would read a text anew for each request. It keeps the address.
    private let parsedURL: OpaquePointer
    private var lastKeptLines: [UInt8] = []
    private var lastHeaders: [HTTPHeader] = []

    /// - Parameter sockets: outlives the slot and the multi handle.
    init(manner: Manner, sockets: UnsafeMutablePointer<CurlSockets>) {
        guard let easy = curl_easy_init() else { preconditionFailure("libcurl has no memory for another handle") }
        guard let parsedURL = curl_url() else { preconditionFailure("libcurl has no memory for a URL") }
        self.easy = easy
        self.parsedURL = parsedURL
        self.manner = manner
        self.sockets = sockets
        answerBody = .allocate(capacity: manner.bodyCapBytes)
        shortBody = .allocate(capacity: Self.shortBodyBytes)
    }

    /// After this the slot is not to be used. The easy handle must have left the multi handle.
    mutating func close() {
        curl_easy_cleanup(easy)
        curl_url_cleanup(parsedURL)
        curl_slist_free_all(headerList)
        answerBody.deallocate()
        shortBody.deallocate()
    }
}

// MARK: - Before the transfer

extension CurlSlot {
    /// Makes the easy handle ready for `request`. `address` is where this slot lives: what the callbacks are given.
    mutating func prepare(_ request: WireRequest, address: UnsafeMutableRawPointer) throws(CallRefused) {
        let call = request.call
        guard call.method == .post || call.body.isEmpty else { throw CallRefused(CurlFailures.malformedRequest) }
        if configuredOptions != request.options { try configure(request.options, address: address) }
        if configuredURL != call.url { try setURL(call.url, allowPlainHTTP: request.options.allowPlainHTTP) }
        if configuredHeaders != call.headers { try setHeaders(call.headers) }
        setBody(of: call)

        ticket = request.ticket
        handedOffAtMonotonicMicroseconds = nil
        refusal = nil
        isConnectionSpoilt = false
        answerBodyCount = 0
        isAnswerCut = false
        answerHeadCount = 0
        keptLines.removeAll(keepingCapacity: true)
    }

    private mutating func configure(_ options: WireOptions, address: UnsafeMutableRawPointer) throws(CallRefused) {
        // A reset forgets every option but keeps connections and sessions: nothing of another gateway can linger.
        curl_easy_reset(easy)
        configuredOptions = nil
        configuredURL = nil
        configuredHeaders = nil
        configuredMethod = nil
        configuredLeavesWithHead = nil
        configuredNeedsOwnConnection = nil

        var all = AllSet(easy)
        all.pointer(CURLOPT_PRIVATE, address)
        all.long(CURLOPT_NOSIGNAL, 1)
        // HTTP/2 has its own ways to send a request again (refused streams, GOAWAY) that no test of ours covers yet.
        all.long(CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1)
        all.long(CURLOPT_HTTP09_ALLOWED, 0)
        all.long(CURLOPT_FOLLOWLOCATION, 0)
        all.long(CURLOPT_CONNECTTIMEOUT_MS, options.connectTimeoutMilliseconds)
        all.long(CURLOPT_TIMEOUT_MS, options.totalTimeoutMilliseconds)
        all.long(CURLOPT_TCP_NODELAY, 1)
        all.long(CURLOPT_TCP_KEEPALIVE, 1)
        all.long(CURLOPT_MAXAGE_CONN, options.connectionIdleSeconds)
        all.long(CURLOPT_BUFFERSIZE, Self.bufferBytes)
        all.long(CURLOPT_UPLOAD_BUFFERSIZE, Self.bufferBytes)
        all.string(CURLOPT_USERAGENT, manner.userAgent)

        all.long(CURLOPT_SSL_VERIFYPEER, 1)
        all.long(CURLOPT_SSL_VERIFYHOST, 2)
        all.long(CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2)
        if let caFile = options.caFile {
            all.string(CURLOPT_CAINFO, caFile)
            // It replaces what the system trusts, the directory included.
            all.string(CURLOPT_CAPATH, nil)
        }
        // Said both ways: left alone, libcurl asks the environment.
        all.string(CURLOPT_PROXY, options.proxy ?? "")
        all.string(CURLOPT_NOPROXY, options.proxy == nil ? "*" : "")

        all.isFine = all.isFine && textbank_curl_set_open_socket(easy, openSocketCallback, sockets) == CURLE_OK
        all.isFine = all.isFine && textbank_curl_set_close_socket(easy, closeSocketCallback, sockets) == CURLE_OK
        all.isFine = all.isFine && textbank_curl_set_prerequest(easy, prerequestCallback) == CURLE_OK
        all.isFine = all.isFine && textbank_curl_set_read(easy, readCallback) == CURLE_OK
        all.isFine = all.isFine && textbank_curl_set_seek(easy, seekCallback) == CURLE_OK
        all.isFine = all.isFine && textbank_curl_set_header(easy, headerCallback) == CURLE_OK
        all.isFine = all.isFine && textbank_curl_set_write(easy, writeCallback) == CURLE_OK
        for data in [CURLOPT_PREREQDATA, CURLOPT_READDATA, CURLOPT_SEEKDATA, CURLOPT_HEADERDATA, CURLOPT_WRITEDATA] {
            all.pointer(data, address)
        }
        guard all.isFine else { throw CallRefused(CurlFailures.failedInit) }
        configuredOptions = options
    }

    private mutating func setURL(_ url: String, allowPlainHTTP: Bool) throws(CallRefused) {
        configuredURL = nil
        let isPlain = try CallCheck.checkURL(url, allowPlainHTTP: allowPlainHTTP)
        var all = AllSet(easy)
        all.string(CURLOPT_PROTOCOLS_STR, isPlain ? "http" : "https")
        all.isFine = all.isFine && curl_url_set(parsedURL, CURLUPART_URL, url, 0) == CURLUE_OK
        all.pointer(CURLOPT_CURLU, UnsafeMutableRawPointer(parsedURL))
        guard all.isFine else { throw CallRefused(CurlFailures.malformedURL) }
        configuredURL = url
    }

    private mutating func setHeaders(_ headers: [HTTPHeader]) throws(CallRefused) {
        configuredHeaders = nil
        guard let list = CallCheck.makeHeaderList(headers) else { throw CallRefused(CurlFailures.malformedRequest) }
        guard textbank_curl_set_headers(easy, list) == CURLE_OK else {
            curl_slist_free_all(list)
            throw CallRefused(CurlFailures.failedInit)
        }
        curl_slist_free_all(headerList)
        headerList = list
        configuredHeaders = headers
    }

    /// libcurl by itself sends a request a second time when a connection kept alive dies before the first byte of an
    /// answer. It must come past `mayBegin` to do so, which lets no request with a body begin twice once a byte of that
    /// body may have left. A longer body is kept back by a second bolt: it comes from a read callback and cannot be
    /// rewound. A request without a body gets a connection of its own, where libcurl does not try.
    private mutating func setBody(of call: HTTPCall) {
        body = call.body
        bodyOffset = 0
        if configuredMethod != call.method {
            _ = textbank_curl_set_long(easy, call.method == .get ? CURLOPT_HTTPGET : CURLOPT_POST, 1)
            configuredMethod = call.method
            configuredLeavesWithHead = nil
        }
        leavesWithHead = !body.isEmpty && body.count <= Self.shortBodyBytes
        if leavesWithHead {
            body.withUnsafeBufferPointer { shortBody.update(from: $0.baseAddress.unsafelyUnwrapped, count: $0.count) }
        }
        if configuredLeavesWithHead != leavesWithHead, call.method == .post {
            _ = textbank_curl_set_pointer(easy, CURLOPT_POSTFIELDS, leavesWithHead ? shortBody : nil)
            configuredLeavesWithHead = leavesWithHead
        }
        _ = textbank_curl_set_offset(
            easy, CURLOPT_POSTFIELDSIZE_LARGE, call.method == .get ? -1 : curl_off_t(body.count))
        let needsOwnConnection = body.isEmpty
        if configuredNeedsOwnConnection != needsOwnConnection {
            _ = textbank_curl_set_long(easy, CURLOPT_FRESH_CONNECT, needsOwnConnection ? 1 : 0)
            _ = textbank_curl_set_long(easy, CURLOPT_FORBID_REUSE, needsOwnConnection ? 1 : 0)
            configuredNeedsOwnConnection = needsOwnConnection
        }
    }

    /// A text's body is a tenth of this. With its head it is less than what TLS puts into one record.
    private static let shortBodyBytes = 8_192

    /// libcurl allocates one for reading and one for writing per request; a text and its answer fit many times.
    private static let bufferBytes = 16_384

    /// Sets options and remembers whether all of them took.
    private struct AllSet {
        private let easy: UnsafeMutableRawPointer
        var isFine = true

        init(_ easy: UnsafeMutableRawPointer) { self.easy = easy }

        mutating func long(_ option: CURLoption, _ value: Int) {
            isFine = textbank_curl_set_long(easy, option, value) == CURLE_OK && isFine
        }

        mutating func string(_ option: CURLoption, _ value: String?) {
            isFine = textbank_curl_set_string(easy, option, value) == CURLE_OK && isFine
        }

        mutating func pointer(_ option: CURLoption, _ value: UnsafeMutableRawPointer) {
            isFine = textbank_curl_set_pointer(easy, option, value) == CURLE_OK && isFine
        }
    }
}

// MARK: - During the transfer

extension CurlSlot {
    private var isGateOpen: Bool { manner.gate?(ticket) ?? true }

    /// Connected, with TLS where it applies, and not a byte of the request sent; a short body leaves with the head in the
    /// write that follows. May come a second time where a kept connection turned out dead: allowed while not a byte of
    /// a body that matters has been given away.
    fileprivate mutating func mayBegin(localPort: Int32) -> Bool {
        if handedOffAtMonotonicMicroseconds != nil, leavesWithHead || body.isEmpty || bodyOffset > 0 {
            refusal = CurlFailures.resendRefused
            return false
        }
        guard sockets.pointee.isClean(localPort: localPort) || handedOffAtMonotonicMicroseconds != nil else {
            isConnectionSpoilt = true
            return false
        }
        guard isGateOpen else {
            refusal = handedOffAtMonotonicMicroseconds == nil ? .gated : CurlFailures.gatedAtBody
            return false
        }
        handedOffAtMonotonicMicroseconds = monotonicMicroseconds()
        return true
    }

    /// - Returns: how many bytes were given; nil to stop the transfer.
    fileprivate mutating func giveBody(to target: UnsafeMutablePointer<CChar>, capacity: Int) -> Int? {
        if bodyOffset == 0, !isGateOpen {
            refusal = CurlFailures.gatedAtBody
            return nil
        }
        let count = min(capacity, body.count - bodyOffset)
        body.withUnsafeBytes { bytes in
            if count > 0, let start = bytes.baseAddress { memcpy(target, start + bodyOffset, count) }
        }
        bodyOffset += count
        return count
    }

    fileprivate mutating func takeHead(_ line: UnsafeMutablePointer<CChar>, count: Int) -> Bool {
        // Each head starts over: "100 Continue" may precede the answer.
        if count > 5, memcmp(line, "HTTP/", 5) == 0 { keptLines.removeAll(keepingCapacity: true) }
        answerHeadCount += count
        guard answerHeadCount <= manner.headCapBytes else {
            refusal = CurlFailures.headTooLarge
            return false
        }
        if isKept(line, count: count) {
            keptLines.append(contentsOf: UnsafeRawBufferPointer(start: line, count: count))
        }
        return true
    }

    /// The two headers adapters read. Anything else would cost two strings for each answer.
    private func isKept(_ line: UnsafeMutablePointer<CChar>, count: Int) -> Bool {
        (count > 13 && strncasecmp(line, "Content-Type:", 13) == 0)
            || (count > 12 && strncasecmp(line, "Retry-After:", 12) == 0)
    }

    fileprivate mutating func takeBody(_ bytes: UnsafeMutablePointer<CChar>, count: Int) -> Bool {
        let taken = min(count, manner.bodyCapBytes - answerBodyCount)
        memcpy(answerBody + answerBodyCount, bytes, taken)
        answerBodyCount += taken
        // Draining the rest would save a connection and let the other side keep the slot until the time-out.
        if taken < count { isAnswerCut = true }
        return !isAnswerCut
    }
}

// MARK: - After the transfer

extension CurlSlot {
    /// Whether the transfer ended before its first byte because of what lay on the connection, which is closed now. The
    /// handle is then ready to begin anew, on a new connection: it cannot happen twice to a request.
    mutating func mayBeginAnew() -> Bool {
        guard isConnectionSpoilt else { return false }
        isConnectionSpoilt = false
        _ = textbank_curl_set_long(easy, CURLOPT_FRESH_CONNECT, 1)
        configuredNeedsOwnConnection = nil
        return true
    }

    /// What came of it. Lets go of the body.
    mutating func finish(_ result: CURLcode) -> WireAnswer {
        let answer = HTTPAnswer(result, of: &self)
        body = []
        return WireAnswer(
            ticket: ticket, answer: answer, handedOffAtMonotonicMicroseconds: handedOffAtMonotonicMicroseconds)
    }

    fileprivate mutating func response(_ result: CURLcode) -> HTTPResponse? {
        guard refusal == nil, result == CURLE_OK || result == CURLE_WRITE_ERROR && isAnswerCut else { return nil }
        var status = 0
        guard textbank_curl_get_long(easy, CURLINFO_RESPONSE_CODE, &status) == CURLE_OK, status > 0 else { return nil }
        return HTTPResponse(
            status: status, headers: keptHeaders(),
            body: [UInt8](UnsafeBufferPointer(start: answerBody, count: answerBodyCount)), isTruncated: isAnswerCut)
    }

    fileprivate func failure(_ result: CURLcode) -> WireFailure {
        if let refusal { return refusal }
        var preTransferMicroseconds: curl_off_t = 0
        _ = textbank_curl_get_offset(easy, CURLINFO_PRETRANSFER_TIME_T, &preTransferMicroseconds)
        return CurlFailures.failure(
            result == CURLE_OK ? CURLE_WEIRD_SERVER_REPLY : result,
            hasBegun: handedOffAtMonotonicMicroseconds != nil, preTransferMicroseconds: Int64(preTransferMicroseconds))
    }

    /// Answers of one gateway have the same headers time and again: the strings are made when they change.
    private mutating func keptHeaders() -> [HTTPHeader] {
        guard keptLines != lastKeptLines else { return lastHeaders }
        lastKeptLines = keptLines
        lastHeaders = keptLines.split(separator: UInt8(ascii: "\n")).compactMap { line in
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return nil }
            let value = line[(colon + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
            let end = value.lastIndex { $0 > 0x20 }.map { $0 + 1 } ?? value.startIndex
            return HTTPHeader(
                String(decoding: line[..<colon], as: UTF8.self), String(decoding: value[..<end], as: UTF8.self))
        }
        return lastHeaders
    }
}

extension HTTPAnswer {
    fileprivate init(_ result: CURLcode, of slot: inout CurlSlot) {
        if let response = slot.response(result) {
            self = .response(response)
        } else {
            self = .failure(slot.failure(result))
        }
    }
}

/// Microseconds of `CLOCK_MONOTONIC`, which neither leaps nor runs backwards.
private func monotonicMicroseconds() -> Int64 {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Int64(now.tv_sec) * 1_000_000 + Int64(now.tv_nsec) / 1_000
}

// MARK: - What libcurl calls

/// `user` is the address of the slot, which the loop keeps alive until libcurl has let go of it.
private func slot(_ user: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<CurlSlot> {
    user.unsafelyUnwrapped.assumingMemoryBound(to: CurlSlot.self)
}

private let prerequestCallback: curl_prereq_callback = { user, _, _, _, localPort in
    slot(user).pointee.mayBegin(localPort: localPort) ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
}

private let readCallback: textbank_curl_transfer_callback = { target, size, count, user in
    target.flatMap { slot(user).pointee.giveBody(to: $0, capacity: size * count) } ?? Int(CURL_READFUNC_ABORT)
}

private let seekCallback: curl_seek_callback = { _, _, _ in CURL_SEEKFUNC_FAIL }

private let headerCallback: textbank_curl_transfer_callback = { line, size, count, user in
    guard let line else { return 0 }
    return slot(user).pointee.takeHead(line, count: size * count) ? size * count : 0
}

private let writeCallback: textbank_curl_transfer_callback = { bytes, size, count, user in
    guard let bytes else { return 0 }
    return slot(user).pointee.takeBody(bytes, count: size * count) ? size * count : 0
}
