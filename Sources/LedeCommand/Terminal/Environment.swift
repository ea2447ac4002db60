import Glibc
import LedeStorage
import SystemPackage

/// What the process can know of where it runs.
enum Environment {
  static func value(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// The file that this process runs, links followed.
  static var executable: FilePath {
    var buffer: [CChar] = Array(repeating: 0, count: 4096)
    let length = unsafe readlink("/proc/self/exe", &buffer, buffer.count - 1)
    guard length > 0 else { return FilePath(CommandLine.arguments.first ?? "lede") }
    return FilePath(
      String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self))
  }

  /// Where an installed command has what belongs to it: `share/lede` beside its `bin`.
  static var shared: FilePath {
    executable.removingLastComponent().removingLastComponent().appending("share/lede")
  }

  /// The text of a small file, such as those of `/proc`; `nil` where there is none.
  static func text(of path: FilePath) -> String? {
    guard let bytes = try? WholeFile.read(ByteStream(path: path)) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The paths of arguments that may be names of files.
  ///
  /// Swift repairs arguments that are not UTF-8, and no file has the repaired name: such arguments
  /// are taken from the process's own command line.
  static func paths(_ arguments: [String]) -> [FilePath] {
    guard arguments.contains(where: { $0.unicodeScalars.contains("\u{FFFD}") }),
      let line = try? WholeFile.read(ByteStream(path: "/proc/self/cmdline"))
    else { return arguments.map { FilePath($0) } }
    var given = line.split(separator: 0)
    return arguments.map { argument in
      guard let index = given.firstIndex(where: { String(decoding: $0, as: UTF8.self) == argument })
      else { return FilePath(argument) }
      return unsafe FilePath(
        platformString: given.remove(at: index).map { CChar(bitPattern: $0) } + [0])
    }
  }

  static func isFile(_ path: FilePath) -> Bool {
    unsafe path.withPlatformString { unsafe access($0, R_OK) } == 0
  }

  /// Whether files can be made in the folder where the process runs.
  static var canWriteHere: Bool { unsafe access(".", W_OK | X_OK) == 0 }

  static var processorCount: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  static func isTerminal(_ descriptor: FileDescriptor) -> Bool {
    isatty(descriptor.rawValue) == 1
  }

  /// The columns of a terminal; 80 when it does not say.
  static func width(of descriptor: FileDescriptor) -> Int {
    var size = winsize()
    let code = unsafe ioctl(descriptor.rawValue, UInt(TIOCGWINSZ), &size)
    return code == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }

  /// Seconds on a clock that only goes forward.
  static var seconds: Double {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
