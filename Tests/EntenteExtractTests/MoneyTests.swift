// SPDX-License-Identifier: Apache-2.0
internal import EntenteExtract
internal import EntenteText
internal import Foundation
internal import Testing

/// Sums written shortly: `USD 2000000000 about limit`.
enum MoneyBench {
  static func finder() throws -> MoneyFinder {
    MoneyFinder(
      try ["en", "ru", "zh"].compactMap {
        FileManager.default.fileExists(atPath: DateBench.lexicons.appending(path: "\($0)/money.tsv").path)
          ? try MoneyLexicon(try DateBench.text($0, "money")) : nil
      })
  }

  static func read(_ text: String, _ finder: MoneyFinder) -> [String] {
    var text = text
    return text.withUTF8 { bytes in
      var tokenizer = Tokenizer(bytes)
      tokenizer.scan(0..<bytes.count)
      var tokens = tokenizer.tokens
      var last: Int32 = 0
      FootnoteMarkers.mark(&tokens, 0..<tokens.count, last: &last)
      return finder.find(tokens, in: bytes, 0..<tokens.count).map { mention in
        let whole = mention.value == mention.value.rounded()
        let number = whole ? String(Int(mention.value)) : String(mention.value)
        return "\(mention.currency) \(number)" + (mention.approximate ? " about" : "")
          + (mention.limit ? " limit" : "")
      }
    }
  }
}

@Suite("Money in English")
struct MoneyTests {
  static let cases: [(String, [String])] = [
    ("a US$2 billion fund", ["USD 2000000000"]),
    ("worth $1 billion", ["USD 1000000000"]),
    ("US$50 million", ["USD 50000000"]),
    ("$1.5bn deal", ["USD 1500000000"]),
    ("$300m", ["USD 300000000"]),
    ("$300,000", ["USD 300000"]),
    ("$1,234,567.89", ["USD 1234567.89"]),
    ("$0.29 billion", ["USD 290000000"]),
    ("100 million yuan", ["CNY 100000000"]),
    ("100 million yuan (about US$14 million)", ["CNY 100000000", "USD 14000000 about"]),
    ("RMB 5 billion", ["CNY 5000000000"]),
    ("RMB5 billion", ["CNY 5000000000"]),
    ("RMB1.5 billion", ["CNY 1500000000"]),
    ("USD1.5bn of", ["USD 1500000000"]),
    ("¥500 million", ["JPY 500000000"]),
    ("¥500 million, or half a billion yuan", ["CNY 500000000", "CNY 500000000"]),
    ("€20 million", ["EUR 20000000"]),
    ("£3.2m", ["GBP 3200000"]),
    ("Rs 500 crore", ["INR 5000000000"]),
    ("Rs. 500 crore", ["INR 5000000000"]),
    ("5 lakh crore rupees", ["INR 5000000000000"]),
    ("8 billion rubles", ["RUB 8000000000"]),
    ("8 billion roubles", ["RUB 8000000000"]),
    ("2 billion dollars", ["USD 2000000000"]),
    ("half a billion dollars", ["USD 500000000"]),
    ("one million euros", ["EUR 1000000"]),
    ("one hundred twenty-five million euros", ["EUR 125000000"]),
    ("$20–30 million", ["USD 20000000", "USD 30000000"]),
    ("$20 million to $30 million", ["USD 20000000", "USD 30000000"]),
    ("between $20 million and $30 million", ["USD 20000000", "USD 30000000"]),
    ("20 to 30 million dollars", ["USD 20000000", "USD 30000000"]),
    ("A$5 million", ["AUD 5000000"]),
    ("a $5 million grant", ["USD 5000000"]),
    ("C$5 million", ["CAD 5000000"]),
    ("S$5 million", ["SGD 5000000"]),
    ("HK$5 million", ["HKD 5000000"]),
    ("NT$5 million", ["TWD 5000000"]),
    ("NT$1.2 billion", ["TWD 1200000000"]),
    ("3 trillion won", ["KRW 3000000000000"]),
    ("he won 3 million", []),
    ("AED 3 billion", ["AED 3000000000"]),
    ("3 billion dirhams", ["AED 3000000000"]),
    ("10 billion Saudi riyals", ["SAR 10000000000"]),
    ("2 SAR satellites", []),
    ("Rp 5 trillion", ["IDR 5000000000000"]),
    ("R$5 million", ["BRL 5000000"]),
    ("CHF 5 million", ["CHF 5000000"]),
    ("5 million Norwegian kroner", ["NOK 5000000"]),
    ("hundreds of millions of dollars", []),
    ("several billion dollars", []),
    ("as much as $5 million", ["USD 5000000 limit"]),
    ("up to about $5 million", ["USD 5000000 about limit"]),
    ("In 2019 $5 million was spent", ["USD 5000000"]),
    ("a $5-million project", ["USD 5000000"]),
    ("a 5-million-dollar project", ["USD 5000000"]),
    ("$300 million.49 The", ["USD 300000000"]),
    ("600 racks, 20 pounds", []),
    ("two and a half billion dollars", ["USD 2500000000"]),
    ("$5 million per year", ["USD 5000000"]),
  ]

  @Test("A sum is read with its currency and scale", arguments: cases)
  func reads(text: String, sums: [String]) throws {
    #expect(MoneyBench.read(text, try MoneyBench.finder()) == sums, "\(text)")
  }
}
