"""Runs and compares readers of PDFs; called by pdf-peers.sh.

Text is compared as py-pdf/benchmarks does it: the Levenshtein ratio of the true text and what was
read, after ligatures are taken apart and words parted at line ends are joined. A second ratio counts
all white space as one space, since the truth breaks lines as the paper does. Order is the share
of the true sentences that are found and whose places rise as in the truth (the longest rising
subsequence).
"""

import bisect
import json
import os
import re
import resource
import subprocess
import sys
import time
from pathlib import Path

LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "ft", "ﬆ": "st"}
NAMES = ["lesson", "pdftotext", "pypdf", "pymupdf", "pypdfium2", "pdfminer", "tika"]


def joined(page):
    """A page's text with ligatures and parted words mended."""
    for ligature, letters in LIGATURES.items():
        page = page.replace(ligature, letters)
    lines = [line.rstrip() for line in page.split("\n")]
    for i in range(len(lines) - 1):
        if lines[i].endswith(("-", "\ufffe")):
            rest = lines[i + 1].split(" ")[0]
            lines[i] = lines[i][:-1] + rest
            lines[i + 1] = lines[i + 1][len(rest) :]
    return "\n".join(lines)


def pages_of(name, pdf):
    """The pages of `pdf` as the peer `name` reads them."""
    if name == "pdftotext":
        done = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, check=False)
        return done.stdout.decode("utf-8", "replace").split("\f")
    if name == "pypdf":
        import pypdf

        return [page.extract_text() for page in pypdf.PdfReader(pdf).pages]
    if name == "pymupdf":
        import pymupdf

        return [page.get_text() for page in pymupdf.open(pdf)]
    if name == "pypdfium2":
        import pypdfium2

        document = pypdfium2.PdfDocument(pdf)
        return [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]
    if name == "pdfminer":
        from pdfminer.high_level import extract_text

        return extract_text(pdf).split("\f")
    raise ValueError(name)


def read(name, out, *pdfs):
    """Writes the text of each file into the folder `out`."""
    os.makedirs(out, exist_ok=True)
    for pdf in pdfs:
        try:
            text = "\n".join(joined(page) for page in pages_of(name, pdf))
        except Exception as failure:  # what a peer can not read counts as no text
            print(f"{name} {pdf}: {failure!r}", file=sys.stderr)
            text = ""
        Path(out, Path(pdf).stem + ".txt").write_text(text, encoding="utf-8")


def run(work, name, *command):
    """Runs a command and notes its seconds and the most memory of it or of its children."""
    begin = time.monotonic()
    with open(os.path.join(work, name + ".log"), "wb") as log:
        subprocess.run(command, stdout=log, stderr=log, check=False)
    cost = {
        "seconds": time.monotonic() - begin,
        "mebibytes": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024,
    }
    Path(work, name + ".cost").write_text(json.dumps(cost), encoding="utf-8")


def letters(text):
    return re.sub(r"[\W\d_]+", "", text.lower())


def order(truth, text):
    """The share of the sentences of `truth` found in `text` one after the other."""
    found = letters(text)
    sentences = [letters(s) for s in re.split(r"(?<=[.!?])\s+(?=[A-Z])", truth)]
    sentences = [s[:60] for s in sentences if len(s) >= 40]
    rising = []
    for sentence in sentences:
        place = found.find(sentence)
        if place >= 0:
            at = bisect.bisect_left(rising, place)
            rising[at : at + 1] = [place]
    return len(rising) / max(1, len(sentences))


def text_of(work, name, stem):
    for file in Path(work, name).glob(stem + "*.txt"):
        return file.read_text(encoding="utf-8", errors="replace")
    return ""


