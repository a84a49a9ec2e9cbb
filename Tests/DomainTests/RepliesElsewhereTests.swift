import Domain
import Testing

/// Classes of replies that were misread once on a set that nobody had tuned to; the sentences here are others of their kind.
@Suite struct `What a reply stops, and what it only speaks of` {
    private let reader = ReplyReader()

    @Test(arguments: [
        "They pushed my grandmother off the bus route", "That takes money off the table", "Who can clean up the trash?",
        "Could somebody remove the fallen trees?", "He must be voted out of office", "leave those teachers alone",
        "No, take care of yourself", "My dad is in the hospital", "sick of all the excuses", "basta de promesas",
        "saquen al alcalde", "no podemos dejar que pase", "I couldn't quit laughing about that",
        "Please don't cancel the updates", "What happens if I send STOP?",
        "No more excuses", "spam sandwiches again", "never quit sending the updates", "the battery died on me",
        "tired of his mailers",
        "May I take my name back later?",
    ])
    func `is no way out where something else is named`(text: String) {
        let reading = reader.read(text, sent: ask)
        #expect(reading.label != .optOut, "\(text) by \(reading.rule)")
    }

    @Test(arguments: [
        "Don't send me the card yet", "Please take my name off that petition", "keep my name off your letter",
        "Can you take me along? I have no car", "You have my permission to text me",
        "I never gave you permission to use my name",
        "no texting while driving please", "stop all calls from the mayor",
        "\u{201C}Stop calling me\u{201D} is what he said",
        "no me manden esa tarjeta", "por favor no envíen nada en mi nombre", "no autorizo que pongan mi firma",
        "olvidé mi celular en casa", "quiero salir temprano ese día", "alto a los mensajes de odio",
        "I'd rather not text about it, call me",
    ])
    func `is never a certain way out where only a card, a name or somebody else is refused`(text: String) {
        let reading = reader.read(text, sent: ask)
        #expect(!reading.isOptOut, "\(text) by \(reading.rule)")
    }

    @Test(arguments: [
        "delete my number please", "unsubscribe from all", "I no longer want to be contacted",
        "Don't send me any more texts",
        "You never had permission to message me", "I withdraw my consent", "No further messages please",
        "get me off this list", "forget you ever had my number", "Could you please delete my number",
        "bro stop texting me", "Quit pestering me", "stop with these texts", "I'd prefer you not message me",
        "por favor no me escriban", "No me vuelvan a contactar", "denme de baja por favor", "basta de mensajes",
        "paren con los textos", "stop de mandarme", "por favor borren mi teléfono", "quiero salirme de su lista",
        "no les doy permiso de contactarme", "no me texteen please", "stopmessagingme", "unsubscirbe", "unsuscribed",
    ])
    func `is a certain way out in plain words of either language, joined or misspelt`(text: String) {
        let reading = reader.read(text, sent: ask)
        #expect(reading.isOptOut, "\(text): \(reading.label) \(reading.degree) by \(reading.rule)")
    }

    @Test(arguments: [
        "I'm at the clinic, stop texting me", "My wife does not want to get texts",
        "this is the last message I want from you",
        "No idea who you are but don't use this number anymore", "We do not want your messages",
        "no quiero saber más de ustedes", "Good luck to you but I would like to stop getting all this",
        "don't call me while I'm at school", "zero interest in getting these messages", "my cell is off limits",
        "screw these texts",
        "remov", "unsubscr",
    ])
    func `is held at least where the way out stands beside a guarded word`(text: String) {
        let reading = reader.read(text, sent: ask)
        #expect(reading.label == .optOut, "\(text) by \(reading.rule)")
        #expect(reading.degree >= .likely)
    }
}

@Suite struct `A way out with slips in it` {
    private let reader = ReplyReader()

