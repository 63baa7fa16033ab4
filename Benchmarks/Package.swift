// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "busyhour", path: "..")],
  targets: [
    .target(name: "TwinPrograms", cSettings: [.unsafeFlags(["-O3", "-ffp-contract=off"])]),
    .executableTarget(
      name: "EngineBenchmark",
      dependencies: ["TwinPrograms", .product(name: "ContactSimulation", package: "busyhour")]),
  ],
  swiftLanguageModes: [.v6]
)
