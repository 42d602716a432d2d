/* along-intent.c — one thing that a user wants changed, as a list of records to put and remove
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/along-intent-private.h"

#include <glib/gi18n-lib.h>
#include <gobject/gvaluecollector.h>

#include "model/along-absence.h"
#include "model/along-assignment.h"
#include "model/along-certificate.h"
#include "model/along-connection.h"
#include "model/along-enum-types.h"
#include "model/along-terms.h"
#include "model/along-waiver.h"
#include "model/along-wish.h"
#include "model/along-words.h"

typedef struct
{
  AlongRecord *record;
  const char **changes; /* names of properties; NULL for all of them */
  gboolean removed;
} Item;

struct _AlongIntent
{
  gatomicrefcount ref_count;
  AlongIntentKind kind;
  AlongOrigin origin;
  gint64 last_id;
  GArray *items;
  GHashTable *standing; /* gint64 of an assignment → char *, of along_finding_note() */
  char *reason;
  gint64 by_id;
};

G_DEFINE_BOXED_TYPE (AlongIntent, along_intent, along_intent_ref, along_intent_unref)

static void
item_clear (gpointer data)
{
  Item *item = data;

  g_object_unref (item->record);
  g_free (item->changes);
}

/* Takes over @changes. */
static void
add_item (AlongIntent  *self,
          gpointer      record,
          const char  **changes,
          gboolean      removed)
{
  Item item = { .record = g_object_ref (record), .changes = changes, .removed = removed };

  g_array_append_val (self->items, item);
}

static gpointer
find_last (AlongIntent *self,
           GType        type)
{
  for (guint i = self->items->len; i-- > 0;)
    {
      AlongRecord *record = g_array_index (self->items, Item, i).record;

      if (g_type_is_a (G_OBJECT_TYPE (record), type))
        return record;
    }

  return NULL;
}

/* The last assignment of which the state is set, and not only when they are due back. */
static AlongAssignment *
find_state (AlongIntent *self)
{
  for (guint i = self->items->len; i-- > 0;)
    {
      const Item *item = &g_array_index (self->items, Item, i);

      if (ALONG_IS_ASSIGNMENT (item->record) &&
          (item->changes == NULL ||
           g_strv_contains ((const char *const *) item->changes, "state")))
        return ALONG_ASSIGNMENT (item->record);
    }

  return NULL;
}

/* Whether whoever has a seat in an intent of @kind has it before and after. */
static gboolean
keeps_person (AlongIntentKind kind)
{
  return kind == ALONG_INTENT_SET_STATE || kind == ALONG_INTENT_CHECK_IN ||
         kind == ALONG_INTENT_CHECK_OUT;
}

/* The person whose connection, terms, absence, wish, certificate, waiver or shift it is; 0 for
 * nobody. */
static gint64
find_person_id (AlongIntent *self)
{
  AlongConnection *connection = find_last (self, ALONG_TYPE_CONNECTION);
  AlongTerms *terms = find_last (self, ALONG_TYPE_TERMS);
  AlongAbsence *absence = find_last (self, ALONG_TYPE_ABSENCE);
  AlongWish *wish = find_last (self, ALONG_TYPE_WISH);
  AlongCertificate *certificate = find_last (self, ALONG_TYPE_CERTIFICATE);
  AlongWaiver *waiver = find_last (self, ALONG_TYPE_WAIVER);
  AlongAssignment *assignment = find_last (self, ALONG_TYPE_ASSIGNMENT);

  if (connection != NULL)
    return along_connection_get_peer_id (connection);
  if (terms != NULL)
    return along_terms_get_person_id (terms);
  if (absence != NULL)
    return along_absence_get_person_id (absence);
  if (wish != NULL)
    return along_wish_get_person_id (wish);
  if (certificate != NULL)
    return along_certificate_get_person_id (certificate);
  if (waiver != NULL)
    return along_waiver_get_person_id (waiver);

  /* An inverse knows only who was on the shift before. */
  if (assignment != NULL && (self->origin == ALONG_ORIGIN_NEW || keeps_person (self->kind)))
    return along_assignment_get_person_id (assignment);

  return 0;
}