def report(work, folder):
    from Levenshtein import ratio
    from pypdf import PdfReader

    stems = sorted(t.stem for t in Path(folder).glob("*.txt") if t.with_suffix(".pdf").exists())
    names = [name for name in NAMES if Path(work, name).is_dir()]
    for title, score in (
        ("Levenshtein ratio", lambda truth, text: ratio(truth, text)),
        (
            "Levenshtein ratio, white space as one space",
            lambda truth, text: ratio(" ".join(truth.split()), " ".join(text.split())),
        ),
        ("True sentences found in order", order),
    ):
        print(f"\n{title}\n")
        print("| paper | " + " | ".join(names) + " |")
        print("|---" * (len(names) + 1) + "|")
        sums = dict.fromkeys(names, 0.0)
        for stem in stems:
            truth = Path(folder, stem + ".txt").read_text(encoding="utf-8")
            scores = {name: score(truth, text_of(work, name, stem)) for name in names}
            for name in names:
                sums[name] += scores[name]
            print(f"| {stem} | " + " | ".join(f"{scores[n]:.3f}" for n in names) + " |")
        print("| mean | " + " | ".join(f"{sums[n] / max(1, len(stems)):.3f}" for n in names) + " |")
    costs = {n: json.loads(Path(work, n + ".cost").read_text()) for n in names}
    pages = sum(len(PdfReader(p).pages) for p in Path(folder).glob("*.pdf"))
    print("\n| tool | pages a second | times pdftotext | MiB at most |\n|---|---|---|---|")
    base = costs.get("pdftotext", {}).get("seconds")
    for name in names:
        cost = costs[name]
        against = f"{base / cost['seconds']:.2f}" if base else ""
        print(f"| {name} | {pages / cost['seconds']:.1f} | {against} | {cost['mebibytes']:.0f} |")
    headings(work, folder)
    counts(work, folder)


def headings(work, folder):
    """Of the known headings, how many are told as headings by ./lesson read."""
    rows = []
    for known in sorted(Path(folder).glob("*.headings")):
        truth = [letters(line) for line in known.read_text(encoding="utf-8").splitlines() if line]
        for file in Path(work, "markdown").glob(known.stem + "*.md"):
            lines = file.read_text(encoding="utf-8").splitlines()
            told = [letters(line) for line in lines if re.match(r"#{2,} ", line)]
            right = sum(any(t.endswith(h) for t in told) for h in truth)
            wrong = sum(not any(t.endswith(h) for h in truth) for t in told)
            rows.append(f"| {known.stem} | {len(truth)} | {right} | {wrong} |")
    if rows:
        print("\n| paper | headings | found | told wrongly |\n|---|---|---|---|")
        print("\n".join(rows))


def counts(work, folder):
    """References and displayed formulas told by ./lesson read against those known.

    NAME.counts holds `references N`, `equations N` and `labels 1 2 3` (numbers printed beside
    formulas), each where known.
    """
    rows = []
    for known in sorted(Path(folder).glob("*.counts")):
        truth = dict(
            line.split(" ", 1) for line in known.read_text(encoding="utf-8").splitlines() if line
        )
        file = next(Path(work, "json").glob(known.stem + "*.json"), None)
        if file is None:
            continue
        document = json.loads(file.read_text(encoding="utf-8"))
        blocks = list(blocks_of(document))
        equations = [b for b in blocks if "approximate" in b]
        told = {e["label"] for e in equations if e.get("label")}
        labels = truth.get("labels", "").split()
        rows.append(
            f"| {known.stem} | {truth.get('references', '')} | {len(document['references'])} "
            f"| {truth.get('equations', '')} | {len(equations)} "
            f"| {len(labels)} | {sum(label in told for label in labels)} |"
        )
    if rows:
        print("\n| paper | references | read | formulas | read | numbered | number found |")
        print("|---|---|---|---|---|---|---|")
        print("\n".join(rows))


def blocks_of(value):
    """All objects inside a document, at any depth."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from blocks_of(part)


def regression(work, folder):
    """The Levenshtein ratio to the sorted text that PDFBox's own tests expect of each file."""
    from Levenshtein import ratio

    names = [name for name in NAMES if Path(work, "regression", name).is_dir()]
    scores = {name: [] for name in names}
    read = 0
    for truth in sorted(Path(folder).glob("*.pdf-sorted.txt")):
        expected = " ".join(truth.read_text(encoding="utf-8", errors="replace").split())
        stem = truth.name[: -len(".pdf-sorted.txt")]
        if len(expected) < 20:
            continue
        read += 1
        for name in names:
            file = Path(work, "regression", name, stem + ".txt")
            text = file.read_text(encoding="utf-8", errors="replace") if file.exists() else ""
            scores[name].append(ratio(expected, " ".join(text.split())))
    if read:
        print(f"\nPDFBox's regression files ({read}), ratio to the sorted text\n")
        print("| " + " | ".join(names) + " |\n" + "|---" * len(names) + "|")
        print("| " + " | ".join(f"{sum(s) / read:.3f}" for s in scores.values()) + " |")


if __name__ == "__main__":
    {"run": run, "read": read, "report": report, "regression": regression}[sys.argv[1]](*sys.argv[2:])
