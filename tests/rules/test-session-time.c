/* test-session-time.c — the time that is suggested for a supervision session
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules-fixture.h"

#include "rules/along-session-time.h"

/* "Tue 10:00" of the session that is suggested from the fixture's Tuesday on, @now so many minutes
 * after its midnight. */
static void
assert_time (RulesFixture *self,
             int           now,
             const char   *expected)
{
  static const char *const names[] = { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" };
  const gint64 people[] = { PERSON, STAFF, 0 };
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (self, 0, 0, 60);
  AlongSpan span =
    along_session_time_find (self->roster, shift, people, G_N_ELEMENTS (people), self->day, 60,
                             along_zone_at (self->zone, self->day, now));
  AlongDay day = along_zone_get_day (self->zone, span.start);
  int minute = along_zone_get_minute (self->zone, span.start);
  g_autofree char *found = g_strdup_printf ("%s %02d:%02d", names[along_day_get_weekday (day) - 1],
                                            minute / 60, minute % 60);

  g_assert_cmpstr (found, ==, expected);
  g_assert_cmpint (span.end - span.start, ==, 60 * 60);
}

/* The first full hour that is still to come, and not on a weekend. */
static void
test_hours (RulesFixture  *self,
            gconstpointer  data)
{
  assert_time (self, 0, "Tue 09:00");
  assert_time (self, 9 * 60, "Tue 10:00");
  assert_time (self, 15 * 60 + 59, "Tue 16:00");
  assert_time (self, 16 * 60, "Wed 09:00");
  assert_time (self, (2 * 24 + 16) * 60, "Fri 09:00");
  assert_time (self, (3 * 24 + 16) * 60, "Mon 09:00");
}

/* Who is away the whole time is asked at the usual hour of the next working day. */
static void
test_away (RulesFixture  *self,
           gconstpointer  data)
{
  rules_fixture_add (self, ALONG_TYPE_ABSENCE, "person-id", PERSON, "start",
                     along_zone_at (self->zone, self->day, 0), "end",
                     along_zone_at (self->zone, self->day + 2 * ALONG_SESSION_TIME_DAYS, 0), NULL);
  assert_time (self, 0, "Tue 10:00");
  assert_time (self, 9 * 60 + 59, "Tue 10:00");
  assert_time (self, 10 * 60, "Wed 10:00");
  assert_time (self, (2 * 24 + 10) * 60, "Fri 10:00");
  assert_time (self, (3 * 24 + 10) * 60, "Mon 10:00");
}

/* Whatever speaks against it, here a shift that is not over. */
static void
test_busy (RulesFixture  *self,
           gconstpointer  data)
{
  rules_fixture_take (self, OTHER, 9 * 60, 11 * 60 + 30);
  assert_time (self, 0, "Tue 12:00");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) \
  g_test_add (path, RulesFixture, NULL, rules_fixture_set_up, func, rules_fixture_tear_down)
  ADD ("/session-time/hours", test_hours);
  ADD ("/session-time/busy", test_busy);
  ADD ("/session-time/away", test_away);
#undef ADD

  return g_test_run ();
}
