"""What stands before a name in a label and is no part of it: an office, a trade, a title, the word for a part."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, islice
from typing import Final

from bot.text.first_names import is_first_name
from bot.text.weights import LANGUAGES, is_known
from bot.text.words import fold
from bot.text.worked_out import once
from bot.transcript.names.name_parts import is_particle, is_title
from bot.transcript.names.name_words import ARTICLES, NO_NAMES
from bot.transcript.names.person_names import NAME, person_in, without_notes
from bot.transcript.signs.label_words import ANSWER_WORDS, NOBODY_WORDS, QUESTION_WORDS, TURN_WORDS, looks_like_name

#: Who presides over a committee, a court or a press conference, folded.
_PRESIDING: Final = frozenset(
    "chair chairman chairwoman chairperson vors vorsitz vorsitzende vorsitzender vorsitzenden moderator moderatorin "
    "moderateur moderatrice moderador moderadora".split()
)
#: The same where nobody asks in the name of a profession: a president of a country is interviewed, too.
_PRESIDENTS: Final = frozenset("president presidente presidenta prasident prasidentin".split())
#: Who is heard by a committee or a court.
_HEARD: Final = frozenset(
    "witness expert sachverstandiger sachverstandige sachverstandigen sv sve zeuge zeugin temoin testigo testemunha "
    "depoente perito perita gutachter gutachterin declarante compareciente".split()
)
#: Offices, trades and titles beside those that stand before a name in running text.
_OFFICES: Final = frozenset(
    "abg abgeordneter abgeordnete abogada abogado advogada advogado alcalde alcaldesa attorney avocat avocate baron "
    "baroness burgermeister burgermeisterin oberburgermeister oberburgermeisterin cheffe chief cllr cmdr colonel col "
    "comandante comisaria comisario commandant commandante commissaire commissioner comte comtesse comunera concejal "
    "concejala conseiller conseillere consejera consejero corporal counsel count countess cpl cpt cst defensor "
    "defensora delegada delegado deputada deputado deputee depute desembargador desembargadora detective dezernent "
    "dezernentin diputada diputado dip directeur directrice direktor direktorin dispatcher doutor doutora dra "
    "engenheira engenheiro exc excelentissima excelentissimo exma exmo fiscal fraktionsvorsitzende "
    "fraktionsvorsitzender gen generaldirektor hon honourable honorable hr ing ingeniera ingeniero ingenieur "
    "ingenieure inspecteur inspectrice inspector inspektor inspektorin juez jueza juge juiz juiza justiz kanzler "
    "kanzlerin kapitan kommissar kommissarin landrat landratin leiter leiterin lic licenciada licenciado lieutenant lt "
    "magistrada magistrado maire maitre maj marquis maestra maestro mdb mdl mep mestre ministerin ministra ministre "
    "ministro mp mtra mtro oberst officer pfarrer pfarrerin porta-voz porte-parole portavoz prefecto prefeita prefeito "
    "prefet prefete procurador procuradora procureur procureure promotor promotora proviseur proviseure provost "
    "rabbiner rechtsanwalt rechtsanwaltin rapporteur rapporteure recteur rectora rector rectrice referent regidor "
    "regidora relator relatora ponente richter richterin ritmeister rs schulrat schulratin secretaire secretaria "
    "o-ton secretario sen senadora senador senatorin senateur senatrice sgt sheriff speaker sprecher sprecherin "
    "staatsanwalt staatsanwaltin staatsminister staatsministerin staatssekretar staatssekretarin staatsrat staatsratin "
    "stadtrat stadtratin sts parlst pst supt superintendent tabelliao technician tenente teniente trustee vereador "
    "vereadora vice vice-presidente vice-president vice-presidenta vicepresidente vicepresidenta vocal vocera vocero "
    "exc mayor treasurer taoiseach premier premierministerin primeiro-ministro primeira-ministra attorney-general "
    "solicitor-general governor-general secretary-general".split()
)
#: Offices of one word that say of what: "Ministerpräsidentin", "Außenminister", folded.
_OFFICE_OF: Final = re.compile(r"[^\W\d_]{4,}(?:minister|prasident|kanzler)(?:in)?")
#: Words before an office that say which, folded: "Prime Minister", "la première ministre", "el primer ministro".
_WHICH: Final = frozenset(
    "prime first deputy acting foreign defence defense finance health education interior home justice trade "
    "environment energy transport premier premiere primer primera primo prima".split()
)
#: Words of somebody's turn before the name of whoever takes it: "FRAGE SCHUBARTH", "ZUSATZ SCHUBARTH".
_ASKED_BY: Final = frozenset("zusatz follow-up suivi repregunta replica".split())
#: What letters in a label stand for.
_ABBREVIATED: Final = dict.fromkeys(("sv", "sve"), "(?:sve?|sachverständige[rn]?)")
_OF: Final = frozenset("of of the des du de da do del della for fur pour para".split())
_MASCULINE: Final = frozenset("mr sir lord monsieur m herr herrn sr senor don seu".split())
_FEMININE: Final = frozenset("mrs ms miss lady dame madame mme mlle frau sra senora dona".split())
#: Behind an office, folded: "Ingeniera jefa", "vicepresidenta tercera", "ministre délégué", "director general".
_BEHIND: Final = frozenset(
    "jefe jefa general adjunto adjunta delegue deleguee primero primera segundo segunda tercero tercera cuarto "
    "cuarta".split()
)
#: What a president presides over whose house asks, folded; the president of anything else may well be heard.
_HOUSES: Final = frozenset(
    "comision comissao commission committee ausschusses congreso senado senat senate camara chambre house cortes mesa "
    "parlamento parlement parliament asamblea assembleia assemblee assembly bundestages landtages landtags bundestags "
    "tribunal cour court gerichts".split()
)
_PARTS: Final = QUESTION_WORDS | ANSWER_WORDS
#: How somebody is addressed, whatever the office.
_ADDRESSED: Final = _MASCULINE | _FEMININE | {"dr", "dra", "prof", "professor", "professora"}
_PLAIN: Final = _ADDRESSED | QUESTION_WORDS | ANSWER_WORDS
_NOTES: Final = re.compile(r"\(([^()]+)\)")
#: Behind a form of address an office, and in brackets who holds it: "La señora INGENIERA JEFA (Holm Ray)".
_HELD: Final = re.compile(
    r"(?i:(?:el|la|o|a)\s(?:señora?|sra?\.?ª?|senhora?)|(?:m\.|mme)\s(?:le|la)|the)\s(?P<office>[^()]+)\s"
    r"\((?!(?i:partido|grupo|bancada|bloque|bloco|frente)\b)[^()]+\)(?:\s\([^()]+\))?"
)
#: What is an office there, and in other labels a name that nobody else has, folded.
_HELD_ONLY: Final = frozenset(
    "director directora diretor diretora representante gerente coordinador coordinadora".split()
)
#: "The Minister for the Islands, Ida Holm".
_OF_WHAT: Final = r"(?:\s(?:(?i:of|for|to|des|der|für|von|du|de|del|da|do|della)\s)[^\W\d_][\w'’-]*(?:\s[\w'’-]+){0,4})"
#: Whoever presides asks where more people speak.
_TWO: Final = 2
#: The titles of so many people are compared with each other.
_MOST_COMPARED: Final = 12
#: A surname behind an office, and the word behind that.
_SURNAME: Final = r"(?P<name>[^\W\d_a-zß-ÿ](?:[^\W\d_]|['’-](?=[^\W\d_]{2})){2,20})(?!\w|\s?[:：])"
_WORD_BEHIND: Final = r"(?:\s(?P<behind>[^\W_][\w'’-]*))?"
#: Before an office behind which a common word is a surname, and no verb: "Remarks by Minister Brown".
_BY: Final = re.compile(
    r"(?i)\b(?:by|with|from|of|to|mit|von|vom|an|für|de|du|del|do|da|di|con|com|avec|par|por|pour|al|ao)\s"
    r"(?:(?:la|le|el|der|dem)\s)?\Z"
)
_LONGEST_BY: Final = 12
#: Longer words before it are a sentence.
_MOST_WORDS: Final = 8
#: Who holds an office is said in the first pages, or under the talk.
_LOOK_AT: Final = 20_000
_SHORTEST: Final = 2


@dataclass(frozen=True, slots=True)
class Titled:
    """A label in two parts."""

    #: The words before the name, folded, without articles; none where a name stands alone.
    offices: tuple[str, ...]
    #: The name; empty where the label is an office and nothing else.
    person: str

    @property
    def is_office(self) -> bool:
        """Whether it names an office, and nobody who holds it."""
        return bool(self.offices) and not self.person


@once
def titled(name: str) -> Titled:
    """Return the label ``name`` as office and person: "STS REENTS", "Baroness Achterley", "M. le rapporteur"."""
    found = _titled(name)
    held = _held(name) if _ADDRESSED.issuperset(found.offices) else ()
    return Titled(held, "") if held else found


def _titled(name: str) -> Titled:
    words = without_notes(name).strip(" @").split()
    forms = [_bare(word) for word in words]
    is_part = " ".join(forms) in _PARTS and not _PRESIDING.intersection(forms)
    if not words or len(words) > _MOST_WORDS or is_part:
        return Titled((), name)
    which = {n for n in range(len(forms) - 1) if forms[n] in _WHICH and _is_role(forms[n + 1])}
    which |= {n for n in range(len(forms) - 1) if forms[n] in _WHICH and n + 1 in which}  # "Acting Prime Minister"
    which |= {n for n in range(1, len(forms)) if forms[n] in _BEHIND and _is_role(forms[n - 1])}
    size = next((n for n, f in enumerate(forms) if not (_is_office(f) or f in ARTICLES or n in which)), len(words))
    offices = tuple(form for form in forms[:size] if form not in ARTICLES)
    if not offices or (is_first_name(words[0]) and forms[0] not in ARTICLES):
        return Titled((), name)
    person = " ".join(words[size:])
    if not person or forms[size] in _OF:
        return Titled(offices, "") if any(_is_role(form) for form in offices) else Titled((), name)
    return Titled(offices, person) if _is_person(person) else Titled((), name)


def _held(name: str) -> tuple[str, ...]:
    """Return the words of the office whose holder stands in brackets in the label ``name``, up to what it is of."""
    found = _HELD.fullmatch(name)
    if not found or fold(without_notes(name)) in _PARTS or is_first_name(found["office"].split()[0]):
        return ()
    forms = [_bare(word) for word in found["office"].split()]
    of = next((n for n, form in enumerate(forms) if n and (form in _OF or form.startswith("d'"))), None)
    is_one = of is not None or any(form in _HELD_ONLY or _is_role(form) for form in forms)
    return tuple(forms[:of]) if is_one and holder_in(name) else ()


def holder_in(name: str) -> str | None:
    """Return the person in brackets in the label ``name``, who may have a title and a surname: "Mr Holm"."""
    for note in _NOTES.findall(name):
        found = titled(note)
        if person := person_in(found.person):
            is_all = all(map(is_particle, fold(found.person.removesuffix(person)).split()))  # "De la Serna Holm"
            return found.person if is_all else person
        if found.person and not _ADDRESSED.isdisjoint(found.offices):
            return str(note)
    return None


def _is_office(form: str) -> bool:
    return _is_role(form) or form in _ASKED_BY or (len(form) > _SHORTEST and form in _PARTS)


def _is_role(form: str) -> bool:
    is_listed = form in _OFFICES or form in _PRESIDING or form in _PRESIDENTS or form in _HEARD
    return is_listed or is_title(form) or _OFFICE_OF.fullmatch(form) is not None


def _is_person(words: str) -> bool:
    letters = sum(c.isalpha() for c in words)
    return letters >= _SHORTEST and not words[-1].isdigit() and looks_like_name(words)


def is_turn(name: str) -> bool:
    """Tell whether ``name`` is the word for a question before somebody's name: "FRAGE SCHUBARTH"."""
    first = titled(name).offices[:1]
    return bool(first) and (first[0] in TURN_WORDS & QUESTION_WORDS or first[0] in _ASKED_BY)


