/* test-training.c — whether a shift needs training, and whether somebody has it on its days
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/along-preparation.h"
#include "rules-fixture.h"

#define COURSE ((gint64) 50)
#define OTHER_COURSE ((gint64) 51)
#define REQUIREMENT ((gint64) 60)

#define ALWAYS 0

#define ADD(path, func) \
  g_test_add (path, RulesFixture, NULL, rules_fixture_set_up, func, rules_fixture_tear_down)

static AlongDay
read_day (const char *iso)
{
  AlongDay day;

  g_assert_true (along_day_parse (iso, &day));

  return day;
}

/* Anew what the person has. */
static AlongLearned *
forget_learned (RulesFixture *fixture)
{
  g_autoptr (AlongLearned) learned = along_learned_new ();

  along_roster_set_learned (fixture->roster, learned);

  return along_roster_get_learned (fixture->roster);
}

static void
learn (RulesFixture *fixture,
       gint64        course_id,
       AlongDay      issued,
       AlongDay      expires)
{
  g_autoptr (AlongCertificate) certificate =
    g_object_new (ALONG_TYPE_CERTIFICATE, "person-id", PERSON, "course-id", course_id, "issued",
                  issued, "expires", expires, NULL);

  along_learned_add_certificate (along_roster_get_learned (fixture->roster), certificate);
}

static void
waive (RulesFixture *fixture,
       AlongDay      first_day,
       AlongDay      last_day)
{
  g_autoptr (AlongWaiver) waiver =
    g_object_new (ALONG_TYPE_WAIVER, "person-id", PERSON, "course-id", COURSE, "first-day",
                  first_day, "last-day", last_day, "reason", "The trainer was ill", NULL);

  along_learned_add_waiver (along_roster_get_learned (fixture->roster), waiver);
}

/* A course for peers that shifts of the type need. */
static void
require_course (RulesFixture *fixture,
                int           grace_days)
{
  rules_fixture_add (fixture, ALONG_TYPE_COURSE, "id", COURSE, "name", "Naloxone", NULL);
  rules_fixture_add (fixture, ALONG_TYPE_REQUIREMENT, "id", REQUIREMENT, "course-id", COURSE,
                     "scope", ALONG_REQUIREMENT_SHIFT_TYPE, "shift-type-id", TYPE, "grace-days",
                     grace_days, NULL);
}

static AlongFindingCode
ask (RulesFixture *fixture,
     AlongShift   *shift)
{
  const AlongFindingCode codes[] = { ALONG_FINDING_TRAINING, ALONG_FINDING_GRACE };

  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autofree AlongFinding *finding = rules_fixture_find (fixture, codes[i], shift, PERSON);

      if (finding != NULL)
        {
          g_assert_cmpint (finding->course_id, ==, COURSE);
          return codes[i];
        }
    }

  return ALONG_FINDING_PREFERS;
}

#define FINE ALONG_FINDING_PREFERS
#define MISSING ALONG_FINDING_TRAINING
#define GRACE ALONG_FINDING_GRACE

/* A certificate that runs out around the days of a shift, which is a Tuesday. */
static void
test_expiry (RulesFixture  *fixture,
             gconstpointer  data)
{
  const struct
  {
    int issued; /* days after that of the shift */
    int expires;
    int grace;
    const char *shift;
    AlongFindingCode code;
  } cases[] = {
    { -30, -1, 0, "2026-11-24", MISSING },
    { -30, 0, 0, "2026-11-24", FINE },
    { -30, 1, 0, "2026-11-24", FINE },
    { 0, 1, 0, "2026-11-24", FINE },
    { 1, 30, 0, "2026-11-24", MISSING },
    /* Over midnight it is needed on both days, and not on the second where it ends at midnight. */
    { -30, 0, 0, "2026-11-24 22:00 121", MISSING },
    { -30, 0, 0, "2026-11-24 22:00 120", FINE },
    { -30, 1, 0, "2026-11-24 22:00 121", FINE },
    /* For so many days after the last one it will still do. */
    { -30, -1, 1, "2026-11-24", GRACE },
    { -30, -2, 1, "2026-11-24", MISSING },
    { -30, -7, 7, "2026-11-24", GRACE },
    { -30, -8, 7, "2026-11-24", MISSING },
    { -30, -1, 1, "2026-11-24 22:00 121", MISSING },
    { -30, 0, 1, "2026-11-24 22:00 121", GRACE },
    { -30, 0, 366, "2026-11-24", FINE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongShift) shift = rules_fixture_read_shift (fixture, SHIFT, cases[i].shift);
      g_autofree AlongFinding *finding = NULL;

      g_test_message ("case %u", i);
      rules_fixture_forget (fixture);
      require_course (fixture, cases[i].grace);
      forget_learned (fixture);
      learn (fixture, COURSE, fixture->day + cases[i].issued, fixture->day + cases[i].expires);
      g_assert_cmpint (ask (fixture, shift), ==, cases[i].code);

      finding = rules_fixture_find (fixture, cases[i].code, shift, PERSON);
      if (finding != NULL)
        g_assert_cmpint (finding->until, ==,
                         cases[i].issued > 0 ? 0 : fixture->day + cases[i].expires);
    }
}

