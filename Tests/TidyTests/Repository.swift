import Foundation
import Glibc

/// The files of this repository that people read and edit, as text, read once.
enum Repository {
    struct File: Sendable {
        /// From the root: `Sources/Domain/Basics/Product.swift`.
        let path: String
        let text: String
        let lines: [Substring]
        /// The lines of a Swift file without comments; empty for other files.
        let codeLines: [Substring]

        init(path: String, text: String) {
            self.path = path
            self.text = text
            lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Substring.init)
            codeLines = path.hasSuffix(".swift") ? lines.map(Self.withoutComment) : []
        }

        /// Whether the words stand anywhere in the file: a cheap question before a careful one.
        func mentions(_ words: String) -> Bool { text.mentions(words) }

        /// Lines of code that have all of these words, with their numbers from 1.
        func code(with words: String...) -> [(number: Int, line: Substring)] {
            guard words.allSatisfy(mentions) else { return [] }
            return codeLines.enumerated().filter { line in words.allSatisfy(line.element.mentions) }
                .map { ($0.offset + 1, $0.element) }
        }

        /// `Domain` of `Sources/Domain/…`; empty outside.
        var target: String {
            let parts = path.split(separator: "/")
            return parts.count > 2 && parts[0] == "Sources" ? String(parts[1]) : ""
        }

        /// Cuts a line at `//` outside a string. Lines inside a multi-line string are cut too where they hold `//`,
        /// which hides nothing that is looked for here.
        private static func withoutComment(_ line: Substring) -> Substring {
            guard line.mentions("//") else { return line }
            var isInString = false
            var previous: UInt8 = 0
            var kept: [UInt8] = []
            for byte in line.utf8 {
                if byte == UInt8(ascii: "\""), previous != UInt8(ascii: "\\") { isInString.toggle() }
                if byte == UInt8(ascii: "/"), previous == byte, !isInString {
                    kept.removeLast()
                    break
                }
                kept.append(byte)
                previous = byte
            }
            return Substring(decoding: kept, as: UTF8.self)
        }
    }

    /// Four folders up from this file.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// What belongs to the repository: these folders and the files beside them. What runs leave behind does not.
    private static let folders = ["Sources", "Tests", "config", "docs", "scripts", ".ci"]

    static let files: [File] = {
        var paths = (try? FileManager.default.contentsOfDirectory(atPath: root.path(percentEncoded: false))) ?? []
        paths.removeAll { isFolder($0) }
        for folder in folders {
            let found = FileManager.default.enumerator(atPath: root.appending(path: folder).path(percentEncoded: false))
            for case let path as String in found ?? .init() { paths.append(folder + "/" + path) }
        }
        return paths.sorted().filter { !isFolder($0) }.compactMap { path in
            guard let data = try? Data(contentsOf: root.appending(path: path)),
                let text = String(data: data, encoding: .utf8)
            else { return nil }
            return File(path: path, text: text)
        }
    }()

    static let swiftSources = files.filter { $0.path.hasPrefix("Sources/") && $0.path.hasSuffix(".swift") }
    static let documents = files.filter { $0.path.hasSuffix(".md") }

    static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: root.appending(path: path).path(percentEncoded: false))
    }

    private static func isFolder(_ path: String) -> Bool {
        var isDirectory: ObjCBool = false
        let full = root.appending(path: path).path(percentEncoded: false)
        return FileManager.default.fileExists(atPath: full, isDirectory: &isDirectory) && isDirectory.boolValue
    }
}

extension StringProtocol {
    /// Byte by byte: comparing characters would take most of a minute for the whole repository.
    func mentions(_ words: String) -> Bool {
        var words = words
        return words.withUTF8 { wanted in
            let search = { (bytes: UnsafeBufferPointer<UInt8>) in
                guard let start = bytes.baseAddress, let first = wanted.first, let from = wanted.baseAddress else {
                    return false
                }
                var offset = 0
                while offset + wanted.count <= bytes.count {
                    guard let next = memchr(start + offset, Int32(first), bytes.count - offset) else { return false }
                    offset = start.distance(to: next.assumingMemoryBound(to: UInt8.self))
                    guard offset + wanted.count <= bytes.count else { return false }
                    if memcmp(next, from, wanted.count) == 0 { return true }
                    offset += 1
                }
                return false
            }
            return utf8.withContiguousStorageIfAvailable(search) ?? Array(utf8).withUnsafeBufferPointer(search)
        }
    }
}
