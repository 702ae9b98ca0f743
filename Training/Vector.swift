// SPDX-License-Identifier: Apache-2.0

/// Vectors of 64 numbers, laid flat one after another: the arithmetic that training spends its time on.
enum Vector {
  static let width = 64
  typealias Part = SIMD8<Float>
  private static let parts = width / 8

  /// The sum of a part's eight numbers.
  @inline(__always)
  static func sum(_ part: Part) -> Float {
    let four = part.lowHalf + part.highHalf
    let two = four.lowHalf + four.highHalf
    return two.x + two.y
  }

  @inline(__always)
  static func dot(_ a: UnsafePointer<Part>, _ b: UnsafePointer<Part>) -> Float {
    var (x, y) = (a[0] * b[0], a[1] * b[1])
    var index = 2
    while index < parts {
      x += a[index] * b[index]
      y += a[index + 1] * b[index + 1]
      index += 2
    }
    return sum(x + y)
  }

  /// Adds `factor` times `b` to `a`.
  @inline(__always)
  static func add(_ a: UnsafeMutablePointer<Part>, _ b: UnsafePointer<Part>, times factor: Float) {
    let factor = Part(repeating: factor)
    for index in 0..<parts { a[index] += b[index] * factor }
  }

  /// Makes the vector one long; leaves a vector of zeros as it is.
  static func normalise(_ a: UnsafeMutablePointer<Part>) {
    let length = dot(a, a).squareRoot()
    guard length > 0 else { return }
    let factor = Part(repeating: 1 / length)
    for index in 0..<parts { a[index] *= factor }
  }
}

/// Many vectors in one piece of memory.
struct Vectors {
  private(set) var parts: [Vector.Part]
  let count: Int
  static let stride = Vector.width / 8

  init(count: Int) {
    self.count = count
    parts = Array(repeating: .zero, count: count * Self.stride)
  }

  mutating func withMutable<Result>(_ body: (UnsafeMutablePointer<Vector.Part>) -> Result) -> Result? {
    parts.withUnsafeMutableBufferPointer { $0.baseAddress.map(body) }
  }

  func with<Result>(_ body: (UnsafePointer<Vector.Part>) -> Result) -> Result? {
    parts.withUnsafeBufferPointer { $0.baseAddress.map(body) }
  }

  /// Copies vector `from` of `other` to place `to`.
  mutating func copy(_ other: Vectors, _ from: Int, to place: Int) {
    for part in 0..<Self.stride { parts[place * Self.stride + part] = other.parts[from * Self.stride + part] }
  }
}
