import ScenarioModel

/// Reads how many calls of a type come, and when.
struct DemandReader {
  let reading: Reading
  let calendar: ServiceCalendar?
  /// Whether contacts come whether the service is open or not.
  let comesAtAllHours: Bool

  /// The demand, or nil with problems.
  func read(_ section: Section) -> DemandModel? {
    let basis = reading.choice("counted", in: section, as: VolumeBasis.self) ?? .fresh
    if basis == .answered {
      reading.warn(
        section.path("counted"),
        "the volumes count answered calls and are taken as fresh ones: lost calls come on top in reality",
        "les volumes comptent des appels décrochés et sont pris comme des appels nouveaux : en réalité, les appels perdus s’y ajoutent"
      )
    }
    let volume = VolumeReader(
      reading: reading, section: section, calendar: calendar, comesAtAllHours: comesAtAllHours
    ).read()
    let shape = ShapeReader(reading: reading, calendar: calendar)
    let rates = RateReader(reading: reading, calendar: calendar).read(section)
    let profile = shape.intraday(in: section)
    if rates != nil, let entry = section["intraday"] {
      reading.refuse(entry, wanted: "no 'intraday' beside 'rates', which says it all", found: "both")
    }
    if let calendar, !comesAtAllHours {
      let coverage = ProfileCoverage(reading: reading, calendar: calendar)
      if let rates, let entry = section["rates"] {
        coverage.warn(entry, (rates.intraday, rates.byWeekday), wholeDays: true, none: "0 per hour")
      } else if let entry = section["intraday"] {
        coverage.warn(entry, profile, wholeDays: false, none: "0 %")
      }
    }
    let weekdays = shape.weekdays(in: section)
    let holiday = reading.number("holidays", in: section)
    let factors = reading.factors(in: section)
    let shocks = self.shocks(section)
    let multipliers = self.multipliers(section)
    let rateShape = reading.choice("rate", in: section, as: RateShape.self) ?? .constant
    guard let volume = rates?.volume ?? volume else { return nil }
    return DemandModel(
      basis: basis, volume: volume, weekdayWeights: weekdays, holidayWeight: holiday,
      intraday: rates?.intraday ?? profile.everyDay, intradayByWeekday: rates?.byWeekday ?? profile.byWeekday,
      multipliers: multipliers, shocks: shocks, factors: factors, rateShape: rateShape)
  }

  private func shocks(_ section: Section) -> [AnnouncementShock] {
    sections("shocks", in: section, DemandKeys.shock).compactMap { shock in
      let date = reading.date("date", in: shock)
      let size = reading.number("size", in: shock)
      let halfLife = reading.number("half_life", in: shock)
      let within = shock["within_total"] == nil ? false : reading.truth("within_total", in: shock)
      guard let date, let size, let halfLife, let within else { return nil }
      if let calendar, date < calendar.firstDay || date > calendar.lastDay, let entry = shock["date"] {
        reading.refuse(
          entry, wanted: "a date within the period \(calendar.firstDay) to \(calendar.lastDay)")
      }
      return AnnouncementShock(date: date, contacts: size, halfLife: halfLife / 86_400, withinTotal: within)
    }
  }

  private func multipliers(_ section: Section) -> [VolumeMultiplier] {
    sections("multipliers", in: section, DemandKeys.multiplier).compactMap { multiplier in
      let from = multiplier["from"] == nil ? calendar?.firstDay : reading.date("from", in: multiplier)
      let to = multiplier["to"] == nil ? calendar?.lastDay : reading.date("to", in: multiplier)
      let factor = reading.number("factor", in: multiplier) ?? 1
      let growth = reading.number("growth", in: multiplier) ?? 0
      guard let from, let to, let calendar else { return nil }
      guard from <= to else {
        reading.refuse(
          at: multiplier.position, multiplier.path("to"), wanted: "a last day on or after \(from)", found: "'\(to)'")
        return nil
      }
      if to < calendar.firstDay || from > calendar.lastDay {
        reading.warn(
          multiplier.keyPath,
          "the multiplier from \(from) to \(to) lies outside the period \(calendar.firstDay) to \(calendar.lastDay)",
          "le coefficient du \(TextForms.french("\(from)")) au \(TextForms.french("\(to)")) tombe hors de la période du "
            + TextForms.french("\(calendar.firstDay) au \(calendar.lastDay)"))
      }
      return VolumeMultiplier(from: from, to: to, factor: factor, weeklyGrowth: growth)
    }
  }

  private func sections(_ name: String, in section: Section, _ form: SectionForm) -> [Section] {
    guard let entry = section[name] else { return [] }
    guard let items = entry.items else {
      reading.refuse(entry, wanted: "a list")
      return []
    }
    return items.compactMap { reading.section($0, form) }
  }
}

extension Reading {
  /// The random volume factors under `factors`; none where the key is absent.
  func factors(in section: Section) -> VolumeFactors {
    guard let factors = self.section("factors", in: section) else { return VolumeFactors() }
    return VolumeFactors(
      run: number("run", in: factors) ?? 0, week: number("week", in: factors) ?? 0,
      day: number("day", in: factors) ?? 0)
  }

  /// `true` or `false` under a key.
  func truth(_ name: String, in section: Section) -> Bool? {
    word(name, in: section).map { $0 == "true" }
  }
}
