import Domain
import Foundation
import Gateways

/// Made-up bodies in the shapes of the systems' documentation: invented people, 555-01XX numbers, example.org.
enum Sample {
    static func bytes(_ name: String) throws -> [UInt8] {
        let folder = Bundle.module.resourceURL?.appendingPathComponent("Samples")
        guard let url = folder?.appendingPathComponent(name) else { throw CocoaError(.fileNoSuchFile) }
        return Array(try Data(contentsOf: url))
    }

    static func answer(_ name: String, status: Int = 200) throws -> HTTPAnswer {
        .response(HTTPResponse(status: status, body: try bytes(name)))
    }

    static func answer(status: Int, _ body: String = "", headers: [HTTPHeader] = []) -> HTTPAnswer {
        .response(HTTPResponse(status: status, headers: headers, body: Array(body.utf8)))
    }
}

func instant(_ text: String) -> Timestamp { ISO8601.parse(text) ?? .distantPast }
