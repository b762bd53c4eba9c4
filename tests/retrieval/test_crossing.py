from __future__ import annotations

import math
import os
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from building import PAIRS, interview_of

from bot.answering.deciding import Evidence
from bot.model import Quoted
from bot.remarks import Remark
from bot.retrieval import Encoder, Engine, VectorCache, WordsOnly, crossing
from bot.retrieval.crossing import Crossing
from bot.retrieval.encoder import BRIDGE, Floats
from bot.retrieval.features.kinds import Kind
from bot.retrieval.features.registry import Feature
from bot.retrieval.loaded import Loaded
from bot.service import Service

FRENCH = (
    ("Pourquoi avez-vous quitté la ville ?", "Je voulais le silence. La ville était trop bruyante."),
    ("Que mangez-vous en hiver ?", "Du poisson séché et des pommes de terre. En 1931, il n’y avait rien."),
    ("Qui paie la lampe du phare ?", "Le Danemark paie l’huile, la Norvège ne paie rien."),
)
WEATHER = (
    ("Combien de temps a-t-il plu ?", "Trois semaines, et puis la neige est tombée."),
    ("Le vent était-il fort ?", "Il soufflait du nord, jour et nuit."),
)
RAIN = (("How long did it rain?", "Three weeks, and then came the snow."), ("Was the wind strong?", "It was."))


def log_odds_of(probability: float) -> float:
    return math.log(probability / (1 - probability))


@pytest.fixture(scope="module")
def bridge() -> Encoder:
    return Encoder.load(names=BRIDGE)


def crossing_of(bridge: Encoder, folder: Path | None = None) -> Crossing:
    return Crossing(Loaded[Encoder | WordsOnly](lambda: bridge), VectorCache(folder))


@pytest.mark.parametrize(
    ("question", "language", "number"),
    [
        ("Warum sind Sie auf den Felsen gekommen?", "de", 1),
        ("¿Qué come usted en invierno?", "es", 2),
        ("Chi paga per la lampada?", "it", 3),
        ("您冬天吃什么？", "zh", 2),
        ("Wat eet u in de winter?", "nl", 2),
        ("O que o senhor come no inverno?", "pt", 2),
        ("Pourquoi êtes-vous venue sur le rocher ?", "fr", 1),
    ],
)
def test_a_question_is_near_the_exchange_of_another_language_that_answers_it(
    question: str, language: str, number: int, bridge: Encoder
) -> None:
    near = crossing_of(bridge).near(question, language, [interview_of()], 3)

    assert near
    assert near.places[0][1].number == number
    assert near.features.features == Feature.of_kind(Kind.CROSSING)
    assert len(near.places) == len(near.sentences) == len(near.features.values) == 3


def test_a_number_that_an_exchange_lacks_is_told_and_a_shared_one_carries_over(bridge: Encoder) -> None:
    interview = interview_of(*FRENCH, language="fr")

    near = crossing_of(bridge).near("What was there in 1931?", "en", [interview], 3)

    assert near
    assert near.places[0][1].number == 2
    assert near.features[Feature.CROSSING_OTHER_NUMBER].tolist() == [0.0, 1.0, 1.0]
    assert near.features[Feature.CROSSING_CARRIED][0] > 0


def test_a_question_in_the_interviews_own_language_is_compared_by_meaning_where_that_is_not_english() -> None:
    reply = Service((interview_of(*FRENCH, language="fr"),), Engine()).ask("qui finance la lumière du feu de mer")

    first = reply.search.candidates[0]
    assert (first.exchange.number, reply.search.asked_in, reply.search.unread) == (3, "fr", ())
    assert {label for label, _ in first.features} >= {f.label for f in (*Feature.of_kind(Kind.CROSSING), Feature.SPELT)}


