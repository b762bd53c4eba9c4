from __future__ import annotations

import pytest

from bot.transcript.labelling.speaker_labels import find_labels
from transcript.building import document_of


def keys(text: str) -> list[str]:
    return [label.key for label in find_labels(document_of(text))]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "MS LEE: Why?\nA.  So.\nQ.  And then?\nA.  Then.\nTHE CHAIRMAN: Where?\nA.  Here.\nQ.  When?\nA.  Now.\n",
            "lalacala",
        ),
        (
            "BY MR. RAY:\nQ.  Why?\nA.  So.\nMR. OX: Objection.\nQ.  And then?\nA.  Then.\nQ.  When?\nA.  Now.\n",
            "rraorara",
        ),
        (
            "MR. RAY: Go on.\n\nQ    Why?\n\nMR. RAY: So.\n\nQ\tAnd?\n\nMR. OX: Then.\n\nQ    When?\n\nMR. OX: Now.\n",
            "rqrqoqo",
        ),
        (
            "BY MS. LEE:\nQ.  Why?\nMR. OX: No.\nTHE WITNESS: So.\nQ.  And then?\nA.  Then.\nQ.  When?\nA.  Now.\n",
            "lloalala",
        ),
        (
            "BY MS. LEE:\nQ.  Why?\nMR. OX: Objection.\nTHE WITNESS: Do I answer?\nMR. OX: You can answer.\nA.  So.\n"
            "Q.  And then?\nTHE COURT: Overruled. Go ahead.\nA.  Then.\nTHE COURT: What did you answer?\nA.  Now.\n",
            "lloooaloaca",
        ),
        (
            "BY MS. LEE:\nQ.  Why?\nMR. OX: Objection.\nA.  So.\nQ.  And then?\nA.  Then.\n"
            "THE COURT: Tell us how you answer the telephone.\nA.  Late.\n",
            "lloalaca",
        ),
        ("Q.  Why?\nA.  So.\nQ.  And then?\nA.  Then.\nQ.  When?\nA.  Now.\n", "qaqaqa"),
        ("P. ¿Por qué?\nR. Así.\nP. ¿Y luego?\nR. Luego.\nP. ¿Cuándo?\nR. Ahora.\n", "prprpr"),
    ],
)
def test_letters_and_names_together_say_who_speaks(text: str, said: str) -> None:
    assert [key.removeprefix("mr. ").removeprefix("the ")[0] for key in keys(text)] == list(said)


def test_points_of_a_list_are_no_letters_beside_names() -> None:
    points = (
        "Ann Lee: Which ones?\n\nBo Ray: These.\n\nA.  The first.\n\nB.  The second.\n\nAnn Lee: Why?\n\nBo Ray: So.\n"
    )

    assert keys(points) == ["ann lee", "bo ray", "ann lee", "bo ray"]