def are_two(one: str, other: str) -> bool:
    """Tell whether two labels with the same surname are of two people, for what they say of man and woman."""
    a, b = set(titled(one).offices), set(titled(other).offices)
    return bool((a & _MASCULINE and b & _FEMININE) or (a & _FEMININE and b & _MASCULINE))


def is_mans(name: str) -> bool:
    """Tell whether a title in the label ``name`` is a man's: "Herr Holm", "M. Holm", which may be an initial."""
    return not _MASCULINE.isdisjoint(titled(name).offices)


@dataclass(frozen=True, slots=True)
class Offices:
    """What the offices in labels say about who asks."""

    #: The keys of those who ask by their office (1), and of those who answer (-1).
    leanings: Mapping[str, int]
    #: Pairs of keys whose bearers have the same office, as two deputies or two experts.
    alike: Sequence[tuple[str, str]]
    #: The keys of those who take no part: "Bo Ray (technician)".
    silent: frozenset[str] = frozenset()


NO_OFFICES: Final = Offices({}, ())


def offices_of(labels: Iterable[tuple[str, str]]) -> Offices:
    """Return what the offices in ``labels`` say, pairs of a name as printed and its key.

    - Whoever presides asks, where more than two speak; a president only where no label is the word for a question.
    - What stands in brackets behind a name says who asks, who answers, and who takes no part: "Ann Lee (host)".
    - Whoever is heard as a witness or an expert answers.
    - Beside "Q." and "A.", names with a title or in capitals are those of counsel and of the court.
    """
    names: dict[str, list[str]] = {}
    for name, key in dict.fromkeys(labels):
        names.setdefault(key, []).append(name)
    held = {key: {form for name in printed for form in titled(name).offices} for key, printed in names.items()}
    among_press = any(key in TURN_WORDS for key in names)
    of_others = {key for key, printed in names.items() if all(map(_presides_elsewhere, printed))}
    noted = {key: {fold(note) for name in printed for note in _NOTES.findall(name)} for key, printed in names.items()}
    found = {key: 1 for key, notes in noted.items() if notes & QUESTION_WORDS}
    found |= {key: -1 for key, notes in noted.items() if notes & ANSWER_WORDS}
    for key, offices in held.items():
        presiding = _PRESIDING if among_press or key in of_others else _PRESIDING | _PRESIDENTS
        if any(map(is_turn, names[key])) or (offices & presiding and len(names) > _TWO):
            found[key] = 1
        elif offices & _HEARD:
            found[key] = -1
        elif "a" in names and (offices or any(map(str.isupper, names[key]))) and len(key) > 1:
            found[key] = 1
    titles = {key: offices - _PLAIN for key, offices in held.items() if offices - _PLAIN}
    pairs = combinations(islice(titles, _MOST_COMPARED), 2)
    silent = frozenset(key for key, notes in noted.items() if notes & NOBODY_WORDS)
    return Offices(found, tuple((a, b) for a, b in pairs if titles[a] & titles[b]), silent)


