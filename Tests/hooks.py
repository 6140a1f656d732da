"""Runs the pre-commit hook, and the commands of action.yml and docs/ci.md, as CI would.

usage: hooks.py EVENHAND

pre-commit comes from PyPI; where it is not installed its part is skipped, and so is that of action.yml
without PyYAML.
"""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
EVENHAND = pathlib.Path(sys.argv[1]).resolve()
EVEN = "Ministers of Armenia and Azerbaijan met in Geneva on Monday and said that talks would go on.\n"
LOADED = "Azerbaijan’s unprovoked aggression is the work of a brutal regime, and Armenia must be helped.\n"


def run(*command, folder, **variables):
    environment = {**os.environ, **variables}
    environment["PATH"] = f"{EVENHAND.parent}:{environment['PATH']}"
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)


def article(text):
    return "---\nexpect:\n  - {rules: wire, neutrality: [80, 100]}\n---\n\n" + text


def expect(condition, what, result=None):
    if not condition:
        sys.exit(f"{what}\n{result.stdout + result.stderr if result else ''}")


def try_hook(folder):
    """The hooks pass on what is right and fail on what is not, naming the place."""
    commit = subprocess.run(
        ["git", "rev-parse", "HEAD"], cwd=ROOT, capture_output=True, text=True).stdout.strip()
    hooks = [{"id": "evenhand-check"}, {"id": "evenhand-rules"}]
    config = {"repos": [{"repo": str(ROOT), "rev": commit, "hooks": hooks}]}
    (folder / ".pre-commit-config.yaml").write_text(json.dumps(config))
    (folder / "good.md").write_text(article(EVEN))
    run("git", "init", "-q", folder=folder)
    run("git", "add", "-A", folder=folder)
    command = [sys.executable, "-m", "pre_commit", "run"]
    cache = {"PRE_COMMIT_HOME": str(folder / ".cache")}
    passed = run(*command, folder=folder, **cache)
    expect(passed.returncode == 0, "the hook fails on an even article", passed)
    (folder / "bad.md").write_text(article(LOADED))
    run("git", "add", "bad.md", folder=folder)
    failed = run(*command, folder=folder, **cache)
    expect(failed.returncode == 1, "the hook passes a loaded article", failed)
    expect("bad.md:3:5: failed: under wire" in failed.stdout, "the hook names no place", failed)
    run("git", "rm", "-q", "--cached", "bad.md", folder=folder)
    (folder / "evenhand.yml").write_text("rules-path: [rules]\n")
    begun = run(str(EVENHAND), "rules", "new", "pack", "gazette", folder=folder)
    expect(begun.returncode == 0, "a pack cannot be begun", begun)
    run("git", "add", "-A", "rules", "evenhand.yml", folder=folder)
    passed = run(*command, folder=folder, **cache)
    expect(passed.returncode == 0, "the hook fails on rules that are right", passed)
    rule_set = folder / "rules" / "sets" / "gazette.yaml"
    rule_set.write_text(rule_set.read_text().replace("severities:", "severites:"))
    run("git", "add", "rules", folder=folder)
    failed = run(*command, folder=folder, **cache)
    expect(failed.returncode == 1, "the hook passes a rule set with a misspelt key", failed)
    expect("did you mean ‘severities’?" in failed.stdout, "the hook does not say what is wrong", failed)
    print("pre-commit: passes an even article and rules that are right, fails a loaded one and wrong ones")


def try_action(folder):
    """The steps of action.yml but the build, with the program in its place."""
    import yaml

    steps = yaml.safe_load((ROOT / "action.yml").read_text())["runs"]["steps"]
    place = folder / "action"
    (place / ".build").mkdir(parents=True)
    (place / ".build" / "release").symlink_to(EVENHAND.parent)
    summary = folder / "summary.md"
    for step in steps[1:]:
        variables = {name: "" for name in step["env"]}
        variables |= {"ARTICLES": "corpus/genres", "EXAMINE": "true", "MAX": "2"}
        result = run(
            "bash", "-e", "-c", step["run"], folder=ROOT, GITHUB_ACTION_PATH=str(place),
            GITHUB_STEP_SUMMARY=str(summary), **variables)
        expect(result.returncode == 0, f"the step {step['name']} fails", result)
    expect("corpus/genres/" in summary.read_text(), "the step writes no summary")
    print("action.yml: its steps run, and write a summary")


def try_gitlab(folder):
    """The commands of the GitLab job that run the program."""
    page = (ROOT / "docs" / "ci.md").read_text()
    commands = re.findall(r"^    - (evenhand .*)$", page, re.M)
    expect(len(commands) == 3, "docs/ci.md has no GitLab job")
    (folder / "articles").symlink_to(ROOT / "corpus")
    for command in commands:
        result = run("sh", "-c", command, folder=folder)
        expect(result.returncode == 0, f"{command} fails", result)
    report = json.loads((folder / "gl-code-quality-report.json").read_text())
    expect(len(report) > 100, "the code quality report is all but empty")
    print("GitLab: the commands of docs/ci.md run")


def available(module):
    return subprocess.run([sys.executable, "-c", f"import {module}"], capture_output=True).returncode == 0


for module, attempt in (("pre_commit", try_hook), ("yaml", try_action), (None, try_gitlab)):
    if module and not available(module):
        print(f"skipped: {attempt.__name__}, since {module} is not installed")
        continue
    with tempfile.TemporaryDirectory() as name:
        attempt(pathlib.Path(name))
