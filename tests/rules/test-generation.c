/* test-generation.c — what comes of a template and of a week that is copied
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "model/along-words.h"
#include "rules-fixture.h"
#include "rules/along-generation.h"

#define TEMPLATE 500
#define SLOT 510

static void
add (RulesFixture *self,
     gpointer      record)
{
  along_directory_add (self->directory, record);
  g_object_unref (record);
}

static AlongTemplate *
add_template (RulesFixture *self,
              int           weeks,
              AlongDay      first_day)
{
  AlongTemplate *template = g_object_new (ALONG_TYPE_TEMPLATE, "id", (gint64) TEMPLATE, "name",
                                          "Usual", "weeks", weeks, "first-day", first_day, NULL);

  along_directory_add (self->directory, ALONG_RECORD (template));
  g_object_unref (template);

  return template;
}

static void
add_slot (RulesFixture *self,
          gint64        id,
          int           week,
          int           weekday,
          int           start,
          int           minutes)
{
  add (self, g_object_new (ALONG_TYPE_SLOT, "id", id, "template-id", (gint64) TEMPLATE, "week",
                           week, "weekday", weekday, "start-minute", start, "minutes", minutes,
                           "type-id", (gint64) TYPE, "seats", 2, NULL));
}

static void
add_regular (RulesFixture *self,
             gint64        id,
             gint64        slot_id,
             gint64        person_id)
{
  add (self, g_object_new (ALONG_TYPE_REGULAR, "id", id, "slot-id", slot_id, "person-id", person_id,
                           NULL));
}

/* "Mon 30 Nov 09:00–13:00 Aino, (Salla); …": who is left out is in brackets. */
static char *
describe (RulesFixture    *self,
          AlongGeneration *generation)
{
  GString *text = g_string_new (NULL);
  GPtrArray *all;

  while (along_generation_step (generation))
    continue;

  all = along_generation_get_all (generation);
  for (guint i = 0; i < all->len; i++)
    {
      const AlongGenerated *generated = g_ptr_array_index (all, i);
      AlongSpan span = along_shift_get_span (generated->shift);
      g_autofree char *day = along_words_day_short (along_zone_get_day (self->zone, span.start));
      g_autofree char *times = along_words_span (self->zone, ALONG_CLOCK_24, span);

      g_string_append_printf (text, "%s%s %s", i > 0 ? "; " : "", day, times);
      for (guint k = 0; k < generated->seats->len; k++)
        {
          const AlongGeneratedSeat *seat = g_ptr_array_index (generated->seats, k);
          AlongPerson *person = along_directory_get_person (self->directory, seat->person_id);
          gboolean fills = along_generation_fills (generation, seat);

          g_string_append_printf (text, "%s%s%s%s", k > 0 ? ", " : " ", fills ? "" : "(",
                                  along_entry_get_name (ALONG_ENTRY (person)), fills ? "" : ")");
        }
    }

  return g_string_free (text, FALSE);
}

static void
assert_comes (RulesFixture  *self,
              AlongTemplate *template,
              int            from,
              int            until,
              int            today,
              gboolean       with_reasons,
              const char    *expected)
{
  g_autoptr (AlongRoster) roster = along_roster_new (
    self->directory, along_zone_days_span (self->zone, self->day - 1, 70));
  g_autoptr (AlongGeneration) generation =
    along_generation_new (roster, template, self->day + from, self->day + until, self->day + today,
                          with_reasons);
  g_autofree char *text = describe (self, generation);

  g_assert_cmpstr (text, ==, expected);
}

/* A rotation of two weeks, from Tuesday 24 November 2026: days, weeks, the first and the last
 * day. */
