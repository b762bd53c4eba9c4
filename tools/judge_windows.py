"""Write what the judge is trained on: questions with passages that reply to them, or do not.

    python tools/judge_windows.py PUBLIC windows.jsonl

Run it in the environment of the project, and again after every change of the scoring or of ``window`` in
``bot/retrieval/verdicts.py``. PUBLIC is a folder with files of JSON lines, gzipped, whose fields are those of their
sources; ``bot/retrieval/data/judge.NOTICE.txt`` says who made them and under which licences:

- ``squad2_dev`` (SQuAD 2.0: title, paragraph, id, question, context, answers), with ``disfl_qa`` (id, disfluent), the
  same questions as people stumble through them: answered or not, near misses written by people;
- ``qamr`` (sentence, question, answer): who did what to whom. Where a question names what answers another one, the two
  are exchanged, and nobody answers that;
- ``condaqa`` (passage_id, question_id, question, passage, label, cue): negation;
- ``twins_sample`` (source, question, twin, kind, asked, answer, evidence): pairs over conversations and the project's
  own interviews, that differ by few words, of which one is answered;
- ``talks`` (id, turns): conversations, to which the questions of ``tests/talk_questions`` are.

The project's own labelled questions are asked as people ask them: what the engine would have read is a window, and so
is what replies where the engine does not find it, also for the twins that it does not reply to. Of those held out
(``*_held_out.jsonl``, ``tests/corpus/held_out``) nothing is read. The interviews of ``tests/translations`` are asked in
their own language, and some of their questions across: the translated one of the original, and the other way round.

What was tried: with windows of three sentences, the sentence that replies was outside in 98 of 796 windows of right
answers in the interviews left out, with windows that grow to 70 words in 60. A judge that was trained on three
sentences told twins from siblings with an AUC of 0.777 by three sentences, and of 0.795 by 70 words.
"""

from __future__ import annotations

import gzip
import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Final

from calibrate_judge import interviews
from judge_batches import Window
from paths_given import paths_given
from rich.progress import track
from translations import Translation, translations

from bot.atomic_file import atomic_file
from bot.model import Exchange, Interview, Match
from bot.quoting import spoken
from bot.retrieval import Engine
from bot.retrieval.verdicts import MOST_READ, grown, window
from bot.service import Service

#: The interviews that the judge is not trained on, so that ``calibrate_judge.py --only`` can be fitted to them.
LEFT_OUT: Final = (
    "actriz-doblaje", "arbitra-ascenso", "bombera-cerro", "brancardier-nuit", "camillero-hospital", "cercueils-scop",
    "chofer-chiva", "conductora-metro", "cricket-scorer", "deichgraefin", "detective-privada", "dockside-union",
    "fahrschule-gangolf", "family-judge", "four-banal", "gerichtsdolmetscherin", "goalkeeper-portrait",
    "grain-insurer", "grillons-limoilou", "gull-game", "hufschmiedin-moor", "ice-cores", "identity-parade",
    "inspectora-internado", "kapellmeister", "kino-vorfuehrerin", "lampes-batteries", "landesraetin-pflege",
    "lichens-cimetiere", "nachtzug-schaffnerin", "opera-prompter", "pickle-widows", "pompiere-anse", "radio-meseta",
    "refugee-cook", "schaustellerin-kirmes", "schiedsfrau", "sepulturero-bahia", "sismologa-volcan",
    "souffleuse-theatre", "standesamt-hochzeit", "strait-accord", "strikers-coach", "syndique-sort", "tollgate-judge",
    "town-clerk", "trade-analyst", "tresoroeffner", "veilleur-crues", "weeding-robot-founders",
)  # fmt: skip
#: The project's own questions to conversations.
TALKS: Final = Path(__file__).parent.parent / "tests" / "talk_questions"
#: Every so many articles of SQuAD, and conversations of the twins, one is left out.
ARTICLES, CONVERSATIONS = 5, 8
#: Sentences of a public passage, and words of them at most: about the 70 words of an interview, cut differently.
SENTENCES, WORDS = 3, 95
#: How many sentences stand before the one that replies, by chance: mostly one.
BEFORE: Final = (0, 1, 1, 2)
#: From which sentence a window of a labelled answer grows, seen from the one that replies.
MOVED: Final = (-1, 0, 0, 1)
#: Shares of SQuAD's questions: as somebody stumbled through them; in small letters; after a question that is none of
#: theirs, as the printed one would be; and with a window of the same paragraph beside the answer.
DISFLUENT, SMALL, PRINTED, BESIDE = 0.18, 0.2, 0.4, 0.35
#: Pairs of a sentence of QAMR at most: some have dozens, that differ by little.
SWAPPED: Final = 2
#: Share of CondaQA's answered questions: of all it has three times as many as of those without an answer.
ANSWERED: Final = 0.2
#: An answer that is put into another question has fewer words than this, and one that it replaces more letters.
SHORT, LETTERS = 6, 3
#: Letters of a labelled beginning that are looked for.
BEGINNING: Final = 40
#: Words that say nothing of what a text is about.
STOP: Final = frozenset(
    "the a an of in to and is was were are did do does what who whom when where which how why that for on by with it "
    "its as from at be been had has have".split()
)

