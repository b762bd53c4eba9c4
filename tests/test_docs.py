from __future__ import annotations

import os
import re
import runpy
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from world.shapes import HELD_OUT

import bot
from bot.__main__ import main
from bot.answering.deciding import QUOTE_FROM, UNSURE_FROM
from bot.answering.judging import BELONGS_FROM
from bot.answering.questions.focus import LONG_MESSAGE, LONG_OF_SEVERAL
from bot.cli.program import verbatim
from bot.discord_app import cooldowns
from bot.discord_app.strings import strings
from bot.errors import ProvenanceError
from bot.library import Capacity, load
from bot.library.missed import DAYS_A_QUESTION_IS_KEPT
from bot.model import Courtesy, Request
from bot.model.interview import LOW_CONFIDENCE
from bot.reading.limits import LARGEST_FILE, LARGEST_TEXT, LONGEST_LINE, MOST_LINES
from bot.retrieval.index import LIST
from bot.retrieval.vector_cache import MOST_ON_DISK
from bot.retrieval.verdicts import LONGEST_QUESTION, PASSAGE_WORDS
from bot.wording import Style

ROOT = Path(__file__).parents[1]
GUIDES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *(ROOT / "docs" / "research").glob("*.md")])
README = (ROOT / "README.md").read_text("utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
LIBRARY, TERMINAL, DISCORD, FILE_FORMAT, JSON, QUALITY, PARSING, PARSING_SETS, HOW_IT_WORKS, CONVENTIONS = (
    (ROOT / "docs" / f"{name}.md").read_text("utf-8")
    for name in (
        *("library", "terminal", "discord", "file-format", "json", "quality"),
        *("parsing", "research/parsing-sets", "how-it-works", "conventions"),
    )
)
MIB = 1024**2
#: The lines of the README that do nothing without a token.
NEED_A_TOKEN = {"verbatim sync", "verbatim run"}
#: The guides whose lines for a shell can be pasted in a fresh clone, and lines of them for which something of the
#: reader's own is needed: a package index, a database.
PASTED = ("README.md", "docs/terminal.md", "docs/library.md", "docs/json.md", "docs/file-format.md")
NEED_MORE = {
    *NEED_A_TOKEN,
    'pip install "psycopg[binary]"',
    "export DATABASE_URL=postgresql://user:password@host/name",
}
#: Words that follow "verbatim" in a line of a shell: its options, then its command with what that is given.
CALL = re.compile(r"verbatim((?: --[\w-]+)*)(?: ([a-z_]+)\b([^`|<>&\n]*))?")
#: The places where the guides print a command: in code inside a sentence, and after the prompt or a word of a shell.
SHELL = re.compile(r"`(verbatim [^`]+)`|(?:^\$ |\| |&& |/bin/)(verbatim .*)$|^ {3}(verbatim .*)$", re.MULTILINE)


def calls(text: str) -> Iterator[tuple[str | None, list[str]]]:
    """Yield the command and the options of every call of verbatim that ``text`` prints."""
    for printed in SHELL.findall(text):
        line = re.sub(r'"[^"]*"', "", next(filter(None, printed)))
        for general, command, rest in CALL.findall(line):
            if command == "library" and (verb := re.match(r" (\w+)", rest)):
                command = f"library {verb[1]}"
            yield command or None, re.findall(r"--[\w-]+", general + rest)


def commands() -> dict[str, click.Command]:
    """Return all commands by what is typed; a group counts as its commands."""
    found: dict[str, click.Command] = {}
    for name, command in verbatim.all().items():
        group = command.commands if isinstance(command, click.Group) else {}
        found |= {f"{name} {verb}": sub for verb, sub in group.items()} or {name: command}
    return found


def options(command: click.Command) -> list[str]:
    return [name for parameter in command.params if isinstance(parameter, click.Option) for name in parameter.opts]


def test_every_command_is_documented() -> None:
    documented = {command for command, _ in calls(README + TERMINAL + LIBRARY)}

    assert set(commands()) <= documented


@pytest.mark.parametrize("command", [verbatim, *commands().values()], ids=lambda command: command.name)
def test_every_option_is_documented(command: click.Command) -> None:
    text = README + TERMINAL + DISCORD + LIBRARY

    assert [option for option in options(command) if f"{option} " not in text and f"{option}`" not in text] == []


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_a_guide_names_no_command_or_option_that_does_not_exist(guide: Path) -> None:
    general = [*options(verbatim), "--help"]

    for command, used in calls(guide.read_text("utf-8")):
        assert command in (None, "library", *commands())
        assert set(used) <= {*general, *(options(commands()[command]) if command in commands() else [])}


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_what_a_guide_links_to_exists(guide: Path) -> None:
    text = guide.read_text("utf-8")
    targets = re.findall(r"\]\(([^)#]+)[^)]*\)", text) + re.findall(r'src="([^"]+)"', text)

    assert [t for t in targets if not t.startswith("https://") and not (guide.parent / t).exists()] == []


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_every_table_has_a_head(guide: Path) -> None:
    text = re.sub(r"^```.*?^```$", "```", guide.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    tables = re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE)

    assert [table for table in tables if not re.match(r".*\n\|[ |:-]+\|\n\|", table)] == []


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_a_heading_stands_alone_and_a_list_in_one_piece(guide: Path) -> None:
    text = re.sub(r"^```.*?^```$", "```", guide.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)

    assert re.findall(r"[^\n]\n#+ .*|^#+ .*\n[^\n].*", text, re.MULTILINE) == []
    assert re.findall(r"^- .*\n\n- .*", text, re.MULTILINE) == []


def test_the_shell_is_told_where_verbatim_is_before_it_is_called_by_name() -> None:
    assert README.index("`. .venv/bin/activate`") < README.index("$ verbatim ")


def test_every_picture_is_described() -> None:
    pictures = re.findall(r"<img [^>]*>", README)

    assert pictures
    assert all(re.search(r'alt="[^"]{20,}"', picture) for picture in pictures)


@pytest.mark.parametrize(
    ("question", "shown"), re.findall(r'^\$ verbatim ask "(.*)"\n((?:(?!```|\$ ).*\n)+)', README, re.MULTILINE)
)
def test_the_sample_conversation_is_what_the_bot_says(
    question: str, shown: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["ask", question])

    assert capsys.readouterr().out.split() == shown.split()


def test_the_readme_shows_a_quote_and_an_honest_no() -> None:
    assert '```console\n$ verbatim ask "' in README
    assert "\nZhao Tong answers\n" in README
    assert "\nNot covered in this interview\n" in README


@pytest.mark.parametrize("guide", PASTED)
def test_every_line_that_a_guide_prints_for_a_shell_can_be_pasted(guide: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "docs" / "examples", tmp_path / "docs" / "examples")
    lines = lines_for_a_shell((ROOT / guide).read_text("utf-8"))

    ended = [pasted(line, tmp_path) for line in lines]

    assert len(lines) >= 2
    assert [(done.args, done.stderr) for done in ended if done.returncode] == []


def test_what_the_guide_of_the_terminal_prints_of_a_conversation_is_what_is_said(tmp_path: Path) -> None:
    shown = TERMINAL.partition("$ verbatim chat\n")[2].partition("```")[0]

    said = pasted("echo /summary short | COLUMNS=80 verbatim chat", tmp_path).stdout

    beginning, cut, _ = shown.partition("\n[…]\n")
    assert cut
    assert " ".join(said.split()).startswith(" ".join(beginning.split()))


@pytest.mark.parametrize("line", sorted(NEED_A_TOKEN))
def test_a_line_that_needs_a_token_says_so(line: str, tmp_path: Path) -> None:
    ended = pasted(line, tmp_path)

    assert f"$ {line}\n" in README
    assert ended.returncode == 2
    assert "DISCORD_TOKEN" in ended.stderr


def lines_for_a_shell(text: str) -> list[str]:
    """Return the lines behind a prompt that need nothing but Verbatim, and jq where it is installed."""
    lines = [line for line in re.findall(r"^\$ (.*)$", text, re.MULTILINE) if line not in NEED_MORE]
    return [line for line in lines if "| jq " not in line or shutil.which("jq")]


def pasted(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Return what became of ``line`` in a shell in ``folder``, where the libraries are too, without a token."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    settings = {"PATH": path, "PYTHONPATH": str(ROOT), "VERBATIM_DATA": str(folder / "data"), "DISCORD_TOKEN": ""}
    return subprocess.run(  # noqa: S602  # that is how people paste it
        line,
        shell=True,
        cwd=folder,
        env={**os.environ, **settings},
        capture_output=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        check=False,
    )


#: The rows of the page on quality that the README shows, in its order.
SHOWN = (
    "answered siblings: the right exchange quoted",
    "twins quoted",
    "– roles swapped",
    "on the topic, never answered: quoted",
    "everyday questions without an answer: quoted",
    "everyday questions with one: right",
    "follow-ups: right",
    "asked in another language: right",
)


def test_the_figures_of_the_readme_are_those_of_the_page_on_quality() -> None:
    figures = README.partition("<!-- figures: begin -->")[2].partition("<!-- figures: end -->")[0]
    measured = [(n, percent(share)) for n, share in (cells(QUALITY, row)[:2] for row in SHOWN)]
    n, first, right = cells(QUALITY, "built-in interview, held out")[:3]
    few = [cells(QUALITY, kind) for kind in ("on the topic, never answered", "roles swapped")]
    quoted = [round(int(number) * (1 - float(decided))) for number, *_, decided in few]

    assert re.findall(r"\| (\d+) \| (\d+ %) \|$", figures, re.MULTILINE) == measured
    assert f"with {re.findall(r'with ([0-9,]+) questions', QUALITY)[0]} questions" in figures
    assert f"has {n} hard questions" in figures
    assert f"comes first for {percent(first)} of those that it answers, and {percent(right)} of all" in figures
    assert f"{few[0][0]} are on the topic and never answered, and {few[1][0]} swap roles" in figures
    assert f": {quoted[0]} and {quoted[1]} get a quote" in figures


def test_every_question_of_the_twelve_interviews_is_in_a_row_or_told_to_be_in_none() -> None:
    figures = README.partition("<!-- figures: begin -->")[2].partition("<!-- figures: end -->")[0]
    (told,) = re.findall(r"with ([0-9,]+) questions", figures)
    rows = re.findall(r"^\| [^–].*\| (\d+) \|[^|]*\|$", figures, re.MULTILINE)
    (rest,) = re.findall(r"^The other (\d+) ", figures, re.MULTILINE)
    (kinds,) = re.findall(
        r"^- (\d+) questions have no row of their own: (\d+) .* (\d+) .* (\d+) ", QUALITY, re.MULTILINE
    )

    assert sum(map(int, [*rows, rest])) == int(told.replace(",", ""))
    assert kinds[0] == rest
    assert sum(map(int, kinds[1:])) == int(rest)


def test_what_is_left_out_is_told_with_the_limits_and_figures_of_now() -> None:
    most = Capacity()
    siblings, twins, _, topical = ((n, percent(share)) for n, share in (cells(QUALITY, row)[:2] for row in SHOWN[:4]))

    assert f"holds {most.interviews} interviews and {most.sentences:,} sentences" in CONVENTIONS
    assert f"{topical[1]} of those on the topic get a quote, and {siblings[1]} of those with an answer" in CONVENTIONS
    assert f"{twins[1]} of the {twins[0]} on the same interviews get a quote" in CONVENTIONS


def percent(share: str) -> str:
    return f"{100 * float(share):.0f} %"


def cells(guide: str, row: str) -> list[str]:
    """Return what stands behind ``row`` in the first table of ``guide`` that has it."""
    line = next(line for line in guide.splitlines() if line.startswith(f"| {row} |"))
    return [cell.strip() for cell in line.strip("|").split("|")][1:]


def test_what_to_expect_of_the_parser_are_the_figures_of_its_page() -> None:
    expected = PARSING.partition("## What to expect\n")[2].partition("\n## ")[0]
    n, exact, _, names, _, believed = cells(PARSING_SETS, "all ten, now")

    told = f"Of {n} whole", f"{exact} have the exact number", f"{names} of the names", f"{believed} of those pages"
    assert [figure for figure in told if figure not in expected] == []
    assert f"{len(HELD_OUT)} families were never looked at while rules were made" in PARSING_SETS


def test_the_guide_tells_the_thresholds_that_decide() -> None:
    assert f"| from {QUOTE_FROM:.0%} | the passage".replace("%", " %") in HOW_IT_WORKS
    assert f"| from {UNSURE_FROM:.0%} | “did you mean”".replace("%", " %") in HOW_IT_WORKS


def test_the_guide_tells_what_the_judge_reads_and_how_long_messages_and_follow_ups_are_understood() -> None:
    models = sorted(path.name for path in (ROOT / "bot" / "retrieval" / "data").glob("*.onnx"))

    assert models == ["bridge.onnx", "encoder.onnx", "judge.onnx", "judge.several.onnx"]
    assert "four models in ONNX" in HOW_IT_WORKS
    assert f"up to {PASSAGE_WORDS} words of the answer" in HOW_IT_WORKS
    assert f"questions of up to {LONGEST_QUESTION} words" in HOW_IT_WORKS
    assert f"interviews of {LIST} questions or more" in HOW_IT_WORKS
    assert f"{LONG_OF_SEVERAL} words or more that is not understood as a whole, or has {LONG_MESSAGE}," in HOW_IT_WORKS
    assert f"from {BELONGS_FROM:.0%} on; where it opens".replace("%", " %") in HOW_IT_WORKS
    assert f"from {QUOTE_FROM:.0%} on.".replace("%", " %") in HOW_IT_WORKS


def test_the_two_commands_of_the_readme_are_one_line_each() -> None:
    first, second = re.findall(r"^```bash\n(.*)\n```$", README, re.MULTILINE)

    assert re.fullmatch(
        r'python3 -m venv \.venv && \.venv/bin/pip install -q \. && \.venv/bin/verbatim ask ".*"', first
    )
    assert second.startswith("python3 -m venv .venv && .venv/bin/pip install -q -e '.[test]' && ")
    assert second.endswith(" -m pytest -q -n auto --dist loadfile")


def test_every_field_of_the_toml_is_documented_and_nothing_else(tmp_path: Path) -> None:
    table = FILE_FORMAT.partition("| field | value |")[2].partition("\n\n")[0]
    documented = re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE)
    (tmp_path / "talk.txt").write_bytes(next((ROOT / "seeds").glob("*.txt")).read_bytes())

    assert sorted(documented) == sorted(
        [
            *("language", "interviewers", "interviewees", "questions_at", "answers_at", "omitted"),
            *("withheld", "opens", "waiting"),
            *bot.model.Provenance.__dataclass_fields__,
        ]
    )
    for field in documented:
        (tmp_path / "talk.toml").write_text(f"{field} = 1\n", encoding="utf-8")
        with pytest.raises(ProvenanceError, match=field):
            load(tmp_path / "talk.txt")


def test_the_toml_of_the_guide_can_be_read() -> None:
    (example,) = re.findall(r"^```toml\n(.*?)^```$", FILE_FORMAT, re.MULTILINE | re.DOTALL)

    assert tomllib.loads(example)["outlet"] == "L’Express"


def test_the_interview_in_the_guide_is_the_built_in_one() -> None:
    (example,) = re.findall(r"^```text\n(.*?)^```$", FILE_FORMAT, re.MULTILINE | re.DOTALL)
    source = next((ROOT / "seeds").glob("*.txt")).read_text("utf-8")

    pieces = [piece.strip() for piece in re.split(r"\n|\[…\]", example) if piece.strip()]

    assert [piece for piece in pieces if piece not in source] == []


def test_the_guides_tell_the_limits_that_are_refused() -> None:
    most = Capacity()

    assert f"| size of a file | {LARGEST_FILE // MIB} MiB |" in FILE_FORMAT
    assert f"a file (up to {LARGEST_FILE // MIB} MiB)" in DISCORD
    assert f"| {LARGEST_TEXT:,}, {MOST_LINES:,} and {LONGEST_LINE:,} |" in FILE_FORMAT
    told = (
        f"{most.interviews} interviews, {most.file_bytes // MIB} MiB of files and {most.sentences:,} sentences at most"
    )
    assert told in LIBRARY
    assert f"{MOST_ON_DISK // MIB} MiB at most" in LIBRARY
    assert f"less than {100 * LOW_CONFIDENCE:.0f} % sure" in LIBRARY
    assert f"whether `confidence` is below {LOW_CONFIDENCE}" in JSON
    assert f"is kept for {DAYS_A_QUESTION_IS_KEPT} days, and the reply says so" in DISCORD
    assert _told_cooldowns() in DISCORD


def _told_cooldowns() -> str:
    """Return the rows of the guide that say how much is answered."""
    rows = [
        ("a person’s questions and presses", cooldowns.QUESTIONS, cooldowns.SECONDS),
        ("replies in a channel that all see", cooldowns.REPLIES_IN_A_CHANNEL, cooldowns.SECONDS_OF_A_CHANNEL),
        ("questions and presses in a server", cooldowns.QUESTIONS_IN_A_SERVER, cooldowns.SECONDS_OF_A_SERVER),
        ("what a host does with `/library`", cooldowns.CHANGES, cooldowns.SECONDS_OF_A_HOST),
    ]
    return "\n".join(f"| {what} | {times} | {seconds:.0f} s |" for what, times, seconds in rows)


@pytest.mark.parametrize("style", Style)
def test_every_format_of_a_citation_is_told(style: Style) -> None:
    assert f"`{style.value}`" in TERMINAL.partition("`--style` is ")[2].partition("\n")[0]
    assert f"`{style.value}`" in JSON.partition("| `style` | ")[2].partition("\n")[0]
    assert style.label.lower() in strings.CITE_COMMAND.lower()


def test_every_intent_is_told_and_nothing_else() -> None:
    told = re.findall(r"`(\w+)`", JSON.partition("| `intent` | ")[2].partition("\n")[0])

    assert sorted(told) == sorted(["answer", *(one.value for one in (*Request, *Courtesy))])


def test_a_sentence_of_a_paragraph_has_a_line_of_its_own() -> None:
    inside = re.compile(r"^(?![|#<>-]| |\d+\. ).*[\w)`”\"]\. (?=[A-Z`“])", re.MULTILINE)
    texts = {g.name: re.sub(r"^```.*?^```$", "", g.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL) for g in GUIDES}

    assert {name: lines for name, text in texts.items() if (lines := inside.findall(text))} == {}


def test_the_tests_that_the_guide_for_contributors_names_exist() -> None:
    named = re.findall(r"`((?:tests|tools|bot|docs|benchmarks|seeds)/[\w/.*]*)[^`]*`", CONTRIBUTING)

    assert [path for path in named if not list(ROOT.glob(path.rstrip("/")))] == []


#: What is changed most often: the room, and what is said to look for there.
CHANGED = re.findall(
    r"^\| [^|]+ \| `(bot/[\w/.]+)`[^|]* \| ([^|]*`[^|]*) \|$",
    CONTRIBUTING.partition("| to change | look in | for |")[2],
    re.MULTILINE,
)


@pytest.mark.parametrize(("room", "what"), CHANGED, ids=[room for room, _ in CHANGED])
def test_what_the_guide_for_contributors_says_to_look_for_is_in_the_room(room: str, what: str) -> None:
    files = sorted((ROOT / room).rglob("*.py")) or [ROOT / room]
    files += [file for other in re.findall(r"`([\w/]+\.py)`", what) for file in (ROOT / "bot").rglob(other)]
    there = {word for file in files for word in re.findall(r"\w+", file.read_text("utf-8"))}

    assert {name for name in re.findall(r"`(\w+)`", what) if name not in there} == set()


def test_the_check_command_says_which_tool_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))

    code = runpy.run_path(str(ROOT / "tools" / "check.py"))["run"]([("ruff", "check")])

    assert code == 2
    assert f"ruff is not installed here; run: {tmp_path}" in capsys.readouterr().out
