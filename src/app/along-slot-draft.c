/* along-slot-draft.c — a slot of a template while it is edited, with who has it regularly
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-slot-draft.h"

struct _AlongSlotDraft
{
  GObject parent_instance;

  AlongSlot *original;           /* as the file has it; NULL for a new one */
  GPtrArray *original_regulars;  /* AlongRegular */
  AlongSlot *slot;
  GPtrArray *regulars;
};

G_DEFINE_FINAL_TYPE (AlongSlotDraft, along_slot_draft, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
has_person (GPtrArray *regulars,
            gint64     person_id)
{
  for (guint i = 0; i < regulars->len; i++)
    if (along_regular_get_person_id (g_ptr_array_index (regulars, i)) == person_id)
      return TRUE;

  return FALSE;
}

/* Those of @regulars whose people are not in @others. */
static GPtrArray *
find_missing (GPtrArray *regulars,
              GPtrArray *others)
{
  GPtrArray *missing = g_ptr_array_new ();

  for (guint i = 0; i < regulars->len; i++)
    {
      AlongRegular *regular = g_ptr_array_index (regulars, i);

      if (!has_person (others, along_regular_get_person_id (regular)))
        g_ptr_array_add (missing, regular);
    }

  return missing;
}

static void
collect_regulars (AlongSlotDraft *self,
                  AlongIntent    *intent)
{
  g_autoptr (GPtrArray) came = find_missing (self->regulars, self->original_regulars);
  g_autoptr (GPtrArray) went = find_missing (self->original_regulars, self->regulars);

  for (guint i = 0; i < came->len; i++)
    {
      g_autoptr (AlongRegular) regular = g_object_new (
        ALONG_TYPE_REGULAR,
        "slot-id", along_record_get_id (ALONG_RECORD (self->slot)),
        "person-id", along_regular_get_person_id (g_ptr_array_index (came, i)),
        NULL);

      along_intent_put (intent, regular);
    }
  for (guint i = 0; i < went->len; i++)
    along_intent_remove (intent, g_ptr_array_index (went, i));
}

static void
along_slot_draft_finalize (GObject *object)
{
  AlongSlotDraft *self = ALONG_SLOT_DRAFT (object);

  g_clear_object (&self->original);
  g_clear_object (&self->slot);
  g_ptr_array_unref (self->original_regulars);
  g_ptr_array_unref (self->regulars);

  G_OBJECT_CLASS (along_slot_draft_parent_class)->finalize (object);
}

static void
along_slot_draft_class_init (AlongSlotDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = along_slot_draft_finalize;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
along_slot_draft_init (AlongSlotDraft *self)
{
  self->original_regulars = g_ptr_array_new_with_free_func (g_object_unref);
  self->regulars = g_ptr_array_new_with_free_func (g_object_unref);
}

AlongSlotDraft *
along_slot_draft_new (AlongSlot *slot,
                      GPtrArray *regulars)
{
  AlongSlotDraft *self;

  g_return_val_if_fail (ALONG_IS_SLOT (slot), NULL);
  g_return_val_if_fail (regulars != NULL, NULL);

  self = g_object_new (ALONG_TYPE_SLOT_DRAFT, NULL);
  along_slot_draft_set (self, slot, regulars);

  return self;
}

AlongSlotDraft *
along_slot_draft_new_for (AlongDirectory *directory,
                          AlongSlot      *slot)
{
  AlongSlotDraft *self;
  GPtrArray *about;

  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), NULL);
  g_return_val_if_fail (ALONG_IS_SLOT (slot), NULL);

  self = g_object_new (ALONG_TYPE_SLOT_DRAFT, NULL);
  self->original = g_object_ref (slot);
  about = along_directory_get_about (directory, along_record_get_id (ALONG_RECORD (slot)));
  for (guint i = 0; i < about->len; i++)
    if (ALONG_IS_REGULAR (g_ptr_array_index (about, i)))
      g_ptr_array_add (self->original_regulars, g_object_ref (g_ptr_array_index (about, i)));
  along_slot_draft_set (self, slot, self->original_regulars);

  return self;
}

AlongSlotDraft *
along_slot_draft_new_copy (AlongSlotDraft *self,
                           gint64          id,
                           int             week)
{
  g_autoptr (AlongSlot) slot = NULL;

  g_return_val_if_fail (ALONG_IS_SLOT_DRAFT (self), NULL);
  g_return_val_if_fail (id < 0, NULL);

  slot = along_record_copy (self->slot);
  g_object_set (slot, "id", id, "week", week, NULL);

  return along_slot_draft_new (slot, self->regulars);
}

AlongSlot *
along_slot_draft_get_slot (AlongSlotDraft *self)
{
  g_return_val_if_fail (ALONG_IS_SLOT_DRAFT (self), NULL);

  return self->slot;
}

GPtrArray *
along_slot_draft_get_regulars (AlongSlotDraft *self)
{
  g_return_val_if_fail (ALONG_IS_SLOT_DRAFT (self), NULL);

  return self->regulars;
}

void
along_slot_draft_set (AlongSlotDraft *self,
                      AlongSlot      *slot,
                      GPtrArray      *regulars)
{
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (AlongSlot) before = NULL;

  g_return_if_fail (ALONG_IS_SLOT_DRAFT (self));
  g_return_if_fail (ALONG_IS_SLOT (slot));
  g_return_if_fail (regulars != NULL);

  for (guint i = 0; i < regulars->len; i++)
    g_ptr_array_add (copies, along_record_copy (g_ptr_array_index (regulars, i)));

  /* @slot may be the one that it is. */
  before = g_steal_pointer (&self->slot);
  self->slot = along_record_copy (slot);
  g_ptr_array_unref (self->regulars);
  self->regulars = g_steal_pointer (&copies);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
along_slot_draft_end (AlongSlotDraft *self)
{
  g_return_if_fail (ALONG_IS_SLOT_DRAFT (self));

  g_object_set (self->slot, "ended", TRUE, NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
along_slot_draft_is_ended (AlongSlotDraft *self)
{
  g_return_val_if_fail (ALONG_IS_SLOT_DRAFT (self), TRUE);

  return along_slot_get_ended (self->slot);
}

gboolean
along_slot_draft_is_changed (AlongSlotDraft *self)
{
  g_autoptr (GPtrArray) came = NULL;

  g_return_val_if_fail (ALONG_IS_SLOT_DRAFT (self), FALSE);

  if (self->original == NULL)
    return !along_slot_draft_is_ended (self);

  came = find_missing (self->regulars, self->original_regulars);

  return !along_record_equal (self->original, self->slot) || came->len > 0 ||
         self->regulars->len != self->original_regulars->len;
}

void
along_slot_draft_collect (AlongSlotDraft *self,
                          AlongIntent    *intent,
                          gboolean        ends)
{
  /* Another change may be made to it when it cannot be saved. */
  g_autoptr (AlongSlot) slot = NULL;

  g_return_if_fail (ALONG_IS_SLOT_DRAFT (self));
  g_return_if_fail (intent != NULL);

  slot = along_record_copy (self->slot);
  if (ends)
    g_object_set (slot, "ended", TRUE, NULL);

  /* What was never saved need not be ended. */
  if (self->original == NULL && along_slot_get_ended (slot))
    return;

  if (self->original == NULL)
    along_intent_put (intent, slot);
  else if (!along_record_equal (self->original, slot))
    along_intent_change (intent, slot, self->original);
  collect_regulars (self, intent);
}
