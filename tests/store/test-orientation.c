/* test-orientation.c — signing off what somebody new is to know, and what that opens
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "agency-fixture.h"

#include "rules/along-growth.h"
#include "rules/along-rules.h"
#include "store/along-training-intents.h"

#define TODAY (along_zone_get_day (along_directory_get_zone (agency->directory), MONDAY))

static gint64
add_item (Agency     *agency,
          const char *name)
{
  g_autoptr (AlongEntry) course = g_object_new (ALONG_TYPE_COURSE, "name", name, "kind",
                                                ALONG_COURSE_ORIENTATION_ITEM, NULL);

  do_run (agency->database, along_intent_save_entry (course, NULL));
  agency_load (agency);

  return find_id (along_directory_get_courses (agency->directory), name);
}

static gint64
get_leader (Agency *agency)
{
  g_autoptr (AlongRecord) first =
    g_list_model_get_item (along_directory_get_supervisors (agency->directory), 0);

  return along_record_get_id (first);
}

static AlongPeer *
get_peer (Agency *agency)
{
  return ALONG_PEER (agency_get_person (agency, agency->mikko));
}

static AlongGrowth *
grow (Agency *agency,
      gint64  person_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = NULL;

  agency_load (agency);
  records = along_database_load_growth (agency->database, person_id, &error);
  g_assert_no_error (error);

  return along_growth_new (agency->directory,
                           ALONG_PERSON (agency_get_person (agency, person_id)), records, TODAY);
}

static AlongIntent *
sign (Agency   *agency,
      gint64    course_id,
      gint64    with_id,
      gboolean  opens)
{
  g_autoptr (AlongCertificate) certificate =
    g_object_new (ALONG_TYPE_CERTIFICATE, "person-id", agency->mikko, "course-id", course_id,
                  "issued", TODAY, "by-id", get_leader (agency), "with-id", with_id, NULL);

  return along_intent_sign_off (certificate, opens ? get_peer (agency) : NULL);
}

/* Whether Mikko may work alone, as the file has it. */
static gboolean
is_open (Agency *agency)
{
  agency_load (agency);

  return along_rules_can_work_alone (ALONG_PERSON (get_peer (agency)));
}

/* The last item opens solo work, undoing closes it again, redoing opens it. */
static void
test_opens (Agency        *agency,
            gconstpointer  data)
{
  g_autoptr (AlongIntent) intent = NULL;
  g_autoptr (AlongIntent) inverse = NULL;
  g_autoptr (AlongIntent) again = NULL;
  gint64 safety = add_item (agency, "Safety outdoors");
  gint64 money = add_item (agency, "How you are paid");

  do_run (agency->database, agency_edit (agency, agency->mikko, "status",
                                         ALONG_PEER_STATUS_ORIENTATION, NULL));
  agency_load (agency);
  do_run (agency->database, sign (agency, safety, 0, FALSE));
  g_assert_false (is_open (agency));

  intent = sign (agency, money, 0, TRUE);
  inverse = run (agency->database, intent);
  g_assert_true (is_open (agency));
  g_assert_cmpint (along_peer_get_status (get_peer (agency)), ==, ALONG_PEER_STATUS_ACTIVE);

  again = run (agency->database, inverse);
  g_assert_false (is_open (agency));
  g_assert_cmpint (along_peer_get_status (get_peer (agency)), ==, ALONG_PEER_STATUS_ORIENTATION);
  do_run (agency->database, g_steal_pointer (&again));
  g_assert_true (is_open (agency));
}

/* An active peer has people to turn to: who has none stays in orientation, and so works with
 * others. */
static void
test_nobody_to_turn_to (Agency        *agency,
                        gconstpointer  data)
{
  gint64 safety = add_item (agency, "Safety outdoors");

  do_run (agency->database,
          agency_edit (agency, agency->mikko, "status", ALONG_PEER_STATUS_ORIENTATION,
                       "reference-id", (gint64) 0, NULL));
  agency_load (agency);
  do_run (agency->database, sign (agency, safety, 0, TRUE));
  g_assert_false (is_open (agency));
  g_assert_true (along_peer_get_works_alone (get_peer (agency)));
  g_assert_cmpint (along_peer_get_status (get_peer (agency)), ==, ALONG_PEER_STATUS_ORIENTATION);
}

