import CCurl
import Gateways

/// The wire's thread, from inside: the multi handle and the slots, which no other thread ever sees.
struct CurlLoop: ~Copyable {
    private let multi: UnsafeMutableRawPointer
    private let slotCount: Int
    private let slots: UnsafeMutablePointer<CurlSlot>
    private let sockets: UnsafeMutablePointer<CurlSockets>
    private var freeSlots: [Int]
    private var line = WaitingLine()
    private var answers: [WireAnswer] = []
    private let gate: (@Sendable (WireTicket) -> Bool)?
    private let deliver: @Sendable ([WireAnswer]) -> Void
    private let mailbox: CurlMailbox

    init(
        slots count: Int, manner: CurlSlot.Manner, mailbox: CurlMailbox,
        deliver: @escaping @Sendable ([WireAnswer]) -> Void
    ) {
        guard let multi = curl_multi_init() else { preconditionFailure("libcurl has no memory for a multi handle") }
        self.multi = multi
        // Twice the slots, so that slots working for several hosts do not close each other's connections.
        _ = textbank_curl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, count * 2)
        slotCount = count
        slots = .allocate(capacity: count)
        sockets = .allocate(capacity: 1)
        sockets.initialize(to: CurlSockets())
        for index in 0..<count { (slots + index).initialize(to: CurlSlot(manner: manner, sockets: sockets)) }
        freeSlots = Array(0..<count)
        gate = manner.gate
        self.deliver = deliver
        self.mailbox = mailbox
        answers.reserveCapacity(count)
    }

    deinit {
        for index in 0..<slotCount { slots[index].close() }
        slots.deinitialize(count: slotCount)
        slots.deallocate()
        // This closes the connections, which are then struck off the table.
        curl_multi_cleanup(multi)
        sockets.deinitialize(count: 1)
        sockets.deallocate()
    }

    /// Until asked to stop, and then until nothing is under way.
    mutating func run() {
        mailbox.open(WakeUpCall(multi))
        while true {
            let isStopping = takePost()
            startWhatFits()
            perform()
            handOver()
            if isStopping, freeSlots.count == slotCount {
                if mailbox.close() { return }
            } else if line.isEmpty || freeSlots.isEmpty, mailbox.isEmptyBeforeSleep() {
                // libcurl shortens this to its own next time-out.
                precondition(curl_multi_poll(multi, nil, 0, .max, nil) == CURLM_OK, "curl_multi_poll failed")
            }
        }
    }

    /// - Returns: whether the wire is to stop.
    private mutating func takePost() -> Bool {
        let post = mailbox.collect()
        for batch in post.arrived { line.append(batch) }
        if !post.withdrawn.isEmpty {
            let tickets = Set(post.withdrawn)
            withdraw { tickets.contains($0.ticket) }
        }
        if post.isStopping { withdraw { _ in true } }
        return post.isStopping
    }

    private mutating func withdraw(where isMeant: (WireRequest) -> Bool) {
        for request in line.remove(where: isMeant) { answer(request, .withdrawn) }
    }

    private mutating func answer(_ request: WireRequest, _ failure: WireFailure) {
        answers.append(
            WireAnswer(ticket: request.ticket, answer: .failure(failure), handedOffAtMonotonicMicroseconds: nil))
    }

    private mutating func startWhatFits() {
        while let index = freeSlots.last, let request = line.popFirst() {
            if let gate, !gate(request.ticket) {
                answer(request, .gated)
                continue
            }
            do throws(CallRefused) {
                try slots[index].prepare(request, address: slots + index)
            } catch {
                answer(request, error.failure)
                continue
            }
            guard curl_multi_add_handle(multi, slots[index].easy) == CURLM_OK else {
                answer(request, CurlFailures.failedInit)
                continue
            }
            freeSlots.removeLast()
        }
    }

    private mutating func perform() {
        var running: Int32 = 0
        precondition(curl_multi_perform(multi, &running) == CURLM_OK, "curl_multi_perform failed")
        var left: Int32 = 0
        while let message = curl_multi_info_read(multi, &left) {
            guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle else { continue }
            // The message is libcurl's and ends with the next call.
            let result = message.pointee.data.result
            guard let address = textbank_curl_get_private(easy) else { preconditionFailure("a handle without a slot") }
            let slot = address.assumingMemoryBound(to: CurlSlot.self)
            precondition(curl_multi_remove_handle(multi, easy) == CURLM_OK, "curl_multi_remove_handle failed")
            if slot.pointee.mayBeginAnew(), curl_multi_add_handle(multi, easy) == CURLM_OK { continue }
            answers.append(slot.pointee.finish(result))
            freeSlots.append(slot - slots)
        }
    }

    private mutating func handOver() {
        guard !answers.isEmpty else { return }
        let batch = answers
        answers = []
        answers.reserveCapacity(slotCount)
        deliver(batch)
    }
}
