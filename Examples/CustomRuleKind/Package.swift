// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// In a package of your own, the path is the address of Evenhand's repository.
let package = Package(
  name: "custom-rule-kind",
  dependencies: [.package(name: "evenhand", path: "../..")],
  targets: [
    .target(
      name: "CustomRules", dependencies: [.product(name: "EvenhandKit", package: "evenhand")],
      swiftSettings: strict),
    .executableTarget(
      name: "evenhand-custom", dependencies: ["CustomRules"], swiftSettings: strict),
    .testTarget(
      name: "CustomRulesTests", dependencies: ["CustomRules"], exclude: ["Golden"],
      swiftSettings: strict),
  ]
)
