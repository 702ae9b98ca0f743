// SPDX-License-Identifier: Apache-2.0
import EntenteModel
import EntenteScreen
import Testing

@Suite("An entry in an index")
struct EntityLineTests {
  @Test("comes back as it was", arguments: ["Завод «Ротор»", "北京理工大学", "A \"B\" \\ C\n"])
  func roundTrip(name: String) {
    let entity = ListEntity(
      id: "x-1", schema: "Organization", properties: ["name": [name], "country": ["ru", "cn"]],
      datasets: ["x"])
    var bytes: [UInt8] = []
    EntityLine.write(entity, into: &bytes)
    let read = bytes.withUnsafeBufferPointer { EntityLine.read($0) }
    #expect(read?.id == entity.id)
    #expect(read?["country"] == ["ru", "cn"])
    #expect(read?.caption.contains(name.prefix(3)) == true)
  }
}
