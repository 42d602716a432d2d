/* agency-tool.c — makes agency files for tests, and tells what a week of a demo holds
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *   agency-tool week PROGRAMME [DAYS]  the week of the demo that is DAYS from now, as lines of
 *                                      words with tabs between them: week, with today where the
 *                                      agency is, shift and seat
 *   agency-tool make FILE              an agency file whose key is in the keyring
 *   agency-tool make-unknown FILE      one whose key is nowhere
 *   agency-tool publish FILE           such a file, in which this week is published
 *   agency-tool change FILE            one in which it was changed since; tells as lines of words
 *                                      with tabs between them what was cancelled, given up,
 *                                      added and moved to another month
 *   agency-tool hold FILE              such a file, held open until the standard input ends
 */

#include <locale.h>
#include <stdlib.h>
#include <unistd.h>

#include <gio/gio.h>

#include "exchange/along-programme.h"
#include "model/along-assignment.h"
#include "model/along-directory.h"
#include "model/along-enum-types.h"
#include "model/along-peer.h"
#include "model/along-shift.h"
#include "model/along-week.h"
#include "store/along-database.h"
#include "store/along-intents.h"
#include "store/along-publish.h"
#include "vault/along-keyring.h"

/* In seconds: to days that no roster of the week reaches to. */
#define FAR (10 * 7 * 24 * 60 * 60)

static void
fail_on (const GError *error)
{
  if (error != NULL)
    {
      g_printerr ("agency-tool: %s\n", error->message);
      exit (1);
    }
}

static GPtrArray *
make_records (const char *programme,
              gint64      now)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongProgramme) loaded = along_programme_load (programme, &error);

  fail_on (error);

  return along_programme_make_demo (loaded, now);
}

static const char *
get_nick (GType type,
          int   value)
{
  g_autoptr (GEnumClass) enum_class = g_type_class_ref (type);

  return g_enum_get_value (enum_class, value)->value_nick;
}

static void
print_seat (AlongDirectory  *directory,
            GHashTable      *by_id,
            AlongAssignment *assignment)
{
  AlongPerson *person =
    along_directory_get_person (directory, along_assignment_get_person_id (assignment));
  gint64 original_id = along_assignment_get_stands_in_for_id (assignment);
  AlongAssignment *original = g_hash_table_lookup (by_id, &original_id);
  const char *instead_of = "";

  if (original != NULL)
    instead_of = along_entry_get_name (ALONG_ENTRY (
      along_directory_get_person (directory, along_assignment_get_person_id (original))));

  g_print ("seat\t%s\t%s\t%s\t%s\t%s\n", ALONG_IS_PEER (person) ? "peer" : "staff",
           along_entry_get_name (ALONG_ENTRY (person)), along_person_get_alias (person),
           get_nick (ALONG_TYPE_ASSIGNMENT_STATE, along_assignment_get_state (assignment)),
           instead_of);
}

static void
print_shift (AlongDirectory *directory,
             AlongShift     *shift)
{
  AlongZone *zone = along_directory_get_zone (directory);
  g_autoptr (GDateTime) start = along_zone_date_time (zone, along_shift_get_start (shift));
  g_autoptr (GDateTime) end = along_zone_date_time (zone, along_shift_get_end (shift));
  g_autofree char *from = g_date_time_format (start, "%F %H:%M");
  g_autofree char *to = g_date_time_format (end, "%F %H:%M");
  AlongPerson *on_duty =
    along_directory_get_person (directory, along_shift_get_on_duty_id (shift));

  g_print ("shift\t%s\t%s\t%s\t%s\t%d\t%s\t%s\t%s\n", from, to,
           along_entry_get_name (ALONG_ENTRY (
             along_directory_get_shift_type (directory, along_shift_get_type_id (shift)))),
           along_entry_get_name (ALONG_ENTRY (
             along_directory_get_place (directory, along_shift_get_place_id (shift)))),
           along_shift_get_seats (shift), along_entry_get_name (ALONG_ENTRY (on_duty)),
           along_person_get_phone (on_duty), along_shift_get_note (shift));
}

