// SPDX-License-Identifier: Apache-2.0

extension SubjectIndex {
  /// A reading of a name in the index, compared with a query.
  struct Found {
    var entity: UInt32
    /// The number of the reading.
    var name: UInt32
    /// The number of the query's reading that it met.
    var query: Int
    var logOdds: Float
  }

  /// The readings of names that are nearest to one of the query's, each entity once.
  ///
  /// - Parameter depth: how many names are compared in full for each reading.
  func search(
    _ query: PreparedQuery.Part, _ comparer: NameComparer, _ purpose: NamePurpose, depth: Int,
    _ room: inout SearchRoom
  ) -> [Found] {
    guard count > 0 else { return [] }
    room.fit(count)
    var best: [UInt32: Found] = [:]
    let subject = query.prepared.subject
    let model = comparer.model(subject, purpose)
    query.prepared.withSides { sides in
      for (number, side) in sides.enumerated() where side.count > 0 {
        let total = collect(query.readings[number], side, comparer.likeness, &room)
        shortlist(total, depth, &room)
        for candidate in room.candidates {
          let name = Int(candidate & 0xFFFF_FFFF)
          let other = self.side(name)
          room.matcher.match(side, other)
          let odds =
            model.logOdds(Features(room.matcher, side, other, subject)) - query.burdens[number]
          let entity = entities[name]
          if odds > best[entity]?.logOdds ?? -.infinity {
            best[entity] = Found(entity: entity, name: UInt32(name), query: number, logOdds: odds)
          }
        }
        room.clear()
      }
    }
    return Array(best.values)
  }

  /// Gathers, for each name that shares a word with the query, how much of the query it has. The rarest words come first;
  /// once what is left of the query is too little to make a match alone, only names already found are added to.
  private func collect(
    _ reading: ReadName, _ side: NameSide, _ likeness: WordLikeness, _ room: inout SearchRoom
  ) -> Int {
    var order: [Int] = []
    var total = 0
    for index in 0..<side.count where Self.isPosted(side.word(index).pointee) {
      order.append(index)
      total += Int(side.word(index).pointee.weight)
    }
    order.sort { (side.word($0).pointee.weight, $1) > (side.word($1).pointee.weight, $0) }
    var left = total
    for (turn, index) in order.enumerated() {
      let word = side.word(index)
      let isOpen = turn == 0 || left * 10 >= total * 3
      similar(word, side, likeness, &room)
      for (other, alike) in room.words {
        let gain = UInt16(Float(min(word.pointee.weight, words[Int(other)].weight)) * alike)
        add(names(Int(other)), gain, UInt8(index + 1), isOpen, &room)
      }
      left -= Int(word.pointee.weight)
    }
    // Words that the list has run together, and acronyms.
    for index in order {
      let part = reading.parts[index]
      guard part.letters.count >= 2, part.kind != .number else { continue }
      let weight = UInt16(side.word(index).pointee.weight)
      add(nameKeys[Self.joinedKey(part.letters)], weight, UInt8(index + 1), true, &room)
      if part.letters.count <= 10, part.kind == .core || part.kind == .known {
        add(nameKeys[Self.acronymKey(part.letters)], weight, UInt8(index + 1), true, &room)
      }
    }
    apart(reading, likeness, &room)
    return total
  }

  /// Words of the index that two neighbours of the query are together.
  private func apart(_ reading: ReadName, _ likeness: WordLikeness, _ room: inout SearchRoom) {
    let parts = reading.parts.filter {
      $0.kind != .form && $0.kind != .particle && $0.kind != .title && $0.kind != .number
    }
    guard parts.count > 1 else { return }
    for index in 1..<parts.count {
      let form = Sound.form(parts[index - 1].letters + parts[index].letters)
      guard form.count >= 6 else { continue }
      form.withUnsafeBufferPointer { form in
        guard let first = form.baseAddress else { return }
        for word in keys[Self.apartKey(first, form.count)] {
          let other = words[Int(word)]
          let alike = room.row.withUnsafeMutableBufferPointer { row -> Float in
            guard let row = row.baseAddress else { return 0 }
            return likeness.likeness(
              first, form.count, sounds.base + Int(other.sound), Int(other.length), false, false, row)
          }
          if alike >= 0.8 { add(names(Int(word)), UInt16(other.weight), 255, true, &room) }
        }
      }
    }
  }

  @inline(__always)
  private func add(
    _ names: UnsafeBufferPointer<UInt32>, _ gain: UInt16, _ stamp: UInt8, _ isOpen: Bool,
    _ room: inout SearchRoom
  ) {
    room.met.withUnsafeMutableBufferPointer { met in
      room.stamps.withUnsafeMutableBufferPointer { stamps in
        for name in names {
          let index = Int(name)
          if met[index] == 0 {
            guard isOpen else { continue }
            room.touched.append(name)
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
    room.words.sort { ($0.likeness, $1.word) > ($1.likeness, $0.word) }
  }

  /// Keeps the `depth` names that share most with the query, against what both have.
  private func shortlist(_ total: Int, _ depth: Int, _ room: inout SearchRoom) {
    for name in room.touched {
      let met = Int(room.met[Int(name)])
      let share = met * 2000 / max(1, total + Int(totals[Int(name)]))
      room.candidates.append(UInt64(share) << 32 | UInt64(name))
    }
    guard room.candidates.count > depth else { return }
    // The least share among the best, by counting.
    var counts = [Int](repeating: 0, count: 2049)
    for candidate in room.candidates { counts[min(2048, Int(candidate >> 32))] += 1 }
    var least = 2048
    var taken = counts[2048]
    while least > 0, taken + counts[least - 1] <= depth {
      least -= 1
      taken += counts[least]
    }
    // Of those with one share more than fit, the first names.
    var rest = depth - taken
    room.candidates.removeAll { candidate in
      let share = min(2048, Int(candidate >> 32))
      if share >= least { return false }
      if share == least - 1, rest > 0 {
        rest -= 1
        return false
      }
      return true
    }
  }
}
