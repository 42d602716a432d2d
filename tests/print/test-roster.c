/* test-roster.c — what stands on a printed roster, read back from the PDF
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <string.h>

#include "model/along-words.h"
#include "print-fixture.h"

static const AlongRosterBy kinds[] = { ALONG_ROSTER_BY_SHIFT, ALONG_ROSTER_BY_PERSON };

static char *
read_squeezed (AlongDocument *document,
               guint          page)
{
  g_autofree char *text = print_fixture_read_text (document, page);

  return squeeze (text);
}

static char *
lay_out_and_read (PrintFixture  *fixture,
                  AlongRosterBy  by,
                  gboolean       aliases)
{
  g_autoptr (AlongDocument) document = print_fixture_lay_out (fixture, by, aliases);

  return read_squeezed (document, 0);
}

/* Each page says whose it is, which week, when it was printed and how many there are. */
static void
test_roster_frame (void)
{
  g_autoptr (PrintFixture) fixture = print_fixture_new_usual ();

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (AlongDocument) document = print_fixture_lay_out (fixture, kinds[i], FALSE);
      guint n_pages = along_document_get_n_pages (document);

      g_assert_cmpuint (n_pages, >, 1);
      for (guint page = 1; page <= n_pages; page++)
        {
          g_autofree char *text = read_squeezed (document, page);
          g_autofree char *number = g_strdup_printf ("Page %u of %u", page, n_pages);

          assert_has (text, "Harbour Street Peers");
          assert_has (text, "Week 48, 23–29 November 2026");
          assert_has (text, "Printed on 20 November 2026");
          assert_has (text, number);
          assert_has (text, kinds[i] == ALONG_ROSTER_BY_SHIFT ? "Roster by shift"
                                                              : "Roster by person");
          for (int day = 0; day < 7; day++)
            {
              g_autofree char *head = along_words_day_short (fixture->first_day + day);

              assert_has (text, head);
            }
        }
    }
}

static void
test_roster_cells (void)
{
  g_autoptr (PrintFixture) fixture = print_fixture_new_usual ();
  g_autofree char *by_shift = lay_out_and_read (fixture, ALONG_ROSTER_BY_SHIFT, FALSE);
  g_autofree char *by_person = lay_out_and_read (fixture, ALONG_ROSTER_BY_PERSON, FALSE);

  /* Times, with the day after; the note; open seats, also more of them than boxes. */
  g_assert_cmpuint (count_words (by_shift, "08:00–14:00"), ==, 7);
  assert_has (by_shift, "22:00–06:00 +1");
  assert_has (by_shift, "Meet at the clock. Take two kits.");
  assert_has (by_shift, "16:00–17:30 Everybody is welcome Carita Mets Dario Vega Elsa Niemi Farid "
                        "Haddad 6 open On duty: nobody yet");

  /* Who is not coming, right above who comes instead. */
  assert_has (by_shift, "Greta Holm (Not coming) Hanna Suo, for Greta Holm On duty: Timo Rask "
                        "040 555 0102");
  assert_has (by_shift, "Dario Vega (Not coming)");
  /* Who declined left the seat open. */
  assert_has (by_shift, "Farid Haddad Dario Vega (Not coming) 1 open");

  assert_has (by_person, "Open slots");
  assert_has (by_person, "14:00–20:00 (Not coming) Outreach by bike Harbour and market square "
                         "· Stand-in: Hanna Suo");
  assert_has (by_person, "Stands in for Greta Holm · With Carita Mets On duty: Timo Rask "
                         "040 555 0102");
  assert_has (by_person, "22:00–06:00 +1 (Not coming) Outreach by bike Railway station");
  assert_has (by_person, "With Greta Holm, Hanna Suo On duty: Maija Salonen 040 555 0101");
  assert_has (by_person, "With Dario Vega, Elsa Niemi, Farid Haddad On duty: nobody yet");
}

