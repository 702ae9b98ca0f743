// SPDX-License-Identifier: Apache-2.0
// What Entente needs of ICU, without ICU's types: its headers clash with those inside Foundation.
#ifndef CICU_H
#define CICU_H

/// The version of the ICU library that is linked, such as "72.1".
const char *entente_icu_version(void);

#endif
