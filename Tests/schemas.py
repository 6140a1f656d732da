"""Checks the JSON Schemas of all files against the files, the reports and the loader.

usage: schemas.py EVENHAND [--all]

Of the wrong files every fifth is tried, and all of them with --all.

Needs the packages jsonschema and PyYAML; without them it says so and checks nothing.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

import reports

ROOT = pathlib.Path(__file__).resolve().parent.parent
SCHEMAS = ROOT / "docs/schema"
SPECIMENS = ROOT / "Tests/Specimens"
FOLDERS = {"indicators": "indicator", "sets": "rule-set", "conflicts": "conflict", "voices": "cues"}


def text_loader():
    """A reader of YAML as editors have it: days are texts, `yes` and `no` as well."""

    class Loader(yaml.SafeLoader):
        pass

    Loader.yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(("timestamp", "bool"))]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }
    Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), list("tf"))
    return Loader


def validators():
    names = sorted(path.stem for path in SCHEMAS.glob("*.json"))
    schemas = {name: json.loads((SCHEMAS / f"{name}.json").read_text()) for name in names}
    for schema in schemas.values():
        jsonschema.Draft7Validator.check_schema(schema)
    return {name: jsonschema.Draft7Validator(schema) for name, schema in schemas.items()}


def errors(validator, value):
    return [f"{'/'.join(map(str, e.absolute_path))}: {e.message[:200]}" for e in validator.iter_errors(value)]


def require(path, validator, value):
    found = errors(validator, value)
    if found:
        sys.exit(f"{path} does not fit its schema: {found[:3]}")


def check_shipped(checks, evenhand):
    count = 0
    for folder, name in FOLDERS.items():
        for path in sorted((ROOT / "rules" / folder).glob("*.yaml")):
            if path.name.endswith(".test.yaml"):
                continue
            require(path, checks[name], load(path.read_text()))
            count += 1
    with tempfile.TemporaryDirectory() as place:
        subprocess.run([evenhand, "init"], cwd=place, check=True, stdout=subprocess.DEVNULL)
        require("evenhand.yml of init", checks["config"], load(pathlib.Path(place, "evenhand.yml").read_text()))
    print(f"schemas: {count} rule files and a configuration are valid")


def mutations(value, path=()):
    """The value with one thing wrong at a time: a key too many, a key gone, a value of another kind."""
    if isinstance(value, dict):
        yield {**value, "zzzz": 1}
        for key in value:
            yield {k: v for k, v in value.items() if k != key}
            for other in ("text", -1000, 0.55, [], {}, True, None):
                if other != value[key]:
                    yield {**value, key: other}
            for inner in mutations(value[key]):
                yield {**value, key: inner}
    elif isinstance(value, list):
        for place, item in enumerate(value):
            for inner in mutations(item):
                yield value[:place] + [inner] + value[place + 1:]


def loads(evenhand, kind, text, folder):
    """Whether the loader takes a specimen with this text."""
    if kind == "config":
        path = folder / "config.yaml"
        command = [evenhand, "config", "--config", path]
    else:
        path = folder / "rules/changed.yaml"
        command = [evenhand, "rules", "list", "--rules-path", folder / "rules"]
    path.write_text(text)
    run = subprocess.run(command, capture_output=True, text=True)
    assert run.returncode in (0, 2), run
    return run.returncode == 0, run.stderr


def check_mutations(checks, evenhand, stride):
    """What the loader takes, the schema takes; what it refuses, the schema mostly refuses too."""
    counts = {"both take": 0, "both refuse": 0, "only the loader refuses": 0}
    specimens = sorted(SPECIMENS.glob("rules/*.yaml")) + [SPECIMENS / "config.yaml"]
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        for specimen in specimens:
            kind = next(name for name in checks if specimen.stem.startswith(name))
            (folder / "rules").mkdir(exist_ok=True)
            for other in specimens:
                if other != specimen and other.parent.name == "rules":
                    (folder / "rules" / other.name).write_text(other.read_text())
            for script in SPECIMENS.glob("rules/*.lua"):
                (folder / "rules" / script.name).write_text(script.read_text())
            value = load(specimen.read_text())
            require(specimen, checks[kind], value)
            seen = set()
            for wrong in mutations(value):
                text = yaml.safe_dump(wrong, allow_unicode=True, sort_keys=False)
                if text in seen:
                    continue
                seen.add(text)
                if len(seen) % stride:
                    continue
                taken, said = loads(evenhand, kind, text, folder)
                found = errors(checks[kind], load(text))
                if taken and found:
                    sys.exit(f"{specimen.name}: the loader takes what the schema refuses: {found[:2]}\n{text}")
                if not taken and said.count("changed.yaml") + said.count("config.yaml") == 0:
                    continue
                counts["both take" if taken else "both refuse" if found else "only the loader refuses"] += 1
            for path in (folder / "rules").glob("*"):
                path.unlink()
    print("schemas: of wrong files " + ", ".join(f"{name} {count}" for name, count in counts.items()))


def check_written(evenhand):
    for path in SCHEMAS.glob("*.json"):
        printed = subprocess.run(
            [evenhand, "rules", "schema", path.stem], check=True, capture_output=True, text=True).stdout
        if printed != path.read_text():
            sys.exit(f"{path} is not what evenhand rules schema prints: make docs writes it anew")


def main(evenhand, extent=None):
    evenhand = str(pathlib.Path(evenhand).resolve())
    checks = validators()
    check_written(evenhand)
    check_shipped(checks, evenhand)
    reports.check(checks, evenhand, require)
    check_mutations(checks, evenhand, 1 if extent == "--all" else 5)


try:
    import jsonschema
    import yaml
except ImportError as problem:
    print(f"skipped: schemas, since {problem.name} is not there")
    sys.exit(0)

LOADER = text_loader()


def load(text):
    return yaml.load(text, LOADER)


main(*sys.argv[1:])
