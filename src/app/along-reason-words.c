/* along-reason-words.c — why somebody has a shift although a rule asks for a reason, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-reason-words.h"

#include <glib/gi18n-lib.h>

#include "model/along-words.h"

static char *
describe (AlongDirectory *directory,
          AlongOverride  *override)
{
  AlongPerson *by = along_directory_get_person (directory, along_override_get_by_id (override));
  g_autofree char *day = along_words_day_short (
    along_zone_get_day (along_directory_get_zone (directory), along_override_get_at (override)));

  if (by == NULL)
    /* Translators: why somebody has a shift although a rule asks for a reason, and the day on which
     * that was decided. */
    return g_strdup_printf (_("with a reason: %s, %s"), along_override_get_reason (override), day);

  /* Translators: why somebody has a shift although a rule asks for a reason, who decided it, and
   * the day: "with a reason: Agreed by phone, by Salla, Sun 22 Nov". */
  return g_strdup_printf (_("with a reason: %s, by %s, %s"), along_override_get_reason (override),
                          along_entry_get_shown_name (ALONG_ENTRY (by)), day);
}

char *
along_reason_words_describe (AlongRoster     *roster,
                             AlongAssignment *assignment)
{
  AlongDirectory *directory;
  GPtrArray *overrides;
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (ALONG_IS_ASSIGNMENT (assignment), NULL);

  directory = along_roster_get_directory (roster);
  overrides = along_roster_get_overrides (roster, along_record_get_id (ALONG_RECORD (assignment)));
  if (overrides->len == 0)
    return NULL;

  for (guint i = 0; i < overrides->len; i++)
    g_ptr_array_add (words, describe (directory, g_ptr_array_index (overrides, i)));
  g_ptr_array_add (words, NULL);

  return g_strjoinv ("; ", (char **) words->pdata);
}
