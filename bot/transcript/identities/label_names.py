"""What the label of a speaker stands for: the full name behind it, or nobody's, as "Q" and "Speaker 1"."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from itertools import pairwise
from typing import Final

from bot.text.first_names import is_first_name, is_womans_name
from bot.text.words import fold
from bot.text.worked_out import once
from bot.transcript.identities.name_rules import below_talk, persons_noted
from bot.transcript.labelling.joint_labels import joint_in
from bot.transcript.labelling.label_shapes import Shape
from bot.transcript.labelling.labels import Label, key_of, without_office
from bot.transcript.language import detect
from bot.transcript.names.display_names import is_nobodys
from bot.transcript.names.full_names_of_east import bearer_in
from bot.transcript.names.han_names import han_bearer_of, han_interviewed_in
from bot.transcript.names.legends import initials_in, legend_in, listed_with_part
from bot.transcript.names.lone_first_names import whole_first_names
from bot.transcript.names.masthead import Masthead
from bot.transcript.names.name_words import ARTICLES
from bot.transcript.names.nicknames import bearer_of
from bot.transcript.names.offices import holder_in, holder_of, is_mans, surname_of_holder, titled
from bot.transcript.names.person_names import CAPITALISED, person_in, without_notes
from bot.transcript.names.spelling_out import apart, is_no_name, places, spelt_out, with_nicknames
from bot.transcript.signs.label_words import ANSWER_WORDS, INTERPRETERS, NARRATORS, QUESTION_WORDS
from bot.transcript.signs.word_sets import set_of
from bot.transcript.speakers.head_lines import stated_in
from bot.transcript.speakers.roles import Role
from bot.transcript.speakers.scene import Scene

#: "Speaker 1", "SPEAKER_00": programs that tell voices apart know no names; "UNIDENTIFIED MALE" is nobody's.
_COUNTED = re.compile(
    r"(?:speaker|sprecher(?:in)?|locuteur|locutor|orador|falante|intervenant|voice|persona?|personne|pessoa|persoon)"
    r"[\s_#]*\d+"
    r"|(?:(?:voice|voix|voz|stimme|speaker|sprecher(?:in)?|intervenant|orador|falante)[\s_])?(?:unidentified|unknown"
    r"|unbekannt(?:er?)?|inconnue?|desconocid[oa]|desconhecid[oa]|non identifiee?|no identificad[oa]|sin identificar"
    r"|nao identificad[oa])(?:\s\w+){0,2}"
)
_SEVERAL = re.compile(r"\s?[/&+]\s?|\s(?:and|und|et|y|e)\s")
#: Labels that may have nothing behind them but what is said.
_UNMARKED = (Shape.BOLD, Shape.COLUMN)
#: "meine Freundin", "my best friend", "mi prima", "my grandmother".
_CLOSE = (
    r"(?i:\b(?:my|our|meine?[rnm]?|unser[enrm]{0,2}|mon|ma|notre|mi|mía|nuestr[oa]"
    r"|(?:[oa]\s)?(?:meu|minha)|nossa|nosso|mio|mia|mijn)\s(?:[^\W\d_]{2,12}\s)?"
    r"(?:[^\W\d_]{0,8}(?:friend|freund(?:in)?)|cousine?|aunt(?:ie)?|uncle|sister|brother|neighbou?r"
    r"|(?:grand)?(?:mother|father|ma|pa)|mom|mum|dad|daughter|son|niece|nephew|teacher|colleague"
    r"|tante|onkel|schwester|bruder|nachbar(?:in)?|base|cousin|kusine|kolleg(?:e|in)|(?:groß)?(?:mutter|vater)|oma|opa"
    r"|tochter|sohn|nichte|neffe|lehrer(?:in)?"
    r"|amie?|oncle|sœur|frère|voisine?|collègue|(?:grand-)?(?:mère|père)|fille|fils|neveu|maîtresse"
    r"|amig[oa]|prim[oa]|t[ií][oa]|herman[oa]|vecin[oa]|compañer[oa]|abuel[oa]|madre|padre|hij[oa]|sobrin[oa]"
    r"|maestr[oa]|colega|irmão|irmã|vizinh[oa]|av[óô]|mãe|pai|filh[oa]|sobrinh[oa]|professora?"
    r"|amic[oa]|zi[oa]|sorella|fratello|vicin[oa]|cugin[oa]|nonn[oa]|figli[oa]|nipote"
    r"|vriend(?:in)?|nicht|buurvrouw|zus|broer|moeder|vader|dochter|zoon),?)"
)
_PARTS = QUESTION_WORDS | ANSWER_WORDS | INTERPRETERS | NARRATORS
_OF = frozenset("of des der du de del da do dos das della".split())
_OF_SEVERAL = frozenset("les los las os as".split())
#: What people of a study or a project are to each other, folded: nobody's name, and said of either side.
_SOMEBODY: Final = set_of(
    "student client customer user patient researcher analyst developer designer teacher owner stakeholder employee "
    "manager expert schuler schulerin studentin kunde kundin klient klientin nutzer nutzerin patientin forscher "
    "forscherin entwickler entwicklerin lehrer lehrerin inhaber inhaberin auftraggeber auftraggeberin mitarbeiter "
    "mitarbeiterin etudiant etudiante eleve cliente usager usagere utilisateur utilisatrice patiente chercheur "
    "chercheuse developpeur developpeuse proprietaire gerant gerante employe employee "
    "estudiante alumno alumna usuario usuaria paciente investigador investigadora analista desarrollador "
    "desarrolladora profesor profesora dueno duena propietario propietaria encargado encargada empleado empleada "
    "estudante aluno aluna utilizador utilizadora pesquisador pesquisadora desenvolvedor desenvolvedora professora "
    "proprietario proprietaria dono dona funcionario funcionaria studente studentessa utente paziente"
)
#: Who holds an office is looked for so often at most.
_MOST_OFFICES = 20
#: "W" and "W." say nobody's name.
_LONGEST_LETTER = 2
#: "M. Holm" may have a title or an initial.
_M = re.compile(r"M\.?\s")
_INITIAL = re.compile(r"[^\W\d_a-zß-ÿ]\.?\s[^\W\d_]")
#: Between a first name and a band, and words with a capital within the names of bands that no name of a person has.
_FROM_A_BAND, _BAND_GOES_ON = re.compile(r"\s(?:von|van|de|di|du)\s"), re.compile(r"[^\S\n](?:Of|The)\b")
#: So many women of one surname are passed over.
_MOST_OF_A_SURNAME = 5
#: How many letters initials have that may be those of an office, too.
_INITIALS = range(2, 4)


def names_of_keys(scene: Scene, head: Masthead) -> dict[str, str | None]:
    """Return for each key of a label in ``scene`` the name that it stands for, spelt out; None where it is nobody's."""
    below = below_talk(scene)
    noted = (name for note in below for name in persons_noted(note))
    parts = [name for role in (Role.ASKS, Role.ANSWERS) for name in stated_in(head, role)]  # "Holm, Ida" as "Ida Holm"
    stated = [*parts, *han_interviewed_in(head.front)]
    text = scene.document.source.text
    joint = joint_in(scene.labels)
    labels = [label for label in scene.labels if label.key not in joint]
    front = "\n\n".join((*stated, head.front, *noted))
    names = _names_in_labels(labels, front, _parted(text, scene.labels))
    names |= {key: whole for key, name in names.items() if (whole := han_bearer_of(name or "", stated))}
    names |= {key: whole for key, name in names.items() if (whole := bearer_in(name or "", head.front))}
    sides: dict[str | None, set[Role | None]] = {}
    for key, whole in names.items():
        sides.setdefault(whole, set()).add(scene.roles.get(key))
    split = apart(names, _printed(labels), front)
    names = {key: split[key] if len(sides[whole]) > 1 else whole for key, whole in names.items()}
    names = whole_first_names(names, head.titles)
    if detect(text) == "de":
        printed = {label.name for label in scene.labels}
        names = {key: name and _without_noun(name, printed, text) for key, name in names.items()}
    meant = (pair for note in below for pair in initials_in(note).items())
    names |= {key: name for key, name in meant if key in names}
    names |= dict(_without_namesakes(names, scene.labels, text))
    names |= dict.fromkeys(_lone_letters(names, scene.roles))
    names |= dict(_stated_somebodies(names, scene.roles, head))
    return names | {key: " & ".join(names.get(part) or part for part in parts) or None for key, parts in joint.items()}


