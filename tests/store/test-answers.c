/* test-answers.c — what is asked when a roster is published, and where the answers are kept
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "agency-fixture.h"
#include "store/along-publish.h"

/* What a shift lacks is asked a reason for, wherever it is published from; what is impossible for
 * the agency is not done with one. The roster that is published is the file's. */
static void
test_lacks (Agency        *self,
            gconstpointer  data)
{
  g_autoptr (AlongRoster) old = agency_load_roster (self);
  g_autoptr (AlongRoster) published = NULL;
  g_autoptr (AlongShift) shift = agency_add_shift (self, 8, 12);
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongIntent) inverse = NULL;
  g_autoptr (AlongIntent) withdraw = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_false (agency_try_publish (self, old, "", &error));
  g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_NEEDS_REASON);
  g_assert_nonnull (strstr (error->message, "Nobody is on it"));
  g_assert_nonnull (strstr (error->message, "Nobody is on duty"));
  g_clear_error (&error);

  g_assert_true (agency_try_publish (self, old, AGENCY_REASON, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (along_publication_get_reason (agency_get_publication (self, 0)), ==,
                   AGENCY_REASON);

  /* As long as the shift is as it was it is not asked again. */
  published = agency_load_roster (self);
  g_assert_true (agency_try_publish (self, published, "", &error));
  g_assert_no_error (error);

  /* What goes comes back with all that was kept, and without being asked. */
  before = dump (self->database);
  withdraw = along_intent_withdraw (agency_get_publication (self, 0));
  inverse = run (self->database, withdraw);
  do_run (self->database, g_steal_pointer (&inverse));
  after = dump (self->database);
  g_assert_cmpstr (after, ==, before);

  do_run (self->database,
          along_intent_set_rule (self->directory, ALONG_FINDING_NOBODY_ON_DUTY,
                                 ALONG_SEVERITY_IMPOSSIBLE, 0));
  g_assert_false (agency_try_publish (self, old, AGENCY_REASON, &error));
  g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CONFLICT);
}

/* Publishes what the file has now, which is asked a reason that is not given; the question is to be
 * freed. */
static char *
dup_asked (Agency *self)
{
  g_autoptr (AlongRoster) roster = agency_load_roster (self);
  g_autoptr (GError) error = NULL;

  g_assert_false (agency_try_publish (self, roster, "", &error));
  g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_NEEDS_REASON);

  return g_strdup (error->message);
}

/* What was answered is asked again of a shift that changed, or of another one, and no more; and of
 * all when it is published anew. */
static void
test_lacks_again (Agency        *self,
                  gconstpointer  data)
{
  g_autoptr (AlongShift) morning = agency_add_shift (self, 8, 12);
  g_autoptr (AlongShift) evening = NULL;
  g_autofree char *of_new = NULL, *of_changed = NULL, *of_all = NULL;

  agency_publish (self);
  evening = agency_add_shift (self, 18, 20);
  of_new = dup_asked (self);
  g_assert_null (strchr (strchr (of_new, '\n') + 1, '\n'));

  agency_publish (self);
  do_run (self->database, along_intent_assign (morning, self->aino));
  of_changed = dup_asked (self);
  g_assert_null (strstr (of_changed, "Nobody is on it"));
  g_assert_nonnull (strstr (of_changed, "Nobody is on duty"));

  agency_publish (self);
  do_run (self->database, along_intent_withdraw (agency_get_publication (self, 0)));
  of_all = dup_asked (self);
  g_assert_nonnull (strstr (of_all, "Nobody is on it"));
  g_assert_nonnull (strstr (of_all, of_changed));
}

/* Publishes what the file has when it is @now, with @reason, in the words of @by_id. */
static void
publish_as (Agency     *self,
            const char *reason,
            gint64      by_id,
            gint64      now)
{
  g_autoptr (AlongRoster) roster = agency_load_roster (self);
  g_autoptr (AlongIntent) publish = along_intent_publish (roster);
  g_autoptr (AlongIntent) reasoned = along_intent_new_with_reason (publish, reason, by_id);
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongIntent) inverse =
    along_database_run (self->database, reasoned, now, NULL, &error);

  g_assert_no_error (error);
}

/* Why @shift was published without what it lacks, "nobody-on-duty: All ill, by Professional, +1;",
 * the last in seconds after MONDAY; "" where nobody was asked. */
