/// The summary of `CountedModel` as it was recorded; its figures follow from the counts there.
enum CountedSummary {
  static let whole = """
      "whole": {
        "serviceLevelDefinition": "of-offered",
        "run": {
          "offered": {"mean": 66.00, "halfWidth": 0.94},
          "answered": {"mean": 48, "halfWidth": null},
          "abandoned": {"mean": 18.00, "halfWidth": 0.94},
          "balked": {"mean": 0, "halfWidth": null},
          "blockedByLines": {"mean": 0, "halfWidth": null},
          "blockedByQueue": {"mean": 0, "halfWidth": null},
          "cleared": {"mean": 0, "halfWidth": null},
          "unfinished": {"mean": 0, "halfWidth": null},
          "serviceLevel": {"mean": 0.636, "halfWidth": 0.023},
          "serviceLevelOfOffered": {"mean": 0.636, "halfWidth": 0.023},
          "serviceLevelOfAnswered": {"mean": 0.875, "halfWidth": 0.020},
          "serviceLevelShortAbandonsExcluded": {"mean": 0.700, "halfWidth": 0.027},
          "serviceLevelShortAbandonsGood": {"mean": 0.727, "halfWidth": 0.025},
          "abandonment": {"mean": 0.273, "halfWidth": 0.010},
          "answerRate": {"mean": 0.727, "halfWidth": 0.010},
          "averageSpeedOfAnswer": {"mean": 11.50, "halfWidth": 0.16},
          "meanWait": {"mean": 11.091, "halfWidth": 0.044},
          "meanQueueLength": {"mean": 0.06778, "halfWidth": 0.00070},
          "longestQueue": {"mean": 3, "halfWidth": null, "maximum": 3},
          "intervalsMet": {"mean": 0.33, "halfWidth": 0.18},
          "daysMet": {"mean": 0.33, "halfWidth": 0.31},
          "weeksMet": {"mean": 0.33, "halfWidth": 0.31},
          "monthsMet": {"mean": 0.33, "halfWidth": 0.31},
          "occupancy": {"mean": 0.573, "halfWidth": 0.036},
          "loadRatio": {"mean": 0.575, "halfWidth": 0.037},
          "agentHours": {"mean": 8, "halfWidth": null},
          "busyHours": {"mean": 4.60, "halfWidth": 0.30},
          "overtimeHours": {"mean": 0.033, "halfWidth": 0.022},
          "targetMet": {"probability": 0.33, "lower": 0.14, "upper": 0.61, "replicationsWithLevel": 12},
          "waitQuantiles": [
            {"probability": 0.5, "seconds": 11, "lower": 11, "upper": 11},
            {"probability": 0.8, "seconds": 19, "lower": 18, "upper": 19},
            {"probability": 0.9, "seconds": 21, "lower": 21, "upper": 21},
            {"probability": 0.95, "seconds": 22, "lower": 22, "upper": 23},
            {"probability": 0.99, "seconds": 23, "lower": 23, "upper": 23}
          ]
        }
      },

    """
}
