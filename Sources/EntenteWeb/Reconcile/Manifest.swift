// SPDX-License-Identifier: Apache-2.0

import EntenteModel

/// What a reconciliation service says of itself.
enum Manifest {
  static func json(_ arguments: Arguments, _ served: Served) -> JSONValue {
    let dataset = arguments.text("dataset") ?? Scope.everything
    let title = served.screener.lists.first { $0.name == dataset }?.title ?? "All lists"
    let base = arguments.origin + "/reconcile/" + escaped(dataset)
    // A key of an API in the address is passed on.
    let query = arguments.rawQuery.isEmpty ? "" : "?" + arguments.rawQuery
    func service(_ path: String) -> JSONValue {
      ["service_url": .string(base), "service_path": .string(path + query)]
    }
    return [
      "versions": ["0.2"], "name": .string("\(title) (Entente)"),
      "identifierSpace": .string(arguments.origin + "/entities/"),
      "schemaSpace": .string(arguments.origin + "/openapi.json"),
      "view": ["url": .string(arguments.origin + "/entities/{{id}}")],
      "preview": ["url": .string(base + "/preview?id={{id}}"), "width": 430, "height": 320],
      "suggest": [
        "entity": [
          "service_url": .string(base), "service_path": .string("/suggest/entity" + query),
          "flyout_service_url": .string(base), "flyout_service_path": "/flyout/entity?id=${id}",
        ],
        "type": service("/suggest/type"), "property": service("/suggest/property"),
      ],
      "extend": [
        "propose_properties": service("/extend/property"),
        "property_settings": [
          [
            "name": "limit", "label": "Limit", "type": "number", "default": 0,
            "help_text": "Values at most of each row; 0 for all.",
          ]
        ],
      ],
      "defaultTypes": .array(Schema.matchable.map(Suggestion.type)),
      "batchSize": .integer(min(50, served.limits.batch)),
    ]
  }

  /// A name of a list as a part of a path.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for byte in text.utf8 {
      let scalar = Unicode.Scalar(byte)
      if scalar.isASCII,
        Character(scalar).isLetter || Character(scalar).isNumber || "-._~".contains(Character(scalar))
      {
        escaped.unicodeScalars.append(scalar)
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        escaped += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
      }
    }
    return escaped
  }
}
