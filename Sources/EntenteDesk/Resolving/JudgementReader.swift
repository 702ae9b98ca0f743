// SPDX-License-Identifier: Apache-2.0
internal import EntenteModel
internal import EntenteStore
internal import EntenteText

/// Reads a judgement from a line of JSON.
enum JudgementReader {
  struct Fault: Error {
    let message: String
  }

  static func judgement(_ line: [UInt8]) -> Result<Judgement, Fault> {
    guard let tree = try? JSONTree(line), case .object = tree else {
      return .failure(Fault(message: "this is no JSON object; write one judgement a line"))
    }
    var values: [String: String] = [:]
    for key in ["left", "right", "verdict", "by", "reason", "at"] {
      guard case .string(let text)? = tree[key], !text.isEmpty else {
        return .failure(Fault(message: "“\(key)” is missing or no text"))
      }
      values[key] = text
    }
    let (left, right) = (values["left"] ?? "", values["right"] ?? "")
    guard left != right else { return .failure(Fault(message: "left and right are the same id")) }
    guard let verdict = Judgement.Verdict(rawValue: values["verdict"] ?? "") else {
      let all = Judgement.Verdict.allCases.map(\.rawValue).joined(separator: ", ")
      return .failure(Fault(message: "the verdict is one of: \(all)"))
    }
    guard let at = RecordedTime(values["at"] ?? "")?.text else {
      return .failure(Fault(message: "“at” is no time in UTC; write it as 2026-01-31T12:00:00Z"))
    }
    return .success(
      Judgement(left, right, verdict, by: values["by"] ?? "", reason: values["reason"] ?? "", at: at))
  }
}
