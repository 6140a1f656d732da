"""Checks the formats for CI on the whole corpus against their schemas and against each other.

usage: formats.py EVENHAND SCHEMA-FOLDER

Needs the packages jsonschema and lxml and the official schemas; without them it says so and checks
nothing. What `make test` checks needs neither.
"""

import csv
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import textwrap
from collections import Counter

SETS = "co-mediator,accountability,wire,encyclopedia,peace-journalism"
FORMATS = ["json", "csv", "line", "sarif", "junit", "github", "gitlab"]
LIMIT = 7
# What voices cost depends on who speaks in the paragraphs around.
NEIGHBOURLY = "sourcing-balance"


def reports(evenhand, folder, out):
    flags = [flag for name in FORMATS for flag in ("-f", name, "-o", str(out / name))]
    command = [evenhand, "score", str(folder), "-r", SETS, "--max-annotations", str(LIMIT), *flags]
    subprocess.run(command, check=True)
    return {name: (out / name).read_text() for name in FORMATS}


def check_sarif(text, schema):
    log = json.loads(text)
    kind = jsonschema.validators.validator_for(schema)
    errors = list(kind(schema).iter_errors(log))
    assert not errors, errors[:3]
    run = log["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    signs = Counter()
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        place = result["locations"][0]["physicalLocation"]
        check_region(place["artifactLocation"]["uri"], place["region"])
        signs[place["artifactLocation"]["uri"], result["partialFingerprints"]["evenhand/v1"]] += 1
    assert set(rules) == {result["ruleId"] for result in run["results"]}
    assert max(signs.values()) == 1, signs.most_common(3)
    print(f"sarif: valid, {len(run['results'])} results of {len(rules)} rules, each with its own sign")
    return run["results"]


def check_region(path, region):
    """Lines and columns lead to the same words as bytes."""
    data = pathlib.Path(path).read_bytes()
    lines = data.decode().split("\n")
    first, last = region["startLine"] - 1, region["endLine"] - 1
    start, end = region["startColumn"] - 1, region["endColumn"] - 1
    if first == last:
        words = lines[first][start:end]
    else:
        words = "\n".join([lines[first][start:], *lines[first + 1 : last], lines[last][:end]])
    at = region["byteOffset"]
    assert data[at : at + region["byteLength"]].decode() == words, (path, region)


def check_junit(text, schema):
    document = etree.fromstring(text.encode())
    etree.XMLSchema(etree.parse(str(schema))).assertValid(document)
    names = Counter()
    for suite in document:
        cases = suite.findall("testcase")
        assert int(suite.get("tests")) == len(cases)
        assert int(suite.get("failures")) == sum(case.find("failure") is not None for case in cases)
        names.update((case.get("classname"), case.get("name")) for case in cases)
    assert max(names.values()) == 1
    failures = len(document.findall(".//failure"))
    print(f"junit: valid, {len(document)} suites, {len(names)} tests, {failures} failures")


def check_github(text, results):
    form = re.compile(r"::(error|warning|notice) ([a-zA-Z]+=[^,:\s]+(?:,[a-zA-Z]+=[^,:\s]+)*)::(.+)")
    lines = text.splitlines()
    levels = Counter()
    for line in lines[:-1]:
        level, properties, message = form.fullmatch(line).groups()
        properties = dict(pair.split("=", 1) for pair in properties.split(","))
        assert pathlib.Path(properties["file"]).exists() and int(properties["line"]) > 0
        assert message.startswith("“") and "/" in properties["title"]
        levels[level] += 1
    assert max(levels.values()) == LIMIT
    rest = dict((level, int(n)) for n, level in re.findall(r"(\d+) (error|warning|notice)", lines[-1]))
    names = {"note": "notice"}
    wanted = Counter(names.get(result["level"], result["level"]) for result in results)
    assert {level: levels[level] + rest.get(level, 0) for level in levels} == wanted
    print(f"github: {sum(levels.values())} annotations parse, {sum(rest.values())} are counted")


def check_gitlab(text, results):
    issues = json.loads(text)
    severities = {"error": "major", "warning": "minor", "note": "info"}
    assert [issue["severity"] for issue in issues] == [severities[r["level"]] for r in results]
    for issue, result in zip(issues, results):
        place = result["locations"][0]["physicalLocation"]
        assert issue["location"]["path"] == place["artifactLocation"]["uri"]
        assert issue["location"]["lines"]["begin"] == place["region"]["startLine"]
        assert re.fullmatch("[0-9a-f]{16}", issue["fingerprint"])
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    print(f"gitlab: {len(issues)} entries, each with its own fingerprint")


def check_line(text, results):
    lines = text.splitlines()
    assert len(lines) == len(results)
    for line, result in zip(lines, results):
        place = result["locations"][0]["physicalLocation"]
        region = place["region"]
        start = f"{place['artifactLocation']['uri']}:{region['startLine']}:{region['startColumn']}: "
        assert line.startswith(f"{start}{result['properties']['ruleSet']}/{result['ruleId']}: "), line
    print(f"line: {len(lines)} lines")


def check_csv(text, report):
    rows = list(csv.DictReader(text.splitlines(), strict=True))
    expected = []
    for article in report["articles"]:
        for score in article["scores"]:
            numbers = [score, *score["paragraphs"]]
            expected += [(article["path"], score["ruleSet"], n["neutrality"]) for n in numbers]
    found = [
        (row["path"], row["ruleSet"], float(row["neutrality"]) if row["neutrality"] else None)
        for row in rows
    ]
    assert found == expected
    print(f"csv: {len(rows)} rows with the numbers of JSON")


def signs(evenhand, folder):
    command = [evenhand, "score", ".", "-r", SETS, "-f", "sarif"]
    output = subprocess.run(command, check=True, capture_output=True, cwd=folder).stdout
    found = {}
    for result in json.loads(output)["runs"][0]["results"]:
        if result["ruleId"] == NEIGHBOURLY:
            continue
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        found.setdefault(uri, set()).add(result["partialFingerprints"]["evenhand/v1"])
    return found


def edited(text):
    """The article with its last two paragraphs exchanged, wrapped anew, and one put in before."""
    matter = re.match(r"---\n.*?\n---\n", text, re.S)
    head = matter.group() if matter else ""
    paragraphs = [part for part in text[len(head) :].strip().split("\n\n") if part.strip()]
    prose = [re.match(r"[A-Z“]", part) is not None for part in paragraphs]
    if len(paragraphs) > 3 and prose[-1] and prose[-2]:
        paragraphs[-2:] = reversed(paragraphs[-2:])
    for place, part in enumerate(paragraphs):
        if prose[place]:
            paragraphs[place] = textwrap.fill(part, 61, break_on_hyphens=False, break_long_words=False)
    place = 1 if len(paragraphs) > 1 else len(paragraphs)
    paragraphs.insert(place, "The rain went on all night, and in the morning the streets were dry again.")
    return head + "\n\n".join(paragraphs) + "\n"


def check_stability(evenhand, corpus):
    with tempfile.TemporaryDirectory() as folder:
        for path in corpus.rglob("*.md"):
            copy = pathlib.Path(folder) / path.relative_to(corpus)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(path.read_text())
        before = signs(evenhand, folder)
        for path in pathlib.Path(folder).rglob("*.md"):
            path.write_text(edited(path.read_text()))
        after = signs(evenhand, folder)
    lost = {path: before[path] - after.get(path, set()) for path in before}
    lost = {path: gone for path, gone in lost.items() if gone}
    total = sum(map(len, before.values()))
    assert not lost, (sum(map(len, lost.values())), total, sorted(lost))
    print(f"signs: {total} in {len(before)} articles stay where paragraphs move, wrap and come")


def main():
    evenhand, schemas = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2])
    sarif, junit = schemas / "sarif-schema-2.1.0.json", schemas / "junit.xsd"
    if not (sarif.exists() and junit.exists()):
        sys.exit(print(f"skipped: no schemas in {schemas}"))
    corpus = pathlib.Path("corpus")
    with tempfile.TemporaryDirectory() as folder:
        written = reports(evenhand, corpus, pathlib.Path(folder))
    results = check_sarif(written["sarif"], json.loads(sarif.read_text()))
    check_junit(written["junit"], junit)
    tests = [evenhand, "rules", "test", "--coverage", "-f", "junit"]
    check_junit(subprocess.run(tests, check=True, capture_output=True, text=True).stdout, junit)
    check_github(written["github"], results)
    check_gitlab(written["gitlab"], results)
    check_line(written["line"], results)
    check_csv(written["csv"], json.loads(written["json"]))
    check_stability(evenhand, corpus)


if __name__ == "__main__":
    try:
        import jsonschema
        from lxml import etree
    except ImportError as error:
        sys.exit(print(f"skipped: {error}"))
    main()
