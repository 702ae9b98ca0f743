// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

/// What every target of ours is built with (docs/decisions/0001-house.md).
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

func room(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

let package = Package(
  name: "entente",
  products: [.executable(name: "entente", targets: ["entente"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    // Floor
    room("EntenteModel", [.product(name: "Crypto", package: "swift-crypto")]),
    room("EntenteText", ["CICU"]),
    .target(
      name: "CICU",
      linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc"), .linkedLibrary("icudata")]),

    // Rooms
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    room(
      "EntenteIngest",
      ["EntenteModel", "EntenteText", "CLibXML2", .product(name: "Subprocess", package: "swift-subprocess")]),
    room("EntenteExtract", ["EntenteModel", "EntenteText"], resources: [.copy("Lexicons")]),
    room("EntenteGraph", ["EntenteModel", "EntenteText"]),
    room(
      "EntenteStore",
      [
        "EntenteModel", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    room("EntenteShare", ["EntenteModel"]),
    room("EntenteReport", ["EntenteModel"], resources: [.copy("Page")]),

    // Composition and face
    room(
      "EntenteDesk",
      [
        "EntenteModel", "EntenteIngest", "EntenteExtract", "EntenteGraph", "EntenteStore", "EntenteShare",
        "EntenteReport",
      ],
      resources: [.copy("StarterMap")]),
    .executableTarget(
      name: "entente",
      dependencies: [
        "EntenteModel", "EntenteDesk", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .executableTarget(
      name: "EntenteBenchmarks",
      dependencies: [
        "EntenteModel", "EntenteText", "EntenteIngest", "EntenteExtract", "EntenteGraph", "EntenteStore",
        "EntenteDesk",
      ],
      path: "Benchmarks", swiftSettings: strict),

    // What tests share, and a program that a test kills.
    .target(
      name: "EntenteTesting", dependencies: ["EntenteModel"], path: "Tests/Support/EntenteTesting",
      swiftSettings: strict),
    .executableTarget(
      name: "entente-crash-probe",
      dependencies: ["EntenteModel", "EntenteStore", "EntenteDesk", "EntenteTesting"],
      path: "Tests/Support/CrashProbe", swiftSettings: strict),

    tests("EntenteModelTests", ["EntenteModel"]),
    tests("EntenteTextTests", ["EntenteText"]),
    tests("EntenteIngestTests", ["EntenteIngest", "EntenteModel"]),
    tests("EntenteExtractTests", ["EntenteExtract", "EntenteModel", "EntenteText"]),
    tests("EntenteGraphTests", ["EntenteGraph", "EntenteModel"]),
    tests(
      "EntenteStoreTests",
      ["EntenteStore", "EntenteModel", "EntenteTesting", .product(name: "GRDB", package: "GRDB.swift")]),
    tests("EntenteShareTests", ["EntenteShare", "EntenteModel"]),
    tests("EntenteReportTests", ["EntenteReport", "EntenteModel"]),
    tests(
      "EntenteDeskTests",
      [
        "EntenteDesk", "EntenteModel", "EntenteStore", "EntenteExtract", "EntenteGraph", "EntenteIngest",
        "EntenteTesting", "entente-crash-probe",
      ]),
    tests("EntenteStories", ["EntenteModel"]),
  ]
)