/* The sentence of @kind with the name in it; %NULL where there is none to name. */
static const char *
get_format (AlongIntentKind kind)
{
  switch (kind)
    {
    case ALONG_INTENT_ADD:
      /* Translators: %s is the name of a person, a place or a type of shift, or a client's code. */
      return _("%s added.");
    case ALONG_INTENT_EDIT:
      /* Translators: %s is the name of a person, a place or a type of shift, or a client's code. */
      return _("%s changed.");
    case ALONG_INTENT_ARCHIVE:
      /* Translators: %s is the name of a person, a place or a type of shift, or a client's code. */
      return _("%s archived.");
    case ALONG_INTENT_RESTORE:
      /* Translators: %s is the name of a person, a place or a type of shift, or a client's code. */
      return _("%s restored.");
    case ALONG_INTENT_ASSIGN:
      /* Translators: %s is the name of a person. */
      return _("Shift assigned to %s.");
    case ALONG_INTENT_UNASSIGN:
      /* Translators: %s is the name of a person. */
      return _("%s taken off the shift.");
    case ALONG_INTENT_STAND_IN:
      /* Translators: %s is the name of a person. */
      return _("%s stands in.");
    case ALONG_INTENT_SET_STATE:
      /* Translators: %s is the name of a person. */
      return _("Assignment of %s changed.");
    case ALONG_INTENT_CHECK_IN:
      /* Translators: %s is the name of a person. */
      return _("%s checked in.");
    case ALONG_INTENT_CHECK_OUT:
      /* Translators: %s is the name of a person. */
      return _("%s is back.");
    case ALONG_INTENT_SET_WISHES:
      /* Translators: %s is the name of a person. */
      return _("Wishes of %s changed.");
    case ALONG_INTENT_ADD_CERTIFICATE:
    case ALONG_INTENT_EDIT_CERTIFICATE:
      /* Translators: %s is the name of a person. */
      return _("Certificate of %s saved.");
    case ALONG_INTENT_SIGN_OFF:
      /* Translators: of an item of the orientation; %s is the name of a person. */
      return _("Signed off for %s.");
    case ALONG_INTENT_WAIVE:
      /* Translators: %s is the name of a person. */
      return _("Training waived for %s.");
    case ALONG_INTENT_SET_UP:
    case ALONG_INTENT_EDIT_AGENCY:
    case ALONG_INTENT_ADD_SHIFT:
    case ALONG_INTENT_EDIT_SHIFT:
    case ALONG_INTENT_MOVE_SHIFT:
    case ALONG_INTENT_COPY_SHIFT:
    case ALONG_INTENT_DELETE_SHIFT:
    case ALONG_INTENT_GENERATE:
    case ALONG_INTENT_CHANGE_SERIES:
    case ALONG_INTENT_DELETE_SERIES:
    case ALONG_INTENT_PUBLISH:
    case ALONG_INTENT_WITHDRAW:
    case ALONG_INTENT_CLOSE:
    case ALONG_INTENT_REOPEN:
    case ALONG_INTENT_SET_RULES:
    case ALONG_INTENT_PLAN_SESSION:
    case ALONG_INTENT_HOLD_SESSION:
    case ALONG_INTENT_CANCEL_SESSION:
    case ALONG_INTENT_RESCHEDULE_SESSION:
    case ALONG_INTENT_ADD_ACTION:
    case ALONG_INTENT_EDIT_ACTION:
    case ALONG_INTENT_DELETE_ACTION:
    case ALONG_INTENT_DO_ACTION:
    case ALONG_INTENT_SET_NOTE_TEMPLATE:
    case ALONG_INTENT_DELETE_DRAFT:
    case ALONG_INTENT_DELETE_CERTIFICATE:
    case ALONG_INTENT_IMPORT_CERTIFICATES:
    case ALONG_INTENT_WITHDRAW_SIGNATURE:
    case ALONG_INTENT_DELETE_WAIVER:
    case ALONG_INTENT_PLAN_TRAINING:
    case ALONG_INTENT_HOLD_TRAINING:
    case ALONG_INTENT_CANCEL_TRAINING:
    case ALONG_INTENT_ADD_GOAL:
    case ALONG_INTENT_EDIT_GOAL:
    case ALONG_INTENT_DELETE_GOAL:
    case ALONG_INTENT_REACH_GOAL:
    case ALONG_INTENT_ENROL_READER:
    case ALONG_INTENT_VOUCH:
    case ALONG_INTENT_CHANGE_SEED:
    case ALONG_INTENT_LEAVE:
    case ALONG_INTENT_GIVE_BACK:
    case ALONG_INTENT_SAVE_DRAFT:
    case ALONG_INTENT_SIGN_NOTE:
    case ALONG_INTENT_ADD_ADDENDUM:
    case ALONG_INTENT_COUNTERSIGN:
    case ALONG_INTENT_COUNTERSIGN_PAPER:
    case ALONG_INTENT_NOT_COUNTERSIGNED:
    case ALONG_INTENT_REWRAP:
    default:
      return NULL;
    }
}

