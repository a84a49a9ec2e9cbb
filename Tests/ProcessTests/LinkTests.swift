import Crypto
import Foundation
import Testing

extension `Real daemons` {
    /// From the text to the page and back: what a person does with a link, told by the form's own webhook.
    @Suite struct `A link in a text` {
        private static let secret = Data((0..<32).map { UInt8($0) })
        private static let settings = """
            links:
              host: https://go.example.org
              destinations: [petitions.example.org]
            actions:
              front-desk: {kind: signed, action: postcard, secret: whsec_\(secret.base64EncodedString())}
            """

        @Test func `leads to the page, proves nothing, and tells whose the form was that somebody filled in`() throws {
            let harness = try Harness(segmentsPerSecond: 60, settings: Self.settings)
            try begin(harness)
            let (token, phone) = try heardLink(harness)

            let tapped = try tap(token, harness)
            #expect(tapped.contains("HTTP/1.1 302"))
            let page = try #require(tapped.split(separator: "\r\n").first { $0.lowercased().hasPrefix("location: ") })
            #expect(page.contains("https://petitions.example.org/clinic?"))
            #expect(page.contains("utm_content=\(token)"), "the page's form can send the token back")
            #expect(!page.contains(phone.suffix(10)), "no number in a link")
            #expect(try tap("k7m2q9xw", harness).contains("HTTP/1.1 404"))

            // The click is shown beside the person, and is no conversion.
            try harness.wait(seconds: 20, "the click is on disk") { try !told("clicks", of: phone, harness).isEmpty }
            #expect(try told("conversions", of: phone, harness).isEmpty)
            #expect(try converted(harness) == 0)

            // The form's webhook, and its retry, and the same fact under another id.
            #expect(try report(token, id: "msg_1", fact: "row-17", harness) == "200")
            #expect(try report(token, id: "msg_1", fact: "row-17", harness) == "200")
            #expect(try report(token, id: "msg_2", fact: "row-17", harness) == "200")
            #expect(
                try report(token, id: "msg_3", fact: "row-18", key: Data(repeating: 9, count: 32), harness) == "403")
            try harness.wait(seconds: 20, "the form counts") { try !told("conversions", of: phone, harness).isEmpty }
            let conversions = try told("conversions", of: phone, harness)
            #expect(conversions.map { $0["strength"] as? String } == ["done"])
            #expect(conversions.map { $0["evidence"] as? String } == ["form"])
            #expect(conversions.map { $0["matched_by"] as? String } == ["token"])
            #expect(try converted(harness) == 1)
            #expect(harness.stopDaemon() == 0)
        }

        private func begin(_ harness: Harness) throws {
            func succeed(_ arguments: [String], by program: String = "textbank") throws {
                let ended = try harness.run(program, arguments)
                try #require(ended.status == 0, "\(arguments.joined(separator: " ")): \(ended.errors)\(ended.output)")
            }
            try succeed(
                ["make-lists", "--seed", "4", "--out", "lists", "--activated", "40", "--cold", "10"],
                by: "phone-network")
            try harness.startNetwork(["--seed", "4", "--people", "lists/people.json", "--silent-people"])
            try harness.startDaemon()
            try succeed(["import", "lists/activated-ward-12.csv", "--list", "ward-12", "--kind", "activated"])
            let plan = """
                name: Clinic
                audience: {lists: [ward-12]}
                purpose: {solicitation: false, decided_by: test, reason: a rehearsal}
                action: {name: postcard, evidence: [form], strength: done}
                link: https://petitions.example.org/clinic
                sender: main
                steps:
                  - {at: at once, text: "{first_name|Friend}, one card for the clinic: {link} Neighbors United. STOP to opt out"}
                """
            try Data(plan.utf8).write(to: harness.folder.appendingPathComponent("plan.yaml"))
            try succeed(["launch", "plan.yaml", "--yes"])
        }

        /// The token of a link that a phone received, and the phone.
        private func heardLink(_ harness: Harness) throws -> (token: String, phone: String) {
            var heard: (String, String)?
            try harness.wait(seconds: 30, "a phone has a link") {
                for line in try harness.witnessed() where line["event"] as? String == "text" {
                    guard let body = line["body"] as? String, let phone = line["to"] as? String,
                        let link = body.split(separator: " ").first(where: { $0.hasPrefix("https://go.example.org/") })
                    else { continue }
                    heard = (String(link.dropFirst("https://go.example.org/".count)), phone)
                }
                return heard != nil
            }
            return try #require(heard)
        }

        private func tap(_ token: String, _ harness: Harness) throws -> String {
            try #require(
                try harness.curl([
                    "-D", "-", "-A", "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Version/18.5 Safari/604.1",
                    "-H", "Accept-Language: en-US", "http://127.0.0.1:\(harness.hooksPorts[0])/\(token)",
                ]))
        }

        /// Signed as Standard Webhooks 1.0.0 says; answers the status.
        private func report(
            _ token: String, id: String, fact: String, key: Data = Self.secret, _ harness: Harness
        ) throws -> String {
            // The rehearsal's hour, whole: a deed of the same second as the text may have come before it.
            let now = try #require(try harness.json(["status"])["now"] as? String)
            let body = #"{"token":"\#(token)","occurred_at":"\#(now)","external_id":"\#(fact)","source":"desk"}"#
            let stamp = String(Int(try Date(now.prefix(19) + "Z", strategy: .iso8601).timeIntervalSince1970))
            let code = HMAC<SHA256>.authenticationCode(
                for: Data("\(id).\(stamp).\(body)".utf8), using: SymmetricKey(data: key))
            return try #require(
                try harness.curl([
                    "-o", "/dev/null", "-w", "%{http_code}", "-H", "Content-Type: application/json", "-H",
                    "webhook-id: \(id)", "-H", "webhook-timestamp: \(stamp)", "-H",
                    "webhook-signature: v1,\(Data(code).base64EncodedString())", "-d", body,
                    "http://127.0.0.1:\(harness.hooksPorts[0])/hooks/actions/front-desk",
                ]))
        }

        private func told(_ what: String, of phone: String, _ harness: Harness) throws -> [[String: Any]] {
            try harness.json(["why", phone])[what] as? [[String: Any]] ?? []
        }

        private func converted(_ harness: Harness) throws -> Int {
            let arms = try harness.json(["compare", "Clinic"])["arms"] as? [[String: Any]]
            let counts = try #require(arms?.first?["counts"] as? [String: Any])
            return try #require(counts["convertedSoFar"] as? Int)
        }
    }
}
