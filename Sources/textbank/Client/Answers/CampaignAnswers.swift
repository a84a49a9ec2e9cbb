/// One campaign; what is optional is missing in the list of campaigns.
struct CampaignAnswer: Decodable {
    struct Progress: Decodable {
        var sent: Int
        var delivered: Int
        var undelivered: Int
        var uncertain: Int
        var waiting: Int
        var neverSent: Int
    }

    struct Held: Decodable {
        var rule: String
        var until: String?
        var reasons: [String]
        var texts: Int
        var tooLate: Bool
    }

    struct LabelCount: Decodable {
        var label: String
        var count: Int
    }

    struct Link: Decodable {
        var url: String
        var texts: Int
        var people: Int
        var perhaps: Int
        var machines: Int
    }

    struct ConvertedCount: Decodable {
        var arm: String
        var strength: String
        var count: Int
    }

    var campaignId: String
    var name: String
    var state: String
    var stateReason: String?
    var finished: Bool
    var launchedAt: String?
    var startsAt: String
    var meeting: String?
    var action: String
    /// Beside it; none from a daemon that knows only one.
    var furtherActions: [String]?
    var strength: String
    var attributionSeconds: Int64
    var audience: Int
    var planHash: String
    var lane: LaneAnswer?
    var progress: Progress?
    /// What keeps the waiting texts; older daemons do not tell.
    var held: [Held]?
    var steps: [StepAnswer]?
    var replies: [LabelCount]?
    var converted: [ConvertedCount]?
    /// Only where texts have links.
    var link: Link?
}

/// One step and what became of its audience.
struct StepAnswer: Decodable {
    struct Reason: Decodable {
        var reason: String
        var code: String?
        var count: Int
    }

    var step: Int
    var name: String
    var dueAt: String
    var expiresAt: String?
    var audience: Int
    var sent: Int
    var delivered: Int
    var undelivered: Int
    var uncertain: Int
    var waiting: Int
    var neverSent: Int
    var reasons: [Reason]
    /// Only in a proof.
    var accounted: Bool?
}

/// `GET /v1/campaigns/{name}/prove`.
struct ProofAnswer: Decodable {
    var campaign: String
    var state: String
    var finished: Bool
    var audience: Int
    var now: String
    var steps: [StepAnswer]
    /// The texts in doubt; older daemons do not list them here.
    var uncertain: [UncertainAnswer]?
    var accounted: Bool
}

/// One text whose fate nobody knows.
struct UncertainAnswer: Decodable {
    struct LookUp: Decodable {
        var at: String
        var finding: String
        var code: String?
    }

    var messageId: String
    var step: Int
    var stepName: String?
    var personId: String
    /// Not in a proof.
    var phone: String?
    var handedAt: String?
    var code: String?
    var lookUps: [LookUp]?
    /// What keeps it from being sent again.
    var obstacle: String?
}

/// The answer to an order about texts in doubt.
struct DoubtOrderAnswer: Decodable {
    struct Left: Decodable {
        var messageId: String
        var step: Int
        var stepName: String?
        var personId: String
        var reason: String
    }

    var changed: Int
    var left: [Left]
}

/// A line of `GET /v1/campaigns/{name}/prove/messages`.
struct MessageProofAnswer: Decodable {
    struct Event: Decodable {
        var at: String
        var what: String
        var attempt: Int?
        var code: String?
    }

    var messageId: String
    var step: Int
    var stepName: String?
    var personId: String
    var state: String
    var reason: String?
    var code: String?
    var log: [Event]
    var proved: Bool
}

/// `POST /v1/campaigns`.
struct LaunchAnswer: Decodable {
    var dryRun: Bool
    var campaign: CampaignAnswer?
    var preview: PreviewAnswer
}

struct PreviewAnswer: Decodable {
    struct Arm: Decodable {
        struct LeftOut: Decodable {
            var reason: String
            var count: Int
        }

        var arm: String
        var listed: Int
        var eligible: Int
        var overlap: Int
        var leftOut: [LeftOut]
    }

    /// Who waits for another day.
    struct Spill: Decodable {
        var ward: String
        var zones: [String]
        var people: Int
    }

    struct Step: Decodable {
        var name: String
        var dueAt: String
        var expiresAt: String
        var people: Int
        var segments: Int
        var unicodePeople: Int
        var longestSegments: Int
        var missingBlanks: Int
        var sample: String
        var costMicros: Int
        var lastTextAt: String?
        var spilledPeople: Int
        var spills: [Spill]?
        var unreachedPeople: Int
        var armSamples: [ArmSample]?
    }

    struct ArmSample: Decodable {
        var arm: String
        var sample: String
    }

    /// One random arm's people of one list.
    struct DrawnArm: Decodable {
        var list: String
        var arm: String
        var isHeldOut: Bool
        var people: Int
        var eligible: Int
    }

    var name: String
    var planHash: String
    var startsAt: String
    var sender: String
    var gateway: String
    var arms: [Arm]
    var steps: [Step]
    var texts: Int
    var segments: Int
    var costMicros: Int
    var currency: String
    var priceDate: String
    var lastTextAt: String?
    var warnings: [String]
    var link: String?
    var drawn: [DrawnArm]?
}
