// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "Newsdesk",
  dependencies: [.package(name: "Lede", path: "../..")],
  targets: [
    .executableTarget(name: "Newsdesk", dependencies: [.product(name: "Lede", package: "Lede")])
  ]
)