static void
test_rotation (RulesFixture  *self,
               gconstpointer  iso)
{
  AlongTemplate *template = add_template (self, 2, self->day);

  add_slot (self, SLOT, 1, G_DATE_TUESDAY, 540, 240);
  add_slot (self, SLOT + 1, 2, G_DATE_MONDAY, 22 * 60, 480);

  assert_comes (self, template, 0, 14, 0, FALSE,
                "Tue 24 Nov 09:00–13:00; Mon 30 Nov 22:00–06:00 +1; Tue 8 Dec 09:00–13:00");
  assert_comes (self, template, 1, 13, 0, FALSE, "Mon 30 Nov 22:00–06:00 +1");
  assert_comes (self, template, 6, 6, 0, FALSE, "Mon 30 Nov 22:00–06:00 +1");
  assert_comes (self, template, 7, 6, 0, FALSE, "");
  /* Nothing in the past, even when it is asked for. */
  assert_comes (self, template, 0, 14, 1, FALSE,
                "Mon 30 Nov 22:00–06:00 +1; Tue 8 Dec 09:00–13:00");
  /* The rotation goes on before its first day, too. */
  assert_comes (self, template, -8, -1, -20, FALSE, "Mon 16 Nov 22:00–06:00 +1");
}

/* Where weeks begin on Sunday, it belongs to the week after. */
static void
test_sunday (RulesFixture  *self,
             gconstpointer  iso)
{
  AlongTemplate *template = add_template (self, 2, self->day);

  g_object_set (along_directory_get_agency (self->directory), "week-start", G_DATE_SUNDAY, NULL);
  add_slot (self, SLOT, 1, G_DATE_SUNDAY, 540, 60);
  add_slot (self, SLOT + 1, 1, G_DATE_SATURDAY, 540, 60);
  assert_comes (self, template, -2, 11, -10, FALSE,
                "Sun 22 Nov 09:00–10:00; Sat 28 Nov 09:00–10:00");
}

/* The clock on the wall counts across both changes; what it skips is not made. */
static void
test_clock (RulesFixture  *self,
            gconstpointer  iso)
{
  AlongTemplate *template = add_template (self, 1, self->day);

  add_slot (self, SLOT, 1, G_DATE_SUNDAY, 60, 240);
  add_slot (self, SLOT + 1, 1, G_DATE_SUNDAY, 3 * 60 + 10, 30);
  if (g_str_equal (iso, "2026-03-28"))
    assert_comes (self, template, 0, 8, 0, FALSE,
                  "Sun 29 Mar 01:00–05:00; Sun 5 Apr 01:00–05:00; Sun 5 Apr 03:10–03:40");
  else
    assert_comes (self, template, 0, 1, 0, FALSE, "Sun 25 Oct 01:00–05:00; Sun 25 Oct 03:10–03:40");
}

/* Whoever has it every time has it, if they can; each shift made counts for the next. */
static void
test_people (RulesFixture  *self,
             gconstpointer  iso)
{
  AlongTemplate *template = add_template (self, 1, self->day);

  add_slot (self, SLOT, 1, G_DATE_WEDNESDAY, 14 * 60, 480);
  add_slot (self, SLOT + 1, 1, G_DATE_THURSDAY, 8 * 60, 240);
  add_regular (self, 600, SLOT, PERSON);
  add_regular (self, 601, SLOT, STAFF);
  add_regular (self, 602, SLOT + 1, PERSON);

  /* From 22:00 to 08:00 are ten hours of rest. */
  assert_comes (self, template, 0, 6, 0, FALSE,
                "Wed 25 Nov 14:00–22:00 Aino, Salla; Thu 26 Nov 08:00–12:00 (Aino)");
  assert_comes (self, template, 0, 6, 0, TRUE,
                "Wed 25 Nov 14:00–22:00 Aino, Salla; Thu 26 Nov 08:00–12:00 Aino");

  /* The impossible is not done with a reason either. */
  add (self, g_object_new (ALONG_TYPE_PLACE, "id", (gint64) 700, "name", "Harbour", NULL));
  g_object_set (along_directory_get_person (self->directory, PERSON), "archived", TRUE, NULL);
  assert_comes (self, template, 0, 6, 0, TRUE,
                "Wed 25 Nov 14:00–22:00 (Aino), Salla; Thu 26 Nov 08:00–12:00 (Aino)");
}

