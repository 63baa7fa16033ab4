import Foundation
import ScenarioModel

/// Standard output and standard error: what cannot be written is an exit code, never a signal or a trap.
enum StandardStreams {
  /// Output that could not be written.
  struct Unwritable: Error {
    /// True where whoever read it has closed it, as `head` does.
    let isClosedByReader: Bool
  }

  /// Makes both safe to write to; called once, before anything is opened.
  ///
  /// A descriptor that is closed would be given to the next file that is opened, and messages would go there: its place is taken
  /// by the null device, opened such that writing results fails. A pipe without a reader and a file that may not grow give
  /// faults rather than signals.
  static func prepare() {
    _ = signal(SIGPIPE, SIG_IGN)
    _ = signal(SIGXFSZ, SIG_IGN)
    for (descriptor, mode) in [(STDIN_FILENO, O_RDONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_WRONLY)] {
      if fcntl(descriptor, F_GETFD) == -1, errno == EBADF { _ = open("/dev/null", mode) }
    }
  }

  /// Whether results may have colours: on a terminal only, and not where `NO_COLOR` is set (no-color.org) or the terminal is dumb.
  static var showsColors: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(STDOUT_FILENO) == 1 && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
  }

  /// Writes results to standard output.
  static func write(_ text: String) throws(Unwritable) {
    if let fault = put(text, on: STDOUT_FILENO) { throw Unwritable(isClosedByReader: fault == EPIPE) }
  }

  /// Writes a message to standard error; text that came from a file cannot steer the terminal.
  ///
  /// Where standard error cannot be written either, the exit code says what there is to say.
  static func complain(_ message: String) {
    _ = put(PrintableText.lines(message) + "\n", on: STDERR_FILENO)
  }

  /// Writes to a terminal as it is: the progress line moves the cursor.
  static func draw(_ text: String) { _ = put(text, on: STDERR_FILENO) }

  /// Writes everything; the system's fault number where that is not possible.
  private static func put(_ text: String, on descriptor: Int32) -> Int32? {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        written += count
      } else if errno == EAGAIN {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&waiting, 1, -1)
      } else if errno != EINTR {
        return errno
      }
    }
    return nil
  }
}
