"""The closed classes of words that plain requests are made of, by language.

Words are folded (``bot.text.words.fold``) and cut at apostrophes and hyphens. A word may be in several classes; a word
in none of them has a subject of its own, so that a message with one is a question about the interview.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto
from typing import Final


class WordClass(Enum):
    """What a word does in a request."""

    GREETING = auto()
    FAREWELL = auto()
    THANKS = auto()
    #: "please", "ok", "sorry": goes with anything and changes nothing.
    FILLER = auto()
    #: Articles, adverbs and auxiliaries that say nothing by themselves.
    LITTLE = auto()
    #: "of", "in", "with"; a question may ask for what stands after one.
    PREPOSITION = auto()
    #: "for", "to": what something is meant for.
    PURPOSE = auto()
    BE = auto()
    IT = auto()
    THIS = auto()
    #: Who types, and whom they address.
    ME = auto()
    YOU = auto()
    BOT = auto()
    #: The person interviewed: "he", "the guest".
    PERSON = auto()
    #: "his", "her".
    THEIR = auto()
    WHO = auto()
    WHEN = auto()
    WHERE = auto()
    WHAT = auto()
    HOW = auto()
    #: The thing itself: "interview", "text", "conversation".
    INTERVIEW = auto()
    #: "show", "give", "I want".
    SHOW = auto()
    CAN = auto()
    DO = auto()
    ALL = auto()
    LIST = auto()
    #: A summary, and making one.
    SUMMARY = auto()
    #: "main" and "points" are a summary together.
    IMPORTANT = auto()
    POINTS = auto()
    #: How long a summary is to be.
    LENGTH = auto()
    NUMBER = auto()
    QUESTIONS = auto()
    ASKED = auto()
    INTERVIEWER = auto()
    INTERVIEWED = auto()
    #: What is done with questions: "put", "pose".
    POSED = auto()
    #: "speaks", "answers"; but to say is to say something.
    SPEAKS = auto()
    SAYS = auto()
    NAME = auto()
    DATE = auto()
    OLD = auto()
    #: "take place", "made", "recorded".
    HAPPENS = auto()
    PUBLISHED = auto()
    OUTLET = auto()
    TOPIC = auto()
    LANGUAGE = auto()
    LINK = auto()
    HELP = auto()
    WORKS = auto()
    USED = auto()
    #: What "how are you" asks for: "doing", "going".
    FEELING = auto()
    #: What "what's new" asks for.
    NEWS = auto()
    PRAISE = auto()


_W = WordClass

_ENGLISH: Final = {
    _W.GREETING: "hi hello hey heya hiya yo greetings howdy welcome",
    _W.FAREWELL: "bye goodbye goodnight farewell ciao cya",
    _W.THANKS: "thanks thank thx ty tysm cheers appreciated appreciate",
    _W.FILLER: """please pls plz ok okay so well oh just now then maybe sorry and but actually quickly kindly again
    today good morning evening afternoon day there""",
    _W.LITTLE: """a an the do does did have has had will would could should might some any there here exactly really
    very much also too else own s d re ll ve m be being been get got as""",
    _W.PREPOSITION: "of in on at from with by into up down out over through",
    _W.PURPOSE: "for to",
    _W.BE: "is are was were am be being r s have been",
    _W.IT: "it",
    _W.THIS: "this that these",
    _W.ME: "i me us we my",
    _W.YOU: "you u your someone anyone somebody anybody",
    _W.BOT: "bot chatbot robot verbatim program app tool ai machine",
    _W.PERSON: """he she him her they them person guy interviewee guest speaker interviewees guests speakers people
    expert""",
    _W.THEIR: "his her their its",
    _W.WHO: "who whos whose whom",
    _W.WHEN: "when",
    _W.WHERE: "where",
    _W.WHAT: "what whats which",
    _W.HOW: "how hows",
    _W.INTERVIEW: """interview interviews conversation talk text article piece transcript discussion podcast dialogue
    document""",
    _W.SHOW: "show give list tell make write provide see want wanted like love need read display print send print get",
    _W.CAN: "can able could capable",
    _W.DO: "do doing",
    _W.ALL: "all every everything whole entire full complete",
    _W.LIST: "list overview",
    _W.SUMMARY: """summary summaries summarise summarize summarised summarized summarising summarizing sum recap tldr tl
    dr gist overview synopsis digest rundown takeaway takeaways nutshell outline highlights condense essence""",
    _W.IMPORTANT: "main key most important essential central principal biggest major",
    _W.POINTS: "point points messages message ideas idea statements claims arguments takeaways facts",
    _W.LENGTH: """short shorter brief briefly quick concise medium sentence sentences word words bullet bullets
    paragraph paragraphs few version form""",
    _W.NUMBER: "one two three four five six seven eight nine ten",
    _W.QUESTIONS: "questions",
    _W.ASKED: "ask asks asked asking",
    _W.INTERVIEWER: "interviewer interviewers journalist reporter host interviews interviewing",
    _W.INTERVIEWED: "interviewed",
    _W.SPEAKS: "speaks speaking talks talking answers answering answered",
    _W.NAME: "name called",
    _W.DATE: "date day year month",
    _W.OLD: "old recent",
    _W.HAPPENS: """take taken took place happen happened made done recorded conducted held given conduct did come came
    out released appear appeared""",
    _W.PUBLISHED: "published publish printed appear appeared",
    _W.OUTLET: "newspaper paper magazine outlet source publication website site channel publisher media",
    _W.TOPIC: "about topic subject theme",
    _W.LANGUAGE: "language translated translation original",
    _W.LINK: "link url",
    _W.HELP: "help commands command usage instructions manual",
    _W.WORKS: "work works operate",
    _W.FEELING: "doing going things life feeling been",
    _W.PRAISE: "great good nice lot bunch perfect cool awesome helpful mate man dude all everyone everybody was that",
    _W.POSED: "put posed ask asks asked asking",
    _W.SAYS: "said say says",
    _W.USED: "use using operate",
    _W.NEWS: "up new",
}
_FRENCH: Final = {
    _W.GREETING: "bonjour bonsoir salut coucou hello hey tous bonne journee soiree",
    _W.FAREWELL: "revoir adieu bientot ciao",
    _W.THANKS: "merci mercis remercie",
    _W.FILLER: "s il te vous plait svp stp ok alors donc et mais bien juste maintenant encore desole peu",
    _W.LITTLE: """le la les l un une des du d de ce c cet t y a ont est sont etait ete eu avoir en ici n ne m j qu que
    tres plus exactement trop me se lui leur on fut""",
    _W.PREPOSITION: "de dans sur a avec par en",
    _W.PURPOSE: "pour",
    _W.BE: "est sont etait etaient es c",
    _W.IT: "ca il",
    _W.THIS: "ce cela ceci ca cette cet celui celle",
    _W.ME: "je j me moi nous m",
    _W.YOU: "tu te toi vous ton ta votre t es vas",
    _W.BOT: "bot robot verbatim programme outil machine",
    _W.PERSON: "il elle ils elles lui personne invite invitee interlocuteur expert",
    _W.THEIR: "son sa ses leur",
    _W.WHO: "qui",
    _W.WHEN: "quand",
    _W.WHERE: "ou",
    _W.WHAT: "que quoi qu quel quelle quels quelles",
    _W.HOW: "comment",
    _W.INTERVIEW: "interview interviews entretien entrevue conversation texte article echange discussion document",
    _W.SHOW: """montre montrez montrer donne donnez donner dis dites fais faites faire affiche affichez liste listez
    voudrais veux aimerais voir avoir besoin""",
    _W.CAN: "peux pouvez pourrais pourriez sais savez peut",
    _W.DO: "faire fais",
    _W.ALL: "tout toute toutes tous entier entiere complet complete",
    _W.LIST: "liste",
    _W.SUMMARY: """resume resumes resumer resumez resumee synthese synthetise synthetiser apercu recap recapitulatif
    recapitule recapituler condense""",
    _W.IMPORTANT: """principaux principales principal principale importants importantes essentiels essentielles
    essentiel cles cle""",
    _W.POINTS: "points idees messages propos arguments point idee",
    _W.LENGTH: "court courte bref breve brievement rapide rapidement phrases phrase mots quelques",
    _W.NUMBER: "deux trois quatre cinq six sept huit dix",
    _W.QUESTIONS: "questions",
    _W.ASKED: "demande demandes demander",
    _W.INTERVIEWER: "intervieweur intervieweuse journaliste interviewe mene conduit realise",
    _W.INTERVIEWED: "interviewe interviewee interroge interrogee",
    _W.SPEAKS: "parle repond parlent",
    _W.NAME: "nom appelle prenom",
    _W.DATE: "date jour annee mois",
    _W.OLD: "age date",
    _W.HAPPENS: "lieu fait faite realise realisee enregistre enregistree mene menee deroule deroulee passe",
    _W.PUBLISHED: "publie publiee publies paru parue",
    _W.OUTLET: "journal magazine media source revue site",
    _W.TOPIC: "sujet theme parle traite agit parlent",
    _W.LANGUAGE: "langue traduit traduite traduction original",
    _W.LINK: "lien url",
    _W.HELP: "aide aider aidez commandes mode emploi",
    _W.WORKS: "marche fonctionne",
    _W.FEELING: "va vas allez portez portes aller forme",
    _W.PRAISE: "beaucoup super parfait genial cool grand mille infiniment bien c etait au a",
    _W.BE: "est sont etait etaient es c",
    _W.POSED: "demande demandes demander pose poses poser posee posees posent",
    _W.SAYS: "dit",
    _W.USED: "fonctionnes fonctionnez utilise utiliser sers servir",
    _W.NEWS: "neuf nouveau",
}
_GERMAN: Final = {
    _W.GREETING: "hallo hi hey moin servus guten gute morgen tag abend gruss grusse gott zusammen na willkommen",
    _W.FAREWELL: "tschuss tschuess ciao wiedersehen bye",
    _W.THANKS: "danke dank dankeschon",
    _W.FILLER: "bitte ok okay so also und aber mal doch nun jetzt kurz gern gerne eben noch sorry heute",
    _W.LITTLE: """der die das des dem den ein eine einen einem einer wurde wurden worden wird werden hat haben hatte
    hatten habe da hier denn genau sehr alles auch s sich eigentlich es gibt konnte wurde zusammen""",
    _W.PREPOSITION: "in von mit aus auf an zu im am vom ins bei",
    _W.PURPOSE: "fur zum um",
    _W.BE: "ist sind war waren bist seid",
    _W.IT: "es s",
    _W.THIS: "das dies dieses diese dieser dem es",
    _W.ME: "ich mir mich uns wir",
    _W.YOU: "du dir dich ihnen euch dein deine deiner jemand bist",
    _W.BOT: "bot roboter verbatim programm werkzeug maschine",
    _W.PERSON: "er sie ihm ihr ihn ihnen person gast befragte befragter interviewte experte gesprachspartner",
    _W.THEIR: "sein seine ihr ihre",
    _W.WHO: "wer wen wem",
    _W.WHEN: "wann",
    _W.WHERE: "wo wohin woher",
    _W.WHAT: "was welche welcher welches welchem welchen wovon worum woruber",
    _W.HOW: "wie",
    _W.INTERVIEW: "interview interviews gesprach gesprachs text artikel unterhaltung unterredung beitrag dokument",
    _W.SHOW: """zeig zeige zeigen gib gebt geben sag sage nenne nenn mach mache machen liste listen hatte mochte will
    brauche sehen auf auflisten anzeigen ausgeben""",
    _W.CAN: "kannst konnen konntest konnt kann konnte",
    _W.DO: "tun machen",
    _W.ALL: "alle alles ganze ganzen gesamte gesamten samtliche komplett",
    _W.LIST: "liste auflistung ubersicht",
    _W.SUMMARY: """zusammenfassung zusammenfassen zusammengefasst fass fasse fasst fassen uberblick kurzfassung
    kernaussage kernaussagen kernpunkte kernbotschaft kernbotschaften inhaltsangabe fazit""",
    _W.IMPORTANT: "wichtigste wichtigsten wichtige zentralen zentrale wesentliche wesentlichen hauptsachlichen",
    _W.POINTS: "punkte aussagen botschaften thesen gedanken argumente hauptpunkte",
    _W.LENGTH: "kurz kurze kurzen kurzer knapp knappe satzen satz wenigen worten stichpunkten stichpunkte",
    _W.NUMBER: "zwei drei vier funf sechs sieben acht neun zehn paar",
    _W.QUESTIONS: "fragen",
    _W.ASKED: "gefragt fragt fragen fragte fragten",
    _W.INTERVIEWER: "interviewer interviewerin journalist journalistin reporter interviewt fuhrt fuhrte gefuhrt",
    _W.INTERVIEWED: "interviewt befragt",
    _W.SPEAKS: "spricht redet antwortet",
    _W.NAME: "name heisst heissen",
    _W.DATE: "datum tag jahr monat",
    _W.OLD: "alt aktuell",
    _W.HAPPENS: "statt gefunden stattgefunden fand gefuhrt gemacht aufgenommen aufgezeichnet entstanden",
    _W.PUBLISHED: "erschienen erschien veroffentlicht gedruckt publiziert",
    _W.OUTLET: "zeitung magazin zeitschrift quelle medium seite blatt",
    _W.TOPIC: "thema worum wovon woruber geht handelt",
    _W.LANGUAGE: "sprache ubersetzt ubersetzung original",
    _W.LINK: "link url",
    _W.HELP: "hilfe hilf helfen helft befehle anleitung",
    _W.WORKS: "funktioniert",
    _W.FEELING: "geht gehts lauft",
    _W.PRAISE: "viel vielen vielmals schon schone sehr herzlichen herzlich super toll prima besten tausend sehr lieben",
    _W.POSED: "gestellt stellt stellen stellte stellten gefragt fragt",
    _W.SAYS: "sagt",
    _W.USED: "funktionierst benutze benutzen bediene nutze nutzen verwende verwenden",
    _W.NEWS: "neues",
}
_SPANISH: Final = {
    _W.GREETING: "hola buenos buenas buen dias dia tardes noches saludos hey",
    _W.FAREWELL: "adios chao chau hasta",
    _W.THANKS: "gracias agradezco agradecido",
    _W.FILLER: "por favor ok vale pues y pero entonces ahora bueno porfa perdon ya hoy",
    _W.LITTLE: """el la los las lo un una unos unas de del al se le les fue fueron ha han sido hay aqui muy tan a en que
    exactamente tambien hecho mas""",
    _W.PREPOSITION: "de en con a sobre por desde",
    _W.PURPOSE: "para por",
    _W.BE: "es son fue era fueron eres estas esta estan",
    _W.IT: "esto ello",
    _W.THIS: "esto esta este eso ese esa aquello",
    _W.ME: "yo me mi nos",
    _W.YOU: "tu te ti usted ustedes vos tus estas eres puedes sabes podrias",
    _W.BOT: "bot robot verbatim programa herramienta maquina",
    _W.PERSON: "el ella ellos ellas lo la le persona invitado invitada entrevistado entrevistada",
    _W.THEIR: "su sus",
    _W.WHO: "quien quienes",
    _W.WHEN: "cuando",
    _W.WHERE: "donde",
    _W.WHAT: "que cual cuales",
    _W.HOW: "como",
    _W.INTERVIEW: "entrevista entrevistas conversacion charla texto articulo dialogo documento",
    _W.SHOW: """muestra muestrame muestreme mostrar mostrarme ensena ensename ensenar ensenarme da dame deme dar darme
    di dime haz hazme hacer hacerme lista listame quiero quisiera gustaria ver necesito""",
    _W.CAN: "puedes puede pueden podrias podria sabes sabe",
    _W.DO: "hacer",
    _W.ALL: "todo toda todos todas entera entero completa completo",
    _W.LIST: "lista listado",
    _W.SUMMARY: """resumen resumenes resumir resume resuma resumeme resumirme resumirlo resumelo resumido resumida
    sintesis sintetiza sintetizar recapitula recapitulacion""",
    _W.IMPORTANT: "principales principal importantes importante clave claves esenciales esencial",
    _W.POINTS: "puntos ideas mensajes conclusiones argumentos punto idea",
    _W.LENGTH: "corto corta breve brevemente rapido frases frase palabras pocas pocos",
    _W.NUMBER: "dos tres cuatro cinco seis siete ocho diez",
    _W.QUESTIONS: "preguntas",
    _W.ASKED: "preguntaron pregunto preguntado pregunta preguntan preguntar",
    _W.INTERVIEWER: "entrevistador entrevistadora periodista entrevista entrevisto entrevistan",
    _W.INTERVIEWED: "entrevistado entrevistada entrevistan",
    _W.SPEAKS: "habla responde contesta hablan",
    _W.NAME: "nombre llama",
    _W.DATE: "fecha dia ano mes",
    _W.OLD: "antigua vieja reciente",
    _W.HAPPENS: "tuvo lugar hizo realizo realizada hecha grabo grabada salio aparecio",
    _W.PUBLISHED: "publico publicada publicado publicaron",
    _W.OUTLET: "periodico diario revista medio fuente sitio",
    _W.TOPIC: "tema asunto trata va habla hablan",
    _W.LANGUAGE: "idioma lengua traducida traducido traduccion original",
    _W.LINK: "enlace link url",
    _W.HELP: "ayuda ayudame ayudar ayudarme ayudas comandos instrucciones",
    _W.WORKS: "funciona",
    _W.FEELING: "tal va vas encuentras",
    _W.PRAISE: "muchas muchisimas mil genial perfecto amable muy gran por todo luego pronto manana",
    _W.POSED: "preguntaron pregunto preguntado pregunta preguntan hicieron hizo hechas hace hacen",
    _W.SAYS: "dice dijo",
    _W.USED: "funcionas usa uso usar usarte utilizo utilizar",
    _W.NEWS: "tal nuevo",
}


def _table(classes: Mapping[WordClass, str]) -> dict[str, frozenset[WordClass]]:
    """Return the classes of each word."""
    words = {word for listed in classes.values() for word in listed.split()}
    members = {kind: frozenset(listed.split()) for kind, listed in classes.items()}
    return {word: frozenset(kind for kind, listed in members.items() if word in listed) for word in words}


#: For each language, the classes of each of its words.
REQUEST_WORDS: Final[Mapping[str, Mapping[str, frozenset[WordClass]]]] = {
    "en": _table(_ENGLISH),
    "fr": _table(_FRENCH),
    "de": _table(_GERMAN),
    "es": _table(_SPANISH),
}
