import Domain
import Hummingbird
import ServiceLifecycle

/// One listener, whose failure to open names the configuration key to change instead of a system call.
struct Door: Service {
    let site: any Service
    /// The key of the configuration: `public.port`.
    let key: String
    /// What it listens on, in words.
    let place: String

    func run() async throws {
        do {
            try await site.run()
        } catch let error as CancellationError {
            throw error
        } catch {
            let words = String(describing: error)
            let reason = words.contains("Address already in use") ? "another program listens there" : words
            throw Refusal(
                field: key, reason: "\(place) cannot be listened on: \(reason)",
                remedy: "Stop the other program, or choose another place.")
        }
    }
}
