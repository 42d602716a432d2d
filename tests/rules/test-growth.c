/* test-growth.c — the checklist of who is new, hours of training and of work, goals with their steps
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules-fixture.h"

#include "rules/along-growth.h"

#define SAFETY ((gint64) 50)
#define TOGETHER ((gint64) 51)
#define FOR_STAFF ((gint64) 52)
#define GONE ((gint64) 53)
#define NALOXONE ((gint64) 54)
#define LESSONS ((gint64) 21)
#define TALKS ((gint64) 22)

typedef struct
{
  RulesFixture rules;
  GPtrArray *records;
  gint64 last_id;
} Fixture;

static void
add_item (Fixture       *self,
          gint64         id,
          const char    *name,
          AlongAudience  audience,
          gboolean       archived)
{
  rules_fixture_add (&self->rules, ALONG_TYPE_COURSE, "id", id, "name", name, "kind",
                     ALONG_COURSE_ORIENTATION_ITEM, "audience", audience, "archived", archived,
                     NULL);
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  rules_fixture_set_up (&self->rules, NULL);
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  self->last_id = 100;
  add_item (self, SAFETY, "Safety outdoors", 0, FALSE);
  add_item (self, TOGETHER, "The first house call",
            ALONG_AUDIENCE_PEERS | ALONG_AUDIENCE_PROFESSIONALS, FALSE);
  add_item (self, FOR_STAFF, "How peers are paid", ALONG_AUDIENCE_MANAGERS, FALSE);
  add_item (self, GONE, "The old office", 0, TRUE);
  rules_fixture_add (&self->rules, ALONG_TYPE_COURSE, "id", NALOXONE, "name", "Naloxone", NULL);
  rules_fixture_add (&self->rules, ALONG_TYPE_SHIFT_TYPE, "id", LESSONS, "name", "Lessons", "kind",
                     ALONG_SHIFT_KIND_TRAINING, NULL);
  rules_fixture_add (&self->rules, ALONG_TYPE_SHIFT_TYPE, "id", TALKS, "name", "Talks", "kind",
                     ALONG_SHIFT_KIND_SUPERVISION, NULL);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_ptr_array_unref (self->records);
  rules_fixture_tear_down (&self->rules, NULL);
}

static void
sign (Fixture *self,
      gint64   course_id,
      int      issued,
      int      expires)
{
  AlongDay day = self->rules.day;

  g_ptr_array_add (self->records,
                   g_object_new (ALONG_TYPE_CERTIFICATE, "id", ++self->last_id, "person-id",
                                 PERSON, "course-id", course_id, "issued", day + issued, "expires",
                                 expires == G_MAXINT ? 0 : day + expires, "by-id", STAFF, NULL));
}

/* A shift of @type_id so many days from the day, from ten o'clock; with @course_id a session. */
static void
work (Fixture *self,
      gint64   type_id,
      int      days,
      int      minutes,
      gint64   course_id)
{
  gint64 start = along_zone_at (self->rules.zone, self->rules.day + days, 600);
  gint64 id = ++self->last_id;

  g_ptr_array_add (self->records, g_object_new (ALONG_TYPE_SHIFT, "id", id, "type-id", type_id,
                                                "start", start, "end", start + minutes * 60, NULL));
  if (course_id != 0)
    g_ptr_array_add (self->records, g_object_new (ALONG_TYPE_TRAINING, "id", ++self->last_id,
                                                  "shift-id", id, "course-id", course_id, NULL));
}

static gint64
add_goal (Fixture    *self,
          const char *what,
          gint64      goal_id)
{
  g_ptr_array_add (self->records,
                   g_object_new (ALONG_TYPE_GOAL, "id", ++self->last_id, "person-id", PERSON,
                                 "what", what, "goal-id", goal_id, NULL));

  return self->last_id;
}

static AlongGrowth *
grow (Fixture *self)
{
  return along_growth_new (self->rules.directory, ALONG_PERSON (self->rules.peer), self->records,
                           self->rules.day);
}

static void
assert_oriented (Fixture  *self,
                 gint64    course_id,
                 gboolean  oriented)
{
  g_autoptr (AlongGrowth) growth = grow (self);

  g_assert_cmpint (along_growth_is_oriented (growth, course_id), ==, oriented);
}

