/* along-record-group.h — a group of rows in a form, one for each of some records
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-session.h"

G_BEGIN_DECLS

/**
 * AlongRecordGroup:
 *
 * The records that belong to an entry and are saved with it, such as a peer's times away. Records
 * are copied; the copies are edited by rows of one class, and can be added and removed.
 *
 * Signals:
 * - changed: a record was added, changed or removed
 */
#define ALONG_TYPE_RECORD_GROUP (along_record_group_get_type ())
G_DECLARE_DERIVABLE_TYPE (AlongRecordGroup, along_record_group, ALONG, RECORD_GROUP,
                          AdwPreferencesGroup)

/**
 * AlongRecordGroupClass:
 * @row_type: the AlongRecordRow that edits one of them
 * @add_label: what the button is called that adds a record, marked for translation
 * @remove_label: the same of the one that removes a row
 * @load: shows what there is, now or later, by along_record_group_load()
 * @create: a new record with what is likely meant
 * @check: whether @record, which is fine by itself, agrees with the others of @records, all that
 *   are shown; may be %NULL
 */
struct _AlongRecordGroupClass
{
  AdwPreferencesGroupClass parent_class;

  GType row_type;
  const char *add_label;
  const char *remove_label;

  void          (* load)   (AlongRecordGroup *self);
  AlongRecord * (* create) (AlongRecordGroup *self);
  gboolean      (* check)  (AlongRecordGroup  *self,
                            AlongRecord       *record,
                            GPtrArray         *records,
                            GError           **error);
};

/* Begins with the records of the entry with the id @owner_id, negative for a new one. Until they
 * are loaded nothing can be added. */
void          along_record_group_start        (AlongRecordGroup *self,
                                               AlongSession     *session,
                                               gint64            owner_id);
AlongSession *along_record_group_get_session  (AlongRecordGroup *self);
gint64        along_record_group_get_owner_id (AlongRecordGroup *self);

/* Shows @records, an array of AlongRecord, as what the file holds; for deriving classes. */
void          along_record_group_load         (AlongRecordGroup *self,
                                               GPtrArray        *records);

/* The same with the records of @type about the entry in the directory, such as its pairs. */
void          along_record_group_load_about   (AlongRecordGroup *self,
                                               GType             type);

/* Shows a new record that is saved with the entry but is no change of the user's. */
void          along_record_group_propose      (AlongRecordGroup *self,
                                               AlongRecord      *record);

/* Adds a new record, as the button does, and gives it the keyboard. */
void          along_record_group_add          (AlongRecordGroup *self);

/* What is shown, as it is now; an array of AlongRecord, to be unreffed. */
GPtrArray    *along_record_group_dup_records  (AlongRecordGroup *self);

guint         along_record_group_get_n_rows   (AlongRecordGroup *self);

/* The row at @position; owned by @self. */
GtkWidget    *along_record_group_get_row      (AlongRecordGroup *self,
                                               guint             position);

gboolean      along_record_group_is_changed   (AlongRecordGroup *self);

/* Whether the records may be saved; else sets @row, owned by @self, to the first with a fault. */
gboolean      along_record_group_check        (AlongRecordGroup  *self,
                                               GtkWidget        **row,
                                               GError           **error);

/* Adds to @intent what was added, changed and removed. */
void          along_record_group_collect      (AlongRecordGroup *self,
                                               AlongIntent      *intent);

G_END_DECLS