static void
assert_counts (AlongGeneration *generation,
               guint            seats,
               guint            open,
               guint            there,
               guint            left_out,
               guint            skipped)
{
  g_assert_cmpuint (along_generation_count_seats (generation), ==, seats);
  g_assert_cmpuint (along_generation_count_open (generation), ==, open);
  g_assert_cmpuint (along_generation_count_there (generation), ==, there);
  g_assert_cmpuint (along_generation_count_left_out (generation), ==, left_out);
  g_assert_cmpuint (along_generation_count_skipped (generation), ==, skipped);
}

/* What is there is not made again, wherever it was moved to; what was deleted stays deleted; what
 * has ended does not come. */
static void
test_again (RulesFixture  *self,
            gconstpointer  iso)
{
  AlongTemplate *template = add_template (self, 1, self->day);
  g_autoptr (AlongShift) moved = rules_fixture_new_shift (self, SHIFT, 26 * 60, 30 * 60);
  g_autoptr (AlongGeneration) generation = NULL;
  g_autofree char *text = NULL;

  add_slot (self, SLOT, 1, G_DATE_TUESDAY, 540, 240);
  add_regular (self, 600, SLOT, PERSON);
  add (self, g_object_new (ALONG_TYPE_SLOT, "id", (gint64) SLOT + 1, "template-id",
                           (gint64) TEMPLATE, "ended", TRUE, "weekday", G_DATE_WEDNESDAY, "type-id",
                           (gint64) TYPE, NULL));
  add (self, g_object_new (ALONG_TYPE_SKIP, "id", (gint64) 800, "slot-id", (gint64) SLOT, "day",
                           self->day + 7, NULL));
  g_object_set (moved, "slot-id", (gint64) SLOT, "slot-day", self->day, NULL);
  along_roster_add_shift (self->roster, moved);

  generation = along_generation_new (self->roster, template, self->day, self->day + 21, self->day,
                                     FALSE);
  g_assert_cmpfloat (along_generation_get_progress (generation), ==, 0);
  text = describe (self, generation);
  g_assert_cmpstr (text, ==, "Tue 8 Dec 09:00–13:00 Aino; Tue 15 Dec 09:00–13:00 Aino");
  g_assert_cmpfloat (along_generation_get_progress (generation), ==, 1);
  assert_counts (generation, 2, 2, 1, 1, 0);
}

/* A copied week has shifts of no slot: what the template would make is there, each for one. */
static void
test_alike (RulesFixture  *self,
            gconstpointer  iso)
{
  AlongTemplate *template = add_template (self, 1, self->day);
  g_autoptr (AlongShift) copied = rules_fixture_new_shift (self, SHIFT, 9 * 60, 13 * 60);
  g_autoptr (AlongGeneration) generation = NULL;
  g_autoptr (AlongGeneration) again = NULL;
  g_autofree char *text = NULL;
  g_autofree char *nothing = NULL;

  /* Two slots that are alike. */
  add_slot (self, SLOT, 1, G_DATE_TUESDAY, 540, 240);
  add_slot (self, SLOT + 1, 1, G_DATE_TUESDAY, 540, 240);
  along_roster_add_shift (self->roster, copied);

  generation = along_generation_new (self->roster, template, self->day, self->day + 7, self->day,
                                     FALSE);
  text = describe (self, generation);
  g_assert_cmpstr (text, ==,
                   "Tue 24 Nov 09:00–13:00; Tue 1 Dec 09:00–13:00; Tue 1 Dec 09:00–13:00");
  assert_counts (generation, 0, 6, 1, 0, 0);

  /* All of it is there by now. */
  again = along_generation_new (self->roster, template, self->day, self->day + 7, self->day, FALSE);
  nothing = describe (self, again);
  g_assert_cmpstr (nothing, ==, "");
  assert_counts (again, 0, 0, 4, 0, 0);
}

