// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "Lede",
  products: [
    .library(name: "Lede", targets: ["Lede"]),
    .library(name: "LedeArchive", targets: ["LedeArchive"]),
    .executable(name: "lede", targets: ["LedeCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    // The C boundary: a module map and a shim each.
    .systemLibrary(name: "CBLAS", providers: [.apt(["libblas-dev"])]),
    .systemLibrary(name: "CLAPACK", providers: [.apt(["liblapack3"])]),
    .systemLibrary(name: "CSnowball", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(name: "CUTF8Proc", providers: [.apt(["libutf8proc-dev"])]),
    .systemLibrary(name: "CByteMasks"),
    .systemLibrary(name: "CMalloc"),
    .systemLibrary(name: "CPrefetch"),
    .systemLibrary(name: "CXXHash", providers: [.apt(["libxxhash-dev"])]),
    .systemLibrary(name: "CYAML", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),

    .target(name: "LedeAlgebra", dependencies: ["CBLAS", "CLAPACK", "CMalloc", "CPrefetch"]),
    .target(
      name: "LedeText",
      dependencies: ["CByteMasks", "CPrefetch", "CSnowball", "CUTF8Proc"],
      resources: [.embedInCode("Languages/Data")]
    ),
    .target(
      name: "LedeModels",
      dependencies: ["LedeAlgebra", "LedeText"],
      resources: [.embedInCode("Topics/Data")]
    ),
    .target(
      name: "LedeStorage",
      dependencies: [
        "LedeAlgebra", "LedeText", "LedeModels", "CXXHash", "CYAML", "CZlib",
        .product(name: "SystemPackage", package: "swift-system"),
      ]
    ),
    .target(
      name: "Lede",
      dependencies: [
        "LedeAlgebra", "LedeText", "LedeModels", "LedeStorage",
        .product(name: "SystemPackage", package: "swift-system"),
      ]
    ),
    .target(
      name: "LedeArchive",
      dependencies: [
        "Lede", "LedeAlgebra", "LedeModels", "LedeStorage", "LedeText",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]
    ),
    .target(name: "LedePresentation", dependencies: ["Lede", "LedeArchive"]),
    .executableTarget(
      name: "LedeCommand",
      dependencies: [
        "Lede", "LedeAlgebra", "LedeArchive", "LedePresentation", "LedeStorage", "LedeText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]
    ),

    .target(
      name: "LedeTestSupport",
      dependencies: ["Lede", "LedeAlgebra", "LedeModels", "LedeStorage", "LedeText"],
      path: "Tests/LedeTestSupport"
    ),
    .testTarget(name: "LedeAlgebraTests", dependencies: ["LedeAlgebra", "LedeTestSupport"]),
    .testTarget(name: "LedeTextTests", dependencies: ["LedeText", "LedeTestSupport"]),
    .testTarget(name: "LedeModelsTests", dependencies: ["LedeModels", "LedeTestSupport"]),
    .testTarget(name: "LedeStorageTests", dependencies: ["LedeStorage", "LedeTestSupport"]),
    .testTarget(name: "LedeTests", dependencies: ["Lede", "LedeTestSupport"]),
    .testTarget(
      name: "LedeArchiveTests", dependencies: ["LedeArchive", "LedeStorage", "LedeTestSupport"]),
    .testTarget(
      name: "LedePresentationTests",
      dependencies: ["LedeArchive", "LedePresentation", "LedeTestSupport"]),
    .testTarget(name: "LedeEndToEndTests", dependencies: ["LedeCommand", "LedeTestSupport"]),
  ]
)

// One set of rules for every room: Swift 6, strict memory safety, no warnings.
for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  ]
  target.linkerSettings = [.linkedLibrary("m", .when(platforms: [.linux]))]
}
