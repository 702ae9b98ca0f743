// SPDX-License-Identifier: Apache-2.0
internal import Foundation

/// Names of countries as lists write them, to ISO 3166-1 alpha-2 in small letters (as FollowTheMoney has them).
enum Countries {
  /// - Returns: `ir` for `Iran`, `IR`, `IRN`, `Iran (Islamic Republic of)`, `Иран`, `伊朗`; the value itself when it
  ///   names no country that we know.
  static func code(_ value: String) -> String { known(value) ?? value }

  static func known(_ value: String) -> String? {
    guard value.utf8.count <= 80 else { return nil }
    return table[key(value)]
  }

  /// The country of a person by an adjective too: `Russian`, `Iranian`.
  static func ofNationality(_ value: String) -> String? {
    known(value) ?? adjectives[value.lowercased()]
  }

  /// The countries that a field names, where it names several: `Ukrainian, Russian`, `Latvia and Israel`.
  static func several(_ value: String) -> [String]? {
    let parts = value.replacing(" and/or ", with: ",").replacing(" and ", with: ",").split(whereSeparator: {
      ",/;".contains($0)
    })
    let codes = parts.compactMap { ofNationality($0.trimmed) }
    return parts.count > 1 && codes.count == parts.count ? codes : nil
  }

  private static func key(_ value: String) -> String {
    var key = value.lowercased()
    if key.hasPrefix("the ") { key.removeFirst(4) }
    if key.contains("&") { key = key.replacing("&", with: "and") }
    if key.hasPrefix("saint ") { key = "st. " + key.dropFirst(6) }
    while let last = key.last, last == "." || last == "," || last == " " { key.removeLast() }
    return key
  }

  private static let table: [String: String] = {
    var table: [String: String] = [:]
    let locales = ["en", "ru", "zh-Hans", "zh-Hant"].map { Locale(identifier: $0) }
    for region in Locale.Region.isoRegions where region.identifier.utf8.count == 2 {
      let code = region.identifier.lowercased()
      guard region.identifier.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else { continue }
      table[code] = code
      for locale in locales {
        guard let name = locale.localizedString(forRegionCode: region.identifier) else { continue }
        table[key(name)] = table[key(name)] ?? code
      }
    }
    for (code, names) in others { for name in names { table[name] = code } }
    for pair in codes.split(whereSeparator: \.isWhitespace) {
      table[String(pair.dropFirst(2))] = String(pair.prefix(2))
    }
    return table
  }()

  /// Other usual forms: of the UN, of OFAC (`Korea, North`), of everyday use, and former names.
  private static let others: [String: [String]] = [
    "ru": ["russian federation", "rf", "рф", "российская федерация", "俄罗斯联邦", "俄国"],
    "cn": [
      "people's republic of china", "people’s republic of china", "prc", "china", "mainland china", "кнр",
      "китай", "中华人民共和国",
    ],
    "us": [
      "usa", "u.s.a", "u.s", "united states of america", "сша", "соединенные штаты америки",
      "соединённые штаты", "соединенные штаты", "美利坚合众国",
    ],
    "gb": [
      "uk", "u.k", "united kingdom of great britain and northern ireland", "great britain", "england",
      "scotland",
      "wales",
      "northern ireland", "великобритания",
    ],
    "ir": [
      "iran (islamic republic of)", "iran, islamic republic of", "islamic republic of iran",
      "исламская республика иран",
    ],
    "kp": [
      "north korea", "korea, north", "dprk", "democratic people's republic of korea",
      "democratic people’s republic of korea", "korea (democratic people's republic of)",
      "korea, democratic people's republic of", "кндр", "朝鲜民主主义人民共和国",
    ],
    "kr": [
      "south korea", "korea, south", "republic of korea", "korea, republic of", "korea (republic of)",
      "южная корея", "大韩民国",
    ],
    "sy": ["syrian arab republic"],
    "ve": ["venezuela (bolivarian republic of)", "venezuela, bolivarian republic of"],
    "bo": ["bolivia (plurinational state of)"], "tz": ["united republic of tanzania"],
    "la": ["laos", "lao people's democratic republic", "lao people’s democratic republic"],
    "vn": ["vietnam", "viet nam"], "md": ["republic of moldova", "moldova, republic of"],
    "mk": [
      "macedonia", "macedonia, the former yugoslav republic of", "the former yugoslav republic of macedonia",
      "republic of north macedonia",
    ],
    "cd": [
      "democratic republic of the congo", "congo, democratic republic of the", "congo, democratic republic",
      "drc",
      "congo (kinshasa)", "zaire",
    ],
    "cg": ["republic of the congo", "congo, republic of the", "congo (brazzaville)", "congo"],
    "ci": ["cote d'ivoire", "côte d'ivoire", "cote d ivoire", "ivory coast"],
    "mm": ["burma", "myanmar (burma)", "myanmar"],
    "tr": ["turkey", "türkiye", "turkiye"], "cz": ["czech republic", "czechia"],
    "sz": ["swaziland", "eswatini"],
    "cv": ["cape verde", "cabo verde"], "tl": ["east timor", "timor-leste"], "va": ["holy see"],
    "io": ["british indian ocean territory"], "vc": ["st. vincent and the grenadines"],
    "gs": ["south georgia and south sandwich islands", "south georgia and the south sandwich islands"],
    "hk": [
      "hong kong sar china", "гонконг (сар)",
      "hong kong", "china, hong kong special administrative region", "hong kong s.a.r", "hong kong sar",
      "гонконг", "香港",
    ], "mo": ["macao sar china", "макао (сар)", "macau", "macao", "澳门"],
    "tw": ["taiwan", "taiwan, province of china", "republic of china", "台湾", "тайвань"],
    "ps": ["palestine", "palestinian", "state of palestine", "west bank", "gaza", "palestinian territories"],
    "bs": ["bahamas, the", "bahamas"], "gm": ["gambia, the", "gambia"],
    "by": ["республика беларусь", "белоруссия"],
    "kz": ["республика казахстан"], "ae": ["uae", "u.a.e", "оаэ"], "fm": ["micronesia (federated states of)"],
    "ba": ["bosnia"], "rs": ["serbia and montenegro"],
    "vg": ["virgin islands, british", "british virgin islands"],
    "vi": ["virgin islands, u.s", "us virgin islands"], "eu": ["european union"], "xk": ["kosovo"],
    "sk": ["slovak republic"], "nl": ["holland", "netherlands, the"], "ss": ["south sudan, republic of"],
  ]

