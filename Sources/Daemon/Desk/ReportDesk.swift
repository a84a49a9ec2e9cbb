import Domain
import Engine
import Foundation
import Web

extension StoreDesk {
    package func report(_ campaign: String, _ order: ReportOrder, by caller: Caller) async throws -> ReportDocument {
        let asOf = try instant(order.asOf)
        let disclosure: Disclosure = order.isInternal ? .inside : .outside
        let report = try await read { transaction in
            try GivingBack(
                campaign: transaction.requiredCampaign(campaign), version: order.version, against: order.baseline,
                asOf: asOf, disclosure: disclosure, in: transaction
            ).report()
        }
        try await audit(caller, order.isInternal ? "make internal report" : "make report", "as of \(asOf)")
        let setting = ReportComposer.Setting(
            organization: settings.launch.organization, version: settings.version,
            isRehearsal: settings.launch.isRehearsal,
            zone: TimeZone(identifier: settings.launch.zone) ?? .gmt)
        return ReportComposer(report, order.language == .es ? .spanish : .english, setting).document
    }
}
