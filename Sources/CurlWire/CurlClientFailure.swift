import CCurl
import Glibc

/// Why a request of the command line got no whole answer, in words that complete "the request failed: …".
package enum CurlClientFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// There is nothing at the path of the Unix socket.
    case noSuchSocket
    case socketPathTooLong
    /// Nobody listens there, or the socket file was left behind by a daemon that is gone.
    case connectionRefused
    /// This user may not open the Unix socket.
    case notPermitted
    case hostNotFound
    case unreachable
    case timedOut
    case tlsFailed
    /// The certificate is not one we trust, or is another host's.
    case tlsUnverified
    case badCAFile
    /// The URL is `http:` to another machine, which was not allowed.
    case plainHTTPRefused
    case malformedURL
    case malformedRequest
    /// The connection ended before the answer did.
    case brokeOff
    /// What answers does not speak HTTP.
    case notHTTP
    /// The body's file could not be read; with the system's error number.
    case bodyUnreadable(systemError: Int32)
    /// Anything else; with libcurl's number.
    case other(code: UInt32)

    /// Whether there is no daemon to talk to, as opposed to one that answers badly.
    package var isNobodyThere: Bool {
        switch self {
        case .noSuchSocket, .connectionRefused, .hostNotFound, .unreachable: true
        default: false
        }
    }

    package var description: String {
        switch self {
        case .noSuchSocket: "no such socket"
        case .socketPathTooLong: "the socket's path is longer than 107 bytes"
        case .connectionRefused: "connection refused"
        case .notPermitted: "this user may not use the socket"
        case .hostNotFound: "no such host"
        case .unreachable: "cannot be reached"
        case .timedOut: "no answer in time"
        case .tlsFailed: "no secure connection (TLS) could be made"
        case .tlsUnverified: "its certificate is not trusted, or is for another host"
        case .badCAFile: "the file of certificate authorities cannot be read"
        case .plainHTTPRefused: "plain http to another machine would show the token to everybody on the way"
        case .malformedURL: "the URL cannot be read"
        case .malformedRequest: "the request has a character that HTTP cannot carry"
        case .brokeOff: "the connection ended before the answer did"
        case .notHTTP: "what answers there does not speak HTTP"
        case .bodyUnreadable(let number): "the file cannot be read (\(String(cString: strerror(number))))"
        case .other(let code): "the request failed (\(String(cString: curl_easy_strerror(CURLcode(code)))))"
        }
    }
}

extension CurlClientFailure {
    /// - Parameter systemError: `errno` of the last connection that failed, 0 for none.
    init(_ result: CURLcode, systemError: Int32) {
        self =
            switch result {
            case CURLE_COULDNT_CONNECT:
                switch systemError {
                case ENOENT: .noSuchSocket
                case ECONNREFUSED: .connectionRefused
                case EACCES, EPERM: .notPermitted
                case ETIMEDOUT: .timedOut
                default: .unreachable
                }
            case CURLE_COULDNT_RESOLVE_HOST: .hostNotFound
            case CURLE_OPERATION_TIMEDOUT: .timedOut
            case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER: .tlsFailed
            case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_ISSUER_ERROR: .tlsUnverified
            case CURLE_SSL_CACERT_BADFILE: .badCAFile
            case CURLE_URL_MALFORMAT: .malformedURL
            case CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_PARTIAL_FILE, CURLE_SEND_FAIL_REWIND:
                .brokeOff
            case CURLE_WEIRD_SERVER_REPLY, CURLE_UNSUPPORTED_PROTOCOL: .notHTTP
            default: .other(code: result.rawValue)
            }
    }
}
