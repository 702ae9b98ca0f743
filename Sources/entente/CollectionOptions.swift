// SPDX-License-Identifier: Apache-2.0
internal import ArgumentParser
internal import EntenteDesk

/// How collections are taken apart.
struct CollectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Key of JSON lines that holds a field, as in text=body or date=meta.published. Can be given again.",
      valueName: "field=key"))
  var field: [String] = []

  var fields: CollectionFields {
    var fields = CollectionFields()
    for setting in field { _ = fields.take(setting) }
    return fields
  }

  func validate() throws {
    var fields = CollectionFields()
    for setting in field where !fields.take(setting) {
      throw ValidationError(
        "--field takes FIELD=KEY with one of the fields \(CollectionFields.names), not '\(setting)'.")
    }
  }
}
