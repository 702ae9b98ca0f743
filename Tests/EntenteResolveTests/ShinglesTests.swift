// SPDX-License-Identifier: Apache-2.0
@testable internal import EntenteResolve
internal import Testing

@Suite("Texts as shingles")
struct ShinglesTests {
}
