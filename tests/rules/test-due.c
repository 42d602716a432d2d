/* test-due.c — who is to be trained in what, and that all who tell of it say the same
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "random-agency.h"
#include "rules-fixture.h"

#include "rules/along-due.h"
#include "rules/along-ranking.h"
#include "rules/along-training-table.h"

#define COURSE ((gint64) 50)
#define REQUIREMENT ((gint64) 60) /* beside those of the random agency, which are below 0 */
#define LEAD_DAYS 30

#define N_AGENCIES 60
#define N_COURSES 4
#define N_REQUIREMENTS 6
#define N_LEARNED 40

#define ADD(path, func) \
  g_test_add (path, RulesFixture, NULL, rules_fixture_set_up, func, rules_fixture_tear_down)

static void
publish (AlongDirectory *directory,
         AlongDay        first_day,
         AlongDay        last_day)
{
  g_autoptr (AlongPublication) publication =
    g_object_new (ALONG_TYPE_PUBLICATION, "id", (gint64) 900000, "first-day", first_day,
                  "last-day", last_day, NULL);

  along_directory_add (directory, ALONG_RECORD (publication));
}

/* What the list says of PERSON with COURSE; all zeros where they are not in it. */
static AlongDue
find_due (RulesFixture *fixture)
{
  g_autoptr (GArray) dues = along_due_list (fixture->roster, fixture->day);
  AlongDue found = { 0 }; /* whose person the directory has, too */

  for (guint i = 0; i < dues->len; i++)
    {
      const AlongDue *due = &g_array_index (dues, AlongDue, i);

      if (along_record_get_id (ALONG_RECORD (due->person)) == PERSON)
        {
          g_assert_null (found.person);
          found = *due;
        }
    }

  return found;
}

/* A shift on the day itself and on each of the three after it, and a certificate. */
static void
test_list (RulesFixture  *fixture,
           gconstpointer  data)
{
  const struct
  {
    int expires; /* days after the fixture's; ignored without a certificate */
    gboolean certified;
    gboolean published;
    gboolean listed;
    AlongTrainingState state;
    guint n_shifts;
    int first_shift;
    gboolean urgent;
  } cases[] = {
    { 0, FALSE, TRUE, TRUE, ALONG_TRAINING_MISSING, 4, 0, TRUE },
    { 0, FALSE, FALSE, TRUE, ALONG_TRAINING_MISSING, 0, 0, FALSE },
    { -1, TRUE, TRUE, TRUE, ALONG_TRAINING_EXPIRED, 4, 0, TRUE },
    { -1, TRUE, FALSE, TRUE, ALONG_TRAINING_EXPIRED, 0, 0, TRUE },
    { 0, TRUE, TRUE, TRUE, ALONG_TRAINING_EXPIRING, 3, 1, TRUE },
    { 2, TRUE, TRUE, TRUE, ALONG_TRAINING_EXPIRING, 1, 3, TRUE },
    { 3, TRUE, TRUE, TRUE, ALONG_TRAINING_EXPIRING, 0, 0, TRUE },
    { LEAD_DAYS - 1, TRUE, TRUE, TRUE, ALONG_TRAINING_EXPIRING, 0, 0, TRUE },
    { LEAD_DAYS, TRUE, TRUE, FALSE, 0, 0, 0, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongLearned) learned = along_learned_new ();
      g_autoptr (AlongCertificate) certificate =
        g_object_new (ALONG_TYPE_CERTIFICATE, "person-id", PERSON, "course-id", COURSE, "issued",
                      fixture->day - 100, "expires", fixture->day + cases[i].expires, NULL);
      AlongDue due;

      g_test_message ("case %u", i);
      rules_fixture_forget (fixture);
      rules_fixture_take_all (fixture, "2026-11-24, 2026-11-25, 2026-11-26, 2026-11-27");
      rules_fixture_add (fixture, ALONG_TYPE_COURSE, "id", COURSE, "name", "Naloxone", NULL);
      rules_fixture_add (fixture, ALONG_TYPE_REQUIREMENT, "id", REQUIREMENT, "course-id", COURSE,
                         "scope", ALONG_REQUIREMENT_SHIFT_TYPE, "shift-type-id", TYPE, "lead-days",
                         LEAD_DAYS, NULL);
      if (cases[i].published)
        publish (fixture->directory, fixture->day, fixture->day + 6);
      if (cases[i].certified)
        along_learned_add_certificate (learned, certificate);
      along_roster_set_learned (fixture->roster, learned);

      due = find_due (fixture);
      g_assert_cmpint (due.person != NULL, ==, cases[i].listed);
      if (due.person == NULL)
        continue;
      g_assert_cmpint (due.preparation.state, ==, cases[i].state);
      g_assert_cmpuint (due.n_shifts, ==, cases[i].n_shifts);
      g_assert_cmpint (due.first_shift, ==,
                       cases[i].n_shifts > 0 ? fixture->day + cases[i].first_shift : 0);
      g_assert_cmpint (along_due_is_urgent (&due), ==, cases[i].urgent);
    }
}