AlongIntent *
along_intent_new (AlongIntentKind kind)
{
  AlongIntent *self = g_new0 (AlongIntent, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->kind = kind;
  self->reason = g_strdup ("");
  self->standing = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->items = g_array_new (FALSE, FALSE, sizeof (Item));
  g_array_set_clear_func (self->items, item_clear);

  return self;
}

AlongIntent *
along_intent_new_inverse (AlongIntent *self)
{
  AlongIntent *inverse;

  g_return_val_if_fail (self != NULL, NULL);

  inverse = along_intent_new (self->kind);
  inverse->origin = self->origin == ALONG_ORIGIN_UNDO ? ALONG_ORIGIN_REDO : ALONG_ORIGIN_UNDO;

  return inverse;
}

AlongIntent *
along_intent_ref (AlongIntent *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
along_intent_unref (AlongIntent *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->items);
  g_hash_table_unref (self->standing);
  g_free (self->reason);
  g_free (self);
}

AlongIntent *
along_intent_new_with_reason (AlongIntent *self,
                              const char  *reason,
                              gint64       by_id)
{
  AlongIntent *intent;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (reason != NULL, NULL);

  intent = g_new0 (AlongIntent, 1);
  g_atomic_ref_count_init (&intent->ref_count);
  intent->kind = self->kind;
  intent->origin = self->origin;
  intent->last_id = self->last_id;
  intent->items = g_array_ref (self->items);
  intent->standing = g_hash_table_ref (self->standing);
  intent->reason = g_strdup (reason);
  intent->by_id = by_id;

  return intent;
}

AlongIntentKind
along_intent_get_kind (AlongIntent *self)
{
  g_return_val_if_fail (self != NULL, ALONG_INTENT_EDIT);

  return self->kind;
}

AlongOrigin
along_intent_get_origin (AlongIntent *self)
{
  g_return_val_if_fail (self != NULL, ALONG_ORIGIN_NEW);

  return self->origin;
}

const char *
along_intent_get_reason (AlongIntent *self)
{
  g_return_val_if_fail (self != NULL, "");

  return self->reason;
}

gint64
along_intent_get_by_id (AlongIntent *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->by_id;
}

void
along_intent_set_standing (AlongIntent *self,
                           gint64       assignment_id,
                           const char  *notes)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (notes != NULL);

  g_hash_table_insert (self->standing, g_memdup2 (&assignment_id, sizeof assignment_id),
                       g_strdup (notes));
}

const char *
along_intent_get_standing (AlongIntent *self,
                           gint64       assignment_id)
{
  const char *notes;

  g_return_val_if_fail (self != NULL, "");

  notes = g_hash_table_lookup (self->standing, &assignment_id);

  return notes != NULL ? notes : "";
}

gint64
along_intent_new_id (AlongIntent *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return --self->last_id;
}

void
along_intent_put (AlongIntent *self,
                  gpointer     record)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (ALONG_IS_RECORD (record));

  /* Ids that the record came with are not given out again. */
  self->last_id = MIN (self->last_id, along_record_get_id (record));
  add_item (self, record, NULL, FALSE);
}

gint64
along_intent_put_copy (AlongIntent *self,
                       gpointer     record,
                       gpointer     base)
{
  g_autoptr (AlongRecord) copy = NULL;

  g_return_val_if_fail (self != NULL, 0);

  copy = along_record_copy (record);
  if (base != NULL)
    {
      along_intent_change (self, copy, base);
      return along_record_get_id (base);
    }

  if (along_record_get_id (copy) == 0)
    g_object_set (copy, "id", along_intent_new_id (self), NULL);
  along_intent_put (self, copy);

  return along_record_get_id (copy);
}

void
along_intent_change (AlongIntent *self,
                     gpointer     record,
                     gpointer     base)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (ALONG_IS_RECORD (record));
  g_return_if_fail (ALONG_IS_RECORD (base));

  add_item (self, record, along_record_list_changes (record, base), FALSE);
}

