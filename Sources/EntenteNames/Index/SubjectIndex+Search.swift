// SPDX-License-Identifier: Apache-2.0

extension NameSide {
  /// What meeting all words that find names would tell.
  var total: Int {
    var total = 0
    for index in 0..<count where SubjectIndex.isPosted(word(index).pointee) {
      total += Int(word(index).pointee.weight)
    }
    return total
  }
}

extension SubjectIndex {
  /// Gathers, for each name that shares a word with the query, how much of the query it has. The rarest words come first;
  /// once what is left of the query is too little to make a match alone, only names already found are added to.
  ///
  /// What a name gets depends on it and on the query alone, and not on what else is in the index.
  ///
  /// - Parameters:
  ///   - total: ``NameSide/total`` of the side.
  ///   - first: what the names of this index are counted from in the room.
  func collect(
    _ reading: ReadName, _ side: NameSide, _ total: Int, _ likeness: WordLikeness, first: UInt32,
    _ room: inout SearchRoom
  ) {
    guard count > 0 else { return }
    var order: [Int] = []
    for index in 0..<side.count where Self.isPosted(side.word(index).pointee) { order.append(index) }
    order.sort { (side.word($0).pointee.weight, $1) > (side.word($1).pointee.weight, $0) }
    var left = total
    for (turn, index) in order.enumerated() {
      let word = side.word(index)
      let isOpen = turn == 0 || left * 10 >= total * 3
      similar(word, side, likeness, &room)
      for (other, alike) in room.words {
        let gain = UInt16(Float(min(word.pointee.weight, words[Int(other)].weight)) * alike)
        add(names(Int(other)), gain, UInt8(index + 1), isOpen, first, &room)
      }
      left -= Int(word.pointee.weight)
    }
    // Words that the list has run together, and acronyms.
    for index in order {
      let part = reading.parts[index]
      guard part.letters.count >= 2, part.kind != .number else { continue }
      let weight = UInt16(side.word(index).pointee.weight)
      add(nameKeys[Self.joinedKey(part.letters)], weight, UInt8(index + 1), true, first, &room)
      if part.letters.count <= 10, part.kind == .core || part.kind == .known {
        add(nameKeys[Self.acronymKey(part.letters)], weight, UInt8(index + 1), true, first, &room)
      }
    }
    apart(reading, likeness, first, &room)
  }

  /// Words of the index that two neighbours of the query are together.
  private func apart(
    _ reading: ReadName, _ likeness: WordLikeness, _ first: UInt32, _ room: inout SearchRoom
  ) {
    let parts = reading.parts.filter {
      $0.kind != .form && $0.kind != .particle && $0.kind != .title && $0.kind != .number
    }
    guard parts.count > 1 else { return }
    for index in 1..<parts.count {
      let form = Sound.form(parts[index - 1].letters + parts[index].letters)
      guard form.count >= 6 else { continue }
      form.withUnsafeBufferPointer { form in
        guard let sound = form.baseAddress else { return }
        room.words.removeAll(keepingCapacity: true)
        for word in keys[Self.apartKey(sound, form.count)] {
          let other = words[Int(word)]
          let alike = room.row.withUnsafeMutableBufferPointer { row -> Float in
            guard let row = row.baseAddress else { return 0 }
            return likeness.likeness(
              sound, form.count, sounds.base + Int(other.sound), Int(other.length), false, false, row)
          }
          if alike >= 0.8 { room.words.append((word, Float(other.weight))) }
        }
        // What tells most first, for a name that has two of them.
        room.words.sort { $0.likeness > $1.likeness }
        for (word, weight) in room.words { add(names(Int(word)), UInt16(weight), 255, true, first, &room) }
      }
    }
  }

  @inline(__always)
  private func add(
    _ names: UnsafeBufferPointer<UInt32>, _ gain: UInt16, _ stamp: UInt8, _ isOpen: Bool, _ first: UInt32,
    _ room: inout SearchRoom
  ) {
    room.met.withUnsafeMutableBufferPointer { met in
      room.stamps.withUnsafeMutableBufferPointer { stamps in
        for name in names {
          let index = Int(name + first)
          if met[index] == 0 {
            guard isOpen else { continue }
            room.touched.append(name + first)
          } else if stamps[index] == stamp {
            continue
          }
          stamps[index] = stamp
          met[index] = met[index] &+ max(gain, 1)
        }
      }
    }
  }

  /// Fills `room.words` with the words of the index that are like `word`, the likest first.
  private func similar(
    _ word: UnsafePointer<Word>, _ side: NameSide, _ likeness: WordLikeness, _ room: inout SearchRoom
  ) {
    room.words.removeAll(keepingCapacity: true)
    room.seen.removeAll(keepingCapacity: true)
    func take(_ key: UInt32) {
      for number in keys[key] where !room.seen.contains(number) {
        room.seen.insert(number)
        let outcome = room.row.withUnsafeMutableBufferPointer { row -> WordLikeness.Outcome in
          guard let row = row.baseAddress else { return .none }
          return likeness.compare(
            word, side.sounds, words.base + Int(number), sounds.base, wordsA: side.words, wordsB: words.base,
            row)
        }
        if outcome.likeness >= 0.7 { room.words.append((number, outcome.likeness)) }
      }
    }
    take(IndexKeys.hash(.meaning, UInt64(word.pointee.key)))
    take(IndexKeys.hash(.letters, UInt64(word.pointee.letterKey)))
    IndexKeys.skeletons(word.pointee, side.sounds, take)
    var next = Int(word.pointee.alternative)
    while next != 0 {
      let other = side.words[next]
      take(IndexKeys.hash(.letters, UInt64(other.letterKey)))
      IndexKeys.skeletons(other, side.sounds, take)
      next = Int(other.alternative)
    }
    // For a name that has two of them: the likest, and of those the one that tells most.
    room.words.sort { left, right in
      left.likeness != right.likeness
        ? left.likeness > right.likeness
        : words[Int(left.word)].weight > words[Int(right.word)].weight
    }
  }
}
