"""Lines that nobody says wherever they stand: notes, the end of a recording, who came or left, who had it written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from bot.remarks import Remark
from bot.text.question_marks import SENTENCE_END
from bot.transcript.signs.first_person import says_own
from bot.transcript.signs.picture_words import PICTURE

#: What such a line is.
STAGE_DIRECTION: Final = Remark("stage direction")
END_OF_RECORDING: Final = Remark("end of the recording")
CAME_OR_WENT: Final = Remark("who came and went")
TRANSCRIBED: Final = Remark("beginning or end of the transcription")
#: What was recorded, sat or was written down, as its end is told.
_RECORDED: Final = (
    r"(?:side|tape|reel|disc|interview|recording|transcript(?:ion)?|part|session|hearing|deposition|conversation"
    r"|enregistrement|entretien|bande|face|plage|cassette|séance|audition|témoignage|partie"
    r"|grabación|entrevista|cinta|transcripción|sesión|audiencia|cara|casete|testimonio"
    r"|gravação|fita|transcrição|sessão|audiência|lado|depoimento|reunião"
    r"|interviews|aufnahme|gesprächs?|aufzeichnung|band(?:es)?|transkripts?|sitzung|anhörung|befragung|vernehmung"
    r"|kassette|seite|tonbands?|mitschnitts?|registrazione|intervista|nastro|trascrizione)"
)
#: "1, side A", "at 2:32 p.m.", "with Ida Holm": what may follow it, and nothing else, or it is somebody's sentence.
_WHICH: Final = (
    r"(?:\W+(?:\d{1,4}|[ab]|one|two|h|uhr|horas?|[ap]\.?\s?m|side|face|seite|lado|cara|part|teil|at|à|às|um|a\slas?"
    r"|(?:with|mit|avec|con|com)\s[^.!?]{2,40}))*\W*\Z"
)
_ENDS: Final = re.compile(
    r"\W*(?:the\s)?(?:(?:ende?|fin|fim|final|schluss)|fine(?=\sdel))"
    r"(?:\s(?:of|de|del|d[aoe]|des|der|della))?(?:\s(?:the|la|el|this))?(?:\s(?:l|dell)['’])?\W*"
    rf"(?:\b{_RECORDED}\b)?{_WHICH}"
    rf"|\W*(?:the\s)?{_RECORDED}\s(?:ends|ended|stops|stopped|concludes|concluded|endet){_WHICH}",
    re.IGNORECASE,
)
#: How minutes say that a sitting is over: at a time.
_ADJOURNED: Final = re.compile(
    r"\W*(?:the\s(?:hearing|meeting|session|committee|deposition)"
    r"\s(?:(?:was|is|then|stands)\s)*(?:rose|adjourned|concluded|closed|ended)"
    r"|(?:la\sséance|la\sréunion|l['’]audition|l['’]audience)\s(?:est\slevée|s['’]achève|prend\sfin|se\stermine)"
    r"|die\s(?:sitzung|anhörung|befragung)\s(?:endet|wird|schließt|ist)"
    r"|se\slevanta\sla\s(?:sesión|reunión|audiencia)|(?:termina|concluye)\sla\s(?:sesión|reunión|audiencia)"
    r"|(?:encerrou-se|terminou)\sa\s(?:sessão|reunião|audiência)"
    r"|a\s(?:sessão|reunião|audiência)\s(?:terminou|foi\sencerrada|encerrou-se|termina))\b[^!?]{0,80}\Z",
    re.IGNORECASE,
)
_AT_A_TIME: Final = re.compile(r"\d|\b(?:heures?|uhr|horas?|o['’]clock|hrs|tarde|mañana|noche|manhã|noite)\b")
#: How the record of a sitting says that it was interrupted, and went on.
_INTERRUPTED: Final = re.compile(
    r"""
    \W*(?:
        (?:the\s)?(?:sitting|hearing|meeting|committee)\s(?:was\s)?suspended\b[^!?]{0,80} | on\s(?:resuming|resumption)
      | (?:the\s)?(?:sitting|hearing)\s(?:was\s)?resumed\b[^!?]{0,40}
      | (?:a\s)?(?:(?:short|brief|lunch)\s)?recess(?:\swas)?(?:\staken)?
      | (?:die\s)?sitzung\s(?:wird\s|ist\s|war\s)?(?:vo[nm]\s[^!?]{1,40}\s)?unterbrochen[^!?]{0,60}
      | (?:la\s)?séance,?\s(?:est\s)?(?:suspendue|reprise)\b[^!?]{0,60}
      | se\s(?:suspende|reanuda)\sla\ssesión\b[^!?]{0,60}
      | (?:é\s)?(?:suspensa|retomada)\sa\ssessão\b[^!?]{0,60}
    )[^\w?]*\Z""",
    re.IGNORECASE | re.VERBOSE,
)
#: So could somebody tell of it, at no time or with a reason: "The hearing was suspended", "… because I had no key".
_TOLD: Final = re.compile(r"\W*(?:the|die)\s\w+\s(?:was|war)\b", re.IGNORECASE)
_WHY: Final = re.compile(
    r"\b(?:because|since|when|where|and\s(?:we|i)|weil|als|und\s(?:wir|ich)|parce|car|quand|et\s(?:nous|on|je)|porque"
    r"|cuando|quando|pues|y\snos)\b",
    re.IGNORECASE,
)
_NOTE: Final = re.compile(
    r"(?:\([^()]*\)|\(\([^()]*\)\)|\[[^\[\]]*\]|\*[^*]*\*|（[^（）]*）|【[^【】]*】|<[^\W\d_][^<>\n]{2,40}>)\s*[.。]?\Z"
)
#: In round brackets, so many words with an "I" among them are somebody's own: "(I still have it, and it hums.)".
_OWN_WORDS: Final = 7
_LEAVES: Final = (
    r"(?:(?:has|have|is|hat|ha|a|se\sha|est)\s){0,2}"
    r"(?:joined|left|quit|parted|entered|disconnected|beigetreten|gegangen"
    r"|rejoint|quitté|unido|salido|entró|salió|entrou|saiu|now\sknown\sas"
    r"|(?:de[nmr]|das|die)\s\S{2,20}\s(?:betreten|verlassen|beigetreten)|heißt\sjetzt)"
)
_PLACE: Final = (
    r"(?:(?:the|to|al|el|la|le|na|no|da|do|den|das|de|del)\s)?(?:\#\S{2,30}|room|server|channel|chat|call|meeting"
    r"|salon|canal|serveur|sala|servidor|grupo|groupe|group)"
)
_ANYBODY: Final = (
    r"(?:s?he|they|we|you|who|it|every(?:one|body)|nobody|some(?:one|body)|people"
    r"|il|elle|on|ils|elles|qui|er|sie|wer|man|niemand"
    r"|él|ella|quien|nadie|todos|el[ea]|quem|ninguém|alguém)"
)
_HOST: Final = r"\s?[(\[][^()\[\]]{3,80}[)\]]"
#: "*** ann has joined #talk", "ann_7 left the room.", "[20:01] bo joined the server", "bo hat den Raum verlassen": with
#: a mark or a time before it, or into somewhere, or else people leave and join in answers, too.
_CAME: Final = re.compile(
    rf"""
    (?:
        (?:
            [\[(]?(?:[\d/.-]{{6,10}}\s)?\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?:\s[AP]M)?[\])]?\s?[-–—]?\s?   # a time
          | [*<>=!→←-]{{1,3}}\s                                                                    # or a mark
        ){{1,2}}
        \S{{2,30}}(?:{_HOST})?\s{_LEAVES}(?:\s{_PLACE}|\s\S{{2,30}})?(?:{_HOST})?
      | (?!{_ANYBODY}\s)\S{{2,30}}(?:{_HOST})?\s{_LEAVES}(?:(?<=verlassen)|(?<=betreten)|\s{_PLACE})
    )\s?[.!]?\Z""",
    re.IGNORECASE | re.VERBOSE,
)
#: A name and what stands behind it, as meetings list who is there: "Holm, Ida (Guest)", "Théo van den Berg".
_LISTED: Final = (
    r"[^\W\d_a-zß-ÿ][\w.'’-]*,?(?:\s(?:[^\W\d_a-zß-ÿ][\w.'’-]*,?|de|del|du|da|do|dos|di|la|le|van|von|den|der|zu)){0,5}"
    r"(?:\s?[(\[][^()\[\]\n]{1,40}[)\]])?"
)
#: "Photo: Ida Holm", "Fotos: Jo Ray und Bo Lee", below the last answer; "Drawings: I made them all" is said.
_CREDIT: Final = re.compile(
    rf"\s*(?i:{PICTURE}|interview|intervista|entrevista|entretien|gespräch|texte?|texto|testo|tekst)\s?:"
    rf"\s(?=[^\n.?!]{{3,61}}\s*\Z)(?i:courtesy\s(?:of\s)?|cortes[ií]a\s(?:de\s)?)?{_LISTED}"
    r"(?=\s*\Z|\s?[/|&(©–]|(?<!,)\s(?i:and|und|et|y|e|i|for|für|fur|pour|para|per|via|by|from|aus)\s)"
)
#: "Ida Holm started transcription", as programs of meetings write it before the first turn and behind the last.
_TRANSCRIBED: Final = re.compile(
    rf"(?!(?i:{_ANYBODY}|i|ich|je|yo|eu|io|ik)\s)(?:{_LISTED}\s)?"
    r"(?:(?:has\s)?(?:started|stopped|ended|paused|resumed)\s(?:the\s)?transcription"
    r"|hat\sdie\sTranskription\s(?:gestartet|begonnen|beendet|gestoppt|angehalten|fortgesetzt)"
    r"|a\s(?:démarré|commencé|lancé|arrêté|terminé|interrompu|repris)\sla\stranscription"
    r"|(?:inició|comenzó|detuvo|finalizó|terminó|pausó|reanudó"
    r"|ha\s(?:iniciado|comenzado|detenido|finalizado|terminado|pausado|reanudado))\sla\stranscripción"
    r"|(?:iniciou|começou|parou|interrompeu|encerrou|terminou|pausou|retomou)\sa\stranscrição"
    r"|ha\s(?:avviato|iniziato|interrotto|arrestato|terminato|sospeso|ripreso)\sla\strascrizione"
    r"|heeft\sde\stranscriptie\s(?:gestart|gestopt|beëindigd|onderbroken|hervat))\.?\s*\Z"
)
#: What stands above each session of a talk: "INTERVIEWEE: Ida Holm", "Datum: 3. Mai 1994".
_SESSION: Final = re.compile(
    r"[*_\s]*(?i:interview(?:er|ers|erin|ee|ees|te|ter|partner|partnerin|eur|euse)|narrator|transcri(?:ber|bed\sby)"
    r"|befragte[rn]?|zeitzeug(?:e|in)|témoin|entrevistador(?:a|es)?|entrevistad[oa]s?|enquêt(?:eur|rice)"
    r"|intervistat(?:ore|rice|o|a))"
    rf"[*_\s]*[:：][*_\s]+(?=\S+\s\S){_LISTED}[*_\s]*\Z"
    r"|[*_\s]*(?i:date|datum|fecha|data|session|sitzung|séance|sesión|sessão|tape|tonband|bande|cinta|fita)"
    r"(?i:\s(?:of|der|des|del?|da)\s\w{4,12})?[*_\s]*[:：][*_\s]+[^.?!:\n]{0,20}\d[^?!:\n]{0,24}\Z"
    r"|[*_\s]*(?i:location|place|ort|lieu|lugar|local|luogo)"
    r"(?i:\s(?:of|der|des|del?|da)\s\w{4,12})?[*_\s]*[:：][*_\s]+[^\W\d_a-zß-ÿ][^.?!:\n]{2,70}\Z"
)
#: A longer line is somebody's words.
_LONGEST: Final = 120


def last_credits(lines: Sequence[str]) -> Iterator[int]:
    """Yield the places of the last of ``lines`` where each is a credit, right below the end of a sentence."""
    for n in range(len(lines) - 1, 0, -1):
        if not _CREDIT.match(lines[n]):
            return
        if SENTENCE_END.search(lines[n - 1].rstrip()) or _CREDIT.match(lines[n - 1]):
            yield n


def unspoken(words: str) -> Remark | None:
    """Return what the line or paragraph ``words`` is where nobody says it; None where somebody may."""
    if _NOTE.match(words) and not is_own_aside(words):
        return STAGE_DIRECTION
    if len(words) > _LONGEST:
        return None
    if _is_interrupted(words):
        return STAGE_DIRECTION
    if _ENDS.match(words) or (_ADJOURNED.match(words) and _AT_A_TIME.search(words)):
        return END_OF_RECORDING
    if _TRANSCRIBED.match(words) or heads_session(words):
        return TRANSCRIBED
    return CAME_OR_WENT if _CAME.match(words) else None


def heads_session(words: str) -> bool:
    """Tell whether ``words`` could stand above a session of a talk: who takes part, when, or where."""
    return _SESSION.match(words) is not None


def is_own_aside(words: str) -> bool:
    """Tell whether whoever writes an answer adds ``words`` in round brackets: they say "I", and are a sentence."""
    is_sentence = words.startswith("(") and words.rstrip().endswith(")") and len(words.split()) >= _OWN_WORDS
    return is_sentence and says_own(words)


def _is_interrupted(words: str) -> bool:
    is_told = _WHY.search(words) is not None or (_TOLD.match(words) is not None and not _AT_A_TIME.search(words))
    return not is_told and _INTERRUPTED.match(words) is not None


def told_of_label(words: str) -> Remark | None:
    """Return what ``words`` behind somebody's name are where a program tells it of them; None where they say it."""
    return TRANSCRIBED if words[:1].islower() and _TRANSCRIBED.match(words) else None
