// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel

/// What an initiative can be found by: its own words, and those of its codes in three languages, so that a word of one
/// language finds what documents in another say.
enum CodeWords {
  static func words(of initiative: Initiative) -> [String] {
    var words = [initiative.title, initiative.titleOriginal ?? "", type(initiative.type)]
    for participant in initiative.participants {
      words += [
        participant.name, participant.english ?? "", participant.romanised ?? "", participant.country ?? "",
      ]
    }
    for place in initiative.places { words += [place.name, place.english ?? "", place.romanised ?? ""] }
    words += initiative.sectors.map(sector)
    words += initiative.technologies.map { $0.split(separator: "-").joined(separator: " ") }
    return words
  }

  private static func type(_ type: InitiativeType) -> String {
    switch type {
    case .agreement: "agreement соглашение меморандум договор 协议 协定 备忘录"
    case .dialogue: "dialogue forum форум диалог встреча 对话 论坛"
    case .park: "park парк технопарк 园区 科技园"
    case .fund: "fund investment фонд инвестиции 基金 投资"
    case .contest: "contest competition конкурс соревнование 竞赛 大赛"
    case .research: "research исследование 研究 科研"
    case .centre: "centre center laboratory центр лаборатория 中心 实验室"
    case .product: "product продукт изделие 产品"
    case .deployment: "deployment внедрение поставка развёртывание 部署 应用"
    case .plan: "plan programme план программа 计划 规划"
    case .military: "military военный оборона 军事 国防"
    case .friction: "friction dispute спор санкции трения 摩擦 争端 制裁"
    case .other: "other"
    }
  }

  private static func sector(_ sector: Sector) -> String {
    switch sector {
    case .telecoms5G: "telecoms 5G телекоммуникации связь 电信 通信"
    case .ai: "AI artificial intelligence искусственный интеллект ИИ 人工智能"
    case .bigData: "big data большие данные 大数据"
    case .robotics: "robotics роботы робототехника 机器人"
    case .biotech: "biotech biotechnology биотехнологии 生物技术"
    case .newMedia: "new media новые медиа СМИ 新媒体"
    case .digitalEconomy: "digital economy цифровая экономика 数字经济"
    case .cybersecurity: "cybersecurity кибербезопасность 网络安全"
    case .internetGovernance: "internet governance управление интернетом 互联网治理"
    case .surveillance: "surveillance наблюдение распознавание 监控"
    case .space: "space космос спутник 航天 太空 卫星"
    case .nuclear: "nuclear атомный ядерный 核能 核电"
    case .semiconductors: "semiconductors chips полупроводники микроэлектроника 半导体 芯片"
    case .quantum: "quantum квантовый 量子"
    case .energy: "energy энергетика 能源"
    case .materials: "materials материалы 材料"
    case .military: "military военный вооружения 军事 武器"
    case .researchInfrastructure: "research infrastructure научная инфраструктура 科研基础设施"
    case .transport: "transport транспорт 交通 运输"
    case .other: "other"
    }
  }
}
