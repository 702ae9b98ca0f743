// SPDX-License-Identifier: Apache-2.0
internal import EntenteGraph
internal import EntenteResolve
package import EntenteStore

extension Derivation {
  /// How the program makes views.
  package static var program: Derivation {
    Derivation(
      project: { Projection.initiatives(from: $0, documents: $1, resolution: $2) },
      sketch: { Sketch(of: $0).bytes }, resolver: { Resolver() })
  }
}
