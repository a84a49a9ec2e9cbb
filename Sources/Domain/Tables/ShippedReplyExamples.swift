// Written by scripts/embed-tables from config/data/reply_examples.tsv. Change that file, then run the script.
// swift-format-ignore-file

/// Labelled replies, with which one that no rule understood is compared: the text of `config/data/reply_examples.tsv`, sources and licence in its comment lines.
enum ShippedReplyExamples {
    static let text = #"""
# Labelled replies made up for this project, of every kind that people send; no real people, no real message. A reply that no
# rule of replies.tsv understands is compared with them. One line: label, what it says besides, text (a line break as \n).
label	also	text
attending		Ahí estaré el jueves
attending		Ahí estaré sin falta
attending		Ahí nos vemos
attending		Ahí voy a estar
attending		Allá nos vemos
attending		Be there at 10
attending		Coming with my daughter
attending		Count me in for the hearing
attending		Going!
attending		I can be there
attending		I can make it Thursday
attending		I plan to be there Thursday
attending		I will attend
attending		I will be at City Hall
attending		I will be there Thurs
attending		I will be there at 10
attending		I will see you there Thursday
attending		I'll be at the hearing
attending		I'll be there with my kids
attending		I'll be there!!
attending		I'll be there
attending		I'll come Thursday
attending		I'll come to the hearing
attending		I'll make it
attending		I'll see you Thursday
attending		I'll see you there
attending		I'll stop by the hearing
attending		I'll try to be there
attending		I'm bringing my whole family Thursday
attending		I'm coming Thursday
attending		I'm going Thursday
attending		I'm going to the hearing
attending		I'm going
attending		I'm planning on coming
attending		I'm planning to come
attending		Ill see you guys there
attending		Iré el jueves
attending		My family and I will be there
attending		Nos vemos el jueves!
attending		Planning on it
attending		See y'all there
attending		See you Thursday
attending		Sí voy
attending		Sí, ahí nos vemos
attending		Voy el jueves
attending		We will come Thursday
attending		We'll come
attending		We'll see you there
attending		We're coming!
attending		Will be there with my mom
attending		Will be there!
attending		ahi estare primero dios
attending		ahi estaremos
attending		ahí los veo
attending		alla voy a estar
attending		allá estaré
attending		coming
attending		count me in for Thursday
attending		cuente conmigo el jueves
attending		estaré ahí
attending		nos vemos ahí
attending		nos vemos el jueves
attending		on my way
attending		planning to attend
attending		see u there
attending		see you at 10
attending		see you at the hearing!
attending		si voy a ir
attending		voy a asistir
attending		voy a estar ahí
attending		voy a ir a la audiencia
attending		voy con mi hermana
attending		we'll be there
attending		will come
attending	question	I'll be there. What time?
help		Ayuda
help		HELP ME
help		HELP!
help		Help!
help		Help
help		Help.
help		Help?
help		INFO please
help		INFO!
help		INFO
help		ayuda por favor
help		help please
help		help!!
help		información
maybe		50/50
maybe		Can I let you know tomorrow
maybe		Give me a few days
maybe		I am undecided
maybe		I don't know yet
maybe		I don't know
maybe		I guess so
maybe		I might
maybe		I need more info before I decide
maybe		I will let you know
maybe		I'd have to read it first
maybe		I'd have to think about it
maybe		I'll check with my wife
maybe		I'll get back to you
maybe		I'll have to see
maybe		I'll see
maybe		I'll think about it
maybe		I'm at work will answer later
maybe		I'm busy, ask me later
maybe		I'm not sure yet
maybe		Im thinking about it
maybe		Later
maybe		Let me get back to you
maybe		Let me see the postcard and I'll decide
maybe		Let me talk to my husband first
maybe		Let me think on it
maybe		Maybe later
maybe		Maybe!
maybe		Maybe, send me more info
maybe		Might do
maybe		Need to think about it
maybe		No sé todavía
maybe		Not at this time thanks
maybe		Not at this time
maybe		Not right now
maybe		Not sure I understand
maybe		Possibly Thursday
maybe		Possibly
maybe		Quizá mañana
maybe		Still deciding
maybe		Tal vez luego
maybe		Yes maybe
maybe		Yes, if it's anonymous
maybe		Yes? I guess
maybe		a lo mejor
maybe		a ver si puedo
maybe		after the holidays
maybe		ahora no puedo
maybe		ahorita no
maybe		al rato le digo
maybe		ask me tomorrow
maybe		aún no
maybe		deje le pregunto a mi esposo
maybe		depende
maybe		depends
maybe		despues le digo
maybe		déjame pensarlo
maybe		déjeme ver
maybe		hard to say
maybe		hmm not sure yet
maybe		i dont know yet
maybe		i have to ask my wife
maybe		idk maybe
maybe		idk
maybe		kinda
maybe		let me ask my wife
maybe		let me look into it
maybe		let me read it first
maybe		let me think
maybe		lo tengo que pensar
maybe		lo voy a pensar
maybe		luego le digo
maybe		maybe i will
maybe		maybe if I have time
maybe		maybe so
maybe		maybe, depends on what it says
maybe		maybe...
maybe		might be able to
maybe		need to ask my husband
maybe		no ahorita
maybe		no estoy segura
maybe		no sé qué decir
maybe		no sé
maybe		no sé, tal vez
maybe		not sure about that
maybe		not sure
maybe		not sure, let me read it
maybe		not today
maybe		not yet
maybe		only if my address stays private
maybe		perhaps
maybe		possibly, need details
maybe		probably
maybe		puede ser
maybe		quizás
maybe		sí y no
maybe		tal vez después
maybe		tal vez mañana
maybe		tal vez si
maybe		talk to me next week
maybe		tengo que pensarlo
maybe		todavía no
maybe		undecided
maybe		we'll see
maybe		will see
maybe		will think about it
maybe		yes and no
maybe		yes but not now
maybe		yes, later
maybe		🤔
maybe		🤷‍♀️
no		Absolutely not
no		Can't make it
no		Close it
no		Hell no!
no		I am not going to sign
no		I can't make it Thursday
no		I can't
no		I can't, I work for the city
no		I decline
no		I disagree with you
no		I do not support this
no		I don't agree
no		I don't live in Chicago
no		I don't sign stuff
no		I don't support this
no		I don't think so
no		I don't want to sign it
no		I don't want to sign
no		I have to say no
no		I like Ruiz
no		I no longer live in Chicago
no		I oppose this
no		I said no
no		I support Ald. Ruiz
no		I think they should close it
no		I trust Ruiz
no		I will not be signing that
no		I won't be signing
no		I'd prefer not to
no		I'd rather not get involved
no		I'd rather not
no		I'd say no
no		I'll pass
no		I'm against it
no		I'm fine thanks
no		I'm not interested
no		I'm not signing anything
no		It's a no from me
no		Maybe not
no		N
no		N.
no		NO THANK YOU
no		NO!
no		Nah I'm ok
no		Nah.
no		Never
no		No I don't live in that ward
no		No I support closing it
no		No I won't sign
no		No I'm not interested
no		No and I mean no
no		No can do
no		No estoy de acuerdo con ustedes
no		No estoy interesada
no		No firmo nada
no		No lo creo
no		No ma'am
no		No me gusta eso
no		No me interesa firmar
no		No quiero
no		No sir
no		No thanks!
no		No thanks, not for me
no		No voy a firmar
no		No way José
no		No way
no		No!
no		No
no		No, I don't sign things
no		No, gracias
no		No, gracias, señor
no		No, sorry
no		No, thank you. God bless
no		No, this is ridiculous
no		No. Good luck though
no		Nope not me
no		Nope, I voted for Ruiz
no		Nope, never
no		Nope, sorry
no		Nope.
no		Not gonna happen
no		Not interested in signing
no		Not my ward
no		Not really
no		Nunca
no		Pass, thanks
no		Prefer not
no		Sorry no
no		Sorry, can't
no		Sorry, not interested
no		Still no
no		The clinic should close
no		Thumbs down
no		Unfortunately no
no		Yeah right
no		ahora no, gracias
no		can't do it sorry
no		claro que no
no		don't put my name on anything
no		don't sign anything for me
no		gonna pass
no		hard pass
no		hell no
no		i dont want to get involved
no		i refuse
no		i will not sign
no		i will pass
no		i'm good thanks
no		im good
no		jamás
no		mejor no
no		my answer is no
no		nah im good
no		nah
no		negative
no		nel
no		ni loca
no		ni madres
no		no creo
no		no deseo firmar
no		no estoy de acuerdo
no		no firmare
no		no gracias no me interesa
no		no gracias, no puedo
no		no interest
no		no lo voy a firmar
no		no me interesa
no		no not me
no		no por favor
no		no puedo ir
no		no puedo
no		no quiero firmar
no		no quiero problemas
no		no soy de ese barrio
no		no thank you
no		no tks
no		no ty
no		no!!!
no		no, I am not signing
no		no, I like Ruiz
no		no, close the clinic
no		no, not interested
no		no, ya no vivo ahí
no		no.
no		nombre no
no		noooo
no		nope!
no		not for me
no		not happening
no		not interested thanks
no		not my thing
no		not signing
no		para nada
no		pass
no		por supuesto que no
no		shut it down
no		sorry no can do
no		thanks but no
no		that's a no
no		we moved away
no		won't sign
no		yeah no
no		yo no
no		❌
no		👎🏾
no		👎👎
no		🙅‍♀️
no	attending	No but I'll be at the hearing
no	question	No. Who is this?
noise		.
noise		12345
noise		> Reply YES and we’ll mail it for you
noise		???!!!lol
noise		Actualmente estoy fuera de la oficina
noise		Alto a los recortes
noise		Alto al cierre de clinicas
noise		Alto al cierre!
noise		Amen
noise		Auto reply: in class, will respond later
noise		Auto-reply: I'm out of the office and will respond when I return.
noise		Automatic reply: I am away until 5/12.
noise		Awesome
noise		Baja California
noise		Bless you
noise		Buenos días
noise		Can't talk now. Call me later.
noise		Cancel my appointment
noise		Cancel the closing!
noise		Cancelled
noise		Delete the tweet Ruiz
noise		Disliked “Reply YES and we’ll mail it for you.”
noise		Disliked “STOP to opt out”
noise		Do not stop the good work
noise		Don't ever stop
noise		Don't stop fighting
noise		Don't stop
noise		Emphasized “STOP to opt out”
noise		End of story
noise		End the war
noise		Error 30006: landline or unreachable
noise		Estoy conduciendo. Te llamo luego.
noise		FREE MSG: msg blocked
noise		Feliz día
noise		Fight back
noise		Fire Ruiz
noise		Free Msg: Unable to send message - Message Blocking is active.
noise		God bless you
noise		Good luck
noise		Good morning Dev
noise		Good morning
noise		Gracias Dev
noise		Gracias por comunicarse con Taquería Lopez. Le responderemos pronto.
noise		Gracias por todo
noise		Great job
noise		Great
noise		Happy Monday
noise		Happy Thanksgiving
noise		Have a nice day
noise		He won't stop until it's gone
noise		Hi Dev
noise		Hi Maria, it’s Dev with Local 73. The council votes Thursday on closing the 47th St clinic.
noise		Hi! Thanks for contacting Rosa's Salon. We're closed right now. We'll reply when we open.
noise		Hi
noise		Hola buenos días
noise		Hola
noise		I am on leave until Monday.
noise		I can't stop crying
noise		I can't stop thinking about this
noise		I can't talk right now. I'm driving.
noise		I got a message from the clinic too
noise		I know
noise		I lost my number to the clinic
noise		I love that clinic
noise		I now know
noise		I quit my job there
noise		I quit smoking
noise		I took the bus, 3rd stop
noise		I want to quit the union
noise		I was born in that clinic
noise		I will text you the photos
noise		I'll be at the bus stop
noise		I'm at the bus stop
noise		I'm currently out of the office with limited access to email.
noise		I'm currently unavailable. I will get back to you as soon as possible.
noise		I'm driving and can't text right now. - Sent from my car
noise		I'm driving right now - I'll reply later. (auto-reply)
noise		I'm in a meeting. I'll call you back.
noise		It has to end
noise		It never ends
noise		It's the end of an era
noise		I’m sleeping right now with Do Not Disturb turned on. I’ll see your message later.
noise		Know your rights
noise		La lucha sigue
noise		Laughed at “Hi Maria, it’s Dev with Local 73”
noise		Laughed at “Stop by anytime”
noise		Le encantó “Hola Maria, soy Dev”
noise		Le gustó “Hola María, soy Dev”
noise		Let's stop them together
noise		Liked a photo
noise		Liked an image
noise		Liked “YES”
noise		Loved an image
noise		Loved “Hi Maria, it’s Dev with Local 73. The council votes Thursday”
noise		Loved “See you Thursday!”
noise		Loved “Thanks!”
noise		Maria L.
noise		Maria Lopez
noise		Message not delivered. Recipient unavailable.
noise		Msg&data rates may apply. Reply HELP for help, STOP to cancel.
noise		My list of complaints is long
noise		My mom goes there
noise		NO MORE CLOSURES
noise		No closures
noise		No one cares about us
noise		No paren nunca
noise		No paren
noise		No se rindan
noise		Nobody from the city texted me about it
noise		Noemi
noise		Nora
noise		Noted
noise		Nothing ever changes
noise		Nov 5 was terrible
noise		Nov 5
noise		Now
noise		Paren los cierres
noise		Please cancel my membership
noise		Que Dios los bendiga
noise		Questioned “STOP to opt out”
noise		Questioned “Will you sign a postcard to Ald. Ruiz?”
noise		Qué bueno
noise		Reaccionó con 👍 a “Hola María”
noise		Reacted ❤️ to “Hi Maria, it’s Dev with Local 73.”
noise		Reacted 👍 to “Hi Maria, it’s Dev with Local 73.”
noise		Remove Ruiz!
noise		Removed a heart from “Hi Maria”
noise		Removed a like from “Hi Maria, it’s Dev with Local 73.”
noise		Ruiz is a crook
noise		Ruiz lies
noise		Ruiz needs to go
noise		Ruiz stop lying
noise		STOP CLOSING CLINICS
noise		STOP RUIZ
noise		STOP THE CUTS NOW
noise		Save the clinic!
noise		Se encuentra fuera de servicio
noise		Shame on them
noise		Solidarity!
noise		Somebody stop him
noise		Sorry, I can't talk right now. What's up?
noise		Stop Ruiz now
noise		Stop Ruiz!!
noise		Stop closing our clinic
noise		Stop the closure
noise		Stop the closures!!
noise		Stop the cuts
noise		Stop the lies
noise		Stop the madness
noise		Stop this closure now!
noise		Sí se puede!
noise		T-Mobile: your message was blocked
noise		Thank you for contacting Lopez Dental. Our office hours are 9-5. Reply STOP to unsubscribe.
noise		Thank you for what you do
noise		Thank you so much for your work
noise		Thank you
noise		Thank you, God bless
noise		Thanks Dev
noise		Thanks for all you do
noise		Thanks for reaching out
noise		Thanks for the update
noise		That clinic saved my life
noise		That's awful
noise		The person you are trying to reach is not accepting messages at this time.
noise		The shop is closed
noise		The subscriber you are texting is not available
noise		They never stop cutting
noise		They'll never stop us
noise		This is an automated message. Replies are not monitored.
noise		This is terrible
noise		This mailbox is not monitored.
noise		This makes me so mad
noise		This number is not monitored. Please do not reply.
noise		This phone does not accept text messages
noise		Thx
noise		Vacation until July 6.
noise		Viva la raza
noise		We can't stop now
noise		We have received your message and will get back to you within 24 hours.
noise		We must stop them
noise		We need to stop this
noise		We should cancel the closing
noise		We will block it
noise		We won't stop
noise		Won't stop till we win
noise		Wow
noise		Wrong! They should keep it open
noise		Yesenia
noise		Yesterday I was there
noise		You have reached a landline that cannot receive text messages.
noise		Your message could not be delivered
noise		Your verification code is 123456
noise		alto ahi ruiz
noise		alto costo de vida
noise		asdfgh
noise		baja la renta
noise		block the vote
noise		can't stop won't stop
noise		cancel Ruiz
noise		cancel culture
noise		cancelled my appt there
noise		don't stop
noise		el fin
noise		end the cuts
noise		gracias por avisar
noise		gracias por la información
noise		gracias
noise		haha
noise		hahaha
noise		hey
noise		https://example.org/x
noise		in the end it won't matter
noise		jajaja
noise		k thx bye lol
noise		keep fighting
noise		keep it up
noise		lmao
noise		lol
noise		muchas gracias
noise		never stop
noise		no justice no peace
noise		no paremos
noise		no pares
noise		no pasarán
noise		nobody listens to us
noise		noon
noise		noted
noise		notice
noise		nunca pares
noise		ok boomer
noise		ok?? lol
noise		para la proxima
noise		para mi es muy triste
noise		para mí es importante
noise		para todos
noise		que no pare
noise		que triste
noise		quiet please
noise		quite sad
noise		remove him from office
noise		sent
noise		sinceramente gracias
noise		sinceramente, qué triste
noise		smh
noise		so sad
noise		step by step
noise		stop and think ruiz
noise		stop by the union hall sometime
noise		stop closing clinics
noise		stop closing our schools
noise		stop the cuts!!!
noise		subscribe to my channel
noise		take them off the council
noise		thank you Dev
noise		thank you!!
noise		thanks for letting me know
noise		thanks!
noise		the bus doesn't stop there anymore
noise		the council should be removed
noise		the end
noise		the removal of services is wrong
noise		they cancelled my doctor appointment
noise		they don't want to hear from us
noise		they need to stop closing things
noise		ty!
noise		ugh
noise		vote him out
noise		we love that clinic
noise		wrong! he voted for it
noise		yes-men all of them
noise		yessenia
noise		yesterday was crazy
noise		¡Alto a los cierres!
noise		¡No paren la lucha!
noise		✊🏽
noise		❤️ to “Will you sign a postcard to Ald. Ruiz?”
noise		❤️
noise		👍 to “Hi Maria, it’s Dev with Local 73. STOP to opt out”
noise		👎 to “Will you sign a postcard to Ald. Ruiz?”
noise		👏👏
noise		💀
noise		💙
noise		💪
noise		🔥🔥
noise		😂 to “Hearing Thu 10am, City Hall.”
noise		😂😂😂
noise		😡
noise		😢 to “The council votes Thursday on closing the 47th St clinic.”
noise		😢
noise		😭
noise		🙌🙌
noise		🙏
opt_in		Can you put me back on the list?
opt_in		Changed my mind, START
opt_in		I didn't mean to say stop, sign me back up
opt_in		I unsubscribed by accident, please put me back on
opt_in		I want back in
opt_in		I want to start getting texts again
opt_in		INICIAR
opt_in		Please resubscribe me
opt_in		REANUDAR
opt_in		START
opt_in		Sorry I typed stop by accident, I want to stay on
opt_in		Start again please
opt_in		Start.
opt_in		UNSTOP
opt_in		Unstop
opt_in		me equivoqué, puse STOP sin querer
opt_in		opt me back in please
opt_in		resume
opt_in		start sending again
opt_in		start texting me again
opt_in		subscribe me again
opt_in		unstop please
opt_in		unstop!
opt_out		#stop
opt_out		$top
opt_out		'stop'
opt_out		(stop)
opt_out		**STOP**
opt_out		.stop.
opt_out		5top
opt_out		ALTO YA
opt_out		ALTO por favor
opt_out		ALTO, no más
opt_out		ARRET
opt_out		ARRETER
opt_out		Arrêtez
opt_out		BAJA por favor
opt_out		BAJA
opt_out		BASTA
opt_out		Blocked.
opt_out		Borrar
opt_out		Bug off
opt_out		Bórrenme
opt_out		Can I be taken off this list?
opt_out		Can you guys quit blowing up my phone
opt_out		Can you please stop?
opt_out		Can you take me off this list please?
opt_out		Cancel please, thank you
opt_out		Cancel this
opt_out		Cancelar mensajes
opt_out		Cease all communication
opt_out		Chinga tu madre
opt_out		Could you stop sending me these
opt_out		DO NOT TEXT THIS NUMBER
opt_out		Dejame en paz
opt_out		Deje de molestarme
opt_out		Delete all my information
opt_out		Delete me from your database
opt_out		Delete my info
opt_out		Delete this number please. Thank you
opt_out		Deseo cancelar
opt_out		Desuscribir
opt_out		Didn't I tell you to stop?
opt_out		Do not contact me anymore
opt_out		Do not ever call or text this number
opt_out		Do not message me again please and thank you
opt_out		Do not want
opt_out		Don't need these messages
opt_out		Don't send me any more of these
opt_out		Dont contact me ever
opt_out		Dont ever text me again
opt_out		Dont send me nothing else
opt_out		Dont want any part of this, remove me
opt_out		Drop dead
opt_out		Déjeme tranquila
opt_out		END TEXTS
opt_out		END!!
opt_out		ENOUGH!
opt_out		Elimina mi número
opt_out		Elimine mi número de su lista
opt_out		Elimíneme
opt_out		End messages
opt_out		Enough with the texts
opt_out		Enough. Stop.
opt_out		F off
opt_out		For the last time STOP
opt_out		Get me off
opt_out		Go away
opt_out		Go f yourself
opt_out		Hello please remove my number
opt_out		Hey Dev, stop texting me
opt_out		Hi, please stop. Thanks
opt_out		How dare you text me. Stop.
opt_out		How did you get this number? Don't text me again
opt_out		How do I get off this list?
opt_out		How do I make these stop?
opt_out		How do I stop this
opt_out		How many times do I have to say STOP
opt_out		I already unsubscribed why am I still getting these
opt_out		I am no longer a union member. Please remove me from your lists.
opt_out		I am not in this ward, please stop
opt_out		I am on the do not call list
opt_out		I am unsubscribing
opt_out		I asked not to be contacted
opt_out		I blocked you
opt_out		I choose to opt out
opt_out		I did not authorize these texts
opt_out		I did not give you permission to text me
opt_out		I didn't subscribe to this
opt_out		I do not consent to these messages
opt_out		I do not give you permission to text me
opt_out		I do not want any further communication
opt_out		I do not wish to receive these messages
opt_out		I don't appreciate these texts
opt_out		I don't do texts. take me off
opt_out		I don't give consent
opt_out		I don't text. Stop
opt_out		I don't wanna get these anymore
opt_out		I don't want these texts
opt_out		I don’t want to receive any more messages from you
opt_out		I have asked nicely. Stop.
opt_out		I hereby revoke consent
opt_out		I keep getting these texts, please stop
opt_out		I left the union, stop
opt_out		I moved out of state, please delete my number
opt_out		I need you to take me off the list
opt_out		I never signed up for this
opt_out		I opt out of all texts
opt_out		I pay per text, please stop
opt_out		I quit getting these please unsubscribe me
opt_out		I quit the union last year. Take me off.
opt_out		I revoke my consent to receive texts
opt_out		I said stop
opt_out		I told you not to text me
opt_out		I told you to stop texting me
opt_out		I tried to unsubscribe already
opt_out		I want my number removed
opt_out		I want off this list
opt_out		I want out
opt_out		I want to be taken off this list
opt_out		I want to opt out of these messages
opt_out		I will be reporting this
opt_out		I withdraw my permission
opt_out		I would appreciate being removed from this list
opt_out		I would like you to stop.
opt_out		I'd appreciate it if you'd stop texting
opt_out		I'd like to be removed from your list
opt_out		I'd like to opt out please
opt_out		I'm asking you politely to stop these messages
opt_out		I'm blocking you
opt_out		I'm going to block this number
opt_out		I'm not a member anymore, stop texting
opt_out		I'm opting out
opt_out		I'm retired remove me
opt_out		I'm tired of these messages
opt_out		I've asked you to stop three times
opt_out		If you text me again I will sue
opt_out		Im going to need you to stop
opt_out		Im not interested in this stop txting
opt_out		Is there a way to opt out?
opt_out		Kindly remove my contact from your list
opt_out		Kindly stop
opt_out		Knock it off
opt_out		Last warning: stop
opt_out		Leave me alone
opt_out		Leave me be
opt_out		Liked “Hi Maria, it’s Dev with Local 73.” STOP
opt_out		Ma'am please stop
opt_out		My number needs to be removed from this list
opt_out		Never contact me
opt_out		Never text me again.
opt_out		No further texts please
opt_out		No mas mensajes
opt_out		No me envíen nada
opt_out		No me escriban más
opt_out		No me interesa, no me escriba
opt_out		No me texteen
opt_out		No me vuelva a textear
opt_out		No me vuelvan a escribir
opt_out		No moleste
opt_out		No more calls or texts
opt_out		No more messages!!!
opt_out		No more please
opt_out		No más por favor
opt_out		No más
opt_out		No political texts please
opt_out		No quiero que me manden mensajes
opt_out		No quiero textos
opt_out		No texts
opt_out		No. Stop.
opt_out		Not a fan of political texts, remove me
opt_out		Not consenting to texts
opt_out		Not interested STOP
opt_out		OPT OUT - M. Lopez
opt_out		OPT OUT NOW
opt_out		OPT-OUT please
opt_out		Off the list please
opt_out		Ok u can stop now
opt_out		On Tue, Local 73 wrote:\n> Reply YES\nSTOP
opt_out		Opt  Out
opt_out		Opt me out
opt_out		Opted out
opt_out		Opting out
opt_out		PARA
opt_out		PARAR
opt_out		Para de mandarme textos
opt_out		Parale
opt_out		Paren de escribir
opt_out		Please discontinue
opt_out		Please do not send any more texts
opt_out		Please remove me
opt_out		Please remove this number from your call list.
opt_out		Please stop sending me these texts, I moved to Indiana
opt_out		Please stop, I voted for Ruiz
opt_out		Please take my phone number out of your system
opt_out		Pls remove
opt_out		Pls stp
opt_out		Pls take my # off
opt_out		Plz stop
opt_out		QUIT
opt_out		Quiero cancelar
opt_out		Quit it
opt_out		Quiteme de su lista por favor
opt_out		REMOVE MY NAME
opt_out		Removal please
opt_out		Remove my number from your list
opt_out		Remove my phone from your campaign list
opt_out		Remove this number immediately
opt_out		Remove
opt_out		Reply: STOP
opt_out		Reported
opt_out		Request to be removed
opt_out		Respectfully, stop texting me
opt_out		S-T-O-P
opt_out		S.T.O.P.
opt_out		STOOOOP
opt_out		STOP - wrong number
opt_out		STOP -Maria
opt_out		STOP 2 END
opt_out		STOP CALLING AND TEXTING
opt_out		STOP DEV
opt_out		STOP MSG
opt_out		STOP NOW!!
opt_out		STOP PLEASE!!!
opt_out		STOP PLEASE
opt_out		STOP TEXTING MY PHONE
opt_out		STOP this is my work phone
opt_out		STOP!!!!!!
opt_out		STOP. Do not text me.
opt_out		STOP. STOP. STOP.
opt_out		STOP.
opt_out		STOP/
opt_out		STOPALL
opt_out		STOP\n> Hi Maria, it’s Dev with Local 73. Will you sign a postcard to Ald. Ruiz?
opt_out		STOP\nSent from my iPhone
opt_out		Salir
opt_out		Sstop
opt_out		StOp
opt_out		Stahp
opt_out		Still getting texts after I said stop
opt_out		Stoo
opt_out		Stop 1
opt_out		Stop Dev, please
opt_out		Stop I am not a resident
opt_out		Stop I have cancer
opt_out		Stop all
opt_out		Stop blowing up my phone
opt_out		Stop messaging this number please
opt_out		Stop or else
opt_out		Stop please and thanks
opt_out		Stop por favor
opt_out		Stop sending me this crap
opt_out		Stop sign me off
opt_out		Stop texting me!!
opt_out		Stop that
opt_out		Stop these texts
opt_out		Stop this texting
opt_out		Stop this
opt_out		Stop to opt out
opt_out		Stop to quit
opt_out		Stop ya
opt_out		Stop ✋
opt_out		Stop!!! And tell Ruiz to stop too
opt_out		Stop, I left the local years ago
opt_out		Stop, Maria L.
opt_out		Stop.  Thank you.
opt_out		Stop. I'm not interested.
opt_out		Stop. Wrong person.
opt_out		Stopp
opt_out		Sáquenme de su lista, por favor
opt_out		Take me off your mailing list
opt_out		Take me off.
opt_out		Take my cell off this list
opt_out		This is Maria's daughter. She passed away. Please stop texting this number.
opt_out		This is a landline/office line please stop texts
opt_out		This is a private number, do not text
opt_out		This is spam. Reporting.
opt_out		This number is on the Do Not Call list
opt_out		Tsop
opt_out		UNSUBSCRIBE please
opt_out		UNSUSCRIBE
opt_out		Unsub
opt_out		Unsubcribe
opt_out		Unsubscribe from all
opt_out		Unsubscribe!!!
opt_out		Unsubscribed
opt_out		Vete a la chingada
opt_out		WHO IS THIS? STOP TEXTING ME
opt_out		Who gave you my number?? Take me off your list
opt_out		Why do you keep texting me? Stop!
opt_out		Ya basta
opt_out		Ya no quiero
opt_out		Ya párele
opt_out		Yea no stop texting me
opt_out		You are texting a work phone. Please stop.
opt_out		You have no right to text me
opt_out		You keep texting me
opt_out		You people need to stop texting my phone
opt_out		You were told to stop
opt_out		You're spam
opt_out		"Stop"
opt_out		"stop"
opt_out		a la verga
opt_out		alto alto alto
opt_out		alto!!
opt_out		alto
opt_out		arrete svp
opt_out		arrêt
opt_out		atop
opt_out		baja
opt_out		block
opt_out		borrame de la lista
opt_out		borre mi numero porfavor
opt_out		borren este numero
opt_out		borren mi número
opt_out		buzz off
opt_out		can u remove me
opt_out		can u stop
opt_out		cancal
opt_out		cancel all messages
opt_out		cancel my subscription
opt_out		cancel these texts
opt_out		cancelar por favor
opt_out		cancelar
opt_out		cancele por favor
opt_out		cancelen mi número
opt_out		cancelen
opt_out		cancell
opt_out		cancle
opt_out		canel
opt_out		cease and desist
opt_out		could you remove my number
opt_out		cut it out
opt_out		dame de baja
opt_out		dar de baja
opt_out		deactivate
opt_out		deja de escribirme
opt_out		dejen de chingar
opt_out		dejen de escribirme porfa
opt_out		dejen de mandarme mensajes
opt_out		dejen de molestar
opt_out		dejen de molestarme por favor
opt_out		delete me
opt_out		delete my number
opt_out		denme de baja
opt_out		detener mensajes
opt_out		detener
opt_out		deténganse
opt_out		dnt text me
opt_out		do nt text me
opt_out		don't ever contact me again
opt_out		don't need these reminders, remove me please
opt_out		don't text me again
opt_out		don't want to hear from you
opt_out		dont tex me
opt_out		dont txt me no more
opt_out		dont want these msgs
opt_out		dtop
opt_out		déjenme en paz
opt_out		eat a dick
opt_out		eff off
opt_out		end this
opt_out		end
opt_out		enough already
opt_out		erase me from your list
opt_out		f u
opt_out		f*ck off
opt_out		f@ck off
opt_out		favor de quitarme de la lista
opt_out		forget my number please
opt_out		fuck off
opt_out		fuck you
opt_out		get bent
opt_out		get lost
opt_out		get me off this list
opt_out		go to hell
opt_out		how can i stop these texts
opt_out		how do I unsubscribe?
opt_out		how do i opt out
opt_out		i do not want to be contacted
opt_out		i dont want any texts from the union
opt_out		i never gave you my number, delete it
opt_out		i said no more texts
opt_out		i want to unsubscribe
opt_out		i will report you to the fcc
opt_out		leave me out of this
opt_out		leave me the hell alone
opt_out		leave us alone
opt_out		les pido que no me escriban
opt_out		let me off this list
opt_out		los voy a bloquear
opt_out		lose my number!!!
opt_out		lose the number
opt_out		lose this number
opt_out		marked as spam
opt_out		me estan molestando, paren
opt_out		me pueden quitar de la lista
opt_out		nah stop
opt_out		no consent
opt_out		no deseo recibir mensajes
opt_out		no estén molestando
opt_out		no gracias, stop
opt_out		no mandar mas mensajes
opt_out		no manden nada
opt_out		no mas textos porfavor
opt_out		no me contacten
opt_out		no me interesa, quítame de tu lista
opt_out		no me llamen ni me escriban
opt_out		no me mande más
opt_out		no me moleste
opt_out		no molesten
opt_out		no more msgs
opt_out		no more of these
opt_out		no more spam
opt_out		no more texts please
opt_out		no more
opt_out		no más mensajes de texto
opt_out		no permission to contact me
opt_out		no quiero nada, no me molesten
opt_out		no quiero que me llamen
opt_out		no quiero recibir mensajes
opt_out		no quiero recibir más textos
opt_out		no text
opt_out		no texting please
opt_out		no union texts
opt_out		not interested in receiving texts
opt_out		not interested in these texts
opt_out		not interested never text me again
opt_out		ok bye stop
opt_out		ok stop
opt_out		opt me out of this list please
opt_out		opt-out
opt_out		optout
opt_out		pare por favor
opt_out		pare ya
opt_out		paren con los textos
opt_out		paren ya de mandar mensajes
opt_out		pleas stop texting
opt_out		please cancel texts
opt_out		please cancel
opt_out		please delete
opt_out		please discontinue messages
opt_out		please dont message me anymore
opt_out		please end these messages
opt_out		please erase my contact info
opt_out		please no more texts to this number
opt_out		please opt out my number
opt_out		please remove me I don't live there
opt_out		please stop. i am at work
opt_out		please take me off of this text list
opt_out		plese stop
opt_out		pls don't text
opt_out		pls stop txting me
opt_out		plz remov me
opt_out		por favor no me manden mas textos
opt_out		por favor quiten mi numero de la lista
opt_out		put me on your do not contact list
opt_out		qit texting me
opt_out		qiut
opt_out		quiero darme de baja
opt_out		quiero que me quiten
opt_out		quiero salir de la lista
opt_out		quit bothering me
opt_out		quit now
opt_out		quit spamming me
opt_out		quit texting me
opt_out		quitar mi nombre
opt_out		quiten mi número
opt_out		quti
opt_out		quítame
opt_out		quítenme de la lista
opt_out		remove 
opt_out		remove from list
opt_out		remove me asap
opt_out		remove my cell number please
opt_out		remove this number
opt_out		remvoe me
opt_out		reported as spam
opt_out		reporting this number
opt_out		requesting removal from list
opt_out		retírenme
opt_out		revoke
opt_out		s t o p
opt_out		s top
opt_out		s.t.o.p
opt_out		sTOP.
opt_out		saquen mi numero
opt_out		scram, and lose my number
opt_out		screw you
opt_out		shut up
opt_out		sop
opt_out		sotp
opt_out		spam!
opt_out		spam
opt_out		spam, bloqueado
opt_out		srop
opt_out		st op
opt_out		st0p
opt_out		stahp
opt_out		stip
opt_out		stol
opt_out		stooop
opt_out		stop all messages
opt_out		stop already
opt_out		stop bothering me
opt_out		stop contacting this number
opt_out		stop de mandar mensajes
opt_out		stop harassing me
opt_out		stop i already told you
opt_out		stop it with the union texts
opt_out		stop it
opt_out		stop lol
opt_out		stop mensajes
opt_out		stop messages
opt_out		stop messaging me i moved
opt_out		stop my phone is for work
opt_out		stop or i report you
opt_out		stop pls 🙏🏽
opt_out		stop plz!!
opt_out		stop por fa
opt_out		stop s'il vous plait
opt_out		stop sending
opt_out		stop sir
opt_out		stop spamming
opt_out		stop stop i dont want any more
opt_out		stop stop stop stop
opt_out		stop stop stop
opt_out		stop svp
opt_out		stop texing me
opt_out		stop texitng me
opt_out		stop texting u got the wrong person
opt_out		stop thanks
opt_out		stop the texts
opt_out		stop txtng me
opt_out		stop wasting my time
opt_out		stop with these messages
opt_out		stop 🙏
opt_out		stop!texting!me!
opt_out		stop)
opt_out		stop, no me interesa
opt_out		stop, please, stop
opt_out		stop/quit/end
opt_out		stop2quit
opt_out		stop9
opt_out		stop?
opt_out		stop\nthanks
opt_out		stop_
opt_out		stoppp
opt_out		stop​
opt_out		stp
opt_out		stpo texting me
opt_out		stpp
opt_out		sácame de la lista
opt_out		sáquenme de esta lista
opt_out		take me off this
opt_out		take me off your text list
opt_out		take my name off this list please
opt_out		take this number off your list
opt_out		terminar
opt_out		text STOP
opt_out		text me again and I'll report you
opt_out		text me one more time and see
opt_out		these texts are annoying stop them
opt_out		this is harassment, i will call my lawyer
opt_out		this is junk, unsubscribe
opt_out		this is my final warning, stop
opt_out		this is my third time asking, STOP!!!
opt_out		this number is for emergencies only, don't text it
opt_out		too many messages, unsubscribe
opt_out		u need to stop
opt_out		ubsubscribe
opt_out		un subscribe
opt_out		unenroll me
opt_out		unscribe
opt_out		unsibscribe
opt_out		unsub please
opt_out		unsubcribe pls
opt_out		unsubcribe
opt_out		unsubscibe me
opt_out		unsubscibe
opt_out		unsubscrbe
opt_out		unsubscribd
opt_out		unsubscribe me from this
opt_out		unsubscribe me please thanks
opt_out		unsubscribe now
opt_out		unsubscribe!!!!
opt_out		unsubscride
opt_out		unsubsribe
opt_out		unsuscribe
opt_out		usubscribe
opt_out		voy a reportar este número
opt_out		what do i text to unsubscribe
opt_out		what is the way to unsubscribe?
opt_out		when will you stop texting me
opt_out		who gave you permission to text me
opt_out		who is this stop texting me
opt_out		wish to unsubscribe
opt_out		withdraw my consent
opt_out		would you please stop
opt_out		wtf stop
opt_out		ya dejen de mandar
opt_out		ya no manden mensajes por favor
opt_out		ya no mas
opt_out		ya no me escriban
opt_out		ya no me manden nada
opt_out		ya no por favor
opt_out		ya no quiero mensajes
opt_out		ya no quiero recibir nada de ustedes
opt_out		ya parenle
opt_out		ya párenle con los mensajes
opt_out		yo stop
opt_out		you have been reported
opt_out		ѕtop
opt_out		“STOP”
opt_out		⛔
opt_out		✋ stop
opt_out		ＳＴＯＰ
opt_out		𝗦𝗧𝗢𝗣
opt_out		🖕
opt_out		🖕🖕🖕
opt_out		🙄 stop
opt_out		🚫🚫
opt_out		🛑 stop 🛑
opt_out		🛑
opt_out		🛑✋
opt_out		🛑🛑🛑
opt_out	attending	I'll be there Thursday but stop texting me
opt_out	maybe	Maybe, but no more texts please
opt_out	maybe	maybe later but stop texting me so much
opt_out	no	No and stop texting me
opt_out	no	No thanks. Please take me off your list
opt_out	no	No!!! Stop texting!!!
opt_out	no	No, stop texting
opt_out	no	no stop
opt_out	no	nope stop
opt_out	no	nope, unsubscribe
opt_out	no	not interested, remove me
opt_out	no	👎 stop
opt_out	question	Who is this? Remove me from your list.
opt_out	signed	Done. Now stop texting me
opt_out	signed	I already signed, stop texting
opt_out	signed	already signed. stop
opt_out	wrong_number	Not Maria. Stop.
opt_out	wrong_number	This isn't Maria. Take this number off your list
opt_out	wrong_number	Wrong number, please stop texting
opt_out	wrong_number	You have the wrong number. Remove me.
opt_out	wrong_number	wrong number stop
opt_out	yes	Ok sign it but no more texts
opt_out	yes	Yes but stop texting me
opt_out	yes	Yes sign it, then take me off the list
opt_out	yes	yes I'll sign but please don't text me anymore
opt_out	yes	yes and stop texting
question		10am or pm?
question		??
question		A donde lo mando?
question		And if he doesn't listen?
question		And the 51st st clinic?
question		And who are you?
question		Are you a bot?
question		Are you with SEIU?
question		Can I bring my kids
question		Can I sign online instead?
question		Can I speak at the hearing?
question		Can my wife sign too?
question		Can u call me later?
question		Can you call me
question		Can you send it in Spanish?
question		Can you stop by my house?
question		Can you text me the address?
question		City hall downtown?
question		Como consiguieron mi numero
question		Could I get a ride?
question		Cuándo cierran
question		De parte de quién
question		Do I have to live in the ward?
question		Do I know you?
question		Do I need to reply YES?
question		Do you have a website
question		Do you know if there is parking?
question		Do you need anything else from me
question		Do you need my address?
question		Do you text everyone?
question		Does it cost anything?
question		Does the card have my address on it?
question		Explain please
question		Got a link?
question		Hello? Who is this
question		How did u get my #
question		How did you get my number?
question		How do I get there
question		How do I sign?
question		How many people have signed?
question		How many texts will you send?
question		How will you sign it for me?
question		Huh
question		I have a question
question		I thought they were keeping it open?
question		I would like more information
question		I'd like to know more
question		I'm confused, what do you need from me?
question		Is Dev a real person
question		Is Ruiz for or against?
question		Is it anonymous
question		Is the hearing in Spanish?
question		Is there a bus?
question		Is there a link?
question		Is this a real person?
question		Is this spam?
question		Me gustaría saber más
question		Me puede llamar?
question		More info please
question		Need more details
question		Need more information
question		Quien habla
question		Quién me escribe?
question		Qué es local 73?
question		Qué postal?
question		Send me more info
question		Should I say yes?
question		So they are closing it?
question		Stop what?
question		Sure, but who is this?
question		Thursday at 10?
question		Thursday when?
question		Tienen algo en español?
question		Wait what?
question		What are they going to do with the building?
question		What are you asking me
question		What does STOP do?
question		What does the postcard say?
question		What happens if I say yes?
question		What hearing
question		What is this about?
question		What is this
question		What postcard?
question		What time Thursday
question		What will happen to the patients?
question		What's local 73?
question		What's the postcard say
question		What's the vote on
question		What's this
question		When do they vote?
question		When is it closing?
question		When is the hearing
question		When will they stop?
question		Where did you get my name?
question		Where is it?
question		Which alderman?
question		Which room?
question		Who are you?
question		Who gave you my number?
question		Who is Dev
question		Who is Ruiz?
question		Who
question		Who's Dev
question		Who's asking?
question		Who's this
question		Why are you texting me?
question		Why did they stop the program?
question		Why don't they stop the closing?
question		Why should I sign?
question		Will it be on zoom?
question		Will you stop by the school too?
question		Yes to what?
question		a que hora empieza
question		are you real?
question		could you send me the link
question		cual clinica
question		cuanto cuesta
question		cómo llego
question		does my vote count?
question		donde es la junta
question		dónde es
question		en que idioma es
question		habrá traducción?
question		how did you get my number
question		how long will it take
question		how'd you get this number
question		huh?
question		is it free
question		is there a meeting before?
question		is this a scam?
question		is this legit
question		no idea what this is
question		ok when is it
question		ok who is this
question		para qué es
question		por que la van a cerrar?
question		que dice la postal
question		que es esto
question		quien es ruiz
question		tell me more
question		what clinic?
question		what did he say
question		what floor
question		what is local 73
question		what number do I call
question		what
question		whats going on
question		whats the address
question		whats this about
question		when?
question		where can i sign
question		where do I go thursday
question		where is city hall
question		which clinic
question		who are you with?
question		who dis
question		who is dev?
question		whose postcard
question		why am i getting this
question		why are they closing it
question		will my name be public
question		will someone pick us up
question		will there be childcare
question		yes or no on what?
question		¿A qué hora es?
question		¿Cierran la de la 47?
question		¿Cuál clínica?
question		¿Cuándo es?
question		¿De qué se trata?
question		¿Dónde firmo?
question		¿Hay que pagar?
question		¿Puedo llevar a mis hijos?
question		¿Quién eres?
question		¿Quién los manda?
question		¿Qué?
question		¿Tengo que ir?
question		¿Y eso para qué es?
question		¿Y si no soy ciudadana?
question		¿es gratis?
signed		Already did it at work
signed		Already did this
signed		Already did
signed		Already done
signed		Already gave mine to Dev
signed		Already sent it 👍
signed		Card is in the mail
signed		Dev already signed me up
signed		Did it last night
signed		Did it yesterday
signed		Did it
signed		Did that already
signed		Done and done
signed		Done ✔️
signed		Done
signed		Filled it out at the hall
signed		I already did it
signed		I already mailed one
signed		I already sent my postcard
signed		I already signed
signed		I did already
signed		I did it this morning
signed		I did one last week
signed		I did
signed		I filled one out
signed		I mailed mine last week
signed		I mailed my postcard yesterday
signed		I sent one already
signed		I sent the postcard
signed		I signed already
signed		I signed at church
signed		I signed it yesterday
signed		I signed one at the meeting Tuesday
signed		I signed the online one
signed		I turned in my card
signed		I've already done it
signed		I've sent it in
signed		I've signed it already
signed		It's done
signed		My wife and I already signed
signed		Postcard sent!
signed		Signed and mailed
signed		Signed the card on Saturday
signed		We did at the meeting
signed		We signed ours
signed		Ya está firmada
signed		Ya firmamos mi esposo y yo
signed		Ya firmé en la junta
signed		Ya firmé, gracias
signed		Ya la firmé la semana pasada
signed		Ya la llené
signed		Ya la mandé
signed		Ya quedó
signed		Ya, gracias
signed		Yes already signed
signed		all set, signed Monday
signed		already mailed it
signed		already signed thx
signed		already taken care of
signed		did it online
signed		done and mailed
signed		done!
signed		done, thank you
signed		firmado ✅
signed		hecho
signed		i signed that
signed		listo
signed		sent mine in already
signed		signed!
signed		signed, sent ✅
signed		turned mine in to Dev
signed		we both signed at the meeting
signed		ya estuvo, firmé ayer
signed		ya está
signed		ya firme gracias
signed		ya firmé una
signed		ya la entregué
signed		ya la mandé por correo
signed		ya lo firme ayer
signed		ya lo firmé
signed		ya lo hice
signed		ya lo hicimos
signed		ya lo mandé
signed		ya mande la mia
signed		yep already did
signed	no	No need, I already signed
signed	yes	Yes I already signed
wrong_number		Aquí no vive ninguna María
wrong_number		Ella ya no vive aquí
wrong_number		Este número ya no es de María
wrong_number		Este teléfono es de otra persona
wrong_number		Está equivocado de persona
wrong_number		I am not Maria Lopez
wrong_number		I am not Maria
wrong_number		I don't know any Maria
wrong_number		I got this number last month
wrong_number		I think this is the wrong number
wrong_number		I think you have the wrong person
wrong_number		I'm Carlos, not Maria
wrong_number		I'm not Maria
wrong_number		Maria died
wrong_number		Maria doesn't have this phone anymore
wrong_number		Maria doesn't live here anymore
wrong_number		Maria falleció
wrong_number		Maria is dead
wrong_number		Maria is my mom, she died
wrong_number		Maria isn't at this number
wrong_number		Maria moved back to Texas, this isn't her number
wrong_number		Maria passed away last year
wrong_number		Maria passed away
wrong_number		Maria who?
wrong_number		Maria's not here anymore, new number
wrong_number		María murió el año pasado
wrong_number		My mother died in June
wrong_number		My name isn't Maria
wrong_number		My sister passed away two weeks ago
wrong_number		My wife passed away in May
wrong_number		No Maria here
wrong_number		No existe esa persona
wrong_number		No la conozco
wrong_number		No soy María
wrong_number		No, you have the wrong number
wrong_number		Nobody named Maria here
wrong_number		Not Maria
wrong_number		Not the right person
wrong_number		Número incorrecto, saludos
wrong_number		Se equivocó de número
wrong_number		She died in March
wrong_number		She is deceased
wrong_number		She passed
wrong_number		Sorry wrong #
wrong_number		Sorry you have the wrong number
wrong_number		Sorry, I'm not Maria
wrong_number		Sorry, this isn't Maria. Good luck!
wrong_number		There is no Maria here
wrong_number		There's no one named Maria at this number
wrong_number		This is Bob, you have the wrong guy
wrong_number		This is no longer Maria's phone
wrong_number		This is not Maria
wrong_number		This is not Marias phone
wrong_number		This is not her phone anymore
wrong_number		This isn't Maria's number anymore
wrong_number		This isn't her number
wrong_number		This number belongs to someone else now
wrong_number		Tiene el número equivocado
wrong_number		Who's Maria?
wrong_number		Wrong #
wrong_number		Wrong nbr
wrong_number		Wrong number bud
wrong_number		Wrong number, sorry
wrong_number		Wrong number. No Maria here
wrong_number		Wrong number. This is Steve.
wrong_number		You have the wrong number
wrong_number		You must have the wrong number
wrong_number		You texted the wrong Maria
wrong_number		You're texting the wrong person
wrong_number		You've reached the wrong person
wrong_number		aqui no hay ninguna maria
wrong_number		ella falleció
wrong_number		equivocado
wrong_number		esta equivocado
wrong_number		esta no es María
wrong_number		este no es el número de maria
wrong_number		he is no longer with us
wrong_number		he's deceased
wrong_number		i just got this number
wrong_number		im not her
wrong_number		mi mamá murió
wrong_number		my name is not maria
wrong_number		new phone, this is Carlos not Maria
wrong_number		no conozco a ninguna Maria
wrong_number		no es el número de María
wrong_number		no one here by that name
wrong_number		not maria
wrong_number		not my name
wrong_number		numero equivocado amigo
wrong_number		número incorrecto
wrong_number		se equivocaron
wrong_number		she changed her number
wrong_number		she no longer has this number
wrong_number		sorry, wrong number
wrong_number		this is her son, she doesn't use this phone
wrong_number		u have the wrong number
wrong_number		who is maria
wrong_number		wrong #, sorry
wrong_number		wrong number!
wrong_number		wrong person
wrong_number		yo no soy María
wrong_number		yo soy Pedro, no María
wrong_number		you got the wrong number hun
wrong_number		you have wrong number
yes		100%
yes		Absolutely yes
yes		Absolutely!
yes		Absolutely, no question
yes		Add my name please
yes		Adelante
yes		Aye
yes		Bet
yes		Claro que sí, cuenten conmigo
yes		Claro!! Cuenten conmigo
yes		Claro
yes		Claro, con gusto
yes		Con gusto firmo
yes		Cuenten conmigo
yes		Definitely yes
yes		Definitely
yes		Desde luego que sí
yes		Está bien
yes		For sure
yes		For sure, put my name
yes		Glad to help
yes		Go ahead and sign for me
yes		Happy to help
yes		Happy to
yes		Hell yeah sign that thing
yes		Hi Dev, yes please
yes		Hi! Yes!
yes		Hola, sí
yes		I agree 100%
yes		I agree, save the clinic
yes		I do
yes		I have no problem with that
yes		I support this
yes		I want to sign the postcard
yes		I want to sign
yes		I will
yes		I would love to sign
yes		I would
yes		I'd be glad to
yes		I'd be happy to sign
yes		I'd like to sign
yes		I'd love to
yes		I'll do it
yes		I'll do it, yes
yes		I'll sign it
yes		I'll sign
yes		I'm all for it
yes		I'm game
yes		I'm in!
yes		I'm on board
yes		I'm with you
yes		K
yes		Let's do it
yes		No doubt
yes		No doubt, sign it
yes		No hay problema
yes		No hay problema, firmen por mi
yes		No need to ask, yes!
yes		No objection
yes		No problem at all
yes		No problem with me, sign it
yes		No problem!
yes		No problem
yes		No problem, I'm happy to sign
yes		No way they close it, sign me up!
yes		No worries, sign for me
yes		Not a problem
yes		Not a problem, sign me up
yes		Nothing would make me happier, yes
yes		OK 👍
yes		Of course!!
yes		Of course
yes		Oh yes
yes		Ok claro
yes		Ok yes
yes		Ok, sign it
yes		Please add my name
yes		Please do
yes		Please send it
yes		Por supuesto que sí
yes		Pues sí
yes		Put me down
yes		SI ACEPTO
yes		SI!!!
yes		SI
yes		Si gracias
yes		Si puede firmar por mi
yes		Si, de acuerdo
yes		Si, firmo la postal
yes		Sign away
yes		Sii
yes		Sin duda
yes		Sounds good, thanks
yes		Sure I'll sign
yes		Sure thing
yes		Sure why not
yes		Sure! Thanks for asking
yes		Sure!
yes		Sure
yes		Sure, no problem
yes		Sure, why not?
yes		Sí gracias, Dios los bendiga
yes		Sí por favor
yes		Sí señor
yes		Sí! Gracias por su trabajo
yes		Sí, adelante
yes		Sí, claro
yes		Sí, firme por mí
yes		Sí, firmo
yes		This is Maria, yes
yes		Totally
yes		Why not? Sign me up
yes		Why not?
yes		Without a doubt
yes		Y - Maria
yes		Y please
yes		Y!!
yes		Y
yes		YES I want to sign
yes		YES MARIA LOPEZ 60608
yes		YES PLEASE
yes		YES don't let them close it
yes		YES! Stop Ruiz!
yes		YES!!!
yes		YES!
yes		YESSSS
yes		Yeah I'll sign
yes		Yeah go ahead
yes		Yeah go for it
yes		Yeah, mail it
yes		Yes - I live at 4712 S Wood
yes		Yes Dev
yes		Yes I am with you
yes		Yes I know about it, sign me
yes		Yes I quit smoking there
yes		Yes I support the clinic
yes		Yes I want them to stop
yes		Yes Maria Lopez
yes		Yes Sincerely Maria
yes		Yes add both of us
yes		Yes and stop ruiz!
yes		Yes cancel the closing
yes		Yes end the cuts
yes		Yes for both of us
yes		Yes indeed
yes		Yes ma'am 🙏
yes		Yes never close it
yes		Yes no one should close it
yes		Yes please stop them
yes		Yes sir! Sign it
yes		Yes thank you
yes		Yes thanks!
yes		Yes they need to stop
yes		Yes to all of it
yes		Yes we must stop it
yes		Yes you can sign for me
yes		Yes you can text me
yes		Yes you may sign for me
yes		Yes — Maria
yes		Yes! Call me
yes		Yes! I'm sick of them closing things
yes		Yes! Signed, Maria Lopez
yes		Yes! Stop closing our clinics
yes		Yes! Thank you for fighting
yes		Yes!! Save the clinic!!
yes		Yes!! 💪
yes		Yes!!! No more closures!
yes		Yes!!! STOP THE CLOSURE
yes		Yes
yes		Yes, I already told Dev yes
yes		Yes, I have no doubt
yes		Yes, I'm in!
yes		Yes, Maria Lopez 2314 W 47th
yes		Yes, no more cuts
yes		Yes, of course
yes		Yes, sign my name
yes		Yes, take my name and add it
yes		Yes, this is Maria
yes		Yes, you may
yes		Yes. Don't stop fighting
yes		Yes. Maria Lopez
yes		Yes. María L. López
yes		Yes. My kids go to that clinic
yes		Yes. No one asked us
yes		Yes\nSent from my iPhone
yes		Yess
yes		You can count on me
yes		You got my vote
yes		You have my permission
yes		Yup 👍
yes		Yup, go for it
yes		a huevo
yes		absolutely
yes		absolutely, they can't close that clinic
yes		add me
yes		affirmative
yes		agree
yes		alright
yes		claro q si
yes		claro que sí!
yes		claro, fírmela
yes		como no
yes		con mucho gusto
yes		con todo gusto
yes		count me in
yes		dale pues
yes		dale
yes		de acuerdo
yes		definitely sign me up
yes		desde luego
yes		fine
yes		hell yes
yes		hello yes I would like to sign
yes		i support this, yes
yes		i'm down
yes		im in
yes		mail it
yes		me apunto
yes		no doubt about it
yes		no doubt!
yes		no doubt
yes		no hay ningún problema
yes		no hay pedo, sí
yes		no hay problema
yes		no prob
yes		no problem :)
yes		no problema
yes		not a problem
yes		of course I will sign
yes		of course, sign me up
yes		ofc
yes		ok si
yes		ok sign me up
yes		ok yes
yes		ok 👍🏾
yes		okay sign mine
yes		okay!
yes		okay
yes		okey
yes		okie dokie
yes		please mail it for me
yes		please sign mine
yes		por supuesto
yes		puede firmar por mi
yes		put my name on it
yes		sale
yes		send it
yes		si con gusto
yes		si firmo
yes		si me gustaria firmar
yes		si mija
yes		si señora
yes		si
yes		si, apúntame
yes		sign me up!
yes		sign me up
yes		simon que si
yes		simón
yes		sin problema
yes		sounds good
yes		sure do it
yes		sure, go ahead
yes		sure, sign it
yes		sí sí sí
yes		sí, está bien
yes		sí, mándela
yes		sí, ponga mi nombre
yes		va
yes		we are with you, yes
yes		why not! 😀
yes		why not
yes		y!
yes		ya dije que sí
yes		ya, go ahead
yes		ye
yes		yea
yes		yeah that's fine
yes		yeah
yes		yep sign me up
yes		yep
yes		yes 100 percent
yes		yes I no longer live there but sign me up
yes		yes absolutely sign it
yes		yes for me and maria
yes		yes for my husband too
yes		yes i do
yes		yes i know ruiz he needs to hear it
yes		yes i now live in the ward
yes		yes its fine
yes		yes maam
yes		yes of course!
yes		yes ofc
yes		yes pls
yes		yes por favor
yes		yes stop Ruiz
yes		yes stop it
yes		yes stop the closing
yes		yes text me the details
yes		yes thanks for doing this
yes		yes u can use my name
yes		yes u can
yes		yes we can't lose that clinic
yes		yes ❤️
yes		yes!
yes		yes, please mail it
yes		yes, remove Ruiz
yes		yes, sign me up please and thank you
yes		yes. stop the closing
yes		yesss
yes		you bet
yes		you can put my name
yes		you have my yes
yes		yup yup
yes		¡Cómo no!
yes		¿Por qué no?
yes		Órale
yes		ándale sí
yes		✅
yes		✔️
yes		❤️ yes
yes		👌
yes		👍 thanks
yes		👍 yes
yes		👍🏽
yes		👍🏿
yes		👍👍
yes		👍👍👍
yes		💯
yes		🙋‍♀️
yes		🙌 yes
yes	attending	Yes and I'll be at the hearing too
yes	attending	Yes to the postcard and I'll be there Thursday
yes	attending	Yes! See you Thursday
yes	attending	Yes, and see you Thursday!
yes	attending	sí y ahí estaré
yes	question	Sí, ¿a qué hora es?
yes	question	Yes but where do I go?
yes	question	Yes! Is there parking at city hall?
yes	question	Yes, what time is the hearing?
yes	question	Yes. How do I get to the hearing?
yes	question	Yes. When is the vote?
yes	question	yes where do i sign
opt_out		ok i really dont need anymore of these coming through on my phone
opt_out		Take me off please. I'm retired since 2019
opt_out		I'm retired now so please take my name off this
opt_out		U need to stop hitting my phone
opt_out		This is a work phone. Do not use it
opt_out		Dont text this phone its my kids phone
opt_out		My mother has dementia please do not contact her
opt_out		I never signed up for this. Remove.
opt_out		Who gave you permission to text me?? Take me off
opt_out		REMOVE THIS NUMBER IMMEDIATELY
opt_out		remove my number from your system please and thank you
opt_out		pls rmv me
opt_out		Pls remove me from ur contacts
opt_out		please unsubscibe me
opt_out		Unsubsribe
opt_out		UNSUBCRIBE
opt_out		unsubscride me please
opt_out		how do i get off this list
opt_out		How do I unsubscribe from this?
opt_out		How do I make this stop
opt_out		Is there a way to stop getting these
opt_out		can you please not text me anymore
opt_out		Can u stop texting me pls
opt_out		could you kindly cease contacting me
opt_out		I would appreciate it if you didn't text me again
opt_out		I'd rather not get these texts
opt_out		I'd prefer not to receive text messages
opt_out		I prefer email, don't text
opt_out		Please email instead of texting
opt_out		no more text messages please
opt_out		NO MORE TEXTS
opt_out		No more!
opt_out		No more messages from the union thanks
opt_out		no more union crap on my phone
opt_out		enough with the texts already
opt_out		Enough already
opt_out		Leave me alone!!!
opt_out		leave me tf alone
opt_out		Leave us alone please we are not interested
opt_out		Quit texting
opt_out		quit blowing up my phone
opt_out		y'all need to quit
opt_out		yall be texting too much take me off
opt_out		Too many texts. Stop.
opt_out		you people text too damn much
opt_out		this is the 4th text today, knock it off
opt_out		I am going to report this number to the FCC
opt_out		I'll be filing a complaint with the FTC
opt_out		Reported as spam.
opt_out		Reporting this as junk
opt_out		I will block you
opt_out		Blocking this number now
opt_out		blocked ✌️
opt_out		Contact me again and you'll hear from my attorney
opt_out		Next text goes to my lawyer
opt_out		This is harassment
opt_out		You are harassing me
opt_out		this number is on the do not call list
opt_out		I'm on the DNC registry
opt_out		Put me on your do not contact list
opt_out		Please put me on the no-text list
opt_out		F*** off
opt_out		fuck off w this
opt_out		Go to hell
opt_out		eat shit and lose my number
opt_out		Screw you and your union
opt_out		get a life and stop texting strangers
opt_out		Buzz off
opt_out		Lose this number
opt_out		Lose my # 
opt_out		loose my number
opt_out		forget my number
opt_out		forget you ever had this number
opt_out		delete my contact
opt_out		Delete my info from your database
opt_out		delete this contact thanks
opt_out		Please erase my phone number
opt_out		Scratch me off the list
opt_out		cross me off your list
opt_out		strike me from your list
opt_out		Take us off the list. Thanks
opt_out		take this # off your list
opt_out		Take this number off ur list
opt_out		Get me off this list
opt_out		get me off of here
opt_out		i want out
opt_out		Let me out of this group chat
opt_out		leave this group
opt_out		how do i leave
opt_out		I'm out, remove me
opt_out		opt me out
opt_out		Opt-out please
opt_out		I wish to opt out of all communications
opt_out		op out
opt_out		opt put
opt_out		I hereby revoke my consent to be contacted
opt_out		I revoke consent
opt_out		Revoke
opt_out		I withdraw my permission for text messages
opt_out		I do not consent to these texts
opt_out		You do not have my consent
opt_out		I did not give you permission to contact me
opt_out		I never agreed to get texts
opt_out		I didn't ask for this. Stop
opt_out		i didnt sign up for these texts
opt_out		don't want these
opt_out		Dont want your texts
opt_out		I do not want to be texted
opt_out		I don't want to get messages about this anymore
opt_out		I no longer wish to receive these messages
opt_out		No longer want to be contacted
opt_out		do not wish to be contacted further
opt_out		Please do not message me
opt_out		Do not send me any more of this
opt_out		don't send me anything
opt_out		dont send me nothing else
opt_out		Don't ever text me again
opt_out		never text me again
opt_out		Never contact me again
opt_out		dont contact me
opt_out		Don't message this number again
opt_out		Dont hit me up no more
opt_out		dont hmu again
opt_out		Stop
opt_out		stop.
opt_out		STOP STOP STOP
opt_out		Stop!!
opt_out		S T O P
opt_out		Sotp
opt_out		Stop pls
opt_out		stop plz
opt_out		Stop sending these
opt_out		Stop sending me stuff
opt_out		stop messaging my phone
opt_out		stop txting me
opt_out		Stop texing me
opt_out		stop testing me
opt_out		Stop taxing me these messages
opt_out		Stop with the spam
opt_out		Stop the text messages
opt_out		stop this now
opt_out		Stop it
opt_out		Stop calling and texting
opt_out		stop contacting my wife
opt_out		stop bugging me
opt_out		STOP HARASSING ME
opt_out		Stop spamming me
opt_out		Just stop already
opt_out		Please just stop
opt_out		OMG stop
opt_out		Ok stop
opt_out		I said STOP
opt_out		I already said stop
opt_out		I've replied STOP three times
opt_out		I texted stop and you're still texting
opt_out		what part of stop don't you understand
opt_out		I asked you to stop
opt_out		I told you people not to text me
opt_out		Told y'all before take me off
opt_out		Stop, wrong person
opt_out		Wrong number. Stop texting me.
opt_out		Wrong number please remove
opt_out		Not Maria. Take me off.
opt_out		This isn't Maria, please stop
opt_out		She passed away. Please stop texting her phone.
opt_out		no thanks and please remove me
opt_out		No thank you. Unsubscribe
opt_out		Not interested, remove
opt_out		Not interested. Don't text again.
opt_out		not interested lose my number
opt_out		Yes I signed already now stop texting me
opt_out		I already signed, remove me from the list
opt_out		I signed last week quit texting
opt_out		Yes but don't text me again
opt_out		Sure sign it but this is the last time, no more texts
opt_out		Thanks but no more texts please
opt_out		Thank you, unsubscribe
opt_out		Hi Dev, please take me off the text list. I support you but don't like texts.
opt_out		I love the union but I can't keep getting these texts, take me off please
opt_out		Hello, I moved to Indiana, please remove me
opt_out		I moved out of the ward years ago stop sending me this
opt_out		I'm not in the union anymore, take me off your list please
opt_out		I don't work there anymore. Please remove my number
opt_out		Left that job in 2022. Stop
opt_out		Cancel my subscription
opt_out		CANCEL PLEASE
opt_out		Cancel these messages
opt_out		cancel all texts
opt_out		Cancle
opt_out		END
opt_out		End texts
opt_out		Quit
opt_out		quit!
opt_out		Arrêt
opt_out		stopall
opt_out		Stop all messages
opt_out		STOP TO END
opt_out		🖕🏽🖕🏽
opt_out		Unsubscribe 🙄
opt_out		Spam
opt_out		this is spam
opt_out		SPAM!!!
opt_out		Please stop. I have unlimited problems and limited texts
opt_out		each text costs me money, stop
opt_out		I pay per text please don't send
opt_out		Please stop texting at work
opt_out		I'm driving stop texting me
opt_out		Do not text me before noon ever again or at all
opt_out		why do you keep texting me
opt_out		Why am I still getting these after I said stop?
opt_out		Y r u still texting me i said stop
opt_out		stop send me text
opt_out		no send more message please
opt_out		Dont send more msgs
opt_out		Not want message
opt_out		I'd like to be taken off this list, thank you
opt_out		Kindly remove my name from your mailing list
opt_out		Please discontinue these messages
opt_out		discontinue
opt_out		Cease and desist
opt_out		Please refrain from texting me
opt_out		refrain from contacting this number
opt_out		I'm requesting removal from your list
opt_out		request to be removed
opt_out		You may remove my number. Thank you and good luck.
opt_out		Please consider this my request to unsubscribe
opt_out		This number does not want your messages
opt_out		We don't want any
opt_out		I have nothing to do with this. Please stop messaging
opt_out		idk who you are but stop
opt_out		idk who this is but please don't text me
opt_out		Who is this stop texting me
opt_out		Who dis? Stop
opt_out		Bye. Remove me.
opt_out		Please stop blowing up my phone with this clinic stuff
opt_out		I don't live in Chicago stop texting me about Chicago
opt_out		I dont care about the clinic stop texting
opt_out		Ya no me manden mensajes
opt_out		no me mande mas mensajes por favor
opt_out		No me escriban
opt_out		no me escriban mas
opt_out		no me vuelvan a escribir
opt_out		No vuelvan a mandarme mensajes
opt_out		Dejen de mandar mensajes
opt_out		Deje de textearme
opt_out		dejame en paz
opt_out		Déjenme en paz ya
opt_out		Dejenme tranquila por favor
opt_out		ALTO
opt_out		alto por favor
opt_out		Basta
opt_out		basta ya de mensajes
opt_out		Paren de textear
opt_out		para ya de mandar textos
opt_out		ya párenle
opt_out		Ya párenle con los mensajes
opt_out		Quiten mi número de la lista
opt_out		quítenme de la lista por favor
opt_out		quitame de tu lista
opt_out		Favor de quitarme de su lista
opt_out		favor de no enviar más mensajes
opt_out		Favor de borrar mi numero
opt_out		borren mi numero
opt_out		Bórrame
opt_out		Saquenme de esta lista
opt_out		sáqueme de aquí
opt_out		Eliminar mi número
opt_out		Elimínenme
opt_out		Cancelar
opt_out		cancelar suscripción
opt_out		Quiero cancelar estos mensajes
opt_out		Darme de baja
opt_out		No quiero recibir mensajes
opt_out		no quiero mas mensajes
opt_out		No deseo recibir estos textos
opt_out		ya no quiero que me escriban
opt_out		no me interesa, no me escriban
opt_out		No me interesa ya no manden mensajes
opt_out		no gracias, quítenme
opt_out		no me molesten más
opt_out		Los voy a reportar
opt_out		Voy a bloquear este numero
opt_out		no me texteen
opt_out		no me llamen ni me manden textos
opt_out		Número equivocado, no me escriban más
opt_out		numero equivocado dejen de mandar
opt_out		desuscribirme por favor
opt_out		stop mandando mensajes
opt_out		Por favor stop los mensajes
opt_out		para de mandarme mensajes bro
opt_out		no mas textos
opt_out		no más
opt_out		ya no más por favor
opt_out		chinga tu madre
opt_out		Vayanse a la chingada
opt_out		no estén chingando
opt_out		no autorizo que me contacten
opt_out		como le hago para que ya no me lleguen mensajes
opt_out		¿Cómo cancelo esto?
help		HELP
help		help pls
help		Help!!!
help		hlep
help		Help me please
help		HELP?
help		Info
help		INFO PLEASE
help		info pls
help		Ayuda!
help		Ayúdame
help		I need help
help		help, i dont understand these messages
help		Informacion
help		información por favor
help		Necesito ayuda
help		HELP. What is this program?
opt_in		start please
opt_in		UNSTOP please
opt_in		un-stop
opt_in		Start texting me again
opt_in		Can you start texting me again
opt_in		I want to get the texts again
opt_in		please resubscribe
opt_in		Resubscribe me please
opt_in		Put me back on the list please
opt_in		pls add me back to the list
opt_in		I hit stop by accident, please put me back
opt_in		Sorry I didn't mean to unsubscribe, sign me up again
opt_in		I accidentally texted STOP. Please keep texting me
opt_in		My kid texted stop from my phone, I still want the messages
opt_in		oops didnt mean to opt out
opt_in		Opt in
opt_in		OPTIN
opt_in		opt me back in
opt_in		I changed my mind, I want the updates
opt_in		Changed my mind. Start
opt_in		Please resume messages
opt_in		Re-subscribe
opt_in		subscribe
opt_in		iniciar por favor
opt_in		quiero recibir mensajes otra vez
opt_in		Quiero volver a recibir los mensajes
opt_in		Puse stop por error, quiero seguir recibiendo mensajes
opt_in		perdón le di stop sin querer, agréguenme otra vez
opt_in		COMENZAR
opt_in		I want to rejoin
yes		YES
yes		yes
yes		yes ma'am
yes		Yes sir
yes		Yep!
yes		yup 👍
yes		Yeah
yes		Ya
yes		Yes please
yes		Yes pls sign my name
yes		yes sign me up
yes		Sign me up!
yes		Sign it for me please
yes		You can sign my name
yes		Go ahead
yes		You have my permission to sign
yes		Put my name on it
yes		add my name please
yes		Add my name to the postcard
yes		Count my household in, both of us
yes		Absolutely
yes		absolutely yes!!
yes		fo sho
yes		sure thing
yes		sure why not
yes		ok
yes		Okay
yes		Okay sign me
yes		ok sounds good
yes		Sounds good to me
yes		k
yes		Kk
yes		I will sign
yes		Ill sign it
yes		Happy to help, put my name down
yes		Yes I would like to sign the postcard
yes		Yes I'll sign a postcard
yes		Yes, my name is Gloria Reyes
yes		Yes. Robert Washington, 4512 S Drexel
yes		YES - Tanya
yes		yes, and my husband too
yes		Yes for me and my wife
yes		yes! save our clinic
yes		Yes!!! We need that clinic
yes		Yes we need to stop this
yes		Yes stop Ruiz
yes		yes do it
yes		Do it
yes		please mail it
yes		Mail it for me
yes		Please send mine
yes		send it!
yes		Yes I support this
yes		I support the clinic yes
yes		I support it
yes		I agree
yes		Agreed
yes		Agree 100%
yes		👍🏾
yes		Yes 🙏
yes		Yes ❤️
yes		Hell yeah sign me up
yes		Heck yeah
yes		You got it
yes		no problem
yes		no prob go ahead
yes		I don't mind, go ahead
yes		By all means
yes		I'm in
yes		im down
yes		Im with you all the way
yes		With pleasure
yes		Works for me
yes		That's fine
yes		thats fine with me
yes		Fine by me
yes		Yes thanks
yes		Yes thank you for doing this
yes		Yes, thanks for fighting for us
yes		Thanks, yes
yes		Hi Dev, yes
yes		Hi Dev, yes please sign for me. Thanks
yes		Good morning, yes
yes		Hello yes I would
yes		Yes it's Maria, go ahead
yes		Yesss
yes		YESSSSSS
yes		yed
yes		Yrs
yes		yse
yes		yws please
yes		Sí
yes		Si!
yes		sii
yes		si por favor
yes		Si, firme por mi
yes		claro que sí, con gusto
yes		Con mucho gusto
yes		Por supuesto
yes		Si acepto
yes		Sí, pongan mi nombre
yes		Ponga mi nombre
yes		Sí, mándenla por mí
yes		Si estoy de acuerdo
yes		De acuerdo
yes		esta bien, adelante
yes		órale
yes		Simón
yes		cuente conmigo
yes		Sí quiero firmar
yes		Me gustaría firmar
yes		Sí, a nombre de Rosa Delgado
yes		cómo no
yes		yes gracias
yes		Afirmativo
yes	question	Yes but what time is the hearing?
yes	question	Yes! Do I need to do anything else?
yes	question	Sure, where do I sign?
yes	question	Si, donde firmo?
yes	question	Yes. Is there parking?
yes	attending	Yes and I will be there Thursday
yes	attending	Yes, sign it. See you Thursday!
yes	attending	Yes to the postcard and I'll come to City Hall
yes		Yes but I can't make the hearing
yes		Yes I can't come thursday but sign my name
yes		I can't be there but please sign for me
yes		Can't make it, but you can put my name
no		Noo
no		Nah
no		nah bro
no		Naw
no		nope
no		Nope!
no		No thanks
no		No ty
no		no thx
no		No, thank you though
no		Thanks but no
no		thanks but no thanks
no		I'm good
no		im good thanks
no		Im ok, thanks
no		No I'm good
no		not interested
no		Not interested at this time thank you
no		Sorry not interested
no		I'm not interested in signing
no		I will not sign
no		i dont want to sign
no		I don't sign things
no		I don't want my name on anything
no		don't sign my name
no		Do not sign for me
no		Please don't put my name on that
no		Rather not
no		Pass
no		Gonna pass on this one
no		I have to decline
no		I respectfully decline
no		I disagree
no		I don't agree with this
no		I support Alderman Ruiz
no		I'm with Ruiz on this
no		I voted for Ruiz
no		They should close it
no		absolutely not
no		Definitely not
no		Hell no
no		heck no
no		no way jose
no		Not my thing
no		I don't do politics
no		I'm not political
no		I stay out of politics
no		I don't want to get involved
no		I'm not comfortable with that
no		Can't
no		Sorry I can't
no		I can't sign, I'm a city employee
no		I live in a different ward so no
no		I don't live there anymore
no		I'm not in his ward
no		no that's ok
no		No not this time
no		count me out
no		👎
no		👎🏼
no		No, good luck though
no		No but thank you for your work
no		no mam
no		Negative
no		No gracias
no		no, gracias
no		No quiero firmar
no		No me interesa, gracias
no		No puedo firmar
no		Nel
no		Claro que no
no		Prefiero no firmar
no		ahora no gracias no me interesa
no		No creo
no		I can't make it
no		Can't make it Thursday sorry
no		I won't be able to attend
no		Unable to attend
no		I work Thursdays so I can't come
no		no podré ir
no		No voy a poder asistir
no	question	No. How did you get my number?
no	question	No. Who are you?
maybe		maybe
maybe		Maybe, not sure yet
maybe		mabye
maybe		Perhaps
maybe		Idk
maybe		Not sure
maybe		Not sure, need more info
maybe		unsure
maybe		Undecided
maybe		I'm undecided
maybe		Let me think
maybe		I need to think about it
maybe		gotta think about that
maybe		Let me ask my husband first
maybe		I have to talk to my wife
maybe		Let me check my schedule
maybe		I'll let you know
maybe		ill see
maybe		We'll see
maybe		It depends
maybe		Depends
maybe		Not yet
maybe		not right now
maybe		Not now
maybe		Not today
maybe		maybe next time
maybe		ask me again next week
maybe		Ask me tomorrow
maybe		Can you ask me later
maybe		If I can get off work
maybe		if I have time
maybe		I want to read it before I sign
maybe		still thinking
maybe		On the fence
maybe		Yes and no
maybe		I need more time
maybe		Hmm not sure
maybe		🤷🏽
maybe		Tal vez
maybe		talvez
maybe		Quizás
maybe		quiza mañana
maybe		No sé
maybe		no se todavia
maybe		No estoy seguro
maybe		no estoy segura todavía
maybe		Déjeme pensarlo
maybe		Lo tengo que pensar
maybe		Deja le pregunto a mi esposo
maybe		Depende
maybe		A lo mejor
maybe		a ver
maybe		Luego le digo
maybe		Después
maybe		ahorita no puedo, al rato
maybe		Puede ser
maybe		Aún no
maybe		Vamos a ver
question		Who is this
question		Who's this?
question		Who are you
question		who r u
question		Who is Dev?
question		Do I know you
question		What is this about
question		what's this about?
question		What?
question		wut
question		How did you get my number
question		where'd you get this number
question		Where did u get my info from
question		How do you know my name
question		why are you texting me
question		What postcard
question		What does it say
question		what exactly am i signing
question		can i read it first?
question		Can you send me the text of the postcard
question		Do you have a link?
question		link?
question		Is there a website
question		Where is the hearing
question		where is it at
question		When is it?
question		What day
question		What's the address?
question		Which clinic
question		Which clinic is closing?
question		Why are they closing it?
question		When does it close
question		Who is Ruiz
question		Is that my alderman?
question		who's my alderperson
question		What ward am I in
question		Am I in that ward?
question		Is this a real person
question		is this a robot
question		Is this a scam?
question		Is this legit
question		Are you with the union?
question		Which union
question		What is Local 73
question		How much does it cost
question		Will my employer know?
question		Will my name be public
question		Can I bring my kids?
question		Will there be childcare?
question		is there food
question		Is there parking nearby
question		Can I speak at the hearing
question		How can I help
question		How can I volunteer?
question		What else can I do
question		Is it on zoom
question		Can I join online?
question		Do I have to be there in person?
question		What happens if it closes
question		what about my dues
question		can someone call me
question		Can you call me?
question		Please call me
question		Could you explain more
question		Tell me more
question		I need more information
question		send me more info
question		???
question		❓
question		quien es
question		De parte de quien
question		¿De dónde sacaron mi número?
question		como consiguio mi numero
question		¿Qué es esto?
question		Que es eso
question		de que se trata
question		A qué hora es?
question		a que hora
question		¿Dónde es la audiencia?
question		donde es
question		Cuando es la junta?
question		¿Cuánto cuesta?
question		¿Puedo leer la postal primero?
question		Mande?
question		¿Por qué la van a cerrar?
question		porque la cierran
question		Puedo llevar a mis hijos?
question		Hay estacionamiento?
question		quién es Ruiz
question		es en serio?
question		Did you get my postcard?
question		did my postcard go through
question		wait what
question		Hi, who is this please
question		sorry who's this
question		new phone who dis
question		I'm sorry, who is this?
question		whats the vote count looking like
question		has the council voted yet
question		so what happened thursday
wrong_number		Wrong number
wrong_number		wrong #
wrong_number		worng number
wrong_number		wrong nunber
wrong_number		You got the wrong number
wrong_number		U have wrong number
wrong_number		I think you have the wrong number
wrong_number		I believe you have the wrong person
wrong_number		Wrong guy
wrong_number		im not maria lol
wrong_number		this isn't maria's number anymore
wrong_number		Maria doesn't have this number anymore
wrong_number		Maria no longer has this phone
wrong_number		Maria changed her number
wrong_number		There's no Maria at this number
wrong_number		nobody here by that name
wrong_number		No one named Maria lives here
wrong_number		I don't know a Maria
wrong_number		i dont know any maria
wrong_number		My name is Kevin, not Maria
wrong_number		This is Kevin
wrong_number		This is her son, she doesn't use this phone
wrong_number		this is her daughter, my mom died in March
wrong_number		Maria is deceased
wrong_number		she died
wrong_number		He passed in 2021
wrong_number		My husband passed away, this was his phone
wrong_number		You have reached the wrong party
wrong_number		You've got the wrong phone number
wrong_number		I just got this number
wrong_number		this is a new number, I don't know her
wrong_number		I've had this number for two years and I'm not her
wrong_number		Not who you're looking for
wrong_number		I'm not who you think I am
wrong_number		I'm not the person you're looking for
wrong_number		you must have the wrong contact
wrong_number		not her phone anymore
wrong_number		Número equivocado
wrong_number		numero ekivocado
wrong_number		Está equivocado
wrong_number		se equivocó de número
wrong_number		creo que se equivocó de persona
wrong_number		no soy maria
wrong_number		No conozco a ninguna Maria
wrong_number		Este no es el número de María
wrong_number		María ya no tiene este número
wrong_number		Ella falleció
wrong_number		mi mamá falleció el año pasado
wrong_number		Maria murió
wrong_number		tiene el número incorrecto
signed		Already signed
signed		i signed already
signed		I signed it last week
signed		signed it yesterday!
signed		Signed ✅
signed		I already did that
signed		already did it online
signed		I did it at the meeting
signed		I filled one out at work
signed		I filled out a card at the rally
signed		Filled it out already
signed		I already sent mine in
signed		sent mine monday
signed		mailed mine already
signed		I mailed it myself
signed		I put mine in the mail
signed		already mailed my postcard
signed		We both signed already
signed		my wife and i already signed
signed		Just signed
signed		just did it
signed		I've signed it
signed		I have already done so
signed		I signed one with a volunteer at my door
signed		Somebody already came by and I signed
signed		I gave mine to Tanya at the hall
signed		I turned mine in
signed		Turned in my card Saturday
signed		I did this already
signed		Thanks I signed it already
signed		Yes I did sign it
signed		yes, signed last night
signed		completed
signed		All set, signed it
signed		Submitted
signed		Ya firmé
signed		ya firme la postal
signed		Ya la firmé ayer
signed		Ya firmamos los dos
signed		Listo
signed		listo ya firme
signed		Sí, ya firmé
signed		firmé en la junta
signed		lo firmé la semana pasada
signed		ya envié mi tarjeta
attending		Ill be there thurs
attending		I will be there
attending		we will be there
attending		We'll all be there!
attending		my wife and I will be there
attending		See you there
attending		see u thursday
attending		See you all Thursday at 10
attending		I'm coming
attending		im comin
attending		I plan on going
attending		I will attend the hearing
attending		I'll attend
attending		I can come Thursday
attending		I can make it
attending		Will be in attendance
attending		I'll see you at City Hall
attending		I'll be at the hearing with my sister
attending		On my way
attending		I wouldn't miss it
attending		Wouldn't miss it for the world
attending		Bringing my whole family Thursday
attending		I'm bringing 3 coworkers
attending		Save me a seat
attending		I took the day off so I can be there
attending		I'll be there early
attending		I'll be a little late but I'm coming
attending		count on me being there
attending		Ahí estaré
attending		Allí estaré el jueves
attending		ahi nos vemos el jueves
attending		Voy a ir
attending		voy a estar ahi
attending		Yo voy
attending		Si voy
attending		Sí, ahí estaré
attending		Vamos a ir todos
attending		asistiré
attending		Iré con mi familia
attending		estaremos presentes
attending		Nos vemos el jueves
noise		Thanks
noise		thank you so much
noise		Thanks for the info
noise		Thanks for letting me know
noise		Thx for the reminder
noise		ty
noise		Thank you for all you do
noise		hello
noise		Hey Dev
noise		LMAO
noise		😂😂
noise		🙏🏽
noise		God bless you all
noise		That's terrible
noise		That is so sad
noise		This is a shame
noise		shame on Ruiz
noise		Stop the closures
noise		STOP THE CLOSINGS NOW
noise		Stop closing our clinics!
noise		We have got to stop this bill
noise		Never stop!
noise		Keep fighting
noise		keep up the good work
noise		Good luck Thursday!
noise		Solidarity forever ✊
noise		✊🏿
noise		Union strong
noise		Si se puede
noise		¡Sí se puede!
noise		No justice no peace
noise		No more closures
noise		no cuts!
noise		Save our clinic
noise		Merry Christmas to you too
noise		Same to you
noise		You're welcome
noise		you too
noise		My mom goes to that clinic
noise		I was born at that clinic
noise		they closed the one on 63rd too
noise		I love that place
noise		I can't believe they are doing this
noise		I quit smoking there
noise		I work at the end of the block
noise		Stop by the union hall when you can
noise		I take the bus, the stop is right there
noise		Muchas gracias
noise		Dios los bendiga
noise		buenos días
noise		No paren la lucha
noise		Alto al cierre de clínicas
noise		qué triste
noise		Que lástima
noise		Ánimo compañeros
noise		Liked “Will you sign a postcard to Ald. Ruiz? Reply YES and we’ll mail it for you.”
noise		Loved “Hi Maria, it’s Dev with Local 73.”
noise		Laughed at “Reply YES and we'll mail it for you”
noise		Disliked “Hi Maria, it’s Dev with Local 73. The council votes Thursday on closing the 47th St clinic.”
noise		👍 to “Hearing Thu 10am, City Hall. STOP to opt out”
noise		Le gustó “¿Firmaría una postal para el Concejal Ruiz?”
noise		Reacted ❤️ to “Reply YES and we’ll mail it for you”
noise		I'm driving right now and will reply when I arrive.
noise		[Auto-Reply] I'm driving and can't respond. I'll reply when I stop.
noise		Auto reply: I am currently away from my phone
noise		Automatic reply: Out of office 7/1-7/12
noise		This mailbox is not monitored. Please do not reply.
noise		Thank you for contacting Southside Dental. Our hours are 9-5 Mon-Fri. We will respond as soon as possible.
noise		Thanks for your message! We are currently closed and will get back to you next business day.
noise		We have received your message and will respond shortly. Reply STOP to unsubscribe.
noise		Your message could not be delivered. This number is a landline.
noise		Your verification code is 402211
noise		Can't talk right now. What's up?
noise		Can I call you later?
noise		I'm in a meeting
noise		Sorry, I missed your message. I'm at work and will respond later.
noise		Do Not Disturb is on. I'll see your message later.
noise		Hola, gracias por comunicarse con nosotros. En breve le atenderemos.
noise		Estoy manejando, te contesto cuando llegue
noise		T-Mobile: The person you are trying to reach is not accepting messages.
noise		Your food delivery is here
noise		Hey babe are you picking up milk
noise		Love you mom
noise		Test
noise		(image attached)
noise		https://maps.app.goo.gl/abc123
noise		Sincerely, Maria Lopez
noise		Yesterday was rough
noise		The money should go to the schools
noise		More streetlights and fix the potholes on 47th
noise		Affordable childcare so parents can work second shift
noise		Housing. Rent is out of control
noise		mental health services for our youth
noise		Parques para los niños y más seguridad
noise		I think they should put it into after school programs and jobs for teens in the summer
opt_out		This number is not for political messages thx
opt_out		nope nope nope. no more of this.
opt_out		Y'all got 1 more time to text me
opt_out		mam please do not message my husbands phone
opt_out		whoever this is lose my contact info
opt_out		how many times do i gotta tell yall
opt_out		i already opted out of this twice
opt_out		unsubsrcibe
opt_out		unsub plz
opt_out		STOPPPPPPP
opt_out		stoo
opt_out		Stop now please I'm at a funeral
opt_out		can u pls remove
opt_out		remove thx
opt_out		Remove me, I no longer live in Illinois
opt_out		I asked to be removed last month
opt_out		Thought I unsubscribed from this
opt_out		You are texting a minor. Cease.
opt_out		this is a hospital phone. please remove it from your records
opt_out		I am deaf and 84 years old. Please do not bother me with this
opt_out		I'm on hospice, please take me off
opt_out		im not a member no more. delete me
opt_out		not a union member anymore please update your list and remove me
opt_out		No quiero nada con ustedes, borren mi numero
opt_out		kiten mi numero
opt_out		Ke no me manden mensajes
opt_out		por favor ya no
opt_out		porfavor no escriba a este numero
opt_out		este numero es de trabajo no manden mensajes
opt_out		ya les dije que no me manden nada
opt_out		Dejen de estar fregando
opt_out		no sean molestos, quiten mi numero
opt_out		no quiero que me contacten
opt_out		sacame de esta lista o te reporto
opt_out		No vuelva a escribirme
opt_out		STOP ya
opt_out		Alto!!!
opt_out		BASTA YA
opt_out		cancelen mi suscripción por favor
opt_out		Ya no me interesa recibir nada
opt_out		Get my number out of your system
opt_out		take this number out your phone
opt_out		who gave u my # delete it
opt_out		I did not consent to this and will be contacting my lawyer
opt_out		This violates the TCPA
opt_out		You guys are spamming me
opt_out		Spam much?? Stop
opt_out		dont contact me about this again in life
opt_out		Do not reply. Do not text. Do not call.
opt_out		Please do not call or text
opt_out		no calls no texts
opt_out		Not interested in receiving these
opt_out		im not interested in ur texts
opt_out		I don't need these reminders
opt_out		I do not need any more reminders thank you
opt_out		no further contact
opt_out		I want no further communication
opt_out		please cease communication
opt_out		Cease texting
opt_out		quit with the political texts
opt_out		quit spamming
opt_out		enough of these texts
opt_out		Enough!
opt_out		go away
opt_out		please go away
opt_out		f you
opt_out		leave me be
opt_out		leave my phone alone
opt_out		let me be
opt_out		get off my phone
opt_out		Get off my line
opt_out		Stay out of my phone
opt_out		I'm gonna block y'all
opt_out		about to block
opt_out		Blocked and reported
opt_out		reporting u to att
opt_out		This is illegal to text me without consent
opt_out		You don't have permission to text this number
opt_out		I never gave you permission
opt_out		permission denied remove me
opt_out		I'm cancelling
opt_out		Please cancel me from this
opt_out		cancel me
opt_out		Opt out of all
opt_out		OPT ME OUT PLEASE
opt_out		would like to opt out please
opt_out		I'd like to unsubscribe
opt_out		I want to unsubscribe from these
opt_out		how can i unsubscribe
opt_out		How can I get off your mailing list?
opt_out		what do i text to stop this
opt_out		whats the word to stop these
opt_out		What do I have to do to get y'all to stop
opt_out		do I need to call someone to get off this list
opt_out		Can you take me off this list?
opt_out		could you please remove this number
opt_out		would you mind removing me
opt_out		please unenroll me
opt_out		un enroll
opt_out		drop me from the list
opt_out		Purge my number
opt_out		I'd like my number deleted
opt_out		stop the messages please ma'am
opt_out		Stop sending texts to this number
opt_out		Stop texting this phone
opt_out		stop text
opt_out		stop txts
opt_out		please stopp
opt_out		plz stop txtn me
opt_out		PLEASE STOP TEXTING ME!!!! I AM AT WORK
opt_out		Stop, I don't know you
opt_out		stop i dont live there
opt_out		Stop. I voted already.
opt_out		I already signed so stop
opt_out		I'm not signing anything and stop texting me
opt_out		No and stop asking
opt_out		no and dont ask again
opt_out		No!!! Do not contact me again.
opt_out		No thanks, please don't text
opt_out		Nah take me off
opt_out		not today or any day. remove
opt_out		Yes sign it but then take me off the list ok
opt_out		yes i'll sign but no more texts after this
opt_out		I'll be there Thursday but please stop the texts
opt_out		Thanks for your work but please remove me from texts
opt_out		I appreciate what you do but I don't want texts
opt_out		Love the union but hate the texts. Unsubscribe
opt_out		You have the wrong number, remove it please
opt_out		wrong number take me off your list
opt_out		Maria doesn't live here. Stop texting.
opt_out		she's been dead 2 years, stop texting this number
opt_out		stop✋
opt_out		🚫🚫🚫
opt_out		'STOP'
opt_out		Stop\nSent from my T-Mobile 4G LTE Device
opt_out		STOP STOP
opt_out		stop stop stop please
opt_out		S.T.O.P
opt_out		s-t-o-p
opt_out		st0p texting me
opt_out		Syop
opt_out		Atop
opt_out		Dtop
opt_out		Stip
opt_out		Stpp
opt_out		STOP.TEXTING.ME
opt_out		stoptextingme
opt_out		Stoptexting
opt_out		Im not ur mom stop
help		help me
help		HELP!!
help		Help with what number to call
help		i need help please
help		Can someone help me
help		ayuda porfa
help		necesito ayuda por favor
help		hepl
help		Helppp
help		Info?
opt_in		START again
opt_in		Please start sending me texts again
opt_in		I'd like to start receiving messages again
opt_in		sign me back up for texts
opt_in		add my number back please
opt_in		I unsubscribed by mistake
opt_in		my son hit stop on my phone, please put me back on
opt_in		Stop was a mistake sorry
opt_in		ignore my stop please
opt_in		Unstop!
opt_in		UN STOP
opt_in		I want to keep getting these
opt_in		please don't take me off the list
opt_in		reactivate me
opt_in		Reanudar
opt_in		vuelvan a mandarme mensajes por favor
opt_in		quiero suscribirme otra vez
opt_in		fue un error, no quería decir stop
opt_in		Empezar
yes		yessss sign me up
yes		Yeah go head
yes		yea u can sign it
yes		Absolutely sign my name
yes		Yes sign my name Denise Carter
yes		Yes - add Jose and Carmen Villa
yes		YES for both of us at this number
yes		I give permission
yes		I give you permission to sign for me
yes		You may sign my name
yes		Please sign my name to the postcard
yes		Pls add us
yes		Def
yes		totally
yes		I'd be honored
yes		It would be my pleasure
yes		gladly
yes		lets do it
yes		Let's go!
yes		Do what you gotta do, yes
yes		oh yes
yes		Ohhh yes
yes		Si mija
yes		Si señor
yes		sip
yes		Si, agréguenme
yes		Apúnteme
yes		Sí pueden usar mi nombre
yes		Mande la mía por favor
yes		Ándale pues
yes		ok dale
yes		Okay go ahead and send it
yes		Ok. Send it
yes		okie
yes		Alright
yes		Cool sign it
yes		sure, put me down
yes		Sure thing Dev
yes		I sure will
yes		Of course I will!
yes		yes of course honey
yes		Why wouldn't I? Yes
yes		Yes I would. My daughter goes to that clinic and we need it
yes		yes!! they cant close it my kids go there
yes		Yes stop the closing
yes		Yes! Don't stop fighting
yes		👍🏽👍🏽👍🏽
yes		no worries sign it
yes		Not a problem at all
yes		No objections here
yes		Why not
yes		I don't see why not
yes		Yes (and my husband too)
yes		y.
yes		Yes,
yes		"Yes"
yes		Yes\n\nSent from my iPhone
yes		ya sure
yes		yas queen
yes		Yup sounds good
yes	question	Yes. What's the date of the hearing again?
yes	question	Yes but who is this?
yes		Yes please. I can't come Thursday I work nights
no		no i dont want to
no		No, I'm not signing
no		No. I like Ald Ruiz
no		I think the clinic should close
no		It's not worth it
no		I do not wish to sign
no		I choose not to
no		I don't feel comfortable signing
no		Thanks, but I'll pass
no		not gonna do that
no		not me
no		no way in hell
no		Nah I'm straight
no		nah I'm cool
no		Never mind no
no		im not allowed to
no		I can't do that
no		sorry i cannot
no		unfortunately no
no		No I'm sorry
no		Regretfully no
no		I'm a nonresident, can't sign
no		I'm not a citizen
no		don't live in the city anymore
no		I moved to Texas
no		I don't vote
no		idc about this
no		don't care
no		I really don't care about the clinic
no		🙅🏽
no		No, gracias por preguntar
no		no señor
no		no señorita gracias
no		No creo que sea buena idea
no		yo no firmo
no		no me gusta firmar cosas
no		no estoy interesado
no		Mejor no
no		No, no puedo
no		no vivo ahí
no		ya no vivo en chicago
no		No voy a poder
no		I can't come
no		won't be able to make it Thursday
no		wish i could but i cant
no		I have to work Thursday
maybe		Lemme think about it
maybe		Need to sleep on it
maybe		hmmm let me think
maybe		Not 100% sure
maybe		I haven't decided
maybe		haven't made up my mind
maybe		Ask me again Friday
maybe		hit me up later
maybe		text me tomorrow
maybe		possibly, depends on my shift
maybe		depends what it says
maybe		if my wife says its ok
maybe		I'd need to know more first
maybe		not at the moment
maybe		We will see
maybe		yes if i get off work
maybe		Could be
maybe		still deciding
maybe		Will let you know
maybe		I'll get back w you
maybe		puede que sí
maybe		quizás más tarde
maybe		todavía no sé
maybe		lo consulto con mi familia
maybe		por el momento no sé
maybe		necesito pensarlo
question		Which union is this?
question		hello? who's this
question		hi who is dev
question		what org are you with
question		may i ask who is calling
question		whos number is this
question		Where'd u get this #
question		who told you to contact me
question		Is my name going to be published?
question		what happens after i sign
question		What are the hours?
question		does the clinic take medicaid
question		Is the clinic on 47th or 63rd?
question		How do I get to City Hall
question		what room is it
question		is there a zoom link
question		Can you tell me more about this
question		Can I vote against it too?
question		Why would they do that?
question		who voted for this
question		When do they vote
question		Do they speak spanish
question		Can I bring a friend
question		are you real
question		am i talking to a person
question		When will I get the postcard
question		did the vote happen
question		has it passed?
question		Can I get more info?
question		What can I do to help?
question		Is it too late to sign?
question		do I have to be a member
question		I don't understand
question		Not sure what this is about
question		explain please
question		I'm confused, what is this?
question		send me the address
question		can u send the link
question		quien me escribe
question		quién le dio mi número
question		¿Es en español?
question		hasta qué hora es
question		¿Y si no puedo ir?
question		cuál sindicato
question		que tengo que hacer
question		cómo puedo ayudar
question		dónde puedo firmar
question		a que horas empieza la junta
wrong_number		Hi I think you have the wrong #
wrong_number		No this is Tony
wrong_number		this is not maria its her sister
wrong_number		Im not Maria but ok
wrong_number		Sorry, wrong Maria
wrong_number		Maria? Who's that
wrong_number		idk no maria
wrong_number		ain't no Maria here
wrong_number		Maria moved to Florida this isn't her number
wrong_number		I'm not the person you are trying to reach
wrong_number		wrong party
wrong_number		you reached the wrong number
wrong_number		Mistaken identity
wrong_number		this phone belongs to my daughter now
wrong_number		This is my work cell, no Maria here
wrong_number		I bought this phone last month, not her
wrong_number		My mother Maria passed away in January
wrong_number		she passed away
wrong_number		He's deceased
wrong_number		Maria died last spring.
wrong_number		My wife is no longer with us
wrong_number		se equivocan, no soy María
wrong_number		no soy esa persona
wrong_number		Esta no es María
wrong_number		aqui no es
wrong_number		quien es maria? numero equivocado
wrong_number		Mi esposa falleció
wrong_number		ese no es mi nombre
wrong_number		you got me mixed up with someone else
signed		I have signed
signed		I just signed it online
signed		signed one last night at the ward meeting
signed		me and my husband signed already
signed		I sent my card in already
signed		mine is in the mail
signed		Mailed it Monday
signed		dropped it in the mailbox yesterday
signed		did that already
signed		Already took care of it
signed		done, thanks
signed		ok done
signed		Already done!
signed		yes I signed at church
signed		I signed Saturday with the canvasser
signed		You already have my signature
signed		I already gave you my name
signed		i filled it out at the door
signed		Ya está firmado
signed		Ya firmó mi esposo y yo también
signed		ya la llené
signed		ya hice la mía
signed		Firmé ayer
signed		ya mandé la postal
attending		I will come
attending		We're coming
attending		Me and my wife are coming
attending		I'll be there with bells on
attending		see ya thursday!
attending		See you tomorrow at City Hall
attending		Ill see u there
attending		planning on being there
attending		I plan to attend
attending		I'll make it Thursday
attending		I should be able to make it
attending		I can be there at 10
attending		I will be speaking at the hearing
attending		my whole family will be there
attending		coming straight from work
attending		im going for sure
attending		You can count on me Thursday
attending		RSVP for 2
attending		Put me down for Thursday
attending		ahí voy a estar
attending		alli estare
attending		claro que voy
attending		ahí nos vemos compañero
attending		vamos a estar ahí
attending		voy con mi esposo
attending		allá llego
noise		Thank you! God bless
noise		thanks for everything yall do
noise		You're awesome
noise		nice
noise		that clinic saved my life
noise		They never listen to us
noise		Stop Ruiz!
noise		STOP THE GREED
noise		Stop the war on the poor
noise		Cancel the closing not the clinic
noise		cancel student debt
noise		I cancelled my appointment there last week
noise		Quit closing our clinics
noise		we won't stop
noise		Can't stop won't stop
noise		The bus doesn't stop there anymore
noise		It's at the end of my street
noise		my doctor quit
noise		¡No pasarán!
noise		que Dios los cuide
noise		bendiciones
noise		Feliz navidad
noise		💪🏾
noise		🎉
noise		👀
noise		Laughed at an image
noise		Questioned “Hi Maria, it’s Dev with Local 73. The council votes Thursday”
noise		Reacted 😂 to “Will you sign a postcard to Ald. Ruiz?”
noise		Reaccionó con ❤️ a “¿Firmaría una postal?”
noise		A Gloria le gustó “Hola Maria, soy Dev”
noise		I'm driving with Do Not Disturb While Driving turned on. I'll see your message when I get where I'm going.
noise		I'm currently driving. This is an automated response.
noise		Hi! I'm out of the office with limited access to email. For urgent matters contact Pat.
noise		Thanks for reaching out to Lou's Pizza! We're open 11-10.
noise		Auto-reply: The person you are texting has notifications silenced.
noise		This number does not receive texts. Please call our main line.
noise		Message failed: Destination number is not in service
noise		You have been unsubscribed. No more messages will be sent.
noise		The subscriber you have dialed is not in service
noise		NETWORK MSG: You replied with the word "stop" which blocks all texts sent from this number. Text back "unstop" to receive messages again.
noise		I'll call you right back.
noise		Can't talk now. Call me later?
noise		En este momento no puedo contestar
noise		Signed, Maria
noise		Your Uber is arriving now
noise		Happy birthday grandma!
noise		did you feed the dog lol wrong chat
noise		yesterday
noise		Note to self
noise		know what I mean
noise		Nobody asked us
noise		I signed up for the gym today
noise		Better schools and safe parks
noise		more mental health clinics not less
noise		Fix the sidewalks on Ashland, they're terrible for wheelchairs
noise		child care and bus passes
noise		para que arreglen las calles
noise		que pongan más luces en la calle
opt_out		Please do not contact this number again, it belongs to a nursing home
opt_out		hey can you guys chill with the texts
opt_out		yo chill w the texts
opt_out		this number is a landline for our parish please delete
opt_out		i'm begging you please stop
opt_out		For the love of god stop
opt_out		I've asked nicely. Stop.
opt_out		ok this is the last time im asking, stop
opt_out		Im done with these texts
opt_out		im over these messages
opt_out		I'm not gonna ask again
opt_out		Do. Not. Text. Me.
opt_out		DONT TEXT ME EVER
opt_out		don't text my phone no more
opt_out		dnt txt me
opt_out		dont be texting my phone
opt_out		please dont text me thank you
opt_out		pls dont send me anymore txts
opt_out		Please do not send any more of these
opt_out		no mas mensajes
opt_out		no more political texts
opt_out		no more texts ok
opt_out		Not accepting texts. Remove.
opt_out		I don't accept texts
opt_out		I do not text
opt_out		texting is not for me take me off
opt_out		I didnt sign up for this
opt_out		I never signed up
opt_out		never subscribed to this
opt_out		I don't recall signing up for this, please remove
opt_out		when did I agree to this? unsubscribe
opt_out		Who are you and why are you texting me? Stop.
opt_out		why do u guys keep messaging me
opt_out		why am i on this list
opt_out		Take my name off whatever list this is
opt_out		take this cell off the call sheet
opt_out		get me off the text list immediately
opt_out		Get me outta here
opt_out		Get me out of this group
opt_out		Remove from group
opt_out		remove all
opt_out		REMOVED
opt_out		removed please
opt_out		Delete
opt_out		delete me please
opt_out		delete my number bro
opt_out		Please delete all of my information
opt_out		erase me
opt_out		scrub my number from your files
opt_out		lose it. my number I mean
opt_out		Loose my number please
opt_out		unsubscribe this number
opt_out		Unsubscribe me now
opt_out		unsubscribed
opt_out		UNSUBSCRIBE!!!!!
opt_out		Unsubscripe
opt_out		unsusbribe
opt_out		please un-subscribe me
opt_out		opted out
opt_out		Opt me out of this
opt_out		I opt out
opt_out		i wanna opt out
opt_out		OPTOUT now
opt_out		stop!
opt_out		stop. thank you
opt_out		STOP thanks
opt_out		Stop, please.
opt_out		STOP (I have asked before)
opt_out		stop it already
opt_out		Stop bothering us
opt_out		stop bothering my mother
opt_out		stop sendin me this
opt_out		Stop sending me these dang messages
opt_out		stop sending political stuff
opt_out		stop the madness with the texts
opt_out		stop w the texts
opt_out		stop hittin my line
opt_out		stop blowin me up
opt_out		stop messaging
opt_out		Stop messging me
opt_out		stop texying me
opt_out		sop texting me
opt_out		Stop textng
opt_out		Atop texting me
opt_out		Stop tecting me
opt_out		pease stop
opt_out		stop ples
opt_out		ok. stop
opt_out		hi please stop
opt_out		Hi, I'd like to stop receiving these messages. Thank you.
opt_out		Hello. I am no longer a member of the local. Kindly discontinue messages to this number.
opt_out		Good afternoon, please remove my mother's number, she is in memory care
opt_out		Thank you for your work, however I don't wish to receive text messages. Take care
opt_out		I am a supporter but I get 20 texts a day so please take me off
opt_out		Yes! But I don't need any more texts
opt_out		yes and then stop
opt_out		sure, now leave me alone
opt_out		signed it already, quit bugging me
opt_out		Already did. Please stop.
opt_out		maybe but stop texting
opt_out		No. Unsubscribe.
opt_out		No way. Lose my number.
opt_out		nope and dont text again
opt_out		no stop texting me please
opt_out		No!! stop
opt_out		Wrong # stop
opt_out		wrong person, take me off this list
opt_out		Not her, remove this number
opt_out		She died. Take her off your list.
opt_out		who is this? dont text me
opt_out		What is this? Unsubscribe me
opt_out		how'd you get my number? Remove it.
opt_out		I'll call the cops
opt_out		ill report you to the fcc
opt_out		My attorney will be in touch
opt_out		you're blocked
opt_out		u getting blocked
opt_out		im reporting this
opt_out		reported 👋
opt_out		This is spam and I'm reporting it
opt_out		Spammer
opt_out		fuck u
opt_out		F U
opt_out		fk off
opt_out		piss off
opt_out		kick rocks
opt_out		go to hell and take my number with you
opt_out		Shut the hell up and stop
opt_out		leave me alone
opt_out		leave my mom alone
opt_out		🛑 texting me
opt_out		❌ stop
opt_out		🖕🏿
opt_out		alto a los mensajes
opt_out		Alto porfavor
opt_out		para ya
opt_out		Pare ya
opt_out		pare de mandar textos
opt_out		paren!
opt_out		PAREN DE MOLESTAR
opt_out		ya paren porfa
opt_out		basta de mensajes
opt_out		basta con los mensajes
opt_out		ya basta
opt_out		no me mandes nada
opt_out		no me envíen más
opt_out		No me envíe más mensajes de texto
opt_out		no me hablen
opt_out		No me contacten
opt_out		ya no me texteen por favor
opt_out		por favor no me manden más textos
opt_out		Por favor deje de enviar mensajes
opt_out		dejen de escribirme
opt_out		deja de mandarme mensajes
opt_out		dejenme en paz
opt_out		déjeme tranquilo
opt_out		quiten mi nombre de su lista
opt_out		Quíteme de esa lista
opt_out		me pueden quitar de la lista?
opt_out		quisiera que me quitaran de la lista
opt_out		bórreme de su lista
opt_out		borra mi número
opt_out		elimine mi numero por favor
opt_out		quiero cancelar
opt_out		cancelar mensajes
opt_out		cancela
opt_out		darme de baja por favor
opt_out		no deseo más información
opt_out		no quiero más textos
opt_out		no quiero que me manden mensajes
opt_out		No estoy interesado, no manden más
opt_out		no me interesa, bórrenme
opt_out		no gracias y no me escriban más
opt_out		si pero ya no manden mensajes
opt_out		voy a reportarlos
opt_out		te voy a bloquear
opt_out		numero equivocado, deje de escribir
opt_out		no soy María, ya no escriban
opt_out		STOP porfavor gracias
opt_out		stop no me interesa
opt_out		Stop, ya no quiero
opt_out		ARRETEZ
opt_out		pls stop bro fr
opt_out		bruh stop
opt_out		stop texting meeee
opt_out		Stooop
opt_out		quit txtn
opt_out		quit it
opt_out		QUIT SENDING ME STUFF
opt_out		end texts please
opt_out		End subscription
opt_out		END ALL
opt_out		cancel text messages
opt_out		Cancel. Thank you
opt_out		revoke consent
opt_out		revoked
help		HELP please
help		help i don't know what this is
help		HELP - how do I use this
help		Help help
help		info please thank you
help		Ayuda por favor no entiendo
help		AYUDA!!
help		i need help w this
opt_in		START.
opt_in		Start me up again
opt_in		start the messages again please
opt_in		please text me again
opt_in		can you put me back on
opt_in		Put me back on the text list
opt_in		unstop my messages
opt_in		UNSTOP PLS
opt_in		I said stop by accident please resume
opt_in		Sorry, that stop was not meant for you
opt_in		I want to get texts again
opt_in		I'd like to opt back in
opt_in		resume texts
opt_in		please re-add me
opt_in		sign me up again for the texts
opt_in		quiero recibir los mensajes de nuevo
opt_in		agréguenme de nuevo a la lista
opt_in		I didn't mean to hit stop
yes		Yes I will
yes		Yes, please sign for me and my wife Ana
yes		yes go for it
yes		Yes let's do this
yes		Yes keep it open
yes		yes we must save the clinic
yes		Yes, of course.
yes		yes maria lopez 4410 s wood
yes		yea sign it for me
yes		Yup yup
yes		yep sign my name
yes		Okay yes
yes		OK sign
yes		ok put my name down
yes		sure go ahead
yes		Sure, I'd be glad to
yes		Sure I'll sign it
yes		sure can
yes		absolutely!
yes		Absolutely, thank you
yes		for sure sign it
yes		Please sign me up
yes		please add my name
yes		I would like to sign
yes		i want to sign
yes		we'll sign
yes		we both will sign
yes		count me in!
yes		count us in
yes		Im all for it
yes		I agree with you, sign me up
yes		I support keeping it open
yes		I'm against closing it, sign my name
yes		Don't let them close it, yes
yes		no problem sign it
yes		no problem at all
yes		why not, sign it
yes		No hay problema, firme
yes		cómo no, con gusto
yes		Si, cuenten conmigo
yes		sí señora
yes		si, mande la postal
yes		sí firmo
yes		yo firmo
yes		Sí, por supuesto
yes		Claro, firme por mí
yes		claro con mucho gusto
yes		por supuesto firmen por mi
yes		Sí, lo apoyo
yes		si quiero que la firmen por mi
yes		órale pues
yes		simon que yes
yes		Sí 👍
yes		👍🏼
yes		👌🏽
yes		☑️
yes		💯 yes
yes		YES 🙌
yes		Yes to the postcard
yes		Y E S
yes		yes.
yes		Yess!!!
yes		Thank you yes
yes		Yes thank u
yes		yes Dev thank you
yes		Hey Dev! Yes
yes		Yes for the postcard, no for the hearing
yes	question	Yes, do you need my address?
yes	question	yes what else can I do
yes	attending	Yes!! I'll be at the hearing too
no		NO
no		No.
no		nooo
no		no no no
no		Nope sorry
no		no sorry
no		Sorry, no
no		Not for me thanks
no		no thank you sir
no		No thx, good luck
no		Thank you but no
no		no I'm okay
no		I am not interested
no		not interested thx
no		No interest
no		Not at all interested
no		I'd rather not sign
no		I'm going to pass
no		Pass thanks
no		hard no
no		its a no from me
no		No I don't agree
no		I don't agree with you
no		I'm for closing it
no		I agree with Ruiz
no		Ruiz is right
no		I cannot sign
no		I can't sign sorry
no		I ain't signing nothing
no		I won't sign
no		don't sign for me
no		please do not sign my name
no		I don't use that clinic
no		Don't know don't care
no		who cares
no		nah fam
no		naw
no		No gracias!
no		no muchas gracias
no		No, no me interesa
no		No quiero participar
no		no lo firme
no		I can't attend
no		won't make it sorry
no		can't be there
maybe		maybe idk
maybe		I'll consider it
maybe		I'm thinking about it
maybe		Let me check with my wife
maybe		let me talk to my husband
maybe		I need to read it
maybe		im not sure
maybe		unsure right now
maybe		i dont know
maybe		dunno
maybe		It depends on what it says
maybe		possibly
maybe		Perhaps later
maybe		later
maybe		not right now maybe later
maybe		can I let you know tomorrow?
maybe		I'll let u know
maybe		ill get back to u
maybe		might
maybe		i might be able to
maybe		hopefully
maybe		Yes and no.
maybe		quizá
maybe		No sé, déjeme pensar
maybe		lo pensaré
maybe		luego le aviso
maybe		a lo mejor sí
maybe		depende de mi trabajo
question		who?
question		Who are you with?
question		Who am I speaking to
question		what's this
question		what is this regarding
question		what postcard?
question		Which hospital?
question		which alderman
question		What's Ruiz's position
question		what street is it on
question		where at
question		where do I go
question		When
question		what time does it start
question		What time should I get there
question		how do i sign
question		How can I sign?
question		How many people are coming
question		how did u get this number
question		How'd you get my name?
question		Why
question		why are they closing
question		Is it free?
question		Is it this Thursday or next
question		is there an online option
question		is this for real
question		are you a real person
question		Are kids welcome
question		Can my husband sign
question		can i see it
question		Could you send me more information?
question		could i get a ride
question		Do you have parking
question		Does it have to be in person
question		do i need to sign something
question		will there be spanish
question		Will this affect my job
question		would my name be on it
question		has it been decided
question		Tell me more about the hearing
question		Please explain
question		need more info
question		more details please
question		what's the link
question		¿Qué clínica?
question		quien habla
question		¿Cómo firmo?
question		cuando es la audiencia
question		¿dónde?
question		¿A qué hora empieza?
question		por que la quieren cerrar
question		¿Van a tener traductor?
question		de donde sacaste mi numero
question		🤨?
question		huh
wrong_number		Wrong number sorry
wrong_number		Wrong number lol
wrong_number		wrong numbr
wrong_number		Rong number
wrong_number		You have the wrong number.
wrong_number		u got the wrong one
wrong_number		you got the wrong guy
wrong_number		This is the wrong number
wrong_number		Wrong person, I'm Steve
wrong_number		No, not Maria
wrong_number		nope not maria
wrong_number		My name's not Maria
wrong_number		That's not me
wrong_number		This phone is no longer Maria's
wrong_number		Maria's not at this number anymore
wrong_number		Who is Maria?
wrong_number		I don't know who Maria is
wrong_number		don't know her
wrong_number		Sadly Maria passed
wrong_number		My mom passed away
wrong_number		she's deceased
wrong_number		This is her husband. She passed last month.
wrong_number		new number who dis? not maria
wrong_number		I got this number a month ago
wrong_number		this is a business
wrong_number		numero equivocado!
wrong_number		Numero equibocado
wrong_number		tiene el número equivocado
wrong_number		Se equivocó
wrong_number		no soy la persona que busca
wrong_number		esta no es maria
wrong_number		aquí no hay ninguna maría
wrong_number		María no vive aquí
wrong_number		no la conozco
wrong_number		mi esposo murió
signed		Already signed!
signed		already signed thanks
signed		I've already signed
signed		I signed one already
signed		i signed at the meeting
signed		I signed it when you came to my job
signed		signed it at work
signed		we signed
signed		My family already signed
signed		sent it in already
signed		Sent mine last week
signed		filled one out yesterday
signed		did it
signed		I did it already
signed		Done!!!
signed		done 👍
signed		Yes already did
signed		Already done, thank you
signed		Thanks, already signed
signed		I returned my card
signed		ya la firme
signed		Ya firmé una
signed		ya firmé gracias
signed		Ya lo hice ayer
signed		Ya mandé la mía
signed		ya firmamos en la iglesia
attending		I will be there!
attending		I'll be there Thurs
attending		ill be there at 10
attending		Will be there
attending		be there
attending		see you at the hearing
attending		See you at 10!
attending		Planning to come
attending		I plan on coming
attending		I can attend
attending		we can make it
attending		My mom and I will come
attending		bringing my neighbors
attending		I'll come by
attending		I'll stop by
attending		I'll stop by around 10
attending		count me in for the hearing
attending		I'll be at City Hall
attending		ahí estaré el jueves
attending		ahi estare sin falta
attending		Allá estaré
attending		nos vemos allá
attending		voy a ir
attending		si, ahí estaremos
noise		Thanks a lot
noise		Thank you for reaching out
noise		thanks for the update
noise		Thank you for your service to the community
noise		ok thanks for letting me know
noise		good morning Dev
noise		Hello
noise		hi dev
noise		lol ok
noise		omg
noise		wow that's messed up
noise		That's sad
noise		ridiculous
noise		What a shame
noise		shame on them
noise		Good luck to you all
noise		Praying for you all
noise		We need that clinic
noise		that clinic is important
noise		I go there every month
noise		They can't do this to us
noise		Ruiz is useless
noise		Recall Ruiz
noise		Stop closing clinics
noise		STOP CLOSING OUR CLINICS
noise		stop Ruiz
noise		Please stop the closings
noise		We can stop this
noise		Don't stop!
noise		don't give up
noise		Keep it up
noise		keep going
noise		No to closures
noise		no more clinic closures
noise		end the war
noise		I quit that job
noise		stop by anytime
noise		I stopped going there
noise		Solidarity
noise		Union strong 💪
noise		❤️❤️❤️
noise		😮
noise		Liked “Hearing Thu 10am, City Hall. STOP to opt out”
noise		Loved “Will you sign a postcard to Ald. Ruiz?”
noise		Emphasized “Hi Maria, it’s Dev with Local 73. The council votes Thursday on closing the 47th St clinic.”
noise		Le encantó “Hola María”
noise		No le gustó “Responda SÍ”
noise		❤️ to “ Hi Maria, it’s Dev with Local 73. ”
noise		I'm driving right now - Sent from my car
noise		I'm driving with Focus turned on.
noise		Auto-Reply: I am out of the office until 6/3
noise		I am out of the office and will return Monday.
noise		Out of office
noise		Automatic reply
noise		This inbox is not monitored
noise		Thank you for texting ABC Plumbing. We will get back to you shortly.
noise		We're closed right now. Our hours are 8am-5pm.
noise		Free Msg: The number you are texting is a landline.
noise		FreeMsg: Unable to deliver. Msg blocking is active
noise		I'm in a meeting. Can I call you back?
noise		I can't talk right now
noise		Estoy manejando
noise		En una reunión, luego te llamo
noise		Mensaje automático: estoy fuera de la oficina
noise		Si se puede!
noise		¡Viva el sindicato!
noise		No al cierre
noise		Gracias!
noise		muchas gracias por todo
noise		Dios te bendiga
noise		que bueno
noise		jaja
noise		Nov 14
noise		Now I know
noise		ok mom
noise		pick up eggs
noise		Job training for young people
noise		lead pipes! replace the lead pipes
noise		senior housing and a grocery store on 63rd
noise		we need more buses and safer streets for kids
noise		más trabajos para los jóvenes
opt_out		Who ever you are stop sending things to this phone my husband is sick
opt_out		pleeease stop
opt_out		no more texts from yall
opt_out		Can I be taken off this list
opt_out		may i please be removed
opt_out		is it possible to be removed from this
opt_out		I need to get off this list
opt_out		trying to unsubscribe
opt_out		how do you turn these off
opt_out		turn these off
opt_out		make it stop
opt_out		discontinue texting me
opt_out		Discontinue service
opt_out		terminate
opt_out		please terminate my subscription
opt_out		deactivate me
opt_out		take me out of your contacts
opt_out		take me out your phone
opt_out		remove from contacts
opt_out		get rid of my number
opt_out		you don't need to text me anymore
opt_out		no need to text me again
opt_out		You can stop now
opt_out		you can stop texting me now I signed it
opt_out		ok you can take me off now
opt_out		I'd appreciate no more messages
opt_out		Would appreciate it if you would stop
opt_out		kindly stop
opt_out		with all due respect take me off the list
opt_out		Honey I'm 91 please don't send me these
opt_out		I can't read these small texts please don't send them
opt_out		I don't know how to text dear please stop
opt_out		mom doesn't text. remove her please
opt_out		This is her caregiver. Please remove her from your list.
opt_out		my dad is 88 stop texting him
opt_out		stop texting my kid
opt_out		please stop texting my grandmother
opt_out		this is a child's phone do not text it again
opt_out		This number is for emergencies only please remove it
opt_out		on the do not call list
opt_out		This # is on the national do not call registry
opt_out		im on a no contact list
opt_out		not giving you permission to contact me
opt_out		you have no right to text me
opt_out		you're violating my privacy
opt_out		invasion of privacy. Stop
opt_out		This is unwanted
opt_out		unwanted text
opt_out		these are unsolicited messages
opt_out		i get too many of these
opt_out		Too many msgs
opt_out		way too many texts yall
opt_out		sick of these texts
opt_out		so tired of getting these
opt_out		I'm tired of y'all texting me
opt_out		tired of this. Unsub
opt_out		y r u texting me stop
opt_out		Why do I keep getting these?
opt_out		why you keep texting my phone
opt_out		how come I keep getting texts when I said stop
opt_out		STILL getting texts!!
opt_out		told you stop
opt_out		I told yall to quit texting me
opt_out		I have asked to be removed several times
opt_out		already asked to be taken off
opt_out		This is the third time I've said stop
opt_out		2nd request: remove
opt_out		Final notice: do not contact me
opt_out		last warning
opt_out		Next time I'm calling the police
opt_out		im calling the cops if you text again
opt_out		gonna report this number
opt_out		Reported to FCC
opt_out		reported and blocked
opt_out		Blocking you
opt_out		blocking u now
opt_out		Delete & block
opt_out		spam risk
opt_out		SPAM STOP
opt_out		quit w the spam
opt_out		this is a scam remove me
opt_out		scammer leave me alone
opt_out		Bye
opt_out		go fly a kite
opt_out		fuck your union
opt_out		Fuck off and stop texting me
opt_out		fuuuck off
opt_out		stfu
opt_out		eat a d*** and lose my number
opt_out		kiss my ass
opt_out		screw off
opt_out		sod off
opt_out		leave me alone pls
opt_out		leave me off your list
opt_out		keep me off your list
opt_out		don't put me on any list
opt_out		dont add me to lists
opt_out		don't want to be on this list
opt_out		I don't want to be part of this group
opt_out		exit
opt_out		leave
opt_out		un-enroll
opt_out		Unenroll me please
opt_out		unsubscribe please and thank you
opt_out		UNSUBSCRIBE ALL
opt_out		unsubcribe me pls
opt_out		unsubsribe plz
opt_out		Unsubscibe
opt_out		unsuscribe me
opt_out		optout please
opt_out		out
opt_out		Opt out - moved to Florida
opt_out		want to opt out
opt_out		OPT.OUT
opt_out		Stop.
opt_out		STOP
opt_out		stop,
opt_out		Stop. Please.
opt_out		stop maam
opt_out		stop dev
opt_out		Dev stop texting me
opt_out		Dev, please stop
opt_out		Sorry Dev, please take me off
opt_out		STOP!!!!!!!!!
opt_out		...stop
opt_out		*stop*
opt_out		-stop
opt_out		stop stop
opt_out		Stop stop stop stop
opt_out		Stopp!!
opt_out		stoop texting me
opt_out		stiop
opt_out		stoppp texting meee
opt_out		STPO TEXTING
opt_out		stop texing
opt_out		Stop txt me
opt_out		stop text me
opt_out		stop 2 text me
opt_out		Stop anymore
opt_out		Stop ALL texts
opt_out		stop all communication
opt_out		stop emailing and texting
opt_out		Stop the spam texts
opt_out		stop these messages
opt_out		stop that
opt_out		stop doing this
opt_out		stop harassing my family
opt_out		Stop asking me
opt_out		stop asking me to sign stuff
opt_out		Stop calling me
opt_out		Cease!
opt_out		cease all contact
opt_out		Quit!!
opt_out		quit messaging me
opt_out		Cancel messages
opt_out		cancel everything
opt_out		cancel!!
opt_out		end.
opt_out		End it
opt_out		End all messages
opt_out		no texting
opt_out		No texts please
opt_out		Do not text.
opt_out		Don't text
opt_out		don't contact me anymore
opt_out		Do not contact me
opt_out		Do not ever contact me
opt_out		DO NOT SEND ANYTHING
opt_out		please don't message me
opt_out		plz dont txt
opt_out		don't send these to me
opt_out		Don't bother me
opt_out		dont bother me again
opt_out		No thanks stop
opt_out		No thanks. Please remove me from list
opt_out		no, and delete my number
opt_out		No. Never contact me
opt_out		no I don't want to sign and I don't want texts
opt_out		I'm not interested please stop texting
opt_out		not interested, unsubscribe
opt_out		Yes, sign it, and please take me off the text list
opt_out		Yes but no more texts
opt_out		si firmen pero no me escriban mas
opt_out		Already signed pls stop
opt_out		I signed!! stop texting
opt_out		done, now stop
opt_out		I'll be there but stop texting me
opt_out		Wrong number!!! Stop
opt_out		numero equivocado, paren
opt_out		Pare
opt_out		pare porfavor
opt_out		parenle ya
opt_out		Basta!
opt_out		Cancélenme
opt_out		salir
opt_out		SALIR DE LA LISTA
opt_out		Detengan los mensajes
opt_out		Dejen de llamar y mandar mensajes
opt_out		dejen de mandarme eso
opt_out		Dejen de molestarme
opt_out		ya dejen de escribir
opt_out		ya deja de mandar
opt_out		No manden mensajes a este numero
opt_out		no mande mensajes
opt_out		No me mande nada
opt_out		no envien mas
opt_out		no más textos por favor
opt_out		No más!
opt_out		No quiero mensajes de ustedes
opt_out		no quiero ser parte de esto, sáquenme
opt_out		no quiero estar en la lista
opt_out		sáquenme
opt_out		Quítenme por favor
opt_out		Quitar
opt_out		borrar
opt_out		Borren mi nombre y número
opt_out		Eliminen mi contacto
opt_out		por favor elimíneme de la lista
opt_out		favor de no molestar
opt_out		Favor de no mandar mensajes
opt_out		no moleste más
opt_out		No me molesten
opt_out		dejeme en paz por favor
opt_out		que ya no me estén mandando mensajes
opt_out		los reporto si siguen
opt_out		voy a reportar este numero
opt_out		bloqueado
opt_out		vayanse al diablo
opt_out		STOP no mensajes
help		HELP me please
help		help!
help		i need some help
help		info!
help		INFO HELP
help		Ayuda.
help		necesito información
help		Help, what is this?
opt_in		start
opt_in		Start please
opt_in		please unstop
opt_in		I would like to receive texts again
opt_in		Oops hit stop by accident
opt_in		Stop was an accident
opt_in		didnt mean to say stop
opt_in		put me back on your list please
opt_in		Can I get back on the list?
opt_in		Add me back
opt_in		opt in
opt_in		subscribe me
opt_in		resubscribe
opt_in		keep me on the list
opt_in		me equivoqué, quiero seguir recibiendo mensajes
opt_in		pónganme otra vez en la lista
yes		Yes, sign.
yes		YES sign my name please
yes		yes sign
yes		Yesssss
yes		Yeppp
yes		yeah!
yes		Yeah I'll sign it
yes		Ya go ahead
yes		yes, you can
yes		Yes you may
yes		yes I'd like that
yes		Yes I'd love to help
yes		yes I do
yes		I sure would
yes		Of course!
yes		Of course, anything for the clinic
yes		certainly
yes		Certainly, add my name
yes		sure i guess
yes		sure np
yes		Ok I'll sign
yes		ok yes please
yes		okay.
yes		OK!
yes		Okay thank you
yes		alrighty
yes		sounds good sign me up
yes		sounds great
yes		lets do this
yes		do it!
yes		please sign for me thank you
yes		sign for me please I'm at work
yes		Sign my name to it
yes		put me on the postcard
yes		add mine
yes		mail mine
yes		Please send one for me
yes		Send it in for me
yes		you have my vote
yes		You have my support
yes		I support you
yes		I stand with the clinic
yes		im with yall
yes		We need to keep it open. Yes.
yes		Keep the clinic open! Yes!
yes		Yes, Ruiz should be ashamed
yes		Yes please, my kids get shots there
yes		my answer is yes
yes		It's a yes from me
yes		that's a yes
yes		100 percent yes
yes		Hell yes!
yes		No problem, sign me up
yes		Por qué no
yes		si claro que si
yes		Sí, con gusto
yes		sí, adelante
yes		si esta bien
yes		Si, ponga mi nombre por favor
yes		claro!
yes		Claro, cuenten conmigo
yes		acepto
yes		Sí acepto
yes		si, gracias
yes		Sí 🙏🏽
yes		simon
yes		👍 
yes		🙋🏽‍♀️
yes		✅ yes
yes		Yes and thank you
yes		Yes\n-Rosa
yes		Yes. Rosa M.
yes		Yes - James and Patricia Hill
yes	question	Yes, when does it get mailed?
yes	question	Yes! what time thursday?
no		no!
no		No sir.
no		nah thanks
no		Naw I'm good
no		nope.
no		Nooooo
no		No, not interested
no		Thanks, no
no		no but thanks
no		No thank you, have a good day
no		Not for me
no		not at all
no		I will pass
no		gonna have to pass
no		I'm gonna say no
no		I must decline
no		Decline
no		I won't
no		I can't do it
no		I can not sign
no		I'm unable to sign
no		I don't sign petitions
no		I don't want to
no		don't want to
no		i dont wanna
no		not going to sign
no		never
no		absolutely not!
no		definitely not
no		no chance
no		I oppose
no		I don't believe in this
no		not with you on this one
no		no interest in this
no		doesn't affect me
no		not my problem
no		I don't live in that neighborhood
no		👎🏽
no		🙅🏾‍♂️
no		no, no gracias
no		no me interesa firmar
no		no puedo firmar eso
no		No podré asistir
no		no voy a ir
no		I cant be there Thursday
no		can't come
maybe		Maybe.
maybe		Maybe so, let me see
maybe		mayb
maybe		maybe next week
maybe		Idk let me think
maybe		i'm not sure about it
maybe		Not sure right now
maybe		I need to think
maybe		I'll think on it
maybe		gotta ask my wife
maybe		I'll ask my husband
maybe		ask me later
maybe		Not at this time maybe later
maybe		still not sure
maybe		havent decided yet
maybe		depends on the time
maybe		might come
maybe		I may
maybe		Probably
maybe		if i can
maybe		tal vez sí
maybe		no sé todavía
maybe		voy a pensarlo
maybe		después le digo
maybe		le aviso
maybe		aún no estoy segura
question		Who is this please
question		who dat
question		Whos Dev
question		Who do you work for
question		what is this for
question		What is this number
question		What union
question		what do you mean
question		what do u want
question		What does that mean for my mom's care?
question		what bus goes there
question		Whats the hearing about
question		When is the vote
question		when was this decided
question		where do i send it
question		Where can I read about this
question		where u get my number
question		Why is it closing
question		why me
question		How does this work
question		how far is city hall from me
question		how many signatures do you have
question		how come
question		How do you have my number
question		is it on tv
question		Is there childcare
question		is this from the union
question		Is Dev real
question		Are you sure
question		are they gonna close it for real
question		Can I come late
question		can we bring signs
question		Can you text me the address
question		could you repeat that
question		Do I have to speak
question		do you guys have spanish speakers
question		Does my mom qualify
question		Did you mail it yet
question		will it be recorded
question		Wait, which clinic
question		? who
question		sorry what
question		pardon?
question		need the address
question		send info
question		address?
question		¿quién?
question		Quién es usted
question		qué clínica
question		dónde va a ser
question		¿cuándo?
question		¿cómo consiguieron mi número?
question		para qué es esto
question		puedo ir con mi mamá?
wrong_number		Wrong number bro
wrong_number		wrong number please
wrong_number		sorry wrong person
wrong_number		Wrong Maria
wrong_number		You have the wrong person
wrong_number		u have the wrong number my guy
wrong_number		I'm afraid you have the wrong number
wrong_number		this is the wrong person
wrong_number		Nope this is Kevin
wrong_number		This isn't her
wrong_number		this is not her phone
wrong_number		that's not my name
wrong_number		I'm not her
wrong_number		i am not this person
wrong_number		no maria at this number
wrong_number		nobody named maria here
wrong_number		Maria don't live here no more
wrong_number		Maria has a new number
wrong_number		She has a different number now
wrong_number		this number was reassigned
wrong_number		I've had this number since 2015
wrong_number		You must be looking for the previous owner
wrong_number		don't know any Maria
wrong_number		I dont know no maria
wrong_number		She passed away last year
wrong_number		Maria passed in May
wrong_number		my grandmother passed, this is her phone
wrong_number		Deceased
wrong_number		equivocada
wrong_number		se equivoco
wrong_number		está marcando mal
wrong_number		No soy ella
wrong_number		yo no soy maria
wrong_number		no es el número de maría
wrong_number		ella ya no vive aquí
wrong_number		ya murió
signed		I signed
signed		Signed!
signed		signed already
signed		Already have
signed		already sent one
signed		I already did thanks
signed		I have already signed the postcard
signed		just signed one at church
signed		I signed it on Sunday
signed		signed with Tanya
signed		we already signed at the hall
signed		I sent it
signed		sent!
signed		It's in the mail
signed		mailed!
signed		turned it in yesterday
signed		done already
signed		all done
signed		yes signed
signed		Ya firmé!
signed		Ya lo firmé
signed		si ya la firme
attending		I'll be there for sure
attending		Be there Thursday
attending		We will be there
attending		me and my sister will be there
attending		See you there!
attending		See you then
attending		I'm coming with my kids
attending		I am going Thursday
attending		I'll come
attending		I can come
attending		I'm planning to be there
attending		I will try to come
attending		I'll see you guys Thursday
attending		I'll meet you there
attending		I'm bringing my husband
attending		count me in Thursday
attending		ahí estaré!
attending		Ahí estaremos
attending		sí voy a ir
attending		allá nos vemos
attending		iremos
noise		Thanks!!
noise		Thank you Dev
noise		thank you for letting me know
noise		Thanks for what you do
noise		appreciate you
noise		You are doing great work
noise		proud of yall
noise		love it
noise		Hi Dev how are you
noise		Hey
noise		good evening
noise		lmaooo
noise		Hahaha
noise		Unbelievable
noise		That's a disgrace
noise		this city man
noise		They're always cutting us
noise		I had my baby there
noise		I've been going there 20 years
noise		Ruiz sold us out
noise		stop lying Ruiz
noise		Stop the cuts!
noise		STOP THE CLOSURE NOW
noise		We have to stop this
noise		we gotta stop them
noise		We won't stop until it's saved
noise		Don't ever stop fighting
noise		never give up
noise		Hands off our clinic
noise		Health care is a human right
noise		People over profits
noise		shame!
noise		No cuts
noise		no war but class war
noise		the bus stop is on 47th
noise		the doctor's office ends at 5
noise		I'm quitting smoking
noise		I canceled my appointment
noise		stop and shop
noise		Yesterday
noise		yes men all of them
noise		Noah
noise		note
noise		Sincerely yours, Ana
noise		❤️🙏
noise		✊🏾✊🏾
noise		😡😡
noise		🤣
noise		Liked “Reply YES and we’ll mail it for you.”
noise		Laughed at “Hi Maria, it’s Dev with Local 73. The council votes Thursday on closing the 47th St clinic. Will you sign a postcard to Ald. Ruiz?”
noise		Disliked “Will you sign a postcard to Ald. Ruiz? Reply YES”
noise		Loved a photo
noise		🙏 to “ Hi Maria, it’s Dev with Local 73. ”
noise		Le encantó “¿Firmaría una postal?”
noise		Reacted 👎 to “Reply YES and we’ll mail it for you”
noise		I'm driving. I'll get back to you when I arrive.
noise		Auto reply: I'm driving
noise		I’m in a do not disturb. Text URGENT if emergency.
noise		Out of the office until Tuesday.
noise		I'm on vacation until the 15th
noise		Thank you for your message. This mailbox is not monitored.
noise		Thank you for contacting us! A representative will respond within 24 hours.
noise		Message not delivered
noise		Message blocking is active.
noise		This phone number cannot receive text messages
noise		Sorry, I can't talk right now.
noise		I'll call you later
noise		En una junta
noise		Gracias por su mensaje, le responderemos pronto.
noise		Dios los cuide
noise		ánimo
noise		que triste noticia
noise		buenas noches
noise		feliz día
noise		sí se puede
noise		Arriba los trabajadores
noise		no al cierre de la clínica
noise		call your mother
noise		omw home
noise		did you get the tickets
noise		running late start without me
noise		I think the money should go to housing and the schools
noise		Put it into parks
noise		safer crosswalks near the school
noise		youth programs
noise		la vivienda es lo más importante
noise		guarderías para las mamás que trabajan
opt_out		Hi. I do not reside in Illinois any longer. I ask that you kindly remove my contact information. Best of luck.
opt_out		Not sure how you got my number but please do not use it again
opt_out		I get enough of these from everybody else, please no more
opt_out		lol no. take me off
opt_out		bruh stop textin me
opt_out		y'all wild. stop texting me
opt_out		aye stop
opt_out		can yall not
opt_out		Can you not text me
opt_out		can u guys not send me these
opt_out		could u pls not
opt_out		plz leave me off these texts
opt_out		I don't want no parts of this text thing
opt_out		don't want no texts
opt_out		i dont want none of this on my phone
opt_out		We don't want these texts on our phone
opt_out		my husband doesn't want these messages
opt_out		she doesn't want to be contacted
opt_out		he's asked you to stop texting
opt_out		We asked you to stop
opt_out		Have asked several times to be removed
opt_out		I've told you people over and over
opt_out		I thought I opted out
opt_out		didn't I already unsubscribe?
opt_out		I unsubscribed last week why am I still on here
opt_out		Why haven't you removed me
opt_out		When are you going to take me off
opt_out		where do I unsubscribe
opt_out		where is the unsubscribe link
opt_out		Is there an unsubscribe
opt_out		how to unsubscribe
opt_out		how do i stop these texts
opt_out		how do i block this
opt_out		How can I be removed from your contact list
opt_out		Who do I talk to about getting removed
opt_out		who do I call to stop this
opt_out		What's the process to opt out
opt_out		Does STOP work on this?
opt_out		do u know what stop means
opt_out		stop means stop!!
opt_out		S T O P please
opt_out		s.t.o.p. texting
opt_out		STOOOPPPPP
opt_out		Stop !!
opt_out		Stop it please
opt_out		stop it!!
opt_out		stop it now
opt_out		STOP NOW
opt_out		stop asap
opt_out		stop forever
opt_out		stop everything
opt_out		Stop everything from this number
opt_out		Stop from texting me
opt_out		Stop to text me
opt_out		stop to send me message
opt_out		please to stop message
opt_out		please no message
opt_out		no message please
opt_out		No messages
opt_out		no send
opt_out		dont send
opt_out		Do not send
opt_out		not send me more
opt_out		I no want message
opt_out		me no want
opt_out		stop ok
opt_out		ok stop now
opt_out		okay stop texting now
opt_out		Alright stop
opt_out		fine, stop texting
opt_out		stop 😡
opt_out		😡 stop texting me
opt_out		🛑 please
opt_out		🚫📱
opt_out		🤬 stop
opt_out		stop tx me
opt_out		stop txtg me
opt_out		stop textinf me
opt_out		Stop rexting me
opt_out		stop textimg
opt_out		stop messageing me
opt_out		stop massaging me
opt_out		stop mesaging
opt_out		unsubscribe me from this list please
opt_out		Unsubscribed please
opt_out		unsubcsribe
opt_out		unsub scribe
opt_out		un-subscribe
opt_out		unsubsrcibe me
opt_out		insubscribe
opt_out		unsubscriber
opt_out		Unsubscribing
opt_out		op-out
opt_out		Opt me out of texts
opt_out		opt out texts
opt_out		Opt out now
opt_out		I am choosing to opt out
opt_out		cancel subscription
opt_out		Cancel service
opt_out		canel texts
opt_out		cacnel
opt_out		please end
opt_out		End these messages
opt_out		end text
opt_out		Quit please
opt_out		quit already
opt_out		Remove my name
opt_out		remove my name and number please
opt_out		Remove my info
opt_out		Remove me ASAP
opt_out		remove me plz
opt_out		rem0ve me
opt_out		Remov me
opt_out		please remove my phone number from your list
opt_out		Please remove my number. I'm with a different local now
opt_out		take me of the list
opt_out		take my number off your list
opt_out		take my number off
opt_out		take us off
opt_out		Take off my number
opt_out		get my name off your list
opt_out		delete my name
opt_out		Delete this number from your files
opt_out		del my number
opt_out		Lose the number
opt_out		leave us be
opt_out		Leave me alone and lose my number
opt_out		get out of my phone
opt_out		stay off my line
opt_out		don't call me don't text me
opt_out		Don't text me no more
opt_out		Don't text or call me again
opt_out		dont ever contact me again
opt_out		don't you ever text me again
opt_out		DO NOT TEXT
opt_out		do not message
opt_out		Please do not text this number. It is not Maria's.
opt_out		not maria do not text again
opt_out		I'm not Maria so stop
opt_out		this ain't maria stop texting
opt_out		Wrong number, delete please
opt_out		wrong number lose it
opt_out		Maria passed. Remove her number.
opt_out		who is this lose my number
opt_out		who the hell is this stop
opt_out		Thanks but please take me off
opt_out		thank you but unsubscribe
opt_out		Yes sign for me. Also please stop texting, email me instead
opt_out		I'll sign but pls no more texts
opt_out		I already signed 3 times please stop texting
opt_out		done. remove me
opt_out		no. remove
opt_out		No. Remove my number
opt_out		No, please stop.
opt_out		no thank you please remove my number
opt_out		nope. unsubscribe
opt_out		not interested stop
opt_out		maybe later but stop texting so much
opt_out		I'll report you
opt_out		I'm reporting you for spam
opt_out		reporting spam
opt_out		Reported you
opt_out		This is reported
opt_out		You've been reported
opt_out		youve been blocked
opt_out		u r blocked
opt_out		blockedt
opt_out		ima block you
opt_out		about to block this number
opt_out		I will sue
opt_out		lawsuit coming
opt_out		You're breaking the law
opt_out		this is against the law
opt_out		Spam.
opt_out		spam text
opt_out		scam
opt_out		FU
opt_out		F off!
opt_out		eff you
opt_out		go f urself
opt_out		suck it
opt_out		you suck stop
opt_out		asshole stop texting
opt_out		idiots stop texting me
opt_out		shut up already
opt_out		Ya no me texteen
opt_out		Ya no texteen
opt_out		ya no mandes
opt_out		Ya no envíen nada
opt_out		no me textee
opt_out		no me manden textos
opt_out		no me manden mas msj
opt_out		no me mandes mensages
opt_out		No me llamen
opt_out		no llamen
opt_out		no escriban
opt_out		No escriba más
opt_out		no vuelvan a escribir
opt_out		Dejen de textear
opt_out		deje de mandar mensajes
opt_out		dejen de mandar
opt_out		déjame en paz
opt_out		Paren
opt_out		Paren los mensajes
opt_out		pare los textos
opt_out		parar mensajes
opt_out		para
opt_out		alto mensajes
opt_out		alto, no mas
opt_out		basta por favor
opt_out		quite mi numero
opt_out		quiten mi numero por favor
opt_out		quitarme
opt_out		sáquenme de ahí
opt_out		saca mi número
opt_out		borrarme
opt_out		borre mi numero
opt_out		elimínenme de su lista
opt_out		eliminar
opt_out		cancelar!
opt_out		cancélame
opt_out		cancelen los mensajes
opt_out		darse de baja
opt_out		de baja por favor
opt_out		me quiero salir
opt_out		quiero que me quiten de la lista
opt_out		quiero que dejen de escribirme
opt_out		No quiero que me escriban
opt_out		no quiero nada
opt_out		no quiero saber nada de ustedes
opt_out		no quiero recibir más
opt_out		No quiero estos mensajes
opt_out		no acepto mensajes
opt_out		no me interesa su lista, bórreme
opt_out		No gracias, dejen de escribir
opt_out		No. Ya no escriban
opt_out		numero equivocado borrelo
opt_out		no soy maria, borre mi numero
opt_out		que no me molesten
opt_out		no esté molestando
opt_out		ya no molesten por favor
opt_out		me están molestando
opt_out		los voy a demandar
opt_out		lo voy a reportar
opt_out		voy a bloquearlos
opt_out		a la chingada
opt_out		no chinguen
opt_out		stop texting me por favor
opt_out		stop con los mensajes
opt_out		Stop ya por favor
opt_out		ya stop
help		Help plz
help		HELP I don't understand
help		help who is this
help		Hlep
help		INFO.
help		info por favor
help		ayuda please
help		Quiero ayuda
help		HELP MENU
opt_in		START!
opt_in		Start again
opt_in		strat
opt_in		UNSTOP me
opt_in		please start texting again
opt_in		sorry I hit stop by mistake, start
opt_in		I stopped these by mistake
opt_in		accidentally unsubscribed
opt_in		Please put me back on your text list
opt_in		add me back to the texts
opt_in		Sign me back up
opt_in		I want back on the list
opt_in		I'd like the texts again please
opt_in		turn the texts back on
opt_in		Opt in please
opt_in		resubscribe please
opt_in		I didn't want to stop
opt_in		no quería cancelar, sigan mandando
opt_in		empezar otra vez
opt_in		Iniciar
yes		yes, I agree
yes		Yes I agree to sign
yes		Yes sign me please
yes		YES put me down
yes		YES! Sign it!
yes		yep put my name
yes		yes yes yes!
yes		yes absolutely
yes		Yes definitely
yes		yes certainly
yes		yes indeed
yes		yes sir sign me up
yes		yeah sign me up
yes		yeah you can sign my name
yes		yea go ahead
yes		ya sign it
yes		ok go ahead
yes		Ok sure
yes		okay sure thing
yes		sure, no problem
yes		sure, sign my name
yes		Sure. Add me.
yes		Ill sign
yes		I'm happy to sign
yes		I'd sign that
yes		id sign
yes		will sign
yes		we will sign
yes		my husband and I will sign
yes		both of us will sign
yes		please sign both our names
yes		please put my name on the postcard
yes		use my name
yes		You can use my name
yes		You have permission
yes		permission granted
yes		approved
yes		Agree
yes		I agree!
yes		I support the postcard
yes		I support saving the clinic
yes		support
yes		all for it
yes		I'm for it
yes		Count on me
yes		Yup!
yes		Yup, sign
yes		heck yes
yes		YES MA'AM
yes		oh yeah
yes		you betcha
yes		Go ahead and mail it
yes		please mail one
yes		thats cool
yes		that would be great
yes		great, sign me up
yes		Perfect, yes
yes		Yes, they can't close it
yes		Yes. Stop the closure.
yes		Yes! Stop Ruiz!
yes		yes - end the cuts
yes		No problem, yes
yes		no doubt, sign me
yes		why not sign me up
yes		not a problem sign it
yes		si!!!
yes		Sí sí
yes		Si, porfavor
yes		si puede firmar por mi
yes		Si ponganme
yes		sí, anótenme
yes		Sí, con mucho gusto firmo
yes		claro k si
yes		claro que sí firmo
yes		por supuesto que si
yes		Cuenten con mi firma
yes		tienen mi apoyo
yes		estoy de acuerdo
yes		adelante, firmen
yes		órale sí
yes		¡Sí!
yes		👍 sign me up
yes		yes👍
yes		Yes 💪🏽
yes		yes ty
yes		Yes. Thanks Dev
yes		Yes. -Linda K
yes	question	yes, is there anything else you need
no		No, thanks.
no		No thank u
no		no tnx
no		nop
no		Nope thanks
no		nah not really
no		no not really
no		No, not me
no		no not this time thanks
no		No im not interested
no		not interested sorry
no		sorry but no
no		I'm sorry, no
no		I'd have to say no
no		It's a no
no		no for me
no		no from me
no		I'll have to pass
no		pass on this
no		I'm not going to sign that
no		I refuse to sign
no		cannot sign
no		I can't sign this
no		I wouldn't sign that
no		Do not put my name on it
no		don't use my name
no		leave my name off
no		I'm not signing a thing
no		I'm not for this
no		I don't support it
no		i dont agree
no		I strongly disagree
no		disagree
no		I'm with the alderman
no		close the clinic
no		Let it close
no		no way!
no		never!
no		Hell to the no
no		nah nah nah
no		no, no, no
no		👎🏻
no		No ❌
no		No muchas gracias
no		no, muchas gracias
no		No por ahora gracias
no		no quisiera
no		no firmaré
no		no lo apoyo
no		no estoy interesada
no		ni loco
no		de ninguna manera
no		I won't be there
no		cant go
no		I have a doctor's appointment Thursday so I can't
maybe		Maybe, let me think
maybe		I'm thinking
maybe		thinking
maybe		Let me see
maybe		We'll see how it goes
maybe		Let me read up on it
maybe		let me do some research
maybe		I need to ask my husband
maybe		Have to check with my wife
maybe		depends on work
maybe		Not just yet
maybe		Maybe another time
maybe		Some other time
maybe		later maybe
maybe		Can't say yet
maybe		I'm on the fence
maybe		not convinced yet
maybe		i guess
maybe		Eh maybe
maybe		Give me some time
maybe		I'll get back to you on that
maybe		I will let you know later
maybe		quizás después
maybe		no estoy seguro todavía
maybe		déjame ver
maybe		luego
maybe		ya veremos
question		Who r u
question		who is texting me
question		Who am I talking to?
question		Who's Ruiz
question		who are yall
question		What clinic?
question		what time
question		What time is it
question		what's local 73
question		what is a postcard
question		what does signing do
question		What do I need to do
question		What do I do next
question		what information do you need
question		When is the hearing?
question		when's the next one
question		Where is city hall
question		where's the hearing at
question		Where do I park
question		Why?
question		Why should I sign
question		why do they want to close it
question		how did you get my info
question		How do I know this is real
question		how do I help
question		how would this help
question		how much will it cost
question		Is it anonymous?
question		is this the union
question		Is this about the 47th street clinic?
question		is there a meeting
question		Are you from the union
question		are you human
question		Can you explain
question		can you call
question		Can I do it online
question		can i sign online instead
question		Could I bring my mom
question		Do I have to pay
question		do i have to go
question		Do you know my cousin Rosa?
question		Does Ruiz know
question		will they listen
question		would it help
question		Tell me about the clinic
question		more info
question		I need info on the hearing
question		what?? which clinic
question		wait who
question		?????
question		¿Quien habla?
question		¿Quién manda esto?
question		qué hora
question		¿qué postal?
question		¿Dónde?
question		cómo supo mi nombre
question		cuánto tiempo dura
question		por qué me escriben
question		¿hablan español?
question		me puede llamar?
wrong_number		wrong number man
wrong_number		Wrong number ma'am
wrong_number		wrong no.
wrong_number		wrng number
wrong_number		I believe you have the wrong number
wrong_number		U got the wrong person
wrong_number		texting wrong person
wrong_number		You are texting the wrong number
wrong_number		Not me wrong number
wrong_number		I'm not maria
wrong_number		this is not maria!
wrong_number		This isn't Maria
wrong_number		No Maria at this number
wrong_number		There isn't a Maria here
wrong_number		Maria not here
wrong_number		maria doesnt use this phone
wrong_number		Maria gave up this number
wrong_number		Maria's old number
wrong_number		not maria's phone
wrong_number		this is her son
wrong_number		I'm her daughter she passed
wrong_number		my mother passed away
wrong_number		Maria has died
wrong_number		maria is no longer alive
wrong_number		I don't know that person
wrong_number		Don't know who that is
wrong_number		Never heard of Maria
wrong_number		who is Maria??
wrong_number		Different Maria
wrong_number		You're looking for someone else
wrong_number		you want someone else
wrong_number		Se equivocó de persona
wrong_number		está equivocado de número
wrong_number		numero equivocado señor
wrong_number		No, no soy María
wrong_number		aquí no vive maría
wrong_number		no conozco a María
wrong_number		mi mamá ya falleció
signed		I already signed it
signed		Already signed this
signed		signed that already
signed		Signed and sent
signed		I signed at the hall
signed		i signed the postcard already
signed		yes i already signed it
signed		I signed yesterday
signed		my wife signed for both of us
signed		I mailed mine yesterday
signed		Mailed already
signed		Already sent
signed		sent it already
signed		I've done it
signed		did it yesterday
signed		I did this last week
signed		Done that
signed		done ✔
signed		finished
signed		Completed it
signed		filled it out online
signed		turned mine in
signed		ya firmé ayer
signed		ya la firmé, gracias
signed		Ya lo mandé
signed		sí ya firmé
signed		ya quedó
attending		I'll be there tomorrow
attending		I'll be there with my family
attending		I'll definitely be there
attending		going to be there
attending		Gonna be there
attending		I'm gonna be there
attending		im there
attending		I'll be attending
attending		attending
attending		I plan to come
attending		I can make it!
attending		see you guys there
attending		See you tomorrow
attending		See you Thursday morning
attending		coming with my mom
attending		I'm bringing my kids
attending		we're all coming
attending		save us seats
attending		ahí estaré con mi familia
attending		alla estaremos
attending		voy a ir el jueves
attending		cuenten conmigo el jueves
noise		Thank u
noise		Thanks so much!
noise		thanks Dev!
noise		ok thank you for the info
noise		Thank you for reminding me
noise		thanks for all your hard work
noise		You guys are amazing
noise		God bless!
noise		amen to that
noise		Happy Easter
noise		Good night
noise		morning
noise		hola
noise		hola buenos días
noise		saludos
noise		lolol
noise		😆😆
noise		😔
noise		💔
noise		🙌
noise		🇲🇽
noise		wow
noise		terrible
noise		This is wrong
noise		its not right
noise		heartbreaking
noise		my doctor is there
noise		My son was born there
noise		They did the same thing in Englewood
noise		Ruiz is a liar
noise		Ruiz never does anything for us
noise		fire him
noise		Stop this madness
noise		stop the closing of our clinics
noise		Somebody needs to stop Ruiz
noise		We need to stop the closures
noise		let's stop this
noise		Don't stop now
noise		don't quit
noise		can't stop us
noise		we will not be moved
noise		no surrender
noise		Fight fight fight
noise		¡El pueblo unido jamás será vencido!
noise		no a los recortes
noise		no cierren la clínica
noise		Paren el cierre
noise		para la gente es muy importante
noise		Stop sign at 47th is broken
noise		the 47 bus stops there
noise		I stopped smoking
noise		end of the day
noise		at the end of the block
noise		I quit
noise		cancelled my dentist
noise		remove Ruiz
noise		report on channel 7
noise		block party saturday
noise		yesterday I saw him
noise		Noemí
noise		Liked “Hi Maria, it’s Dev with Local 73. The council votes Thursday on closing…”
noise		Loved “STOP to opt out”
noise		Emphasized an image
noise		Laughed at “Hearing Thu 10am, City Hall.”
noise		👎 to “Reply YES and we’ll mail it for you”
noise		Reacted ❤️ to “Hi Maria”
noise		Le dio risa “Hola María”
noise		I'm driving with Driving Focus turned on
noise		Auto response: driving
noise		I'm not available right now. I'll text you when I'm done.
noise		OOO until 8/4
noise		I am out of office with no access to messages.
noise		Automatic reply: thank you for your email
noise		Thanks for your text! We'll get back to you soon.
noise		Thank you for contacting Rivera Law. If this is an emergency call 911.
noise		Hello, you've reached Bella Salon. Book online at our website.
noise		We are closed today
noise		This number is not monitored
noise		Please do not reply to this message
noise		Error: Message could not be delivered to this number
noise		MMS not supported
noise		Your appointment is confirmed for Tuesday at 3pm. Reply C to confirm.
noise		call you later
noise		In class
noise		Estoy en el trabajo
noise		luego te llamo
noise		Roads
noise		Fix the potholes
noise		job training and child care
noise		clean water, lead pipes
noise		I want the money spent on the parks and after school programs
noise		que arreglen los parques
noise		Más seguridad en el barrio
noise		hey mom call me
noise		grabbing tacos want some
noise		👻
opt_out		Stop thank you
opt_out		stop texting
opt_out		Stop contacting me please
opt_out		STOP SENDING ME MESSAGES
opt_out		please quit texting me
opt_out		Don’t text me
opt_out		Don’t ever text this number again
opt_out		do not text me anymore
opt_out		i don’t want these texts
opt_out		I don’t want to receive these anymore
opt_out		I no longer want to receive texts from you
opt_out		no more texts
opt_out		No more messages please
opt_out		Take me off this list
opt_out		take me off ur list plz
opt_out		Please take my number off your list
opt_out		remove me
opt_out		Remove my number please
opt_out		please remove my name from your list
opt_out		Delete my number
opt_out		delete my number and never text me again
opt_out		Lose my number!
opt_out		I would like to opt out
opt_out		opt out please
opt_out		OPT OUT
opt_out		Unsubscribe
opt_out		unsubscribe me
opt_out		UNSUBSCRIBE PLEASE
opt_out		I revoke my consent
opt_out		quit
opt_out		Cancel
opt_out		stop all
opt_out		"STOP"
opt_out		Stop❗️
opt_out		Ｓtop
opt_out		stopp
opt_out		Stop it!
opt_out		tsop
opt_out		No me escriba más por favor
opt_out		deja de mandar mensajes
opt_out		Bórrenme de su lista
opt_out		Basta ya
opt_out		no me molesten
opt_out		no más mensajes por favor
opt_out		por favor no me textee
opt_out		Yes, but stop texting me after this
opt_out		Yes I’ll sign, now stop texting
opt_out		Already signed, stop texting me
opt_out		Wrong number, stop texting
opt_out		No thanks, take me off the list
opt_out		Not interested. Remove me.
opt_out		Who is this? Stop texting me
opt_out		how do I stop these messages
opt_out		How do I opt out?
opt_out		I’m reporting this as spam
opt_out		this is spam, stop
opt_out		Fuck off
opt_out		f*** off
opt_out		you’re harassing me
opt_out		I told you to stop
opt_out		I already told you to stop texting me
opt_out		I said stop!!!
opt_out		why are you still texting me I said stop
opt_out		STOP\n\nSent from my iPhone
opt_out		> Hi Maria, it’s Dev with Local 73.\nstop
opt_out		Stop. On Tue, Local 73 wrote: Hi Maria
opt_out		Stop texting my husband
opt_out		My kid has this phone now, please stop
opt_out		Enough
opt_out		no me manden más
opt_out		nomas mensajes
opt_out		This is a business line do not text
opt_out		I'm on the Do Not Call list
opt_out		I never gave you permission to text me
opt_out		Pls stop thx
opt_out		stop bro
opt_out		Discontinue please
help		Info please
help		ayuda
help		AYUDA por favor
help		Helpp
opt_in		Start
opt_in		START please
opt_in		UNSTOP, I texted stop by mistake
opt_in		I didn’t mean to opt out, add me back
opt_in		sign me back up please
opt_in		Sorry typed stop on accident, put me back on
opt_in		Put me back on the list
opt_in		vuelvan a mandarme los mensajes
opt_in		reanudar
yes		Yep
yes		yup sign me up
yes		Yeah, go ahead
yes		sure
yes		Sure, sign me up
yes		of course
yes		definitely
yes		You bet
yes		I’m in
yes		please sign for me
yes		Sign my name
yes		put my name down
yes		add my name
yes		I’ll sign
yes		go ahead
yes		why not?
yes		no problem sign me up
yes		¡cómo no!
yes		sí
yes		Si por favor
yes		sí, firme por mí
yes		claro
yes		Simon
yes		yes!!! 🙌
yes		Yes. Maria Lopez, 60609
yes		yes. Sincerely, Maria
yes		Yes, signed Maria
yes		yes — save the clinic!
yes		Yes! Stop Ruiz
yes		Yes, don’t let them close it
yes		yes stop the closing please
yes		YES I SUPPORT
yes		Yes, thank you for asking
yes		y please
yes		Yes, Thursday I can’t go but sign for me
yes	question	Yes. What time Thursday?
yes	question	yes, who else is signing?
no		no
no		No thank you!
no		nope, sorry
no		I’m not interested
no		I’ll pass
no		no way
no		don’t sign my name
no		I don’t want to sign
no		I’m good
no		I support closing it
no		No lo firmo
no		no gracias
no		No me interesa
no		No, I like Ald. Ruiz
no		I would rather not
no		not my alderman
no		no, but good luck
no		Can’t make it
maybe		Maybe
maybe		maybe later
maybe		I’m not sure yet
maybe		I’ll think about it
maybe		I’ll get back to you
maybe		Yes, if I can read it first
question		who’s this?
question		What’s this about?
question		where is the hearing?
question		when is it
question		can I read it first?
question		Is this a scam
question		are you a bot
question		is there parking?
question		does it cost anything
question		Do I have to come Thursday?
question		quién eres
question		¿de qué se trata?
question		a qué hora es la audiencia
question		Can my husband sign too
question		what does the card say
wrong_number		wrong number
wrong_number		I’m not Maria
wrong_number		Not Maria, sorry
wrong_number		you have the wrong number
wrong_number		I don’t know any Maria
wrong_number		Maria doesn’t have this number anymore
wrong_number		Maria died last year
wrong_number		my mother is deceased
wrong_number		número equivocado
wrong_number		no soy María
wrong_number		aquí no vive ninguna María
wrong_number		María falleció
wrong_number		this is her son, she passed
wrong_number		New number, who is Maria
signed		already signed
signed		Signed it already!
signed		I already mailed mine
signed		already sent it
signed		done
signed		Done!
signed		did it already
signed		I signed at the union hall
signed		my husband and I both signed
signed		yes, already did
signed		ya firmé
signed		ya firmamos todos
attending		I’ll be there
attending		I will be there Thursday
attending		see you Thursday
attending		I’m coming
attending		I’m going
attending		we’ll be there
attending		ahí estaré
attending		ahí nos vemos
attending		allá estaremos
attending		I’ll see you at the hearing
attending		Coming with my sister
noise		Thank you!
noise		ok thanks
noise		God bless
noise		good luck
noise		Keep up the fight
noise		don’t stop
noise		We won’t stop
noise		Stop by the office anytime
noise		no more closures
noise		the end of the world
noise		I quit smoking last year
noise		cancel my appointment at the clinic
noise		I’m at the bus stop
noise		Yesenia Morales
noise		Nov 7
noise		now
noise		no paren
noise		alto al cierre
noise		para mí es muy importante la clínica
noise		Loved “Hi Maria, it’s Dev with Local 73. The council votes Thursday on closing the 47th St clinic. Will you sign a postcard to Ald. Ruiz? Reply YES and we’ll mail it for you. Hearing Thu 10am, City Hall. STOP to opt out”
noise		Disliked “Reply YES and we’ll mail it for you. STOP to opt out”
noise		Laughed at “Hi Maria, it’s Dev with Local 73.”
noise		Emphasized “Will you sign a postcard to Ald. Ruiz?”
noise		Questioned “Hearing Thu 10am, City Hall.”
noise		👍 to “Hi Maria, it’s Dev with Local 73.”
noise		Le gustó “Hola Maria, soy Dev del Local 73. ¿Firma una postal? Responda SÍ”
noise		I’m driving with Do Not Disturb turned on. I’ll see your message when I get where I’m going.
noise		I’m currently out of the office and will return 5/20.
noise		This number is not monitored.
noise		Thank you for contacting Midwest Dental. Reply STOP to unsubscribe.
noise		Can’t talk now. What’s up?
noise		Sorry, I can’t talk right now.
noise		Respuesta automática: fuera de la oficina
noise		Happy Thanksgiving!
noise		ok lol
noise		That clinic saved my mom

"""#
}
