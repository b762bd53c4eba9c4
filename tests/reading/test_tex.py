"""Talks in LaTeX: in theses and their appendices, in homework, in scripts."""

from __future__ import annotations

import time

import pytest
from transcript.building import pairs_in

from bot.errors import UnreadableSourceError
from bot.model.document import Kind
from bot.reading.formats import read
from bot.reading.latex.tex import is_tex
from bot.reading.latex.tex_macros import without_macros
from bot.reading.latex.tex_marks import as_markdown
from bot.reading.limits import LARGEST_TEXT
from bot.transcript import parse

#: By language the title, whoever answers, and what is asked and answered.
TALKS = {
    "en": (
        "A talk with Ida Holm",
        (
            ("Why did you take over the mill?", "Because nobody else could hear that the wheel was out of true."),
            ("What broke in the first year?", "The sluice, twice. I slept beside it for a week, with a lantern."),
            ("Would you let it to somebody?", "To anybody who can swim, and who asks before the frost."),
        ),
    ),
    "de": (
        "Gespräch mit Ida Holm",
        (
            ("Warum haben Sie die Mühle übernommen?", "Weil sonst niemand hörte, dass das Rad nicht rund lief."),
            ("Was ging im ersten Jahr kaputt?", "Das Wehr, zweimal. Ich schlief eine Woche lang daneben."),
            ("Würden Sie sie verpachten?", "An jeden, der schwimmen kann und vor dem Frost fragt."),
        ),
    ),
    "fr": (
        "Entretien avec Ida Holm",
        (
            ("Pourquoi avez-vous repris le moulin ?", "Parce que personne n'entendait que la roue était voilée."),
            ("Qu'est-ce qui a cassé la première année ?", "La vanne, deux fois. J'ai dormi à côté une semaine."),
            ("Le loueriez-vous à quelqu'un ?", "À qui sait nager, et qui demande avant le gel."),
        ),
    ),
    "es": (
        "Entrevista con Ida Holm",
        (
            ("¿Por qué se quedó usted con el molino?", "Porque nadie más oía que la rueda no giraba bien."),
            ("¿Qué se rompió el primer año?", "La compuerta, dos veces. Yo dormí a su lado una semana."),
            ("¿Se lo alquilaría a alguien?", "A quien sepa nadar y pregunte antes de la helada."),
        ),
    ),
    "pt": (
        "Entrevista com Ida Holm",
        (
            ("Porque ficou com o moinho?", "Porque mais ninguém ouvia que a roda não girava bem."),
            ("O que se partiu no primeiro ano?", "A comporta, duas vezes. Eu dormi uma semana ao lado dela."),
            ("Alugava-o a alguém?", "A quem saiba nadar e pergunte antes da geada."),
        ),
    ),
    "it": (
        "Intervista a Ida Holm",
        (
            ("Perché ha preso il mulino?", "Perché nessun altro sentiva che la ruota non girava bene."),
            ("Che cosa si è rotto il primo anno?", "La chiusa, due volte. Io ho dormito lì accanto una settimana."),
            ("Lo affitterebbe a qualcuno?", "A chi sa nuotare e chiede prima del gelo."),
        ),
    ),
}
PREAMBLE = (
    "\\documentclass[12pt]{article}\n\\usepackage[utf8]{inputenc}\n\\newcommand{\\ask}[1]{\\textbf{#1}}\n"
    "\\newcommand{\\says}[2]{\\textbf{#1:} #2}\n\\title{TITLE}\n\\author{}\n\\begin{document}\n\\maketitle\n\n"
)
#: How a question and its answer are set, and what stands around all of them.
MANNERS = {
    "labels in bold": ("\\textbf{Jette:} ASKED\n\n\\textbf{Ida:} TOLD % so\n\n\\vspace{1em}\n", "", ""),
    "bold questions": ("\\textbf{ASKED}\\\\\nTOLD\n\n\\bigskip\n", "", ""),
    "a command of its own": ("\\ask{ASKED}\n\n\\noindent TOLD\n\n", "", ""),
    "labels by such a command": ("\\says{Jette}{ASKED}\n\n\\says{Ida}{TOLD}\n\n", "", ""),
    "headings": ("\\subsection*{ASKED}\\label{sec:q}\n\nTOLD\n\n", "", ""),
    "letters": ("Q: ASKED \\newline\n\n    A: TOLD \\newline\n\n", "", ""),
    "a script": ("\\speak{Jette} ASKED\n\\speak{Ida} TOLD\n", "\\begin{dialogue}\n", "\\end{dialogue}\n"),
    "a list of definitions": (
        "  \\item[Jette:] ASKED\n  \\item[Ida:] TOLD\n",
        "\\begin{description}[leftmargin=1cm]\n",
        "\\end{description}\n",
    ),
    "a table": (
        "Jette & ASKED \\\\\n\\textbf{Ida} & TOLD \\\\ \\hline\n",
        "\\begin{longtable}{lp{10cm}}\n",
        "\\end{longtable}\n",
    ),
    "a table with colons": (
        "\\textbf{Jette:} & ASKED \\\\\nIda: & TOLD \\\\\n",
        "\\begin{tabular}{lp{10cm}}\n",
        "\\end{tabular}\n",
    ),
    "a numbered list": (
        "    \\item \\textit{ASKED}\n\n    TOLD\n\n",
        "\\begin{enumerate}\n",
        "\\end{enumerate}\n",
    ),
    "switches of type": ("{\\bfseries ASKED}\n\n{\\small TOLD}\n\n", "\\begin{flushleft}\n", "\\end{flushleft}\n"),
}


