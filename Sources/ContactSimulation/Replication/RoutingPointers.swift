import EventEngine
import ScenarioModel

/// The routing tables as plain pointers, for all work that needs more than a bit set.
struct RoutingPointers {
  let tiers: UnsafePointer<GroupRouting.Tier>
  let firstTier: UnsafePointer<Int32>
  let candidates: UnsafePointer<Int32>
  let groupChoice: UnsafePointer<GroupChoice>
  let keepFree: UnsafePointer<Int32>
  let worksSimply: UnsafePointer<Bool>
  let weighsWaits: UnsafePointer<Bool>
  let takesOnlyQueue: UnsafePointer<Bool>
  let ranks: UnsafePointer<UInt64>
  let firstRank: UnsafePointer<Int32>

  init(_ service: CompiledService) {
    tiers = service.groupRouting.tiers.base
    firstTier = service.groupRouting.firstTier.base
    candidates = service.groupRouting.candidates.base
    groupChoice = service.groupRouting.choice.base
    keepFree = service.groupRouting.keepFree.base
    worksSimply = service.workRouting.isSimple.base
    weighsWaits = service.workRouting.weighsWaits.base
    ranks = service.workRouting.ranks.base
    firstRank = service.workRouting.firstRank.base
    takesOnlyQueue = service.workRouting.takesOnlyQueue.base
  }
}
