"""Parse whole pages as earlier versions did, before rules were made for them (``tests/world/earlier_parses.json``).

    python tools/earlier_parses.py                        the pages of the file again, after changes of the traits
    python tools/earlier_parses.py --at COMMIT PAGE ...   these pages of ``tests/world/printed`` besides

Only that tells what becomes of pages that no rule was made for. A version is checked out beside this one, gets the
rooms of traits that are here, and parses the pages; a page that it refuses has no traits. A parse is right where
``Score.is_sound`` says so. A row is what the last version before its rules made of a page; pages that are not here any
more lose theirs.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).parent)]

from earlier_versions import ROOT, printed_beside  # noqa: E402  (no installed package)

TARGET = ROOT / "tests" / "world" / "earlier_parses.json"
IN_VIEW = ROOT / "tests" / "world" / "printed" / "in_view"
#: The rooms that say what a trait is.
ROOMS = ("traits.py", "name_traits.py", "nicknames.py", "page_traits.py", "trait_counts.py")
#: Decimal places of a trait.
_PLACES = 3


def parsed_at(commit: str, files: Sequence[str]) -> dict[str, Any]:
    """Return what the parser of ``commit`` makes of the pages called ``files``."""
    found = printed_beside(commit, ROOMS, Path(__file__), ["--inside"], files)
    return {file: {"at": commit, **row} for file, row in json.loads(found).items()}


def parsed_inside(there: Path, files: Iterable[str]) -> dict[str, Any]:
    """Return what the parser in the checkout ``there`` makes of the pages called ``files``."""
    sys.path[:0] = [str(there), str(ROOT / "tests")]
    from world.marked import marked

    return {file: _row(marked(file, (IN_VIEW / file).read_text("utf-8"))) for file in files}


def _row(page: Any) -> dict[str, Any]:
    from world.judging import score

    from bot.errors import SourceError
    from bot.reading.formats import read
    from bot.transcript.assembly import assemble, examine
    from bot.transcript.conversation import understand
    from bot.transcript.language import detect

    try:
        document = read(page.data, page.file)
    except SourceError:
        return {"right": False, "traits": {}}
    language = detect(document.source.text)
    conversation = understand(document, language)
    verdict = examine(document, conversation, language).verdict
    found = score(assemble(document, conversation, language), document.source.text, page.truth)
    traits = {} if verdict.refusal else {name: round(value, _PLACES) for name, value in verdict.traits.items()}
    return {"right": found.is_sound and bool(page.truth.exchanges), "traits": traits}


def main() -> int:
    """Parse, and write the file."""
    parser = argparse.ArgumentParser(description="Parse whole pages as earlier versions did.")
    parser.add_argument("files", nargs="*", metavar="PAGE")
    parser.add_argument("--at", metavar="COMMIT")
    parser.add_argument("--inside", type=Path, metavar="FOLDER", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.inside:
        sys.stdout.write(json.dumps(parsed_inside(arguments.inside, arguments.files)))
        return 0
    kept = json.loads(TARGET.read_text("utf-8")) if TARGET.is_file() else {"traits": [], "pages": {}}
    here = {file: row for file, row in kept["pages"].items() if (IN_VIEW / file).is_file()}
    versions: dict[str, list[str]] = defaultdict(list)
    if arguments.at:
        versions[arguments.at] = arguments.files
    else:
        for file, row in here.items():
            versions[row["at"]].append(file)
    rows = {file: row for commit, files in versions.items() for file, row in parsed_at(commit, files).items()}
    names = next(sorted(row["traits"]) for row in rows.values() if row["traits"])
    pages = {file: _packed(row, names) for file, row in rows.items()}
    kept = {"traits": names, "pages": dict(sorted({**here, **pages}.items()))}
    lines = ",\n".join(f"{json.dumps(file)}: {json.dumps(row)}" for file, row in kept["pages"].items())
    TARGET.write_text(f'{{"traits": {json.dumps(names)},\n"pages": {{\n{lines}\n}}}}\n', "utf-8")
    return 0


def _packed(row: dict[str, Any], names: Sequence[str]) -> dict[str, Any]:
    """Return ``row`` with its traits in the order of ``names``; none where the page was refused."""
    return {**row, "traits": [row["traits"][name] for name in names] if row["traits"] else []}


if __name__ == "__main__":
    raise SystemExit(main())