/* The days are those of the agency's calendar: in Helsinki a day begins two hours before that of
 * UTC, in summer three. */
static void
test_zone (RulesFixture  *fixture,
           gconstpointer  data)
{
  const struct
  {
    const char *expires;
    const char *shift;
    AlongFindingCode code;
  } cases[] = {
    { "2026-11-23", "2026-11-24 00:30 60", MISSING },
    { "2026-11-24", "2026-11-24 00:30 60", FINE },
    { "2026-11-24", "2026-11-24 23:00 60", FINE },
    { "2026-11-24", "2026-11-24 23:00 61", MISSING },
    /* The clock goes back on 25 October, and the day has 25 hours. */
    { "2026-10-25", "2026-10-25 23:00 60", FINE },
    { "2026-10-25", "2026-10-25 00:00 1440", FINE },
    { "2026-10-25", "2026-10-25 00:00 1441", MISSING },
    { "2026-10-24", "2026-10-25 00:00 30", MISSING },
    /* It goes forward on 29 March, and the day has 23. */
    { "2026-03-29", "2026-03-29 00:00 1440", FINE },
    { "2026-03-29", "2026-03-29 00:00 1441", MISSING },
  };

  require_course (fixture, 0);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongShift) shift = rules_fixture_read_shift (fixture, SHIFT, cases[i].shift);

      g_test_message ("case %u", i);
      forget_learned (fixture);
      learn (fixture, COURSE, 0, read_day (cases[i].expires));
      g_assert_cmpint (ask (fixture, shift), ==, cases[i].code);
    }
}

/* How somebody stands with a course on the days of a span, with certificates and waivers in any
 * order. */