/* What is to come counts as far ahead as the requirement says: that a waiver ends, and that it will
 * be in force. */
static void
test_ahead (RulesFixture  *fixture,
            gconstpointer  data)
{
  const struct
  {
    int waived;    /* days after the fixture's up to which there is a waiver; -1 for none */
    int first_day; /* of the requirement */
    gboolean listed;
    AlongTrainingState state;
    gboolean urgent;
  } cases[] = {
    { 0, -5, TRUE, ALONG_TRAINING_WAIVED, TRUE },
    { LEAD_DAYS - 1, -5, TRUE, ALONG_TRAINING_WAIVED, TRUE },
    { LEAD_DAYS, -5, FALSE, 0, FALSE },
    { -1, LEAD_DAYS, TRUE, ALONG_TRAINING_MISSING, FALSE },
    { -1, LEAD_DAYS + 1, FALSE, 0, FALSE },
    { 3, LEAD_DAYS, TRUE, ALONG_TRAINING_WAIVED, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongLearned) learned = along_learned_new ();
      g_autoptr (AlongWaiver) waiver =
        g_object_new (ALONG_TYPE_WAIVER, "person-id", PERSON, "course-id", COURSE, "first-day",
                      fixture->day - 1, "last-day", fixture->day + cases[i].waived, "reason",
                      "The trainer was ill", NULL);
      AlongDue due;

      g_test_message ("case %u", i);
      rules_fixture_forget (fixture);
      rules_fixture_add (fixture, ALONG_TYPE_COURSE, "id", COURSE, "name", "Naloxone", NULL);
      rules_fixture_add (fixture, ALONG_TYPE_REQUIREMENT, "id", REQUIREMENT, "course-id", COURSE,
                         "scope", ALONG_REQUIREMENT_SHIFT_TYPE, "shift-type-id", TYPE, "first-day",
                         fixture->day + cases[i].first_day, "lead-days", LEAD_DAYS, NULL);
      if (cases[i].waived >= 0)
        along_learned_add_waiver (learned, waiver);
      along_roster_set_learned (fixture->roster, learned);

      due = find_due (fixture);
      g_assert_cmpint (due.person != NULL, ==, cases[i].listed);
      if (due.person == NULL)
        continue;
      g_assert_cmpint (due.preparation.state, ==, cases[i].state);
      g_assert_cmpint (along_due_is_urgent (&due), ==, cases[i].urgent);
    }
}

/* The list as a text, such as "Noor B, Aino B". */
static char *
dup_list (RulesFixture *fixture)
{
  g_autoptr (GArray) dues = along_due_list (fixture->roster, fixture->day);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < dues->len; i++)
    {
      const AlongDue *due = &g_array_index (dues, AlongDue, i);

      g_string_append_printf (text, "%s%s %s", i > 0 ? ", " : "",
                              along_entry_get_name (ALONG_ENTRY (due->person)),
                              along_entry_get_name (ALONG_ENTRY (due->course)));
    }

  return g_string_free (text, FALSE);
}

/* Who has shifts comes first, by the first of them; then what runs out, by the day; then what has;
 * then what nobody ever had; and what is alike goes by the names of course and person. */
