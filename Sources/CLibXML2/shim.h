// SPDX-License-Identifier: Apache-2.0
#include <libxml2/libxml/HTMLparser.h>
#include <libxml2/libxml/tree.h>
