"""What a paragraph under a talk looks like that is no part of it: mostly its shape, in five languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from bot.model.document import Kind
from bot.text.first_names import is_first_name
from bot.text.question_marks import ASKING, CLOSING
from bot.text.words import fold
from bot.transcript.names.name_words import PARTICLES
from bot.transcript.names.person_names import CAPITALISED, NAME, person_in
from bot.transcript.signs.first_person import names_other
from bot.transcript.text_parts.passages import Passage

#: An address, a telephone number, a mark of rights, a book's number: nobody says those.
_CONTACT: Final = re.compile(
    r"[\w.+-]+@[\w-]+\.\w{2,}|\b(?:tel|fon|fax|phone|telefon|telefono|telefone)\b[.:]|\+\d{2}[\d ()/-]{6,}"
    r"|(?:^|\s)@\w{3,}|[©®]|\bcc[ -]by\b|\bisbn\b|\bdoi\b"
)
#: "212 pages, 18 €"
_PRICE: Final = re.compile(
    r"[€£$]\s?\d|\d\s?(?:€|£|eur\b|euros?\b)|\b\d{2,4}\s?(?:pages|pp?\.|seiten|s\.|paginas|pags?\.)"
)
#: "von 9 bis 16 Uhr", "de 14 h à 18 h", "10am-6pm"
_HOURS: Final = re.compile(
    r"\b\d{1,2}(?:[:.h]\d{2})?\s?(?:h|uhr|[ap]\.?m\.?|horas)?\s?(?:[–-]|bis|to|until|till|a|as|e|y)"
    r"\s?\d{1,2}(?:[:.h]\d{2})?\s?(?:h\b|uhr\b|[ap]\.?m\b|horas\b)"
)
#: "Visits are by arrangement", "sur rendez-vous", "nach Vereinbarung": what is printed of a house.
_ARRANGED: Final = re.compile(
    r"\b(?:by (?:prior )?(?:arrangement|appointment)|(?:nach|nur mit) (?:\w+ )?(?:vereinbarung|absprache|anmeldung)"
    r"|sur (?:rendez-vous|reservation|inscription)|con cita previa|previa (?:cita|reserva)|com marcacao previa"
    r"|mediante (?:reserva|inscripcion)|entr(?:y|ance) (?:is )?free|admission (?:is )?free|eintritt (?:ist )?frei"
    r"|entree libre|entrada (?:libre|livre|gratuita|franca))\b"
)
#: "Obrigada, mestre!": nothing but thanks, below an answer.
_NOTHING_BUT_THANKS: Final = re.compile(
    r"[\W_]*(?:(?:many|so|muito|muitas|muchas|mil|un grand|vielen|herzlichen) )?"
    r"(?:thanks?|merci|danke?|gracias|obrigad[oa])\b[^.?!]{0,40}[.!]*\s*\Z"
)
#: "Thanks, Ida!", "Gracias, Tomás. Si queréis…": somebody is thanked before readers, by name.
_THANKED: Final = re.compile(
    r"[\W_]*(?i:(?:(?:many|so|muito|muchas|mil|un\sgrand|vielen|herzlichen)\s)?"
    r"(?:thanks?|thank\syou|merci|danke?|gracias|obrigad[oa])(?:\s(?:so\smuch|again|beaucoup|to|à|a|an))?)"
    rf",?\s(?:[^\W\d_]+\s)?(?P<name>{CAPITALISED})"
)
#: Signs that lead to other pages, and signs between the links of a row.
_ARROWS: Final = re.compile(r"[←→⟵⟶↩↗▶►›‹]\s*(?:\w|\Z)|\w\s*[←→⟵⟶↩↗▶►]")
_ROW: Final = re.compile(r"\S\s+[|·•]\s+\S[^\n]*\s[|·•]\s+\S|#\w+\s+#\w+")
#: A year, as notes on lives, dates and editions have it.
_YEAR: Final = re.compile(r"\b(?:1[89]|20)\d\d\b")
_CLOSED: Final = re.compile(rf"[.!…。！{ASKING}:;,–—\]-][{CLOSING}*_]*\s*\Z")
#: What an article, a talk or an edition is called, folded.
_PIECE: Final = (
    r"(?:interviews?|conversation|discussion|q&a|article|essay|piece|post|story|text|transcript(?:ion)?|episode|issue"
    r"|podcast|profile"
    r"|entretien|echange|texte|emission|numero|reportage|propos"
    r"|gesprach|beitrag|artikel|ausgabe|fassung|folge"
    r"|entrevista|conversacion|charla|articulo|reportaje|texto|conversa|artigo|reportagem|publicaca?[oi]n?|edicao)"
)
_THIS: Final = (
    r"(?:this|the above|our|cet(?:te)?|ce|notre|dieser?s?|unser(?:e|es)?|est[ea]|nuestr[ao]|noss[ao]|presente?|present)"
)
_ON_THE_PIECE: Final = re.compile(rf"[\W_]*(?:\w+ )?{_THIS} (?:\w+ ){{0,2}}{_PIECE}\b")
_NAMES_THE_PIECE: Final = re.compile(r"\b(?:of|from|to) this (?:interview|conversation|article|transcript)\b")
#: What is done to an article, in any of the five languages, by stems.
_IS_MADE: Final = (
    r"(?:publi|publish|par[ua][ei]?s?\b|erschien|veroffentlicht|gefuhrt|aufgezeichnet|gekurzt|realis|realiz|conduct"
    r"|record|enregistr|transcri|transkri|traduc|traduz|traduit|translat|ubersetz|grabad|gravad"
    r"|edit|condens|adapt|abreg"
    r"|cortesia|courtesy|appeared|apparu|aparec|apareci|mise? a jour|updated|actualiza|atualiza|aktualisiert)"
)
_PIECE_IS_MADE: Final = re.compile(rf"[\W_]*(?:\w+ ){{0,3}}{_PIECE}\b[^.!?]{{0,60}}\b{_IS_MADE}")
#: Readers are asked something about the article, or for help.
_TO_READERS: Final = re.compile(
    rf"\b(?:enjoy|lik|gefall|plu|aim|gust|gost)\w*\b[^.!]{{0,20}}\b(?:this\?|(?:{_THIS}) {_PIECE}\b)"
    rf"|\b{_PIECE}\b[^.!]{{0,30}}\b(?:gefallen|plu|gustado|gostou|useful|hilfreich|utile|util)\b"
    r"|\b(?:support (?:us|our|independent)|donat(?:e|ion)|become a member|newsletter|patreon|paypal|soutenez|adherez"
    r"|faites un don|unterstutzen sie|spende[nt]? (?:sie|an|fur)|hazte soci[oa]|apoya(?:nos)?|apoie|assine)\b"
)
_MONTH: Final = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre"
    r"|januar|februar|marz|juni|juli|oktober|dezember"
    r"|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
    r"|janeiro|fevereiro|marco|maio|junho|julho|setembro|outubro|novembro|dezembro)\b"
)
#: A day without its year is one to come: stories tell the year.
_TO_COME: Final = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th|er|\.)?+ (?:de |of )?+{_MONTH}|{_MONTH} \d{{1,2}}(?!\d)(?:st|nd|rd|th)?+)"
    r"(?!,? ?(?:de )?\d{4})"
)
#: "Edited by Jette Kranz. Sound: Liv Dahl."
_CREDITS: Final = re.compile(
    rf"(?:[^\W\d_][\w &]{{2,40}}(?:\s?:|\s(?i:by|von|par|por|de))\s(?:{NAME}|{CAPITALISED})"
    rf"(?:\s(?i:and|und|et|y|e|&)\s{NAME})?"
    r"(?:\s?[.,;|/–—-]\s?|\s*\Z))+"
)
#: "1. Letters, p. 44": a source.
_FOOTNOTE: Final = re.compile(
    r"\W*\d{1,3}\W+\S.{0,160}(?:\bpp?\. ?\d|\bs\. ?\d|\b(?:see|vgl|cf|ibid|ebd|voir|vease|ver)\b|(?:19|20)\d\d\W*\Z)"
)
#: What an editor's note and a note of thanks for money begin with.
_NOTE: Final = re.compile(
    r"[\W_]*(?:(?:editor['s]* |p\.?s\.? )?note|nota|anmerkung|anm\.|n\.?d\.?[lr]|correction|erratum|korrektur"
    r"|correccion|correcao|rectifica)\b[^:.]{0,40}:"
    r"|[\W_]*(?:with (?:the )?(?:kind )?support|avec le soutien|mit (?:freundlicher )?unterstutzung|con el apoyo"
    r"|com o apoio|funded by|gefordert|financ|by courtesy|courtesy of|mit (?:freundlicher )?genehmigung"
    r"|avec l'aimable|por cortesia)"
    # Whom the newsroom thanks are several, and not spoken to.
    r"|[\W_]*(?:(?:special |many )?thanks|merci|dank|gracias|agradecimientos?|obrigad[oa]) (?:to|a|aux?|an|ao?s?|:) "
    r".{3,60} (?:and|et|und|y|e) "
)
#: How somebody's life is told after the name.
_LIFE: Final = re.compile(
    r"\s*(?:\(|,\s|[–—-]\s|\b(?:"
    r"is|was|has|lives?|works?|keeps?|teaches|writes?|runs?|grew|studied|born"
    r"|ist|war|hat|lebt|arbeitet|wurde|studierte|leitet|schreibt|wuchs"
    r"|est|a|vit|travaille|dirige|enseigne|ecrit|nait"
    r"|es|fue|ha|vive|trabaja|dirige|escribe|nacio|estudio"
    r"|e|foi|trabalha|escreve|nasceu|estudou|dirige|publicou|tem)\b)"
)
_NAME_FIRST: Final = re.compile(rf"[\W_]*(?:(?i:about|zur\sperson|über|sobre|à\spropos\sde)\s?:?\s)?(?P<name>{NAME})")
_FIRST_WORD: Final = re.compile(r"[\W_]*(?P<name>[^\W\d_]+(?:['’-][^\W\d_]+)*)")
_QUOTATION: Final = re.compile(r"“[^“”]{1,80}”|„[^„“”]{1,80}[“”]|«[^«»]{1,80}»|»[^«»]{1,80}«|\"[^\"]{1,80}\"")
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
#: "I began" has an ending of its own in Spanish and in Portuguese, which are told by their word for "I".
_I_DID: Final = {"yo": re.compile(r"\b[a-zà-ÿ]{2,}[^u]é\b"), "eu": re.compile(r"\b[a-zà-ÿ]{2,}ei\b")}
#: Of the words that say who speaks, those that a newsroom says as well.
_PLURAL: Final = frozenset(
    "we our us we're we've we'll nous notre nos wir uns unser unsere nosotros nuestro nuestra nos nosso nossa somos "
    "tenemos hicimos temos fizemos".split()
)
#: And those that are more often nouns.
_NOUNS: Final = frozenset(("trabajo", "trabalho"))
#: What each sign counts, in the measure of ``Evidence.ask``; a paragraph with none of them is as likely said.
#: An address.
_SAYS_CONTACT: Final = 5.0
#: A price, hours, or nothing but thanks.
_SAYS_PRICE: Final = 4.0
#: A link to other pages.
_LEADS_ON: Final = 4.5
#: A footnote.
_IS_A_SOURCE: Final = 4.5
#: "This interview was …".
_SPEAKS_OF_THE_PIECE: Final = 4.5
#: Readers are asked something, or for help.
_ASKS_READERS: Final = 4.0
#: A day to come.
_TELLS_A_DAY: Final = 3.0
#: A life is told,
_TELLS_A_LIFE: Final = 2.0
#: of somebody whom the page names, or with a common first name,
_OF_A_KNOWN: Final = 2.0
#: with a year.
_HAS_A_YEAR: Final = 1.0
#: A line without an end, where all else has one.
_UNCLOSED: Final = 4.5
#: A longer one.
_UNCLOSED_LONG: Final = 3.0
#: A name and nothing else.
_NOTHING_BUT_A_NAME: Final = 5.0
#: A line is no longer, in characters,
_LONGEST_LINE: Final = 90
#: no note,
_LONGEST_NOTE: Final = 300
#: and no life.
_LONGEST_LIFE: Final = 700
#: Such a share of the paragraphs may have no end where the others have one,
_MOST_OPEN: Final = 0.1
#: of so many at least,
_FEW_PARAGRAPHS: Final = 4
#: which are no shorter, in characters.
_A_PARAGRAPH: Final = 25
#: So much above a talk is read for names.
_LONGEST_HEAD: Final = 4000


@dataclass(frozen=True, slots=True)
class Manner:
    """How a talk is printed, and whom its page names."""

    #: The words that say "I" in its language, folded.
    first: frozenset[str] = frozenset()
    #: Paragraphs have a mark at their end.
    closes: bool = False
    #: The parts of the names that stand above the talk.
    names: frozenset[str] = field(default_factory=frozenset)


def manner_of(text: str, said: Sequence[Passage], first: Iterable[str]) -> Manner:
    """Return the manner of a talk whose passages are ``said``, where words of ``first`` say who speaks."""
    counted = [words for p in said if len(words := p.span.of(text)) >= _A_PARAGRAPH]
    opened = sum(_CLOSED.search(words[-8:]) is None for words in counted)
    head = text[: min(said[0].span.start, _LONGEST_HEAD)] if said else ""
    names = {part for found in re.finditer(NAME, head) if (name := person_in(found[0])) for part in name.split()}
    closes = len(counted) >= _FEW_PARAGRAPHS and opened <= _MOST_OPEN * len(counted)
    return Manner(frozenset(first) - _PLURAL - _NOUNS, closes, frozenset(part for part in names if part[:1].isupper()))


def ending_shape(text: str, passage: Passage, manner: Manner) -> float:
    """Return how much ``passage`` looks like something under the talk; 0 where it looks like somebody's words."""
    words = passage.span.of(text)
    if len(words) > _LONGEST_LIFE or _says_i(words, manner):
        return 0.0
    folded = " ".join(fold(words).split())
    life = _life(words, folded, manner)
    if len(words) > _LONGEST_NOTE:
        return life
    return max(life, _note(folded), _line(words, passage, manner), _thanked(words, manner), _lead(folded, passage))


