import ScenarioFiles
import Testing

/// The faults of what goes beyond a single queue: variants, routing, callers, deferred work, skills.
@Suite struct CentreFaultTests {
  @Test(arguments: CentreFaultTests.cases)
  func `a fault of the centre says where it is, what was wanted and what was found`(fault: FaultCase) {
    #expect(centreFaults(replacing: fault.old, with: fault.new) == fault.problems)
  }

  @Test func `alternatives need given staffing`() {
    let text =
      centreText.replacing("staffing: 12 agents", with: "staffing: planned")
      + "alternatives: [{ name: a, staffing: { generalists: 20 agents } }]\n"
    #expect(
      faults(of: text) == [
        "x.yaml:96:15: alternatives: expected 'alternatives' only where every group's staffing is given, found 'planned' for 'health-line'"
      ])
  }

  static let cases: [FaultCase] = [
    FaultCase(
      "german: 25 %", "german: 24 %",
      "x.yaml:12:7: call_types.health.variants: expected shares that add up to 100 %, found 99 %"
    ),
    FaultCase(
      "german: 25 %", "german: 0 %",
      "x.yaml:13:15: call_types.health.variants.german: expected a percentage greater than 0, such as '60 %', found '0 %'"
    ),
    FaultCase(
      "german: 25 %", "ger man: 25 %",
      "x.yaml:13:7: call_types.health.variants.ger man: expected a name of letters, digits, '-' and '_', such as 'questions', found 'ger man'"
    ),
    FaultCase(
      "german: 25 %", "german: { title: German }",
      "x.yaml:13:15: call_types.health.variants.german.share: expected a percentage such as '60 %', found nothing"
    ),
    FaultCase(
      "german: 25 %", "german: 25",
      "x.yaml:13:15: call_types.health.variants.german: expected a percentage such as '60 %', found '25'"
    ),
    FaultCase(
      "    variants:\n", "    variants_from: languages\n    variants:\n",
      "x.yaml:11:20: call_types.health.variants_from: expected a table 'languages' at the top of the scenario, found none",
      "x.yaml:11:20: call_types.health.variants_from: expected either 'variants' or 'variants_from', found both"
    ),
    FaultCase(
      "name: business\n", "name: business\n    variants_from: languages\n",
      "x.yaml:66:20: call_types.business.variants_from: expected a table 'languages' at the top of the scenario, found none"
    ),
    FaultCase(
      "name: business\n", "name: business\n    variants_from: regions\n",
      "x.yaml:66:20: call_types.business.variants_from: expected 'languages', found 'regions'"
    ),
    FaultCase(
      "choose: least-skilled", "choose: least-skiled",
      "x.yaml:24:15: call_types.health.routing.choose: expected 'listed', 'least-skilled', 'longest-idle' or 'random', found 'least-skiled'; did you mean 'least-skilled'?"
    ),
    FaultCase(
      "groups: health-line }", "groups: health_line }",
      "x.yaml:26:21: call_types.health.routing.circles[0].groups: expected a group of this file: 'health-line' or 'generalists', found 'health_line'; did you mean 'health-line'?"
    ),
    FaultCase(
      "groups: health-line }", "after: 5 s, groups: health-line }",
      "x.yaml:26:20: call_types.health.routing.circles[0].after: expected a first circle that opens at once, without 'after', found '5 s'"
    ),
    FaultCase(
      "after: 30 s, groups", "after: 0 s, groups",
      "x.yaml:27:20: call_types.health.routing.circles[1].after: expected circles by rising wait, after 0 s, found '0 s'"
    ),
    FaultCase(
      "after: 30 s, groups", "groups",
      "x.yaml:27:11: call_types.health.routing.circles[1].after: expected a time such as '30 s', found nothing"
    ),
    FaultCase(
      "[generalists] }", "[generalists, health-line] }",
      "x.yaml:27:48: call_types.health.routing.circles[1].groups[1]: expected every group once, found 'health-line' again"
    ),
    FaultCase(
      "[generalists] }", "[specialists-*] }",
      "x.yaml:27:35: call_types.health.routing.circles[1].groups[0]: expected groups that serve 'health', found 'specialists-*'"
    ),
    FaultCase(
      "serves: [health.*]", "serves: [health.french]",
      "x.yaml:26:11: call_types.health.routing.circles[0].groups: expected a group for every variant in the first circle, found none that serves 'health.german'"
    ),
    FaultCase(
      "serves: [health.*]", "serves: [business]",
      "x.yaml:26:21: call_types.health.routing.circles[0].groups: expected a group that serves 'health', found 'health-line'",
      "x.yaml:53:31: call_types.health.transfers[0].from: expected a group that serves 'health', found 'health-line'"
    ),
    FaultCase(
      "circles:\n        - { groups: health-line }\n        - { after: 30 s, groups: [generalists] }", "circles: []",
      "x.yaml:25:16: call_types.health.routing.circles: expected a list of at least one 'circle', found none"
    ),
    FaultCase(
      "      after_abandonment: 40 %\n      after_blocking: 60 %\n      after_clearing: 30 %\n", "",
      "x.yaml:29:7: call_types.health.retries: expected a share that calls again: one of 'after_abandonment', 'after_blocking' or 'after_clearing', found none"
    ),
    FaultCase(
      "overnight: true\n    announcement", "overnight: false\n    announcement",
      "x.yaml:31:23: call_types.health.retries.after_clearing: expected 'after_clearing' only with 'overnight: true', found '30 %'; who is cleared at closing can only call again at a later opening"
    ),
    FaultCase(
      "      delay: 10 min\n", "",
      "x.yaml:29:7: call_types.health.retries.delay: expected a time such as '10 min' or a mapping with 'distribution', 'mean', 'sd', found nothing"
    ),
    FaultCase(
      "most_attempts: 4 attempts", "most_attempts: 0",
      "x.yaml:33:22: call_types.health.retries.most_attempts: expected a number of attempts of at least 1, such as '3 attempts', found '0'"
    ),
    FaultCase(
      "most_attempts: 4 attempts", "most_attempts: 4 times",
      "x.yaml:33:22: call_types.health.retries.most_attempts: expected a whole number of attempts such as '3 attempts', found '4 times'"
    ),
    FaultCase(
      "patience: keep", "patience: kept",
      "x.yaml:34:17: call_types.health.retries.patience: expected 'redraw' or 'keep', found 'kept'"
    ),
    FaultCase(
      "over: 10 min", "over: 1 min",
      "x.yaml:38:17: call_types.health.announcement[1].over: expected levels by rising wait, above 120 s, found '1 min'"
    ),
    FaultCase(
      "leaving: 15 %", "leaving: 115 %",
      "x.yaml:37:33: call_types.health.announcement[0].leaving: expected a percentage of at most 100 %, such as '15 %', found '115 %'"
    ),
    FaultCase(
      "patience: 80 % }", "patience: 0 % }",
      "x.yaml:38:50: call_types.health.announcement[1].patience: expected a percentage of at least 1 %, such as '80 %', found '0 %'"
    ),
    FaultCase(
      "      offered_over: 5 min\n", "",
      "x.yaml:40:7: call_types.health.callback.offered_over: expected a time such as '5 min', found nothing"
    ),
    FaultCase(
      "acceptance: 50 %", "acceptance: half",
      "x.yaml:41:19: call_types.health.callback.acceptance: expected a percentage such as '50 %', found 'half'"
    ),
    FaultCase(
      "target: 80 % in 2 h", "target: 80 %",
      "x.yaml:51:15: call_types.health.callback.target: expected a target such as '80 % in 24 h', or 'none', found '80 %'"
    ),
    FaultCase(
      "target: 80 % in 2 h", "target: 80 % in 0 s",
      "x.yaml:51:15: call_types.health.callback.target: expected a target such as '80 % in 24 h', with a time greater than 0, such as '24 h', found '80 % in 0 s'"
    ),
    FaultCase(
      "target: 80 % in 2 h", "target: { level: 80 %, within: 2 h, oldest: 1 day }",
      "x.yaml:51:43: call_types.health.callback.target.oldest: expected a key of 'callback target', found 'oldest'; known keys: level, within, clock, source, assumed"
    ),
    FaultCase(
      "to: business, from", "to: mailbox, from",
      "x.yaml:53:15: call_types.health.transfers[0].to: expected an inbound call type, found 'mailbox', which is deferred"
    ),
    FaultCase(
      "to: business, from", "to: busines, from",
      "x.yaml:53:15: call_types.health.transfers[0].to: expected a call type of this file: 'health', 'business' or 'mailbox', found 'busines'; did you mean 'business'?"
    ),
    FaultCase(
      "to: business, from", "to: \"health.*\", from",
      "x.yaml:53:15: call_types.health.transfers[0].to: expected one call type, found 'health.*'; variants are found by the name alone, without '*'"
    ),
    FaultCase(
      "from: health-line", "from: health-lines",
      "x.yaml:53:31: call_types.health.transfers[0].from: expected a group of this file: 'health-line' or 'generalists', found 'health-lines'; did you mean 'health-line'?"
    ),
    FaultCase(
      "probability: 8 %", "probability: 99 %",
      "x.yaml:53:7: call_types.health.transfers: expected transfers that add up to at most 100 % for each group, found 101 % for 'health-line'"
    ),
    FaultCase(
      "probability: 8 %, ", "",
      "x.yaml:53:9: call_types.health.transfers[0].probability: expected a percentage such as '8 %', found nothing"
    ),
    FaultCase(
      "gap: 30 min", "order: newest",
      "x.yaml:48:14: call_types.health.callback.order: expected 'fewest-attempts' or 'oldest', found 'newest'"
    ),
    FaultCase(
      "handling: 90 s }", "handling: { after_call: 30 s } }",
      "x.yaml:53:92: call_types.health.transfers[0].handling.talk: expected a time such as '4 min' or a mapping with 'distribution', 'mean', 'sd', found nothing"
    ),
    FaultCase(
      "to: { en: emergency number 112, fr: le 112 }", "to: {}",
      "x.yaml:57:11: call_types.health.spill_over.to: expected a text in 'en' or 'fr', found none"
    ),
    FaultCase(
      "rates: { 00:00-08:00: 2 per hour, 20:00-24:00: 12 per hour }", "rates: { monday: { 00:00-08:00: 2 per hour } }",
      "x.yaml:62:14: call_types.health.closed_hours.rates: expected rates by part of the day such as '20:00-24:00: 12 per hour', found a mapping"
    ),
    FaultCase(
      "12 per hour }", "12 calls }",
      "x.yaml:62:54: call_types.health.closed_hours.rates.20:00-24:00: expected a rate such as '90 per hour', found '12 calls'"
    ),
    FaultCase(
      "channel: deferred", "channel: defered",
      "x.yaml:70:14: call_types.mailbox.channel: expected 'inbound', 'deferred' or 'outbound', found 'defered'; did you mean 'deferred'?"
    ),
    FaultCase(
      "channel: deferred",
      "channel: deferred\n    patience: 2 min\n    balking: 5 %\n    queue_limit: 20 items\n    target: 80 % in 20 s",
      "x.yaml:71:15: call_types.mailbox.patience: expected no 'patience' with 'channel: deferred', found '2 min'; items have no patience",
      "x.yaml:72:14: call_types.mailbox.balking: expected no 'balking' with 'channel: deferred', found '5 %'; nobody waits on a line",
      "x.yaml:73:18: call_types.mailbox.queue_limit: expected no 'queue_limit' with 'channel: deferred', found '20 items'; items are never refused",
      "x.yaml:74:13: call_types.mailbox.target: expected no 'target' with 'channel: deferred', found '80 % in 20 s'; what is asked of items stands under 'deferred: target:', such as '80 % in 24 h'"
    ),
    FaultCase(
      "channel: deferred",
      "channel: deferred\n    retries: { after_abandonment: 40 %, delay: 5 min, most_attempts: 2 }\n    callback: { offered_over: 0 s, acceptance: 50 % }\n    routing: { choose: random }",
      "x.yaml:71:14: call_types.mailbox.retries: expected no 'retries' with 'channel: deferred', found a mapping; nobody waits on a line",
      "x.yaml:72:15: call_types.mailbox.callback: expected no 'callback' with 'channel: deferred', found a mapping; nobody waits on a line",
      "x.yaml:73:14: call_types.mailbox.routing: expected no 'routing' with 'channel: deferred', found a mapping; the groups that serve the type work its items"
    ),
    FaultCase(
      "channel: deferred", "channel: inbound",
      "x.yaml:69:5: call_types.mailbox.patience: expected 'never' or a time such as '120 s' or a mapping with 'distribution', 'mean', 'sd', found nothing",
      "x.yaml:74:7: call_types.mailbox.deferred: expected 'deferred' only with 'channel: deferred', found 'channel: inbound'"
    ),
    FaultCase(
      "    channel: deferred\n", "",
      "x.yaml:69:5: call_types.mailbox.patience: expected 'never' or a time such as '120 s' or a mapping with 'distribution', 'mean', 'sd', found nothing",
      "x.yaml:73:7: call_types.mailbox.deferred: expected 'deferred' only with 'channel: deferred', found no 'channel'"
    ),
    FaultCase(
      "      backlog: 38 items\n", "",
      "x.yaml:74:20: call_types.mailbox.deferred.backlog_age: expected 'backlog_age' only together with 'backlog', found no backlog"
    ),
    FaultCase(
      "backlog: 38 items", "backlog: 38",
      "x.yaml:74:16: call_types.mailbox.deferred.backlog: expected a whole number of items such as '38 items', found '38'"
    ),
    FaultCase(
      "backlog: 38 items", "backlog: 3.5 items",
      "x.yaml:74:16: call_types.mailbox.deferred.backlog: expected a whole number of items such as '38 items', found '3.5 items'"
    ),
    FaultCase(
      "      target: { level: 80 %, within: 24 h, clock: open-hours, oldest: 3 days }\n", "",
      "x.yaml:76:14: call_types.mailbox.deferred.order: expected a 'target' beside 'deadline-first', which gives the deadline, found none"
    ),
    FaultCase(
      "oldest: 3 days", "oldest: 2 h",
      "x.yaml:78:71: call_types.mailbox.deferred.target.oldest: expected an oldest age of at least the delay of 24 h, found '2 h'"
    ),
    FaultCase(
      "clock: open-hours", "clock: office-hours",
      "x.yaml:78:51: call_types.mailbox.deferred.target.clock: expected 'calendar' or 'open-hours', found 'office-hours'"
    ),
    FaultCase(
      "to: business, withdraws", "to: mailbox, withdraws",
      "x.yaml:79:46: call_types.mailbox.deferred.calls.to: expected an inbound call type, found 'mailbox', which is deferred"
    ),
    FaultCase(
      "to: business, withdraws", "to: health, withdraws",
      "x.yaml:79:46: call_types.mailbox.deferred.calls.to: expected a call type without variants, or one of them, found 'health'; did you mean 'health.french'?"
    ),
    FaultCase(
      "share: 20 %, after", "after",
      "x.yaml:79:14: call_types.mailbox.deferred.calls.share: expected a percentage such as '20 %', found nothing"
    ),
    FaultCase(
      "serves: [business, health, mailbox]", "serves: [business, helth, mailbox]",
      "x.yaml:86:24: agents.generalists.serves[1]: expected a call type of this file: 'health', 'business' or 'mailbox', found 'helth'; did you mean 'health'?"
    ),
    FaultCase(
      "serves: [business, health, mailbox]", "serves: [business, health, health.french, health, mailbox]",
      "x.yaml:86:47: agents.generalists.serves[3]: expected every call type once, found 'health' again"
    ),
    FaultCase(
      "serves: [business, health, mailbox]", "serves: [business, mailbox, \"*.frensh\"]",
      "x.yaml:86:33: agents.generalists.serves[2]: expected a call type of this file: 'health', 'business' or 'mailbox', found '*.frensh'"
    ),
    FaultCase(
      "serves: [business, health, mailbox]",
      "serves: [business, health.german, health.french, mailbox]\n    speaks: french",
      "x.yaml:86:24: agents.generalists.serves[1]: expected a variant that the group speaks, found 'health.german'"
    ),
    FaultCase(
      "serves: [business, health, mailbox]", "serves: [business, health, mailbox]\n    speaks: [frensh]",
      "x.yaml:87:14: agents.generalists.speaks[0]: expected a variant of this file's call types: 'french', 'german' or 'luxembourgish', found 'frensh'; did you mean 'french'?"
    ),
    FaultCase(
      "serves: [business, health, mailbox]", "serves: [*.french, mailbox]",
      "x.yaml:86:14: expected the name of an alias behind '*', found none; a name with * at its beginning stands in quotes: '*.french'\n        serves: [*.french, mailbox]\n                 ^"
    ),
    FaultCase(
      "work: longest-weighted-wait", "work: longest-wait",
      "x.yaml:87:11: agents.generalists.work: expected 'list-order', 'priority' or 'longest-weighted-wait', found 'longest-wait'"
    ),
    FaultCase(
      "work: longest-weighted-wait", "work: priority\n    order: list",
      "x.yaml:88:12: agents.generalists.order: expected either 'work' or 'order', found both"
    ),
    FaultCase(
      "agents: 3 agents", "agents: 3",
      "x.yaml:89:19: agents.generalists.reserved[0].agents: expected a whole number of agents such as '12 agents', found '3'"
    ),
    FaultCase(
      "for: [health.*, business]", "for: [helth.*]",
      "x.yaml:89:35: agents.generalists.reserved[0].for[0]: expected a call type of this file: 'health', 'business' or 'mailbox', found 'helth.*'; did you mean 'health.*'?"
    ),
    FaultCase(
      "serves: [business, health, mailbox]", "serves: [business, mailbox]",
      "x.yaml:27:35: call_types.health.routing.circles[1].groups[0]: expected a group that serves 'health', found 'generalists'",
      "x.yaml:89:35: agents.generalists.reserved[0].for[0]: expected a call type that the group serves, found 'health.*'",
      "x.yaml:90:34: agents.generalists.reserved[1].for[0]: expected a call type that the group serves, found 'health.french'",
      "x.yaml:92:7: agents.generalists.handling.health.*: expected a call type that the group serves, found 'health.*'",
      "x.yaml:93:7: agents.generalists.handling.health.french: expected a call type that the group serves, found 'health.french'"
    ),
    FaultCase(
      "health.*: 120 %", "health.*: 0 %",
      "x.yaml:92:17: agents.generalists.handling.health.*: expected a percentage of at least 1 %, such as '120 %', found '0 %'"
    ),
    FaultCase(
      "health.*: 120 %", "health.*: 120",
      "x.yaml:92:17: agents.generalists.handling.health.*: expected a time such as '4 min', found '120'"
    ),
    FaultCase(
      "health.*: 120 %", "health.*: 120 %\n      \"*.german\": 90 %",
      "x.yaml:93:7: agents.generalists.handling.*.german: expected one handling time for every call type, found a second one for 'health.german'"
    ),
    FaultCase(
      "business: { talk", "busines: { talk",
      "x.yaml:94:7: agents.generalists.handling.busines: expected a call type of this file: 'health', 'business' or 'mailbox', found 'busines'; did you mean 'business'?"
    ),
    FaultCase(
      "factors: { day: 8 %", "factors: { dya: 8 %",
      "x.yaml:7:12: factors.dya: expected a key of 'factors', found 'dya'; did you mean 'day'?"
    ),
    FaultCase(
      "wait_weight: 1.5", "wait_weight: 0",
      "x.yaml:20:18: call_types.health.wait_weight: expected a number of at least 0.001, such as '1.5', found '0'"
    ),
    FaultCase(
      "transfer_priority: 3", "transfer_priority: high",
      "x.yaml:55:24: call_types.health.transfer_priority: expected a whole number from -1000 to 1000, such as '3', found 'high'"
    ),
    FaultCase(
      "self_service: 20 %", "selfservice: 20 %",
      "x.yaml:22:17: call_types.health.voice_menu.self_service: expected a percentage such as '20 %', found nothing",
      "x.yaml:22:19: call_types.health.voice_menu.selfservice: expected a key of 'voice menu', found 'selfservice'; did you mean 'self_service'?"
    ),
    FaultCase(
      "serves: [business, health, mailbox]", "serves: [business, mailbox]\n    speaks: french",
      "x.yaml:27:35: call_types.health.routing.circles[1].groups[0]: expected a group that serves 'health', found 'generalists'",
      "x.yaml:90:35: agents.generalists.reserved[0].for[0]: expected a call type that the group serves, found 'health.*'",
      "x.yaml:91:34: agents.generalists.reserved[1].for[0]: expected a call type that the group serves, found 'health.french'",
      "x.yaml:93:7: agents.generalists.handling.health.*: expected a call type that the group serves, found 'health.*'",
      "x.yaml:94:7: agents.generalists.handling.health.french: expected a call type that the group serves, found 'health.french'"
    ),
    FaultCase(
      "serves: [health.*]", "serves: [health.*]\n    speaks: [french, german]",
      "x.yaml:26:11: call_types.health.routing.circles[0].groups: expected a group for every variant in the first circle, found none that serves 'health.luxembourgish'"
    ),
    FaultCase(
      "distribution: weibull, shape: 0.8, mean: 3 min }",
      "distribution: weibull, shape: 0.8, mean: 3 min }\n    shrinkage: 3 %",
      "x.yaml:18:5: call_types.health.shrinkage: expected a key of 'call type', found 'shrinkage'; known keys: name, title, channel, demand, handling, patience, balking, priority, queue_limit, target, variants, variants_from, outbound, wait_weight, voice_menu, routing, retries, cut_short, announcement, callback, transfers, transfer_priority, spill_over, closed_hours, deferred, source, assumed"
    ),
    FaultCase(
      "german: 25 %", "german: { share: 25 %, handlng: 6 min }",
      "x.yaml:13:30: call_types.health.variants.german.handlng: expected a key of 'variant', found 'handlng'; did you mean 'handling'?"
    ),
    FaultCase(
      "german: 25 %", "german: { share: 25 %, handling: 6 }",
      "x.yaml:13:40: call_types.health.variants.german.handling: expected a time such as '4 min', found '6'"
    ),
    FaultCase(
      "german: 25 %", "german: { share: 25 %, deferred: { backlog: 3 items } }",
      "x.yaml:13:40: call_types.health.variants.german.deferred: expected 'deferred' only with 'channel: deferred', found no 'channel'"
    ),
    FaultCase(
      "german: 25 %", "german: { share: 25 %, transfers: [{ to: business, probability: 101 % }] }",
      "x.yaml:13:71: call_types.health.variants.german.transfers[0].probability: expected a percentage of at most 100 %, such as '8 %', found '101 %'"
    ),
    FaultCase(
      "german: 25 %",
      "german: { share: 25 %, transfers: [{ to: business, probability: 60 % }, { to: business, probability: 41 % }] }",
      "x.yaml:13:41: call_types.health.variants.german.transfers: expected transfers that add up to at most 100 % for each group, found 101 % for 'health-line'"
    ),
    FaultCase(
      "german: 25 %", "german: { share: 25 %, routing: { circles: [{ groups: [health-lines] }] } }",
      "x.yaml:13:62: call_types.health.variants.german.routing.circles[0].groups[0]: expected a group of this file: 'health-line' or 'generalists', found 'health-lines'; did you mean 'health-line'?"
    ),
    FaultCase(
      "    demand: { total: 900 calls per day, factors: { day: 5 % } }\n", "",
      "x.yaml:9:5: call_types.health.demand: expected a mapping with 'counted', 'total', 'peak_day', found nothing; only a type that receives transfers or calls from items may leave it out"
    ),
    FaultCase(
      "    demand: { total: 900 calls per day, factors: { day: 5 % } }\n", "    demand:\n",
      "x.yaml:15:12: call_types.health.demand: expected a mapping with 'counted', 'total', 'peak_day', found nothing"
    ),
    FaultCase(
      "agents:\n  - name: health", "alternatives: []\nagents:\n  - name: health",
      "x.yaml:81:15: alternatives: expected a list of at least one 'alternative', found none"
    ),
    FaultCase(
      "agents:\n  - name: health",
      "alternatives: [{ name: a, staffing: { generalist: 20 agents } }]\nagents:\n  - name: health",
      "x.yaml:81:39: alternatives.a.staffing.generalist: expected a group of this file: 'health-line' or 'generalists', found 'generalist'; did you mean 'generalists'?"
    ),
    FaultCase(
      "agents:\n  - name: health",
      "alternatives: [{ name: a, staffing: { generalists: 20 } }, { name: a, staffing: {} }]\nagents:\n  - name: health",
      "x.yaml:81:52: alternatives[0].staffing.generalists: expected a whole number of agents such as '12 agents', found '20'",
      "x.yaml:81:68: alternatives[1].name: expected a different name for every alternative, found 'a' again",
      "x.yaml:81:81: alternatives[1].staffing: expected agents of at least one group, found none"
    ),
    FaultCase(
      "agents:\n  - name: health",
      "alternatives: [{ name: a, staffing: { generalists: { 2020-03-18: 3 agents, 2020-03-16: 4 agents } } }]\nagents:\n  - name: health",
      "x.yaml:81:76: alternatives.a.staffing.generalists.2020-03-16: expected dates in order, each once, found 2020-03-16 after 2020-03-18"
    ),
    FaultCase(
      "staffing: 12 agents", "staffing: { 2020-03-16: 12 agents, 18/03/2020: 13 agents }",
      "x.yaml:84:40: agents.health-line.staffing.18/03/2020: expected a date such as '2020-03-14', found '18/03/2020'; did you mean '2020-03-18'?"
    ),
  ]
}