static void
print_week (const char *programme,
            int         days)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  g_autoptr (GPtrArray) records = make_records (programme, now);
  g_autoptr (AlongDirectory) directory = along_directory_new ();
  g_autoptr (GHashTable) by_id = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  AlongAgency *agency = g_ptr_array_index (records, 0);
  AlongZone *zone;
  AlongDay today, start;
  AlongSpan span;
  int year, week, month, day;

  for (guint i = 0; i < records->len; i++)
    {
      AlongRecord *record = g_ptr_array_index (records, i);
      gint64 id = along_record_get_id (record);

      g_hash_table_insert (by_id, g_memdup2 (&id, sizeof id), record);
      if (ALONG_IS_AGENCY (record) || ALONG_IS_ENTRY (record))
        along_directory_add (directory, record);
    }

  zone = along_directory_get_zone (directory);
  today = along_zone_get_day (zone, now);
  start = along_week_get_start (today + days,
                                (GDateWeekday) along_agency_get_week_start (agency));
  span = along_zone_days_span (zone, start, ALONG_DAYS_A_WEEK);
  week = along_week_get_number (start, &year);
  g_print ("week\t%d-W%02d\t%s", year, week, along_agency_get_name (agency));
  along_day_get_ymd (today, &year, &month, &day);
  g_print ("\t%d-%02d-%02d\n", year, month, day);

  for (guint i = 0; i < records->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (records, i);

      if (!ALONG_IS_SHIFT (shift) ||
          !along_span_contains (span, along_shift_get_start (shift)))
        continue;

      print_shift (directory, shift);
      for (guint k = i + 1; k < records->len; k++)
        {
          AlongAssignment *assignment = g_ptr_array_index (records, k);

          if (ALONG_IS_ASSIGNMENT (assignment) &&
              along_assignment_get_shift_id (assignment) ==
                along_record_get_id (ALONG_RECORD (shift)))
            print_seat (directory, by_id, assignment);
        }
    }
}

static AlongDatabase *
make_file (const char *path,
           AlongKey   *key)
{
  g_autoptr (GPtrArray) records =
    make_records (ALONG_PROGRAMME_DEFAULT, g_get_real_time () / G_USEC_PER_SEC);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;
  AlongDatabase *database;

  g_mkdir_with_parents (folder, 0700);
  database = along_database_create (path, key, records, &error);
  fail_on (error);

  return database;
}

static AlongRoster *
load_week (AlongDatabase *database,
           gint64         now)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongDirectory) directory = along_database_load_directory (database, &error);
  AlongZone *zone;
  AlongDay start;
  AlongRoster *roster;

  fail_on (error);
  zone = along_directory_get_zone (directory);
  start = along_week_get_start (
    along_zone_get_day (zone, now),
    (GDateWeekday) along_agency_get_week_start (along_directory_get_agency (directory)));
  roster = along_database_load_roster (
    database, directory, along_zone_days_span (zone, start, ALONG_DAYS_A_WEEK), &error);
  fail_on (error);

  return roster;
}

/* Takes @intent. */
static void
run (AlongDatabase *database,
     AlongIntent   *intent,
     gint64         now)
{
  g_autoptr (AlongIntent) owned = intent;
  g_autoptr (AlongIntent) inverse = NULL;
  g_autoptr (GError) error = NULL;

  inverse = along_database_run (database, intent, now, NULL, &error);
  fail_on (error);
}

static void
publish (AlongDatabase *database,
         gint64         now)
{
  g_autoptr (AlongRoster) roster = load_week (database, now);

  g_autoptr (AlongIntent) publish = along_intent_publish (roster);

  run (database, along_intent_new_with_reason (publish, "Agreed by phone", 0), now);
}

