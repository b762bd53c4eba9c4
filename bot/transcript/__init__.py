"""A document in, a transcript out: who asks, who answers, and what is neither.

The rooms, each importing only those before it:

cue_words    label_words    page_heads    words that tell questions, speakers | lines printed on every page
page_furniture                            buttons, boxes and counts of a page
name_words                                words beside names and in none
person_names han_names                    what a person's name looks like, and a Chinese one
display_names                             whom a meeting shows by a device, beside an organisation
pronoun_verbs                             how a sentence says that somebody met her
name_cues                                 who is said to have interviewed whom
offices                                   what stands before a name in a label, and who holds it
signatures                                names beside what their bearers say
language     question_score               which language it is | how much a passage sounds like a question
label_shapes                              how who speaks is printed
labels       label_keys                   words that could say who speaks | which are the same speaker's
surnames_first                            labels as they are said: "Holm, Ida" as "Ida Holm"
recurring_labels    head_fields           which of them recur as speakers do | what stands above a talk and is none
label_filters                             what takes candidates away
court_labels speaker_labels               letters and names of one record together | the labels that say who speaks
unspoken_lines                            notes in brackets, ends of recordings, who came to a chat
styled_lines                              questions in bold or italics on lines of their own within a block
marked_lines turn_arrows                  questions on lines with a number or a dash | “>>” before a turn
passages     styled_leads                 stretches of one voice | what is set like questions and is none
styles       front                        bold, dashes | title and introduction
teasers      contents                     a first question that the journalist answers | a list of the questions
adverts                                   what a host reads out for a sponsor
utterances   pairs                        what is known of a passage | which belong together
vocatives    shared_names                 whom people call by name | who shares a surname that stands once
initials                                  the name that initials stand for
spelling_out legends                      the full name behind a short one | whom letters stand for
nicknames                                 what stands between the words of a name
masthead     name_weighing                what stands around a conversation | whom all of that shows to be interviewed
voices       names_said                   what each speaker says in all | who says whose name
bystanders                                who speaks and takes no part
roles        noted_parts                  who asks | what a list of people notes of each: "(moderator)"
head_lines                                whom the lines of a head say to ask
newsroom_notes                            what a newsroom adds to a text that is not its own
aside_signs  readers_words                what nobody in the conversation says | letters and comments below a talk
link_lists   footnotes                    what leads to other pages | notes to which a number in the talk points
page_asides  interpreted                  what only a page has | what an interpreter does not tell
asides                                    all of that together
ending_shape back_matter                  what stands under a talk, told by what it looks like | and by its words
scene        introductions                where names are looked for | how people say their own names, and each other's
meeting_credits lone_first_names          credits that say who met whom | first names that are all a page has
name_elsewhere                            who is of old, or of another episode
name_context name_mentions                what stands beside a name | where one word of a name stands by itself
name_signs                                all that a page shows of each name on it
name_rules   name_chances                 whom rules name | what all signs say together, as fitted
label_names  joined_names                 whom labels stand for | a full name whose halves stand apart
name_support                              how well that supports whom a parse has answer
people       chosen                       what they are called | who asks where the host says so
evidence     segmentation                 what speaks for each state | the one decision over the whole document
paragraph_looks paragraph_places          what a paragraph looks like by itself | where it stands on its page
paragraph_signs                           all of that as numbers, with those of its neighbours
paragraph_chances                         what they say together of each paragraph, as fitted
second_look                               the one decision again, with what they say besides the rules
corrected                                 what passages are where the host has put them right
conversation                              how all of that comes together
given_names                               what they are called where the host says so
trait_counts                              how shares, ratios and lengths of utterances are counted
name_traits  page_traits                  what a parse shows: of names | of paragraphs that nobody said
no_talk      markings                     what has questions and is no conversation | how a page tells speakers apart
traits       trust                        what it shows of its own soundness | what that says together, as trained
confidence                                how sure it is, and when it is none
assembly                                  utterances to exchanges
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from bot.model import Transcript
from bot.model.corrections import Corrections
from bot.model.document import Document
from bot.transcript.assembly import assemble
from bot.transcript.conversation import understand
from bot.transcript.language import detect

__all__ = ["parse"]


def parse(
    document: Document,
    language: str | None = None,
    *,
    interviewers: tuple[str, ...] | None = None,
    interviewees: tuple[str, ...] | None = None,
    corrections: Corrections | None = None,
) -> Transcript:
    """Return what is said in ``document`` and by whom.

    ``language`` is an ISO 639-1 code; None detects it. A document that holds no interview comes back with ``refusal``
    set and without exchanges.

    ``interviewers`` says who asks, ``interviewees`` who answers, against whatever the document suggests; all others are
    on the other side. A name of ``Transcript.interviewers`` or ``Transcript.interviewees``, or of a label, says whose
    turns are meant; ``(WHOEVER_ANSWERS,)`` swaps the speakers also where nobody is named. Any other name is what the
    only one on its side is called, which ``doubts`` tell where the document has another name for them.

    ``corrections`` says of single paragraphs what they are; ``doubts`` tell of those that the document does not have.
    """
    language = language or detect(document.source.text)
    said = corrections or Corrections()
    with _without_collector():
        known = understand(document, language, interviewers or (), interviewees or (), said)
        return assemble(document, known, language)


@contextmanager
def _without_collector() -> Iterator[None]:
    """Keep Python from looking for cycles: the values of a parse have none, and looking took two seconds of five."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()
