// SPDX-License-Identifier: Apache-2.0
import EntenteNames
import Testing

@Suite("A name looked for among many")
struct NameSearchTests {
  /// The score of the only name of an index.
  func score(_ query: String, _ listed: String, _ subject: NameSubject) throws -> Double {
    var builder = NameIndex.Builder(try #require(Shipped.comparer))
    builder.add(listed, subject, entity: 0, ordinal: 0)
    let finished = builder.finished()
    let index = try #require(finished)
    var room = index.room()
    return index.search(index.read([query], [subject]), limit: 1, &room).first?.score ?? 0
  }

  @Test(
    "is found without what lists often leave out, and in another script and order",
    arguments: [
      (NameSubject.person, "Oleg Rybnikov", "Oleg Petrovich RYBNIKOV"),
      (.person, "Олег Рыбников", "Oleg Petrovich RYBNIKOV"),
      (.person, "Rybnikov Oleg Petrovich", "Oleg Petrovich RYBNIKOV"),
      (.person, "张卫红", "Weihong ZHANG"), (.person, "Yusuf al-Barqawi", "Yousef AL-BARQAWI"),
      (.body, "Radioavionika", "Radioavionika JSC"), (.body, "АО «Радиоавионика»", "RADIOAVIONIKA OJSC"),
      (.body, "深圳远帆贸易有限公司", "Shenzhen Yuanfan Trading Co., Ltd."),
    ])
  func found(subject: NameSubject, query: String, listed: String) throws {
    #expect(try score(query, listed, subject) >= 0.7, "\(query) | \(listed)")
  }

  @Test(
    "is not another that shares a given name and an ending, a town and a trade, or the family of the other sex",
    arguments: [
      (NameSubject.person, "Konstantin Kovalenkov", "Konstantin KOSAREV"),
      (.person, "Глеб Егоров", "Gleb Yegorovich VASIN"), (.person, "Viktor Sazonov", "Viktoria SAZONOVA"),
      (.person, "Karim Walid Nasrawi", "Karim WALID"), (.person, "Kang Soo-min", "Su WANG"),
      (.body, "Perm Velkor Motors OOO", "Perm Motors Plant"),
      (.body, "苏州锐明达科技有限公司", "Suzhou Yikang Technology Co., Ltd."),
    ])
  func another(subject: NameSubject, query: String, listed: String) throws {
    #expect(try score(query, listed, subject) < 0.7, "\(query) | \(listed)")
  }

  @Test("is not met by a remark in brackets beside another name")
  func remark() throws {
    let listed =
      "Samir Haddad (false identity related to a passport numbered 434021161, which was taken away)"
    #expect(try score("杜文强", listed, .person) < 0.3)
    #expect(try score("Samir Haddad", listed, .person) >= 0.7)
  }

  @Test("scores as a pair when it is asked as one")
  func purposes() throws {
    let comparer = try #require(Shipped.comparer)
    var builder = NameIndex.Builder(comparer)
    builder.add("Konstantin KOSAREV", .person, entity: 0, ordinal: 0)
    let finished = builder.finished()
    let index = try #require(finished)
    var room = index.room()
    let query = index.read(["Konstantin Kovarev"], [.person])
    let pair = index.search(query, limit: 1, for: .pair, &room).first?.score
    let search = index.search(query, limit: 1, for: .search, &room).first?.score
    var matcher = comparer.matcher()
    let alone = comparer.score(
      comparer.prepared("Konstantin Kovarev", .person), comparer.prepared("Konstantin KOSAREV", .person),
      &matcher)
    #expect(pair == alone)
    #expect(search != pair)
  }
}
