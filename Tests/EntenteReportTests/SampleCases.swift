// SPDX-License-Identifier: Apache-2.0
import EntenteModel

enum SampleCases {
  private static let russia = "Russia|country|RU"
  private static let china = "China|country|CN"

  static let english: [SampleMap.Case] = [
    .init(
      id: "in-forum", title: "Northern High-Tech Forum, held every year since 2014", type: .dialogue,
      status: .underway,
      substance: .operating, actors: [russia, china], sectors: [.digitalEconomy], date: "2014", until: "2023",
      umbrella: true,
      text:
        "[[The Northern High-Tech Forum has met every year since 2014]], each time in another city, and has become the place where ministries announce what their companies have already agreed among themselves. Attendance grew from a few dozen officials to several hundred firms."
    ),
    .init(
      id: "in-forum-2016", title: "Third Northern High-Tech Forum in Harbin", type: .dialogue,
      status: .completed,
      substance: .announced, actors: [russia, china, "Harbin Polar University|org|CN|host"],
      sectors: [.digitalEconomy],
      date: "2016-06", places: ["Harbin"], note: "11", partOf: "in-forum",
      text:
        "[[In June 2016 the third forum took place at Harbin Polar University]],11 which hosted it together with the city."
    ),
    .init(
      id: "in-forum-2019", title: "Sixth Northern High-Tech Forum in Singapore", type: .dialogue,
      status: .completed,
      substance: .announced, actors: [russia, china, "Lion City Exchange|org|SG|host"],
      sectors: [.digitalEconomy, .ai], date: "2019-09-17", places: ["Singapore"], note: "12",
      partOf: "in-forum",
      text:
        "[[The sixth forum opened in Singapore on 17 September 2019]]12 and heard, for the first time, a session on machine learning."
    ),
    .init(
      id: "in-fund", title: "Aurora Technology Fund with US$1 billion", type: .fund, status: .funded,
      substance: .signed,
      reason: "the instrument, and a second source that is not a party",
      actors: ["Borealis Direct Investment|org|RU|funder", "Yellow River Capital|org|CN|funder"],
      sectors: [.ai, .robotics, .semiconductors], date: "2018-10", places: ["Moscow"],
      amounts: [Amount(value: 1_000_000_000, currency: "USD", text: "US$1 billion")], note: "49",
      transfer: Transfer(from: ["CN"], to: ["RU"], channel: .investment),
      alternatives: [Alternative(field: "amounts", value: "US$900 million", document: "otchyot.txt")],
      text:
        "Money followed the talk. [[In October 2018 Borealis Direct Investment and Yellow River Capital established the Aurora Technology Fund]]49 in Moscow. [[The fund is to place up to US$1 billion]] in companies that work on machine learning, industrial robots and chip design, and its charter lets either side refuse a purchase."
    ),
    .init(
      id: "in-fund-2", title: "Regional development fund of 10 billion yuan", type: .fund, status: .announced,
      substance: .announced,
      actors: ["Borealis Direct Investment|org|RU|funder", "Yellow River Capital|org|CN"],
      sectors: [.other], date: "2019", places: ["Harbin"],
      amounts: [
        Amount(value: 10_000_000_000, currency: "CNY", text: "10 billion yuan"),
        Amount(value: 1_400_000_000, currency: "USD", text: "about US$1.4 billion"),
      ], note: "50",
      text:
        "[[A regional fund of 10 billion yuan (about US$1.4 billion) was announced in 2019]]50 for the provinces on both sides of the river."
    ),
    .init(
      id: "in-park", title: "Innovation park opened near Moscow", type: .park, status: .operational,
      substance: .resourced, reason: "a site seen by a non-party",
      actors: ["Tverskaya Foundation|org|RU|host", "Shenzhen Bay Group|org|CN|initiator"],
      sectors: [.researchInfrastructure], date: "2017-12", places: ["Moscow"], note: "21",
      text:
        "[[In December 2017 the Tverskaya Foundation opened an innovation park with the Shenzhen Bay Group]]21 on a former airfield."
    ),
    .init(
      id: "in-park-2", title: "Second site of the innovation park in Shenzhen", type: .park,
      status: .announced,
      substance: .floated, actors: ["Tverskaya Foundation|org|RU", "Shenzhen Bay Group|org|CN|host"],
      sectors: [.researchInfrastructure], date: "2024", planned: true, places: ["Shenzhen"], note: "22",
      text: "[[A second site in Shenzhen is to follow in 2024]],22 although no land has been named."),
    .init(
      id: "in-5g", title: "5G pilot zone by Lantern Networks in Moscow", type: .deployment,
      status: .operational,
      substance: .operating, reason: "observed activity, reported by a non-party",
      actors: ["Lantern Networks|org|CN|vendor", "Volna Mobile|org|RU|operator"], sectors: [.telecoms5G],
      date: "2019-09-03", places: ["Moscow"], note: "61",
      transfer: Transfer(from: ["CN"], to: ["RU"], channel: .sale),
      text:
        "[[On 3 September 2019 Lantern Networks and Volna Mobile switched on a 5G pilot zone in Moscow]].61 Visitors measured speeds of more than a gigabit."
    ),
    .init(
      id: "in-5g-2", title: "Contract for 5G networks between Lantern Networks and Volna Mobile",
      type: .agreement,
      status: .signed, substance: .announced,
      actors: ["Lantern Networks|org|CN|vendor", "Volna Mobile|org|RU|recipient"],
      sectors: [.telecoms5G], date: "2019-06-05", places: ["Moscow"], note: "60",
      text: "[[The contract had been signed on 5 June 2019]],60 on the margins of a state visit."),
    .init(
      id: "in-centre", title: "Lantern Networks doubles its research staff in Novosibirsk", type: .centre,
      status: .underway, substance: .announced,
      actors: ["Lantern Networks|org|CN|initiator", "Novosibirsk Science City|org|RU|host"],
      sectors: [.ai, .bigData], date: "2020-Q3", places: ["Novosibirsk"], note: "63",
      transfer: Transfer(from: ["RU"], to: ["CN"], channel: .talent),
      text:
        "[[In the third quarter of 2020 Lantern Networks said that it would double its research staff in Novosibirsk]],63 to 400 people."
    ),
    .init(
      id: "in-centre-2", title: "Lantern Networks buys the face recognition of VeraLab", type: .fund,
      status: .completed,
      substance: .signed, actors: ["Lantern Networks|org|CN|recipient", "VeraLab|org|RU|vendor"],
      sectors: [.ai, .surveillance], date: "2019-06-04",
      amounts: [Amount(value: 50_000_000, currency: "USD", text: "$50 million")], note: "64",
      transfer: Transfer(from: ["RU"], to: ["CN"], channel: .sale),
      text:
        "[[On 4 June 2019 it bought the patents of VeraLab, a maker of face recognition, for about $50 million]].64"
    ),
    .init(
      id: "in-camera", title: "VeraLab and Dragonfly present a body camera", type: .product,
      status: .announced,
      substance: .delivered, reason: "a product that a non-party saw",
      actors: ["VeraLab|org|RU", "Dragonfly Optics|org|CN"], sectors: [.surveillance, .ai], date: "2019-05",
      note: "100",
      text:
        "[[In May 2019 VeraLab and Dragonfly Optics jointly presented a body camera]]100 that recognises faces; our visitor tried it."
    ),
    .init(
      id: "in-lab", title: "Joint laboratory for gene sequencing", type: .research, status: .signed,
      substance: .announced,
      actors: [
        "Taiga Holding|org|RU|funder", "BlueGene Biotech|org|CN", "Borealis Direct Investment|org|RU|funder",
      ],
      sectors: [.biotech], date: "2018-09-11", places: ["Moscow"], note: "104",
      text:
        "[[On 11 September 2018 Taiga Holding, BlueGene Biotech and Borealis Direct Investment agreed to set up the largest gene laboratory of the region]].104"
    ),
    .init(
      id: "in-robot", title: "Robotics alliances sign cooperation agreements", type: .agreement,
      status: .signed,
      substance: .announced,
      actors: [
        "Northern Robotics Union|org|RU", "Eastern Robot Alliance|org|CN",
        "Ministry of Industry|gov|RU|guarantor",
      ],
      sectors: [.robotics], date: "2017-08", note: "96",
      text:
        "[[In August 2017 the Northern Robotics Union signed agreements with the Eastern Robot Alliance]],96 with the support of the Ministry of Industry."
    ),
    .init(
      id: "in-robot-2", title: "Workshop on industrial robots", type: .dialogue, status: .completed,
      substance: .operating,
      actors: ["Northern Robotics Union|org|RU|host", "Zhejiang Arm|org|CN"], sectors: [.robotics],
      date: "2018-04",
      places: ["Казань"], note: "98",
      text:
        "[[The first workshop on industrial robots met in April 2018]];98 Zhejiang Arm showed a welding cell."
    ),
    .init(
      id: "in-contest", title: "Start-up contest with twenty finalists", type: .contest, status: .completed,
      substance: .announced,
      actors: ["Tverskaya Foundation|org|RU|host", "Yellow River Capital|org|CN|funder"],
      sectors: [.digitalEconomy, .newMedia], date: "2018",
      amounts: [Amount(value: 200_000, currency: "USD", text: "$200,000")], note: "55",
      text: "[[The 2018 start-up contest chose twenty finalists and gave the winner $200,000]].55"),
    .init(
      id: "in-space", title: "Moon station by 2030", type: .plan, status: .proposed, substance: .floated,
      actors: ["Polar Space Corporation|gov|RU", "Great Wall Space Administration|gov|CN"], sectors: [.space],
      date: "2030", planned: true, note: "130",
      text: "[[The two space agencies speak of a station on the Moon by 2030]],130 without a budget."),
    .init(
      id: "in-nav", title: "Satellite navigation systems made compatible", type: .agreement, status: .signed,
      substance: .signed,
      actors: ["Polar Space Corporation|gov|RU", "Great Wall Space Administration|gov|CN"],
      sectors: [.space, .transport], date: "2018-11-07", until: "2019-08", places: ["Beijing"], note: "131",
      text:
        "[[A treaty on satellite navigation was signed in Beijing on 7 November 2018 and ratified in August 2019]].131"
    ),
    .init(
      id: "in-data", title: "Racks of Pearl Cloud in a Moscow data centre", type: .deployment,
      status: .operational,
      substance: .operating, actors: ["Pearl Cloud|org|CN|vendor", "Sever Data|org|RU|host"],
      sectors: [.digitalEconomy, .bigData], date: "2019", places: ["Moscow"], note: "118",
      text:
        "[[More than 600 racks of Pearl Cloud have been installed at Sever Data]],118 the largest tenant of the building."
    ),
    .init(
      id: "in-media", title: "Media forum plans a common digital platform", type: .dialogue,
      status: .proposed,
      substance: .floated, actors: [russia, china], sectors: [.newMedia], date: "2019", note: "108",
      text: "[[A media forum hopes to create a common digital platform]],108 it was said in 2019."),
    .init(
      id: "in-arms", title: "Early warning system built with outside help", type: .military,
      status: .underway,
      substance: .floated, actors: ["Russia|country|RU|vendor", "China|country|CN|recipient"],
      sectors: [.military],
      date: "2019-10-03", note: "9", transfer: Transfer(from: ["RU"], to: ["CN"], channel: .sale),
      marking: Marking(.green),
      text:
        "[[On 3 October 2019 it was said that one side helps the other to build an early warning system]].9"),
    .init(
      id: "in-treaty", title: "Treaty of technical assistance", type: .agreement, status: .completed,
      substance: .sustained,
      reason: "decades of output seen by third parties", actors: ["Soviet Union|country|", china],
      sectors: [.nuclear, .energy],
      date: "1950", note: "5",
      text: "[[A treaty of technical assistance was concluded in 1950]]5 and lasted a decade."),
    .init(
      id: "in-grid", title: "Ultra-high-voltage line across the border", type: .deployment, status: .stalled,
      substance: .announced, actors: ["Sever Grid|org|RU", "Eastern Grid|org|CN", "Kazakhstan|country|KZ"],
      sectors: [.energy], date: "2015-03", until: "2021", places: ["Almaty", "Nowhere"], note: "140",
      end: .dormant,
      text: "[[Plans of March 2015 for a power line through Kazakhstan stalled in 2021]].140"),
    .init(
      id: "in-block", title: "Regulator blocks the messenger of Pearl Cloud", type: .friction, status: nil,
      substance: .operating, actors: ["Communications Watch|gov|RU|opponent", "Pearl Cloud|org|CN"],
      sectors: [.newMedia], date: "2017-05-04", places: ["Moscow"], note: "123",
      text:
        "[[On 4 May 2017 Communications Watch blocked the messenger of Pearl Cloud]];123 the company said that it was deeply sorry."
    ),
    .init(
      id: "in-theft", title: "Warning about copied designs", type: .friction, status: nil,
      substance: .announced,
      actors: ["Institute of Patents|org|RU|opponent", china], sectors: [.robotics, .military], date: "2019",
      note: "120",
      transfer: Transfer(from: ["RU"], to: ["CN"], channel: .theftAlleged),
      text: "[[In 2019 the Institute of Patents warned that designs had been copied]].120"),
    .init(
      id: "in-drain", title: "Young scientists prefer to leave", type: .friction, status: nil,
      substance: .announced,
      actors: [russia], sectors: [.researchInfrastructure], note: "127",
      text: "[[Polls show that young scientists would rather work elsewhere]].127"),
    .init(
      id: "in-money", title: "Withdrawal of money for a venture fund proves difficult", type: .friction,
      status: nil,
      substance: .announced, actors: ["Yellow River Capital|org|CN|opponent", "Tverskaya Foundation|org|RU"],
      sectors: [.digitalEconomy], date: "2018", note: "126",
      text: "[[In 2018 the fund still could not be paid in across the border]].126"),
    .init(
      id: "in-hostile", title: "</script><script>alert(1)</script> & \"quotes\" \u{202E}desrever",
      type: .other,
      status: .announced, substance: .floated,
      actors: [
        "</title><img src=x onerror=alert(2)>|org|RU", "Evil \u{202E}gnp.exe Ltd|org|CN",
        "'\" onmouseover=alert(3) x=\"|org|",
      ],
      sectors: [.cybersecurity], date: "2021-02", places: ["Beijing"], note: "<b>1</b>",
      text:
        "[[A name like </script><script>alert(1)</script> and a turned one \u{202E}desrever\u{202C} must only be text]]."
    ),
  ]

