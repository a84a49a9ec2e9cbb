import CCurl
import Gateways

/// What each libcurl result means for the one question that matters: can the other side have read the request?
///
/// The table names the results that come before the request: of the name, the connection, TLS, a setting. It is only
/// believed where the request had indeed not begun (`hasBegun`, set by libcurl's pre-request callback): one code can
/// stand for both. `CURLE_UNSUPPORTED_PROTOCOL` is a URL we refuse to open, but also
/// how libcurl reports an answer that is not HTTP at all, long after the request was read.
enum CurlFailures {
    private struct Row {
        var result: CURLcode
        var code: String
        var reachBeforeRequest: WireFailure.Reach
    }

    private static let table: [Row] = [
        // Before the request: nothing can have been read.
        Row(result: CURLE_UNSUPPORTED_PROTOCOL, code: "unsupported_protocol", reachBeforeRequest: .neverSent),
        Row(result: CURLE_FAILED_INIT, code: "failed_init", reachBeforeRequest: .neverSent),
        Row(result: CURLE_URL_MALFORMAT, code: "malformed_url", reachBeforeRequest: .neverSent),
        Row(result: CURLE_COULDNT_RESOLVE_PROXY, code: "couldnt_resolve_proxy", reachBeforeRequest: .neverSent),
        Row(result: CURLE_COULDNT_RESOLVE_HOST, code: "couldnt_resolve", reachBeforeRequest: .neverSent),
        Row(result: CURLE_COULDNT_CONNECT, code: "couldnt_connect", reachBeforeRequest: .neverSent),
        Row(result: CURLE_PROXY, code: "proxy_failed", reachBeforeRequest: .neverSent),
        Row(result: CURLE_SSL_CONNECT_ERROR, code: "tls_failed", reachBeforeRequest: .neverSent),
        Row(result: CURLE_SSL_CIPHER, code: "tls_failed", reachBeforeRequest: .neverSent),
        Row(result: CURLE_PEER_FAILED_VERIFICATION, code: "tls_unverified", reachBeforeRequest: .neverSent),
        Row(result: CURLE_SSL_ISSUER_ERROR, code: "tls_unverified", reachBeforeRequest: .neverSent),
        Row(result: CURLE_SSL_CACERT_BADFILE, code: "bad_ca_file", reachBeforeRequest: .neverSent),
        Row(result: CURLE_OPERATION_TIMEDOUT, code: "timed_out", reachBeforeRequest: .neverSent),

        // The rest may come at any moment; where in doubt, it is in doubt.
        Row(result: CURLE_WEIRD_SERVER_REPLY, code: "weird_answer", reachBeforeRequest: .maybeSent),
        Row(result: CURLE_HTTP2, code: "http2_failed", reachBeforeRequest: .maybeSent),
        Row(result: CURLE_HTTP2_STREAM, code: "http2_failed", reachBeforeRequest: .maybeSent),
        Row(result: CURLE_PARTIAL_FILE, code: "partial", reachBeforeRequest: .maybeSent),
        Row(result: CURLE_WRITE_ERROR, code: "answer_refused", reachBeforeRequest: .maybeSent),
        Row(result: CURLE_READ_ERROR, code: "body_unread", reachBeforeRequest: .maybeSent),
        Row(result: CURLE_OUT_OF_MEMORY, code: "out_of_memory", reachBeforeRequest: .maybeSent),
        Row(result: CURLE_ABORTED_BY_CALLBACK, code: "aborted", reachBeforeRequest: .maybeSent),
        Row(result: CURLE_GOT_NOTHING, code: "got_nothing", reachBeforeRequest: .maybeSent),
        Row(result: CURLE_SEND_ERROR, code: "send_failed", reachBeforeRequest: .maybeSent),
        Row(result: CURLE_RECV_ERROR, code: "recv_failed", reachBeforeRequest: .maybeSent),
        Row(result: CURLE_BAD_CONTENT_ENCODING, code: "weird_answer", reachBeforeRequest: .maybeSent),
        // A connection kept alive died under the request and its body refused to be sent a second time.
        Row(result: CURLE_SEND_FAIL_REWIND, code: "send_fail_rewind", reachBeforeRequest: .maybeSent),
    ]

    /// - Parameters:
    ///   - hasBegun: whether libcurl had announced that it was about to send the request.
    ///   - preTransferMicroseconds: `CURLINFO_PRETRANSFER_TIME_T`, 0 until the request began: a second witness.
    static func failure(_ result: CURLcode, hasBegun: Bool, preTransferMicroseconds: Int64) -> WireFailure {
        guard let row = table.first(where: { $0.result == result }) else {
            return WireFailure(code: "curl_\(result.rawValue)", reach: .maybeSent)
        }
        guard !hasBegun, preTransferMicroseconds == 0 else {
            let code = result == CURLE_UNSUPPORTED_PROTOCOL ? "weird_answer" : row.code
            return WireFailure(code: code, reach: .maybeSent)
        }
        return WireFailure(code: row.code, reach: row.reachBeforeRequest)
    }

    /// Refused before libcurl was asked.
    static let plainHTTPRefused = WireFailure(code: "plain_http_refused", reach: .neverSent)
    static let malformedURL = WireFailure(code: "malformed_url", reach: .neverSent)
    static let malformedRequest = WireFailure(code: "malformed_request", reach: .neverSent)
    static let failedInit = WireFailure(code: "failed_init", reach: .neverSent)

    /// The gate said no between head and body. The body has not left, but the head has, and a call's URL and headers
    /// can say something, too.
    static let gatedAtBody = WireFailure(code: "gated", reach: .maybeSent)
    /// libcurl was about to send the request a second time.
    static let resendRefused = WireFailure(code: "resend_refused", reach: .maybeSent)
    static let headTooLarge = WireFailure(code: "answer_head_too_large", reach: .maybeSent)
}
