import RandomStreams
import ScenarioModel

/// A campaign as its section says it, before the names of other call types are looked up.
struct OutboundDraft {
  let section: Section
  /// The campaign without its links.
  let campaign: OutboundCampaign
  let linked: LinkedDraft?
  let returnCalls: ReturnCallsDraft?
  let releases: [ReleaseDraft]
}

/// Linked people with their call type by name.
struct LinkedDraft {
  let destination: Entry
  let number: CountLaw
  let moment: LinkedPeople.Moment
  let delay: Distribution?
}

/// Calls back with their call type by name.
struct ReturnCallsDraft {
  let destination: Entry
  let share: Double
  let delay: Distribution
  let counts: Bool
}

/// A release of linked people with their call type and step by name.
struct ReleaseDraft {
  /// The index of the step whose outcome releases.
  let step: Int
  /// The outcome's index.
  let outcome: Int
  let destination: Entry
  let destinationStep: Entry
}
