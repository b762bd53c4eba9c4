"""What commands of LaTeX do to the words in them: which are headings, bold or nobody's, and which mean nothing here."""

from __future__ import annotations

import re
from typing import Final

#: Levels of headings; a title has the first.
HEADINGS: Final = {"title": 1, "part": 1, "chapter": 1, "section": 2, "subsection": 3, "subsubsection": 4}
#: Words in bold and in italics: in braces behind the command, and from the command to the end of the braces around it.
BOLD: Final = frozenset("textbf paragraph subparagraph mathbf".split())
ITALIC: Final = frozenset("textit emph textsl mathit".split())
BOLD_FROM: Final = frozenset("bf bfseries".split())
ITALIC_FROM: Final = frozenset("it itshape em sl slshape".split())
#: How large words are.
SIZES: Final = frozenset("tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge".split())
#: Notes of whoever wrote the file.
NOTES: Final = frozenset("footnote footnotetext endnote thanks marginpar todo".split())
#: Who speaks, before the words.
SPEAKS: Final = frozenset("speak speaker".split())
#: What stands in braces behind these is always words, also where it reads like a measure: "\\textbf{5 in}".
WORDED: Final = frozenset(
    {*HEADINGS, *BOLD, *ITALIC, *SPEAKS, "caption", "enquote", "underline", "textsc", "text", "mbox"}
)
#: What stands in braces behind these is no word of the text: so many pairs of braces.
DROPPED: Final = {
    "label": 1,
    "index": 1,
    "ref": 1,
    "pageref": 1,
    "autoref": 1,
    "cite": 1,
    "citep": 1,
    "citet": 1,
    "autocite": 1,
    "parencite": 1,
    "footcite": 1,
    "nocite": 1,
    "vspace": 1,
    "hspace": 1,
    "vskip": 0,
    "includegraphics": 1,
    "input": 1,
    "include": 1,
    "bibliography": 1,
    "bibliographystyle": 1,
    "addbibresource": 1,
    "usepackage": 1,
    "documentclass": 1,
    "RequirePackage": 1,
    "pagestyle": 1,
    "thispagestyle": 1,
    "pagenumbering": 1,
    "setlength": 2,
    "addtolength": 2,
    "setcounter": 2,
    "addtocounter": 2,
    "hypersetup": 1,
    "geometry": 1,
    "color": 1,
    "textcolor": 1,
    "colorbox": 1,
    "definecolor": 3,
    "selectlanguage": 1,
    "fontsize": 2,
    "fontfamily": 1,
    "raisebox": 1,
    "parbox": 1,
    "scalebox": 1,
    "resizebox": 2,
    "rotatebox": 1,
    "rule": 2,
    "href": 1,
    "hypertarget": 1,
    "hyperref": 0,
    "linespread": 1,
    "setstretch": 1,
    "stepcounter": 1,
    "addcontentsline": 3,
    "markboth": 2,
    "lhead": 1,
    "chead": 1,
    "rhead": 1,
    "lfoot": 1,
    "cfoot": 1,
    "rfoot": 1,
    "fancyhead": 1,
    "fancyfoot": 1,
    "newenvironment": 3,
    "newtheorem": 2,
    "titleformat": 5,
    "date": 1,
}
#: What stands in braces right behind the name of such a part of the page is for the program.
MEASURED: Final = {
    "minipage": 1,
    "textblock": 1,
    "multicols": 1,
    "adjustwidth": 2,
    "tabular": 1,
    "tabularx": 2,
    "longtable": 1,
    "tabular*": 2,
    "tabulary": 2,
    "supertabular": 1,
    "spacing": 1,
    "list": 2,
    "otherlanguage": 1,
    "wrapfigure": 2,
}
#: Parts of a page whose rows have cells.
TABLES: Final = frozenset("tabular tabular* tabularx tabulary longtable supertabular".split())
#: Parts of a page in which nobody speaks.
UNSPOKEN: Final = frozenset(
    "tikzpicture pgfpicture filecontents filecontents* comment thebibliography equation equation* align align*".split()
)
#: Words of these stand as they are typed: a per cent sign and a backslash are no more than that.
AS_TYPED: Final = frozenset("verb verbatim verbatim* Verbatim lstlisting alltt".split())
#: Ends of lines, and of paragraphs.
LINE_ENDS: Final = frozenset("newline linebreak hfill break".split())
PARAGRAPH_ENDS: Final = frozenset("par newpage clearpage pagebreak bigskip medskip".split())
#: How far to move, as old commands have it without braces.
MEASURE: Final = re.compile(
    r"[ \t]{0,9}=?[ \t]{0,9}[-+]?[ \t]{0,9}(?:\d{1,9}\.?|(?=\.))\d{0,9}[ \t]{0,9}"
    r"(?:em|ex|pt|cm|mm|in|bp|sp|\\[A-Za-z]+)"
)
MEASURING: Final = frozenset("kern hskip vskip lower raise parindent parskip".split())
#: Commands that tell LaTeX from words with a backslash.
TELLING: Final = re.compile(
    r"\\(?:documentclass|begin\{|end\{|(?:sub){0,2}section|chapter|paragraph|title\{|author\{|maketitle|textbf|textit"
    r"|emph|underline|noindent|newline|newpage|pagebreak|vspace|hspace|bigskip|medskip|smallskip|item\b|speak\{"
    r"|usepackage|par\b|newcommand|footnote\{|large\b|Large\b|small\b|bf\b|it\b|centering)"
)
