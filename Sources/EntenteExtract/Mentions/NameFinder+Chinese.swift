// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteText

/// Names in Chinese that need more than a list: people whose office the document gives, and countries written shortly
/// (中匈, 匈方, 对俄).
extension NameFinder {
  /// Adds the person or the short country that begins at `index`, and returns where to go on.
  mutating func shortName(_ index: Int, known: Int?) -> Int? {
    if let end = reading.han.person(tokens, index, range.upperBound), end > known ?? 0 {
      let name = tokens[index..<end]
      mentions.append(
        Mention(tokens: index..<end, kind: .person, country: reading.han.country(ofPerson: name)))
      return end
    }
    // 国务院总理: the office, not the body.
    if let known, let title = hit(.personTitle, at: index), title.tokens.upperBound > known {
      return title.tokens.upperBound
    }
    // 乌方 is Uruguay's side where the document names Uruguay, whatever the gazetteer says.
    if known == index + 2, Self.side.contains(tokens[index + 1].key),
      let code = reading.han.country(ofInitial: tokens[index].key)
    {
      mentions.append(Mention(tokens: index..<(index + 2), kind: .country, country: code))
      return index + 2
    }
    guard known == nil, let code = shortCountry(index) else { return nil }
    mentions.append(Mention(tokens: index..<code.end, kind: .country, country: code.country))
    return code.end
  }

  /// The end of a country's official name after its short one: 纳米比亚 + 共和国.
  func officialEnd(_ end: Int, _ names: [Gazetteer.Name]) -> Int {
    guard names.contains(where: { $0.kind == .country }) else { return end }
    for form in Self.officialForms where end + form.count <= range.upperBound {
      if zip(form, tokens[end..<(end + form.count)]).allSatisfy({ $0 == $1.key }) { return end + form.count }
    }
    return end
  }
  private static let officialForms = ["联邦共和国", "民主共和国", "人民共和国", "共和国", "王国", "联邦"].map {
    Tokenizer.tokens(of: $0).map(\.key)
  }

  /// A country by one character: before 方, beside another country, or after a word of relation.
  private func shortCountry(_ index: Int) -> (country: String, end: Int)? {
    guard let country = initial(index) else { return nil }
    let next = index + 1
    guard range.contains(next) else { return nil }
    let previous = index > range.lowerBound ? tokens[index - 1].key : 0
    if Self.side.contains(tokens[next].key), !Self.unsided.contains(tokens[index].key),
      !(range.contains(next + 1) && Self.sideways.contains(tokens[next + 1].key))
    {
      return (country, next + 1)
    }
    // The second of a pair: the first one stands right before.
    if let last = mentions.last, last.tokens.upperBound == index, last.kind == .country,
      last.country != country,
      last.tokens.count <= 2, !isSwallowed(next)
    {
      return (country, next)
    }
    // The first of a pair: the second is written shortly too, or by a name of two characters (中印尼).
    if !Self.bound.contains(previous), previous == 0 || tokens[index - 1].kind != .number {
      if let full = known(next), full.names[0].kind == .country {
        if isBloc(full.names[0]) || full.end - next == 2, self.country(of: full.names[0]) != country {
          return (country, next)
        }
      } else if known(next) == nil, !isSwallowed(next + 1), let other = initial(next), other != country {
        return (country, next)
      }
    }
    // 对匈, 访匈, 来华.
    guard Self.relations.contains(previous), !isSwallowed(next) else { return nil }
    return Self.china.contains(tokens[index].key) || reading.han.country(ofInitial: tokens[index].key) != nil
      ? (country, next) : nil
  }

  /// The country that one character stands for here: one that the document has named in full, else one that is always
  /// written so.
  private func initial(_ index: Int) -> String? {
    guard range.contains(index), tokens[index].kind == .han else { return nil }
    let key = tokens[index].key
    if Self.china.contains(key) {
      return index > range.lowerBound && Self.relations.contains(tokens[index - 1].key) ? "CN" : nil
    }
    if let named = reading.han.country(ofInitial: key) { return named }
    guard let country = lexicons.gazetteer.hanInitials[key] else { return nil }
    return !Self.ordinary.contains(key) || isBeforeRelation(index + 1) ? country : nil
  }

  private func isBloc(_ name: Gazetteer.Name) -> Bool {
    name.kind == .country && lexicons.gazetteer.countries[Int(name.index)].isBloc
  }

  /// A character after which the one before belongs to another word: 中加强, 以及.
  private func isSwallowed(_ index: Int) -> Bool {
    range.contains(index) && Self.swallowing.contains(tokens[index].key)
  }
  /// Whether a quotation names something: it is known, or what it is stands at its end or right after it
  /// (“金砖”论坛). Chinese quotes slogans too. The title of an instrument is read like any other words.
  func quotesName(_ inside: Range<Int>) -> Bool {
    if let known = known(inside.lowerBound), known.end == inside.upperBound { return true }
    if hit(.eventHead, at: inside.upperBound + 1) != nil || hit(.orgHead, at: inside.upperBound + 1) != nil {
      return true
    }
    return headKind(inside) != nil && !tokens[inside.lowerBound - 1].isMark("《")
  }