static void
assert_answers (Agency     *self,
                AlongShift *shift,
                const char *expected)
{
  g_autoptr (AlongRoster) roster = agency_load_roster (self);
  AlongPublished *published =
    along_roster_get_published (roster, along_record_get_id (ALONG_RECORD (shift)));
  GPtrArray *answers =
    along_roster_get_answers (roster, along_record_get_id (ALONG_RECORD (published)));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < answers->len; i++)
    {
      AlongReason *answer = g_ptr_array_index (answers, i);
      gint64 by_id = along_reason_get_by_id (answer);
      g_auto (GStrv) codes = g_strsplit (along_reason_get_codes (answer), ",", -1);

      for (guint k = 0; codes[k] != NULL; k++)
        g_string_append_printf (text, "%s%.*s", k > 0 ? "," : "", (int) strcspn (codes[k], ":"),
                                codes[k]);
      g_string_append_printf (text, ": %s", along_reason_get_reason (answer));
      if (by_id != 0)
        g_string_append_printf (text, ", by %s",
                                along_entry_get_name (agency_get_person (self, by_id)));
      g_string_append_printf (text, ", %+d;", (int) (along_reason_get_at (answer) - MONDAY));
    }

  g_assert_cmpstr (text->str, ==, expected);
}

static void
assert_publication (Agency     *self,
                    const char *reason,
                    gint64      by_id,
                    gint64      at)
{
  AlongPublication *publication = agency_get_publication (self, 0);

  g_assert_cmpstr (along_publication_get_reason (publication), ==, reason);
  g_assert_cmpint (along_publication_get_by_id (publication), ==, by_id);
  g_assert_cmpint (along_publication_get_at (publication), ==, at);
}

/* Each shift keeps the reason that was given for it, with who and when, whatever is published with
 * another one later; and who gave one has published nothing that was published without. */
static void
test_answers (Agency        *self,
              gconstpointer  data)
{
  static const char both[] = "too-few,nobody-on-duty: Agreed by phone, by Reference, +0;";
  static const char one[] = "too-few: Agreed by phone, by Reference, +0;";
  g_autoptr (AlongShift) morning = agency_add_shift (self, 8, 12);
  g_autoptr (AlongShift) evening = NULL;
  gint64 reference =
    find_id (along_directory_get_supervisors (self->directory), "Reference");
  gint64 professional =
    find_id (along_directory_get_supervisors (self->directory), "Professional");

  publish_as (self, AGENCY_REASON, reference, MONDAY);
  assert_answers (self, morning, both);
  assert_publication (self, AGENCY_REASON, reference, MONDAY);

  /* Nothing is asked. */
  publish_as (self, "", professional, MONDAY + 1);
  assert_answers (self, morning, both);
  assert_publication (self, "", 0, MONDAY + 1);

  evening = agency_add_shift (self, 18, 20);
  publish_as (self, "All ill", professional, MONDAY + 2);
  assert_answers (self, morning, both);
  assert_answers (self, evening, "too-few,nobody-on-duty: All ill, by Professional, +2;");
  assert_publication (self, "All ill", professional, MONDAY + 2);

  /* What was decided of days that are over stays, and what lacks nothing any more needs none. */
  do_run (self->database,
          along_intent_set_rule (self->directory, ALONG_FINDING_NOBODY_ON_DUTY,
                                 ALONG_SEVERITY_OFF, 0));
  do_run (self->database,
          along_intent_set_rule (self->directory, ALONG_FINDING_ALONE, ALONG_SEVERITY_OFF, 0));
  do_run (self->database, along_intent_assign (evening, self->aino));
  publish_as (self, "", 0, MONDAY + 3);
  assert_answers (self, morning, one);
  assert_answers (self, evening, "");
  do_run (self->database,
          along_intent_set_rule (self->directory, ALONG_FINDING_TOO_FEW, ALONG_SEVERITY_OFF, 0));
  publish_as (self, "", 0, MONDAY + 2 * DAY);
  assert_answers (self, morning, one);
}

/* Whoever decides what a shift lacks more than when it was published is asked about that alone;
 * each reason stays with what it was given for, until that lacks no more, and all comes back with
 * Undo. */