static void
test_roster_states (void)
{
  const struct
  {
    AlongAssignmentState state;
    const char *words;
    int n_open;
  } cases[] = {
    { ALONG_ASSIGNMENT_PROPOSED, "Aino Korpi? On duty", 0 },
    { ALONG_ASSIGNMENT_ACCEPTED, "Aino Korpi On duty", 0 },
    { ALONG_ASSIGNMENT_CHECKED_IN, "Aino Korpi On duty", 0 },
    { ALONG_ASSIGNMENT_DONE, "Aino Korpi On duty", 0 },
    /* What became of somebody is nothing for a wall. */
    { ALONG_ASSIGNMENT_STOOD_DOWN, "Aino Korpi (Not coming) 1 open On duty", 1 },
    { ALONG_ASSIGNMENT_DECLINED, "Aino Korpi (Not coming) 1 open On duty", 1 },
    { ALONG_ASSIGNMENT_EXCUSED, "Aino Korpi (Not coming) 1 open On duty", 1 },
    { ALONG_ASSIGNMENT_MISSED, "Aino Korpi (Not coming) 1 open On duty", 1 },
    { ALONG_ASSIGNMENT_CANCELLED, "Aino Korpi (Not coming) 1 open On duty", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PrintFixture) fixture = print_fixture_new ();
      gint64 peer = print_fixture_add_peer (fixture, "Aino Korpi", "");
      gint64 shift = print_fixture_add_shift (fixture, 0, 540, 720,
                                              print_fixture_add_type (fixture, "Outreach"), 0, 1, 0,
                                              "");
      g_autofree char *text = NULL;

      print_fixture_assign (fixture, shift, peer, cases[i].state, 0);
      text = lay_out_and_read (fixture, ALONG_ROSTER_BY_SHIFT, FALSE);
      assert_has (text, cases[i].words);
      g_assert_cmpuint (count_words (text, "1 open"), ==, cases[i].n_open);
    }
}

/* Whoever has not agreed yet can't be taken for somebody who has, wherever they are named. */
static void
test_roster_proposed (void)
{
  g_autoptr (PrintFixture) fixture = print_fixture_new ();
  gint64 aino = print_fixture_add_peer (fixture, "Aino Korpi", "Amber");
  gint64 benny = print_fixture_add_peer (fixture, "Benny Lund", "Birch");
  gint64 carita = print_fixture_add_peer (fixture, "Carita Mets", "Clover");
  gint64 type = print_fixture_add_type (fixture, "Outreach");
  gint64 shift = print_fixture_add_shift (fixture, 0, 540, 720, type, 0, 2, 0, "");
  gint64 excused = print_fixture_assign (fixture, shift, aino, ALONG_ASSIGNMENT_EXCUSED, 0);
  g_autofree char *agreed = NULL, *by_shift = NULL, *by_person = NULL, *aliases = NULL;

  print_fixture_assign (fixture, shift, benny, ALONG_ASSIGNMENT_ACCEPTED, 0);
  agreed = lay_out_and_read (fixture, ALONG_ROSTER_BY_SHIFT, FALSE);
  g_assert_null (strchr (agreed, '?'));
  g_assert_null (strstr (agreed, "proposed"));

  print_fixture_assign (fixture, shift, carita, ALONG_ASSIGNMENT_PROPOSED, excused);
  by_shift = lay_out_and_read (fixture, ALONG_ROSTER_BY_SHIFT, FALSE);
  assert_has (by_shift, "Carita Mets?, for Aino Korpi");
  assert_has (by_shift, "Benny Lund On duty");
  assert_has (by_shift, "?: proposed, not agreed yet");

  by_person = lay_out_and_read (fixture, ALONG_ROSTER_BY_PERSON, FALSE);
  assert_has (by_person, "(Not coming) Outreach Stand-in: Carita Mets?");
  assert_has (by_person, "09:00–12:00 Outreach With Carita Mets? On duty");
  assert_has (by_person,
              "09:00–12:00 Outreach? Stands in for Aino Korpi · With Benny Lund On duty");
  assert_has (by_person, "?: proposed, not agreed yet");

  aliases = lay_out_and_read (fixture, ALONG_ROSTER_BY_SHIFT, TRUE);
  assert_has (aliases, "Clover?, for Amber");
}

/* With aliases, a page tells no peer's name, also not where the note on who stands in is. */
static void
test_roster_aliases (void)
{
  g_autoptr (PrintFixture) fixture = print_fixture_new_usual ();
  GListModel *peers = along_directory_get_peers (fixture->directory);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *text = lay_out_and_read (fixture, kinds[i], TRUE);

      for (guint k = 0; k < g_list_model_get_n_items (peers); k++)
        {
          g_autoptr (AlongPerson) peer = g_list_model_get_item (peers, k);
          const char *alias = along_person_get_alias (peer);
          g_auto (GStrv) names = g_strsplit (along_entry_get_name (ALONG_ENTRY (peer)), " ", -1);

          for (guint m = 0; names[m] != NULL; m++)
            g_assert_null (strstr (text, names[m]));
          assert_has (text, *alias != '\0' ? alias : "G.");
        }

      assert_has (text, "Heath");
      /* Those who are called are called by their names. */
      assert_has (text, "Maija Salonen");
    }
}

