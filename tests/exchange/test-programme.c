/* test-programme.c — reading programme files
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/along-programme.h"

#include <string.h>

#include "exchange/along-programme-words.h"
#include "model/along-peer.h"
#include "model/along-place.h"
#include "model/along-shift-type.h"

/* The smallest programme with one of each. */
static const char small[] =
  "[Programme]\ntitle=Title\ndescription=What it does.\nagency=The Agency\nzone=Europe/Helsinki\n"
  "week-start=saturday\npaper=letter\n"
  "[Type walk]\nname=Walk\nkind=outreach\nseats=3\nstart=08:30\nminutes=90\n"
  "[Place here]\nname=Here\ngeneric=true\n"
  "[Place there]\nname=There\naddress=Over the hill\n"
  "[Peer ann]\nname=Ann\nstatus=active\nroles=finder;listener\nresponsible=sam\nsupervisor=sam\n"
  "reference=ray\nconnection=remote -9;connected -3\nhours=10\naway=2 4\n"
  "weekly=friday 10:00-11:00\n"
  "[Staff sam]\nname=Sam\nduties=professional;coordinator\n"
  "[Staff ray]\nname=Ray\nduties=person-of-reference\n"
  "[Client C-1]\nreach=hard\n"
  "[Shift walk]\ntype=walk\nplace=here\nstart=22:00\nend=02:00\non-duty=sam\n";

static AlongProgramme *
read_text (const char  *text,
           GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return along_programme_new ("small", bytes, error);
}

static void
test_small (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongProgramme) programme = read_text (small, &error);
  g_autoptr (GPtrArray) demo = NULL;
  g_autoptr (GPtrArray) template = NULL;
  AlongAgency *agency;

  g_assert_no_error (error);
  g_assert_cmpstr (along_programme_get_id (programme), ==, "small");
  g_assert_cmpstr (along_programme_get_title (programme), ==, "Title");
  g_assert_cmpstr (along_programme_get_description (programme), ==, "What it does.");

  demo = along_programme_make_demo (programme, 0);
  agency = g_ptr_array_index (demo, 0);
  g_assert_cmpint (along_record_get_id (ALONG_RECORD (agency)), ==, ALONG_AGENCY_ID);
  g_assert_cmpstr (along_agency_get_name (agency), ==, "The Agency");
  g_assert_cmpstr (along_agency_get_zone (agency), ==, "Europe/Helsinki");
  g_assert_cmpint (along_agency_get_week_start (agency), ==, G_DATE_SATURDAY);
  g_assert_cmpint (along_agency_get_paper (agency), ==, ALONG_PAPER_LETTER);

  /* The type and the place that every agency has; nobody, and not the other place. */
  template = along_programme_make_template (programme);
  g_assert_cmpuint (template->len, ==, 2);
  g_assert_true (ALONG_IS_SHIFT_TYPE (g_ptr_array_index (template, 0)));
  g_assert_cmpint (along_shift_type_get_start_minute (g_ptr_array_index (template, 0)), ==, 510);
  g_assert_cmpint (along_shift_type_get_minutes (g_ptr_array_index (template, 0)), ==, 90);
  g_assert_true (ALONG_IS_PLACE (g_ptr_array_index (template, 1)));
  g_assert_cmpstr (along_entry_get_name (g_ptr_array_index (template, 1)), ==, "Here");
  for (guint i = 0; i < template->len; i++)
    g_assert_cmpint (along_record_get_id (g_ptr_array_index (template, i)), <, 0);
}

static void
test_copies (void)
{
  g_autoptr (AlongProgramme) programme = read_text (small, NULL);
  g_autoptr (GPtrArray) first = along_programme_make_template (programme);
  g_autoptr (GPtrArray) second = NULL;

  g_object_set (g_ptr_array_index (first, 0), "name", "Changed", NULL);
  second = along_programme_make_template (programme);
  g_assert_cmpstr (along_entry_get_name (g_ptr_array_index (second, 0)), ==, "Walk");
}

typedef struct
{
  const char *name;
  const char *find;
  const char *replace;
  const char *says;
} Bad;

