"""The German words that plain requests are made of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from bot.answering.plain_requests.request_words.word_class import WordClass
from bot.text.number_words import NUMBER_WORDS

_W = WordClass

#: The words of each class, with spaces between.
GERMAN: Final[Mapping[WordClass, str]] = {
    _W.GREETING: """hallo hi hey moin servus guten gute morgen tag abend gruss grusse gott na willkommen
    gruezi tach liebe wunsche schonen mahlzeit hej""",
    _W.DAYTIME: "vormittag nachmittag",
    _W.ADDRESSED: "zusammen allerseits leute alle",
    _W.FAREWELL: "tschuss tschuess ciao wiedersehen bye",
    _W.THANKS: "danke dank dankeschon thx merci dankend danken",
    _W.GRATEFUL: "dankbar",
    _W.FILLER: """bitte ok okay so also und aber mal doch nun jetzt kurz gern gerne eben noch sorry heute nur ja
    nein einfach wirklich schnell freundlicherweise einmal dann bloss denn eigentlich""",
    _W.TAKEN: """ja jo jep jup nein nee ne no ok okay achso ach so aha klar genau stimmt quatsch egal super toll gut
    schon lol oh ah naja""",
    _W.LITTLE: """der die das des dem den ein eine einen einem einer wurde wurden worden wird werden hat haben hatte
    hatten habe da hier denn genau sehr alles auch s sich eigentlich es gibt gab gabs konnte zusammen gibts ists hats
    solltest lasst lass davon dazu man bin hab hast habt dabei drin darin wozu worde kommen etwas
    ne""",
    _W.PREPOSITION: "in von mit aus auf an zu im am vom ins bei um",
    _W.PURPOSE: "fur zum um",
    _W.BE: "ist is sind war waren bist seid",
    _W.PAST: "war waren wurde wurden",
    _W.AHEAD: "wird werden",
    _W.IT: "es s",
    _W.THIS: "das dies dieses diese dieser dem es sache ding hier",
    _W.AT_HAND: "das dies hier",
    _W.ME: "ich mir mich uns wir",
    _W.ASKER: "ich wir man",
    _W.YOU: "du dir dich ihnen euch dein deine deiner jemand bist",
    _W.YOUR: "dein deine deiner",
    _W.BOT: "bot roboter verbatim programm werkzeug",
    _W.BEING: "menschlich maschine mensch",
    _W.PERSON: """er sie ihm ihr ihn ihnen person gast befragte befragter interviewte experte gesprachspartner
    interviewten befragten interviewpartner protagonist sprecher""",
    _W.FOLK: "mann frau herr dame typ kerl mensch leute menschen",
    _W.THEIR: "sein seine ihr ihre",
    _W.WHO: "wer wen wem",
    _W.WHEN: "wann",
    _W.WHERE: "wo wohin woher",
    _W.WHAT: "was welche welcher welches welchem welchen wovon worum woruber wonach wofur wozu wem",
    _W.HOW: "wie",
    _W.MANY: "viele viel",
    _W.INTERVIEW: """interview interviews gesprach gesprachs text artikel unterhaltung unterredung beitrag dokument
    geschichte podcast dialog interviewtext textes artikels beitrags transkript ganzen gesprache""",
    _W.SHOW: """gelesen her zeig zeige zeigen gib gebt geben sag sage nenne nenn mach mache machen liste listen hatte
    mochte will brauche sehen auf auflisten anzeigen ausgeben finden finde lesen aufzahlen zahle erstelle schreib
    schreibe bekommen haben kriege liefere such nennen lies""",
    _W.CAN: "kannst konnen konntest konnt kann konnte soll muss darf sollen mussen durfen konnten koennen konntet",
    _W.DO: "tun machen",
    _W.ALL: "alle alles ganze ganzen gesamte gesamten samtliche komplett beide beiden beides beider jedes",
    _W.LIST: "liste auflistung ubersicht",
    _W.SUMMARY: """zusammenfassung zusammenfassen zusammengefasst fass fasse fasst fassen uberblick kurzfassung
    kernaussage kernaussagen kernpunkte kernbotschaft kernbotschaften inhaltsangabe fazit zusammengefasste resumee
    kurzversion zusammenfassend hauptpunkte hauptaussagen hauptgedanken kern kernthesen quintessenz abriss""",
    _W.ESSENCE: "wesentliche wesentlichste wichtigste wichtigsten kern hauptsache essenz",
    _W.IMPORTANT: """wichtigste wichtigsten wichtige zentralen zentrale wesentliche wesentlichen hauptsachlichen
    hauptsachliche groben grossen grundlegenden""",
    _W.POINTS: """punkte aussagen botschaften thesen gedanken argumente hauptpunkte punkt inhalte inhalt fakten
    erkenntnisse dinge aspekte ideen linien""",
    _W.LENGTH: """kurz kurze kurzen kurzer knapp knappe satzen satz wenigen worten stichpunkten stichpunkte kleine
    schnelle groben langere langeren ausfuhrlich ausfuhrliche ausfuhrlicher zeile zeilen""",
    _W.VERSION: "version fassung form",
    _W.TOO: "nicht kein keine zu faul nie",
    _W.KIND: "art arten sorte",
    _W.BOIL: "bring bringe bringen komm",
    _W.DOWN: "den zum punkt",
    _W.NUMBER: " ".join((*NUMBER_WORDS["de"], "paar")),
    _W.QUESTIONS: "fragen",
    _W.ASKED: "gefragt fragt fragen fragte fragten wonach gestellte",
    _W.ASKING: "fragte fragten",
    _W.INTERVIEWER: """interviewer interviewerin journalist journalistin reporter interviewt fuhrt fuhrte gefuhrt
    moderator fragesteller""",
    _W.INTERVIEWED: "interviewt befragt",
    _W.CONDUCTED: "gefuhrt gemacht fuhrte geleitet machte",
    _W.POSED: "gestellt stellt stellen stellte stellten gefragt fragt",
    _W.SPEAKS: "spricht redet antwortet",
    _W.SAYS: "sagt gesagt sagte sagten",
    _W.NAME: "namen name heisst heissen",
    _W.DATE: "datum tag jahr monat datiert",
    _W.OLD: "alt aktuell neu aktuelle alte",
    _W.LONG: "zeit lang lange dauer dauert dauern minuten umfang umfangreich",
    _W.HAPPENS: "statt gefunden stattgefunden fand gefuhrt gemacht aufgenommen aufgezeichnet entstanden",
    _W.PUBLISHED: """erschienen erschien veroffentlicht gedruckt publiziert herausgekommen rausgekommen abgedruckt
    gesendet stand""",
    _W.OUTLET: "zeitung magazin zeitschrift quelle medium seite blatt tageszeitung blog sender webseite website verlag",
    _W.SOURCE: "quelle quellen herkunft ursprung",
    _W.TOPIC: "thema worum wovon woruber geht ging handelt handelte",
    _W.TOPICS: "themen thema gegenstande",
    _W.COVERED: "behandelt besprochen angesprochen vor vorkommen kommen diskutiert erwahnt beruhrt angeschnitten",
    _W.LANGUAGE: "sprache ubersetzt ubersetzung original",
    _W.LINK: "link url links verweis",
    _W.ADDRESS: "adresse",
    _W.LOST: "verloren verwirrt",
    _W.HELP: """hilfe hilf helfen helft befehle anleitung help befehl hilfestellung unterstutzung anleitungen
    kommandos helfe""",
    _W.TYPE: "schreiben tippen eingeben schreibe tippe eintippen sagen",
    _W.WORKS: "funktioniert geht lauft arbeitet funktionieren",
    _W.USED: """funktionierst benutze benutzen bediene nutze nutzen verwende verwenden bedienen bedient nutzt
    benutzt wozu wofur""",
    _W.SERVES: "taugst dient zweck",
    _W.FEELING: "geht lauft klar gut befinden",
    _W.NEWS: "neues los ab",
    _W.PRAISE: """viel vielen vielmals schon schone sehr herzlichen herzlich super toll prima besten tausend lieben
    nett hilfreich klasse spitze genial wunderbar freundlich liebe dir dein hilfe fur die das auskunft antwort
    antworten info infos information informationen erklarung furs wars""",
    _W.INTERVIEWS: "interviews interviewten interviewpartner",
    _W.LISTING: """liste listen zeig zeige zeigt zeigen nenn nenne auflisten aufzahlen zahle anzeigen ubersicht
    auflistung sehen verzeichnis katalog""",
    _W.GIVING: "gib gebt sag sage will mochte brauche",
    _W.HELD: "hast habt haben gibt gibts vorhanden verfugbar existieren enthalten",
    _W.THERE: "gibt gibts",
    _W.KEEPER: "du ihr sie",
    _W.OTHER: "andere anderen weitere weiteren mehr noch",
    _W.HOW_MANY: "wie",
}
