/// What scaffolds say.
extension Scaffold {
  static func pack(_ name: String) -> String {
    """
    # With this file the folder is a pack: where another folder has a rule of the same name, both stand,
    # and yours is called \(name)/NAME. Without it, yours would stand in place of the other.
    pack: \(name)
    title: Rules of \(name)
    version: 1.0.0

    """
  }

  static func indicator(_ name: String) -> String {
    """
    # What a departure from neutrality looks like in words. No party is named here, and nothing is priced.
    indicator: \(name)

    # terms: words and phrases. Other kinds: pattern, quotation, attribution, contrast, naming, script.
    kind: terms

    # framing: what words do. sourcing: what the choice of voices does.
    component: framing

    # What it is, why it is a departure, and where that is laid down.
    summary: Tells a change of position as a defeat
    rationale: “Agreed” reports; “caved in” tells the reader who lost.
    source: Our own reading; replace it with a section of your style book

    # What it does to whom: harm or help, to the agent, object, modified or nearest party.
    polarity: harm
    target: agent

    # “Did not cave in” is no hit, and neither is “had they caved in”.
    guards: [negation, counterfactual]

    # Phrases that silence a hit: overlapping it, before it, or (with … first) behind it.
    unless: [… under the snow]

    # All inflections of the last word are found. A weight is a factor on the price.
    terms:
      - cave in
      - caved in
      - {term: capitulate, weight: 1.5}

    # Mark with «…» what must be found, and nothing else may be. evenhand rules test runs them.
    tests:
      - "The ministry «caved in» and opened the road."
      - "The roof caved in under the snow."
      - "The ministry did not capitulate."

    """
  }

  static func ruleSet(_ name: String, pricing indicators: [String]) -> String {
    let prices = indicators.map { indicator in
      "  \(indicator): {severity: 3, reason: \"Why it costs that, so that others can dispute it.\"}\n"
    }.joined()
    return """
      # A position in the debate: what each indicator costs, in whose voice. No party is named here.
      rule-set: \(name)
      version: 1.0.0
      title: House style of \(name)

      # The position in one sentence that an editor would sign, and where it is taken.
      position: Words that judge belong to a source.
      source: Our style book

      # Everything that is not said here is as in this set. evenhand rules show \(name) shows what holds.
      extends: base

      # 0 to 10; below 0 is a credit.
      severities:
        scare-quote: {severity: 3, reason: "We quote single words of documents, and say so."}
      \(prices)
      # Words that this set adds to an indicator or takes from it.
      indicators:
        blame-label: {terms+: [warmongering]}

      """
  }

  static func conflict(_ name: String) -> String {
    """
    # Who can be named in articles about a conflict. Give both sides the same lists, in the same order:
    # evenhand rules audit compares them.
    conflict: \(name)
    title: Northland and Southland

    parties:
      - id: northland
        name: Northland
        names: [Northland, Northport]
        demonyms: [Northlandic, Northlander, Northlanders]
        officials: [{name: Nora Aske, gender: f, role: Prime Minister}]
        institutions: [Northlandic Foreign Ministry]
        advocates: {patterns: [of Northlandic descent]}
      - id: southland
        name: Southland
        names: [Southland, Southport]
        demonyms: [Southlandic, Southlander, Southlanders]
        officials: [{name: Sara Brekke, gender: f, role: Prime Minister}]
        institutions: [Southlandic Foreign Ministry]
        advocates: {patterns: [of Southlandic descent]}

    # Those who stand between.
    neutral:
      mediators: [{names: [the Contact Group]}]
      experts: {patterns: [fellow at the institute]}

    # Things that the sides call by names of their own.
    contested-names:
      - neutral: [Middle Island]
        northland: [North Holm]
        southland: [South Holm]
        reason: Each name claims the island.

    # What a court, a council or a fact-finding body has found, and what that makes a statement of fact.
    findings:
      - id: islands-1
        by: Court of Arbitration
        document: Case 1, paragraph 12
        date: 2020-05-01
        party: northland
        act: The court found that Northland closed the strait in 2019.
        covers: [closed the strait]
      - id: islands-2
        by: Court of Arbitration
        document: Case 1, paragraph 31
        date: 2020-05-01
        party: southland
        act: The court found that Southland seized two ferries in 2019.
        covers: [seized two ferries]

    """
  }
}
