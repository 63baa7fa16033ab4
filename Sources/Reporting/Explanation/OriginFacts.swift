internal import ScenarioModel

/// Facts that disagree, and every number of the file with its origin.
struct OriginFacts {
  /// How it is said.
  let words: Wording

  /// Warnings; the section says so where there are none.
  func section(_ warnings: [ScenarioWarning]) -> Section {
    let members = warnings.map {
      Fact.member(text($0), named: $0.keyPath, [.word("key", $0.keyPath)])
    }
    let count = members.isEmpty ? words("none", "aucun") : words.numbers.count(members.count)
    return Section(
      Bilingual("Warnings: \(count)", "Avertissements : \(count)"),
      Fact.list("found", "", "", members).map { [.facts([$0])] } ?? [], key: "warnings")
  }

  /// Stated values by their origin, those with the same source or reason together.
  func sections(_ values: [StatedValue]) -> [Section] {
    [
      section(
        "sourced_values", Bilingual("Numbers with a source", "Chiffres sourcés"), values,
        reason: Bilingual("Source", "Source")
      ) { origin in
        if case .source(let source) = origin { .some(source.text(in: words.language)) } else { nil }
      },
      section("assumed_values", Bilingual("Numbers assumed", "Chiffres supposés"), values) { origin in
        if case .assumed(let reason) = origin { .some(reason?.text(in: words.language)) } else { nil }
      },
      section(
        "default_values",
        Bilingual("Standard values, not set by the file", "Valeurs par défaut, non fixées par le fichier"), values
      ) { $0 == .defaultValue ? .some(nil) : nil },
    ].compactMap(\.self)
  }

  private func section(
    _ key: String, _ title: Bilingual, _ values: [StatedValue], reason: Bilingual = Bilingual("Reason", "Raison"),
    note: (Origin) -> String??
  ) -> Section? {
    var groups: [(note: String?, values: [Fact])] = []
    for value in values {
      guard let note = note(value.origin) else { continue }
      let fact = Fact.member(text(value), named: value.keyPath, [.word("key", value.keyPath)])
      if let last = groups.last, last.note == note {
        groups[groups.count - 1].values.append(fact)
      } else {
        groups.append((note, [fact]))
      }
    }
    let members = groups.map { group in
      Fact.member([
        .said("note", reason.english, reason.french, group.note), .list("values", "", "", group.values),
      ])
    }
    let count = groups.reduce(0) { $0 + $1.values.count }
    return Fact.list("origins", "", "", members).map { list in
      Section(Bilingual("\(title.english): \(count)", "\(title.french) : \(count)"), [.facts([list])], key: key)
    }
  }

  /// A warning in words.
  private func text(_ warning: ScenarioWarning) -> String { words(warning.text) }

  /// A stated value in words.
  private func text(_ value: StatedValue) -> String { words(value.value) }
}
