// swift-tools-version: 6.1
import PackageDescription

/// The program carries Swift's libraries within it, as busyhour does, so that its memory is the engine's.
let selfContained: [LinkerSetting] =
  [.unsafeFlags(["-static-stdlib", "-use-ld=lld"], .when(platforms: [.linux], configuration: .release))]
  + ["CoreFoundation", "_FoundationICU", "_FoundationCollections", "_FoundationCShims", "stdc++"].map {
    .linkedLibrary($0, .when(platforms: [.linux], configuration: .release))
  }

let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "busyhour", path: "..")],
  targets: [
    .target(name: "TwinPrograms", cSettings: [.unsafeFlags(["-O3", "-ffp-contract=off"])]),
    .executableTarget(
      name: "EngineBenchmark",
      dependencies: ["TwinPrograms", .product(name: "ContactSimulation", package: "busyhour")],
      linkerSettings: selfContained),
  ],
  swiftLanguageModes: [.v6]
)
