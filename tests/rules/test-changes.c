/* test-changes.c — what is not as it was when the roster was published
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>

#include "rules-fixture.h"
#include "rules/along-shift-words.h"

/* What was published of a shift, with those on it. */
static void
publish (RulesFixture *fixture,
         gint64        shift_id,
         int           start,
         int           end,
         const char   *people)
{
  g_autoptr (AlongPublished) published =
    g_object_new (ALONG_TYPE_PUBLISHED, "id", shift_id + 10000, "shift-id", shift_id, "type-id",
                  TYPE, "place-id", PLACE,
                  "start", along_zone_at (fixture->zone, fixture->day, start),
                  "end", along_zone_at (fixture->zone, fixture->day, end), "on-duty-id", STAFF,
                  "seats", 2, "people", people, NULL);

  along_roster_add_published (fixture->roster, published);
}

static AlongShift *
add_shift (RulesFixture *fixture,
           gint64        id,
           int           start,
           int           end)
{
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, id, start, end);

  g_object_set (shift, "place-id", PLACE, "on-duty-id", STAFF, NULL);
  along_roster_add_shift (fixture->roster, shift);

  return shift;
}

/* "tp +10 -12": added, removed, time, place, type (y), duty, people (n), how many are wanted (w),
 * note (o); who joined, who left. */
static char *
describe (const AlongShiftChange *change)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < 9; i++)
    if (change->changed & (1u << i))
      g_string_append_c (text, "artpydnwo"[i]);
  for (guint i = 0; i < change->joined->len; i++)
    g_string_append_printf (text, " +%d", (int) g_array_index (change->joined, gint64, i));
  for (guint i = 0; i < change->left->len; i++)
    g_string_append_printf (text, " -%d", (int) g_array_index (change->left, gint64, i));

  return g_string_free (text, FALSE);
}

/* A shift from 10:00 to 12:00 that was published with Aino (10) and Noor (12). */
static void
test_shift (RulesFixture  *fixture,
            gconstpointer  data)
{
  const struct
  {
    const char *property;
    gint64 value;
    const char *people;       /* who has a seat now: Noor, Aino, Salla; d of Noor, who declined */
    const char *expected;     /* NULL for that nothing is different */
    const char *concerned;
    const char *words;
  } cases[] = {
    { NULL, 0, "an", NULL, "", "" },
    { NULL, 0, "na", NULL, "", "" },
    { "note", 0, "an", "o", "ans", "Other note." },
    { "seats", 3, "an", "w", "ans", "Was for 2 people." },
    { "start", -60, "an", "t", "ans", "Other time, was Tue 24 Nov 10:00–12:00." },
    { "end", 60, "an", "t", "ans", "Other time, was Tue 24 Nov 10:00–12:00." },
    { "place-id", 0, "an", "p", "ans", "Was Outreach." },
    { "type-id", TYPE + 1, "an", "y", "ans", "Was Outreach." },
    { "on-duty-id", 0, "an", "d", "ans", "Nobody is on duty any more." },
    { "on-duty-id", PARTNER, "an", "d", "ans", "Noor is on duty." },
    { "on-duty-id", 999, "an", "d", "ans?", " is on duty." },
    { NULL, 0, "a", "n -12", "ans", "Noor no longer comes." },
    { NULL, 0, "ad", "n -12", "ans", "Noor no longer comes." },
    { NULL, 0, "ans", "n +11", "ans", "Salla joins." },
    { NULL, 0, "sa", "n +11 -12", "ans", "Salla joins. Noor no longer comes." },
    { NULL, 0, "", "n -10 -12", "ans", "Aino no longer comes. Noor no longer comes." },
    { "place-id", 0, "sa", "pn +11 -12", "ans",
      "Was Outreach. Salla joins. Noor no longer comes." },
  };
  const struct
  {
    char sign;
    gint64 id;
  } people[] = { { 'a', PERSON }, { 'n', PARTNER }, { 's', STAFF }, { '?', 999 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongShiftChange) change = NULL;
      g_autofree char *text = NULL;
      g_autofree char *words = NULL;
      AlongShift *shift;

      g_test_message ("case %u", i);
      rules_fixture_forget (fixture);
      publish (fixture, SHIFT, 600, 720, "10,12");
      shift = add_shift (fixture, SHIFT, 600, 720);
      if (g_strcmp0 (cases[i].property, "note") == 0)
        g_object_set (shift, "note", "Bring a lamp", NULL);
      else if (g_strcmp0 (cases[i].property, "start") == 0)
        g_object_set (shift, "start", along_shift_get_start (shift) + cases[i].value, NULL);
      else if (g_strcmp0 (cases[i].property, "end") == 0)
        g_object_set (shift, "end", along_shift_get_end (shift) + cases[i].value, NULL);
      else if (cases[i].property != NULL)
        g_object_set (shift, cases[i].property, cases[i].value, NULL);

      for (guint k = 0; cases[i].people[k] != '\0'; k++)
        rules_fixture_assign (fixture, ASSIGNMENT + k, SHIFT,
                              cases[i].people[k] == 'a'   ? PERSON
                              : cases[i].people[k] == 's' ? STAFF
                                                          : PARTNER,
                              cases[i].people[k] == 'd' ? ALONG_ASSIGNMENT_DECLINED
                                                        : ALONG_ASSIGNMENT_ACCEPTED);

      change = along_shift_change_find (fixture->roster, shift, fixture->day);
      if (cases[i].expected == NULL)
        {
          g_assert_null (change);
          continue;
        }

      text = describe (change);
      g_assert_cmpstr (text, ==, cases[i].expected);
      words = along_shift_words_changes (change, fixture->roster, ALONG_CLOCK_24);
      g_assert_cmpstr (words, ==, cases[i].words);
      for (guint k = 0; k < G_N_ELEMENTS (people); k++)
        g_assert_cmpint (
          along_shift_change_concerns (change, fixture->roster, people[k].id), ==,
          strchr (cases[i].concerned, people[k].sign) != NULL);
    }
}

