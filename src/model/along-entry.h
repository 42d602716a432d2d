/* along-entry.h — an entry of the lists that a coordinator keeps
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-record.h"

G_BEGIN_DECLS

/**
 * AlongEntryClass:
 * @name_label: what the field of the name is called, marked for translation
 */

/**
 * AlongEntry:
 *
 * A record with a name, which is archived instead of deleted: what it stands in stays readable.
 *
 * Properties:
 * - name: what it is called: of a client the code or alias, never a real name
 * - archived: whether it is kept only for the records that mention it
 */
#define ALONG_TYPE_ENTRY (along_entry_get_type ())
G_DECLARE_DERIVABLE_TYPE (AlongEntry, along_entry, ALONG, ENTRY, AlongRecord)

struct _AlongEntryClass
{
  AlongRecordClass parent_class;

  const char *name_label;
};

/* Strings belong to @self and are never %NULL. */
const char *along_entry_get_name    (AlongEntry *self);
gboolean    along_entry_is_archived (AlongEntry *self);

G_END_DECLS
