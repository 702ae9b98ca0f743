// SPDX-License-Identifier: Apache-2.0

/// The features of Chinese text, where each character is a token: characters around, the words that ICU's dictionary
/// cuts the text into, their classes, and what lists of names say.
package struct HanFeatures {
  /// What the features read of each token, with three empty ones before the first and after the last.
  private var forms: [UInt64] = []
  private var listed: [UInt64] = []
  private var shapes: [UInt64] = []

  package init() {}

  /// The word that each token is in, by ICU: its hash, its first token and the one after its last.
  package struct Cut {
    package var form: UInt64
    package var start: Int32
    package var end: Int32
    package var known: WordClass

    package init(form: UInt64, start: Int32, end: Int32, known: WordClass) {
      self.form = form
      self.start = start
      self.end = end
      self.known = known
    }
  }

  /// Hands `sink` the features of each token of a sentence.
  ///
  /// - Parameter cuts: one for each token, with indices into `words`.
  @inline(__always)
  package mutating func each(_ words: [Word], _ cuts: [Cut], _ sink: (Int, UInt64) -> Void) {
    guard !words.isEmpty else { return }
    flatten(words)
    let count = words.count
    forms.withUnsafeBufferPointer { forms in
      listed.withUnsafeBufferPointer { listed in
        shapes.withUnsafeBufferPointer { shapes in
          cuts.withUnsafeBufferPointer { cuts in
            for index in 0..<count { Self.features(index, count, forms, listed, shapes, cuts, sink) }
          }
        }
      }
    }
  }

  private static let pad = 3

  private mutating func flatten(_ words: [Word]) {
    func fill(_ array: inout [UInt64], _ value: (Word) -> UInt64) {
      array.removeAll(keepingCapacity: true)
      for _ in 0..<Self.pad { array.append(0) }
      words.withUnsafeBufferPointer { for index in $0.indices { array.append(value($0[index])) } }
      for _ in 0..<Self.pad { array.append(0) }
    }
    fill(&forms) { $0.form }
    fill(&listed) { $0.listed }
    fill(&shapes) { $0.shape }
  }

  @inline(__always)
  private static func features(
    _ index: Int, _ count: Int, _ forms: UnsafeBufferPointer<UInt64>, _ listed: UnsafeBufferPointer<UInt64>,
    _ shapes: UnsafeBufferPointer<UInt64>, _ cuts: UnsafeBufferPointer<Cut>, _ sink: (Int, UInt64) -> Void
  ) {
    let at = index + pad
    let (w, p, n, p2, n2, p3, n3) = (
      forms[at], forms[at - 1], forms[at + 1], forms[at - 2], forms[at + 2], forms[at - 3], forms[at + 3]
    )
    let (list, listBefore, listAfter) = (listed[at], listed[at - 1], listed[at + 1])
    let cut = cuts[index]
    let outside = Cut(form: 1, start: 0, end: 0, known: WordClass())
    let before = cut.start > 0 ? cuts[Int(cut.start) - 1] : outside
    let after = Int(cut.end) < count ? cuts[Int(cut.end)] : outside
    let after2 = after.end > 0 && Int(after.end) < count ? cuts[Int(after.end)] : outside
    let length = cut.end - cut.start
    let place: UInt64 =
      (length == 1 ? 0 : index == Int(cut.start) ? 1 : index + 1 == Int(cut.end) ? 3 : 2)
      | UInt64(min(length, 5)) << 2
    let lastAfter = after.end > 0 ? forms[Int(after.end) - 1 + pad] : 1
    let lastAfter2 = after2.end > 0 ? forms[Int(after2.end) - 1 + pad] : 1
    let (fine, fineBefore, fineAfter) = (
      UInt64(cut.known.fine), UInt64(before.known.fine), UInt64(after.known.fine)
    )

    sink(index, mixed(101, w))
    sink(index, mixed(102, p))
    sink(index, mixed(103, n))
    sink(index, mixed(104, p2))
    sink(index, mixed(105, n2))
    sink(index, mixed(mixed(106, p), w))
    sink(index, mixed(mixed(107, w), n))
    sink(index, mixed(mixed(108, p2), p))
    sink(index, mixed(mixed(109, n), n2))
    sink(index, mixed(mixed(110, p), n))
    let left = mixed(mixed(111, p2), p)
    let right = mixed(mixed(112, n), n2)
    sink(index, mixed(left, w))
    sink(index, mixed(right, w))
    sink(index, mixed(mixed(mixed(113, p), w), n))
    sink(index, mixed(mixed(mixed(114, p3), left), w))
    sink(index, mixed(mixed(mixed(115, n3), right), w))
    sink(index, mixed(mixed(116, p3), left))
    sink(index, mixed(mixed(117, n3), right))
    sink(index, mixed(mixed(118, cut.form), place))
    sink(index, mixed(mixed(119, before.form), place))
    sink(index, mixed(mixed(120, after.form), place))
    sink(index, mixed(mixed(mixed(121, before.form), cut.form), place))
    sink(index, mixed(mixed(mixed(122, cut.form), after.form), place))
    sink(index, mixed(123, place))
    sink(index, mixed(mixed(124, fine), place))
    sink(index, mixed(mixed(125, fineBefore), place))
    sink(index, mixed(mixed(126, fineAfter), place))
    sink(index, mixed(mixed(127, fineBefore << 32 | fine), place))
    sink(index, mixed(mixed(128, fine << 32 | fineAfter), place))
    sink(index, mixed(129, list))
    sink(index, mixed(mixed(130, list), place))
    sink(index, mixed(mixed(131, listBefore), list))
    sink(index, mixed(mixed(132, listAfter), list))
    sink(index, mixed(mixed(133, list), mixed(p, n)))
    sink(index, mixed(mixed(134, shapes[at - 1]), mixed(shapes[at], shapes[at + 1])))
    sink(index, mixed(mixed(135, lastAfter), place))
    sink(index, mixed(mixed(136, lastAfter2), place))
    sink(index, mixed(mixed(137, lastAfter), fine << 8 | place))
    sink(index, mixed(mixed(138, UInt64(after2.known.fine)), place))
  }
}
