import ArgumentParser

/// `busyhour formula`: queueing formulas, one subcommand each.
struct FormulaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formula",
    abstract: "Queueing formulas: measures from agents, or agents from targets.",
    discussion: """
      Every number takes a unit: '180 s', '3 min', '1 h', '80 %'. Without --agents, the targets given decide how many agents \
      are needed, and the measures are those with that many. For outbound work: dialler, ladder, list and audit. For a scenario: day.

      Examples:
        busyhour formula erlang-c --load 10 --agents 14 --handling '3 min'
        busyhour formula erlang-a --load 50 --handling 4min --patience 2min \\
          --agents 52
      """,
    subcommands: [
      ErlangBCommand.self, ErlangCCommand.self, ErlangACommand.self, GeneralPatienceCommand.self,
      LimitedQueueCommand.self, EngsetCommand.self, SquareRootCommand.self, SingleServerCommand.self,
      DeterministicCommand.self, PrioritiesCommand.self, IntervalsCommand.self, DiallerCommand.self, LadderCommand.self,
      AuditCommand.self, ListCommand.self, DayCommand.self,
    ])
}
