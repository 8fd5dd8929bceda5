"""How much of what a notebook says is kept: what is longer is cut off, with a sentence that says so."""

NAME = 200
MESSAGE = 10_000
TRACEBACK = 64_000
LAST = 20_000  # characters of a traceback's end, where the error itself stands
NOTE = 200  # what has been shortened is not shortened once more


def shortened(text, most):
    """`text`, or its beginning."""
    text = text if isinstance(text, str) else repr(text)
    if len(text) <= most + NOTE:
        return text
    return f"{text[:most]} [Cut off here: {len(text):,} characters, of which the first {most:,} are kept.]"


def beginning_and_end(text, most=TRACEBACK, last=LAST):
    """`text`, or its beginning and its end."""
    if len(text) <= most + NOTE:
        return text
    note = f"[Cut out here: {len(text):,} characters in all, of which {most:,} are kept.]"
    return f"{text[: most - last]}\n{note}\n{text[-last:]}"


def lines_within(lines, most=TRACEBACK, last=LAST):
    """The lines of a traceback, or those at its beginning and its end, each itself within bounds."""
    lines = [shortened(line, MESSAGE) for line in lines] if isinstance(lines, list) else []
    size = sum(len(line) + 1 for line in lines)
    if size <= most + NOTE:
        return lines
    head, tail = _fitting(lines, most - last), _fitting(lines[::-1], last)[::-1]
    note = f"[Cut out here: {len(lines):,} lines in all, of which {len(head) + len(tail):,} are kept.]"
    return [*head, note, *tail]


def _fitting(lines, most):
    """As many from the first on as fit into `most` characters."""
    kept, size = [], 0
    for line in lines:
        size += len(line) + 1
        if size > most:
            break
        kept.append(line)
    return kept


def error_within(content):
    """What a message says about an error, within bounds."""
    return {
        **content,
        "ename": shortened(content.get("ename", ""), NAME),
        "evalue": shortened(content.get("evalue", ""), MESSAGE),
        "traceback": lines_within(content.get("traceback", [])),
    }