@pytest.mark.parametrize("is_whole", [True, False])
@pytest.mark.parametrize("manner", MANNERS)
@pytest.mark.parametrize("language", TALKS)
def test_a_talk_in_latex_is_understood(language: str, manner: str, is_whole: bool) -> None:
    title, pairs = TALKS[language]
    pair, opens, ends = MANNERS[manner]
    turns = "".join(pair.replace("ASKED", asked).replace("TOLD", told) for asked, told in pairs)
    if is_whole or "own" in manner or "such" in manner:
        text = f"{PREAMBLE.replace('TITLE', title)}{opens}{turns}{ends}\n\\end{{document}}\n"
    else:
        text = f"\\section{{{title}}}\n\n\\noindent\n{opens}{turns}{ends}"
    document = read(text.encode(), "talk.tex")
    transcript = parse(document, language)

    assert pairs_in(document.source, transcript) == list(pairs)
    assert transcript.interviewees == ("Ida Holm",)


def test_a_title_is_a_heading_and_lines_stay_where_they_are() -> None:
    text = PREAMBLE.replace("TITLE", "The mill") + "\\begin{itemize}\n  \\item First\n\\end{itemize}\n\\end{document}\n"
    document = read(text.encode(), "talk.tex")
    blocks = {block.span.of(document.source.text): block for block in document.blocks}
    lines = document.source.text.splitlines()

    assert list(blocks) == ["The mill", "- First"]
    assert (blocks["The mill"].kind, blocks["The mill"].level) == (Kind.HEADING, 1)
    assert [n for n, line in enumerate(text.splitlines()) if "First" in line] == [lines.index("- First")]


@pytest.mark.parametrize(
    ("words", "printed"),
    [
        ("caf\\'e, na\\\"{\\i}ve, \\c{c}a, gar\\c con, \\~nandu", "café, naïve, ça, garçon, ñandu"),
        ("Stra\\ss e, \\ae on, \\O{}resund", "Straße, æon, Øresund"),
        ("``Why?'' --- she said, 1990--2000", "“Why?” — she said, 1990–2000"),
        ('"`Warum?"\' \\enquote{Darum}', "„Warum?“ “Darum”"),
        ("100\\,\\% of it, R\\&D, a~b, snake\\_case, \\dots", "100 % of it, R&D, a b, snake\\_case, …"),
        ("a \\emph{small }mill, {\\it very} small", "a _small_ mill, _very_ small"),
        ("\\textbf{Why \\textit{here}?} So.", "**Why _here_?** So."),
        ("so it is\\footnote{Not quite.} here \\cite[p.~3]{holm}", "so it is here "),
        ("\\href{https://a.example}{the mill} \\textcolor{red}{burns}", "the mill burns"),
        ("half $x_1$ and $$ y $$ of it", "half $x\\_1$ and $$ y $$ of it"),
        ("it costs 5$ now", "it costs 5$ now"),
        ("seen % not said\nagain", "seen \nagain"),
        ("one \\\\ two \\\\[2pt]\nthree", "one \ntwo \nthree"),
        ("\\begin{tikzpicture}\n\\draw (0,0);\n\\end{tikzpicture}\nIda", "\n\n\nIda"),
        ("\\textbf{1949} and \\underline{5}, at \\emph{10 am}, \\large{42}", "**1949** and 5, at _10 am_, 42"),
        ("\\section{1984}", "## 1984"),
        ("\\onelineskip{-1.5em}so\\todo{Ask again.}", "so"),
        ("\\noindent {\\bf Why?} So.", "**Why?** So."),
        ("\\noindent\n{\\it Why?}\nSo.", "\n_Why?_\nSo."),
        ("{\\large\\bf Why?} {\n\\bfseries Here?}", "**Why?** \n**Here?**"),
        ("\\section{Why bees,\n  and not wasps?}\nSo.", "## Why bees, and not wasps?\n\nSo."),
        ("\\says{Anna}{Why?}", "Anna Why?"),
        ("\\says{\\bf Anna}{Why?}", "**Anna** Why?"),
        ("\\vspace{1em} [Anna] Why?", "[Anna] Why?"),
        ("one \\\\*\ntwo", "one \ntwo"),
        ("\\begin{verbatim}\nAnna: 100% of\\_it\n\\end{verbatim}\nso", "\nAnna: 100% of\\\\_it\n\nso"),
        ("\\begin{verbatim}\nAnna", "\nAnna"),
        ("type \\verb|a%b| here, \\verb+c", "type a%b here, +c"),
        ("\\iffalse not\nprinted \\fi so, \\iffalse said", "\nso, said"),
        ("\\author{Ida Holm \\and Bo Ray\\and Jo}", "Ida Holm, Bo Ray, Jo"),
        ("a & b \\begin{tabular}{l}a & b\\end{tabular} a & b", "a & b a | b a & b"),
        ("{{{", ""),
        ("}}} \\", ""),
        ("\\begin{comment}\nIda", "\nIda"),
    ],
)
def test_commands_are_what_they_print(words: str, printed: str) -> None:
    assert as_markdown(words) == printed


