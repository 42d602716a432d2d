/* test-invitation.c — drafts of mails that invite to a training session
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "exchange/along-invitation.h"
#include "model/along-peer.h"

#define HOUR 60
#define DAY along_day_new (2026, 11, 24)

enum
{
  SHIFT = 10,
  PEOPLE = 20,
  SEATS = 30,
  OTHERS = 40,
};

static void
add (AlongDirectory *directory,
     gpointer        record)
{
  along_directory_add (directory, record);
  g_object_unref (record);
}

static AlongRoster *
make_roster (void)
{
  g_autoptr (AlongDirectory) directory = along_directory_new ();
  AlongRoster *roster;
  g_autoptr (AlongShift) shift = NULL;
  g_autoptr (AlongTraining) training = NULL;

  add (directory, g_object_new (ALONG_TYPE_AGENCY, "id", ALONG_AGENCY_ID, "name",
                                "Harbour & Quay", "zone", "Europe/Helsinki", NULL));
  add (directory, g_object_new (ALONG_TYPE_COURSE, "id", (gint64) OTHERS, "name",
                                "Naloxone & more? 100 %", NULL));
  add (directory, g_object_new (ALONG_TYPE_PLACE, "id", (gint64) OTHERS + 1, "name", "Quayside",
                                "address", "Quay 1", NULL));
  roster = along_roster_new (
    directory, along_zone_days_span (along_directory_get_zone (directory), DAY, 1));
  shift = g_object_new (ALONG_TYPE_SHIFT, "id", (gint64) SHIFT, "place-id", (gint64) OTHERS + 1,
                        "seats", 8, "start",
                        along_zone_at (along_directory_get_zone (directory), DAY, 10 * HOUR),
                        "end", along_zone_at (along_directory_get_zone (directory), DAY, 11 * HOUR),
                        NULL);
  training = g_object_new (ALONG_TYPE_TRAINING, "id", (gint64) OTHERS + 2, "shift-id",
                           (gint64) SHIFT, "course-id", (gint64) OTHERS, NULL);
  along_roster_add_shift (roster, shift);
  along_roster_add_training (roster, training);

  return roster;
}

static void
add_seat (AlongRoster          *roster,
          int                   number,
          const char           *name,
          const char           *mail,
          AlongAssignmentState  state)
{
  g_autoptr (AlongAssignment) seat =
    g_object_new (ALONG_TYPE_ASSIGNMENT, "id", (gint64) SEATS + number, "shift-id",
                  (gint64) SHIFT, "person-id", (gint64) PEOPLE + number, "state", state, NULL);

  add (along_roster_get_directory (roster),
       g_object_new (ALONG_TYPE_PEER, "id", (gint64) PEOPLE + number, "name", name, "mail", mail,
                     NULL));
  along_roster_add_assignment (roster, seat);
}

static void
test_invitation (void)
{
  g_autoptr (AlongRoster) roster = make_roster ();
  g_autoptr (GPtrArray) without = g_ptr_array_new ();
  g_autoptr (GHashTable) headers = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *uri = NULL;

  add_seat (roster, 0, "Aino Korpi", "aino+work@example.org", ALONG_ASSIGNMENT_PROPOSED);
  add_seat (roster, 1, "Eero Salo", "eero&co=x%@example.org", ALONG_ASSIGNMENT_ACCEPTED);
  add_seat (roster, 2, "Ida Vaara", "ida@example.org", ALONG_ASSIGNMENT_DECLINED);
  add_seat (roster, 3, "Olli Ranta", "", ALONG_ASSIGNMENT_PROPOSED);

  uri = along_invitation_new_uri (roster, SHIFT, ALONG_CLOCK_24, without);
  g_assert_true (g_str_has_prefix (uri, "mailto:?"));
  g_assert_true (g_str_is_ascii (uri));
  headers = g_uri_parse_params (uri + strlen ("mailto:?"), -1, "&", G_URI_PARAMS_NONE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_hash_table_size (headers), ==, 3);
  g_assert_cmpstr (g_hash_table_lookup (headers, "bcc"), ==,
                   "aino+work@example.org,eero&co=x%@example.org");
  g_assert_cmpstr (g_hash_table_lookup (headers, "subject"), ==,
                   "Invitation: Naloxone & more? 100 %, 24 November 2026");
  g_assert_cmpstr (g_hash_table_lookup (headers, "body"), ==,
                   "Naloxone & more? 100 %\r\n24 November 2026, 10:00–11:00\r\nQuayside\r\n"
                   "Quay 1\r\n\r\nHarbour & Quay\r\n");
  g_assert_cmpuint (without->len, ==, 1);
  g_assert_cmpstr (along_entry_get_name (g_ptr_array_index (without, 0)), ==, "Olli Ranta");
}

static void
test_nobody (void)
{
  g_autoptr (AlongRoster) roster = make_roster ();
  g_autoptr (GPtrArray) without = g_ptr_array_new ();

  add_seat (roster, 0, "Olli Ranta", "", ALONG_ASSIGNMENT_PROPOSED);
  g_assert_null (along_invitation_new_uri (roster, SHIFT, ALONG_CLOCK_24, without));
  g_assert_cmpuint (without->len, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/invitation/draft", test_invitation);
  g_test_add_func ("/invitation/nobody", test_nobody);

  return g_test_run ();
}