static const Bad bads[] = {
  { "no key file", "[Programme]", "Programme", "small.ini: " },
  { "no programme", "[Programme]\ntitle=Title\ndescription=What it does.\nagency=The Agency\n"
                    "zone=Europe/Helsinki\nweek-start=saturday\npaper=letter\n", "",
    "small.ini: [Programme]: " },
  { "unknown group", "[Type walk]", "[Tipe walk]", "[Tipe walk]: there is no such kind" },
  { "group without a name", "[Type walk]", "[Type]", "[Type]: there is no such kind" },
  { "named programme", "[Programme]", "[Programme x]", "[Programme x]: there is no such kind" },
  { "unknown key", "seats=3", "seat=3", "[Type walk] seat: there is no such key" },
  { "no title", "title=Title\n", "", "[Programme] title: " },
  { "no description", "description=What it does.\n", "", "[Programme] description: " },
  { "no name", "[Place there]\nname=There\n", "[Place there]\n", "[Place there] name: " },
  { "zone", "Europe/Helsinki", "Europe/Nowhere", "[Programme] zone: " },
  { "week start", "week-start=saturday", "week-start=6", "[Programme] week-start: “6”" },
  { "paper", "paper=letter", "paper=a3", "[Programme] paper: “a3”" },
  { "kind", "kind=outreach", "kind=reach", "[Type walk] kind: “reach”" },
  { "seats", "seats=3", "seats=some", "[Type walk] seats: “some”" },
  { "no seats", "seats=3", "seats=0", "[Type walk] seats: " },
  { "start", "start=08:30", "start=8:30", "[Type walk] start: “8:30”" },
  { "minutes", "minutes=90", "minutes=2400", "[Type walk] minutes: " },
  { "status", "status=active", "status=busy", "[Peer ann] status: “busy”" },
  { "role", "roles=finder;listener", "roles=finder;hero", "[Peer ann] roles: “hero”" },
  { "nobody", "responsible=sam", "responsible=sid", "[Peer ann] responsible: there is no group "
                                                    "[Staff sid]" },
  { "same person", "reference=ray", "reference=sam", "[Peer ann] reference-id: " },
  { "no reference", "reference=ray\n", "", "[Peer ann] reference-id: " },
  { "no duties", "duties=person-of-reference\n", "", "[Staff ray] duties: " },
  { "connection", "remote -9", "remote", "[Peer ann] connection: “remote”" },
  { "connection kind", "remote -9", "near -9", "[Peer ann] connection: “near”" },
  { "connection day", "remote -9", "remote soon", "[Peer ann] connection: “soon”" },
  { "hours", "hours=10", "hours=100", "[Peer ann] hours: “100”" },
  { "away", "away=2 4", "away=2", "[Peer ann] away: “2”" },
  { "away backwards", "away=2 4", "away=4 2", "[Peer ann] away: “2”" },
  { "weekly", "friday 10:00-11:00", "friday", "[Peer ann] weekly: “friday”" },
  { "weekly day", "friday 10:00", "fryday 10:00", "[Peer ann] weekly: “fryday”" },
  { "weekly time", "10:00-11:00", "10:00-11:60", "[Peer ann] weekly: “11:60”" },
  { "reach", "reach=hard", "reach=far", "[Client C-1] reach: “far”" },
  { "no type", "type=walk\n", "", "[Shift walk] type: " },
  { "other type", "type=walk", "type=run", "[Shift walk] type: there is no group [Type run]" },
  { "other place", "place=here", "place=away", "[Shift walk] place: there is no group" },
  { "no end", "end=02:00\n", "", "[Shift walk] end: " },
  { "end", "end=02:00", "end=26:00", "[Shift walk] end: “26:00”" },
  { "day", "end=02:00", "end=02:00\ndays=monday;moonday", "[Shift walk] days: “moonday”" },
  { "every", "end=02:00", "end=02:00\nevery=0", "[Shift walk] every: “0”" },
  { "peers", "end=02:00", "end=02:00\npeers=ann;sam", "[Shift walk] peers: there is no group "
                                                      "[Peer sam]" },
  { "staff", "end=02:00", "end=02:00\nstaff=ann", "[Shift walk] staff: there is no group" },
  { "nobody on duty", "on-duty=sam\n", "", "[Shift walk] on-duty: " },
};

