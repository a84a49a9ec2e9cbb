/// Every endpoint of the API and the role it needs. `docs/api.md` has the same table in words; a test compares them.
enum RouteTable {
    static let routes: [Route] = [
        Route("GET", "/v1/status", .organizer, StatusRoutes.status),
        Route("GET", "/v1/arm", .organizer, FenceRoutes.fence),
        Route("POST", "/v1/arm", .admin, FenceRoutes.arm),

        Route("POST", "/v1/imports", .organizer, ImportRoutes.importList),
        Route("GET", "/v1/imports/{id}/rows", .organizer, ImportRoutes.rows),
        Route("GET", "/v1/lists", .organizer, ListRoutes.lists),
        Route("GET", "/v1/lists/{name}", .organizer, ListRoutes.list),
        Route("GET", "/v1/lists/{name}/members", .staff, ListRoutes.members),
        Route("GET", "/v1/review", .organizer, ReviewRoutes.review),
        Route("POST", "/v1/review/{person_id}", .organizer, ReviewRoutes.settle),
        Route("GET", "/v1/people/{phone}", .organizer, PeopleRoutes.person),

        Route("GET", "/v1/meetings", .organizer, MeetingRoutes.meetings),
        Route("POST", "/v1/meetings", .organizer, MeetingRoutes.put),

        Route("GET", "/v1/campaigns", .organizer, CampaignRoutes.campaigns),
        Route("POST", "/v1/campaigns", .organizer, CampaignRoutes.launch),
        Route("GET", "/v1/campaigns/{name}", .organizer, CampaignRoutes.campaign),
        Route("POST", "/v1/campaigns/{name}/pause", .organizer, CampaignRoutes.pause),
        Route("POST", "/v1/campaigns/{name}/resume", .organizer, CampaignRoutes.resume),
        Route("POST", "/v1/campaigns/{name}/cancel", .organizer, CampaignRoutes.cancel),
        Route("GET", "/v1/campaigns/{name}/prove", .organizer, ProofRoutes.prove),
        Route("GET", "/v1/campaigns/{name}/prove/messages", .staff, ProofRoutes.messages),
        Route("GET", "/v1/campaigns/{name}/uncertain", .organizer, UncertainRoutes.uncertain),
        Route("POST", "/v1/campaigns/{name}/uncertain/settle", .organizer, UncertainRoutes.settle),
        Route("POST", "/v1/campaigns/{name}/uncertain/resend", .organizer, UncertainRoutes.resend),
        Route("GET", "/v1/campaigns/{name}/compare", .organizer, ProofRoutes.compare),
        Route("GET", "/v1/campaigns/{name}/converted", .staff, ProofRoutes.converted),

        Route("GET", "/v1/inbox", .organizer, InboxRoutes.inbox),

        Route("POST", "/v1/optouts", .organizer, OptOutRoutes.optOut),
        Route("GET", "/v1/optouts", .staff, OptOutRoutes.optOuts),
        Route("POST", "/v1/optouts/import", .staff, OptOutRoutes.importOptOuts),
        Route("POST", "/v1/optins", .staff, OptOutRoutes.optIn),
        Route("GET", "/v1/suppressions", .organizer, OptOutRoutes.counts),

        Route("POST", "/v1/conversions/import", .staff, ConversionRoutes.importConversions),
        Route("GET", "/v1/baselines", .staff, BaselineRoutes.baselines),
        Route("POST", "/v1/baselines", .staff, BaselineRoutes.put),

        Route("GET", "/v1/tokens", .admin, TokenRoutes.tokens),
        Route("POST", "/v1/tokens", .admin, TokenRoutes.add),
        Route("DELETE", "/v1/tokens/{name}", .admin, TokenRoutes.revoke),
    ]
}
