public import Comparison
public import ScenarioModel

/// `actuals.csv`: what came by day, beside the forecast and the simulated level.
public struct ActualFiles: Sendable {
  private let results: [ActualResult]
  private let scenario: Scenario

  /// The file of what came.
  public init(_ results: [ActualResult], _ scenario: Scenario) { (self.results, self.scenario) = (results, scenario) }

  /// Its table; `*` stands for all calls together.
  public var table: TypedTable {
    func level(_ key: String, _ english: String, _ french: String) -> TypedTable.Column {
      TypedTable.Column(key, .share(decimals: 4), label: Bilingual(english, french))
    }
    func count(_ key: String, _ english: String, _ french: String) -> TypedTable.Column {
      TypedTable.Column(key, .number(decimals: 2), label: Bilingual(english, french))
    }
    var table = TypedTable(
      "actuals", HeadingPhrase.actuals.words,
      columns: [
        TypedTable.Column("call_type", .text), TypedTable.Column("date", .date),
        count("forecast", "Expected", "Prévu"), count("low", "5% at most", "5 % au plus"),
        count("high", "95% at most", "95 % au plus"), count("came", "Came", "Réalisé"),
        TypedTable.Column("outside", .text, label: Bilingual("Outside", "Hors intervalle")),
        level("simulated_level", "Level, simulated", "NS simulé"),
        level("simulated_low", "5% of runs at most", "5 % des simulations au plus"),
        level("simulated_high", "95% of runs at most", "95 % des simulations au plus"),
        level("level", "Level that came", "NS réalisé"), level("by_volume", "By volume", "Par le volume"),
        level("by_handling", "By handling time", "Par la DMT"), level("rest", "Rest", "Reste"),
      ], frozenColumns: 2)
    for result in results {
      let chains = Dictionary((result.level?.days ?? []).map { ($0.day, $0.chain) }) { first, _ in first }
      for day in result.review.days {
        let chain = chains[day.day]
        table.add([
          .text(ActualWords.name(result.review, scenario)), .date(day.date), .number(day.forecast), .number(day.low),
          .number(day.high), .number(day.came), day.isOutside ? .text("yes") : .missing, .number(chain?.forecast),
          .number(chain?.low), .number(chain?.high), .number(chain?.came), .number(chain?.byVolume),
          .number(chain?.byHandling), .number(chain?.rest),
        ])
      }
    }
    return table
  }
}
