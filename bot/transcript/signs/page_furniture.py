"""Buttons, boxes and counts of a web page that is copied with all that stands on it, in five languages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from bot.remarks import Remark
from bot.text.words import fold
from bot.text.worked_out import once
from bot.transcript.signs.first_person import says_i

#: Why such a line is left out.
FURNITURE: Final = Remark("button or box of the page")
_NETWORK: Final = (
    r"(?:facebook|twitter|x(?: \(twitter\))?|linkedin|reddit|telegram|mastodon|bluesky|threads|pinterest|tumblr"
    r"|pocket"
    r"|whatsapp|instagram|youtube|tiktok|xing|flipboard|snapchat|viber|messenger|signal|substack|e-?mail|mail"
    r"|courriel"
    r"|correo(?: electronico)?)"
)
_PIECE: Final = (
    r"(?:(?:this|the|diesen|den|diese|cet|cette|l'|le|este|esta|el|la|o) ?)?(?:article|post|story|page|interview"
    r"|episode"
    r"|note|artikel|beitrag|text|seite|folge|entretien|texte|articulo|noticia|entrada|entrevista|publicacion|artigo"
    r"|materia|reportagem)"
)
#: What readers are asked whether they like, folded: the text, what they read, and what its makers call their own.
_LIKED: Final = (
    rf"(?:this|(?:diese[rs]? )?{_PIECE}|(?:this|diese[rs]?|cet(?:te)?|ce|est[ae]) (?:content|conversation"
    r"|newsletter|podcast|kind of \w+|inhalt|contenu|contenido|conteudo|informacion|pagina)"
    r"|(?:what|was|ce que|(?:lo |o )?que) (?:(?:you|sie|du|vous|tu|we|wir|nous) ?)?(?:(?:'re|are|'ve) )?(?:just )?"
    r"(?:read|reading|see|hear|do|lesen|liest|gelesen haben|tun|machen|lisez|faisons|lees|leiste|has leido|hacemos|leu"
    r"|fazemos)"
    r"|(?:our|unser\w*|notre|nos|nuestr[oa]s?|noss[oa]s?) .{2,40})"
)
#: What cookies of a page are for, folded, or nothing; those of a baker are for something else.
_OF_COOKIES: Final = (
    r"(?:.{0,120}\b(?:(?:web)?sites?|webse?ite|web ?page|experience|traffic|consent|personali|analy[sz]|browser"
    r"|preferences|erlebnis|nutz|einwillig|zustimm|inhalte|audience|mesurer|navigation|personnalis|accept|sitio"
    r"|experiencia|navega|propias|terceros|mehr erfahren|en savoir|learn more|acept|aceit|analiz|trafico|trafego"
    r"|contenidos?|conteudo)\w*.{0,120})?"
)
_MAIL: Final = r"(?:e-?mail(?:-?adresse|-?adres| address)?|(?:adresse )?(?:e-?mail|mail|courriel))"
_NUMBER: Final = r"\d[\d.,]*\s?[km]?"
#: What heads the comments of a blog, folded: 3 thoughts on “The Well”, and no more, or it is somebody's sentence.
THOUGHTS_ON: Final = (
    r"(?:(?:\d{1,4}|one|two|no) (?:thoughts?|comments?|responses?|replies|reply) (?:on|to)"
    r"|(?:\d{1,4}|ein) (?:gedanken?|kommentare?|antworten?) (?:zu|auf)"
    r"|(?:\d{1,4}|une?) (?:reflexions?|commentaires?|reponses?) (?:sur|a)"
    r"|(?:\d{1,4}|una?|um) (?:comentarios?|pensamientos?|respuestas?|ideas?) (?:en|sobre|a|em))"
    r" (?:«[^«»]{2,120}»?|[\"“”»„'‘’].{2,120}[\"“”«'‘’])"  # "»" is taken off the end of a line, as behind "more »"
)
#: What stands where nobody can comment any more, and asks for money, folded: a sentence, though of few words.
_FEW: Final = (
    r"comments are (?:closed|off|disabled)|kommentare sind (?:geschlossen|deaktiviert)"
    r"|(?:please )?support our (?:journalism|reporting|newsroom)|soutenez notre (?:journalisme|redaction)"
    r"|(?:apoya nuestr[oa]|apoie (?:[oa] )?noss[oa]) (?:periodismo|redaccion|jornalismo|redacao)"
)
#: What may follow such a request; somebody who tells of it goes on behind a comma, or says "we".
_ASKED: Final = r"(?:(?!\b(?:we|wir|nous|nosotros)\b)[^,;]){0,60}"
#: What nobody says, as a whole line, folded and without signs around it; a language each, those of all first.
_LINES: Final = (
    # all languages
    rf"(?:share|partager|teilen|compartir|partilhar|compartilhar)(?: (?:on|via|to|auf|sur|par|en|por|no"
    rf"|na)) {_NETWORK}",
    rf"auf {_NETWORK} teilen|per {_NETWORK} (?:teilen|senden|versenden|verschicken|weiterleiten)",
    THOUGHTS_ON,
    _FEW,
    rf"{_NUMBER} (?:likes?|restacks?|claps?|reposts?|retweets?|boosts?|favou?rites?|favorit(?:en|os)"
    r"|(?:mentions? )?j'aime|me gustas?|curtidas?"
    r"|gefallt mir(?:-angaben)?)(?: (?:and|und|et|y|e) \d.{0,40})?",
    r"like:? loading|loading|like this:?|i like this|j'aime chargement",
    r"(?:©|copyright (?:©|\(c\)|\d{4}\b))(?! (?:was|is|were|are|had|has)\b).{2,120}",
    r"[\d.,]{1,4} ?min(?:ute[ns]?|utos?|s)?(?:[.]|ute)? (?:read|listen|lesezeit|de lecture|de lectura|de leitura)"
    r"|(?:lesezeit|temps de lecture|lecture|tiempo de lectura|tempo de leitura"
    r"|reading time) ?:? ?\d{1,3} ?min.{0,12}",
    # English: boxes to subscribe, and what is for those who pay
    rf"(?:(?:type|enter|add) )?your {_MAIL}",
    r".{0,120}\b(?:is a reader-supported publication|consider (?:becoming|upgrading to) a (?:free or )?paid subscriber)"
    r"\b.{0,120}|(?:please )?become a (?:free or )?paid subscriber\b.{0,120}",
    r"(?:thanks|thank you) for reading\b.{0,80}\b(?:subscribe|this post is public|upgrade|share it)\b.{0,80}",
    r"(?:subscribe|sign up) (?:now|for free|to (?:receive|get|read|continue|keep) (?:our|the|this|it|new|more|full|free"
    r"|reading|access|unlimited|weekly|daily|monthly|updates?|posts?|stories|e-?mails?)\b).{0,100}",
    r"(?:get|receive) [^?]{2,80}\b(?:in|to) your inbox\b.{0,60}|want (?!to\b)[^?]{2,80}\b(?:in|to) your inbox\?.{0,60}"
    r"|(?:join|sign up (?:for|to)) (?:our|the) [^,]{0,40}newsletter.{0,60}"
    r"|subscribe to (?:our|the) (?:\w+ )?newsletter(?: (?:here|today|now))?"
    r"|subscribe to our (?:\w+ )?newsletter (?:to (?:get|receive|read|hear|find|stay|keep|learn|support)"
    rf"|for (?:more|all|the latest|updates|news|stories)|and (?:get|receive|never|stay))\b{_ASKED}"
    rf"|(?:please )?support our (?:journalism|reporting|newsroom)\b{_ASKED}",
    r"(?:this|the rest of this|the full) (?:post|story|article|episode) is (?:public,? so feel free.{0,80}|public"
    r"|(?:only )?for (?:paid |paying )?(?:subscribers|members)(?: only)?(?:[.,:!|–—].{0,80})?)",
    r"(?:keep|continue) reading (?:with (?:an?|your) .{0,30}\b(?:trial|subscription|account|membership|plan)\b.{0,30}"
    r"|for (?:free|(?:(?:just|only) )?[$€£]?\d.{0,40}))|already (?:a (?:paid |paying )?)?(?:subscriber|subscribed"
    r"|member)\W+(?:sign|log) ?in.{0,20}"
    r"|you(?: have|'ve)(?: only)? (?:\d{1,2}|one|two|three|no) (?:more )?free (?:articles?|stor(?:y|ies))"
    r" (?:left|remaining)(?: this (?:month|week))?"
    r"|you(?: have|'ve) (?:read|used|reached) (?:all )?your (?:last|limit of|\w+ limit of|\d{1,2}) ?free"
    r" (?:articles?|stor(?:y|ies))(?: (?:for )?this (?:month|week))?",
    r"by (?:signing up|subscribing|submitting|entering|clicking|registering|continuing)\b.{2,200}"
    r"\b(?:privacy (?:policy|notice)|terms of (?:use|service)|terms (?:and|&) conditions|our terms"
    r"|(?:receive|get) .{0,30}e-?mails? from)\b.{0,160}"
    r"|(?:this site is )?protected by recaptcha.{0,160}",
    rf"if you (?:liked?|enjoy(?:ed)?) {_LIKED}(?: from .{{2,40}})?,? (?:why not|please|consider|feel free).{{0,60}}"
    r"\b(?:shar|subscrib|support)\w+.{0,40}",
    rf"(?:(?:are )?you )?(?:enjoying|enjoyed|like|liked|loved?) {_LIKED}\? (?:share|subscribe|forward|sign up|support"
    rf"|consider|tell (?:a|your) friends?)\b.{{0,100}}|was this (?:article|post|page|interview) (?:helpful|useful)\??"
    r"|ready for more\?",
    r"member-only story|open in app|press enter or click to view image in full size|start your substack|get the app",
    rf"(?:we|this (?:site|website)) uses? cookies{_OF_COOKIES}",
    r".{2,40} is the home for great culture",
    # English: sharing, comments, more to read
    r"(?:.{0,300}[\"“”».!?|–—-] ?)?tweet this|(?:.{0,300} )?click to tweet",
    rf"share (?:this|{_PIECE})(?: (?:article|post|story|page|interview|episode|via))?"
    r"(?: with (?:a friend|(?:your )?friends|someone .{2,40}|others|your network))?:?"
    r"|click to (?:share|e-?mail|print|tweet|copy)\b.{0,80}|.{2,80}\(opens in (?:a )?new (?:window|tab)\)",
    r"discussion about this \w{3,10}|(?:write|leave|add|post) a (?:comment|reply|response)(?: cancel reply)?"
    r"|(?:join|start) the (?:conversation|discussion)|be the first to (?:comment|like this|reply).{0,20}"
    r"|(?:view|show|read|see)(?: all)?(?: \d{1,4})? (?:comments|replies|responses)|no (?:comments|responses) yet"
    r"|log ?in to (?:comment|reply|leave a comment|join).{0,30}"
    r"|you must be (?:logged in|a member) to (?:post|comment|reply|read|view|leave|access)\b.{0,40}",
    r"your e-?mail address will not be published.{0,80}|required fields are marked.{0,10}"
    r"|save my name, .{5,60} browser.{0,40}"
    r"|notify me of (?:new|follow-?up) .{3,60}|comments (?:are )?(?:closed|off|disabled)(?: (?:for|on) .{2,20})?",
    r"(?:read|show|see|load|view) more(?: (?:stories|articles|posts|comments))?|(?:continue|keep) reading"
    r"|read the (?:full|whole) (?:story|article|interview|post)|back to top|skip to (?:main )?content"
    r"|jump to (?:the )?comments|scroll (?:down )?to continue(?: reading)?",
    r"(?:advertisement|sponsored content|paid content|promoted content)(?: (?:close|skip|continue reading).{0,30})?"
    r"|(?:article|story|interview) continues (?:below|after .{2,30}|below .{2,30})|continue reading below"
    r"|(?:the|this) (?:article|story|interview) continues (?:below|after) (?:(?:the|this|our) )?(?:ads?|advert\w*)",
    r"report (?:this )?ad|(?:hide|skip|close) (?:this )?ad|why (?:am i seeing )?this ad\?|ad choices"
    r"|join medium for free to get updates from .{2,60}"
    r"|see more replies on the original server|the server \S{4,60} more replies may be found there",
    # German
    rf"(?:gib|geben sie|trag|tragen sie) (?:hier )?(?:deine|ihre) {_MAIL}(?: ein)?|(?:deine|ihre) {_MAIL}",
    r"newsletter (?:abonnieren|bestellen)|(?:jetzt|kostenlos) (?:kostenlos )?(?:abonnieren|anmelden|registrieren"
    r"|testen"
    r"|weiterlesen|newsletter .{2,20})"
    r"|(?:(?:jetzt|hier|kostenlos|den|unseren|zum|zu|unserem|fur|kostenlosen|taglichen|wochentlichen|\w+-)"
    r" ?){1,5}newsletter (?:abonnieren|anmelden)|(?:abonnieren sie|abonnier(?:e|t)) unseren newsletter\b"
    rf"{_ASKED}|unterstutz(?:e|t|en sie) (?:unseren journalismus|unsere redaktion)\b{_ASKED}",
    r"(?:dieser|der) (?:artikel|text|beitrag) ist (?:nur |exklusiv )?fur (?:\w+ )?(?:abonnent\w*|mitglieder)"
    r"(?: (?:lesbar|verfugbar|zuganglich))?(?:[,:|–—].{0,60})?"
    r"|(?:sie (?:sind|haben) )?(?:schon|bereits) (?:abonnent(?:in)?|mitglied|registriert|ein konto"
    r"|ein abo)\W+(?:hier |jetzt )?(?:anmelden|einloggen|login).{0,20}|weiterlesen mit .{2,40}",
    r"mit (?:der|dem|ihrer|deiner) (?:anmeldung|registrierung|bestellung|absenden|klick)\b.{2,120}"
    rf"\b(?:datenschutz\w*|agb|nutzungsbedingungen)\b.{{0,120}}|{_PIECE} (?:teilen|drucken|merken|versenden|anhoren"
    r"|vorlesen|empfehlen|kommentieren|weiterleiten)|link kopieren|in die zwischenablage.{0,20}",
    r"(?:einen )?kommentar (?:schreiben|verfassen|hinterlassen|abschicken)|(?:schreib(?:en sie)?e?|verfassen sie"
    r"|hinterlass(?:en sie)?e?) (?:einen|den ersten|deinen|ihren) (?:ersten )?kommentar|diskutieren sie mit"
    r"|jetzt mit(?:reden"
    r"|diskutieren)|(?:zu den|alle|weitere) (?:\d{1,4} )?kommentaren?(?: (?:anzeigen|lesen))?|keine kommentare",
    r"(?:ihre|deine) e-?mail-?adresse wird nicht veroffentlicht.{0,80}|erforderliche felder sind .{3,30}"
    rf"|wir verwenden cookies{_OF_COOKIES}",
    r"mehr (?:lesen|anzeigen|laden)|(?:hier )?weiterlesen|nach oben|zum (?:seitenanfang|inhalt springen)"
    r"|ganzen artikel lesen"
    r"|(?:nach|unter) der (?:werbung|anzeige) (?:weiterlesen|geht es weiter)|werbung|anzeige",
    r"(?:dieser (?:artikel|text|beitrag)|dieses interview) hat (?:ihnen|dir|euch) gefallen\?.{0,100}"
    rf"|gefallt (?:ihnen|dir|euch),? {_LIKED}\? (?:teil|abonn|empfehl|unterstutz)\w*.{{0,100}}"
    r"|war (?:dieser (?:artikel|beitrag)|der artikel) hilfreich\?"
    r"|(?:empfohlener redaktioneller inhalt|externer inhalt"
    r"|an dieser stelle finden sie .{0,60}\b(?:extern\w*|inhalte?|youtube|instagram|twitter|podcast)\b.{0,100})",
    # French
    rf"(?:saisissez|entrez|indiquez|tapez|renseignez) (?:votre|ton) {_MAIL}|(?:votre|ton) {_MAIL}",
    r"(?:abonnez-vous|inscrivez-vous) (?:gratuitement|maintenant|pour (?:recevoir|lire|continuer|soutenir)"
    r"|a partir de"
    r"|a (?:la|notre) (?:newsletter|lettre|infolettre|chaine|liste))\b.{0,100}"
    rf"|soutenez notre (?:journalisme|redaction)\b{_ASKED}"
    r"|merci d'avoir lu\b.{0,80}\b(?:abonne|ce post|partage)\w*.{0,80}|s'abonner gratuitement"
    r"|(?:recevez|inscription a) .{2,60}\b(?:newsletter|infolettre|lettre d'information|boite mail)\b.{0,60}",
    r"(?:cet article|la suite|cet entretien) est reservee? (?:a nos|aux?) (?:abonne|membre)e?s?"
    r"(?:[.,:|–—].{0,60})?"
    r"|deja abonnee?\W+(?:connectez|se connecter|identifiez).{0,30}"
    r"|il vous reste .{1,10} de cet article a lire.{0,60}",
    rf"en (?:vous inscrivant|cliquant|validant|poursuivant)\b.{{2,120}}\b(?:confidentialite|cookies"
    rf"|accept\w+ .{{0,40}}\bconditions)\b.{{0,120}}"
    rf"|(?:partager|imprimer|ecouter|offrir|envoyer|enregistrer) {_PIECE}|envoyer par e-?mail|copier le lien"
    rf"|(?:ajouter|enregistrer) (?:a|aux?|dans) (?:mes|vos|tes) (?:favoris|articles)",
    r"(?:cet article|cet entretien) (?:vous a(?:-t-il)? plu|vous a(?:-t-il)? interesse) ?\?.{0,100}"
    rf"|vous (?:aimez|avez aime) {_LIKED} ?\? (?:partag|abonn|souten)\w*.{{0,100}}",
    r"(?:ecrire|ecrivez|laisser|laissez|ajouter|ajoutez|publier|deposer) un commentaire(?: annuler la reponse)?"
    r"|laisser une reponse|(?:voir|lire|afficher) (?:tous )?les (?:\d{1,4} )?commentaires|reagir a cet article"
    r"|soyez le premier a (?:commenter|reagir).{0,30}|les commentaires sont (?:fermes|clos)|aucun commentaire",
    r"votre adresse e-?mail ne sera pas publiee.{0,80}|les champs obligatoires sont .{3,40}"
    rf"|nous utilisons des cookies{_OF_COOKIES}",
    r"lire (?:la suite|plus|l'article(?: complet)?)|(?:voir|afficher|charger) plus|(?:haut de page|retour en haut)"
    r"|aller au contenu|(?:la suite|l'article continue) apres (?:la|cette) (?:publicite|pub)|publicite",
    # Spanish and Portuguese
    rf"(?:escribe|introduce|ingresa|pon|deja|digite|insira|introduza) (?:aqui )?(?:o )?(?:tu|su|seu|teu) (?:correo"
    rf"(?: electronico)?|{_MAIL}|endereco de e-?mail)|(?:tu|su|o seu) (?:correo electronico|{_MAIL})",
    r"(?:suscribete|registrate|inscreva-se|subscreva|assine) (?:gratis|ahora|agora|gratuitamente"
    r"|para (?:recibir|leer|seguir|receber|ler|continuar)|a (?:la|nuestra|nossa) (?:newsletter|lista)"
    r"|al (?:boletin|canal))\b"
    r".{0,100}|(?:gracias por leer|obrigad[oa] por ler)\b.{0,80}\b(?:suscri|publicacion|comparte|subscre"
    r"|inscre)\w*.{0,80}"
    r"|recibe (?:.{2,60}\b)?(?:en tu correo|nuestr[oa] (?:\w+ )?(?:newsletter|boletin))\b.{0,60}"
    r"|receba .{2,60}\b(?:no seu e-?mail|newsletter)\b.{0,60}"
    rf"|(?:apoya nuestr[oa]|apoie (?:[oa] )?noss[oa]) (?:periodismo|redaccion|jornalismo|redacao)\b{_ASKED}",
    r"(?:este articulo|contenido|esta noticia) (?:es )?(?:solo |exclusivo )?para (?:suscriptores|socios)"
    r"(?:[.,:|–—].{0,60})?"
    r"|ya (?:eres|soy|es) (?:suscriptora?|socia|socio)\W+(?:inici|entr|acced|identif).{0,30}|(?:al"
    r"|ao) (?:suscribir\w*|registrar\w*|hacer clic|enviar|continuar|inscrever\w*|assinar"
    r"|clicar)\b.{1,100}\b(?:privacidade?"
    r"|(?:acept|aceit|concord)\w+ .{0,40}\b(?:condiciones|terminos|termos))\b.{0,100}"
    r"|(?:conteudo|exclusivo) (?:exclusivo )?para assinantes.{0,40}",
    rf"(?:compart(?:e|ir)|imprimir|escuchar|guardar|enviar|compartilh(?:e|ar)|partilhar|ouvir) {_PIECE}"
    r"|enviar por (?:correo|e-?mail)|copiar (?:el )?(?:enlace|link)",
    r"(?:escrib(?:e|ir)|dej(?:a|ar)|anad(?:e|ir)|public(?:a|ar)|agreg(?:a|ar)|escrev(?:a|er)|deix(?:e|ar)"
    r"|adicion(?:e|ar))"
    r" (?:un comentario|una respuesta|tu comentario|um comentario|uma resposta)(?: cancel.{2,20})?"
    r"|ver (?:todos )?(?:los |os )?(?:\d{1,4} )?comentarios|ir a los comentarios|se el primero en comentar.{0,10}"
    r"|(?:los )?comentarios (?:estan )?cerrados|seja o primeiro a comentar.{0,10}|sin comentarios"
    r"|participa en la conversacion",
    r"(?:tu|su) (?:direccion de )?(?:correo(?: electronico)?|e-?mail) no sera publicad[oa].{0,80}"
    r"|campos? obligatorios? .{3,40}"
    r"|los campos obligatorios .{3,40}|o (?:seu )?endereco de e-?mail nao sera publicado.{0,80}"
    r"|campos obrigatorios .{3,40}"
    rf"|(?:usamos|utilizamos|este sitio (?:web )?(?:usa|utiliza)|este site usa) cookies{_OF_COOKIES}",
    r"(?:leer|ver|mostrar|cargar) mas|(?:seguir|continuar) leyendo|volver arriba|(?:saltar|ir) al contenido"
    r"|continue lendo"
    r"|(?:ler|ver|carregar) mais|voltar ao topo|(?:la noticia |el articulo )?continua (?:leyendo )?(?:despues de"
    r"|despues da|depois da|tras)(?: la)? publicidade?"
    rf"|publicidade?|(?:te (?:gusta|ha gustado|gusto) |gostou d(?:[ao] |(?=est))){_LIKED}\? "
    r"(?:compart|suscri|apo[iy]|subscre|inscre)\w*.{0,100}"
    rf"|(?:te|le) (?:ha sido|resulto|ha resultado) util {_LIKED}\??",
    # around an article in a blog
    r"post navigation|beitragsnavigation|navigation de l'article|navigation des articles|navegacion de (?:entradas"
    r"|entrada)"
    r"|navegacao de posts?|(?:about|more (?:by|from)) (?:the|this) author|view all posts by .{2,60}",
    r"(?:(?:previous|vorheriger|nachster|next) ){1,2}(?:post|beitrag|artikel|article|story)(?:\s?[:→←].{0,120})?"
    r"|(?:article|entrada|post|artigo) (?:precedente?|suivante?|anterior|siguiente|seguinte)(?:\s?[:→←].{0,120})?",
)
_LINE: Final = re.compile("|".join(_LINES))
_FEW_WORDS: Final = re.compile(_FEW)
_NETWORK_ALONE: Final = re.compile(_NETWORK)
#: Buttons, counts and names of which one alone may be somebody's word; folded.
_BUTTON: Final = re.compile(
    rf"{_NETWORK}|share|subscribe(?:d)?|sign ?in|sign ?up|log ?in|register|like|liked by [^.?!]{{2,60}}|comments?|reply"
    rf"|respond"
    r"|restack|tweet|pin(?: it)?|print|copy(?: link)?|save|saved|follow(?:ing)?|listen|more|menu|search(?: for:)?"
    r"|close"
    r"|cancel|next|previous|top|latest|discussions?|paid|home|donate|support us|help|about|careers|press|privacy"
    r"|terms"
    r"|collection notice|gift(?: article)?|bookmark|a[+-]|accept(?: all)?|reject(?: all)?|no thanks"
    r"|upgrade(?: to paid)?"
    r"|teilen|abonnieren|anmelden|registrieren|kommentieren|kommentare?|antworten|drucken|merken|folgen|gefallt mir"
    r"|mehr"
    r"|suche|senden|abschicken|schliessen|startseite|impressum|datenschutz|vorlesen|zuruck|weiter|spenden"
    r"|partager|s'abonner|s'inscrire|se connecter|je m'abonne|commenter|commentaires?|repondre|imprimer|suivre"
    r"|j'aime|voir"
    r"|envoyer|fermer|accueil|mentions legales|rechercher|soutenir|offrir|ecouter|enregistrer"
    r"|compartir|suscribirse|suscribete|iniciar sesion|registrarse|comentar|comentarios?|responder|imprimir|seguir"
    r"|enviar"
    r"|me gusta|guardar|cerrar|inicio|aviso legal|buscar|escuchar|donar|partilhar|compartilhar|assinar|subscrever"
    r"|inscrever-se"
    r"|curtir"
    rf"|{_NUMBER}(?: (?:views?|reads?|shares?|followers?|subscribers?|comments?|points?|reactions?|kommentare?"
    rf"|aufrufe"
    r"|commentaires?|partages?|vues?|comentarios?|visitas|veces compartido|compartilhamentos))?"
    r"|(?:subscribe|sign ?up|sign ?in|log ?in|share|like|reply|comment|restack|listen)"
    r"(?: ?(?:subscribe|sign ?up|sign ?in|log ?in|share|like|reply|comment|restack|listen|\(\d{1,4}\)))+"
    r"|(?:subscribe|abonnez-vous|suscribete) (?:to|a) [^.?!]{2,60}|(?:written|published|posted) (?:in|by"
    r"|on) [^.?!]{2,80}"
    r"|a guest post by|(?:tagged|filed under|categories|tags|schlagworter|kategorien?|etiquettes|mots-cles"
    r"|etiquetas)(?: ?:.{0,120}| [^.?!]{0,120})?"
)
#: Of those, folded, what stands for somebody who speaks as well: who is not named, and reporters.
_SOMEBODY: Final = frozenset({"x", "press"})
#: How the words above a box have readers sign up, share or give, or speak of "our newsletter", folded.
_INVITES: Final = re.compile(
    r"(?:\A|[.!?…:,–—-] ?)(?:(?:and|so|und|et|y|e|please|bitte|now|jetzt) )*"
    r"(?:sign up|subscribe|join us|donate|(?:share|support) (?:it|this|us|our)|become a (?:member|subscriber)|get our"
    r"|consider (?:subscri|support|donat)\w*"
    r"|(?:abonnier|registrier)(?:e|t|en sie)|melde(?:t|n sie)? (?:dich|euch|sich)"
    r"|unterstutz(?:e|t|en sie) (?:uns|diese)|spende[nt]? (?:sie|jetzt|fur)|teil(?:e|t|en sie) (?:diese|den|das)"
    r"|abonnez|inscrivez|soutenez|faites un don|adherez|partagez|recevez"
    r"|suscrib(?:ete|ase|iros|anse)|apoya(?:nos)?|hazte|compart[ea]|recibe|inscreva|assine|apoie|subscreva|receba)\b"
    r"|\b(?:our|unser\w*|notre|nos|nuestr[oa]s?|noss[oa]s?) (?:\w+ ){0,2}"
    r"(?:newsletter|e-?mails?|infolettre|lettre|boletin|membership)\b"
)
#: Whoever says "I", or what somebody said, says a sentence.
_SPEAKS: Final = re.compile(
    r"\b(?:i|i'(?:m|ve|d|ll)|ich|je|j'(?!aime)\w+|yo|eu|said|says|sagten?|sagt|disai\w+|dit|decian?|dijo|dizia|disse)\b"
)
#: Signs between the links of one line.
_PARTS: Final = re.compile(r"\s*[∙·•|]\s*")
#: Signs beside the words of a button, and dots that say that more follows; a full stop ends somebody's sentence.
_AROUND: Final = "¿¡ \t*_-–—∙·•|:»›>→←↓↑[]()#✉♡♥★☆▶️"
_DOTS: Final = re.compile(r"(?:\.{2,}|…)\Z")
_STOP: Final = re.compile(r"[.!]\Z")
#: A line with a full stop has more words, and nobody speaks in it; a longer line is no button.
_WORDS_STOPPED, LONGEST, _LONGEST_PASSAGE = 4, 400, 800
#: So many names of networks below each other are buttons.
_NETWORKS: Final = 2


def is_furniture(words: str) -> bool:
    """Tell whether all lines of ``words`` are a page's, and at least one can be nothing else."""
    if len(words) > _LONGEST_PASSAGE:
        return False
    parts = _parts(words)
    if not parts or not all(_is_line(part) or _BUTTON.fullmatch(part) for part in parts):
        return False
    return any(map(_is_line, parts)) or sum(_NETWORK_ALONE.fullmatch(part) is not None for part in parts) >= _NETWORKS


