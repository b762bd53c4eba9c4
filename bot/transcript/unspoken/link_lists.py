"""What heads a list of links to other pages, and which lines below it are those links."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bot.model.document import Kind
from bot.text.question_marks import CLOSING, ends_asking
from bot.text.words import fold
from bot.transcript.signs.question_score import CLEARLY_ASKS
from bot.transcript.text_parts.utterances import STYLED, Utterance

#: What heads links, as a whole line, folded and without signs around it.
_HEAD: Final = re.compile(
    "|".join(
        (
            # English
            r"(?:most|more) (?:popular|read|viewed|shared|recent|commented)(?: (?:stories|articles|posts|news|now"
            r"|today))?",
            r"(?:trending|popular|latest|recent|related|recommended|featured|similar|further|other|top) "
            r"(?:now|today|stories|story|articles?|posts?|news|reading|interviews?|content|topics|reads"
            r"|from .{2,40})",
            r"(?:also )?read (?:also|next|more on .{2,40})|related|see also|up next|what to read next"
            r"|editors?'?s? picks?"
            r"|more (?:from|on|in|by|like) .{2,60}|recommended (?:for you|from .{2,40})|you (?:may|might|might also"
            r"|may also) "
            r"(?:also )?(?:like|enjoy|be interested in)|explore more(?: .{2,40})?|(?:more )?on this (?:topic|story)"
            r"|keep exploring|don't miss|in this (?:series|issue)",
            r"if you (?:liked|enjoyed|like|enjoy) (?:this|that|reading)\b.{0,80}\b(?:enjoy|like|read"
            r"|interested in)\b.{0,20}",
            # German
            r"meist ?gelesene?(?: (?:artikel|beitrage|texte))?|beliebt(?:e artikel)?|(?:ahnliche|weitere|verwandte"
            r"|neueste"
            r"|aktuelle|andere) (?:artikel|beitrage|themen|interviews|texte|nachrichten|meldungen)",
            r"mehr (?:zum thema|zu .{2,40}|aus .{2,40}|von .{2,40}|uber .{2,40})|lesen sie (?:auch|mehr"
            r"|dazu)(?: .{2,30})?"
            r"|(?:auch|noch) interessant|das konnte (?:sie|dich|euch) (?:auch )?interessieren|zum weiterlesen"
            r"|lesetipps?"
            r"|passend dazu|empfehlungen(?: der redaktion)?|redaktionsempfehlung|top-?themen",
            # French
            r"(?:les )?(?:articles )?(?:les )?plus (?:lus|partages|consultes|populaires|commentes)"
            r"|(?:a )?lire (?:aussi|egalement"
            r"|ensuite)|sur le meme (?:sujet|theme)|(?:articles?|contenus?|sujets) (?:lies?|similaires|recents"
            r"|connexes|associes)",
            r"a (?:decouvrir|voir|lire)(?: aussi)?|(?:nos )?derniers articles|vous aimerez (?:aussi|peut-etre)"
            r"|dans la meme "
            r"(?:rubrique|serie)|la redaction vous (?:conseille|recommande)|plus d'articles|notre selection"
            r"|en ce moment",
            # Spanish
            r"(?:lo|los|las|las noticias|los articulos) mas (?:leid[oa]s?|vist[oa]s?|compartid[oa]s?|popular(?:es)?"
            r"|comentad[oa]s?)"
            r"|mas leid[oa]s|(?:noticias|articulos|entradas|temas|contenidos?|entrevistas) (?:relacionad[oa]s?"
            r"|recientes|similares)",
            r"(?:lee|leer|lea|ver|mira) (?:tambien|ademas)|(?:tambien )?te puede interesar|te recomendamos"
            r"|recomendados?"
            r"|mas (?:sobre|noticias|en|de) .{2,40}|en portada|no te lo pierdas|ultimas noticias|sobre el mismo tema",
            # Portuguese, Italian, Dutch
            r"(?:as )?mais lidas|(?:leia|veja|ouca) (?:tambem|mais)|(?:noticias|artigos|posts"
            r"|conteudos?) (?:relacionad[oa]s?"
            r"|recentes|semelhantes)|pode (?:tambem )?gostar|recomendados para si|ultimas noticias"
            r"|mais sobre .{2,40}",
            r"leggi anche|i piu letti|articoli correlati|ti potrebbe interessare|lees ook|meest gelezen|gerelateerd"
            r"|meer over .{2,40}",
        )
    )
)
#: Of those, what may head a section of the talk as well: "More on your childhood", folded.
_SECTION: Final = re.compile(
    r"(?:more|mehr|mas|mais|meer|plus) (?:on|from|in|by|like|z\w+|aus|von|uber|sobre|en|de|over) .+"
    r"|(?:more )?on this \w+|in this \w+|don't miss|explore more.*|keep exploring|related|see also"
    r"|up next|(?:auch|noch) interessant"
    r"|zum weiterlesen|passend dazu|top-?themen|\w+ (?:topics?|themen|temas|sujets)|a (?:decouvrir|voir)|en ce moment"
    r"|dans la meme \w+|notre selection|en portada|no te lo pierdas|sobre el mismo tema"
)
#: What says that links stand below, and nothing else, folded.
_LINKS: Final = re.compile(
    r"(?:(?:additional|further|more|useful|related|external|all|relevant) )?links?"
    r"(?: (?:utiles|uteis|externos|de interes))?"
    r"|(?:weitere|weiterfuhrende|nutzliche|externe|alle) links|links zum (?:thema|weiterlesen)"
    r"|(?:autres |tous les )?liens(?: (?:utiles|externes|connexes))?"
    r"|(?:otros )?enlaces(?: (?:utiles|externos|de interes|relacionados))?"
    r"|(?:outras )?(?:ligacoes|hiperligacoes)(?: (?:uteis|externas))?"
    r"|link utili|collegamenti esterni"
)
#: What asks for such pages, folded: "Where can people find you?", "Wo kann man dir folgen?".
_WHERE: Final = re.compile(
    r"\b(?:(?:where|how) (?:can|could|do|should|might)\b.{0,50}\b(?:find|follow|learn|read|reach|contact|connect"
    r"|support|keep up|get in touch|check|hear)"
    r"|best way to (?:find|follow|reach|contact|support)"
    r"|w(?:o|ie) (?:kann|konnen|findet|finden|erfahrt|erfahren|erreicht|erreichen)\b"
    r"|(?:ou|comment) (?:est-ce |peu[tv]|pou[rv]|vous |te |on ).{0,60}\b(?:trouver|retrouver|suivre|contacter|joindre"
    r"|lire|decouvrir|savoir)"
    r"|(?:donde|como) (?:se |te |le |la |lo |os |las |los )?(?:pued|pod|encontra|segui).{0,60}"
    r"|(?:onde|como) (?:e que |se |te |as pessoas |os leitores )?(?:pod|encontra|segui).{0,60}"
    r"|dove (?:poss|si puo|vi |ti )\b.{0,60})"
)
#: A line across the page.
_RULED: Final = re.compile(r"\n[ \t]*(?:[-*_=~][ \t]*){3,}\n")
#: What stands beside the words of a head.
_AROUND: Final = " \t*_-–—…·∙•|:»›>→←↓↑[]()#▶"
_SENTENCE: Final = re.compile(rf"[.!…][{CLOSING}]*\s*\Z|[^\W\d_]{{3}}[.!…]\s+\S")
#: A head is no longer, in characters,
_LONGEST_HEAD: Final = 100
#: nor is a link,
_LONGEST_LINK: Final = 140
#: and so many stand below a head at most.
_MOST: Final = 12


def heads_links(words: str) -> bool:
    """Tell whether ``words`` are a line that heads a list of links to other pages, and no sentence."""
    return _of_head(words, _HEAD) or _of_head(words, _LINKS)


def _of_head(words: str, heads: re.Pattern[str]) -> bool:
    bare = words.strip(_AROUND)
    if len(words) > _LONGEST_HEAD or "\n" in words or bare.endswith((".", "!")):
        return False
    return heads.fullmatch(" ".join(fold(bare).split())) is not None


def links_below(text: str, utterances: Sequence[Utterance]) -> Iterator[int]:
    """Yield the numbers of lines that head links, where links follow, and of those links.

    - The words that stand on other lines of the same paragraph.
    - Else the points of a list right below, or short lines that are no sentences.
    - Where no turn has a voice, a line that asks and a sentence below it are a question and its answer, unless the line
      is the first below a head that heads no section of a talk.
    - Nothing with a voice is a link, but a point set like a question.
    - What stands right below a question answers it, whatever it is called; but for links below a line across the page.
    """
    asked, end = False, 0
    voiced = any(u.voice for u in utterances)
    for n, utterance in enumerate(utterances):
        above = asked
        asked = asked if utterance.aside else utterance.asks > CLEARLY_ASKS
        first, *rest = utterance.passage.span.of(text).split("\n", 1)
        above = above and not (_of_head(first, _LINKS) and _RULED.search(text, end, utterance.passage.span.start))
        end = utterance.passage.span.end
        if utterance.voice or above or not heads_links(first.strip()):
            continue
        if rest:
            if all(_is_link(line) for line in rest[0].split("\n")):
                yield utterance.number
            continue
        could_ask = not voiced and _of_head(first, _SECTION)
        links = _links(text, utterances[n + 1 : n + 1 + _MOST + 1], voiced=voiced, could_ask=could_ask)
        if links:
            yield utterance.number
            yield from links


def _links(text: str, below: Sequence[Utterance], *, voiced: bool, could_ask: bool) -> list[int]:
    found: list[int] = []
    for utterance, following in zip(below, [*below[1:], None], strict=False):
        lines = utterance.passage.span.of(text).split("\n")
        listed = utterance.passage.block.kind is Kind.ITEM
        is_turn = utterance.voice is not None and not (listed and utterance.voice == STYLED)
        told = following is not None and not following.aside and _SENTENCE.search(following.passage.span.of(text))
        is_asked = (could_ask or (found and not voiced)) and told and ends_asking(lines[-1])
        if is_turn or utterance.aside or is_asked or not all(map(_is_link, lines)):
            break
        found.append(utterance.number)
    return found[:_MOST]


def _is_link(line: str) -> bool:
    return len(line) <= _LONGEST_LINK and not _SENTENCE.search(line.strip())


def points_that_answer(text: str, utterances: Sequence[Utterance]) -> Iterator[int]:
    """Yield the numbers of the points of lists right below a question with a voice: "Which pages do you read?".

    Another question stands below them, or it asks where more is to be found: links below the last answer may be the
    page's.
    """
    last = max((u.number for u in utterances if u.voice and u.asks > CLEARLY_ASKS), default=-1)
    told = is_sought = False
    for utterance in utterances:
        asks = utterance.voice is not None and utterance.asks > CLEARLY_ASKS
        is_point = utterance.passage.block.kind is Kind.ITEM and not asks
        is_sought = _seeks_pages(utterance.passage.span.of(text)) if asks else is_sought
        told = (told and is_point) or asks
        if told and is_point and not utterance.voice and (is_sought or utterance.number < last):
            yield utterance.number


def _seeks_pages(question: str) -> bool:
    """Tell whether the last thing that a ``question`` asks is where more is to be found."""
    return ends_asking(question) and _WHERE.search(" ".join(fold(question[-_LONGEST_LINK:]).split())) is not None