static void
test_find (RulesFixture  *fixture,
           gconstpointer  data)
{
  const struct
  {
    struct
    {
      int first;
      int last; /* 0 for always */
    } certificates[3], waivers[2];
    int first_day;
    int last_day;
    int lead_days;
    AlongTrainingState state;
    int until;
  } cases[] = {
    { { { 0 } }, { { 0 } }, 10, 10, 0, ALONG_TRAINING_MISSING, 0 },
    { { { 5, ALWAYS } }, { { 0 } }, 10, 10, 60, ALONG_TRAINING_VALID, 0 },
    { { { 10, 10 } }, { { 0 } }, 10, 10, 0, ALONG_TRAINING_VALID, 10 },
    { { { 11, 20 } }, { { 0 } }, 10, 10, 0, ALONG_TRAINING_MISSING, 0 },
    { { { 5, 9 } }, { { 0 } }, 10, 10, 0, ALONG_TRAINING_EXPIRED, 9 },
    /* The last of those that have run out. */
    { { { 1, 4 }, { 2, 8 }, { 3, 6 } }, { { 0 } }, 10, 10, 0, ALONG_TRAINING_EXPIRED, 8 },
    { { { 1, 4 }, { 12, 20 } }, { { 0 } }, 10, 10, 0, ALONG_TRAINING_EXPIRED, 4 },
    /* Soon: the last day is less than so many days away. */
    { { { 5, 19 } }, { { 0 } }, 10, 10, 10, ALONG_TRAINING_EXPIRING, 19 },
    { { { 5, 20 } }, { { 0 } }, 10, 10, 10, ALONG_TRAINING_VALID, 20 },
    /* Renewed in time: on the day after the last at the latest. */
    { { { 11, 30 }, { 5, 10 } }, { { 0 } }, 10, 12, 10, ALONG_TRAINING_VALID, 30 },
    { { { 12, 30 }, { 5, 10 } }, { { 0 } }, 10, 12, 0, ALONG_TRAINING_EXPIRED, 10 },
    { { { 12, 30 }, { 5, 10 } }, { { 0 } }, 10, 10, 10, ALONG_TRAINING_EXPIRING, 10 },
    { { { 7, 30 }, { 5, 10 } }, { { 0 } }, 10, 12, 10, ALONG_TRAINING_VALID, 30 },
    { { { 7, ALWAYS }, { 5, 10 } }, { { 0 } }, 10, 12, 60, ALONG_TRAINING_VALID, 0 },
    /* Waived from the first day to the last. */
    { { { 0 } }, { { 10, 12 } }, 10, 12, 0, ALONG_TRAINING_WAIVED, 12 },
    { { { 0 } }, { { 10, 12 } }, 9, 9, 0, ALONG_TRAINING_MISSING, 0 },
    { { { 0 } }, { { 10, 12 } }, 10, 13, 0, ALONG_TRAINING_MISSING, 0 },
    { { { 0 } }, { { 10, 12 }, { 13, 14 } }, 10, 13, 0, ALONG_TRAINING_WAIVED, 14 },
    { { { 0 } }, { { 8, 9 }, { 10, 14 } }, 10, 10, 0, ALONG_TRAINING_WAIVED, 14 },
    { { { 5, 10 } }, { { 11, 14 } }, 10, 10, 0, ALONG_TRAINING_VALID, 10 },
    { { { 5, 10 } }, { { 11, 14 } }, 10, 12, 0, ALONG_TRAINING_WAIVED, 14 },
    { { { 5, 10 }, { 15, 40 } }, { { 11, 14 } }, 10, 20, 0, ALONG_TRAINING_WAIVED, 40 },
    { { { 5, 10 }, { 16, 40 } }, { { 11, 14 } }, 10, 20, 0, ALONG_TRAINING_EXPIRED, 10 },
    { { { 5, 10 } }, { { 9, 10 } }, 11, 11, 0, ALONG_TRAINING_EXPIRED, 10 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AlongLearned *learned = forget_learned (fixture);
      AlongPreparation found;

      g_test_message ("case %u", i);
      for (guint k = 0; k < 3 && cases[i].certificates[k].first != 0; k++)
        learn (fixture, COURSE, cases[i].certificates[k].first, cases[i].certificates[k].last);
      for (guint k = 0; k < 2 && cases[i].waivers[k].first != 0; k++)
        waive (fixture, cases[i].waivers[k].first, cases[i].waivers[k].last);
      learn (fixture, OTHER_COURSE, 0, ALWAYS);

      found = along_preparation_find (learned, PERSON, COURSE, cases[i].first_day,
                                      cases[i].last_day, cases[i].lead_days);
      g_assert_cmpint (found.state, ==, cases[i].state);
      g_assert_cmpint (found.until, ==, cases[i].until);
    }
}

/* What a certificate of the course is valid for. */
static void
test_validity (RulesFixture  *fixture,
               gconstpointer  data)
{
  const struct
  {
    const char *issued;
    int months;
    const char *expires;
  } cases[] = {
    { "2026-11-24", 24, "2028-11-24" }, { "2024-02-29", 12, "2025-02-28" },
    { "2024-02-29", 48, "2028-02-29" }, { "2025-02-28", 12, "2026-02-28" },
    { "2026-01-31", 1, "2026-02-28" },  { "2028-01-31", 1, "2028-02-29" },
    { "2026-12-31", 2, "2027-02-28" },  { "2026-08-31", 1, "2026-09-30" },
    { "2026-11-30", 1, "2026-12-30" },  { "2026-12-01", 1, "2027-01-01" },
  };
  g_autoptr (AlongCourse) course = g_object_new (ALONG_TYPE_COURSE, NULL);
  AlongDay until = read_day ("2027-06-30");

  g_assert_cmpint (along_course_get_expiry (course, fixture->day), ==, 0);
  g_object_set (course, "validity", ALONG_VALIDITY_UNTIL, "until", until, NULL);
  g_assert_cmpint (along_course_get_expiry (course, fixture->day), ==, until);

  g_object_set (course, "validity", ALONG_VALIDITY_MONTHS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *expires = NULL;

      g_object_set (course, "months", cases[i].months, NULL);
      expires = along_day_to_iso (along_course_get_expiry (course, read_day (cases[i].issued)));
      g_assert_cmpstr (expires, ==, cases[i].expires);
    }
}

/* What a requirement is for, and for whom its course is. */
static void
test_scope (RulesFixture  *fixture,
            gconstpointer  data)
{
  const struct
  {
    AlongRequirementScope scope;
    gint64 shift_type_id;
    gint64 place_id;
    AlongAudience audience;
    int first_day; /* after that of the shift */
    gboolean archived;
    AlongFindingCode code;
  } cases[] = {
    { ALONG_REQUIREMENT_SHIFT_TYPE, TYPE, 0, ALONG_AUDIENCE_PEERS, -1, FALSE, MISSING },
    { ALONG_REQUIREMENT_SHIFT_TYPE, TYPE, 0, ALONG_AUDIENCE_PEERS, 0, FALSE, MISSING },
    { ALONG_REQUIREMENT_SHIFT_TYPE, TYPE, 0, ALONG_AUDIENCE_PEERS, 1, FALSE, FINE },
    { ALONG_REQUIREMENT_SHIFT_TYPE, TYPE, 0, ALONG_AUDIENCE_PEERS, -1, TRUE, FINE },
    { ALONG_REQUIREMENT_SHIFT_TYPE, TYPE, 0, 0, -1, FALSE, MISSING },
    { ALONG_REQUIREMENT_SHIFT_TYPE, TYPE, 0, ALONG_AUDIENCE_PROFESSIONALS, -1, FALSE, FINE },
    { ALONG_REQUIREMENT_SHIFT_TYPE, TYPE + 1, 0, ALONG_AUDIENCE_PEERS, -1, FALSE, FINE },
    { ALONG_REQUIREMENT_PLACE, 0, PLACE, ALONG_AUDIENCE_PEERS, -1, FALSE, MISSING },
    { ALONG_REQUIREMENT_PLACE, 0, PLACE + 100, ALONG_AUDIENCE_PEERS, -1, FALSE, FINE },
  };
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 600, 720);

  g_object_set (shift, "place-id", PLACE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", i);
      rules_fixture_forget (fixture);
      rules_fixture_add (fixture, ALONG_TYPE_COURSE, "id", COURSE, "audience", cases[i].audience,
                         "archived", cases[i].archived, NULL);
      rules_fixture_add (fixture, ALONG_TYPE_REQUIREMENT, "id", REQUIREMENT, "course-id", COURSE,
                         "scope", cases[i].scope, "shift-type-id", cases[i].shift_type_id,
                         "place-id", cases[i].place_id, "first-day",
                         fixture->day + cases[i].first_day, NULL);
      g_assert_cmpint (ask (fixture, shift), ==, cases[i].code);
    }
}

