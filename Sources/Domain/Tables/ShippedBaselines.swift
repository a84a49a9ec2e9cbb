// Written by scripts/embed-tables from config/data/published_baselines.csv. Change that file, then run the script.
// swift-format-ignore-file

/// Rates that others published: the text of `config/data/published_baselines.csv`, sources and licence in its comment lines.
enum ShippedBaselines {
    static let text = #"""
# Rates that others published, to hold a campaign against when there is nothing better. Weak, every one of them: another list,
# another time, another ask; none is a matched comparison of a warm and a cold list. Counts are used as counts, a bare rate as a rate.
# measure: action and reply are shares of people (or of texts, where the caution says so), opt_out likewise, effect is a difference.
# Collected for this project from public pages in 2026. After a change run scripts/embed-tables.
name,measure,population,warmth,ask,year,converted,people,rate,source,caution
teachers-march-2018,action,"Pittsburgh teachers' union members",warm,"march in a parade",2018,148,3100,0.0477,"Post-Gazette, 23 August 2018 (pressreader 281835759555523)","people texted are about 3,100; sign-ups within 5 days; the nearest to a union's own list"
voter-registration-2016,action,"unregistered people texted by Vote.org",cold,"register to vote",2016,26000,900000,0.0289,"thedigitalplan.com/peer-to-peer-messaging-to-register-voters/","26,000 and more; a hard ask"
web-survey,action,"one client's list of RumbleUp",cold,"answer a web survey",2019,558,22285,0.0250,"rumbleup.com/blog (count the ways)","counted per text, not per person; the list is assumed to be bought"
house-party-2017,action,"ACLU supporters",warm,"agree to attend a house party",2017,,,0.22,"activisthandbook.org/communication/sms-campaigns","of whom the 22% are is not stated; 108,867 people were texted"
advocacy-broadcast-2025,action,"subscribers of nonprofits (M+R benchmarks)",opt-in,"an advocacy action",2025,,,0.039,"rubensteinimpactgroup.com","second-hand; the mean of a sector"
advocacy-call-2019,action,"subscribers of nonprofits (M+R benchmarks)",opt-in,"make an advocacy call",2019,,,0.031,"smartasafox.org/2020-nonprofit-mobile-benchmarks/","the mean of a sector"
advocacy-call-2010,action,"subscribers of nonprofits (M+R benchmarks)",opt-in,"call in",2010,,,0.047,"e-benchmarksstudy.com/mobile/key-findings/","the mean of a sector, long ago"
ambulance-ballot-2016,action,"UNISON ambulance members",warm,"vote online in a ballot",2016,,,0.41,"digital.unison.org.uk, 6 June 2016","of everyone; 53% of those who could be reached; several reminders"
house-party-reply-2017,reply,"ACLU supporters",warm,"attend a house party",2017,,108867,0.35,"activisthandbook.org/communication/sms-campaigns","replies of any kind"
peer-to-peer-reply-2019,reply,"lists of nonprofits (M+R benchmarks)",cold,"mixed",2019,,,0.14,"smartasafox.org/2020-nonprofit-mobile-benchmarks/","mostly cold by the writer's reading"
turnout-reply-2018,reply,"voter file texted by a campaign",cold,"turn out to vote",2018,,,0.15,"rumbleup.com/blog (perfect p2p)","about; one campaign"
peer-to-peer-optout-2019,opt_out,"lists of nonprofits (M+R benchmarks)",cold,"mixed",2019,,,0.02,"smartasafox.org/2020-nonprofit-mobile-benchmarks/","the mean of a sector"
advocacy-optout-2019,opt_out,"subscribers of nonprofits (M+R benchmarks)",opt-in,"advocacy",2019,,,0.004,"smartasafox.org/2020-nonprofit-mobile-benchmarks/","per message; 0.7% for fundraising"
advocacy-optout-2010,opt_out,"subscribers of nonprofits (M+R benchmarks)",opt-in,"call in",2010,,,0.0069,"e-benchmarksstudy.com/mobile/key-findings/","per message; 0.92% for fundraising"
voter-file-optout,opt_out,"voter file texted by a vendor",cold,"mixed",,,,0.03,"stonesphones.com","about; a vendor's page"
turnout-effect-2016,effect,"people texted by Vote.org at random",cold,"vote",2016,,,0.002,"research.voteamerica.org/2016-p2p-gotv-evaluation","a difference between randomised groups, not a rate"
turnout-effect-2018,effect,"12.7 million people texted by Vote.org at random",cold,"vote",2018,,,0.0026,"vote.org/research","a difference; 0.42 points among good matches"
vote-plan-effect-2014,effect,"a study of about 150,000 people",cold,"make a plan to vote",2014,,,0.009,"campaignsandelections.com (why texting beats email for GOTV)","a difference; a second wording gave 1.4 points"

"""#
}
