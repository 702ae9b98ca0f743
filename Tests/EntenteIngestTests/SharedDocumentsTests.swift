// SPDX-License-Identifier: Apache-2.0
import EntenteIngest
import EntenteModel
import Foundation
import Testing

/// Documents that are not part of the project: read where they lie beside it.
@Suite struct SharedDocumentsTests {
  private static let shared = "../shared"

  @Test("the documents beside the project are read", arguments: ["en", "ru", "zh"])
  func documents(language: String) async throws {
    let folder = Self.shared + "/data/documents/" + language
    guard FileManager.default.fileExists(atPath: folder) else {
      print("SKIPPED: \(folder) is not there")
      return
    }
    var count = 0
    for item in Intake([folder]) {
      guard case .document(let document) = try await Ingester().read(item) else {
        Issue.record("\(item.name) was refused")
        continue
      }
      count += 1
      #expect(document.language == language, "\(item.name)")
      #expect(document.title != nil, "\(item.name)")
      // Some of the Russian stories are undated.
      #expect(document.published != nil || language == "ru", "\(item.name)")
      #expect(document.origin.hasPrefix("https://") || document.origin.hasPrefix("http://"), "\(item.name)")
    }
    #expect(count >= 29)
  }

  @Test func theSeedStatesItsTitleAndDate() async throws {
    let path = Self.shared + "/seed/aspi-2019-22.txt"
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      print("SKIPPED: \(path) is not there")
      return
    }
    let item = try #require(Array(Intake([path])).first)
    guard case .document(let document) = try await Ingester().read(item) else { throw CancellationError() }
    #expect(document.text.unicodeScalars.elementsEqual(text.unicodeScalars))
    #expect(document.title == "Authoritarian innovation in an era of great-power rivalry")
    #expect(document.published == PartialDate("2019-10-29"))
    #expect(document.language == "en")
  }
}
