// SPDX-License-Identifier: Apache-2.0
#include "cicu.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ubrk.h>
#include <unicode/utext.h>
#include <unicode/utrans.h>

// One set of transliterators and one word breaker for each thread: they are slow to open and not to be shared.
struct tools {
  UTransliterator *systems[ENTENTE_SYSTEMS];
  UBreakIterator *words;
};

static pthread_key_t key;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static int usable = 0;

static void close_tools(void *value) {
  struct tools *tools = value;
  for (int i = 0; i < ENTENTE_SYSTEMS; i++) {
    if (tools->systems[i] != NULL) utrans_close(tools->systems[i]);
  }
  if (tools->words != NULL) ubrk_close(tools->words);
  free(tools);
}

static void make_key(void) { usable = pthread_key_create(&key, close_tools) == 0; }

static struct tools *own_tools(void) {
  pthread_once(&once, make_key);
  if (!usable) return NULL;
  struct tools *tools = pthread_getspecific(key);
  if (tools != NULL) return tools;
  tools = calloc(1, sizeof *tools);
  if (tools != NULL && pthread_setspecific(key, tools) != 0) {
    free(tools);
    return NULL;
  }
  return tools;
}

static UTransliterator *opened(int32_t system) {
  static const char *names[ENTENTE_SYSTEMS] = {
      "Russian-Latin/BGN", "Belarusian-Latin/BGN", "Bulgarian-Latin/BGN", "Serbian-Latin/BGN",
      "Macedonian-Latin/BGN", "Kazakh-Latin/BGN; Latin-ASCII", "Kirghiz-Latin/BGN; Latin-ASCII",
      "Mongolian-Latin/BGN; Latin-ASCII", "Han-Latin", "Any-Latin; Latin-ASCII", "Traditional-Simplified"};
  struct tools *tools = own_tools();
  if (tools == NULL || system < 0 || system >= ENTENTE_SYSTEMS) return NULL;
  if (tools->systems[system] == NULL) {
    UErrorCode status = U_ZERO_ERROR;
    UChar id[64];
    int32_t length = 0;
    for (const char *c = names[system]; *c != 0; c++) id[length++] = (UChar)*c;
    UTransliterator *made = utrans_openU(id, length, UTRANS_FORWARD, NULL, 0, NULL, &status);
    if (U_SUCCESS(status)) tools->systems[system] = made;
  }
  return tools->systems[system];
}

int32_t entente_romanise(
    int32_t system, const uint16_t *text, int32_t length, uint16_t *output, int32_t capacity) {
  UTransliterator *transliterator = opened(system);
  if (transliterator == NULL || length < 0 || length > capacity) return -1;
  memcpy(output, text, (size_t)length * sizeof *text);
  UErrorCode status = U_ZERO_ERROR;
  int32_t written = length;
  int32_t limit = length;
  utrans_transUChars(transliterator, (UChar *)output, &written, capacity, 0, &limit, &status);
  return U_SUCCESS(status) && written <= capacity ? written : -1;
}

static UBreakIterator *own_words(void) {
  struct tools *tools = own_tools();
  if (tools == NULL) return NULL;
  if (tools->words == NULL) {
    UErrorCode status = U_ZERO_ERROR;
    UBreakIterator *made = ubrk_open(UBRK_WORD, "zh", NULL, 0, &status);
    if (U_SUCCESS(status)) tools->words = made;
  }
  return tools->words;
}

static int32_t write_ends(UBreakIterator *words, int32_t *ends, int32_t capacity) {
  int32_t written = 0;
  ubrk_first(words);
  for (int32_t end = ubrk_next(words); end != UBRK_DONE && written < capacity; end = ubrk_next(words)) {
    ends[written++] = end;
  }
  // The text belongs to the caller: the breaker must not keep it.
  UErrorCode status = U_ZERO_ERROR;
  ubrk_setText(words, NULL, 0, &status);
  return written;
}

int32_t entente_word_ends(const uint16_t *text, int32_t length, int32_t *ends, int32_t capacity) {
  UBreakIterator *words = own_words();
  UErrorCode status = U_ZERO_ERROR;
  if (words == NULL) return -1;
  ubrk_setText(words, (const UChar *)text, length, &status);
  return U_SUCCESS(status) ? write_ends(words, ends, capacity) : -1;
}

int32_t entente_word_ends_utf8(const uint8_t *text, int64_t length, int32_t *ends, int32_t capacity) {
  UBreakIterator *words = own_words();
  UErrorCode status = U_ZERO_ERROR;
  if (words == NULL) return -1;
  UText opened = UTEXT_INITIALIZER;
  utext_openUTF8(&opened, (const char *)text, length, &status);
  ubrk_setUText(words, &opened, &status);
  int32_t written = U_SUCCESS(status) ? write_ends(words, ends, capacity) : -1;
  utext_close(&opened);
  return written;
}
