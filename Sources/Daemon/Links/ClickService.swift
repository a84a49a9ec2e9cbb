import Logging
import ServiceLifecycle

/// Keeps clicks for as long as the daemon lives, gathered for a quarter of a second: a link in a hundred thousand texts
/// costs a few transactions a second.
package struct ClickService: Service {
    let desk: LinkDesk
    let logger: Logger

    private static let gatherMilliseconds = 250
    private static let troublePauseMilliseconds = 2_000

    package init(desk: LinkDesk, logger: Logger) {
        self.desk = desk
        self.logger = logger
    }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            for await _ in desk.signals {
                // A cancelled sleep only ends the wait.
                try? await Task.sleep(for: .milliseconds(Self.gatherMilliseconds))
                await keepAll()
            }
        }
        // The doors are closed: these are the last ones.
        do {
            while try await desk.keepClicks() {}
        } catch {
            logger.warning("the last clicks on links could not be kept", metadata: ["reason": "\(error)"])
        }
    }

    private func keepAll() async {
        var isTroubleKnown = false
        while !Task.isCancelled {
            do {
                guard try await desk.keepClicks() else { return }
                isTroubleKnown = false
            } catch {
                if !isTroubleKnown {
                    logger.warning("clicks on links cannot be kept now", metadata: ["reason": "\(error)"])
                }
                isTroubleKnown = true
                try? await Task.sleep(for: .milliseconds(Self.troublePauseMilliseconds))
            }
        }
    }
}
