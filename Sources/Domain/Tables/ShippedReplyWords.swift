// Written by scripts/embed-tables from config/data/replies.tsv. Change that file, then run the script.
// swift-format-ignore-file

/// The words and phrases by which replies are understood: the text of `config/data/replies.tsv`, sources and licence in its comment lines.
enum ShippedReplyWords {
    static let text = #"""
# How replies are understood: one row per rule, read by Sources/Domain/Replies. Written for this project from public
# descriptions of keyword lists and our own example replies; no real message is in it. Words stand in lower case, without accents and
# apostrophes. Patterns stand between semicolons; their notation is explained in Replies/WordPattern.swift.
# After a change run scripts/embed-tables and the tests of the replies.
layer	label	rule	degree	patterns
class	refusal_hint			annoying basta borrar cancel cant cease dejar dejen delete deleted didnt dnt dont end ended enough hate never no not nunca off out quit quitar quiten remove removed sick stop tired unsubscribe unwanted without wont ya
class	subject			contact contacted contacting list lista lists mensaje mensajes message messaged messages messaging msg msgs number numero solicitations spam subscription text texted texting texto textos texts txt txts
class	slogan			a al and closing cutting el esta estas este estos fighting hating her him his killing la las los lying our taking that the their them these this those us y
class	place			audiencia city clinic council hall hearing junta meeting rally reunion vote
class	firstname			alice alma amanda amy ana andrea angela ann anna antonio ashley betty bill blanca bob brian carlos carmen carol carolyn catherine cheryl christina christine cynthia david deborah debra denise dev diane dolores donna ed eduardo edward elena emily eric evelyn fernando francisco gary george gloria guadalupe heather hector helen irma isabel jacob jacqueline jamal james janet janice jason javier jean jeff jessica jesus jim joan joe john jorge jose joseph joyce juan juana judith julie karen katherine kathryn keisha kelly ken kevin latoya laura lauren linda lisa luis lupe luz manuel maria marias marie mark martha mary megan melissa michael michelle miguel mike nancy nick nicole norma olivia pablo pamela paul pedro rachel rafael ramon raul rebecca ricardo robert roberto ron rosa ryan samantha sandra sara sarah sergio sharon silvia steve steven susan teresa thomas tom tyrone victoria wanda william yolanda
class	polite			already fa favor gracias kindly ma maam merci now plait pleas please pleaz plese plez pliz plizz plox pls plse plz por porfa porfavor sil sir svp thank thanks thankyou thx tks ty vous xfa xfavor xfis you
class	lead			actually afternoon ah also and andale aw ay bro buenas bueno buenos but dear dias dude eh evening good gracias haha hello hey hi hiya hm hmm hola honestly just kindly listen lol look man mira morning noches oh ohh ok okay omg ooh pero please pls plz pues so sorry tardes thank thanks thx uh um umm well wow y yeah yo you
class	greeting			dear gracias hello hey hi hiya hola thanks
class	trail			again all already amiga amigo and anymore asap bro compa dude everyone favor gracias haha immediately jaja kindly lol maam man now ok okay please pls plz por porfa porfavor right senor senora sir thank thanks tho though thx today ty u y ya you
class	gap			additional all already annoying any automated be campaign damn de dumb el esos estos ever favor fking freaking from fuckin fucking further getting it just la las los many mas me mis more my of other please pls plz political por random receive receiving send sending so stupid sus tantos that the these this those to union ur us whole with yalls your
class	stop			cease discontinue quit stop stopping stops
class	contacting			alert alerts bother bothering bugging call calling calls communication communications contact contacting email emailing emails harass harassing mensaje mensajes message messages messaging messing msg msging msgs notification notifications pestering sms solicitation solicitations soliciting spamming texing texring text textin texting textng textos texts txing txt txting txtn txtng txts updates
class	texts			alerts calls communication communications contact emails mensaje mensajes message messages messaging msg msgs notifications sms solicitation solicitations soliciting spam text texting texto textos texts txt txts
class	me			again any anymore at here me mine more my on this to us via
class	neg			cannot cant couldnt didnt dnt doesnt donot dont dun never not shouldnt wont wouldnt
class	name			all any my our that the this
class	number			cel cell contact data details digits email info information line name nbr nmbr num number phone
class	stopword			alto arret arrete arreter arretez basta cancel cancelar cease desist detener detenganse discontinue optout parale parar pare parele paren quit remove stop stops unsub unsubscribe
class	stopfiller			again ahora alerts all already and anything asap asked asking been before bro bruh buddy can cancel completely could damn de dear deseo discontinue do dude effing end esos estos everyone everything favor ffs fking folks for forever freaking from fuckin fucking fully getting god goddamn going gonna gotta gracias guys haha have hello hey hi hmm hmmm honey how i id im immediately is it jesus just keep kindly lady last le like list lol los love maam man many me means mensajes message messages miss mister msgs much must my nah necesito need no nope notifications now of oh ok okay omg os pal permanently pido please pleaz plese plez pls plz por porfa ppl quiero quisiera quit quitting really receiving respectfully right said say saying senor seriously service si sincerely sir smh sms so sorry spam stop subscription svp sweetie team text texting textos texts thank thanks thankyou that the then these this those thx time times to today told too totally trying ty u uh um una updates vez wanna want well will wish with would wtf ya yeah yes yo you your
class	escribir			busquen chingar chinguen contactando contactar contactarme contacte contacten contactes enviando enviar enviarme envie envien envies escriba escriban escribas escriben escribes escribiendo escribir escribirme fastidiar fastidien fregar frieguen hable hablen hables jodan joder llamando llamar llamarme llame llamen llames mandan mandando mandar mandarme mande manden mandenme mandes mensajeen molestando molestar molestarme moleste molesten molestes texteando textear textearme textee texteen textees
class	mensajes			llamadas mensaje mensajes mensajitos notificaciones sms text texto textos texts
class	quiten			borra borrame borrar borrarme borre borreme borren borrenme elimina eliminame eliminar eliminarme elimine elimineme eliminen eliminenme quita quitame quitar quitarme quite quiteme quiten quitenme quitenmen remover removerme remueva remuevame remuevan remuevanme remueveme retirar retireme retiren retirenme saca sacame sacar sacarme saque saqueme saquen saquenme
class	refusal			equivocada equivocado gracias interested messaging number numero person please pls plz texting thank thanks wrong
class	yesword			oui si sii sip yah yas yass ye yea yeah yeh yep yes yess yessir yesss yessss yup
class	later			friday later monday saturday sunday thursday tomorrow tonight tuesday wednesday week weekend
class	day			city clinic domingo fri friday hall hearing jueves lunes manana martes meeting miercoles mon monday rally sabado sat saturday sun sunday then there thu thur thurs thursday tomorrow tonight tues tuesday viernes wed wednesday
class	cause			alder alderman alderperson budget cierre cierres city clinic clinica clinicas clinics closing closings closure closures concejal council cut cuts cutting greed hospital hospitals layoffs lucha mayor recortes ruiz school schools shutdown shutdowns war
class	who			he it maria one person she that they
class	will			am can definitely going gonna ill im plan planning well were will would
machine	noise	driving	certain	driving with focus|do|dnd; im|i|am driving|biking|sleeping right|and|with; with focus turned on; focus turned on
machine	noise	driving	certain	do not disturb ?mode ?is on|while|turned; ill see your message|text when; i am currently driving; im driving ~2 ill|will|cant
machine	noise	driving	certain	while driving ~4 ill|will|reply|respond; notifications silenced; has notifications silenced; estoy conduciendo|manejando
machine	noise	automatic	certain	auto|automatic|automated ?text reply|response|message|responder; autoreply|autoresponse|autoresponder; out of ?the office
machine	noise	automatic	certain	away from my|the desk|office|phone; this is an auto|automatic|automated; respuesta automatica; mensaje automatico; fuera de ?la oficina
machine	noise	automatic	certain	on vacation|leave|pto ~3 until|through|back|and; we|i will|ill respond|reply|return ~6 business|soon|possible
machine	noise	automatic	certain	will get back to you ~4 business|soon|possible|hours|shortly|as
machine	noise	automatic	certain	thank|thanks ?you for|4 contacting|calling|texting|reaching|messaging ~9 hours|business|will|well|team|shortly|soon|our
machine	noise	automatic	certain	gracias por contactar*|comunicarse|llamar|escribirnos; our|office|business hours are; horario de atencion; cant talk right|now; sorry ?i cant talk
machine	noise	unmonitored	certain	not ?being monitored|monitor; unmonitored ?mailbox|inbox|number|account; does not accept|receive ?incoming text|texts|replies|messages|sms
machine	noise	unmonitored	certain	cannot|cant|unable ?to receive|accept ?incoming text|texts|messages|replies; not receive|accept text|texts; no reply number|address
machine	noise	unmonitored	certain	not able to receive|accept text|texts|messages; landline ~4 text|message; no recibe mensajes; unable to receive
machine	noise	carrier	certain	free msg; freemsg; msg|message blocking is|active; message blocking; unable to send message; message not|was sent|delivered; not delivered
machine	noise	carrier	certain	undeliverable; delivery failed|failure; subscriber ~4 not|unavailable|active; service access denied; msg and ?data rates; message and data rates
machine	noise	carrier	certain	voicemail ~4 full; the number you ~3 is|not; the person you ~4 is|not|has; mailbox is full|not; error invalid number; verification code; your code is
machine	noise	carrier	certain	is your ~3 code; has not set up; not|couldnt ?be delivered
machine	noise	quick_decline	likely	can i call ?you later $; ^ in a|an meeting; im in a|an meeting; call you right back
machine	noise	quick_decline	likely	ill call you ?right ?back|later $; en una reunion|junta
keyword	opt_out	opt_out	certain	stop; stopall; stop all; unsubscribe; unsub; unsubscribed; end; quit; cancel; revoke; optout; opt out; opt me out; opting out; i opt out; stop2quit
keyword	opt_out	opt_out	certain	stop2end; stop 2 quit; stop 2 end; stop to quit; stop to end; stop to opt out; stop texts; stop text; stop texting; stop messages; stop messaging
keyword	opt_out	opt_out	certain	stop txt; stop it; stop sms; remove; remove me; delete; delete me; unsubscribe me; unsubscribe stop; stop unsubscribe; stop stop; stop stop stop
keyword	opt_out	opt_out	certain	stop end; stop quit; stop cancel; end texts; end stop; cancel texts; cancel all; quit texting; no more; no more texts; no more messages; take me off
keyword	opt_out	opt_out	certain	please stop; alto; pare; paren; parar; para; basta; ya basta; cancelar; baja; detener; terminar; salir; quitar; borrar; arret; arrete; arretez
keyword	opt_out	opt_out	certain	unenroll; stoptexting; stoptexts; stopped; dejen de escribir; paren ya; desuscribir; dar de baja; leave me alone; lose my number
keyword	opt_out	opt_out	certain	do not text; do not contact; dont text; do not text me; dont text me; stop now; just stop; all stop; stopstop; go away
keyword	opt_out	opt_out	certain	opt 2 out; opt out please; text stop
keyword	opt_out	opt_out_other	likely	td; spam; junk; scam; 🛑; 🖕; 🚫; ⛔; remove my number; f off; fu; f u; fuck you; fuck off; fuck u; screw you; piss off; stfu; shut up; blocked; block
keyword	opt_out	opt_out_other	likely	reported; dnc; do not call; no texts; no text; no mas; ya no; harassment; enough; out; off; get lost; buzz off; ya estuvo; lose this number; bye
keyword	opt_out	opt_out_other	likely	bye bye; quit it; cut it out; knock it off; stop that; stop this; stahp; st; leave; end this; end it; end these; discontinue; unscribe; un subscribe
keyword	opt_out	opt_out_other	likely	usubscribe; arreter; removal; deactivate; cancele; cancelen; cancelenme; removal please
keyword	help	help	certain	help; info; help me; helpme; ayuda; aide; informacion; help help; ayudame; help info; info help
keyword	opt_in	opt_in	certain	start; unstop; restart; resume; resubscribe; subscribe; re subscribe; opt in; optin; opt back in; opt me in; opt me back in; start texting
keyword	opt_in	opt_in	certain	start texts; start again; iniciar; comenzar; empezar; reanudar; start me; un stop; rejoin; subscribe me; restart texts; suscribir; suscribirme
keyword	opt_in	opt_in	certain	start over
keyword	wrong_number	wrong_number	certain	wrong number; wrong; wrong person; wrong num; wrong nmbr; wrong guy; wrong phone; wrong numbr; numero equivocado; numero incorrecto; equivocado
keyword	wrong_number	wrong_number	certain	equivocada; persona equivocada; wrong no; sorry wrong number; wrong number sorry; u got the wrong number; you have the wrong number; not me; not him
keyword	wrong_number	wrong_number	certain	not her; not them; deceased; she died; he died; se equivoco; te equivocaste; se equivoca; se equivoco de numero; wrongnumber; mauvais numero; fallecio
keyword	wrong_number	wrong_number	certain	murio; passed away; sorry wrong; wrong sorry; im sorry wrong number; wrong nbr; wrong numero; no soy yo; no soy; no la conozco; no lo conozco
keyword	wrong_number	wrong_number	certain	not maria; no maria
keyword	signed	signed	certain	done; all done; already done; did it; i did it; already did; already did it; i already did; i already did it; did already; i did already; signed
keyword	signed	signed	certain	i signed; already signed; i already signed; i signed it; signed it; signed already; i have signed; ive signed; ive already signed
keyword	signed	signed	certain	i have already signed; just signed; just did; i just signed; just did it; mailed it already; mailed; mailed mine; sent mine; already sent it
keyword	signed	signed	certain	already mailed it; ya firme; ya lo firme; ya la firme; ya firmamos; ya lo hice; ya la hice; ya lo mande; ya la mande; ya la envie; ya lo envie; hecho
keyword	signed	signed	certain	ya hecho; listo; ya esta; ya esta hecho; ya esta listo; lista; firmado; ya firmado; signed and sent; signed sealed delivered; completed; its done
keyword	signed	signed	certain	it is done; been done; got it done; finished; submitted; filled it out; turned it in; yes i did; yes done; ok done; done deal; done thanks; ya gracias
keyword	attending	attending	certain	ill be there; i will be there; see you there; see you then; see u there; see u then; cya there; be there; we will be there; well be there; ill come
keyword	attending	attending	certain	i will come; im coming; i am coming; im going; i am going; ill go; i will go; we are coming; were coming; coming; ill attend; i will attend; attending
keyword	attending	attending	certain	ahi estare; alla estare; ahi estaremos; alla estaremos; ahi nos vemos; alla nos vemos; nos vemos alla; nos vemos ahi; nos vemos; nos vemos el jueves
keyword	attending	attending	certain	voy; si voy; ahi voy; voy a ir; yo voy; ire; si ire; cuenta con migo ahi; see you thursday; see you at the hearing; see you at city hall
keyword	attending	attending	certain	count on me being there; wouldnt miss it; i wouldnt miss it; on my way; omw; im there; see ya there; see ya; be there or be square; asistire
keyword	attending	attending	certain	ahi los veo; alli estare; aya estare; ahi estare jueves; will be there; will attend; planning on it; voy a estar ahi; going; estare ahi; estare alla
keyword	attending	attending	certain	si ahi nos vemos; si ahi estare; si alla estare; si nos vemos ahi; si alla nos vemos
keyword	yes	yes	certain	yes; y; yess; yea; yeah; yep; yup; yas; yass; yessir; yes sir; yes maam; yes please; yes thanks; yes thank you; yeah please; yes yes; yeah yeah
keyword	yes	yes	certain	yes i will; yes i would; yes i do; yes i am; yes of course; yes absolutely; yes definitely; yes sign; yes i agree; yes ok; yes okay; yes sure; si; sii
keyword	yes	yes	certain	si si; si por favor; si gracias; si claro; si senor; si quiero; si acepto; si firmo; yes yes yes; sip; simon; of course; absolutely; definitely
keyword	yes	yes	certain	certainly; for sure; sure yes; yes for sure; claro; claro que si; por supuesto; por supuesto que si; desde luego; oui; yes ill sign; ill sign
keyword	yes	yes	certain	i will sign; sign me up; sign my name; sign for me; i would; i will; i do; i agree; agreed; count me in; im in; i am in; add my name; put my name
keyword	yes	yes	certain	put me down; yes we can; you have my permission; hell yes; hell yeah; heck yes; heck yeah; fuck yes; fuck yeah; yes ma am; ys; yse; yws; yees; yrs
keyword	yes	yes	certain	ues; tes; es; yup yup; yesh; yeppers; affirmative; con gusto; claro si; si claro que si; acepto; firmo; yo firmo; lo firmo; i support it
keyword	yes	yes	certain	i support this; im for it; yes i support; yes pls; yes plz; ye; yesyes; yes 100; please do; go ahead; yes go ahead; will do; yes ma; si ok; ok si
keyword	yes	yes	certain	ok yes; okay yes; ok yea; yea sure; yeah sure; yes thats fine; thats fine; by all means; with pleasure; absolutely yes; totally; yes dev; mail it
keyword	yes	yes	certain	please mail it; mail it please; yes mail it; ofc; add me; add us; yes ofc; i would love to; id love to; i would be happy to; id be happy to
keyword	yes	yes	certain	id be glad to; yes id love to; i do want to; i want to; i can; yes i can; we do; we will; agree; simon que si; a huevo; im on board; im with you
keyword	yes	yes	certain	i am with you; were with you; sign away; count on me; you can count on me; yes you may; you may; i do agree; im on it; absolutely no question; im game
keyword	yes	yes	certain	desde luego que si
keyword	yes	yes_weak	likely	ok; okay; k; kk; okey; okie; okie dokie; oki; sure; sure thing; ok sure; okay sure; alright; all right; aight; fine; ok fine; fine by me; sounds good
keyword	yes	yes_weak	likely	sounds great; ok sounds good; 👍; 👌; ✅; ☑; ✔; 💯; 🙋; 🆗; 🤙; you bet; bet; yah; ya; yeh; right on; do it; lets do it; lets go; send it; go for it
keyword	yes	yes_weak	likely	go for that; dale; orale; sale; va; vale; sale y vale; bueno; ok bueno; adelante; de acuerdo; esta bien; okis; okay cool; ok cool; cool ok; seguro
keyword	yes	yes_weak	likely	aye; down; im down; gladly; yes lol; ok ok; 100; cierto; perfecto; ok perfecto; ok great; great ok; works for me; thats ok; thats okay; its ok
keyword	yes	yes_weak	likely	si se puede contar conmigo; im good with that; whatever you need; ok thank you; ok thanks; ok gracias; okay thanks; okay thank you; ok ty; np; asi es
keyword	yes	yes_weak	likely	correct; correcto; right; claro q si; sip claro; 👍👍; ✍; 🙆; 🫡; affirm; roger; word; yurr; no worries; no prob
keyword	yes	yes_rhetorical	likely	why not; sure why not; yes why not; why not sure; ok why not; no problem; no problema; no hay problema; no doubt; no doubt about it; without a doubt
keyword	yes	yes_rhetorical	likely	como no; si como no; sin duda; no hay duda; sin problema; no objection; no objections; no question; no question about it; not a problem; por que no
keyword	yes	yes_rhetorical	likely	porque no; y por que no
keyword	no	no	certain	no; n; nah; nope; nop; naw; noo; nooo; no thanks; no thank you; no thx; no ty; no thankyou; no sir; no maam; no no; no no no; not interested
keyword	no	no	certain	im not interested; i am not interested; no way; no i wont; no i will not; no i dont; no i do not; i pass; pass; ill pass; hard pass; decline
keyword	no	no	certain	i decline; declined; no im good; no im ok; no im fine; im good; im good thanks; im ok; not for me; negative; never; hell no; heck no; fuck no
keyword	no	no	certain	absolutely not; definitely not; of course not; certainly not; no gracias; no quiero; no me interesa; no estoy interesado; no estoy interesada; nel
keyword	no	no	certain	nel pastel; ni loco; ni loca; jamas; nunca; de ninguna manera; claro que no; por supuesto que no; para nada; no firmo; no voy a firmar; i disagree
keyword	no	no	certain	disagree; i dont agree; i wont; i will not; i dont want to; i do not want to; id rather not; rather not; i would rather not; prefer not to
keyword	no	no	certain	i prefer not to; id prefer not to; no i cant; i cant; no i can not; no puedo; count me out; 👎; ❌; 🙅; ✖; nien; nein; non; nuh uh; no lo creo
keyword	no	no	certain	dont think so; i dont think so; no i dont think so; i think not; nopers; no interest; zero interest; no deal; nay; sorry no; no sorry; not really
keyword	no	no	certain	thanks but no thanks; thanks but no; thank you but no; no bueno; not happening; not a chance; no chance; fat chance; who cares; i dont care; dont care
keyword	no	no	certain	idc; no me importa; dont sign; do not sign; dont sign for me; no lo haga; no lo firme; not this time; yeah no; yeah right; ya right; yea right; as if
keyword	no	no	certain	mejor no; creo que no; thumbs down; yo no; no creo; ni madres; maybe not; ahora no gracias; still no; i said no
keyword	maybe	maybe	certain	maybe; perhaps; possibly; mayb; maybee; probably; prolly; not sure; im not sure; i am not sure; unsure; idk; i dont know; i do not know; dont know
keyword	maybe	maybe	certain	dunno; not yet; no not yet; not now; not right now; no not now; no not right now; not at this time; not at the moment; not today; later; maybe later
keyword	maybe	maybe	certain	ask me later; another time; some other time; let me think; let me think about it; ill think about it; i will think about it; thinking about it
keyword	maybe	maybe	certain	think about it; need to think about it; let me see; ill see; we will see; well see; depends; it depends; undecided; yes and no; yes or no
keyword	maybe	maybe	certain	on the fence; might; i might; could be; tal vez; talvez; tal vez despues; quiza; quizas; a lo mejor; puede ser; depende; no se; no lo se
keyword	maybe	maybe	certain	no estoy seguro; no estoy segura; dejame pensarlo; dejeme pensarlo; deja lo pienso; lo pienso; lo voy a pensar; voy a pensarlo; lo pensare; luego
keyword	maybe	maybe	certain	despues; mas tarde; al rato; ahorita no; ahora no; por ahora no; todavia no; aun no; ya veremos; vamos a ver; veremos; a ver; si y no; mas o menos
keyword	maybe	maybe	certain	kinda; sorta; sort of; kind of; 🤔; 🤷; not certain; hmm; hmmm; ill let you know; let you know; i will let you know; ill get back to you
keyword	maybe	maybe	certain	get back to you; let me get back to you; yet to decide; i guess; 5050; 50 50; perhaps later; hm; meh
keyword	question	question	certain	who; who this; who dis; whos this; who is this; who is it; who are you; what; what is this; whats this; huh; when; where; why; how; wut; wat; que
keyword	question	question	certain	quien; quien es; quien habla; de parte de quien; cuando; donde; como; por que es; what for; how come; new phone who dis; new phone who this; explain
keyword	question	question	certain	❓; ⁉; tell me more; more info; more information; mas informacion; learn more; details; what is it; who dat; qui; pourquoi; what time; where at
keyword	question	question	certain	what day; what postcard; que postal; what hearing; a que hora; come again; say what; wdym; excuse me; sorry what; send info; send me info
keyword	noise	pleasantry	certain	thanks; thank you; thankyou; thx; ty; tysm; thanks so much; thank you so much; many thanks; gracias; muchas gracias; mil gracias; thank u
keyword	noise	pleasantry	certain	thanks for letting me know; thanks for the info; thank you for the information; thank you for letting me know; gracias por avisar; de nada
keyword	noise	pleasantry	certain	no hay de que; youre welcome; welcome; you too; u too; igualmente; same to you; god bless; god bless you; dios te bendiga; dios los bendiga
keyword	noise	pleasantry	certain	bendiciones; amen; lol; lmao; haha; hahaha; ha; jaja; jajaja; jajajaja; hi; hello; hey; hola; good morning; good afternoon; good evening; good night
keyword	noise	pleasantry	certain	buenos dias; buenas tardes; buenas noches; buenas; que tal; congrats; congratulations; happy birthday; happy holidays; merry christmas
keyword	noise	pleasantry	certain	happy thanksgiving; happy new year; feliz navidad; great; nice; cool; awesome; wow; omg; good; good luck; good job; great job; great work; keep it up
keyword	noise	pleasantry	certain	keep up the good work; keep fighting; bravo; excellent; beautiful; good for you; solidarity; solidaridad; solidarity forever; power to the people
keyword	noise	pleasantry	certain	si se puede; si se pudo; que viva; got it; gotcha; noted; understood; entendido; received; i see; oh; oh ok; oh okay; ah; ah ok; interesting; whatever
keyword	noise	pleasantry	certain	so; so what; test; testing; sorry; my bad; oops; lo siento; perdon; excelente; que bueno; que bien; muy bien; right on brother; right on sister; peace
keyword	noise	pleasantry	certain	love it; love you; i love you; miss you; xoxo; ok lol; good to know; cheers; salud; hahah; jeje; jejeje; lolol; hehe; mmm; yay; woo; woohoo; hurray
keyword	noise	pleasantry	certain	hooray; aww; aw; ugh; damn; dang; wtf; smh; bs; bullshit; asap; hello there; hey there; hi there; hola buenas; fyi; never mind; nevermind; nvm; ignore
keyword	noise	pleasantry	certain	wait; hold on; one sec; one moment; un momento; espera; same; same here; me too; yo tambien; no entiendo; no pares; no paren; weblink
insist	opt_out	keeps_coming	likely	you|u|yall|guys wont|dont|never|cant stop|quit ?@contacting
insist	opt_out	keeps_coming	likely	you|u|they|guys|i|ppl ?all ?guys keep|keeps texting|messaging|sending|getting|receiving; still getting|receiving|texting|sending ~2 me|@texts|these
insist	opt_out	keeps_coming	likely	already|i ?have ?already ?i said|told|asked|texted|replied ~3 stop; said|told|tell|asked|says ~4 stop|unsubscribe|remove
insist	opt_out	keeps_coming	likely	how many times ~9 stop|unsubscribe; unsubscribe means unsubscribe; stop means stop; which part of stop; do you not understand stop
phrase	opt_out	consent	likely	revoke|revoking|revoked|withdraw|withdrawing|rescind ~3 consent|permission|authorization; not|dont|never|no|didnt|without ~2 consent|consented
phrase	opt_out	consent	likely	do not authorize; no permission; you dont have ~2 permission|consent; without my permission|consent; not consenting|authorized|authorizing
phrase	opt_out	espanol_no_contact	likely	deje|dejen|deja|dejar|dejame|dejenme|dejeme|paren|pare|para|parar|parale|basta|dejes ~1 de|con ~2 @escribir|@mensajes
phrase	opt_out	espanol_no_contact	likely	dejen|deje|deja de ~1 mandar*|envi*|escrib*|text*|molest*|llam*|contact*|chinga*|jod*
phrase	opt_out	espanol_no_contact	likely	no|nunca|jamas ?vuelva* ?a ?por ?favor ?me ?nos ?quiero ?que @escribir; no me|nos ?vuelva* ?a @escribir; ya no|me ~1 me|nos|manden|escriban
phrase	opt_out	espanol_no_contact	likely	no quiero ?que ?ya ?mas ?recibir ?me ?sus ?tus ?estos ?esos ?de ?nada ?ningun ?tantos @mensajes|recibir|@escribir; ya no quiero
phrase	opt_out	espanol_no_contact	likely	no deseo ~3 mensajes|recibir|textos|que; no quiero saber; no|ni|basta|ya|sin ?de ?mas @mensajes; no mas $; ^ no mas; basta ya|de|con|por; ya basta
phrase	opt_out	espanol_no_contact	likely	ya ?por ?favor paren|pare|para|parale|parenle|parele; paren|pare|para|alto|basta|parale ?ya ?por ?favor $; alto ?ya ?por ?favor $
phrase	opt_out	espanol_no_contact	likely	@quiten ~3 lista|listas|numero|telefono|nombre|aqui|grupo
phrase	opt_out	espanol_no_contact	likely	quitenme|quiteme|quitame|saquenme|saqueme|sacame|borrenme|borreme|borrame|eliminenme|elimineme|eliminame|remuevanme|remuevame|retirenme|desuscrib*|quitenmen
phrase	opt_out	espanol_no_contact	likely	me @quiten; me pueden|puede|puedes @quiten; @quiten mi|este; de baja; darme|denme|deme|dame|darse|dar baja
phrase	opt_out	espanol_no_contact	likely	dejenme|dejame|dejeme|dejen|deje ~1 en paz|tranquilo|tranquila; en paz $; no molest*; no ~1 autorizo|autorice|consiento|doy; retiro|revoco mi
phrase	opt_out	espanol_no_contact	likely	borr*|olvid* mi ?este numero|telefono|nombre; pierda* ~1 numero
phrase	opt_out	espanol_no_contact	likely	me|los|las|te|lo voy|reporto|reporte|reportare|bloqueo|bloqueare|denuncio|bloquear ?a ?reportar ?bloquear ?denunciar $
phrase	opt_out	espanol_no_contact	likely	cancelar ~2 suscripcion|mensajes|textos|servicio; cancelen|cancele|cancela ~2 suscripcion|mensajes|mi|textos; fuera de ~1 lista; salir ~3 lista
phrase	opt_out	espanol_no_contact	likely	ya no ~2 texteen|manden|escriban|molesten|llamen|envien; no textear; no ?me esten|estes|este ~1 molestando|mandando|escribiendo|texteando
phrase	opt_out	espanol_no_contact	likely	dejame|dejeme|dejenme|deje ?en ?paz tranquil*; voy|vamos a report*|bloque*|denunci*
phrase	opt_out	francais	likely	arretez|arrete ~2 de|ecrire|envoyer|textos|messages; plus de messages|textos; desabonn*; ne mecrivez|menvoyez|contactez plus
phrase	opt_out	francais	likely	ne me contactez|ecrivez|textez plus
phrase	opt_out	how_to_stop	likely	how ~4 unsubscribe|optout|opt|stop ?these ?this ?getting ?texts ?out ?it ?receiving ?the ?messages $; how ~3 get off|out ?of; how ~3 make ~2 stop
phrase	opt_out	how_to_stop	likely	how can i stop; como ~4 baja|cancelo|cancelar|salgo|salirme|desuscribo|paro|borro|quito
phrase	opt_out	not_contact	likely	dont|dnt|do|never|please|pls|not|nt ?not ?ever ?please ?again text|txt|message|msg|contact|bother|sms|disturb|harass|spam|solicit me|us|my|this|here|again|anymore|any|no|ever|back|at
phrase	opt_out	not_contact	likely	do|please|pls not ?ever text|txt|message|msg|contact|bother|disturb|spam|solicit; dont text|txt|message|msg|contact|bother|disturb $
phrase	opt_out	not_contact	likely	do not|never call|write|email|send|reach ~1 me|us|my|this|again|here|anymore; dont call|write|email|reach|hit ~1 again|anymore|this|my
phrase	opt_out	not_contact	likely	dont ever text|call|contact|message|bother; dont|not send ~ me|us|any|more|texts|messages|this|these|anything|stuff|anymore; no|zero ?more ~ @texts
phrase	opt_out	not_contact	likely	no more this|these|contact|please $; no more $; not another text|message|word
phrase	opt_out	not_contact	likely	no ?longer ?want|wish ?to ?receive ?any texting|soliciting|solicitation; no soliciting
phrase	opt_out	not_contact	likely	dont|not|never|no ?longer ?to ?do want|wanna|need|wish|like|appreciate|care|consent|agree|authorize|welcome ~3 @texts|texted|contacted|messaged|hear|bothered|solicited|receive|notifications|updates|emails|communication|communications|your|this|these|anything
phrase	opt_out	not_contact	likely	no ?longer interested ~3 @texts|texting|receiving|hearing; not interested in ~3 @texts|receiving|hearing|getting
phrase	opt_out	not_contact	likely	dont|never|didnt|not ?did ask|asked|request|requested|sign|signed|subscribe|subscribed|opt|opted|agree|agreed|give|gave|consent|consented ~3 this|these|texts|messages|in|texted|contacted|my|your|you
phrase	opt_out	not_contact	likely	dont want this|these|any|anything|none|nothing; dont want your|ur; who ~3 gave ~2 permission; not ?be contacted|texted|messaged
phrase	opt_out	not_contact	likely	wish|want|prefer|like|ask|request ~1 not to ~1 be contacted|texted|messaged|bothered; do not want; rather you|u not|didnt text|contact|message
phrase	opt_out	not_contact	likely	no contact; zero texts; too many texts|messages; sick|tired of ~3 @texts|this|these; enough ?with ?of ?the ?these @texts|already|is|of
phrase	opt_out	not_contact	likely	enough is enough; dont text and drive me; dont text|call|message|contact it|there|back; no right to text|contact|message|call
phrase	opt_out	not_contact	likely	not|dont ?ever call|text|message or|and|nor text|call|message; no more of|from; dont|dnt tex|txt|text me; leave me out of
phrase	opt_out	not_contact	likely	not to be contacted|texted|messaged|called|bothered; text|message|call me again|one ?more ?time and|or|ill
phrase	opt_out	not_contact	likely	asked|told|tell|asking you|u|yall|them ?to ?not not|to stop|text|contact|remove
phrase	opt_out	off_the_list	likely	remove|delete|take|drop|erase|scrub|pull|get|cut|strike|want|move ~ me|myself|us|my|off ~3 off|from|of|out ?of ~2 list|lists|thread|chat|group|database|system|texts|messages|rolls|file|records|mailing|campaign|program|distribution|this|your|these|here|texting|spam
phrase	opt_out	off_the_list	likely	remove|delete|drop|erase|scrub|unenroll me|myself|us; take|get|let me|us|my|myself off|out; take my|this ?phone|cell number|name off|out
phrase	opt_out	off_the_list	likely	remove|delete|drop|erase|lose|scrub|forget|trash|block|ditch|purge|cancel @name ?damn ?phone|cell @number
phrase	opt_out	off_the_list	likely	remove|delete|take ~2 off|from ?of ~2 list|lists|database|system
phrase	opt_out	off_the_list	likely	off|from|of ?of your|the|this|ur|yalls|any|all|these ?damn ?text ?texting ?contact ?call ?mailing ?phone list|lists|database|distribution
phrase	opt_out	off_the_list	likely	lose|forget|delete ~1 number; leave me|us ?the ?hell ?fuck alone|be; let me be $; go away; take a hike; kick rocks; get lost; opt ?me ?us out|outt
phrase	opt_out	off_the_list	likely	opting ?me out; opted out; optout|optingout; unsubscrib*; unsub; want ?to ?be out|off|removed|deleted|unsubscribed
phrase	opt_out	off_the_list	likely	count me out ?of ~1 texts|list|these|this
phrase	opt_out	off_the_list	likely	i|me|want|number|like|please|name|wish|need|request|asked|to|appreciate ?to be|being removed|deleted|unsubscribed; be|being taken off
phrase	opt_out	off_the_list	likely	do not ?call|contact|text list; dnc list; pull my number
phrase	opt_out	off_the_list	likely	get rid of my|this number|info; my @number off|out; delete|erase|remove all my ?personal @number; @number ~3 removed|deleted|off|erased
phrase	opt_out	off_the_list	likely	want|get ~2 @number removed|deleted|off; removal ~2 list|please|database; request|requesting|requested removal
phrase	opt_out	profanity	likely	fuck|fck|fk|fuk|f|eff|screw|piss|bugger|sod|bug|back|buzz|naff off; ^ fuck|fck|fk|fuk|f|screw you|u|yourself|urself|yall|ya|your|ur|the
phrase	opt_out	profanity	likely	go fuck|fck|to ?straight hell|yourself|urself; go f|eff|screw yourself; kiss my; eat shit; suck my|it|a; bite me; shut ?the ?fuck ?hell up; stfu; gtfo
phrase	opt_out	profanity	likely	foh; 🖕; asshole|assholes; die $; get bent; leave me tf|the alone; vete a|al; vayanse|vayan|vayase a|al|ala
phrase	opt_out	profanity	likely	chinga|chinguen|chingate|chingue a|tu|su; no chinguen|jodan|frieguen|mamen; metanselo|metetelo; a la verga|chingada|mierda; larguense|largate
phrase	opt_out	profanity	likely	fack off|you|u; eat ?a ?my shit|dick; drop dead
phrase	opt_out	report	likely	report|reported|reporting|reports ~2 as|you|this|spam|number|u|it|junk; this|it|that|its|thats is|was ?a ?total ?pure ?just spam|harassment|illegal
phrase	opt_out	report	likely	its|thats ?a ?total ?just spam|harassment; ^ spam $; ^ junk|scam $; you|u are|r ?a ?just ?all spam|spammers|spammer|harassing|spamming
phrase	opt_out	report	likely	spammer|spammers; block|blocked|blocking ~1 you|u|this|ya|number|ur|your; youre|ur|you|u are|being|is|been|got blocked; youre|ur blocked
phrase	opt_out	report	likely	ill|will|gonna|going|to block|sue|report you|u|ya|yall|this|number|ur; sue you|u|yall|your; my|a lawyer|attorney; legal action; ftc|fcc|tcpa
phrase	opt_out	report	likely	do|dnc not call registry
phrase	opt_out	report	likely	do not call registry; attorney general; harassment; harassing me; violation of; been reported|blocked; sign me off
phrase	opt_out	report	likely	youre|ur|ya spam|spamming|harassing; marked|marking|flagged|flagging ~1 as|spam|junk; will|ill|gonna|i sue
phrase	opt_out	stop_contact	likely	@stop ~ @contacting; @stop spam|spamming|harassing|harassment|bothering|bugging
phrase	opt_out	stop_contact	likely	@stop writing|sending me|us|this|these|texts|messages|stuff|crap|shit|things|to
phrase	opt_out	stop_contact	likely	@stop ?with ?all ?the ?this nonsense|crap|bs|bullshit|shit|foolishness|garbage|junk; @stop wasting my|our; @stop blowing|hitting ?me ?up
phrase	opt_out	stop_contact	likely	@stop ?any ?all further; stop ?immediately ?now and desist; cease and desist
phrase	opt_out	stop_contact	likely	^ stop i|im|ive|you|u|youre|wrong|who|no|not|dont|we|its|he|she|why|leave|take|never|already|or|before|now|because|bc|cuz|cause|asap|immediately|please|pls|plz|forever|everything|everyone|thanks|thank|ok|okay|yall|dude|bro|man|sir|maam|using|contacting
phrase	opt_out	stop_contact	likely	^ stop this is|was|isnt|number|now; please|pls|plz stop $; stop|end|cancel ~ @texts|texting|subscription|alerts|service|enrollment
phrase	opt_out	stop_contact	likely	put ?a stop|end to ~ @texts; stop ~ coming to|2 ?this ?my phone|number; make it|these|them|this stop $; @refusal stop $
phrase	opt_out	stop_contact	likely	never ~1 text|message|contact|call|write|bother ~1 me|us|this|again|here; make ?this ?these ?the ?them ?it stop texting; ^ stop my phone|number|cell
phrase	help	help	likely	^ help ?me ?please $; ^ ayuda ?por ?favor $; ^ info ?please $; need help ~1 with these|this|texts; ^ necesito ayuda $; ^ i need help $
phrase	opt_in	add_back	likely	add|put|sign|opt me ~2 back; text me again; want to|2 restart|resubscribe|rejoin|resume
phrase	opt_in	add_back	likely	start|resume|restart ?sending texting|texts|messages|messaging|texting|sending|my|the; un stop; want back in|on
phrase	opt_in	add_back	likely	hit|sent|typed|texted|said|replied|pressed|put stop ~2 by|on|in mistake|accident|error|accidentally|purpose; stop by mistake|accident
phrase	opt_in	add_back	likely	accidentally|mistakenly ~3 stop|stopped|unsubscribed|unsubscribe|opted; unsubscribed ~2 by mistake|accident|error|accidentally
phrase	opt_in	add_back	likely	didnt|didn mean to|2 ?say ?send ?text ?hit ?type stop|unsubscribe|opt|cancel; stop ~2 was ~1 a|an mistake|accident|error; undo ~2 stop|unsubscribe|opt
phrase	opt_in	add_back	likely	opt ?me ?back in $; turn ~2 texts|messages|it back on; quiero volver a recibir; vuelvan|vuelva a mandarme|enviarme|escribirme|textearme|ponerme
phrase	opt_in	add_back	likely	me equivoque ~4 stop|alto|pare; puse|mande|escribi stop|alto ~2 error|equivocacion|accidente|querer; resubscribe me; reactivate|reactivar
phrase	opt_in	add_back	likely	keep texting|sending|them|the|me|messaging texts|messages|me|texts|updates|coming; sigan mandando|enviando; keep me on ~2 list
phrase	opt_in	add_back	likely	i do want|wanna ~4 texts|messages|updates; dont unsubscribe|remove me; start ~ @texts; put me back; ^ start|unstop|resubscribe|restart $
phrase	opt_in	add_back	likely	^ subscribe|resubscribe me
phrase	wrong_number	deceased	likely	passed away|on; @who|father|mother|wife|husband|mom|dad|son|daughter|brother|sister|grandmother|grandfather died|passed|deceased
phrase	wrong_number	deceased	likely	is|was|has|been|shes|hes|maria|recently|now ?is deceased|dead|died; deceased; fallecio|fallecida|fallecido|murio|fallecieron|difunta|difunto; rip $
phrase	wrong_number	not_that_person	likely	no soy ?esa ?la ?ella ?el maria|ella|esa|persona|quien; not ?the ?that maria|mary|her|him
phrase	wrong_number	not_that_person	likely	there is|isnt|aint|no|nobody|noone ?one ?body ?no ?any maria|one|here|by ~2 here|name|number|that
phrase	wrong_number	not_that_person	likely	no|nobody|noone ?one ?body here ~1 by|named|called|with; nobody|noone|no ?one by that name
phrase	wrong_number	not_that_person	likely	dont|do ?not know|no ?know ~1 any|a|this|who|anyone|anybody|no maria|mary|person|that|named|by; ^ who|whos ?is|the maria|mary
phrase	wrong_number	not_that_person	likely	maria|she|he|they doesnt|does|no|dont ?not ?longer live|have|own|use|work|lives|uses ~2 here|anymore|number|phone|this
phrase	wrong_number	not_that_person	likely	no longer|not|isnt|aint ~3 maria*|her|his|their number|phone|cell; no longer ~2 this|at|belongs|has|have|using ~2 number|phone|cell
phrase	wrong_number	not_that_person	likely	is not|no ?longer marias|her|his|my|the number|phone|cell; this|its|that|it ?is isnt|aint|not ~2 maria*|her|him|she|mary|marias|his ?phone ?number $
phrase	wrong_number	not_that_person	likely	this is not ?who ?the ?person; this used to be|belong; number ~3 changed|reassigned; new ?phone number ~2 owner; new owner; i have ~2 new|had number
phrase	wrong_number	not_that_person	likely	just got ~2 number|phone; i just got this; changed ~2 numbers|number; has a new number|phone; not who you|u; never heard of; dont know who
phrase	wrong_number	not_that_person	likely	aqui no vive|hay|esta|conocemos; no conozco; no conocemos; ya no ?es|tiene|usa ~2 numero|telefono|vive; no vive aqui
phrase	wrong_number	not_that_person	likely	no es ?el|su numero|telefono; no es maria; cambio de numero; no hay ninguna|nadie|ningun; esta persona no|ya; nuevo numero
phrase	wrong_number	not_that_person	likely	im|i|am not ?her ?him ?that ?the ?she maria|mary|person|her|him|one; you|u ~2 someone else; meant for someone; somebody|someone elses number|phone
phrase	wrong_number	not_that_person	likely	meant for my|someone; nobody|noone|anybody|person named|called; no @person here|at|with|by; ^ ?im not @person; no soy @person
phrase	wrong_number	not_that_person	likely	@person isnt|not|aint ~2 here|at|this|number|phone
phrase	wrong_number	not_that_person	likely	@person doesnt|dont|no|does|moved|left|changed ?not ?longer live|have|use|here|own|number|numbers|lives|out
phrase	wrong_number	not_that_person	likely	this|it|its|that|thats ?is isnt|not|aint @person $; ^ isnt|not|aint @person; numero|telefono ya no; no la|lo|le conozco; ^ who|whos ?is|the @greeted $
phrase	wrong_number	not_that_person	likely	never heard of @person; dont|do ?not know ?a ?any ?no ?who @person|anyone|anybody; im @person not; for @person $; wrong ?damn ?phone nbr
phrase	wrong_number	not_that_person	likely	name ?is isnt|not|aint @person; @person who $; no one named|called; i ?just got|have|had|bought this|the number|phone ~1 last|recently|yesterday|new
phrase	wrong_number	not_that_person	likely	soy @person no @person; de|es|tiene otra persona; not the right person|number|one; not my name; belongs to someone|somebody|another|a; no existe
phrase	wrong_number	not_that_person	likely	no hay ~1 persona; no longer with us
phrase	wrong_number	wrong_number	certain	wrong ?damn ?phone number|person|num|nmbr|guy|lady|one|house|family|man|woman|numbr|individual|maria|contact; incorrect number
phrase	wrong_number	wrong_number	certain	numero equivocado|incorrecto|erroneo; equivocad* ?de ?numero $; persona equivocada; equivocado|equivocada de numero|persona
phrase	wrong_number	wrong_number	certain	se|te|os equivoco|equivoca|equivocaste|equivocas|equivocaron|equivoca; numero no es; este no es ?el ?su ?numero
phrase	wrong_number	wrong_number	certain	texted|texting|messaging|have|got|reached|messaged the wrong
phrase	signed	signed	likely	already|just ?have ?i ?did ?went ?and ?gone ?been signed|mailed|sent|submitted|filled|completed|emailed|wrote|called|did|done|returned|dropped|turned|put
phrase	signed	signed	likely	ive|i|we|weve|have|he|she|wife|husband|both|all|family ?have ?already ?both ?just ?all signed|mailed ?it ?mine ?one ?that ?ours ?this ?the ?a ?yesterday ?today ?online
phrase	signed	signed	likely	i|we ?already ?have ?just ?both did ?it ?that ?one ?already ?mine ?yesterday ?today ?online|mine|it|already|that|one|yesterday|online|so $
phrase	signed	signed	likely	signed ?it ?mine ?one ?that ?ours ?the ?a ?my it|mine|one|already|yesterday|online|ours|today|postcard|card|petition|both|last|earlier|saturday|sunday|monday|tuesday|wednesday|friday|this
phrase	signed	signed	likely	sent|mailed|returned|submitted|turned|dropped|filled|posted mine|ours|it|one|my|the|postcard|in ?postcard ?card ?in|already|yesterday|off|out|back|today|last|sunday|monday|in|weeks|week
phrase	signed	signed	likely	^ ?all ?its ?already done $; ^ done; all done $; did ?it|mine already; did it $; did mine; took care of it; taken care of; been there done that
phrase	signed	signed	likely	got it done; ya ?lo ?la ?los ?las ?se firme|firmamos|firmo|firmaron|mande|mandamos|envie|enviamos|hice|hicimos|llene|entregue|puse|complete
phrase	signed	signed	likely	ya ?esta ?esta|quedo|fue firmad*|hecho|hecha|lista|listo|mandada|enviada|hechas; la|lo ?ya firme|mande|envie|entregue|hice
phrase	signed	signed	likely	firme ayer|una|la|en|ya|hoy; ya di|deje mi firma; ^ ya lo|la ?hice $; my|our|the ?postcard|card is ?already in|signed|sent|mailed|done
phrase	signed	signed	likely	i|we have|did ?already ?signed mine; did it|that|mine|this|one already|online|yesterday|today|at|last|earlier|on|monday|tuesday; ^ signed $
phrase	signed	signed	likely	card|postcard|cards ?is ?was ?already sent|signed|mailed|done; card|postcard ?is in the mail; i|we did|sent|mailed|signed one|mine|ours|two
phrase	signed	signed	likely	ya la|lo|las mia; ya gracias $; we|i did ?so ?it at|in|on|with|last|yesterday; gave|handed|dropped ?in ?off mine|ours|my ?the card|postcard|to|in|off
phrase	signed	signed	likely	gave|handed mine|ours; ^ signed and|sent|mailed; i did it|that|so this|yesterday|already|at|on|last|earlier|online; ^ ya quedo|esta|lo|la $
phrase	attending	attending	likely	ill|will|i|we|well|gonna|going|can|planning|plan|hope|try|definitely ?definitely ?to ?try ?going ?gonna ?to ?also ?on be|being there|at|present|attending
phrase	attending	attending	likely	be there $; be there @day; be at ?the @place|@day; see|c you|u|ya|yall|everyone ?all ?guys there|then|@day|at|on|soon
phrase	attending	attending	likely	ill|i|we|well|will|gonna|can|going|im|were|am|are ?will ?definitely ?try ?to ?be come|coming|attend|attending|going|go|stop|make|swing|drop|show|join|bring|testify|testifying|speak ~1 to|there|@day|by|it|through|up|with|on|if|and|too|as $|@day|the|you|my|hearing|it
phrase	attending	attending	likely	ill|will|im|i|gonna|well|were attend|attending|coming|come|testify|testifying; ill|im|i|we|will come|coming|going|attend|attending|go to|@day
phrase	attending	attending	likely	stop by ?the ?on ?at @day|hearing; ill|will|gonna|can|i stop|swing|drop by; count me in for|on|at ~1 @day|hearing; im bringing; were coming|attending
phrase	attending	attending	likely	i can make it; make it @day|to; ill be at; plan on|to being|attending|coming|attend|come|be; see you @day
phrase	attending	attending	likely	ahi|alla|alli|aqui|aya estare|estaremos|estoy|voy|vamos|nos|los|te|iremos|ire; nos vemos
phrase	attending	attending	likely	voy|vamos|ire|iremos|llego|llegare|asistire|asistiremos ~2 a|al|el|con|jueves|ir|estar|audiencia; si|yo voy|ire|asistire|llego; voy a ir
phrase	attending	attending	likely	puedo ir|llegar|asistir; cuenten|cuenta conmigo el|para|ahi|en; me apunto para|el|al; save me a seat; wouldnt miss it
phrase	attending	attending	likely	will|ill be|arrive there|early|late; count on me ~2 there; on my way; ^ be there; planning|plan|planned|hope|hoping|intend|want to attend|come
phrase	attending	attending	likely	planning|plan to go|be; ill|will|i|im at ?the @place; plan|planning|planned on coming|going|attending|being|it; ^ coming with|to|by|@day|for
phrase	attending	attending	likely	cuente|cuenten|cuenta ~1 conmigo el|para|ahi|en; ^ going $; estare|estaremos ahi|alla|alli|presente; ^ ?si ahi nos|estare|voy
phrase	yes	yes_opening	certain	^ @yesword
phrase	yes	yes	likely	^ ?oh ?hell ?heck ?fuck ?god yes|yeah; ^ of course; ^ absolutely|definitely|certainly|totally; ^ for sure; ^ claro ?que ?si
phrase	yes	yes	likely	^ por supuesto|desde; count me|us in; sign me ?right up; im|i|were|we ?am in $; ^ i would|will|do $
phrase	yes	yes	likely	i|ill|id|we|well|will|would|gladly|happily|ok sign; i|we|ill will|would|can|could|do ?gladly ?definitely ?be ?want ?to sign
phrase	yes	yes	likely	love|like|want|happy|glad|willing|going|gonna|ready|honored|proud to sign
phrase	yes	yes	likely	sign ?it ?one ?a ?the ?card ?postcard for|on me|us|my; sign|use|add|put|include ?down my|our|me ?and ?wifes ?husbands name|signature|family|on|down|to
phrase	yes	yes	likely	put me|us|my down|on ?name ?for ?the ?list
phrase	yes	yes	likely	you|u|yall have|got|can ?have ?use ?my|put|sign|add my|our|me|for ?name permission|support|vote|signature|ok|blessing|name|consent|me
phrase	yes	yes	likely	go ahead ?and ?sign; go for it; please ?do ?go ?go sign|mail|send ?it ?one ?mine ?the ?a it|one|mine|postcard|card|for
phrase	yes	yes	likely	mail|send it|one|mine|the|a ?postcard ?card ?for ?me ?in $; please do; id|i ?would love|like ?to help|support
phrase	yes	yes	likely	happy|glad|honored|proud to help|sign; happy|glad|love to $; ^ with pleasure
phrase	yes	yes	likely	i|we ?fully ?totally ?absolutely ?completely ?100 ?do ?strongly ?really support|agree|approve|back ?this ?it ?you ?that ?with ?you ?the ?clinic ?postcard ?on ?of ?your ?keeping
phrase	yes	yes	likely	im ?all for it|this|that; all for it; you bet; ^ will do; ^ affirmative; ^ agreed; ^ con gusto
phrase	yes	yes	likely	si|yo|quiero|gustaria|puedo ?le ?me ?si ?quiero ?voy ?a firmo|firmar|firmare|acepto|autorizo|apoyo; voy a firmar; me gustaria firmar
phrase	yes	yes	likely	firme|firmen|firma por|a|en|mi mi|favor|nombre; puede|pueden|puedes firmar*|usar|poner ?por ?mi ?mi; pong* mi nombre; cuenten|cuente|cuenta conmigo
phrase	yes	yes	likely	mandela|mandelo|mandala|enviela|mandenla|envienla; estoy de acuerdo; de acuerdo con|estoy; apunt* $
phrase	yes	yes	likely	apunteme|apuntame|apuntenme|anoteme|anotame|anotenme; lo|la|los apoyo; claro $; ay|eso claro; yes|si to|a ?the ?la postcard|postal|signing
phrase	yes	yes	likely	con mucho gusto; ^ y $; im|i|am|were|we ?are with|behind you|yall|this; on board; count on me|us $; simon que si; ^ agree; you may sign|use|put|add
phrase	yes	yes	likely	have|got my yes; ^ im game; con todo gusto; desde luego
phrase	yes	yes_rhetorical	likely	no ?hay ?es ?a ?ningun problem|problema|doubt|problemo|prob|inconveniente|duda|objection|objections; ^ why not; not a problem; without ?a doubt
phrase	yes	yes_rhetorical	likely	^ ?si ?y como no; sin duda|problema; no worries ~1 sign|ill|yes|go|count|please|do; no question about; ^ ?y ?si por que no; wouldnt miss|mind ?it
phrase	yes	yes_rhetorical	likely	dont mind $; i dont mind ~1 signing|if; cant|couldnt say no; cant wait; not against; how could i ?say refuse|no; no need to ask
phrase	yes	yes_rhetorical	likely	cant|couldnt agree more; ^ no brainer; nothing to lose
phrase	yes	yes_weak	unknown	^ ok|okay|k|sure|alright|fine|bet|ya|dale|orale|bueno|okey|vale|adelante|sale|va; sounds good|great; works for me; ^ perfect|perfecto; 👍; 👌; ✅; 💯; 🙋
phrase	yes	yes_weak	unknown	do it $; lets do ?it|this; thats fine|ok|okay|good
phrase	no	no	likely	^ no|nope|nah|nop|naw|noo|nooo|nel|negative|non; ^ never $; but|y|and|pero no $; but no thanks|thank|gracias
phrase	no	no	likely	no thanks|thank|thx|gracias|ty|way|sir|maam|quiero|puedo; hell|heck|fuck|absolutely|definitely|certainly|probably|of ?course no|not
phrase	no	no	likely	not ?really ?at ?all ?even interested; no ?estoy interesad*; no ?me ?nos interesa*
phrase	no	no	likely	^ id|i|ill|we|im ?would|will|am ?ill ?gonna ?going ?to ?rather ?have ?to ?just pass|decline|refuse|rather|skip; rather not; prefer not; ^ pass $
phrase	no	no	likely	hard pass; count me|us out; im|i|am ?all good|fine|ok $; not for me; no ?voy ?a ?quiero ?puedo ?lo ?la ?deseo firmo|firmar|firmare|firme|firmen
phrase	no	no	likely	@neg ?want ?to ?going ?gonna ?be ?able ?will ?i ?please ?you ?ever ?for sign|signing
phrase	no	no	likely	i dont|wont|cant|cannot $; i dont|wont ?want|wish|care|like|plan ?to support|agree|sign|participate
phrase	no	no	likely	i do|will|am not ?want|wish|care|like|plan|going ?to support|agree|sign|participate|signing; dont|do|does ?not live in|there|here
phrase	no	no	likely	i dont|do ?not want ?any ?to ?part ?of ?this ?that ?it $
phrase	no	no	likely	i disagree|oppose|refuse; disagree; ^ dont|do ?not sign|use|add|put|mail|send ?it ?my ?me ?for ?a ?one; no estoy de acuerdo; against it|this|you
phrase	no	no	likely	im against; im voting for|against; i|we support|like|love|voted|back|trust ?for ?the ?ald ruiz|closing|closure|alderman|him
phrase	no	no	likely	^ close|shut it|them|down; should close|be|shut closed|down; para nada; de ninguna manera; ni loc*|modo|hablar|madres; claro que no
phrase	no	no	likely	por supuesto que no; nunca|jamas $; ^ jamas|nunca; who cares; dont|do care ?not ?care ?about; not my problem|business|issue|clinic|ward
phrase	no	no	likely	couldnt care less; could care less; no me importa; yeah no|right; yes to clos*|cutting; ^ yes|yeah|si close|cierren*
phrase	no	no	likely	cant|wont|unable|not ?going ?gonna ?be ?able ?to ?really ?i ?no make|attend|come|go|be ?it ?there ?to
phrase	no	no	likely	no ?voy ?a puedo|podre|voy|ire ?ir ?llegar ?asistir ?a $|el|al|ir|llegar|asistir|jueves|trabajo|porque|a; 👎; ❌; 🙅
phrase	no	no	likely	no i|im|we|its|thats|dont|wont|not|he|she|they|thank|thanks; unfortunately ?i no|not|cant|wont; sorry ?but ?i no|cant|wont|not|im
phrase	no	no	likely	i live in|somewhere|outside ~3 ward|now; moved ?out ?away to|from|out|last|away; not in ~2 ward|chicago|union|local
phrase	no	no	likely	dont|do ?not sign ?anything|nothing for; dont sign anything; ^ n $; not gonna|going ?to happen|sign|do; not my thing|business|fight
phrase	no	no	likely	gonna|will|ill|going pass; nombre|hombre no; cant|wont|cannot do it|that|this; they should close; dont|do ?not sign anything|nothing
phrase	no	no	likely	say|a|is|be|its|mejor|que|yo no $; a no from; get involved; thumbs down; should close $; no longer live|living|in|a|with|work; moved away; we moved
phrase	no	no	likely	still|said|mean no
phrase	maybe	maybe	likely	^ perhaps|possibly|probably|depends|undecided; maybe later|another|next|tomorrow|in|after|when|if|i; yes and|y no; si y no; not yet
phrase	maybe	maybe	likely	^ not now|today; not right now; not at this|the time|moment; not just yet; @neg|havent|not ?made ?up ?my ?decided ?decide yet $
phrase	maybe	maybe	likely	let me|us ?first think|check|see|ask|read|talk|look|get|consider|sleep|pray|know ?it ?with ?my ?about ?to
phrase	maybe	maybe	likely	ill|i|will|gonna|going|need|have|want|lemme ?to ?will ?have think|consider|see|check|ask|look|read|decide|pray|talk|get ?it ?about ?back ?to ?into ?with ?my ?over ?to ?first it|about|this|if|with|my|to|more|later|first|on|over|back|into|what
phrase	maybe	maybe	likely	think about|on|it ~1 it|that|this|over; think it over; thinking about it; ask|call|text|remind|try|hit me ?again later|tomorrow|@later|next|in|after
phrase	maybe	maybe	likely	check with ~2 my|our|wife|husband|boss|union; talk to|with my|our|the ~1 first|wife|husband|family|steward|rep|boss; ask my|our|the
phrase	maybe	maybe	likely	im|still|really not ?really ?too ?100 ?completely ?so ?very ?quite sure|certain|decided
phrase	maybe	maybe	likely	^ not ?really ?too ?100 ?completely ?so ?very ?quite sure|certain|decided; still deciding|thinking|undecided|on
phrase	maybe	maybe	likely	^ i dont|do|idk ?not know ?yet $; ^ idk; ^ dont know ?yet $; depends on|if|what|who|when|how; it|that depends; ^ might; i|we might|may
phrase	maybe	maybe	likely	^ ?i ?we ?it could be; get back to you|u|ya; let|lyk you|u know; on the fence; i guess $; some other time; another time
phrase	maybe	maybe	likely	if i|im|we have|can|get|off|able|not time|off|a|make|it|working|there; if i can; only if
phrase	maybe	maybe	likely	^ yes|yeah|si|sure ?but ?only if|unless|depending
phrase	maybe	maybe	likely	^ yes|yeah|si|sure but ?not ?i ?let ?please later|yet|need|first|have|think|want|wanna|maybe|not|me|after
phrase	maybe	maybe	likely	need ?some ?a ?more ?little more time|info|information|details|to; more time; no ?lo|estoy se|segur* ?todavia ?aun $; no estoy segur*; tal vez|ves
phrase	maybe	maybe	likely	talvez|quiza*; a lo mejor; puede ser|que; depende; dejame|dejeme|deje|deja|dejenme ?lo ?me ver|pensar*|pienso|preguntar*|consult*|checo|checar|reviso
phrase	maybe	maybe	likely	lo|la|tengo|voy|necesito ?que ?a pensar*|pienso|pensare|consultar*|preguntar*|ver; mas tarde|adelante; ^ luego|despues
phrase	maybe	maybe	likely	ahorita|ahora|todavia|aun|hoy|por no|ahora ?no $; todavia|aun no ?se ?estoy ?he; no todavia; al rato; ya veremos; vamos a ver; ya|yo le|te|les aviso
phrase	maybe	maybe	likely	le|les|te aviso; luego te|le|les|veo|digo; 🤔; 🤷; ^ ?i ?we ?ill ?well will see $; ^ well|ill see ?about ?it $
phrase	maybe	maybe	likely	give|need me|us|some ?a ?few ?couple ?of day|days|week|minute|time|sec|while; talk|text|ask|call ?to me ?again next|later|tomorrow|after
phrase	maybe	maybe	likely	^ after ~2 holidays|weekend|work|vote|election|thanksgiving|christmas; le|les pregunto|consulto; ahora|ahorita|hoy no puedo|quiero; undecided; i guess
phrase	maybe	maybe	likely	hard to say; ^ later $; no ahorita|ahora; a ver si; will|ill answer|respond|reply|call|text ?you later; ^ yes|yeah|si|ok maybe|talvez|quiza*
phrase	maybe	maybe	likely	^ yes|yeah|si tal vez; have to see|check|think|ask; no ?lo se que|si|todavia; ^ maybe i|if|so|later|we|next|another|not|then|but|send; ^ maybe $
phrase	maybe	maybe	likely	have|need to see|check $
phrase	question	question	likely	^ who|whos|whose|whom|what|whats|when|whens|where|wheres|why|how|hows|which|wheres|wut|wat
phrase	question	question	likely	^ is|are|was|were ?not this|it|that|there|you|u|they|these|the|he|she|we|i|ruiz|any
phrase	question	question	likely	^ do|does|did|will|would|can|could|should|may|am|have|has ?not i|you|u|we|they|it|this|the|he|she|my|that|someone|there|ya|yall|anyone|people
phrase	question	question	likely	^ isnt|arent|dont|doesnt|didnt|wont|cant|couldnt|wouldnt it|this|that|you|they|he|she|we|i|u
phrase	question	question	likely	quien|quienes es|son|habla|eres|manda|me|le|te|firma|escribe|organiza; ^ quien|quienes|cuando|cuanto|cuantos|cual|cuales|donde|adonde
phrase	question	question	likely	^ ?a ?de ?en ?para ?y ?con ?por que|quien|donde|cuando|cual hora|es|dia|tipo|se|postal|clinica|parte|sirve|dice|quiere|hay|lugar|van|va|me|puedo|debo|tengo|tan|hago|hacen|significa|cierran|numero|mas|vas|tal
phrase	question	question	likely	^ como es|se|le|puedo|me|consiguio|consiguieron|tiene|tienen|obtuvo|obtuvieron|firmo|llego|hago|sabe|esta|fue|van|va; ^ por que
phrase	question	question	likely	tengo ?una|unas pregunta|preguntas|duda; i|we ?do have|got ?a ?some ?few question|questions|concern; tell me ~1 more|about
phrase	question	question	likely	more info|information|details; want|need|like|get|give|send ~2 more info|information|details; explain ?this ?to ?me ?what
phrase	question	question	likely	what do|does you|u|it|this|that|they; wondering|wonder|curious if|what|when|where|who|why|how|about
phrase	question	question	likely	let me know ~1 what|when|where|who|how|if|the|more; can you|u|someone ?please send|tell|explain|call|give|show|text
phrase	question	question	likely	please|pls send|tell|explain|give|call ?me ?us; send me ?the ?a ?more link|info|information|details|address; mas informacion|detalles|info
phrase	question	question	likely	me puede|pueden|puedes decir|explicar|mandar|llamar|dar|enviar; quisiera|quiero|me ?gustaria saber; digame|diganme|dime|expliqu*
phrase	question	question	likely	question about|for; ^ q ?que ?es|hora; is this real|legit|spam|scam|a; ^ excuse|pardon me; dont understand; no entiendo; how ~2 sign|help|join|vote
phrase	question	question	likely	wdym|wym; ❓; ^ howd|whod|whatd|whered; ^ ?y en|a|de|con|para que; like|want|love to know|hear ~1 more|how|what|when|where|who|if|why|about
phrase	question	question	likely	^ is @person a|real|with|your|the; ^ yes to what; stop what; no idea what|who|why
phrase	noise	pleasantry	likely	^ thanks|thank|thx|gracias|ty|muchas; god bless; dios ?te|los|le|la|nos bendiga*
phrase	noise	pleasantry	likely	happy ?new thanksgiving|birthday|holidays|easter|sunday|friday|monday|mothers|fathers|year; merry christmas; feliz navidad|ano|dia|cumple*
phrase	noise	pleasantry	likely	solidarity|solidaridad; si se puede; keep|keeping up|it|fighting|going|on|the; good|great|nice|best luck|work|job|of
phrase	noise	pleasantry	likely	dont|never|no ?lets ?we ?ever ?will ?cant ?let ?them stop|quit|give|surrender|pare|paren|rindan ?up ?fighting ?the ?la; ^ haha*|lol*|lmao*|jaja*
phrase	noise	pleasantry	likely	you guys|all rock|rule; love what you; have a ~2 day|night|weekend|evening|one; weblink $
phrase	noise	slogan	unknown	^ stop; ^ save|protect|defend|fund|keep|fight|vote|shame|boo|down|hands|people|abajo|fuera|viva|vivan|salven|fire|recall|impeach|resign
phrase	noise	slogan	unknown	^ no ?more|to|al|a ?more ?the @cause|cause|kings; stop|end|alto|no|paren ?al ?el ?la ?the ?this ?los @cause; ^ alto al|a; ^ paren|pare el|la|los|las|a
phrase	noise	slogan	unknown	no pasaran; power to the
guard	opt_out	not_stopping	certain	@neg ?ever ?you ?u ?let ?want ?to ?even ?ever ?please stop|quit|end|cancel ?texting ?texts ?sending ?messaging ?the
guard	opt_out	not_stopping	certain	@neg ?you ?ever ?we ?be ?gonna stopping|quitting; @neg ~3 unsubscrib*|optout|remove|delete; dont|not|never want ?me ?you ?to to stop|quit|cancel
guard	opt_out	not_stopping	certain	no pare|paren|pares|para|paremos|quit* ?la ?de; nunca pare|paren|pares; sin parar; not|never|dont|didnt ~3 opt ?me out
guard	opt_out	not_stopping	certain	accidentally|mistakenly ~3 stop|stopped|unsubscribed|unsubscribe; unsubscribed ~2 by mistake|accident|error; didnt mean ~5 stop|unsubscribe|out|cancel
guard	opt_out	not_stopping	certain	reply|replying|text|txt|send|respond|type|texting stop|quit|end|cancel to|2|for; reply|respond stop; undo ~2 stop|unsubscribe; stop by; nonstop
guard	opt_out	not_stopping	certain	non stop; stop sign|signs|light|work|watch; bus|train|next|last|truck|rest|pit stop; full stop
guard	opt_out	objects	certain	end of|to; the end $; stop ~1 @cause; alto al|a ?la; para mi|ti|el|la|los|las|que|nada|mas|firmar|ir|ellos|nosotros|todos
guard	opt_out	objects	certain	why dont|not|wouldnt you|u|they|someone|we; i dont|never|cant|can text|message|txt and|when|or|well|good|very|much|at
guard	opt_out	objects	certain	is|are|was this|it|that|you|u|these ?not ?a ?some ?real spam|scam|junk|legit; is this ~2 spam|scam
guard	opt_out	objects	certain	i|we|you|u dont|didnt text|call|message you|u|him|her|anyone|them|people
guard	opt_out	objects	certain	cancel|quit|end my|the|our|your membership|appointment|union|job|dues|meeting|hearing|vote|insurance; remove|delete|cancel|block|report ~2 @cause
guard	opt_out	objects	certain	call|text me|us back|when|later|tomorrow; unless|if|until you|u dont|do|can; they|he|she|we|it ?all ?just dont|didnt|doesnt want|ask|need|care|give
guard	opt_in	not_back	certain	@neg|not|no ?ever ?want ?you ?to ?please text|start|add|put|sign|keep|resume|send|opt; stop ?please ~2 keep|text; or ~2 text; @neg ~3 again
guard	opt_in	not_back	certain	if ~2 text|message|contact|call
guard	wrong_number	not_wrong	certain	whats|what|nothing|something|anything|isnt|not|its|thats|is|this|so|just|morally|dead|completely|absolutely wrong ?with ?man ?guy $
guard	wrong_number	not_wrong	certain	wrong with|to|on|about|for; never heard of ~1 this|it|that|a|the|you; dont know who ?that ?this ?to vote|ruiz|alderman|alder|my|our|represents
guard	wrong_number	not_wrong	certain	dont know ~1 that|this ?much about; to die; i know; clinic|program died; died ?of because|waiting; wrong person to|for
guard	signed	not_signed	certain	@neg|havent|hasnt|have|not|no|hadnt ?not ?ever ?yet ?already ?been ?even signed|sign|mailed|sent|done|did|got; aun|todavia no
guard	signed	not_signed	certain	no ?lo ?la ?he firme|firmado|firmo|mande|hice; signed up; signed by; signed into|a law|off; @neg ~2 signed
guard	signed	not_signed	certain	who|has|have|was|were|whoever|if|after|before|once|when|until ~1 i|you|they|he|it|who|she signed|mailed|sent; get it signed; im done with|now|here
guard	signed	not_signed	certain	i did not|nt
guard	signed	not_signed	certain	done with|this|for|listening|voting|here|right|that; never signed; be|get|gets|getting|well|easier|said|almost|not|nearly done
guard	signed	not_signed	certain	i did it|that|not ?wrong ?by ?not mistake; that ?is done; signed @person
guard	attending	not_attending	certain	@neg|no|unable|wish|wont|neither|nobody|if|why|unfortunately ?i ?not ?be ?going ?able ?to ?really ?we ?could ?you be|attend|come|go|make|voy|ire|ir|asistir|llegar|estare|stop|join|attending|coming|going
guard	attending	not_attending	certain	cant|wont|not|unable|dont|maybe|might|if|may ~3 be|make|attend|come|go|attending|coming|going|join|bring
guard	attending	not_attending	certain	no voy|puedo|ire|podre|vamos|estare|iremos|asistire; going to|2 sign|vote|think|be|need|have|say|call|report|block|pass|happen|lose|mail
guard	attending	not_attending	certain	be there for|with you|us|the|our|them|our|spirit
guard	attending	not_attending	certain	i|you will|would|can|could|am|are be|come|go ~1 broke|bankrupt|back|honest|ok|happy|glad|sad|homeless; come on; coming from|soon
guard	attending	not_attending	certain	go on|ahead|for|away|to|with hell|ahead|it|vote; go ahead|for|away; voy a firmar|pensar|ver|preguntar|votar|pensarlo|reportar*|bloquear*
guard	attending	not_attending	certain	vamos a ver|ganar|luchar; see you|u later|in|next|fail|lose; i was there; who|what|when|where|how|why|does|did|do ~2 come|go|attend|be|going|coming
guard	attending	not_attending	certain	could|should|would be there; is|are|was|will there; what time
guard	attending	not_attending	certain	tal|quiza* ~1 vaya|voy; were going to lose|strike|need; at the bus|doctor|store|end|bottom
guard	yes	not_yes	certain	^ yes|yeah|yea|si|sure to clos*|shut*|cutting|killing; ^ yes|yeah|yea|si|sure close|shut|kill|cierren*|cierre
guard	yes	not_yes	certain	^ yes|yeah|yea|yup|sure no|right|nah|thats|but|i ?i ?mind|object|am|dont ?dont ?am ?not ?against ?want no|right|not|against|dont|oppose|disagree|object|mind|nah
guard	yes	not_yes	certain	yeah no|right; yes but no; ya right|no|basta|firme|estuvo|lo|la|no|se|di|mande; si se puede|pudo; si no|fuera|quisiera|pudiera|es|me|te|lo|hay
guard	yes	not_yes	certain	si stop|alto|pare|paren
guard	yes	not_yes	certain	@neg|no|wont|not|never|didnt ?ever ?going ?gonna ?want ?to ?i ?be ?able ?please ?voy ?a ?quiero ?puedo ?will ?you ?really ?like ?dare sign|support|agree|approve|firmo|firmar|firme|firmen|acepto|autorizo|apoyo|mail|send|add|put|use|usar|help|mind|estoy|agree
guard	yes	not_yes	certain	who|how|where|when|what|can|could|should|would|do|does|why|if|must|donde|como|cuando|quien|puedo|before|after|until ?do ?can ?will ?should ?would ?must ?to ?you ?puedo ?is ?may i|we|you|u|my|the|they ?to sign|support|firmar|firmo|agree
guard	yes	not_yes	certain	donde|como|cuando|puedo|debo firmar|firmo; support ?the ?ald ?alderman ruiz|closing|closure|cuts|him
guard	yes	not_yes	certain	agree ?with ?the ?ald ruiz|closing|closure|them; sure ?thing jan|buddy|whatever|about|if|why|what|how|who
guard	yes	not_yes	certain	ok|okay boomer|stop|no|nope; sure ?ill|i ?can|as hope|wish|hell|dont; fine ?but|then stop|leave|no
guard	yes	not_yes	certain	for sure not|no; of course not|they|he|she|the|ruiz; claro que no
guard	yes	not_yes	certain	absolutely|definitely|totally|certainly not|no|nothing|ridiculous|disgusting|wrong|hate|against; por supuesto que no; no de acuerdo; no ~1 de acuerdo
guard	yes	not_yes	certain	i would|will ?never ?rather ?not not|never|rather; i do not; will you sign; reply yes; say|said|saying yes; ok google|hand; im for it closing
guard	yes	not_yes	certain	^ va a; ^ bueno no|pero; ^ fine $ ?print; ^ k ?is; yes or no; yes sign me up for ?not; sale a|de; good luck getting; love to but|help
guard	yes	not_yes	certain	like|love|happy|glad|want|would ~2 to|sign|help but|however|unfortunately|if; id|i ?would love|like to|2 ?sign but|however|know|see|ask|cant|if
guard	yes	not_yes	certain	i would but|if; send it to|2 ?the someone|somebody|ruiz|him; yes men|man
guard	yes	not_yes	certain	yes hes|he|she|shes|they|theyre|it|its|the|ruiz ?a ?is ?are ?an ?should close|crook|liar|idiot|closing
guard	yes	not_yes	certain	no|ni|nunca ?lo ?la ?los ?voy ?a voy|firmar|firmo; yes to what; si ahi|alla|alli|voy|ire|nos
guard	no	not_no	certain	no problem|problema|doubt|problemo|prob|worries|question|brainer|objection|objections|hay|pasa|duda|inconveniente|sweat|need
guard	no	not_no	certain	no ?se ?lo ?estoy se|segur*|todavia|aun|entiendo; ^ no ?more|to|al|los|mas|a|war|cause|closure|vote ?more ?the ?la ?el ?los ?las ?a ?clinic @cause
guard	no	not_no	certain	^ no to|al|a; no justice|pasaran; no ?i not yet|now|right|sure; no ?yes ?si yes|si
guard	no	not_no	certain	no ?idea|one|body|sign|link|postcard|reply|idea|service|parking|signal idea|one|body|sign|link|postcard|reply|service|parking|signal
guard	no	not_no	certain	not only; no solo; never ?ever stop|give|quit|surrender|mind|forget; i dont|do ?not know|mind|see|understand|get|have|believe|think
guard	no	not_no	certain	no matter|wonder|kidding|kings|cap|shit|joke|doubt|lie; no more; no soy|es|conozco|vive|hay|me manden
guard	no	not_no	certain	i cant|couldnt believe|wait|thank|imagine|find|see|open|read|agree|stand; cant|wont|dont be|let closed|fooled|silenced|them|it
guard	no	not_no	certain	no puedo esperar|creer|creerlo|ver|abrir; no pare|paren; no ?no ?they ?dont cant|wont|dont|better ?close ?let ?take @cause|close|do|it|let|take
guard	no	not_no	certain	not good|right|fair|cool|acceptable|ok|okay; no @texts; no te|se preocupes|preocupe|rindan|rajen|rajes|dejen; no nos
guard	no	not_no	certain	i dont|do ?not want|like ?to ?it ?them ?the ?our ?this ~1 close|clos*|lose|clinic|closed
guard	no	not_no	certain	i oppose|disagree|against|refuse ?the ?this ?to ?with ?ald ?ruiz ?closing clos*|ruiz|cuts|him|lose; against ?the ?this clos*|cuts
guard	no	not_no	certain	im against ~2 clos*|cuts|ruiz; dont close|let|cut|give|worry|forget|stop|miss; dont sign up; do not close|let|cut|give
guard	no	not_no	certain	not my alderman|mayor|alderperson; should not|never ?be close|closed; why close; close the clinic
guard	no	not_no	certain	sign in|up; @neg sign ?up ?in up|in; im good|ok|fine ~1 with|to|for|either|whenever|and|how|you
guard	no	not_no	certain	did not|didnt|cant sign in|up|on|online|it|because|until ?the ?link ?website; never signed; no way they|he|she|ruiz|this|that|the|we
guard	no	not_no	certain	no|nunca pares|pare|paren; is|have|has|be|theres|there ?is no problem|doubt|reason|question|way|one|longer|more|need|choice|idea; say no to
guard	no	not_no	certain	no further; paren|pare|pares nunca|jamas; no paremos|nos; i no longer live there|here but
guard	maybe	not_maybe	certain	^ maybe you|they|u|someone|the; not sure who|what|why|how|where|when; ask my ~1 i|he|she; dont know who|what|why|how|where|when; let me know
guard	maybe	not_maybe	certain	let me in|go|sign|be|alone|off|out; more info|information|details $; need to|2 sign|vote|stop|save|keep|fight|go|know
guard	maybe	not_maybe	certain	i may be|have; have|want ?to to sign|help|go|talk; probably ?the not; might be|as well
guard	question	not_question	certain	^ who cares|knows|dat; ^ why not
guard	question	not_question	certain	^ what ?a a|an|the|ever shame|joke|great|good|nice|beautiful|disgrace|world|mess|hell|fuck|waste|heck; ^ what a
guard	question	not_question	certain	^ how nice|great|sad|awful|terrible|sweet|dare|about|wonderful|horrible|kind|could; ^ how about no|that
guard	question	not_question	certain	^ que bueno|bien|viva|padre|lindo|triste|mal|lastima|tengas|tenga|dios|siga|vivan|verguenza|bendicion; ^ como no; ^ ?y por que no
guard	question	not_question	certain	^ when i|we|you|they|he|she|it|people|theyre|youre; ^ cuando pueda|salga|llegue|tenga; ^ where there|i
guard	question	not_question	certain	^ who|what|when|where|how i|we|you|they ?ever am|are|is; ^ que si; ^ will do|be|attend|sign|come|call|try|go; ^ can do|t; ^ do it|not
guard	question	not_question	certain	^ is ok|fine|good; ^ am in|not|at|so; ^ have a|fun|signed|already|mailed|sent|to|not|been; ^ did it|already|not|mine|that
guard	question	not_question	certain	^ would love|like|be|sign|not; ^ could be|care|not|you|u not ?stop; ^ was a; what i|we|you|they said|want|need|mean; absolutely|there ?is no question
correct	opt_out		1	stop quit cancel texting messaging unsub remove parar please
correct	opt_out		2	unsubscribe
spared				canceled cancelled cancels cancer chancel contesting council counsel estop estoy massaging move moved pagar para parir parrar parte pasar plea pleas
spared				pleased prove quid quiet resting sleuth
spared				contesting plea pleas pleased quilt quip quite quits quot quota quote remote removal removed remover removes resting scope shop shops shot sleuth slop
spared				snub soup spot spots
spared				contesting plea pleas pleased resting sleuth star start starts stay step steps sto stock stoke stoked stomp stone stool stoop stoops stoppage stopper
spared				stops store stork storm story stove
spared				contesting plea pleas pleased resting sleuth strop sub submit subs subscribe subscribed subscriber subscribers subscription subscriptions suit tasting
spared				taxing testing top tops unit unsung unsure
spared				contesting plea pleas pleased resting sleuth vexing
reaction	like			liked ;le gusto ;le gustó ;te gusto ;les gusto ;gave a thumbs up to ;👍 to
reaction	love			loved ;le encanto ;le encantó ;hearted 
reaction	dislike			disliked ;no le gusto ;no le gustó 
reaction	laugh			laughed at ;se rio de ;se rió de ;le dio risa ;le hizo gracia 
reaction	emphasize			emphasized ;emphasised ;exclaimed ;enfatizo ;enfatizó ;destaco ;destacó ;hizo hincapie en ;hizo hincapié en 
reaction	question			questioned ;cuestiono ;cuestionó ;pregunto por 
reaction	react			reacted ;reacciono ;reaccionó 
reaction	removed			removed a ;removed an ;elimino un ;eliminó un ;quito un ;quitó un 

"""#
}
