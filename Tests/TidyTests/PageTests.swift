import Foundation
import Testing

@Suite struct `A page` {
    @Test func `links only to what is there`() {
        for page in Repository.documents {
            let folder = page.path.split(separator: "/").dropLast()
            for match in page.text.matches(of: /\]\(([^)\s]+)\)/) {
                let link = match.1.split(separator: "#", omittingEmptySubsequences: false).first ?? ""
                guard !link.isEmpty, !link.contains(":") else { continue }
                let path = Self.resolved(folder + link.split(separator: "/"))
                #expect(Repository.exists(path), "\(page.path) links to \(match.1)")
            }
        }
    }

    /// Paths in backticks, and paths of pages and files in the comments of the sources.
    @Test func `names only files that are there`() {
        let path = /(?:^|[^\w\/.…-])((?:Sources|Tests|docs|config|scripts|\.ci)\/[A-Za-z0-9_+.\/-]*[A-Za-z0-9_])/
        for file in Repository.documents + Repository.swiftSources {
            for (number, line) in file.lines.enumerated() where Self.folders.contains(where: line.mentions) {
                guard file.path.hasSuffix(".md") || line.mentions("//") else { continue }
                for match in line.matches(of: path) where !match.1.contains("NNNN") {
                    #expect(Repository.exists(String(match.1)), "\(file.path):\(number + 1)")
                }
            }
        }
    }

    private static let folders = ["Sources/", "Tests/", "docs/", "config/", "scripts/", ".ci/"]

    @Test func `is linked from the README or from another page`() {
        var linked: Set<String> = []
        for page in Repository.documents {
            let folder = page.path.split(separator: "/").dropLast()
            for match in page.text.matches(of: /\]\(([^)\s#]+)/) where !match.1.contains(":") {
                linked.insert(Self.resolved(folder + match.1.split(separator: "/")))
            }
        }
        guard Repository.exists("README.md") else { return }
        for page in Repository.documents where page.path.hasPrefix("docs/") {
            let folder = page.path.split(separator: "/").dropLast().joined(separator: "/")
            #expect(linked.contains(page.path) || linked.contains(folder), "\(page.path) is linked from nowhere")
        }
    }

    private static func resolved(_ parts: some Sequence<Substring>) -> String {
        var path: [Substring] = []
        for part in parts {
            switch part {
            case ".": break
            case "..": _ = path.popLast()
            default: path.append(part)
            }
        }
        return path.joined(separator: "/")
    }
}

@Suite struct `A file` {
    /// Longer than 600 lines, each with the reason.
    private static let long: [String: String] = [
        "Sources/Domain/Tables/ShippedZipZones.swift": "a table made from config/data by scripts/embed-tables",
        "Sources/Domain/Tables/ShippedReplyWords.swift": "a table made from config/data by scripts/embed-tables",
        "Sources/Domain/Tables/ShippedReplyExamples.swift": "a table made from config/data by scripts/embed-tables",
        "docs/cli.md": "a reference, one section a command",
    ]

    @Test func `has no more than 600 lines`() {
        let ends = [".swift", ".c", ".cpp", ".h", ".md", ".py", ".yaml"]
        for file in Repository.files
        where ends.contains(where: file.path.hasSuffix) || file.path.hasPrefix("scripts/") {
            #expect(file.lines.count <= 601 || Self.long[file.path] != nil, "\(file.path): \(file.lines.count) lines")
        }
        for (path, reason) in Self.long {
            let count = Repository.files.first { $0.path == path }?.lines.count ?? 0
            #expect(count > 600, "\(path) is short now: \(reason)")
        }
    }

    @Test func `is found when this test looks for it`() {
        #expect(Repository.swiftSources.count > 150)
        #expect(Repository.documents.contains { $0.path == "docs/architecture.md" })
        #expect(Repository.files.contains { $0.path == "Package.swift" })
    }
}