def are_buttons(words: str) -> bool:
    """Tell whether all lines of ``words`` could be a page's buttons and counts: one of them alone may be an answer."""
    parts = _parts(words) if len(words) <= _LONGEST_PASSAGE else ()
    return bool(parts) and all(_is_line(part) or _BUTTON.fullmatch(part) for part in parts)


def names_button(name: str, below: str) -> bool:
    """Tell whether a ``name`` alone on its line is a button, and nobody who speaks: "X" is one above another button."""
    return are_buttons(name) and (fold(name) not in _SOMEBODY or are_buttons(below.lstrip().partition("\n")[0]))


def invites(words: str) -> bool:
    """Tell whether ``words`` could stand above a box to subscribe or to share: they have readers do so, not "me"."""
    return len(words) <= LONGEST and _INVITES.search(fold(words)) is not None and not says_i(words)


def _parts(words: str) -> Sequence[str]:
    """Return what stands on the lines of ``words``, and between signs on them, folded."""
    bare = (
        _DOTS.sub("", part.strip(_AROUND)).rstrip(_AROUND) for line in words.splitlines() for part in _PARTS.split(line)
    )
    return tuple(" ".join(fold(part).split()) for part in bare if part)


@once  # much of what is said is said again: "Yes."
def _is_line(part: str) -> bool:
    if len(part) > LONGEST:
        return False
    stopped = _STOP.search(part) is not None
    if stopped and len(part.split()) < _WORDS_STOPPED:
        return _FEW_WORDS.fullmatch(part[:-1]) is not None
    if stopped and _SPEAKS.search(part):
        return False
    return _LINE.fullmatch(_STOP.sub("", part)) is not None
