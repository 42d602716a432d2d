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
 * - shown-name (read only, no content): see along_entry_get_shown_name()
 * - archived: whether it is kept only for the records that mention it
 */
#define ALONG_TYPE_ENTRY (along_entry_get_type ())
G_DECLARE_DERIVABLE_TYPE (AlongEntry, along_entry, ALONG, ENTRY, AlongRecord)

/**
 * AlongEntryClass:
 * @name_label: what the field with the name is called
 * @dup_veil: what is shown while names are hidden; %NULL where the name is nobody's
 */
struct _AlongEntryClass
{
  AlongRecordClass parent_class;

  const char *name_label;

  char *(* dup_veil) (AlongEntry *self);
};

/* Strings belong to @self and are never %NULL. */
const char *along_entry_get_name    (AlongEntry *self);

/* What the screen calls it: the name, or what stands for the name of a person while names are
 * hidden: the alias, or else the initials. Nothing that is kept, compared or printed. */
const char *along_entry_get_shown_name    (AlongEntry *self);

/* Whether the names of people are hidden on the screen of this process; not to begin with. On any
 * thread. */
void        along_entry_set_names_hidden  (gboolean    hidden);
gboolean    along_entry_are_names_hidden  (void);

gboolean    along_entry_is_archived (AlongEntry *self);

G_END_DECLS
