"""Talks of families, written down as lists of definitions: who is named once asks, or throws in a word."""

from __future__ import annotations

import pytest

from bot.transcript import parse
from transcript.building import document_of, pairs_in

#: Who says it, and what: Nora asks again and again, Tom once, and Emil throws in a word.
_TALKS = {
    "de": (
        ("Nora", "Und wie seid ihr dann auf die Mühle gekommen?"),
        ("Lotte", "Ja, das war auch so eine Geschichte. Wir sind im Mai mit zwei Ziegen los."),
        ("Nora", "Wer war dabei? Auch die Großen?"),
        ("Tom", "Hat euch jemand geholfen oder wie?"),
        ("Lotte", "Geholfen hat uns keiner. Nur meine Schulfreundin Lotte Brandt, die hat uns Brot gebracht."),
        ("Emil[?]", "Kuchen"),
        ("Lotte", "– Kuchen, und den haben wir in der ersten Nacht gegessen."),
        ("Nora", "Und der Müller, was hat der gesagt?"),
        ("Lotte", "Der hat erst einmal gar nichts gesagt, so war der."),
    ),
    "en": (
        ("Nora", "And how did you come to the mill?"),
        ("Lotte", "Well, that is a story, too. We set out in May with two goats."),
        ("Nora", "Who was with you? The big ones as well?"),
        ("Tom", "Did anybody help you or what?"),
        ("Lotte", "Nobody helped us. Only my friend Lotte Brandt brought us bread."),
        ("Emil [?]", "Cake"),
        ("Lotte", "– cake, and we ate that in the first night."),
        ("Nora", "And the miller, what did he say to you?"),
        ("Lotte", "He said nothing at all at first, he was like that."),
    ),
    "es": (
        ("Nora", "¿Y cómo llegasteis al molino?"),
        ("Lotte", "Bueno, esa es otra historia. Salimos en mayo con dos cabras."),
        ("Nora", "¿Quién iba con vosotros? ¿Los mayores también?"),
        ("Tom", "¿Os ayudó alguien o qué?"),
        ("Lotte", "No nos ayudó nadie. Solo mi amiga Lotte Brandt nos trajo pan."),
        ("Emil[?]", "Bollos"),
        ("Lotte", "– bollos, y nos los comimos la primera noche."),
        ("Nora", "Y el molinero, ¿qué dijo?"),
        ("Lotte", "Al principio no dijo nada, él era así."),
    ),
}


@pytest.mark.parametrize("shape", ["{}\n:\t{}\n\n", "{}\n: {}\n\n"])
@pytest.mark.parametrize("turns", _TALKS.values(), ids=_TALKS)
def test_whoever_is_named_once_above_a_definition_speaks(turns: tuple[tuple[str, str], ...], shape: str) -> None:
    document = document_of("# Die Mühle {#muehle}\n\n" + "".join(shape.format(*turn) for turn in turns))
    found = parse(document)

    said = [words for _, words in turns]
    assert pairs_in(document.source, found) == [
        (said[0], said[1]),
        (f"{said[2]} {said[3]}", f"{said[4]} {said[6]}"),
        (said[7], said[8]),
    ]
    assert (found.interviewers, found.interviewees) == (("Nora", "Tom"), ("Lotte",))
