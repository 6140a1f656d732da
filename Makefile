# Two commands matter: `make score` shows a score, `make test` checks everything.
# Both install what is missing first (Debian and Ubuntu; a Swift toolchain must be there).

SWIFT   := swift
CHECKS  := --explicit-target-dependency-import-check error
RELEASE := -c release --static-swift-stdlib $(CHECKS)
ARTICLE := corpus/triples/nk-wire-01-pro-armenia.md
SETS    := co-mediator,accountability,wire

.PHONY: score test lint build static bench eval corpus docs example deps clean

score: build
	@echo
	.build/release/evenhand score $(ARTICLE) --rules $(SETS)

build: deps
	$(SWIFT) build $(RELEASE) --product evenhand

# One file that needs no shared library and starts in half the time; it reads no JSON Lines.
static: deps
	EVENHAND_STATIC=1 $(SWIFT) build -c release -Xswiftc -static-executable $(CHECKS) \
	  --scratch-path .build/static --product evenhand

test: deps lint
	$(SWIFT) build --build-tests $(CHECKS)
	$(SWIFT) test --skip-build --parallel
	$(MAKE) example

# A package that adds a rule kind and a format, as others would. It shares the folder of builds, so
# that the library is not built again: 7 seconds instead of 52.
EXAMPLE := --package-path Examples/CustomRuleKind --scratch-path .build

example: deps
	$(SWIFT) test $(EXAMPLE)

lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests Examples

# What the corpus expects of its scores.
corpus: build
	.build/release/evenhand check corpus

# The page that is made from the rule files, and the schemas that are made from their readers.
docs: build
	.build/release/evenhand rules schema --write docs/schema
	.build/release/evenhand rules show --format markdown > docs/indicators.md

bench: build static
	python3 Benchmarks/run.py .build/release/evenhand .build/static/release/evenhand corpus $(wildcard ../shared/seed/article.txt)

# How often who speaks is found rightly, against what people marked; the data lies beside the project.
GOLD := ../shared/eval/polnear/dev.jsonl
MARK := ../shared/eval/attributions.py

eval: build
	@if [ -f $(GOLD) ] && [ -f $(MARK) ]; then \
	  .build/release/evenhand sources $(GOLD) --format jsonl -o .build/found.jsonl && \
	  python3 $(MARK) $(GOLD) .build/found.jsonl; \
	else echo "skipped: $(GOLD) is not there"; fi

# Every package is one of docs/dependencies.md.
PACKAGES := pkg-config libyaml-dev libpcre2-dev liblua5.4-dev libsimdjson-dev rapidjson-dev g++

deps:
	@missing=; for package in $(PACKAGES); do \
	  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; done; \
	if [ -n "$$missing" ]; then \
	  command -v apt-get >/dev/null || { echo "install by hand:$$missing"; exit 1; }; \
	  sudo=; [ "$$(id -u)" = 0 ] || sudo=sudo; \
	  $$sudo apt-get update -q && $$sudo apt-get install -y -q --no-install-recommends $$missing; \
	fi

clean:
	rm -rf .build
