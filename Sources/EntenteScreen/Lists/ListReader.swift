// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// Reads lists and registers in the forms that they are published in, as entries in the shape of FollowTheMoney.
///
/// What cannot be used becomes a rejection with file and line; only a file that cannot be read at all, or whose form
/// is not known, is a fault. Memory is bounded by the file and by what is kept of each entry's id.
package struct ListReader: Sendable {
  package var limits = ListLimits()
  /// The form of the files; `nil` to recognise it from their content.
  package var format: ListFormat?
  /// Which column of a table stands for what; `nil` to guess it from the header.
  package var map: ColumnMap?

  package init(format: ListFormat? = nil, map: ColumnMap? = nil) { (self.format, self.map) = (format, map) }

  /// Reads a list: a file with what lies beside it, or the files of a folder, one after the other.
  ///
  /// - Parameter each: is given entries and rejections in the order of the files.
  /// - Returns: the edition that was read.
  /// - Throws: ``ListFault`` when a file cannot be read or no form is known for it; what was given before stands.
  package func read(_ source: ListSource, _ each: @escaping (ListItem) -> Void) throws(ListFault)
    -> ListContents
  {
    let found = ListFiles(source.path)
    guard let first = found.paths.first else {
      throw ListFault("empty-folder", place: source.path, "there is no list in this folder")
    }
    var files: [ListFile] = []
    for path in found.paths { files.append(try ListFile(path, limits)) }
    let stamp = ListStamp(beside: first)
    var forms: [ListFormat?] = []
    for file in files {
      forms.append(form(of: file))
    }
    guard let form = forms.lazy.compactMap({ $0 }).first else { throw Self.unknown(files[0]) }
    let known = ListAddress.of(form, path: first)
    let name =
      source.name ?? stamp.name ?? known?.name
      ?? ListSource.name(of: found.paths.count > 1 ? source.path : first)
    let sink = ListSink(list: name, limits: limits, each: each)
    var digests: [String] = []
    for (file, form) in zip(files, forms) {
      guard let form else {
        sink.open(file.path)
        sink.reject("unknown-format", line: nil, Self.unknown(file).message)
        continue
      }
      digests.append(file.sha256)
      if files.count > 1 { sink.dataset = ListSource.name(of: file.path) }
      sink.meaning = ListMeaning.of(form, names: [name, ListSource.name(of: file.path)])
      digests += try read(file, form, into: sink)
    }
    for (path, reason) in found.passedOver {
      sink.open(path)
      sink.reject("passed-over", line: nil, reason)
    }
    let version = ListVersion(
      name: name, title: stamp.title ?? known?.title ?? name, publisher: stamp.publisher ?? known?.publisher,
      address: stamp.address ?? known?.addresses.first,
      version: sink.edition ?? stamp.version ?? ListStamp.edition(inNameOf: first),
      retrieved: stamp.retrieved ?? files.compactMap(\.changed).max(),
      sha256: digests.count == 1 ? digests[0] : Digest.sha256(Array(digests.joined().utf8)))
    return ListContents(
      version: version, format: form, files: sink.files, entries: sink.entries,
      rejected: sink.rejected)
  }

  /// The form that was named, else the one that is recognised; a text of another kind is names.
  private func form(of file: ListFile) -> ListFormat? {
    if let format { return format }
    if map != nil { return .table }
    if let found = file.withBytes(ListFormat.recognised) { return found }
    guard file.path.lowercased().hasSuffix(".txt") else { return nil }
    let marks: [UInt8] = [UInt8(ascii: "<"), UInt8(ascii: "{"), UInt8(ascii: "[")]
    let isText = file.withBytes { $0.first { $0 > 0x20 }.map { !marks.contains($0) } ?? false }
    return isText ? .names : nil
  }

  private static func unknown(_ file: ListFile) -> ListFault {
    let isPage = file.withBytes { bytes in
      let head = String(decoding: bytes.prefix(512), as: UTF8.self).lowercased()
      return head.contains("<!doctype html") || head.contains("<html")
    }
    return ListFault(
      "unknown-format", place: file.path,
      isPage
        ? "this is a web page and no list; fetch the list anew"
        : "the form of this file is not known; name it with --list-format, or the columns with --map")
  }

  /// Reads one file.
  ///
  /// - Returns: the digests of the files that were read beside it.
  private func read(_ file: ListFile, _ form: ListFormat, into sink: ListSink) throws(ListFault) -> [String] {
    if form == .ofac { return try readOFAC(file, into: sink) }
    sink.open(file.path, base: file.start)
    let result: Result<Void, ListFault> = file.withBytes { bytes in
      do throws(ListFault) {
        try read(bytes, form, path: file.path, into: sink)
        return .success(())
      } catch {
        return .failure(error)
      }
    }
    try result.get()
    return []
  }

  private func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ form: ListFormat, path: String, into sink: ListSink
  ) throws(ListFault) {
    switch form {
    case .followTheMoney: FollowTheMoneyLines(limits: limits).read(bytes, into: sink)
    case .ofacAlternates: OFACTables(limits: limits).readAlternates(bytes, into: sink)
    case .ofacNames: OFACNameLists(limits: limits).readTable(bytes, into: sink)
    case .ofacNamesJSON: OFACNameLists(limits: limits).readJSON(bytes, into: sink)
    case .names where bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "["):
      NameLists(limits: limits).readJSON(bytes, into: sink)
    case .names: NameLists(limits: limits).readLines(bytes, into: sink)
    case .table: try TableList(limits: limits, map: map).read(bytes, path: path, into: sink)
    case .ofac: break  // Read with what lies beside it.
    case .ofacXML: OFACList(limits: limits).read(bytes, into: sink)
    case .ofacAdvancedXML: OFACParties(limits: limits).read(bytes, into: sink)
    case .un: UNList(limits: limits).read(bytes, into: sink)
    case .screening: ScreeningList(limits: limits).readJSON(bytes, into: sink)
    case .screeningTable: ScreeningList(limits: limits).readTable(bytes, into: sink)
    case .european: EuropeanList(limits: limits).readXML(bytes, into: sink)
    case .europeanTable: EuropeanList(limits: limits).readTable(bytes, into: sink)
    case .british: BritishList(limits: limits).readXML(bytes, into: sink)
    case .britishTable: BritishList(limits: limits).readTable(bytes, into: sink)
    case .legalForms: LegalForms(limits: limits).read(bytes, into: sink)
    case .galaxy: GalaxyCluster(limits: limits).read(bytes, into: sink)
    case .ror: ResearchOrganizations(limits: limits).read(bytes, into: sink)
    }
  }

  /// Reads OFAC's entries with the files of other names, addresses and comments beside them.
  private func readOFAC(_ file: ListFile, into sink: ListSink) throws(ListFault) -> [String] {
    let tables = OFACTables(limits: limits)
    var beside = OFACTables.Beside()
    var digests: [String] = []
    var paths: [(path: String, part: WritableKeyPath<OFACTables.Beside, [String: [OFACTables.Belonging]]>)] =
      []
    for (kind, part, least) in [
      ("alt", \OFACTables.Beside.alternates, 4), ("add", \.addresses, 5), ("comments", \.comments, 2),
    ] {
      guard let path = ListFiles.beside(file.path, kind) else { continue }
      let other = try ListFile(path, limits)
      digests.append(other.sha256)
      paths.append((path, part))
      sink.open(path)
      beside[keyPath: part] = other.withBytes { tables.belongings($0, least: least, sink) }
    }
    sink.open(file.path, base: file.start)
    let left = file.withBytes { tables.read($0, beside, into: sink) }
    for (path, part) in paths where !left[keyPath: part].isEmpty {
      sink.open(path)
      for row in left[keyPath: part].values.joined().sorted(by: { $0.line < $1.line }) {
        sink.reject(
          "no-entry", line: row.line, "there is no entry of the number \(row.fields[0])",
          excerpt: row.fields.joined(separator: ","))
      }
    }
    return digests
  }
}