/* Whoever would be the only one there needs what working alone needs. */
static void
test_alone (RulesFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 600, 720);
  g_autofree AlongFinding *of_staff = NULL;

  rules_fixture_add (fixture, ALONG_TYPE_COURSE, "id", COURSE, "audience", 0, NULL);
  rules_fixture_add (fixture, ALONG_TYPE_REQUIREMENT, "id", REQUIREMENT, "course-id", COURSE,
                     "scope", ALONG_REQUIREMENT_ALONE, NULL);
  along_roster_add_shift (fixture->roster, shift);
  g_object_set (shift, "seats", 1, NULL);
  g_assert_cmpint (ask (fixture, shift), ==, MISSING);
  of_staff = rules_fixture_find (fixture, ALONG_FINDING_TRAINING, shift, STAFF);
  g_assert_null (of_staff);

  g_object_set (shift, "seats", 2, NULL);
  g_assert_cmpint (ask (fixture, shift), ==, FINE);

  g_object_set (shift, "seats", 1, NULL);
  rules_fixture_assign (fixture, ASSIGNMENT, SHIFT, PARTNER, ALONG_ASSIGNMENT_ACCEPTED);
  g_assert_cmpint (ask (fixture, shift), ==, FINE);
}

/* Nobody is kept away by what a role needs in which they need not come. */
static void
test_role (RulesFixture  *fixture,
           gconstpointer  data)
{
  const AlongRoles guard = ALONG_ROLE_BODYGUARD, listener = ALONG_ROLE_LISTENER;
  const struct
  {
    AlongRoles of_type;
    AlongRoles of_person;
    AlongRoles needing;
    gboolean other_needs; /* whether listeners need the other course */
    AlongFindingCode code;
  } cases[] = {
    { guard, guard, guard, FALSE, MISSING },
    { guard, guard | listener, guard, FALSE, MISSING },
    { guard | listener, guard, guard, FALSE, MISSING },
    { guard | listener, guard | listener, guard, FALSE, FINE },
    { guard | listener, guard | listener, guard | listener, FALSE, MISSING },
    { guard | listener, listener, guard, FALSE, FINE },
    { guard, listener, guard, FALSE, FINE },
    { 0, guard, guard, FALSE, FINE },
    { guard | listener, listener, guard, TRUE, FINE },
    { guard | listener, guard, guard, TRUE, MISSING },
  };
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 600, 720);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", i);
      rules_fixture_forget (fixture);
      forget_learned (fixture);
      g_object_set (fixture->type, "roles", cases[i].of_type, NULL);
      g_object_set (fixture->peer, "roles", cases[i].of_person, NULL);
      rules_fixture_add (fixture, ALONG_TYPE_COURSE, "id", COURSE, NULL);
      rules_fixture_add (fixture, ALONG_TYPE_REQUIREMENT, "id", REQUIREMENT, "course-id", COURSE,
                         "scope", ALONG_REQUIREMENT_ROLE, "roles", cases[i].needing, NULL);
      if (cases[i].other_needs)
        {
          rules_fixture_add (fixture, ALONG_TYPE_COURSE, "id", OTHER_COURSE, NULL);
          rules_fixture_add (fixture, ALONG_TYPE_REQUIREMENT, "id", REQUIREMENT + 1, "course-id",
                             OTHER_COURSE, "scope", ALONG_REQUIREMENT_ROLE, "roles", listener,
                             NULL);
          learn (fixture, OTHER_COURSE, 0, ALWAYS);
        }
      g_assert_cmpint (ask (fixture, shift), ==, cases[i].code);
    }
}