/* Who was planned and has gone since is not on the paper as if nothing were. */
static void
test_roster_gone (void)
{
  for (int past = 0; past < 2; past++)
    {
      g_autoptr (PrintFixture) fixture =
        past ? print_fixture_new_at ("Europe/Helsinki", along_day_new (2026, 11, 9))
             : print_fixture_new ();
      gint64 aino = print_fixture_add_peer (fixture, "Aino Korpi", "");
      gint64 benny = print_fixture_add_peer (fixture, "Benny Lund", "");
      gint64 timo = print_fixture_add_staff (fixture, "Timo Rask", "040 555 0102");
      gint64 type = print_fixture_add_type (fixture, "Outreach");
      gint64 shift = print_fixture_add_shift (fixture, 0, 540, 720, type, 0, 2, timo, "");
      g_autofree char *by_shift = NULL;
      g_autofree char *by_person = NULL;

      print_fixture_assign (fixture, shift, aino, ALONG_ASSIGNMENT_PROPOSED, 0);
      print_fixture_assign (fixture, shift, benny, ALONG_ASSIGNMENT_ACCEPTED, 0);
      g_object_set (along_directory_get_person (fixture->directory, aino),
                    "status", ALONG_PEER_STATUS_PAUSED, NULL);
      g_object_set (along_directory_get_person (fixture->directory, timo), "archived", TRUE, NULL);

      by_shift = lay_out_and_read (fixture, ALONG_ROSTER_BY_SHIFT, FALSE);
      by_person = lay_out_and_read (fixture, ALONG_ROSTER_BY_PERSON, FALSE);
      if (past)
        {
          assert_has (by_shift, "Aino Korpi? Benny Lund On duty: Timo Rask 040 555 0102");
          assert_has (by_person, "With Aino Korpi?");
          g_assert_cmpuint (count_words (by_person, "Open slots"), ==, 0);
          continue;
        }

      assert_has (by_shift, "Aino Korpi (Not coming) Benny Lund 1 open On duty: nobody yet");
      assert_has (by_person, "Open slots");
      assert_has (by_person, "09:00–12:00 Outreach 1 open On duty: nobody yet");
      assert_has (by_person, "09:00–12:00 (Not coming) Outreach");
      g_assert_cmpuint (count_words (by_person, "With Aino"), ==, 0);
      g_assert_cmpuint (count_words (by_person, "040 555"), ==, 0);
    }
}

/* A seat is open once: not while a stand-in has it, and again when the stand-in has gone, too. */
static void
test_roster_gone_stand_in (void)
{
  g_autoptr (PrintFixture) fixture = print_fixture_new ();
  gint64 aino = print_fixture_add_peer (fixture, "Aino Korpi", "");
  gint64 benny = print_fixture_add_peer (fixture, "Benny Lund", "");
  gint64 carita = print_fixture_add_peer (fixture, "Carita Mets", "");
  gint64 type = print_fixture_add_type (fixture, "Outreach");
  gint64 shift = print_fixture_add_shift (fixture, 0, 540, 720, type, 0, 2, 0, "");
  gint64 planned = print_fixture_assign (fixture, shift, aino, ALONG_ASSIGNMENT_ACCEPTED, 0);

  print_fixture_assign (fixture, shift, benny, ALONG_ASSIGNMENT_ACCEPTED, 0);
  print_fixture_assign (fixture, shift, carita, ALONG_ASSIGNMENT_ACCEPTED, planned);
  g_object_set (along_directory_get_person (fixture->directory, aino), "archived", TRUE, NULL);

  for (int gone = 0; gone < 2; gone++)
    {
      g_autofree char *by_shift = NULL;
      g_autofree char *by_person = NULL;

      g_object_set (along_directory_get_person (fixture->directory, carita),
                    "archived", (gboolean) gone, NULL);
      by_shift = lay_out_and_read (fixture, ALONG_ROSTER_BY_SHIFT, FALSE);
      by_person = lay_out_and_read (fixture, ALONG_ROSTER_BY_PERSON, FALSE);

      g_assert_cmpuint (count_words (by_shift, "1 open"), ==, gone);
      g_assert_cmpuint (count_words (by_person, "1 open"), ==, gone);
      g_assert_cmpuint (count_words (by_person, "Open slots"), ==, gone);
      g_assert_cmpuint (count_words (by_shift, "2 open"), ==, 0);
    }
}

