// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteReport
import Foundation
import Testing

@Suite("The report page")
struct ReportPageTests {
  @Test("the sample page can be written to a file for a browser: set ENTENTE_REPORT_OUT")
  func write() throws {
    guard let path = ProcessInfo.processInfo.environment["ENTENTE_REPORT_OUT"] else { return }
    let map = SampleMap.map
    let page = ReportPage.html(
      title: SampleMap.title, initiatives: map.initiatives, documents: map.documents, asOf: SampleMap.asOf)
    try page.write(toFile: path, atomically: true, encoding: .utf8)
  }
}