  static let russian: [SampleMap.Case] = [
    .init(
      id: "in-ru-1", title: "Agreement between Сибирский институт связи and 华北理工研究院", type: .agreement,
      status: .signed,
      substance: .signed, actors: ["Сибирский институт связи|org|RU", "华北理工研究院|org|CN"],
      sectors: [.telecoms5G, .quantum],
      date: "2021-04-12", places: ["Novosibirsk"], note: "3",
      text:
        "[[12 апреля 2021 года Сибирский институт связи подписал соглашение с 华北理工研究院]]3 о квантовых линиях связи. Стороны обещают опытный участок длиной 40 километров."
    ),
    .init(
      id: "in-ru-2", title: "Учебный центр в Казани", type: .centre, status: .operational,
      substance: .resourced,
      actors: ["Казанский цифровой кампус|org|RU|host", "Lantern Networks|org|CN|funder"],
      sectors: [.telecoms5G],
      date: "2020-09", places: ["Казань"],
      amounts: [Amount(value: 750_000_000, currency: "RUB", text: "750 млн рублей")],
      note: "4",
      text:
        "[[В сентябре 2020 года в Казани открылся учебный центр]],4 [[на который выделено 750 млн рублей]]."),
    .init(
      id: "in-ru-3", title: "Совместный конкурс научных проектов", type: .contest, status: .underway,
      substance: .announced,
      actors: ["Фонд северных исследований|gov|RU|funder", "China|country|CN"], sectors: [.ai, .materials],
      date: "2022",
      text: "[[В 2022 году объявлен совместный конкурс научных проектов]]."),
    .init(
      id: "in-ru-4", title: "Отказ от закупки серверов", type: .friction, status: nil, substance: .announced,
      actors: ["Sever Data|org|RU|opponent", "Pearl Cloud|org|CN"], sectors: [.digitalEconomy],
      date: "2022-03",
      note: "7",
      text: "[[В марте 2022 года Sever Data отказалась от закупки серверов]]7 из-за сроков поставки."),
    .init(
      id: "in-ru-5", title: "Поставка микросхем приостановлена", type: .deployment, status: .stalled,
      substance: .announced,
      actors: ["Микрон Север|org|RU|recipient", "Eastern Chips|org|CN|vendor"], sectors: [.semiconductors],
      date: "2022-06",
      end: .suspended, text: "[[Поставка микросхем с июня 2022 года приостановлена]]."),
  ]