Row = dict[str, Any]


def read(folder: Path, name: str) -> list[Row]:
    """Return the rows of a public set."""
    with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def sentences_of(text: str) -> list[str]:
    """Return the sentences of an edited text; blanks between them are lost."""
    return [sentence for sentence in re.split(r"(?<=[.!?])\s+(?=[A-Z\"“(\['])", text) if sentence.strip()]


def content(text: str) -> set[str]:
    """Return the words of ``text`` that say what it is about."""
    return set(re.findall(r"\w+", text.lower())) - STOP


def passage(sentences: Sequence[str], start: int) -> str:
    """Return the passage from ``start``, or a little before it, where the text ends too soon; cut to 95 words."""
    start = max(0, min(start, len(sentences) - SENTENCES))
    return " ".join(" ".join(sentences[start : start + SENTENCES]).split()[:WORDS])


def nearest(sentences: Sequence[str], query: str, chance: random.Random, avoided: Iterable[str] = ()) -> str:
    """Return the passage with most words of ``query``, and none of the texts ``avoided``; "" where there is none."""
    found = [passage(sentences, start) for start in range(max(1, len(sentences) - SENTENCES + 1))]
    allowed = [text for text in found if not any(other in text for other in avoided)]
    return max(allowed, key=lambda text: (len(content(query) & content(text)), chance.random()), default="")


def squad(rows: Iterable[Row], disfluent: dict[str, str], chance: random.Random) -> Iterator[Window]:
    """Yield the windows of SQuAD."""
    rows = list(rows)
    left_out = set(sorted({row["title"] for row in rows})[::ARTICLES])
    asked = defaultdict(list)
    for row in rows:
        asked[row["title"], row["paragraph"]].append(row)
    for row in rows:
        measured = row["title"] in left_out
        question = row["question"].strip()
        if row["id"] in disfluent and not measured and chance.random() < DISFLUENT:
            question = disfluent[row["id"]]
        if chance.random() < SMALL:
            question = question.lower().rstrip("?")
        others = [o["question"].strip() for o in asked[row["title"], row["paragraph"]] if o["id"] != row["id"]]
        printed = chance.choice(others) if others and chance.random() < PRINTED else ""
        for kind, text, replies in squad_passages(row, measured, chance):
            contradicts = None if not row["answers"] else False
            yield Window(question, printed, text, replies, contradicts, None, "public", kind, row["title"], measured)


def squad_passages(row: Row, measured: bool, chance: random.Random) -> Iterator[tuple[str, str, bool]]:
    """Yield kind and passage of a question of SQuAD, and whether it replies."""
    sentences, question = sentences_of(row["context"]), row["question"]
    if not row["answers"]:
        yield "squad", nearest(sentences, question, chance), False
        return
    answer = max(row["answers"], key=len)
    places = [place for place, sentence in enumerate(sentences) if answer in sentence]
    if not places:  # it goes over the end of a sentence, as that is told here
        return
    best = max(places, key=lambda place: len(content(question) & content(sentences[place])))
    text = passage(sentences, best - chance.choice(BEFORE))
    if answer not in text:
        return
    yield "squad", text, True
    if not measured and chance.random() < BESIDE:
        beside = nearest(sentences, question, chance, row["answers"])
        yield from [("squad_near", beside, False)] if beside else []


