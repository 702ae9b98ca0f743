// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// What statements say of one actor, so that an actor of many initiatives is looked at once and not for each.
struct ActorFields {
  /// The first that each says, by passage.
  private(set) var kind: String?
  private(set) var country: String?
  private(set) var english: String?
  /// The first full name in Latin letters that a document states.
  private(set) var latinAlias: String?
  /// Its names, by passage.
  private var names: [Statement] = []

  /// Takes in the next statement. They must come in the order of ``Projection/precedes(_:_:)``.
  mutating func add(_ statement: Statement) {
    switch statement.property {
    case .name: names.append(statement)
    case .kind: kind = kind ?? statement.value
    case .country: country = country ?? statement.value
    case .english: english = english ?? statement.value
    case .alias where latinAlias == nil && NameScript.of(statement.value) == .latin:
      latinAlias = statement.value
    default: break
    }
  }

  /// The name as it stands in `passage`, else the first.
  func name(in passage: Passage) -> String? {
    var (low, high) = (0, names.count)
    while low < high {
      let middle = (low + high) / 2
      if names[middle].passage < passage { low = middle + 1 } else { high = middle }
    }
    while low < names.count, !(passage < names[low].passage) {
      if names[low].passage == passage { return names[low].value }
      low += 1
    }
    return names.first?.value
  }
}
