// swift-tools-version: 6.2
import PackageDescription

/// Warnings are errors where changes are checked (.ci/run), and only warnings for everybody else.
let strictness: [SwiftSetting] = Context.environment["BUSYHOUR_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)]

let houseRules: [SwiftSetting] =
  [
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
  ] + strictness

/// The program carries Swift's libraries within it: it starts in half the time, and runs where no Swift is installed.
let selfContained: [LinkerSetting] =
  [.unsafeFlags(["-static-stdlib", "-use-ld=lld"], .when(platforms: [.linux], configuration: .release))]
  + ["CoreFoundation", "_FoundationICU", "_FoundationCollections", "_FoundationCShims", "stdc++"].map {
    .linkedLibrary($0, .when(platforms: [.linux], configuration: .release))
  }

/// A room of the house: doors open downwards only (docs/architecture.md).
func room(_ name: String, doors: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
  .target(
    name: name, dependencies: doors, exclude: ["README.md"], resources: resources, swiftSettings: houseRules)
}

/// The proofs of one room.
func proofs(of name: String, with others: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.byName(name: name)] + others, resources: resources, swiftSettings: houseRules)
}

let package = Package(
  name: "busyhour",
  products: [
    .executable(name: "busyhour", targets: ["busyhour"]),
    .library(name: "ContactSimulation", targets: ["ContactSimulation", "ScenarioModel", "RandomStreams"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(name: "CGSL", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"])]),
    .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    room("NumericalMethods", doors: ["CGSL"]),
    room("RandomStreams", doors: ["NumericalMethods"]),
    room("OutputAnalysis", doors: ["RandomStreams"]),
    room("EventEngine"),
    room("Documents"),
    room("IntegerPrograms"),
    room("QueueingFormulas", doors: ["NumericalMethods"]),
    room("ScenarioModel", doors: ["RandomStreams"]),
    room("ScenarioFiles", doors: ["ScenarioModel", "RandomStreams", "Yams"]),
    room("ContactDemand", doors: ["ScenarioModel", "RandomStreams", "QueueingFormulas", "NumericalMethods"]),
    room("Measures", doors: ["ScenarioModel", "OutputAnalysis"]),
    room(
      "ContactSimulation",
      doors: ["ScenarioModel", "ContactDemand", "EventEngine", "RandomStreams", "OutputAnalysis", "Measures"]),
    room(
      "StaffingPlans",
      doors: [
        "ScenarioModel", "ContactDemand", "ContactSimulation", "QueueingFormulas", "OutputAnalysis", "RandomStreams",
        "Measures", "IntegerPrograms",
      ]),
    room(
      "Contracts",
      doors: ["ScenarioModel", "ContactSimulation", "StaffingPlans", "OutputAnalysis", "Measures"]),
    room(
      "Comparison",
      doors: ["ScenarioModel", "ContactDemand", "ContactSimulation", "StaffingPlans", "OutputAnalysis", "Measures"]),
    room(
      "Reporting",
      doors: [
        "ScenarioModel", "RandomStreams", "ContactDemand", "ContactSimulation", "StaffingPlans", "Comparison",
        "Contracts", "QueueingFormulas",
        "OutputAnalysis", "Measures", "Documents", "CXLSXWriter",
      ]),
    room("SweepStore", doors: [.product(name: "GRDB", package: "GRDB.swift")]),
    room(
      "Verification",
      doors: [
        "QueueingFormulas", "ScenarioModel", "ScenarioFiles", "ContactDemand", "ContactSimulation", "OutputAnalysis",
        "RandomStreams", "Measures",
      ],
      resources: [.embedInCode("Reference")]),
    room(
      "Jobs",
      doors: [
        "ScenarioModel", "ScenarioFiles", "ContactDemand", "ContactSimulation", "StaffingPlans", "Comparison",
        "Contracts", "Reporting", "OutputAnalysis", "Measures", "Documents", "SweepStore",
      ]),
    .executableTarget(
      name: "busyhour",
      dependencies: [
        "Jobs",
        "ScenarioModel", "ScenarioFiles", "ContactDemand", "ContactSimulation", "StaffingPlans", "Comparison",
        "Reporting", "QueueingFormulas", "OutputAnalysis", "RandomStreams", "Measures", "Verification",
        "Documents",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["README.md"], swiftSettings: houseRules, linkerSettings: selfContained),
    proofs(of: "NumericalMethods"),
    proofs(of: "RandomStreams", with: ["NumericalMethods"]),
    proofs(of: "OutputAnalysis", with: ["RandomStreams"]),
    proofs(of: "EventEngine"),
    proofs(of: "Documents"),
    proofs(of: "IntegerPrograms"),
    proofs(of: "QueueingFormulas", with: ["NumericalMethods", "Verification"]),
    proofs(of: "Verification", with: ["ContactSimulation", "OutputAnalysis"]),
    proofs(of: "ScenarioModel", with: ["RandomStreams"]),
    proofs(of: "ScenarioFiles", with: ["ScenarioModel", "RandomStreams", "Yams"]),
    proofs(of: "Measures", with: ["OutputAnalysis", "ScenarioModel"]),
    proofs(of: "ContactDemand", with: ["ScenarioModel", "RandomStreams"]),
    proofs(
      of: "ContactSimulation",
      with: [
        "ScenarioModel", "ScenarioFiles", "ContactDemand", "OutputAnalysis", "RandomStreams", "QueueingFormulas",
        "Measures",
      ]),
    proofs(
      of: "StaffingPlans",
      with: [
        "ScenarioModel", "ScenarioFiles", "ContactDemand", "ContactSimulation", "QueueingFormulas", "OutputAnalysis",
        "Measures",
      ]),
    proofs(
      of: "Contracts",
      with: ["ScenarioModel", "ScenarioFiles", "ContactDemand", "ContactSimulation", "StaffingPlans", "OutputAnalysis"]),
    proofs(
      of: "Comparison",
      with: [
        "ScenarioModel", "ScenarioFiles", "ContactDemand", "ContactSimulation", "OutputAnalysis", "Measures",
        "StaffingPlans", "QueueingFormulas",
      ]),
    proofs(of: "SweepStore"),
    proofs(
      of: "Reporting",
      with: [
        "ScenarioModel", "ScenarioFiles", "ContactDemand", "ContactSimulation", "StaffingPlans", "OutputAnalysis",
        "RandomStreams", "Measures",
      ]),
    proofs(
      of: "Jobs",
      with: [
        "ScenarioModel", "ScenarioFiles", "ContactSimulation", "Comparison", "Contracts", "Measures", "OutputAnalysis",
        "RandomStreams", "Reporting",
      ]),
    // Runs the built program, which a build of the tests makes; linking it would bring its static libraries along.
    .testTarget(
      name: "CommandLineTests",
      dependencies: ["ScenarioModel", "ScenarioFiles", "ContactDemand", "RandomStreams", "QueueingFormulas"],
      swiftSettings: houseRules),
  ],
  swiftLanguageModes: [.v6]
)