def joined(tokens: str) -> str:
    """Return a text that is set in tokens as it is written."""
    text = tokens.replace("( ", "(").replace("`` ", '"').replace(" ''", '"')
    return re.sub(r" (n't|'s|'re|'ve|'ll|'d|'m)\b", r"\1", re.sub(r"\s+([.,;:!?%)])", r"\1", text))


def exchanged(row: Row, other: Row) -> str | None:
    """Return the question of ``row`` with its own answer in place of what answers ``other``; None where it has none.

    "What did Hollis build?" (the harbour) with "Who built the harbour?" (Hollis) gives "What did the harbour build?".
    """
    theirs, own = other["answer"].strip(), row["answer"].strip()
    named = re.compile(rf"\b{re.escape(theirs)}\b")
    fits = len(theirs) > LETTERS and 0 < len(own.split()) < SHORT and own.lower() not in row["question"].lower()
    if not fits or content(theirs) & content(own) or not named.search(row["question"]):
        return None
    return named.sub(lambda _: own, row["question"], count=1)


def qamr(rows: Iterable[Row], chance: random.Random) -> Iterator[Window]:
    """Yield the windows of QAMR."""
    of_sentence = defaultdict(list)
    for row in rows:
        of_sentence[row["sentence"]].append(row)
    pairs = []
    for asked in of_sentence.values():
        found = [
            (row, twin) for row in asked for other in asked if other is not row and (twin := exchanged(row, other))
        ]
        chance.shuffle(found)
        pairs += found[:SWAPPED]
    for number, (row, twin) in enumerate(pairs):
        text, question, key = passage([joined(row["sentence"])], 0), joined(row["question"]), f"qamr/{number}"
        yield Window(question, "", text, True, False, key, "public", "qamr", "", False)
        yield Window(joined(twin), "", text, False, None, key, "public", "qamr_swapped", "", False)
    for row in map(chance.choice, of_sentence.values()):
        text = passage([joined(row["sentence"])], 0)
        yield Window(joined(row["question"]), "", text, True, False, None, "public", "qamr", "", False)


def condaqa(rows: Iterable[Row], chance: random.Random) -> Iterator[Window]:
    """Yield the windows of CondaQA."""
    for row in rows:
        answered = not row["label"].strip().upper().startswith("DON'T")
        if answered and chance.random() >= ANSWERED:
            continue
        text = nearest(sentences_of(row["passage"]), f"{row['question']} {row.get('cue', '')}", chance)
        contradicts = False if answered else None
        yield Window(row["question"], "", text, answered, contradicts, None, "public", "condaqa", "", False)


def twins(rows: Iterable[Row], chance: random.Random) -> Iterator[Window]:
    """Yield the windows of the twins: two with the same passage each."""
    rows = list(rows)
    conversations = sorted({row["source"] for row in rows if "/" in row["source"]})
    left_out = {*conversations[::CONVERSATIONS], *LEFT_OUT}
    for number, row in enumerate(rows):
        sentences = sentences_of(row["answer"])
        evidence = row["evidence"] if isinstance(row["evidence"], str) else " ".join(row["evidence"])
        places = [place for place, sentence in enumerate(sentences) if evidence[:30] in sentence]
        # Evidence that begins in one sentence and goes on in the next, or was written down differently.
        by_words = sorted(range(len(sentences)), key=lambda n: -len(content(evidence) & content(sentences[n])))
        text = passage(sentences, (places or by_words)[0] - chance.choice(BEFORE))
        for question, replies, kind in ((row["question"], True, "sibling"), (row["twin"], False, row["kind"])):
            denied, source = kind == "negated", row["source"]
            key, out = f"twins/{number}", source in left_out
            yield Window(question, row["asked"], text, replies, denied, key, "twins", kind, source, out)


