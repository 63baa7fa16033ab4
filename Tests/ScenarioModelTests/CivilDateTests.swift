import ScenarioModel
import Testing

/// The civil calendar against values of another implementation (Python's datetime).
struct CivilDateTests {
  /// Date, days since 1970-01-01, ISO weekday.
  static let known: [(String, Int, Int)] = [
    ("0001-01-01", -719_162, 1), ("0001-02-28", -719_104, 3), ("0001-03-01", -719_103, 4), ("1900-02-28", -25_509, 3),
    ("1900-03-01", -25_508, 4), ("1969-01-01", -365, 3), ("1970-01-01", 0, 4), ("2000-02-28", 11_015, 1),
    ("2000-02-29", 11_016, 2), ("2000-03-01", 11_017, 3), ("2020-02-28", 18_320, 5), ("2020-03-01", 18_322, 7),
    ("2021-01-01", 18_628, 5), ("2100-02-28", 47_540, 7), ("2100-03-01", 47_541, 1), ("9999-02-28", 2_932_590, 7),
    ("9999-12-31", 2_932_896, 5),
  ]

  @Test(arguments: known)
  func `dates, day numbers and weekdays agree with known ones`(text: String, number: Int, weekday: Int) throws {
    let date = try #require(CivilDate(text))
    #expect(date.daysSinceEpoch == number)
    #expect(date.weekday.rawValue == weekday)
    #expect(date.description == text)
    #expect(CivilDate(daysSinceEpoch: number) == date)
  }

  @Test func `every day from 1599 to 2401 follows the day before`() throws {
    var date = try #require(CivilDate("1599-01-01"))
    let last = try #require(CivilDate("2401-12-31"))
    var (year, month, day) = date.components
    while date < last {
      date = date + 1
      let next = date.components
      if next.day == 1 {
        #expect(day == CivilMonth(year: year, month: month).dayCount)
        #expect(next.month == (month == 12 ? 1 : month + 1))
      } else {
        #expect((next.year, next.month, next.day) == (year, month, day + 1))
      }
      #expect(CivilDate(year: next.year, month: next.month, day: next.day) == date)
      (year, month, day) = next
    }
  }

  @Test(arguments: [
    "2020-02-30", "2021-02-29", "1900-02-29", "2020-13-01", "2020-00-01", "2020-01-00", "2020-1-01", "20-01-01",
    "2020/01/01",
    "2020-01-01 ", "", "0000-01-01", "+020-01-01", "２０２０-01-01",
  ])
  func `texts that are no date are refused`(text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test(arguments: [
    ("2020-03-14", "2020-03-09"), ("2020-03-09", "2020-03-09"), ("2020-03-15", "2020-03-09"),
    ("2021-01-03", "2020-12-28"),
  ])
  func `a week starts on its Monday`(text: String, monday: String) throws {
    #expect(try #require(CivilDate(text)).weekStart == CivilDate(monday))
  }

  @Test func `months know their days and their order`() throws {
    let february = try #require(CivilMonth("2020-02"))
    #expect(february.dayCount == 29)
    #expect(february.firstDay == CivilDate("2020-02-01"))
    #expect(try #require(CivilDate("2020-02-29")).month == february)
    #expect(try #require(CivilMonth("2019-12")) < february)
    #expect(CivilMonth("2020-2") == nil && CivilMonth("2020-13") == nil)
  }
}
