// SPDX-License-Identifier: Apache-2.0
package import EntenteNames
internal import Foundation

extension ListIndex {
  /// Opens a file written by ``write(to:)``, and the one beside it that it stands over.
  ///
  /// - Returns: nil when either is not there, is damaged, or was written by another edition of the program.
  package init?(file: String, _ comparer: NameComparer) {
    guard let alone = NameIndex(file: file, comparer), let reference = Self.elderName(of: alone) else {
      return nil
    }
    guard !reference.isEmpty else {
      self.init(alone, file: file)
      return
    }
    guard let base = Self.elder(reference, beside: file, comparer),
      let names = NameIndex(file: file, comparer, over: base.names)
    else { return nil }
    self.init(names, over: base, file: file)
  }

  /// - Throws: when the file cannot be written, or the index stands over one that is in no file; what was there before
  ///   stays.
  package func write(to file: String) throws {
    if let base, base.file == nil { throw CocoaError(.fileNoSuchFile) }
    try names.write(to: file)
  }

  /// The name of the file and what tells its index from others, for those that stand over it.
  var reference: String? {
    file.map { "\($0.split(separator: "/").last ?? "") \(String(names.sum, radix: 16))" }
  }

  /// The reference that an index holds; empty when it stands over none.
  private static func elderName(of names: NameIndex) -> String? {
    guard let text = names.bytes.section(NameIndex.ownTables + 16, of: UInt8.self), text.count < 256 else {
      return nil
    }
    return String(decoding: UnsafeBufferPointer(start: text.base, count: text.count), as: UTF8.self)
  }

  private static func elder(_ reference: String, beside file: String, _ comparer: NameComparer) -> ListIndex?
  {
    let parts = reference.split(separator: " ")
    guard parts.count == 2, !parts[0].contains("/"), !parts[0].hasPrefix("."),
      let sum = UInt64(parts[1], radix: 16)
    else { return nil }
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    let path = folder.appendingPathComponent(String(parts[0])).path
    guard let names = NameIndex(file: path, comparer), names.sum == sum, elderName(of: names)?.isEmpty == true
    else { return nil }
    return ListIndex(names, file: path)
  }
}