def talks(rows: Iterable[Row], questions: Iterable[Row], chance: random.Random) -> Iterator[Window]:
    """Yield the windows of ``questions`` to conversations, the ``rows``: pairs with one passage, and near misses.

    A passage grows as that of an interview, from the sentence that replies or one beside it. That of a near miss is the
    one with most words of the question.
    """
    turns_of = {row["id"]: row["turns"] for row in rows}
    left_out = set(sorted(turns_of)[::CONVERSATIONS])
    for number, row in enumerate(questions):
        turns, out = turns_of[row["talk"]], row["talk"] in left_out
        sentences = sentences_of(turns[row["turn"]][1])
        printed = " ".join(turns[row["turn"] - 1][1].split()) if row["turn"] else ""
        places = [
            at for at, sentence in enumerate(sentences) if row["evidence"] and sentence.startswith(row["evidence"])
        ]
        asked = row["question"] or row["twin"]
        shared = [len(content(asked) & content(sentence)) for sentence in sentences]
        place = places[0] if places else shared.index(max(shared))
        centre = max(0, min(place + chance.choice(MOVED), len(sentences) - 1))
        start, end = grown([len(sentence.split()) for sentence in sentences], centre)
        text, key = " ".join(sentences[start:end]), f"talks/{row['talk']}/{number}"
        for question, replies in ((row["question"], True), (row["twin"], False)):
            if question and (not replies or not places or start <= place < end):
                kind, denied = "sibling" if replies else row["kind"], not replies and row["kind"] == "negated"
                yield Window(question, printed, text, replies, denied, key, "talks", kind, row["talk"], out)


@dataclass(frozen=True)
class Shown:
    """Where an answer shows what was asked."""

    exchange: Exchange
    #: The sentence of the answer.
    place: int


def plain(text: str) -> str:
    """Return ``text`` in small letters and without marks, as labelled beginnings are compared."""
    return re.sub(r"\W+", " ", text).lower().strip()


def shown(interview: Interview, row: Row) -> Shown | None:
    """Return where the answer shows what ``row`` asks; None where it has no answer, or nobody said where."""
    if row["reply"] != "quoted" or not row.get("sentences"):
        return None
    exchange = interview.exchange(row["exchanges"][0])
    beginning = plain(row["sentences"][0])
    texts = [plain(spoken(interview.source, sentence)) for sentence in exchange.sentences]
    return next((Shown(exchange, place) for place, text in enumerate(texts) if text.startswith(beginning)), None)


def window_text(match: Match) -> str:
    """Return what is read of ``match``."""
    return " ".join(spoken(match.interview.source, sentence) for sentence in window(match))


def reply_of(row: Row, number: int, text: str) -> bool | None:
    """Return whether the window ``text`` of the exchange ``number`` replies to ``row``.

    - No: no question of this kind has an answer, or it is in other exchanges.
    - Yes: it is in this one, and a sentence that shows it is in the window, or nobody said which shows it.
    - None: it is in this one, but outside the window.
    """
    if row["reply"] != "quoted" or number not in row["exchanges"]:
        return False
    beginnings = [plain(sentence)[:BEGINNING] for sentence in row.get("sentences", ())]
    return True if not beginnings or any(one in plain(text) for one in beginnings) else None


def labelled_match(interview: Interview, told: Shown, chance: random.Random) -> Match:
    """Return the exchange that shows an answer as if it were found by the sentence that does, or one beside it."""
    sentences = told.exchange.sentences
    centre = max(0, min(told.place + chance.choice(MOVED), len(sentences) - 1))
    return Match(interview, told.exchange, 0.0, (sentences[centre],))


