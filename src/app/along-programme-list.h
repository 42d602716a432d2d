/* along-programme-list.h — what a new agency starts with
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AlongProgrammeList:
 *
 * The programmes that the program knows, and starting with nothing, of which one is chosen.
 */
#define ALONG_TYPE_PROGRAMME_LIST (along_programme_list_get_type ())
G_DECLARE_FINAL_TYPE (AlongProgrammeList, along_programme_list, ALONG, PROGRAMME_LIST,
                      AdwPreferencesGroup)

/* What the chosen programme brings: a new array of AlongRecord with negative ids, without the
 * agency itself; to be unreffed. */
GPtrArray *along_programme_list_make_records (AlongProgrammeList *self);

G_END_DECLS