def _presides_elsewhere(name: str) -> bool:
    """Tell whether the label ``name`` has a president of something that is no house or court: "of the government"."""
    forms = [_bare(word) for word in without_notes(name).split()]
    behind = next((forms[n + 1 :] for n, form in enumerate(forms) if form in _PRESIDENTS), [])
    return bool(behind) and behind[0] in _OF and _HOUSES.isdisjoint(form.rpartition("'")[2] for form in behind)


def holder_of(names: Sequence[str], text: str) -> str | None:
    """Return the only person of whom ``text`` says that they hold the office in ``names``, printings of one label.

    So it does in brackets inside the label, beside an office ("Ida Holm (The Chair)", "la préfète, Ida Holm"), and
    where a field has it: "Chairman: Ida Holm".
    """
    if people := {person for name in names if (person := holder_in(name)) and person_in(person)}:
        return people.pop() if len(people) == 1 else None
    offices = {office for name in names for office in _offices_in(without_notes(name).split())}
    if not offices:
        return None
    office = "(?i:" + "|".join(sorted(offices)) + ")"
    said = (
        # "The Hon Ida Holm MP", and "Minister for the Islands" on the line below
        rf"(?P<above>{NAME})(?<=\b[A-Z]{{2}})[^\S\n]*\n\s{{0,4}}(?:(?i:the)\s)?\b{office}\b(?!\s?[:：])",
        rf"(?P<name>{NAME})(?:,\s|\s?\()(?:(?i:the|la|le|die|der|el|o|a)\s)?\b{office}\b",
        rf"\b{office}(?:{_OF_WHAT}?,\s|\s\(?)(?:(?i:the\s(?:right\s)?hon)[\w.]*\s)?(?P<behind>{NAME})",
        # and no answer that begins so: below the first "The judge:" that may be a label
        rf"\b{office}\s?[:：]\s(?P<field>{NAME})(?=[^\S\n]*(?:[;(|\n]|\Z))",
        rf"\A(?:(?!\b{office}\s?[:：])[\s\S])*\b{office}\s?[:：]\s(?P<first_field>{NAME})(?=[^\S\n]*,)",
    )
    around = text if len(text) <= 2 * _LOOK_AT else f"{text[:_LOOK_AT]}\n{text[-_LOOK_AT:]}"
    found = {
        person
        for pattern in said
        for match in re.finditer(pattern, around)
        if (person := person_in(titled(match.group(match.lastgroup or 0)).person))
    }
    return found.pop() if len(found) == 1 else None


