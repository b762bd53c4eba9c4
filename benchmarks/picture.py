"""How curves of a run are drawn: how much can be answered at which risk, and whether confidence means what it says.

The background is transparent and all ink is of middle lightness, so that the picture reads on white and on black.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from baselines import Missing
from measuring import VERBATIM, Run, can_abstain
from metrics import arrays, bins_of_equal_size, risk_coverage

#: Sets that fit beside each other.
MOST_SETS = 4
#: Dots an inch; the picture is about 1,400 wide, sharp enough for pages twice as dense as they were.
_DPI = 130
#: Contrast of the ink with white is 4.2, with GitHub's dark page (#0d1117) 4.6.
_INK, _GRID = "#757d88", "#757d8855"
_OURS = "#2f81f7"
_COLOURS = {
    "rapidfuzz WRatio": "#d1793b",
    "rapidfuzz token_set_ratio": "#b58a00",
    "Levenshtein (ChatterBot)": "#8b7bd8",
    "BM25, question + answer": "#c95d9f",
    "MiniLM": "#2f9e8f",
    "repaired spelling + MiniLM": "#4f9d3a",
    "MiniLM + judge": "#c8524a",
}
_NOISES = {"clean": "-", "typo_light": "--", "typo": ":"}
_NAMES = {"clean": "as typed", "typo_light": "light typing errors", "typo": "heavy typing errors"}
_TITLES = {
    "own_seed": "built-in interview",
    "own_interviews": "fictional interviews",
    "stackfaq_holdout": "StackFAQ, 40 % removed",
    "clinc150": "CLINC150",
    "hint3v1_curekart": "HINT3 curekart",
    "hint3v1_powerplay11": "HINT3 powerplay11",
}


def draw(runs: Sequence[Run], split: str, target: Path) -> None:
    """Write the picture of the first sets with unanswerable questions to ``target``, as PNG or SVG by its name.

    Raises:
        Missing: matplotlib is not installed.
        ValueError: no set has unanswerable questions.
    """
    try:
        import matplotlib as mpl
        from matplotlib.figure import Figure
    except ImportError as error:
        raise Missing("the picture needs matplotlib; run: pip install -e '.[bench]'") from error
    names = list(dict.fromkeys(r.set for r in runs if can_abstain(r.of(split))))[:MOST_SETS]
    if not names:
        raise ValueError("no set has unanswerable questions, so there is no curve to draw")
    with mpl.rc_context(dict(_style())):
        figure: Any = Figure(figsize=(2.6 * len(names) + 0.6, 6.6), layout="constrained")
        upper, lower = figure.subfigures(2, 1)
        noise = runs[0].noise
        for part, title, panel in ((upper, True, _draw_risk), (lower, False, _draw_reliability)):
            row = part.subplots(1, len(names), squeeze=False)[0]
            for axes, name in zip(row, names, strict=True):
                of_set = [r for r in runs if r.set == name]
                panel(axes, [r for r in of_set if r.noise == noise or not title], split)
                axes.set_title(_TITLES.get(name, name) if title else "")
            _legend(part, row)
        figure.savefig(target, transparent=True, dpi=_DPI)
    if target.suffix == ".png":
        _shrink(target)


def _shrink(target: Path) -> None:
    """Write a PNG again with a palette: a third of the bytes, and the same to the eye."""
    from PIL import Image

    with Image.open(target) as picture:
        small = picture.convert("RGBA").quantize(256, Image.Quantize.FASTOCTREE)
    small.save(target, optimize=True)


def _style() -> Mapping[str, Any]:
    ink = dict.fromkeys(("text.color", "axes.labelcolor", "xtick.color", "ytick.color", "axes.edgecolor"), _INK)
    return {
        **ink,
        "font.size": 9,
        "axes.titlesize": 10,
        "axes.titleweight": "bold",
        "axes.grid": True,
        "grid.color": _GRID,
        "grid.linewidth": 0.5,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "lines.linewidth": 1.2,
        "legend.frameon": False,
        "svg.fonttype": "none",
    }


def _draw_risk(axes: Any, runs: Sequence[Run], split: str) -> None:
    judged = runs[0].of(split)
    for run in runs:
        if run.system != VERBATIM and run.system not in _COLOURS:
            continue
        coverage, risk = _thinned(*risk_coverage(*arrays(run.of(split))))
        ours = run.system == VERBATIM
        axes.plot(
            coverage,
            risk,
            color=_COLOURS.get(run.system, _OURS),
            linewidth=2.4 if ours else 1.2,
            zorder=3 if ours else 2,
            label="Verbatim" if ours else run.system,
        )
    answerable = sum(j.answerable for j in judged) / len(judged)
    axes.axvline(answerable, color=_INK, linestyle=(0, (4, 3)), linewidth=1, label="share that has an answer")
    axes.set(xlim=(0, 1), ylim=(0, 1), xlabel="coverage: share answered", ylabel="risk: share of answers wrong")
    axes.label_outer()


def _thinned(coverage: Any, risk: Any) -> tuple[Any, Any]:
    """Return at most 200 points of a curve; its first ones, a handful of answers each, say nothing yet."""
    start = int(np.searchsorted(coverage, 0.01))
    places = np.unique(np.linspace(min(start, len(coverage) - 1), len(coverage) - 1, 200).astype(int))
    return coverage[places], risk[places]


def _draw_reliability(axes: Any, runs: Sequence[Run], split: str) -> None:
    axes.plot([0, 1], [0, 1], color=_INK, linewidth=1, linestyle=(0, (4, 3)), label="perfectly calibrated")
    for run in (r for r in runs if r.system == VERBATIM):
        bins = bins_of_equal_size(*arrays(run.of(split)))
        axes.plot(
            [b.confidence for b in bins],
            [b.right for b in bins],
            color=_OURS,
            linestyle=_NOISES.get(run.noise, "-"),
            marker="o",
            markersize=3.5,
            clip_on=False,
            label=_NAMES.get(run.noise, run.noise),
        )
    axes.set(xlim=(0, 1), ylim=(0, 1), xlabel="confidence", ylabel="share rightly answered")
    axes.label_outer()


def _legend(part: Any, row: Sequence[Any]) -> None:
    handles = {label: h for axes in row for h, label in zip(*axes.get_legend_handles_labels(), strict=True)}
    part.legend(handles.values(), handles.keys(), loc="outside lower center", ncols=4, fontsize=8)
