"""Writes a benchmark corpus: the articles of corpus/, over and over, one JSON object a line."""

import itertools
import json
import pathlib
import sys


def article(path):
    """The title and the text of an article with front matter."""
    _, matter, text = path.read_text(encoding="utf-8").split("---\n", 2)
    title = next(line for line in matter.splitlines() if line.startswith("title:"))
    return title.removeprefix("title:").strip().strip('"'), text.strip()


def main(folder, size, output):
    paths = sorted(p for p in pathlib.Path(folder).rglob("*.md") if p.name != "README.md")
    articles = [article(path) for path in paths]
    written = 0
    with open(output, "w", encoding="utf-8") as lines:
        for number, (title, text) in enumerate(itertools.cycle(articles)):
            line = json.dumps(
                {"id": f"bench-{number}", "title": title, "text": text}, ensure_ascii=False)
            lines.write(line + "\n")
            written += len(line.encode()) + 1
            if written >= int(size):
                return


main(*sys.argv[1:])