static void
test_order (RulesFixture  *fixture,
            gconstpointer  data)
{
  const struct
  {
    gint64 course_id;
    const char *name;
    gint64 person_id;
    int expires; /* days after the fixture's; 0 for no certificate */
  } has[] = {
    { COURSE, "Boats", PERSON, 5 },       { COURSE, "Boats", PARTNER, 3 },
    { COURSE + 1, "Arts", PERSON, -1 },   { COURSE + 1, "Arts", PARTNER, -4 },
    { COURSE + 2, "Dance", PERSON, 0 },   { COURSE + 2, "Dance", PARTNER, 0 },
    { COURSE + 3, "Chess", PERSON, 0 },   { COURSE + 3, "Chess", PARTNER, 0 },
    { COURSE + 4, "Echoes", PERSON, 5 },  { COURSE + 4, "Echoes", PARTNER, 90 },
  };
  g_autoptr (AlongLearned) learned = along_learned_new ();
  g_autofree char *without = NULL;
  g_autofree char *with = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (has); i++)
    {
      g_autoptr (AlongCertificate) certificate =
        g_object_new (ALONG_TYPE_CERTIFICATE, "person-id", has[i].person_id,
                      "course-id", has[i].course_id, "issued", fixture->day - 100,
                      "expires", fixture->day + has[i].expires, NULL);

      if (has[i].expires != 0)
        along_learned_add_certificate (learned, certificate);
      if (has[i].person_id == PARTNER)
        continue;
      rules_fixture_add (fixture, ALONG_TYPE_COURSE, "id", has[i].course_id, "name", has[i].name,
                         NULL);
      rules_fixture_add (fixture, ALONG_TYPE_REQUIREMENT, "id", REQUIREMENT + i, "course-id",
                         has[i].course_id, "scope", ALONG_REQUIREMENT_SHIFT_TYPE, "shift-type-id",
                         TYPE, "lead-days", LEAD_DAYS, NULL);
    }
  along_roster_set_learned (fixture->roster, learned);
  without = dup_list (fixture);
  g_assert_cmpstr (without, ==,
                   "Noor Boats, Aino Boats, Aino Echoes, Noor Arts, Aino Arts, "
                   "Aino Chess, Noor Chess, Aino Dance, Noor Dance");

  publish (fixture->directory, fixture->day, fixture->day + 6);
  rules_fixture_take_all (fixture, "2026-11-26");
  along_roster_set_learned (fixture->roster, learned);
  {
    g_autoptr (AlongShift) sooner = rules_fixture_read_shift (fixture, OTHER, "2026-11-25");

    along_roster_add_shift (fixture->roster, sooner);
    rules_fixture_assign (fixture, ASSIGNMENT + 90, OTHER, PARTNER, ALONG_ASSIGNMENT_ACCEPTED);
  }
  with = dup_list (fixture);
  g_assert_cmpstr (with, ==,
                   "Noor Arts, Noor Chess, Noor Dance, Aino Arts, Aino Chess, Aino Dance, "
                   "Noor Boats, Aino Boats, Aino Echoes");
}

static int
pick (int n)
{
  return g_test_rand_int_range (0, n);
}

/* One of the records of @type, by lot. */
static gint64
pick_id (GListModel *list)
{
  g_autoptr (AlongRecord) record =
    g_list_model_get_item (list, (guint) pick ((int) g_list_model_get_n_items (list)));

  return along_record_get_id (record);
}

static gint64
pick_person (AlongDirectory *directory)
{
  return pick_id (pick (4) == 0 ? along_directory_get_supervisors (directory)
                                : along_directory_get_peers (directory));
}

static void
add_requirements (AlongDirectory *directory,
                  AlongDay        first_day)
{
  for (int i = 0; i < N_COURSES; i++)
    {
      g_autoptr (AlongCourse) course =
        g_object_new (ALONG_TYPE_COURSE, "id", COURSE + i, "name", "Course", "audience", pick (4),
                      NULL);

      along_directory_add (directory, ALONG_RECORD (course));
    }

  for (int i = 0; i < N_REQUIREMENTS; i++)
    {
      AlongRequirementScope scope = (AlongRequirementScope) pick (4);
      g_autoptr (AlongRequirement) requirement = g_object_new (
        ALONG_TYPE_REQUIREMENT, "id", REQUIREMENT + i, "course-id", COURSE + pick (N_COURSES),
        "scope", scope, "roles", scope == ALONG_REQUIREMENT_ROLE ? 1 + pick (2047) : 0,
        "shift-type-id", scope == ALONG_REQUIREMENT_SHIFT_TYPE
                           ? pick_id (along_directory_get_shift_types (directory)) : 0,
        "place-id", scope == ALONG_REQUIREMENT_PLACE
                      ? pick_id (along_directory_get_places (directory)) : 0,
        "first-day", pick (2) == 0 ? 0 : first_day + pick (RANDOM_AGENCY_DAYS), "lead-days",
        pick (20), "grace-days", pick (2) == 0 ? 0 : pick (5), NULL);

      along_directory_add (directory, ALONG_RECORD (requirement));
    }
}

