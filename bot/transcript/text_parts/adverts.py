"""What a host reads out for money: whole turns that are adverts, and sentences in turns that say more than that."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, islice, takewhile
from operator import itemgetter
from typing import Final

from bot.model import Span
from bot.remarks import Remark
from bot.text.question_marks import has_question_mark
from bot.text.sentences import split_sentences
from bot.text.words import fold
from bot.text.worked_out import once
from bot.transcript.labelling.labels import Label
from bot.transcript.names.person_names import CAPITALISED
from bot.transcript.signs.cue_words import Cues
from bot.transcript.signs.marked_lines import QUESTION_END, TAIL
from bot.transcript.text_parts.passages import Passage

#: Why such a turn is left out.
ADVERT: Final = Remark("advert")
_ADVERT: Final = re.compile(
    r"\b(?:(?:is|are|was) (?:sponsored|made possible|brought to you) by|today['’]s sponsor"
    r"|use (?:the )?(?:promo |offer )?code\s(?:(?-i:[A-Z\d]{3,})|[^.!?]{0,60}\b(?:checkout|discount|off))"
    r"|wird (?:euch |ihnen )?(?:präsentiert|gesponsert) von"
    r"|(?:vous est (?:présentée?|offerte?)|est sponsorisée?) par"
    r"|(?:está |es |é |foi )?(?:patrocinad[oa]|traíd[oa] a ustedes|oferecid[oa]) por)\b",
    re.IGNORECASE,
)
#: What is paid for where a host reads an advert.
_SHOW: Final = (
    r"(?:(?:this|today['’]s|our) (?:\w+ ){0,2}(?:episode|podcast|show|programme?|series|season|broadcast|edition)"
    r"|(?:diese[rs]?|unser[e]?|die heutige) (?:\w+ )?(?:folge|sendung|episode|podcast|ausgabe|staffel)"
    r"|(?:cet|cette|ce|notre) (?:\w+ )?(?:épisode|podcast|émission|numéro|série|saison)"
    r"|(?:est[ea]|nuestr[oa]|nosso|nossa) (?:\w+ )?(?:episodio|episódio|podcast|programa|emisión|temporada))\b"
)
#: A house may be supported, too: that is an advert where it is the show, or where a firm supports it.
_SUPPORTED: Final = re.compile(
    rf"\b(?i:{_SHOW}[^.!?]{{0,40}}\b(?:(?:is|was) supported by|unterstützt von|soutenue? par))\b"
    r"|\b(?i:(?:is|are|was) supported by|wird (?:euch |ihnen )?unterstützt von|est soutenue? par) "
    r"(?:(?i:our friends|listeners|viewers|you)\b|(?:the )?[A-ZÀ-ÖØ-Þ])"
)
#: Who is thanked for the show need not have paid for it: that is an advert where something is sold besides.
_THANKED: Final = re.compile(
    r"\b(?:possible (?:by|thanks to)|with (?:the )?support from|(?:dank der|mit) unterstützung (?:von|durch)"
    r"|(?:ermöglicht|möglich gemacht|möglich) (?:durch|dank)|possible grâce (?:à|aux?)\b|avec le soutien de"
    r"|(?:se hace|hacemos|posible) (?:posible )?gracias (?:a|al)\b|con (?:el )?(?:apoyo|patrocinio) de"
    r"|(?:feit[oa]|possível|fazemos) graças (?:a|à|ao)s?\b|com o (?:apoio|patrocínio) d[aeo])",
    re.IGNORECASE,
)
#: What a host says behind an advert, and nothing else in that sentence.
_GOES_BACK: Final = re.compile(
    r"(?:(?:and|so|now|okay|all right|anyway)?,? ?(?:and |now )?"
    r"(?:back to (?:the |our )?(?:show|conversation|interview|talk|episode)"
    r"|we['’]ll be (?:right )?back|let['’]s (?:get|go) back|let['’]s (?:carry|move|go) on)"
    r"|(?:und|so)?,? ?(?:jetzt |nun )?"
    r"(?:weiter geht['’]?s|und weiter|zurück (?:zum|zur|zu unserem) \w+|jetzt geht['’]?s weiter)"
    r"|(?:allez |et )?,? ?(?:on (?:continue|reprend|y retourne)|retour (?:à l['’]|au )\w+|c['’]est reparti)"
    r"|(?:y |bueno )?,? ?(?:seguimos|volvemos|continuamos|de vuelta (?:a la|al|con el|con la) \w+)"
    r"|(?:e )?,? ?(?:voltamos|continuamos|seguimos|de volta (?:à|ao) \w+))[.!…]*\s*\Z",
    re.IGNORECASE,
)
#: What a host tells listeners in the midst of a talk: of a break, of the sponsor ahead. "A short break from the war"
#: and "we'll be back in March" tell of something else.
_INTERRUPTS: Final = re.compile(
    r"\b(?:(?:we(?:['’]ll| will|['’]re (?:going to|gonna)| are going to| have to| need to)?|let['’]s"
    r"|i['’]m going to|time) (?:just )?(?:take|for) a (?:very )?(?:quick|short|little|brief) (?:ad )?break"
    r"(?! (?:from|every|each|at|on|of|for the (?!news|weather|headlines)|in (?!a (?:moment|minute|second|bit)))\b)"
    r"|we['’]ll be (?:right back(?! (?:at|in|on) the\b)|back (?:right |just )?(?:after|with more|shortly|soon)\b"
    r"|back in (?:a|just a|one|two|three) \w+|back(?=\s*(?:[.!…]|\Z)))"
    r"|(?:word|message|moment|break) (?:from|for) (?:all )?(?:our|today['’]s|this (?:week|episode)['’]s)"
    r" (?:\w+ )?sponsors?"
    r"|support for (?:this|the|our|today['’]s) (?:show|podcast|programme?|episode) (?:comes|is)"
    r"|(?:wir machen|machen wir|und jetzt|zeit für) (?:\w+ ){0,2}(?:kurze|kleine) (?:werbe)?(?:pause|unterbrechung)"
    r"(?! (?:vom|von|am|im|jede[nrms]?)\b)"
    r"|(?:sind|bin) (?:\w+ ){0,2}gleich (?:wieder (?:da|zurück)|zurück)"
    r"|(?:für|von) unsere[nm]? (?:heutigen )?(?:sponsor|werbepartner)"
    r"|on (?:fait|va faire|prend|marque) (?:juste )?une (?:petite|courte) pause"
    r"(?! (?:chaque|tou[st]|toutes|en|du|au)\b)"
    r"|on revient (?:tout de suite|juste après(?= (?:la pause|la pub|ça|ceci|cela|un mot)|\s*(?:[.!…]|\Z)))"
    r"|mot de (?:notre|nos) (?:sponsors?|partenaires?)"
    r"|(?:hacemos|vamos a hacer|haremos|tomamos) una (?:pequeña|breve|corta) pausa(?! (?:en (?!un)|cada|del?)\b)"
    r"|volvemos (?:enseguida|en unos? (?:momento|instante|minuto|segundo|rat))"
    r"|(?:para|de) nuestros? patrocinador(?:es)?"
    r"|(?:fazemos|vamos fazer) uma (?:pequena|breve) pausa(?! (?:n[oa]|cada|d[eoa])\b)"
    r"|já voltamos|(?:para|do) nosso patrocinador)",
    re.IGNORECASE,
)
#: Whoever likes the show that they hear; "the show of the Northern Lights" is another.
_IF_LIKED: Final = re.compile(
    r"\b(?:if you(?:['’]re| are)? (?:lik|enjoy|lov)(?:e|ing)? (?:the|this|our)"
    r" (?:show|podcast|episode|programme?|channel)(?! (?:of|at|between|so much)\b)"
    r"|wenn (?:euch|ihnen|dir) (?:de[rn]|die|das|diese[rs]?|unser[e]?) (?:podcast|folge|sendung|kanal|show) gef[aä]ll"
    r"|si (?:vous aimez|tu aimes) (?:ce|cet|cette|le|notre) (?:podcast|émission|épisode|chaîne)"
    r"(?! d(?:e|u|es)\b| d['’])"
    r"|si (?:te|os|les) (?:está )?gust(?:a|ando) (?:el|este|nuestro) "
    r"(?:p[óo]dcast|programa|episodio|canal)(?! del?\b)"
    r"|se (?:você )?(?:gosta|está gostando) (?:do|deste|desse) (?:podcast|programa|episódio|canal)(?! d[eoa]\b))",
    re.IGNORECASE,
)
#: What they are to do for the show, and what that is good for.
_RATES: Final = re.compile(
    r"\b(?:(?:rate|review|subscribe|rating)\b|(?:five|5|some|a few) stars\b|tell (?:a|your) friends?\b"
    r"|(?:it|that) (?:really |does )?helps(?: us)?(?: out)?(?: a lot)?[.!…]*\Z"
    r"|bewerte[tn]? (?:uns|den|die|ihn|sie)\b|bewertung|abonnier|sterne (?:da|hier)\b|(?:fünf|5|paar) sterne"
    r"|das hilft (?:uns|sehr)\b|laisse[zr]?\b[^.!?]{0,30}\bétoiles|(?:cinq|5) étoiles|abonne[zr]?[- ]|suscr[ií]b"
    r"|(?:cinco|5|unas) estrellas|reseña|ayuda mucho[.!…]*\Z|inscrev|avali|(?:cinco|5) estrelas"
    r"|ajuda muito[.!…]*\Z)",
    re.IGNORECASE,
)
#: Whoever tells what somebody said of a break reads no advert: "We'll be right back, said the firemen."
_REPORTS: Final = re.compile(
    r"\b(?:said|says|told|wrote|(?:you|they) (?:say|write)|that (?:is|was) what|motto"
    r"|(?:ge)?sagt(?:en?)?|schrieb(?:en)?|geschrieben|(?:schreiben|sagen) sie|sie (?:schreiben|sagen)|stand auf|sagen"
    r"|(?:a|ont|avait|avez) dit|dis(?:ait|iez|aient)|dites-vous|écri(?:t|vez|vait|viez)"
    r"|dijo|dijeron|decían?|dice|escrib\w+|disse(?:ram)?|dizia[m]?|diz|escrev\w+)\b",
    re.IGNORECASE,
)
_OF_SHOW: Final = re.compile(rf"\b{_SHOW}", re.IGNORECASE)
#: Whoever is no firm: "our listeners do".
_LISTENERS: Final = re.compile(
    r"\b(?:(?:listen|view|read)ers|(?:zu)?hörer(?:innen)?|auditeurs|auditrices|oyentes|ouvintes)\b", re.IGNORECASE
)
_WORD: Final = re.compile(r"\w+")
#: A word with a capital inside of a sentence.
_NAME: Final = re.compile(rf"(?<=[\w,]\s){CAPITALISED}")
_SENTENCE_END: Final = re.compile(r"(?<=[.!…])\s+")
#: What interrupts a talk says so in so many first sentences: "Hey, it's Ann. We'll be right back."
_BEGINNING: Final = 2
#: An imperative stands among so many first words of a sentence.
_OPENING: Final = 3
#: In longer turns somebody says more besides.
_LONGEST: Final = 400
#: What stands in them is looked for up to here.
_REACH: Final = 4_000
#: So many paragraphs of a turn are looked at.
_MOST_IN_A_TURN: Final = 8
#: What the sentences behind a sponsor's name have listeners do.
_CALLS_TO: Final = re.compile(
    r"\b(?i:(?:go|head)(?: over)? to\b|visit\b|check (?:it|them) out\b|sign up\b|(?:promo )?code\b"
    r"|(?:per ?cent|%) off\b|free trial\b|first (?:order|month)\b|link in the\b|dot com\b|(?:tell|ask) them\b"
    r"|(?:prozent|%) rabatt\b|(?:gutschein)?code\b|auf (?:www|\w+ punkt)\b|link in den\b|kostenlos"
    r"|rendez-vous sur\b|code promo\b|(?:pour ?cent|%) de (?:réduction|remise)\b|lien (?:en|dans)\b|gratuit"
    r"|visit[ea]n?\b|entr[ea]n? en\b|código\b|(?:por ciento|%) de descuento\b|enlace en\b|gratis\b"
    r"|acess[ea]\b|cupom\b|(?:por cento|%) de desconto\b|link na\b)"
)
#: A sentence that begins with it has listeners do something; "you visit her", within one, is told.
_HAS_THEM: Final = re.compile(rf"(?i:(?:so|and|just|now|today|right now|also|und|et|y|e)[ ,]+)*{_CALLS_TO.pattern}")
#: What has them buy, and is said to nobody else.
_SELLS: Final = re.compile(
    r"\b(?:(?:promo|offer|gutschein|rabatt)\s?code\b|(?:use|enter) (?:the )?code\b|(?:mit dem|avec le) code\b"
    r"|(?:con el|com o|usen?(?: el)?) código\b|(?:per ?cent|%) off\b|free trial\b"
    r"|your first (?:order|month|box|purchase|pair|year)\b"
    r"|link in (?:the|den) (?:show ?notes|description|bio|beschreibung)\b|shownotes\b|im internet unter\b"
    r"|(?:dot|punkt|point|punto|ponto) (?:com|org|net|de|at|ch|fr|es|mx|br|\w+ slash)\b"
    r"|[\w-]{1,40}\.(?:com|org|net|co|io|de|fr|es)\b|tell them (?:that )?\w+ sent you\b"
    r"|(?:prozent|%) (?:rabatt|auf (?:eure|deine|ihre))\b"
    r"|(?:pour ?cent|%) de (?:réduction|remise)\b|première commande\b|rendez-vous sur\b"
    r"|lien (?:en|dans la) (?:description|bio)\b|(?:por ciento|%) de descuento\b|primer (?:pedido|mes)\b"
    r"|enlace en la (?:descripción|bio)\b|cupom\b|(?:por cento|%) de desconto\b|link na (?:descrição|bio)\b)",
    re.IGNORECASE,
)
#: A long turn that is an advert has so many of these.
_LEAST_SALES: Final = 2
#: Between two sentences of an advert stand so many others at most.
_MOST_BETWEEN: Final = 4
#: A host who presents a guest says more than that: "My guest today is …", "Ida, welcome to the show."
_PRESENTS: Final = re.compile(
    r"\b(?i:(?:my|our|today['’]s|this week['’]s) guests?\b|(?:joining|with) (?:me|us) (?:\w+ ){0,2}(?:is|are)\b"
    r"|joins (?:me|us)\b|(?:i(?:['’]m| am)|we(?:['’]re| are)) (?:\w+ )?"
    r"(?:joined by|(?:talk|speak|chatt|sitt)ing (?:down )?(?:to|with))\b"
    r"|(?:mein|unser)e?n? (?:heutige[rn]? )?(?:gast|gäste|gesprächspartner(?:in)?)\b"
    r"|(?:zu gast|bei mir|bei uns) (?:\w+ ){0,2}(?:ist|sind|sitzt|sitzen)\b"
    r"|(?:spreche|rede|sprechen wir|reden wir) (?:\w+ )?mit\b"
    r"|(?:mon|notre|mes|nos) invitée?s?\b|(?:je reçois|nous recevons|j['’]accueille|nous accueillons)\b"
    r"|(?:mi|nuestr[oa]|mis|nuestr[oa]s) invitad[oa]s?\b|(?:nos|me) acompañan?\b"
    r"|(?:hablo|hablamos|converso|conversamos) (?:\w+ )?con\b"
    r"|(?:meu|minha|nosso|nossa) convidad[oa]\b|convidad[oa] de hoje\b"
    r"|(?:converso|conversamos|falo|falamos) (?:\w+ )?com\b)"
    rf"|{CAPITALISED},? (?i:welcome|willkommen|herzlich willkommen|bienvenue|bienvenid[oa]|bem[- ]vind[oa])\b"
    rf"|\b(?i:welcome|willkommen|bienvenue|bienvenid[oa]|bem[- ]vind[oa]), {CAPITALISED}"
)


def is_advert(words: str, cues: Cues, *, is_answered: bool = False) -> bool:
    """Tell whether a turn of ``words`` names a sponsor, and neither asks nor presents a guest.

    - "Tell us about that." asks, by the words that ``cues`` have for it; "Tell them that we sent you." does not.
    - What is long, or asks within, sells something, and more than once; once where the host goes back to the talk at
      its end: "With the code BEES, ten percent off. No bees? Get some. Back to the show."
    - What begins with a break, a sponsor ahead or those who like the show, and ends so or with what to do, if nobody
      answers it.
    - What whoever is asked answers ends with something to buy, or says who pays for the show, and nothing else.
    """
    said = " ".join(words.split()) if len(words) <= _REACH else ""
    if not is_answered and _interrupts(said):
        return True
    if not _names_sponsor(said) or _PRESENTS.search(said) or _requests(said, cues):
        return False
    sentences = _SENTENCE_END.split(said)
    goes_back = _GOES_BACK.match(sentences[-1]) is not None
    if len(words) > _LONGEST or has_question_mark(said):
        least = 1 if goes_back else _LEAST_SALES
        if len(_SELLS.findall(said)) < least or QUESTION_END.search(said):
            return False
    return not is_answered or _is_only_read(sentences[:-1] if goes_back else sentences)


def _interrupts(said: str) -> bool:
    """Tell whether what is ``said`` speaks to listeners from its first sentences to the last, and tells of nobody."""
    sentences = _SENTENCE_END.split(said)
    beginning, last = " ".join(sentences[:_BEGINNING]), sentences[-1]
    if not (_INTERRUPTS.search(beginning) or _IF_LIKED.search(beginning)) or _REPORTS.search(f"{beginning} {last}"):
        return False
    if _PRESENTS.search(said) or QUESTION_END.search(said):
        return False
    goes_on = _GOES_BACK.match(last) or _HAS_THEM.match(last.rpartition("? ")[2])
    return goes_on is not None or any(end.search(last) for end in (_INTERRUPTS, _SELLS, _RATES))


def _is_only_read(sentences: Sequence[str]) -> bool:
    """Tell whether ``sentences`` end with something to buy, or say only who pays for the show."""
    sells = len(sentences) > 1 and _SELLS.search(sentences[-1]) is not None
    return sells or all(map(_tells_of_show, sentences))


def _tells_of_show(sentence: str) -> bool:
    is_of_show = _OF_SHOW.search(sentence) is not None and _names_sponsor(sentence)
    return is_of_show and _LISTENERS.search(sentence) is None


def names_sponsor(words: str) -> bool:
    """Tell whether a turn of ``words`` says who pays for the show."""
    return len(words) <= _REACH and _names_sponsor(" ".join(words.split()))


@once
def _names_sponsor(said: str) -> bool:
    is_thanked = _THANKED.search(said) is not None and _SELLS.search(said) is not None
    return is_thanked or _ADVERT.search(said) is not None or _SUPPORTED.search(said) is not None


def _requests(said: str, cues: Cues) -> bool:
    """Tell whether the last sentence of what is ``said`` has somebody talk, and not go and buy something."""
    last = _SENTENCE_END.split(said)[-1]
    opening = [word.strip(",:;.!…") for word in fold(last).split()[:_OPENING]]
    opening += [word.partition("-")[0] for word in opening]  # racontez-nous
    return not _CALLS_TO.search(last) and not cues.imperative.isdisjoint(opening)


def adverts_apart(text: str, passages: Sequence[Passage], language: str) -> Iterator[Passage]:
    """Yield ``passages``, those that name a sponsor in a turn that presents a guest, or asks, cut around the advert.

    What replies to a question stays whole: "My guests like it here. The house is supported by the town." So does what
    asks of something else than the show: "The tour is sponsored by Holm, with ten percent off. Does that bother you?"
    """
    label: Label | None = None
    for n, passage in enumerate(passages):
        replies = n > 0 and QUESTION_END.search(passages[n - 1].span.of(text)[-TAIL:]) is not None
        if passage.label and not replies and _names_sponsor(words := _words(text, passage)):
            rest = takewhile(lambda below: below.label is None, islice(passages, n + 1, n + _MOST_IN_A_TURN))
            presents = any(_PRESENTS.search(said) for said in (words, *(_words(text, below) for below in rest)))
            label = passage.label if presents else None
            yield from _cut(text, passage, language) if presents or _asks_behind(words) else (passage,)
        elif label and passage.label is None and _PRESENTS.search(_words(text, passage)):
            yield replace(passage, label=label)  # the words that its label stands before may be the advert
            label = None
        else:
            label = None if passage.label else label
            yield passage


def _asks_behind(words: str) -> bool:
    """Tell whether ``words`` of a turn end with a question, and say who pays for the show and what there is to buy."""
    asks_and_sells = QUESTION_END.search(words) is not None and _SELLS.search(words) is not None
    return asks_and_sells and any(map(_tells_of_show, _SENTENCE_END.split(words)))


def _words(text: str, passage: Passage) -> str:
    return " ".join(passage.span.of(text)[:_REACH].split())


def _cut(text: str, passage: Passage, language: str) -> Iterator[Passage]:
    """Yield the sentences before an advert in ``passage``, the advert, and those after it, each as a passage."""
    spans = list(split_sentences(text, passage.span, language))
    read = _read_out([" ".join(span.of(text).split()) for span in spans])
    for _, group in groupby(zip(read, spans, strict=True), key=itemgetter(0)):
        own = [span for _, span in group]
        whole = Span(own[0].start, own[-1].end)
        yield replace(passage, span=whole, unnumbered=whole)


def _read_out(sentences: Sequence[str]) -> list[bool]:
    """Return for each of ``sentences`` whether it belongs to an advert.

    That begins where a sponsor is named, and ends below with what has listeners do something; what it tells besides
    stands between it and what it sells, and speaks of no guest who is presented.
    """
    presenting = " ".join(filter(_PRESENTS.search, sentences))
    guests = {name.rstrip(".'’-") for name in _NAME.findall(presenting)}
    read = [False] * len(sentences)
    last = -1
    for n, words in enumerate(sentences):
        between = n - last - 1 if last >= 0 else _REACH
        sells = between <= _MOST_BETWEEN and _SELLS.search(words) is not None
        of_guest = not guests.isdisjoint(_WORD.findall(words)) and not sells and not _names_sponsor(words)
        if of_guest or has_question_mark(words) or _PRESENTS.search(words):
            last = -1
        elif sells or (not between and _CALLS_TO.search(words)) or _names_sponsor(words):
            first = last + 1 if sells else n
            read[first : n + 1] = [True] * (n + 1 - first)
            last = n
    return read
