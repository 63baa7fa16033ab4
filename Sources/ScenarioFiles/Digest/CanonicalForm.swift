import ScenarioModel

/// The bytes that stand for a value, the same however it was written down.
///
/// Every part begins with a letter for its kind and says its length where it has one, so that no two values share their bytes.
/// Numbers are IEEE bits (with one zero), properties stand by name, dictionaries by the bytes of their keys.
struct CanonicalForm {
  /// The bytes that the hash has not taken yet.
  private var bytes: [UInt8] = []
  private var hash = SHA256()

  /// SHA-256 of the bytes.
  var digest: String {
    var hash = hash
    hash.update(bytes)
    return hash.hexadecimal
  }

  /// Adds a text.
  mutating func add(_ text: String) {
    bytes.append(UInt8(ascii: "s"))
    write(UInt64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }

  /// Adds a number that is no whole number.
  mutating func add(_ number: Double) {
    bytes.append(UInt8(ascii: "d"))
    write((number + 0).bitPattern)
  }

  /// Adds a whole number.
  mutating func add(_ number: some BinaryInteger) {
    bytes.append(UInt8(ascii: "i"))
    write(UInt64(truncatingIfNeeded: number))
  }

  /// Adds the properties of a value by name, without those that are left out.
  mutating func add(properties value: Any) {
    let mirror = Mirror(reflecting: value)
    bytes.append(UInt8(ascii: "("))
    for (label, child) in mirror.children where !Omission.contains(label, of: mirror.subjectType, child) {
      if CanonicalForm.isAbsent(child) { continue }
      add(label ?? "")
      add(any: child)
    }
    bytes.append(UInt8(ascii: ")"))
  }

  /// Adds a value of any type that a scenario holds; another one is a mistake of this program.
  private mutating func add(any value: Any) {
    switch value {
    case let number as Double: add(number)
    case let number as Int: add(number)
    case let text as String: add(text)
    case let truth as Bool: add(truth ? 1 : 0)
    case let number as UInt64: add(number)
    case let numbers as [Double]: add(list: numbers) { $0.add($1) }
    case let numbers as [Int]: add(list: numbers) { $0.add($1) }
    case let entries as [VolumeSeries.Entry]: add(list: entries) { $0.add(entry: $1) }
    case let names as [CivilDate: String]: add(list: names.keys.sorted()) { $0.add($1.daysSinceEpoch) }
    case let number as any BinaryInteger: add(number)
    default: add(composite: value)
    }
  }

  /// Adds a value with parts, or a case without any.
  private mutating func add(composite value: Any) {
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .struct, .tuple: add(properties: value)
    case .optional:
      guard let wrapped = mirror.children.first?.value else { return bytes.append(UInt8(ascii: "n")) }
      add(any: wrapped)
    case .collection: add(list: mirror.children.map(\.value)) { $0.add(any: $1) }
    case .set, .dictionary:
      let isKeyed = mirror.displayStyle == .dictionary
      let members = mirror.children.map { child in
        // A member of a dictionary is a pair of key and value.
        let first: Any? = isKeyed ? Mirror(reflecting: child.value).children.first?.value : child.value
        return (key: CanonicalForm.bytes(of: first ?? child.value), member: child.value)
      }
      add(list: members.sorted { $0.key.lexicographicallyPrecedes($1.key) }) { $0.add(any: $1.member) }
    case .enum:
      bytes.append(UInt8(ascii: "e"))
      guard let payload = mirror.children.first else { return add(String(describing: value)) }
      add(payload.label ?? "")
      add(any: payload.value)
    default: preconditionFailure("a value of type \(type(of: value)) has no canonical form")
    }
  }

  private mutating func add<Element>(
    list: [Element], _ addElement: (inout CanonicalForm, Element) -> Void
  ) {
    bytes.append(UInt8(ascii: "["))
    write(UInt64(list.count))
    for element in list {
      addElement(&self, element)
      if bytes.count > CanonicalForm.mostPending { flush() }
    }
  }

  /// Bytes that are kept at most before the hash takes them: more than any key of a dictionary has.
  private static let mostPending = 1 << 16

  private mutating func flush() {
    hash.update(bytes)
    bytes.removeAll(keepingCapacity: true)
  }

  /// An entry of a long table, in 24 bytes.
  private mutating func add(entry: VolumeSeries.Entry) {
    write(UInt64(bitPattern: Int64(entry.date.daysSinceEpoch)))
    write(UInt64(bitPattern: Int64(entry.wallStart)))
    write((entry.contacts + 0).bitPattern)
  }

  private mutating func write(_ word: UInt64) {
    withUnsafeBytes(of: word.littleEndian) { bytes.append(contentsOf: $0) }
  }

  private static func bytes(of value: Any) -> [UInt8] {
    var form = CanonicalForm()
    form.add(any: value)
    return form.bytes
  }

  /// Whether a value is nil, or a list that holds nothing; an empty list where nil is possible is something else than nil.
  private static func isAbsent(_ value: Any) -> Bool {
    switch value {
    case is Double, is Int, is String, is Bool: return false
    case let list as any Collection where !list.isEmpty: return false
    default:
      let mirror = Mirror(reflecting: value)
      return switch mirror.displayStyle {
      case .optional, .collection, .dictionary, .set: mirror.children.isEmpty
      default: false
      }
    }
  }
}
