import Prose
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: ["2020-10-02", "2000-02-29", "1993-04-30"])
  func readsAndWritesTheSame(text: String) throws {
    #expect(try #require(CalendarDate(text)).description == text)
  }

  @Test(arguments: [
    "2020-13-01", "2020-00-10", "2019-02-29", "1900-02-29", "2020-4-30", "20-10-02", "2020-10-02x",
    "", "2020/10/02", "2020-10--2",
  ])
  func refusesWhatIsNoDay(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func ordersByTime() throws {
    let dates = ["2020-10-02", "1993-04-30", "2020-09-27"].compactMap(CalendarDate.init).sorted()
    #expect(dates.map(\.description) == ["1993-04-30", "2020-09-27", "2020-10-02"])
  }
}