/* Of two requirements of one course the stricter counts, and it is told once. */
static void
test_twice (RulesFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (AlongShift) shift = rules_fixture_new_shift (fixture, SHIFT, 600, 720);

  g_object_set (shift, "place-id", PLACE, NULL);
  for (int strict = 0; strict < 2; strict++)
    for (int swapped = 0; swapped < 2; swapped++)
      {
        g_autoptr (GPtrArray) findings = NULL;
        int n_found = 0;

        rules_fixture_forget (fixture);
        forget_learned (fixture);
        learn (fixture, COURSE, 0, fixture->day - 3);
        require_course (fixture, swapped ? 2 + !strict : 7);
        rules_fixture_add (fixture, ALONG_TYPE_REQUIREMENT, "id", REQUIREMENT + 1, "course-id",
                           COURSE, "scope", ALONG_REQUIREMENT_PLACE, "place-id", PLACE,
                           "grace-days", swapped ? 7 : 2 + !strict, NULL);
        g_assert_cmpint (ask (fixture, shift), ==, strict ? MISSING : GRACE);

        findings = along_rules_check (fixture->roster, shift, PERSON, 0);
        for (guint i = 0; i < findings->len; i++)
          n_found += ((AlongFinding *) g_ptr_array_index (findings, i))->course_id == COURSE;
        g_assert_cmpint (n_found, ==, 1);
      }
}