def test_what_is_not_encoded_yet_in_the_language_of_the_question_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    french, asked = interview_of(*FRENCH, language="fr"), "qui finance la lumière du feu de mer"
    monkeypatch.setattr(crossing, "_AT_ONCE", 2)
    service = Service((french,), Engine())

    assert service.ask(asked).search.unread == (french,)
    for thread in threading.enumerate():
        if thread.name == crossing.READER:
            thread.join()
    assert service.ask(asked).search.unread == ()


def test_what_was_warmed_is_compared_by_meaning_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    french, engine = interview_of(*FRENCH, language="fr"), Engine()
    monkeypatch.setattr(crossing, "_AT_ONCE", 0)

    engine.warm(french)

    reply = Service((french,), engine).ask("qui finance la lumière du feu de mer")
    assert Feature.SPELT.label in dict(reply.search.candidates[0].features)


def test_of_what_is_compared_by_meaning_the_spelling_counts_too() -> None:
    service = Service((interview_of(*FRENCH, language="fr"),), Engine(find_reader=lambda: None))
    spelt = {
        match.exchange.number: dict(match.features)[Feature.SPELT.label]
        for match in service.ask("Que mangez-vous en hiver ?").search.candidates
    }

    assert max(spelt, key=lambda number: spelt[number]) == 2
    assert spelt[2] > 0 > spelt[1]


def test_how_far_an_exchange_stands_out_is_told_of_its_own_interview(bridge: Encoder) -> None:
    found, question = crossing_of(bridge), "What do you eat in winter?"
    french, weather = interview_of(*FRENCH, language="fr"), interview_of(*WEATHER, key="weather", language="fr")

    alone, among = (found.near(question, "en", each, 1) for each in ([french], [french, weather]))

    assert alone
    assert among
    assert among.places == alone.places
    assert among.features[Feature.CROSSING_SPREAD] == pytest.approx(alone.features[Feature.CROSSING_SPREAD])


def test_beside_interviews_in_the_language_of_the_question_those_in_others_are_to_be_nearer(bridge: Encoder) -> None:
    found, question = crossing_of(bridge), "What do you eat in winter?"
    french, english = interview_of(*FRENCH, language="fr"), interview_of(key="english")

    alone, beside = (found.near(question, "en", [french], 3, rivals) for rivals in ((), (english,)))

    assert alone
    assert beside
    assert beside.places == alone.places
    assert beside.features.features == (*alone.features.features, Feature.CROSSING_OVER_OWN)
    assert beside.features[Feature.CROSSING_OVER_OWN][0] < alone.features[Feature.CROSSING_LEAD][0]


@pytest.mark.parametrize(
    ("asked", "key"), [("Who pays for the lamp?", "english"), ("Que mangez-vous donc en hiver ?", "french")]
)
def test_of_two_interviews_that_have_it_the_one_in_the_language_of_the_question_is_first(asked: str, key: str) -> None:
    french, english = interview_of(*FRENCH, key="french", language="fr"), interview_of(key="english")
    service = Service((french, english), Engine(find_reader=lambda: None))

    first, second, *_ = service.ask(asked).search.candidates

    assert first.interview.key == key
    assert first.exchange.number == second.exchange.number
    assert {first.interview.key, second.interview.key} == {"english", "french"}


