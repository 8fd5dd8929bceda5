"""Scores for html-peers.sh: BENCHMARK DATA ROOT WORK unpack|table."""

import gzip
import hashlib
import html
import json
import re
import statistics
import sys
import time
from collections import Counter
from pathlib import Path

benchmark, data, root, work = map(Path, sys.argv[1:5])
sys.path.insert(0, str(benchmark))
import evaluate  # the benchmark's own score

truth = json.loads((benchmark / "ground-truth.json").read_text())
names = [n for n in sorted(truth) if int(hashlib.sha256(n.encode()).hexdigest(), 16) % 2 == 0]
facts = json.loads((root / "libs/source-parsers/src/test/resources/facts/pages.json").read_text())
PROMPT = re.compile(r"^\s*(?:>>>|\.\.\.) ?")


def unpack():
    pages = work / "pages"
    pages.mkdir()
    for name in names:
        (pages / f"{name}.html").write_bytes(gzip.open(benchmark / f"html/{name}.html.gz").read())
    (work / "articles").write_text("\n".join(str(pages / f"{n}.html") for n in names))
    (work / "docs").write_text("\n".join(str(data / f["page"]) for f in facts))
    with_formulas = [p for p in sorted(data.rglob("*.html")) if formulas_of(p.read_text())]
    (work / "formulas").write_text("\n".join(map(str, with_formulas)))


def trafilatura_text(page):
    import trafilatura

    return trafilatura.extract(page, include_comments=False) or ""


def trafilatura_markdown(page):
    import trafilatura

    return trafilatura.extract(page, include_comments=False, output_format="markdown") or ""


def readable(page):
    import lxml.html
    import readability

    try:
        return lxml.html.fromstring(readability.Document(page).summary(html_partial=True))
    except Exception:
        return lxml.html.fromstring("<p></p>")


def whole(page):
    import lxml.html

    tree = lxml.html.fromstring(page)
    for junk in tree.xpath("//script|//style"):
        junk.drop_tree()
    return tree.text_content()


def article_row(name, texts, seconds):
    rows, tokens = [], []
    for key in names:
        true, read = truth[key]["articleBody"], texts[key]
        rows.append(evaluate.string_shingle_matching(true=true, pred=read))
        a, b = Counter(evaluate._tokenize(true)), Counter(evaluate._tokenize(read))
        tokens.append(2 * sum((a & b).values()) / max(1, sum(a.values()) + sum(b.values())))
    m = evaluate.metrics_from_tp_fp_fns(rows)
    speed = f"{len(names) / seconds:.0f}"
    print(
        f"| {name} | {m['f1']:.3f} | {m['precision']:.3f} | {m['recall']:.3f}"
        f" | {statistics.mean(tokens):.3f} | {speed} |"
    )


def lines(code):
    return Counter(
        PROMPT.sub("", line).rstrip() for line in code.split("\n") if PROMPT.sub("", line).strip()
    )


def fenced(markdown):
    return "\n".join(re.findall(r"(?ms)^```[^\n]*\n(.*?)^```", markdown))


def docs_row(name, outputs):
    """outputs: for each page its listings and all its text"""
    kept = found = expected = formulas = kept_formulas = 0
    for fact, (code, text) in zip(facts, outputs):
        true = lines("\n".join(c["text"] for c in fact["code"]))
        read = lines(code)
        kept += sum((true & read).values())
        found += sum(read.values())
        expected += sum(true.values())
        plain = re.sub(r"\s", "", text)
        formulas += len(fact["equations"])
        kept_formulas += sum(re.sub(r"\s", "", e) in plain for e in fact["equations"])
    print(
        f"| {name} | {kept / expected:.3f} | {kept / max(1, found):.3f}"
        f" | {kept_formulas} of {formulas} |"
    )


def formulas_of(page):
    """the LaTeX that a page's own markup holds, found without any of the readers"""
    marked = re.findall(r"<dt-math[^>]*>(.*?)</dt-math>", page, re.S)
    marked += re.findall(r'<annotation encoding="application/x-tex">(.*?)</annotation>', page, re.S)
    marked += re.findall(r'<math [^>]*alttext="([^"]+)"', page)
    for block in re.findall(r'<(?:span|div) class="math[^>]*>(.*?)</(?:span|div)>', page, re.S):
        marked += re.findall(r"\\\((.*?)\\\)|\\\[(.*?)\\\]", block, re.S)
    plain = (html.unescape("".join(f)) for f in marked)
    return [f for f in map(bare, plain) if f]


def bare(latex):
    """without spaces and the environments that only align"""
    return re.sub(r"\s|\\(?:begin|end)\{(?:split|aligned)\}", "", latex)


def formula_row(name, outputs):
    kept = found = 0
    for formulas, text in outputs:
        plain = bare(text)
        found += len(formulas)
        kept += sum(f in plain for f in formulas)
    print(f"| {name} | {kept} of {found} |")


def ours(file):
    """empty where the page was refused"""
    return (work / file).read_text() if (work / file).exists() else ""


def maths(document):
    """all that a document of ours says, with its LaTeX as it was read"""
    said = [p["text"] for s in document.get("sections", []) for p in s["paragraphs"]]
    said += [e.get("latex") or e["text"] for e in document.get("equations", [])]
    said += [" ".join(r) for t in document.get("tables", []) for r in t["rows"]]
    said += [s["heading"] for s in document.get("sections", [])]
    said += [f["caption"] for f in document.get("figures", [])]
    return "\n".join(said)


def table():
    pages = {n: (work / f"pages/{n}.html").read_bytes().decode("utf8", "replace") for n in names}
    print("\n| tool | F1 of 4-grams | precision | recall | F1 of tokens | pages a second |")
    print("|---|---|---|---|---|---|")
    begin, end = map(float, (work / "seconds").read_text().split())
    article_row("ours", {n: ours(f"text/{n}.txt") for n in names}, end - begin)
    for name, read in [
        ("trafilatura", trafilatura_text),
        ("readability-lxml", lambda page: readable(page).text_content()),
        ("whole page", whole),
    ]:
        begin = time.time()
        texts = {n: read(page) for n, page in pages.items()}
        article_row(name, texts, time.time() - begin)
    print("\n| tool | formulas of the page's markup kept |")
    print("|---|---|")
    pages = [Path(p) for p in (work / "formulas").read_text().split()]
    truths = [formulas_of(p.read_text()) for p in pages]
    listed = [json.loads(ours(f"json/{p.stem}.json") or "{}") for p in pages]
    formula_row("ours", zip(truths, map(maths, listed)))
    formula_row("trafilatura", zip(truths, (trafilatura_markdown(p.read_text()) for p in pages)))
    formula_row(
        "readability-lxml", zip(truths, (readable(p.read_text()).text_content() for p in pages))
    )
    print("\nThe facts are of pages that ours reads rightly, so its row is no score.")
    print("\n| tool | lines of listings kept | of its lines right | formulas kept |")
    print("|---|---|---|---|")
    docs = [(data / f["page"]).read_text() for f in facts]
    printed = [ours(f"markdown/{Path(f['page']).stem}.md") for f in facts]
    docs_row("ours", [(fenced(text), text) for text in printed])
    markdown = [trafilatura_markdown(page) for page in docs]
    docs_row("trafilatura", [(fenced(text), text) for text in markdown])
    trees = [readable(page) for page in docs]
    docs_row(
        "readability-lxml",
        [("\n".join(p.text_content() for p in t.xpath("//pre")), t.text_content()) for t in trees],
    )


unpack() if sys.argv[5] == "unpack" else table()