/* Whose matrix has a course as one that is needed: whoever may be sent to what needs it. */
static void
test_needed (RulesFixture  *fixture,
             gconstpointer  data)
{
  const struct
  {
    AlongRequirementScope scope;
    AlongRoles roles;
    AlongPeerStatus status;
    gboolean works_alone;
    gboolean keeps_away;
    gboolean needed;
  } cases[] = {
    { ALONG_REQUIREMENT_ROLE, ALONG_ROLE_LISTENER, ALONG_PEER_STATUS_ACTIVE, FALSE, FALSE, TRUE },
    { ALONG_REQUIREMENT_ROLE, ALONG_ROLE_EDUCATOR, ALONG_PEER_STATUS_ACTIVE, FALSE, FALSE, FALSE },
    { ALONG_REQUIREMENT_ROLE, ALONG_ROLE_LISTENER, ALONG_PEER_STATUS_PAUSED, FALSE, FALSE, FALSE },
    { ALONG_REQUIREMENT_SHIFT_TYPE, ALONG_ROLE_LISTENER, ALONG_PEER_STATUS_ACTIVE, FALSE, FALSE,
      TRUE },
    { ALONG_REQUIREMENT_SHIFT_TYPE, ALONG_ROLE_EDUCATOR, ALONG_PEER_STATUS_ACTIVE, FALSE, FALSE,
      FALSE },
    { ALONG_REQUIREMENT_PLACE, 0, ALONG_PEER_STATUS_ACTIVE, FALSE, FALSE, TRUE },
    { ALONG_REQUIREMENT_PLACE, 0, ALONG_PEER_STATUS_ACTIVE, FALSE, TRUE, FALSE },
    { ALONG_REQUIREMENT_ALONE, 0, ALONG_PEER_STATUS_ACTIVE, TRUE, FALSE, TRUE },
    { ALONG_REQUIREMENT_ALONE, 0, ALONG_PEER_STATUS_ACTIVE, FALSE, FALSE, FALSE },
    { ALONG_REQUIREMENT_ALONE, 0, ALONG_PEER_STATUS_ORIENTATION, TRUE, FALSE, FALSE },
  };

  g_object_set (fixture->type, "roles", ALONG_ROLE_LISTENER, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongRequirement) requirement =
        g_object_new (ALONG_TYPE_REQUIREMENT, "course-id", COURSE, "scope", cases[i].scope, "roles",
                      ALONG_ROLE_LISTENER, "shift-type-id", TYPE, "place-id", PLACE, NULL);

      g_test_message ("case %u", i);
      rules_fixture_forget (fixture);
      rules_fixture_add (fixture, ALONG_TYPE_COURSE, "id", COURSE, NULL);
      if (cases[i].keeps_away)
        rules_fixture_add (fixture, ALONG_TYPE_PLACE_LIMIT, "person-id", PERSON, "place-id", PLACE,
                           NULL);
      g_object_set (fixture->peer, "roles", cases[i].roles, "status", cases[i].status,
                    "works-alone", cases[i].works_alone, NULL);
      g_assert_cmpint (along_preparation_is_needed (fixture->directory, requirement,
                                                    ALONG_PERSON (fixture->peer), fixture->day),
                       ==, cases[i].needed);
    }
}

/* When something of the course begins again, after a day: of certificates and of waivers, given as
 * days after it, in any order. */