/* Of two shifts alike of which one is there, be it by a template, the other is copied. */
static void
test_copy_alike (RulesFixture  *self,
                 gconstpointer  iso)
{
  const int days[] = { 0, 0, 7 };
  g_autoptr (AlongGeneration) generation = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      int midnight = days[i] * 24 * 60;
      g_autoptr (AlongShift) shift =
        rules_fixture_new_shift (self, SHIFT + i, midnight + 9 * 60, midnight + 13 * 60);

      if (days[i] == 7)
        g_object_set (shift, "slot-id", SLOT, "slot-day", (int) self->day + days[i], NULL);
      along_roster_add_shift (self->roster, shift);
    }
  generation = along_generation_new_copy (self->roster, self->day - 1, self->day + 6, 1, self->day,
                                          FALSE, FALSE);
  text = describe (self, generation);
  g_assert_cmpstr (text, ==, "Tue 1 Dec 09:00–13:00");
  assert_counts (generation, 0, 2, 1, 0, 0);
}

/* A week again, with its people or without; a shift like one that is there is not made. */
static void
test_copy (RulesFixture  *self,
           gconstpointer  iso)
{
  static const struct
  {
    gboolean with_people;
    const char *expected;
    guint n_open;
  } cases[] = {
    { TRUE, "Tue 1 Dec 22:00–06:00 +1 Aino; Tue 8 Dec 22:00–06:00 +1 Aino", 2 },
    { FALSE, "Tue 1 Dec 22:00–06:00 +1; Tue 8 Dec 22:00–06:00 +1", 4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongRoster) roster = along_roster_new (
        self->directory, along_zone_days_span (self->zone, self->day - 1, 21));
      g_autoptr (AlongShift) night = rules_fixture_new_shift (self, SHIFT, 22 * 60, 30 * 60);
      g_autoptr (AlongShift) outside = rules_fixture_new_shift (self, OTHER, -26 * 60, -25 * 60);
      g_autoptr (AlongAssignment) gone =
        g_object_new (ALONG_TYPE_ASSIGNMENT, "id", (gint64) ASSIGNMENT, "shift-id", (gint64) SHIFT,
                      "person-id", (gint64) STAFF, "state", ALONG_ASSIGNMENT_EXCUSED, NULL);
      g_autoptr (AlongAssignment) on =
        g_object_new (ALONG_TYPE_ASSIGNMENT, "id", (gint64) ASSIGNMENT + 1, "shift-id",
                      (gint64) SHIFT, "person-id", (gint64) PERSON, NULL);
      g_autoptr (AlongGeneration) generation = NULL;
      g_autofree char *text = NULL;

      along_roster_add_shift (roster, outside);
      along_roster_add_shift (roster, night);
      along_roster_add_assignment (roster, gone);
      along_roster_add_assignment (roster, on);
      generation = along_generation_new_copy (roster, self->day - 1, self->day + 6, 2, self->day,
                                              cases[i].with_people, FALSE);
      text = describe (self, generation);
      g_assert_cmpstr (text, ==, cases[i].expected);
      assert_counts (generation, 4 - cases[i].n_open, cases[i].n_open, 0, 0, 0);

      g_clear_object (&generation);
      g_clear_pointer (&text, g_free);
      generation = along_generation_new_copy (roster, self->day - 1, self->day + 6, 2,
                                              self->day + 14, cases[i].with_people, FALSE);
      /* The second week has all of it by now, and the first is past. */
      text = describe (self, generation);
      g_assert_cmpstr (text, ==, "");
      assert_counts (generation, 0, 0, 1, 0, 0);
    }
}

