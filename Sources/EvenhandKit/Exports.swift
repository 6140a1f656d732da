// One import gives a program everything: the vocabulary, the stages and the formats.
@_exported public import Annotate
@_exported public import Ingest
@_exported public import Prose
@_exported public import Reporting
@_exported public import Rules
@_exported public import Scoring
@_exported public import YAML