def _parted(text: str, labels: Sequence[Label]) -> str:
    """Return ``text`` with a bar behind ``labels`` that have no mark: "**Runa** All right" names no Runa All."""
    ends = [label.words_at for label in labels if label.shape in _UNMARKED and label.opens]
    return "|".join(text[start:end] for start, end in pairwise((0, *ends, len(text))))


def _without_namesakes(
    names: Mapping[str, str | None], labels: Sequence[Label], text: str
) -> Iterator[tuple[str, str]]:
    """Yield each key with the name on its label, where it was spelt out as somebody else's: "my aunt Ida Holm".

    The longer name stands in turns of hers alone, behind words for somebody close to her.
    """
    ends = [*(label.start for label in labels[1:]), len(text)]
    for key, label in {label.key: label for label in reversed(labels)}.items():
        full = names.get(key)
        if full and full != label.name and " " not in label.name and full.startswith(f"{label.name} "):
            own = [text[each.words_at : end] for each, end in zip(labels, ends, strict=True) if each.key == key]
            close = sum(len(re.findall(rf"{_CLOSE}\s{re.escape(full)}\b", turn)) for turn in own)
            if close and close == text.count(full):
                yield key, label.name


def _without_noun(name: str, labels: Set[str], text: str) -> str:
    """Return ``name`` without a noun behind it: "repariert Ida Holm Schirme" where one of ``labels`` is "Ida Holm".

    So it is where the longer one stands once in German, whose nouns have capitals, and the other alone elsewhere.
    """
    for label in (name[:at] for at, character in enumerate(name) if character == " " and name[:at] in labels):
        alone = rf"\b{re.escape(label)}\b(?!\s?[:\w-]{{0,40}}[:*]|\s[A-ZÄÖÜ])"
        if person_in(label) == label and text.count(name) == 1 and re.search(alone, text):
            return label
    return name


