// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "LedeBenchmarks",
  dependencies: [.package(name: "Lede", path: "..")],
  targets: [
    .executableTarget(
      name: "LedeBenchmarks", dependencies: [.product(name: "Lede", package: "Lede")],
      swiftSettings: [.enableUpcomingFeature("NonisolatedNonsendingByDefault")])
  ]
)
