extension Migration {
    /// Unverified organic conversions do not count any more: what was counted with them is counted anew.
    static let countAnew = Migration(number: 13, name: "count anew", statements: ["delete from tally"])
}