/* The items in use that are for peers, and which of them are done by two. */
static void
test_items (Fixture       *self,
            gconstpointer  data)
{
  g_autoptr (AlongGrowth) growth = grow (self);
  g_autoptr (AlongGrowth) of_staff = NULL;
  GArray *items = along_growth_get_items (growth);

  g_assert_cmpuint (items->len, ==, 2);
  for (guint i = 0; i < items->len; i++)
    {
      const AlongOrientationItem *item = &g_array_index (items, AlongOrientationItem, i);
      gint64 id = along_record_get_id (ALONG_RECORD (item->course));

      g_assert_true (id == SAFETY || id == TOGETHER);
      g_assert_cmpint (item->joint, ==, id == TOGETHER);
      g_assert_false (item->done);
      g_assert_null (item->certificate);
    }

  of_staff = along_growth_new (self->rules.directory, ALONG_PERSON (self->rules.staff),
                               self->records, self->rules.day);
  g_assert_cmpuint (along_growth_get_items (of_staff)->len, ==, 0);
  g_assert_false (along_growth_is_oriented (of_staff, 0));
}

/* All of it has to be done, and stay so; the last item can be asked about before it is. */
static void
test_oriented (Fixture       *self,
               gconstpointer  data)
{
  assert_oriented (self, 0, FALSE);
  assert_oriented (self, TOGETHER, FALSE);
  sign (self, SAFETY, -10, G_MAXINT);
  assert_oriented (self, 0, FALSE);
  assert_oriented (self, SAFETY, FALSE);
  assert_oriented (self, TOGETHER, TRUE);
  sign (self, TOGETHER, 1, G_MAXINT);
  assert_oriented (self, 0, FALSE);
  sign (self, TOGETHER, -5, -1);
  assert_oriented (self, 0, FALSE);
  sign (self, TOGETHER, -3, 0);
  assert_oriented (self, 0, TRUE);
  sign (self, TOGETHER, 0, G_MAXINT);
  assert_oriented (self, 0, TRUE);
}

/* Who sat in a session, or brings a paper, was signed off by nobody. */
static void
test_unsigned (Fixture       *self,
               gconstpointer  data)
{
  sign (self, SAFETY, 0, G_MAXINT);
  sign (self, TOGETHER, 0, G_MAXINT);
  assert_oriented (self, 0, TRUE);
  for (guint i = 0; i < self->records->len; i++)
    {
      g_object_set (g_ptr_array_index (self->records, i), "by-id", (gint64) 0, NULL);
      assert_oriented (self, 0, FALSE);
      g_object_set (g_ptr_array_index (self->records, i), "by-id", STAFF, NULL);
    }
}

/* What was signed last is what is taken back; what has run out is not signed. */
static void
test_certificate (Fixture       *self,
                  gconstpointer  data)
{
  g_autoptr (AlongGrowth) growth = NULL;

  sign (self, SAFETY, -20, -1);
  sign (self, SAFETY, -10, 0);
  sign (self, SAFETY, -9, 20);
  sign (self, SAFETY, 1, 20);
  growth = grow (self);
  for (guint i = 0; i < 2; i++)
    {
      const AlongOrientationItem *item =
        &g_array_index (along_growth_get_items (growth), AlongOrientationItem, i);

      if (along_record_get_id (ALONG_RECORD (item->course)) != SAFETY)
        continue;
      g_assert_true (item->done);
      g_assert_cmpint (along_certificate_get_issued (item->certificate), ==, self->rules.day - 9);
    }
  g_assert_cmpuint (along_growth_get_courses (growth)->len, ==, 0);
}

/* A waiver will do, and where there is no checklist nobody has done it. */
static void
test_waived (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();
  g_autoptr (AlongDirectory) empty = along_directory_new ();
  g_autoptr (AlongGrowth) none = NULL;

  sign (self, SAFETY, 0, G_MAXINT);
  g_ptr_array_add (self->records,
                   g_object_new (ALONG_TYPE_WAIVER, "person-id", PERSON, "course-id", TOGETHER,
                                 "first-day", self->rules.day, "last-day", self->rules.day + 1,
                                 "reason", "Nobody to go with", NULL));
  assert_oriented (self, 0, TRUE);

  none = along_growth_new (empty, ALONG_PERSON (self->rules.peer), nothing, self->rules.day);
  g_assert_false (along_growth_is_oriented (none, 0));
}