static void
test_roster_labels (void)
{
  const struct
  {
    const char *name;
    const char *alias;
    const char *label; /* NULL for one of the staff, who stands with the name */
  } people[] = {
    { "Karita Mets", "", "K." },
    { "Maija Suo", "", "Ma." },
    { "Mikko Aho", "", "M. 1" },
    { "miina Aho", "", "m. 3" },
    { "Mo", "", "M. 5" },
    { "Noor Ali", "", "No." },
    { "Olli Elo", "", "O. 1" },
    { "Oona Elo", "m. 2", "m. 2" },
    { "Outi Elo", "N", "N" },
    { "Orvo Elo", "o", "o" },
    { "Otso Elo", "M 4", "M 4" },
    { "Pia Elo", "OL.", "OL." },
    { "E\u0301lise", "", "E\u0301." },
    { "Salla Rask", "Swift", "Swift 1" },
    { "Tove Rask", "swift", "swift 2" },
    { "Ulla Rask", "", NULL },
    { "\u200d Yrsa Elo", "", "Y." },
    { "\ufe0f\u200dZoe Elo", "", "Z." },
  };
  g_autoptr (PrintFixture) fixture = print_fixture_new ();
  gint64 type = print_fixture_add_type (fixture, "Outreach");
  gint64 shift = print_fixture_add_shift (fixture, 0, 540, 720, type, 0, 20, 0, "");
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      gint64 id = people[i].label != NULL
                    ? print_fixture_add_peer (fixture, people[i].name, people[i].alias)
                    : print_fixture_add_staff (fixture, people[i].name, "");

      print_fixture_assign (fixture, shift, id, ALONG_ASSIGNMENT_ACCEPTED, 0);
    }

  text = lay_out_and_read (fixture, ALONG_ROSTER_BY_SHIFT, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autofree char *next = NULL;
      const char *label = people[i].label != NULL ? people[i].label : people[i].name;

      g_test_message ("%s", people[i].name);
      next = i + 1 < G_N_ELEMENTS (people)
               ? g_strdup_printf ("%s %s", label,
                                  people[i + 1].label != NULL ? people[i + 1].label
                                                              : people[i + 1].name)
               : g_strdup (label);
      assert_has (text, next);
    }
}

/* The order of the rows tells nothing about the names behind the aliases. */
static void
test_roster_alias_order (void)
{
  g_autoptr (PrintFixture) fixture = print_fixture_new ();
  gint64 type = print_fixture_add_type (fixture, "Outreach");
  gint64 shift = print_fixture_add_shift (fixture, 0, 540, 720, type, 0, 2, 0, "");
  g_autofree char *names = NULL, *aliases = NULL;

  print_fixture_assign (fixture, shift, print_fixture_add_peer (fixture, "Aino", "Zebra"),
                        ALONG_ASSIGNMENT_ACCEPTED, 0);
  print_fixture_assign (fixture, shift, print_fixture_add_peer (fixture, "Benny", "Apple"),
                        ALONG_ASSIGNMENT_ACCEPTED, 0);

  names = lay_out_and_read (fixture, ALONG_ROSTER_BY_PERSON, FALSE);
  aliases = lay_out_and_read (fixture, ALONG_ROSTER_BY_PERSON, TRUE);
  assert_has (names, "With Benny");
  g_assert_true (strstr (names, "WithBenny") < strstr (names, "WithAino"));
  g_assert_true (strstr (aliases, "WithZebra") < strstr (aliases, "WithApple"));
}

/* Shifts around the edges of the week and around the clock change stand on the day on which they
 * begin, or not at all. */
