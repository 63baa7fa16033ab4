#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The HiGHS solver's C interface, loaded from a shared library when it is first asked for.
///
/// Only the few functions that an integer programme needs. A library of another version, or one whose integers have another size, counts
/// as absent. Safe for any number of threads: every programme has an instance of its own.
public struct HiGHSLibrary: Sendable {
  typealias Handle = UnsafeMutableRawPointer
  typealias Doubles = UnsafePointer<Double>
  typealias Integers = UnsafePointer<Int32>
  typealias PassProgram =
    @convention(c) (
      Handle, Int32, Int32, Int32, Int32, Int32, Double, Doubles, Doubles, Doubles, Doubles, Doubles, Integers,
      Integers, Doubles, Integers
    ) -> Int32
  typealias SetNumber = @convention(c) (Handle, UnsafePointer<CChar>, Int32) -> Int32
  typealias SetValue = @convention(c) (Handle, UnsafePointer<CChar>, Double) -> Int32
  typealias SetText = @convention(c) (Handle, UnsafePointer<CChar>, UnsafePointer<CChar>) -> Int32
  typealias Solution =
    @convention(c) (
      Handle, UnsafeMutablePointer<Double>, UnsafeMutablePointer<Double>, UnsafeMutablePointer<Double>,
      UnsafeMutablePointer<Double>
    ) -> Int32

  /// The version whose answers the program's bytes rest on.
  public static let version = "1.15.1"

  let create: @convention(c) () -> Handle?
  let destroy: @convention(c) (Handle) -> Void
  let setWhole: SetNumber
  let setFlag: SetNumber
  let setValue: SetValue
  let setText: SetText
  let pass: PassProgram
  let run: @convention(c) (Handle) -> Int32
  let status: @convention(c) (Handle) -> Int32
  let solution: Solution

  /// The library of this machine; nil where none of the right version is found.
  public static let installed: HiGHSLibrary? = places.lazy.compactMap { HiGHSLibrary(at: $0) }.first

  /// Files where the library may be, in order of preference.
  static var places: [String] {
    func value(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
    if let given = value("BUSYHOUR_HIGHS"), !given.isEmpty { return given == "none" ? [] : [given] }
    let user = value("XDG_DATA_HOME").flatMap { $0.isEmpty ? nil : $0 } ?? value("HOME").map { $0 + "/.local/share" }
    return ([user].compactMap { $0 } + ["/usr/local/share", "/usr/share"]).map {
      "\($0)/busyhour/highs-\(version)/libhighs.so"
    }
  }

  /// The library in a file; nil where it cannot be loaded, lacks a function, or is of another version.
  public init?(at path: String) {
    guard let file = dlopen(path, RTLD_NOW | RTLD_LOCAL) else { return nil }
    func symbol<Function>(_ name: String, as type: Function.Type) -> Function? {
      dlsym(file, name).map { unsafeBitCast($0, to: type) }
    }
    guard let version = symbol("Highs_version", as: (@convention(c) () -> UnsafePointer<CChar>?).self)?(),
      String(cString: version) == HiGHSLibrary.version,
      let size = symbol("Highs_getSizeofHighsInt", as: (@convention(c) (Handle?) -> Int32).self), size(nil) == 4,
      let create = symbol("Highs_create", as: (@convention(c) () -> Handle?).self),
      let destroy = symbol("Highs_destroy", as: (@convention(c) (Handle) -> Void).self),
      let setWhole = symbol("Highs_setIntOptionValue", as: SetNumber.self),
      let setFlag = symbol("Highs_setBoolOptionValue", as: SetNumber.self),
      let setValue = symbol("Highs_setDoubleOptionValue", as: SetValue.self),
      let setText = symbol("Highs_setStringOptionValue", as: SetText.self),
      let pass = symbol("Highs_passMip", as: PassProgram.self),
      let run = symbol("Highs_run", as: (@convention(c) (Handle) -> Int32).self),
      let status = symbol("Highs_getModelStatus", as: (@convention(c) (Handle) -> Int32).self),
      let solution = symbol("Highs_getSolution", as: Solution.self)
    else {
      dlclose(file)
      return nil
    }
    (self.create, self.destroy, self.setWhole, self.setFlag) = (create, destroy, setWhole, setFlag)
    (self.setValue, self.setText, self.pass, self.run) = (setValue, setText, pass, run)
    (self.status, self.solution) = (status, solution)
  }
}
