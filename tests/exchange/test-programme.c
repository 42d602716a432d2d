/* test-programme.c — reading programme files
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/along-programme.h"

#include <string.h>

#include "exchange/along-programme-words.h"
#include "model/along-pair.h"
#include "model/along-peer.h"
#include "model/along-place-limit.h"
#include "model/along-place.h"
#include "model/along-regular.h"
#include "model/along-rule-setting.h"
#include "model/along-shift-type.h"
#include "model/along-shift.h"
#include "model/along-slot.h"
#include "model/along-template.h"
#include "model/along-terms.h"

/* The smallest programme with one of each. */
static const char small[] =
  "[Programme]\ntitle=Title\ndescription=What it does.\nagency=The Agency\nzone=Europe/Helsinki\n"
  "week-start=saturday\npaper=letter\n"
  "[Type walk]\nname=Walk\nkind=outreach\nseats=3\nstart=08:30\nminutes=90\n"
  "[Place here]\nname=Here\ngeneric=true\n"
  "[Place there]\nname=There\naddress=Over the hill\n"
  "[Peer ann]\nname=Ann\nstatus=active\nroles=finder;listener\nresponsible=sam\nsupervisor=sam\n"
  "reference=ray\nconnection=remote -9;connected -3\nhours=10\naway=2 4\n"
  "cannot=friday 10:00-11:00\n"
  "[Staff sam]\nname=Sam\nduties=professional;coordinator\n"
  "[Staff ray]\nname=Ray\nduties=person-of-reference\n"
  "[Client C-1]\nreach=hard\n"
  "[Template week]\nname=Week\n"
  "[Shift walk]\ntemplate=week\ntype=walk\nplace=here\nstart=22:00\nend=02:00\non-duty=sam\n";

static AlongProgramme *
read_text (const char  *text,
           GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return along_programme_new ("small", bytes, error);
}