def test_interviews_that_are_read_are_compared_while_those_in_the_language_of_the_question_are_not_yet(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    french, english = interview_of(*FRENCH, key="french", language="fr"), interview_of(key="english")
    engine = Engine(find_reader=lambda: None)
    Service((french,), engine).ask("Who pays for the lamp?")
    monkeypatch.setattr(crossing, "_AT_ONCE", 2)

    search = Service((french, english), engine).ask("Who pays for the lamp?").search

    best = next(match for match in search.candidates if match.interview.key == "french")
    assert search.unread == ()
    assert Feature.CROSSING_ALIKE.label in dict(best.features)
    assert best.confidence <= search.candidates[0].confidence
    assert search.candidates[0].interview.key == "english"


def test_what_is_not_among_the_first_is_a_rival_all_the_same() -> None:
    germans = [interview_of(key=f"german-{n}", language="de") for n in range(8)]
    service = Service((*germans, interview_of(*RAIN, key="rain")), Engine(find_reader=lambda: None))

    first = service.ask("Why do Denmark and Norway pay for the lamp of Holm?").search.candidates[0]

    assert Feature.CROSSING_OVER_OWN.label in dict(first.features)


def test_why_tells_how_much_nearer_it_is_than_interviews_in_the_language_of_the_question() -> None:
    service = Service((interview_of(*FRENCH, key="french", language="fr"), interview_of(*RAIN, key="rain")), Engine())

    reply = service.ask("Who pays for the lamp of the lighthouse?")
    why = service.why(reply)

    assert isinstance(reply, Quoted)
    assert reply.match.interview.key == "french"
    assert Feature.CROSSING_OVER_OWN.label in {c.feature for c in why.contributions}
    assert why.start + sum(c.log_odds for c in why.contributions) == pytest.approx(log_odds_of(reply.confidence))


def test_languages_beyond_its_vocabulary_are_not_compared(bridge: Encoder) -> None:
    found = crossing_of(bridge)

    assert found.near("Was essen Sie im Winter?", "de", [interview_of(language="ru")], 3) is None
    assert found.near("Zer jaten duzu?", "eu", [interview_of()], 3) is None


@pytest.mark.parametrize("asked", ["Was essen Sie im Winter?", "What do you eat in winter then?"])
def test_an_interview_in_a_language_that_is_not_read_keeps_no_other_one_from_being_compared(asked: str) -> None:
    french = interview_of(*FRENCH, key="french", language="fr")
    russian = interview_of(*WEATHER, key="russian", language="ru")

    search = Service((french, russian), Engine(find_reader=lambda: None)).ask(asked).search

    assert search.unread == (russian,)
    assert (search.candidates[0].interview, search.candidates[0].exchange.number) == (french, 2)
    assert Feature.CROSSING_ALIKE.label in dict(search.candidates[0].features)


def test_the_encoder_is_loaded_once_and_only_when_it_is_needed(bridge: Encoder) -> None:
    asked = []

    def find() -> Encoder | WordsOnly:
        asked.append(1)
        return bridge

    found = Crossing(Loaded(find), VectorCache())
    assert asked == []

    for _ in range(2):
        found.near("Was essen Sie im Winter?", "de", [interview_of()], 1)

    assert asked == [1]


def test_vectors_are_kept_for_the_next_start(tmp_path: Path, bridge: Encoder) -> None:
    question, interviews = "Was essen Sie im Winter?", [interview_of()]
    first = crossing_of(bridge, tmp_path).near(question, "de", interviews, 3)
    kept = {path: path.stat().st_ino for path in tmp_path.iterdir()}

    again = crossing_of(bridge, tmp_path).near(question, "de", interviews, 3)

    assert first
    assert again
    assert (first.features.values == again.features.values).all()
    assert {path: path.stat().st_ino for path in tmp_path.iterdir()} == kept
    assert len(kept) == 1


def test_however_many_were_encoded_before_the_first_question_after_a_start_is_compared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bridge: Encoder
) -> None:
    question, interviews = "Was essen Sie im Winter?", [interview_of()]
    crossing_of(bridge, tmp_path).near(question, "de", interviews, 1)
    monkeypatch.setattr(crossing, "_AT_ONCE", 2)

    near = crossing_of(bridge, tmp_path).near(question, "de", interviews, 1)

    assert near
    assert near.places[0][1].number == 2


