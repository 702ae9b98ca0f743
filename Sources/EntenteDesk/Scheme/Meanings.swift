// SPDX-License-Identifier: Apache-2.0
package import EntenteModel

// What each code of the coding scheme means, in one line. The page "Help" and docs/WORDS.md are made of these.

extension InitiativeType {
  package var meaning: String {
    switch self {
    case .agreement: "memoranda, treaties, cooperation contracts"
    case .dialogue: "forums, exchanges, weeks, workshops, visits and delegations"
    case .park: "science parks, innovation centres"
    case .fund: "funds, investments, joint ventures, acquisitions"
    case .contest: "competitions and prizes"
    case .research: "joint research, laboratories, academic road maps"
    case .centre: "research and development centres, offices, training centres"
    case .product: "joint products, technology adoption"
    case .deployment: "pilots, installations, procurement"
    case .plan: "work plans, programmes, draft programmes"
    case .military: "arms, military-technical cooperation, exercises"
    case .friction: "disputes, blocks, refusals, warnings, brain drain: what holds the partnership back"
    case .other: "a concrete cooperative action of no other type"
    }
  }
}

extension ReportedStatus {
  package var meaning: String {
    switch self {
    case .proposed: "somebody suggests or plans it"
    case .announced: "the parties say that they will do it, without an instrument"
    case .signed: "an instrument is signed"
    case .funded: "money is committed"
    case .underway: "the work has begun"
    case .operational: "it is in use"
    case .completed: "it is finished, or took place"
    case .stalled: "it does not go on; the level claimed before stays"
    case .cancelled: "it was given up; the level claimed before stays"
    }
  }
}

extension Substance {
  /// What has to be shown for the level.
  package var gate: String {
    switch self {
    case .floated: "one source, hedged or future"
    case .announced: "a statement with named parties, or a single report that something was signed"
    case .signed: "the instrument itself, or two independent sources that say so"
    case .resourced: "a register, tender, filing, site, staff or payment, by a source that is not a party"
    case .operating: "observed activity, by a source that is not a party"
    case .delivered: "a facility, product, paper or patent that a non-party saw or used"
    case .sustained: "24 months of repeated output, or use by third parties"
    }
  }
}

extension InitiativeEnd {
  package var meaning: String {
    switch self {
    case .suspended: "stopped or blocked for a time"
    case .cancelled: "given up"
    case .superseded: "another initiative took its place"
    case .dormant: "documents that cover its actors over the last 24 months are silent about it"
    case .unobserved: "no document covers its actors over the last 24 months, so that silence says nothing"
    }
  }
}

extension TransferChannel {
  package var meaning: String {
    switch self {
    case .sale: "goods or services are sold"
    case .licence: "the right to use a technology"
    case .jointResearch: "both sides do research together"
    case .investment: "capital, shares, joint ventures, acquisitions"
    case .talent: "people who move or are recruited"
    case .training: "courses, study, exchange of students"
    case .standards: "technical standards taken over or set together"
    case .dataSharing: "data that one side gives the other"
    case .reverseEngineering: "a product is taken apart and built anew"
    case .theftAlleged: "somebody says that it was stolen"
    case .other: "any other way"
    }
  }
}

extension Source.Reliability {
  package var meaning: String {
    switch self {
    case .a: "reliable"
    case .b: "usually reliable"
    case .c: "fairly reliable"
    case .d: "not usually reliable"
    case .e: "unreliable"
    case .f: "not known"
    }
  }
}