def test_names_of_a_file_stand_for_their_words() -> None:
    text = (
        "\\newcommand{\\host}[1]{\\textbf{Host:} #1}\n\\def\\mill{the mill}\n\\newcommand{\\loop}{\\loop\\loop}\n"
        "\\host{Why \\mill?} \\milled \\loop"
    )

    assert without_macros(text).startswith("\n\n\n\\textbf{Host:} Why the mill? \\milled \\loop")


@pytest.mark.parametrize(
    "text",
    [
        "# On LaTeX\n\n**Ann:** Why?\n\n**Bo:** I write \\section{} and \\textbf{} all day.\n\n\\newpage\n\n\\par\n",
        "Ann: Do you use \\textbf?\n\nBo: No.\n\nAnn: And \\emph?\n\nBo: Never. It is ugly.\n",
        "Ann: Where is it?\n\nBo: In C:\\begin\\item, I think.\n\nAnn: Why?\n\nBo: So.\n",
    ],
)
def test_talks_about_latex_are_none_in_it(text: str) -> None:
    assert not is_tex(text)


@pytest.mark.parametrize(
    "text",
    [
        "# On files\n\n**Ann:** How does one begin?\n\n**Bo:** So, 100% of the time:\n\n```\n\\documentclass{article}\n"
        "\\begin{document}\n```\n\n**Ann:** And then?\n\n**Bo:** You write.\n",
        "Ann: How does one begin?\n\nBo: With these, 100% of the time:\n\\documentclass{article}\n\\begin{document}\n\n"
        "Ann: And then?\n\nBo: You write.\n",
    ],
)
def test_a_talk_that_shows_how_a_file_of_latex_begins_loses_no_words(text: str) -> None:
    read_of_it = read(text.encode(), "talk.md").source.text

    assert "How does one begin?" in read_of_it
    assert "100% of the time:" in read_of_it


def test_a_file_of_latex_that_is_too_long_is_refused_before_its_commands_are_read() -> None:
    text = "\\documentclass{article}\n" + "\\\\ " * (LARGEST_TEXT // 3)

    with pytest.raises(UnreadableSourceError, match="split it into interviews"):
        read(text.encode(), "talk.tex")


@pytest.mark.parametrize(
    "piece",
    [
        "{",
        "}",
        "{\\bf ",
        "\\textbf{",
        "\\begin{itemize}\\item[",
        "\\\\[",
        "\\newcommand{\\a}{",
        "\\footnote{",
        "$",
        "$$",
        "\\begin{comment}",
        "\\begin{verbatim}",
        "\\iffalse ",
        "\\begin{tabular}&",
        "a & ",
        "\\end{tabular}",
        "\\verb|",
        "\\item ",
        "\\x[",
        "\\href{",
        "\\par ",
        "\\ ",
        "%",
        " ",
        "1",
    ],
)
def test_what_repeats_without_an_end_is_read_in_time_that_grows_with_it(piece: str) -> None:
    def seconds(times: int) -> float:
        text = without_macros("\\documentclass{article}\n\\begin{tabular}{l}\\kern" + piece * times + "x")
        started = time.process_time()
        as_markdown(text)
        return time.process_time() - started

    seconds(1_000)
    assert seconds(40_000) < max(0.5, 12 * seconds(10_000))


def test_a_file_whose_names_grow_is_no_larger_than_twice() -> None:
    text = "\\newcommand{\\a}[1]{#1#1#1#1#1#1#1#1}\n" + "\\a{" * 500 + "hum" * 1_000 + "}" * 500

    assert len(without_macros(text)) < 9 * len(text)


def test_names_within_names_are_read_in_time_that_grows_with_them() -> None:
    def seconds(times: int) -> float:
        text = "\\newcommand{\\a}[1]{#1}" + "\\a{" * times + "}" * times
        started = time.process_time()
        without_macros(text)
        return time.process_time() - started

    seconds(1_000)
    assert seconds(160_000) < max(0.5, 16 * seconds(20_000))
