// Written by scripts/embed-tables from config/data/replies.tsv. Change that file, then run the script.
// swift-format-ignore-file

/// The words and phrases by which replies are understood: the text of `config/data/replies.tsv`, sources and licence in its comment lines.
enum ShippedReplyWords {
    static let text = #"""
# How replies are understood: one row per rule, read by Sources/Domain/Replies and explained in docs/replies.md. Written for this project
# from public descriptions of keyword lists and our own example replies; no real message is in it. Words stand in lower case, without
# accents and apostrophes. Patterns stand between semicolons; their notation is explained in Replies/WordPattern.swift.
# After a change run scripts/embed-tables and the tests of the replies.
layer	label	rule	degree	patterns
class	refusal_hint			annoying basta borrar cancel cant cease dejar dejen delete deleted didnt dnt dont end ended enough hate never no not nunca off out quit quitar quiten remove removed sick stop tired unsubscribe unwanted without wont ya
class	subject			contact contacted contacting list lista lists mensaje mensajes message messaged messages messaging msg msgs number numero solicitations spam subscription text texted texting texto textos texts txt txts
class	slogan			a al and closing cutting el esta estas este estos fighting hating her him his killing la las los lying our taking that the their them these this those us y
class	place			audiencia city clinic council hall hearing junta meeting rally reunion vote
class	firstname			alice alma amanda amy ana andrea angela ann anna antonio ashley betty bill blanca bob brian carlos carmen carol carolyn catherine cheryl christina christine cynthia david deborah debra denise dev diane dolores donna ed eduardo edward elena emily eric evelyn fernando francisco gary george gloria guadalupe heather hector helen irma isabel jacob jacqueline jamal james janet janice jason javier jean jeff jessica jesus jim joan joe john jorge jose joseph joyce juan juana judith julie karen katherine kathryn keisha kelly ken kevin latoya laura lauren linda lisa luis lupe luz manuel maria marias marie mark martha mary megan melissa michael michelle miguel mike nancy nick nicole norma olivia pablo pamela paul pedro rachel rafael ramon raul rebecca ricardo robert roberto ron rosa ryan samantha sandra sara sarah sergio sharon silvia steve steven susan teresa thomas tom tyrone victoria wanda william yolanda
class	polite			already fa favor gracias kindly ma maam merci now plait pleas please pleaz plese plez pliz plizz plox pls plse plz por porfa porfavor sil sir svp thank thanks thankyou thx tks ty vous xfa xfavor xfis you
class	lead			actually afternoon ah also and andale aw ay bro buenas bueno buenos but dear dias dude eh er evening good gracias greetings haha hello hey hi hiya hm hmm hmmm hola honestly just kindly listen lol look man mira morning noches oh ohh ok okay omg ooh pero please pls plz ps pues so sorry sup tardes tbh thank thanks thx uh um umm ummm wait well welp wow y yeah yikes yo you
class	greeting			dear gracias hello hey hi hiya hola thanks
class	trail			again all already amiga amigo and anymore anyway anyways asap bro compa dude either everyone favor gracias haha hon immediately jaja kindly lol maam man mija mijo now ok okay please pls plz por porfa porfavor right senor senora sir sis thank thanks thanx tho though thx today ty u y ya you
class	gap			additional all already annoying any automated be campaign damn de dumb el esos estos ever favor fking freaking from fuckin fucking further getting it just la las los many mas me mis more my of other please pls plz political por random receive receiving send sending so stupid sus tantos that the these this those to union ur us whole with yalls your
class	stop			stawp stahp stap cease discontinue quit stop stopping stops
class	contacting			alert alerts bother bothering bugging call calling calls communication communications contact contacting email emailing emails harass harassing mensaje mensajes message messages messaging messing msg msging msgs notification notifications pestering sms solicitation solicitations soliciting spamming texing texring text textin texting textng textos texts txing txt txting txtn txtng txts updates
class	texts			alerts calls communication communications contact emails mensaje mensajes message messages messaging msg msgs notifications sms solicitation solicitations soliciting spam text texting texto textos texts txt txts
class	me			again any anymore at here me mine more my on this to us via
class	neg			cannot cant couldnt didnt dnt doesnt donot dont dun never not shouldnt wont wouldnt
class	name			all any my our that the this
class	number			cel cell contact data details digits email info information line name nbr nmbr num number phone
class	stopword			stawp stahp stap alto arret arrete arreter arretez basta cancel cancelar cease desist detener detenganse discontinue optout parale parar pare parele paren quit remove stop stops unsub unsubscribe
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
class	es_contact			mand* envi* escrib* molest* llamar llame llamen llames llamando text* contact* fastid* chinga* chingu* jod* fregar frieguen marcar marquen busquen buscar mensajea* mensajee*
class	offverb			remove delete take drop erase scrub pull get cut strike cross scratch wipe clear purge rmv unlist unenroll disenroll deregister x
class	wantverb			want wanna wants need needs wish like care prefer appreciate desire asking ask request requesting trying
class	causer			they them him her he she city mayor alderman ruiz council hospital closing clinic people
class	kin			son daughter husband wife mom mother mama dad father papa sister brother kid child grandson granddaughter niece nephew cousin roommate caregiver nurse aunt uncle hijo hija esposo esposa hermano hermana madre padre
class	meet			meeting hearing rally audiencia junta reunion event thursday thurs jueves
class	notme			maria marias marys mary her him his she he them that theirs
class	ack			ok okay sure claro alright fine bueno
class	joiner			and ahora also aunque but entonces luego now pero plus then though y
class	scope			cuando daily durante during early every except hasta late many much often so tan tanto tantas tantos till twice unless until weekends while work
class	condition			after before cuando hasta if till unless until when whenever
class	report			ask asked asking asks dice dicen dijeron dijo heard mean means meant pide piden pidieron pidio said say saying says shouting tell telling tells thought told wants wrote yelled yelling yells
class	plainstop			optout stop stop2end stop2quit stopall unsub unsubscribe unsubscribed
class	stopobject			contact escribir list lista me mensajes message messages messaging msg msgs number out sms text texting texto textos texts txt txts us
class	optout_cue			spam spammer spammers spamming scam scammer scammers bloqueado bloqueada bloqueados blocked report reported reporting exit terminate unsub unsubscribe unsubscribed remove delete erase harass harassing harassment annoying nuisance privacy violating intrusive unsolicited unwanted desist disturb desuscribir desuscribirme quiten borren dejen molesten reporto reportar bloquear
class	removal			remove removed removing removal delete deleted deleting erase erased unsubscribe unsubscribed unsubscribing unsub borre borren borrelo borrenlo borrar quiten quitar quitenlo elimine eliminen eliminar optout
class	optout_word			borr* elimin* cancelam* cancelem* cancelen* cancelar* desuscr* unsub* insub* unsuscr* remov* quitar* quiten* quitam* quitenm* sacar* saquen* sacam* paren* parale* detenga* detene* bloque* blocked* report* spam* scam* harass* stopp* stop* unenroll* deregist* optout*
class	joined			again alone contact contacting list lista me mensajes message messages messaging mi more my number numero please remove stop text texting texts unsubscribe your
class	thing			accident alley alleys car cars crime dumping garage garbage graffiti hole holes hydrant landlord leak light lights mold pothole potholes road roads sidewalk sidewalks sign signs snow street streets streetlight traffic trash tree trees truck
class	others			abuses abusos budgets cierre cierres corrupcion corruption corrupt cuts dramas excusas excuses greed greedy guerra injusticia injusticias lies lying mentiras negligence nonsense odio politicos politicas politica politicians politician politics promesas promises racismo recorte recortes robos traicion violencia waiting warmongers
machine	noise	driving	certain	driving with focus|do|dnd; im|i|am driving|biking|sleeping right|and|with; with focus turned on; focus turned on
machine	noise	driving	certain	do not disturb ?mode ?is on|while|turned; ill see your message|text when; i am currently driving; im driving ~2 ill|will|cant
machine	noise	driving	certain	while driving ~4 ill|will|reply|respond; notifications silenced; has notifications silenced; estoy conduciendo|manejando
machine	noise	driving	certain	im driving ~5 get|reply|respond|text|call back|to|you; do not disturb ~4 text|mode|urgent|emergency|on|until|message
machine	noise	driving	certain	text|reply|call ?the ?word ?me urgent|emergency ?if
machine	noise	driving	likely	^ ?sorry ?i im driving $; i am driving $
machine	noise	automatic	certain	auto|automatic|automated ?text reply|response|message|responder; autoreply|autoresponse|autoresponder; am|im|is|are|be|were|currently|presently|been out of ?the office
machine	noise	automatic	certain	away from my|the desk|office|phone; this is an auto|automatic|automated; respuesta automatica; mensaje automatico; fuera de ?la oficina
machine	noise	automatic	certain	on vacation|leave|pto ~3 until|through|back|and; we|i will|ill respond|reply|return ~6 business|soon|possible
machine	noise	automatic	certain	will get back to you ~4 business|soon|possible|hours|shortly|as
machine	noise	automatic	certain	thank|thanks ?you for|4 contacting|calling|texting|reaching|messaging ~9 hours|business|will|well|team|shortly|soon|our
machine	noise	automatic	certain	gracias por contactar*|comunicarse|llamar|escribirnos; our|office|business hours are; horario de atencion; cant talk right|now
machine	noise	automatic	certain	sorry ?i cant talk; received|got your message|text|inquiry|email|msg|request ~9 respond|reply|back|touch|soon|shortly|hours|possible
machine	noise	automatic	certain	we|our|team|representative|someone|agent|staff ~3 will|be|shall ?be ?get respond|reply|back|touch|contact|assist|with ~6 shortly|soon|possible|hours|day|days|business|momentarily|you
machine	noise	automatic	certain	our|office|store|business ?normal ?regular ?office ?business hours|office|clinic ?is ?are ?now ?currently closed|open|mon|monday|9|8|10|from|m
machine	noise	automatic	certain	currently|temporarily closed|unavailable|away|out; virtual|automated assistant|agent|attendant; chatbot
machine	noise	automatic	certain	im|this is a|an ?automated bot|assistant|chatbot; press 1|2|0; away ?from ?my ?the ?until|from ?the ?my desk|office|phone|keyboard
machine	noise	automatic	certain	out of ?the office until|til|through|thru|from|with|today|this|for|on|reply|message|and|currently|returning|starting|next|monday|week; ^ out of ?the office $; out of town until|til|through|thru|with|and|returning ?will ?limited ?return ?no access|back|the|monday|next|respond|reply|unavailable; limited|no access to ?my ?email phone|email|messages
machine	noise	automatic	certain	on|in ?maternity ?medical ?parental ?annual ?sick leave|pto|sabbatical|vacation ~2 until|through|from|and|returning|back
machine	noise	automatic	certain	leave|dejar|deje ?a ?your ?un name|message|mensaje ?and after|at|number|despues; para emergencias llame|marque
machine	noise	automatic	certain	for emergencies call|please|dial; unable|not|cannot|cant to|come|able ?take|answer|come ?to ?your|the call|phone
machine	noise	automatic	certain	texts|text|messages|replies ?to ?this ?number ?line are|is not ?being monitored|read|answered|accepted|supported
machine	noise	automatic	certain	do not reply|respond to|this; please do not reply|respond $; unattended; noreply; not accepting ?text ?incoming ?any messages|texts|calls
machine	noise	automatic	certain	your appointment|order|package|delivery|prescription|refill|rx|reservation|account|balance|bill|payment|shipment|ride|driver|table|statement|refund ?number ?with ?for ~3 is|has|was|will|ready|on|confirmed|due|from|of
machine	noise	automatic	certain	pickup|pick up ready; rx refill; tracking number; en este momento no ~1 puedo|podemos|estamos|estoy|nos
machine	noise	automatic	certain	gracias por ?su ?tu comunicarse|contactarnos|contactar|llamar|escribir|escribirnos|mensaje|preferencia
machine	noise	automatic	certain	en breve|seguida ?le ?nos atenderemos|contestaremos|comunicaremos|responderemos; nuestro horario; estamos cerrados
machine	noise	automatic	certain	le|te|nos responderemos|atenderemos|contestaremos|comunicaremos
machine	noise	automatic	likely	thanks|thank|gracias ?you for|por your|the|su|tu ?quick ?kind text|message|email|inquiry|call|mensaje|correo
machine	noise	automatic	likely	im|i ?am not|un ?currently available ?right ?now $|now|to|until
machine	noise	automatic	likely	ill text|call|reply ?to ?you when im|i ?am done|free|back|out|finished|off|available; youve|you ?have reached
machine	noise	automatic	likely	book|order|schedule|visit|shop ?an ?appointment ?us ?now online|us|our ?at; ooo until|through|back|today; we are|were ?now ?currently closed
machine	noise	automatic	likely	en el trabajo|carro|camino; estoy en ?el ?la ?una trabajo|junta|clase|escuela|reunion
machine	noise	automatic	certain	sent automatically|automaticamente; automatically sent|generated|replied; enviado|generado automaticamente; this ?message ?text ?reply was|is ?being generated|auto
machine	noise	unmonitored	certain	not ?being monitored|monitor; unmonitored ?mailbox|inbox|number|account; does not accept|receive ?incoming text|texts|replies|messages|sms
machine	noise	unmonitored	certain	cannot|cant|unable ?to receive|accept ?incoming text|texts|messages|replies; not receive|accept text|texts; no reply number|address
machine	noise	unmonitored	certain	not able to receive|accept text|texts|messages; landline ~4 text|message; no recibe mensajes; unable to receive
machine	noise	carrier	certain	free msg; freemsg; msg|message blocking is|active; message blocking; unable to send message; message not|was sent|delivered; not delivered
machine	noise	carrier	certain	undeliverable; delivery failed|failure; subscriber ~4 not|unavailable|active; service access denied; msg and ?data rates
machine	noise	carrier	certain	message and data rates; voicemail ~4 full; the number you ~3 is|not; the person you ~4 is|not|has; mailbox is full|not; error invalid number
machine	noise	carrier	certain	verification code; your code is; is your ~3 code; has not set up; not|couldnt ?be delivered
machine	noise	carrier	certain	attachment|image|photo|picture|video|sticker|mms|multimedia|gif|audio ?message ?file ?was|has|not attached|omitted|unavailable|received|removed|expired|sent|download
machine	noise	carrier	certain	sent|shared ?you an|a attachment|image|photo|picture|video|sticker|gif|location|contact|voice; no subject|text|body $
machine	noise	carrier	certain	download ?the ?your ?this attachment|message|mms; voice message $
machine	noise	carrier	certain	text|message|messages|sms ?messages ?to ?this ?number not|isnt|cannot|cant|couldnt|failed|could|was|were ?be ?not supported|delivered|allowed|sent|blocked|enabled|completed
machine	noise	carrier	certain	network msg|message; number ?you ?dialed ?is not ?in in|a|assigned|reachable|valid service|working|valid|mobile
machine	noise	carrier	certain	recipient ~2 unable|not|blocked|unavailable; temporarily unreachable; out of service; error invalid|30
machine	noise	carrier	certain	phone|device|subscriber|customer ?you ?are is|has|not switched|turned|powered|out|unavailable|reachable ?off ?of ?coverage
machine	noise	carrier	certain	missed call ?from|alert; voicemail|voice ?mail from|transcription|transcript|message|box; transcription beta
machine	noise	quick_decline	likely	can i call ?you later $; ^ in a|an meeting; im in a|an meeting; call you right back; ill call you ?right ?back|later $; en una reunion|junta
machine	noise	quick_decline	likely	cant|can|cannot ?not talk ?now ?right|now|at; whats up $; ^ call me later $
machine	noise	quick_decline	likely	ill call|text|txt|hit|get ?back ?to ?with you ?up ?right ?back back|later|soon|shortly|up; missed your call|message|text
machine	noise	quick_decline	likely	^ ?sorry ?i im busy $ now
machine	noise	quick_decline	likely	^ ?im in|at a|an|work|class|church|school|meeting|court|surgery|movie ?meeting ?movies ~4 call|text|respond|reply|back|get
machine	noise	quick_decline	likely	im|i|am ?am at|in|on|out ?a ?the work|class|church|court|movies|meeting|appointment|call $|cant|cannot
machine	noise	quick_decline	likely	^ ?sorry ?i ?im at work|school|church|practice|rehearsal $; estoy|ando ?en ocupad*|trabajando|reunion|junta|clase|manejando
machine	noise	quick_decline	likely	ahorita|luego te|le marco|llamo|contesto|hablo; no puedo hablar|contestar; manejando
machine	noise	instructs	certain	reply|text|txt|send|press|respond|type stop|quit|end|cancel|help|c|y|start|yes|1|2 to|2|for|and ?end ?confirm ?opt ?unsubscribe ?stop ?cancel ?resume ?quit ?reschedule
machine	noise	instructs	certain	msg|message|msgs|messages frequency; reply|text stop|help|y|c|1 at any
machine	noise	instructs	certain	to ?opt|stop|end|quit|cancel|unsubscribe|optout ?out ?of ?receiving ?getting ?these ?our ?further ?all ?messages|texts|alerts ?please reply|text|txt|send ?with ?the ?word stop|end|quit|cancel|unsubscribe
machine	noise	instructs	certain	responda|responde|envie|envia|mande|manda|conteste|texto|textee ?con ?la ?palabra stop|alto|baja|pare|parar|ayuda|help|si|salir|1 para|y
machine	noise	instructs	certain	para ?dejar|cancelar|salir|detener|parar|desuscribirse|terminar ?de ?recibir ?la ?los ?estos ?nuestros ?suscripcion|mensajes ?responda responda|responde|envie|envia|mande|texto stop|alto|baja|pare|parar|salir
machine	noise	instructs_besides	likely	stop|end|quit|cancel|unsubscribe|optout to|2 cancel|stop|end|quit|opt|optout|unsubscribe|leave ?out; help for ?help|info|more|information ?help|info; alto|stop|baja|pare para cancelar|salir|parar|terminar|no; ayuda para ayuda|informacion
machine	noise	heading	certain	^ ?this ?is ?an ?this auto|automatic|automated ?text ?sms reply|response|responder ?from; ^ autoreply|autoresponse|autoresponder; ^ auto i|im|we|sorry|sent|msg|message; ^ respuesta automatica; ^ mensaje automatico
machine	noise	confirms	certain	you|youre|ur|u have|are|been|were|now ?been ?now ?successfully ?already ?unsubscribed opted|unsubscribed|subscribed|resubscribed ?out|from|to|in|and|you|no
machine	noise	confirms	certain	you will no|not longer|receive ?receive; you replied with ~2 stop|word
machine	noise	confirms	certain	ha|han|has sido dado|dada|eliminado|eliminada|removido|removida|suscrito|suscrita|inscrito|inscrita ?de ?a ?de baja|la|nuestra|los|nuestros|alertas|mensajes; ya ?no ?usted recibira|recibiras ?mas mensajes|textos|alertas
machine	noise	not_for_us	likely	wrong chat|convo|thread|window|conversation|group; sorry wrong text|txt|chat; oops wrong
machine	noise	not_for_us	likely	thanks|thank|gracias ?you for|por reaching|contacting|calling|messaging|visiting|texting|choosing ?out ?to ~4 we|our|hours|open|monday|store|team|appointment|pizza
machine	noise	not_for_us	likely	start|go|leave|eat without me; call|text|hug|kiss|tell|love ?to your|grandma|grandpa|ur mother|mom|dad|grandma|sister|brother|$
machine	noise	not_for_us	likely	did you ?remember ?to feed|pick|buy|eat|finish|get the|your|up|tickets|milk|homework ?tickets ?dog ?kids
machine	noise	not_for_us	likely	hey|hi ?hey mom|dad|babe|bro|sis|honey|grandma|grandpa ~2 call|pick|text|home|dinner|milk
machine	noise	not_for_us	likely	grabbing|getting|bringing ?some tacos|lunch|dinner|food|pizza|coffee
keyword	opt_out	opt_out	certain	stop; stopall; stop all; unsubscribe; unsub; unsubscribed; end; quit; cancel; revoke; optout; opt out; opt me out; opting out; i opt out
keyword	opt_out	opt_out	certain	stop2quit; stop2end; stop 2 quit; stop 2 end; stop to quit; stop to end; stop to opt out; stop texts; stop text; stop texting; stop messages
keyword	opt_out	opt_out	certain	stop messaging; stop txt; stop it; stop sms; remove; remove me; delete; delete me; unsubscribe me; unsubscribe stop; stop unsubscribe
keyword	opt_out	opt_out	certain	stop stop; stop stop stop; stop end; stop quit; stop cancel; end texts; end stop; cancel texts; cancel all; quit texting; no more
keyword	opt_out	opt_out	certain	no more texts; no more messages; take me off; please stop; alto; pare; paren; parar; para; basta; ya basta; cancelar; baja; detener
keyword	opt_out	opt_out	certain	terminar; salir; quitar; borrar; arret; arrete; arretez; unenroll; stopped; dejen de escribir; paren ya; desuscribir; dar de baja
keyword	opt_out	opt_out	certain	leave me alone; lose my number; do not text; do not contact; dont text; do not text me; dont text me; stop now; just stop; all stop; go away
keyword	opt_out	opt_out	certain	opt 2 out; opt out please; text stop
keyword	opt_out	opt_out	certain	remove my number; lose this number; delete this number; remove this number; remove number; delete number; delete my number; erase my number
keyword	opt_out	opt_out	certain	cancel me; no more please; not interested remove; remove from list; exit group; unsubscribe all; unsubscribe from all; unsubscribe this number
keyword	opt_out	opt_out	certain	stop all texts; stop all messages; stop these texts; stop these messages; stop the texts; stop your texts; end all; opt out all; cease and desist
keyword	opt_out	opt_out	certain	darme de baja; darse de baja; dame de baja; denme de baja; deme de baja; dar baja; cancelar suscripcion; desuscribirme; desuscribeme; no mas mensajes; no mas textos
keyword	opt_out	opt_out_other	likely	td; spam; junk; scam; 🛑; 🖕; 🚫; ⛔; f off; fu; f u; fuck you; fuck off; fuck u; screw you; piss off; stfu; shut up; blocked
keyword	opt_out	opt_out_other	likely	block; reported; dnc; do not call; no texts; no text; no mas; ya no; harassment; enough; out; off; get lost; buzz off; ya estuvo
keyword	opt_out	opt_out_other	likely	bye; bye bye; quit it; cut it out; knock it off; stop that; stop this; stahp; st; leave; end this; end it; end these
keyword	opt_out	opt_out_other	likely	discontinue; unscribe; un subscribe; usubscribe; arreter; removal; deactivate; cancele; cancelen; cancelenme; removal please; opt put
keyword	opt_out	opt_out_other	likely	op out; opt oit; opt our; opt iut; opt ut; opt outt; removed; revoked; cancela; cancelo
keyword	opt_out	opt_out_other	likely	exit; terminate; desist; scram
keyword	opt_out	opt_out_other	likely	beat it; depart; shoo; unfollow; mute; spam risk; turn off; turn it off; turn these off; shut off; make it stop; make this stop; bloqueado
keyword	opt_out	opt_out_other	likely	bloqueada; bloqueados; parenle ya; ya parenle; parele; parale; parale ya; fuera; largo; salte; take a hike; go fly a kite; kick rocks bro
keyword	opt_out	opt_out_other	likely	not ever; never again; never text; stop doing this; stop doing that; over it; im out; outta here; no contact; no contacto; stoop; ystop
keyword	opt_out	opt_out_other	likely	sto; cance; remov; optou; unsubs; unsubscr; unsubscri; get fucked; get bent; get stuffed; screw off; jog on; pound sand; gfy; kma; smd; gfys; stop plz stop; no thx stop
keyword	opt_out	opt_out_other	likely	stawp; stap; shtop; stohp; stoppit; stopppit; staph; stawp it; stap it; knock it off please
keyword	help	help	certain	help; info; help me; helpme; ayuda; aide; informacion; help help; ayudame; help info; info help; help please; help pls; pls help
keyword	help	help	certain	please help; help plz; i need help; need help; help needed; more help; hlp; halp; sos; info por favor; ayuda plis; ayudeme; ayudenme
keyword	help	help	certain	necesito ayuda; quiero ayuda; auxilio; aiuda; ayuda please; info plz; customer service; soporte; get help; want help; asistencia
keyword	help	help	certain	i need assistance; assistance; help menu; menu help; help info please
keyword	opt_in	opt_in	certain	start; unstop; restart; resume; resubscribe; subscribe; re subscribe; opt in; optin; opt back in; opt me in; opt me back in; start texting
keyword	opt_in	opt_in	certain	start texts; start again; iniciar; comenzar; empezar; reanudar; start me; un stop; rejoin; subscribe me; restart texts; suscribir
keyword	opt_in	opt_in	certain	suscribirme; start over; start all; startall; unsubscribe stop start; re start; re enroll; reenroll; opt in please; opt back in please
keyword	opt_in	opt_in	certain	sign me back up; put me back; put me back on; add me back; turn back on; un unsubscribe; reactivar; reactivate; darme de alta; alta
keyword	opt_in	opt_in	certain	inscribir; suscribirse; volver; reiniciar; unblock; unblock me; continuar; retomar; arrancar; start pls; opt n; start now
keyword	wrong_number	wrong_number	certain	wrong number; wrong; wrong person; wrong num; wrong nmbr; wrong guy; wrong phone; wrong numbr; numero equivocado; numero incorrecto
keyword	wrong_number	wrong_number	certain	equivocado; equivocada; persona equivocada; wrong no; sorry wrong number; wrong number sorry; u got the wrong number
keyword	wrong_number	wrong_number	certain	you have the wrong number; not me; not him; not her; not them; deceased; she died; he died; se equivoco; te equivocaste; se equivoca
keyword	wrong_number	wrong_number	certain	se equivoco de numero; wrongnumber; mauvais numero; fallecio; murio; passed away; sorry wrong; wrong sorry; im sorry wrong number; wrong nbr
keyword	wrong_number	wrong_number	certain	wrong numero; no soy yo; no soy; no la conozco; no lo conozco; not maria; no maria; wrong number bro; wrong number dude; wrong number buddy
keyword	wrong_number	wrong_number	certain	wrong number lol; wrong contact; wrong party; wrong human; wrong cell; wrong phone number; wrong dude; wrong chat; wrong lady; bad number
keyword	wrong_number	wrong_number	certain	incorrect number; not the right number; not the right person; not her number; not his number; not her phone; not my name; no such person
keyword	wrong_number	wrong_number	certain	mistaken identity; unknown person; she passed; he passed; she passed away; he passed away; shes dead; hes dead; shes deceased; hes deceased
keyword	wrong_number	wrong_number	certain	shes gone; no longer alive; qepd; se murio; ya murio; ya fallecio; esta muerta; esta muerto; otra persona; no es el numero; numero errado
keyword	wrong_number	wrong_number	certain	numero incorecto; no es ella; no es el; no es aqui; te confundiste; se confundio; se confundieron; yo no soy; no soy esa persona
keyword	wrong_number	wrong_number	certain	no soy ella; equivocados; equivocacion
keyword	signed	signed	certain	done; all done; already done; did it; i did it; already did; already did it; i already did; i already did it; did already; i did already
keyword	signed	signed	certain	signed; i signed; already signed; i already signed; i signed it; signed it; signed already; i have signed; ive signed; ive already signed
keyword	signed	signed	certain	i have already signed; just signed; just did; i just signed; just did it; mailed it already; mailed; mailed mine; sent mine; already sent it
keyword	signed	signed	certain	already mailed it; ya firme; ya lo firme; ya la firme; ya firmamos; ya lo hice; ya la hice; ya lo mande; ya la mande; ya la envie
keyword	signed	signed	certain	ya lo envie; hecho; ya hecho; listo; ya esta; ya esta hecho; ya esta listo; lista; firmado; ya firmado; signed and sent
keyword	signed	signed	certain	signed sealed delivered; completed; its done; it is done; been done; got it done; finished; submitted; filled it out; turned it in
keyword	signed	signed	certain	yes i did; yes done; ok done; done deal; done thanks; ya gracias; already signed up one; did that; did that already; done that
keyword	signed	signed	certain	been there done that; handled; all set; already handled; already taken care of; taken care of; took care of it; its in the mail; in the mail
keyword	signed	signed	certain	its signed; its mailed; its sent; signed n sent; signed and mailed; already in; turned in; have signed; have done; i have; we signed; we did
keyword	signed	signed	certain	we already did; we both signed; both signed; ya cumpli; ya participe; ya quedo; ya mande; ya mandada; ya enviada; ya enviado; enviado
keyword	signed	signed	certain	enviada; firmada; firme; ya la tienen; ya la entregue; entregada; ya di mi firma; ya puse mi firma; ya estamos; ya firmo; yo ya firme; yo ya
keyword	signed	signed	certain	nosotros ya; ya ta; ya sta; complete; mission accomplished; ✍ ✅; dun; donee; donezo
keyword	attending	attending	certain	ill be there; i will be there; see you there; see you then; see u there; see u then; cya there; be there; we will be there; well be there
keyword	attending	attending	certain	ill come; i will come; im coming; i am coming; im going; i am going; ill go; i will go; we are coming; were coming; coming; ill attend
keyword	attending	attending	certain	i will attend; attending; ahi estare; alla estare; ahi estaremos; alla estaremos; ahi nos vemos; alla nos vemos; nos vemos alla
keyword	attending	attending	certain	nos vemos ahi; nos vemos; nos vemos el jueves; voy; si voy; ahi voy; voy a ir; yo voy; ire; si ire; cuenta con migo ahi; see you thursday
keyword	attending	attending	certain	see you at the hearing; see you at city hall; count on me being there; wouldnt miss it; i wouldnt miss it; on my way; omw; im there
keyword	attending	attending	certain	see ya there; see ya; be there or be square; asistire; ahi los veo; alli estare; aya estare; ahi estare jueves; will be there; will attend
keyword	attending	attending	certain	planning on it; voy a estar ahi; going; estare ahi; estare alla; si ahi nos vemos; si ahi estare; si alla estare; si nos vemos ahi
keyword	attending	attending	certain	si alla nos vemos; im comin; comin; imma be there; ima be there; ill b there; i b there; well b there; c u there; c ya there; cu there
keyword	attending	attending	certain	cu thurs; c u thursday; see yall there; see you all there; see you at 10; see you tomorrow; see you tonight; rsvp yes; rsvp; yes ill attend
keyword	attending	attending	certain	pulling up; pull up; im pulling up; sliding thru; coming thru; im there dude; count me there; we coming; were going; we are going; we going
keyword	attending	attending	certain	all of us are coming; i plan to attend; i plan to be there; i plan on it; planning to attend; planning on going; planning to go; i intend to
keyword	attending	attending	certain	estaremos presentes; presente; estare presente; ahi estoy; ahi andamos; ahi andare; alla voy; voy para alla; alla caigo; ahi le caigo
keyword	attending	attending	certain	si asisto; asisto; asistiremos; iremos; si vamos; vamos todos; ahi vamos; confirmo; confirmado; confirmo asistencia; confirmo mi asistencia
keyword	attending	attending	certain	no falto; ahi no falto; no faltare; cuenten con mi presencia
keyword	yes	yes	certain	yes; y; yess; yea; yeah; yep; yup; yas; yass; yessir; yes sir; yes maam; yes please; yes thanks; yes thank you; yeah please; yes yes
keyword	yes	yes	certain	yeah yeah; yes i will; yes i would; yes i do; yes i am; yes of course; yes absolutely; yes definitely; yes sign; yes i agree; yes ok
keyword	yes	yes	certain	yes okay; yes sure; si; sii; si si; si por favor; si gracias; si claro; si senor; si quiero; si acepto; si firmo; yes yes yes; sip; simon
keyword	yes	yes	certain	of course; absolutely; definitely; certainly; for sure; sure yes; yes for sure; claro; claro que si; por supuesto; por supuesto que si
keyword	yes	yes	certain	desde luego; oui; yes ill sign; ill sign; i will sign; sign me up; sign my name; sign for me; i would; i will; i do; i agree; agreed
keyword	yes	yes	certain	count me in; im in; i am in; add my name; put my name; put me down; yes we can; you have my permission; hell yes; hell yeah; heck yes
keyword	yes	yes	certain	heck yeah; fuck yes; fuck yeah; yes ma am; ys; yse; yws; yees; yrs; ues; tes; es; yup yup; yesh; yeppers; affirmative; con gusto; claro si
keyword	yes	yes	certain	si claro que si; acepto; firmo; yo firmo; lo firmo; i support it; i support this; im for it; yes i support; yes pls; yes plz; ye; yesyes
keyword	yes	yes	certain	yes 100; please do; go ahead; yes go ahead; will do; yes ma; si ok; ok si; ok yes; okay yes; ok yea; yea sure; yeah sure; yes thats fine
keyword	yes	yes	certain	thats fine; by all means; with pleasure; absolutely yes; totally; yes dev; mail it; please mail it; mail it please; yes mail it; ofc; add me
keyword	yes	yes	certain	add us; yes ofc; i would love to; id love to; i would be happy to; id be happy to; id be glad to; yes id love to; i do want to; i want to
keyword	yes	yes	certain	i can; yes i can; we do; we will; agree; simon que si; a huevo; im on board; im with you; i am with you; were with you; sign away
keyword	yes	yes	certain	count on me; you can count on me; yes you may; you may; i do agree; im on it; absolutely no question; im game; desde luego que si; fo sho
keyword	yes	yes	certain	fosho; for sho; fasho; mhm; mmhmm; uh huh; uhuh; yuh; yee; yezzir; yeahh; totes; yeah buddy; yes indeed; indeed; most definitely; def; deff
keyword	yes	yes	certain	definately; definetly; def yes; absolutly; granted; permission granted; approved; proceed; please proceed; sign me; sign it; sign
keyword	yes	yes	certain	please sign; consider me in; all in; im all in; im 100 in; hagalo; hazlo; hagale; arre; obvio; obvio que si; pos si; pues si; pues claro
keyword	yes	yes	certain	seguro que si; claro k si; desde ya; tiene mi permiso; tienen mi permiso; tiene mi apoyo; afirmativo; a favor; estoy a favor; si a todo
keyword	yes	yes	certain	si dale; si adelante; con todo gusto; si como no claro; yes to both; both; x2; support; you betcha; betcha; yes support
keyword	yes	yes_weak	likely	ok; okay; k; kk; okey; okie; okie dokie; oki; sure; sure thing; ok sure; okay sure; alright; all right; aight; fine; ok fine; fine by me
keyword	yes	yes_weak	likely	sounds good; sounds great; ok sounds good; 👍; 👌; ✅; ☑; ✔; 💯; 🙋; 🆗; 🤙; you bet; bet; yah; ya; yeh; right on; do it; lets do it; lets go
keyword	yes	yes_weak	likely	send it; go for it; go for that; dale; orale; sale; va; vale; sale y vale; bueno; ok bueno; adelante; de acuerdo; esta bien; okis; okay cool
keyword	yes	yes_weak	likely	ok cool; cool ok; seguro; aye; down; im down; gladly; yes lol; ok ok; 100; cierto; perfecto; ok perfecto; ok great; great ok; works for me
keyword	yes	yes_weak	likely	thats ok; thats okay; its ok; si se puede contar conmigo; im good with that; whatever you need; ok thank you; ok thanks; ok gracias
keyword	yes	yes_weak	likely	okay thanks; okay thank you; ok ty; np; asi es; correct; correcto; right; claro q si; sip claro; 👍👍; ✍; 🙆; 🫡; affirm; roger; word; yurr
keyword	yes	yes_weak	likely	no worries; no prob; you got it; be my guest; feel free; ayt; iight; ight; okdokie; oke; oka; okk; okk thanks; hecho y derecho; andale
keyword	yes	yes_weak	likely	andele; andale pues; hijole si; echale; si ya; ta bien; esta bueno; sta bien; simonn; fine with me; ok with me; okay with me; that works
keyword	yes	yes_weak	likely	that would be fine; that would be great; that would be nice; thatd be great; sounds like a plan; great idea; good idea; cool with me
keyword	yes	yes_weak	likely	im cool with that; im ok with that; im okay with that; im fine with that; im good with it; whatever helps; whatever works; i suppose so
keyword	yes	yes_weak	likely	might as well; ok fine sign it; 🤝
keyword	yes	yes_weak	likely	ta bueno; sipo; sipi; sale pues; orale pues; dale pues; va que va; de una; me late; jalo; fierro; i dont mind; i dont mind at all; i wouldnt mind; wouldnt mind; we dont mind; dont mind if i do; sure can; sure do
keyword	yes	yes_rhetorical	likely	why not; sure why not; yes why not; why not sure; ok why not; no problem; no problema; no hay problema; no doubt; no doubt about it
keyword	yes	yes_rhetorical	likely	without a doubt; como no; si como no; sin duda; no hay duda; sin problema; no objection; no objections; no question; no question about it
keyword	yes	yes_rhetorical	likely	not a problem; por que no; porque no; y por que no
keyword	no	no	certain	no; n; nah; nope; nop; naw; noo; nooo; no thanks; no thank you; no thx; no ty; no thankyou; no sir; no maam; no no; no no no; not interested
keyword	no	no	certain	im not interested; i am not interested; no way; no i wont; no i will not; no i dont; no i do not; i pass; pass; ill pass; hard pass; decline
keyword	no	no	certain	i decline; declined; no im good; no im ok; no im fine; im good; im good thanks; im ok; not for me; negative; never; hell no; heck no
keyword	no	no	certain	fuck no; absolutely not; definitely not; of course not; certainly not; no gracias; no quiero; no me interesa; no estoy interesado
keyword	no	no	certain	no estoy interesada; nel; nel pastel; ni loco; ni loca; jamas; nunca; de ninguna manera; claro que no; por supuesto que no; para nada
keyword	no	no	certain	no firmo; no voy a firmar; i disagree; disagree; i dont agree; i wont; i will not; i dont want to; i do not want to; id rather not
keyword	no	no	certain	rather not; i would rather not; prefer not to; i prefer not to; id prefer not to; no i cant; i cant; no i can not; no puedo; count me out; 👎
keyword	no	no	certain	❌; 🙅; ✖; nien; nein; non; nuh uh; no lo creo; dont think so; i dont think so; no i dont think so; i think not; nopers; no interest
keyword	no	no	certain	zero interest; no deal; nay; sorry no; no sorry; not really; thanks but no thanks; thanks but no; thank you but no; no bueno; not happening
keyword	no	no	certain	not a chance; no chance; fat chance; who cares; i dont care; dont care; idc; no me importa; dont sign; do not sign; dont sign for me
keyword	no	no	certain	no lo haga; no lo firme; not this time; yeah no; yeah right; ya right; yea right; as if; mejor no; creo que no; thumbs down; yo no; no creo
keyword	no	no	certain	ni madres; maybe not; ahora no gracias; still no; i said no; cant; sorry cant; cannot; i respectfully decline; no can do; no dice; nahh; nty
keyword	no	no	certain	no tyvm; hell nah; naw im good; nah im straight; im straight; veto; nuhuh; nun uh; nonono; noway; noope; nones; ni pensarlo; pa nada
keyword	no	no	certain	gracias pero no; no gracias no; not a fan; no siree; nada; nop gracias; mm no; eh no; ehh no; asi no; hell to the no; hell no no
keyword	no	no	certain	heck to the no
keyword	maybe	maybe	certain	maybe; perhaps; possibly; mayb; maybee; probably; prolly; not sure; im not sure; i am not sure; unsure; idk; i dont know; i do not know
keyword	maybe	maybe	certain	dont know; dunno; not yet; no not yet; not now; not right now; no not now; no not right now; not at this time; not at the moment; not today
keyword	maybe	maybe	certain	later; maybe later; ask me later; another time; some other time; let me think; let me think about it; ill think about it
keyword	maybe	maybe	certain	i will think about it; thinking about it; think about it; need to think about it; let me see; ill see; we will see; well see; depends
keyword	maybe	maybe	certain	it depends; undecided; yes and no; yes or no; on the fence; might; i might; could be; tal vez; talvez; tal vez despues; quiza; quizas
keyword	maybe	maybe	certain	a lo mejor; puede ser; depende; no se; no lo se; no estoy seguro; no estoy segura; dejame pensarlo; dejeme pensarlo; deja lo pienso
keyword	maybe	maybe	certain	lo pienso; lo voy a pensar; voy a pensarlo; lo pensare; luego; despues; mas tarde; al rato; ahorita no; ahora no; por ahora no; todavia no
keyword	maybe	maybe	certain	aun no; ya veremos; vamos a ver; veremos; a ver; si y no; mas o menos; kinda; sorta; sort of; kind of; 🤔; 🤷; not certain; hmm; hmmm
keyword	maybe	maybe	certain	ill let you know; let you know; i will let you know; ill get back to you; get back to you; let me get back to you; yet to decide; i guess
keyword	maybe	maybe	certain	5050; 50 50; perhaps later; hm; meh; mebbe; maby; mabye; may be; iono; ion know; i dunno; dont kno; idk yet; idk maybe; tbd; not sure yet
keyword	maybe	maybe	certain	not decided; havent decided; havent decided yet; pending; up in the air; its complicated; torn; hard to say; cant say; cant say yet
keyword	maybe	maybe	certain	wait and see; ask again later; check back later; pensandolo; no c; nose; nose todavia; ps no se; pos no se; igual y si; quien sabe
keyword	maybe	maybe	certain	kien sabe; who knows; a la mejor; alomejor; chance; chance y si; al ratito; despues le digo; luego vemos; ya vere; alrato; maybe so
keyword	maybe	maybe	certain	perhaps not; leaning yes; leaning no; eh; ehh; iffy; thinking; im thinking; still thinking; considering; considering it
keyword	question	question	certain	who; who this; who dis; whos this; who is this; who is it; who are you; what; what is this; whats this; huh; when; where; why; how; wut; wat
keyword	question	question	certain	que; quien; quien es; quien habla; de parte de quien; cuando; donde; como; por que es; what for; how come; new phone who dis
keyword	question	question	certain	new phone who this; explain; ❓; ⁉; tell me more; more info; more information; mas informacion; learn more; details; what is it; who dat; qui
keyword	question	question	certain	pourquoi; what time; where at; what day; what postcard; que postal; what hearing; a que hora; come again; say what; wdym; excuse me
keyword	question	question	certain	sorry what; send info; send me info; whos dis; who dat is; who be this; whodis; who is ths; who r you; who ru; wat is this; what is ths
keyword	question	question	certain	wats this; what this; whats this for; whats this about; what about; for what; about what; wym; whatchu mean; wdym by that; meaning
keyword	question	question	certain	is this real; is this legit; is this a joke; real; really; fr; for real; forreal; seriously; link; link please; address; address please
keyword	question	question	certain	location; ubicacion; direccion; quien eres; quienes son; quienes; k es esto; q es esto; que es; que es esto; que es eso; ke; kien es
keyword	question	question	certain	kien eres; quien es usted; quien me habla; quien manda; mande; eh que; para que; para que es; por que; a donde; en donde; donde es
keyword	question	question	certain	donde va a ser; cuando es; a que horas; cual; cual clinica; que clinica; cuanto; de que; de que es; de que se trata; en serio; enserio; neta
keyword	question	question	certain	de veras; wait what; wait who; wait who is this; sorry who is this; hi who is this; hello who is this; hey who is this; i have a question
keyword	question	question	certain	i have questions; got a question; question; pregunta; tengo una pregunta; tengo preguntas; una pregunta; tell me; send link; whos texting
keyword	question	question	certain	who texted me; who sent this; what org; what organization; what union; which union; which local; which one; what clinic; what vote
keyword	question	question	certain	where is it; what time is it at; what is local 73; whats local 73; who is dev; whos dev; dev who
keyword	noise	pleasantry	certain	thanks; thank you; thankyou; thx; ty; tysm; thanks so much; thank you so much; many thanks; gracias; muchas gracias; mil gracias; thank u
keyword	noise	pleasantry	certain	thanks for letting me know; thanks for the info; thank you for the information; thank you for letting me know; gracias por avisar; de nada
keyword	noise	pleasantry	certain	no hay de que; youre welcome; welcome; you too; u too; igualmente; same to you; god bless; god bless you; dios te bendiga; dios los bendiga
keyword	noise	pleasantry	certain	bendiciones; amen; lol; lmao; haha; hahaha; ha; jaja; jajaja; jajajaja; hi; hello; hey; hola; good morning; good afternoon; good evening
keyword	noise	pleasantry	certain	good night; buenos dias; buenas tardes; buenas noches; buenas; que tal; congrats; congratulations; happy birthday; happy holidays
keyword	noise	pleasantry	certain	merry christmas; happy thanksgiving; happy new year; feliz navidad; great; nice; cool; awesome; wow; omg; good; good luck; good job
keyword	noise	pleasantry	certain	great job; great work; keep it up; keep up the good work; keep fighting; bravo; excellent; beautiful; good for you; solidarity; solidaridad
keyword	noise	pleasantry	certain	solidarity forever; power to the people; si se puede; si se pudo; que viva; got it; gotcha; noted; understood; entendido; received; i see
keyword	noise	pleasantry	certain	oh; oh ok; oh okay; ah; ah ok; interesting; whatever; so; so what; test; testing; sorry; my bad; oops; lo siento; perdon; excelente
keyword	noise	pleasantry	certain	que bueno; que bien; muy bien; right on brother; right on sister; peace; love it; love you; i love you; miss you; xoxo; ok lol; good to know
keyword	noise	pleasantry	certain	cheers; salud; hahah; jeje; jejeje; lolol; hehe; mmm; yay; woo; woohoo; hurray; hooray; aww; aw; ugh; damn; dang; wtf; smh; bs; bullshit
keyword	noise	pleasantry	certain	asap; hello there; hey there; hi there; hola buenas; fyi; never mind; nevermind; nvm; ignore; wait; hold on; one sec; one moment; un momento
keyword	noise	pleasantry	certain	espera; same; same here; me too; yo tambien; no entiendo; no pares; no paren; weblink
keyword	noise	noise	likely	no manches; no mames; ay no; ay no manches; omg i cant; i cant even; cant even; i cant with this; ay dios; hijole; no inventes; no me digas; que coraje; que pena; que tristeza; ni modo
insist	opt_out	keeps_coming	likely	you|u|yall|guys wont|dont|never|cant stop|quit ?@contacting
insist	opt_out	keeps_coming	likely	you|u|they|guys|i|ppl ?all ?guys keep|keeps texting|messaging|sending|getting|receiving
insist	opt_out	keeps_coming	likely	still getting|receiving|texting|sending ~2 me|@texts|these; already|i ?have ?already ?i said|told|asked|texted|replied ~3 stop
insist	opt_out	keeps_coming	likely	said|told|tell|asked|says ~4 stop|unsubscribe|remove; how many times ~9 stop|unsubscribe; unsubscribe means unsubscribe; stop means stop
insist	opt_out	keeps_coming	likely	which part of stop; do you not understand stop; what|which part of stop|no|unsubscribe|leave|remove|dont; stop means; no means no
insist	opt_out	keeps_coming	likely	i|ive|have|already ?have ?already ?just ?literally said|told|texted|sent|typed|replied|put|asked|wrote|answered|responded ?you ?u ?yall ?with ?the ?word ?to ?please stop|unsubscribe|quit ?three ?twice ?several ?many ?times ?before ?already ?yesterday ?last ?multiple $
insist	opt_out	keeps_coming	likely	why ?the ?hell ?in ?do ?are ?is ?am r|do|are|am|is|does|did|still ?i ?you ?u ?yall ?people ?guys ?they ?this ?number still|keep|keeps ?on ?getting ?receiving ?sending texting|messaging|getting|sending|bothering|contacting|text|calling|hitting|receiving|harassing
insist	opt_out	keeps_coming	likely	how many|much times|more ~3 i|we|must|gotta|have ~3 tell|ask|say|stop|text|told; how many times do|must|gotta|have i|we
insist	opt_in	add_back	likely	can|could|may i ?please get|be|go ?put ?added back on|in|to ?the ?your ?text list|texts|messages|on
insist	yes	sign_where	likely	^ @ack|@yesword ?so ?pues ?then ?but ?and ?please ?just where|how|donde|como|what ?do ?can ?should ?debo ?puedo ?le ?would ?i ?you ?we ?hago ?need ?to sign|firmo|firmar|do|need|hago
insist	maybe	maybe	likely	can|could|may i ?please let|get|think ?back ?about ?to ?on ?you know|you|it|this|that
phrase	opt_out	consent	likely	revoke|revoking|revoked|withdraw|withdrawing|rescind ~3 consent|permission|authorization
phrase	opt_out	consent	likely	not|dont|never|no|didnt|without ~2 consent|consented; do not authorize; no permission; you dont have ~2 permission|consent
phrase	opt_out	consent	likely	without my permission|consent; not consenting|authorized|authorizing
phrase	opt_out	consent	certain	^ i ?do ?hereby ?am revoke|revoking|withdraw|withdrawing|rescind ?my ?all ?any ?prior consent|permission|authorization
phrase	opt_out	espanol_no_contact	likely	deje|dejen|deja|dejar|dejame|dejenme|dejeme|paren|pare|para|parar|parale|basta|dejes ~1 de|con ~2 @escribir|@mensajes
phrase	opt_out	espanol_no_contact	likely	dejen|deje|deja de ~1 mandar*|envi*|escrib*|text*|molest*|llam*|contact*|chinga*|jod*
phrase	opt_out	espanol_no_contact	likely	no|nunca|jamas ?vuelva* ?a ?por ?favor ?me ?nos ?quiero ?que @escribir; no me|nos ?vuelva* ?a @escribir; ya no|me ~1 me|nos|manden|escriban
phrase	opt_out	espanol_no_contact	likely	no quiero ?que ?ya ?mas ?recibir ?me ?sus ?tus ?estos ?esos ?de ?nada ?ningun ?tantos @mensajes|recibir|@escribir; ya no quiero
phrase	opt_out	espanol_no_contact	likely	no deseo ~3 mensajes|recibir|textos|que; no quiero saber; no|ni|basta|ya|sin ?de ?mas @mensajes; no mas $; ^ no mas; basta ya|de|con|por
phrase	opt_out	espanol_no_contact	likely	ya basta; ya ?por ?favor paren|pare|para|parale|parenle|parele; paren|pare|para|alto|basta|parale ?ya ?por ?favor $; alto ?ya ?por ?favor $
phrase	opt_out	espanol_no_contact	likely	@quiten ~3 lista|listas|numero|telefono|nombre|aqui|grupo
phrase	opt_out	espanol_no_contact	likely	quitenme|quiteme|quitame|saquenme|saqueme|sacame|borrenme|borreme|borrame|eliminenme|elimineme|eliminame|remuevanme|remuevame|retirenme|desuscrib*|quitenmen
phrase	opt_out	espanol_no_contact	likely	me @quiten; me pueden|puede|puedes @quiten; @quiten mi|este; de baja; darme|denme|deme|dame|darse|dar baja
phrase	opt_out	espanol_no_contact	likely	dejenme|dejame|dejeme|dejen|deje ~1 en paz|tranquilo|tranquila; en paz $; no molest*; no ~1 autorizo|autorice|consiento|doy
phrase	opt_out	espanol_no_contact	likely	retiro|revoco mi; borr*|olvid* mi ?este numero|telefono|nombre; pierda* ~1 numero
phrase	opt_out	espanol_no_contact	likely	me|los|las|te|lo voy|reporto|reporte|reportare|bloqueo|bloqueare|denuncio|bloquear ?a ?reportar ?bloquear ?denunciar $
phrase	opt_out	espanol_no_contact	likely	cancelar ~2 suscripcion|mensajes|textos|servicio; cancelen|cancele|cancela ~2 suscripcion|mensajes|mi|textos; fuera de ~1 lista
phrase	opt_out	espanol_no_contact	likely	salir ~3 lista; ya no ~2 texteen|manden|escriban|molesten|llamen|envien; no textear
phrase	opt_out	espanol_no_contact	likely	no ?me esten|estes|este ~1 molestando|mandando|escribiendo|texteando; dejame|dejeme|dejenme|deje ?en ?paz tranquil*
phrase	opt_out	espanol_no_contact	likely	voy|vamos a report*|bloque*|denunci*
phrase	opt_out	espanol_no_contact	likely	no|nunca|jamas|ni ?se ?ya ?por ?favor ?me|nos|le|les|vuelva* ?volver ?a ?esten ?este ?estes ?sigan ?siga ?anden @es_contact|mandando|escribiendo|molestando|enviando
phrase	opt_out	espanol_no_contact	likely	dej*|pare|paren|para|basta|favor|parale|parenle ?ya ?por ?favor de|con ?no ?estar ?me ?nos ?seguir ?tanto ?tantos ?sus ?los @es_contact|@mensajes|mensages|msj|chingar
phrase	opt_out	espanol_no_contact	likely	no|sin|ni|nada|basta ?quiero ?deseo ?necesito ?me ?interesa* ?interesan ?gusta ?gustan ?de ?recibir ?recibiendo ?seguir ?mas ?sus ?tus ?estos ?esos ?los mensajes|mensages|mensaje|textos|texto|msj|msjs|mensajitos|notificaciones|llamadas|recibir|spam
phrase	opt_out	espanol_no_contact	likely	kiten*|tachen*|tache*|anulen|anule|desuscr*|desinscr*|desafil*
phrase	opt_out	espanol_no_contact	likely	quit*|borr*|elimin*|saqu*|sac*|tach*|remuev*|retir* me|mi|nos|este|esta|nuestro ?propio ?celular numero|nombre|telefono|contacto|celular|lista|de
phrase	opt_out	espanol_no_contact	likely	me ?quiero ?puedo ?gustaria ?pueden ?puede salgo|salir|salirme|sacar|quitar|borrar|eliminar|sacan|quitan|borran
phrase	opt_out	espanol_no_contact	likely	quiero|quisiera|deseo|necesito|puedo|favor|como ?que ?de ?me ?ya ?hago ?le ?para salir|salirme|cancelar|borrarme|quitarme|sacarme|eliminarme|desuscrib*|quiten|saquen|borren|eliminen|dejen
phrase	opt_out	espanol_no_contact	likely	harto|harta|cansado|cansada|hartos ?ya de; que fastidio|molestia|molestos|latosos|molesto
phrase	opt_out	espanol_no_contact	likely	demandar|demandarlos|denunciar|denunciarlos|reportarlos|bloquearlos|reportar|bloquear
phrase	opt_out	espanol_no_contact	likely	ya stop|parenle|parale|estuvo|basta|dejen|deje|dejame|dejenme|pare|paren; vete|vayanse|vayase|largo|larguense|larguese a|al|de|ala|lejos|$
phrase	opt_out	espanol_no_contact	likely	pinche* mensaje*|texto*|spam|gente|viejo*; metase*|callen*|callese|callate|chinguen|chingen|chingense|vallanse
phrase	opt_out	espanol_no_contact	likely	nomas|nomaz ?de mensajes|textos|mensaje
phrase	opt_out	espanol_no_contact	certain	^ ?ya no ?me ?nos ?vuelva* ?a manden|mande|mandes|escriban|escriba|escribas|envien|envies|texteen|textees|contacten|molesten|mandar|escribir|enviar ?mas ?por ?favor ?ya ?estos ?esos ?tantos mensajes|textos|$|por|a|favor
phrase	opt_out	espanol_no_contact	certain	^ no me ?vuelva* ?a manden|mandes|escriban|escribas|envien|envies|texteen|contacten|molesten|llamen|mandar|escribir|enviar|molestar
phrase	opt_out	espanol_no_contact	certain	^ ?ya ?por ?favor dejen|deje|deja|paren|pare|para de ?estar ?me mandar*|escribir*|enviar*|textear*|molestar*|mandando|molestando|escribiendo
phrase	opt_out	espanol_no_contact	certain	^ quitenme|quiteme|quitame|borrenme|borreme|borrame|saquenme|saqueme|sacame|eliminenme|elimineme|eliminame
phrase	opt_out	espanol_no_contact	certain	^ quiten|quite|quita|borren|borre|borra|eliminen|elimine|elimina|saquen|saca mi|este ?propio numero|nombre|telefono
phrase	opt_out	espanol_no_contact	certain	^ dejenme|dejeme|dejame ?ya en paz
phrase	opt_out	espanol_no_contact	certain	^ ?yo ?ya no quiero|deseo ?ya ?seguir ?recibir ?recibiendo ?mas ?sus ?tus ?estos mensajes|textos $|por|de|favor
phrase	opt_out	espanol_no_contact	certain	quiero|deseo|darme|denme|deme|dar de baja
phrase	opt_out	espanol_no_contact	certain	^ por favor|pido ?que ?ya no ?me ?nos ?vuelva* ?a escriban|escriba|escribas|texteen|textee|textees|contacten|contacte|contactes|molesten|moleste|escribir|textear|molestar; ^ por favor|pido ?que ?ya no me|nos ?vuelva* ?a manden|mande|mandes|envien|envie|envies|mandar|enviar ?mas ?sus ?estos $|mas|nada|textos|mensajes|por|nunca|otra
phrase	opt_out	espanol_no_contact	certain	^ ?ya ?que no ?me ?nos vuelvan|vuelva|vuelvas ?ustedes ?usted a mandar*|escribir*|enviar*|textear*|contactar*|molestar*
phrase	opt_out	espanol_no_contact	certain	^ ?ya no ?me ?nos mande|envie|textee|contacte|escriba|moleste|texteen|texteis|texteas|mandeis ?mas ?nada ?por ?favor ?textos ?mensajes $|por|a|anymore|favor|nunca|mas|mensajes|textos|nada|porfa
phrase	opt_out	espanol_no_contact	certain	no ?les ?le ?te autorizo|autorice|consiento|di|doy ?mi ?permiso ?a ?de ?para que ?ustedes me|nos contact*|escrib*|mand*|envi*|text*; no ?les ?le ?te autorizo|autorice|di|doy ?mi ?permiso a|para|de contactarme|textearme|escribirme|mandarme|enviarme|contactarnos
phrase	opt_out	espanol_no_contact	certain	^ ?ya ?por ?favor basta|paren|pare|para|parale|parenle|parele|stop|alto|no|ya ?ya con|de|a|mas ?con ?de ?sus ?tus ?los ?las ?estos ?esos ?su mensajes|textos|mensajitos|mensaje|msj|msjs|textitos $|por|ya|favor|porfa|gracias
phrase	opt_out	espanol_no_contact	certain	^ ?ya ?por ?favor ?yo ?me ?lo ?que quiero|quisiera|deseo|necesito salir|salirme|borrarme|quitarme|desuscribirme|eliminarme de ?esta ?la ?su ?tu lista|grupo; ^ ?ya ?por ?favor ?yo quiero|quisiera|deseo|necesito desuscribirme|salirme $|por|de
phrase	opt_out	espanol_no_contact	certain	^ ?ya ?por ?favor stop|quit|para|paren|pare ?de ?ya mandandome|mandarme|textearme|texteandome|escribirme|enviarme|enviandome|textiarme|mensajearme|molestarme|molestandome
phrase	opt_out	espanol_no_contact	certain	^ ?ya ?por ?favor no me|nos textees|texteen|textes|text|texts|textee|texting|message anymore|mas|please|plis|$
phrase	opt_out	espanol_no_contact	certain	^ ?por ?favor retiren|quiten|borren|bloqueen|olviden|eliminen|saquen ?por ?favor mi|este ?numero ?propio numero|nombre|telefono|contacto|cel|celular
phrase	opt_out	espanol_no_contact	certain	^ ?por ?favor ?ya ?me pueden|puede|puedes|podrian|podria quitar*|borrar*|sacar*|eliminar*|remover* ?me ?mi ?numero ?nombre ?telefono de ?la ?su ?esa ?esta ?tu lista|base|sistema
phrase	opt_out	espanol_no_contact	certain	^ ?por ?favor desinscribanme|desinscribeme|desuscribanme|desuscribeme|desuscribame|remuevanme|remueveme|remuevame|bloqueenme|saqueme|saquenme|sacame|quitame|quitenme|quiteme|borrame|borrenme|borreme|eliminenme|elimineme|eliminame
phrase	opt_out	espanol_no_contact	certain	^ ?por ?favor|quiero|deseo|necesito ?que ?me ?darme dame|denme|deme|den|darse|darme|de ?de baja
phrase	opt_out	espanol_no_contact	likely	no quiero ?ya ?volver ?a saber|oir ?mas ?nada de ustedes|vosotros|ti|usted; ultimo mensaje|texto; sacar*|sacam*|sacan|saquen|quiten|borren ?me ?de ?la ?su ?esta lista; parame|pareme|parenme de
phrase	opt_out	espanol_no_contact	likely	alto|basta|paren|no ?ya a|con|de|mas ?los ?las ?sus ?tus ?estos @mensajes
phrase	opt_out	francais	likely	arretez|arrete ~2 de|ecrire|envoyer|textos|messages; plus de messages|textos; desabonn*; ne mecrivez|menvoyez|contactez plus
phrase	opt_out	francais	likely	ne me contactez|ecrivez|textez plus
phrase	opt_out	how_to_stop	likely	how ~4 unsubscribe|optout|opt|stop ?these ?this ?getting ?texts ?out ?it ?receiving ?the ?messages $; how ~3 get off|out ?of
phrase	opt_out	how_to_stop	likely	how ~3 make ~2 stop; how can i stop; como ~4 baja|cancelo|cancelar|salgo|salirme|desuscribo|paro|borro|quito
phrase	opt_out	how_to_stop	likely	what|whats|which|where ~3 text|send|reply|type|word|number|button|press|call|click|keyword ~3 to ~1 stop|end|cancel|unsubscribe
phrase	opt_out	how_to_stop	likely	would|do|can you|u ?guys mind|please ~1 removing|taking|deleting|stopping|not; removing|deleting|dropping|unsubscribing me|my|us|this
phrase	opt_out	not_contact	likely	dont|dnt|never|not|nt ?ever ?please ?again text|txt|message|msg|contact|bother|sms|disturb|harass|spam|solicit me|us|my|this|here|again|anymore|any|no|ever|back|at
phrase	opt_out	not_contact	likely	do|please|pls not ?ever text|txt|message|msg|contact|bother|disturb|spam|solicit; dont text|txt|message|msg|contact|bother|disturb $
phrase	opt_out	not_contact	likely	do not|never call|write|email|send|reach ~1 me|us|my|this|again|here|anymore; dont call|write|email|reach|hit ~1 again|anymore|this|my
phrase	opt_out	not_contact	likely	dont ever text|call|contact|message|bother; dont|not send ~ me|us|any|more|texts|messages|this|these|anything|stuff|anymore
phrase	opt_out	not_contact	likely	no|zero ?more ~ @texts; no more this|these|contact|please $; no more $; not another text|message|word
phrase	opt_out	not_contact	likely	no ?longer ?want|wish ?to ?receive ?any texting|soliciting|solicitation; no soliciting
phrase	opt_out	not_contact	likely	dont|not|never|no ?longer ?to ?do want|wanna|need|wish|like|appreciate|care|consent|agree|authorize|welcome ~3 @texts|texted|contacted|messaged|hear|bothered|solicited|receive|notifications|updates|emails|communication|communications|your|this|these|anything
phrase	opt_out	not_contact	likely	no ?longer interested ~3 @texts|texting|receiving|hearing; not interested in ~3 @texts|receiving|hearing|getting
phrase	opt_out	not_contact	likely	dont|never|didnt|not ?did ask|asked|request|requested|signed|subscribe|subscribed|opt|opted|agreed|gave|consent|consented ~3 this|these|texts|messages|in|texted|contacted|my|your|you
phrase	opt_out	not_contact	likely	didnt|never|not ?did agree|give|sign|want ~2 to|for|texts|texted ~2 this|these|texts|texted|contacted|messages|text|updates
phrase	opt_out	not_contact	likely	dont want this|these|any|anything|none|nothing; dont want your|ur; who ~3 gave ~2 permission; not ?be contacted|texted|messaged
phrase	opt_out	not_contact	likely	wish|want|prefer|like|ask|request ~1 not to ~1 be contacted|texted|messaged|bothered; do not want
phrase	opt_out	not_contact	likely	rather you|u not|didnt text|contact|message; no contact; zero texts; too many texts|messages; sick|tired of ~3 @texts|this|these
phrase	opt_out	not_contact	likely	enough ?with ?of ?the ?these @texts|already|is|of; enough is enough; dont text and drive me; dont text|call|message|contact it|there|back
phrase	opt_out	not_contact	likely	no right to text|contact|message|call; not|dont ?ever call|text|message or|and|nor text|call|message; no more of|from
phrase	opt_out	not_contact	likely	dont|dnt tex|txt|text me; leave me out of; not to be contacted|texted|messaged|called|bothered
phrase	opt_out	not_contact	likely	text|message|call me again|one ?more ?time and|or|ill; asked|told|tell|asking you|u|yall|them ?to ?not not|to stop|text|contact|remove
phrase	opt_out	not_contact	likely	dont|do|never|not ?not ?ever ?be ?please ?keep ?keeping *ing me|my; dont|never|not ?ever ?please hmu|hit ?me ?my ?us ?up ?line ?again
phrase	opt_out	not_contact	likely	^ dont|do|never ?not use|call|reach|ring|dial|contact|text|bother it|this|my|that ?phone ?number ?cell $|phone|number|cell|again|please
phrase	opt_out	not_contact	likely	dont|not|no|never need|want|like|care|welcome|asked|appreciate ?for ?any ?all ?more ?these ?this ?your ?getting ?to ?get ?receive ?see ?the ?that ?of ?such ?kind ?union ?political ?type @texts|reminders|these|spam|notifications|communication
phrase	opt_out	not_contact	likely	rather|prefer|like|please|wish|ask|asked|appreciate ?if ?it ?you ?u ?yall ?people ?to ?that ?we not|didnt|dont|wouldnt|stopped|quit ~3 @texts|texted|texting|text|contacted|contact|messaged|receive|hear
phrase	opt_out	not_contact	likely	instead|rather of|than ?by ?a ?through @texts; could|can do|live without -3 @texts|these|this
phrase	opt_out	not_contact	likely	hate|despise|loathe|tired|sick|annoyed|annoying|fed ?up ?getting ?receiving ?of ?by ?with ?all ?these ?your ?the ?political ?union ?spam ?random @texts
phrase	opt_out	not_contact	likely	@texts|these|this|you|youre|ur|u ?are|is|getting|r ?getting ?become ?so ?very ?really ?super annoying|unwanted|unwelcome|unsolicited|intrusive|nuisance|bothersome
phrase	opt_out	not_contact	likely	unsolicited|unwanted|uninvited|excessive ?political ?text @texts
phrase	opt_out	not_contact	likely	dont|not|no ?do ?longer ?wanna ?want ?wish ?care ?to ?even hear ~1 from|about ?any ?anything ?more ?of you|yall|u|ya|this|it|your|them|anymore
phrase	opt_out	not_contact	likely	i|we dont|do|cant|no ?not ?longer accept|allow|use|do|read|answer|take|respond|want|receive|like ?to texts|texting|txt|txts|messages
phrase	opt_out	not_contact	likely	no more ~4 my|this ?cell ?work phone|cell|number|inbox|line; no ?more texting|solicitations|solicitation|soliciting|spam $
phrase	opt_out	not_contact	likely	no more ~2 @texts|alerts|reminders; cost|costs|costing|charged|charges|charging|charge me|us ?extra money|for|per|every|each|a|$
phrase	opt_out	not_contact	likely	pay|paying|charged ~1 for|per|by ?each ?every ?these ?the ?a @texts; do not send; dont send|sending|text|txt $
phrase	opt_out	not_contact	likely	can|could|would|will you|u|yall|ya|people ?guys ?please ?pls ?just not $; dont you ?ever text|contact|message|call|dare
phrase	opt_out	not_contact	likely	breaking|violating|broke|against ?the ?federal law|laws; wrong|incorrect ?phone number|person ~2 lose|delete|remove|drop|forget ?it
phrase	opt_out	not_contact	likely	numero|persona equivocado|equivocada ~2 borr*|quit*|elimin*
phrase	opt_out	not_contact	certain	^ do not|never ?ever ?again text|message|contact|txt|msg me|us|my|this|here|again|anymore|any
phrase	opt_out	not_contact	certain	^ dont|dnt|donot ?ever ?you ?please text|message|contact|txt|msg me|us|my|this ?phone ?cell ?number ?again ?anymore $|again|anymore|please|ever|about|or|and|i|im|thanks|any
phrase	opt_out	not_contact	certain	please|pls|plz|and|but|kindly ?do dont|not|never ?ever text|message|contact|txt|msg me|us|my|this ?phone ?cell ?number ?again ?anymore $|again|anymore|any|thanks
phrase	opt_out	not_contact	certain	^ no more ?of ?these ?your ?text texts|messages|msgs|txts $|please|pls|from|to|thanks|and
phrase	opt_out	not_contact	certain	^ i|we ?do ?really dont|not|no ?longer ?really want|wish to receive|get|be ?any ?more ?these ?your ?further ?text ?union texts|messages|texted|contacted|messaged
phrase	opt_out	not_contact	certain	^ i|we ?do dont|not ?longer want ?any ?more ?these ?your ?getting ?text texts|messages $
phrase	opt_out	not_contact	certain	^ ?i|we ?do ?am no longer want|wish|wanting|wishing|consent|agree ?to ?be receive|receiving|get|getting|texted|contacted|messaged ?any ?more ?these ?your ?further ?the ?text ?union texts|messages|msgs|updates|communication|communications|by|from|$
phrase	opt_out	not_contact	certain	^ ?please ?pls dont|never ?ever ?you ?please send me|us|this|to ?my ?number ?any ?no ?more texts|messages|msgs; ^ ?please ?pls dont|never send me|us anything|nothing else|more|again|anymore
phrase	opt_out	not_contact	certain	^ ?please ?pls do not ?ever ?you ?please send me|us ?any ?no ?more|further texts|messages|msgs; ^ ?please ?pls do not send me|us anything else|more|again|anymore
phrase	opt_out	not_contact	certain	you|u|yall ?guys ?people dont|never|didnt have|had|got|get|ask|asked ?for ?my ?any permission|consent to text|contact|message|txt|call ?me|us|my|this; you|u|yall ?guys ?people do|did not have|get ?my ?any permission|consent to text|contact|message|txt|call ?me|us|my|this
phrase	opt_out	not_contact	certain	i|we dont|didnt|never ?ever give|gave|consent|consented|agreed ?you|u|yall|anyone ?my ?any ?permission|consent to ?be ?these ?receive text|texts|texted|contact|contacted|message|messaged|txt; i|we do|did not ?ever give|consent ?you|u|yall|anyone ?my ?any ?permission|consent to ?be ?these ?receive text|texts|texted|contact|contacted|message|messaged|txt
phrase	opt_out	not_contact	certain	i|we ?do ?hereby withdraw|revoke|rescind ?my ?any ?all ?prior consent|permission|authorization
phrase	opt_out	not_contact	certain	^ ?please ?pls no more|further ?of ?these ?your ?text ?union ?political ?campaign texts|messages|msgs|txts|contact|texting $|please|pls|from|to|thanks|and|thank|ever
phrase	opt_out	not_contact	certain	^ no text messages|msgs $|please|pls|thanks|to; ^ ?please ?pls dont|never ?ever message|contact|text me|us|my|this ?cell ?phone ?number ever|again
phrase	opt_out	not_contact	certain	i|id ?would rather|prefer ?that you|u ?all ?guys not|didnt|dont text|contact|message me|us $|again|anymore|please|thanks; i|id|we ?would rather|prefer not ?to get|be|receive ?any ?your ?these texts|texted|contacted|messages|messaged $|again|anymore|please|thanks|from
phrase	opt_out	not_contact	likely	dont|never|stop|quit|not text|txt|call|message|contact|texting|txting|messaging|texts me|us|my ?phone ?cell when|while|if|before|after|during|late|early|at|on|back|later|so|this|past; number|phone|line|cell is ?strictly ?totally off limits
phrase	opt_out	not_contact	likely	no|zero|not ?any ?have ?got interest in ?getting ?receiving ?any ?your ?these ?more @texts|texting|spam|list
phrase	opt_out	off_the_list	likely	remove|delete|take|drop|erase|scrub|pull|get|cut|strike|want|move ~ me|myself|us|my|off ~3 off|from|of|out ?of ~2 list|lists|thread|chat|group|database|system|texts|messages|rolls|file|records|mailing|campaign|program|distribution|this|your|these|here|texting|spam
phrase	opt_out	off_the_list	likely	remove|delete|drop|erase|scrub|unenroll me|myself|us; take|get|let me|us|my|myself off|out; take my|this ?phone|cell number|name off|out
phrase	opt_out	off_the_list	likely	remove|delete|drop|erase|lose|scrub|forget|trash|block|ditch|purge|cancel @name ?damn ?phone|cell @number
phrase	opt_out	off_the_list	likely	remove|delete|take ~2 off|from ?of ~2 list|lists|database|system
phrase	opt_out	off_the_list	likely	off|from|of ?of your|the|this|ur|yalls|any|all|these ?damn ?text ?texting ?contact ?call ?mailing ?phone list|lists|database|distribution
phrase	opt_out	off_the_list	likely	lose|forget|delete ~1 number; leave me|us ?the ?hell ?fuck alone|be; let me be $; go away; take a hike; kick rocks; get lost
phrase	opt_out	off_the_list	likely	opt ?me ?us out|outt; opting ?me out; opted out; optout|optingout; unsubscrib*; unsub; want ?to ?be out|off|removed|deleted|unsubscribed
phrase	opt_out	off_the_list	likely	count me out ?of ~1 texts|list|these|this
phrase	opt_out	off_the_list	likely	i|me|want|number|like|please|name|wish|need|request|asked|to|appreciate ?to be|being removed|deleted|unsubscribed; be|being taken off
phrase	opt_out	off_the_list	likely	do not ?call|contact|text list; dnc list; pull my number; get rid of my|this number|info; my @number off|out
phrase	opt_out	off_the_list	likely	delete|erase|remove all my ?personal @number; @number ~3 removed|deleted|off|erased; want|get ~2 @number removed|deleted|off
phrase	opt_out	off_the_list	likely	removal ~2 list|please|database; request|requesting|requested removal
phrase	opt_out	off_the_list	likely	@offverb ~2 me|myself|us|my|this|our|mine|her|him|his|mom|moms|mother|wife|husband -4 off|from|out
phrase	opt_out	off_the_list	likely	leave|exit|leaving|quit|quitting ?the ?this ?your ?damn ?text group|chat|list|thread|conversation|program|loop
phrase	opt_out	off_the_list	likely	off ?of ?out ?from the|this|your|yalls|ur|these|that ?text ?texting ?phone ?mailing ?contact ?group list|lists|texts|messages|chat|thread|group|loop|database|campaign
phrase	opt_out	off_the_list	likely	rmv|remov|remove|unlist|unenroll|disenroll|deregister|unsub|unsubscribe me|us|my|this|number|please
phrase	opt_out	off_the_list	likely	have|get|want|need me|my|this|us ?phone ?cell ?number ?name removed|deleted|taken|erased|off|unsubscribed
phrase	opt_out	off_the_list	likely	want|wanna|like|let|need|get|getting ?me ?us ?to ?be ?my out|off ?please ?now ?asap $
phrase	opt_out	off_the_list	likely	loose|lose|lost|forget|trash|toss|shred|erase|burn|drop ?that ?about ?you ?ever ?have ?had my|this ?cell ?phone number|digits|contact|info
phrase	opt_out	off_the_list	likely	on ~2 do|no|not|dnc|donotcall ?not ?call ?text ?contact list|registry|dnc; dnc; do not text|contact|call list; no text|call|contact list
phrase	opt_out	off_the_list	likely	how ~4 get|be|am|i ~1 off|removed|unsubscribed|out|stop|cancel|unenroll
phrase	opt_out	off_the_list	likely	way|how|option|possible|link ~1 to ?make ?these ?be ?get stop|cancel|unsubscribe|out|off|remove; already ?have unsubscribed|opted
phrase	opt_out	off_the_list	likely	mark|put|list|note me|us|my|this ?number ~2 do not|no; remove|delete|block|unsubscribe this|the|that number|contact|phone|cell
phrase	opt_out	off_the_list	likely	consider ~3 unsubscribed|removed|cancelled|request; be ?so ?kind remove|stop|take|delete
phrase	opt_out	off_the_list	likely	count|leave|cut|deal me out ?of ?these ?the ?your @texts|list|this|chat; no longer ~4 on ~2 list; not ~2 on ~1 your|this|the list
phrase	opt_out	off_the_list	likely	turn|turning|shut|switch|cut ?all these|this|it|them|that|texts|messages|notifications ?texts ?messages off
phrase	opt_out	off_the_list	likely	dont|not|never ?ever ?you ?please add|put|keep|include|have me|my|us|number ~2 list|lists|group|contacts|texts|system
phrase	opt_out	off_the_list	likely	terminate|deactivate ~2 subscription|account|me|this|texts|service|contact; violat* my|our|privacy|the ?tcpa ?privacy
phrase	opt_out	off_the_list	likely	invasion|invading of|my|our; parenle|parele|parale ya|con|a|de|$
phrase	opt_out	off_the_list	certain	^ remove|delete|take|drop|erase|get|unsubscribe me|us|my|this ?phone ?cell ?number ?name ?info off|from|out ~3 list|lists|database|system|texts|messages|contacts|group
phrase	opt_out	off_the_list	certain	please|pls|plz|and|but|kindly|just|can|you|could remove|delete|take|drop|erase|unsubscribe me|us|my|this ?phone ?cell ?number ?name ?info off|from|out ~3 list|lists|database|system|texts|messages|contacts|group
phrase	opt_out	off_the_list	certain	^ ?me ?please remove|delete|erase|unsubscribe me|us $|asap|immediately|now|from
phrase	opt_out	off_the_list	certain	^ remove|delete|erase|lose|take my|this ?damn ?phone ?cell number|contact|info $|please|now|off|after|afterwards
phrase	opt_out	off_the_list	certain	please|pls|and|but|kindly|just remove|delete|unsubscribe me|us $; ^ unsubscribe me|us|please|from|this|my|now|immediately
phrase	opt_out	off_the_list	certain	please|pls|plz|kindly|and|but|just unsubscribe|unsub; ^ opt me|us|my out|outt; ^ leave me|us alone $|please|now|and
phrase	opt_out	off_the_list	certain	^ lose my|this ?damn ?phone number; i|id|ill|we ?do ?really ?would ?just want|wish|like|need|choose|request to unsubscribe|optout
phrase	opt_out	off_the_list	certain	i|id|we ?would want|wish|like|need|choose|decided to opt ?myself out; ^ i ?am ?choose ?hereby opt|opting out
phrase	opt_out	off_the_list	certain	i|id|we ?would want|wish|like|need|request|ask|asking to be removed|taken|deleted|unsubscribed
phrase	opt_out	off_the_list	certain	^ ?please ?pls get|take me|us|my ?phone ?cell ?number off ?of here|this|your|yalls|the|ur $|list|lists|text|texts|thread|group
phrase	opt_out	off_the_list	certain	^ ?please ?pls ?just forget|lose|delete|erase|trash ?that ?about ?you ?ever ?have ?had this|my ?phone ?cell number|digits $|please|now|forever|thanks|from|and
phrase	opt_out	off_the_list	certain	i|we ?do want|wanna|need|like|wish ?to ?be ?get ?my ?number ?name off|out ?of this|your|the|ur|yalls ?damn ?stupid ?text ?texting ?mailing ?contact ?call list|lists|texts|thread|group|database
phrase	opt_out	off_the_list	certain	^ ?please ?pls ?just delete|erase|scrub|purge|remove my|all ?my|of ?contact ?phone ?personal info|information|data|contact|details|number ?from ?your ?ur ?the ?text ?contact ?system ?database ?records ?list ?lists $|please|now|immediately|asap|thanks
phrase	opt_out	off_the_list	certain	ive|i|we ?have ?already asked|requested ?repeatedly ?you ?several ?many ?multiple ?times ?nicely to be removed|taken|deleted|unsubscribed $|off|3|three|several|many|multiple|twice|before|already
phrase	opt_out	off_the_list	certain	would|could|can|will you|u|yall ?guys ?please ?kindly ?be ?so ?kind ?mind ?to ?and ?just remove|removing|delete|deleting|unsubscribe|unsubscribing me|us $|please|thanks|thank; would|could|can|will you|u|yall ?guys ?please ?kindly ?be ?so ?kind ?mind ?to ?and ?just remove|removing|delete|deleting|erase my|this ?phone ?cell number $|please|thanks; would|could|can|will you|u|yall ?guys ?please ?kindly ?mind ?just take|taking me|us off $|please|thanks|this|your|the|of $|list|lists|texts
phrase	opt_out	profanity	likely	fuck|fck|fk|fuk|f|eff|screw|piss|bugger|sod|bug|back|buzz|naff off; ^ fuck|fck|fk|fuk|f|screw you|u|yourself|urself|yall|ya|your|ur|the
phrase	opt_out	profanity	likely	go fuck|fck|to ?straight hell|yourself|urself; go f|eff|screw yourself; kiss my; eat shit; suck my|it|a; bite me; shut ?the ?fuck ?hell up
phrase	opt_out	profanity	likely	stfu; gtfo; foh; 🖕; asshole|assholes; die $; get bent; leave me tf|the alone; vete a|al; vayanse|vayan|vayase a|al|ala
phrase	opt_out	profanity	likely	chinga|chinguen|chingate|chingue a|tu|su; no chinguen|jodan|frieguen|mamen; metanselo|metetelo; a la verga|chingada|mierda
phrase	opt_out	profanity	likely	larguense|largate; fack off|you|u; eat ?a ?my shit|dick; drop dead; up yours; shove|stick it|this|your|these|that ?text ?texts up|where
phrase	opt_out	profanity	likely	get a life|job|clue; go|kick pound|kick rocks|sand|away; mind your ?own ?damn business
phrase	opt_out	profanity	likely	go bother|play|touch|suck|screw|jump|die|cry ?in ?off ?a
phrase	opt_out	profanity	likely	eff|fuck|f|fk|fck|fuk ?all ?the ?this ?ur ?your ?these off|you|u|yall|texts|spam|text|union|@texts
phrase	opt_out	profanity	likely	you|u|yall|youre|ur ?people ?guys ?are ?all ?r ?a ?such ?bunch ?of ?fucking ?damn ?pain idiots|losers|scammers|scammer|spammers|creeps|creep|stalkers|pests|pest|assholes|morons|annoying|thieves
phrase	opt_out	profanity	likely	pain in ?the ?my ass|butt|neck; suck ?my a|it|dick; son of a; dumbass|dipshit|bastards|bitch|bitches|motherfucker|motherfuckers
phrase	opt_out	profanity	likely	get fucked|stuffed|wrecked|bent|lost|fkd; screw|shove|jog off; fuck outta|outa|out ?of here; fuck|fck|eff|screw this|that|these|it $; fuck|fck|screw @texts|texts; pound sand; suck ?on my|deez|it; blow me $; eat ?a dick|shit|it $
phrase	opt_out	report	likely	report|reported|reporting|reports ~2 as|you|this|spam|number|u|it|junk
phrase	opt_out	report	likely	this|it|that|its|thats is|was ?a ?total ?pure ?just spam|harassment|illegal; its|thats ?a ?total ?just spam|harassment; ^ spam $
phrase	opt_out	report	likely	^ junk|scam $; you|u are|r ?a ?just ?all spam|spammers|spammer|harassing|spamming; spammer|spammers
phrase	opt_out	report	likely	block|blocked|blocking ~1 you|u|this|ya|number|ur|your; youre|ur|you|u are|being|is|been|got blocked; youre|ur blocked
phrase	opt_out	report	likely	ill|will|gonna|going|to block|sue|report you|u|ya|yall|this|number|ur; sue you|u|yall|your; my|a lawyer|attorney; legal action; ftc|fcc|tcpa
phrase	opt_out	report	likely	do|dnc not call registry; do not call registry; attorney general; harassment; harassing me; violation of; been reported|blocked; sign me off
phrase	opt_out	report	likely	youre|ur|ya spam|spamming|harassing; marked|marking|flagged|flagging ~1 as|spam|junk; will|ill|gonna|i sue
phrase	opt_out	report	likely	file|filing|filed|make|making|lodge -2 complaint|complaints; complaint|complain about|to|with|against; class action
phrase	opt_out	report	likely	contact|contacting|call|calling|get|getting|hear|goes|talk|hiring ?my ?the ?from ?to ?an ?a attorney|lawyer|police|cops|sheriff
phrase	opt_out	report	likely	restraining order; lawsuit; suing|sued|litigation; tcpa; ftc; fcc
phrase	opt_out	report	likely	getting|get|got|gonna|gon|going|finna|about|bout|will|ill|be|been|im|u|you ?to ?being ?be block|blocked|blocking|reported|reporting|blockd|blk ?you ?u ?now $|you|u|this|ya|yall|ur|your|as
phrase	opt_out	report	likely	illegal|against ?the ?law ~2 to text|contact|message|call|harass; block ?and ?report $; ^ ?im blocking|blocked|reporting|reported $
phrase	opt_out	stop_contact	likely	@stop ~ @contacting; @stop spam|spamming|harassing|harassment|bothering|bugging
phrase	opt_out	stop_contact	likely	@stop writing|sending me|us|this|these|texts|messages|stuff|crap|shit|things|to
phrase	opt_out	stop_contact	likely	@stop ?with ?all ?the ?this nonsense|crap|bs|bullshit|shit|foolishness|garbage|junk; @stop wasting my|our; @stop blowing|hitting ?me ?up
phrase	opt_out	stop_contact	likely	@stop ?any ?all further; stop ?immediately ?now and desist; cease and desist
phrase	opt_out	stop_contact	likely	^ stop i|im|ive|you|u|youre|wrong|who|no|not|dont|we|its|he|she|why|leave|take|never|already|or|before|now|because|bc|cuz|cause|asap|immediately|please|pls|plz|forever|everything|everyone|thanks|thank|ok|okay|yall|dude|bro|man|sir|maam|using|contacting
phrase	opt_out	stop_contact	likely	^ stop this is|was|isnt|number|now; please|pls|plz stop $; stop|end|cancel ~ @texts|texting|subscription|alerts|service|enrollment
phrase	opt_out	stop_contact	likely	put ?a stop|end to ~ @texts; stop ~ coming to|2 ?this ?my phone|number; make it|these|them|this stop $; @refusal stop $
phrase	opt_out	stop_contact	likely	never ~1 text|message|contact|call|write|bother ~1 me|us|this|again|here; make ?this ?these ?the ?them ?it stop texting
phrase	opt_out	stop_contact	likely	^ stop my phone|number|cell; @stop ~1 from @contacting; @stop -3 @texts
phrase	opt_out	stop_contact	likely	@stop|quit -3 my ?cell ?damn phone|number|cell|inbox|line|time|wife|husband|mom|mother|kids|family; refrain ~1 from
phrase	opt_out	stop_contact	likely	@stop|quit ?please *ing me|my|$; @stop ~1 testing|taxing|sexting|tasting|vexing|texted|tex|tx|texing|texxing|test|testin me|my|us|this
phrase	opt_out	stop_contact	likely	you|u|yall|these|yous ?guys ?all ?people ?really ?seriously need|have|got|gotta|better|should|must ?to ?please stop|quit|chill
phrase	opt_out	stop_contact	likely	give it a rest|break; back off; beat it; bug off; scram; cut it out; knock it off
phrase	opt_out	stop_contact	likely	bother|annoy|harass|pester|text|spam someone|somebody else; stay|get|keep off|out ?of my phone|line|back|inbox|case|texts|messages
phrase	opt_out	stop_contact	likely	get|stay away from me|my
phrase	opt_out	stop_contact	likely	wish|want|make|made|making|like|love|get ~2 @texts|these|this|you|yall|it|them ?to stop ?texting ?messaging ?please $
phrase	opt_out	stop_contact	likely	last|final warning|notice; this is my|the|your last|final warning|time|notice
phrase	opt_out	stop_contact	likely	so|and|then|now|but|please|pls|plz|just|ok|okay|dude|bro|people stop|quit $
phrase	opt_out	stop_contact	likely	im|i|id|want|wanna|like|need|wish|please|pls ?am ?would ?to ?i cancelling|canceling|cancel ?this ?it ?these ?please $
phrase	opt_out	stop_contact	likely	i unsubscribed|opted|cancelled|canceled ?out ?already $
phrase	opt_out	stop_contact	certain	^ @stop|quit ~ texting|messaging|contacting|txting|bothering|harassing|spamming|calling|sending me|us|my|this|these|here|$|please|pls|immediately|now|asap|and|or|again|thanks
phrase	opt_out	stop_contact	certain	but|and|please|pls|plz|kindly|so|just|then|can|you|u|yall @stop|quit ?sending ?with ?the ?all ?these ?this texting|messaging|contacting|txting|bothering|harassing|spamming|texts|messages|sending me|us|my|this|these|$|please|pls|immediately|now|asap
phrase	opt_out	stop_contact	certain	^ @stop|quit|end|cancel ?with ?sending ?all ?the ?these ?this ?your ?text texts|messages|msgs|txts|text $|please|now|immediately|to|from|and
phrase	opt_out	stop_contact	certain	but|pero|aunque ?please ?pls ?plz ?kindly ?just ?now stop|unsubscribe|unsub|optout $; ^ unsubscribe|unsub|optout $; ^ opt ?me ?us out|outt $; ^ @stop|quit blowing|hitting ?me ?up ?my ?phone ?cell $|asap|immediately
phrase	opt_out	stop_contact	certain	i|we|ive ?already ?just ?have said|told|asked|asking ?you ?u ?yall ?guys ?to ?please stop|quit texting|messaging|contacting|calling|bothering|sending me|us|my|this|$; ^ take me|us|my ?phone ?cell ?number ?name off $|asap|immediately
phrase	opt_out	stop_contact	certain	^ @stop|quit ?please bugging|pestering|hounding|annoying|disturbing me|us $|please|pls|now|asap|with|already
phrase	opt_out	stop_contact	certain	^ dude|bro|bruh|girl|yo|man|lady|sir|maam|people|please|pls|plz|ok|okay stop|quit ?please texting|messaging|contacting|txting me|us|$
phrase	opt_out	stop_contact	certain	^ stop|quit|end ?all with ?all ?of ?the|these|your|this ?stupid ?damn ?political ?text texts|messages|msgs|texting|messaging|spam $|please|pls|now|already|asap|to
phrase	opt_out	stop_contact	certain	i|we wish|want|need|would ?would ?really like|you|u|yall ?you|u|yall ?guys ?people to stop|quit texting|messaging|contacting|txting me|us|my|this
phrase	opt_out	stop_contact	likely	last ?ever text|message|msg|one ?that ?you ?i ?ever want|get|send|receive|hear|wanna|need ?to ?from ?you; please|pls|plz ?just let it end; stop -1 w ?all ?the ?these texts|text|messages|texting
phrase	opt_out	stop_contact	likely	at|in|from ?the ?my ?a ?city hospital|clinic|school|meeting|hearing|church|work|funeral|council|doctors stop|quit ~ @contacting
phrase	opt_out	stop_contact	likely	@cause ?so ?please ?just ?pls stop|quit ~ texting|messaging|contacting|txting|texts; but|so|and|then|please do|dont|never ?not use|call|dial|ring|text it|this|that|my ?number|phone ?again|anymore $|again|anymore
phrase	opt_out	stop_contact	likely	she|he|they|we|@person|@kin ?really ?just dont|doesnt|do|does|no ?not|longer want|wish|need|like ?to ?be ?get ?receive ?any ?more ?these ?your ?the ?stupid ?political texted|contacted|messaged|texts|messages|texting|msgs
phrase	opt_out	stop_contact	likely	stop|quit getting|receiving ?all ?any ?more ?of ?your ?so ?many these|this|those|@texts|stuff; want|like|wish|need ?to ?be ?get done with|getting ?all ?your these|this|@texts $
phrase	opt_out	said_stop	likely	replied|texted|typed|said|sent|put|answered|responded|wrote|pressed|told ?you ?yall ?u ?with ?the ?word ?already stop|unsubscribe|quit|end|alto|pare
phrase	opt_out	said_stop	likely	ya ?les ?le ?te ?habia puse|mande|dije|escribi|conteste ?que stop|alto|pare|paren|no
phrase	opt_out	keeps_coming	likely	not|wont|dont ?gonna ?going ?to ?have|want|make ?me ?to ask|tell|say|repeat|telling|asking|saying ?you ?yall ?it ?this ?myself again|twice|anymore
phrase	opt_out	keeps_coming	likely	chill|cool|ease|calm|lay ?it ?out|off|up|down|it w|with ?all ?the @texts|texting; un subscribe|suscribe|subscribed|suscribed|subcribe ?me
phrase	opt_out	keeps_coming	likely	done|over|through with ?all ?the|these|your @texts; done|over ?getting ?all the|these|your ?damn ?stupid @texts; no quiero|deseo|necesito ?mas informacion|info|nada ?de ?mas
phrase	opt_out	keeps_coming	likely	lose|delete|remove|forget it ?please ?my number
phrase	help	help	likely	^ help ?me ?please $; ^ ayuda ?por ?favor $; ^ info ?please $; need help ~1 with these|this|texts; ^ necesito ayuda $; ^ i need help $
phrase	help	help	likely	^ help ?me ?please ?out $|with|i|please|who|what|how|my|im|idk|this
phrase	help	help	likely	^ i ?do ?really need|want|could|require ?use ?some help|assistance ?please ?with ?now $|please|with|now|understanding|i
phrase	help	help	likely	^ ?please help ?me ?out $|with|understand|i; ^ necesito|quiero|ocupo|puede|pueden|puedes|me ?me ?un ?poco ?de ayuda|ayudar|ayudarme|ayuden
phrase	help	help	likely	^ ayuda|ayudeme|ayudenme|ayudame ?por $|favor|con|no|porfa|quien|que
phrase	help	help	likely	^ can|could|would|will you|u|someone|somebody|anyone ?please ?guys help ?me ?us $|me|please|out
phrase	help	help	likely	^ info|informacion|help ?on ?about ?this ?please ?por ?favor ?on $|please|favor|on|about
phrase	help	help	likely	who ?do ?can i|we call|contact|ask ?for ?about ?with help|support|assistance; customer|tech|member service|support|services; ^ help|info $
phrase	help	help	likely	^ reply|type|text ?with help; ^ ?hola ?por ?favor necesito|quiero|mas informacion|info ?por ?favor $; ^ informacion|info ?por ?favor $
phrase	opt_in	add_back	likely	add|put|sign|opt me ~2 back; text me again; want to|2 restart|resubscribe|rejoin|resume
phrase	opt_in	add_back	likely	start|resume|restart ?sending texting|texts|messages|messaging|texting|sending|my|the; un stop; want back in|on
phrase	opt_in	add_back	likely	hit|sent|typed|texted|said|replied|pressed|put stop ~2 by|on|in mistake|accident|error|accidentally|purpose; stop by mistake|accident
phrase	opt_in	add_back	likely	accidentally|mistakenly ~3 stop|stopped|unsubscribed|unsubscribe|opted; unsubscribed ~2 by mistake|accident|error|accidentally
phrase	opt_in	add_back	likely	didnt|didn mean to|2 ?say ?send ?text ?hit ?type stop|unsubscribe|opt|cancel; stop ~2 was ~1 a|an mistake|accident|error
phrase	opt_in	add_back	likely	undo ~2 stop|unsubscribe|opt; opt ?me ?back in $; turn ~2 texts|messages|it back on; quiero volver a recibir
phrase	opt_in	add_back	likely	vuelvan|vuelva a mandarme|enviarme|escribirme|textearme|ponerme; me equivoque ~4 stop|alto|pare
phrase	opt_in	add_back	likely	puse|mande|escribi stop|alto ~2 error|equivocacion|accidente|querer; resubscribe me; reactivate|reactivar
phrase	opt_in	add_back	likely	keep texting|sending|them|the|me|messaging texts|messages|me|texts|updates|coming; sigan mandando|enviando; keep me on ~2 list
phrase	opt_in	add_back	likely	i do want|wanna ~4 texts|messages|updates; dont unsubscribe|remove me; start ~ @texts; put me back; ^ start|unstop|resubscribe|restart $
phrase	opt_in	add_back	likely	^ subscribe|resubscribe me
phrase	opt_in	add_back	likely	start|starting|resume|resuming|restart|continue|begin|reactivate|reinstate|renew|restore|keep ?on ?sending ?getting ?receiving ?my ?the ?your ?me ?these texts|messages|texting|messaging|updates|sending|alerts|subscription|receiving|texting
phrase	opt_in	add_back	likely	reenroll|readd|reactivate|reinstate|resubscribe|resuscribe|unblock me|us|my|please|this|$
phrase	opt_in	add_back	likely	re enroll|add|activate|instate|subscribe|join ?me ?us ?my
phrase	opt_in	add_back	likely	add|put|sign|opt|subscribe|enroll|include|place|keep me|us|my|this ?number ?phone ?name -2 back|again|in $|in|on|to|again|up|please|for|texts ?the ?your ?this ?to ?list ?texts
phrase	opt_in	add_back	likely	back on|in ?to ?the ?your ?this ?text list|texts|messages|updates|group|it $
phrase	opt_in	add_back	likely	i|we ?do ?still ?would ?really ?actually want|like|love|need|wanna|miss ?to ?keep ?be ?get ?getting ?receive ?receiving ?the ?your ?these ?those ?those ?union texts|messages|updates|alerts ?again ?back ?still $|again|back|from|please|about|still
phrase	opt_in	add_back	likely	i|we ?do still want|like|need ?to ?get ?receive ?the ?these ?your ?hear ?be texts|messages|updates|them|from|on|in
phrase	opt_in	add_back	likely	want|like|love ?to ?start ?keep ?be ?get getting|receiving|get|receive|hear ?your ?the ?these ?union ?from ?you texts|messages|updates|texted|you ?again again|back|please|still
phrase	opt_in	add_back	likely	can|could|may i ~2 texts|messages|updates ~1 again|back; dont|do ?not take|remove|drop|unsubscribe|kick me|us|my ?off ?from
phrase	opt_in	add_back	likely	ignore|disregard|undo|cancel|forget|scratch|reverse ?my ?that ?the ?last ?previous ?about ?earlier stop|unsubscribe|optout
phrase	opt_in	add_back	likely	take|taking back ?my ?that ?the stop
phrase	opt_in	add_back	likely	sent|typed|texted|pressed|hit|replied|said|clicked|tapped|wrote|put|did ?the stop|unsubscribe|alto ?to ?you ?button ?from ~2 mistake|accident|accidentally|error|mistakenly|phone
phrase	opt_in	add_back	likely	accidentally|mistakenly|mistake|accident ~4 stop|unsubscribe|unsubscribed|opted|out|stopped
phrase	opt_in	add_back	likely	kid|kids|son|daughter|grandson|baby|toddler|@person ?accidentally ?must ?have ?has ?just sent|typed|texted|pressed|hit|replied|said|put stop|unsubscribe
phrase	opt_in	add_back	likely	dont|didnt|not|never ?want ?mean ?meant ?trying ?intend to ?be ?get stop|unsubscribe|cancel|removed|unsubscribed|opt|leave|taken
phrase	opt_in	add_back	likely	stop ~1 was|by|in ?a ?an ?my mistake|accident|error; changed my mind ~3 start|back|texts|texting|in|again|updates|want|messages
phrase	opt_in	add_back	likely	agreg*|anot*|apunt*|pong*|inscrib*|suscrib*|met*|incluy* ?me ?a ?la ?mi ?numero ?en ?otra ?de ?lista otra|nuevo|nuevamente|vuelta|lista ?vez
phrase	opt_in	add_back	likely	quiero|quisiera|deseo|gustaria|puedo|si ?quiero ?volver ?seguir ?a recib*|recibiendo|suscrib*|inscrib* ?los ?sus ?mensajes
phrase	opt_in	add_back	likely	mand*|envi*|escrib* ?los ?me ?mensajes otra|nuevo|nuevamente ?vez; sin querer; por error|equivocacion|accidente ~3 stop|alto|baja|pare
phrase	opt_in	add_back	likely	stop|alto|baja|pare ~2 sin|por|fue|de error|querer|accidente|equivocacion|casualidad
phrase	opt_in	add_back	likely	vuelv* a mand*|envi*|escrib*|text*|agreg*|pon*|inscrib*; reactiv*; reanud*; sigan|siga|sigue|sigame mand*|envi*|escrib*|text*|avis*
phrase	opt_in	add_back	likely	dar|darme|denme de alta; no me quiten|saquen|borren
phrase	opt_in	add_back	likely	want|like|love|rather|prefer|going|please|plan ?would ?to keep|continue|stay ?on getting|receiving|hearing|subscribed|the|in
phrase	opt_in	add_back	likely	stay|staying|remain|keep ?me subscribed|enrolled|opted; fue ?un ?mi error|accidente ~3 stop|alto|baja|cancelar
phrase	opt_in	add_back	likely	no queria|quise|quiero ~2 decir|poner|mandar|escribir|cancelar ~1 stop|alto|baja|pare
phrase	opt_in	add_back	likely	no|nunca quise|queria|quiero salir|salirme|cancelar|baja
phrase	opt_in	add_back	likely	dont|not|never ?please ?ever take|remove|drop|delete|kick|taken me|us|off ~3 list|texts|off
phrase	opt_in	add_back	likely	stop|unsubscribe ~2 not|wasnt|isnt|never ?meant ?intended ?for meant|intended|for|you|supposed; keep me subscribed
phrase	opt_in	add_back	likely	i still want|need ?to ?get|be|receive; no queria|quiero|quise cancelar|parar|salir|salirme|darme ~3 sigan|siga|sigue|manden|mande
phrase	opt_in	add_back	likely	empezar|comenzar|iniciar otra|de ?vez ?nuevo
phrase	opt_in	add_back	likely	i ?already ?must ?have stopped|cancelled|canceled|unsubscribed ?these ?it ?this ?the ?texts ?from ~1 mistake|accident|error|accidentally
phrase	opt_in	add_back	likely	accidentally|mistakenly ~2 unsubscribed|stopped|opted|cancelled|canceled
phrase	opt_in	add_back	likely	opt|opted|opting out ~2 by|on|in|an ?a ?an ?my mistake|accident|error|accidentally; please|can ?you undo ?that|it|this|my $|please|stop
phrase	wrong_number	deceased	likely	passed away|on; @who|father|mother|wife|husband|mom|dad|son|daughter|brother|sister|grandmother|grandfather died|passed|deceased
phrase	wrong_number	deceased	likely	is|was|has|been|shes|hes|maria|recently|now ?is deceased|dead|died; deceased; fallecio|fallecida|fallecido|murio|fallecieron|difunta|difunto
phrase	wrong_number	deceased	likely	rip $
phrase	wrong_number	deceased	likely	@who|@kin|@person|they|weve|we|ive|recently|just ?has ?have ?is ?was ?had ?recently ?sadly ?unfortunately ?just passed|died|dead|deceased ?away ?last ?in ?on
phrase	wrong_number	deceased	likely	passed away|in|on|last|this|over|back ?the ?march ?2020 ?2021 ?2022 ?2023 ?2024 ?year
phrase	wrong_number	deceased	likely	@who|@kin|@person ?is|isnt|has|no ?been no|not|dead|gone|with|alive|longer ?longer ?alive ?living $|alive|living|now|with|since|for
phrase	wrong_number	deceased	likely	rest in peace|power; lost|buried ?my ?our ?her ?him @kin|her|him; no longer alive|living|with|among ?us; funeral; in heaven
phrase	wrong_number	deceased	likely	de|des descanse en; descanse en paz; en paz descanse; ya no esta con; ya no vive $; falleci*; muri*; muerto|muerta; que en paz; luto
phrase	wrong_number	not_that_person	likely	no soy ?esa ?la ?ella ?el maria|ella|esa|persona|quien; not ?the ?that maria|mary|her|him
phrase	wrong_number	not_that_person	likely	there is|isnt|aint|no|nobody|noone ?one ?body ?no ?any maria|one|here|by ~2 here|name|number|that
phrase	wrong_number	not_that_person	likely	no|nobody|noone ?one ?body here ~1 by|named|called|with; nobody|noone|no ?one by that name
phrase	wrong_number	not_that_person	likely	dont|do ?not know|no ?know ~1 any|a|this|who|anyone|anybody|no maria|mary|person|that|named|by; ^ who|whos ?is|the maria|mary
phrase	wrong_number	not_that_person	likely	maria|she|he|they doesnt|does|no|dont ?not ?longer live|have|own|use|work|lives|uses ~2 here|anymore|number|phone|this
phrase	wrong_number	not_that_person	likely	no longer|not|isnt|aint ~3 maria*|her|his|their number|phone|cell; no longer ~2 this|at|belongs|has|have|using ~2 number|phone|cell
phrase	wrong_number	not_that_person	likely	is not|no ?longer marias|her|his|my|the number|phone|cell
phrase	wrong_number	not_that_person	likely	this|its|that|it ?is isnt|aint|not ~2 maria*|her|him|she|mary|marias|his ?phone ?number $; this is not ?who ?the ?person
phrase	wrong_number	not_that_person	likely	this used to be|belong; number ~3 changed|reassigned; new ?phone number ~2 owner; new owner; i have ~2 new|had number
phrase	wrong_number	not_that_person	likely	just got ~2 number|phone; i just got this; changed ~2 numbers|number; has a new number|phone; not who you|u; never heard of; dont know who
phrase	wrong_number	not_that_person	likely	aqui no vive|hay|esta|conocemos; no conozco; no conocemos; ya no ?es|tiene|usa ~2 numero|telefono|vive; no vive aqui
phrase	wrong_number	not_that_person	likely	no es ?el|su numero|telefono; no es maria; cambio de numero; no hay ninguna|nadie|ningun; esta persona no|ya; nuevo numero
phrase	wrong_number	not_that_person	likely	im|i|am not ?her ?him ?that ?the ?she maria|mary|person|her|him|one; you|u ~2 someone else; meant for someone
phrase	wrong_number	not_that_person	likely	somebody|someone elses number|phone; meant for my|someone; nobody|noone|anybody|person named|called; no @person here|at|with|by
phrase	wrong_number	not_that_person	likely	^ ?im not @person; no soy @person; @person isnt|not|aint ~2 here|at|this|number|phone
phrase	wrong_number	not_that_person	likely	@person doesnt|dont|no|does|moved|left|changed ?not ?longer live|have|use|here|own|number|numbers|lives|out
phrase	wrong_number	not_that_person	likely	this|it|its|that|thats ?is isnt|not|aint @person $; ^ isnt|not|aint @person; numero|telefono ya no; no la|lo|le conozco
phrase	wrong_number	not_that_person	likely	^ who|whos ?is|the @greeted $; never heard of @person; dont|do ?not know ?a ?any ?no ?who @person|anyone|anybody; im @person not
phrase	wrong_number	not_that_person	likely	for @person $; wrong ?damn ?phone nbr; name ?is isnt|not|aint @person; @person who $; no one named|called
phrase	wrong_number	not_that_person	likely	i ?just got|have|had|bought this|the number|phone ~1 last|recently|yesterday|new; soy @person no @person; de|es|tiene otra persona
phrase	wrong_number	not_that_person	likely	not the right person|number|one; not my name; belongs to someone|somebody|another|a; no existe; no hay ~1 persona; no longer with us
phrase	wrong_number	not_that_person	likely	wrong -2 number|numbers|person|phone|guy|lady|woman|man|contact|party|recipient|dude|individual|digits|cell|house|lol|maria
phrase	wrong_number	not_that_person	likely	not|isnt|aint ?the ?her ?his right|correct|intended|same number|person|party|recipient|maria|one
phrase	wrong_number	not_that_person	likely	incorrect|mistaken|bad number|person|identity|contact; mistaken identity|me
phrase	wrong_number	not_that_person	likely	not who|whom|the|that ?person ?one ?guy ?lady ?you ?u ?are ?youre -3 looking|want|wanted|trying|need|think|thinking|texting|seeking|after
phrase	wrong_number	not_that_person	likely	not the person|one|guy|lady|woman|man ~1 you|u|your|ur|youre; confused|mistaken|mixed ?up me|us with|for|up
phrase	wrong_number	not_that_person	likely	got|have me confused|mixed|mistaken; different|another person|maria|number|phone
phrase	wrong_number	not_that_person	likely	there is|isnt|aint|are|s ?no ~1 such|maria|one|body|person ?person ?by ?called ?named
phrase	wrong_number	not_that_person	likely	theres|there|isnt|aint|got ?no no|nobody|noone maria|one|such|body|person|@person
phrase	wrong_number	not_that_person	likely	no one|body|such ~2 here|name|named|called|maria|person|number
phrase	wrong_number	not_that_person	likely	idk|dont|no|not ?idea ?clue ?have ?even ?know who maria|that|she|he|her|you ?person ?mean ?are $|is|was|youre|talking|looking|want|mean
phrase	wrong_number	not_that_person	likely	i|dont|do|idk|never|not|no ?not ?idea know|knew|met ?of ?who ?no ?any ?a ?this maria|her|him|@person $|person|lady|guy|at|and|here
phrase	wrong_number	not_that_person	likely	she|he|maria|@person ?has ?have changed|switched|got|gave ?up ?her ?his ?a ?this numbers|number|new|phone ?number ?phone
phrase	wrong_number	not_that_person	likely	used|belonged|belongs|assigned ~1 to ~1 be|her|him|maria|@person|someone|somebody|a|another
phrase	wrong_number	not_that_person	likely	new|previous|old|former|last|different|another owner|person|user|number|subscriber|maria ~2 phone|number|owner|this|who|not|here|had
phrase	wrong_number	not_that_person	likely	inherited|recycled|reassigned ~2 number
phrase	wrong_number	not_that_person	likely	had|have|got|gotten|bought|having ~3 this|the|that|my|new number|phone|cell|line ~3 for|since|ago|year|years|month|months|weeks|week|days|last|yesterday|today|recently|new
phrase	wrong_number	not_that_person	likely	number|phone|line|cell ~2 belongs|belong|changed|reassigned|recycled|transferred ?now ?to
phrase	wrong_number	not_that_person	likely	this|is|it ?is|its|number ?number ?phone not|isnt|aint|wasnt ?even ?actually ?her ?his ?marias ?the ?longer ?maria marias|her|his|hers|theirs ?phone ?number ?cell $|phone|number|cell|anymore|line
phrase	wrong_number	not_that_person	likely	not marias|her|his ?phone ?number $|phone|number|anymore|cell
phrase	wrong_number	not_that_person	likely	@kin|ex|someone|somebody|husbands|wifes|sons|daughters|moms|friend ?has|have|uses|had|s|now ?has ?have ?uses this|the|that|her|his|my|their number|phone|cell ?now ?anymore
phrase	wrong_number	not_that_person	likely	this|is|its ?is ?actually ?now ?a ?my ?her ?his ?a ?the @kin|business|company|office|restaurant|landline|store|school|church|bakery|salon|warehouse|shop ?now ?s $|number|phone|line|not|and|she|he|using|here
phrase	wrong_number	not_that_person	likely	^ ?hi ?hello ?yes ?no this is|s @stranger $|not|who|wrong|and; ^ ?hi ?no im|soy @stranger $|not; ^ my name is @stranger
phrase	wrong_number	not_that_person	likely	name ?is|s @stranger not; soy @stranger no; my name isnt|aint|not; mi nombre no|es @stranger; no me llamo; me llamo @stranger
phrase	wrong_number	not_that_person	likely	^ no @person|maria here|at|on|in|lives|aqui; ^ aint|not|isnt no ?maria ?@person here|by|maria|@person
phrase	wrong_number	not_that_person	likely	@person|maria|she|he|mom|dad|that|who ?person ?mom ?is ?hasnt ?has ?doesnt ?dont ?does ?havent ?no ?not ?longer lived|live|lives|living|work|works|worked|stay|stays|been|use|uses|using|own|owns ~1 here|there|this|with|at|in ?anymore ?phone ?number ?years
phrase	wrong_number	not_that_person	likely	@person|she|he|maria moved|left|quit|gone|retired ~3 ago|out|away|years|last|here|company
phrase	wrong_number	not_that_person	likely	esa|ese|esta|la|el persona no|ya ?es ?vive ?esta ?soy; se|te confundio|confundiste|confundieron|confunde|confundes|confundido
phrase	wrong_number	not_that_person	likely	numero|telefono|celular ?es ?esta ?ya incorrecto|errado|erroneo|cambio|no|equibocado|equivocado|ekivocado|mal
phrase	wrong_number	not_that_person	likely	esta|estan|estas|anda|creo|pienso ?que ?se ?te ?esta ?estan mal|equivoc*
phrase	wrong_number	not_that_person	likely	no es ?el ?mi ?su numero|telefono|celular|persona|maria|ella|@person
phrase	wrong_number	not_that_person	likely	maria|@person|ella|el|ellos ?ya ?se no|cambio|cambiaron|mudo ?le ?vive ?usa ?tiene ?esta ?es ?trabaja ?de
phrase	wrong_number	not_that_person	likely	ya no ?le ?lo ?la ?es pertenece|vive|trabaja|usa|tiene|maria|mio|suyo
phrase	wrong_number	not_that_person	likely	este|esta|aqui numero|telefono|celular|linea|es ?ya ?no ?es no|ya|otra|mio|nuevo|negocio|oficina|casa ?es ?le ?pertenece
phrase	wrong_number	not_that_person	likely	no ?la|lo|le|los conosco|conozco|conocemos|conoces; quien|kien es maria|@greeted|ella|esa; soy ?yo ?su ?el ?la @kin
phrase	wrong_number	not_that_person	likely	aqui no ?hay ?vive ?es ?esta ?trabaja ?conocemos ninguna|ningun|nadie|maria|@person|ella|esa|$; le|les|te pertenece|perteneci* a
phrase	wrong_number	not_that_person	likely	es ?el ?de|del numero ?de otra|otro; no ?hay ?existe ninguna|nadie|ningun ?maria|@person|llamada|llamado|con|que
phrase	wrong_number	not_that_person	likely	idk|dunno|no|know ?no ?any ?a maria|@greeted|mary $; ese|esa|este|eso no es|soy mi|yo|ella|el ?nombre ?numero; not my name|number|phone
phrase	wrong_number	not_that_person	likely	thats|this|that|its ?is not|isnt|aint me|mine $; thats|that|this ?is not|isnt|aint my name|number; never met|heard @greeted|maria|her
phrase	wrong_number	not_that_person	likely	^ ?nope|no|nah ?sorry ?but this is @stranger $|not|who
phrase	wrong_number	not_that_person	likely	must|might|probably ?you ?be looking|searching|trying ?for ?to ?reach ?the ?that the|previous|old|another|different|someone|somebody
phrase	wrong_number	not_that_person	likely	previous|old|former|last owner|person|number; marcando|llamando|escribiendo|mandando mal|equivocad*; me|se confunde|confunden|confundes
phrase	wrong_number	not_that_person	likely	i|we dont|do ?not know that person|lady|man|woman|guy|one
phrase	wrong_number	not_that_person	likely	this|its|that|thats ?is ?is a|an|the|my ?work ?home ?business ?office fax|landline|switchboard|business|office|work|home ?fax line|number|machine|phone $|not|now|and|for
phrase	wrong_number	not_that_person	likely	you|u|ya|probably|think|believe|must|might ?probably ?must ?might ?have ?were ?are meant|mean|trying|intended|wanted|thinking|supposed ?to text|message|reach|contact|send|texting|messaging|call ?this ?that ?it ?to ?my someone|somebody|another|sister|brother|different
phrase	wrong_number	not_that_person	likely	this|that|it|text|message ?text ?message ?is|was ?must ?might ?probably ?be ?have ?been meant|intended|for ?for someone|somebody|another else|person|number; ?i think|believe|guess ?that this|that|it|its ?is ?was ?text for someone|somebody|another
phrase	wrong_number	not_that_person	likely	this|the|its|that number|phone|line|cell|is ?is ?belongs ?for ?now ?to ?the for|to @person ?s|and|pizza|auto|shop|house|office|salon
phrase	wrong_number	not_that_person	likely	@greeted|she|he ?s ?the ?dont|doesnt ?not ?longer ?no lives|live|uses|use|has|have|own|owns ~1 here|there|no|anymore|phone; wrong|other|different one|sister|brother|cousin|@greeted buddy|bro|lol|sorry|im|$
phrase	wrong_number	not_that_person	likely	le|te|les erraste|erro|erraron|erre|confundi*; ^ errado|errada|erraste; esa|ese persona|senora|senor|muchacha no|ya; no soy la|el|quien ?persona ?que busca|buscas|buscan|cree|piensa; @kin ?de ?la ?el @greeted; buried|lost ?our ?my @kin|her|him in|last|on
phrase	wrong_number	not_that_person	likely	wrong ?damn ?phone numba|nummer|nummber|numbah|numbe|numero|umber|numner|nuber|numbr
phrase	wrong_number	wrong_number	certain	wrong ?damn ?phone number|person|num|nmbr|guy|lady|one|house|family|man|woman|numbr|individual|maria|contact; incorrect number
phrase	wrong_number	wrong_number	certain	numero equivocado|incorrecto|erroneo; equivocad* ?de ?numero $; persona equivocada; equivocado|equivocada de numero|persona
phrase	wrong_number	wrong_number	certain	se|te|os equivoco|equivoca|equivocaste|equivocas|equivocaron|equivoca; numero no es; este no es ?el ?su ?numero
phrase	wrong_number	wrong_number	certain	texted|texting|messaging|have|got|reached|messaged the wrong
phrase	signed	signed	likely	already|just ?have ?i ?did ?went ?and ?gone ?been signed|mailed|sent|submitted|filled|completed|emailed|wrote|called|did|done|returned|dropped|turned|put
phrase	signed	signed	likely	ive|i|we|weve|have|he|she|wife|husband|both|all|family ?have ?already ?both ?just ?all signed|mailed ?it ?mine ?one ?that ?ours ?this ?the ?a ?yesterday ?today ?online
phrase	signed	signed	likely	i|we ?already ?have ?just ?both did ?it ?that ?one ?already ?mine ?yesterday ?today ?online|mine|it|already|that|one|yesterday|online|so $
phrase	signed	signed	likely	signed ?it ?mine ?one ?that ?ours ?the ?a ?my it|mine|one|already|yesterday|online|ours|today|postcard|card|petition|both|last|earlier|saturday|sunday|monday|tuesday|wednesday|friday|this
phrase	signed	signed	likely	sent|mailed|returned|submitted|turned|dropped|filled|posted mine|ours|it|one|my|the|postcard|in ?postcard ?card ?in|already|yesterday|off|out|back|today|last|sunday|monday|in|weeks|week
phrase	signed	signed	likely	^ ?all ?its ?already done $; ^ done; all done $; did ?it|mine already; did it $; did mine; took care of it; taken care of
phrase	signed	signed	likely	been there done that; got it done
phrase	signed	signed	likely	ya ?lo ?la ?los ?las ?se firme|firmamos|firmo|firmaron|mande|mandamos|envie|enviamos|hice|hicimos|llene|entregue|puse|complete
phrase	signed	signed	likely	ya ?esta ?esta|quedo|fue firmad*|hecho|hecha|lista|listo|mandada|enviada|hechas; la|lo ?ya firme|mande|envie|entregue|hice
phrase	signed	signed	likely	firme ayer|una|la|en|ya|hoy; ya di|deje mi firma; ^ ya lo|la ?hice $; my|our|the ?postcard|card is ?already in|signed|sent|mailed|done
phrase	signed	signed	likely	i|we have|did ?already ?signed mine; did it|that|mine|this|one already|online|yesterday|today|at|last|earlier|on|monday|tuesday; ^ signed $
phrase	signed	signed	likely	card|postcard|cards ?is ?was ?already sent|signed|mailed|done; card|postcard ?is in the mail; i|we did|sent|mailed|signed one|mine|ours|two
phrase	signed	signed	likely	ya la|lo|las mia; ya gracias $; we|i did ?so ?it at|in|on|with|last|yesterday
phrase	signed	signed	likely	gave|handed|dropped ?in ?off mine|ours|my ?the card|postcard|to|in|off; gave|handed mine|ours; ^ signed and|sent|mailed
phrase	signed	signed	likely	i did it|that|so this|yesterday|already|at|on|last|earlier|online; ^ ya quedo|esta|lo|la $
phrase	signed	signed	likely	i|we|ive|weve|have|had|me|my|already|yes ?already ?just ?both ?did ?have ?and ?husband ?wife ?went ?and ?actually ?also ?even ?went ?ahead ?and ?has signed|mailed|submitted|completed|filled|returned|dropped|turned ?it ?one ?mine ?that ?in ?out ?off ?ours ?this ?a ?the ?postcard ?card $|it|one|mine|that|yesterday|today|already|last|at|when|with|in|on|online|out|my|the|a|ours|for|earlier|before|this|ago|monday|tuesday|saturday|sunday|during|after|both|and|weeks
phrase	signed	signed	likely	have|ive|weve|had ?already ?just done|sent|gave|taken|gotten ?it ?care ?so ?mine $|so|that|this|it|mine|care|one|already|yesterday|in|to|off|by
phrase	signed	signed	likely	did|do ?already ?so sign|mail|send|fill ?it|one|out|mine|that
phrase	signed	signed	likely	already ?been ?got ?on ?you ?have ?it ?my ?the ?mine ?i took|on|handled|have|got|did|done|sent|in|signed|mailed|gave ?care ?of ?it|the|my|mine|one|list|postcard|that $|it|mail|card|postcard|list|that|one|mine|this|in|yours
phrase	signed	signed	likely	you|u|yall|they|union|steward|dev|tanya|somebody|someone ?guys ?should ?already have|got|took|has ?already ?my ?mine signature|card|postcard|mine|it ?already
phrase	signed	signed	likely	been|its|already ?already|in|been in|signed|sent|mailed|done|taken ?the ?care mail|already|off|yesterday|last|of|weeks
phrase	signed	signed	likely	put|dropped|stuck|popped|threw|placed ?it|mine|the|my|that ?postcard ?card in|into|at|off the|a ?mail|mailbox|post|box
phrase	signed	signed	likely	handed|gave|turned|returned ?it|mine|my|one|the ?card ?postcard in|to|back|over
phrase	signed	signed	likely	my|our|the ?wifes ?husbands ?and ?mine postcard|card|cards|signature|name|postcards is|was|has|are|went|already ?be ?already ?been ?got in|signed|sent|mailed|submitted|done|on|out|there ?already ?the ?it ?mail
phrase	signed	signed	likely	all set ?with
phrase	signed	signed	likely	finished|completed|knocked|filled ?it ?mine ?that ?this ?one ?out ?the ?already ?card ?postcard $|already|it|that|online|last|yesterday|at|out
phrase	signed	signed	likely	signed ?and ?sealed|sent|mailed|delivered|dated
phrase	signed	signed	likely	signed|did ?it ?one ?mine at|with|during|online|after|before|last|this|on|in|by|yesterday|earlier|via ?the|a|my|your|church|work|meeting|hall|week|night
phrase	signed	signed	likely	ya|yo|nosotros|todos ?ya ?yo ?mi ?todos ?nosotros ?lo ?la ?los ?las ?le ?les ?se ?me ?he ?hemos ?esta ?la firme|firmamos|firmado|firmada|firmaron|mande|mandamos|envie|enviamos|hice|hicimos|llene|llenamos|entregue|entregamos|deje|di|puse|complete|cumpli|participe|eche|mandado|enviado|enviada|entregado|hecho ?la|lo|una|mi|el|ayer|en|con|hace|esa|eso|a|la $|la|una|mi|en|con|ayer|esa|eso|hoy|por|hace|el|anoche|al|tarjeta|postal|firma|los|dos|ya|todo|antier
phrase	signed	signed	likely	firmamos|llene|envie|entregue ?una|la|el|mi|en|con|ayer|anoche|hace|cuando|ya|esa|antier ?postal ?tarjeta|en|reunion|junta|dias|la|salon|iglesia|trabajo|puerta|una|semana
phrase	signed	signed	likely	ya esta|estan|quedo|fue|tiene|tienen ?mi ?la firmad*|enviad*|mandad*|lista|listo|hecho|hecha|entregad*|firma|tarjeta|postal
phrase	signed	signed	likely	ya cumpli|participe|ayude; la|lo ?ya firme|firmamos|mande|entregue|envie ?ayer|en|el|la|con|hace
phrase	signed	signed	likely	mine|it|card|postcard|its|ours is|its|already ?already in|on ?its the|way|its ?mail ?way
phrase	signed	signed	likely	already ?already ?have gave|given ?you ?yall ?u ?them my|our name|signature|info|card; gave ?you ?yall my|our name|signature
phrase	signed	signed	likely	ya firmo|firmaron|mando ?mi|el|ella|esposo ?esposo ?esposa ?y ?yo; ^ sent|mailed|submitted|signed|completed|finished $
phrase	signed	signed	likely	ya estoy|estamos|sali|aparezco en ?la|su lista|postal; im|i|name|were|am ?name ?is ?am already on|in ?the|your|yalls list|it|there|card|petition; one of the 212|signers|names
phrase	attending	attending	likely	ill|will|i|we|well|gonna|going|can|planning|plan|hope|try|definitely ?definitely ?to ?try ?going ?gonna ?to ?also ?on be|being there|at|present|attending
phrase	attending	attending	likely	be there $; be there @day; be at ?the @place|@day; see|c you|u|ya|yall|everyone ?all ?guys there|then|@day|at|on|soon
phrase	attending	attending	likely	ill|i|we|well|will|gonna|can|going|im|were|am|are ?will ?definitely ?try ?to ?be come|coming|attend|attending|going|go|stop|make|swing|drop|show|join|bring|testify|testifying|speak ~1 to|there|@day|by|it|through|up|with|on|if|and|too|as $|@day|the|you|my|hearing|it
phrase	attending	attending	likely	ill|will|im|i|gonna|well|were attend|attending|coming|come|testify|testifying
phrase	attending	attending	likely	ill|im|i|we|will come|coming|going|attend|attending|go to|@day; stop by ?the ?on ?at @day|hearing; ill|will|gonna|can|i stop|swing|drop by
phrase	attending	attending	likely	count me in for|on|at ~1 @day|hearing; im bringing; were coming|attending; i can make it; make it @day|to; ill be at
phrase	attending	attending	likely	plan on|to being|attending|coming|attend|come|be; see you @day
phrase	attending	attending	likely	ahi|alla|alli|aqui|aya estare|estaremos|estoy|voy|vamos|nos|los|te|iremos|ire; nos vemos
phrase	attending	attending	likely	voy|vamos|ire|iremos|llego|llegare|asistire|asistiremos ~2 a|al|el|con|jueves|ir|estar|audiencia; si|yo voy|ire|asistire|llego; voy a ir
phrase	attending	attending	likely	puedo ir|llegar|asistir; cuenten|cuenta conmigo el|para|ahi|en; me apunto para|el|al; save me a seat; wouldnt miss it
phrase	attending	attending	likely	will|ill be|arrive there|early|late; count on me ~2 there; on my way; ^ be there
phrase	attending	attending	likely	planning|plan|planned|hope|hoping|intend|want to attend|come; planning|plan to go|be; ill|will|i|im at ?the @place
phrase	attending	attending	likely	plan|planning|planned on coming|going|attending|being|it; ^ coming with|to|by|@day|for; cuente|cuenten|cuenta ~1 conmigo el|para|ahi|en
phrase	attending	attending	likely	^ going $; estare|estaremos ahi|alla|alli|presente; ^ ?si ahi nos|estare|voy
phrase	attending	attending	likely	ill|will|imma|ima|well|i|we|im|were|gonna|going|can|should|planning|plan|hope|hoping|try|able|both|all|family|wife|husband|kids|us|ya|definitely|gladly|shall|expect|count ?will ?are ?am ?be ?both ?all ?also ?definitely ?gonna ?going ?planning ?plan ?try ?able ?to ?on be|being|attend|attending|come|coming|comin|show|showing|join|joining|make|pull|pulling|roll|rolling|swing|drop|slide|testify|speak ?by|up|it|out|through|thru|to|in|there|at|for $|there|@meet|@place|@day|at|tomorrow|tonight|early|late|after|with|by|up|thru|attendance|present|then|you|yall|ya|city|the|if
phrase	attending	attending	likely	see|c|cu|catch|meet ?you|u|ya|yall|everybody|everyone|y ?all ?guys ?both there|@meet|@day|then|at|thurs|tomorrow|tonight|soon|in
phrase	attending	attending	likely	me|my|both|all|we|us ?and ?my ?the ?whole ?of ?us ~2 will|gonna|are|is ?all ?both ?be ?gonna be|coming|attending|going|come
phrase	attending	attending	likely	save|hold|keep|reserve ?me|us|a ?couple ?a|an|two|2|three|4|some seat|seats|spot|chair
phrase	attending	attending	likely	bringing ?my ?the ?some ?a ?whole ~2 family|kids|wife|husband|friends|friend|coworkers|neighbors|neighbor|mom|crew|people|sister|brother|daughter|son|others|with|sign
phrase	attending	attending	likely	looking|look forward ?to it|seeing|being|attending|thursday|@meet; rsvp ?me ?us yes|for|me|us|2|1|two
phrase	attending	attending	likely	count|sign|put ?me|us|my ?down ?family ?in ?up for|as the|thursday|@meet|@day|attending|2|two|coming|a
phrase	attending	attending	likely	yes to ?the meeting|hearing|thursday|attending; confirm|confirming|confirmed ?my ?our ?that attendance|attending|ill|rsvp; on the|my way
phrase	attending	attending	likely	be|arrive|get|come there|in|at|by @day|at|by|around|early|10|with|late|a|after|as|for|to|right|soon
phrase	attending	attending	likely	took|got|have|taking ?the ?thursday day|thursday|morning off; in attendance
phrase	attending	attending	likely	ahi|alla|alli|aqui|aya|hay|presente|por ?si|yo|vamos ?ahi|alla ?los ?nos ?me estare|estaremos|estoy|estamos|andare|andamos|ando|voy|vamos|vemos|veo|vere|caigo|llego|llegare|llegamos|iremos|ire|tendran|vere
phrase	attending	attending	likely	si|yo|nosotros|claro|todos|mi ?que ?yo ?si ?esposo ?esposa ?familia ?y ?voy ?vamos voy|ire|vamos|iremos|asistire|asistiremos|asisto|llego|llegamos|estare|estaremos ?a ?ir ?estar ?al ?con|el|a|ahi|alla|todos|presente|jueves $|ir|estar|con|el|a|ahi|alla|jueves|todos|presente|la|manana|seguro|temprano|al|presentes
phrase	attending	attending	likely	cuente*|cuenta ?con mi|nuestra|conmigo|nosotros ?para ?el ?ahi presencia|asistencia|jueves|audiencia|junta|reunion|ahi
phrase	attending	attending	likely	estare|estaremos|andare|llegare|llegaremos|ire|iremos|asistire|voy|asistiremos ?ahi|alla|alli|presente|presentes|el|a|en|con|para|temprano ?la|mi|las $|jueves|ahi|alla|presente|presentes|junta|audiencia|reunion|familia|10|manana|esposo|esposa|hijos|temprano|hermana|amigas
phrase	attending	attending	likely	confirmo ?mi ?que asistencia|voy|ire|estare; no me lo|la pierdo; no falto|faltare; me apunto para|el|ahi; para alla voy
phrase	attending	attending	likely	llevo|llevare ?a ?mi ?mis familia|hijos|vecinos|vecina|amigos|amigas|hermana
phrase	attending	attending	likely	im|were|we|i|ill ?are ?am ?definitely going|coming|go|come for sure|definitely|too|also|yes|thurs|thursday|4
phrase	attending	attending	likely	count on|with me|us|our ?being ?to ?family thursday|there|@meet|@day|come|being
phrase	attending	attending	likely	coming|heading|going straight|right|directly|over|after ?from ?over work|school|there|church|church
phrase	attending	attending	likely	be|being speaking|testifying|presenting|present|attending|representing ?at ?there ?for $|at|there|for|the|too|on|thursday; en camino
phrase	attending	attending	likely	voy en camino; count on|with me|us $|thursday ?for there|thursday|then
phrase	yes	yes_opening	certain	^ @yesword
phrase	yes	yes	likely	^ ?oh ?hell ?heck ?fuck ?god yes|yeah; ^ of course; ^ absolutely|definitely|certainly|totally; ^ for sure; ^ claro ?que ?si
phrase	yes	yes	likely	^ por supuesto|desde; count me|us in; sign me ?right up; im|i|were|we ?am in $; ^ i would|will|do $
phrase	yes	yes	likely	i|ill|id|we|well|will|would|gladly|happily|ok sign; i|we|ill will|would|can|could|do ?gladly ?definitely ?be ?want ?to sign
phrase	yes	yes	likely	love|like|want|happy|glad|willing|going|gonna|ready|honored|proud to sign; sign ?it ?one ?a ?the ?card ?postcard for|on me|us|my
phrase	yes	yes	likely	sign|use|add|put|include ?down my|our|me ?and ?wifes ?husbands name|signature|family|on|down|to; put me|us|my down|on ?name ?for ?the ?list
phrase	yes	yes	likely	you|u|yall have|got|can ?have ?use ?my|put|sign|add my|our|me|for ?name permission|support|vote|signature|ok|blessing|name|consent|me
phrase	yes	yes	likely	go ahead ?and ?sign; go for it; please ?do ?go ?go sign|mail|send ?it ?one ?mine ?the ?a it|one|mine|postcard|card|for
phrase	yes	yes	likely	mail|send it|one|mine|the|a ?postcard ?card ?for ?me ?in $; please do $|sign|mail|it|so|and; id|i ?would love|like ?to help|support
phrase	yes	yes	likely	happy|glad|honored|proud to help|sign; happy|glad|love to $; ^ with pleasure
phrase	yes	yes	likely	i|we ?fully ?totally ?absolutely ?completely ?100 ?do ?strongly ?really support|agree|approve|back ?this ?it ?you ?that ?with ?you ?the ?clinic ?postcard ?on ?of ?your ?keeping
phrase	yes	yes	likely	im ?all for it|this|that; all for it; you bet; ^ will do; ^ affirmative; ^ agreed; ^ con gusto
phrase	yes	yes	likely	si|yo|quiero|gustaria|puedo ?le ?me ?si ?quiero ?voy ?a firmo|firmar|firmare|acepto|autorizo|apoyo; voy a firmar; me gustaria firmar
phrase	yes	yes	likely	firme|firmen|firma por|a|en|mi mi|favor|nombre; puede|pueden|puedes firmar*|usar|poner ?por ?mi ?mi; pong* mi nombre
phrase	yes	yes	likely	cuenten|cuente|cuenta conmigo; mandela|mandelo|mandala|enviela|mandenla|envienla; estoy de acuerdo; de acuerdo con|estoy; apunt* $
phrase	yes	yes	likely	apunteme|apuntame|apuntenme|anoteme|anotame|anotenme; lo|la|los apoyo; claro $; ay|eso claro; yes|si to|a ?the ?la postcard|postal|signing
phrase	yes	yes	likely	con mucho gusto; ^ y $; im|i|am|were|we ?are with|behind you|yall|this; on board; count on me|us $; simon que si; ^ agree
phrase	yes	yes	likely	you may sign|use|put|add; have|got my yes; ^ im game; con todo gusto; desde luego
phrase	yes	yes	likely	you|yall|u ?guys ?all ?do ?can ?may ?certainly have|got|use|sign|put|add|include|count|mail|send ?on ?my|our|me|mine|it|us ?full ?name ?and ?wifes ?husbands ?husband ?wife $|permission|consent|support|vote|signature|approval|okay|ok|authorization|blessing|name|for|down|on|in|to|behalf|as|too|me|please
phrase	yes	yes	likely	i|we ?do ?fully ?hereby ?absolutely ?definitely ?totally ?would ?strongly ?wholeheartedly ?completely approve|consent|authorize|endorse|agree|concur|support|approve
phrase	yes	yes	likely	authorize|permission|consent ?you ?to ?is sign|granted|mail|use|add
phrase	yes	yes	likely	please|pls|plz|kindly ?go ?ahead ?and ?do ?also include|add|sign|put|use|count|mail|send|submit|proceed ?my|me|us|our|mine|it|one|a|the|that ?name ?down ?card ?postcard ?for ?and $|on|to|in|for|name|me|down|it|postcard|card|too|thanks|signature|asap|out|and
phrase	yes	yes	likely	sign|put|add|use ?me|us|my|our|that ?husbands ?wifes ?and ?mine name|up|down|on|signature|us|both ?right ?too ?please
phrase	yes	yes	likely	sign ?that|one|it|the ?postcard ?sucker ?thing ?card $|for|please|me|up|baby|away; hook me up
phrase	yes	yes	likely	im|i|were|we|am|count ?all ?am ?are ?totally ?fully ?100 ?completely ?definitely ?so ?really ?me for|cool|good|fine|ok|okay|down|happy|ready|game|willing|glad|on|with|all|in ?it ?with ?to ?that ?for ?this ?you ?board $|it|that|this|sign|help|in|board|for|support|you|signing
phrase	yes	yes	likely	it|id|i|that ?would|will|be|is ?be ?consider ?it ?my ?an ?a pleasure|honor|privilege ?to
phrase	yes	yes	likely	absolutely|definitely|certainly|totally|obviously|naturally|indeed|gladly|happily|willingly|100|surely|yep|yup ?yes ?i ?ill ?please ?sign ?will ?would $|i|sign|yes|count|please|add|put|my|we|id|ill|for|let|mail|send
phrase	yes	yes	likely	sure|ok|okay|alright|fine ?ill|i|you|please|lets|yes|go|sign|put|add|count|will|can|that|with|by ?can ?will ?ahead ?may sign|do|mail|it|go|put|add|name|use|send|ahead|me|you|works|fine|good|do|support
phrase	yes	yes	likely	thats|that ?is ?would ?be ?is ?totally ?perfectly fine|ok|okay|good|great|perfect|cool|acceptable ?by|with|to ?me ?sign ?please $|me|go|sign|you|thanks|yes|please
phrase	yes	yes	likely	si|yo|claro|supuesto|que ?si ?yo ?le ?la ?los ?me ?puede ?pueden ?quiero ?por ?favor ?tienen ?tiene ?estoy firme|firmen|firmo|firmar|firmelo|firmela|firmenla|firmenlo|ponga|pongan|ponme|agregue|agreguen|agrega|agregame|agregueme|incluya|incluyame|incluyan|anote|anoteme|anotenos|mande|mandela|mandenla|envie|enviela|apoyo|apoyamos|autorizo|acepto|favor|acuerdo|permiso|apoyarlos|ayudar ?por|mi|a|me|la|en|nombre|gusto|nuestro|el|con|de|usar $|por|mi|favor|nombre|ustedes|nosotros|gracias|postal|tarjeta|usar|apoyo|firma
phrase	yes	yes	likely	tiene|tienen|tienes|cuenta|cuente|cuenten ?todo ?con mi|nuestro|conmigo|nosotros|nuestra ?permiso|apoyo|autorizacion|voto|firma|consentimiento
phrase	yes	yes	likely	estoy|estamos ?totalmente ?completamente a|de|con favor|acuerdo|ustedes
phrase	yes	yes	likely	agregue|agreguen|agrega|incluya|incluyan|ponga|pongan|ponme|anote|anoten|use|usen ?a mi|nuestro|nosotros|me ?esposo ?nombre
phrase	yes	yes	likely	hagale|hagalo|hagamoslo|adelante|obvio|afirmativo|seguro ?que ?si ?pues ?claro $|con|por|firme|gracias
phrase	yes	yes	likely	quiero|quisiera|gustaria|encantaria|puedo ayudar|apoyar|firmar|participar; con todo ?mi ?el gusto|corazon; los|la|lo apoyo|apoyamos
phrase	yes	yes	likely	^ i sure|certainly|definitely|absolutely|totally|gladly|do|most will|do|would|am|can|sign|support $
phrase	yes	yes	likely	i|we ?do ?hereby ?gladly give ?you ?yall ?my ?full permission|consent|authorization|blessing
phrase	yes	yes	likely	id|i|we ?would be happy|glad|honored|proud|delighted|willing ?to $; dont|do|cant|no ?not see|think ?of ?any why|reason not|problem
phrase	yes	yes	likely	yo ?si firmo|apoyo|quiero|acepto; answer|its|thats|be|is|a ?is ?a ?definite ?big ?hard ?strong yes|si ?from ?for $|from|for
phrase	yes	yes	likely	send|mail|put it|mine|one ?on ?off in|out ?for $|for|me|please|thanks; i|we stand with the|our|you|yall|them ?clinic ?union ?workers
phrase	yes	yes	likely	alrighty ?then $; sure i guess|suppose
phrase	yes	yes_rhetorical	likely	no ?hay ?es ?a ?ningun problem|problema|doubt|problemo|prob|inconveniente|duda|objection|objections; ^ why not; not a problem
phrase	yes	yes_rhetorical	likely	without ?a doubt; ^ ?si ?y como no; sin duda|problema; no worries ~1 sign|ill|yes|go|count|please|do; no question about; ^ ?y ?si por que no
phrase	yes	yes_rhetorical	likely	wouldnt miss|mind ?it; dont mind $; i dont mind ~1 signing|if; cant|couldnt say no; cant wait $|thursday|excited; not against; how could i ?say refuse|no
phrase	yes	yes_rhetorical	likely	no need to ask; cant|couldnt agree more; ^ no brainer; nothing to lose
phrase	yes	yes_rhetorical	likely	i|we|id|wouldnt ?sure ?certainly ?really ?would ?do dont|not|wouldnt|mind ?really ?even mind ?if ?at ?all ?it ?one ?bit ?signing ?that $; ^ dont mind if i; no objection|objections ?from ?here ?at; nothing would make|please me; what are we|you waiting
phrase	yes	yes_rhetorical	likely	i|we dont|do ?not have|see|got ?a ?any problem|problems|issue|issues|objection|objections|reservations ?with; ^ hells|hella yes|yeah|yea; ^ 4|fo|fer|fa sure|sho
phrase	yes	yes_weak	unknown	^ ok|okay|k|sure|alright|fine|bet|ya|dale|orale|bueno|okey|vale|adelante|sale|va; sounds good|great; works for me; ^ perfect|perfecto; 👍; 👌
phrase	yes	yes_weak	unknown	✅; 💯; 🙋; do it $; lets do ?it|this; thats fine|ok|okay|good
phrase	yes	yes	likely	^ ?sure ?ok ?yes whatever ?it takes|helps|works|needed|necessary; do whatever ?it takes; but|so|and|lol|sorry|anyway|anyways|reply|message|response yes|yeah|yep|si $; ^ ?sorry ?im ?for ?the ?my ?such ?a late|delayed|slow|just ?reply|response|seeing|saw|answer|answering ?this ?it ?now yes|yeah|yep|si|sure
phrase	yes	yes	likely	quiero|si ?yo ?tambien firmarla|firmarlo|firmarle|firmarles|apoyarlos|apoyarlas|participar; ^ andele|andale|orale|dale|va pues|si|firme|fierro|mandela|mandala|hagale; ya basta|estuvo ~4 firmo|firmare|apuntenme|apuntame|apunteme|cuenten|cuenta
phrase	no	no	likely	^ no|nope|nah|nop|naw|noo|nooo|nel|negative|non; ^ never $; but|y|and|pero no $; but no thanks|thank|gracias
phrase	no	no	likely	no thanks|thank|thx|gracias|ty|way|sir|maam|quiero|puedo; hell|heck|fuck|absolutely|definitely|certainly|probably|of ?course no|not
phrase	no	no	likely	not ?really ?at ?all ?even interested; no ?estoy interesad*; no ?me ?nos interesa*
phrase	no	no	likely	^ id|i|ill|we|im ?would|will|am ?ill ?gonna ?going ?to ?rather ?have ?to ?just pass|decline|refuse|rather|skip; rather not; prefer not
phrase	no	no	likely	^ pass $; hard pass; count me|us out; im|i|am ?all good|fine|ok $; not for me
phrase	no	no	likely	no ?voy ?a ?quiero ?puedo ?lo ?la ?deseo firmo|firmar|firmare|firme|firmen
phrase	no	no	likely	@neg ?want ?to ?going ?gonna ?be ?able ?will ?i ?please ?you ?ever ?for sign|signing; i dont|wont|cant|cannot $
phrase	no	no	likely	i dont|wont ?want|wish|care|like|plan ?to support|agree|sign|participate
phrase	no	no	likely	i do|will|am not ?want|wish|care|like|plan|going ?to support|agree|sign|participate|signing; dont|do|does ?not live in|there|here
phrase	no	no	likely	i dont|do ?not want ?any ?to ?part ?of ?this ?that ?it $; i disagree|oppose|refuse; disagree
phrase	no	no	likely	^ dont|do ?not sign|use|add|put|mail|send ?it ?my ?me ?for ?a ?one; no estoy de acuerdo; against it|this|you; im against
phrase	no	no	likely	im voting for|against; i|we support|like|love|voted|back|trust ?for ?the ?ald ruiz|closing|closure|alderman|him; ^ close|shut it|them|down
phrase	no	no	likely	should close|be|shut closed|down; para nada; de ninguna manera; ni loc*|modo|hablar|madres; claro que no; por supuesto que no; nunca|jamas $
phrase	no	no	likely	^ jamas|nunca; who cares; dont|do care ?not ?care ?about; not my problem|business|issue|clinic|ward; couldnt care less; could care less
phrase	no	no	likely	no me importa; yeah no|right; yes to clos*|cutting; ^ yes|yeah|si close|cierren*; 👎; ❌; 🙅
phrase	no	no	likely	no i|im|we|its|thats|dont|wont|not|he|she|they|thank|thanks; unfortunately ?i no|not|cant|wont; sorry ?but ?i no|cant|wont|not|im
phrase	no	no	likely	i live in|somewhere|outside ~3 ward|now; moved ?out ?away to|from|out|last|away; not in ~2 ward|chicago|union|local
phrase	no	no	likely	dont|do ?not sign ?anything|nothing for; dont sign anything; ^ n $; not gonna|going ?to happen|sign|do; not my thing|business|fight
phrase	no	no	likely	gonna|will|ill|going pass; nombre|hombre no; cant|wont|cannot do it|that|this; they should close; dont|do ?not sign anything|nothing
phrase	no	no	likely	say|a|is|be|its|mejor|que|yo no $; a no from; get involved; thumbs down; should close $; no longer live|living|in|a|with|work; moved away
phrase	no	no	likely	we moved; still|said|mean no
phrase	no	no	likely	i|we|must|will|gonna|have|ill|id ?will ?would ?have ?to ?must ?respectfully ?politely ?kindly ?just ?gonna decline|abstain|refuse|pass|skip
phrase	no	no	likely	decline $
phrase	no	no	likely	dont|do|not|never|no ?not ?do ?get ?into ?involved ?in ?discuss ?like ?care ?for ?really politics|petitions|surveys|postcards|donate|donations
phrase	no	no	likely	stay|staying|keep out ?of ?it ?politics; not ?a ?very ?really ?into ?that political|politics; apolitical|neutral
phrase	no	no	likely	not|isnt|never|dont ?really ?very ?feel comfortable|convinced|willing|gonna|signing|participating|joining|helping|supporting|involved|available|eligible|allowed|registered
phrase	no	no	likely	im|i|we ?am ?are ?stand ?all with|for|behind|backing|support|team ?the ruiz|alderman|mayor|city; team ruiz
phrase	no	no	likely	keep|leave me|us|my ?name out|off ?of; no interest|part|need|desire|intention|reason|thank
phrase	no	no	likely	i|we|ill|id|im ?would ?have|gotta|must|going|gonna ?to say no; thats|its|itll ?be ?gonna ?a no
phrase	no	no	likely	not ?a|on|in ?for fan|board|supporter|believer|favor|deal|interest*
phrase	no	no	likely	i|we|i|we do not ?really ?even ?want ?wish ?think ?believe ?to ?i ?in ?this ?that support|approve|endorse|agree|sign|participate|care|like|plan $|in|of|with|to|it|this|that|him|about
phrase	no	no	likely	i|we dont ?really ?even ?want|wish ?think|believe ?to ?i ?in ?this ?that|petitions|unions|support|approve|endorse|agree|sign|participate|vote|care|like|plan $|in|of|with|to|it|this|that|postcards|anything|petitions|him|about
phrase	no	no	likely	wont|not|cannot|cant|couldnt|wouldnt|unable|dont ?not ?be ?able ?to ?really ?ever ?want ?feel ?comfortable ?have ?time ?for sign|signing|participate|participating|support|supporting|help|do|commit|join|agree|endorse|approve|for ?it ?that ?this ?you ?you ?guys $|it|this|that|anything|with|on|because|due|im|sorry|right|postcard|petition|any|things|stuff
phrase	no	no	likely	dont|never ?ever ?you ?please put|use|sign|add|include|attach|mail|forward ?my ?me ?anything ?any ?one ?it name|for|one|it|me|my|anything|a|nothing|signature
phrase	no	no	likely	do|please|pls not|dont ?ever put|use|sign|add|include|attach|mail|forward ?my ?me ?anything ?any ?one ?it name|for|one|it|me|my|anything|a|nothing|signature
phrase	no	no	likely	leave me out; good for ruiz; ruiz is ?absolutely right|correct|good; about time|it should|needs|must|can ?just close|closed|go|shut ?down
phrase	no	no	likely	let it close; shut it|that ?place down; waste of money|time|taxpayer|tax; i hope it|they closes|close
phrase	no	no	likely	no|nunca|jamas|tampoco ?yo ?lo ?la ?me ?nos ?se ?te ?les ?le ?voy ?a ?quiero ?puedo ?deseo ?creo ?pienso ?estoy ?gustaria firmar*|firmo|firmare|participar*|apoyo|apoyar|apoyarlo|interes*|acuerdo|involucrar*|meter*|conviene|comprometer*|gusta
phrase	no	no	likely	prefiero|preferiria|mejor no; no de|gracias|quiero|gusta|puedo|creo|senor|senora|hombre|manches|way $|gracias|por|porque|firmar|pero
phrase	no	no	likely	ni hablar|madres|de|lo|pensarlo ?chiste ?broma $; estoy en contra; yo apoyo|voto a|por|al ?el ruiz|concejal; ^ idc|idgaf; idc about
phrase	no	no	likely	i|we ?do choose|chose|decided|prefer|elect|opt|want|plan|intend|care|like|rather ?to not ?to $|to|sign|participate|be|get|do
phrase	no	no	likely	mind|regretfully|sadly|sorry|unfortunately|thanks|but|afraid|simply|just no|not $
phrase	no	no	likely	ya no vivo|soy|trabajo|estoy ~1 en|ahi|alli|ahí|miembro|aqui|del|de; no vivo ahi|alli|aqui|en|por; not worth
phrase	no	no	likely	not ?a citizen|resident|voter|member|registered|constituent
phrase	no	no	likely	i|we ?no ?longer dont|do|no ?not ?even ?longer live ?in ?the|that|there|chicago|in|city|ward
phrase	no	no	likely	^ ?i dont|do|never|no ?not use|go|need|visit|attend|live ?to ?the ?near that|this|there|it|clinic|place ?clinic ?hospital $
phrase	no	no	likely	^ not|nope ?at all $; ^ ?i dont|do ?not wanna|want ?to ?it $
phrase	no	no	likely	doesnt|dont|wont ?really affect|concern|apply|impact|matter|bother|interest me|us|to
phrase	no	no	likely	i|we ?have ?to ?will refuse|declined ?to $|sign|do|participate|be
phrase	no	no	likely	no ?por ?favor ?me ?lo ?la ?nos ?le pongan|ponga|pongas|agreguen|agregue|agregues|usen|use|uses|firmen|firmes|anoten|anote|apunten|apunte|incluyan|incluya|metan|sumen|sume ?a ?mi|nuestro nombre|firma|me|nada|por|en|$
phrase	no	cannot_come	likely	cant|wont|unable|not ?going ?gonna ?be ?able ?to ?really ?i ?no make|attend|come|go|be ?it ?there ?to
phrase	no	cannot_come	likely	no ?voy ?a puedo|podre|voy|ire ?ir ?llegar ?asistir ?a $|el|al|ir|llegar|asistir|jueves|trabajo|porque|a
phrase	no	cannot_come	likely	cant|wont|cannot|unable|not|couldnt|dont|didnt ?going ?gonna ?be ?able ?to ?really ?ever ?i ?think ?we ?can make|attend|come|go|be|get|join ?it ?there ?off ?to ?in $|there|it|thursday|thurs|that|this|because|im|i|to|due|work|at|off|away|but|sorry|on|tomorrow|tonight|with
phrase	no	cannot_come	likely	busy|work|working ?that ?on ?at ?thursday ?thurs ?thursdays ?tonight ?day ?night ?shift ?so ?i cant|wont|cannot; have to work; cant sorry
phrase	no	cannot_come	likely	out of town; no puedo|podre|podremos|vamos|alcanzo ?a ir|asistir|llegar|estar|acompanarlos
phrase	no	cannot_come	likely	no for|to|on|about ?the ?going meeting|hearing|thursday; not ?going ?coming ?to ?the meeting|hearing|thursday
phrase	maybe	maybe	likely	^ perhaps|possibly|probably|depends|undecided; maybe later|another|next|tomorrow|in|after|when|if|i; yes and|y no; si y no; not yet
phrase	maybe	maybe	likely	^ not now|today; not right now; not at this|the time|moment; not just yet; @neg|havent|not ?made ?up ?my ?decided ?decide yet $
phrase	maybe	maybe	likely	let me|us ?first think|check|see|ask|read|talk|look|get|consider|sleep|pray|know ?it ?with ?my ?about ?to
phrase	maybe	maybe	likely	ill|i|will|gonna|going|need|have|want|lemme ?to ?will ?have think|consider|see|check|ask|look|read|decide|pray|talk|get ?it ?about ?back ?to ?into ?with ?my ?over ?to ?first it|about|this|if|with|my|to|more|later|first|on|over|back|into|what
phrase	maybe	maybe	likely	think about|on|it ~1 it|that|this|over; think it over; thinking about it
phrase	maybe	maybe	likely	ask|call|text|remind|try|hit me ?again later|tomorrow|@later|next|in|after; check with ~2 my|our|wife|husband|boss|union
phrase	maybe	maybe	likely	talk to|with my|our|the ~1 first|wife|husband|family|steward|rep|boss; ask my|our|the
phrase	maybe	maybe	likely	im|still|really not ?really ?too ?100 ?completely ?so ?very ?quite sure|certain|decided
phrase	maybe	maybe	likely	^ not ?really ?too ?100 ?completely ?so ?very ?quite sure|certain|decided; still deciding|thinking|undecided|on
phrase	maybe	maybe	likely	^ i dont|do|idk ?not know ?yet $; ^ idk; ^ dont know ?yet $; depends on|if|what|who|when|how; it|that depends; ^ might; i|we might|may
phrase	maybe	maybe	likely	^ ?i ?we ?it could be; get back to you|u|ya; let|lyk you|u know; on the fence; i guess $; some other time; another time
phrase	maybe	maybe	likely	if i|im|we have|can|get|off|able|not time|off|a|make|it|working|there; if i can; only if; ^ yes|yeah|si|sure ?but ?only if|unless|depending
phrase	maybe	maybe	likely	^ yes|yeah|si|sure but ?not ?i ?let ?please later|yet|need|first|have|think|want|wanna|maybe|not|me|after
phrase	maybe	maybe	likely	need ?some ?a ?more ?little more time|to; more time; no ?lo|estoy se|segur* ?todavia ?aun $; no estoy segur*; tal vez|ves; talvez|quiza*
phrase	maybe	maybe	likely	a lo mejor; puede ser|que; depende; dejame|dejeme|deje|deja|dejenme ?lo ?me ver|pensar*|pienso|preguntar*|consult*|checo|checar|reviso
phrase	maybe	maybe	likely	lo|la|tengo|voy|necesito ?que ?a pensar*|pienso|pensare|consultar*|preguntar*|ver; mas tarde|adelante; ^ luego|despues
phrase	maybe	maybe	likely	ahorita|ahora|todavia|aun|hoy|por no|ahora ?no $; todavia|aun no ?se ?estoy ?he; no todavia; al rato; ya veremos; vamos a ver
phrase	maybe	maybe	likely	ya|yo le|te|les aviso; le|les|te aviso; luego te|le|les|veo|digo; 🤔; 🤷; ^ ?i ?we ?ill ?well will see $; ^ well|ill see ?about ?it $
phrase	maybe	maybe	likely	give|need me|us|some ?a ?few ?couple ?of day|days|week|minute|time|sec|while; talk|text|ask|call ?to me ?again next|later|tomorrow|after
phrase	maybe	maybe	likely	^ after ~2 holidays|weekend|work|vote|election|thanksgiving|christmas; le|les pregunto|consulto; ahora|ahorita|hoy no puedo|quiero
phrase	maybe	maybe	likely	undecided; i guess; hard to say; ^ later $; no ahorita|ahora; a ver si; will|ill answer|respond|reply|call|text ?you later
phrase	maybe	maybe	likely	^ yes|yeah|si|ok maybe|talvez|quiza*; ^ yes|yeah|si tal vez; have to see|check|think|ask; no ?lo se que|si|todavia
phrase	maybe	maybe	likely	^ maybe i|if|so|later|we|next|another|not|then|but|send; ^ maybe $; have|need to see|check $
phrase	maybe	maybe	likely	have|need|got|gotta|must|want|wanna|lemme|should|ill|will|gonna|going|let|like|id ?me ?us ?to ?would ?probably ?just ?first talk|speak|check|ask|discuss|run|consult|look|read|review|think|consider|see|sleep|pray|research|learn ?it ?this ?that ?by ?up ?over ?into ?on ?with ?to|about|at|my|the|our|it|this|that|more|what|if|how|first|some ?wife ?husband ?spouse ?family ?boss ?kids ?schedule ?calendar|before|first|about
phrase	maybe	maybe	likely	havent|hasnt|not|dont|cant|couldnt|still|unsure|undecided|im ?really ?quite ?yet ?i ?we ?ive ?fully ?too ?entirely ?made ?up ?my decided|decide|sure|certain|know|deciding|thinking|say|tell|commit|positive|convinced ?yet ?if|about|what|whether|how|right|im|i|for $|i|yet|now|about|if|until|ill|on
phrase	maybe	maybe	likely	up in the air; 50 50|50; torn; toss up; leaning ?towards yes|no|toward; might|could ?be ?able $|able|if|depends|depending
phrase	maybe	maybe	likely	maybe|perhaps|possibly|probably|prolly|potentially|hopefully ?be ?able ?to|i|ill|we|if|not|so|later|next|another|tomorrow|thursday $|i|we|ill|if|be|able|come|go|sign|make|do|depending|depends|later|not|next|time
phrase	maybe	maybe	likely	will|ill|would|might|could|can if i|my|we|its|it|work|the; depends|depending|contingent on|if|what|who|when|how|whether|my|work
phrase	maybe	maybe	likely	wait and see; remind me|us
phrase	maybe	maybe	likely	check|ask|text|try|hit|reach ?back ?with ?me ?out ?to ?me ?again tomorrow|later|monday|next|after|in|friday|thursday|tonight|another
phrase	maybe	maybe	likely	some other|another time|day|week; next|another|different time|week|month|year|day $
phrase	maybe	maybe	likely	in|give|need|after ?me ?us ?a ?few ?couple ?some ?more ?little days|day|hours|while|minutes|week|weeks|time|election|holidays|payday ?to ?think $|to|think|before|and|i|please
phrase	maybe	maybe	likely	too soon|early; not ready; still up|on|thinking|deciding|considering|debating; not at this|the|that ?particular|present time|moment|point
phrase	maybe	maybe	likely	as of now; for now; no|ni ?lo ?la se|sabria $|todavia|aun|si|que|decir|bien|yo|pero
phrase	maybe	maybe	likely	no|ni ?lo ?lose ?he ?me estoy|segur*|decid* ?muy ?todavia ?aun ?bien segur*|decid*|todavia|aun|si|$
phrase	maybe	maybe	likely	deje|dejeme|dejame|dejenme|tengo|tendria|necesito|hay|voy|quiero|quisiera|debo ?que ?lo ?la ?a ?primero ?yo pensar*|ver*|chec*|revis*|consult*|pregunt*|platic*|hablar*|leer*|analiz*|pienso|veo|checo
phrase	maybe	maybe	likely	lo pienso|pensare|checo|veo|platico|consulto|hablo|vemos; quiza*|quizas|talvez|probablemente|posiblemente|capaz|chance|depende*
phrase	maybe	maybe	likely	puede|podria|pueda ser|que|si
phrase	maybe	maybe	likely	si puedo|tengo|dios|salgo|me ?tiempo ?chance ?lo tiempo|chance|quiere|permite|dan|da|dejan|temprano|ir|alcanza
phrase	maybe	maybe	likely	mas|otro|otra|la|en ?al ?para tarde|dia|rato|momento|vez|ocasion|proxima ?vez $|mejor|tal|le|les|quiza*
phrase	maybe	maybe	likely	ahorita|ahora|hoy|todavia|aun|por ?no ?ahora ?mismo no $
phrase	maybe	maybe	likely	despues|luego|manana|al|mas ?rato ?tarde|le|les|te|lo|veo|vemos|checo aviso|digo|contesto|respondo|confirmo|llamo|hablo|vemos|veo|escribo
phrase	maybe	maybe	likely	le|les|te|yo ?yo ?luego ?despues aviso|avisare|confirmo|digo|dire
phrase	maybe	maybe	likely	recuerdeme|recuerdame|recuerdenme|preguntame|pregunteme|pregunten ?luego ?despues ?manana
phrase	maybe	maybe	likely	havent|not|have|still ?not ?yet made ?up ?my ?our ?a mind|decision ?up
phrase	maybe	maybe	likely	hit|hmu|text|call|catch|ask|try|get ?me ?up ?back ?at ?w ?with ?me later|tomorrow|tonight|monday|friday|sunday|saturday $
phrase	maybe	maybe	likely	if|when|whenever|unless ?my|i|the ?wife|husband|boss|mom|kids|work|schedule|sitter|union ~1 says|lets|agrees|permits|allows|ok|can|get|gets|off|approves
phrase	maybe	maybe	likely	^ ?i will see ?about ?it $; more info before|first; before i decide|sign|commit; ^ ?ill|well|we|i ?will see how|what|if|about|when|whats
phrase	maybe	maybe	likely	give me ?some ?a ?more ?little ?bit time|minute|moment|while; im|i ?am ?still thinking|considering|debating ?about ?on ?it $
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
phrase	question	question	likely	question about|for; ^ q ?que ?es|hora; is this real|legit|spam|scam|a; ^ excuse|pardon me; dont understand; no entiendo
phrase	question	question	likely	how ~2 sign|help|join|vote; wdym|wym; ❓; ^ howd|whod|whatd|whered; ^ ?y en|a|de|con|para que
phrase	question	question	likely	like|want|love to know|hear ~1 more|how|what|when|where|who|if|why|about; ^ is @person a|real|with|your|the; ^ yes to what; stop what
phrase	question	question	likely	no idea what|who|why
phrase	question	question	likely	^ ?and|so|also|but|ok|well|hi|hey|hello ?and ?ok whats|wheres|whens|hows|whos|whys|whatcha|whered|howd|whichever|why|what|who|whose|where|when|which|how|whod|whats
phrase	question	question	likely	^ ?and|but|so ?is|are|was anybody|anyone|any|is|are|can|could|do|does ?there|this|it|i|we|you ?any parking|childcare|food|update|updates|news|idea|chance|way|word|zoom|translation|interpreter|security|link|website|bus|kids|other
phrase	question	question	likely	may|might|can i|we ask|know|get|see|have|bring|come|sign|read|speak; just|was|am|im ?just wondering|curious|confused|lost|asking
phrase	question	question	likely	i|we|im|am ?really ?still ?a ?little ?bit ?totally ?so ?very dont|do|confused|lost|unclear|curious|wondering|idk ?not ?really ?about get|understand|remember|recall|recognize|know|what|who|why|about|by|if ?what|who|why|how|this|it|the|you|where|when $|this|it|you|what|who|why|how|is|the|that|your|where|about|are|u|youre|number
phrase	question	question	likely	no|have|not ?no ?an ?any ?a idea|clue|recollection ?of ?about ?what ?who ?this ?you what|who|why|where|how|about|of|this|are|you; refresh my
phrase	question	question	likely	remind|tell|inform|show|explain|clarify ?to ?me|us ?more ?again ?please what|who|how|when|where|about|why|more|which|the|this|again
phrase	question	question	likely	need|want|send|give|got|have|get|whats|share|like|provide|please|text|could|can|know|forgot ?me|us|you|i|to ?please ?know ?get ?have ?the|a|an|some|more|that|your ?exact ?full ?website address|location|link|info|information|details|time|flyer|website|number|agenda|copy|place|room|directions|date|url|picture|wording|facts|background|context
phrase	question	question	likely	link|address|time|location|details|date|info|place|directions|copy please|pls|plz|again|$
phrase	question	question	likely	call|phone|ring me|us $|please|back|at|when|about|later|tomorrow|so|to; give|gimme me|us ?a ?a call|ring
phrase	question	question	likely	who|whom ?do ?can ?should ?i ?contact|call|talk|speak
phrase	question	question	likely	like|with|for|about|since|from|according|by|and|so|but|say ?to ?is what|who|whom|where|how|why|when|which $|exactly|is|are|this|again|specifically
phrase	question	question	likely	which|what|who one|exactly|specifically; says who; means|meaning|mean ?that ?this ?what $
phrase	question	question	likely	^ ?so|and|but|then ?so ?then will|would|can|could|should|shall|may|must|does|do|did|has|have|had|is|are|was|were ?i|you|we|they|he|she|it|this|that|there|my|the|your|anyone|ruiz|mayor|people|someone ?not ?still ?also ?really sign|come|go|bring|have|need|get|be|know|still|help|want|say|see|vote|call|open|the|a|any|closing|mean|cost|free|wear|talk|allowed|coming|going|to|in|for|from|this|real|trying|work|live
phrase	question	question	likely	^ ?y|pero|oye|oiga|disculpe|perdon|hola ?pero|y quien|quienes|kien|cuando|cuanto|cuantos|cual|cuales|donde|adonde|kuando|onde|ke
phrase	question	question	likely	^ ?y|pero|oye|disculpe|hola que|ke|q|k|porque|xq|pq ?es|postal|hora|dia|clinica|sindicato|es|la|lo|me|se|van|tan|quieren|cierran|necesito|tengo|paso|pasa|significa|onda|numero|direccion es|postal|hora|horas|dia|clinica|la|lo|me|se|van|quieren|cierran|necesito|tengo|paso|pasa|significa|esto|eso|trata|quiere|dice|sindicato|direccion|hago|puedo|debo|hay|lugar|sera|fue|reunion|junta|numero|firmo|cuesta
phrase	question	question	likely	puedo|podria|podemos|puede|hay|tiene|tienen|van|va|es|son|sera|cuesta|necesito|tengo ?que ?un ?una llevar|ir|ver|leer|estacionamiento|comida|traduccion|interprete|cuidado|costo|gratis|link|enlace|cerrar|algo|pagina|parqueo|ustedes|real|legal|verdad|seguro|estafa|fraude|robot|en
phrase	question	question	likely	me|nos ?lo|la ?puede|puedes|pueden|podria|podrian manda|mandan|mandar|envia|enviar|explica|explicar|dice|decir|pasa|pasar|dan|dar|da|llamar|llama|leer|recuerda|repite ?la|el|mas|un|una|que|los|como $|direccion|informacion|info|link|enlace|detalles|hora|donde|que|como|cuando|numero|por|quien|de
phrase	question	question	likely	mas|quiero|necesito|quisiera|mande|mandeme|manden|envie|enviame|mandame ?la|el|mas|saber info|informacion|detalles|direccion|hora|link|enlace|mas|que|como|donde|cuando|quien
phrase	question	question	likely	no ?se|lo|le|te entiendo|entendi|comprendo|recuerdo|se ?quien|que|de|nada $|quien|que|de|nada|esto|eso|es|eres|bien
phrase	question	question	likely	llameme|llamame|marqueme|marcame|llamenme|hableme
phrase	question	question	likely	not|isnt|im ?really ?quite ?exactly sure|clear|certain|unclear|confused ?about what|who|why|how|which
phrase	question	question	likely	hasta|desde|como ?a que|cuando|cuanto hora|dia|horas|cuando
phrase	question	question	likely	^ ?so ?and ?but ?hey ?hi did|does|do|has|have|is|are|was|were|will|would|can|could|should ?not ?the ?all @person|@greeted|ruiz|council|city|mayor|vote|postcards|cards|hearing|meeting|clinic ?hearing ?meeting ?vote ?hall ?even ?ever ?still ?already ?really ?up ?going ?gonna answer|answered|answering|listen|listening|know|knows|leave|left|come|coming|there|happen|happened|happening|vote|voted|voting|over|out|printed|ready|done|get|go|going|still|yet|already|say|said|sign|signed|the|a|an|respond|respond|call|called|decide|decided|open|close|closing|free|real|new|see|seen|end|start|started|on|at|in|moved|cancelled|canceled|postponed
phrase	question	question	likely	^ have|has|did they|he|she|u|ya ?all ?ever ?already ?even ?really vote|voted|decide|decided|stopped|stop|say|said|answer|answered|finish|finished|mail|mailed|send|sent|get|got|announce|announced|change|changed; ^ can|could|should|may a|an|my|our|the ~2 sign|come|go|attend|bring|vote|help|get|have|speak|join
phrase	question	question	likely	^ ?y hasta|desde|para|pa cuando
phrase	noise	pleasantry	likely	^ thanks|thank|thx|gracias|ty|muchas; god bless; dios ?te|los|le|la|nos bendiga*
phrase	noise	pleasantry	likely	happy ?new thanksgiving|birthday|holidays|easter|sunday|friday|monday|mothers|fathers|year; merry christmas; feliz navidad|ano|dia|cumple*
phrase	noise	pleasantry	likely	solidarity|solidaridad; si se puede; keep|keeping up|it|fighting|going|on|the; good|great|nice|best luck|work|job|of
phrase	noise	pleasantry	likely	dont|never|no ?lets ?we ?ever ?will ?cant ?let ?them stop|quit|give|surrender|pare|paren|rindan ?up ?fighting ?the ?la
phrase	noise	pleasantry	likely	^ haha*|lol*|lmao*|jaja*; you guys|all rock|rule; love what you; have a ~2 day|night|weekend|evening|one; weblink $
phrase	noise	pleasantry	likely	what|such ?a a|an shame|joke|disgrace|mess|pity|waste|travesty
phrase	noise	pleasantry	likely	thats|that|this|its|so ?is ?just ?so ?really ?very ?is sad|terrible|awful|horrible|messed|ridiculous|wrong|disgusting|crazy|insane|unfair|heartbreaking|shameful|outrageous ?up $
phrase	noise	pleasantry	likely	how are|is|r you|u|ya|yall|it|everything ?doing ?today ?going $; hope|wishing all|you|this|everyone|yall
phrase	noise	pleasantry	likely	its|thats|this|it ?is ?just not|so right|fair|good|wrong|unfair|unjust $
phrase	noise	pleasantry	likely	you ?guys ?people ?all ?are ?so ?the amazing|awesome|wonderful|heroes|best $
phrase	noise	pleasantry	likely	cant|couldnt ?even wait|believe ?for ?until|till ?to|this|that|it|when|how ?this|that|it|ruiz|he|they ?is ?to ?be ?he to|is|be|are|out|over|gone|end|ends|doing|done|crazy; take ?good care $; ^ feliz|buen|bonito|lindo dia|viernes|fin|tarde|domingo|navidad; @kin ?is ?has ?was ?been ?got ?very ?really ?so ?in ?the sick|ill|hospital|surgery; animo|fuerza $
phrase	noise	pleasantry	likely	^ ?ya no ?me ?nos puedo|podemos|pude|podia parar|dejar|creer*|aguantar|esperar|evitar; ^ ?ya no aguanto|soporto; sick|tired|exhausted|fed ?and ?up ?tired ?sick ?of ?with ?the|these|this|all|his|her|their ?all ?the ?these ?constant ?damn @others|@cause|politicians|him|them; ^ hate to see; hate|hating what they|he|ruiz; cant|couldnt stop crying|laughing|thinking|smiling|shaking|coughing|talking ?about; spam musubi|sandwich|and|eggs
phrase	noise	slogan	unknown	^ stop; ^ save|protect|defend|fund|keep|fight|vote|shame|boo|down|hands|people|abajo|fuera|viva|vivan|salven|fire|recall|impeach|resign
phrase	noise	slogan	unknown	^ no ?more|to|al|a ?more ?the @cause|cause|kings; stop|end|alto|no|paren ?al ?el ?la ?the ?this ?los @cause; ^ alto al|a
phrase	noise	slogan	unknown	^ paren|pare el|la|los|las|a; no pasaran; power to the
phrase	noise	slogan	unknown	^ down|shame|hands|boo|vote|recall|fire|resign|protect|defend|save|fund|unidos|viva|arriba|fuera|abajo|animo|adelante|fuerza|echenle|vamos
phrase	noise	slogan	unknown	we|lets|must|gotta|hay ?can|will|wont|must|shall|need|have|got|que ?to ?never ?not fight|win|stop|luchar|ganar|unite|organize|overcome|strike|resist|stand|keep ?back ?this ?them
phrase	noise	slogan	unknown	^ no cierren|cierre|cerremos|cierran; we|they will|shall not|never be|go|give|back|surrender
phrase	noise	slogan	unknown	^ leave the|our|that|those|them|him|her|these ~2 alone|be; ^ ?ya basta|paren|parenle|alto ?ya con|de|a|al; ^ no dejen|dejemos|permitan|bajen|podemos|vamos que|de|la|parar|a; quiten|saquen a|al ?ese ruiz|alcalde|concejal
guard	opt_out	not_stopping	certain	@neg ?ever ?you ?u ?let ?want ?to ?even ?ever ?please stop|quit|end|cancel ?texting ?texts ?sending ?messaging ?the
guard	opt_out	not_stopping	certain	@neg ?you ?ever ?we ?be ?gonna stopping|quitting; @neg -2 unsubscrib*|optout|remove|delete
guard	opt_out	not_stopping	certain	dont|not|never want ?me ?you ?to to stop|quit|cancel; no pare|paren|pares|para|paremos|quit* ?la ?de; nunca pare|paren|pares; sin parar
guard	opt_out	not_stopping	certain	not|never|dont|didnt ~3 opt ?me out; accidentally|mistakenly ~3 stop|stopped|unsubscribed|unsubscribe
guard	opt_out	not_stopping	certain	unsubscribed ~2 by mistake|accident|error; didnt mean ~5 stop|unsubscribe|out|cancel
guard	opt_out	not_stopping	certain	reply|replying|text|txt|send|respond|type|texting stop|quit|end|cancel to|2|for; reply|respond stop; undo ~2 stop|unsubscribe; stop by
guard	opt_out	not_stopping	certain	nonstop; non stop; stop sign at|on|near|by|is|there; stop signs|light|work|watch; bus|train|next|last|truck|rest|pit stop; full stop
guard	opt_out	not_stopping	certain	please|pls|plz|and|but|so|just|pero dont|never|do|not ?not ?you ?ever stop|quit|end|cancel|cut ?off ?sending ?texting ?me ?us ?the|these|those|your|my ?text texts|messages|updates|reminders|alerts|texting|info|news|msgs ?me ?us
guard	opt_out	not_stopping	certain	cant|couldnt|cannot|cant|could|wont|didnt|never ?not ?even ?seem ?to ?ever stop|quit ?myself ?from *ing ?about ?of ?over ?at; ^ ?i ?we ?me no|nunca ?me ?nos puedo|podia|podemos|pude|puede|vamos|voy ?a dejar|parar|evitar ?de
guard	opt_out	not_stopping	certain	no dejen|deje|dejes|dejemos|dejar|dejaremos|deja que|de; ni un paso; sin ?dejar|parar descanso|parar|de
guard	opt_out	not_stopping	certain	keep|leave|stay ?me ?my ?us ?name ?number on ?the ?your ?this list|texts|lists
guard	opt_out	objects	certain	end of|to; the end $; stop ~1 @cause; alto al|a ?la; para mi|ti|el|la|los|las|que|nada|mas|firmar|ir|ellos|nosotros|todos
guard	opt_out	objects	certain	why dont|not|wouldnt you|u|they|someone|we; i dont|never|cant|can text|message|txt and|when|or|well|good|very|much|at
guard	opt_out	objects	certain	is|are|was this|it|that|you|u|these ?not ?a ?some ?real spam|scam|junk|legit; is this ~2 spam|scam
guard	opt_out	objects	certain	i|we|you|u dont|didnt text|call|message you|u|him|her|anyone|them|people
guard	opt_out	objects	certain	cancel|quit|end my|the|our|your membership|appointment|union|job|dues|meeting|hearing|vote|insurance
guard	opt_out	objects	certain	remove|delete|cancel|block|report ~2 @cause; call|text me|us back|when|later|tomorrow; unless|if|until you|u dont|do|can
guard	opt_out	objects	certain	they|he|she|we|it ?all ?just dont|didnt|doesnt want|ask|need|care|give; i|ive|we|he|she|just quit|stopped ?my smoking|drinking|job|there
guard	opt_out	objects	certain	@causer|ruiz stop; remove|take|get|cut|pull|strike|drop|recall him|her|them|ruiz|that|those ?man ?clown from|off|out
guard	opt_out	objects	certain	i|we|they lost|lose my|our|the
guard	opt_out	objects	certain	want|wanted|need|needs|got|like|make|making|tell|told|asked ?him ?her ?all ?of them|him|her|ruiz|it|alderman|mayor|city|council ?city ?and ?hall ?ruiz ?to stop|quit|cancel
guard	opt_out	objects	certain	yes|yeah|si ~4 them ?to stop; @cause stop|quit|end; ya estuvo|quedo $|firme|lo|la
guard	opt_out	objects	certain	where|how|who ~2 get|got|have|gave|give|find ~2 my|this number|info|contact|information
guard	opt_out	objects	certain	does|will|do|would|is|can it|this|that|there ~2 cost|charge|charges
guard	opt_out	objects	certain	stop|end|quit paying|closing|cutting|killing|lying|robbing|stealing|hurting|ignoring|screwing|selling|treating|playing
guard	opt_out	objects	certain	stop @cause|ruiz|him|them|the|this ?alderman ?alder ?damn cuts|closure|closing|closings|ruiz|bill|madness|war|greed|vote|hospital|clinic|plan
guard	opt_out	objects	certain	did|do|does|didnt|havent|never ?i ?you get|got|receive|received|see|saw|send ~2 text|texts|message|messages|postcard
guard	opt_out	objects	certain	cant|couldnt|dont|didnt open|read|see|find|understand|hear ?your ?the ?this @texts
guard	opt_out	objects	certain	was|am|were|why|did|when ?was i|my|you ?get ?name ?number taken|take|took|removed|dropped|kicked off
guard	opt_out	objects	certain	dont|do|never ?not take|remove|drop|delete|kick me|my|us; cost|costs us|me|too ?our ?my ?their ?too life|lives|job|clinic|much|health
guard	opt_out	objects	certain	i|we call|text|message|contact|email him|her|them|ruiz|city
guard	opt_out	objects	certain	fuck|screw|f|fk|fck ?you ?that ?the ruiz|alderman|mayor|city|council|cuts|him|them|closing; fuck|hell yes|yeah
guard	opt_out	objects	certain	ruiz ?is ?a ?an ?such ~1 idiot|asshole|bitch|bastard|pest|loser
guard	opt_out	objects	certain	he|she|they|ruiz|theyre|hes ?is ?are ?a ?an ?such ?bunch ?of ~1 assholes|asshole|idiots|idiot|bastards|bitch|bitches|thieves|losers
guard	opt_out	objects	certain	call|calling|contact|contacting|sue|suing|report|reporting|block|blocking ?the ?alder ?alderman ?city ruiz|alderman|city|council|mayor|him|vote
guard	opt_out	objects	certain	dont|never|cant|we|lets stop|quit now|fighting|organizing; no|ni ?me|nos ?ha ?han llego|llegado|llegaron|mandaron|mandado|contestaron
guard	opt_out	objects	certain	dont|not|never|without|no ?please ?ever ?you ?to ?want take|remove|drop|delete|kick|taken|removed|dropped|taking ?me|us|my ~3 list|texts|lists
guard	opt_out	objects	certain	who ~2 told|asked|gave|said|signed
guard	opt_out	objects	certain	cancelled|canceled|cancel|cancelling my|our|the|his|her ?doctor ?dr appointment|appt|flight|order|card|class|meeting
guard	opt_out	objects	certain	cancel|end|erase ?all ?the ?my ?student ?medical debt|debts|rent|closing
guard	opt_out	objects	certain	want|going|decided|need|like to quit ?the union|smoking|job|work|my|drinking; who told|asked|gave|made you|u to
guard	opt_out	objects	certain	donde|como|quien|quienes ?es ?ustedes ?me ?le ?les ?tu ?usted sac*|consig*|obtuv*|dio|dieron|agarr* mi|este|el numero|nombre|telefono|informacion
guard	opt_out	objects	certain	@person|maria|she|he|they dont|doesnt|no ?longer live|work|stay ?here no more|here; of|the|this|my|our|every|next block|blocks ?party ?club
guard	opt_out	objects	certain	block party|club|captain; report on|from|card|says; stop|bus|light ?sign ?is ?at ?on broken
guard	opt_out	objects	certain	you ?guys ?people ?are ?so amazing|awesome|great|wonderful|best|heroes
guard	opt_out	objects	certain	stop|quit|end ?all ?the ?these ?those texts|messages|calls|msgs from ?the ?alder ruiz|alderman|mayor|city|council|him|them|landlord|campaign; calling this|it|these a|an
guard	opt_out	objects	certain	no ?me ?nos ?lo ?la ?le ?les manden|mande|mandes|envien|envie|envies|manda|envia ?todavia ?por ?mi ?mi la|una|esa|ninguna|mi|las|esas postal|tarjeta|carta|postales|tarjetas|firma; dont|do|never ?not ?please ?you send|mail ?me ?us ?out a|the|that|any|one|my|it|your postcard|postcards|card|cards|mail|letter|for|in|yet; no ?me ?nos ?lo ?la ?le manden|mande|mandes|envien|envie|envies nada ?a en|por|con
guard	opt_out	objects	certain	texting|text|texts|txting|texted and|n|while driving|drive|drives|drove; no|stop|quit|end|basta|alto|pare|paren ?de ?a ?more ?mas ?all ?the ?los ?de ?estos ?these ?those ?political texts|messages|calls|mailers|mensajes|msgs ?political from|de|del ?the ?el ?ald ruiz|alderman|aldermans|mayor|mayors|alcalde|concejal|him|them|that|those|his|odio; me|us|texting|stop is|was what|how|something; sign|add|remove|take|keep|put ?off my name from|off|on ?of the|this|that|your|their postcard|card|petition|cards|letter
guard	opt_out	by_mistake	certain	stop|alto|pare|unsubscribe|baja|end|cancel ~4 mistake|accident|accidentally|error|accidente|equivocacion|querer
guard	opt_out	by_mistake	certain	accidentally|mistakenly|mistake|accident|didnt|kid|kids|son|daughter|grandson|granddaughter|baby|toddler|hijo|hija|nieto ~5 stop|unsubscribe|unsubscribed|opted|alto|baja|end|cancel
guard	opt_out	by_mistake	certain	take|taking|undo|ignore|disregard|forget ?back ?my ?that ?the ?last stop
guard	opt_out	by_mistake	certain	puse|di|mande|escribi|conteste ~2 stop|alto|pare|baja ~2 error|querer|accidente|equivocacion
guard	opt_out	by_mistake	certain	@person|kid|kids|son|daughter|grandson|baby ?accidentally ?must ?have sent|typed|texted|pressed|hit|replied|said stop
guard	opt_out	by_mistake	certain	didnt|not|never ~3 to ?be opt|opted|unsubscribed|removed|taken|stopped
guard	opt_out	by_mistake	certain	opt|opted|opting ?me ?out ~2 by|on|in|an ?a ?an ?my mistake|accident|error|accidentally
guard	opt_out	elsewhere	certain	dont|never ?ever ?you stop|quit|cancel sending|texting ?me ?us ?these|the|those|your|updates; my|the phone|cell|battery ?just died|broke|dead|froze
guard	opt_out	elsewhere	certain	why|how does|do|did|is|are it|this|that|you|u|yall|they ?guys ?text ?message ?texts ?messages ?always ?all say|says|write|put|have stop|unsubscribe to|2 ?opt optout|out|quit|end|cancel|unsubscribe $|on|in|at|every|each
guard	opt_out	elsewhere	certain	off ?of ?the|our|their|his|her|a|my map|table|hook|job|bus|train|route|insurance|clock|streets|street|ground|rails|market|track|payroll|planet|horse|course|guard|topic|balance|welfare|medicaid|roof|wall|sidewalk; off ?of ?his|her|their high horse; off work|topic|course|guard
guard	opt_out	elsewhere	certain	they|he|she|ruiz|city|council|mayor|aldermen|doctors|hospital ?just ?want ?wants ?tried ?trying ?to took|take|takes|taking|wipe|wiping|push|pushing|kick|kicked|kicking|throw|threw|cut|dropped|drop -3 off|out; took|kicked|threw|dropped my|our|the|him|her|us ~2 off
guard	opt_out	objects	certain	what happens|happen|if ?if|when ?i|we ?i ?reply|text|say|send|type|hit ?with stop|unsubscribe|quit; does|will|would|do ?replying ?texting ?reply ?text ?saying ?the ?word ?i ?have ?to stop|unsubscribe|optout|help cancel|mean|end|remove|take|work|do|get|unsubscribe|block
guard	opt_out	objects	certain	why|how|what|when ?come does|do|did|is|are|would|do it|this|that|you|u|yall|they ?guys ?text ?message ?always ?all ?even say|says|write|put|end|mean|send|have|add|ask ?the ?word ?like ?in ?reply stop|unsubscribe|optout|opt ?to ?2 ?opt|end|quit|cancel ?out; what|whats ?does ?do ?the ?is ?it ?reply ?word ?this stop|optout|opt ?to ?2 ?out ?opt ?out mean|means|do|for|about
guard	opt_out	elsewhere	certain	remove|removed|removing|delete|deleted|clean|cleaned|clear|cleared|erase|report|reported|reporting|fix|block|blocked|blocking ?up ?the|a|an|my|our|his|her|their|that|those|all|some ~1 @thing; @thing ?is ?was ?are ?were ?got ?still ?all blocked|removed|reported|closed|stopped; his|her|their|ruiz|ruizs|alderman account|accounts|post|posts|page|seat|name|profile
guard	opt_out	elsewhere	certain	should|shouldve|needs|need|must|gotta|has|have|get|getting|be ?to ?have ?got ?him ?her be|been|gets|them|him|her ?got removed|taken|voted|kicked|thrown|gotten ?out ?off ?of ?from ?the council|office|city|hall|ballot|power|position|post|seat; removed|removal|out|kicked|voted ?out of|from ?the ?city ?public office|power|council|ballot
guard	opt_out	elsewhere	certain	leave|leaves ?the|our|that|those|them|him|her|these ?poor ?old ?47th ?street nurses|nurse|clinic|clinics|kids|doctors|workers|people|families|seniors|folks|school|schools|hospital|building|neighborhood|teachers|teacher|immigrants|patients|community|them|him|her|staff ?workers ?staff alone|be|open
guard	opt_out	elsewhere	certain	basta|paren|pare|parenle|parale|parele|alto|stop|fin ?ya con|de|a|al ?el ?la ?los ?las ?tanta|tanto|tantas|tantos @others|@cause; quit*|saqu*|fuera a|al|con|de ?el ?la ruiz|alderman|concejal|alcalde|gobierno|ese|politicos; ya no aguanto|soporto ?mas ?a ese|esa|este|ruiz|el|la|los|las; me|le|les|nos|se quito|quitaron|borraron|quitan ?el|la|los|las|su|mi
guard	opt_out	elsewhere	certain	enough is enough we|they|ruiz|save|this|our|with|for|these|no; sick|tired|fed|exhausted|done|hate|hating ?and ?up ?tired ?of ?with ?by ?the|these|this|all|his|her|their|how|what|that|it ?all ?the ?these ?constant ?damn ?they ?are ?politicians|stupid @others|@cause|they|politicians|closings|doing|him|them|ruizs
guard	opt_out	elsewhere	certain	spam musubi|sandwich|sandwiches|eggs|rice|fritters|museum; spam and|n|with|on eggs|rice|toast|beans; spam ?mail ?calls ?texts ?mailers ?ads ?and ?robocalls ?stuff from ?the ?alder ruiz|alderman|mayor|him|them|his|politicians; ruizs|his|their|robocalls|junk ?political ?and spam|junk ?from; take ?good care; care of; @kin ?is ?has ?was ?been ?got ?very ?really ?so ?in ?the sick|ill|hospital|surgery
guard	opt_out	elsewhere	certain	meant|mean|trying|tried|wanted|supposed|intended|think|thinking|believe ?to ?you ?u ?were ?are text|texting|message|messaging|reach|contact|send|sending ?this ?that ?to someone|somebody|another|anybody; stop hate|hating|racism|lying; last stop|stops on|is|of|at|for
guard	opt_out	elsewhere	certain	tired|sick|fed ?and ?tired ?sick ?up of|with ruizs|ruiz|his|her|aldermans|mayors|cityhall ~2 spam|mail|mailers|calls|texts|flyers|ads|robocalls; can|could|may i|we ?still ?also remove|take|withdraw|change|pull my|our name|names|signature|card ?off ?back later|if|after|afterwards|before; told|said|answered|answer ?you ?u ?yall ?already ?is ?was no $; i|we dont|do ?not ?really ?completely ?totally agree ?at ?all with ?what ?all ?of ?your ?the this|that|it|you|yall|them|him|ruiz|position|union|postcard|campaign|cause|plan
guard	opt_out	objects	certain	cancel|cancelled|canceled|cancelling|end|ending|delay|stop ?the ?that ?their ?his ?a ?whole vote|closure|closing|closings|clinic|meeting|hearing|contract; cancel culture; no|ni|sin mas cierres|recortes|mentiras|ruiz|violencia|abusos; no more closures|closings|ruiz|cuts|lies|war|politicians|games|excuses
guard	help	not_help	certain	help ?me ?us ?to ?make ?you ?the ?these stop|save|unsubscribe|out ?the ?of ?texts
guard	help	not_help	certain	help ?you ?me ?the ?our ?us sign|vote|people|clinic|families|kids|seniors|community
guard	help	not_help	certain	can|could|will|ill|to|want|wanna|happy|glad|love|how i|we|to|help ?can ?do ?i ?help out|help|you
guard	opt_in	not_back	certain	@neg|not|no ?ever ?want ?you ?to ?please text|start|add|put|sign|keep|resume|send|opt; stop ?please ~2 keep|text; or ~2 text; @neg ~3 again
guard	opt_in	not_back	certain	if ~2 text|message|contact|call; no|ni|dejen|deje|paren|nunca|ya ~4 mand*|envi*|escrib*|recib*|recibiendo|suscrib*|text*
guard	opt_in	not_back	certain	@neg|stop|quit|no|without ?want ?to ?ever ?longer ?you ?please ?keep ?wish ?like ?not ?i ?would ?continue ?wanna receive|receiving|get|getting|texts|texting|messages|hear|be|sending|keep|continue|updates
guard	opt_in	not_back	certain	get|give|call|text|hear me|us|you|it|back back|to; get back; put|add|sign ?it ?my ?me ?name on|up|to the|for|a ?the petition|postcard|card
guard	opt_in	not_back	certain	start ~2 petition|strike|fight|over|time|when|meeting|hearing|at; does|when|what|did|will|do ~3 start|starting|starts
guard	opt_in	not_back	certain	add|put|sign me|us|my ?name ?in ?on $|on|to|in|name|down ?the ?that ?please postcard|petition|card|list|it|$
guard	opt_in	not_back	certain	keep ?on ?me ?us ?it ?them ?the ?up fighting|posted|updated|going|informed|fight|work|clinic|open
guard	opt_in	not_back	certain	dont|do ?not take me|us ?for ?as for|as|it|wrong; dont|do|not|didnt ~1 unsubscribe|remove|stop me ?or ?ill ?i or|ill|and|im
guard	opt_in	not_back	certain	i|we want ?to ?the ?more info|information|see|know|read ~2 messages|texts; dont|never|not|nor ~5 again; no ~3 querer
guard	wrong_number	not_wrong	certain	whats|what|nothing|something|anything|isnt|not|its|thats|is|this|so|just|morally|dead|completely|absolutely wrong ?with ?man ?guy $
guard	wrong_number	not_wrong	certain	wrong with|to|on|about|for; never heard of ~1 this|it|that|a|the|you
guard	wrong_number	not_wrong	certain	dont know who ?that ?this ?to vote|ruiz|alderman|alder|my|our|represents; dont know ~1 that|this much|about; to die; i know
guard	wrong_number	not_wrong	certain	clinic|program died; died ?of because|waiting; wrong person to|for
guard	wrong_number	not_wrong	certain	people|clinic|program|patients|kids|many|thousands|we|folks|they|id|i ?will ?would ?could ?almost ?nearly ?have ?all ?might die|died|dead|dying
guard	wrong_number	not_wrong	certain	bill|law|vote|budget|measure|ordinance|motion|council|it ?was ?has ?got ?just passed; passed|pass the|it|out|by|along|a|this
guard	wrong_number	not_wrong	certain	nearly|almost|literally|im|half dead|died; dead|die wrong|line|end|laughing|of|on|without|lol
guard	wrong_number	not_wrong	certain	this is ?my ?her ?our @kin|the ?s clinic|hospital|school|favorite|neighborhood; who is this|that|it|the|your ?s ?from ?with
guard	wrong_number	not_wrong	certain	i|you|u|we ?have ?got new|different|another|same number phone $; we|i lost ?our ?my house|home|job|vote|clinic
guard	wrong_number	not_wrong	certain	my @kin work|works|worked|went|goes|signed|uses|used|is|and|will|was|lives|needs|gets
guard	wrong_number	not_wrong	certain	dont|do|idk|i ?not ?even know who this|you|u|youre ?is|are|ur; dont|no|idk ?idea ?know who you|u|this
guard	wrong_number	not_wrong	certain	@person|maria|she|he left ~2 it|that|her|him|message; not my name ?on ?to on|be|there; hope|wish|pray ~1 not; no idea
guard	wrong_number	not_wrong	certain	looking|searching for ?a|the|more ?info|information|clinic|job|jobs|answers|postcard; this is against|illegal|wrong|not ?ok ?right
guard	wrong_number	not_wrong	certain	against the; @yesword ~1 my|mi name|nombre is|es
guard	signed	not_signed	certain	@neg|havent|hasnt|not|no|hadnt ?not ?ever ?yet ?already ?been ?even signed|sign|mailed|sent|done|did|got; aun|todavia no
guard	signed	not_signed	certain	no ?lo ?la ?he firme|firmado|firmo|mande|hice; signed up; signed by; signed into|a law|off; @neg ~2 signed
guard	signed	not_signed	certain	who|has|have|was|were|whoever|if|after|before|once|when|until ~1 i|you|they|he|it|who|she signed|mailed|sent; get it signed
guard	signed	not_signed	certain	im done with|now|here; i did not|nt; done with|this|for|listening|voting|here|right|that; never signed
guard	signed	not_signed	certain	be|get|gets|getting|well|easier|said|almost|not|nearly done; i did it|that|not ?wrong ?by ?not mistake; that ?is done; signed @person
guard	signed	not_signed	certain	ill|will|can|to|gonna|would|should|could|want|wanna|please|must|before|need|needs|after|once|when|until|if|who|did|does|do|has|how|have ?i|you|they|it|the|someone|get ?be ?gets ?is ?get ?it ?have ?this signed|done|mailed|sent|submitted|completed|filled
guard	signed	not_signed	certain	not|havent|hasnt|never|didnt|dont|no|nor|aun|todavia|nunca ?i ?yet ?been ?have ?to ?remember ?think ?really ?la ?lo ?he signed|sign|mailed|mail|done|did|sent|completed|firme|firmado|mande|hice|filled
guard	signed	not_signed	certain	for|firme|firmen|firmo ?por|mi|a|en ?favor mi|nombre|favor; no ?la ?lo ?yo firme|mande|envie|hice
guard	signed	not_signed	certain	i|we sent|mailed|wrote|called ~3 ruiz|him|alderman|mayor|email|letter|you|money
guard	signed	not_signed	certain	i have ?a ?no ?to ?some done|to|questions|question|no|the|kids
guard	signed	not_signed	certain	is|was|did|has|are ?my ?the ?it ?that ?already ?mine ?been postcard|card|mine|it|signature|name ~2 signed|sent|mailed|done|in|received
guard	signed	not_signed	certain	ruiz|mayor|governor|president|biden|trump|they|he signed; i|we did not|nothing|vote|call|try|my|hear|see|get|read|have
guard	signed	not_signed	certain	gets|got|getting|get|be|job|well|never|not|nothing|something|shit|things|deal ?it ?well ?anything done
guard	signed	not_signed	certain	done ?with ?voting ?listening ?talking with|voting|talking|arguing|nothing|wrong|to|being; sincerely|signed|love|regards signed|@person
guard	signed	not_signed	certain	lista ?de ?para ?no de|para|no; en|sus|tu|su|esta lista; hecho ?un ?en un|en; listo|lista para|y; take care ?of yourself|you|our|the|us
guard	signed	not_signed	certain	dropped ?off my|the|our phone|cell|kid|kids|son|daughter|mom|husband|wife|baby|keys|glasses; stopped|stop ?in ?by ?working
guard	signed	not_signed	certain	they|he|ruiz|city|council|someone|mayor took|takes|sent|dropped|cut ?it ?them ?that ?us ?her ?him it|them|that|us|off|away|from|down|mom|our
guard	attending	not_attending	certain	@neg|no|unable|wish|wont|neither|nobody|if|why|unfortunately ?i ?not ?be ?going ?able ?to ?really ?we ?could ?you be|attend|come|go|make|voy|ire|ir|asistir|llegar|estare|stop|join|attending|coming|going
guard	attending	not_attending	certain	cant|wont|not|unable|dont|maybe|might|if|may ~3 be|make|attend|come|go|attending|coming|going|join|bring
guard	attending	not_attending	certain	no voy|puedo|ire|podre|vamos|estare|iremos|asistire; going to|2 sign|vote|think|be|need|have|say|call|report|block|pass|happen|lose|mail
guard	attending	not_attending	certain	be there for|with you|us|the|our|them|our|spirit
guard	attending	not_attending	certain	i|you will|would|can|could|am|are be|come|go ~1 broke|bankrupt|back|honest|ok|happy|glad|sad|homeless; come on; coming from|soon
guard	attending	not_attending	certain	go on|ahead|for|away|to|with hell|ahead|it|vote; go ahead|for|away; voy a firmar|pensar|ver|preguntar|votar|pensarlo|reportar*|bloquear*
guard	attending	not_attending	certain	vamos a ver|ganar|luchar; see you|u later|in|next|fail|lose; i was there
guard	attending	not_attending	certain	who|what|when|where|how|why|does|did|do ~2 come|go|attend|be|going|coming; could|should|would be there; is|are|was|will there; what time
guard	attending	not_attending	certain	tal|quiza* ~1 vaya|voy; were going to lose|strike|need; at the bus|doctor|store|end|bottom
guard	attending	not_attending	certain	who|how|when|where|what|why|does|is|are|can|do|did|should|if i|we|you|ruiz|he|they|she|it|people ?be ?to ?going ?able come|go|attend|make|speak|bring|join
guard	attending	not_attending	certain	no|cant|wont|not|dont|cannot|unable|wish|maybe|might|may|hopefully|wouldnt|couldnt|tal|quiza*|talvez|chance|depende|probablemente ?i|we|you|ruiz|he|they|yo|me|puedo|voy ?be ?to ?going ?a ?able ?gonna ?could ?will ?think ?ill ?vez ?que be|come|coming|go|going|attend|attending|make|there|ir|asistir|voy|vaya|llegar|estar|llego|join|show
guard	attending	not_attending	certain	join|come|show ?the ?in ?up ?on fight|on|to|union|local|your|you|back|from|home
guard	attending	not_attending	certain	will|gonna|going|ill|well|im ?never ?be make a|sure|them|sense|money|happen|better|clear; make it a|happen|better|clear|right|work
guard	attending	not_attending	certain	be|being ?so ?very ?more ?the ?in|at ?a happy|sad|glad|ok|okay|fine|nice|great|closed|sorry|honest|free|working|work|home|signing|sick|town|surgery|church|school|class|touch|out|honored|proud|interested|driving
guard	attending	not_attending	certain	ill|will|im|i speak|talk ?to|with ?my you|wife|husband|him|soon; speak|call|talk ?to|with ?to ?you later|soon|ruiz|you|someone
guard	attending	not_attending	certain	make|making ?a ?my ?the decision|call|sense|difference|dinner|sure; could|should|would|id|wish|if ~1 be|come|attend|go|there
guard	attending	not_attending	certain	drop|show|roll|pull|slide ?out ?off ?over ?up it|the|dead|postcard|card|me|that|my
guard	attending	not_attending	certain	see ?you|u|ya|yall ?all ?guys in|at hell|court|my|the ?polls ?ballot ?church ?store; see ?you ?u later|around|next $
guard	attending	not_attending	certain	vamos ganar|luchar|perder|seguir|raza|gente|chicago|con|por|equipo
guard	attending	not_attending	certain	going to|2|on|for|through ?the|be|my sign|be|lose|happen|say|need|doctor|hospital|work|think|vote|close|call|hell|clinic|strike|decline|pass|mail|have|do
guard	attending	not_attending	certain	i|we|my|mom|kids ?kids ?mom go|went|come|came|going|goes there ~2 every|all|for|since|a|once|twice|when|regularly|often|monthly|weekly|because|as
guard	attending	not_attending	certain	stopped|quit|started|been|used ?to|not ?me going|go|coming; doctor|job|house|school|clinic|mom|kids ?is ?are there
guard	attending	not_attending	certain	is|was|were|been|born there
guard	attending	not_attending	certain	voy|vamos|tengo|estare|estoy|ando ?que ?a ?de ?estar ?muy salir|trabajar|trabajando|ocupad*|perder|perderme|recoger|cuidar|viaje|fuera|llegar tarde; voy|vamos|llego|llegare a ?estar ?llegar trabajar|trabajando|salir|tarde|faltar|ocupad*|perder*
guard	yes	not_yes	certain	^ yes|yeah|yea|si|sure to clos*|shut*|cutting|killing; ^ yes|yeah|yea|si|sure close|shut|kill|cierren*|cierre
guard	yes	not_yes	certain	^ yes|yeah|yea|yup|sure no|right|nah|thats|but|i ?i ?mind|object|am|dont ?dont ?am ?not ?against ?want no|right|not|against|dont|oppose|disagree|object|mind|nah
guard	yes	not_yes	certain	yeah no|right; yes but no; ya right|no|basta|firme|estuvo|lo|la|no|se|di|mande; si se puede|pudo; si no|fuera|quisiera|pudiera|es|me|te|hay
guard	yes	not_yes	certain	si -1 stop|alto|pare|paren
guard	yes	not_yes	certain	@neg|no|wont|not|never|didnt ?ever ?going ?gonna ?want ?to ?i ?be ?able ?please ?voy ?a ?quiero ?puedo ?will ?you ?really ?like ?dare sign|support|agree|approve|firmo|firmar|firme|firmen|acepto|autorizo|apoyo|mail|send|add|put|use|usar|help|mind|estoy|agree
guard	yes	not_yes	certain	who|how|where|when|what|can|could|should|would|do|does|why|if|must|donde|como|cuando|quien|puedo|before|after|until ?do ?can ?will ?should ?would ?must ?to ?you ?puedo ?is ?may i|we|you|u|my|the|they ?to sign|support|firmar|firmo|agree
guard	yes	not_yes	certain	donde|como|cuando|puedo|debo firmar|firmo; support ?the ?ald ?alderman ruiz|closing|closure|cuts|him
guard	yes	not_yes	certain	agree ?with ?the ?ald ruiz|closing|closure|them; sure ?thing jan|buddy|whatever|about|if|why|what|how|who; ok|okay boomer|stop|no|nope
guard	yes	not_yes	certain	sure ?ill|i ?can|as hope|wish|hell|dont; fine ?but|then stop|leave|no; for sure not|no; of course not|they|he|she|the|ruiz; claro que no
guard	yes	not_yes	certain	absolutely|definitely|totally|certainly not|no|nothing|ridiculous|disgusting|wrong|hate|against; por supuesto que no; no de acuerdo
guard	yes	not_yes	certain	no ~1 de acuerdo; i would|will ?never ?rather ?not not|never|rather; i do not; will you sign; reply yes; say|said|saying yes; ok google|hand
guard	yes	not_yes	certain	im for it closing; ^ va a; ^ bueno no|pero; ^ fine $ ?print; ^ k ?is; yes or no; yes sign me up for ?not; sale a|de; good luck getting
guard	yes	not_yes	certain	love to but|help; like|love|happy|glad|want|would ~2 to|sign|help but|however|unfortunately|if
guard	yes	not_yes	certain	id|i ?would love|like to|2 ?sign but|however|know|see|ask|cant|if; i would but|if; send it to|2 ?the someone|somebody|ruiz|him; yes men|man
guard	yes	not_yes	certain	yes hes|he|she|shes|they|theyre|it|its|the|ruiz ?a ?is ?are ?an ?should close|crook|liar|idiot|closing
guard	yes	not_yes	certain	no|ni|nunca ?lo ?la ?los ?voy ?a voy|firmar|firmo; yes to what; si ahi|alla|alli|voy|ire|nos
guard	yes	not_yes	certain	@neg|no|not|who|why|what|how|never|nor|without|if|did|dont|didnt|havent|revoke|withdraw|neither|cant|wont|isnt|unless|until|before|nadie|nunca ?you ?u ?i ?yall ?they ?do ?does ?gave ?give ?the ?have ?is ?said ?please ?to ?anyone ?a ?my ?can ?it ?ever permission|consent|sign|signed|support|approve|authorize|agree|name|signature|add|put|use|include|mail|send|ok|okay|good|fine|cool|sure|down|game|for|with|all|happy|comfortable|willing|firmo|acuerdo|favor|apoyo|autorizo|acepto|permiso
guard	yes	not_yes	certain	im|i ?am good|fine|ok|okay|cool ?thanks ?thank ?without ?on $|thanks|thank|without|on|with|for|right
guard	yes	not_yes	certain	im|i|we ?am ?are for|with|on|in ?of ?about ?it ?the a|my|the|ruiz|him|meeting|closing|work|closure|bus|way|phone
guard	yes	not_yes	certain	in a|the|my|trouble|meeting|pain; sure|ok|okay ?but ?what ?and what|who|why|this|is|are|whatever|jan|about|if|wow|boomer|lol
guard	yes	not_yes	certain	send|mail|text|email ?it|me|us|that|the|a ?a ?more ?the ?to link|info|information|details|address|copy|postcard|it|picture|me|text
guard	yes	not_yes	certain	sign ?up ?me me|up ?out ?off of|for|in|out ?the ?this newsletter|anything|nothing
guard	yes	not_yes	certain	support ?the ?his closing|ruiz|closure|alderman|him|mayor|cuts ?closing ?alderman ?plan
guard	yes	not_yes	certain	use|put|send|add ?it|that|the|this ?for ?money ?to ?into ?for|toward|towards|into|on|in schools|housing|kids|parks|streets|jobs|the|our|childcare|youth|programs|money|better|roads|potholes|mental
guard	yes	not_yes	certain	put|use|send ?it ?the money|more|it; add me|us|my back|to|number ?the ?your list|back|text; me ?down in|on|for ?the hall|thursday|hearing|2
guard	yes	not_yes	certain	sure ?i ?that ?hope|wish|does|is hope|wish|sounds|does|like; good for|luck|job|morning|afternoon|night|evening|to|grief|lord|god
guard	yes	not_yes	certain	down ?with ?the with ruiz|the; count on me|us ?for ?on ?being ?to thursday|there|come|being
guard	yes	not_yes	certain	ok|okay|k|cool|alright|lol|bueno thanks|thank|thx|gracias|good ?you for|por; ok|okay|k|bueno mom|mama|dad|babe|honey|dear|love|baby|son|bro
guard	yes	not_yes	certain	refuse|decline|declining|refusing|against|without ?to sign|signing; ok|okay|k thanks|thank|thx|gracias ?you for|por
guard	yes	not_yes	certain	no ?por ?favor ?me ?lo ?la ?nos ?le pongan|ponga|pongas|agreguen|agregue|agregues|usen|use|uses|firmen|firmes|anoten|anote|apunten|apunte|incluyan|incluya|metan|sumen|sume|manden|envien ?a ?mi|nuestro nombre|firma|me|nada|por|en|$
guard	yes	not_yes	certain	el|mi|su|tu|del|sin|un|nuestro seguro; seguro social|medico|popular|dental|de
guard	no	not_no	certain	no problem|problema|doubt|problemo|prob|worries|question|brainer|objection|objections|hay|pasa|duda|inconveniente|sweat|need
guard	no	not_no	certain	no ?se ?lo ?estoy se|segur*|todavia|aun|entiendo
guard	no	not_no	certain	^ no ?more|to|al|los|mas|a|war|cause|closure|vote ?more ?the ?la ?el ?los ?las ?a ?clinic @cause; ^ no to|al|a; no justice|pasaran
guard	no	not_no	certain	no ?i not yet|now|right|sure; no ?yes ?si yes|si
guard	no	not_no	certain	no ?idea|one|body|sign|link|postcard|reply|idea|service|parking|signal idea|one|body|sign|link|postcard|reply|service|parking|signal
guard	no	not_no	certain	not only; no solo; never ?ever stop|give|quit|surrender|mind|forget; i dont|do ?not know|mind|see|understand|get|have|believe|think
guard	no	not_no	certain	no matter|wonder|kidding|kings|cap|shit|joke|doubt|lie; no more; no soy|es|conozco|vive|hay|me manden
guard	no	not_no	certain	i cant|couldnt believe|wait|thank|imagine|find|see|open|read|agree|stand; cant|wont|dont be|let closed|fooled|silenced|them|it
guard	no	not_no	certain	no puedo esperar|creer|creerlo|ver|abrir; no pare|paren
guard	no	not_no	certain	no ?no ?they ?dont cant|wont|dont|better ?close ?let ?take @cause|close|do|it|let|take; not good|right|fair|cool|acceptable|ok|okay
guard	no	not_no	certain	no @texts; no te|se preocupes|preocupe|rindan|rajen|rajes|dejen; no nos
guard	no	not_no	certain	i dont|do ?not want|like ?to ?it ?them ?the ?our ?this ~1 close|clos*|lose|clinic|closed
guard	no	not_no	certain	i oppose|disagree|against|refuse ?the ?this ?to ?with ?ald ?ruiz ?closing clos*|ruiz|cuts|him|lose; against ?the ?this clos*|cuts
guard	no	not_no	certain	im against ~2 clos*|cuts|ruiz; dont close|let|cut|give|worry|forget|stop|miss; dont sign up; do not close|let|cut|give
guard	no	not_no	certain	not my alderman|mayor|alderperson; should not|never ?be close|closed; why close; close the clinic; sign in|up; @neg sign ?up ?in up|in
guard	no	not_no	certain	im good|ok|fine ~1 with|to|for|either|whenever|and|how|you; did not|didnt|cant sign in|up|on|online|it|because|until ?the ?link ?website
guard	no	not_no	certain	never signed; no way they|he|she|ruiz|this|that|the|we; no|nunca pares|pare|paren
guard	no	not_no	certain	is|have|has|be|theres|there ?is no problem|doubt|reason|question|way|one|longer|more|need|choice|idea; say no to; no further
guard	no	not_no	certain	paren|pare|pares nunca|jamas; no paremos|nos; i no longer live there|here but
guard	no	not_no	certain	they|he|you|ruiz|she|it|city|council|people|yall|nobody cant|wont|cannot|couldnt|shouldnt|not|dont ?do ?be ?let ?just ?take ?get ?close ?listen ?care
guard	no	not_no	certain	agree|keep ?it ?with ?it you|open ~1 but; no cierren|cierre|cerremos|cerrar|cierran; we|they|us will|shall not be|go|back|stop|quit
guard	no	not_no	certain	im ?not not ?currently available|here|around|able ?right ?to ?now $|now|right|answer|respond
guard	no	not_no	certain	no queria|quise|quiero cancelar|salir|parar ~3 sigan|siga|sigue|manden|mande
guard	no	not_no	certain	if i|we|you|someone|they ?dont ?do ?not live|lives|moved|am|work|works|stay
guard	no	not_no	certain	no dejen|deje|dejes|dejemos|dejaremos|permitan|permitamos|bajen|bajemos que|de|la|los; no|nunca ?me ?nos ?se puedo|puede|podemos|pude|podia|vamos|voy ?a parar|dejar|creer*|esperar|aguantar|rendir*|callar*|evitar; ya no aguanto|soporto
guard	no	not_no	certain	i|we|me|id|wouldnt|dont ?would ?really dont|wouldnt|not|mind ?really mind; stop ?my ?going crying|laughing|thinking; not going to|gonna quit|stop|lose|back|give
guard	maybe	not_maybe	certain	^ maybe you|they|u|someone|the; not sure who|what|why|how|where|when; ask my ~1 i|he|she; dont know who|what|why|how|where|when; let me know
guard	maybe	not_maybe	certain	let me in|go|sign|be|alone|off|out; more info|information|details $; need to|2 sign|vote|stop|save|keep|fight|go|know; i may be|have
guard	maybe	not_maybe	certain	have|want ?to to sign|help|go|talk; probably ?the not; might be|as well
guard	maybe	not_maybe	certain	want|like|id|need|would|can|love|let|lets ?would ?like ?love ?to ?know ?see ?hear ?how|what|more $|how|what|who|where|when|which
guard	maybe	not_maybe	certain	what|how|who|when|why|where ~1 might|may|could|depends|maybe; let ?me|them|us know ?how|what|when|where|who|the|if
guard	maybe	not_maybe	certain	see|read ?the ?your ?that postcard|card|it|text ?first $; speak|talk ?at ?to ?the ruiz|hearing|council|alderman|manager|supervisor
guard	maybe	not_maybe	certain	have|need|got|need to speak|talk to you|someone|somebody|a; dont know ~1 you|u|maria|her|him|this
guard	maybe	not_maybe	certain	not sure who|what|how|why|where|when|which; check|look into ruiz|his|their|it|the; not ?going ?to ?ready give|stop|quit|lose|let|back
guard	maybe	not_maybe	certain	in|a few|couple days|weeks|minutes; i need ?to know|talk|speak|read ?more ?what|where|when|how|who
guard	maybe	not_maybe	certain	ask|remind|tell|talk ruiz|him|them|the ?alderman ?mayor; ill|will|gonna|we|i see you|u|ya|yall|everyone|them
guard	maybe	not_maybe	certain	we need ?more time for|to fight|stop; next thursday|meeting|time ill|well|you; see ?you|u|ya|yall next|another|later
guard	maybe	not_maybe	certain	ill read|see it|you|your; will be there; sleep on ?the ?a street|job; at this time|moment|point ~4 thank|interest*|no
guard	maybe	not_maybe	certain	not interested ~4 time|moment; no ~4 at this time|moment; para la proxima; how|what|where ~3 get|go|look|talk|check|see|read
guard	maybe	not_maybe	certain	get to city|the|there|work|vote|know; may|might i|we ask|know; sure|ok|okay|yes|yeah ?yes i guess|suppose; driving ~5 get|will
guard	maybe	not_maybe	certain	stop thinking ?about ?it; thinking of|about you|yall|u|him|her|them; if you|u|yall|they|he|she ?really ?even can|could|need|want|like|think|say|says|would|ask|must; i|we|me|just|after|when|already ?just see|read|saw ?all what|how|why|that|it|this|you|u|yall|them|your|the|these $|ur|your|you|u|is|are|happening|going|and|in|about|there|on|at|last|yesterday|did|doing|mean|they|he|she|paper|news|article
guard	maybe	not_maybe	certain	think this|that|it|its|thats|you|u|ur|youre|your|yall|ruiz|they|he ?is ?was ?are ?were ?have is|was|isnt|are|were|wrong|meant|mean|got|have|should|needs|great|terrible|wrong|for|mistaken|doing; get|got|receive my|our|his|her ~1 care|meds|shots|checkups|prescriptions|medicine
guard	question	not_question	certain	^ who cares|knows|dat; ^ why not; ^ what ?a a|an|the|ever shame|joke|great|good|nice|beautiful|disgrace|world|mess|hell|fuck|waste|heck
guard	question	not_question	certain	^ what a; ^ how nice|great|sad|awful|terrible|sweet|dare|about|wonderful|horrible|kind|could; ^ how about no|that
guard	question	not_question	certain	^ que bueno|bien|viva|padre|lindo|triste|mal|lastima|tengas|tenga|dios|siga|vivan|verguenza|bendicion; ^ como no; ^ ?y por que no
guard	question	not_question	certain	^ when i|we|you|they|he|she|it|people|theyre|youre; ^ cuando pueda|salga|llegue|tenga; ^ where there|i
guard	question	not_question	certain	^ who|what|when|where|how i|we|you|they ?ever am|are|is; ^ que si; ^ will do|be|attend|sign|come|call|try|go; ^ can do|t; ^ do it|not
guard	question	not_question	certain	^ is ok|fine|good; ^ am in|not|at|so; ^ have a|fun|signed|already|mailed|sent|to|not|been; ^ did it|already|not|mine|that
guard	question	not_question	certain	^ would love|like|be|sign|not; ^ could be|care|not|you|u not ?stop; ^ was a; what i|we|you|they said|want|need|mean
guard	question	not_question	certain	absolutely|there ?is no question; whats|what ?is happening|wrong|right|done|up ?is $|wrong|right|sad|done
guard	question	not_question	certain	who ?the ?the ?cares|knows|would|wouldnt|needs|else cares|knows|thought|gives|needs|wouldnt
guard	question	not_question	certain	how|what|que ?can ?could ?dare sad|shame|terrible|awful|ridiculous|nice|dumb|stupid|horrible|dare; how|why can|could|dare they|he|ruiz
guard	question	not_question	certain	when|where|what|how|who i|we|he|she|they|it|people|youre|theyre|im ?was ?were ?are ?ever was|were|am|get|got|go|went|work|need|have|is|are|did|want|grew|lived
guard	question	not_question	certain	will do|definitely|gladly|try|attend|be $|there|it|attend; may god; can you believe|imagine
guard	question	not_question	certain	so|and|but will|can|do|is|are|was i|we|he|she|they|my ?am
guard	question	not_question	certain	know|understand|see|hear|remember|explain|matter|care|like|love|thats|is|this|to what|who|why|how|where|when ?to ?it|you|they|we|i|is|happens
guard	question	not_question	certain	no matter|idea; no se|entiendo ?por ?como por|como|puede|que ?la ?la ?gente
guard	question	not_question	certain	que tengas|dios|bueno|bien|viva|mal|triste|lastima|padre|siga|gacho|horror|injusticia|verguenza
guard	question	not_question	certain	hay ?que|mucha|muchos que|mucha|muchos|gente; es ?una|un|muy|que una|un|muy|importante|necesaria|triste|injusto
guard	question	not_question	certain	send|mail|mande|manden it|mine|one; please sign|mail|add|put; ^ ?i will see; can|could|may i let|think|check ?you ?back ?about ?to ?my
guard	question	not_question	certain	para que *en|*an; ^ que *en|*an ?mas|las|los|el|la|un|una|en; para que *amos|*emos; did you feed|eat|pick|get ?the ?your
guard	question	not_question	certain	how are|is|r you|u|ya|yall|it|everything ?doing ?today ?going $; you|u must|should|can|will be|go|know
guard	question	not_question	certain	give me ?some ?a ?more ?little ?bit time
guard	question	not_question	certain	thank|thanks|gracias|ty ?you ?u ?so ?much for ~2 info|information|update|heads|reminder|reminding|details
guard	question	not_question	certain	^ were not ?all ?ever *ing|done|ready|here|there|afraid|alone|with|for|a|the|gonna ?to ?quit|stop|give|back|down|up; ^ were in|with|all|here|so|behind|coming|going|fighting|ready|done|tired|for|on|proud|losing|gonna
correct	opt_out		1	stop quit cancel texting messaging unsub remove parar please dont alto optout message messages contact delete texts alone leave again anymore number sending basta cancelar mensajes manden escriban borren quiten quitenme numero favor moleste dejen
correct	opt_out		2	unsubscribe contacting
correct	any		1	wrong number numero person maria signed mailed maybe possibly perhaps thanks thank tomorrow attend coming going hearing meeting question where when which sure please firmar firmado firmo gracias quien donde cuando texts message messages texting contact start unstop subscribe help info ayuda agree agreed support course thinking claro talvez quizas asistire probably yeah depende despues luego ahorita gusto supuesto nobody deceased passed away restart resume sorry think filled turned clinic sign there okay hecho listo lista estare mensajes quiten manden borren dejen paren yes
correct	any		2	equivocado interested definitely absolutely information informacion thursday attending postcard resubscribe undecided completed submitted already
spared				absolute aclaro afirmado afirmar afirmo agrees aguda ascending attends ayudan ayudas ayudo barren canceled cancelled cancels cancer carcel
spared				caro chancel clara clare clark claros clavo clero clinico cloro coarse coding compelled compete competed competes completa completado
spared				completar completas completes completo completos complexes complied computed contesting contract coping council counsel courses cunado curse
spared				deben decreased definite definitively depend depended dependen depender dyes estara estate estop estoy eyes filler filmed firm firmas firms
spared				formado formar formo gasto gesto gong guste gustos gusts heading healing heap hearings heating hechos held helm hemp herring indo
spared				informaciones informaron informatica informatico informaticos informational informativa informative informativo informativos intercepted
spared				interese intereses interests lease lego listos lugo madden magia maiden mania mara marca marcia marea mari mariah marian marica marin marina
spared				mario marta massage massaging meetings melting moria move moved nobodys numeros pagar para paran pared parent parir parra parrar parte parten
spared				pasar pasen passer passes paused pearson peron persons pissed plea pleas pleased pleases postwar presume probable prove queen quid quiet
spared				quilt quinn quip quite quits quiz quot quota quote remote removal removed remover removes resting resumed resumen resumes scope sere shop
spared				shops shot sig sigh signo sigo sing sinn sire sleuth slop smart snub sore soup spot spots star stare stark starr stars start starts stat stay
spared				step steps sto stock stoke stoked stomp stone stool stoops stoppage stopper stops store stork storm story stove strop sub sube submit subs
spared				subscribe subscribed subscriber subscribers subscription subscriptions sucre sufre suit supe supports supuesta supuestos sur surf surge tank
spared				tanks tasting taxing tents testing texas thanking thee theme thered thick thin thine thinks tomorrows top tops tuit tuned turner unit unsung
spared				unsure vexing wen whew whore wong wrongs yen yer yeso yves
spared				dent doct dona donde donut font pont wont sacaron again against aline alones alta altar alto atone auto bata basto borden borrow casta clone clones along compact contacts contract contracts contracted contrast deleted deletes deleting delicate dejan dejes dejan elate escriba escribas escribe escriben heave heaves intact labor leaf leaver leaves lumber mande mandan mandes massages member members mensual mentions menden moles molester monday numb numbers numbered passage passages pasta quieten quiten relate salto sabor sender send sends tests texas texture vapor vasta weave
reaction	like			liked ;le gusto ;le gustó ;te gusto ;les gusto ;gave a thumbs up to ;👍 to
reaction	love			loved ;le encanto ;le encantó ;hearted 
reaction	dislike			disliked ;no le gusto ;no le gustó 
reaction	laugh			laughed at ;se rio de ;se rió de ;le dio risa ;le hizo gracia 
reaction	emphasize			emphasized ;emphasised ;exclaimed ;enfatizo ;enfatizó ;destaco ;destacó ;hizo hincapie en ;hizo hincapié en 
reaction	question			questioned ;cuestiono ;cuestionó ;pregunto por 
reaction	react			reacted ;reacciono ;reaccionó 
reaction	removed			removed a ;removed an ;elimino un ;eliminó un ;quito un ;quitó un 
reaction	removed			removed 👍;removed ❤;removed 😂;removed 👎;removed 😮;removed 😢;removed 😡;removed 🙏;removed ‼;removed ❓;removed 🔥;removed 🎉;elimino 👍;eliminó 👍;elimino ❤;eliminó ❤;quito 👍;quitó 👍

"""#
}
