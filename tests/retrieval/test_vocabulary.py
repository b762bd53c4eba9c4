from __future__ import annotations

from itertools import pairwise

import pytest
from building import seed_searcher

from bot.retrieval.vocabulary import Term, Vocabulary, VocabularyWriter, softened, split_terms

#: Three exchanges: all speak of China, two of oil, one of a submarine.
EXCHANGES = ("What does China want? Oil, says Ann.", "China buys oil. Yes, oil.", "The submarine of China is loud.")


def vocabulary_of(*texts: str, others: tuple[str, ...] = ()) -> Vocabulary:
    writer = VocabularyWriter()
    for text in texts:
        writer.add(split_terms(text))
    for text in others:
        writer.add(split_terms(text), counts=False)
    return writer.vocabulary()


def term(word: str) -> Term:
    (only,) = split_terms(word)
    return only


def weights(vocabulary: Vocabulary, *words: str) -> list[float]:
    return [vocabulary.weight(term(word).key) for word in words]


def test_a_name_that_every_exchange_shares_weighs_little_and_a_rare_word_much() -> None:
    china, oil, submarine = weights(vocabulary_of(*EXCHANGES), "China", "oil", "submarine")

    assert china < oil < submarine
    assert china < submarine / 4


def test_in_the_built_in_interview_china_weighs_little_and_submarine_much() -> None:
    china, what, submarine = weights(seed_searcher().index.vocabulary, "Beijing", "what", "submarine")

    assert china < 0.1
    assert submarine > 0.5
    assert what < submarine


def test_common_words_say_less_than_others_but_words_that_ask_keep_a_part() -> None:
    the, what, submarine = softened("the"), softened("what"), softened("submarine")

    assert the < what < submarine
    assert all(0 < softened(form) <= 1 for form in ("the", "a", "what", "submarine", "qwxzj"))


def test_a_stem_weighs_as_its_commonest_spelling_and_a_place_as_its_rarest_name() -> None:
    vocabulary = vocabulary_of("He will go if he is willing.", "The United States of America.")

    assert vocabulary.soft["will"] == min(softened("will"), softened("willing")) < softened("willing")
    assert vocabulary.soft["@united-states"] == max(softened("united"), softened("america")) > softened("united")


def test_rarity_falls_with_each_exchange_that_has_the_word() -> None:
    vocabulary = vocabulary_of(*EXCHANGES)

    values = [vocabulary.rarity(term(word).key) for word in ("nowhere", "submarine", "oil", "China")]

    assert values[0] == pytest.approx(1)
    assert all(a > b for a, b in pairwise(values))
    assert values[-1] > 0


def test_a_word_counts_once_an_exchange() -> None:
    assert vocabulary_of(*EXCHANGES).frequency[term("oil").key] == 2


def test_what_is_about_the_interview_is_known_but_in_no_exchange() -> None:
    vocabulary = vocabulary_of(*EXCHANGES, others=("Ann is a welder in China.",))

    assert vocabulary.size == 3
    assert vocabulary.near(term("welder")) == {"welder": 1.0}
    assert vocabulary.rarity("welder") == pytest.approx(1)
    assert vocabulary.frequency["@china"] == 3


def test_an_unseen_word_weighs_less_than_the_rarest_that_is_seen() -> None:
    vocabulary = vocabulary_of(*EXCHANGES, *EXCHANGES[:1] * 5)

    assert 0 < vocabulary.weight_of_unseen("helicopter") < weights(vocabulary, "submarine")[0]
    assert vocabulary.weight_of_unseen("the") < vocabulary.weight_of_unseen("helicopter")


def test_places_have_one_key_and_other_words_their_stem() -> None:
    assert [(t.key, t.form, t.start, t.end, t.name) for t in split_terms("Oils of Beijing and the Chinese")] == [
        ("oil", "oils", 0, 4, False),
        ("of", "of", 5, 7, False),
        ("@china", "beijing", 8, 15, True),
        ("and", "and", 16, 19, False),
        ("the", "the", 20, 23, False),
        ("@china", "chinese", 24, 31, True),
    ]


def test_names_are_places_and_words_mostly_written_with_a_capital() -> None:
    vocabulary = vocabulary_of("He met Ann in china.", "So Ann and Will agree, will they? They will.")

    assert {"@china", "ann"} <= vocabulary.names
    assert not {"will", "met", "agre"} & vocabulary.names


@pytest.mark.parametrize("word", ["iol", "oli", "oi"])
def test_a_short_word_counts_only_as_it_is_spelt(word: str) -> None:
    assert vocabulary_of("oil").near(term(word)) == {}


def test_a_near_spelling_gives_less_credit_than_the_word_itself() -> None:
    vocabulary = vocabulary_of("submarine")

    assert vocabulary.near(term("submarine")) == {"submarin": 1.0}
    assert 0 < vocabulary.near(term("sabmarone"))["submarin"] < vocabulary.near(term("submorine"))["submarin"] < 1


def test_a_common_word_is_no_misspelling_of_another() -> None:
    vocabulary = vocabulary_of("police")

    assert vocabulary.near(term("policy")) == {}
    assert vocabulary.near(term("polise")).keys() == {"polic"}


def test_what_was_found_near_a_word_is_remembered_but_not_for_noise() -> None:
    noise = "a" * 70
    vocabulary = vocabulary_of(f"submarine {noise}")

    assert vocabulary.near(term("submorine")) is vocabulary.near(term("submorine"))
    assert vocabulary.near(term(noise)) == {noise: 1.0}
    assert vocabulary.near(term(noise)) is not vocabulary.near(term(noise))


def test_shorthand_of_chats_is_near_no_word_of_the_library() -> None:
    vocabulary = vocabulary_of("The parrots of Smithy and Tldra.")

    assert vocabulary.near(term("tldr")) == {}
    assert vocabulary.near(term("tldrr")) != {}