/* What two do together both have, each with the other's name; and both lose it. */
static void
test_joint (Agency        *agency,
            gconstpointer  data)
{
  gint64 call = add_item (agency, "The first house call");
  gint64 leader = get_leader (agency);
  g_autoptr (AlongGrowth) of_peer = NULL;
  g_autoptr (AlongIntent) withdrawal = NULL;
  g_autoptr (AlongIntent) inverse = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) of_leader = NULL;
  g_autoptr (GPtrArray) both = g_ptr_array_new ();
  AlongCertificate *certificate;

  do_run (agency->database, sign (agency, call, leader, TRUE));
  of_peer = grow (agency, agency->mikko);
  certificate =
    g_array_index (along_growth_get_items (of_peer), AlongOrientationItem, 0).certificate;
  g_assert_cmpint (along_certificate_get_with_id (certificate), ==, leader);
  g_ptr_array_add (both, certificate);

  of_leader = along_database_load_growth (agency->database, leader, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (of_leader->len, ==, 1);
  certificate = g_ptr_array_index (of_leader, 0);
  g_assert_cmpint (along_certificate_get_with_id (certificate), ==, agency->mikko);
  g_assert_cmpint (along_certificate_get_by_id (certificate), ==, leader);
  g_ptr_array_add (both, certificate);

  g_assert_true (is_open (agency));
  withdrawal = along_intent_withdraw_signature (both, get_peer (agency));
  inverse = run (agency->database, withdrawal);
  g_assert_false (is_open (agency));
  g_clear_pointer (&of_peer, along_growth_free);
  of_peer = grow (agency, agency->mikko);
  g_assert_false (along_growth_is_oriented (of_peer, 0));
  do_run (agency->database, g_steal_pointer (&inverse));
  g_assert_true (is_open (agency));
}

/* Nobody learns together with themselves. */
static void
test_with_themselves (Agency        *agency,
                      gconstpointer  data)
{
  gint64 call = add_item (agency, "The first house call");
  g_autoptr (AlongIntent) intent = sign (agency, call, agency->mikko, FALSE);
  g_autoptr (GError) error = NULL;

  g_assert_null (along_database_run (agency->database, intent, MONDAY, NULL, &error));
  g_assert_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_CONFLICT);
}

/* The shifts that were done are read, and the sessions that were held, and no others. */
static void
test_done (Agency        *agency,
           gconstpointer  data)
{
  g_autoptr (AlongShift) done = agency_add_shift (agency, -30, -26);
  g_autoptr (AlongShift) missed = agency_add_shift (agency, -20, -16);
  AlongShift *const shifts[] = { done, missed };

  for (guint i = 0; i < G_N_ELEMENTS (shifts); i++)
    {
      g_autoptr (AlongAssignment) seat = NULL;

      do_run (agency->database, along_intent_assign (shifts[i], agency->mikko));
      seat = agency_get_only_seat (agency, shifts[i]);
      do_run (agency->database,
              along_intent_set_state (seat, i == 0 ? ALONG_ASSIGNMENT_DONE
                                                   : ALONG_ASSIGNMENT_MISSED));
    }

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (AlongGrowth) growth = grow (agency, i == 0 ? agency->mikko : agency->aino);
      g_autoptr (GArray) work = along_growth_count_work (growth, TODAY - 10, TODAY);

      g_assert_cmpuint (work->len, ==, i == 0 ? 1 : 0);
      if (i == 0)
        g_assert_cmpint (g_array_index (work, AlongWorkHours, 0).minutes, ==, 240);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  agency_add ("/orientation/opens", test_opens);
  agency_add ("/orientation/nobody-to-turn-to", test_nobody_to_turn_to);
  agency_add ("/orientation/joint", test_joint);
  agency_add ("/orientation/with-themselves", test_with_themselves);
  agency_add ("/orientation/done", test_done);

  return g_test_run ();
}