static AlongLearned *
draw_learned (AlongDirectory *directory,
              AlongDay        first_day)
{
  AlongLearned *learned = along_learned_new ();

  for (int i = 0; i < N_LEARNED; i++)
    {
      AlongDay day = first_day - 10 + pick (10 + RANDOM_AGENCY_DAYS);
      gint64 person_id = pick_person (directory);
      gint64 course_id = COURSE + pick (N_COURSES);
      g_autoptr (AlongCertificate) certificate =
        g_object_new (ALONG_TYPE_CERTIFICATE, "person-id", person_id, "course-id", course_id,
                      "issued", day, "expires", pick (5) == 0 ? 0 : day + pick (20), NULL);
      g_autoptr (AlongWaiver) waiver =
        g_object_new (ALONG_TYPE_WAIVER, "person-id", person_id, "course-id", course_id,
                      "first-day", day, "last-day", day + pick (6), "reason", "Ill", NULL);

      if (pick (5) == 0)
        along_learned_add_waiver (learned, waiver);
      else
        along_learned_add_certificate (learned, certificate);
    }

  return learned;
}

/* The one of @findings of @code about @course_id, of @person_id; %NULL for none. */
static const AlongFinding *
find (GPtrArray        *findings,
      AlongFindingCode  code,
      gint64            person_id,
      gint64            course_id)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const AlongFinding *finding = g_ptr_array_index (findings, i);

      if (finding->code == code && finding->person_id == person_id &&
          finding->course_id == course_id)
        return finding;
    }

  return NULL;
}

/* That the list counts for @person_id and @course_id what the rules find of each seat. */
static void
assert_counted (AlongRoster *roster,
                GArray      *dues,
                AlongDay     today,
                gint64       person_id,
                gint64       course_id)
{
  AlongDirectory *directory = along_roster_get_directory (roster);
  AlongZone *zone = along_directory_get_zone (directory);
  GPtrArray *shifts = along_roster_get_shifts (roster);
  gboolean needed;
  guint n_found = 0, n_listed = 0;
  AlongDay first = 0, first_listed = 0;

  for (guint i = 0; i < shifts->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (shifts, i);
      GPtrArray *seats =
        along_roster_get_assignments (roster, along_record_get_id (ALONG_RECORD (shift)));
      AlongDay day = along_zone_get_day (zone, along_shift_get_start (shift));
      g_autoptr (GPtrArray) standing = along_rules_find_standing (roster, shift, today);

      for (guint k = 0; k < seats->len && day >= today; k++)
        {
          AlongAssignment *seat = g_ptr_array_index (seats, k);
          g_autoptr (GPtrArray) findings = NULL;
          gboolean found;

          if (along_assignment_get_person_id (seat) != person_id ||
              !along_rules_is_expected (roster, seat, today))
            continue;

          findings = along_rules_check (roster, shift, person_id,
                                        along_record_get_id (ALONG_RECORD (seat)));
          found = find (findings, ALONG_FINDING_TRAINING, person_id, course_id) != NULL;
          n_found += found;
          if (found && first == 0)
            first = day;

          /* And so does the check before publishing. */
          g_assert_cmpint (find (standing, ALONG_FINDING_TRAINING, person_id, course_id) != NULL,
                           ==, found);
        }
    }

  for (guint i = 0; i < dues->len; i++)
    {
      const AlongDue *due = &g_array_index (dues, AlongDue, i);

      if (along_record_get_id (ALONG_RECORD (due->person)) == person_id &&
          along_record_get_id (ALONG_RECORD (due->course)) == course_id)
        {
          n_listed += due->n_shifts;
          first_listed = due->first_shift;
          along_preparation_find_today (directory, along_roster_get_learned (roster), due->person,
                                        due->course, today, &needed);
          g_assert_true (needed || due->n_shifts > 0);
        }
    }

  g_assert_cmpuint (n_listed, ==, n_found);
  g_assert_cmpint (first_listed, ==, first);
}

