/* reasons-fixture.c — does with a reason what needs one, and looks at what is kept of it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "reasons-fixture.h"

AlongIntent *
reasons_run (Agency      *self,
             AlongIntent *intent,
             gint64       by_id)
{
  g_autoptr (AlongIntent) without = intent;
  g_autoptr (AlongIntent) reasoned = along_intent_new_with_reason (intent, AGENCY_REASON, by_id);
  g_autoptr (GError) error = NULL;
  AlongIntent *inverse = along_database_run (self->database, reasoned, MONDAY, NULL, &error);

  g_assert_no_error (error);

  return inverse;
}

void
reasons_do_plain (Agency      *self,
                  AlongIntent *intent)
{
  g_autoptr (AlongIntent) inverse = NULL;
  g_autoptr (GError) error = NULL;

  inverse = along_database_run (self->database, intent, MONDAY, NULL, &error);
  g_assert_no_error (error);
  along_intent_unref (intent);
}

/* The reasons that are kept for the only seat of @shift, with their codes; to be freed. */
static char *
dup_reasons (Agency     *self,
             AlongShift *shift)
{
  g_autoptr (AlongDirectory) directory = load_directory (self->database);
  g_autoptr (AlongRoster) roster = load_roster (self->database, directory);
  g_autoptr (AlongAssignment) seat = agency_get_only_seat (self, shift);
  GPtrArray *overrides =
    along_roster_get_overrides (roster, along_record_get_id (ALONG_RECORD (seat)));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < overrides->len; i++)
    {
      AlongOverride *override = g_ptr_array_index (overrides, i);

      g_assert_cmpint (along_reason_get_at (ALONG_REASON (override)), ==, MONDAY);
      g_string_append_printf (text, "%s: %s;", along_reason_get_codes (ALONG_REASON (override)),
                              along_reason_get_reason (ALONG_REASON (override)));
    }

  return g_string_free (text, FALSE);
}

void
reasons_assert (Agency     *self,
                AlongShift *shift,
                const char *expected)
{
  g_autofree char *reasons = dup_reasons (self, shift);

  g_assert_cmpstr (reasons, ==, expected);
}

void
reasons_assert_rest (Agency     *self,
                     AlongShift *shift,
                     AlongShift *other,
                     int         minutes,
                     int         more)
{
  gint64 id = along_record_get_id (ALONG_RECORD (other));
  g_autoptr (GString) expected = g_string_new (NULL);

  g_string_append_printf (expected, "rest:%d:%" G_GINT64_FORMAT ": " AGENCY_REASON ";", minutes,
                          id);
  if (more != 0)
    g_string_append_printf (expected, "rest:%d:%" G_GINT64_FORMAT ": " AGENCY_REASON ";", more, id);

  reasons_assert (self, shift, expected->str);
}

void
reasons_do (Agency      *self,
            AlongIntent *intent)
{
  along_intent_unref (reasons_run (self, intent, 0));
}

void
reasons_set_rule (Agency           *self,
                  AlongFindingCode  code,
                  AlongSeverity     severity,
                  int               number)
{
  reasons_do_plain (self, along_intent_set_rule (self->directory, code, severity, number));
  agency_load (self);
}