def surname_of_holder(names: Sequence[str], front: str) -> str | None:
    """Return the office in ``names``, printings of one label, with the surname that ``front`` alone has for it.

    "Remarks by Minister Holm in Press Gaggle" has "Minister Holm" for "THE MINISTER:"; two such surnames name nobody,
    nor does "The Minister Resigns".
    """
    offices = {office for name in names for office in _offices_in(without_notes(name).split())}
    if not offices:
        return None
    office = f"(?i:{'|'.join(sorted(offices))})"
    said = re.finditer(rf"\b(?P<office>{office}(?:\s{office}){{0,3}})\s{_SURNAME}{_WORD_BEHIND}", front)
    found = {f"{each['office']} {each['name']}": each["name"] for each in said if _is_surname(each, front)}
    is_name = len(set(found.values())) == 1 and not NO_NAMES.intersection(map(fold, found.values()))
    return max(found) if is_name else None


def _is_surname(found: re.Match[str], front: str) -> bool:
    """Tell whether what was ``found`` behind an office in ``front`` is a surname, and all of it."""
    ahead = front[max(0, found.start() - _LONGEST_BY) : found.start()]
    may_be_word = any(is_known(fold(found["name"]), language) for language in LANGUAGES)
    behind = found["behind"]
    if may_be_word and not _BY.search(ahead):
        return False
    return not behind or not behind[0].isupper() or fold(behind) in NO_NAMES


def _offices_in(words: Sequence[str]) -> Iterator[str]:
    """Yield a pattern of each office among the ``words`` of a label, with the words that say which one it is."""
    start = 0
    for n, word in enumerate(words):
        if _bare(word) in _WHICH and n + 1 < len(words):
            continue
        if _is_role(_bare(word)) and _bare(word) not in _ADDRESSED:
            which = [re.escape(each) for each in words[start:n] if _bare(each) in _WHICH]
            yield r"\s".join((*which, _spelt(word)))
        start = n + 1


def _spelt(office: str) -> str:
    """Return a pattern of the words that an ``office`` in a label stands for: "Vors." for "Vorsitzende"."""
    form = office.strip(",")
    if form.endswith(".") and len(form) > _SHORTEST:
        return re.escape(form.rstrip(".")) + r"[^\W\d_]*\.?"
    return _ABBREVIATED.get(_bare(office), re.escape(form.strip(".")))


def _bare(word: str) -> str:
    return fold(word).strip(".,:;'’").rstrip("ªº")