def test_nothing_is_held_of_an_interview_that_is_forgotten(monkeypatch: pytest.MonkeyPatch, bridge: Encoder) -> None:
    encoded: list[str] = []
    encode = Encoder.encode

    def listening(encoder: Encoder, text: str, places: Sequence[tuple[int, int]]) -> tuple[Floats, Floats]:
        encoded.append(text)
        return encode(encoder, text, places)

    monkeypatch.setattr(Encoder, "encode", listening)
    engine, interview = Engine(find_bridge=lambda: bridge), interview_of()
    other_languages = engine.searcher([interview]).index.crossing
    assert other_languages
    said = f"passage: {PAIRS[1][0]}"

    for _ in range(2):
        other_languages.near("Was essen Sie im Winter?", "de", [interview], 1)
    assert encoded.count(said) == 1
    engine.forget([interview])
    other_languages.near("Was essen Sie im Winter?", "de", [interview], 1)
    assert encoded.count(said) == 2


def test_many_texts_are_read_meanwhile_and_compared_once_they_are(
    monkeypatch: pytest.MonkeyPatch, bridge: Encoder
) -> None:
    monkeypatch.setattr(crossing, "_AT_ONCE", 2)
    found = crossing_of(bridge)

    assert found.near("Was essen Sie im Winter?", "de", [interview_of()], 1) is None
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and thread.name == crossing.READER:
            thread.join()

    near = found.near("Was essen Sie im Winter?", "de", [interview_of()], 1)
    assert near
    assert near.places[0][1].number == 2


def test_what_two_want_at_once_is_encoded_by_one_while_the_other_waits(
    monkeypatch: pytest.MonkeyPatch, bridge: Encoder
) -> None:
    cross, encoded = crossing_of(bridge), list[str]()
    encode = Encoder.encode

    def slowly(encoder: Encoder, text: str, places: Sequence[tuple[int, int]]) -> object:
        encoded.append(text)
        time.sleep(0.1)
        return encode(encoder, text, places)

    monkeypatch.setattr(Encoder, "encode", slowly)
    with ThreadPoolExecutor(2) as threads:
        list(threads.map(cross.warm, [interview_of(*FRENCH, language="fr")] * 2))

    assert encoded
    assert len(encoded) == len(set(encoded))


def test_a_program_that_ends_while_texts_are_read_is_not_aborted() -> None:
    # The closing of one that is inside of onnxruntime can only be seen from outside.
    program = """
import time
from building import interview_of
from bot.retrieval import Engine
talk = interview_of(*((f"Why the number {n}?", "It rained. " * 40) for n in range(60)))
crossing = Engine().searcher((talk,)).index.crossing
assert crossing is not None
print(crossing.near("warum hat es denn so lange geregnet", "de", (talk,), 5))
time.sleep(0.5)
"""
    root = Path(__file__).parents[2]
    paths = {"PYTHONPATH": os.pathsep.join((str(root), str(root / "tests"))), "PATH": os.environ["PATH"]}

    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, env=paths, timeout=120)

    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "None\n", "")


@pytest.fixture(scope="module")
def service() -> Service:
    return Service((interview_of(),), Engine())


def test_a_question_in_another_language_is_answered_in_the_interviews_own_words(service: Service) -> None:
    reply = service.ask("Was essen Sie im Winter?")

    assert isinstance(reply, Quoted)
    assert (reply.match.exchange.number, reply.search.asked_in, reply.search.unread) == (2, "de", ())
    assert Evidence.of(reply.match).is_met


def test_why_tells_what_counted_across_languages(service: Service) -> None:
    why = service.why(service.ask("Was essen Sie im Winter?"))

    assert why.by_meaning
    counted = {f.label for kind in (Kind.CROSSING, Kind.READ) for f in Feature.of_kind(kind)}
    assert {c.feature for c in why.contributions} <= counted
    assert why.contributions


def test_a_question_of_two_words_is_of_no_certain_language(service: Service) -> None:
    assert service.ask("Norway oil").search.asked_in is None


def test_without_the_encoder_the_interview_is_unread_and_all_else_as_before(service: Service) -> None:
    without = Service(service.interviews, Engine(find_bridge=lambda: WordsOnly(Remark("its files are missing"))))

    reply = without.ask("Was essen Sie im Winter?")

    assert reply.search.unread == without.interviews
    assert without.ask(PAIRS[1][0]) == service.ask(PAIRS[1][0])