/* Whether @requirement is for all who are on @shift. */
static gboolean
is_for_all (AlongRequirement *requirement,
            AlongShift       *shift)
{
  AlongRequirementScope scope = along_requirement_get_scope (requirement);

  return (scope == ALONG_REQUIREMENT_SHIFT_TYPE &&
          along_requirement_get_shift_type_id (requirement) == along_shift_get_type_id (shift)) ||
         (scope == ALONG_REQUIREMENT_PLACE &&
          along_requirement_get_place_id (requirement) == along_shift_get_place_id (shift));
}

/* That the ranked list of @shift has against everybody what their squares of the matrix would show
 * on its day, where it is on one day. */
static void
assert_ranked (AlongRoster *roster,
               AlongShift  *shift)
{
  AlongDirectory *directory = along_roster_get_directory (roster);
  AlongZone *zone = along_directory_get_zone (directory);
  AlongDay day = along_zone_get_day (zone, along_shift_get_start (shift));
  GListModel *requirements = along_directory_get_requirements (directory);
  g_autoptr (GPtrArray) ranking = along_ranking_new (roster, shift, 0);

  for (guint i = 0; i < ranking->len; i++)
    for (int k = 0; k < N_COURSES; k++)
      {
        const AlongRanked *ranked = g_ptr_array_index (ranking, i);
        gint64 id = along_record_get_id (ALONG_RECORD (ranked->person));
        AlongCourse *course = along_directory_get_course (directory, COURSE + k);
        gboolean needed;
        AlongPreparation square = along_preparation_find_today (
          directory, along_roster_get_learned (roster), ranked->person, course, day, &needed);
        gboolean lacks =
          square.state == ALONG_TRAINING_EXPIRED || square.state == ALONG_TRAINING_MISSING;
        gboolean found = find (ranked->findings, ALONG_FINDING_TRAINING, id, COURSE + k) != NULL;
        gboolean grace = find (ranked->findings, ALONG_FINDING_GRACE, id, COURSE + k) != NULL;

        g_assert_true (lacks || !(found || grace));
        for (guint m = 0; m < g_list_model_get_n_items (requirements); m++)
          {
            g_autoptr (AlongRequirement) requirement = g_list_model_get_item (requirements, m);

            if (along_requirement_get_course_id (requirement) == COURSE + k &&
                is_for_all (requirement, shift) &&
                along_preparation_concerns (directory, requirement, ranked->person, day))
              g_assert_cmpint (found || grace, ==, lacks);
          }
      }
}

/* That the matrix has a word for everybody of @dues, where it has them at all. */
static void
assert_shown (AlongRoster *roster,
              GArray      *dues,
              AlongDay     today)
{
  g_autoptr (AlongTrainingTable) table = along_training_table_new (
    along_roster_get_directory (roster), along_roster_get_learned (roster), dues,
    (AlongTrainingFilter) { .due_days = -1 }, today);

  for (guint i = 0; i < dues->len; i++)
    {
      const AlongDue *due = &g_array_index (dues, AlongDue, i);
      const AlongTrainingSquare *square;
      guint row, column;

      g_assert_true (
        g_ptr_array_find (along_training_table_get_courses (table), due->course, &column));
      if (!g_ptr_array_find (along_training_table_get_people (table), due->person, &row))
        {
          g_assert_false (along_rules_works (due->person));
          continue;
        }

      square = along_training_table_get_square (table, row, column);
      g_assert_cmpstr (along_training_square_get_sign (square), !=, "");
    }
}

/* Whether @person is to be told of for @course, by each requirement asked alone. */
static gboolean
should_be_listed (AlongRoster *roster,
                  AlongPerson *person,
                  AlongCourse *course,
                  AlongDay     today)
{
  AlongDirectory *directory = along_roster_get_directory (roster);
  gint64 course_id = along_record_get_id (ALONG_RECORD (course));
  GPtrArray *requirements = along_directory_get_about (directory, course_id);
  AlongPreparation preparation;
  int lead_days = -1;

  for (guint i = 0; i < requirements->len; i++)
    {
      AlongRequirement *requirement = g_ptr_array_index (requirements, i);
      int lead = along_requirement_get_lead_days (requirement);

      if (along_preparation_is_needed (directory, requirement, person, today + lead))
        lead_days = MAX (lead_days, lead);
    }

  preparation = along_preparation_find (along_roster_get_learned (roster),
                                        along_record_get_id (ALONG_RECORD (person)), course_id,
                                        today, today, 0);

  /* Neither missing nor in the lead time is what lasts for good or long enough. */
  return lead_days >= 0 && (preparation.state == ALONG_TRAINING_MISSING ||
                            preparation.state == ALONG_TRAINING_EXPIRED ||
                            (preparation.until != 0 && preparation.until < today + lead_days));
}

