// SPDX-License-Identifier: Apache-2.0

/// The lines of a text, by what they are.
package enum TextStructure {}
