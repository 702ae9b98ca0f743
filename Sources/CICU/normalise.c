// SPDX-License-Identifier: Apache-2.0
#include "cicu.h"

#include <stddef.h>
#include <unicode/unorm2.h>
#include <unicode/uspoof.h>

static int32_t fitting(int32_t length, int32_t capacity, UErrorCode status) {
  return U_FAILURE(status) || length > capacity ? -1 : length;
}

static int32_t skeleton(const uint16_t *text, int32_t length, uint16_t *output, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  USpoofChecker *checker = uspoof_open(&status);
  if (U_FAILURE(status)) return -1;
  int32_t written = uspoof_getSkeleton(checker, 0, text, length, output, capacity, &status);
  uspoof_close(checker);
  return fitting(written, capacity, status);
}

int32_t entente_normalise(
    int32_t form, const uint16_t *text, int32_t length, uint16_t *output, int32_t capacity) {
  if (form == ENTENTE_SKELETON) return skeleton(text, length, output, capacity);
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = form == ENTENTE_NFKC_CASEFOLD ? unorm2_getNFKCCasefoldInstance(&status)
                                   : form == ENTENTE_NFKC        ? unorm2_getNFKCInstance(&status)
                                                                 : NULL;
  if (U_FAILURE(status) || normalizer == NULL) return -1;
  int32_t written = unorm2_normalize(normalizer, text, length, output, capacity, &status);
  return fitting(written, capacity, status);
}

int32_t entente_is_of_one_script(const uint16_t *text, int32_t length) {
  UErrorCode status = U_ZERO_ERROR;
  USpoofChecker *checker = uspoof_open(&status);
  if (U_FAILURE(status)) return 0;
  uspoof_setChecks(
      checker, USPOOF_RESTRICTION_LEVEL | USPOOF_INVISIBLE | USPOOF_MIXED_NUMBERS, &status);
  uspoof_setRestrictionLevel(checker, USPOOF_HIGHLY_RESTRICTIVE);
  int32_t found = uspoof_check(checker, text, length, NULL, &status);
  uspoof_close(checker);
  return U_SUCCESS(status) && found == 0;
}
