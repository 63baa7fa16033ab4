import RandomStreams
import ScenarioModel

/// A call type as its section says it, before the names of other types and groups are looked up.
struct CallTypeDraft {
  /// Settings and the members of the type that have them.
  struct Settings {
    /// The section, in which a variant's own keys have taken the place of the type's.
    let section: Section
    /// The places of the variants that have them; 0 for a type without variants.
    let places: [Int]
    let links: CallTypeLinks
    /// The type without its links; nil with problems.
    let callType: CallType?
  }

  let section: Section
  /// The name as written, even where it is faulty.
  let name: String
  let channel: Channel
  /// The variants, whose shares add up to 1; empty for none.
  let variants: [VariantShare]
  /// Whether the file's variants are faulty beyond knowing their names.
  let hasUnknownVariants: Bool
  /// The settings of the type, and those of variants that have their own; every place once.
  let settings: [Settings]
}

/// A variant of a call type.
struct VariantShare {
  let name: String
  /// Share of the volume, 0...1.
  let share: Double
  let title: LocalizedText
  /// Settings of its own by key; empty for none.
  let overrides: [String: Entry]
}

/// What a call type says of others by their names.
struct CallTypeLinks {
  let routing: RoutingDraft?
  let transfers: [TransferDraft]
  let calls: CallsDraft?
  let outbound: OutboundDraft?
}

/// Tiers of groups by name.
struct RoutingDraft {
  struct Tier {
    let section: Section
    let after: Double
    let groups: [Entry]
  }

  let section: Section
  let choice: GroupChoice
  /// The tiers; nil if the file states none.
  let tiers: [Tier]?
}

/// A transfer with its destination and groups by name.
struct TransferDraft {
  let section: Section
  let destination: Entry
  /// The groups; nil for all.
  let groups: [Entry]?
  let probability: Double
  let consultation: Distribution?
  let handlingBefore: HandlingTime?
}

/// Calls from items with their call type by name.
struct CallsDraft {
  let destination: Entry
  let share: Double
  let delay: Distribution
  let withdraws: Bool
}
