from __future__ import annotations

from bot.transcript.names.name_mentions import mention_signs


def test_a_word_of_a_name_counts_where_it_stands_without_the_others() -> None:
    page = {
        "titles": ("The bees of Ida",),
        "told": ("Ida Holm was my aunt. Ida kept bees. Holm’s hives are mine.", "Holm had four."),
    }

    found = mention_signs(["Ida Holm", "Bo Ray"], page, "")

    assert found["Ida Holm"] == {
        "first titles": 1 / 3, "first told": 1 / 3, "last told": 1 / 3, "most last told": 1.0,
    }  # fmt: skip
    assert found["Bo Ray"] == {}


def test_what_is_counted_counts_up_to_three_and_whoever_has_most_has_that_for_a_sign() -> None:
    page = {"asked": ("Frau Holm, warum?", "Frau Holm?", "Und Holm?", "Herr Holm?", "Und Ray?")}

    found = mention_signs(["Ida Holm", "Bo Ray"], page, "")

    assert found["Ida Holm"] == {"last asked": 1.0, "most last asked": 1.0}
    assert found["Bo Ray"] == {"last asked": 1 / 3}


def test_a_surname_in_an_address_or_the_name_of_a_file_is_a_sign() -> None:
    boxed = '<img src="/2024/entretien-ida-quéré.jpg"><a href="/bo-ray">'

    found = mention_signs(["Ida Quéré", "Bo Ray", "Jo Kranz"], {}, boxed)

    assert found == {"Ida Quéré": {"slug": 1.0}, "Bo Ray": {}, "Jo Kranz": {}}
