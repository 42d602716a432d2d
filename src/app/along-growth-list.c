/* along-growth-list.c — how far somebody has come, as rows
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-growth-list.h"

#include <glib/gi18n-lib.h>

#include "rules/along-growth-words.h"
#include "rules/along-rules.h"
#include "rules/along-training-table.h"

#define SIGN_WARNING "!\u00a0"
#define SIGN_DONE "✓\u00a0"
#define SIGN_OPEN "○\u00a0"

static gint64
get_id (gpointer record)
{
  return along_record_get_id (ALONG_RECORD (record));
}

/* "growth.sign(int64 7)"; to be freed. */
static char *
dup_action (const char *name,
            gpointer    record)
{
  return g_strdup_printf ("growth.%s(int64 %" G_GINT64_FORMAT ")", name, get_id (record));
}

/* What the person with @id is called on the screen; %NULL for nobody. */
static const char *
get_name (AlongDirectory *directory,
          gint64          id)
{
  AlongPerson *person = along_directory_get_person (directory, id);

  return person != NULL ? along_entry_get_shown_name (ALONG_ENTRY (person)) : NULL;
}

/* Who signed @item off, or what it is instead; to be freed. */
static char *
say_item (const AlongOrientationItem *item,
          AlongDirectory             *directory)
{
  const AlongTrainingSquare square = { item->preparation, TRUE };
  g_autofree char *words = NULL;

  if (item->certificate != NULL)
    {
      words = along_growth_words_signature (
        item->certificate, get_name (directory, along_certificate_get_by_id (item->certificate)),
        get_name (directory, along_certificate_get_with_id (item->certificate)));

      return g_strconcat (SIGN_DONE, words, NULL);
    }
  if (!item->done)
    /* Translators: of an item of somebody's orientation: not signed off yet. */
    return g_strconcat (SIGN_OPEN, C_ ("orientation", "Open"), NULL);

  words = along_training_square_describe (&square);

  return g_strdup_printf ("%s\u00a0%s", along_training_square_get_sign (&square), words);
}

GPtrArray *
along_growth_list_items (AlongGrowth    *growth,
                         AlongDirectory *directory)
{
  GPtrArray *matters = g_ptr_array_new_with_free_func (g_object_unref);
  GArray *items = along_growth_get_items (growth);

  for (guint i = 0; i < items->len; i++)
    {
      const AlongOrientationItem *item = &g_array_index (items, AlongOrientationItem, i);
      AlongMatter *matter = along_matter_new (
        ALONG_TODAY_CALM, g_strdup (along_entry_get_name (ALONG_ENTRY (item->course))),
        say_item (item, directory),
        item->joint ? g_strdup (_("Peer and professional together")) : NULL);

      if (item->certificate != NULL)
        {
          along_matter_add_item (matter, _("Withdraw the Signature"),
                                 dup_action ("withdraw", item->course));
        }
      else
        {
          along_matter_set_button (matter, _("Sign Off…"), dup_action ("sign", item->course));
          along_matter_set_action (matter, dup_action ("sign", item->course));
        }
      g_ptr_array_add (matters, matter);
    }

  return matters;
}

static AlongMatter *
new_goal (AlongGoal *goal,
          AlongDay   today)
{
  g_autofree char *words = along_growth_words_goal (goal, today);
  gboolean is_step = along_goal_get_goal_id (goal) != 0;
  gboolean reached = along_goal_get_reached (goal) != 0;
  gboolean late = !reached && along_goal_get_due (goal) != 0 && along_goal_get_due (goal) < today;
  AlongMatter *matter = along_matter_new (
    late ? ALONG_TODAY_WARNING : ALONG_TODAY_CALM,
    /* Translators: before what is a step to somebody's goal. */
    is_step ? g_strdup_printf (_("Step: %s"), along_goal_get_what (goal))
            : g_strdup (along_goal_get_what (goal)),
    reached || late ? g_strconcat (reached ? SIGN_DONE : SIGN_WARNING, words, NULL) : NULL,
    reached || late ? NULL : g_strdup (words));

  along_matter_set_button (matter, reached ? C_ ("goal", "Open Again") : C_ ("goal", "Reached"),
                           dup_action (reached ? "reopen" : "reach", goal));
  along_matter_set_action (matter, dup_action ("edit-goal", goal));
  if (!is_step)
    along_matter_add_item (matter, _("Add a Step…"), dup_action ("add-step", goal));
  along_matter_add_item (matter, C_ ("goal", "Edit…"), dup_action ("edit-goal", goal));
  along_matter_add_item (matter, C_ ("goal", "Delete"), dup_action ("delete-goal", goal));

  return matter;
}

GPtrArray *
along_growth_list_goals (AlongGrowth *growth,
                         AlongDay     today)
{
  GPtrArray *matters = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *goals = along_growth_get_goals (growth);

  for (guint i = 0; i < goals->len; i++)
    g_ptr_array_add (matters, new_goal (g_ptr_array_index (goals, i), today));

  return matters;
}

GPtrArray *
along_growth_list_hours (AlongGrowth *growth)
{
  GPtrArray *matters = g_ptr_array_new_with_free_func (g_object_unref);
  GArray *hours = along_growth_get_hours (growth);

  for (guint i = 0; i < hours->len; i++)
    {
      const AlongTrainingHours *of_kind = &g_array_index (hours, AlongTrainingHours, i);

      g_ptr_array_add (matters,
                       along_matter_new (
                         ALONG_TODAY_CALM, along_growth_words_year (of_kind), NULL,
                         along_growth_words_hours (of_kind->n_sessions, of_kind->minutes)));
    }

  return matters;
}

char *
along_growth_list_say (AlongGrowth *growth)
{
  AlongPerson *person = along_growth_get_person (growth);
  g_autofree char *progress = NULL;

  if (along_growth_get_items (growth)->len == 0)
    return NULL;
  if (!along_growth_is_oriented (growth, 0))
    {
      progress = along_growth_words_progress (along_growth_get_items (growth));

      return g_strconcat (progress, " ",
                          along_rules_can_work_alone (person)
                            ? _("It is agreed already to work alone.")
                            : _("With the last one it is agreed to work alone."),
                          NULL);
    }
  if (along_rules_can_work_alone (person))
    return g_strdup (_("All is signed off, and it is agreed to work alone."));

  return g_strdup (
    along_peer_get_works_alone (ALONG_PEER (person))
      ? _("All is signed off. To work alone, an active peer needs a responsible professional and a "
          "person of reference: choose them in the record and set the status to Active.")
      : _("All is signed off. It is not agreed to work alone yet."));
}