def men_in(labels: Sequence[Label], text: str) -> Set[str]:
    """Return the keys of ``labels`` with a man's title.

    "M." is "Monsieur" in French, where none of the others has an initial, and else an initial.
    """
    titles = {label.key: label.name for label in labels if is_mans(label.name)}
    sure = {key for key, name in titles.items() if not _M.match(name)}
    if len(sure) == len(titles) or detect(text) != "fr":
        return sure
    return sure if any(_INITIAL.match(label.name) and label.key not in titles for label in labels) else titles.keys()


def is_counted(key: str) -> bool:
    """Tell whether a program that tells voices apart, and knows no names, gave a label the ``key``: "speaker 1"."""
    return _COUNTED.fullmatch(key) is not None


def are_counted(keys: Iterable[str]) -> bool:
    """Tell whether all ``keys`` are of labels that count people, one or several of them: "person 1/person 2"."""
    return all(map(is_counted, (part for key in keys for part in _SEVERAL.split(key))))


def is_common_noun(label: str) -> bool:
    """Tell whether ``label`` is a common noun, as nobody is called: "The beekeeper", "Hebamme des Landkreises".

    With a capital it may be one word only, "Der Wirt": a band is called so, too, but that is for the page to say.
    """
    first, *rest = label.split() or [""]
    is_noun = bool(rest) and fold(first) in ARTICLES
    if is_noun and (all(word.islower() for word in rest) or (len(rest) == 1 and _is_noun(fold(first), rest[0]))):
        return True
    return len(rest) > 1 and fold(rest[0]) in _OF and not any(map(is_first_name, label.split()))


def _is_noun(article: str, word: str) -> bool:
    """Tell whether one person may be called ``word`` with a capital, behind an ``article``: not "The Gulls"."""
    several = article in _OF_SEVERAL or (article == "the" and word.endswith("s"))
    several = several or (article == "die" and not word.endswith("in"))
    return word[1:].islower() and not several and not is_first_name(word)


def _names_in_labels(labels: Sequence[Label], front: str, text: str) -> dict[str, str | None]:
    """Return for each key of ``labels`` the name that it stands for, spelt out; None where it is nobody's.

    ``front`` is what stands above the talk, and the names of whoever has a note below it.
    """
    names: dict[str, str | None] = {}
    printed: dict[str, set[str]] = {}
    for label in labels:
        printed.setdefault(label.key, set()).add(label.name)
    held = 0
    legend = legend_in(front)
    men = men_in(labels, text)
    for key, name in _printed(labels).items():
        name = legend.get(key, name)
        if name.isupper() and len(name) in _INITIALS and (person := spelt_out(name, front)) != name:
            names[key] = person  # "RS" is an office as well
        elif titled(name).is_office or any(titled(each).is_office and holder_in(each) for each in printed[key]):
            held += 1
            holder = _holder(sorted(printed[key]), front, text, printed) if held <= _MOST_OFFICES else None
            names[key] = holder and spelt_out(_with_first_name(holder, front), front)
        elif key in _PARTS or is_counted(key) or is_nobodys(name):
            names[key] = None
        elif key in _SOMEBODY:
            names[key] = name
        else:
            full = _without_band((_spelt_out_as_man if key in men else spelt_out)(name, front, text), name, front)
            if full == name and " " not in name:
                full = bearer_of(name, text) or listed_with_part(name, front) or full
            has_title = full.isupper() and any(titled(each).offices for each in printed[key])
            names[key] = full.title() if has_title else _as_cased(full, front)
    return with_nicknames(names, front)


