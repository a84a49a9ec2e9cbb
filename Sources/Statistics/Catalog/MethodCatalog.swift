/// Every statistical method by name: the list behind `textbank stats`. To see what exists, read the list; to add a
/// method, add a function and a line.
package enum MethodCatalog {
    package struct Method: Sendable {
        package let name: String
        /// The keys of the input, those with a default in brackets.
        package let takes: String
        let answer: @Sendable (MethodInput) throws -> [String: MethodValue]

        init(
            _ name: String, takes: String, _ answer: @escaping @Sendable (MethodInput) throws -> [String: MethodValue]
        ) {
            self.name = name
            self.takes = takes
            self.answer = answer
        }
    }

    package static let methods: [Method] =
        kernelMethods + rateMethods + twoRateMethods + strataMethods + manyArmMethods + sequentialMethods
        + planningMethods + timeMethods + countingMethods + reportMethods + checkMethods

    private static let byName = Dictionary(uniqueKeysWithValues: methods.map { ($0.name, $0) })

    /// The result of a method: its keys are named in each method's line. Throws a `MethodError` for an unknown name
    /// (with near ones) and for a key that is missing or out of range.
    package static func answer(
        method name: String, input: [String: MethodValue]
    ) throws(MethodError) -> [String: MethodValue] {
        guard let method = byName[name] else {
            let near = near(name).map { "\"\($0)\"" }.joined(separator: ", ")
            throw MethodError("there is no method \"\(name)\"; near names: \(near)")
        }
        do {
            return try method.answer(MethodInput(object: input))
        } catch let error as MethodError {
            throw error
        } catch {
            throw MethodError("\(name): \(error)")
        }
    }

    /// The names nearest to a mistyped one: by edits, with a bonus for a shared word.
    package static func near(_ name: String) -> [String] {
        let wanted = name.lowercased()
        let words = wanted.split(separator: ".")
        let scored = methods.map { method in
            let candidate = method.name.lowercased()
            let shared = candidate.split(separator: ".").contains { part in
                words.contains { part == $0 || part.hasPrefix($0) || $0.hasPrefix(part) }
            }
            return (name: method.name, distance: edits(Array(wanted.utf8), Array(candidate.utf8)) - (shared ? 4 : 0))
        }
        return scored.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(3).map(\.name)
    }

    /// Levenshtein's distance.
    private static func edits(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var row = Array(0...b.count)
        for (i, x) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, y) in b.enumerated() {
                let above = row[j + 1]
                row[j + 1] = min(above + 1, row[j] + 1, diagonal + (x == y ? 0 : 1))
                diagonal = above
            }
        }
        return row[b.count]
    }
}
