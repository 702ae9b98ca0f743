// SPDX-License-Identifier: Apache-2.0
// libxml2 may be built with ICU, whose headers clash with those inside Foundation. Nothing that is used here has a
// layout that depends on it.
#include <libxml2/libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml2/libxml/HTMLparser.h>
#include <libxml2/libxml/parserInternals.h>
#include <libxml2/libxml/tree.h>

// `xmlFree` is a variable that programs may set; nobody here does.
static inline void entente_xml_free(void *memory) { xmlFree(memory); }