/* The week is its seven days, a shift where it begins; what the clock skips is not made. */
static void
test_copy_edges (RulesFixture  *self,
                 gconstpointer  iso)
{
  const char *const shifts[] = {
    "2026-03-15 23:59 60",
    "2026-03-16 00:00 60",
    "2026-03-22 03:10 30",
    "2026-03-22 23:59 60",
    "2026-03-23 00:00 60",
  };
  g_autoptr (AlongGeneration) generation = NULL;
  g_autoptr (AlongGeneration) empty = NULL;
  g_autofree char *text = NULL;
  AlongDay source = along_day_new (2026, 3, 16);

  for (guint i = 0; i < G_N_ELEMENTS (shifts); i++)
    {
      g_autoptr (AlongShift) shift = rules_fixture_read_shift (self, 1000 + i, shifts[i]);

      along_roster_add_shift (self->roster, shift);
    }

  generation =
    along_generation_new_copy (self->roster, source, source + 7, 1, source, FALSE, FALSE);
  text = describe (self, generation);
  g_assert_cmpstr (text, ==, "Sun 29 Mar 23:59–00:59 +1");
  assert_counts (generation, 0, 2, 1, 0, 1);

  empty = along_generation_new_copy (self->roster, source - 70, source, 1, source, FALSE, FALSE);
  g_assert_cmpfloat (along_generation_get_progress (empty), ==, 1);
}

/* Half an hour in which the clock is set back to before it began is one on any other day. */
static void
test_copy_repeated (RulesFixture  *self,
                    gconstpointer  iso)
{
  g_autoptr (AlongShift) shift = rules_fixture_read_shift (self, SHIFT, "2026-10-25 03:45 30");
  g_autoptr (AlongGeneration) generation = NULL;
  g_autofree char *text = NULL;
  AlongDay source = along_day_new (2026, 10, 19);

  along_roster_add_shift (self->roster, shift);
  generation =
    along_generation_new_copy (self->roster, source, source + 7, 1, source, FALSE, FALSE);
  text = describe (self, generation);
  g_assert_cmpstr (text, ==, "Sun 1 Nov 03:45–04:15");
}

/* What supervision there was is not copied, whatever became of it; the shift beside it is. */
static void
test_copy_supervision (RulesFixture  *self,
                       gconstpointer  iso)
{
  for (int state = ALONG_SESSION_PLANNED; state <= ALONG_SESSION_CANCELLED; state++)
    {
      g_autoptr (AlongShift) shift = rules_fixture_new_shift (self, SHIFT, 9 * 60, 13 * 60);
      g_autoptr (AlongShift) talk = rules_fixture_new_shift (self, SHIFT + 1, 14 * 60, 15 * 60);
      g_autoptr (AlongSupervision) session = g_object_new (ALONG_TYPE_SUPERVISION,
                                                           "shift-id", (gint64) SHIFT + 1,
                                                           "state", state,
                                                           NULL);
      g_autoptr (AlongRoster) roster =
        along_roster_new (self->directory, along_roster_get_span (self->roster));
      g_autoptr (AlongGeneration) generation = NULL;
      g_autofree char *text = NULL;

      along_roster_add_shift (roster, shift);
      along_roster_add_shift (roster, talk);
      along_roster_add_supervision (roster, session);
      generation = along_generation_new_copy (roster, self->day - 1, self->day + 6, 1, self->day,
                                              TRUE, FALSE);
      text = describe (self, generation);
      g_assert_cmpstr (text, ==, "Tue 1 Dec 09:00–13:00");
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

#define ADD(path, day, test) \
  g_test_add (path, RulesFixture, day, rules_fixture_set_up, test, rules_fixture_tear_down)
  ADD ("/generation/rotation", NULL, test_rotation);
  ADD ("/generation/sunday", NULL, test_sunday);
  ADD ("/generation/clock/spring", "2026-03-28", test_clock);
  ADD ("/generation/clock/autumn", "2026-10-24", test_clock);
  ADD ("/generation/people", NULL, test_people);
  ADD ("/generation/again", NULL, test_again);
  ADD ("/generation/alike", NULL, test_alike);
  ADD ("/generation/copy", NULL, test_copy);
  ADD ("/generation/copy/alike", NULL, test_copy_alike);
  ADD ("/generation/copy/edges", NULL, test_copy_edges);
  ADD ("/generation/copy/repeated", NULL, test_copy_repeated);
  ADD ("/generation/copy/supervision", NULL, test_copy_supervision);
#undef ADD

  return g_test_run ();
}