void
along_intent_set (AlongIntent *self,
                  gpointer     record,
                  const char  *property,
                  ...)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (AlongRecord) copy = NULL;
  va_list values;

  g_return_if_fail (self != NULL);
  g_return_if_fail (ALONG_IS_RECORD (record));

  copy = along_record_copy (record);
  va_start (values, property);
  for (; property != NULL; property = va_arg (values, const char *))
    {
      GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (copy), property);
      g_auto (GValue) value = G_VALUE_INIT;
      g_autofree char *message = NULL;

      G_VALUE_COLLECT_INIT (&value, pspec->value_type, values, 0, &message);
      g_object_set_property (G_OBJECT (copy), pspec->name, &value);
      g_ptr_array_add (names, (gpointer) pspec->name);
    }
  va_end (values);
  g_ptr_array_add (names, NULL);

  add_item (self, copy, (const char **) g_ptr_array_steal (names, NULL), FALSE);
}

void
along_intent_remove (AlongIntent *self,
                     gpointer     record)
{
  g_autoptr (AlongRecord) copy = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (ALONG_IS_RECORD (record));

  copy = along_record_copy (record);
  add_item (self, copy, NULL, TRUE);
}

guint
along_intent_get_n_items (AlongIntent *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->items->len;
}

AlongRecord *
along_intent_get_item (AlongIntent *self,
                       guint        position,
                       gboolean    *removed)
{
  const Item *item;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (position < self->items->len, NULL);

  item = &g_array_index (self->items, Item, position);
  *removed = item->removed;

  return item->record;
}

const char *const *
along_intent_get_changes (AlongIntent *self,
                          guint        position)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (position < self->items->len, NULL);

  return g_array_index (self->items, Item, position).changes;
}

gboolean
along_intent_kind_is_final (AlongIntentKind kind)
{
  return kind >= ALONG_INTENT_ENROL_READER;
}