  /// ISO 3166-1 alpha-2 and alpha-3, one behind the other.
  private static let codes = """
    adand aeare afafg agatg aiaia alalb amarm aoago aqata ararg asasm ataut auaus awabw axala azaze babih
    bbbrb bdbgd bebel bfbfa bgbgr bhbhr bibdi bjben blblm bmbmu bnbrn bobol bqbes brbra bsbhs btbtn bvbvt
    bwbwa byblr bzblz cacan cccck cdcod cfcaf cgcog chche ciciv ckcok clchl cmcmr cnchn cocol crcri cucub
    cvcpv cwcuw cxcxr cycyp czcze dedeu djdji dkdnk dmdma dodom dzdza ececu eeest egegy ehesh ereri esesp
    eteth fifin fjfji fkflk fmfsm fofro frfra gagab gbgbr gdgrd gegeo gfguf ggggy ghgha gigib glgrl gmgmb
    gngin gpglp gqgnq grgrc gssgs gtgtm gugum gwgnb gyguy hkhkg hmhmd hnhnd hrhrv hthti huhun ididn ieirl
    ilisr imimn inind ioiot iqirq irirn isisl itita jejey jmjam jojor jpjpn keken kgkgz khkhm kikir kmcom
    knkna kpprk krkor kwkwt kycym kzkaz lalao lblbn lclca lilie lklka lrlbr lslso ltltu lulux lvlva lylby
    mamar mcmco mdmda memne mfmaf mgmdg mhmhl mkmkd mlmli mmmmr mnmng momac mpmnp mqmtq mrmrt msmsr mtmlt
    mumus mvmdv mwmwi mxmex mymys mzmoz nanam ncncl nener nfnfk ngnga ninic nlnld nonor npnpl nrnru nuniu
    nznzl omomn papan peper pfpyf pgpng phphl pkpak plpol pmspm pnpcn prpri pspse ptprt pwplw pypry qaqat
    rereu rorou rssrb rurus rwrwa sasau sbslb scsyc sdsdn seswe sgsgp shshn sisvn sjsjm sksvk slsle smsmr
    snsen sosom srsur ssssd ststp svslv sxsxm sysyr szswz tctca tdtcd tfatf tgtgo ththa tjtjk tktkl tltls
    tmtkm tntun toton trtur tttto tvtuv twtwn tztza uaukr uguga umumi ususa uyury uzuzb vavat vcvct veven
    vgvgb vivir vnvnm vuvut wfwlf wswsm yeyem ytmyt zazaf zmzmb zwzwe
    """

  private static let adjectives: [String: String] = [
    "russian": "ru", "chinese": "cn", "american": "us", "british": "gb", "iranian": "ir",
    "north korean": "kp",
    "south korean": "kr", "syrian": "sy", "ukrainian": "ua", "belarusian": "by", "belarussian": "by",
    "kazakh": "kz",
    "german": "de", "french": "fr", "italian": "it", "spanish": "es", "turkish": "tr", "emirati": "ae",
    "saudi": "sa",
    "iraqi": "iq", "afghan": "af", "pakistani": "pk", "indian": "in", "japanese": "jp", "taiwanese": "tw",
    "swiss": "ch", "dutch": "nl", "belgian": "be", "cypriot": "cy", "israeli": "il", "egyptian": "eg",
    "libyan": "ly",
    "burmese": "mm", "cuban": "cu", "venezuelan": "ve", "mexican": "mx", "colombian": "co", "brazilian": "br",
    "canadian": "ca", "australian": "au", "polish": "pl", "czech": "cz", "serbian": "rs", "latvian": "lv",
    "lithuanian": "lt", "estonian": "ee", "finnish": "fi", "swedish": "se", "norwegian": "no", "danish": "dk",
    "austrian": "at", "hungarian": "hu", "bulgarian": "bg", "romanian": "ro", "greek": "gr", "georgian": "ge",
    "armenian": "am", "azerbaijani": "az", "uzbek": "uz", "kyrgyz": "kg", "tajik": "tj", "turkmen": "tm",
    "mongolian": "mn", "vietnamese": "vn", "thai": "th", "indonesian": "id", "philippine": "ph",
    "filipino": "ph",
    "lebanese": "lb", "yemeni": "ye", "sudanese": "sd", "somali": "so", "south african": "za",
    "nigerian": "ng",
    "zimbabwean": "zw", "nicaraguan": "ni", "moldovan": "md", "maltese": "mt", "slovak": "sk",
    "tunisian": "tn",
    "algerian": "dz", "moroccan": "ma", "jordanian": "jo", "kuwaiti": "kw", "qatari": "qa", "bahraini": "bh",
    "omani": "om", "congolese": "cd", "rwandan": "rw", "ugandan": "ug", "kenyan": "ke", "ethiopian": "et",
    "eritrean": "er", "malian": "ml", "uzbekistani": "uz", "croatian": "hr", "haitian": "ht",
    "guatemalan": "gt",
  ]
}
