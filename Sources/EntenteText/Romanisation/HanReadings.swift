// SPDX-License-Identifier: Apache-2.0

/// Readings of Han characters that depend on the word, and family names. Facts of the language, written by us.
enum HanReadings {
  /// Characters that names use in another reading than the one that ICU gives for them alone.
  static let characters: [Character: String] = [
    "地": "di", "长": "chang", "都": "du", "什": "shi", "曾": "zeng", "塞": "sai", "卜": "bu",
    "長": "chang", "蕃": "fan", "尔": "er", "番": "fan", "宁": "ning",
  ]

  /// Words whose reading is not that of their characters.
  static let words: [String: [String]] = table(
    """
    重庆 chong qing|重慶 chong qing|厦门 xia men|廈門 xia men|西藏 xi zang|番禺 pan yu|六安 lu an|丽水 li shui|台州 tai zhou
    蚌埠 beng bu|柏林 bo lin|秘鲁 bi lu|朝鲜 chao xian|朝阳 chao yang|音乐 yin yue|莘庄 xin zhuang|大埔 da bu|会计 kuai ji
    银行 yin hang|央行 yang hang|行业 hang ye|商行 shang hang|分行 fen hang|总行 zong hang|农行 nong hang|工行 gong hang
    建行 jian hang|中行 zhong hang|招行 zhao hang|投行 tou hang|行长 hang zhang|部长 bu zhang|校长 xiao zhang
    院长 yuan zhang|市长 shi zhang|省长 sheng zhang|局长 ju zhang|会长 hui zhang|董事长 dong shi zhang|成长 cheng zhang
    增长 zeng zhang|生长 sheng zhang|团长 tuan zhang|船长 chuan zhang|司长 si zhang|处长 chu zhang|主任 zhu ren
    重组 chong zu|重启 chong qi|重建 chong jian|供给 gong ji|模具 mu ju|首都 shou du|成都 cheng du|什么 shen me|大夫 dai fu
    血液 xue ye|调整 tiao zheng|调度 diao du|空调 kong tiao|传记 zhuan ji|自传 zi zhuan|宝藏 bao zang|参与 can yu|人参 ren shen
    高丽 gao li|吐蕃 tu bo|龟兹 qiu ci|可汗 ke han|单于 chan yu|大宛 da yuan|月氏 yue zhi|燕山 yan shan|燕京 yan jing
    华山 hua shan|济南 ji nan|济宁 ji ning|乐清 yue qing|乐亭 lao ting|铅山 yan shan|歙县 she xian|浚县 xun xian|尉氏 wei shi
    洪洞 hong tong|繁峙 fan shi|蔚县 yu xian|涡阳 guo yang|亳州 bo zhou|荥阳 xing yang|犍为 qian wei|筠连 jun lian
    珲春 hun chun|桦甸 hua dian|瓦房店 wa fang dian|哈尔滨 ha er bin|齐齐哈尔 qi qi ha er|呼和浩特 hu he hao te
    乌鲁木齐 wu lu mu qi|喀什 ka shi|长江三角洲 chang jiang san jiao zhou|三角洲 san jiao zhou|角色 jue se|觉悟 jue wu
    弹性 tan xing|还款 huan kuan|便宜 pian yi|降落 jiang luo|宿舍 su she|星宿 xing xiu|切实 qie shi|积累 ji lei|应用 ying yong
    钢铁 gang tie|数据 shu ju|计量 ji liang|测量 ce liang|相机 xiang ji|载人 zai ren|运载 yun zai|载荷 zai he|下载 xia zai
    """)

  /// Family names that are read otherwise than the character alone.
  static let familyNames: [String: [String]] = table(
    """
    单 shan|單 shan|解 xie|仇 qiu|查 zha|区 ou|區 ou|盖 ge|蓋 ge|翟 zhai|朴 piao|缪 miao|繆 miao|员 yun|召 shao|种 chong
    逄 pang|曾 zeng|尉迟 yu chi|尉遲 yu chi|万俟 mo qi|长孙 zhang sun|長孫 zhang sun|令狐 ling hu|乐 yue|樂 yue|覃 qin
    薄 bo|都 du|宓 mi|那 na|折 she|燕 yan|洗 xian|华 hua|任 ren|应 ying|宁 ning|褚 chu|郗 xi|隗 wei|谌 chen|佴 nai
    """)

  static let doubleFamilyNames: Set<String> = [
    "欧阳", "歐陽", "司马", "司馬", "诸葛", "諸葛", "上官", "司徒", "东方", "東方", "独孤", "獨孤", "南宫", "南宮", "万俟",
    "闻人", "夏侯", "尉迟", "尉遲", "公孙", "公孫", "慕容", "长孙", "長孫", "宇文", "皇甫", "令狐", "司空", "淳于", "澹台",
    "轩辕", "軒轅", "钟离", "鐘離", "申屠", "呼延", "端木", "百里", "东郭", "拓跋", "西门", "太史", "第五", "左丘", "欧陽",
  ]

  /// The kinds of places that end their names.
  static let kindsOfPlaces: Set<Character> = ["市", "省", "县", "縣", "区", "區", "镇", "鎮", "州"]

  static let kindsOfBodies: Set<String> = [
    "大学", "大學", "学院", "學院", "集团", "集團", "公司", "银行", "銀行", "中心", "科学院", "研究院", "研究所",
    "基金会", "委员会", "有限公司", "总公司", "实验室",
  ]

  /// Words that join others and are written small.
  static let small: Set<Character> = ["和", "与", "與", "及", "的", "之", "暨", "或"]

  /// Characters in the longest of ``words``.
  static let longest = words.keys.map(\.count).max() ?? 1

  private static func table(_ lines: String) -> [String: [String]] {
    var table: [String: [String]] = [:]
    for entry in lines.split(whereSeparator: { $0 == "|" || $0.isNewline }) {
      let parts = entry.split(separator: " ").map(String.init)
      if let word = parts.first { table[word] = Array(parts.dropFirst()) }
    }
    return table
  }
}
