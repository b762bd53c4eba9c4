"""Whom a page in a Slavic language says to be interviewed, and by whom; behind "with" names are inflected there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from bot.transcript.names.person_names import CAPITALISED, person_in

_CAPITALS: Final = "А-ЯЁІЇЄҐЎЂЈЉЊЋЏ"
_WORD: Final = rf"(?:\b[{_CAPITALS}][^\W\d_]+(?:[’'ʼ-][^\W\d_]+)*|{CAPITALISED})"
_NAME: Final = rf"(?P<name>{_WORD}(?:\s{_WORD}){{1,2}})"
#: Behind "with", where the name of a town or of an honour may stand before somebody's.
_LONG_NAME: Final = rf"(?P<name>{_WORD}(?:\s{_WORD}){{1,2}}(?:(?<=[А-яіїєґЁё])(?:\s{_WORD}){{1,2}})?)"
#: "смотрителем моста", "burmistrzem miasta", "ředitelem školy": what somebody is, without capitals.
_WHO: Final = rf"(?:(?![{_CAPITALS}A-ZŁŚŻŹŠČŘŽĆĐÁÉÍÓÚ])[^\W\d_][\w-]*,?\s){{0,5}}?"
#: Before a name that is inflected.
_WITH: Final = re.compile(
    rf"""
    \b(?i:
        (?:интервью|бесед(?:а|у|уем|ую)|(?:по)?беседовали|разговор|(?:по)?говорили|разговаривали      # Russian
          |(?:по)?общались|встреча|диалог)\s(?:с|со)
      | (?:інтерв['’ʼ]ю|розмов(?:а|у|ляємо|ляли)|(?:по)?спілкувалися|бесіда|зустріч)\s(?:з|із|зі)     # Ukrainian
      | (?:интервю|интервју|разговор)\s(?:с|със|со|са)                             # Bulgarian and Serbian
      | (?:wywiad|rozmow[aęy]|rozmawiamy|rozmawialiśmy|spotkanie|spotkaliśmy\ssię)\s(?:z|ze)          # Polish
      | (?:rozhovor|(?:hovořili|mluvili|povídali|hovorili|rozprávali)\s(?:jsme|sme|si))\s(?:s|se|so)  # Czech, Slovak
      | interview\sse?
      | (?:intervju|razgovor|pogovor)\s(?:s|sa|z)                                  # Croatian, Serbian, Slovene
    )\s{_WHO}{_LONG_NAME}
    """,
    re.VERBOSE,
)
#: Between two names.
_OTHER: Final = re.compile(rf"\s(?:i|a|oraz|и|і|та|й)\s{_NAME}")
#: Before and behind one that is not.
_GUEST: Final = re.compile(
    rf"""
    \b(?i:
        (?:в|у)\sгостях(?!\s(?:у|в)\b)(?:\s(?:сегодня|сьогодні))?                       # Russian, Ukrainian
      | наш(?:а|ей)?\s(?:[^\W\d_]+\s)?
        (?:гость(?:ей)?|гостья|гостя|гість|собеседни(?:к|ца)|співрозмовни(?:к|ця)|геро(?:й|иня))
      | (?:naszym|moim|naszą|moją)\s(?:[^\W\d_]+\s)?(?:gościem|gościnią|rozmówcą|rozmówczynią)\sjest  # Polish
      | (?:naším|mojím|našou|mojou)\s(?:[^\W\d_]+\s)?hosť(?:om|kou)\sje               # Slovak
      | (?:\A|(?<=[.!?:]\s))(?:odpovídá|odpovedá|odpowiada|odgovarja?|відповідає|отвечает)  # "Odpowiada Ida Holm"
      | (?:naším|mým|naší|mou)\s(?:[^\W\d_]+\s)?host(?:em|kou)\sje                    # Czech
      | pozvání\spřijala?
    )(?:\s?[—–:-])?\s{_WHO}{_NAME}
    """,
    re.VERBOSE,
)
_TELLS: Final = re.compile(
    rf"""
    {_NAME}\s(?:
        (?:ответила?|отвечает|відповіла|відповів|відповідає)\sна\b
      | (?:рассказывает|рассказал|рассказала|розповідає|розповів|розповіла
          |opowiada|opowiedziała?|vypráví|vyprávěla?)\b
      | odpowiada\sna\b | odpověděla?\sna\b | odpovídá\sna\b
    )
    """,
    re.VERBOSE,
)
#: A line that says who asked.
_ASKED: Final = re.compile(
    rf"""
    \W*(?i:
        беседовал[аи]? | интервью\s(?:взяла?|подготовила?|провела?) | вопросы\sзадавала?
      | розмовля(?:в|ла) | спілкува(?:вся|лася) | розмову\sве(?:в|ла)
      | (?:rozmawiał|rozmawiała|pytał|pytała) | (?:rozmowę|wywiad)\sprzeprowadziła?
      | ptala?\sse | rozhovor\svedla? | pripravila?
    )\s?:?\s{_WHO}{_NAME}(?=\W|\Z)
    """,
    re.VERBOSE,
)
#: How first names end behind "with", and how they do in dictionaries where women's end so.
_MANS: Final = re.compile(r"(?:[оеё]м|єм|em|(?<=\w{3})om)\Z")
_WOMANS: Final = re.compile(r"(?:[оеєё][йю]|ą|ou)\Z")
_OPEN: Final = re.compile(r"[аяaáeie]\Z")
#: The endings of Cyrillic first names behind "with", and what stands for them elsewhere.
_FIRST_NAMES_END: Final = (
    (r"(?<=[аеоуиі])[её]м\Z", "й"),
    (r"(?<=р)ем\Z", "ь"),
    (r"[оеё]м\Z", ""),
    (r"[оеё]м\Z", "о"),
    (r"о[йю]\Z", "а"),
    (r"(?<=[жшчщц])е[йю]\Z", "а"),
    (r"[еє][йю]\Z", "я"),
)
#: Those that have another stem elsewhere; in Ukrainian some have their ending, too.
_OTHER_STEM: Final = {"Львом": "Лев", "Павлом": "Павел", "Дмитром": "Дмитро"}
_UKRAINIAN: Final = {"Павлом": "Павло", "Петром": "Петро", "Михайлом": "Михайло"}
_IS_UKRAINIAN: Final = re.compile("[іїєґІЇЄҐ]")
#: The commonest first names in Cyrillic: of no other word it is known how it ends.
_FIRST: Final = frozenset(
    "Александр Алексей Анатолий Андрей Антон Аркадий Артём Артем Борис Вадим Валентин Валерий Василий Виктор Виталий "
    "Владимир Владислав Всеволод Вячеслав Геннадий Георгий Герман Глеб Григорий Даниил Данила Денис Дмитрий Евгений "
    "Егор Иван Игорь Илья Иосиф Кирилл Константин Леонид Максим Марк Матвей Михаил Никита Николай Олег Пётр Петр Роман "
    "Руслан Савва Саша Семён Семен Сергей Станислав Степан Тимофей Тимур Фёдор Федор Филипп Фома Эдуард Юрий Яков "
    "Ярослав Женя Паша Миша Алла Александра Алина Алиса Алёна Анастасия Анна Валентина Валерия Варвара Вера Вероника "
    "Виктория Галина Дарья Диана Евгения Екатерина Елена Елизавета Жанна Зинаида Зоя Инна Ирина Кира Ксения Лариса "
    "Лидия Людмила Маргарита Марина Мария Надежда Наталия Наталья Нина Оксана Ольга Полина Раиса Светлана София Софья "
    "Тамара Татьяна Ульяна Юлия Яна Андрій Богдан Василь Віктор Віталій Володимир Григорій Данило Дмитро Євген Іван "
    "Ігор Кирило Костянтин Лев Леонід Микола Михайло Олександр Олексій Остап Павел Павло Петро Сергій Тарас Юрій Ганна "
    "Дарина Ірина Катерина Леся Марія Наталія Олена Олеся Соломія Тетяна Юлія".split()
)
#: The endings of family names of which it is known: of men, of women, and of men whose names end like women's.
_MENS: Final = (
    (r"(?<=[оеёє]в)[иы]м\Z", ""),
    (r"(?<=[иыії]н)[иы]м\Z", ""),
    (r"(?<=[сц]ьк)им\Z|(?<=[сц]к)им\Z", "ий"),
    (r"(?<=енк)ом\Z", "о"),
    (r"(?<=[уюиаея]к)ом\Z|(?<=(?:ман|ейн|ерг|дян))ом\Z|(?<=[жкнтч]ян)ом\Z|(?<=ич)[её]?м\Z", ""),
    (r"о[йю]\Z", "а"),
)
_WOMENS: Final = (
    (r"(?<=[сц]к)ой\Z|(?<=[сц]к)ою\Z", "ая"),
    (r"(?<=[оеёє]в)о[йю]\Z|(?<=[иыії]н)о[йю]\Z|(?<=вн)о[йю]\Z", "а"),
)
#: All other endings of women's family names are those of dictionaries.
_WOMENS_OTHER: Final = re.compile(r"о[йю]\Z")
_IN_CASE: Final = re.compile(r"(?:[оеёєиы]м|[оеєё][йю]|ью)\Z")
_OF_A_MAN: Final = re.compile(r"(?:[иы]м|[оеё]м)\Z")
#: So much of a word is the same in all its forms, but for so many letters; and so many it has behind that.
_FORMS: Final = 4
#: So much of a page is looked through for the form of a name.
_LOOK_AT: Final = 60_000
#: A name has two words, and three at most.
_LEAST: Final = 2
_MOST: Final = 3
#: No head has more such words in a line.
_LONGEST: Final = 1_000


def slavic_interviewed_in(lines: Iterable[str], text: str) -> tuple[str, ...]:
    """Return whom the first of ``lines`` that says so names as interviewed, as ``text`` has the name uninflected.

    In Cyrillic, a name that stands nowhere else is put into that form where it is known: "с Петром Вороновым" names
    Петр Воронов, but "с Андреем Белым" nobody but Андреем Белым.
    """
    cut = [line[:_LONGEST] for line in lines]
    for pattern in (_GUEST, _TELLS, _WITH):
        for line in cut:
            if found := pattern.search(line):
                other = _OTHER.match(line, found.end("name")) if pattern is not _TELLS else None
                names = [name for each in (found, other) if each and (name := _known(each["name"]))]
                people = [_uninflected(name, text[:_LOOK_AT]) if pattern is _WITH else name for name in names]
                if told := tuple(person for person in people if person):
                    return told
    return ()


def slavic_asking_in(lines: Sequence[str]) -> tuple[str, ...]:
    """Return whom one of ``lines`` names as those who asked."""
    found = next(filter(None, (_ASKED.match(line[:_LONGEST]) for line in lines)), None)
    name = _known(found["name"]) if found else None
    return (name,) if name else ()


def _known(name: str) -> str | None:
    """Return ``name`` without what cannot be a part of it; in Cyrillic as it is."""
    name = name.rstrip(".,:’'")
    return name if _is_cyrillic(name) else person_in(name)


def _is_cyrillic(name: str) -> bool:
    return re.match(rf"[{_CAPITALS}]", name) is not None


def _uninflected(name: str, text: str) -> str | None:
    """Return the form of ``name`` that a dictionary would have: of those in ``text``, or else in Cyrillic as usual."""
    name = _without_offices(name)
    first, *more = name.split()
    if not (_MANS.search(first) or _WOMANS.search(first)):
        return name
    own = _first_name(first, text) if _is_cyrillic(name) else None
    kept = (re.escape(word[: max(2, len(word) - _FORMS)]) for word in (own or first, *more))
    stems = (re.sub("[её]", "[её]", stem) + rf"[^\W\d_]{{0,{_FORMS}}}" for stem in kept)
    forms = Counter(found[0] for found in re.finditer(r"\b" + r"\s".join(stems) + r"\b", text))
    forms.pop(name, None)
    is_man = _MANS.search(first) is not None
    fitting = [form for form in forms if _OPEN.search(form.split()[0]) or is_man]
    if fitting:
        return min(fitting, key=lambda form: (len(form), -forms[form]))
    if not _is_cyrillic(name):
        return None
    endings = _MENS if is_man or _OF_A_MAN.search(more[-1]) else _WOMENS
    family = [_as_known(word, endings) for word in more]
    return " ".join((own, *filter(None, family))) if own and all(family) else name


def _without_offices(name: str) -> str:
    """Return ``name`` from its first word on below which all but the last have the case of "with"."""
    words = name.split()
    other = max((n for n, word in enumerate(words[:-1]) if not _IN_CASE.search(word)), default=-1)
    is_cut = _is_cyrillic(name) and len(words) - other > _LEAST and _IN_CASE.search(words[other + 1])
    return " ".join(words[other + 1 :] if is_cut else words[:_MOST])


def _first_name(word: str, text: str) -> str | None:
    """Return the nominative of a Cyrillic first name, None where it is none of the commonest."""
    if word in _UKRAINIAN and _IS_UKRAINIAN.search(text):
        return _UKRAINIAN[word]
    if word in _OTHER_STEM:
        return _OTHER_STEM[word]
    forms = (re.sub(end, put, word) for end, put in _FIRST_NAMES_END if re.search(end, word))
    return next((form for form in forms if form in _FIRST), None)


def _as_known(word: str, endings: Iterable[tuple[str, str]]) -> str | None:
    """Return the nominative of a Cyrillic family name with one of the ``endings``; None where it is not known."""
    known = next((re.sub(end, put, word) for end, put in endings if re.search(end, word)), None)
    if known is None and endings is _WOMENS and not _WOMENS_OTHER.search(word):
        return word
    return known