static void
test_answers_more (Agency        *self,
                   gconstpointer  data)
{
  static const char first[] = "nobody-on-duty: The office is next door, by Reference, +0;";
  static const char more[] = "no-professional: She is ill, by Professional, +1;";
  g_autofree char *all = g_strconcat (first, more, NULL);
  g_autoptr (AlongShift) shift = agency_add_shift (self, 8, 12);
  g_autoptr (AlongShift) other = agency_add_shift (self, 18, 20);
  g_autoptr (AlongShiftType) type =
    g_object_ref (find_named (along_directory_get_shift_types (self->directory), "Outreach"));
  g_autoptr (AlongShiftType) accompanied = along_record_copy (type);
  gint64 reference = find_id (along_directory_get_supervisors (self->directory), "Reference");
  gint64 professional =
    find_id (along_directory_get_supervisors (self->directory), "Professional");
  g_autofree char *asked = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (AlongRoster) roster = NULL;
  g_autoptr (GPtrArray) seats = NULL;
  g_autoptr (AlongIntent) publish = NULL;
  g_autoptr (AlongIntent) reasoned = NULL;
  g_autoptr (AlongIntent) inverse = NULL;
  g_autoptr (AlongIntent) again = NULL;
  g_autoptr (GError) error = NULL;

  do_run (self->database, along_intent_assign (shift, self->aino));
  do_run (self->database, along_intent_assign (shift, self->mikko));
  do_run (self->database, along_intent_assign (other, professional));
  publish_as (self, "The office is next door", reference, MONDAY);
  assert_answers (self, shift, first);
  assert_answers (self, other, "");

  g_object_set (accompanied, "with-professional", TRUE, NULL);
  do_run (self->database, along_intent_save_entry (ALONG_ENTRY (accompanied), ALONG_ENTRY (type)));
  asked = dup_asked (self);
  g_assert_nonnull (strstr (asked, "No professional"));
  g_assert_null (strstr (asked, "Nobody is on duty"));

  before = dump (self->database);
  roster = agency_load_roster (self);
  publish = along_intent_publish (roster);
  reasoned = along_intent_new_with_reason (publish, "She is ill", professional);
  inverse = along_database_run (self->database, reasoned, MONDAY + 1, NULL, &error);
  g_assert_no_error (error);
  assert_answers (self, shift, all);
  assert_answers (self, other, "");
  again = run (self->database, g_steal_pointer (&inverse));
  after = dump (self->database);
  g_assert_cmpstr (after, ==, before);
  do_run (self->database, g_steal_pointer (&again));
  assert_answers (self, shift, all);

  publish_as (self, "", 0, MONDAY + 2);
  assert_answers (self, shift, all);
  do_run (self->database,
          along_intent_set_rule (self->directory, ALONG_FINDING_NOBODY_ON_DUTY,
                                 ALONG_SEVERITY_OFF, 0));
  publish_as (self, "", 0, MONDAY + 3);
  assert_answers (self, shift, more);

  /* Of a shift that is another by now all is asked again. */
  seats = agency_get_seats (self, shift);
  g_clear_object (&roster);
  roster = agency_load_roster (self);
  do_run (self->database, along_intent_unassign (roster, g_ptr_array_index (seats, 1)));
  publish_as (self, "He is ill too", reference, MONDAY + 4);
  assert_answers (self, shift, "no-professional,alone: He is ill too, by Reference, +4;");
  do_run (self->database, along_intent_withdraw (agency_get_publication (self, 0)));
  g_free (g_steal_pointer (&after));
  after = dump (self->database);
  g_assert_null (strstr (after, "He is ill too"));
}

/* "Aino, avoided: Both agreed;", of everybody on @shift with a reason: what it is for, and the
 * reason; to be freed. */
static char *
dup_reasons (Agency     *self,
             AlongShift *shift)
{
  g_autoptr (AlongRoster) roster = agency_load_roster (self);
  GPtrArray *seats =
    along_roster_get_assignments (roster, along_record_get_id (ALONG_RECORD (shift)));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < seats->len; i++)
    {
      AlongAssignment *seat = g_ptr_array_index (seats, i);
      AlongEntry *person = agency_get_person (self, along_assignment_get_person_id (seat));
      GPtrArray *overrides =
        along_roster_get_overrides (roster, along_record_get_id (ALONG_RECORD (seat)));

      for (guint k = 0; k < overrides->len; k++)
        {
          AlongOverride *override = g_ptr_array_index (overrides, k);
          const char *codes = along_reason_get_codes (ALONG_REASON (override));

          g_assert_cmpint (along_reason_get_at (ALONG_REASON (override)), ==, MONDAY);
          g_string_append_printf (text, "%s, %.*s: %s;", along_entry_get_name (person),
                                  (int) strcspn (codes, ":"), codes,
                                  along_reason_get_reason (ALONG_REASON (override)));
        }
    }

  return g_string_free (text, FALSE);
}

