// SPDX-License-Identifier: Apache-2.0
internal import EntenteExtract
internal import EntenteModel
internal import Testing

@Suite("What Chinese sentences say is done together")
struct ChineseInitiativeTests {
  static let cases: [(String, InitiativeType, ReportedStatus?)] = [
    ("中国和俄罗斯2019年6月5日签署5G合作协议。", .agreement, .signed),
    ("两国元首共同见证签署中国和智利数字经济、航天等领域多项合作文件。", .agreement, .signed),
    ("欧盟和日本去年签署了半导体合作备忘录。", .agreement, .signed),
    ("中国科学院与俄罗斯科学院共同成立联合实验室。", .research, .announced),
    ("清华大学和莫斯科国立大学启动量子计算联合研究项目。", .research, .underway),
    ("中方将同匈牙利共建10家联合实验室。", .research, .announced),
    ("中俄两国将于2026年举办人工智能论坛。", .dialogue, .announced),
    ("俄罗斯总统普京5日在莫斯科会见中国外长王毅。", .dialogue, .completed),
    ("中国外长王毅同法国外长巴罗在巴黎举行会谈。", .dialogue, .completed),
    ("中方拟与俄方设立总额达10亿美元的投资基金。", .fund, .announced),
    ("中国和沙特阿拉伯企业的首个合资工厂10月在利雅得奠基。", .fund, .underway),
    ("工信部与德国经济部正在推进智能制造合作项目。", .plan, .underway),
    ("中国可能与印尼合作建设高铁。", .deployment, .proposed),
    ("中国和埃及的鲁班工坊10月在开罗揭牌。", .centre, .operational),
    ("荷兰政府禁止阿斯麦公司向中国出口光刻机。", .friction, .stalled),
    ("美国今年10月取消与中国的半导体合作计划。", .friction, .cancelled),
  ]

  @Test("The verb and its object give type and status", arguments: cases)
  func coded(text: String, type: InitiativeType, status: ReportedStatus?) throws {
    let found = try ReadBack.only(text)
    #expect(found.type == type, "\(text)")
    #expect(found.status == status, "\(text)")
  }

  static let nothing = [
    "双方要深化人工智能、数字经济等领域合作。",
    "中方愿同法方加强沟通协作，推动构建人类命运共同体。",
    "希望双方企业扩大相互投资。",
    "中俄双方尚未签署协议。",
    "今年是中国和泰国建立全面战略合作伙伴关系10周年。",
    "国务院昨天召开常务会议，研究部署下一阶段工作。",
    "中国国家铁路集团今年前9个月完成固定资产投资5000亿元。",
    "我国自主研发的新型卫星发射成功。",
    "王毅等参加会见。",
    "该县建设的灌溉工程昨天完工。",
    "以色列空袭加沙，造成人员伤亡。",
    "俄罗斯和乌克兰军队在边境交火。",
  ]

  @Test("Wishes, anniversaries, the business of one country and war make none", arguments: nothing)
  func none(text: String) throws {
    #expect(try ReadBack.initiatives(text).isEmpty, "\(text)")
  }

  static let day = PartialDate("2024-07-06")
  static let story = """
    某网消息：当地时间7月5日下午，匈牙利总理欧尔班在布达佩斯同法国总统马克龙举行会谈。
    欧尔班表示，匈方愿同法方深化各领域合作。希望双方加强交流。
    会谈后，两国领导人共同见证签署航天、核能等领域多项合作文件。
    双方商定于2026年在巴黎举办匈法科技论坛。
    """

  @Test("A story without dates of its own is dated by its first sentence")
  func story() throws {
    let found = try ReadBack.initiatives(Self.story, published: Self.day)
    #expect(found.map(\.type) == [.dialogue, .agreement, .dialogue])
    #expect(found.map(\.status) == [.completed, .signed, .announced])
    #expect(found.map(\.date) == ["2024-07-05 relative", "2024-07-05 relative", "2026 planned"])
    #expect(found[0].actors.filter { $0.kind == "person" }.map(\.line).sorted() == ["欧尔班 HU", "马克龙 FR"])
    #expect(found[1].countries == ["HU", "FR"])
    #expect(found[1].sectors.sorted() == ["nuclear", "space"])
    #expect(found[2].places.contains("巴黎"))
  }

  @Test("Who attended belongs to the summit, and what is said twice is one")
  func attended() throws {
    let found = try ReadBack.initiatives(
      """
      6月17日，第二届海湾—中亚峰会在阿斯塔纳举行。哈萨克斯坦总统托卡耶夫主持会议。乌兹别克斯坦总统米尔济约耶夫出席。
      托卡耶夫宣布，哈方将于2026年在阿拉木图举办中亚—欧盟论坛。
      哈方将于2026年在阿拉木图举办中亚—欧盟论坛，相信论坛会取得成功。
      """, published: PartialDate("2025-06-18"))
    #expect(found.count == 2)
    #expect(found.first?.names.contains("托卡耶夫") == true)
    #expect(found.first?.names.contains("米尔济约耶夫") == true)
    #expect(found.last?.date?.hasPrefix("2026") == true)
  }

  static let sums: [(String, [String])] = [
    ("华为与俄罗斯MTS公司签署协议，投资额10亿美元。", ["USD 1000000000.0"]),
    ("中国和泰国设立总额十亿元的联合基金。", ["CNY 1000000000.0"]),
    ("中国石化与沙特阿美签署3.5万亿元的框架协议。", ["CNY 3500000000000.0"]),
    ("中国银行与埃及央行签署协议，提供5000万美元贷款。", ["USD 50000000.0"]),
  ]

  @Test("Sums in 万 and 亿", arguments: sums)
  func sum(text: String, amounts: [String]) throws {
    #expect(try ReadBack.only(text).amounts == amounts, "\(text)")
  }
}
