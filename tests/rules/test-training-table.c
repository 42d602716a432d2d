/* test-training-table.c — who stands with what, as the matrix shows it, and whom it leaves out
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules-fixture.h"

#include "rules/along-training-table.h"

#define NEEDED ((gint64) 50)
#define EXTRA ((gint64) 51)
#define ARCHIVED ((gint64) 52)
#define ITEM ((gint64) 53)

#define LEAD_DAYS 10
#define EVERYBODY ((AlongTrainingFilter) { .due_days = -1 })

/* Two courses in use, one of which the shifts of peers need, and one that is not any more. */
static void
set_up (RulesFixture  *self,
        gconstpointer  data)
{
  rules_fixture_set_up (self, NULL);
  rules_fixture_add (self, ALONG_TYPE_COURSE, "id", NEEDED, "name", "Naloxone", NULL);
  rules_fixture_add (self, ALONG_TYPE_COURSE, "id", EXTRA, "name", "Photography", NULL);
  rules_fixture_add (self, ALONG_TYPE_COURSE, "id", ARCHIVED, "name", "Typing", "archived", TRUE,
                     NULL);
  rules_fixture_add (self, ALONG_TYPE_COURSE, "id", ITEM, "name", "The house", "kind",
                     ALONG_COURSE_ORIENTATION_ITEM, NULL);
  rules_fixture_add (self, ALONG_TYPE_REQUIREMENT, "id", (gint64) 60, "course-id", NEEDED,
                     "scope", ALONG_REQUIREMENT_SHIFT_TYPE, "shift-type-id", TYPE, "lead-days",
                     LEAD_DAYS, NULL);
}

/* What PERSON has, up to so many days from today; ALWAYS for good. */
#define ALWAYS G_MAXINT

static void
learn (RulesFixture *self,
       AlongLearned *learned,
       gint64        course_id,
       int           days)
{
  g_autoptr (AlongCertificate) certificate =
    g_object_new (ALONG_TYPE_CERTIFICATE, "person-id", PERSON, "course-id", course_id,
                  "issued", self->day - 90, "expires", days == ALWAYS ? 0 : self->day + days, NULL);

  along_learned_add_certificate (learned, certificate);
}

static void
waive (RulesFixture *self,
       AlongLearned *learned,
       int           days)
{
  g_autoptr (AlongWaiver) waiver =
    g_object_new (ALONG_TYPE_WAIVER, "person-id", PERSON, "course-id", NEEDED,
                  "first-day", self->day - 1, "last-day", self->day + days,
                  "reason", "The trainer was ill", NULL);

  along_learned_add_waiver (learned, waiver);
}

/* Of who has no shifts to come; to be freed. */
static AlongTrainingTable *
make_table (RulesFixture        *self,
            AlongLearned        *learned,
            AlongTrainingFilter  filter)
{
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (AlongDue));

  return along_training_table_new (self->directory, learned, none, filter, self->day);
}

/* The names of the rows, with a blank between them. */
static char *
dup_people (RulesFixture        *self,
            AlongLearned        *learned,
            AlongTrainingFilter  filter)
{
  g_autoptr (AlongTrainingTable) table = make_table (self, learned, filter);
  GPtrArray *people = along_training_table_get_people (table);
  GString *names = g_string_new (NULL);

  g_assert_true (along_training_table_get_learned (table) == learned);
  for (guint i = 0; i < people->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " " : "",
                            along_entry_get_name (g_ptr_array_index (people, i)));

  return g_string_free (names, FALSE);
}

static void
assert_people (RulesFixture        *self,
               AlongLearned        *learned,
               AlongTrainingFilter  filter,
               const char          *expected)
{
  g_autofree char *names = dup_people (self, learned, filter);

  g_assert_cmpstr (names, ==, expected);
}

static void
test_rows (RulesFixture  *self,
           gconstpointer  data)
{
  g_autoptr (AlongLearned) learned = along_learned_new ();
  g_autoptr (AlongTrainingTable) table = make_table (self, learned, EVERYBODY);
  GPtrArray *courses = along_training_table_get_courses (table);

  g_assert_cmpuint (courses->len, ==, 2);
  g_assert_cmpstr (along_entry_get_name (courses->pdata[0]), ==, "Naloxone");
  g_assert_cmpstr (along_entry_get_name (courses->pdata[1]), ==, "Photography");

  assert_people (self, learned, EVERYBODY, "Aino Noor Salla");
  g_object_set (self->partner, "status", ALONG_PEER_STATUS_MOVED_ON, NULL);
  assert_people (self, learned, EVERYBODY, "Aino Salla");
}

static void
test_roles (RulesFixture  *self,
            gconstpointer  data)
{
  g_autoptr (AlongLearned) learned = along_learned_new ();
  AlongTrainingFilter filter = { .roles = ALONG_ROLE_LISTENER, .due_days = -1 };

  assert_people (self, learned, filter, "");
  g_object_set (self->peer, "roles", ALONG_ROLE_LISTENER | ALONG_ROLE_GUIDE, NULL);
  g_object_set (self->partner, "roles", ALONG_ROLE_GUIDE, NULL);
  assert_people (self, learned, filter, "Aino");
  filter.roles = ALONG_ROLE_GUIDE;
  assert_people (self, learned, filter, "Aino Noor");
}

