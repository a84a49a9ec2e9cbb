import Domain
import Storage
import Web

extension InboxScope {
    init(_ scope: Scope) { self.init(wards: scope.wards, lists: scope.lists) }
}

// What a token for some wards or lists may reach. Who lies outside is answered as if there were nobody.
extension Transaction {
    /// Whether the caller may see this person; nobody we know is nobody's.
    func isReachable(_ person: PersonID?, by caller: Caller) throws(StoreError) -> Bool {
        guard let scope = caller.scope else { return true }
        guard let person else { return false }
        return try isPerson(person, in: InboxScope(scope))
    }
}

extension Caller {
    /// A campaign is within reach when everybody it texts is: all its lists are the caller's, or all its wards.
    func requireReach(of plan: Plan) throws {
        guard let scope else { return }
        var lists = plan.audience.lists
        if case .list(let baseline) = plan.baseline { lists.append(baseline) }
        let isByWard = !plan.audience.wards.isEmpty && plan.audience.wards.allSatisfy(scope.wards.contains)
        let isByList = lists.allSatisfy(scope.lists.contains)
        guard isByWard || isByList else { throw Problem.outOfScope }
    }
}