static void
test_next (RulesFixture  *fixture,
           gconstpointer  data)
{
  const struct
  {
    int certificates[3];
    int waivers[3];
    int next; /* 0 for none */
  } cases[] = {
    { { -5, -3, -1 }, { -9, -7, -2 }, 0 },
    { { 0, -3, -1 }, { 0, -7, -2 }, 0 },
    { { 1, -3, -1 }, { -9, -7, -2 }, 1 },
    { { 9, 4, 7 }, { -9, -7, -2 }, 4 },
    { { 4, 9, 7 }, { -9, -7, -2 }, 4 },
    { { -5, -3, -1 }, { -9, 1, -2 }, 1 },
    { { -5, -3, -1 }, { 8, 3, 5 }, 3 },
    { { -5, -3, -1 }, { 3, 8, 5 }, 3 },
    { { 6, 9, 7 }, { 8, 3, 5 }, 3 },
    { { 9, 2, 7 }, { 8, 3, 5 }, 2 },
    { { 5, 0, 0 }, { 0, 0, 8 }, 5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AlongLearned *learned = forget_learned (fixture);
      AlongDay expected = cases[i].next != 0 ? fixture->day + cases[i].next : 0;

      g_test_message ("case %u", i);
      for (guint k = 0; k < G_N_ELEMENTS (cases[i].certificates); k++)
        {
          learn (fixture, COURSE, fixture->day + cases[i].certificates[k], ALWAYS);
          waive (fixture, fixture->day + cases[i].waivers[k], fixture->day + 30);
        }
      g_assert_cmpint (along_preparation_find_next (learned, PERSON, COURSE, fixture->day), ==,
                       expected);
    }
}

/* For whom of the staff a course is. */
static void
test_audience (RulesFixture  *fixture,
               gconstpointer  data)
{
  const AlongDuties both = ALONG_DUTY_COORDINATOR | ALONG_DUTY_MENTOR;
  const struct
  {
    AlongAudience audience;
    AlongDuties duties;
    gboolean concerned;
  } cases[] = {
    { 0, ALONG_DUTY_COORDINATOR, TRUE },
    { ALONG_AUDIENCE_PEERS, both, FALSE },
    { ALONG_AUDIENCE_MANAGERS, ALONG_DUTY_COORDINATOR, TRUE },
    { ALONG_AUDIENCE_MANAGERS, ALONG_DUTY_MENTOR, FALSE },
    { ALONG_AUDIENCE_MANAGERS, both, TRUE },
    { ALONG_AUDIENCE_PROFESSIONALS, ALONG_DUTY_COORDINATOR, FALSE },
    { ALONG_AUDIENCE_PROFESSIONALS, ALONG_DUTY_MENTOR, TRUE },
    { ALONG_AUDIENCE_PROFESSIONALS, both, TRUE },
    { ALONG_AUDIENCE_MANAGERS | ALONG_AUDIENCE_PROFESSIONALS, 0, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongRequirement) requirement =
        g_object_new (ALONG_TYPE_REQUIREMENT, "course-id", COURSE, NULL);

      g_test_message ("case %u", i);
      rules_fixture_forget (fixture);
      rules_fixture_add (fixture, ALONG_TYPE_COURSE, "id", COURSE, "audience", cases[i].audience,
                         NULL);
      g_object_set (fixture->staff, "duties", cases[i].duties, NULL);
      g_assert_cmpint (along_preparation_concerns (fixture->directory, requirement,
                                                   ALONG_PERSON (fixture->staff), fixture->day),
                       ==, cases[i].concerned);
    }
}

/* What is required from a day on is asked for from that day on, by the matrix, too. */
static void
test_first_day (RulesFixture  *fixture,
                gconstpointer  data)
{
  const struct
  {
    int first_day; /* after that of the shift */
    gboolean needed;
  } cases[] = { { -1, TRUE }, { 0, TRUE }, { 1, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongShift) shift = rules_fixture_read_shift (fixture, SHIFT, "2026-11-24");
      gboolean needed;

      g_test_message ("case %u", i);
      rules_fixture_forget (fixture);
      rules_fixture_add (fixture, ALONG_TYPE_COURSE, "id", COURSE, "name", "Naloxone", NULL);
      rules_fixture_add (fixture, ALONG_TYPE_REQUIREMENT, "id", REQUIREMENT, "course-id", COURSE,
                         "scope", ALONG_REQUIREMENT_SHIFT_TYPE, "shift-type-id", TYPE, "first-day",
                         (int) fixture->day + cases[i].first_day, "lead-days", 0, NULL);
      g_assert_cmpint (ask (fixture, shift), ==, cases[i].needed ? MISSING : FINE);
      along_preparation_find_today (fixture->directory, forget_learned (fixture),
                                    ALONG_PERSON (fixture->peer),
                                    along_directory_get_course (fixture->directory, COURSE),
                                    fixture->day, &needed);
      g_assert_cmpint (needed, ==, cases[i].needed);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/training/expiry", test_expiry);
  ADD ("/training/zone", test_zone);
  ADD ("/training/find", test_find);
  ADD ("/training/validity", test_validity);
  ADD ("/training/scope", test_scope);
  ADD ("/training/alone", test_alone);
  ADD ("/training/role", test_role);
  ADD ("/training/twice", test_twice);
  ADD ("/training/needed", test_needed);
  ADD ("/training/next", test_next);
  ADD ("/training/audience", test_audience);
  ADD ("/training/first-day", test_first_day);

  return g_test_run ();
}
