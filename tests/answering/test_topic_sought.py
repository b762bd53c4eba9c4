"""Which messages look for an interview on something, and on what."""

from __future__ import annotations

import pytest
from building import labelled_questions

from bot.answering.topic_sought import topic_sought, ways_of_topic


@pytest.mark.parametrize(
    ("message", "topic"),
    [
        ("which interview talks about bees?", "bees"),
        ("are there interviews about bees", "bees"),
        ("who talks about inflation?", "inflation"),
        ("Hi, who else speaks about the price of milk, please?", "the price of milk"),
        ("which of them mentions the war", "the war"),
        ("does anyone talk about the flood?", "the flood"),
        ("in which interview do they talk about cheese?", "cheese"),
        ("is there an interview on climate change?", "climate change"),
        ("any interviews about football?", "football"),
        ("show me interviews that deal with debt", "debt"),
        ("who can I ask about bees?", "bees"),
        ("did anyone talk about the flood?", "the flood"),
        ("where do they talk about cheese?", "cheese"),
        ("interview about bees", "bees"),
        ("wer spricht über Bienen?", "Bienen"),
        ("Wer redet sonst von Politik", "Politik"),
        ("spricht hier jemand über Fußball?", "Fußball"),
        ("gibt es Interviews über das Hochwasser?", "das Hochwasser"),
        ("welches Interview handelt von Bienen", "Bienen"),
        ("in welchem Interview geht es um Käse?", "Käse"),
        ("Interviews zum Thema Energie", "Energie"),
        ("wen kann ich zu Bienen fragen?", "Bienen"),
        ("wo geht es um Käse?", "Käse"),
        ("welche Interviews gibt es zum Hochwasser?", "Hochwasser"),
        ("où parle-t-on du fromage ?", "fromage"),
        ("¿dónde se habla de abejas?", "abejas"),
        ("quelle interview parle des abeilles ?", "abeilles"),
        ("qui parle de l’inflation ?", "l’inflation"),
        ("est-ce que quelqu'un parle de la mer ?", "mer"),
        ("y a-t-il des interviews sur les abeilles ?", "abeilles"),
        ("dans quelle interview parle-t-on du fromage ?", "fromage"),
        ("laquelle évoque la guerre ?", "la guerre"),
        ("¿qué entrevista habla de abejas?", "abejas"),
        ("quién habla de la inflación", "inflación"),
        ("¿alguien habla de fútbol?", "fútbol"),
        ("hay entrevistas sobre el queso, por favor?", "queso"),
        ("¿en qué entrevista se habla de abejas?", "abejas"),
        ("tienes entrevistas que hablen de abejas?", "abejas"),
        ("a quién puedo preguntar por las abejas", "las abejas"),
        ("which interviews about fog", "fog"),
        ("what interviews do you have about fog?", "fog"),
        ("I'm looking for an interview about fog", "fog"),
        ("can you find an interview on fog?", "fog"),
        ("the interview about fog", "fog"),
        ("welche Interviews hast du über Nebel?", "Nebel"),
        ("ich suche ein Interview über Nebel", "Nebel"),
        ("quelles interviews as-tu sur le brouillard ?", "brouillard"),
        ("je cherche une interview sur le brouillard", "brouillard"),
        ("qué entrevistas tienes sobre la niebla", "niebla"),
        ("who's talking about bees?", "bees"),
        ("who mentions flour?", "flour"),
        ('who talks about "rich people"?', "rich people"),
        ("where is the fire mentioned in the interviews?", "the fire"),
        ("which one talks about cheese", "cheese"),
        ("wer erwähnt Danzig?", "Danzig"),
        ("wer redet über „reiche Leute“?", "reiche Leute"),
        ("wo wird Danzig erwähnt?", "Danzig"),
        ("welche Interviews zum Thema Energie", "Energie"),
        ("gibt es Folgen über Energie?", "Energie"),
        ("quel entretien parle de chèvres ?", "chèvres"),
        ("quels podcasts abordent la guerre", "la guerre"),
        ("dans quel épisode parle-t-on des loups ?", "loups"),
        ("quelqu'un parle-t-il des loups ?", "loups"),
        ("qui mentionne Laval ?", "Laval"),
        ("où sont mentionnés les loups ?", "les loups"),
        ("¿quién menciona la niebla?", "la niebla"),
        ("dónde se menciona la niebla", "la niebla"),
        ("which interviews about fog do you have?", "fog"),
        ("which interviews about fog are there?", "fog"),
        ("welche Interviews über Nebel gibt es?", "Nebel"),
        ("quels entretiens sur la mer y a-t-il ?", "mer"),
        ("¿qué entrevistas sobre la niebla hay?", "niebla"),
    ],
)
def test_what_interviews_are_looked_for_is_told(message: str, topic: str) -> None:
    assert topic_sought(message) == topic


