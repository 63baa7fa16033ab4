import EventEngine
import RandomStreams
import ScenarioModel

/// The laws of the times of an attempt, in the order in which `CampaignState` keeps draws of them.
struct AttemptTimes: Sendable {
  /// Rows of times that all steps share.
  enum Row {
    static let preview = 0
    static let ringAnswered = 1
    static let ringUnanswered = 2
    static let failedWork = 3
    static let thirdPartyTalk = 4
    static let machine = 5
    /// Talk of step 0; two rows a step from here on.
    static let firstTalk = 6
  }

  /// The laws; a time that does not exist is exactly 0.
  let laws: ConstantTable<Sampler>
  /// The purposes of their streams.
  let purposes: [StreamPurpose]
  /// The names of their streams: of the list, and the time or the step within it.
  let names: [StreamName]
  /// The expected agent time of a conversation of each step, in seconds.
  let meanTalk: [Double]

  /// The names of the times that all steps share.
  private static let sharedNames = [
    "preview", "ringing answered", "ringing unanswered", "work in vain", "third party", "machine",
  ]

  init(_ dialling: Dialling, steps: [ProtocolStep], _ handling: HandlingTime, _ list: StreamName) {
    let shared = [
      dialling.mode == .preview ? dialling.preview : nil, dialling.ringAnswered, dialling.ringUnanswered,
      dialling.mode == .predictive ? nil : dialling.failedWork, dialling.thirdPartyTalk, dialling.machines.time,
    ]
    let own = steps.flatMap { step -> [Distribution?] in
      let time = step.handling ?? handling
      return [time.talk, time.afterCall]
    }
    laws = ConstantTable((shared + own).map { $0?.sampler ?? .deterministic(0) })
    purposes =
      [.preview, .ringing, .ringing, .afterCallWork, .handling, .handling]
      + steps.flatMap { _ -> [StreamPurpose] in [.handling, .afterCallWork] }
    names =
      AttemptTimes.sharedNames.map { list.part($0) }
      + steps.flatMap { step in Array(repeating: list.part("step").part(step.name), count: 2) }
    meanTalk = steps.map { ($0.handling ?? handling).mean }
  }
}
