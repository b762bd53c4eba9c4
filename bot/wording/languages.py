"""What is said about languages, in the language of the person who asks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.model import Interview, Match, Search
from bot.retrieval.read_languages import reads
from bot.wording.catalogues import ENGLISH, say, spoken_language

#: By the language of the question: below a quote in another language.
_QUOTED: Final = {
    "en": "Quoted in its own language: {language}.",
    "fr": "Cité dans sa langue : {language}.",
    "de": "Im Wortlaut, Sprache: {language}.",
    "es": "Citado en su lengua: {language}.",
    "pt": "Citado na sua língua: {language}.",
    "it": "Citato nella sua lingua: {language}.",
    "nl": "In de eigen taal geciteerd: {language}.",
    "zh": "按原文语言引用：{language}。",
}
#: Where an interview in another language could not be compared with the question by meaning.
_UNREAD: Final = {
    "en": "This interview is in another language ({language}), and your question could only be compared by names and "
    "numbers: ask in that language.",
    "fr": "Cet entretien est dans une autre langue ({language}) et votre question n’a pu être comparée que par les "
    "noms et les nombres : posez-la dans cette langue.",
    "de": "Dieses Interview ist in einer anderen Sprache ({language}), und Ihre Frage ließ sich nur nach Namen und "
    "Zahlen vergleichen: Stellen Sie sie in dieser Sprache.",
    "es": "Esta entrevista está en otra lengua ({language}) y su pregunta solo se pudo comparar por nombres y números: "
    "hágala en esa lengua.",
    "pt": "Esta entrevista está noutra língua ({language}) e a sua pergunta só pôde ser comparada por nomes e números: "
    "faça-a nessa língua.",
    "it": "Questa intervista è in un’altra lingua ({language}) e la sua domanda si è potuta confrontare solo per nomi "
    "e numeri: la faccia in quella lingua.",
    "nl": "Dit interview is in een andere taal ({language}) en uw vraag kon alleen op namen en getallen worden "
    "vergeleken: stel haar in die taal.",
    "zh": "这篇访谈使用另一种语言（{language}），您的问题只能按人名和数字比较：请用该语言提问。",
}
#: Where one in the language of the question could not be so yet.
_SPELT: Final = {
    "en": "Your question could only be compared by spelling so far, not by meaning. Language of the interview: "
    "{language}.",
    "fr": "Votre question n’a pu être comparée pour l’instant que par l’orthographe, et non par le sens. Langue de "
    "l’entretien : {language}.",
    "de": "Ihre Frage ließ sich bisher nur nach der Schreibung vergleichen, nicht nach dem Sinn. Sprache des "
    "Interviews: {language}.",
    "es": "Su pregunta solo se pudo comparar por ahora por la ortografía, no por el sentido. Lengua de la entrevista: "
    "{language}.",
    "pt": "A sua pergunta só pôde ser comparada por enquanto pela ortografia, não pelo sentido. Língua da entrevista: "
    "{language}.",
    "it": "La sua domanda si è potuta confrontare finora solo per l’ortografia, non per il senso. Lingua "
    "dell’intervista: {language}.",
    "nl": "Uw vraag kon tot nu toe alleen op spelling worden vergeleken, niet op betekenis. Taal van het interview: "
    "{language}.",
    "zh": "您的问题目前只能按字面比较，还不能按意思比较。访谈的语言：{language}。",
}
#: The heading where nothing was found, and not all could be compared with the question.
_UNCERTAIN: Final = {
    "en": "Found nothing, which is not certain here",
    "fr": "Rien trouvé, sans certitude ici",
    "de": "Nichts gefunden, was hier nicht sicher ist",
    "es": "No se encontró nada, lo que aquí no es seguro",
    "pt": "Nada encontrado, o que aqui não é certo",
    "it": "Non ho trovato nulla, ma qui non è certo",
    "nl": "Niets gevonden, wat hier niet zeker is",
    "zh": "没有找到，但这里并不确定",
}


def language_name(language: str, told_in: str) -> str:
    """Return what the language with the code ``language`` is called in ``told_in``; the code where it has no name."""
    from babel import Locale  # 0.03 s, which a reply in one language need not wait for

    return str(Locale.parse(told_in).languages.get(language, language))


def comparing_notes(language: str) -> tuple[str, ...]:
    """Return what hosts of an interview in ``language`` are to know of how it is compared; nothing of most."""
    if reads(language):
        return ()
    return (
        say(
            "Questions in this language are compared by spelling alone: what is asked in words that the interview does "
            "not have is not found."
        ),
    )


def quoted_notes(match: Match, search: Search) -> tuple[str, ...]:
    """Return in which language ``match`` is, where the question is in another."""
    quoted, asked = match.interview.transcript.language, search.asked_in
    return () if asked is None or asked == quoted else (_said(_QUOTED, quoted, asked),)


def unread_notes(search: Search) -> tuple[str, ...]:
    """Return which languages could not be compared with the question by meaning."""
    languages, asked = dict.fromkeys(i.transcript.language for i in search.unread), search.asked_in
    return tuple(
        _said(_SPELT if asked in (None, language) else _UNREAD, language, asked or ENGLISH) for language in languages
    )


def uncertain_heading(search: Search) -> str:
    """Return the heading where nothing was found, and not all could be compared with the question."""
    return _UNCERTAIN[_told_in(search.asked_in, _UNCERTAIN)]


def is_readable(search: Search, interviews: Sequence[Interview]) -> bool:
    """Tell whether all of ``interviews`` could be compared with the question by meaning."""
    return not any(interview in search.unread for interview in interviews)


def _told_in(asked: str | None, lines: dict[str, str]) -> str:
    """Return the language for one of ``lines``: the one that was chosen, else that of the question, else English.

    English counts as chosen by nobody: it is what people have who have chosen nothing.
    """
    chosen = spoken_language()
    if chosen != ENGLISH and chosen in lines:
        return chosen
    return asked if asked in lines else ENGLISH


def _said(lines: dict[str, str], language: str, asked: str) -> str:
    told_in = _told_in(asked, lines)
    return lines[told_in].format(language=language_name(language, told_in))
