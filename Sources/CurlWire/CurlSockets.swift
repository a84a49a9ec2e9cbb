import CCurl
import Glibc

/// The open connections of one wire, and whether anything has come on them that nobody asked for.
///
/// A provider that answers one request twice leaves an answer lying on the connection. libcurl before 8.0 takes it for the
/// answer to the next request on it, that one's for the one after, and so on: a text refused is recorded as accepted. So
/// each connection is looked at before it is used again, as newer versions do by themselves. What arrives between that
/// look and the request's own answer is beyond anybody who speaks HTTP/1.1.
///
/// libcurl does not say which socket a request is about to use, only its local port: hence the table. Touched by the
/// wire's thread alone; libcurl holds its address until the multi handle is gone.
struct CurlSockets {
    private struct Open {
        let socket: Int32
        /// 0 until it was first used.
        var localPort: UInt16 = 0
    }

    /// A few hundred at most, eight bytes each: a search costs less than a table of another kind.
    private var open: [Open] = []

    /// - Returns: whether the connection with this local port may carry a request: it is new, or silent since the last
    ///   answer. One that the other side has closed is not.
    mutating func isClean(localPort: Int32) -> Bool {
        let port = UInt16(truncatingIfNeeded: localPort)
        if let known = open.first(where: { $0.localPort == port }) { return Self.isSilent(known.socket) }
        // New connections are not asked: under TLS the other side may have begun to talk.
        for index in open.indices where open[index].localPort == 0 {
            open[index].localPort = Self.localPort(of: open[index].socket)
        }
        return true
    }

    fileprivate mutating func opened(_ socket: Int32) { open.append(Open(socket: socket)) }

    fileprivate mutating func closes(_ socket: Int32) {
        if let index = open.firstIndex(where: { $0.socket == socket }) { open.remove(at: index) }
    }

    /// Neither a byte nor an end has come.
    private static func isSilent(_ socket: Int32) -> Bool {
        var byte: UInt8 = 0
        return recv(socket, &byte, 1, Int32(MSG_PEEK | MSG_DONTWAIT)) < 0
            && (errno == EAGAIN || errno == EWOULDBLOCK)
    }

    private static func localPort(of socket: Int32) -> UInt16 {
        var address = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let result = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(socket, $0, &length) }
        }
        guard result == 0 else { return 0 }
        // The port lies at the same place in both families.
        return withUnsafeBytes(of: &address) { UInt16(bigEndian: $0.load(fromByteOffset: 2, as: UInt16.self)) }
    }
}

// MARK: - What libcurl calls

/// `user` is the address of the table.
private func sockets(_ user: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<CurlSockets> {
    user.unsafelyUnwrapped.assumingMemoryBound(to: CurlSockets.self)
}

let openSocketCallback: curl_opensocket_callback = { user, _, address in
    guard let address else { return curl_socket_t(-1) }
    let socket = socket(
        address.pointee.family, address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue), address.pointee.protocol)
    if socket >= 0 { sockets(user).pointee.opened(socket) }
    return socket
}

let closeSocketCallback: curl_closesocket_callback = { user, socket in
    sockets(user).pointee.closes(socket)
    return close(socket)
}