static void
test_bad (gconstpointer data)
{
  const Bad *bad = data;
  g_autoptr (GString) text = g_string_new (small);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (g_string_replace (text, bad->find, bad->replace, 1), ==, 1);
  g_assert_null (read_text (text->str, &error));
  g_assert_error (error, ALONG_EXCHANGE_ERROR, ALONG_EXCHANGE_ERROR_BAD_PROGRAMME);
  g_assert_true (g_str_has_prefix (error->message, "small.ini: "));
  g_assert_nonnull (strstr (error->message, bad->says));
}

static void
test_list (void)
{
  g_autoptr (GListModel) list = along_programme_list ();
  const char *const ids[] = { "osis", "spikes" };

  g_assert_cmpuint (g_list_model_get_n_items (list), ==, G_N_ELEMENTS (ids));

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (AlongProgramme) programme = g_list_model_get_item (list, i);
      g_autofree char *title = NULL;
      g_autofree char *description = NULL;

      g_object_get (programme, "title", &title, "description", &description, NULL);
      g_assert_cmpstr (along_programme_get_id (programme), ==, ids[i]);
      g_assert_cmpstr (title, ==, along_programme_get_title (programme));
      g_assert_cmpstr (description, ==, along_programme_get_description (programme));
      g_assert_true (g_str_has_suffix (description, "."));
      g_assert_null (strstr (description, ". "));
    }
}

static void
test_unknown (void)
{
  const char *const ids[] = { "", "nobody", "../programmes/osis", "osis.ini", "OSIS" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (along_programme_load (ids[i], &error));
      g_assert_error (error, ALONG_EXCHANGE_ERROR, ALONG_EXCHANGE_ERROR_UNKNOWN_PROGRAMME);
      g_assert_nonnull (strstr (error->message, "osis, spikes"));
    }
}

static void
test_default (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongProgramme) programme = along_programme_load (ALONG_PROGRAMME_DEFAULT, &error);

  g_assert_no_error (error);
  g_assert_nonnull (programme);
}

static void
collect_words (GHashTable *words,
               const char *file)
{
  g_autoptr (GKeyFile) key_file = g_key_file_new ();
  g_autofree char *path = g_build_filename (PROGRAMMES_FOLDER, file, NULL);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) groups = NULL;

  g_key_file_load_from_file (key_file, path, G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);
  groups = g_key_file_get_groups (key_file, NULL);

  for (guint i = 0; groups[i] != NULL; i++)
    {
      const char *const keys[] = { "title", "description", "agency", "emergency-numbers",
                                   "address", "note", "name" };
      g_auto (GStrv) languages =
        g_key_file_get_string_list (key_file, groups[i], "languages", NULL, NULL);
      gboolean is_named = g_str_has_prefix (groups[i], "Type ") ||
                          g_key_file_get_boolean (key_file, groups[i], "generic", NULL);

      for (guint k = 0; k < G_N_ELEMENTS (keys) - (is_named ? 0 : 1); k++)
        {
          char *text = g_key_file_get_string (key_file, groups[i], keys[k], NULL);

          if (text != NULL)
            g_hash_table_add (words, text);
        }

      for (guint k = 0; languages != NULL && languages[k] != NULL; k++)
        g_hash_table_add (words, g_strdup (languages[k]));
    }
}

/* What translators are given is what the files hold: neither more nor less. */
static void
test_words (void)
{
  g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *const *listed = along_programme_words_list ();

  collect_words (words, "osis.ini");
  collect_words (words, "spikes.ini");
  g_assert_cmpuint (g_hash_table_size (words), >, 20);

  for (guint i = 0; listed[i] != NULL; i++)
    if (!g_hash_table_remove (words, listed[i]))
      g_error ("No programme holds “%s”, or it is listed twice", listed[i]);

  if (g_hash_table_size (words) > 0)
    {
      g_autofree gpointer *left = g_hash_table_get_keys_as_array (words, NULL);

      g_error ("“%s” is not given to translators", (const char *) left[0]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/programme/small", test_small);
  g_test_add_func ("/programme/copies", test_copies);
  for (guint i = 0; i < G_N_ELEMENTS (bads); i++)
    {
      g_autofree char *path = g_strconcat ("/programme/bad/", bads[i].name, NULL);

      g_test_add_data_func (path, &bads[i], test_bad);
    }
  g_test_add_func ("/programme/list", test_list);
  g_test_add_func ("/programme/unknown", test_unknown);
  g_test_add_func ("/programme/default", test_default);
  g_test_add_func ("/programme/words", test_words);

  return g_test_run ();
}
