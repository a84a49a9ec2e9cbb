extension Saying {
    /// What the neighbours write who write Spanish, as far as the list above has it not.
    static let spanish: [Saying] = [
        Saying("BAJA", .stop), Saying("cancelar", .stop), Saying("Parar", .stop), Saying("¡Ya basta!", .stop),
        Saying("alto por favor", .stop), Saying("Dar de baja", .stop),
        Saying("Ya no me manden mensajes por favor", .plainStop), Saying("Quítenme de la lista", .plainStop),
        Saying("Por favor no me escriban más", .plainStop), Saying("Déjenme en paz", .plainStop),
        Saying("No quiero recibir más mensajes", .plainStop), Saying("borren mi número", .plainStop),
        Saying("Iniciar", .start), Saying("Ayuda", .help), Saying("¿ayuda?", .help),
        Saying("Sí, claro", .yes), Saying("si", .yes), Saying("Claro que sí", .yes), Saying("Por supuesto 🙂", .yes),
        Saying("sí acepto", .yes), Saying("SI POR FAVOR", .yes), Saying("Dale", .likelyYes),
        Saying("No gracias", .no), Saying("No me interesa", .no), Saying("¡Claro que no!", .no),
        Saying("¿Quién es?", .question), Saying("¿A qué hora empieza?", .question), Saying("¿Dónde es?", .question),
        Saying("quien habla", .question),
        Saying("Número equivocado", .wrongNumber), Saying("Se equivocó de número", .wrongNumber),
        Saying("Ahí estaré", .attending), Saying("Allá nos vemos", .attending),
        Saying("Ya firmé", .signed), Saying("Ya la firmé", .signed),
        Saying("Muchas gracias", .noise), Saying("jajaja", .noise), Saying("Bendiciones 🙏", .noise),
    ]

    /// Words around what we wrote: reactions of both kinds of phones, in both languages, whose quotation holds our YES and
    /// STOP; answers above and below a copy; and what a phone adds below.
    static let quoting: [Saying] = [
        Saying("Disliked “%”", .noise, quotes: true), Saying("Laughed at “%”", .noise, quotes: true),
        Saying("Emphasized “%”", .noise, quotes: true), Saying("Questioned “%”", .noise, quotes: true),
        Saying("Removed a like from “%”", .noise, quotes: true), Saying("👍 to “%”", .noise, quotes: true),
        Saying("❤️ to \"%\"", .noise, quotes: true), Saying("Reacted 😂 to “%”", .noise, quotes: true),
        Saying("Le gustó “%”", .noise, quotes: true), Saying("Le encantó “%”", .noise, quotes: true),
        Saying("No le gustó “%”", .noise, quotes: true), Saying("Se rió de “%”", .noise, quotes: true),
        Saying("Enfatizó “%”", .noise, quotes: true), Saying("Reaccionó con 👍 a “%”", .noise, quotes: true),
        Saying("👍 a “%”", .noise, quotes: true), Saying("Eliminó un Me gusta de “%”", .noise, quotes: true),
        // Carriers cut them short.
        Saying("Liked “%…", .noise, quotes: true),
        Saying("> %\nSTOP", .stop, quotes: true), Saying("> %\n\nUnsubscribe", .stop, quotes: true),
        Saying("> %\nYes", .yes, quotes: true), Saying("> %\n> \nNo thanks", .no, quotes: true),
        Saying("On Tue, Nov 3, 2026 at 7:02 PM Sim Union wrote:\n> %\n\nYES", .yes, quotes: true),
        Saying("Stop\n\nOn Tue, Nov 3, 2026 at 7:02 PM Sim Union wrote:\n%", .stop, quotes: true),
        Saying("Yes please\n-----Original Message-----\n%", .yes, quotes: true),
        Saying("El mar, 3 nov 2026 a las 19:02 Sim Union escribió:\n> %\n\nsí", .yes, quotes: true),
        Saying("STOP\n\nSent from my iPhone", .stop), Saying("Yes\nSent from my Galaxy", .yes),
        Saying("Sí\n\nEnviado desde mi iPhone", .yes),
        Saying("no me escriban más\nEnviado desde mi iPhone", .plainStop),
        Saying("Who is this?\n\nSent from my iPad", .question),
        Saying("Already signed\n\nGet Outlook for iOS", .signed),
        Saying("Yes\n- Maria", .yes), Saying("Stop texting me.\n\nRay", .plainStop),
    ]

    /// What machines write back to whatever comes. To some of them a text is a text, whoever wrote it.
    static let machines: [Saying] = [
        Saying("I’m driving with Focus turned on. I’ll see your message when I get where I’m going.", .noise),
        Saying("Estoy conduciendo. Te respondo cuando llegue.", .noise),
        Saying("Thank you for contacting Ace Plumbing. We will get back to you shortly.", .noise),
        Saying("Auto-reply: I am out of the office until Monday.", .noise),
        Saying("This is an automated message. Nobody reads what is sent to this number.", .noise),
    ]
}
