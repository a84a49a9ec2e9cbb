import Domain
import FoundationEssentials

/// One version of a campaign's comparison, with who decided it, when and why.
package struct StoredComparison: Hashable, Sendable {
    package var campaign: CampaignID
    /// 1 is what was decided at launch.
    package var version: Int64
    package var definition: ComparisonDefinition
    /// SHA-256 of the definition's canonical text, in lower-case hex.
    package var hash: String
    /// Empty for version 1 of a campaign from before comparisons were kept: its audit log has the name.
    package var author: String
    /// Empty at launch.
    package var reason: String
    package var definedAt: Timestamp
    /// Somebody had been texted: results could be seen when this was decided.
    package var isAfterFirstText: Bool

    package init(
        campaign: CampaignID, version: Int64, definition: ComparisonDefinition, author: String, reason: String,
        definedAt: Timestamp, isAfterFirstText: Bool
    ) {
        self.campaign = campaign
        self.version = version
        self.definition = definition
        hash = definition.frozen.hash
        self.author = author
        self.reason = reason
        self.definedAt = definedAt
        self.isAfterFirstText = isAfterFirstText
    }
}

extension ComparisonDefinition {
    /// The canonical text, keys in order, and its SHA-256: the rule by which plans are frozen.
    package var frozen: (text: String, hash: String) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(self) else {
            // Texts, whole numbers and finite fractions: there is nothing in it that JSON cannot say.
            preconditionFailure("a comparison cannot be written down")
        }
        return (String(decoding: data, as: UTF8.self), Fingerprint.sha256(data))
    }
}

extension Transaction {
    /// Every version of a campaign's comparison, the oldest first; never empty. Where none is kept (the campaign is from
    /// before they were) version 1 is what its frozen plan says, and every time the same.
    /// - Parameters: the names of the arms, as `ComparisonDefinition` takes them.
    package func comparisons(
        of campaign: StoredCampaign, activated: String, cold: String
    ) throws(StoreError) -> [StoredComparison] {
        let stored = try sql.query(
            """
            select version, definition, hash, author, reason, defined_at, after_first_text from comparison
            where campaign_id = $1 order by version
            """, [.integer(campaign.id.value)])
        guard stored.isEmpty else {
            return try stored.map { row throws(StoreError) in try Self.comparison(row, of: campaign.id) }
        }
        return [
            StoredComparison(
                campaign: campaign.id, version: 1,
                definition: ComparisonDefinition(campaign.plan, activated: activated, cold: cold), author: "",
                reason: "", definedAt: campaign.launchedAt, isAfterFirstText: false)
        ]
    }

    private static func comparison(
        _ row: SQLRow, of campaign: CampaignID
    ) throws(StoreError) -> StoredComparison {
        let text = row.text(1)
        guard let definition = try? JSONDecoder().decode(ComparisonDefinition.self, from: Data(text.utf8)),
            Fingerprint.sha256(text) == row.text(2)
        else {
            // Frozen means frozen: what does not have its hash any more was changed behind our back.
            throw StoreError.failed("version \(row.integer(0)) of a comparison is not what was frozen")
        }
        var comparison = StoredComparison(
            campaign: campaign, version: row.integer(0), definition: definition, author: row.text(3),
            reason: row.text(4), definedAt: Timestamp(microseconds: row.integer(5)),
            isAfterFirstText: row.integer(6) != 0)
        comparison.hash = row.text(2)
        return comparison
    }

    /// Keeps a version. False when there is one of that number already: nothing is ever overwritten.
    package func keep(_ comparison: StoredComparison) throws(StoreError) -> Bool {
        let (text, hash) = comparison.definition.frozen
        return try sql.run(
            """
            insert into comparison (campaign_id, version, definition, hash, author, reason, defined_at, after_first_text)
            select $1, $2, $3, $4, $5, $6, $7, $8 where true on conflict do nothing
            """,
            [
                .integer(comparison.campaign.value), .integer(comparison.version), .text(text), .text(hash),
                .text(comparison.author), .text(comparison.reason), .integer(comparison.definedAt.microseconds),
                .integer(comparison.isAfterFirstText ? 1 : 0),
            ]) == 1
    }

    /// Whether a gateway took a text of the campaign by then.
    package func wasTexted(_ campaign: CampaignID, by instant: Timestamp) throws(StoreError) -> Bool {
        try sql.first(
            "select 1 from audience where campaign_id = $1 and first_accepted_at <= $2 limit 1",
            [.integer(campaign.value), .integer(instant.microseconds)]) != nil
    }

    /// Whether anybody in the organization is asked for that action, or was counted for it.
    package func isKnownAction(_ name: String) throws(StoreError) -> Bool {
        for table in ["campaign", "baseline", "conversion", "unmatched_conversion", "action_event"]
        where try sql.first("select 1 from \(table) where action = $1 limit 1", [.text(name)]) != nil {
            return true
        }
        return false
    }
}

extension StoredCampaign {
    /// The same campaign, its people counted by another action, window or strength than those of its plan.
    package func counted(by definition: ComparisonDefinition) -> StoredCampaign {
        counted(by: definition.action, windowSeconds: definition.windowSeconds, baseline: definition.baseline)
    }

    /// - Parameter baseline: what it is held against.
    package func counted(by action: ActionAsk, windowSeconds: Int64, baseline: PlannedBaseline?) -> StoredCampaign {
        var counted = self
        counted.plan.action = action
        counted.plan.attributionSeconds = windowSeconds
        counted.attributionSeconds = windowSeconds
        counted.plan.baseline = baseline
        return counted
    }
}