@pytest.mark.parametrize(
    "message",
    [
        *("what do they say about bees?", "what does she say about bees?", "what is the interview about?"),
        *("who talks about it?", "who talks about him", "who talks about everything?", "who is this about?"),
        *("who talks to the bees?", "who talks like that?", "who told you about bees?", "who tells her the truth"),
        *(
            "who covers her costs?",
            "who is on the boat?",
            "who mentions her in a footnote?",
            "who did they talk about?",
        ),
        *(
            "which interviews do you have?",
            "interviews with Holm",
            "the interview about bees was nice",
            "are there bees?",
        ),
        *("summarise the interview about bees", "who was about to be fired by the mayor"),
        *("was sagt sie über Bienen?", "wer spricht mit den Bienen", "wer redet am lautesten", "wer spricht darüber?"),
        *("worum geht es im Interview?", "welche Interviews gibt es?", "wer behandelt die Kühe?", "Interview mit Holm"),
        *("que dit-elle des abeilles ?", "qui parle aux abeilles ?", "qui parle le plus ?", "qui parle d'elle ?"),
        *("de quoi parle l'interview ?", "quelles interviews as-tu ?", "qui en parle ?"),
        *("¿qué dice de las abejas?", "quién habla más?", "¿quién habla con ella?", "¿de qué habla la entrevista?"),
        *("¿qué entrevistas tienes?", "¿quién habla de eso?"),
        # What "one" and "them" stand for, and what people do, is no interview.
        *(
            "which one is on the north side?",
            "which ones cover the cost of heating?",
            "which of them is on the council?",
        ),
        *("which ones are about to close?", "does anybody cover the night shift?", "does anyone feature in the songs?"),
        *("who discusses the plans with the council?", "who mentions her son in a footnote?"),
        *("who mentioned the fire first?", "who mentions money first?"),
        *("laquelle porte sur la tête ?", "lequel traite le lait ?", "¿cuál va de noche?", "cuáles van sobre ruedas"),
        # "Episodes", "Folgen" and "entretiens" are other things as well.
        *("is there an episode of madness in the family?", "have there been episodes of violence?"),
        *("welche Folgen gibt es zu befürchten?", "gibt es Folgen zum Nachteil der Fischer?"),
        # Who is spoken to is interviewed.
        *("who talks about you behind your back?", "what podcasts are on your phone?", "where do they talk about you?"),
        *("spricht jemand von Ihnen Polnisch?", "wer erzählt von Ihnen zu Hause?", "qui parle de vous au village ?"),
        *("¿quién habla de usted en el pueblo?", "where is the report that he mentioned?", "where is it mentioned?"),
        *("where is the report that was mentioned?", "where are the sheep mentioned in the letter now?"),
        *("wo ist der Bericht, den er erwähnt hat?", "wo wird der Käse verkauft, der erwähnt wurde?"),
        # What is on a day, or where it is heard, is on nothing; and who did something with an interview, is asked.
        *("the interview on Tuesday?", "I want an interview on Monday", "which one talks on stage?"),
        *("who talks on the phone all day?", "who speaks on her behalf?", "which interview on TV made her famous?"),
        *("which podcast about history does she like?", "what interview on the radio changed everything?"),
        *("welche Gespräche über Geld hatte sie?", "quels entretiens sur place a-t-il menés ?"),
        *("¿qué charlas sobre el agua dio ella?", "¿qué podcast sobre historia le gusta?"),
    ],
)
def test_what_is_asked_of_one_interview_looks_for_none(message: str) -> None:
    assert topic_sought(message) is None


def test_no_labelled_question_looks_for_an_interview() -> None:
    assert len(labelled_questions()) > 100_000
    assert [question for question in labelled_questions() if topic_sought(question)] == []


@pytest.mark.parametrize(
    ("topic", "ways"),
    [
        ("taxes or fees", [["taxes"], ["fees"]]),
        ("taxes, fees, or bridge tolls", [["taxes"], ["fees"], ["bridge", "tolls"]]),
        ("Steuern oder Gebühren", [["steuern"], ["gebuhren"]]),
        ("les impôts ou les taxes", [["impots"], ["taxes"]]),
        ("impuestos o tasas", [["impuestos"], ["tasas"]]),
        ("plata u oro", [["plata"], ["oro"]]),
        # Nothing else is named
        ("taxes or something", [["taxes"]]),
        ("Steuern oder so", [["steuern"]]),
        ("impôts ou pas", [["impots"]]),
        ("impuestos o algo", [["impuestos"]]),
        # All of it is meant
        ("taxes and fees", [["taxes", "fees"]]),
        ("Paris, Texas", [["paris", "texas"]]),
        ("la ville où vivre", [["ville", "vivre"]]),
        ("la ville ou il vit", [["ville", "vit"]]),
        ("order or orchids", [["order"], ["orchids"]]),
        ("le prix de l'or", [["prix", "lor"]]),
        ("Elbe oder Oder", [["elbe"], ["oder"]]),
    ],
)
def test_a_topic_with_or_is_each_of_its_things(topic: str, ways: list[list[str]]) -> None:
    assert ways_of_topic(topic) == ways