def own(name: str, interview: Interview, rows: Sequence[Row], engine: Engine) -> Iterator[Window]:
    """Yield the windows of the project's own questions to ``interview``."""
    service, chance = Service((interview,), engine), random.Random(name)  # noqa: S311  (no secret)
    asked = [row for row in rows if row["reply"] in ("quoted", "none")]
    told = [shown(interview, row) for row in asked]
    is_foreign = interview.transcript.language != "en"
    of_pair = {row["pair"]: place for row, place in zip(asked, told, strict=True) if place and row.get("pair")}
    negated = {row["pair"] for row in asked if row["kind"] == "negated" and row.get("pair")}
    for row, place in zip(asked, told, strict=True):
        search = service.ask(row["question"], row["previous"]).search
        matches = [match for match in search.candidates[:MOST_READ] if match.exchange.sentences]
        pair = row.get("pair", row.get("translates"))
        shows = place or of_pair.get(pair)
        if shows and name not in LEFT_OUT:  # there it is measured what the engine would have read, and no more
            matches.append(labelled_match(interview, shows, chance))
        denied = shows.exchange if shows and pair in negated and row["reply"] == "none" else None
        key = f"{name}/{pair or row['question']}" + (f"/{row['kind']}" if "translates" in row else "")
        for number, text in dict.fromkeys((match.exchange.number, window_text(match)) for match in matches):
            exchange = interview.exchange(number)
            yield Window(
                question=search.read_as or row["question"],
                printed=interview.question_of(exchange),
                passage=text,
                replies=reply_of(row, number, text),
                contradicts=exchange is denied,
                together=key,
                part="others" if is_foreign or row["kind"].startswith("language_") else "own",
                kind=row["kind"],
                source=name,
                left_out=name in LEFT_OUT,
            )


def of_translation(each: Translation, engine: Engine) -> Iterator[Window]:
    """Yield the windows of the questions to a translated interview, and of those that are asked across.

    Raises:
        ValueError: its original is one that the judge is not trained on.
    """
    if each.key in LEFT_OUT:
        raise ValueError(f"{each.name}: its original is left out of the training, so that it cannot be read either")
    yield from own(each.name, each.interview, each.translated, engine)
    to_original, to_translation = each.across()
    across = (
        (each.original, to_original, each.language),
        (each.interview, to_translation, each.original.transcript.language),
    )
    for interview, rows, language in across:
        for asked in own(f"{each.name}/{language}", interview, rows, engine):
            yield replace(asked, part="others", kind=f"language_{language}")


def public(folder: Path) -> Iterator[Window]:
    """Yield the windows of the public sets in ``folder``."""

    def chance(name: str) -> random.Random:
        return random.Random(name)  # noqa: S311  (which windows are taken is no secret)

    disfluent = {row["id"]: row["disfluent"] for row in read(folder, "disfl_qa")}
    yield from squad(read(folder, "squad2_dev"), disfluent, chance("squad"))
    yield from qamr(read(folder, "qamr"), chance("qamr"))
    yield from condaqa(read(folder, "condaqa"), chance("condaqa"))
    yield from twins(read(folder, "twins_sample"), chance("twins"))
    questions = [
        json.loads(line) for path in sorted(TALKS.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()
    ]
    yield from talks(read(folder, "talks"), questions, chance("talks"))


def main(folder: Path, target: Path) -> None:
    """Write the windows into the file ``target``, and print how many there are of which."""
    windows = list(public(folder))
    engine = Engine(find_reader=lambda: None)
    for name, interview, questions in track(list(interviews(())), "Asking"):
        rows = [json.loads(line) for line in questions.read_text("utf-8").splitlines()]
        windows += own(name, interview, rows, engine)
    for translation in track(list(translations()), "Asking the translated ones"):
        windows += of_translation(translation, engine)
    with atomic_file(target, replace=True) as path, path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(asdict(each), ensure_ascii=False) + "\n" for each in windows)
    counted = Counter((each.part, "left out" if each.left_out else "trained on", each.replies) for each in windows)
    for (part, use, replies), number in sorted(counted.items(), key=str):
        print(f"{part:7} {use:10} {'outside' if replies is None else 'replies' if replies else 'none':7} {number:6}")


if __name__ == "__main__":
    main(*paths_given(__doc__, public="folder with the public sets", target="the file that is written"))
