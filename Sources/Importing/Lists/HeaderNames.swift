import Foundation

/// What a column of a list may hold. The raw value is the name used in reports and by `explain people`.
package enum ColumnMeaning: String, Hashable, Sendable, CaseIterable {
    case firstName = "first_name"
    case lastName = "last_name"
    case fullName = "full_name"
    case cellPhone = "phone_cell"
    case phone
    case homePhone = "phone_home"
    case workPhone = "phone_work"
    case email
    case zip
    case state
    case zone
    case ward
    case union
    case local
    case wardAndUnion = "ward_union"
    case unionAndWard = "union_ward"
    case language
    /// Any value but a clear "no" means: do not text.
    case optOut = "opt_out"
    /// The other way round: a "no" means do not text, a "yes" allows.
    case optIn = "opt_in"
    case externalID = "external_id"
    case level = "assessment"
    case tags
    case notes
    /// What kind of phone the phone column before it holds.
    case phoneType = "phone_type"
    /// Whether the home or work phone is a cell phone.
    case homeIsCell = "phone_home_is_cell"
    case workIsCell = "phone_work_is_cell"
    /// Never kept.
    case sensitive
}

/// The names under which columns really arrive. Source: integration notes §6.3, with the layouts of §5.
package enum HeaderNames {
    /// What the column holds; nil for a name we do not know.
    package static func meaning(_ header: String) -> ColumnMeaning? {
        let trimmed = header.trimmingCharacters(in: .whitespacesAndNewlines)
        let lower = trimmed.lowercased()
        if lower.hasPrefix("question[") { return nil }
        let inner =
            lower.hasPrefix("contact[") && lower.hasSuffix("]") ? String(trimmed.dropFirst(8).dropLast()) : trimmed
        let name = normalise(inner)
        if name.isEmpty || strangers.contains(where: { name.hasPrefix($0) }) { return nil }
        if let meaning = table[name] { return meaning }
        if name.contains("cellexchange") {
            if name.contains("home") { return .homeIsCell }
            if name.contains("work") { return .workIsCell }
        }
        return question(inner.lowercased())
    }

    /// Without accents, case and everything but letters and digits: `E-mail ` is `email`, `Teléfono` is `telefono`.
    package static func normalise(_ header: String) -> String {
        var name = String.UnicodeScalarView()
        for scalar in header.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
            switch scalar.properties.generalCategory {
            case .lowercaseLetter, .uppercaseLetter, .otherLetter, .modifierLetter, .titlecaseLetter, .decimalNumber:
                name.append(scalar)
            default: break
            }
        }
        return String(name)
    }

    /// The known phone names nearest to a header, for an error message; empty when none is near.
    package static func phoneNames(near header: String) -> [String] {
        let name = normalise(header)
        guard name.count >= 3 else { return [] }
        return [
            "phone", "cell", "mobile", "telephone", "phonenumber", "cellphone", "mobilephone", "telefono", "celular",
        ]
        .filter { distance(Array(name.utf8), Array($0.utf8)) <= 2 }
    }

    /// Columns about the people who text, not the people texted: importing `texterCell` would text our own staff.
    private static let strangers = [
        "texter", "agent", "organizer", "host", "sender", "caller", "assigned", "usernumber",
    ]

    /// A survey question as a header: four words or more, naming the ward or the language, and asking for it.
    private static func question(_ header: String) -> ColumnMeaning? {
        let words = header.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        guard words.count >= 4 else { return nil }
        let asks =
            header.hasSuffix("?")
            || ["which", "what", "your", "please", "que", "qué", "cual", "cuál", "en", "su", "preferred"]
                .contains(words[0])
        guard asks, !words.contains(where: { ["meeting", "event", "attend", "come", "join", "sign"].contains($0) })
        else { return nil }
        if words.contains("ward") || words.contains("distrito") { return .ward }
        if words.contains("language") || words.contains("idioma") { return .language }
        return nil
    }

    private static let table: [String: ColumnMeaning] = {
        var table: [String: ColumnMeaning] = [:]
        for (meaning, names) in synonyms {
            for name in names.split(whereSeparator: \.isWhitespace) { table[String(name)] = meaning }
        }
        return table
    }()

    private static let synonyms: [(ColumnMeaning, String)] = [
        (.firstName, "firstname first fname fn givenname given nombre primernombre firstnames namefirst"),
        (.lastName, "lastname last lname ln surname familyname family apellido apellidos namelast"),
        (.fullName, "name fullname contactname membername nombrecompleto worker nombreyapellido participant yourname"),
        (
            .cellPhone,
            """
            cell cellphone cellnumber cellphonenumber mobile mobilephone mobilenumber phonecell can2phone textnumber
            textablephone optinphone smsnumber celular cellno cellphoneno mobileno mobilephonenumber phonemobile
            phonenumbercell smsphone textphone movil telefonocelular cellmobile cellmobilephone mobilecell
            """
        ),
        (
            .phone,
            """
            phone phonenumber telephone tel number primaryphone prefphone preferredphone bestphone telefono phone1
            phone2 phonenumber1 phonenumber2 altphone phoneno telephonenumber phones contactnumber contactphone
            yourphone yourphonenumber alternatephone otherphone phone3 phonenumber3 numerodetelefono
            """
        ),
        (.homePhone, "homephone homephonenumber phonehome homenumber hometel landline"),
        (.workPhone, "workphone workphonenumber phonework worknumber officephone businessphone"),
        (
            .email,
            """
            email emailaddress primaryemail mail correo correoelectronico emails youremail personalemail
            preferredemail
            """
        ),
        (.zip, "zip zipcode zip5 postalcode ziporpostal mzip5 vzip5 homezip postcode codigopostal homezipcode"),
        (
            .state,
            """
            state stateabbreviated stateabbreviation can2stateabbreviated can2userstate mstate vstate homestate
            stateprovince estado
            """
        ),
        (.zone, "timezone tz zonahoraria"),
        (.ward, "ward wardnumber wardno wardname cityward distrito"),
        (.union, "union unionname sindicato"),
        (.local, "local unionlocal localunion localnumber localno localunionnumber"),
        (.wardAndUnion, "wardunion"),
        (.unionAndWard, "unionward"),
        (.language, "language lang preferredlanguage languagepreference primarylanguage idioma speaks languages"),
        (
            .optOut,
            """
            optout optedout globaloptout globaloptedout donottext dnt unsubscribed smsoptout optoutcampaign
            can2smsstatus donotcontact dnc unsubscribe textoptout stop nottotext donottextthisperson notextos
            optedoutat optoutat optoutdate optedoutdate optedouton unsubscribedat
            """
        ),
        (
            .optIn,
            """
            optinstatus smsoptinstatus optin smsoptin textoptin oktotext cantext smsconsent textconsent smspermission
            phoneoptinstatus oktosms
            """
        ),
        (
            .externalID,
            """
            vanid voterfilevanid externalid uuid leadid customid memberid userid actionbuilderid myvoterid
            mycampaignid externalsystemid membernumber
            """
        ),
        (.level, "assessment level leadershiplevel ladderlevel ladder nivel"),
        (.tags, "tags can2usertags tag etiquetas labels"),
        (.notes, "notes note comments notas comment comentarios"),
        (.phoneType, "phonetype phonenumbertype phone1type phonenumber1type typeofphone"),
        (
            .sensitive,
            """
            ssn socialsecurity socialsecuritynumber ss last4ssn ssnlast4 ssn4 last4ofssn dob dateofbirth birthdate
            birthday birthdatedob fechadenacimiento driverslicense driverslicensenumber driverlicense passport
            passportnumber immigrationstatus citizenship bankaccount accountnumber routingnumber creditcard
            creditcardnumber cardnumber itin salary wage hourlywage
            """
        ),
    ]

    /// Levenshtein's distance, of short names.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var row = Array(0...right.count)
        for (i, byte) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in right.enumerated() {
                let above = row[j + 1]
                row[j + 1] = min(above + 1, row[j] + 1, diagonal + (byte == other ? 0 : 1))
                diagonal = above
            }
        }
        return row[right.count]
    }
}
