// SPDX-License-Identifier: Apache-2.0
// What Entente needs of ICU, without ICU's types: its headers clash with those inside Foundation.
#ifndef CICU_H
#define CICU_H

#include <stddef.h>
#include <stdint.h>

/// The version of the ICU library that is linked, such as "72.1".
const char *entente_icu_version(void);

/// Names the character sets that ICU's detector thinks possible for `bytes`, the likeliest first.
///
/// Writes at most `capacity` names, each NUL-terminated in its own 40 bytes of `names`, and their confidences
/// (0 to 100) into `confidences`. Returns how many were written; 0 when nothing was recognised.
int32_t entente_detect_charsets(
    const uint8_t *bytes, int32_t length, char *names, int32_t *confidences, int32_t capacity);

/// A conversion of one byte stream into UTF-8. Not to be shared between threads at the same time.
typedef struct entente_decoder entente_decoder;

/// Opens a decoder for the character set called `name`; NULL when ICU does not know it.
entente_decoder *entente_decoder_open(const char *name);
void entente_decoder_close(entente_decoder *decoder);

/// How a step ended.
enum {
  /// All input was taken.
  ENTENTE_DECODED = 0,
  /// The output is full: call again with the rest of the input.
  ENTENTE_DECODER_FULL = 1,
  /// The bytes just before the input that was taken stand for no character.
  ENTENTE_DECODER_INVALID = 2,
  /// Anything else.
  ENTENTE_DECODER_FAILED = 3
};

/// Decodes `input` into UTF-8. `last` is nonzero for the end of the stream. `*taken` and `*written` are set to the
/// bytes consumed and produced by this step.
int32_t entente_decoder_step(
    entente_decoder *decoder, const uint8_t *input, size_t length, int32_t last, uint8_t *output, size_t capacity,
    size_t *taken, size_t *written);

/// The systems by which ``entente_romanise`` writes another script in Latin letters.
enum {
  ENTENTE_RUSSIAN = 0,
  ENTENTE_BELARUSIAN,
  ENTENTE_BULGARIAN,
  ENTENTE_SERBIAN,
  ENTENTE_MACEDONIAN,
  ENTENTE_KAZAKH,
  ENTENTE_KYRGYZ,
  ENTENTE_MONGOLIAN,
  /// Mandarin, each syllable with its tone and apart.
  ENTENTE_HAN,
  /// Any other script, in ASCII.
  ENTENTE_ANY,
  /// Traditional Han characters as simplified ones.
  ENTENTE_SIMPLIFIED,
  ENTENTE_SYSTEMS
};

/// Writes `length` UTF-16 units in Latin letters into `output` and returns how many units that is; -1 when it does not
/// fit or the system is not there. Any thread may call it: each keeps its own transliterators until it ends.
int32_t entente_romanise(
    int32_t system, const uint16_t *text, int32_t length, uint16_t *output, int32_t capacity);

/// Writes the ends of the words of a Chinese text (UTF-16 units), in order, and returns how many there are; -1 when
/// words cannot be told. At most `capacity` are written. Any thread may call it.
int32_t entente_word_ends(const uint16_t *text, int32_t length, int32_t *ends, int32_t capacity);

/// The same for UTF-8, in bytes.
int32_t entente_word_ends_utf8(const uint8_t *text, int64_t length, int32_t *ends, int32_t capacity);

/// The forms that ``entente_normalise`` writes.
enum {
  ENTENTE_NFKC = 0,
  /// NFKC_Casefold: without regard to case, width and what is not seen.
  ENTENTE_NFKC_CASEFOLD,
  /// What texts that look alike have in common (UTS 39): for comparing, not for showing.
  ENTENTE_SKELETON
};

/// Writes `length` UTF-16 units in a form into `output` and returns how many units that is; -1 when it does not fit.
/// Any thread may call it.
int32_t entente_normalise(
    int32_t form, const uint16_t *text, int32_t length, uint16_t *output, int32_t capacity);

/// Whether a text keeps to one script, or to Latin with one of the scripts of China, Japan or Korea, has the digits of
/// one system and nothing invisible (UTS 39, highly restrictive). 1 or 0. Any thread may call it.
int32_t entente_is_of_one_script(const uint16_t *text, int32_t length);

#endif