  static let chinese: [SampleMap.Case] = [
    .init(
      id: "in-zh-1", title: "上海联合实验室", type: .research, status: .operational, substance: .delivered,
      reason: "a paper that a non-party read",
      actors: ["东方航天大学|org|CN|host", "Polar Space Corporation|gov|RU"],
      sectors: [.space, .materials], date: "2020-11-20", places: ["上海"], note: "8",
      text: "[[2020年11月20日，东方航天大学与俄方在上海成立联合实验室]]。8 实验室已发表两篇论文。"),
    .init(
      id: "in-zh-2", title: "北方港口无人驾驶试点", type: .deployment, status: .underway, substance: .resourced,
      actors: ["海河智能|org|CN|vendor", "Arctic Ports|org|RU|operator"], sectors: [.transport, .ai],
      date: "2021",
      amounts: [Amount(value: 300_000_000, currency: "CNY", text: "3亿元")],
      text: "[[2021年，海河智能在北方港口开展无人驾驶试点]]，[[投资3亿元]]。"),
    .init(
      id: "in-zh-3", title: "数字货币结算备忘录", type: .agreement, status: .signed, substance: .floated,
      actors: ["Yellow River Capital|org|CN", "Bank of the North|org|RU"], sectors: [.digitalEconomy],
      date: "2022-05",
      text: "[[据称双方于2022年5月签署了数字货币结算备忘录]]。"),
    .init(
      id: "in-zh-4", title: "海关扣留芯片样品", type: .friction, status: nil, substance: .announced,
      actors: ["Eastern Chips|org|CN", "Customs Office|gov|RU|opponent"], sectors: [.semiconductors],
      date: "2023-01",
      text: "[[2023年1月，海关扣留了一批芯片样品]]。"),
    .init(
      id: "in-zh-5", title: "人工智能伦理对话", type: .dialogue, status: .announced, substance: .announced,
      actors: ["China|country|CN|host", "Russia|country|RU"], sectors: [.ai, .internetGovernance],
      date: "2023-10-30",
      places: ["Beijing"], text: "[[2023年10月30日宣布举行人工智能伦理对话]]。"),
  ]
}
