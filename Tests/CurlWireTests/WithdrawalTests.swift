import CurlWire
import Domain
import Gateways
import Testing

@Suite struct `A text that was taken back before it was started` {
    /// The dispatcher knows this code: nobody failed, and the text is due again.
    @Test(arguments: Adapter.allCases) func `is not sent for certain, whatever the gateway`(adapter: Adapter) throws {
        let made = try adapter.made("https://gateway.example.org")
        #expect(
            made.outcome(of: .failure(.withdrawn), for: Adapter.text(1)) == .unreachable(code: "withdrawn"))
    }
}
