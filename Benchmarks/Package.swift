// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "LedeBenchmarks",
  dependencies: [
    .package(name: "Lede", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
  ],
  targets: [
    .executableTarget(
      name: "LedeBenchmarks",
      dependencies: [
        .product(name: "Lede", package: "Lede"),
        .product(name: "LedeArchive", package: "Lede"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "SystemPackage", package: "swift-system"),
      ],
      swiftSettings: [.enableUpcomingFeature("NonisolatedNonsendingByDefault")])
  ]
)
