public import YAML

// What rule files may hold, for their schemas.

/// An indicator, of one of some kinds.
public func indicatorShape(kinds: [any Rule.Type]) -> Shape {
  .variants(
    key: "kind", kinds.map { Shape.Variant($0.kind, IndicatorReader.record($0)) })
}

/// A rule set.
public let ruleSetShape = Shape.record(RuleSetReader.record)

/// A conflict pack.
public let conflictShape = Shape.record(ConflictPackReader.record)

/// The file that makes a folder a pack.
public let packShape = Shape.record(PackReader.record)

/// A file of cues.
public let cuesShape = Shape.record(VoicesReader.record)
