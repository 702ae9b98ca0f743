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
    .package(url: "https://github.com/swift-server/async-http-client", exact: "1.37.0"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", exact: "1.35.2"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
  ],
  targets: [
    // Floor
    room("EntenteModel", [.product(name: "Crypto", package: "swift-crypto")]),
    room("EntenteText", ["CICU"]),
    .target(
      name: "CICU",
      linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc"), .linkedLibrary("icudata")]),

    room("EntenteSecrets", [.product(name: "CryptoExtras", package: "swift-crypto")]),

    room("EntenteTag", ["EntenteText"], resources: [.copy("Models")]),

    room("EntenteNames", ["EntenteModel", "EntenteText"], resources: [.copy("Lexicons"), .copy("Models")]),

    // Rooms
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    room(
      "EntenteIngest",
      [
        "EntenteModel", "EntenteText", "CArchive", "CLibXML2",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ]),
    room(
      "EntenteFetch",
      [
        "EntenteModel", .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOHTTPCompression", package: "swift-nio-extras"),
      ]),
    room("EntenteExtract", ["EntenteModel", "EntenteText", "EntenteTag"], resources: [.copy("Lexicons")]),
    room("EntenteResolve", ["EntenteModel", "EntenteText", "EntenteNames"]),
    room("EntenteScreen", ["EntenteModel", "EntenteText", "EntenteNames"]),
    room("EntenteGraph", ["EntenteModel", "EntenteText"]),
    room(
      "EntenteStore",
      [
        "EntenteModel", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    room("EntenteShare", ["EntenteModel", "EntenteText"]),
    room("EntenteReport", ["EntenteModel"], resources: [.copy("Page")]),

    // Composition and face
    room(
      "EntenteWeb",
      [
        "EntenteModel", "EntenteText", "EntenteDesk", "EntenteReport",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
      ], resources: [.copy("Templates"), .copy("Assets")]),
    room(
      "EntenteDesk",
      [
        "EntenteModel", "EntenteIngest", "EntenteFetch", "EntenteExtract", "EntenteResolve", "EntenteGraph",
        "EntenteStore", "EntenteNames", "EntenteScreen", "EntenteText", "EntenteSecrets",
        "EntenteShare", "EntenteReport",
      ],
      resources: [.copy("StarterMap")]),
    .executableTarget(
      name: "entente",
      dependencies: [
        "EntenteModel", "EntenteDesk", "EntenteWeb",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .executableTarget(
      name: "EntenteBenchmarks",
      dependencies: [
        "EntenteModel", "EntenteText", "EntenteNames", "EntenteIngest", "EntenteExtract", "EntenteResolve",
        "EntenteGraph", "EntenteStore", "EntenteScreen", "EntenteDesk", "EntenteSecrets",
      ],
      path: "Benchmarks", exclude: ["serve_load.py"], swiftSettings: strict),

    .executableTarget(
      name: "entente-train", dependencies: ["EntenteTag", "EntenteText", "EntenteNames"], path: "Training",
      exclude: [
        "names",
        "prepare.py", "invent.py", "invent_chinese.py", "silver_en.py", "silver_ru.py", "silver_zh.py",
        "train.sh",
      ],
      swiftSettings: strict),

    // What tests share, and a program that a test kills.
    .target(
      name: "EntenteTesting", dependencies: ["EntenteModel"], path: "Tests/Support/EntenteTesting",
      swiftSettings: strict),
    .executableTarget(
      name: "entente-crash-probe",
      dependencies: ["EntenteModel", "EntenteStore", "EntenteDesk", "EntenteTesting"],
      path: "Tests/Support/CrashProbe", swiftSettings: strict),
    .executableTarget(
      name: "entente-access-probe",
      dependencies: ["EntenteModel", "EntenteSecrets", "EntenteStore", "EntenteDesk"],
      path: "Tests/Support/AccessProbe", swiftSettings: strict),

    tests("EntenteModelTests", ["EntenteModel"]),
    tests("EntenteSecretsTests", ["EntenteSecrets"]),
    tests("EntenteTextTests", ["EntenteText"]),
    tests("EntenteNamesTests", ["EntenteNames", "EntenteModel"]),
    tests("EntenteTagTests", ["EntenteTag", "EntenteText"]),
    tests("EntenteIngestTests", ["EntenteIngest", "EntenteModel"]),
    tests("EntenteFetchTests", ["EntenteFetch", "EntenteTesting"]),
    tests("EntenteExtractTests", ["EntenteExtract", "EntenteModel", "EntenteText"]),
    tests("EntenteResolveTests", ["EntenteResolve", "EntenteModel", "EntenteNames"]),
    tests("EntenteScreenTests", ["EntenteScreen", "EntenteModel", "EntenteNames"]),
    tests("EntenteTiesTests", ["EntenteScreen", "EntenteModel", "EntenteShare", "EntenteNames"]),
    tests("EntenteGraphTests", ["EntenteGraph", "EntenteModel"]),
    tests(
      "EntenteStoreTests",
      [
        "EntenteStore", "EntenteModel", "EntenteShare", "EntenteTesting",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    tests("EntenteShareTests", ["EntenteShare", "EntenteModel"]),
    tests(
      "EntenteWebTests",
      [
        "EntenteWeb", "EntenteModel", "EntenteScreen", "EntenteNames", "EntenteDesk", "EntenteTesting",
      ]),
    tests("EntenteReportTests", ["EntenteReport", "EntenteModel"]),
    tests(
      "EntenteDeskTests",
      [
        "EntenteDesk", "EntenteModel", "EntenteStore", "EntenteExtract", "EntenteGraph", "EntenteIngest",
        "EntenteResolve", "EntenteSecrets",
        "EntenteTesting", "entente-crash-probe", "entente-access-probe",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    tests("EntenteStories", ["EntenteModel", "EntenteTesting"]),
  ]
)
