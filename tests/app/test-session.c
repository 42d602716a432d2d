/* test-session.c — what pages are told of a change, and when
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-session.h"

#include <locale.h>
#include <string.h>

#include "result.h"
#include "store/along-sqlite.h"
#include "vault/along-vault.h"

typedef struct
{
  char *path;
  AlongKey *key;
  AlongStore *store;
  AlongSession *session;
  GString *told; /* the signals in their order, a word each */
} Fixture;

static AlongPlace *
get_place (Fixture *self)
{
  GListModel *places =
    along_directory_get_places (along_session_get_directory (self->session));

  return g_list_model_get_item (places, 0);
}

/* What is told of a change has to be so in the directory already. */
static void
on_changed (AlongSession     *session,
            AlongChangeKinds  kinds,
            gint64            from,
            gint64            to,
            Fixture          *self)
{
  g_autoptr (AlongPlace) place = get_place (self);

  g_string_append_printf (self->told, "changed:%s%s%s ",
                          (kinds & ALONG_CHANGE_ENTRIES) != 0 ? "entries," : "",
                          (kinds & ALONG_CHANGE_ROSTER) != 0 ? "roster," : "",
                          along_entry_get_name (ALONG_ENTRY (place)));
}

static void
on_intent (AlongSession *session,
           const char   *text,
           Fixture      *self)
{
  g_string_append_printf (self->told, "done:%s ", text);
}

static void
on_said (AlongSession *session,
         const char   *text,
         Fixture      *self)
{
  g_assert_cmpstr (text, !=, "");
  g_string_append (self->told, "said ");
}

static void
wait_for_told (Fixture    *self,
               const char *first,
               const char *second)
{
  while (strstr (self->told->str, first) == NULL || strstr (self->told->str, second) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static AlongIntent *
rename_place (Fixture    *self,
              const char *name)
{
  g_autoptr (AlongPlace) place = get_place (self);
  g_autoptr (AlongPlace) renamed = along_record_copy (place);

  g_object_set (renamed, "name", name, NULL);
  return along_intent_save_entry (ALONG_ENTRY (renamed), ALONG_ENTRY (place));
}

static void
start_session (Fixture *self)
{
  g_autoptr (GAsyncResult) loaded = NULL;
  g_autoptr (AlongDirectory) directory = NULL;
  g_autoptr (GError) error = NULL;

  along_store_load_directory_async (self->store, NULL, on_result, &loaded);
  directory = along_store_load_directory_finish (self->store, wait_for (&loaded), &error);
  g_assert_no_error (error);

  self->session = along_session_new (self->store, directory);
  self->told = g_string_new (NULL);
  g_signal_connect (self->session, "changed", G_CALLBACK (on_changed), self);
  g_signal_connect (self->session, "done", G_CALLBACK (on_intent), self);
  g_signal_connect (self->session, "said", G_CALLBACK (on_said), self);
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GAsyncResult) created = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL);

  along_vault_init (&error);
  g_assert_no_error (error);
  self->path = g_build_filename (folder, "test.alongside", NULL);
  self->key = along_key_new_random ();

  g_ptr_array_add (records, g_object_new (ALONG_TYPE_AGENCY,
                                          "id", (gint64) ALONG_AGENCY_ID,
                                          "name", "Northside",
                                          "zone", "Europe/Helsinki",
                                          "week-start", (int) G_DATE_SUNDAY,
                                          NULL));
  g_ptr_array_add (records, g_object_new (ALONG_TYPE_PLACE,
                                          "id", (gint64) -1,
                                          "name", "Office",
                                          NULL));

  along_store_create_async (self->path, self->key, records, NULL, on_result, &created);
  self->store = along_store_open_finish (wait_for (&created), &error);
  g_assert_no_error (error);

  start_session (self);
}

static void
close_session (Fixture *self)
{
  g_autoptr (GAsyncResult) closed = NULL;

  g_assert_finalize_object (self->session);
  along_store_close_async (self->store, NULL, on_result, &closed);
  g_assert_true (along_store_close_finish (self->store, wait_for (&closed), NULL));
  g_clear_object (&self->store);
  g_string_free (self->told, TRUE);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  close_session (self);
  along_key_unref (self->key);
  g_free (self->path);
}

