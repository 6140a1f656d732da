/// A kind of departure from neutrality: what it is, why it is one, and whom it touches.
public struct Indicator: Hashable, Sendable {
  /// Which party a finding of the indicator is about.
  public enum TargetRole: String, Sendable, CaseIterable {
    /// The one who did it: *⟨term⟩ by X*, *accused X of ⟨term⟩*.
    case agent
    /// The one who is acted on: *condemn X*.
    case object
    /// The one whose noun is described: *rogue X*.
    case modified
    /// The one named nearest.
    case nearest
    /// The one it befalls: the one named nearest, but not *by X*, who did it.
    case experiencer
    /// The one that the finding brings along: whose name it is, who speaks.
    case own
    /// Nobody.
    case none
  }

  /// What is left of a finding that is negated or supposed, 0 to 1; 1 where no guard is asked for.
  public struct Guards: Hashable, Sendable {
    public var negation: Double
    public var counterfactual: Double

    public init(negation: Double = 1, counterfactual: Double = 1) {
      self.negation = negation
      self.counterfactual = counterfactual
    }
  }

  public var id: String
  public var kind: String
  public var component: Component
  public var summary: String
  public var rationale: String
  public var source: String
  public var polarity: Polarity
  public var target: TargetRole
  public var guards: Guards

  /// Words with a capital of which its author says that they name nobody in a conflict. An audit takes
  /// them for no names; they change no score.
  public var namesNobody: [String] = []

  /// Passages with every hit marked «…», for `rules test`.
  public var tests: [String]

  /// The file it was read from.
  public var file: String

  public init(
    id: String, kind: String = "terms", component: Component = .framing, summary: String = "",
    rationale: String = "", source: String = "", polarity: Polarity = .none,
    target: TargetRole = .none, guards: Guards = Guards(), tests: [String] = [], file: String = ""
  ) {
    self.id = id
    self.kind = kind
    self.component = component
    self.summary = summary
    self.rationale = rationale
    self.source = source
    self.polarity = polarity
    self.target = target
    self.guards = guards
    self.tests = tests
    self.file = file
  }
}
