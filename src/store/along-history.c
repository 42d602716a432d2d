/* along-history.c — what can be undone and done again
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/along-history.h"

struct _AlongHistory
{
  GPtrArray *stacks[2]; /* AlongIntent, the next one last */
};

AlongHistory *
along_history_new (void)
{
  AlongHistory *self = g_new0 (AlongHistory, 1);

  for (guint i = 0; i < G_N_ELEMENTS (self->stacks); i++)
    self->stacks[i] = g_ptr_array_new_with_free_func ((GDestroyNotify) along_intent_unref);

  return self;
}

void
along_history_free (AlongHistory *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (self->stacks); i++)
    g_ptr_array_unref (self->stacks[i]);
  g_free (self);
}

void
along_history_add (AlongHistory *self,
                   AlongIntent  *inverse)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (inverse != NULL);

  g_ptr_array_add (self->stacks[ALONG_HISTORY_UNDO], along_intent_ref (inverse));
  g_ptr_array_set_size (self->stacks[ALONG_HISTORY_REDO], 0);
}

AlongIntent *
along_history_peek (AlongHistory    *self,
                    AlongHistoryWay  way)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->stacks[way]->len == 0)
    return NULL;

  return g_ptr_array_index (self->stacks[way], self->stacks[way]->len - 1);
}

void
along_history_step (AlongHistory    *self,
                    AlongHistoryWay  way,
                    AlongIntent     *inverse)
{
  AlongHistoryWay back = way == ALONG_HISTORY_UNDO ? ALONG_HISTORY_REDO : ALONG_HISTORY_UNDO;

  g_return_if_fail (self != NULL);
  g_return_if_fail (inverse != NULL);

  along_history_drop (self, way);
  g_ptr_array_add (self->stacks[back], along_intent_ref (inverse));
}

void
along_history_drop (AlongHistory    *self,
                    AlongHistoryWay  way)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->stacks[way]->len > 0);

  g_ptr_array_set_size (self->stacks[way], (int) self->stacks[way]->len - 1);
}

void
along_history_forget (AlongHistory *self,
                      gboolean      all)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (self->stacks); i++)
    for (guint k = self->stacks[i]->len; k > 0; k--)
      if (all || along_intent_get_kind (g_ptr_array_index (self->stacks[i], k - 1)) ==
                   ALONG_INTENT_DELETE_DRAFT)
        g_ptr_array_remove_index (self->stacks[i], k - 1);
}