    @Test(arguments: [
        "pls do not mesage me", "delte my number", "stop texitng this phone", "leave mealone", "no moer texts",
        "dotn text us",
        "rem0ve me", "5top", "st0p sending texts", "opt oot", "otp out pls", "shtop", "stap texting me", "stoptexing",
        "plsremoveme", "removeme fromyour list", "contactng me must stop", "bassta", "cancelarr",
        "quitenmede la lista", "no me esrciban", "borrenn mi numero", "uptout",
    ])
    func `is held at least`(text: String) {
        let reading = reader.read(text, sent: ask)
        #expect(reading.label == .optOut, "\(text): \(reading.label) by \(reading.rule)")
        #expect(reading.degree >= .likely)
    }

    @Test(arguments: [
        "no contract yet", "not out there", "pasta tonight", "my massages help", "¿De dónde sacaron eso?",
        "donut shop on 47th",
        "they delegate everything", "cancer runs in my family", "got out at noon", "Alta Vista clinic is closed too",
    ])
    func `is not seen in words of their own`(text: String) {
        let reading = reader.read(text, sent: ask)
        #expect(reading.label != .optOut, "\(text) by \(reading.rule)")
    }
}

@Suite struct `What a machine wrote` {
    private let reader = ReplyReader()

    @Test(arguments: [
        "This is an automated text. Text HELP for info, STOP to end.",
        "Auto-Reply: the person you want is away. Please do not text this line.",
        "Automatic response - I am on shift, don't message me here.", "To opt out of alerts text STOP.",
        "To quit receiving our messages please reply with the word STOP",
        "Envíe ALTO para cancelar.", "Para dejar de recibir mensajes, responda BAJA.",
        "Usted fue suscrito. Envíe AYUDA para ayuda",
        "Ha sido dado de baja de nuestras alertas.", "Respuesta automática: por favor no envíe mensajes aquí",
    ])
    func `is noise, though it tells how to stop`(text: String) {
        let reading = reader.read(text, sent: ask)
        #expect(reading.label == .noise, "\(text): \(reading.label) by \(reading.rule)")
    }

    @Test(arguments: [
        "It says text STOP to end, so stop", "Automated messages? Remove me", "Automated response? STOP",
        "Reply STOP to cancel? OK, STOP. And take me off the list", "STOP to cancel, I said",
        "In a meeting. Stop texting me", "este mensaje es automático? ya no me escriban",
    ])
    func `is not what a person says beside its words`(text: String) {
        let reading = reader.read(text, sent: ask)
        #expect(reading.label == .optOut, "\(text): \(reading.label) by \(reading.rule)")
        #expect(reading.degree >= .likely)
    }
}

@Suite struct `An answer in other words` {
    private let reader = ReplyReader()

    @Test(arguments: [
        ("we wouldn't mind signing", ReplyLabel.yes), ("I would not mind at all", .yes),
        ("I'm in. Let's beat this", .yes),
        ("Sorry for the slow answer, yes", .yes), ("whatever it takes", .yes),
        ("yes and call him too if they let you", .yes),
        ("ya basta de promesas, apúntenme", .yes), ("no agregue mi firma", .no), ("no usen mi nombre por favor", .no),
        ("tengo que trabajar, no puedo ir", .no), ("No I don't do that over text", .no),
        ("No, I get my meds downtown", .no),
        ("Did Maria come back yet", .question), ("Has the council voted", .question),
        ("can I sign if I moved away", .question),
        ("I'm already on your list", .signed), ("ya aparezco en la lista", .signed),
        ("you were trying to reach somebody else", .wrongNumber),
        ("I think this text was for someone else", .wrongNumber),
        ("this is an office fax line", .wrongNumber), ("no soy la persona que buscan", .wrongNumber),
        ("no puedo dejar de pensar en eso", .noise), ("no inventes", .noise),
        ("I can't believe they are doing this", .noise),
        ("couldn't stop smiling", .noise), ("I saw that on the news", .noise),
        ("hella yes", .yes), ("I have no issue with that, I don't see any problem", .yes),
        ("I don't agree with the campaign", .no), ("I said no", .no), ("I opted out by accident", .optIn),
        ("Yes, vote him out of office", .yes), ("Sorry, I'm out of town that day", .no),
    ])
    func `is read as what it says`(text: String, label: ReplyLabel) {
        let reading = reader.read(text, sent: ask)
        #expect(reading.label == label, "\(text): \(reading.label) by \(reading.rule)")
    }
}
