/// The version of the engine, as reports and baselines give it: it changes whenever a score can.
public let engineVersion = "0.4.0"