def _stated_somebodies(
    names: Mapping[str, str | None], roles: Mapping[str, Role], head: Masthead
) -> Iterator[tuple[str, str]]:
    """Yield the key of "Student" with whom ``head`` has ask, where that is one, and nobody else is on that side."""
    for side in (Role.ASKS, Role.ANSWERS):
        keys = [key for key in names if roles.get(key) is side]
        if len(keys) == 1 and keys[0] in _SOMEBODY:
            stated = stated_in(head, side)
            yield from ((key, name) for key in keys for name in stated if len(stated) == 1 and _is_full(name))


def _is_full(name: str) -> bool:
    return "/" not in name and person_in(name) == name


def _holder(names: Sequence[str], front: str, text: str, keys: Collection[str]) -> str | None:
    """Return who holds the office in ``names``, as what stands above the talk says, or else all of the ``text``.

    Whoever speaks under a key of their own, one of ``keys``, holds another: "Ida Holm, chair of the co-operative".
    """
    found = (holder_of(names, front), holder_of(names, text), surname_of_holder(names, front), *map(holder_in, names))
    return next((person for person in found if person and key_of(person) not in keys), None)


def _with_first_name(surnames: str, front: str) -> str:
    """Return the only person in ``front`` with one name before ``surnames``, also a rare one; else ``surnames``."""
    if surnames not in front:
        return surnames
    found = map(person_in, re.findall(rf"{CAPITALISED}\s{re.escape(surnames)}\b", front))
    longer = {person for person in found if person and person.endswith(f" {surnames}")}
    longer -= {person for person in longer if is_no_name(fold(person.split()[0]))}
    return longer.pop() if len(longer) == 1 else surnames


def _spelt_out_as_man(name: str, front: str, text: str) -> str:
    """Return the full name for ``name`` that has a man's title: no woman's."""
    full = spelt_out(name, front, text)
    for _ in range(_MOST_OF_A_SURNAME):
        if full == name or not is_womans_name(full.split()[0]):
            return full
        front, text = front.replace(full, " "), text.replace(full, " ")
        full = spelt_out(name, front, text)
    return name


def _without_band(full: str, name: str, front: str) -> str:
    """Return ``name`` where ``full`` goes on as what a band is called: "Ida von Six Gulls" of "Six Gulls Of Lorn"."""
    if " " in name or not _FROM_A_BAND.match(full, len(name)):
        return full
    behind = [front[at + len(full) :] for at in places(full, front)]
    return name if behind and all(_BAND_GOES_ON.match(words) for words in behind) else full


def _as_cased(name: str, front: str) -> str:
    """Return a ``name`` in capitals as the ``front`` has it in others, if it does: "IDA McHOLM" is "Ida McHolm"."""
    if not name.isupper() or " " not in name or name.lower() not in _lowered(front):
        return name
    found = re.findall(rf"\b{re.escape(name)}\b", front, re.IGNORECASE)
    return next((each for each in found if not each.isupper() and each.title()[0] == each[0]), name)


@once
def _lowered(front: str) -> str:
    """Return ``front`` in lower case; a chat has thousands of names, and one front."""
    return front.lower()


def _lone_letters(names: Mapping[str, str | None], roles: Mapping[str, Role]) -> Iterator[str]:
    """Yield the keys of one letter that are the only key of their side: who "W" is, only the head can say."""
    for side in (Role.ASKS, Role.ANSWERS):
        keys = [key for key in names if roles.get(key) is side]
        yield from (key for key in keys if len(key) == 1 == len(keys) and len(names[key] or "") <= _LONGEST_LETTER)


def _printed(labels: Sequence[Label]) -> dict[str, str]:
    """Return for each key the printing with the most words; of these one not in capitals, if any."""
    best: dict[str, str] = {}
    for label in labels:
        name = without_office(without_notes(label.name)).strip(" @")
        name = titled(name).person or name
        old = best.setdefault(label.key, name)
        if (len(name.split()), not name.isupper()) > (len(old.split()), not old.isupper()):
            best[label.key] = name
    return best
