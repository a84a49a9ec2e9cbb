// Written by scripts/embed-tables from config/data/state_windows.csv. Change that file, then run the script.
// swift-format-ignore-file

/// The states' windows for solicitation: the text of `config/data/state_windows.csv`, sources and licence in its comment lines.
enum ShippedStateWindows {
    static let text = #"""
# Not legal advice. Windows for telephone solicitation as found in public sources up to November 2026; most do not reach noncommercial texts by a nonprofit to its own members. See compliance.md section 2.
state,mon_fri,sat,sun,legal_holidays,cap_per_24h,scope,exemption_or_presumption,law,confidence,source
AK,08:00-21:00,08:00-21:00,08:00-21:00,as day,,federal window only (as far as found),,47 CFR 64.1200(c)(1),medium,
AL,08:00-20:00,08:00-20:00,closed,closed,,sales solicitation; PSC rule aimed at telephone utilities,,Ala. Code 8-19A; Admin. Code 770-X-5-.17,low,dropcowboy 2025-11; dnc.com 2019
AR,08:00-21:00,08:00-21:00,08:00-21:00,as day,,federal window only (as far as found),,47 CFR 64.1200(c)(1),medium,
AS,08:00-21:00,08:00-21:00,08:00-21:00,as day,,federal window only (as far as found),,47 CFR 64.1200(c)(1),medium,
AZ,08:00-21:00,08:00-21:00,08:00-21:00,as day,,federal window only (as far as found),,47 CFR 64.1200(c)(1),medium,
CA,09:00-21:00,09:00-21:00,09:00-21:00,as day,,automatic dialing-announcing devices,,Cal. Pub. Util. Code 2872(c),medium,stello 2026-04
CO,08:00-21:00,08:00-21:00,08:00-21:00,as day,,federal window only (as far as found),,47 CFR 64.1200(c)(1),medium,
CT,09:00-20:00,09:00-20:00,09:00-20:00,as day,,telephonic sales calls incl. texts; also donation requests,"tax-exempt nonprofit outside ""marketing or sales solicitation""; area code presumption","Conn. Gen. Stat. 42-288a, PA 23-98 (SB 1058), 2023-10-01",high,lawserver; manatt; mondaq
DC,08:00-21:00,08:00-21:00,08:00-21:00,as day,,federal window only (as far as found),,47 CFR 64.1200(c)(1),medium,
DE,08:00-21:00,08:00-21:00,08:00-21:00,as day,,federal window only (as far as found),,47 CFR 64.1200(c)(1),medium,
FL,08:00-20:00,08:00-20:00,08:00-20:00,as day,3,"commercial solicitation, same subject, per 24 h; texts included",goods and services only; area code presumption; 15 days after STOP before suit over texts,"Fla. Stat. 501.616(6), 501.059; 2023 HB 761",high,flsenate.gov; clickpoint 2025-07
GA,08:00-21:00,08:00-21:00,08:00-21:00,as day,,federal window only (as far as found),,47 CFR 64.1200(c)(1),medium,
GU,08:00-21:00,08:00-21:00,08:00-21:00,as day,,federal window only (as far as found),,47 CFR 64.1200(c)(1),medium,
HI,08:00-21:00,08:00-21:00,08:00-21:00,as day,,federal window only (as far as found),,47 CFR 64.1200(c)(1),medium,
IA,08:00-21:00,08:00-21:00,08:00-21:00,as day,,federal window only (as far as found),,47 CFR 64.1200(c)(1),medium,
ID,08:00-21:00,08:00-21:00,08:00-21:00,as day,,federal window only (as far as found),,47 CFR 64.1200(c)(1),medium,
IL,08:00-21:00,08:00-21:00,08:00-21:00,as day,,live solicitation of goods or services; recorded autodialer 9-21,political and charitable calls exempt from the autodialer act (305/20),815 ILCS 413/15; 815 ILCS 305,medium,self-law.org; dropcowboy
IN,08:00-21:00,08:00-21:00,08:00-21:00,as day,,federal window only (as far as found),,47 CFR 64.1200(c)(1),medium,
KS,08:00-21:00,08:00-21:00,08:00-21:00,as day,,federal window only (as far as found),,47 CFR 64.1200(c)(1),medium,
KY,10:00-21:00,10:00-21:00,10:00-21:00,as day,,telephone solicitation,,KRS 367.46955(3),medium,dropcowboy; glama call-desk
LA,08:00-20:00,08:00-20:00,closed,closed,,telephonic solicitation without prior consent,,La. R.S. 45:844.11 et seq. and PSC General Order,medium,dropcowboy; dnc.com
MA,08:00-20:00,08:00-20:00,08:00-20:00,as day,,sales calls,,M.G.L. c. 159C s. 3,high,dropcowboy; clickpoint
MD,08:00-20:00,08:00-20:00,08:00-20:00,as day,3,"automated telephone solicitation, same subject, per 24 h",,"Stop the Spam Calls Act of 2023 (SB 90), 2024-01-01",high,dropcowboy; g2leads
ME,08:00-21:00,08:00-21:00,08:00-21:00,as day,,"automated solicitation: weekdays 09:00-17:00 only, one per 8 h",,10 M.R.S. 1498,medium,glama call-desk; g2leads
MI,09:00-21:00,09:00-21:00,09:00-21:00,as day,,home solicitation,,Michigan Home Solicitation Sales Act,low,dropcowboy; clickpoint
MN,09:00-21:00,09:00-21:00,09:00-21:00,as day,,automatic dialing-announcing devices and solicitation,,Minn. Stat. 325E.30,medium,dropcowboy
MO,08:00-21:00,08:00-21:00,08:00-21:00,as day,,federal window only (as far as found),,47 CFR 64.1200(c)(1),medium,
MP,08:00-21:00,08:00-21:00,08:00-21:00,as day,,federal window only (as far as found),,47 CFR 64.1200(c)(1),medium,
MS,08:00-20:00,08:00-20:00,closed,closed,,"telephone solicitation, Central time",established business relationship,"Miss. Telephone Solicitation Act, 77-3-701 et seq.; charity fund-raisers: 79-11-524 (9-21, no Sunday)",medium,dropcowboy; dnc.com
MT,08:00-21:00,08:00-21:00,08:00-21:00,as day,,federal window only (as far as found),,47 CFR 64.1200(c)(1),medium,
NC,08:00-21:00,08:00-21:00,08:00-21:00,as day,,federal window only (as far as found),,47 CFR 64.1200(c)(1),medium,
ND,08:00-21:00,08:00-21:00,08:00-21:00,as day,,federal window only (as far as found),,47 CFR 64.1200(c)(1),medium,
NE,08:00-21:00,08:00-21:00,08:00-21:00,as day,,federal window only (as far as found),,47 CFR 64.1200(c)(1),medium,
NH,08:00-21:00,08:00-21:00,08:00-21:00,as day,,federal window only (as far as found),,47 CFR 64.1200(c)(1),medium,
NJ,08:00-21:00,08:00-21:00,08:00-21:00,as day,,one vendor table says 20:00,,N.J.S.A. 56:8-119 et seq.,low,referrizer disagrees
NM,09:00-21:00,09:00-21:00,09:00-21:00,as day,,solicitation,,N.M. Stat. 57-12-22,medium,dropcowboy
NV,09:00-20:00,09:00-20:00,09:00-20:00,as day,,sales solicitation,,NRS ch. 599B / 597,low,dropcowboy
NY,08:00-21:00,08:00-21:00,08:00-21:00,as day,,federal window only (as far as found),,47 CFR 64.1200(c)(1),medium,
OH,08:00-21:00,08:00-21:00,08:00-21:00,as day,,federal window only (as far as found),,47 CFR 64.1200(c)(1),medium,
OK,08:00-20:00,08:00-20:00,08:00-20:00,as day,3,"commercial solicitation, same subject, per 24 h; texts included","noncommercial (religious, charitable, political, educational) calls exempt; area code presumption",15 O.S. 775C.1-.6 (Telephone Solicitation Act of 2022),high,kfor; ropes; legiplex
OR,08:00-20:00,08:00-20:00,08:00-20:00,as day,3,telephone solicitation incl. texts since 2026-01-01; cap not with 18-month business relationship or in answer to the person,sender may rely on the area code,"HB 3865 (2025), ORS 646.561 and 646.608",high,jdsupra; postscript; citizenportal
PA,08:00-21:00,08:00-21:00,closed,closed,,solicitation; Sunday ban reported from 2026-10-18; bill text also had 09:00-19:00 and texts: verify the enacted act,nonprofit and political calls outside the statutory definition,"Telemarketer Registration Act, Act 73 of 2019; 2026 amendment (SB 992)",low,jenkinslaw; mslawgroup; glama call-desk; pasenategop
PR,08:00-21:00,08:00-21:00,08:00-21:00,as day,,federal window only (as far as found),,47 CFR 64.1200(c)(1),medium,
RI,09:00-18:00,10:00-17:00,closed,closed,,"unsolicited telephonic sales calls, mobiles included",,"R.I. Gen. Laws 5-61-2, 5-61-3.6",medium,rilin.state.ri.us; dropcowboy
SC,08:00-21:00,08:00-21:00,08:00-21:00,as day,,federal window only (as far as found),,47 CFR 64.1200(c)(1),medium,
SD,09:00-21:00,closed,closed,as day,,solicitation with an automated dialing system: weekdays only,,SDCL 37-30-28,medium,legis.state.sd.us
TN,08:00-21:00,08:00-21:00,08:00-21:00,as day,,federal window only (as far as found),,47 CFR 64.1200(c)(1),medium,
TX,09:00-21:00,09:00-21:00,12:00-21:00,as day,,telephone solicitation incl. texts since 2025-09-01 (SB 140),501(c)(3) named; consent-based texts outside registration (Nov 2025 settlement),"Tex. Bus. & Com. Code ch. 301, 302",high,varnum; beneschlaw; cloudcommunications
UT,08:00-21:00,08:00-21:00,closed,closed,,solicitation of residential or cellular numbers without prior express consent,,Utah Code 13-25a-103(3),high,codes.findlaw.com (2025)
VA,08:00-21:00,08:00-21:00,08:00-21:00,as day,,solicitation of goods or services incl. texts; STOP/UNSUBSCRIBE honoured 10 years,hours do not bind with prior consent,"Va. Code 59.1-511, -514; SB 1339, 2026-01-01",high,mwcllc; mondaq
VI,08:00-21:00,08:00-21:00,08:00-21:00,as day,,federal window only (as far as found),,47 CFR 64.1200(c)(1),medium,
VT,08:00-21:00,08:00-21:00,08:00-21:00,as day,,federal window only (as far as found),,47 CFR 64.1200(c)(1),medium,
WA,08:00-20:00,08:00-20:00,08:00-20:00,as day,,telephone solicitation by commercial or nonprofit organisation,"excludes a nonprofit calling its own bona fide members, and calls limited to polling or asking for opinions or votes",RCW 80.36.390; texts: RCW 19.190.060,high,cliclaw; leg.wa.gov
WI,08:00-21:00,08:00-21:00,08:00-21:00,as day,,federal window only (as far as found),,47 CFR 64.1200(c)(1),medium,
WV,08:00-21:00,08:00-21:00,08:00-21:00,as day,,federal window only (as far as found),,47 CFR 64.1200(c)(1),medium,
WY,08:00-20:00,08:00-20:00,08:00-20:00,as day,,unsolicited telephone solicitation,,Wyo. Stat. 40-12-302,medium,glama call-desk

"""#
}
