/* test-supervision.c — session sheets, agreed actions and the overview on paper
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "print-fixture.h"
#include "print/along-supervision-document.h"
#include "rules/along-cadence.h"

#define HOUR 60
#define SESSION 7000

/* A talk of Maija with Aino on Monday from 10 to 11, of which something was agreed. */
typedef struct
{
  PrintFixture *fixture;
  gint64 aino, maija, shift;
  AlongRoster *roster;
  GPtrArray *actions;
  GArray *cadence;
} Talk;

static void
add_action (Talk       *self,
            const char *what,
            gint64      person_id)
{
  g_ptr_array_add (self->actions,
                   g_object_new (ALONG_TYPE_ACTION, "id", (gint64) self->actions->len + 1,
                                 "session-id", (gint64) SESSION, "what", what, "person-id",
                                 person_id, "due", along_day_new (2026, 12, 8), NULL));
}

static void
set_up (Talk          *self,
        gconstpointer  data)
{
  PrintFixture *fixture = print_fixture_new ();
  g_autoptr (AlongSupervision) session = NULL;
  AlongCadenceFacts facts = { 0 };

  self->fixture = fixture;
  self->aino = print_fixture_add_peer (fixture, "Aino Korpi", "Amber");
  self->maija = print_fixture_add_staff (fixture, "Maija Salo", "");
  self->shift = print_fixture_add_shift (fixture, 0, 10 * HOUR, 11 * HOUR,
                                         print_fixture_add_type (fixture, "Talk"),
                                         print_fixture_add_place (fixture, "Quayside"), 2,
                                         self->maija, "");
  print_fixture_assign (fixture, self->shift, self->aino, ALONG_ASSIGNMENT_ACCEPTED, 0);
  print_fixture_assign (fixture, self->shift, self->maija, ALONG_ASSIGNMENT_ACCEPTED, 0);

  self->roster = print_fixture_build (fixture);
  session = g_object_new (ALONG_TYPE_SUPERVISION, "id", (gint64) SESSION, "shift-id", self->shift,
                          "kind", ALONG_SESSION_WORK_COUNSELLING, "leader-id", self->maija, NULL);
  along_roster_add_supervision (self->roster, session);

  self->actions = g_ptr_array_new_with_free_func (g_object_unref);
  add_action (self, "Aino Korpi calls the landlord at Quayside", self->aino);
  self->cadence = g_array_new (FALSE, FALSE, sizeof facts);
  facts.person_id = self->aino;
  facts.last_held = along_day_new (2026, 11, 1);
  g_array_append_val (self->cadence, facts);
}

static void
tear_down (Talk          *self,
           gconstpointer  data)
{
  g_array_unref (self->cadence);
  g_ptr_array_unref (self->actions);
  g_object_unref (self->roster);
  print_fixture_free (self->fixture);
}

static AlongDocument *
lay_out (Talk                        *self,
         const AlongSupervisionPrint *more)
{
  AlongSupervisionPrint print = *more;

  print.roster = self->roster;
  print.actions = self->actions;
  print.cadence = self->cadence;
  print.span = along_roster_get_span (self->roster);
  print.clock = ALONG_CLOCK_24;
  print.printed_at = print_fixture_get_now (self->fixture);

  return along_supervision_document_new (&print);
}

/* The squeezed text of all pages; to be freed. */
static char *
read_print (Talk                        *self,
            const AlongSupervisionPrint *more)
{
  g_autoptr (AlongDocument) document = lay_out (self, more);
  g_autofree char *text = print_fixture_read_text (document, 0);

  assert_inside (document);

  return squeeze (text);
}

static void
assert_lacks (const char *text,
              const char *words)
{
  g_autofree char *squeezed = squeeze (words);

  g_assert_null (strstr (text, squeezed));
}

/* What is known stands there, and what is not has a line to be written on. */
static void
test_sheet (Talk          *self,
            gconstpointer  data)
{
  g_autofree char *text = read_print (self, &(AlongSupervisionPrint) { 0 });

  assert_has (text, "Work counselling");
  assert_has (text, "Monday, 23 November 2026, 10:00–11:00, Quayside");
  assert_has (text, "With Aino Korpi");
  assert_has (text, "Given by Maija Salo");
  assert_has (text, "Aino Korpi calls the landlord at Quayside: Aino Korpi, by Tue 8 Dec 2026");
  g_assert_cmpuint (count_words (text, "Dateandsignature"), ==, 2);
  assert_has (text, "Page 1 of 1");
}