static void
test_roster_days (void)
{
  g_autoptr (PrintFixture) fixture = print_fixture_new_at ("Europe/Helsinki",
                                                           along_day_new (2026, 10, 19));
  gint64 type = print_fixture_add_type (fixture, "Outreach");
  const struct
  {
    int day;
    int start;
    int end;
    const char *words;
    gboolean printed;
  } cases[] = {
    { -1, 22 * 60, 5 * 60, "22:00–05:00 +1", FALSE },
    { 0, 0, 6 * 60, "00:00–06:00", TRUE },
    { 5, 23 * 60, 7 * 60, "23:00–07:00 +1", TRUE },
    { 6, 60, 4 * 60 + 30, "01:00–04:30", TRUE },  /* the clock goes back at 4 */
    { 6, 23 * 60 + 30, 8 * 60, "23:30–08:00 +1", TRUE },
    { 7, 9 * 60, 10 * 60, "09:00–10:00", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    print_fixture_add_shift (fixture, cases[i].day, cases[i].start, cases[i].end, type, 0, 1, 0,
                             "");

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *text = lay_out_and_read (fixture, kinds[i], FALSE);

      for (guint k = 0; k < G_N_ELEMENTS (cases); k++)
        g_assert_cmpuint (count_words (text, cases[k].words), ==, cases[k].printed);
    }
}

static void
test_roster_empty (void)
{
  g_autoptr (PrintFixture) fixture = print_fixture_new ();

  print_fixture_add_peer (fixture, "Aino Korpi", "");
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (AlongDocument) document = print_fixture_lay_out (fixture, kinds[i], FALSE);
      g_autofree char *text = read_squeezed (document, 1);

      g_assert_cmpuint (along_document_get_n_pages (document), ==, 1);
      assert_has (text, "There are no shifts in this week.");
      assert_has (text, "Page 1 of 1");
      assert_has (text, "Harbour Street Peers");
      /* There is nothing for the signs to explain. */
      g_assert_null (strstr (text, "empty"));
      g_assert_null (strstr (text, "Aino"));
    }
}

/* A name of @length characters which no other name is a part of; with or without spaces. */
static char *
make_name (guint    number,
           guint    length,
           gboolean spaces)
{
  g_autoptr (GString) name = g_string_new (NULL);

  g_string_append_printf (name, "X%03uZ", number);
  while (name->len < length - 1)
    g_string_append_c (name, spaces && name->len % 9 == 8
                               ? ' ' : (char) ('a' + (name->len + number) % 26));
  g_string_append_c (name, 'q');

  return g_string_free (g_steal_pointer (&name), FALSE);
}

typedef struct
{
  guint n_peers;
  guint n_types;
  guint shifts_a_day;
  int seats;
  guint length;
  gboolean spaces;
} Size;

/* Random weeks: everybody, every shift and every number to call is found again. */
static void
test_roster_everything (gconstpointer data)
{
  const Size *size = data;
  g_autoptr (PrintFixture) fixture = print_fixture_new ();
  g_autoptr (GArray) peers = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) types = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) used = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) times = g_ptr_array_new_with_free_func (g_free);
  gint64 on_duty = print_fixture_add_staff (fixture, "Maija Salonen", "040 555 0101");
  int n_open = 0, n_found;

  for (guint i = 0; i < size->n_peers; i++)
    {
      g_autofree char *name = make_name (i, size->length, size->spaces);
      gint64 id = print_fixture_add_peer (fixture, name, "");

      g_array_append_val (peers, id);
    }

  for (guint i = 0; i < size->n_types; i++)
    {
      g_autofree char *type = make_name (500 + i, size->length, TRUE);
      g_autofree char *place = make_name (600 + i, size->length, size->spaces);
      gint64 type_id = print_fixture_add_type (fixture, type);
      gint64 place_id = print_fixture_add_place (fixture, place);

      g_array_append_val (types, type_id);
      g_array_append_val (places, place_id);
      g_ptr_array_add (used, g_steal_pointer (&type));
      g_ptr_array_add (used, g_steal_pointer (&place));
    }

  for (int day = 0; day < 7; day++)
    for (guint i = 0; i < size->shifts_a_day; i++)
      {
        int start = g_test_rand_int_range (0, 24 * 60);
        int end = (start + g_test_rand_int_range (1, 20 * 60)) % (24 * 60);
        guint kind = i % size->n_types;
        guint first = (guint) g_test_rand_int_range (0, (int) peers->len);
        int n_people = g_test_rand_int_range (0, size->seats + 1);
        gint64 shift = print_fixture_add_shift (fixture, day, start, end,
                                                g_array_index (types, gint64, kind),
                                                g_array_index (places, gint64, kind),
                                                size->seats, on_duty, "");
        AlongSpan span = along_zone_clock_span (fixture->zone, fixture->first_day + day, start,
                                                end);

        g_ptr_array_add (times, along_words_span (fixture->zone, ALONG_CLOCK_24, span));
        n_open += size->seats > n_people ? 1 : 0;
        for (int k = 0; k < n_people; k++)
          {
            guint number = (first + (guint) k) % peers->len;

            print_fixture_assign (fixture, shift, g_array_index (peers, gint64, number),
                                  ALONG_ASSIGNMENT_ACCEPTED, 0);
            g_ptr_array_add (used, make_name (number, size->length, size->spaces));
          }
      }

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *text = lay_out_and_read (fixture, kinds[i], FALSE);

      for (guint k = 0; k < times->len; k++)
        assert_has (text, g_ptr_array_index (times, k));
      for (guint k = 0; k < used->len; k++)
        assert_has (text, g_ptr_array_index (used, k));
      assert_has (text, "Maija Salonen");
      assert_has (text, "040 555 0101");

      n_found = 0;
      for (int k = 1; k <= size->seats; k++)
        {
          g_autofree char *words = g_strdup_printf ("%d open", k);

          n_found += (int) count_words (text, words);
        }
      g_assert_cmpint (n_found, ==, n_open);
    }
}