def _lead(folded: str, passage: Passage) -> float:
    """Return how much a work is offered whose title opens the paragraph in type of its own: a price, hours, a day."""
    runs = (*passage.block.bold[:1], *passage.block.italic[:1])
    opens = any(run.start <= passage.span.start < run.end < passage.span.end for run in runs)
    return _SAYS_PRICE if opens and (_PRICE.search(folded) or _HOURS.search(folded) or _TO_COME.search(folded)) else 0.0


def _thanked(words: str, manner: Manner) -> float:
    """Return how much whoever is named above the talk is thanked in ``words``, and more is said besides."""
    found = _THANKED.match(words)
    return _SAYS_PRICE if found and found["name"].rstrip(".") in manner.names else 0.0


def _says_i(words: str, manner: Manner) -> bool:
    did = (ending.search(words) for pronoun, ending in _I_DID.items() if pronoun in manner.first)
    own = _QUOTATION.sub(" ", words)  # whoever is quoted may say "I"
    firsts = (word for word in _WORD.finditer(own) if fold(word[0]) in manner.first)
    return any(not names_other(own, word.start(), word.end()) for word in firsts) or any(did)


def _life(words: str, folded: str, manner: Manner) -> float:
    """Return how much a paragraph tells of somebody's life: the name first, and nobody says "I"."""
    found = _NAME_FIRST.match(words)
    tells = found is not None and _LIFE.match(fold(words[found.end() :].lstrip("*_ ")))
    if found and tells and (name := person_in(found["name"])):
        known = bool(manner.names.intersection(name.split())) or is_first_name(name.split()[0])
        return _TELLS_A_LIFE + _OF_A_KNOWN * known + _HAS_A_YEAR * bool(_YEAR.search(folded))
    first = _FIRST_WORD.match(words)
    if first and first["name"].lower() in PARTICLES:
        first = _FIRST_WORD.match(words, first.end())
    is_known = first is not None and bool(manner.names & {first["name"], re.sub("['’]?s?$", "", first["name"])})
    return (_TELLS_A_LIFE + _OF_A_KNOWN) if is_known else 0.0