static void
assert_reasons (Agency     *self,
                AlongShift *shift,
                const char *expected)
{
  g_autofree char *reasons = dup_reasons (self, shift);

  g_assert_cmpstr (reasons, ==, expected);
}

/* What has come to speak against somebody is decided by publishing: the reason is kept with the
 * seat, is asked no more, and goes when that is undone. */
static void
test_against (Agency        *self,
              gconstpointer  data)
{
  static const char agreed[] = "Mikko, avoided: Both agreed;Aino, avoided: Both agreed;";
  g_autoptr (AlongShift) shift = agency_add_shift (self, 8, 12);
  g_autoptr (AlongIntent) avoid = along_intent_new (ALONG_INTENT_EDIT);
  g_autoptr (AlongRoster) roster = NULL;
  g_autoptr (AlongIntent) publish = NULL;
  g_autoptr (AlongIntent) reasoned = NULL;
  g_autoptr (AlongIntent) inverse = NULL;
  g_autoptr (AlongIntent) again = NULL;
  g_autoptr (AlongPair) pair = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *asked = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  do_run (self->database, along_intent_assign (shift, self->mikko));
  do_run (self->database, along_intent_assign (shift, self->aino));
  agency_publish (self);
  pair = g_object_new (ALONG_TYPE_PAIR, "id", along_intent_new_id (avoid), "person-id", self->aino,
                       "other-id", self->mikko, "kind", ALONG_PAIR_AVOIDED, NULL);
  along_intent_put (avoid, pair);
  do_run (self->database, g_steal_pointer (&avoid));
  assert_reasons (self, shift, "");
  asked = dup_asked (self);
  g_assert_nonnull (strstr (asked, "Aino"));
  g_assert_null (strstr (asked, "on duty"));

  before = dump (self->database);
  roster = agency_load_roster (self);
  publish = along_intent_publish (roster);
  reasoned = along_intent_new_with_reason (publish, "Both agreed", 0);
  inverse = along_database_run (self->database, reasoned, MONDAY, NULL, &error);
  g_assert_no_error (error);
  assert_reasons (self, shift, agreed);
  again = run (self->database, g_steal_pointer (&inverse));
  after = dump (self->database);
  g_assert_cmpstr (after, ==, before);
  do_run (self->database, g_steal_pointer (&again));
  assert_reasons (self, shift, agreed);

  g_assert_true (agency_try_publish (self, roster, "", &error));
  g_assert_no_error (error);
  assert_reasons (self, shift, agreed);
}

/* The reasons of the time when one was kept with a shift go on, and new ones come beside them. */
static void
test_old_answers (Agency        *self,
                  gconstpointer  data)
{
  static const char old[] = "nobody-on-duty: Next door, by Reference, -100;";
  g_autoptr (AlongShift) early = agency_add_shift (self, 6, 8);
  g_autoptr (AlongShift) morning = agency_add_shift (self, 8, 12);
  g_autoptr (AlongShift) evening = agency_add_shift (self, 18, 20);
  gint64 reference = find_id (along_directory_get_supervisors (self->directory), "Reference");
  g_autofree char *sql = NULL;

  publish_as (self, AGENCY_REASON, 0, MONDAY);
  sql = g_strdup_printf ("UPDATE published SET answered = 'nobody-on-duty:0:0', "
                         "reason = 'Next door', by_id = %" G_GINT64_FORMAT ", "
                         "at = %" G_GINT64_FORMAT " WHERE shift_id <> %" G_GINT64_FORMAT,
                         reference, MONDAY - 100,
                         along_record_get_id (ALONG_RECORD (early)));
  agency_make_old (self, sql);
  assert_answers (self, early, "");
  assert_answers (self, morning, old);
  assert_answers (self, evening, old);

  publish_as (self, "All ill", 0, MONDAY + 1);
  assert_answers (self, early, "too-few,nobody-on-duty: All ill, +1;");
  assert_answers (self, morning, "nobody-on-duty: Next door, by Reference, -100;"
                                 "too-few: All ill, +1;");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  agency_add ("/answers/lacks", test_lacks);
  agency_add ("/answers/lacks-again", test_lacks_again);
  agency_add ("/answers/kept", test_answers);
  agency_add ("/answers/more", test_answers_more);
  agency_add ("/answers/against", test_against);
  agency_add ("/answers/old", test_old_answers);

  return g_test_run ();
}
