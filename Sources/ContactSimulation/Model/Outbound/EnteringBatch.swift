import RandomStreams
import ScenarioModel

/// People who enter a list at one time, and the name of their random numbers.
struct EnteringBatch: Sendable {
  /// When they enter, in seconds on the engine's clock.
  let time: Double
  let people: Int
  /// The name: the list's, with the second of the day and a number among batches of the same time.
  ///
  /// Another batch, or another first day of the period, leaves it as it is.
  let name: StreamName
  /// The day on which they enter, in days since 1970-01-01.
  let date: Int32

  /// The batches of a list in their order.
  static func all(of campaign: OutboundCampaign, _ list: StreamName, on days: [ServiceDay]) -> [EnteringBatch] {
    var batches: [EnteringBatch] = []
    for batch in campaign.batches {
      let day = days.last { Double($0.midnight) <= batch.time } ?? days.first
      let second = batch.time - Double(day?.midnight ?? 0)
      let place = batches.reversed().prefix { $0.time == batch.time }.count
      batches.append(
        EnteringBatch(
          time: batch.time, people: max(0, batch.people),
          name: list.part("batch").part(second.bitPattern).part(UInt64(place)),
          date: Int32(clamping: day?.date.daysSinceEpoch ?? 0)))
    }
    return batches
  }
}
