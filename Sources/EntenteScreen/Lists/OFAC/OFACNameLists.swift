// SPDX-License-Identifier: Apache-2.0
internal import EntenteText

/// OFAC's names as others republish them: a table `uid,name,type,programs,alternate_names`, and the same as JSON with
/// the entries under `entries`.
struct OFACNameLists {
  let limits: ListLimits

  func readTable(_ bytes: UnsafeBufferPointer<UInt8>, into sink: ListSink) {
    var rows = DelimitedRows(bytes, delimiter: UInt8(ascii: ","), limits: limits)
    guard let header = TableList.header(&rows)?.map(UsualHeaders.key) else { return }
    func column(_ name: String) -> Int { header.firstIndex(of: name) ?? header.count }
    let (id, name, type) = (column("uid"), column("name"), column("type"))
    let (programs, others) = (column("programs"), column("alternatenames"))
    while true {
      switch rows.next() {
      case .end: return
      case .fault(let rule, let message):
        sink.reject(rule, line: rows.line, message, excerpt: bytes.excerpt(rows.range))
      case .row:
        if rows.isBlank { continue }
        let fields = [id, name, type, programs, others].compactMap { rows.text($0) }
        guard fields.count == 5, rows.count <= header.count else {
          sink.reject(
            fields.count == 5 ? "columns" : "bad-utf8", line: rows.line,
            "the row has not the columns of the header, or is not valid UTF-8",
            excerpt: bytes.excerpt(rows.range))
          continue
        }
        let names = fields[4].split(separator: ";").map(String.init)
        sink.take(
          draft(fields[0], fields[1], fields[2], fields[3].split(separator: ";").map(String.init), names),
          line: rows.line, offset: rows.range.lowerBound, length: rows.range.count)
      }
    }
  }

  func readJSON(_ bytes: UnsafeBufferPointer<UInt8>, into sink: ListSink) {
    JSONElements(limits: limits).read(bytes, under: "entries", head: ["published", "version"], sink) {
      tree, place in
      sink.take(
        draft(
          tree["uid"]?.text ?? "", tree["name"]?.text ?? "", tree["type"]?.text ?? "",
          tree["programs"]?.texts ?? [],
          tree["alternateNames"]?.texts ?? []),
        line: place.line, offset: place.range.lowerBound, length: place.range.count)
    }
  }

  private func draft(
    _ number: String, _ name: String, _ type: String, _ programs: [String], _ others: [String]
  ) -> EntityDraft {
    var draft = EntityDraft(
      limits, id: number.isEmpty ? "" : "ofac-\(number)", schema: OFACNames.schema(type))
    OFACNames.addName(name, to: &draft)
    for other in others { draft.addAlias(OFACNames.ordered(other.trimmed, schema: draft.schema).name) }
    for program in programs { draft.add("programId", program.trimmed) }
    return draft
  }
}
