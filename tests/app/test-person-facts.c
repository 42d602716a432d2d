/* test-person-facts.c — what was agreed with a person, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-person-facts.h"

#define TODAY along_day_new (2026, 11, 23)

enum
{
  NOOR = 1,
  TAPIO,
  AINO,
  HARBOUR,
  OFFICE,
};

static AlongDirectory *
make_directory (void)
{
  AlongDirectory *directory = along_directory_new ();

#define ADD(...)                                                              \
  G_STMT_START                                                                \
    {                                                                         \
      g_autoptr (AlongRecord) record = g_object_new (__VA_ARGS__, NULL);      \
      along_directory_add (directory, record);                                \
    }                                                                         \
  G_STMT_END
  ADD (ALONG_TYPE_PEER, "id", (gint64) NOOR, "name", "Noor");
  ADD (ALONG_TYPE_PEER, "id", (gint64) TAPIO, "name", "Tapio");
  ADD (ALONG_TYPE_PEER, "id", (gint64) AINO, "name", "Aino");
  ADD (ALONG_TYPE_PLACE, "id", (gint64) HARBOUR, "name", "Harbour");
  ADD (ALONG_TYPE_PLACE, "id", (gint64) OFFICE, "name", "Office");
  ADD (ALONG_TYPE_TERMS, "id", (gint64) 10, "person-id", (gint64) NOOR, "least-minutes", 480,
       "most-minutes", 1200, "most-shifts", 3);
  ADD (ALONG_TYPE_TERMS, "id", (gint64) 11, "person-id", (gint64) NOOR, "first-day", TODAY + 7,
       "last-day", TODAY + 13, "most-minutes", 240, "most-week-days", 1);
  ADD (ALONG_TYPE_PLACE_LIMIT, "id", (gint64) 12, "person-id", (gint64) NOOR,
       "place-id", (gint64) HARBOUR);
  ADD (ALONG_TYPE_PLACE_LIMIT, "id", (gint64) 13, "person-id", (gint64) NOOR,
       "place-id", (gint64) OFFICE);
  ADD (ALONG_TYPE_PAIR, "id", (gint64) 14, "person-id", (gint64) NOOR, "other-id", (gint64) TAPIO,
       "kind", ALONG_PAIR_BLOCKED);
  ADD (ALONG_TYPE_PAIR, "id", (gint64) 15, "person-id", (gint64) AINO, "other-id", (gint64) NOOR,
       "kind", ALONG_PAIR_PREFERRED);
#undef ADD

  return directory;
}

static void
test_hours (void)
{
  g_autoptr (AlongDirectory) directory = make_directory ();
  g_autofree char *always = along_person_facts_describe_hours (directory, NOOR, TODAY);
  g_autofree char *meanwhile = along_person_facts_describe_hours (directory, NOOR, TODAY + 7);
  g_autofree char *nothing = along_person_facts_describe_hours (directory, TAPIO, TODAY);

  g_assert_cmpstr (always, ==, "8 h–20 h a week, at most 3 shifts a week");
  g_assert_cmpstr (meanwhile, ==,
                   "4 h a week, at most 3 shifts a week, at most 1 day a week");
  g_assert_cmpstr (nothing, ==, "");
}

static void
test_places (void)
{
  g_autoptr (AlongDirectory) directory = make_directory ();
  g_autofree char *places = along_person_facts_describe_places (directory, NOOR);
  g_autofree char *nothing = along_person_facts_describe_places (directory, AINO);

  g_assert_cmpstr (places, ==, "Harbour, Office");
  g_assert_cmpstr (nothing, ==, "");
}

/* It is said of both. */
static void
test_company (void)
{
  g_autoptr (AlongDirectory) directory = make_directory ();
  g_autofree char *noor = along_person_facts_describe_company (directory, NOOR);
  g_autofree char *tapio = along_person_facts_describe_company (directory, TAPIO);

  g_assert_cmpstr (noor, ==, "Gladly together: Aino\nNever together: Tapio");
  g_assert_cmpstr (tapio, ==, "Never together: Noor");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/person-facts/hours", test_hours);
  g_test_add_func ("/person-facts/places", test_places);
  g_test_add_func ("/person-facts/company", test_company);

  return g_test_run ();
}
