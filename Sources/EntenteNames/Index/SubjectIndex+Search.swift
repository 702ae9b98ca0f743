// SPDX-License-Identifier: Apache-2.0

extension SubjectIndex {
  /// Gathers, for each name that shares a word with the query, how much of the query it has. What a name gets depends on
  /// it and on the query alone, and not on what else is in the index.
  ///
  /// - Parameters:
  ///   - plan: of the reading that `side` is of.
  ///   - first: what the names of this index are counted from in the room.
  func collect(
    _ plan: SearchPlan, _ side: NameSide, _ likeness: WordLikeness, first: UInt32, _ room: inout SearchRoom
  ) {
    guard count > 0 else { return }
    for turn in plan.turns {
      let word = side.word(turn.index)
      similar(word, plan.keys[turn.keys], side, likeness, &room)
      for (other, alike) in room.words {
        let gain = UInt16(Float(min(word.pointee.weight, words[Int(other)].weight)) * alike)
        add(names(Int(other)), gain, UInt8(turn.index + 1), turn.isOpen, first, &room)
      }
    }
    for key in plan.nameKeys { add(nameKeys[key.key], key.weight, key.stamp, true, first, &room) }
    guard !plan.pairs.isEmpty else { return }
    plan.sounds.withUnsafeBufferPointer { sounds in
      guard let base = sounds.baseAddress else { return }
      for pair in plan.pairs {
        together(pair, base + pair.sounds.lowerBound, likeness, &room)
        for (word, weight) in room.words { add(names(Int(word)), UInt16(weight), 255, true, first, &room) }
      }
    }
  }

  /// Fills `room.words` with the words of the index that two neighbours of the query are together, and their weights; what
  /// tells most first, for a name that has two of them.
  private func together(
    _ pair: SearchPlan.Pair, _ sound: UnsafePointer<UInt8>, _ likeness: WordLikeness,
    _ room: inout SearchRoom
  ) {
    room.words.removeAll(keepingCapacity: true)
    for word in keys[pair.key] {
      let other = words[Int(word)]
      let alike = room.row.withUnsafeMutableBufferPointer { row -> Float in
        guard let row = row.baseAddress else { return 0 }
        return likeness.likeness(
          sound, pair.sounds.count, sounds.base + Int(other.sound), Int(other.length), false, false, row)
      }
      if alike >= 0.8 { room.words.append((word, Float(other.weight))) }
    }
    if room.words.count > 1 { room.words.sort { $0.likeness > $1.likeness } }
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
    _ word: UnsafePointer<Word>, _ wanted: ArraySlice<UInt32>, _ side: NameSide, _ likeness: WordLikeness,
    _ room: inout SearchRoom
  ) {
    room.words.removeAll(keepingCapacity: true)
    room.seen.removeAll(keepingCapacity: true)
    for key in wanted {
      for number in keys[key] where room.seen.insert(number).inserted {
        let outcome = room.row.withUnsafeMutableBufferPointer { row -> WordLikeness.Outcome in
          guard let row = row.baseAddress else { return .none }
          return likeness.compare(
            word, side.sounds, words.base + Int(number), sounds.base, wordsA: side.words, wordsB: words.base,
            row)
        }
        if outcome.likeness >= 0.7 { room.words.append((number, outcome.likeness)) }
      }
    }
    guard room.words.count > 1 else { return }
    // For a name that has two of them: the likest, and of those the one that tells most.
    room.words.sort { left, right in
      left.likeness != right.likeness
        ? left.likeness > right.likeness
        : words[Int(left.word)].weight > words[Int(right.word)].weight
    }
  }
}
