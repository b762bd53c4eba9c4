from __future__ import annotations

import pytest

from bot.retrieval.features.kinds import Kind, Sign
from bot.retrieval.features.registry import Feature, UnknownFeatureError, measured


@pytest.mark.parametrize("feature", Feature)
def test_every_feature_says_what_it_measures_and_what_why_tells(feature: Feature) -> None:
    assert Feature.labelled(feature.label) is feature
    assert feature.meaning
    assert feature.why
    assert feature.why[0].islower()
    assert not feature.why.endswith(".")


def test_no_two_features_are_told_in_the_same_words() -> None:
    assert len({feature.why for feature in Feature}) == len(Feature)


def test_signs_of_a_mismatch_speak_against_an_exchange_and_closeness_for_it() -> None:
    assert {feature.sign for feature in Feature.of_kind(Kind.MISMATCH)} == {Sign.AGAINST}
    assert {feature.sign for feature in Feature.of_kind(Kind.MEANING)} == {Sign.FOR}


@pytest.mark.parametrize("label", ["other_palce", "OTHER_PLACE", "", "name"])
def test_a_name_that_is_not_registered_is_an_error(label: str) -> None:
    with pytest.raises(UnknownFeatureError, match=f"there is no feature called '{label}'"):
        Feature.labelled(label)


def test_the_features_of_a_match_are_read_by_their_members() -> None:
    assert measured((("swapped", 0.5), ("score", 2.0))) == {Feature.SWAPPED: 0.5, Feature.SCORE: 2.0}
    with pytest.raises(UnknownFeatureError):
        measured((("swaped", 0.5),))
