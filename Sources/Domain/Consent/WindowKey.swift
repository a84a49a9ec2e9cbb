/// What decides when one person may be texted in one campaign: the zones they may be in, the states whose rows apply,
/// and the campaign's own hours. Message rows name their key; a few hundred keys serve a million rows.
package struct WindowKey: Hashable, Sendable {
    /// Candidate IANA zones, sorted, each once, at least one. Every one must be open.
    package let zones: [String]
    /// Two letters of the states whose rows apply, sorted. Empty unless the campaign is a solicitation.
    package let states: [String]
    /// The campaign's own hours, inside the organization's; nil leaves those.
    package let campaignHours: DayHours?

    /// - Precondition: `zones` is not empty; nobody is nowhere.
    package init(
        zones: some Sequence<String>, states: some Sequence<String>, isSolicitation: Bool,
        campaignHours: DayHours? = nil
    ) {
        self.zones = Set(zones).sorted()
        self.states = isSolicitation ? Set(states).sorted() : []
        self.campaignHours = campaignHours
        precondition(!self.zones.isEmpty, "a window key needs a zone")
    }

    /// `America/Chicago|America/New_York;FL;10:00-19:00`: equal keys have equal texts. Zone names and states hold no
    /// semicolon or bar.
    package var text: String {
        zones.joined(separator: "|") + ";" + states.joined(separator: "|") + ";" + (campaignHours?.text ?? "")
    }

    /// Reads `text` back; nil for anything that `text` does not write.
    package init?(text: String) {
        let parts = text.split(separator: ";", omittingEmptySubsequences: false)
        guard parts.count == 3 else { return nil }
        let zones = parts[0].split(separator: "|").map(String.init)
        let states = parts[1].split(separator: "|").map(String.init)
        let hours = DayHours(text: parts[2])
        guard !zones.isEmpty, zones.allSatisfy(ZoneCatalog.isPlausible), parts[2].isEmpty || hours != nil else {
            return nil
        }
        self.init(zones: zones, states: states, isSolicitation: true, campaignHours: hours)
        guard self.text == text else { return nil }
    }
}
