import Domain
import Yams

/// A YAML document as a tree in which every value knows where it stands: errors name the key as a person wrote it.
/// Shared by plans and by the check for unknown configuration keys.
struct YAMLTree {
    let node: Node
    let path: String

    /// Reads one document. Throws a `Refusal` with the line of a syntax error.
    static func read(_ text: String, name: String) throws(Refusal) -> YAMLTree {
        do {
            guard let node = try Yams.compose(yaml: text), node.mapping != nil else {
                throw Refusal(
                    field: name, reason: "it is not a list of `key: value` lines",
                    remedy: "Compare with the example in config/.")
            }
            return YAMLTree(node: node, path: "")
        } catch let refusal as Refusal {
            throw refusal
        } catch {
            throw Refusal(
                field: name,
                reason: "it is not valid YAML: \(String(describing: error).split(separator: "\n").first ?? "")",
                remedy: "Check the indentation and the quotes at that line.")
        }
    }

    var isMapping: Bool { node.mapping != nil }

    var keys: [String] { node.mapping?.keys.compactMap(\.string) ?? [] }

    subscript(key: String) -> YAMLTree? {
        guard let mapping = node.mapping, let value = mapping[Node(key)], !value.isNull else { return nil }
        return YAMLTree(node: value, path: path.isEmpty ? key : "\(path).\(key)")
    }

    /// The items of a list; a single value counts as a list of one.
    var items: [YAMLTree] {
        if let sequence = node.sequence {
            return sequence.enumerated().map { YAMLTree(node: $1, path: "\(path)[\($0)]") }
        }
        return [self]
    }

    /// A value as it was written: `18:00` and `no` stay words.
    var text: String? { node.scalar?.string }

    /// Every leaf's key path, with `*` for the items of lists.
    var leafPaths: [String] {
        if node.mapping != nil { return keys.flatMap { self[$0]?.leafPaths ?? [path.isEmpty ? $0 : "\(path).\($0)"] } }
        return [path]
    }
}

extension Node {
    var isNull: Bool { scalar.map { $0.style == .plain && ["", "~", "null"].contains($0.string) } ?? false }
}
