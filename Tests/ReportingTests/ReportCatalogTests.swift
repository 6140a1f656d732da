import Foundation
import Reporting
import TestSupport
import Testing

@Suite struct ReportCatalogTests {
  @Test func everyFileInFormatsIsListed() throws {
    let folder = Repository.root.appending(path: "Sources/Reporting/Formats")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    #expect(Set(reportFormats.map { "\($0).swift" }) == Set(files))
  }

  @Test func namesAreDistinct() {
    #expect(Set(reportFormats.map { $0.name }).count == reportFormats.count)
  }
}