/* Neither in what is known nor in what was typed. */
static void
test_aliases (Talk          *self,
              gconstpointer  data)
{
  for (int sheet = ALONG_SUPERVISION_SHEET_SESSIONS;
       sheet <= ALONG_SUPERVISION_SHEET_CADENCE;
       sheet++)
    {
      g_autofree char *text =
        read_print (self, &(AlongSupervisionPrint) { .sheet = (AlongSupervisionSheet) sheet,
                                                     .aliases = TRUE,
                                                     .hide_places = TRUE });

      assert_has (text, "Amber");
      assert_lacks (text, "Korpi");
      assert_lacks (text, "Quayside");
    }
}

static void
test_lists (Talk          *self,
            gconstpointer  data)
{
  g_autofree char *actions =
    read_print (self, &(AlongSupervisionPrint) { .sheet = ALONG_SUPERVISION_SHEET_ACTIONS });
  g_autofree char *cadence =
    read_print (self, &(AlongSupervisionPrint) { .sheet = ALONG_SUPERVISION_SHEET_CADENCE });

  assert_has (actions, "Agreed actions");
  assert_has (actions, "Aino Korpi, by Tue 8 Dec 2026");
  assert_has (cadence, "Aino Korpi Last held: Sun 1 Nov 2026 – Overdue since Sun 15 Nov 2026");
  assert_lacks (cadence, "While the notes");
}

/* What was to be done by now is told apart from what is, and from what was done. */
static void
test_late (Talk          *self,
           gconstpointer  data)
{
  AlongAction *action = g_ptr_array_index (self->actions, 0);
  g_autofree char *late = NULL;
  g_autofree char *done = NULL;

  g_object_set (action, "due", along_day_new (2026, 11, 18), NULL);
  late = read_print (self, &(AlongSupervisionPrint) { .sheet = ALONG_SUPERVISION_SHEET_ACTIONS });
  assert_has (late, "Was to be done by Wed 18 Nov 2026");

  g_object_set (action, "done", along_day_new (2026, 11, 19), NULL);
  done = read_print (self, &(AlongSupervisionPrint) { .sheet = ALONG_SUPERVISION_SHEET_ACTIONS });
  assert_lacks (done, "Was to be done");
  assert_has (done, "Done on Thu 19 Nov 2026");
}

/* Behind the wall, paper does not say that nobody else has supervision. */
static void
test_wall (Talk          *self,
           gconstpointer  data)
{
  g_autofree char *text = NULL;

  g_array_set_size (self->cadence, 0);
  text = read_print (self, &(AlongSupervisionPrint) { .sheet = ALONG_SUPERVISION_SHEET_CADENCE,
                                                      .viewer_id = self->maija });
  assert_has (text, "While the notes of Maija Salo are open, only their own sessions are shown.");
  assert_lacks (text, "Nobody has supervision yet.");
}

/* Rows go on over pages, none of them is lost, and none is broken. */
static void
test_pages (Talk          *self,
            gconstpointer  data)
{
  AlongSupervisionPrint print = { .sheet = ALONG_SUPERVISION_SHEET_ACTIONS, .paper = ALONG_PAPER_LETTER };
  g_autoptr (AlongDocument) document = NULL;
  g_autofree char *text = NULL;
  double width, height;

  for (int i = 0; i < 60; i++)
    {
      g_autofree char *what = g_strdup_printf ("Task<%d>", i);

      add_action (self, what, self->aino);
    }
  document = lay_out (self, &print);
  along_document_get_size (document, &width, &height);
  g_assert_cmpfloat (width, ==, 612);
  g_assert_cmpfloat (height, ==, 792);
  g_assert_cmpuint (along_document_get_n_pages (document), >, 1);
  text = read_print (self, &print);
  for (int i = 0; i < 60; i++)
    {
      g_autofree char *what = g_strdup_printf ("Task<%d>", i);

      g_assert_cmpuint (count_words (text, what), ==, 1);
    }
}

