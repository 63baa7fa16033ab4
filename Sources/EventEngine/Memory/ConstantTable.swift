/// A table that never changes after it was made, at an address that stays the same while the table lives.
///
/// The event loop reads such tables through plain pointers: no bounds check, no reference counting. Whoever uses
/// ``base`` keeps the table alive.
public final class ConstantTable<Element: Sendable>: @unchecked Sendable {
  /// The first element.
  public let base: UnsafePointer<Element>
  /// Number of elements.
  public let count: Int

  /// A table with the elements of an array.
  public init(_ elements: [Element]) {
    count = elements.count
    let storage = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
    _ = UnsafeMutableBufferPointer(start: storage, count: elements.count).initialize(from: elements)
    base = UnsafePointer(storage)
  }

  /// The element at an index; the caller keeps to 0 ..< ``count``.
  public subscript(index: Int) -> Element { base[index] }

  deinit {
    let storage = UnsafeMutablePointer(mutating: base)
    storage.deinitialize(count: count)
    storage.deallocate()
  }
}
