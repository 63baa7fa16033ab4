import EventEngine

/// How ends of service are kept in order; what that costs depends on the service, what happens does not.
public enum EndOfServiceList: Sendable {
  /// A heap, 16 to 32 bytes a busy agent.
  case heap
  /// Buckets of time: the same cost at any number of agents; at most 160 bytes a busy agent.
  case calendar
}

extension CompiledService {
  /// The list that suits the service.
  ///
  /// The calendar is cheaper from some five agents on, costs the same below, and is never dearer where handling, opening hours, rates or
  /// agents are uneven. People on lists are the exception: an attempt touches so much other memory that the calendar gains
  /// nothing there, and the heap is smaller.
  var endOfServiceList: EndOfServiceList { campaigns.count == 0 ? .calendar : .heap }
}
