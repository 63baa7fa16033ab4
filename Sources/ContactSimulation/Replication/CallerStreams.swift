import RandomStreams

/// The streams of a day that only callers with further rules need, and those of deferred work.
struct CallerStreams {
  var menu: RandomStream
  var retry: RandomStream
  var cutShort: RandomStream
  var further: RandomStream
  var spill: RandomStream
  var transfer: RandomStream
  var part: RandomStream
  var announcement: RandomStream
  var callback: RandomStream
  var callbackHandling: RandomStream
  var reach: RandomStream
  var routing: RandomStream
  var deferred: RandomStream

  /// The streams of a call type's day.
  init(seed: UInt64, name: StreamName, date: Int32, replication: UInt32) {
    func stream(_ purpose: StreamPurpose) -> RandomStream {
      RandomStream(seed: seed, purpose: purpose, name: name, date: date, replication: replication)
    }
    menu = stream(.voiceMenu)
    retry = stream(.retry)
    cutShort = stream(.cutShort)
    further = stream(.furtherAttempt)
    spill = stream(.spillOver)
    transfer = stream(.transfer)
    part = stream(.transferredPart)
    announcement = stream(.announcement)
    callback = stream(.callback)
    callbackHandling = stream(.callbackHandling)
    reach = stream(.reach)
    routing = stream(.routing)
    deferred = stream(.deferredWork)
  }
}