const char *
along_intent_kind_describe (AlongIntentKind kind)
{
  switch (kind)
    {
    case ALONG_INTENT_SET_UP:
      return _("Agency set up.");
    case ALONG_INTENT_EDIT_AGENCY:
      return _("Agency changed.");
    case ALONG_INTENT_ADD:
      return _("Entry added.");
    case ALONG_INTENT_EDIT:
      return _("Entry changed.");
    case ALONG_INTENT_ARCHIVE:
      return _("Entry archived.");
    case ALONG_INTENT_RESTORE:
      return _("Entry restored.");
    case ALONG_INTENT_ADD_SHIFT:
      return _("Shift added.");
    case ALONG_INTENT_EDIT_SHIFT:
      return _("Shift changed.");
    case ALONG_INTENT_MOVE_SHIFT:
      return _("Shift moved.");
    case ALONG_INTENT_COPY_SHIFT:
      return _("Shift copied.");
    case ALONG_INTENT_DELETE_SHIFT:
      return _("Shift deleted.");
    case ALONG_INTENT_ASSIGN:
      return _("Shift assigned.");
    case ALONG_INTENT_UNASSIGN:
      return _("Taken off the shift.");
    case ALONG_INTENT_STAND_IN:
      return _("Stand-in found.");
    case ALONG_INTENT_SET_STATE:
      return _("Assignment changed.");
    case ALONG_INTENT_GENERATE:
      return _("Shifts added.");
    case ALONG_INTENT_CHANGE_SERIES:
      return _("Series changed.");
    case ALONG_INTENT_DELETE_SERIES:
      return _("Series deleted.");
    case ALONG_INTENT_PUBLISH:
      return _("Roster published.");
    case ALONG_INTENT_WITHDRAW:
      return _("Roster made a draft again.");
    case ALONG_INTENT_CLOSE:
      return _("Roster closed.");
    case ALONG_INTENT_REOPEN:
      return _("Roster opened again.");
    case ALONG_INTENT_CHECK_IN:
      return _("Checked in.");
    case ALONG_INTENT_CHECK_OUT:
      return _("Back.");
    case ALONG_INTENT_SET_WISHES:
      return _("Wishes changed.");
    case ALONG_INTENT_SET_RULES:
      return _("Rules changed.");
    case ALONG_INTENT_PLAN_SESSION:
      return _("Session planned.");
    case ALONG_INTENT_HOLD_SESSION:
      return _("Session held.");
    case ALONG_INTENT_CANCEL_SESSION:
      return _("Session cancelled.");
    case ALONG_INTENT_RESCHEDULE_SESSION:
      return _("Session rescheduled.");
    case ALONG_INTENT_ADD_ACTION:
      return _("Action added.");
    case ALONG_INTENT_EDIT_ACTION:
      return _("Action changed.");
    case ALONG_INTENT_DELETE_ACTION:
      return _("Action deleted.");
    case ALONG_INTENT_DO_ACTION:
      return _("Action done or open again.");
    case ALONG_INTENT_SET_NOTE_TEMPLATE:
      return _("Note template changed.");
    case ALONG_INTENT_DELETE_DRAFT:
      return _("Draft deleted.");
    case ALONG_INTENT_COUNTERSIGN_PAPER:
      return _("Countersigned on paper.");
    case ALONG_INTENT_ADD_CERTIFICATE:
      return _("Certificate added.");
    case ALONG_INTENT_EDIT_CERTIFICATE:
      return _("Certificate changed.");
    case ALONG_INTENT_DELETE_CERTIFICATE:
      return _("Certificate deleted.");
    case ALONG_INTENT_IMPORT_CERTIFICATES:
      return _("Certificates imported.");
    case ALONG_INTENT_SIGN_OFF:
      /* Translators: an item of somebody's orientation was. */
      return _("Signed off.");
    case ALONG_INTENT_WITHDRAW_SIGNATURE:
      /* Translators: an item of somebody's orientation is open again. */
      return _("Signature withdrawn.");
    case ALONG_INTENT_WAIVE:
      return _("Training waived.");
    case ALONG_INTENT_DELETE_WAIVER:
      return _("Waiver deleted.");
    case ALONG_INTENT_PLAN_TRAINING:
      return _("Training planned.");
    case ALONG_INTENT_HOLD_TRAINING:
      return _("Attendance entered.");
    case ALONG_INTENT_CANCEL_TRAINING:
      return _("Training cancelled.");
    case ALONG_INTENT_ADD_GOAL:
      return _("Goal added.");
    case ALONG_INTENT_EDIT_GOAL:
      return _("Goal changed.");
    case ALONG_INTENT_DELETE_GOAL:
      return _("Goal deleted.");
    case ALONG_INTENT_REACH_GOAL:
      return _("Goal reached or open again.");
    case ALONG_INTENT_ENROL_READER:
      return _("Added to the readers of notes.");
    case ALONG_INTENT_VOUCH:
      return _("Key to notes vouched for.");
    case ALONG_INTENT_CHANGE_SEED:
      return _("Passphrase changed.");
    case ALONG_INTENT_LEAVE:
      return _("Key to notes handed over.");
    case ALONG_INTENT_GIVE_BACK:
      return _("Notes given back.");
    case ALONG_INTENT_SAVE_DRAFT:
      return _("Draft saved.");
    case ALONG_INTENT_SIGN_NOTE:
      return _("Note signed.");
    case ALONG_INTENT_ADD_ADDENDUM:
      return _("Addendum added.");
    case ALONG_INTENT_COUNTERSIGN:
      return _("Note countersigned.");
    case ALONG_INTENT_NOT_COUNTERSIGNED:
      return _("Not countersigned on paper.");
    case ALONG_INTENT_REWRAP:
      return _("Notes made ready.");
    default:
      g_return_val_if_reached ("");
    }
}

AlongEntry *
along_intent_get_subject (AlongIntent    *self,
                          AlongDirectory *directory)
{
  AlongEntry *entry;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), NULL);

  entry = find_last (self, ALONG_TYPE_ENTRY);

  return entry != NULL ? entry
                       : (AlongEntry *) along_directory_get_person (directory,
                                                                    find_person_id (self));
}

char *
along_intent_describe (AlongIntent    *self,
                       AlongDirectory *directory)
{
  AlongAssignment *assignment = NULL;
  const char *format;
  AlongEntry *entry;
  GString *text;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), NULL);

  format = get_format (self->kind);
  entry = along_intent_get_subject (self, directory);
  if (format == NULL || entry == NULL)
    return g_strdup (along_intent_kind_describe (self->kind));

  if (self->kind == ALONG_INTENT_SET_STATE && self->origin == ALONG_ORIGIN_NEW)
    assignment = find_state (self);
  if (assignment != NULL)
    /* Translators: a name, and the state of an assignment: "Noor: Accepted." */
    return g_strdup_printf (C_ ("assignment", "%s: %s."), along_entry_get_shown_name (entry),
                            along_words_value (ALONG_TYPE_ASSIGNMENT_STATE,
                                               along_assignment_get_state (assignment)));

  text = g_string_new (format);
  g_string_replace (text, "%s", along_entry_get_shown_name (entry), 1);
  return g_string_free (text, FALSE);
}