static const Size sizes[] = {
  { .n_peers = 6, .n_types = 2, .shifts_a_day = 2, .seats = 2, .length = 12, .spaces = TRUE },
  { .n_peers = 20, .n_types = 5, .shifts_a_day = 7, .seats = 3, .length = 40, .spaces = TRUE },
  { .n_peers = 20, .n_types = 3, .shifts_a_day = 5, .seats = 9, .length = 120, .spaces = FALSE },
  { .n_peers = 150, .n_types = 12, .shifts_a_day = 64, .seats = 4, .length = 20, .spaces = TRUE },
};

/* How many words stand at or below the top of the foot on @page. */
static guint
count_foot_words (const char *path,
                  guint       page)
{
  g_autofree char *number = g_strdup_printf ("%u", page);
  g_autofree char *boxes = print_fixture_run ("pdftotext", "-bbox", "-f", number, "-l", number,
                                              path, "-", NULL);
  const char *printed = strstr (boxes, ">Printed<");
  g_autoptr (GRegex) bottom = g_regex_new ("yMax=\"([0-9.]+)\"", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  double top;
  guint n = 0;

  g_assert_nonnull (printed);
  top = g_ascii_strtod (g_strrstr_len (boxes, printed - boxes, "yMin=") + strlen ("yMin=\""), NULL);

  for (g_regex_match (bottom, boxes, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *y = g_match_info_fetch (match, 1);

      n += g_ascii_strtod (y, NULL) > top;
    }

  return n;
}

/* The table ends above the foot on each page: only the words of the foot stand there. */
static void
test_roster_foot (void)
{
  g_autofree char *folder = print_fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "roster.pdf", NULL);
  guint expected = 0;

  /* Rows of many heights, so that some end close to the foot. */
  for (int n_shifts = 6; n_shifts <= 90; n_shifts += 6)
    {
      g_autoptr (PrintFixture) fixture = print_fixture_new ();
      gint64 peer = print_fixture_add_peer (fixture, "Aino Korpi", "");
      g_autoptr (AlongDocument) document = NULL;
      g_autoptr (GError) error = NULL;

      for (int i = 0; i < n_shifts; i++)
        {
          g_autofree char *note = g_strnfill ((gsize) (i * 7 + n_shifts) % 50, 'n');
          gint64 type = print_fixture_add_type (fixture, "Outreach");
          gint64 shift = print_fixture_add_shift (fixture, i % 7, 8 * 60, 12 * 60, type, 0, 1, 0,
                                                  note);

          print_fixture_assign (fixture, shift, peer, ALONG_ASSIGNMENT_PROPOSED, 0);
        }

      document = print_fixture_lay_out (fixture, ALONG_ROSTER_BY_SHIFT, FALSE);
      along_document_write_pdf (document, path, &error);
      g_assert_no_error (error);

      for (guint page = 1; page <= along_document_get_n_pages (document); page++)
        {
          guint n = count_foot_words (path, page);

          if (expected == 0)
            expected = n;
          g_assert_cmpuint (n, ==, expected);
        }
    }

  g_assert_cmpuint (expected, >, 10);
  print_fixture_remove_folder (folder);
}

/* The foot explains the signs that are on the print, and no others. */
static void
test_roster_signs (void)
{
  const struct
  {
    int end;
    int seats;
    AlongAssignmentState state;
    gboolean aliases;
    const char *sign; /* NULL for none */
  } cases[] = {
    { 12 * 60, 1, ALONG_ASSIGNMENT_ACCEPTED, FALSE, NULL },
    { 24 * 60, 1, ALONG_ASSIGNMENT_ACCEPTED, FALSE, NULL },
    { 6 * 60, 1, ALONG_ASSIGNMENT_ACCEPTED, FALSE, "+1: ends on the next day" },
    { 12 * 60, 1, ALONG_ASSIGNMENT_PROPOSED, FALSE, "?: proposed, not agreed yet" },
    { 12 * 60, 0, ALONG_ASSIGNMENT_EXCUSED, FALSE, "Name: not coming" },
    { 12 * 60, 2, ALONG_ASSIGNMENT_ACCEPTED, FALSE, "empty box: open slot, write your name" },
    { 12 * 60, 2, ALONG_ASSIGNMENT_ACCEPTED, TRUE, "empty box: open slot, write your alias" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint kind = 0; kind < G_N_ELEMENTS (kinds); kind++)
      {
        g_autoptr (PrintFixture) fixture = print_fixture_new ();
        gint64 type = print_fixture_add_type (fixture, "Outreach");
        gint64 peer = print_fixture_add_peer (fixture, "Aino Korpi", "Amber");
        gint64 shift = print_fixture_add_shift (fixture, 2, 8 * 60, cases[i].end, type, 0,
                                                cases[i].seats, 0, "");
        g_autofree char *text = NULL;

        print_fixture_assign (fixture, shift, peer, cases[i].state, 0);
        text = lay_out_and_read (fixture, kinds[kind], cases[i].aliases);

        for (guint k = 0; k < G_N_ELEMENTS (cases); k++)
          if (cases[k].sign != NULL)
            g_assert_cmpuint (count_words (text, cases[k].sign), ==,
                              g_strcmp0 (cases[k].sign, cases[i].sign) == 0);
      }
}

/* Text of other scripts is laid out like any other. What it is called comes back, though not in
 * the order in which pdftotext reads a line from right to left. */
static void
test_roster_scripts (void)
{
  const char *names[] = { "محمد الأحمد", "שירה לוי", "王小明", "👩‍🚀🚲", "Zoë\u200dÅström", "" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (PrintFixture) fixture = print_fixture_new ();
      gint64 type = print_fixture_add_type (fixture, "外展");
      gint64 shift = print_fixture_add_shift (fixture, 2, 540, 720, type, 0, 6, 0, "🧡 مرحبا");
      g_autofree char *text = NULL;

      for (guint k = 0; k < G_N_ELEMENTS (names); k++)
        print_fixture_assign (fixture, shift, print_fixture_add_peer (fixture, names[k], ""),
                              ALONG_ASSIGNMENT_ACCEPTED, 0);

      text = lay_out_and_read (fixture, kinds[i], FALSE);
      assert_has (text, "09:00–12:00");
      assert_has (text, "Week 48");
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/print/roster/frame", test_roster_frame);
  g_test_add_func ("/print/roster/cells", test_roster_cells);
  g_test_add_func ("/print/roster/states", test_roster_states);
  g_test_add_func ("/print/roster/proposed", test_roster_proposed);
  g_test_add_func ("/print/roster/aliases", test_roster_aliases);
  g_test_add_func ("/print/roster/gone", test_roster_gone);
  g_test_add_func ("/print/roster/gone-stand-in", test_roster_gone_stand_in);
  g_test_add_func ("/print/roster/labels", test_roster_labels);
  g_test_add_func ("/print/roster/alias-order", test_roster_alias_order);
  g_test_add_func ("/print/roster/days", test_roster_days);
  g_test_add_func ("/print/roster/empty", test_roster_empty);
  g_test_add_func ("/print/roster/foot", test_roster_foot);
  g_test_add_func ("/print/roster/signs", test_roster_signs);
  g_test_add_func ("/print/roster/scripts", test_roster_scripts);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *path = g_strdup_printf ("/print/roster/everything/%u-%u", sizes[i].n_peers,
                                               sizes[i].length);

      g_test_add_data_func (path, &sizes[i], test_roster_everything);
    }

  return g_test_run ();
}