/* What the roster says of the session on paper, when it is cancelled; to be freed. */
static char *
read_cancelled (Talk                     *self,
                const AlongRosterOptions *more)
{
  PrintFixture *fixture = self->fixture;
  AlongRosterOptions options = *more;
  g_autoptr (AlongRoster) roster = NULL;
  g_autoptr (AlongSupervision) session = NULL;
  g_autoptr (AlongDocument) document = NULL;
  g_autofree char *text = NULL;

  options.clock = ALONG_CLOCK_24;
  options.printed_at = print_fixture_get_now (fixture);
  fixture->first_day =
    along_roster_layout_get_days (more->layout, along_day_new (2026, 11, 23), G_DATE_MONDAY,
                                  &fixture->n_days);
  roster = print_fixture_build (fixture);
  session = g_object_new (ALONG_TYPE_SUPERVISION, "id", (gint64) SESSION, "shift-id", self->shift,
                          "state", ALONG_SESSION_CANCELLED, "leader-id", self->maija, NULL);
  along_roster_add_supervision (roster, session);
  document = along_roster_document_new (roster, &options);
  assert_inside (document);
  text = print_fixture_read_text (document, 0);

  return squeeze (text);
}

/* A roster says once that a session is cancelled, and for whom it was: nobody signs there, is due
 * back or on duty. */
static void
test_cancelled (Talk          *self,
                gconstpointer  data)
{
  const struct
  {
    AlongRosterOptions options;
    const char *words;
  } cases[] = {
    { { .layout = ALONG_ROSTER_WEEK, .by = ALONG_ROSTER_BY_SHIFT },
      "10:00–11:00 ≠ (Cancelled) Aino Korpi Maija Salo" },
    { { .layout = ALONG_ROSTER_WEEK, .by = ALONG_ROSTER_BY_PERSON },
      "10:00–11:00 ≠ (Cancelled) Talk Quayside · With Maija Salo" },
    { { .layout = ALONG_ROSTER_MONTH },
      "10:00–11:00 ≠ Talk (Cancelled) Aino Korpi Maija Salo Quayside" },
    { { .layout = ALONG_ROSTER_DAY },
      "10:00–11:00 ≠ Talk (Cancelled) Quayside Aino Korpi Maija Salo" },
    { { .layout = ALONG_ROSTER_SLIPS },
      "10:00–11:00 ≠ (Cancelled) Talk Quayside With Maija Salo" },
    { { .layout = ALONG_ROSTER_NOTICE, .by = ALONG_ROSTER_BY_SHIFT },
      "Aino Korpi Maija Salo On duty: Maija Salo Cancelled" },
    { { .layout = ALONG_ROSTER_NOTICE, .by = ALONG_ROSTER_BY_PERSON },
      "Aino Korpi Maija Salo On duty: Maija Salo Cancelled" },
  };
  static const char *const never[] = { "Not coming", "Due back", "open", "nobody yet" };

  print_fixture_publish (self->fixture);
  g_object_set (along_directory_get_person (self->fixture->directory, self->maija), "phone", "040",
                NULL);
  for (guint i = 0; i < self->fixture->assignments->len; i++)
    g_object_set (g_ptr_array_index (self->fixture->assignments, i), "state",
                  ALONG_ASSIGNMENT_CANCELLED, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = read_cancelled (self, &cases[i].options);

      g_test_message ("%u: %s", i, text);
      assert_has (text, cases[i].words);
      for (guint k = 0; k < G_N_ELEMENTS (never); k++)
        assert_lacks (text, never[k]);
      if (cases[i].options.layout != ALONG_ROSTER_NOTICE)
        assert_lacks (text, "On duty");
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Talk, NULL, set_up, func, tear_down)
  ADD ("/supervision/sheet", test_sheet);
  ADD ("/supervision/aliases", test_aliases);
  ADD ("/supervision/lists", test_lists);
  ADD ("/supervision/late", test_late);
  ADD ("/supervision/wall", test_wall);
  ADD ("/supervision/pages", test_pages);
  ADD ("/supervision/cancelled", test_cancelled);
#undef ADD

  return g_test_run ();
}