/* The first record of @type. */
static gpointer
find (GPtrArray *records,
      GType      type)
{
  for (guint i = 0; i < records->len; i++)
    if (G_TYPE_CHECK_INSTANCE_TYPE (g_ptr_array_index (records, i), type))
      return g_ptr_array_index (records, i);

  return NULL;
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

/* All that a programme says of rules, wishes and company is in the records of its demo. */
static void
test_wishes (void)
{
  g_autoptr (GString) text = g_string_new (small);
  g_autoptr (AlongProgramme) programme = NULL;
  g_autoptr (GPtrArray) demo = NULL;
  g_autoptr (GPtrArray) template = NULL;
  g_autoptr (GError) error = NULL;
  AlongTerms *terms;
  AlongRuleSetting *setting;
  AlongShiftType *type;
  AlongTemplate *pattern;

  g_string_replace (text, "hours=10\n", "hours=10\nleast=4\nmonth-days=16\nnot-at=there\n"
                                        "offers=women\nworks-alone=true\n"
                                        "prefers=monday-tuesday 22:00-01:00\n", 1);
  g_string_replace (text, "seats=3\n", "seats=3\nleast=2\nwith-professional=true\nwants=women\n"
                                       "after-orientation=true\nroles=finder\n", 1);
  g_string_replace (text, "[Client", "[Pair 1]\npeer=ann\nstaff=ray\nkind=blocked\n[Client", 1);
  g_string_replace (text, "[Type", "[Rule day-work]\nnumber=300\n[Type", 1);
  g_string_replace (text, "end=02:00", "end=02:00\nregulars=friday ann\nweeks=2", 1);
  g_string_replace (text, "name=Week\n", "name=Week\nweeks=2\n", 1);
  programme = read_text (text->str, &error);
  g_assert_no_error (error);
  demo = along_programme_make_demo (programme, 0);

  terms = find (demo, ALONG_TYPE_TERMS);
  g_assert_cmpint (along_terms_get_least_minutes (terms), ==, 4 * 60);
  g_assert_cmpint (along_terms_get_most_minutes (terms), ==, 10 * 60);
  g_assert_cmpint (along_terms_get_most_month_days (terms), ==, 16);
  g_assert_cmpint (along_terms_get_availability (terms, G_DATE_MONDAY, 43), ==,
                   ALONG_AVAILABILITY_CAN);
  g_assert_cmpint (along_terms_get_availability (terms, G_DATE_MONDAY, 44), ==,
                   ALONG_AVAILABILITY_PREFERS);
  g_assert_cmpint (along_terms_get_availability (terms, G_DATE_WEDNESDAY, 1), ==,
                   ALONG_AVAILABILITY_PREFERS);
  g_assert_cmpint (along_terms_get_availability (terms, G_DATE_WEDNESDAY, 2), ==,
                   ALONG_AVAILABILITY_CAN);
  g_assert_cmpint (along_terms_get_availability (terms, G_DATE_FRIDAY, 20), ==,
                   ALONG_AVAILABILITY_CANNOT);

  g_assert_cmpint (along_pair_get_kind (find (demo, ALONG_TYPE_PAIR)), ==, ALONG_PAIR_BLOCKED);
  g_assert_nonnull (find (demo, ALONG_TYPE_PLACE_LIMIT));
  g_assert_true (along_peer_get_works_alone (find (demo, ALONG_TYPE_PEER)));
  g_assert_cmpstr (along_person_get_offers (find (demo, ALONG_TYPE_PEER)), ==, "women");

  type = find (demo, ALONG_TYPE_SHIFT_TYPE);
  g_assert_cmpint (along_shift_type_get_least (type), ==, 2);
  g_assert_true (along_shift_type_get_with_professional (type));
  g_assert_true (along_shift_type_get_after_orientation (type));
  g_assert_cmpint (along_shift_type_get_roles (type), ==, ALONG_ROLE_FINDER);
  g_assert_cmpstr (along_shift_type_get_wants (type), ==, "women");

  /* 1 January 1970 was a Thursday, in the first week of the rotation: the shifts are in the
   * second. */
  pattern = find (demo, ALONG_TYPE_TEMPLATE);
  g_assert_cmpint (along_template_get_weeks (pattern), ==, 2);
  g_assert_cmpint (along_template_get_first_day (pattern), ==, -5);
  g_assert_cmpint (along_slot_get_week (find (demo, ALONG_TYPE_SLOT)), ==, 2);
  g_assert_cmpint (along_slot_get_minutes (find (demo, ALONG_TYPE_SLOT)), ==, 4 * 60);
  g_assert_nonnull (find (demo, ALONG_TYPE_REGULAR));
  for (guint i = 0; i < demo->len; i++)
    if (ALONG_IS_SHIFT (g_ptr_array_index (demo, i)))
      {
        int days = along_shift_get_slot_day (g_ptr_array_index (demo, i)) + 5;

        g_assert_cmpint (((days % 14) + 14) % 14, >=, 7);
      }

  /* A rule belongs to each agency of the kind; what is not said of it is as it comes. */
  template = along_programme_make_template (programme);
  setting = find (template, ALONG_TYPE_RULE_SETTING);
  g_assert_cmpint (along_rule_setting_get_code (setting), ==, ALONG_FINDING_DAY_WORK);
  g_assert_cmpint (along_rule_setting_get_severity (setting), ==, ALONG_SEVERITY_NEEDS_REASON);
  g_assert_cmpint (along_rule_setting_get_number (setting), ==, 300);
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
  { "sessions", "hours=10", "hours=10\nsessions=late", "[Peer ann] sessions: “late”" },
  { "away", "away=2 4", "away=2", "[Peer ann] away: “2”" },
  { "away backwards", "away=2 4", "away=4 2", "[Peer ann] away: “2”" },
  { "cannot", "friday 10:00-11:00", "friday", "[Peer ann] cannot: “friday”" },
  { "cannot day", "friday 10:00", "fryday 10:00", "[Peer ann] cannot: “fryday”" },
  { "cannot time", "10:00-11:00", "10:00-11:60", "[Peer ann] cannot: “11:60”" },
  { "wish half hour", "10:00-11:00", "10:15-11:00", "[Peer ann] cannot: the times are not whole" },
  { "wish days", "friday 10:00", "friday-monday 10:00", "[Peer ann] cannot: “friday-monday" },
  { "limit", "hours=10", "hours=10\nmonth-days=32", "[Peer ann] month-days: “32”" },
  { "band", "hours=10", "hours=10\nleast=11", "[Peer ann]: The most hours" },
  { "no such place", "hours=10", "hours=10\nnot-at=away", "[Peer ann] not-at: there is no group" },
  { "alone", "hours=10", "hours=10\nworks-alone=yes", "[Peer ann] works-alone: “yes”" },
  { "staff without terms", "duties=professional", "least=2\nduties=professional",
    "[Staff sam] least: there is no such key" },
  { "least", "seats=3", "seats=3\nleast=4", "[Type walk] least: " },
  { "wanted role", "seats=3", "seats=3\nroles=hero", "[Type walk] roles: “hero”" },
  { "rule", "[Type walk]", "[Rule manners]\n[Type walk]", "[Rule manners]: “manners”" },
  { "rule of all", "[Type walk]", "[Rule overlap]\nseverity=off\n[Type walk]",
    "[Rule overlap]: this rule is the same for every agency" },
  { "severity", "[Type walk]", "[Rule rest]\nseverity=bad\n[Type walk]",
    "[Rule rest] severity: “bad”" },
  { "rule number", "[Type walk]", "[Rule rest]\nnumber=1441\n[Type walk]", "[Rule rest] number: " },
  { "pair", "[Client C-1]", "[Pair 1]\npeer=ann\nstaff=sid\nkind=blocked\n[Client C-1]",
    "[Pair 1] staff: there is no group [Staff sid]" },
  { "course", "[Client C-1]", "[Course 1]\nname=First\nneeded-for=run\n[Client C-1]",
    "[Course 1] needed-for: there is no group [Type run]" },
  { "learner", "[Client C-1]", "[Course 1]\nname=First\ncertificates=ann\n[Client C-1]",
    "[Course 1] certificates: “ann” is not a peer and a day" },
  { "course to come", "[Client C-1]", "[Course 1]\nname=First\nall=3\n[Client C-1]",
    "[Course 1] all: " },
  { "signature", "[Client C-1]", "[Course 1]\nname=First\nby=sid\n[Client C-1]",
    "[Course 1] by: there is no group [Staff sid]" },
  { "pair of one", "[Client C-1]", "[Pair 1]\npeer=ann\nkind=blocked\n[Client C-1]",
    "[Pair 1] other-id: " },
  { "template", "name=Week\n", "name=Week\nweeks=9\n", "[Template week] weeks: " },
  { "no template", "template=week\n", "", "[Shift walk] template: " },
  { "regular", "end=02:00", "end=02:00\nregulars=ann", "[Shift walk] regulars: “ann”" },
  { "unknown regular", "end=02:00", "end=02:00\nregulars=monday bob",
    "[Shift walk] regulars: there is no group [Peer bob]" },
  { "reach", "reach=hard", "reach=far", "[Client C-1] reach: “far”" },
  { "no type", "type=walk\n", "", "[Shift walk] type: " },
  { "other type", "type=walk", "type=run", "[Shift walk] type: there is no group [Type run]" },
  { "other place", "place=here", "place=away", "[Shift walk] place: there is no group" },
  { "no end", "end=02:00\n", "", "[Shift walk] end: " },
  { "end", "end=02:00", "end=26:00", "[Shift walk] end: “26:00”" },
  { "day", "end=02:00", "end=02:00\ndays=monday;moonday", "[Shift walk] days: “moonday”" },
  { "weeks", "end=02:00", "end=02:00\nweeks=2", "[Shift walk] weeks: “2”" },
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
  const char *const ids[] = { "counties", "fixundfertig", "nea", "osis",
                              "regentpark", "spikes", "stadsbrug" };

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
      g_assert_nonnull (strstr (error->message, "osis, regentpark, spikes"));
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
      const char *const lists[] = { "languages", "offers", "wants" };
      gboolean is_named = g_str_has_prefix (groups[i], "Type ") ||
                          g_str_has_prefix (groups[i], "Template ") ||
                          g_str_has_prefix (groups[i], "Course ") ||
                          g_key_file_get_boolean (key_file, groups[i], "generic", NULL);

      for (guint k = 0; k < G_N_ELEMENTS (keys) - (is_named ? 0 : 1); k++)
        {
          char *text = g_key_file_get_string (key_file, groups[i], keys[k], NULL);

          if (text != NULL)
            g_hash_table_add (words, text);
        }

      for (guint k = 0; k < G_N_ELEMENTS (lists); k++)
        {
          g_auto (GStrv) list =
            g_key_file_get_string_list (key_file, groups[i], lists[k], NULL, NULL);

          for (guint n = 0; list != NULL && list[n] != NULL; n++)
            g_hash_table_add (words, g_strdup (list[n]));
        }
    }
}

/* What translators are given is what the files hold: neither more nor less. */
static void
test_words (void)
{
  g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char *const *listed = along_programme_words_list ();

  collect_words (words, "counties.ini");
  collect_words (words, "fixundfertig.ini");
  collect_words (words, "nea.ini");
  collect_words (words, "osis.ini");
  collect_words (words, "regentpark.ini");
  collect_words (words, "spikes.ini");
  collect_words (words, "stadsbrug.ini");
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
  g_test_add_func ("/programme/wishes", test_wishes);
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
