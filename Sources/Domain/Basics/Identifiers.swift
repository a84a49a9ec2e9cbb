/// Row numbers made by us (never by the database), so that one statement means the same on every driver.
///
/// Distinct types, so that a person can never be passed where a message is meant.
package protocol RowIdentifier: Hashable, Comparable, Sendable, CustomStringConvertible {
    var value: Int64 { get }
    init(_ value: Int64)
}

extension RowIdentifier {
    package static func < (left: Self, right: Self) -> Bool { left.value < right.value }
    package var description: String { String(value) }
}

package struct PersonID: RowIdentifier {
    package let value: Int64
    package init(_ value: Int64) { self.value = value }
}

package struct ListID: RowIdentifier {
    package let value: Int64
    package init(_ value: Int64) { self.value = value }
}

package struct CampaignID: RowIdentifier {
    package let value: Int64
    package init(_ value: Int64) { self.value = value }
}

package struct MessageID: RowIdentifier {
    package let value: Int64
    package init(_ value: Int64) { self.value = value }
}

package struct LaneID: RowIdentifier {
    package let value: Int64
    package init(_ value: Int64) { self.value = value }
}

package struct ReplyID: RowIdentifier {
    package let value: Int64
    package init(_ value: Int64) { self.value = value }
}
