/// Requests waiting for a slot, first in, first out. It keeps the batches as they came, so that waiting costs no copy.
struct WaitingLine {
    private var batches: [[WireRequest]] = []
    private var nextBatch = 0
    private var nextRequest = 0

    var isEmpty: Bool { nextBatch == batches.count }

    mutating func append(_ batch: [WireRequest]) {
        guard !batch.isEmpty else { return }
        batches.append(batch)
    }

    mutating func popFirst() -> WireRequest? {
        guard !isEmpty else { return nil }
        let request = batches[nextBatch][nextRequest]
        nextRequest += 1
        if nextRequest == batches[nextBatch].count {
            batches[nextBatch] = []
            nextBatch += 1
            nextRequest = 0
            forgetServedBatches()
        }
        return request
    }

    /// Takes the requests out that `isWanted` names, in their order.
    mutating func remove(where isWanted: (WireRequest) -> Bool) -> [WireRequest] {
        var removed: [WireRequest] = []
        var kept: [WireRequest] = []
        while let request = popFirst() {
            if isWanted(request) { removed.append(request) } else { kept.append(request) }
        }
        append(kept)
        return removed
    }

    /// Shifting is linear, so it waits until it moves no more than it drops.
    private mutating func forgetServedBatches() {
        guard nextBatch * 2 >= batches.count else { return }
        batches.removeFirst(nextBatch)
        nextBatch = 0
    }
}