/* Opens the file again after @sql was run on it. */
static void
reopen_with (Fixture    *self,
             const char *sql)
{
  g_autoptr (AlongSqlite) sqlite = NULL;
  g_autoptr (GAsyncResult) opened = NULL;
  g_autoptr (GError) error = NULL;

  close_session (self);
  sqlite = along_sqlite_open (self->path, self->key, G_MAXINT, &error);
  g_assert_no_error (error);
  along_sqlite_execute (sqlite, sql, &error);
  g_assert_no_error (error);
  g_clear_pointer (&sqlite, along_sqlite_free);

  along_store_open_async (self->path, self->key, NULL, on_result, &opened);
  self->store = along_store_open_finish (wait_for (&opened), &error);
  g_assert_no_error (error);
  start_session (self);
}

static void
test_reads (Fixture       *self,
            gconstpointer  data)
{
  g_assert_cmpstr (along_zone_get_id (along_session_get_zone (self->session)), ==,
                   "Europe/Helsinki");
  g_assert_cmpint (along_session_get_week_start (self->session), ==, G_DATE_SUNDAY);
  g_assert_cmpint (along_session_get_today (self->session), ==,
                   along_zone_get_day (along_session_get_zone (self->session),
                                       along_session_get_now (self->session)));
}

static void
test_run (Fixture       *self,
          gconstpointer  data)
{
  g_autoptr (AlongIntent) intent = rename_place (self, "Kiosk");
  gboolean can_undo, can_redo;

  along_session_run (self->session, intent);
  wait_for_told (self, "changed:entries,Kiosk ", "done:Kiosk changed.");

  g_object_get (self->session, "can-undo", &can_undo, "can-redo", &can_redo, NULL);
  g_assert_true (can_undo);
  g_assert_false (can_redo);
  g_assert_null (strstr (self->told->str, "said"));

  g_string_truncate (self->told, 0);
  along_session_undo (self->session);
  wait_for_told (self, "changed:entries,Office ", "said");
  g_assert_null (strstr (self->told->str, "done"));

  g_string_truncate (self->told, 0);
  along_session_redo (self->session);
  wait_for_told (self, "changed:entries,Kiosk ", "said");
}

/* The toast tells of the shifts that somebody leaves behind. */
static void
test_archive (Fixture       *self,
              gconstpointer  data)
{
  AlongDirectory *directory = along_session_get_directory (self->session);
  gint64 now = along_session_get_now (self->session);
  g_autoptr (AlongPeer) peer = g_object_new (ALONG_TYPE_PEER, "id", (gint64) -1, "name", "Aino",
                                             "status", ALONG_PEER_STATUS_ORIENTATION, NULL);
  g_autoptr (AlongSupervisor) staff = g_object_new (ALONG_TYPE_SUPERVISOR, "id", (gint64) -2,
                                                    "name", "Sari", "duties",
                                                    ALONG_DUTY_PROFESSIONAL, NULL);
  g_autoptr (AlongShiftType) type = g_object_new (ALONG_TYPE_SHIFT_TYPE, "id", (gint64) -3,
                                                  "name", "Outreach", NULL);
  g_autoptr (AlongPlace) place = g_object_new (ALONG_TYPE_PLACE, "id", (gint64) -4, "name",
                                               "Harbour", NULL);
  g_autoptr (AlongIntent) all = along_intent_new (ALONG_INTENT_ADD);
  g_autoptr (AlongIntent) archive_place = NULL;
  g_autoptr (AlongIntent) archive_peer = NULL;
  g_autoptr (AlongIntent) archive_staff = NULL;
  g_autoptr (AlongPerson) aino = NULL;
  g_autoptr (AlongPerson) sari = NULL;
  g_autoptr (AlongPlace) harbour = NULL;

  along_intent_put (all, peer);
  along_intent_put (all, staff);
  along_intent_put (all, type);
  along_intent_put (all, place);
  /* One is over, one goes on, and one is years ahead. */
  for (int i = 0; i < 3; i++)
    {
      const int days[] = { -1, 0, 800 };
      gint64 start = now - 3600 + days[i] * G_GINT64_CONSTANT (86400);
      g_autoptr (AlongShift) shift = g_object_new (ALONG_TYPE_SHIFT, "id", (gint64) (-10 - i),
                                                   "type-id", (gint64) -3, "place-id",
                                                   (gint64) (i < 2 ? -4 : 0), "start", start,
                                                   "end", start + 7200, "seats", 2,
                                                   "on-duty-id", (gint64) (i == 2 ? -2 : 0), NULL);
      g_autoptr (AlongAssignment) seat = g_object_new (ALONG_TYPE_ASSIGNMENT, "id",
                                                       (gint64) (-20 - i), "shift-id",
                                                       (gint64) (-10 - i), "person-id", (gint64) -1,
                                                       "state", ALONG_ASSIGNMENT_ACCEPTED, NULL);

      along_intent_put (all, shift);
      along_intent_put (all, seat);
    }
  along_session_run (self->session, all);
  wait_for_told (self, "changed:entries,roster", "done:");

  aino = g_list_model_get_item (along_directory_get_peers (directory), 0);
  sari = g_list_model_get_item (along_directory_get_supervisors (directory), 0);
  archive_peer = along_intent_archive (ALONG_ENTRY (aino), TRUE);
  archive_staff = along_intent_archive (ALONG_ENTRY (sari), TRUE);
  g_string_truncate (self->told, 0);
  along_session_run (self->session, archive_peer);
  wait_for_told (self, "changed:entries,",
                 "done:Aino archived. 2 coming shifts still have this person. ");
  g_string_truncate (self->told, 0);
  along_session_run (self->session, archive_staff);
  wait_for_told (self, "changed:entries,",
                 "done:Sari archived. 1 coming shift still has this person. ");

  harbour = g_list_model_get_item (along_directory_get_places (directory), 0);
  archive_place = along_intent_archive (ALONG_ENTRY (harbour), TRUE);
  g_string_truncate (self->told, 0);
  along_session_run (self->session, archive_place);
  wait_for_told (self, "changed:entries,",
                 "done:Harbour archived. 1 coming shift is still there. ");
}

