/* along-terms-group.h — the times for which a person has agreed to other hours, in a form
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-record-group.h"

G_BEGIN_DECLS

/* Of AlongTerms with days. */
#define ALONG_TYPE_TERMS_GROUP (along_terms_group_get_type ())
G_DECLARE_FINAL_TYPE (AlongTermsGroup, along_terms_group, ALONG, TERMS_GROUP, AlongRecordGroup)

G_END_DECLS