/* Whoever lacks what they need is due, and whoever has it for less than so many days more. */
static void
test_due (RulesFixture  *self,
          gconstpointer  data)
{
  const struct
  {
    int days;
    int due_days;
    gboolean due;
  } cases[] = {
    { -1, 0, TRUE }, { -1, 7, TRUE }, { 0, 0, FALSE }, { 0, 1, TRUE }, { 6, 7, TRUE },
    { 7, 7, FALSE }, { 8, 7, FALSE }, { ALWAYS, 7, FALSE }, { ALWAYS, 10000, FALSE },
  };

  g_object_set (self->partner, "status", ALONG_PEER_STATUS_MOVED_ON, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongLearned) learned = along_learned_new ();
      AlongTrainingFilter filter = { .due_days = cases[i].due_days };

      g_test_message ("case %u", i);
      /* Nobody needs it, so that nobody is due for it; and the staff need nothing. */
      learn (self, learned, EXTRA, -1);
      assert_people (self, learned, filter, "Aino");
      learn (self, learned, NEEDED, cases[i].days);
      assert_people (self, learned, filter, cases[i].due ? "Aino" : "");
    }
}

static void
test_squares (RulesFixture  *self,
              gconstpointer  data)
{
  const struct
  {
    gint64 course_id;
    int days;
    gboolean waived;
    AlongTrainingState state;
    const char *sign;
    const char *word;
    const char *description;
  } cases[] = {
    { NEEDED, ALWAYS, FALSE, ALONG_TRAINING_VALID, "✓", "Valid", "Valid" },
    { NEEDED, LEAD_DAYS, FALSE, ALONG_TRAINING_VALID, "✓", "Valid", "Valid until 4 December 2026" },
    { NEEDED, LEAD_DAYS - 1, FALSE, ALONG_TRAINING_EXPIRING, "!", "Expiring",
      "Valid until 3 December 2026" },
    { NEEDED, -1, FALSE, ALONG_TRAINING_EXPIRED, "×", "Expired", "Expired on 23 November 2026" },
    { NEEDED, 5, TRUE, ALONG_TRAINING_WAIVED, "–", "Waived", "Waived until 29 November 2026" },
    { EXTRA, ALWAYS, FALSE, ALONG_TRAINING_VALID, "✓", "Valid", "Valid" },
    { EXTRA, -1, FALSE, ALONG_TRAINING_EXPIRED, "", "", "Expired on 23 November 2026" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongLearned) learned = along_learned_new ();
      g_autoptr (AlongTrainingTable) table = NULL;
      const AlongTrainingSquare *square;
      g_autofree char *description = NULL;

      g_test_message ("case %u", i);
      if (cases[i].waived)
        waive (self, learned, cases[i].days);
      else
        learn (self, learned, cases[i].course_id, cases[i].days);
      table = make_table (self, learned, EVERYBODY);
      square = along_training_table_get_square (table, 0, cases[i].course_id == EXTRA);
      description = along_training_square_describe (square);

      g_assert_cmpint (square->preparation.state, ==, cases[i].state);
      g_assert_true (square->needed == (cases[i].course_id == NEEDED));
      g_assert_cmpstr (along_training_square_get_sign (square), ==, cases[i].sign);
      g_assert_cmpstr (along_training_square_get_word (square), ==, cases[i].word);
      g_assert_cmpstr (description, ==, cases[i].description);
    }
}

/* Of what is missing only who needs it is told, and a square stays as it was first asked for. */
static void
test_missing (RulesFixture  *self,
              gconstpointer  data)
{
  g_autoptr (AlongLearned) learned = along_learned_new ();
  g_autoptr (AlongTrainingTable) table = make_table (self, learned, EVERYBODY);
  const AlongTrainingSquare *needed = along_training_table_get_square (table, 0, 0);
  const AlongTrainingSquare *extra = along_training_table_get_square (table, 1, 1);
  g_autofree char *missing = along_training_square_describe (needed);
  g_autofree char *nothing = along_training_square_describe (extra);

  g_assert_cmpstr (along_training_square_get_sign (needed), ==, "○");
  g_assert_cmpstr (along_training_square_get_word (needed), ==, "Missing");
  g_assert_cmpstr (missing, ==, "Missing");
  g_assert_cmpstr (along_training_square_get_sign (extra), ==, "");
  g_assert_cmpstr (along_training_square_get_word (extra), ==, "");
  g_assert_cmpstr (nothing, ==, "Not needed");

  learn (self, learned, NEEDED, ALWAYS);
  g_assert_true (along_training_table_get_square (table, 0, 0) == needed);
  g_assert_cmpint (needed->preparation.state, ==, ALONG_TRAINING_MISSING);
}

/* What a shift to come needs is needed, also where such work would not be given to them again. */
static void
test_pressing (RulesFixture  *self,
               gconstpointer  data)
{
  g_autoptr (AlongLearned) learned = along_learned_new ();

  for (guint n_shifts = 0; n_shifts < 2; n_shifts++)
    {
      g_autoptr (GArray) dues = g_array_new (FALSE, FALSE, sizeof (AlongDue));
      const AlongDue due = {
        .person = ALONG_PERSON (self->partner),
        .course = along_directory_get_course (self->directory, EXTRA),
        .n_shifts = n_shifts,
      };
      g_autoptr (AlongTrainingTable) table = NULL;

      g_array_append_val (dues, due);
      table = along_training_table_new (self->directory, learned, dues, EVERYBODY, self->day);
      for (guint row = 0; row < 2; row++)
        g_assert_cmpstr (
          along_training_square_get_sign (along_training_table_get_square (table, row, 1)), ==,
          row == 1 && n_shifts > 0 ? "○" : "");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) \
  g_test_add (path, RulesFixture, NULL, set_up, func, rules_fixture_tear_down)
  ADD ("/training-table/rows", test_rows);
  ADD ("/training-table/roles", test_roles);
  ADD ("/training-table/due", test_due);
  ADD ("/training-table/squares", test_squares);
  ADD ("/training-table/missing", test_missing);
  ADD ("/training-table/pressing", test_pressing);
#undef ADD

  return g_test_run ();
}
