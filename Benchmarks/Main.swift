// SPDX-License-Identifier: Apache-2.0

@main
enum Benchmarks {
  static func main() {}
}