static void
assert_listed (AlongRoster *roster,
               GArray      *dues,
               AlongDay     today,
               AlongPerson *person,
               AlongCourse *course)
{
  gboolean listed = FALSE, pressing = FALSE;

  for (guint i = 0; i < dues->len; i++)
    {
      const AlongDue *due = &g_array_index (dues, AlongDue, i);

      if (due->person == person && due->course == course)
        {
          listed = TRUE;
          pressing = due->n_shifts > 0;
        }
    }

  g_assert_cmpint (listed, ==, pressing || should_be_listed (roster, person, course, today));
}

/* The matrix, the ranked list, the check before publishing and the list of what is due never
 * disagree about anybody, a course and a day. */
static void
test_agree (void)
{
  guint n_counted = 0;

  for (int i = 0; i < N_AGENCIES; i++)
    {
      AlongDay first_day, today;
      g_autoptr (GPtrArray) records = random_agency_new (&first_day);
      g_autoptr (AlongRoster) roster = random_agency_load (records, first_day);
      AlongDirectory *directory = along_roster_get_directory (roster);
      g_autoptr (AlongLearned) learned = NULL;
      g_autoptr (GArray) dues = NULL;
      GListModel *lists[] = { along_directory_get_peers (directory),
                              along_directory_get_supervisors (directory) };

      today = first_day + pick (4);
      add_requirements (directory, first_day);
      publish (directory, first_day - 1, first_day + 2 * RANDOM_AGENCY_DAYS);
      learned = draw_learned (directory, first_day);
      along_roster_set_learned (roster, learned);
      dues = along_due_list (roster, today);
      assert_shown (roster, dues, today);

      for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
        for (guint p = 0; p < g_list_model_get_n_items (lists[l]); p++)
          for (int k = 0; k < N_COURSES; k++)
            {
              g_autoptr (AlongRecord) person = g_list_model_get_item (lists[l], p);

              assert_counted (roster, dues, today, along_record_get_id (person), COURSE + k);
              assert_listed (roster, dues, today, ALONG_PERSON (person),
                             along_directory_get_course (directory, COURSE + k));
            }
      for (guint d = 0; d < dues->len; d++)
        n_counted += g_array_index (dues, AlongDue, d).n_shifts;

      for (guint s = 0; s < along_roster_get_shifts (roster)->len; s++)
        {
          AlongShift *shift = g_ptr_array_index (along_roster_get_shifts (roster), s);

          if (along_zone_count_nights (along_directory_get_zone (directory),
                                       along_shift_get_span (shift)) == 0)
            assert_ranked (roster, shift);
        }
    }

  /* It was asked about something. */
  g_assert_cmpuint (n_counted, >, N_AGENCIES);
}

/* How many days are looked at: up to the last one that is published, within the half year. */
static void
test_days (void)
{
  const AlongDay today = along_day_new (2026, 11, 24);
  const struct
  {
    int first_day; /* after today */
    int last_day;
    int n_days;
  } cases[] = {
    { -9, -1, 1 },
    { -9, 0, 1 },
    { -9, 1, 2 },
    { 1, 1, 2 },
    { 5, 8, 9 },
    { 0, ALONG_DUE_DAYS - 2, ALONG_DUE_DAYS - 1 },
    { 0, ALONG_DUE_DAYS - 1, ALONG_DUE_DAYS },
    { 0, ALONG_DUE_DAYS + 9, ALONG_DUE_DAYS },
    { ALONG_DUE_DAYS, ALONG_DUE_DAYS + 9, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongDirectory) directory = along_directory_new ();

      g_test_message ("case %u", i);
      g_assert_cmpint (along_due_count_days (directory, today), ==, 1);
      publish (directory, today + cases[i].first_day, today + cases[i].last_day);
      g_assert_cmpint (along_due_count_days (directory, today), ==, cases[i].n_days);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/due/list", test_list);
  ADD ("/due/ahead", test_ahead);
  ADD ("/due/order", test_order);
  g_test_add_func ("/due/days", test_days);
  g_test_add_func ("/due/agree", test_agree);

  return g_test_run ();
}