/* The first seat of @shift that somebody has and can give up, or %NULL. */
static AlongAssignment *
find_planned (AlongRoster *roster,
              AlongShift  *shift)
{
  GPtrArray *assignments =
    along_roster_get_assignments (roster, along_record_get_id (ALONG_RECORD (shift)));

  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *seat = g_ptr_array_index (assignments, i);
      g_autofree char *obstacle = along_assignment_dup_obstacle (seat);

      if (obstacle == NULL && along_assignment_state_is_taken (along_assignment_get_state (seat)))
        return seat;
    }

  return NULL;
}

/* Cancels a shift, has somebody give up another one, and adds one; each with somebody on it. */
static void
change_week (AlongDatabase *database,
             gint64         now)
{
  g_autoptr (AlongRoster) roster = load_week (database, now);
  GPtrArray *shifts = along_roster_get_shifts (roster);
  guint n_changes = 0;

  for (guint i = 0; i < shifts->len && n_changes < 4; i++)
    {
      AlongShift *shift = g_ptr_array_index (shifts, i);
      AlongAssignment *seat = find_planned (roster, shift);

      /* Of a supervision session staff are told by name. */
      if (!along_roster_has_shift (roster, shift) || seat == NULL ||
          along_roster_get_supervision (roster, along_record_get_id (ALONG_RECORD (shift))) != NULL)
        continue;

      if (n_changes == 0)
        {
          g_print ("cancelled\n");
          run (database, along_intent_delete_shift (roster, shift), now);
        }
      else if (n_changes == 1)
        {
          g_print ("given-up\t%s\n",
                   along_entry_get_name (ALONG_ENTRY (along_directory_get_person (
                     along_roster_get_directory (roster), along_assignment_get_person_id (seat)))));
          run (database, along_intent_unassign (roster, seat), now);
        }
      else if (n_changes == 2)
        {
          g_print ("added\n");
          run (database, along_intent_copy_shift (shift, along_shift_get_span (shift)), now);
        }
      else
        {
          AlongSpan span = along_shift_get_span (shift);

          g_print ("moved\n");
          run (database,
               along_intent_move_shift (shift, ALONG_SPAN_INIT (span.start + FAR, span.end + FAR)),
               now);
        }
      print_shift (along_roster_get_directory (roster), shift);
      n_changes++;
    }
}

static void
stored_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  along_keyring_store_finish (ALONG_KEYRING (source), result, &error);
  fail_on (error);
  g_main_loop_quit (user_data);
}

static void
store_key (AlongKey *key)
{
  g_autoptr (AlongKeyring) keyring = along_keyring_new ();
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  along_keyring_store_async (keyring, key, NULL, stored_cb, loop);
  g_main_loop_run (loop);
}

int
main (int   argc,
      char *argv[])
{
  const char *command = argc > 2 ? argv[1] : "";
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  g_autoptr (AlongKey) key = NULL;
  g_autoptr (AlongDatabase) database = NULL;
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  along_vault_init (&error);
  fail_on (error);

  if (g_str_equal (command, "week"))
    {
      print_week (argv[2], argc > 3 ? atoi (argv[3]) : 0);
      return 0;
    }

  if (!g_str_equal (command, "make") && !g_str_equal (command, "make-unknown") &&
      !g_str_equal (command, "publish") && !g_str_equal (command, "change") &&
      !g_str_equal (command, "hold"))
    return 2;

  key = along_key_new_random ();
  if (!g_str_equal (command, "make-unknown"))
    store_key (key);
  database = make_file (argv[2], key);

  if (g_str_equal (command, "publish") || g_str_equal (command, "change"))
    publish (database, now);
  if (g_str_equal (command, "change"))
    change_week (database, now);

  if (g_str_equal (command, "hold"))
    {
      char byte;

      g_print ("held\n");
      while (read (STDIN_FILENO, &byte, 1) > 0)
        ;
    }

  along_database_close (database);
  return 0;
}
