import ScenarioFiles
import ScenarioModel
import Testing

@Suite struct DigestTests {
  /// The examples of FIPS 180-4 as NIST publishes them.
  static let vectors: [(text: String, digest: String)] = [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
    (String(repeating: "a", count: 1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
  ]

  @Test(arguments: vectors)
  func `the digest agrees with the published examples`(text: String, digest: String) {
    var hash = SHA256()
    hash.update(text.utf8)
    #expect(hash.hexadecimal == digest)
  }

  @Test func `the digest does not depend on how the bytes come`() {
    var hash = SHA256()
    for byte in "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8 { hash.update([byte]) }
    #expect(hash.hexadecimal == DigestTests.vectors[2].digest)
  }
}
