"""Which names of columns and fields mean who speaks, what is said, what is asked, and what is answered."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from bot.text.words import fold

# In the order in which they are preferred; folded, letters only.
_SPEAKER = (
    "speakername speaker speakers speakerlabel speakertag speakerid displayname nickname author username sender "
    "participant person who from role voice user name nick "
    "sprecher sprecherin person locuteur locutrice intervenant intervenante orateur hablante orador persona "
    "interlocutor interlocutora interlocuteur interlocutrice falante locutora quem quien qui wer parlante relatore "
    "interlocutore spreker deelnemer participante teilnehmer teilnehmerin "
    "说话人 发言人 讲话人 讲者 姓名"
).split()
_TEXT = (
    "text transcript utterance content message msg body sentence dialogue dialog line said speech caption paragraph "
    "comment turn words value punctuatedword word "
    "inhalt nachricht beitrag texte contenu parole paroles propos texto contenido mensaje intervencion "
    "fala falas conteudo mensagem transcricao transcripcion transcription transkript gesagtes trascrizione testo "
    "messaggio contenuto tekst inhoud speech "
    "内容 文本 文字 话 发言 说话内容"
).split()
_QUESTION = "question questiontext q ask asked prompt query frage pregunta pergunta domanda vraag 问 问题 提问".split()
_ANSWER = (
    "answer answertext a answers response reply completion antwort reponse respuesta resposta risposta antwoord "
    "contestacion 答 回答 答案"
).split()


@dataclass(frozen=True, slots=True)
class Columns:
    """The names, as printed in a file, of what matters in its records; None for what it does not have."""

    speaker: str | None = None
    text: str | None = None
    question: str | None = None
    answer: str | None = None

    @property
    def is_questionnaire(self) -> bool:
        """Whether each record holds a question with its answer."""
        return self.question is not None and self.answer is not None


#: What the names of a record's fields mean.
ColumnsOf = Callable[[tuple[str, ...]], Columns]


def finder_of_columns() -> ColumnsOf:
    """Return ``find_columns`` for the records of a file, which have the same names: it remembers them."""
    return lru_cache(maxsize=256)(find_columns)


def find_columns(names: tuple[str, ...]) -> Columns:
    """Return which of ``names`` mean something to us."""
    printed: dict[str, str] = {}
    for name in names:
        printed.setdefault("".join(c for c in fold(name) if c.isalnum()), name)

    def first(meanings: Iterable[str]) -> str | None:
        return next((printed[m] for m in meanings if m in printed), None)

    return Columns(first(_SPEAKER), first(_TEXT), first(_QUESTION), first(_ANSWER))
