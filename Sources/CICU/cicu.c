// SPDX-License-Identifier: Apache-2.0
#include "cicu.h"
#include <unicode/uvernum.h>

const char *entente_icu_version(void) { return U_ICU_VERSION; }
