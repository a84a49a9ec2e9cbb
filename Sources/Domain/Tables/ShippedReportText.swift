// Written by scripts/embed-tables from config/data/report_text.tsv. Change that file, then run the script.
// swift-format-ignore-file

/// The words of the give-back report: the text of `config/data/report_text.tsv`, sources and licence in its comment lines.
enum ShippedReportText {
    static let text = #"""
# The words of the give-back report, in the languages that it speaks. Blanks stand in braces; every language has the same ones.
# After a change run scripts/embed-tables.
key	en	es
title	{campaign}: did the texts work?	{campaign}: ¿funcionaron los mensajes?
lead.by	{organization}. As of {asOf}.	{organization}. Datos hasta {asOf}.
lead.asked	Texted from {from}; counted when a person {strength} “{action}” within {span} of their first text.	Mensajes desde {from}; cuenta quien {strength} «{action}» en los {span} después de su primer mensaje.
strength.said	said they will do	dijo que hará
strength.done	did	hizo
notice.rehearsal	REHEARSAL: no real person was texted. Every number in this report comes from simulated people.	ENSAYO: no se envió ningún mensaje a personas reales. Todos los números de este informe son de personas simuladas.
notice.live	Not final: people are still within their time to act.	Todavía no es definitivo: hay personas que aún tienen tiempo para actuar.
notice.internal	For the organization's own staff. Do not pass on: small numbers in it can tell who did what.	Solo para el personal de la organización. No lo comparta: los números pequeños pueden revelar quién hizo qué.
notice.exploratory	Exploratory: this is not the comparison that was defined, but another one asked for afterwards.	Exploratorio: esta no es la comparación que se definió, sino otra que se pidió después.
action.said	said they will take the action “{action}” within {span} of their first text	dijeron que harán la acción «{action}» en los {span} después de su primer mensaje
action.done	took the action “{action}” within {span} of their first text	hicieron la acción «{action}» en los {span} después de su primer mensaje
action.other	took the action “{action}”	hicieron la acción «{action}»
action.said.one	said they will take the action “{action}” within {span} of their first text	dijo que hará la acción «{action}» en los {span} después de su primer mensaje
action.done.one	took the action “{action}” within {span} of their first text	hizo la acción «{action}» en los {span} después de su primer mensaje
action.other.one	took the action “{action}”	hizo la acción «{action}»
noun.activated	texted people on the activated list	personas de la lista activada que recibieron mensajes
noun.list	texted people on the {list} list	personas de la lista {list} que recibieron mensajes
noun.counted	people counted in {source}	personas contadas en {source}
label.activated	the activated list	la lista activada
label.list	the {list} list	la lista {list}
arm.activated	activated list	lista activada
arm.cold	cold list	lista fría
arm.earlier campaign	earlier campaign	campaña anterior
rate.range	95% CI {low}–{high}%	IC del 95%: {low}–{high}%
rate.hidden	How many of the {noun} acted is not shown: the number is so small that it could tell who did what.	No se muestra cuántas {noun} actuaron: el número es tan pequeño que podría revelar quién hizo qué.
compare.tooFew	There are too few people to compare the lists yet.	Todavía hay muy pocas personas para comparar las listas.
compare.tooEarly	It is too early to compare: fewer than 60% of one list have had their full window.	Es demasiado pronto para comparar: menos del 60% de una de las listas ha tenido su plazo completo.
compare.hidden	The two lists are not compared here: one of the numbers is so small that it could tell who did what.	Aquí no se comparan las dos listas: uno de los números es tan pequeño que podría revelar quién hizo qué.
compare.noBaseline	There is nothing to compare with: the plan names no other list.	No hay con qué comparar: el plan no menciona otra lista.
compare.clear	The gap is larger than chance alone would explain.	La diferencia es mayor de lo que explicaría el azar por sí solo.
compare.suggestive	The gap may be real, but treat it as a hint until more people have been texted.	La diferencia puede ser real, pero tómela como un indicio hasta que más personas hayan recibido mensajes.
compare.noClearDifference	This is not enough to say that the two lists differ.	Esto no basta para decir que las dos listas son distintas.
compare.association	People were not assigned to these lists at random, so the gap may come from who is on each list rather than from the texts.	Las personas no fueron asignadas a estas listas al azar, así que la diferencia puede deberse a quién está en cada lista y no a los mensajes.
compare.fixed	{first}: {rate1}%, against the {rate2}% of {source}; the plausible range for the list is {low} to {high}%.	{first}: {rate1}%, frente al {rate2}% de {source}; el margen plausible de la lista va de {low} a {high}%.
matured	{matured} of {sent} texted people on the activated list have had their full {span}.	{matured} de {sent} personas de la lista activada que recibieron mensajes han tenido sus {span} completos.
early	Early read, from windows that are still open: {rate}% of the activated list ({range}) will have acted after {span}.	Lectura temprana, con plazos aún abiertos: {rate}% de la lista activada ({range}) habrá actuado después de {span}.
pooled	Like with like, ward by ward, the gap is {gap} percentage points ({low} to {high}, over {count} wards).	Comparando distrito con distrito, la diferencia es de {gap} puntos porcentuales ({low} a {high}, en {count} distritos).
asked.title	What we asked, and when	Qué pedimos y cuándo
asked.meeting	The meeting: {meeting}, {at}.	La reunión: {meeting}, {at}.
asked.launch	Launched {at}.	Iniciada el {at}.
asked.lists	Activated list: {first}. Compared with: {second}.	Lista activada: {first}. Comparada con: {second}.
asked.list	Activated list: {first}.	Lista activada: {first}.
baseline.usual	the usual rate	la tasa habitual
asked.step	Text {number}, due {at}: “{text}”	Mensaje {number}, previsto para {at}: «{text}»
funnel.title	From the list to the action	De la lista a la acción
funnel.alternative	Bars from everyone on the list to those who acted. {words}	Barras desde todas las personas de la lista hasta las que actuaron. {words}
funnel.people	people	personas
funnel.note	The rows that begin with “less” say where everyone went; with them the list adds up.	Las filas que empiezan con «menos» dicen dónde quedó cada persona; con ellas la lista cuadra.
stage.listed	on the list	en la lista
stage.eligible	could be texted	podían recibir mensajes
stage.attempted	tried	se intentó
stage.sent	texted	recibieron mensaje
stage.sentCohort	followed from their first text	seguidas desde su primer mensaje
stage.matured	had their full {span}	tuvieron sus {span} completos
stage.replied	replied	respondieron
stage.acted	took the action	hicieron la acción
drop.noMobile	less: no number that can be texted	menos: sin número que reciba mensajes
drop.suppressed	less: had opted out before	menos: se habían dado de baja antes
drop.baselineConverters	less: had done it before	menos: ya lo habían hecho
drop.neverAttempted	less: no text was tried	menos: no se intentó ningún mensaje
drop.notAccepted	less: no text was accepted	menos: ningún mensaje fue aceptado
drop.convertedBeforeSend	less: did it before the first text	menos: lo hicieron antes del primer mensaje
drop.notYetMatured	less: their time is not over yet	menos: su plazo aún no termina
wards.title	By ward	Por distrito
wards.ward	ward	distrito
wards.name	ward {ward}	distrito {ward}
wards.difference	gap, points (95% range)	diferencia, puntos (margen del 95%)
wards.other	other wards ({count})	otros distritos ({count})
wards.unknown	ward not known	distrito desconocido
wards.all	all, like with like	todos, igual con igual
wards.alternative	Forest plot of the gap by ward. {words}	Gráfica de la diferencia por distrito. {words}
wards.row	{ward}: {gap}.	{ward}: {gap}.
wards.better	activated did better	mejor la activada
wards.worse	activated did worse	peor la activada
wards.note	A square is as large as the ward's weight; a line is its 95% range; the diamond is all wards together. Ranges that cross zero are no difference by themselves.	El tamaño del cuadro es el peso del distrito; la línea es su margen del 95%; el rombo son todos los distritos juntos. Un margen que cruza el cero no es por sí solo una diferencia.
wards.exploratory	The comparison was not defined by ward: read the wards as a look around, not as an answer.	La comparación no se definió por distrito: lea los distritos como exploración, no como respuesta.
wards.tooFew	too few to tell	muy pocas personas
wards.none	The wards are too small to be shown one by one without telling who did what.	Los distritos son demasiado pequeños para mostrarlos uno por uno sin revelar quién hizo qué.
arms.title	By lot	Por sorteo
arms.intro	The plan put people into groups by lot before the first text. Everyone counts in the group that the lot chose, texted or not; so a gap here is the effect of what was different.	El plan repartió a las personas en grupos por sorteo antes del primer mensaje. Cada persona cuenta en el grupo que le tocó, con mensaje o sin él; por eso una diferencia aquí es el efecto de lo que fue distinto.
arms.arm	group	grupo
arms.label	the group “{arm}”	el grupo «{arm}»
arms.held	{arm} (no text)	{arm} (sin mensaje)
arms.rate	took the action	hicieron la acción
arms.reference	the others are held against it	los demás se comparan con este
arms.mismatch	The lot did not put as many people into each group as it should have: these gaps are no effects.	El sorteo no puso en cada grupo tantas personas como debía: estas diferencias no son efectos.
arms.few	There are too few wards in a group for a range that can be relied on.	Hay muy pocos distritos en un grupo para un margen confiable.
days.title.meeting	Action takers since the meeting	Quienes actuaron desde la reunión
days.title.launch	Action takers since the launch	Quienes actuaron desde el inicio
days.axis.meeting	days since the meeting	días desde la reunión
days.axis.launch	days since the launch	días desde el inicio
days.day	by the end of day	al final del día
days.alternative	Share of each list that had acted, by day. {words}	Parte de cada lista que había actuado, por día. {words}
days.row	Day {day}, {arm}: {share}.	Día {day}, {arm}: {share}.
days.note	Of the people whose time is over. The shaded bands are 95% ranges. Days on which only a few acted are left out.	De las personas cuyo plazo terminó. Las bandas sombreadas son márgenes del 95%. Se omiten los días en que actuaron pocas personas.
days.atRisk	People who had not acted by the end of that day:	Personas que no habían actuado al final de ese día:
days.notYet	{arm}: not yet	{arm}: todavía no
actions.title	What else was asked	Qué más se pidió
actions.action	action	acción
actions.said	{action} (said they will)	{action} (dijo que lo hará)
actions.done	{action} (done)	{action} (hecho)
actions.note	Beside “{action}”, of the same people, each person once for each action. These are secondary: of several, one may differ by chance.	Además de «{action}», de las mismas personas, cada una una vez por acción. Son secundarias: entre varias, una puede diferir por azar.
answers.title	Who answered, and was not answered	Quién respondió y no recibió respuesta
answers.answered	answered us	nos respondieron
answers.waiting	still wait for an answer	aún esperan respuesta
answers.all	all	todos
answers.others	other wards	otros distritos
answers.debt	{waiting} of the {answered} people who answered us still wait for an answer. They are the first to write to.	{waiting} de las {answered} personas que nos respondieron aún esperan respuesta. Son las primeras a quienes escribir.
answers.clear	{answered} people answered us, and nobody waits for an answer.	{answered} personas nos respondieron y nadie espera respuesta.
answers.hidden	How many wait for an answer is not shown: the number is so small that it could tell who.	No se muestra cuántas personas esperan respuesta: el número es tan pequeño que podría revelar quiénes.
answers.nobody	Nobody has answered yet.	Nadie ha respondido todavía.
reach.title	Deliveries, answers and opt-outs	Entregas, respuestas y bajas
reach.delivered	delivered, of the texted	entregados, de quienes recibieron mensaje
reach.replied	replied, of those whose time is over	respondieron, de quienes terminó el plazo
reach.optedOut	opted out, of those whose time is over	se dieron de baja, de quienes terminó el plazo
reach.withBoth	have both a phone and an e-mail	tienen teléfono y correo
reach.sharedWindow	also in another campaign's window	también en el plazo de otra campaña
reach.optOuts.acceptable	The texts drove no more people away than on the other list, within {margin} percentage point.	Los mensajes no alejaron a más personas que en la otra lista, con un margen de {margin} punto porcentual.
reach.optOuts.notShown	It is not shown that the texts drove no more people away than on the other list, within {margin} percentage point; nor that they did.	No está demostrado que los mensajes no alejaran a más personas que en la otra lista, con un margen de {margin} punto porcentual; tampoco lo contrario.
reach.optOuts.worse	The texts drove more people away than on the other list, by more than {margin} percentage point.	Los mensajes alejaron a más personas que en la otra lista, por más de {margin} punto porcentual.
limits.title	What this cannot tell	Lo que esto no puede decir
limits.contamination	People of the two lists talk to each other and share links. That pulls the two rates together: a real gap would look smaller.	Las personas de las dos listas hablan entre sí y comparten enlaces. Eso acerca las dos tasas: una diferencia real se vería más pequeña.
limits.immature	Some people have not had their full time yet; they are not counted in the rates.	Algunas personas aún no han tenido su plazo completo; no se cuentan en las tasas.
limits.uncertain	{count} texts were handed over and never confirmed; they are not counted as sent.	{count} mensajes se entregaron al operador sin confirmación; no se cuentan como enviados.
limits.unmatched	{count} records of the action belong to nobody we know; they count for no list.	{count} registros de la acción no son de nadie que conozcamos; no cuentan para ninguna lista.
caveat.noBaseline	The plan names nothing to compare with.	El plan no menciona con qué comparar.
caveat.whoIsOnTheLists	The two lists differ in who is on them: people who came to a meeting chose to come.	Las dos listas difieren en quién está en ellas: quienes vinieron a una reunión eligieron venir.
caveat.anotherTime	The comparison is with another time and other messages.	La comparación es con otra época y otros mensajes.
caveat.published	The comparison is with something that others published: weak, another list, another time.	La comparación es con algo publicado por otros: débil, otra lista, otra época.
caveat.bareRate	The comparison is with a bare rate: nobody knows how sure it is, nor from whom it comes.	La comparación es con una tasa sola: nadie sabe qué tan segura es ni de quién viene.
caveat.baselineChanged	Somebody changed the figures that the comparison is with since it was defined: these are the ones it was defined with.	Alguien cambió las cifras con las que se compara desde que se definió la comparación: estas son las que se definieron.
caveat.secondaryAction	This is not the headline of the campaign, but an action asked for beside it: of several, one may differ by chance.	Esta no es la acción principal de la campaña, sino una que se pidió además: entre varias, una puede diferir por azar.
caveat.unequalDelivery	The two lists are reached unequally: their shares with a delivery receipt differ.	Las dos listas se alcanzan de manera desigual: sus partes con acuse de entrega difieren.
caveat.differentTimes	The two lists were texted at different times.	Las dos listas recibieron mensajes en momentos distintos.
caveat.unequalMatching	Records are matched to the two lists unequally: their shares with both a phone and an e-mail differ by more than 10 points, and the better list looks better.	Los registros se vinculan a las dos listas de manera desigual: sus partes con teléfono y correo difieren en más de 10 puntos, y la lista mejor parece mejor.
caveat.otherCampaigns	Some of them were in another campaign's window at the same time; they count in both.	Algunas personas estaban al mismo tiempo en el plazo de otra campaña; cuentan en ambas.
caveat.reversal	Added up, the lists differ the other way than within the wards: the lists have different mixes of wards. Believe the gap like with like.	Sumadas, las listas difieren al revés que dentro de los distritos: las listas tienen mezclas distintas de distritos. Crea en la diferencia igual con igual.
caveat.everyStratumOpposite	In every single ward the lists differ the other way than added up (Simpson's paradox): the lists have different mixes of wards. Believe the gap like with like.	En cada distrito las listas difieren al revés que sumadas (paradoja de Simpson): las listas tienen mezclas distintas de distritos. Crea en la diferencia igual con igual.
caveat.heterogeneous	The gap is not the same everywhere: read the wards, not only the gap of all together.	La diferencia no es igual en todas partes: lea los distritos y no solo la diferencia de todos juntos.
caveat.fewStrata	This speaks about these wards and no others.	Esto habla de estos distritos y de ningún otro.
method.title	Method and definitions	Método y definiciones
method.defined	Comparison version {version} ({hash}), defined at launch, before anybody was texted.	Comparación, versión {version} ({hash}), definida al iniciar la campaña, antes de enviar mensajes.
method.changed	Comparison version {version} ({hash}), changed on {at}, after the results could be seen: {reason}	Comparación, versión {version} ({hash}), cambiada el {at}, cuando ya se podían ver los resultados: {reason}
method.changedEarly	Comparison version {version} ({hash}), changed on {at}, before anybody was texted: {reason}	Comparación, versión {version} ({hash}), cambiada el {at}, antes de enviar mensajes: {reason}
method.unit	Every number counts people, each once. A person's time begins with the first text that a gateway accepted, and lasts {span}. The rates divide those who acted in that time by those whose time is over. Who acted before the first text is not counted.	Cada número cuenta personas, cada una una vez. El plazo de una persona empieza con el primer mensaje aceptado y dura {span}. Las tasas dividen a quienes actuaron en ese plazo entre quienes ya lo terminaron. Quien actuó antes del primer mensaje no cuenta.
method.intervals	Ranges are 95% intervals: Wilson's for one list, Newcombe's for the gap of two, Mantel and Haenszel's with Sato's variance for the wards together. While people are still within their time, the range of the gap is one that may be looked at every day.	Los márgenes son intervalos del 95%: de Wilson para una lista, de Newcombe para la diferencia de dos, de Mantel y Haenszel con la varianza de Sato para los distritos juntos. Mientras haya plazos abiertos, el margen de la diferencia es válido aunque se mire cada día.
method.hidden	So that nobody can be recognised, no count from 1 to {below} is shown, nor any other from which it could be worked out; neither of those who acted nor of those who did not. Where it says “{mark}”, a number is left out for that reason.	Para que nadie pueda ser reconocido, no se muestra ningún número de 1 a {below}, ni otro del que se pueda deducir; ni de quienes actuaron ni de quienes no. Donde dice «{mark}», se omitió un número por esa razón.
method.software	As of {asOf} ({instant}). Plan {plan}. textbank {version}. Fingerprint of the numbers shown: {hash}. Two reports with the same fingerprint rest on the same numbers.	Datos hasta {asOf} ({instant}). Plan {plan}. textbank {version}. Huella de los números mostrados: {hash}. Dos informes con la misma huella se basan en los mismos números.
method.csv	The file beside this one with the ending .csv has every figure of it.	El archivo que acompaña a este, con terminación .csv, contiene todas sus cifras.
hidden	not shown	no se muestra
points	{gap} points ({low} to {high})	{gap} puntos ({low} a {high})
of	{x} of {n} ({rate}%)	{x} de {n} ({rate}%)
ofRange	{x} of {n} ({rate}%, {low}–{high}%)	{x} de {n} ({rate}%, {low}–{high}%)
span.day.one	1 day	1 día
span.day.many	{count} days	{count} días
span.hour.one	1 hour	1 hora
span.hour.many	{count} hours	{count} horas
span.minute.one	1 minute	1 minuto
span.minute.many	{count} minutes	{count} minutos
span.second.one	1 second	1 segundo
span.second.many	{count} seconds	{count} segundos
months	January February March April May June July August September October November December	enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
date	{month} {day}, {year}, {time}	{day} de {month} de {year}, {time}

"""#
}
