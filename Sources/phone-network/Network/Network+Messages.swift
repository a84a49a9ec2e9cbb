import NIOCore

/// What happens to a text: refused, or accepted, written down, and then delivered or not.
extension Network {
    /// `POST …/Messages.json`.
    func accept(_ body: ByteBuffer, from handler: GatewayHandler) {
        let wall = Moment.machineNow()
        let now = clock.now()
        guard clock.isSet else { return refuse(.clockNotSet, handler) }
        let form = Form(parsing: body)
        let to = form["To"] ?? ""
        if chance.happens(faults.throttle) { return fail("throttled", .tooManyRequests, to, now, wall, handler) }
        if chance.happens(faults.error) {
            return fail("failed", chance.happens(0.5) ? .internalError : .unavailable, to, now, wall, handler)
        }
        if chance.happens(faults.bareError) {
            let page = Array("<html><body><h1>502 Bad Gateway</h1></body></html>\n".utf8)
            note("failed", code: 502, to, now, wall)
            return answer(
                handler, GatewayAnswer(status: 502, body: page, contentType: "text/html"), after: faults.latency)
        }
        let from = form["From"] ?? ""
        let text = form["Body"] ?? ""
        if let refusal = refusal(of: form, to: to, from: from, body: text) {
            var line = log.line("refused", at: now, wall: wall)
            line.add("code", refusal.code)
            line.add("to", to)
            line.add("from", from)
            line.add("body", text)
            append(line)
            counts.refusedByCode[String(refusal.code), default: 0] += 1
            return refuse(refusal, handler, after: faults.latency)
        }

        let (number, sid) = shelf.reserve()
        let message = StoredMessage(
            sid: sid, to: to, from: from, body: text, segments: Segments.count(text), callback: form["StatusCallback"],
            acceptedAt: now)
        shelf.keep(message, number: number)
        counts.texts += 1
        counts.segments += message.segments
        if log.isKept {
            var line = log.line("text", at: now, wall: wall)
            line.add("to", to)
            line.add("from", from)
            line.add("body", text)
            line.add("sid", sid)
            line.add("callback", message.callback)
            line.add("segments", message.segments)
            append(line)
        }
        if chance.happens(faults.lostAnswer) {
            counts.lostAnswers += 1
            var line = log.line("lost_answer", at: now, wall: wall)
            line.add("sid", sid)
            line.add("to", to)
            append(line)
            answer(handler, nil)
        } else {
            let isSlow = chance.happens(faults.slow)
            if isSlow { counts.slow += 1 }
            answer(
                handler, GatewayAnswer(status: 201, body: sheet(of: message)),
                after: isSlow ? faults.slowness : faults.latency)
        }
        carry(message, number: number, validitySeconds: form["ValidityPeriod"].flatMap { Double($0) } ?? 36_000)
    }

    /// Checks in Twilio's manner; nil accepts.
    private func refusal(of form: Form, to: String, from: String, body: String) -> TwilioRefusal? {
        if to.isEmpty { return .missingRecipient }
        if !isNumber(to) { return .badRecipient }
        if from.isEmpty { return .missingSender }
        if !senders.isEmpty, !senders.contains(from) { return .unknownSender }
        if body.isEmpty { return .missingBody }
        if body.utf8.count > 1_600, body.unicodeScalars.count > 1_600 { return .tooLong }
        if let callback = form["StatusCallback"], WebAddress(callback) == nil { return .badCallback }
        if let validity = form["ValidityPeriod"], !(Int(validity).map { (1...36_000).contains($0) } ?? false) {
            return .badValidity
        }
        if options.blocksStopped, !stopped.isEmpty, stopped.contains("\(from)|\(to)") { return .optedOut }
        return nil
    }

    /// E.164; a North American number has ten digits and neither area code nor exchange begins with 0 or 1.
    private func isNumber(_ phone: String) -> Bool {
        let bytes = Array(phone.utf8)
        guard bytes.first == 0x2B, (8...16).contains(bytes.count), bytes[1] != 0x30,
            bytes.dropFirst().allSatisfy({ (0x30...0x39).contains($0) })
        else { return false }
        return bytes[1] != 0x31 || (bytes.count == 12 && bytes[2] >= 0x32 && bytes[5] >= 0x32)
    }

    private func fail(
        _ event: String, _ refusal: TwilioRefusal, _ to: String, _ now: Moment, _ wall: Moment,
        _ handler: GatewayHandler
    ) {
        note(event, code: refusal.code, to, now, wall)
        refuse(refusal, handler, after: faults.latency)
    }

    private func note(_ event: String, code: Int, _ to: String, _ now: Moment, _ wall: Moment) {
        counts.refusedByCode[String(code), default: 0] += 1
        var line = log.line(event, at: now, wall: wall)
        line.add("code", code)
        line.add("to", to)
        append(line)
    }

    /// The carrier's part: decides whether the phone gets the text, plans the receipts, and lets the person read it.
    private func carry(_ message: StoredMessage, number: Int, validitySeconds: Double) {
        let person = people.index(of: message.to)
        let isLandline = person.map { people[$0].record.landline } ?? false
        var isDelivered = true
        var errorCode: Int?
        if isLandline {
            isDelivered = false
            errorCode = 30_006
        } else if chance.happens(options.undeliveredRate) {
            isDelivered = false
            errorCode = [30_003, 30_005, 30_007, 30_008][chance.index(4)]
        }
        let isLate = isDelivered && chance.happens(options.lateReceiptRate)
        let lateness = isLate ? chance.between(120, 14_400) : 0
        if lateness > validitySeconds {
            isDelivered = false
            errorCode = 30_036
        }
        planReceipts(message, number: number, isDelivered: isDelivered, errorCode: errorCode, lateness: lateness)
        if isDelivered, let person { personReads(person, from: message.from, at: message.acceptedAt) }
    }

    private func planReceipts(
        _ message: StoredMessage, number: Int, isDelivered: Bool, errorCode: Int?, lateness: Double
    ) {
        let address = message.callback.flatMap { WebAddress($0) }
        guard address != nil else { return }
        var receipt = Receipt(
            number: number, sid: message.sid, to: message.to, from: message.from, status: "sent", errorCode: nil,
            callback: message.callback, address: address)
        if options.sentReceipts, options.receiptRate > 0 {
            plan(.receipt(receipt), at: onGrid(message.acceptedAt.adding(seconds: chance.between(0.2, 1.5))))
        }
        guard chance.happens(options.receiptRate) else { return }
        receipt.status = isDelivered ? "delivered" : "undelivered"
        receipt.errorCode = errorCode
        if chance.happens(options.earlyReceiptRate) {
            plan(.receipt(receipt), at: message.acceptedAt)
        } else if lateness > 0 {
            let due = message.acceptedAt.adding(seconds: lateness)
            plan(.receipt(receipt), at: options.clock == .shared ? due.roundedUp(toSeconds: 60) : due)
        } else {
            plan(.receipt(receipt), at: onGrid(message.acceptedAt.adding(seconds: chance.between(1, 6))))
        }
    }

    /// On a shared clock receipts come on whole seconds: a clock that leaps from event to event then leaps a handful of
    /// times after the last text, not once per text.
    private func onGrid(_ due: Moment) -> Moment { options.clock == .shared ? due.roundedUp(toSeconds: 1) : due }
}