/* By year and kind, the last year first. */
static void
test_hours (Fixture       *self,
            gconstpointer  data)
{
  static const AlongTrainingHours expected[] = {
    { 2026, ALONG_COURSE_COURSE, 2, 150 },
    { 2026, ALONG_COURSE_ORIENTATION_ITEM, 1, 30 },
    { 2025, ALONG_COURSE_COURSE, 1, 45 },
  };
  g_autoptr (AlongGrowth) growth = NULL;
  GArray *hours;

  work (self, LESSONS, 0, 90, NALOXONE);
  work (self, LESSONS, -400, 45, NALOXONE);
  work (self, LESSONS, -1, 30, SAFETY);
  work (self, LESSONS, -2, 60, NALOXONE);
  work (self, TYPE, -3, 480, 0);
  growth = grow (self);
  hours = along_growth_get_hours (growth);
  g_assert_cmpuint (hours->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < hours->len; i++)
    {
      const AlongTrainingHours *found = &g_array_index (hours, AlongTrainingHours, i);

      g_assert_cmpint (found->year, ==, expected[i].year);
      g_assert_cmpint (found->kind, ==, expected[i].kind);
      g_assert_cmpuint (found->n_sessions, ==, expected[i].n_sessions);
      g_assert_cmpint (found->minutes, ==, expected[i].minutes);
    }
}

/* Both ends belong to it; supervision is left out. */
static void
test_work (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr (AlongGrowth) growth = NULL;
  g_autoptr (GArray) counted = NULL;
  const AlongWorkHours *hours;
  AlongDay day = self->rules.day;

  g_object_set (self->rules.type, "kind", ALONG_SHIFT_KIND_DROP_IN, NULL);
  work (self, TYPE, -11, 480, 0);
  work (self, TYPE, -10, 60, 0);
  work (self, LESSONS, -4, 15, NALOXONE);
  work (self, TALKS, -3, 60, 0);
  work (self, TYPE, -2, 90, 0);
  work (self, TYPE, -1, 480, 0);
  growth = grow (self);
  counted = along_growth_count_work (growth, day - 10, day - 2);
  g_assert_cmpint (along_growth_find_first_work (growth, ALONG_DAY_MIN, day), ==, day - 11);
  g_assert_cmpint (along_growth_find_first_work (growth, day - 10, day), ==, day - 10);
  /* Training and supervision are no such work. */
  g_assert_cmpint (along_growth_find_first_work (growth, day - 9, day), ==, day - 2);
  g_assert_cmpint (along_growth_find_first_work (growth, day - 9, day - 3), ==, 0);
  g_assert_cmpint (along_growth_find_first_work (growth, day, day + 9), ==, 0);
  g_assert_cmpuint (counted->len, ==, 2);
  hours = &g_array_index (counted, AlongWorkHours, 0);
  g_assert_cmpint (hours->kind, ==, ALONG_SHIFT_KIND_DROP_IN);
  g_assert_cmpuint (hours->n_shifts, ==, 2);
  g_assert_cmpint (hours->minutes, ==, 150);
  hours = &g_array_index (counted, AlongWorkHours, 1);
  g_assert_cmpint (hours->kind, ==, ALONG_SHIFT_KIND_TRAINING);
  g_assert_cmpint (hours->minutes, ==, 15);
}

static void
test_nothing (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (AlongGrowth) growth = grow (self);
  g_autoptr (GArray) counted = along_growth_count_work (growth, 0, ALONG_DAY_MAX);

  g_assert_cmpuint (counted->len, ==, 0);
  g_assert_cmpint (along_growth_find_first_work (growth, 0, ALONG_DAY_MAX), ==, 0);
  g_assert_cmpuint (along_growth_get_goals (growth)->len, ==, 0);
  g_assert_true (along_growth_get_person (growth) == ALONG_PERSON (self->rules.peer));
}

/* Each step behind its goal, in the order in which they were agreed. */
static void
test_goals (Fixture       *self,
            gconstpointer  data)
{
  static const char *const expected[] = { "To teach", "Listen in", "Try it", "A licence",
                                          "Lessons" };
  g_autoptr (AlongGrowth) growth = NULL;
  GPtrArray *goals;
  gint64 first, second;

  first = add_goal (self, "To teach", 0);
  second = add_goal (self, "A licence", 0);
  add_goal (self, "Listen in", first);
  add_goal (self, "Lessons", second);
  add_goal (self, "Try it", first);
  growth = grow (self);
  goals = along_growth_get_goals (growth);
  g_assert_cmpuint (goals->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < goals->len; i++)
    g_assert_cmpstr (along_goal_get_what (g_ptr_array_index (goals, i)), ==, expected[i]);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/growth/items", test_items);
  ADD ("/growth/oriented", test_oriented);
  ADD ("/growth/unsigned", test_unsigned);
  ADD ("/growth/certificate", test_certificate);
  ADD ("/growth/waived", test_waived);
  ADD ("/growth/hours", test_hours);
  ADD ("/growth/work", test_work);
  ADD ("/growth/nothing", test_nothing);
  ADD ("/growth/goals", test_goals);

  return g_test_run ();
}
