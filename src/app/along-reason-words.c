/* along-reason-words.c — why somebody has a shift although a rule asks for a reason, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-reason-words.h"

#include <glib/gi18n-lib.h>

#include "model/along-words.h"

/* The day on which it was decided. */
static char *
describe_day (AlongDirectory *directory,
              AlongReason    *reason)
{
  return along_words_day_short (
    along_zone_get_day (along_directory_get_zone (directory), along_reason_get_at (reason)));
}

static char *
describe (AlongDirectory *directory,
          AlongReason    *reason)
{
  AlongPerson *by = along_directory_get_person (directory, along_reason_get_by_id (reason));
  g_autofree char *day = describe_day (directory, reason);

  if (by == NULL)
    /* Translators: why somebody has a shift although a rule asks for a reason, and the day on which
     * that was decided. */
    return g_strdup_printf (_("with a reason: %s, %s"), along_reason_get_reason (reason), day);

  /* Translators: why somebody has a shift although a rule asks for a reason, who decided it, and
   * the day: "with a reason: Agreed by phone, by Salla, Sun 22 Nov". */
  return g_strdup_printf (_("with a reason: %s, by %s, %s"), along_reason_get_reason (reason),
                          along_entry_get_shown_name (ALONG_ENTRY (by)), day);
}

char *
along_reason_words_answer (AlongDirectory *directory,
                           const char     *lack,
                           AlongAnswer    *answer)
{
  AlongReason *reason;
  AlongPerson *by;
  g_autofree char *day = NULL;

  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), NULL);
  g_return_val_if_fail (lack != NULL, NULL);
  g_return_val_if_fail (ALONG_IS_ANSWER (answer), NULL);

  reason = ALONG_REASON (answer);
  by = along_directory_get_person (directory, along_reason_get_by_id (reason));
  day = describe_day (directory, reason);

  if (by == NULL)
    /* Translators: what a shift lacks, the reason with which that was decided, and the day. */
    return g_strdup_printf (C_ ("decided", "%s: “%s”, %s"), lack,
                            along_reason_get_reason (reason), day);

  /* Translators: what a shift lacks, the reason with which that was decided, by whom, and the day:
   * "Nobody is on duty: “The office is next door.”, by Salla, Sun 22 Nov". */
  return g_strdup_printf (C_ ("decided", "%s: “%s”, by %s, %s"), lack,
                          along_reason_get_reason (reason),
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