static void
on_reason_wanted (AlongSession        *session,
                  AlongReasonRequest  *request,
                  AlongReasonRequest **asked)
{
  g_assert_true (g_set_object (asked, request));
}

static gboolean
on_finished (AlongReasonRequest  *request,
             const char          *refusal,
             AlongReasonRequest **asked)
{
  g_assert_null (refusal);
  g_clear_object (asked);

  return TRUE;
}

static AlongShift *
new_shift (gint64 id,
           gint64 type_id,
           gint64 start)
{
  return g_object_new (ALONG_TYPE_SHIFT,
                       "id", id,
                       "type-id", type_id,
                       "start", start,
                       "end", start + 7200,
                       "seats", 2,
                       NULL);
}

/* Undoing asks the rules: what newly needs a reason is asked for, once, and done with it. A step
 * that cannot be taken back lies between, so that there is something new: the file comes from a
 * version that kept what this one does not. */
static void
test_undo_reason (Fixture       *self,
                  gconstpointer  data)
{
  g_autoptr (AlongIntent) all = along_intent_new (ALONG_INTENT_ADD);
  g_autoptr (AlongPeer) peer = g_object_new (ALONG_TYPE_PEER, "id", (gint64) -1, "name", "Aino",
                                             "status", ALONG_PEER_STATUS_ORIENTATION, NULL);
  g_autoptr (AlongShiftType) type = g_object_new (ALONG_TYPE_SHIFT_TYPE, "id", (gint64) -2,
                                                  "name", "Outreach", NULL);
  gint64 night = along_zone_day_span (along_session_get_zone (self->session),
                                      along_session_get_today (self->session)).end;
  g_autoptr (AlongShift) evening = new_shift (-3, -2, night - 7200);
  g_autoptr (AlongShift) morning = new_shift (-4, -2, night + 8 * 3600);
  g_autoptr (AlongAssignment) seat = g_object_new (ALONG_TYPE_ASSIGNMENT, "id", (gint64) -5,
                                                   "shift-id", (gint64) -4, "person-id",
                                                   (gint64) -1, NULL);
  g_autoptr (AlongRoster) roster = NULL;
  g_autoptr (AlongIntent) unassign = NULL;
  g_autoptr (AlongIntent) both = NULL;
  g_autoptr (GAsyncResult) loaded = NULL;
  g_autoptr (AlongReasonRequest) asked = NULL;
  g_autoptr (AlongPlace) place = NULL;
  g_autoptr (AlongPeer) aino = NULL;
  AlongAssignment *taken;

  along_intent_put (all, peer);
  along_intent_put (all, type);
  along_intent_put (all, evening);
  along_intent_put (all, morning);
  along_intent_put (all, seat);
  along_session_run (self->session, all);
  wait_for_told (self, "changed:entries,roster", "done:");

  reopen_with (self, "UPDATE place SET address = 'two' || char(10) || 'lines'");
  g_signal_connect (self->session, "reason-wanted", G_CALLBACK (on_reason_wanted), &asked);
  place = get_place (self);
  aino = g_list_model_get_item (
    along_directory_get_peers (along_session_get_directory (self->session)), 0);
  along_store_load_roster_async (self->store, along_session_get_directory (self->session),
                                 ALONG_SPAN_INIT (night - 7200, night + 20 * 3600), NULL,
                                 on_result, &loaded);
  roster = along_store_load_roster_finish (self->store, wait_for (&loaded), NULL);
  g_assert_cmpuint (along_roster_get_shifts (roster)->len, ==, 2);
  taken = g_ptr_array_index (along_roster_get_assignments (
    roster, along_record_get_id (g_ptr_array_index (along_roster_get_shifts (roster), 1))), 0);

  unassign = along_intent_unassign (roster, taken);
  along_session_run (self->session, unassign);
  wait_for_told (self, "done:", "changed:");
  both = along_intent_assign (g_ptr_array_index (along_roster_get_shifts (roster), 0),
                              along_record_get_id (ALONG_RECORD (aino)));
  along_intent_set (both, place, "address", "one line", NULL);
  g_string_truncate (self->told, 0);
  along_session_run (self->session, both);
  wait_for_told (self, "done:", "changed:");

  g_string_truncate (self->told, 0);
  along_session_undo (self->session);
  wait_for_told (self, "said", "said");
  g_assert_null (asked);

  g_string_truncate (self->told, 0);
  along_session_undo (self->session);
  along_session_undo (self->session);
  while (asked == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (strstr (along_reason_request_get_message (asked), "of rest, agreed 11 h"));

  /* Given up, nothing is said, and it can be tried again. */
  g_clear_object (&asked);
  g_assert_true (along_store_get_can_undo (self->store));
  along_session_undo (self->session);
  while (asked == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (self->told->str, ==, "");

  /* The window that asks has it, and lets go of it when it is told. */
  g_signal_connect (asked, "finished", G_CALLBACK (on_finished), &asked);
  along_reason_request_answer (asked, "Agreed by phone", 0);
  wait_for_told (self, "said", "changed:roster");
  g_assert_null (asked);
  g_assert_false (along_store_get_can_undo (self->store));
  g_assert_true (along_store_get_can_redo (self->store));
}

/* What is so already is told to nobody but who waits for the outcome. */
static void
test_no_change (Fixture       *self,
                gconstpointer  data)
{
  g_autoptr (AlongIntent) intent = rename_place (self, "Office");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gboolean can_undo;

  along_session_run_async (self->session, intent, NULL, on_result, &result);
  g_assert_true (along_session_run_finish (self->session, wait_for (&result), &error));
  g_assert_no_error (error);
  g_assert_cmpstr (self->told->str, ==, "");
  g_object_get (self->session, "can-undo", &can_undo, NULL);
  g_assert_false (can_undo);
}

/* What a page asks for and may not have is said; nothing else is told. */
static void
test_refused (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (AlongIntent) intent = rename_place (self, "");

  along_session_run (self->session, intent);
  wait_for_told (self, "said", "said");
  g_assert_cmpstr (self->told->str, ==, "said ");
}

/* A dialog that waits for the outcome says it itself. */
static void
test_refused_async (Fixture       *self,
                    gconstpointer  data)
{
  g_autoptr (AlongIntent) intent = rename_place (self, "");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  along_session_run_async (self->session, intent, NULL, on_result, &result);
  g_assert_false (along_session_run_finish (self->session, wait_for (&result), &error));
  g_assert_nonnull (error);
  g_assert_cmpstr (self->told->str, ==, "");
}

static void
test_nothing_to_undo (Fixture       *self,
                      gconstpointer  data)
{
  along_session_undo (self->session);
  along_session_redo (self->session);
  g_assert_false (g_main_context_iteration (NULL, FALSE));
  g_assert_cmpstr (self->told->str, ==, "");
}

static void
test_clock (Fixture       *self,
            gconstpointer  data)
{
  g_object_set (self->session, "clock", ALONG_CLOCK_12, NULL);
  g_assert_cmpint (along_session_get_clock (self->session), ==, ALONG_CLOCK_12);
  g_assert_cmpint (along_store_get_clock (self->store), ==, ALONG_CLOCK_12);
  g_assert_cmpstr (self->told->str, ==, "changed:roster,Office ");

  /* Not told twice. */
  g_object_set (self->session, "clock", ALONG_CLOCK_12, NULL);
  g_assert_cmpstr (self->told->str, ==, "changed:roster,Office ");
}

#define ADD(path, function) \
  g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  ADD ("/session/reads", test_reads);
  ADD ("/session/run", test_run);
  ADD ("/session/archive", test_archive);
  ADD ("/session/undo-reason", test_undo_reason);
  ADD ("/session/no-change", test_no_change);
  ADD ("/session/refused", test_refused);
  ADD ("/session/refused-async", test_refused_async);
  ADD ("/session/nothing-to-undo", test_nothing_to_undo);
  ADD ("/session/clock", test_clock);

  return g_test_run ();
}
