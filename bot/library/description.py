"""What a host says about an interview, and which of it makes no sense: the fields of the TOML, of options and forms."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Final

from bot.errors import ProvenanceError
from bot.library.capacity import Capacity
from bot.library.identity import DIGITS, is_id
from bot.library.times import write_time
from bot.model import Provenance, Translated
from bot.model.corrections import PLACE_NAME, Corrections
from bot.model.interview import LONGEST_NAME
from bot.remarks import Remark
from bot.text.language_codes import language_code

#: What stands for a date where the day of publication is not known.
UNDATED: Final = "undated"
#: The fields without which an interview is not published.
REQUIRED: Final = ("outlet", "date")

#: Characters of a field: an address as long as browsers send, a remark of a page; of any other, a name.
_LONGEST = {"link": 2000, "rights": 2000, "note": 4000}
_LANGUAGE = re.compile("[a-z]{2,3}")
_NO_CODE: Final = Remark('must be the code of a language, for example "en" or "fr"')
_DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
#: Letters and a symbol without any ink: fillers of Hangul, and a pattern of Braille.
_UNSEEN = frozenset("\u115f\u1160\u2800\u3164\uffa0")
MOST_NAMES: Final = 20
#: Places of a text that are put right: more of them, and the file itself is better put right.
_MOST_PLACES = 500
#: The fields that are lists of names, and those that are lists of places.
_NAMES: Final = ("interviewers", "interviewees")
_PLACES: Final = ("questions_at", "answers_at", "omitted")
_LISTS: Final = (*_NAMES, *_PLACES, "withheld", "waiting")
#: Exchanges that are withheld, or wait: as many as a library has, each of which has two sentences or more.
_MOST_WITHHELD: Final = Capacity().sentences // 2
_MOMENT: Final = re.compile(r"(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d)(:\d\d)?( ?(Z|UTC))?")


@dataclass(frozen=True, slots=True)
class Description:
    """What is said about an interview; None where nothing is. Make it with ``Description.of``, which checks."""

    title: str | None = None
    outlet: str | None = None
    #: ``YYYY-MM-DD`` or ``UNDATED``; None means that nobody has said, which is not the same.
    date: str | None = None
    link: str | None = None
    #: ISO 639-1 code of the text; None leaves it to the parser.
    language: str | None = None
    #: "yes", "no" or "unknown".
    translated: str | None = None
    translated_from: str | None = None
    rights: str | None = None
    note: str | None = None
    #: Who asks, as ``bot.transcript.parse`` takes it; None leaves it to the parser.
    interviewers: tuple[str, ...] | None = None
    #: Who answers, in the same way.
    interviewees: tuple[str, ...] | None = None
    #: Which places are put right, as ``bot.model.corrections`` names them; None where none is.
    questions_at: tuple[str, ...] | None = None
    answers_at: tuple[str, ...] | None = None
    omitted: tuple[str, ...] | None = None
    #: Ids of the exchanges that are quoted nowhere; None where all are.
    withheld: tuple[str, ...] | None = None
    #: The moment before which nothing is quoted, in UTC as ``times.write_time`` writes it; None for none.
    opens: str | None = None
    #: Exchanges that are quoted from a moment of their own on: id, blank, moment as above; None where none is.
    waiting: tuple[str, ...] | None = None

    @classmethod
    def of(cls, values: Mapping[str, object], name: str, not_after: dt.date | None = None) -> Description:
        """Return the description in ``values``; ``name`` is the file it belongs to, for messages.

        What a person says is checked against ``latest_day()`` as well, what was stored is not: clocks may be wrong.

        Raises:
            ProvenanceError: a field is unknown or has a value that makes no sense, or the date is after ``not_after``.
        """
        for field in values:
            if field not in FIELDS:
                raise ProvenanceError(name, field, Remark("is no field; there are {fields}", fields=", ".join(FIELDS)))
        texts = {f: _text(values[f], f, name) for f in FIELDS if f not in _LISTS and values.get(f) is not None}
        _check(texts, name)
        texts |= _language_codes(texts, name, is_said=not_after is not None)
        if "opens" in texts:
            texts["opens"] = write_time(moment(texts["opens"], name))
        date = texts.get("date", UNDATED)
        if not_after and date != UNDATED and dt.date.fromisoformat(date) > not_after:
            raise ProvenanceError(
                name, "date", Remark("{day} has not come yet; give the day of publication, or “undated”", day=date)
            )
        asks, answers = (_names(values.get(field), field, name) for field in _NAMES)
        asking, answering, omitted = (_places(values.get(field), field, name) for field in _PLACES)
        return cls(
            **texts,
            interviewers=asks,
            interviewees=answers,
            questions_at=asking,
            answers_at=answering,
            omitted=omitted,
            withheld=_ids(values.get("withheld"), name),
            waiting=_waiting(values.get("waiting"), name),
        )

    @property
    def missing(self) -> tuple[str, ...]:
        """The fields that have to be said before the interview is published."""
        return tuple(field for field in REQUIRED if getattr(self, field) is None)

    @property
    def corrections(self) -> Corrections:
        """What is said of single places of the text."""
        return Corrections(self.questions_at or (), self.answers_at or (), self.omitted or ())

    @property
    def moments(self) -> dict[str, str]:
        """The moments before which single exchanges are not quoted, by their ids, as ``opens`` is written."""
        return {one[:DIGITS]: one[DIGITS + 1 :] for one in self.waiting or ()}

    def with_moments(self, moments: Mapping[str, str]) -> Description:
        """Return this description with these ``moments``, and no others."""
        return replace(self, waiting=tuple(f"{number} {at}" for number, at in moments.items()) or None)

    def corrected(self, corrections: Corrections) -> Description:
        """Return this description with ``corrections``, and no others."""
        return replace(
            self,
            questions_at=corrections.questions_at or None,
            answers_at=corrections.answers_at or None,
            omitted=corrections.omitted or None,
        )

    def over(self, other: Description) -> Description:
        """Return this description with what it does not say taken from ``other``."""
        return replace(other, **{f: getattr(self, f) for f in FIELDS if getattr(self, f) is not None})

    def provenance(self) -> Provenance:
        """Return the provenance that is shown with every reply."""
        return Provenance(
            outlet=self.outlet,
            date=None if self.date in (None, UNDATED) else dt.date.fromisoformat(str(self.date)),
            link=self.link,
            translated=Translated(self.translated or ("yes" if self.translated_from else "unknown")),
            note=self.note,
            title=self.title,
            rights=self.rights,
            translated_from=self.translated_from,
        )

    def values(self) -> dict[str, object]:
        """Return what is said, as ``Description.of`` takes it."""
        said = {f: getattr(self, f) for f in FIELDS}
        return {f: list(v) if isinstance(v, tuple) else v for f, v in said.items() if v is not None}


def latest_day() -> dt.date:
    """Return the day that it is now where days begin first, fourteen hours before UTC."""
    return (dt.datetime.now(dt.UTC) + dt.timedelta(hours=14)).date()


#: Every field, in the order in which the guide has them.
FIELDS: Final = tuple(f.name for f in fields(Description))


def _text(value: object, field: str, name: str) -> str:
    if field == "opens" and isinstance(value, dt.datetime):  # TOML has moments without quotes, too
        value = _in_utc(value, name)
    if field == "date" and isinstance(value, dt.date):  # TOML has days without quotes, and moments
        value = value.date().isoformat() if isinstance(value, dt.datetime) else value.isoformat()
    if not isinstance(value, str):
        raise ProvenanceError(name, field, Remark("must be a text in quotes"))
    longest = _LONGEST.get(field, LONGEST_NAME)
    if len(value) > longest:
        raise ProvenanceError(
            name, field, Remark("has {characters} characters; {most} is the most", characters=len(value), most=longest)
        )
    if _UNPRINTABLE.search(value):
        raise ProvenanceError(name, field, Remark("has characters that cannot be printed"))
    value = value.strip() if any(map(_is_seen, value)) else ""
    # An outlet of blanks would be shown as nothing; "" says nothing.
    if not value and field in REQUIRED:
        raise ProvenanceError(name, field, Remark("is empty"))
    return value


def _in_utc(value: dt.datetime, name: str) -> str:
    try:
        return write_time(value if value.tzinfo else value.replace(tzinfo=dt.UTC))
    except OverflowError as error:  # it is in the year 0 or 10000 there
        raise ProvenanceError(name, "opens", Remark("there is no moment {said}", said=value.isoformat())) from error


def _is_seen(character: str) -> bool:
    """Tell whether there is anything to be seen of a ``character``: not of blanks, nor of marks of direction."""
    return character.isprintable() and not character.isspace() and character not in _UNSEEN


def _check(texts: Mapping[str, str], name: str) -> None:
    if "date" in texts:
        _check_date(texts["date"], name)
    if texts.get("translated", "no") not in ("yes", "no", "unknown"):
        raise ProvenanceError(name, "translated", Remark('must be "yes", "no" or "unknown"'))
    for field in ("language", "translated_from"):
        if field in texts and not _LANGUAGE.fullmatch(texts[field]):
            raise ProvenanceError(name, field, _NO_CODE)
    if "link" in texts and not re.fullmatch(r"https?://[^\s<>\"]+", texts["link"]):
        raise ProvenanceError(name, "link", Remark("must be an address that begins with https:// or http://"))


def _language_codes(texts: Mapping[str, str], name: str, *, is_said: bool) -> dict[str, str]:
    """Return the fields of ``texts`` that are codes of languages, each as it is used here.

    What ``is_said`` just now has to be one; what was stored when any letters were taken stays as it is.
    """
    codes = {field: language_code(texts[field]) for field in ("language", "translated_from") if texts.get(field)}
    for field, code in codes.items():
        if code is None and is_said:
            raise ProvenanceError(name, field, _NO_CODE)
    return {field: code or texts[field] for field, code in codes.items()}


def moment(said: str, name: str, field: str = "opens") -> dt.datetime:
    """Return the moment that somebody means by ``said``, in UTC; raise ProvenanceError where it is none."""
    said = said.strip()
    found = _MOMENT.fullmatch(said)
    try:
        if found:
            return dt.datetime.fromisoformat(f"{found[1]}T{found[2]}{found[3] or ''}+00:00")
    except ValueError as error:
        raise ProvenanceError(name, field, Remark("there is no moment {said}", said=said)) from error
    raise ProvenanceError(name, field, Remark('must be "YYYY-MM-DD HH:MM", in UTC'))


def _ids(value: object, name: str, field: str = "withheld") -> tuple[str, ...] | None:
    if value is None:
        return None
    if not isinstance(value, list | tuple) or not value or len(value) > _MOST_WITHHELD:
        raise ProvenanceError(name, field, Remark("must be a list of 1 to {most} ids in quotes", most=_MOST_WITHHELD))
    ids = tuple(_text(v, field, name) for v in value)
    if not all(map(is_id, ids)):
        raise ProvenanceError(name, field, Remark("has what is no id; copy it from verbatim library show --json"))
    return ids


def _waiting(value: object, name: str) -> tuple[str, ...] | None:
    if value is None:
        return None
    if not isinstance(value, list | tuple) or not value or len(value) > _MOST_WITHHELD:
        few = Remark("must be a list of 1 to {most} ids in quotes, each with its moment", most=_MOST_WITHHELD)
        raise ProvenanceError(name, "waiting", few)
    said = [_text(v, "waiting", name) for v in value]
    _ids([one[:DIGITS] for one in said], name, "waiting")
    moments = (moment(one[DIGITS:], name, "waiting") for one in said)
    return tuple(f"{one[:DIGITS]} {write_time(at)}" for one, at in zip(said, moments, strict=True))


def _check_date(value: str, name: str) -> None:
    if value == UNDATED:
        return
    try:
        # fromisoformat takes 20230320 and 2023-W12-1 too, which would be shown as they are.
        if dt.date.fromisoformat(value).isoformat() == value:
            return
    except ValueError as error:
        if _DAY.fullmatch(value):
            raise ProvenanceError(name, "date", Remark("there is no day {day}", day=value)) from error
    raise ProvenanceError(name, "date", Remark('must be "YYYY-MM-DD" or "undated"'))


def _names(value: object, field: str, name: str) -> tuple[str, ...] | None:
    if value is None:
        return None
    if not isinstance(value, list | tuple) or not value or len(value) > MOST_NAMES:
        raise ProvenanceError(name, field, Remark("must be a list of 1 to {most} names in quotes", most=MOST_NAMES))
    return tuple(_text(v, field, name) for v in value)


def _places(value: object, field: str, name: str) -> tuple[str, ...] | None:
    if value is None:
        return None
    if not isinstance(value, list | tuple) or not value or len(value) > _MOST_PLACES:
        raise ProvenanceError(name, field, Remark("must be a list of 1 to {most} places in quotes", most=_MOST_PLACES))
    places = tuple(_text(v, field, name) for v in value)
    if not all(map(PLACE_NAME.fullmatch, places)):
        raise ProvenanceError(
            name, field, Remark("has what is no place; copy it from verbatim check --split or --leave-out")
        )
    return places
