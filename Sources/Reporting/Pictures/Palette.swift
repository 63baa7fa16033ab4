/// The colours of every chart: told apart by the colour-blind (after Okabe and Ito) and ordered in greyscale where order matters.
public enum Palette {
  /// Text.
  public static let ink = Colour("1B1F24")
  /// Labels and captions.
  public static let muted = Colour("57606A")
  /// Axis lines.
  public static let axis = Colour("8C959F")
  /// Grid lines.
  public static let grid = Colour("E6E9ED")
  /// Paper.
  public static let paper = Colour("FFFFFF")
  /// Where the service is closed.
  public static let closed = Colour("FFFFFF")

  /// Contact volumes.
  public static let volume = Colour("56B4E9")
  /// Agents on duty.
  public static let agents = Colour("0072B2")
  /// Offered load.
  public static let load = Colour("E69F00")
  /// Service level and answered calls.
  public static let level = Colour("009E73")
  /// What is missing or not met.
  public static let shortfall = Colour("D55E00")
  /// Quantities beside the main ones.
  public static let other = Colour("CC79A7")

  /// Colours of several series of one kind, in order; beyond them charts stop at what can be told apart.
  static let series = [agents, load, level, other, shortfall, volume]

  /// Colours for levels that miss their target: dark for the lowest, orange just below the target.
  ///
  /// - Parameter share: 0 for the lowest class, 1 for the one just below the target.
  static func belowTarget(share: Double) -> Colour {
    gradient([Colour("4A1404"), Colour("A63A05"), Colour("E6761B"), Colour("F3B266")], at: share)
  }

  /// Colours for levels that reach their target, paler than every colour below it, so that lightness alone tells the order.
  ///
  /// - Parameter share: 0 for the class at the target, 1 for the highest.
  static func fromTarget(share: Double) -> Colour {
    gradient([Colour("A9CDE6"), Colour("C6DFF0"), Colour("E0EEF8")], at: share)
  }

  /// Colours of an amount: pale for none, dark for the largest.
  ///
  /// - Parameter share: Amount / largest amount, 0...1.
  static func amount(share: Double) -> Colour {
    gradient([Colour("DDEBF6"), Colour("B0D0E8"), Colour("5A9FCC"), Colour("1C659E"), Colour("0A2F56")], at: share)
  }

  private static func gradient(_ stops: [Colour], at share: Double) -> Colour {
    let position = min(max(share, 0), 1) * Double(stops.count - 1)
    let index = min(Int(position), stops.count - 2)
    return Colour.mix(stops[index], stops[index + 1], share: position - Double(index))
  }
}