def _note(folded: str) -> float:
    """Return how much a paragraph looks like a note of the page, by the first sign of one that it has."""
    is_short = len(folded) <= 2 * _LONGEST_LINE
    if _CONTACT.search(folded) or _NOTE.match(folded):
        return _SAYS_CONTACT
    if _FOOTNOTE.match(folded):
        return _IS_A_SOURCE
    if _ON_THE_PIECE.match(folded) or _PIECE_IS_MADE.match(folded):
        return _SPEAKS_OF_THE_PIECE
    if _ARROWS.search(folded) or _ROW.search(folded):
        return _LEADS_ON
    if _NOTHING_BUT_THANKS.match(folded) or _HOURS.search(folded) or _tells_a_price(folded) or _ARRANGED.search(folded):
        return _SAYS_PRICE
    if _TO_READERS.search(folded) or (is_short and _NAMES_THE_PIECE.search(folded)):
        return _ASKS_READERS
    return _TELLS_A_DAY if is_short and _TO_COME.search(folded) else 0.0


def _tells_a_price(folded: str) -> bool:
    return _PRICE.search(folded) is not None and len(folded) <= _LONGEST_LINE * 2 and folded.count(". ") == 0


def _line(words: str, passage: Passage, manner: Manner) -> float:
    bare = words.strip("*_ -–—()[]").rstrip(".")
    if (re.fullmatch(NAME, bare) and person_in(bare)) or _CREDITS.fullmatch(words.strip("*_ ")):
        return _NOTHING_BUT_A_NAME
    if not manner.closes or passage.block.kind is Kind.ITEM or _CLOSED.search(words[-8:]):
        return 0.0
    return _UNCLOSED if len(words) <= _LONGEST_LINE else _UNCLOSED_LONG
