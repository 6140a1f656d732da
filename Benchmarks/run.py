"""Measures what a score costs, as ratios of CPU time against `wc -w` beside it.

usage: run.py EVENHAND STATIC-EVENHAND CORPUS-FOLDER [ARTICLE]

Every figure is a median over several runs of whole processes, taken in turn, so that a machine
that slows down slows both sides. Nothing here passes or fails: a change that makes a figure worse
says why.
"""

import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

# `wc -w` takes twice as long in the C locale, so the locale is fixed.
os.environ["LC_ALL"] = "C.UTF-8"

SETS = "base,co-mediator,accountability,wire,encyclopedia,peace-journalism"
SIZE = 50_000_000
RUNS = 5
HERE = pathlib.Path(__file__).parent


def run(*command, status=0):
    """CPU seconds and peak memory in MiB of one process, which ends with a status."""
    with open(os.devnull, "w") as nowhere:
        process = subprocess.Popen(command, stdout=nowhere, stderr=nowhere if status else None)
        _, result, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(result) != status:
        sys.exit(f"{' '.join(command)}: exit status {os.waitstatus_to_exitcode(result)}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def paired(one, other):
    """Median CPU seconds of two commands run in turn, and the median ratio."""
    run(*one), run(*other)
    pairs = [(run(*one)[0], run(*other)[0]) for _ in range(RUNS)]
    ratio = statistics.median(a / b for a, b in pairs)
    return [statistics.median(side) for side in zip(*pairs)] + [ratio]


def cold(command, runs=40):
    """Mean CPU milliseconds of a short process."""
    run(*command)
    return 1000 * statistics.fmean(run(*command)[0] for _ in range(runs))


def corpus(folder, size, path):
    subprocess.run([sys.executable, HERE / "corpus.py", folder, str(size), path], check=True)
    return str(path)


def without_scripts(folder, place):
    """A folder of rules in which each indicator of kind script is a list of one word nobody writes."""
    rules = pathlib.Path(folder).resolve().parent / "rules" / "indicators"
    place.mkdir()
    count = 0
    for path in sorted(rules.glob("*.yaml")):
        text = path.read_text()
        if "\nkind: script\n" not in text:
            continue
        count += 1
        (place / path.name).write_text(
            f"indicator: {path.stem}\nkind: terms\ncomponent: framing\nsummary: None\n"
            "rationale: None\nsource: None\nterms: [qzxwvut]\n")
    return count


def scripts(evenhand, folder, article, large, place):
    """What the shipped scripts cost: a run with them against one with a plain list in their place."""
    count = without_scripts(folder, place)
    score = [evenhand, "score", "-q", "--jobs", "1", "--rules", "co-mediator"]
    without = score + ["--rules-path", str(place)]
    copies = 200
    with open(article, "rb") as file:
        text = json.dumps({"text": file.read().decode()})
    many = place / "many.jsonl"
    many.write_text((text + "\n") * copies)
    pairs = [(run(*score, many)[0], run(*without, many)[0]) for _ in range(2 * RUNS)]
    cost = 1000 * statistics.median(a - b for a, b in pairs) / copies
    print(f"{count} scripts, an article of {len(text) // 1000} kB: {cost:.3f} ms CPU more than without")
    _, _, ratio = paired(score + [large], without + [large])
    print(f"{count} scripts, corpus: {ratio:.3f} x without")


def attacks(evenhand, article, place):
    """How long the scripts of Tests/Attacks run before they are stopped, above a run without them."""
    rules = place / "rules"
    rules.mkdir(parents=True)
    (rules / "attack.yaml").write_text(
        "indicator: attack\nkind: script\ncomponent: framing\nsummary: None\nrationale: None\n"
        "source: None\nfile: attack.lua\n")
    (rules / "attack.lua").write_text("function article(a)\nend\n")
    command = [evenhand, "score", "-q", "--rules-path", str(rules), article]
    plain = min(run(*command)[0] for _ in range(2 * RUNS))
    costs = []
    for path in sorted((HERE.parent / "Tests" / "Attacks").glob("*.lua")):
        (rules / "attack.lua").write_text(path.read_text())
        cost = min(run(*command, status=2)[0] for _ in range(RUNS)) - plain
        costs.append((1000 * cost, path.stem))
    costs.sort(reverse=True)
    slowest = ", ".join(f"{name} {cost:.0f}" for cost, name in costs[:3])
    print(f"{len(costs)} attacks: stopped within {costs[0][0]:.0f} ms CPU; the slowest: {slowest}")


def main(evenhand, static, folder, seed=None):
    with tempfile.TemporaryDirectory() as place:
        large = corpus(folder, SIZE, pathlib.Path(place, "large.jsonl"))
        small = corpus(folder, SIZE // 10, pathlib.Path(place, "small.jsonl"))
        score = [evenhand, "score", "--format", "jsonl", "--jobs", "1", "--rules"]
        all_sets, words, ratio = paired(score + [SETS, large], ["wc", "-w", large])
        print(f"corpus of {SIZE // 1_000_000} MB, {SETS}: {all_sets:.3f} s CPU, "
              f"{ratio:.2f} x wc -w ({words:.3f} s)")
        one_set, _, ratio = paired(score + ["co-mediator", large], score + [SETS, large])
        print(f"one rule set: {one_set:.3f} s CPU, {ratio:.2f} x all of them")
        compared, _, ratio = paired(
            [evenhand, "compare", "-q", "--jobs", "1", "--rules", SETS, large],
            score + ["co-mediator", large])
        print(f"compare all sets, summary only: {compared:.3f} s CPU, {ratio:.2f} x score with one")
        quiet, _, ratio = paired(
            [evenhand, "score", "-q", "--jobs", "1", "--rules", SETS, large], ["wc", "-w", large])
        print(f"all sets, one line an article: {quiet:.3f} s CPU, {ratio:.2f} x wc -w")
        print(f"peak memory: {run(*score, SETS, large)[1]:.1f} MiB on the corpus, "
              f"{run(*score, SETS, small)[1]:.1f} MiB on a tenth of it")
        article = seed or str(next(pathlib.Path(folder).rglob("*-neutral.md")))
        scripts(evenhand, folder, article, large, pathlib.Path(place, "plain"))
        attacks(evenhand, article, pathlib.Path(place, "attacks"))
        for name, program in (("static", static), ("shared libraries", evenhand)):
            print(f"one article, cold, {name}: {cold([program, 'score', article]):.2f} ms CPU")
        print(f"beside it, cat of the same article: {cold(['cat', article]):.2f} ms CPU")


main(*sys.argv[1:])