  /// The medium and the reporter before `消息：`, `电`, `讯` at the start of a report take no part in what it tells.
  mutating func markDateline() {
    guard sentence.block == 0 || range.lowerBound < 40 else { return }
    let limit = min(range.upperBound, range.lowerBound + 30)
    guard
      let close = (range.lowerBound..<limit).first(where: { index in
        tokens[index].isMark("：") || tokens[index].isMark("】")
          || Self.wires.contains(tokens[index].key) && index > range.lowerBound
            && Self.beforeWire.contains(tokens[index - 1].key)
      }), (range.lowerBound...close).contains(where: { Self.wires.contains(tokens[$0].key) })
    else { return }
    for position in mentions.indices where mentions[position].tokens.upperBound <= close {
      mentions[position].aside = true
    }
  }
  /// Who only says it (佐科表示，…) takes no part for that, nor does the body whose head acts (国务院总理李强), nor the
  /// country to which one comes (来华).
  mutating func markHanSpeakers() {
    for position in mentions.indices {
      let mention = mentions[position]
      switch mention.kind {
      case .person:
        if cue(.claim, at: mention.tokens.upperBound) != nil { mentions[position].aside = true }
      case .organisation, .government:
        if holdsOffice(mention.tokens, before: position + 1) { mentions[position].aside = true }
      case .country
      where mention.tokens.count == 1 && Self.china.contains(tokens[mention.tokens.lowerBound].key):
        mentions[position].aside = true
      default: break
      }
    }
  }

  /// Whether a title follows the body's name and then who holds it, or what he says.
  private func holdsOffice(_ body: Range<Int>, before next: Int) -> Bool {
    let first = hit(.personTitle, at: body.upperBound) ?? hit(.personTitle, at: body.upperBound - 1)
    guard var title = first else { return false }
    while let more = hit(.personTitle, at: title.tokens.upperBound) { title = more }
    let end = title.tokens.upperBound
    return mentions.indices.contains(next) && mentions[next].kind == .person
      && mentions[next].tokens.lowerBound == end
      || cue(.claim, at: end) != nil || range.contains(end) && tokens[end].isMark("、")
  }

  /// A name that goes on after a known place or body to a head of its own: 北京 + 语言大学, 小米 + 汽车科技有限公司.
  func longerName(_ start: Int, _ known: (end: Int, names: [Gazetteer.Name])) -> Mention? {
    let kind = known.names[0].kind
    if kind == .country, let ministry = ministry(start, known) { return ministry }
    guard kind == .place || kind == .organisation || kind == .country else { return nil }
    for head in known.end..<max(known.end, min(range.upperBound, known.end + 10)) {
      if breaksName(head) || tokens[head].kind != .han || cue(.personTitle, at: head) != nil { return nil }
      if let inner = self.known(head), inner.names[0].kind != .place { return nil }
      if let (kind, found) = self.head(at: head), kind != .event || head > known.end {
        if let thing = hit(.thing, at: known.end), thing.tokens.upperBound >= found.tokens.upperBound { return nil }
        return Mention(
          tokens: start..<found.tokens.upperBound, kind: kind, country: country(of: known.names[0]))
      }
    }
    return nil
  }

  /// 埃及 + 水利部: a ministry that the gazetteer knows as China's belongs to the country before it.
  private func ministry(_ start: Int, _ country: (end: Int, names: [Gazetteer.Name])) -> Mention? {
    guard let body = known(country.end), body.names[0].kind == .organisation else { return nil }
    let entry = lexicons.gazetteer.organisations[Int(body.names[0].index)]
    guard entry.kind == .gov, entry.country == "CN", let code = self.country(of: country.names[0]), code != "CN"
    else { return nil }
    return Mention(tokens: start..<body.end, kind: .government, country: code)
  }

  /// Whether a word that begins before `index` goes on over it: no name begins inside 进口 or 论坛.
  func isInsideWord(_ index: Int) -> Bool {
    (max(range.lowerBound, index - 4)..<index).contains { start in
      cues(at: start).contains { $0.tokens.upperBound > index }
    }
  }

  /// A verb, a small word, or a word of number ends an organisation's name.
  func breaksName(_ index: Int) -> Bool {
    // 投资 and 开发 stand in the names of companies.
    if cue(.act, at: index).map({ !$0.detail.contains("nominal") }) ?? false { return true }
    if cue(.clause, at: index) != nil { return true }
    guard let small = hit(.function, at: index) else { return false }
    // 中 in 中心.
    if small.tokens.count == 1, hit(.thing, at: index) != nil { return false }
    return pack.cues[Int(small.cue)].detail != "ends" && pack.cues[Int(small.cue)].detail != "leads"
      || small.tokens.count > 1
  }
  private static let wires = keys(["电", "讯", "息", "者"])
  private static let beforeWire = keys(["日", "报", "社"])

  /// 匈塞铁路, 中巴经贸: what two countries have between them follows.
  private func isBeforeRelation(_ index: Int) -> Bool {
    range.contains(index) && Self.between.contains(tokens[index].key)
  }
  private static let between = keys(["关", "合", "友", "边", "两", "铁", "双", "战", "贸"])

  private static let side = keys(["方"])
  private static let unsided = keys(["双", "各", "多", "地", "官", "南", "北", "东", "对", "单", "三", "四"])
  private static let sideways = keys(["面", "式", "向", "法", "案", "针", "便", "程", "阵", "块", "言", "舟", "位", "略"])
  private static let bound = keys([
    "其", "集", "当", "之", "高", "初", "空", "途", "程", "期", "目", "心", "市", "区", "家", "国",
  ])
  private static let swallowing = keys([
    "强", "快", "大", "及", "来", "后", "前", "上", "下", "于", "此", "为", "部", "式", "班",
  ])
  private static let relations = keys(["对", "访", "赴", "涉", "驻", "来", "援", "在"])
  private static let china = keys(["华"])
  /// Characters that are words of their own: they need the country's full name somewhere before.
  private static let ordinary = keys([
    "以", "新", "白", "加", "意", "土", "台", "港", "苏", "巴", "塞", "菲", "荷", "沙", "老",
  ])
}
