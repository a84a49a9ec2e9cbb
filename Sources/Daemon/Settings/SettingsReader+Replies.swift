import Domain
import Foundation

/// The organization's own words and examples: everything below `replies:`.
extension SettingsReader {
    /// The shipped reader where there are none, and where they cannot be read: then the rejections say why.
    mutating func replyReader() -> ReplyReader {
        do throws(Refusal) {
            let words = ownFile("replies.words")
            let examples = ownFile("replies.examples")
            return ReplyReader(
                table: try words.map { file throws(Refusal) in
                    try ReplyWords.shipped.extended(by: file.text, name: file.name)
                } ?? .shipped,
                examples: try examples.map { file throws(Refusal) in
                    try ReplyExamples.shipped.extended(by: file.text, name: file.name)
                } ?? .shipped)
        } catch {
            rejections += error.rejections
            return ReplyReader()
        }
    }

    /// The text of the file that a key names, and how messages call it: as the configuration does.
    private mutating func ownFile(_ key: String) -> (name: String, text: String)? {
        let place = path(key)
        guard !place.isEmpty else { return nil }
        guard let data = FileManager.default.contents(atPath: place), let written = String(data: data, encoding: .utf8)
        else {
            reject(key, "it cannot be read as UTF-8 text", "Check the path and its permissions, or remove the key.")
            return nil
        }
        return (text(key) ?? place, written)
    }
}
