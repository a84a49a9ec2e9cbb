/// `GET /v1/arm` and `POST /v1/arm`.
struct FenceAnswer: Decodable {
    var fenced: Bool
    var reason: String?
    var dueBy: String?
    var queued: Int
    var inDoubt: Int
    var otherDoubts: Int
    var requeued: Int
    var runningCampaigns: Int
    var newestText: String?
    var newestReply: String?
}
