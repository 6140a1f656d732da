"""Every kind of report against its JSON Schema: real ones are valid, and damaged ones are not.

A part of schemas.py.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
ONE_SIDED = "Tests/Specimens/one-sided"
POSITIONS = "co-mediator,accountability,wire,encyclopedia,peace-journalism"
READERS = "advocacy:varda,advocacy:oskel"
DEBATE = "corpus/debate/varda-debate-naming.md corpus/debate/varda-debate-parity.md"
RESIDUE = "corpus/debate/varda-debate-naming.md corpus/hard/hard-residue.md"

# Rules and articles that give every report something to tell.
ODD = f"{ONE_SIDED}/articles.jsonl --rules-path {ONE_SIDED}/rules"

# The schema of what is written, what is run, and its exit code. `{refused}` is a folder with a file that
# the loader does not take, `{baseline}` a file.
RUNS = [
    ("report", f"score corpus -r {POSITIONS} -f json", 0),
    ("report", f"score {DEBATE} -r {READERS} -f json", 0),
    ("report", f"score {RESIDUE} -r wire -f json", 0),
    ("report", f"score {ODD} -r one-sided,wire -f json", 0),
    ("report", "score corpus/debate --conflict none -r wire -f json", 0),
    ("report-line", f"score corpus -r {POSITIONS} -f jsonl", 0),
    ("report-line", f"score {ODD} -r one-sided,wire -f jsonl", 0),
    ("compare", "compare corpus -f json", 0),
    ("compare", f"compare corpus/triples --conflict varda-oskel -r {READERS} -f json", 0),
    ("compare", f"compare {DEBATE} -r {READERS},wire -f json", 0),
    ("compare", f"compare {ODD} -r one-sided,wire -f json", 0),
    ("compare", "compare corpus/controls -r wire,co-mediator -f json", 0),
    ("explain", "explain corpus -r co-mediator,wire -f json", 0),
    ("explain", f"explain {ODD} -r one-sided,wire -f json", 0),
    ("explain", "explain corpus/debate/varda-debate-naming.md:2 -r accountability,wire -f json", 0),
    ("sources", "sources corpus -f json", 0),
    ("sources", f"sources {RESIDUE} -f json", 0),
    ("sources", f"sources {ODD} -f json", 0),
    ("sources-line", "sources corpus -f jsonl", 0),
    ("sources-line", f"sources {ODD} -f jsonl", 0),
    ("audit", "rules audit corpus -f json", 0),
    ("audit", f"rules audit {ODD} -r one-sided -f json", 0),
    ("lint", "rules lint -f json", 0),
    ("lint", f"rules lint --rules-path {ONE_SIDED}/rules -f json", 1),
    ("lint", "rules lint --rules-path {refused} -f json", 2),
    ("rule-tests", "rules test -f json", 0),
    ("rule-tests", "rules test --coverage --corpus corpus -f json", 0),
    ("rule-tests", f"rules test --rules-path {ONE_SIDED}/rules --coverage -f json", 1),
    ("baseline", f"baseline write corpus -r {POSITIONS} --baseline {{baseline}}", 0),
    ("baseline", f"baseline write {RESIDUE} -r wire --baseline {{baseline}}", 0),
]

# The objects whose keys are names that rules and articles choose, and the keys that may be missing.
MAPS = {
    "report": {"sides", "unanswered", "leans"},
    "compare": {"scores", "points", "means"},
    "sources": {"sides", "unanswered"},
    "audit": {"findings"},
    "baseline": {"ruleSets", "articles", "indicators"},
}
OPTIONAL = {"report": {"leans"}, "baseline": {"conflict"}}


def written(evenhand):
    """Everything that the runs write, as the name of the schema, the command and the values."""
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        baseline = folder / "baseline.json"
        refused = folder / "refused"
        refused.mkdir()
        (refused / "misspelt.yaml").write_text("indicator: misspelt\nkind: terms\nsumary: It is refused\n")
        for name, command, code in RUNS:
            words = command.format(refused=refused, baseline=baseline).split()
            run = subprocess.run([evenhand, *words], cwd=ROOT, capture_output=True, text=True)
            if run.returncode != code:
                sys.exit(f"evenhand {command} ends with {run.returncode}, not {code}: {run.stderr}")
            text = baseline.read_text() if name == "baseline" else run.stdout
            lines = text.rstrip("\n").split("\n") if name.endswith("-line") else [text]
            yield name, command, [json.loads(line) for line in lines]


class Damage:
    """Breaks reports of one kind in every way that its schema must notice."""

    def __init__(self, name, validator):
        self.name = name
        self.validator = validator
        self.count = 0
        self.kinds = set()

    def break_all(self, report):
        """Tries each kind of object once, whatever the number of them."""
        for value, path in list(self.objects(report)):
            if self.is_map(path):
                kind = path, None
                wrongs = [("a text for a name", {**value, "zzzz": "text"})]
            else:
                filled = frozenset(key for key, inner in value.items() if isinstance(inner, list) and inner)
                kind = path, (frozenset(value), filled)
                wrongs = list(self.wrongs(value))
            if kind in self.kinds:
                continue
            self.kinds.add(kind)
            for what, wrong in wrongs:
                self.expect_refusal(report, value, wrong, f"{what} in {'/'.join(path)}")

    def wrongs(self, record):
        yield "a key too many", {**record, "zzzz": None}
        for key, value in record.items():
            if key not in OPTIONAL.get(self.name, ()):
                yield f"no {key}", {other: kept for other, kept in record.items() if other != key}
            for wrong in spoilt(value):
                yield f"{key} {str(wrong)[:80]}", {**record, key: wrong}

    def expect_refusal(self, report, place, wrong, what):
        kept = dict(place)
        place.clear()
        place.update(wrong)
        if self.validator.is_valid(report):
            sys.exit(f"the schema of {self.name} takes {what}")
        place.clear()
        place.update(kept)
        self.count += 1

    def is_map(self, path):
        return bool(path) and path[-1] in MAPS.get(self.name, ())

    def objects(self, value, path=()):
        """Every object, with the keys that lead to it: `[]` for the items of a list, `*` for a name."""
        if isinstance(value, dict):
            yield value, path
            for key, inner in value.items():
                yield from self.objects(inner, (*path, "*" if self.is_map(path) else key))
        elif isinstance(value, list):
            for item in value:
                yield from self.objects(item, (*path, "[]"))

    def require_all_met(self):
        """Every kind of object that the schema knows was there to be broken, and there are no others."""
        declared = set(objects(self.validator.schema))
        met = {(path, keys is None) for path, keys in self.kinds}
        if declared != met:
            sys.exit(f"{self.name}: objects of the schema or of the reports alone: {declared ^ met}")


def spoilt(value):
    """What is of another kind than the value, or than an item of it."""
    yield "text" if isinstance(value, (dict, list)) else {"zzzz": 1}
    if isinstance(value, list):
        yield [*value, {"zzzz": 1}]
        for place, item in enumerate(value[:3]):
            for wrong in spoilt(item):
                yield [*value[:place], wrong, *value[place + 1:]]


def objects(schema, path=()):
    """The paths of objects, each with whether the schema leaves the keys to the report."""
    if schema.get("type") == "object":
        yield path, "properties" not in schema
    for key, inner in schema.get("properties", {}).items():
        yield from objects(inner, (*path, key))
    if isinstance(schema.get("additionalProperties"), dict):
        yield from objects(schema["additionalProperties"], (*path, "*"))
    items = schema.get("items", [])
    for inner in items if isinstance(items, list) else [items]:
        yield from objects(inner, (*path, "[]"))
    for inner in schema.get("anyOf", []):
        yield from objects(inner, path)


def single(report):
    """The report with one of its articles at a time, which is quicker to validate."""
    articles = report.get("articles")
    return [{**report, "articles": [article]} for article in articles] if isinstance(articles, list) else [report]


def check(checks, evenhand, require):
    """Validates all that is written, and breaks some of each kind, the smallest first."""
    counts, smallest = {}, {}
    for name, command, values in written(evenhand):
        for value in values:
            require(f"what evenhand {command} writes", checks[name], value)
            smallest.setdefault(name, []).extend(single(value))
        counts[name] = counts.get(name, 0) + len(values)
    print(f"schemas: {len(RUNS)} outputs are valid: " + told(counts))
    refused = {}
    for name, reports in smallest.items():
        damage = Damage(name, checks[name])
        for report in sorted(reports, key=lambda report: len(json.dumps(report))):
            damage.break_all(report)
        damage.require_all_met()
        refused[name] = damage.count
    print("schemas: all damaged ones are refused: " + told(refused))


def told(counts):
    return ", ".join(f"{name} {count}" for name, count in counts.items())
