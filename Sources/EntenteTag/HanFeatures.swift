// SPDX-License-Identifier: Apache-2.0

/// The features of Chinese text, where each character is a token: characters around, the words that ICU's dictionary
/// cuts the text into, their classes, and what lists of names say.
package struct HanFeatures {
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
    let edge = Word()
    let outside = Cut(form: 1, start: 0, end: 0, known: WordClass())
    for index in words.indices {
      @inline(__always) func word(_ offset: Int) -> Word {
        words.indices.contains(index + offset) ? words[index + offset] : edge
      }
      let (w, p, n, p2, n2, p3, n3) = (word(0), word(-1), word(1), word(-2), word(2), word(-3), word(3))
      let cut = cuts[index]
      let before = cut.start > 0 ? cuts[Int(cut.start) - 1] : outside
      let after = Int(cut.end) < cuts.count ? cuts[Int(cut.end)] : outside
      let after2 = after.end > 0 && Int(after.end) < cuts.count ? cuts[Int(after.end)] : outside
      let length = cut.end - cut.start
      let place: UInt64 =
        (length == 1 ? 0 : index == Int(cut.start) ? 1 : index + 1 == Int(cut.end) ? 3 : 2)
        | UInt64(min(length, 5)) << 2
      let lastAfter = after.end > 0 ? words[Int(after.end) - 1].form : 1
      let lastAfter2 = after2.end > 0 ? words[Int(after2.end) - 1].form : 1
      let (fine, fineBefore, fineAfter) = (
        UInt64(cut.known.fine), UInt64(before.known.fine), UInt64(after.known.fine)
      )

      sink(index, mixed(101, w.form))
      sink(index, mixed(102, p.form))
      sink(index, mixed(103, n.form))
      sink(index, mixed(104, p2.form))
      sink(index, mixed(105, n2.form))
      sink(index, mixed(mixed(106, p.form), w.form))
      sink(index, mixed(mixed(107, w.form), n.form))
      sink(index, mixed(mixed(108, p2.form), p.form))
      sink(index, mixed(mixed(109, n.form), n2.form))
      sink(index, mixed(mixed(110, p.form), n.form))
      let left = mixed(mixed(111, p2.form), p.form)
      let right = mixed(mixed(112, n.form), n2.form)
      sink(index, mixed(left, w.form))
      sink(index, mixed(right, w.form))
      sink(index, mixed(mixed(mixed(113, p.form), w.form), n.form))
      sink(index, mixed(mixed(mixed(114, p3.form), left), w.form))
      sink(index, mixed(mixed(mixed(115, n3.form), right), w.form))
      sink(index, mixed(mixed(116, p3.form), left))
      sink(index, mixed(mixed(117, n3.form), right))
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
      sink(index, mixed(129, w.listed))
      sink(index, mixed(mixed(130, w.listed), place))
      sink(index, mixed(mixed(131, p.listed), w.listed))
      sink(index, mixed(mixed(132, n.listed), w.listed))
      sink(index, mixed(mixed(133, w.listed), mixed(p.form, n.form)))
      sink(index, mixed(mixed(134, p.shape), mixed(w.shape, n.shape)))
      sink(index, mixed(mixed(135, lastAfter), place))
      sink(index, mixed(mixed(136, lastAfter2), place))
      sink(index, mixed(mixed(137, lastAfter), fine << 8 | place))
      sink(index, mixed(mixed(138, UInt64(after2.known.fine)), place))
    }
  }
}
