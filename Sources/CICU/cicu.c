// SPDX-License-Identifier: Apache-2.0
#include "cicu.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/ucsdet.h>
#include <unicode/uvernum.h>

const char *entente_icu_version(void) { return U_ICU_VERSION; }

int32_t entente_detect_charsets(
    const uint8_t *bytes, int32_t length, char *names, int32_t *confidences, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UCharsetDetector *detector = ucsdet_open(&status);
  if (U_FAILURE(status)) return 0;
  int32_t found = 0;
  int32_t written = 0;
  ucsdet_setText(detector, (const char *)bytes, length, &status);
  const UCharsetMatch **matches = ucsdet_detectAll(detector, &found, &status);
  for (int32_t i = 0; U_SUCCESS(status) && matches != NULL && i < found && written < capacity; i++) {
    const char *name = ucsdet_getName(matches[i], &status);
    int32_t confidence = ucsdet_getConfidence(matches[i], &status);
    if (U_FAILURE(status) || name == NULL || strlen(name) >= 40) continue;
    strcpy(names + 40 * written, name);
    confidences[written] = confidence;
    written++;
  }
  ucsdet_close(detector);
  return written;
}

enum { PIVOT = 4096 };

struct entente_decoder {
  UConverter *from;
  UConverter *to;
  int started;
  UChar pivot[PIVOT];
  UChar *pivot_source;
  UChar *pivot_target;
};

entente_decoder *entente_decoder_open(const char *name) {
  UErrorCode status = U_ZERO_ERROR;
  entente_decoder *decoder = calloc(1, sizeof *decoder);
  if (decoder == NULL) return NULL;
  decoder->pivot_source = decoder->pivot;
  decoder->pivot_target = decoder->pivot;
  decoder->from = ucnv_open(name, &status);
  decoder->to = ucnv_open("UTF-8", &status);
  if (U_SUCCESS(status)) {
    ucnv_setToUCallBack(decoder->from, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
  }
  if (U_FAILURE(status)) {
    entente_decoder_close(decoder);
    return NULL;
  }
  return decoder;
}

void entente_decoder_close(entente_decoder *decoder) {
  if (decoder == NULL) return;
  if (decoder->from != NULL) ucnv_close(decoder->from);
  if (decoder->to != NULL) ucnv_close(decoder->to);
  free(decoder);
}

int32_t entente_decoder_step(
    entente_decoder *decoder, const uint8_t *input, size_t length, int32_t last, uint8_t *output, size_t capacity,
    size_t *taken, size_t *written) {
  UErrorCode status = U_ZERO_ERROR;
  const char *source = (const char *)input;
  char *target = (char *)output;
  ucnv_convertEx(
      decoder->to, decoder->from, &target, target + capacity, &source, source + length, decoder->pivot,
      &decoder->pivot_source, &decoder->pivot_target, decoder->pivot + PIVOT, !decoder->started, last != 0,
      &status);
  decoder->started = 1;
  *taken = (size_t)(source - (const char *)input);
  *written = (size_t)(target - (char *)output);
  if (U_SUCCESS(status)) return ENTENTE_DECODED;
  if (status == U_BUFFER_OVERFLOW_ERROR) return ENTENTE_DECODER_FULL;
  if (status == U_INVALID_CHAR_FOUND || status == U_ILLEGAL_CHAR_FOUND || status == U_TRUNCATED_CHAR_FOUND) {
    return ENTENTE_DECODER_INVALID;
  }
  return ENTENTE_DECODER_FAILED;
}
