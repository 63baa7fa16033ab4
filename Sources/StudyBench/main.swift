import ContactDemand
import ContactSimulation
import OutputAnalysis
import RandomStreams
import Reporting
import ScenarioModel
#if canImport(Glibc)
import Glibc
#endif

func now() -> Double { var t = timespec(); clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t); return Double(t.tv_sec) + Double(t.tv_nsec) * 1e-9 }
let p = OpenPeriod(opens: TimeOfDay("08:00")!, closes: TimeOfDay("20:00")!)!
let cal = ServiceCalendar(timeZone: "Europe/Luxembourg", firstDay: CivilDate("2020-03-14")!, dayCount: 102, intervalLength: 1800, weeklyHours: Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, [p]) }))
let grid = ServiceGrid(cal)
let kinds = CommandLine.arguments.count > 3 ? Int(CommandLine.arguments[3])! : 1
let types = (0..<kinds).map { k in CallType(name: "q\(k)", demand: DemandModel(volume: .surge(total: 85000 / Double(kinds), peak: 4000 / Double(kinds), peakDate: CivilDate("2020-03-20")!, firstDay: nil), factors: VolumeFactors(run: 0.1, day: 0.12)),
  handling: HandlingTime(talk: try! .lognormal(mean: 300, standardDeviation: 240)), patience: try! .exponential(mean: 180), balking: 0.03,
  target: ServiceTarget(level: 0.8, acceptableWait: 20)) }
var sc = Scenario(name: "lux", title: LocalizedText("Lux"), calendar: cal, callTypes: types, agentGroups: [AgentGroup(name: "g", callTypes: Array(0..<kinds), staffing: .planned, limits: StaffingLimits(minimum: Array(repeating: 0, count: grid.intervals.count)))])
let n = Int(CommandLine.arguments[1])!
let threads = Int(CommandLine.arguments[2])!
sc.simulation.replications = .fixed(n)
let f = try! ContactForecast(sc)
let total = f.totalByInterval
let agents = total.map { Int(($0 * 300 / 1800 + 1.0 * ($0 * 300 / 1800).squareRoot() + 1).rounded()) }
let model = try! SimulationModel(scenario: sc, expected: f.callTypes.map(\.byInterval), staffing: StaffingByInterval(agents: [agents]))
var t0 = now()
let engine = ReplicationEngine(); var tally = model.makeTally()
for r in 0..<100 { engine.run(model, replication: r, into: &tally) }
print("engine alone, ms per replication:", (now() - t0) * 10)
t0 = now()
let ev = try! SimulationStudy(model, of: sc, threads: threads).run()
let dt = now() - t0
print("study", n, "threads", threads, "seconds", dt, "ms per replication", dt / Double(n) * 1000)
t0 = now()
let text = SummaryDocument(sc, evidence: ev, engineVersion: "0", finest: .interval).json.text
print("json", text.utf8.count, "bytes", now() - t0)
print(ev.run(.whole)!.estimate(.serviceLevel)!, ev.run(.whole)!.estimate(.offered)!)
