// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// Takes what the reader of a format finds: checks it, drops nothing without a rejection, hands it on.
final class ListSink {
  let list: String
  let limits: ListLimits
  private let each: (ListItem) -> Void
  private var seen: [String: (file: Int, line: Int)] = [:]
  private(set) var entries = 0
  private(set) var rejected = 0
  /// The files of the list, by their paths.
  private(set) var files: [String] = []
  /// The edition, where the list tells it.
  var edition: String?
  /// The list that entries of the open file stand in, where they name none: of a folder of several lists, the file's.
  var dataset: String
  /// What standing in the open file means.
  var meaning = ListMeaning.unknown
  /// Gives ids to rows that have none.
  private var rowIDs: RowIDs

  init(list: String, limits: ListLimits, each: @escaping (ListItem) -> Void) {
    (self.list, self.limits, self.each) = (list, limits, each)
    dataset = list
    rowIDs = RowIDs(list: list)
  }

  /// What is added to offsets in the open file.
  private var base = 0

  /// Begins a file; what follows stands in it.
  ///
  /// - Parameter base: how many bytes stand before those that offsets are told in.
  func open(_ path: String, base: Int = 0) {
    files.append(path)
    self.base = base
  }

  private var name: String { files.last.map(Self.short) ?? list }

  private static func short(_ path: String) -> String { String(path.split(separator: "/").last ?? "") }

  func reject(_ rule: String, line: Int?, _ message: String, excerpt: String = "") {
    rejected += 1
    if rejected == limits.rejections + 1 {
      each(
        .rejection(
          Rejection(rule: "too-many", place: name, message: "further rejections are counted and not shown")))
    }
    guard rejected <= limits.rejections else { return }
    let place = line.map { "\(name):\($0)" } ?? name
    each(.rejection(Rejection(rule: rule, place: place, message: message, excerpt: excerpt)))
  }

  func rowID(of draft: EntityDraft, row: some Sequence<UInt8>, line: Int) -> RowIDs.Found {
    rowIDs.id(of: draft, row: row, place: "line \(line) of \(name)")
  }

  /// Whether an entry of this id was there before.
  func holds(_ id: String) -> Bool { seen[id] != nil }

  /// Hands an entry on, or refuses it.
  func take(_ draft: EntityDraft, line: Int, offset: Int, length: Int) {
    if draft.id.isEmpty {
      return reject("no-id", line: line, "the entry has no id; give it one", excerpt: draft.text)
    }
    if let fault = draft.fault { return reject(fault.rule, line: line, fault.message, excerpt: draft.text) }
    if draft.count > limits.values {
      return reject("too-many-values", line: line, "the entry has more than \(limits.values) values")
    }
    let schema = Schema.named(draft.schema)
    let needsName = schema?.needsName ?? true
    if needsName, !ListEntity.nameProperties.contains(where: { draft.properties[$0] != nil }) {
      return reject(
        "no-name", line: line, "the entry has no name, and its schema \(draft.schema) is no tie; give it one",
        excerpt: draft.text)
    }
    if let ends = schema?.ends, draft.properties[ends.source] == nil || draft.properties[ends.target] == nil {
      return reject(
        "no-ends", line: line,
        "a tie of the schema \(draft.schema) needs the ids of two entries, under \(ends.source) and \(ends.target)",
        excerpt: draft.text)
    }
    let before = seen.updateValue((files.count - 1, line), forKey: draft.id)
    if let before {
      seen[draft.id] = before
      return reject(
        "duplicate-id", line: line,
        "the id \(draft.id) stands on line \(before.line) of \(Self.short(files[before.file])) too; "
          + "the first one counts", excerpt: draft.text)
    }
    entries += 1
    var properties = draft.properties
    if schema?.ends == nil, needsName, properties["topics"] == nil {
      let topics = meaning.topics(of: properties)
      if !topics.isEmpty { properties["topics"] = topics }
    }
    let entity = ListEntity(
      id: draft.id, schema: schema?.name ?? draft.schema, properties: properties,
      datasets: draft.datasets.isEmpty ? [dataset] : draft.datasets, firstSeen: draft.firstSeen,
      lastSeen: draft.lastSeen)
    each(
      .entity(
        entity,
        ListPlace(file: files.count - 1, line: line, offset: length == 0 ? 0 : base + offset, length: length))
    )
  }
}