/* Somebody is away from @start to @end, in minutes. */
static void
add_absence (RulesFixture *fixture,
             gint64        person_id,
             int           start,
             int           end)
{
  rules_fixture_add (fixture, ALONG_TYPE_ABSENCE, "person-id", person_id,
                     "start", along_zone_at (fixture->zone, fixture->day, start),
                     "end", along_zone_at (fixture->zone, fixture->day, end), NULL);
}

/* The same shift, with Aino and Noor on it and Salla on duty: who was not going to be there when it
 * was published, who is not now, and of what it was not kept. */
static void
test_away (RulesFixture  *fixture,
           gconstpointer  data)
{
#define ACCEPTED ALONG_ASSIGNMENT_ACCEPTED
#define WHOLE 0, 1440
  const struct
  {
    const char *then;           /* who was away */
    gint64 person_id;           /* who is away now, and when; 0 for nobody */
    int start;
    int end;
    AlongAssignmentState state; /* of Aino */
    gboolean paused;            /* she is */
    gint64 on_duty_id;
    int today;                  /* from the shift's day */
    const char *expected;       /* NULL for that nothing is different */
    const char *words;
    const char *away;           /* who would be kept as away now */
  } cases[] = {
    { "", 0, 0, 0, ACCEPTED, FALSE, STAFF, 0, NULL, "", "" },
    { "", PERSON, WHOLE, ACCEPTED, FALSE, STAFF, 0, "n -10", "Aino no longer comes.", "10" },
    { "", PARTNER, WHOLE, ACCEPTED, FALSE, STAFF, -1, "n -12", "Noor no longer comes.", "12" },
    { "", PERSON, WHOLE, ALONG_ASSIGNMENT_PROPOSED, FALSE, STAFF, 0, "n -10",
      "Aino no longer comes.", "10" },
    { "10", PERSON, WHOLE, ACCEPTED, FALSE, STAFF, 0, NULL, "", "10" },
    { "10,12", PERSON, WHOLE, ACCEPTED, FALSE, STAFF, 0, "n +12", "Noor joins.", "10" },
    { "10", 0, 0, 0, ACCEPTED, FALSE, STAFF, 0, "n +10", "Aino joins.", "" },
    { "12", PERSON, WHOLE, ACCEPTED, FALSE, STAFF, 0, "n +12 -10",
      "Noor joins. Aino no longer comes.", "10" },
    /* For a part of the shift, and until it begins or from its end. */
    { "", PERSON, 540, 600, ACCEPTED, FALSE, STAFF, 0, NULL, "", "" },
    { "", PERSON, 540, 601, ACCEPTED, FALSE, STAFF, 0, "n -10", "Aino no longer comes.", "10" },
    { "", PERSON, 719, 800, ACCEPTED, FALSE, STAFF, 0, "n -10", "Aino no longer comes.", "10" },
    { "", PERSON, 720, 800, ACCEPTED, FALSE, STAFF, 0, NULL, "", "" },
    /* It is not known of everything that was published. */
    { "?", PERSON, WHOLE, ACCEPTED, FALSE, STAFF, 0, NULL, "", "10" },
    { "?", 0, 0, 0, ALONG_ASSIGNMENT_EXCUSED, FALSE, STAFF, 0, "n -10", "Aino no longer comes.",
      "" },
    { "?", STAFF, WHOLE, ACCEPTED, FALSE, STAFF, 0, NULL, "", "11" },
    { "?", 0, 0, 0, ACCEPTED, FALSE, PARTNER, 0, "d", "Noor is on duty.", "" },
    /* What became of somebody tells more than a time away. */
    { "", PERSON, WHOLE, ALONG_ASSIGNMENT_CHECKED_IN, FALSE, STAFF, 0, NULL, "", "" },
    { "", PERSON, WHOLE, ALONG_ASSIGNMENT_DONE, FALSE, STAFF, 0, NULL, "", "" },
    { "", 0, 0, 0, ALONG_ASSIGNMENT_MISSED, FALSE, STAFF, 0, "n -10", "Aino no longer comes.", "" },
    { "", 0, 0, 0, ALONG_ASSIGNMENT_EXCUSED, FALSE, STAFF, 0, "n -10", "Aino no longer comes.",
      "" },
    { "10", 0, 0, 0, ALONG_ASSIGNMENT_EXCUSED, FALSE, STAFF, 0, NULL, "", "" },
    /* What was answered at the check-in is nobody else's concern, on the day and later. */
    { "", 0, 0, 0, ALONG_ASSIGNMENT_STOOD_DOWN, FALSE, STAFF, 0, NULL, "", "" },
    { "", 0, 0, 0, ALONG_ASSIGNMENT_STOOD_DOWN, FALSE, STAFF, 1, NULL, "", "" },
    { "", PERSON, WHOLE, ALONG_ASSIGNMENT_STOOD_DOWN, FALSE, STAFF, 0, NULL, "", "" },
    { "", PERSON, WHOLE, ACCEPTED, FALSE, STAFF, 1, "n -10", "Aino no longer comes.", "10" },
    { "10", PERSON, WHOLE, ACCEPTED, FALSE, STAFF, 1, NULL, "", "10" },
    /* A status is of today, not of the day of a shift that is over. */
    { "", 0, 0, 0, ACCEPTED, TRUE, STAFF, 0, "n -10", "Aino no longer comes.", "10" },
    { "", 0, 0, 0, ACCEPTED, TRUE, STAFF, 1, NULL, "", "" },
    { "10", 0, 0, 0, ACCEPTED, TRUE, STAFF, 0, NULL, "", "10" },
    { "10", 0, 0, 0, ACCEPTED, TRUE, STAFF, 1, NULL, "", "" },
    /* Who is on duty can be away as well. */
    { "", STAFF, WHOLE, ACCEPTED, FALSE, STAFF, 0, "d", "Nobody is on duty any more.", "11" },
    { "11", STAFF, WHOLE, ACCEPTED, FALSE, STAFF, 0, NULL, "", "11" },
    { "11", STAFF, WHOLE, ACCEPTED, FALSE, STAFF, 1, NULL, "", "11" },
    { "11", 0, 0, 0, ACCEPTED, FALSE, STAFF, 0, "d", "Salla is on duty.", "" },
    { "11", 0, 0, 0, ACCEPTED, FALSE, STAFF, 1, NULL, "", "" },
    { "11", 0, 0, 0, ACCEPTED, FALSE, PARTNER, 0, "d", "Noor is on duty.", "" },
    { "11", 0, 0, 0, ACCEPTED, FALSE, PARTNER, 1, "d", "Noor is on duty.", "" },
    { "11", 0, 0, 0, ACCEPTED, FALSE, 0, 0, NULL, "", "" },
    { "11", PARTNER, WHOLE, ACCEPTED, FALSE, PARTNER, 0, "n -12", "Noor no longer comes.", "12" },
    { "", PERSON, WHOLE, ACCEPTED, FALSE, PERSON, 0, "dn -10",
      "Nobody is on duty any more. Aino no longer comes.", "10" },
    { "12", STAFF, WHOLE, ALONG_ASSIGNMENT_EXCUSED, FALSE, STAFF, 0, "dn +12 -10",
      "Nobody is on duty any more. Noor joins. Aino no longer comes.", "11" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AlongDay today = fixture->day + cases[i].today;
      g_autoptr (AlongShiftChange) change = NULL;
      g_autofree char *away = NULL;
      g_autofree char *text = NULL;
      g_autofree char *words = NULL;
      AlongShift *shift;

      g_test_message ("case %u", i);
      rules_fixture_forget (fixture);
      publish (fixture, SHIFT, 600, 720, "10,12");
      g_object_set (along_roster_get_published (fixture->roster, SHIFT), "away", cases[i].then,
                    NULL);
      shift = add_shift (fixture, SHIFT, 600, 720);
      g_object_set (shift, "on-duty-id", cases[i].on_duty_id, NULL);
      g_object_set (fixture->peer, "status",
                    cases[i].paused ? ALONG_PEER_STATUS_PAUSED : ALONG_PEER_STATUS_ACTIVE, NULL);
      rules_fixture_assign (fixture, ASSIGNMENT, SHIFT, PARTNER, ACCEPTED);
      rules_fixture_assign (fixture, ASSIGNMENT + 1, SHIFT, PERSON, cases[i].state);
      if (cases[i].person_id != 0)
        add_absence (fixture, cases[i].person_id, cases[i].start, cases[i].end);

      away = along_change_list_dup_away (fixture->roster, shift, today);
      g_assert_cmpstr (away, ==, cases[i].away);

      change = along_shift_change_find (fixture->roster, shift, today);
      if (cases[i].expected == NULL)
        {
          g_assert_null (change);
          continue;
        }

      text = describe (change);
      g_assert_cmpstr (text, ==, cases[i].expected);
      words = along_shift_words_changes (change, fixture->roster, ALONG_CLOCK_24);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
#undef WHOLE
#undef ACCEPTED
}

/* Nobody who was away leaves a shift that is gone, nor joins one that is new; somebody else does,
 * also when it is over. */
static void
test_away_and_gone (RulesFixture  *fixture,
                    gconstpointer  data)
{
  for (int today = 0; today <= 1; today++)
    {
      g_autoptr (GPtrArray) changes = NULL;
      g_autoptr (GString) all = g_string_new (NULL);

      rules_fixture_forget (fixture);
      rules_fixture_add (fixture, ALONG_TYPE_PUBLICATION, "first-day", (int) fixture->day,
                         "last-day", (int) fixture->day, NULL);
      publish (fixture, SHIFT, 600, 720, "10,12");
      g_object_set (along_roster_get_published (fixture->roster, SHIFT), "away", "10", NULL);
      publish (fixture, SHIFT + 2, 800, 860, "10");
      add_shift (fixture, SHIFT + 1, 720, 780);
      rules_fixture_assign (fixture, ASSIGNMENT, SHIFT + 1, PERSON, ALONG_ASSIGNMENT_ACCEPTED);
      rules_fixture_assign (fixture, ASSIGNMENT + 1, SHIFT + 1, STAFF, ALONG_ASSIGNMENT_ACCEPTED);
      add_shift (fixture, SHIFT + 2, 800, 860);
      rules_fixture_assign (fixture, ASSIGNMENT + 2, SHIFT + 2, STAFF, ALONG_ASSIGNMENT_ACCEPTED);
      add_absence (fixture, PERSON, 0, 1440);

      changes = along_change_list_new (fixture->roster, fixture->day + today);
      for (guint i = 0; i < changes->len; i++)
        {
          g_autofree char *one = describe (g_ptr_array_index (changes, i));

          g_string_append_printf (all, "%s;", one);
        }
      g_assert_cmpstr (all->str, ==, "rn -12;an +11;n +11 -10;");
    }
}

/* A shift that was not published is new only on days that were. */
static void
test_added (RulesFixture  *fixture,
            gconstpointer  data)
{
  const struct
  {
    int first; /* of the publication, in days from the shift's */
    int last;
    gboolean added;
  } cases[] = {
    { 0, 0, TRUE }, { 1, 7, FALSE }, { -7, -1, FALSE }, { -3, 3, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongShiftChange) change = NULL;
      g_autofree char *people = NULL;
      AlongShift *shift;

      g_test_message ("case %u", i);
      rules_fixture_forget (fixture);
      rules_fixture_add (fixture, ALONG_TYPE_PUBLICATION, "first-day",
                         (int) fixture->day + cases[i].first, "last-day",
                         (int) fixture->day + cases[i].last, NULL);
      shift = add_shift (fixture, SHIFT, 600, 720);
      rules_fixture_assign (fixture, ASSIGNMENT, SHIFT, PARTNER, ALONG_ASSIGNMENT_ACCEPTED);
      rules_fixture_assign (fixture, ASSIGNMENT + 1, SHIFT, STAFF, ALONG_ASSIGNMENT_EXCUSED);
      rules_fixture_assign (fixture, ASSIGNMENT + 2, SHIFT, PERSON, ALONG_ASSIGNMENT_PROPOSED);

      change = along_shift_change_find (fixture->roster, shift, fixture->day);
      g_assert_cmpint (change != NULL, ==, cases[i].added);
      if (change != NULL)
        {
          g_autofree char *text = describe (change);

          g_autofree char *words =
            along_shift_words_changes (change, fixture->roster, ALONG_CLOCK_24);

          g_assert_cmpstr (text, ==, "an +10 +12");
          g_assert_cmpstr (words, ==, "New. Aino joins. Noor joins.");
        }

      people = along_change_list_dup_people (fixture->roster, shift);
      g_assert_cmpstr (people, ==, "10,12");
    }
}

/* What is or was on the days of the roster, in the order of time: these are from the day before the
 * fixture's to six days later. */
static void
test_list (RulesFixture  *fixture,
           gconstpointer  data)
{
  const int day = 24 * 60;
  g_autoptr (GPtrArray) changes = NULL;
  g_autoptr (GString) all = g_string_new (NULL);
  g_autofree char *words = NULL, *gone = NULL, *moved = NULL;

  /* Moved out of these days, moved into them, moved beyond them, gone, gone from beyond them. */
  publish (fixture, 100, 5 * day, 5 * day + 60, "10");
  add_shift (fixture, 100, 6 * day, 6 * day + 60);
  publish (fixture, 101, -2 * day, -2 * day + 60, "10");
  add_shift (fixture, 101, 60, 120);
  publish (fixture, 102, -2 * day, -2 * day + 60, "10");
  add_shift (fixture, 102, 6 * day, 6 * day + 120);
  publish (fixture, 103, -day, 60 - day, "10");
  publish (fixture, 104, -day - 1, 60 - day, "10");
  publish (fixture, 105, 6 * day, 6 * day + 60, "10");
  /* As it was, and at once with another that was not. */
  publish (fixture, 106, 0, 60, "");
  add_shift (fixture, 106, 0, 60);
  publish (fixture, 107, 60, 180, "");
  add_shift (fixture, 107, 60, 120);
  publish (fixture, 108, 0, 120, "");
  add_shift (fixture, 108, 0, 60);
  publish (fixture, 109, 60, 180, "");
  /* New on a day that is published, between two that are a draft. */
  rules_fixture_add (fixture, ALONG_TYPE_PUBLICATION, "first-day", (int) fixture->day + 3,
                     "last-day", (int) fixture->day + 3, NULL);
  for (int i = 0; i < 6; i++)
    add_shift (fixture, 110 + i, (2 + i / 2) * day, (2 + i / 2) * day + 60);

  changes = along_change_list_new (fixture->roster, fixture->day);
  for (guint i = 0; i < changes->len; i++)
    {
      const AlongShiftChange *change = g_ptr_array_index (changes, i);
      g_autofree char *one = describe (change);

      g_string_append_printf (all, "%s%d %s", i > 0 ? "; " : "",
                              (int) (change->shift != NULL
                                       ? along_record_get_id (ALONG_RECORD (change->shift))
                                       : along_published_get_shift_id (change->published)),
                              one);
    }
  g_assert_cmpstr (all->str, ==,
                   "103 rn -10; 108 t; 101 tn -10; 107 t; 109 r; 112 a; 113 a; 100 tn -10");

  words = along_shift_words_changes (g_ptr_array_index (changes, 0), fixture->roster,
                                     ALONG_CLOCK_24);
  g_assert_cmpstr (words, ==, "Cancelled. Aino no longer comes.");

  /* By the name it has, or had. */
  gone = along_shift_words_changed (g_ptr_array_index (changes, 0), fixture->roster,
                                    ALONG_CLOCK_24);
  g_assert_cmpstr (gone, ==, "Outreach, Mon 23 Nov 00:00–01:00");
  moved = along_shift_words_changed (g_ptr_array_index (changes, 7), fixture->roster,
                                     ALONG_CLOCK_24);
  g_assert_cmpstr (moved, ==, "Outreach, Mon 30 Nov 00:00–01:00");

  /* Who was on what is gone, or on duty, has to be told, and nobody else. */
  g_assert_true (along_shift_change_concerns (g_ptr_array_index (changes, 0), fixture->roster,
                                              PERSON));
  g_assert_true (along_shift_change_concerns (g_ptr_array_index (changes, 0), fixture->roster,
                                              STAFF));
  g_assert_false (along_shift_change_concerns (g_ptr_array_index (changes, 0), fixture->roster,
                                               PARTNER));
}

/* A draft has no changes to tell, not even of what was moved to it; nor has what is as it was. */
static void
test_no_changes (RulesFixture  *fixture,
                 gconstpointer  data)
{
  AlongShift *shift;

  publish (fixture, SHIFT, 600, 720, "");
  shift = add_shift (fixture, SHIFT, 660, 780);
  g_assert_true (g_str_has_prefix (along_shift_words_no_changes (fixture->roster, fixture->day),
                                   "The roster of this week is not published yet"));

  rules_fixture_add (fixture, ALONG_TYPE_PUBLICATION, "first-day", (int) fixture->day - 1,
                     "last-day", (int) fixture->day + 5, NULL);
  g_assert_null (along_shift_words_no_changes (fixture->roster, fixture->day));

  g_object_set (shift, "start", along_zone_at (fixture->zone, fixture->day, 600), "end",
                along_zone_at (fixture->zone, fixture->day, 720), NULL);
  g_assert_true (g_str_has_prefix (along_shift_words_no_changes (fixture->roster, fixture->day),
                                   "Nothing has changed since"));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test) \
  g_test_add (path, RulesFixture, NULL, rules_fixture_set_up, test, rules_fixture_tear_down)
  ADD ("/changes/shift", test_shift);
  ADD ("/changes/away", test_away);
  ADD ("/changes/away-and-gone", test_away_and_gone);
  ADD ("/changes/added", test_added);
  ADD ("/changes/list", test_list);
  ADD ("/changes/none", test_no_changes);
#undef ADD

  return g_test_run ();
}
