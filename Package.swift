// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// A program without any shared library (`make static`) does without simdjson, which Debian has as a
// shared library only, and so without JSON Lines.
let isStatic = Context.environment["EVENHAND_STATIC"] != nil

let package = Package(
  name: "evenhand",
  products: [
    .executable(name: "evenhand", targets: ["evenhand"]),
    .library(name: "EvenhandKit", targets: ["EvenhandKit"]),
  ],
  targets: [
    // Foundations
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CPCRE2", pkgConfig: "libpcre2-8",
      providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]),
    .systemLibrary(
      name: "CLUA", pkgConfig: "lua5.4",
      providers: [.apt(["liblua5.4-dev"]), .brew(["lua@5.4"])]),
    // A static Lua needs the library of mathematics behind it.
    .target(
      name: "CLUASANDBOX", dependencies: ["CLUA"], linkerSettings: [.linkedLibrary("m")]),
    // Headers only: rapidjson-dev (apt), rapidjson (brew).
    .target(name: "CRAPIDJSON"),
    .target(name: "YAML", dependencies: ["CRAPIDJSON", "CYAML"], swiftSettings: strict),
    .target(
      name: "CSIMDJSON", cxxSettings: isStatic ? [.define("EVENHAND_STATIC")] : [],
      linkerSettings: isStatic ? [] : [.linkedLibrary("simdjson")]),
    .target(name: "Prose", swiftSettings: strict),

    // Stages
    .target(name: "Ingest", dependencies: ["CSIMDJSON", "Prose", "YAML"], swiftSettings: strict),
    .target(name: "Annotate", dependencies: ["Prose"], swiftSettings: strict),
    .target(
      name: "Rules", dependencies: ["CLUASANDBOX", "CPCRE2", "Prose", "YAML"],
      swiftSettings: strict),
    .target(name: "Scoring", dependencies: ["Prose", "Rules"], swiftSettings: strict),
    .target(
      name: "Reporting", dependencies: ["Prose", "Rules", "Scoring", "YAML"], swiftSettings: strict),

    // Assembly
    .target(
      name: "EvenhandKit",
      dependencies: ["YAML", "Prose", "Ingest", "Annotate", "Rules", "Scoring", "Reporting"],
      swiftSettings: strict),
    .executableTarget(name: "evenhand", dependencies: ["EvenhandKit"], swiftSettings: strict),

    // Tests
    .target(
      name: "TestSupport", dependencies: ["EvenhandKit"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(name: "YAMLTests", dependencies: ["YAML"], swiftSettings: strict),
    .testTarget(name: "ProseTests", dependencies: ["Prose", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "AnnotateTests", dependencies: ["Annotate", "Prose", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "RulesTests", dependencies: ["Annotate", "Prose", "Rules", "TestSupport", "YAML"],
      swiftSettings: strict),
    .testTarget(
      name: "ScoringTests",
      dependencies: ["Annotate", "Prose", "Rules", "Scoring", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ReportingTests",
      dependencies: ["Annotate", "Prose", "Reporting", "Rules", "Scoring", "TestSupport", "YAML"],
      exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "IngestTests", dependencies: ["Ingest", "Prose", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "EvenhandKitTests", dependencies: ["EvenhandKit", "Rules", "TestSupport", "YAML"],
      swiftSettings: strict),
    .testTarget(
      name: "evenhandTests", dependencies: ["EvenhandKit", "TestSupport", "evenhand"],
      swiftSettings: strict),
  ],
  cxxLanguageStandard: .cxx17
)
