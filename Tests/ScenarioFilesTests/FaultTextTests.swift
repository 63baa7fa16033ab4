import ScenarioFiles
import Testing

/// A change to the example, and what is then said.
struct FaultCase: Sendable, CustomTestStringConvertible {
  let old: String
  let new: String
  let problems: [String]

  init(_ old: String, _ new: String, _ problems: String...) {
    self.old = old
    self.new = new
    self.problems = problems
  }

  var testDescription: String { new }
}

@Suite struct FaultTextTests {
  @Test(arguments: FaultTextTests.cases)
  func `a fault says where it is, what was wanted and what was found`(fault: FaultCase) {
    #expect(faults(replacing: fault.old, with: fault.new) == fault.problems)
  }

  static let cases: [FaultCase] = [
    FaultCase(
      "mean: 3 min", "mean: -2 min",
      "x.yaml:38:50: call_types.questions.patience.mean: expected a time greater than 0, such as '120 s', found '-2 min'"
    ),
    FaultCase(
      "distribution: lognormal, mean: 5 min, cv: 80 %", "talk: 4 min, after_call: -1 s",
      "x.yaml:37:42: call_types.questions.handling.after_call: expected a time greater than 0, such as '30 s', found '-1 s'"
    ),
    FaultCase(
      "distribution: lognormal, mean: 5 min, cv: 80 %", "after_call: 30 s",
      "x.yaml:37:15: call_types.questions.handling.talk: expected a time such as '4 min' or a mapping with 'distribution', 'mean', 'sd', found nothing"
    ),
    FaultCase(
      "mean: 3 min", "mean: 4",
      "x.yaml:38:50: call_types.questions.patience.mean: expected a time such as '120 s', found '4'"
    ),
    FaultCase(
      "mean: 3 min", "mean: 0 s",
      "x.yaml:38:50: call_types.questions.patience.mean: expected a time greater than 0, such as '120 s', found '0 s'"
    ),
    FaultCase(
      "mean: 3 min", "mean: \"4,5 min\"",
      "x.yaml:38:50: call_types.questions.patience.mean: expected a time such as '120 s', found '4,5 min'; numbers are written without a comma: '4.5 min'"
    ),
    FaultCase(
      "mean: 3 min", "mean: 4,5 min",
      "x.yaml:38:50: call_types.questions.patience.mean: expected a time such as '120 s', found '4'",
      "x.yaml:38:52: call_types.questions.patience.5 min: expected a key of a distribution, found '5 min'; numbers are written without a comma: '4.5 min', '85000 calls'"
    ),
    FaultCase(
      "mean: 3 min", "mean: 3 mni",
      "x.yaml:38:50: call_types.questions.patience.mean: expected a time such as '120 s', found '3 mni'; did you mean '3 min'?"
    ),
    FaultCase(
      "mean: 3 min", "mean: nan",
      "x.yaml:38:50: call_types.questions.patience.mean: expected a time of at most 30 days, such as '120 s', found 'nan'"
    ),
    FaultCase(
      "mean: 3 min", "mean: .inf",
      "x.yaml:38:50: call_types.questions.patience.mean: expected a time of at most 30 days, such as '120 s', found '.inf'"
    ),
    FaultCase(
      "mean: 3 min", "mean: 1e400 s",
      "x.yaml:38:50: call_types.questions.patience.mean: expected a time of at most 30 days, such as '120 s', found '1e400 s'"
    ),
    FaultCase(
      "mean: 3 min", "mean: 31 days",
      "x.yaml:38:50: call_types.questions.patience.mean: expected a time of at most 30 days, such as '120 s', found '31 days'"
    ),
    FaultCase(
      "mean: 3 min", "mean: [3 min]",
      "x.yaml:38:50: call_types.questions.patience.mean: expected a time such as '120 s', found a list"
    ),
    FaultCase(
      "mean: 3 min", "mean:",
      "x.yaml:38:50: call_types.questions.patience.mean: expected a time such as '120 s', found nothing"
    ),
    FaultCase(
      "mean: 3 min", "mean: 1 min 2 h",
      "x.yaml:38:50: call_types.questions.patience.mean: expected a time such as '120 s', found '1 min 2 h'"
    ),
    FaultCase(
      "patience: {", "patiance: {",
      "x.yaml:22:5: call_types.questions.patience: expected 'never' or a time such as '120 s' or a mapping with 'distribution', 'mean', 'sd', found nothing",
      "x.yaml:38:5: call_types.questions.patiance: expected a key of 'call type', found 'patiance'; did you mean 'patience'?"
    ),
    FaultCase(
      "85000 calls, per", "1e12 calls, per",
      "x.yaml:27:23: call_types.questions.demand.total.value: expected a number of calls of at most 1000000000 calls, such as '85000 calls', found '1e12 calls'"
    ),
    FaultCase(
      "\"POST Luxembourg, 29 November 2021\" }", "\"POST\" }\n      total: { value: 1 call, per: day }",
      "x.yaml:27:7: expected every key once, found 'total' more than once\n          total: { value: 85000 calls, per: period, source: \"POST\" }\n          ^"
    ),
    FaultCase(
      "85000 calls, per", "85 00 calls, per",
      "x.yaml:27:23: call_types.questions.demand.total.value: expected a number of calls such as '85000 calls', found '85 00 calls'; digits are grouped in threes: '85 000'"
    ),
    FaultCase(
      "85000 calls, per", "\"85,000 calls\", per",
      "x.yaml:27:23: call_types.questions.demand.total.value: expected a number of calls such as '85000 calls', found '85,000 calls'; numbers are written without a comma: '85000 calls'"
    ),
    FaultCase(
      "85000 calls, per", "85000, per",
      "x.yaml:27:23: call_types.questions.demand.total.value: expected a number of calls such as '85000 calls', found '85000'"
    ),
    FaultCase(
      "85000 calls, per", "-5 calls, per",
      "x.yaml:27:23: call_types.questions.demand.total.value: expected a number of calls greater than 0, such as '85000 calls', found '-5 calls'"
    ),
    FaultCase(
      "85000 calls, per", "3000 calls, per",
      "x.yaml:28:26: call_types.questions.demand.peak_day.value: expected a peak day of at most the total of 3000 calls, found '4000 calls'"
    ),
    FaultCase(
      "value: 4000 calls", "value: 90000 calls",
      "x.yaml:28:26: call_types.questions.demand.peak_day.value: expected a peak day of at most the total of 85000 calls, found '90000 calls'"
    ),
    FaultCase(
      "value: 4000 calls", "value: 500 calls",
      "x.yaml:28:26: call_types.questions.demand.peak_day.value: expected a peak day of at least the mean of 85000 calls over 94 open days, found '500 calls'"
    ),
    FaultCase(
      "value: 600 calls", "value: 5000 calls",
      "x.yaml:29:27: call_types.questions.demand.first_day.value: expected a first day of at most the peak day's 4000 calls, found '5000 calls'"
    ),
    FaultCase(
      "date: 2020-03-20, source", "date: 2021-03-20, source",
      "x.yaml:28:44: call_types.questions.demand.peak_day.date: expected a date within the period 2020-03-14 to 2020-06-15, found '2021-03-20'"
    ),
    FaultCase(
      "date: 2020-03-20, source", "date: 20/03/2020, source",
      "x.yaml:28:44: call_types.questions.demand.peak_day.date: expected a date such as '2020-03-14', found '20/03/2020'; did you mean '2020-03-20'?"
    ),
    FaultCase(
      "date: 2020-03-20, source", "date: 2020-02-30, source",
      "x.yaml:28:44: call_types.questions.demand.peak_day.date: expected a date such as '2020-03-14', found '2020-02-30'; 2020-02 has 29 days"
    ),
    FaultCase(
      "saturday: 09:00-18:00", "saturday: closed\n  friday: closed",
      "x.yaml:29:44: call_types.questions.demand.peak_day.date: expected a day on which the service is open, found 2020-03-20, a closed friday"
    ),
    FaultCase(
      "per: period", "per: year",
      "x.yaml:27:41: call_types.questions.demand.total.per: expected 'day', 'week', 'month' or 'period', found 'year'"
    ),
    FaultCase(
      "per: period", "per: week",
      "x.yaml:27:14: call_types.questions.demand.total: expected a total 'per: period' beside a peak day, found per week"
    ),
    FaultCase(
      "days: 94", "days: 0",
      "x.yaml:9:35: period.days: expected a number of days of at least 1, such as '102 days', found '0'"
    ),
    FaultCase(
      "days: 94", "days: 5000",
      "x.yaml:9:35: period.days: expected a number of days of at most 3660 days (10 years), such as '102 days', found '5000'"
    ),
    FaultCase(
      "days: 94", "days: 1.5",
      "x.yaml:9:35: period.days: expected a whole number of days such as '102 days', found '1.5'"
    ),
    FaultCase(
      "days: 94", "to: 2020-03-01",
      "x.yaml:9:33: period.to: expected a last day on or after 2020-03-14, found '2020-03-01'"
    ),
    FaultCase(
      "days: 94", "to: 9999-12-31",
      "x.yaml:9:33: period.to: expected a period of at most 3660 days, found 2914562 days"
    ),
    FaultCase(
      "days: 94 }", "}",
      "x.yaml:9:9: period.days: expected the period's length in 'days' or its last day in 'to', found neither"
    ),
    FaultCase(
      "Europe/Luxembourg", "Europe/Luxemburg",
      "x.yaml:7:12: time_zone: expected a time zone such as 'Europe/Luxembourg', found 'Europe/Luxemburg'; did you mean 'Europe/Luxembourg'?"
    ),
    FaultCase(
      "Europe/Luxembourg", "Mars/Base",
      "x.yaml:7:12: time_zone: expected a time zone such as 'Europe/Luxembourg', found 'Mars/Base'"
    ),
    FaultCase(
      "interval: 30 min", "interval: 20 min",
      "x.yaml:8:11: interval: expected '5 min', '15 min', '30 min', '60 min' or '1 h', found '20 min'"
    ),
    FaultCase(
      "monday-friday: 08:00-20:00", "monday-friday: 20:00-08:00",
      "x.yaml:11:18: opening_hours.monday-friday: expected a closing time after the opening time, found '20:00-08:00'; past midnight, write two periods: 00:00-08:00 and 20:00-24:00"
    ),
    FaultCase(
      "monday-friday: 08:00-20:00", "monday-friday: 8h-20h",
      "x.yaml:11:18: opening_hours.monday-friday: expected opening hours such as '08:00-20:00', found '8h-20h'; did you mean '08:00-20:00'?"
    ),
    FaultCase(
      "monday-friday: 08:00-20:00", "monday-friday: 08:00-08:00",
      "x.yaml:11:18: opening_hours.monday-friday: expected a closing time after the opening time, found '08:00-08:00'; the whole day is '00:00-24:00'"
    ),
    FaultCase(
      "monday-friday: 08:00-20:00", "mondays: 08:00-20:00",
      "x.yaml:11:3: opening_hours.mondays: expected days such as 'monday', 'monday-friday', 'every day' or 'holidays', found 'mondays'; did you mean 'monday'?"
    ),
    FaultCase(
      "monday-friday: 08:00-20:00", "monday-friday: 08:00-20:00\n  friday-saturday: closed",
      "x.yaml:12:3: opening_hours.friday-saturday: expected every weekday in one range only, found a second one for friday"
    ),
    FaultCase(
      "[09:00-12:00, 13:00-18:00]", "[09:00-12:00, 11:00-18:00]",
      "x.yaml:13:11: opening_hours.sunday: expected periods that do not overlap, found 09:00-12:00 and 11:00-18:00"
    ),
    FaultCase(
      "minimum: 2 agents", "minimum: 80 agents",
      "x.yaml:47:14: agents.counsellors.minimum: expected a minimum of at most the maximum of 60 agents, found 80 agents on 2020-03-14 14:00",
      "x.yaml:47:14: agents.counsellors.minimum: expected a minimum within the 4340 h that the people mobilised give in a week, found 7247.1 h in the week of 2020-03-16"
    ),
    FaultCase(
      "minimum: 2 agents", "minimum: 2.5 agents",
      "x.yaml:47:14: agents.counsellors.minimum: expected a whole number of agents such as '12 agents', found '2.5 agents'"
    ),
    FaultCase(
      "minimum: 2 agents", "minimum: 2 calls",
      "x.yaml:47:14: agents.counsellors.minimum: expected a whole number of agents such as '12 agents', found '2 calls'"
    ),
    FaultCase(
      "minimum: 2 agents", "minimum: [ { to: 2020-03-20, agents: 2 agents }, { from: 2020-03-20, agents: 3 agents } ]",
      "x.yaml:47:54: agents.counsellors.minimum[1]: expected stretches of days that do not overlap, found 2020-03-20 to 2020-06-15"
    ),
    FaultCase(
      "staffing: planned", "staffing: plannd",
      "x.yaml:46:15: agents.counsellors.staffing: expected 'planned' or a number of agents such as '12 agents', found 'plannd'; did you mean 'planned'?"
    ),
    FaultCase(
      "staffing: planned", "staffing: 12",
      "x.yaml:46:15: agents.counsellors.staffing: expected a whole number of agents such as '12 agents', found '12'"
    ),
    FaultCase(
      "staffing: planned", "staffing: 70 agents",
      "x.yaml:46:15: agents.counsellors.staffing: expected at most the maximum of 60 agents, found 70 agents on 2020-03-14 14:00"
    ),
    FaultCase(
      "staffing: planned", "staffing: { 08:00-12:10: 10 agents }",
      "x.yaml:46:17: agents.counsellors.staffing.08:00-12:10: expected times at which an interval begins or ends, found 12:10 within an interval of 30 min"
    ),
    FaultCase(
      "staffing: planned", "staffing: { file: agents.csv }",
      "x.yaml:46:23: agents.counsellors.staffing.file: expected a file beside the scenario, found 'agents.csv': no such file"
    ),
    FaultCase(
      "serves: [questions]", "serves: [question]",
      "x.yaml:45:14: agents.counsellors.serves[0]: expected a call type of this file: 'questions', found 'question'; did you mean 'questions'?"
    ),
    FaultCase(
      "closing: served", "closing: open",
      "x.yaml:20:10: closing: expected 'served', 'left-to-abandon' or 'cleared', found 'open'"
    ),
    FaultCase(
      "target: 80 % in 20 s", "target: 80/20",
      "x.yaml:42:13: call_types.questions.target: expected a target such as '80 % in 20 s', or 'none', found '80/20'; 80/20 is written '80 % in 20 s'"
    ),
    FaultCase(
      "target: 80 % in 20 s", "target: 80 % in 20",
      "x.yaml:42:13: call_types.questions.target: expected a target such as '80 % in 20 s', with a time such as '20 s', found '80 % in 20'"
    ),
    FaultCase(
      "target: 80 % in 20 s", "target: 120 % in 20 s",
      "x.yaml:42:13: call_types.questions.target: expected a target such as '80 % in 20 s', with a percentage of at most 99.99 %, such as '80 %', found '120 % in 20 s'"
    ),
    FaultCase(
      "target: 80 % in 20 s", "target: { level: 80 % }",
      "x.yaml:42:13: call_types.questions.target.within: expected a time such as '20 s', found nothing"
    ),
    FaultCase(
      "cv: 80 %", "sd: 3 min, cv: 80 %",
      "x.yaml:37:59: call_types.questions.handling.sd: expected either 'sd' or 'cv', found both"
    ),
    FaultCase(
      "cv: 80 %, ", "",
      "x.yaml:37:15: call_types.questions.handling.cv: expected a standard deviation 'sd' or 'cv' such as '80 %', found nothing"
    ),
    FaultCase(
      "distribution: lognormal", "distribution: log-normal",
      "x.yaml:37:31: call_types.questions.handling.distribution: expected 'exponential', 'lognormal', 'gamma', 'weibull', 'erlang', 'hyperexponential', 'uniform', 'triangular', 'deterministic' or 'empirical', found 'log-normal'; did you mean 'lognormal'?"
    ),
    FaultCase(
      "distribution: lognormal, mean: 5 min, cv: 80 %", "distribution: uniform, minimum: 5 min, maximum: 2 min",
      "x.yaml:37:65: call_types.questions.handling.maximum: expected 'maximum' above 'minimum', found '2 min'"
    ),
    FaultCase(
      "distribution: lognormal, mean: 5 min, cv: 80 %",
      "distribution: triangular, minimum: 1 min, mode: 5 min, maximum: 2 min",
      "x.yaml:37:81: call_types.questions.handling.maximum: expected 'maximum' above 'mode', found '2 min'"
    ),
    FaultCase(
      "distribution: lognormal, mean: 5 min, cv: 80 %", "distribution: erlang, mean: 5 min, phases: 0",
      "x.yaml:37:60: call_types.questions.handling.phases: expected a whole number from 1 to 10000, such as '3', found '0'"
    ),
    FaultCase(
      "distribution: lognormal, mean: 5 min, cv: 80 %", "distribution: hyperexponential, mean: 5 min, cv: 80 %",
      "x.yaml:37:66: call_types.questions.handling.cv: expected a standard deviation of at least the mean for hyperexponential, found '80 %'"
    ),
    FaultCase(
      "distribution: lognormal, mean: 5 min, cv: 80 %", "distribution: exponential, mean: 5 min, cv: 80 %",
      "x.yaml:37:61: call_types.questions.handling.cv: expected only 'mean' for exponential, found 'cv'"
    ),
    FaultCase(
      "distribution: lognormal, mean: 5 min, cv: 80 %", "distribution: empirical, file: ../x.csv",
      "x.yaml:37:48: call_types.questions.handling.file: expected a file beside the scenario, such as 'volumes.csv', found '../x.csv'; files lie beside the scenario or in a folder there, without '..'"
    ),
    FaultCase(
      "busyhour: 1", "busyhour: 2",
      "x.yaml:2:11: busyhour: expected the number 1, found '2'"
    ),
    FaultCase(
      "name: questions", "name: \"que stions\"",
      "x.yaml:22:11: call_types[0].name: expected a name of letters, digits, '-' and '_', such as 'questions', found 'que stions'",
      "x.yaml:45:14: agents.counsellors.serves[0]: expected a call type of this file: 'que stions', found 'questions'; did you mean 'que stions'?"
    ),
    FaultCase(
      "08:00-10:00: 80 %, ", "08:00-11:00: 80 %, ",
      "x.yaml:32:38: call_types.questions.demand.intraday.10:00-12:00: expected parts of the day that do not overlap, found 08:00-11:00 and 10:00-12:00"
    ),
    FaultCase(
      "balking: 3 %", "balking: 300 %",
      "x.yaml:39:14: call_types.questions.balking: expected a percentage of at most 100 %, such as '3 %', found '300 %'"
    ),
    FaultCase(
      "priority: 0", "priority: high",
      "x.yaml:40:15: call_types.questions.priority: expected a whole number from -1000 to 1000, such as '0', found 'high'"
    ),
    FaultCase(
      "assumed: \"similar lines\"", "assumed: \"a\", source: \"b\"",
      "x.yaml:37:87: call_types.questions.handling.source: expected either 'source' or 'assumed', found both"
    ),
    FaultCase(
      "seed: 20200314", "seed: -1",
      "x.yaml:54:21: simulation.seed: expected a whole number from 0 to 9223372036854775807, such as '20200314', found '-1'"
    ),
    FaultCase(
      "replications: 1000", "replications: 1000, precision: 0.5 points",
      "x.yaml:54:62: simulation.precision: expected either 'replications' or 'precision', found both"
    ),
    FaultCase(
      "sensitivity: [-20 %, 10 %]", "sensitivity: [-100 %, 10]",
      "x.yaml:55:108: plan.sensitivity[0]: expected a percentage greater than -100 %, such as '-20 %', found '-100 %'",
      "x.yaml:55:116: plan.sensitivity[1]: expected a percentage such as '-20 %', found '10'"
    ),
    FaultCase(
      "half_life: 2 days", "half_life: 2",
      "x.yaml:34:66: call_types.questions.demand.shocks[0].half_life: expected a time such as '2 days', found '2'"
    ),
    FaultCase(
      "maximum: 60 agents", "maximum: { monday-friday: 60 agents, saturday: lots }",
      "x.yaml:48:52: agents.counsellors.maximum.saturday: expected a whole number of agents such as '12 agents', found 'lots'"
    ),
    FaultCase(
      "counted: offered", "counted: Offered",
      "x.yaml:26:16: call_types.questions.demand.counted: expected 'fresh', 'offered' or 'answered', found 'Offered'; did you mean 'offered'?"
    ),
    FaultCase(
      "total: { value: 85000 calls, per: period, source: \"POST Luxembourg, 29 November 2021\" }",
      "total: 500 calls per fortnight",
      "x.yaml:27:14: call_types.questions.demand.total: expected a volume such as '500 calls per day' (or per week, month, period), found '500 calls per fortnight'"
    ),
    FaultCase(
      "warm_up: 0 s", "warm_up: 100 days",
      "x.yaml:54:13: simulation.warm_up: expected a warm-up shorter than the period, found 100 days of 94"
    ),
    FaultCase(
      "rate: constant", "rate: constant\n      daily_volumes: [1 call]",
      "x.yaml:30:17: call_types.questions.demand.weekdays: expected no 'weekdays' beside 'daily_volumes', which has every day, found both",
      "x.yaml:31:17: call_types.questions.demand.holidays: expected no 'holidays' beside 'daily_volumes', which has every day, found both",
      "x.yaml:37:22: call_types.questions.demand.daily_volumes: expected one of 'total', 'month_totals', 'daily_volumes', 'rates' or 'file', found 'total' and 'daily_volumes'"
    ),
    FaultCase(
      "2020-04-13: Lundi", "2020-13-04: Lundi",
      "x.yaml:16:3: holidays.2020-13-04: expected a date such as '2020-03-14', found '2020-13-04'; months go from 01 to 12"
    ),
    FaultCase(
      "within_total: true", "within_total: maybe",
      "x.yaml:34:88: call_types.questions.demand.shocks[0].within_total: expected 'true' or 'false', found 'maybe'"
    ),
    FaultCase(
      "from: 2020-05-01, to: 2020-05-31", "from: 2020-05-31, to: 2020-05-01",
      "x.yaml:35:22: call_types.questions.demand.multipliers[0].to: expected a last day on or after 2020-05-31, found '2020-05-01'"
    ),
    FaultCase(
      "people: { value: 310 people, source: \"POST\" }", "people: 310",
      "x.yaml:49:26: agents.counsellors.mobilised.people: expected a whole number of people such as '310 people', found '310'"
    ),
  ]
}
