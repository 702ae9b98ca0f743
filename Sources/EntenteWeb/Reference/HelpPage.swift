// SPDX-License-Identifier: Apache-2.0

import EntenteDesk
import EntenteModel
import EntenteReport

/// The words and codes of the desk, out of the definitions that the program itself works by; the keys of the keyboard.
enum HelpPage {
  static let routes: [DeskRoute] = [
    DeskRoute(
      method: .get, path: "/help", summary: "The words and codes.", tag: "Pages", result: nil,
      answer: { _, call in answer(call) })
  ]

  /// Keys that the pages' scripts take.
  private static let keys: [(key: String, does: String)] = [
    ("/", "goes to the search of the page"),
    ("Tab", "goes to the next link or field; the first one skips to the content"),
    ("Enter", "follows the link or sends the form"), ("Space", "opens and closes what folds"),
  ]

  private static func answer(_ call: DeskCall) -> Answer {
    Shell.page(
      "help", title: "Help", tab: "/help", call,
      [
        "tables": .list(CodingScheme.tables.map(table)),
        "keys": .list(keys.map { ["key": .text($0.key), "does": .text($0.does)] }),
      ])
  }

  private static func table(_ table: CodingScheme.Table) -> [String: Page.Value] {
    [
      "id": .text(table.id), "title": .text(table.title), "about": .text(table.about),
      "heads": .list(table.heads.map { ["text": .text($0)] }),
      "rows": .list(
        table.rows.map { row in
          [
            "first": .text(row.first ?? ""),
            "cells": .list(row.dropFirst().map { ["text": .text($0)] }),
          ]
        }),
    ]
  }
}
