/* test-layouts.c — the prints of a week, a month and a day, and the slips: nothing missing, nothing
 * cut, and nothing that is to be hidden
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "model/along-words.h"
#include "print-fixture.h"
#include "print/along-labels.h"
#include "print/along-veil.h"

#define N_PLACES 3
#define N_PEERS 24
#define NAME_LENGTH 40
#define SHIFTS_A_DAY 5
#define PEOPLE_A_SHIFT 3
#define TIMES_A_DAY 6

#define NUMBERS "Life in danger: 112\nCoordinator on call: 040 555 0100"

/* Everything that may be printed about one of the shifts. */
typedef struct
{
  AlongSpan span;
  int day;
  const char *type;
  guint place;
  guint peers[PEOPLE_A_SHIFT];
  char *note;
} Planned;

/* A busy agency, and what was planned in it. */
typedef struct
{
  PrintFixture *fixture;
  gint64 peers[N_PEERS];
  char *names[N_PEERS];
  char *aliases[N_PEERS];
  GArray *planned; /* of Planned */
} Busy;

/* "X07Z bcdefgh …": forty characters, in words, and no other name is a part of it. */
static char *
make_name (guint number)
{
  g_autoptr (GString) name = g_string_new (NULL);

  g_string_append_printf (name, "X%02uZ", number);
  while (name->len < NAME_LENGTH - 1)
    g_string_append_c (name, name->len % 9 == 8 ? ' '
                                                : (char) ('a' + (name->len * 7 + number) % 26));
  g_string_append_c (name, 'q');

  return g_string_free (g_steal_pointer (&name), FALSE);
}

static const char *const place_names[] = { "Ropewalk", "Granary yard", "Lighthouse steps" };
static const char *const addresses[] = { "Tarbrush Alley 4", "", "Meet below the lamp" };
static const char *const type_names[] = { "Outreach", "Drop-in", "Night round" };

/* Shifts at all hours, those in the night over midnight, also where the clock is changed. */
static Busy *
busy_new (AlongDay first_day,
          int      n_days)
{
  Busy *self = g_new0 (Busy, 1);
  PrintFixture *fixture = print_fixture_new_at ("Europe/Helsinki", first_day);
  const int starts[SHIFTS_A_DAY] = { 30, 8 * 60, 8 * 60, 14 * 60, 22 * 60 };
  const int ends[SHIFTS_A_DAY] = { 5 * 60, 12 * 60, 14 * 60, 20 * 60, 6 * 60 };
  gint64 types[G_N_ELEMENTS (type_names)], places[N_PLACES];
  gint64 on_duty = print_fixture_add_staff (fixture, "Maija Salonen", "040 555 0101");

  self->fixture = fixture;
  fixture->n_days = n_days;
  self->planned = g_array_new (FALSE, TRUE, sizeof (Planned));
  g_object_set (along_directory_get_agency (fixture->directory), "emergency-numbers", NUMBERS,
                NULL);

  for (guint i = 0; i < N_PEERS; i++)
    {
      self->names[i] = make_name (i);
      self->aliases[i] = g_strdup_printf ("Alias%02u", i);
      self->peers[i] = print_fixture_add_peer (fixture, self->names[i], self->aliases[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    types[i] = print_fixture_add_type (fixture, type_names[i]);
  for (guint i = 0; i < N_PLACES; i++)
    {
      places[i] = print_fixture_add_place (fixture, place_names[i]);
      g_object_set (along_directory_get_place (fixture->directory, places[i]),
                    "address", addresses[i], NULL);
    }

  /* From the day before to the day after, of which only the nights can be seen. */
  for (int day = -1; day <= n_days; day++)
    for (guint i = 0; i < SHIFTS_A_DAY; i++)
      {
        Planned planned = { .day = day, .type = type_names[(i + (guint) (day + 1)) % 3] };
        gint64 shift;

        planned.place = (i + (guint) (day + 1)) % N_PLACES;
        planned.span = along_zone_clock_span (fixture->zone, first_day + day, starts[i], ends[i]);
        /* The note tells who and where, too. */
        planned.note = i == 1 ? g_strdup_printf ("Day %d: %s has the key of %s", day,
                                                 self->names[(guint) (day + 1) % N_PEERS],
                                                 place_names[planned.place])
                              : g_strdup ("");
        shift = print_fixture_add_shift (fixture, day, starts[i], ends[i],
                                         types[(i + (guint) (day + 1)) % 3], places[planned.place],
                                         PEOPLE_A_SHIFT + (i == 3), on_duty, planned.note);
        for (guint k = 0; k < PEOPLE_A_SHIFT; k++)
          {
            guint peer = ((guint) (day + 1) * 7 + i * 5 + k * 3) % N_PEERS;

            planned.peers[k] = peer;
            print_fixture_assign (fixture, shift, self->peers[peer], ALONG_ASSIGNMENT_ACCEPTED, 0);
          }
        g_array_append_val (self->planned, planned);
      }

  return self;
}

static void
busy_free (Busy *self)
{
  print_fixture_free (self->fixture);
  for (guint i = 0; i < N_PEERS; i++)
    {
      g_free (self->names[i]);
      g_free (self->aliases[i]);
    }
  for (guint i = 0; i < self->planned->len; i++)
    g_free (g_array_index (self->planned, Planned, i).note);
  g_array_unref (self->planned);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Busy, busy_free)

static AlongDocument *
lay_out (Busy              *busy,
         AlongRosterLayout  layout,
         AlongPaper         paper,
         gboolean           hidden)
{
  g_autoptr (AlongRoster) roster = print_fixture_build (busy->fixture);
  const AlongRosterOptions options = {
    .layout = layout,
    .paper = paper,
    .aliases = hidden,
    .hide_places = hidden,
    .clock = ALONG_CLOCK_24,
    .printed_at = along_zone_at (busy->fixture->zone, along_day_new (2025, 9, 20), 900),
  };

  return along_roster_document_new (roster, &options);
}

static char *
read_page (AlongDocument *document,
           guint          page)
{
  g_autofree char *text = print_fixture_read_text (document, page);

  return squeeze (text);
}

static char *
dup_times (Busy          *busy,
           const Planned *planned)
{
  return along_words_span (busy->fixture->zone, ALONG_CLOCK_24, planned->span);
}

static gboolean
is_shown (Busy          *busy,
          const Planned *planned)
{
  return planned->day >= 0 && planned->day < busy->fixture->n_days;
}

static char *
join_names (Busy          *busy,
            const Planned *planned,
            const char    *between)
{
  return g_strjoin (between, busy->names[planned->peers[0]], busy->names[planned->peers[1]],
                    busy->names[planned->peers[2]], NULL);
}

/* How a calendar says all of a shift, without a break. */
static char *
dup_month_words (Busy          *busy,
                 const Planned *planned)
{
  g_autofree char *times = dup_times (busy, planned);
  g_autofree char *names = join_names (busy, planned, " ");
  gboolean open = planned->span.end - planned->span.start == 6 * 3600 &&
                  along_zone_get_minute (busy->fixture->zone, planned->span.start) == 14 * 60;

  return g_strdup_printf ("%s %s %s %s %s · On duty: Maija Salonen %s", times, planned->type, names,
                          open ? "1 open" : "", place_names[planned->place], planned->note);
}

static const struct
{
  int year;
  int month;
  int n_days;
} months[] = {
  { 2026, 10, 31 }, /* the clock goes back on the 25th */
  { 2027, 3, 31 },  /* the clock goes forward on the 28th */
  { 2026, 11, 30 },
  { 2027, 2, 28 },  /* four weeks exactly */
  { 2028, 2, 29 },
  { 2026, 8, 31 },  /* six rows */
};

static void
test_layouts_month (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    {
      AlongDay first = along_day_new (months[i].year, months[i].month, 1);
      g_autoptr (Busy) busy = busy_new (first, months[i].n_days);
      g_autoptr (AlongDocument) document = lay_out (busy, ALONG_ROSTER_MONTH, ALONG_PAPER_A4,
                                                    FALSE);
      g_autofree char *title = along_words_month (first);
      g_autofree char *text = read_page (document, 0);
      guint n_times = 0, n_days = 0;

      g_assert_cmpuint (count_words (text, title), ==, along_document_get_n_pages (document));
      assert_has (text, "On duty: Maija Salonen 040 555 0101");
      for (guint k = 0; k < busy->planned->len; k++)
        {
          const Planned *planned = &g_array_index (busy->planned, Planned, k);
          g_autofree char *words = dup_month_words (busy, planned);

          if (is_shown (busy, planned))
            assert_has (text, words);
          n_times += is_shown (busy, planned);
          n_days += planned->note[0] != '\0' && is_shown (busy, planned);
        }
      g_assert_cmpuint (n_days, ==, (guint) months[i].n_days);
      g_assert_cmpuint (count_words (text, "On duty: Maija Salonen"), ==,
                        n_times + along_document_get_n_pages (document));
    }
}

/* Where a word stands on a page. */
typedef struct
{
  double x;
  double y;
  char *text;
} Word;

static void
word_clear (gpointer data)
{
  g_free (((Word *) data)->text);
}

/* The words on @page, in the order in which they were drawn. */
static GArray *
read_words (AlongDocument *document,
            guint          page)
{
  g_autofree char *folder = print_fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "document.pdf", NULL);
  g_autofree char *number = g_strdup_printf ("%u", page);
  g_autofree char *boxes = NULL;
  g_autoptr (GRegex) regex = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  GArray *words = g_array_new (FALSE, FALSE, sizeof (Word));

  g_array_set_clear_func (words, word_clear);
  g_assert_true (along_document_write_pdf (document, path, NULL));
  boxes = print_fixture_run ("pdftotext", "-bbox", "-f", number, "-l", number, path, "-", NULL);
  print_fixture_remove_folder (folder);

  regex = g_regex_new ("xMin=\"([0-9.]+)\" yMin=\"([0-9.]+)\"[^>]*>([^<]*)<", 0, 0, NULL);
  for (g_regex_match (regex, boxes, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *x = g_match_info_fetch (match, 1);
      g_autofree char *y = g_match_info_fetch (match, 2);
      Word word = { g_ascii_strtod (x, NULL), g_ascii_strtod (y, NULL),
                    g_match_info_fetch (match, 3) };

      g_array_append_val (words, word);
    }

  return words;
}

/* The last of @words above @word, in its column, that is the number of a day. */
static int
find_day_above (GArray     *words,
                const Word *word)
{
  const Word *found = NULL;

  for (guint i = 0; i + 1 < words->len; i++)
    {
      const Word *other = &g_array_index (words, Word, i);

      if (other->y < word->y && ABS (other->x - word->x) < 1 &&
          !g_str_equal (other[1].text, "open") &&
          strspn (other->text, "0123456789") == strlen (other->text) &&
          (found == NULL || other->y > found->y))
        found = other;
    }

  return found != NULL ? atoi (found->text) : 0;
}

/* The day that the next note below @word names; -1 without one. */
static int
find_note_below (GArray     *words,
                 const Word *word)
{
  const Word *found = NULL;

  for (guint i = 0; i + 1 < words->len; i++)
    {
      const Word *other = &g_array_index (words, Word, i);

      if (other->y > word->y && ABS (other->x - word->x) < 1 && g_str_equal (other->text, "Day") &&
          (found == NULL || other->y < found->y))
        found = other;
    }

  return found != NULL ? atoi (found[1].text) : -1;
}

/* Each shift stands below the number of the day on which it begins, also in the weeks in which the
 * clock is changed, and where a week goes on on another page. */
static void
test_layouts_month_days (void)
{
  for (guint i = 0; i < 2; i++)
    {
      AlongDay first = along_day_new (months[i].year, months[i].month, 1);
      g_autoptr (Busy) busy = busy_new (first, months[i].n_days);
      g_autoptr (AlongDocument) document = lay_out (busy, ALONG_ROSTER_MONTH, ALONG_PAPER_LETTER,
                                                    FALSE);
      guint n_seen[32] = { 0 };

      for (guint page = 1; page <= along_document_get_n_pages (document); page++)
        {
          g_autoptr (GArray) words = read_words (document, page);

          for (guint k = 0; k < words->len; k++)
            {
              const Word *word = &g_array_index (words, Word, k);
              int day;

              if (strchr (word->text, ':') == NULL || strstr (word->text, "–") == NULL)
                continue;
              day = find_day_above (words, word);
              g_assert_cmpint (day, >, 0);
              n_seen[day]++;
              if (g_str_has_prefix (word->text, "08:00–12:00"))
                g_assert_cmpint (find_note_below (words, word), ==, day - 1);
            }
        }

      for (int day = 1; day <= months[i].n_days; day++)
        g_assert_cmpuint (n_seen[day], ==, SHIFTS_A_DAY);
    }
}

/* A month with little to do is one page, filled by its weeks. */
static void
test_layouts_month_quiet (void)
{
  g_autoptr (PrintFixture) fixture = print_fixture_new_at ("Europe/Helsinki",
                                                           along_day_new (2026, 8, 1));
  gint64 type = print_fixture_add_type (fixture, "Outreach");
  g_autoptr (AlongRoster) roster = NULL;
  g_autoptr (AlongDocument) document = NULL;
  g_autoptr (GArray) words = NULL;
  const AlongRosterOptions options = { .layout = ALONG_ROSTER_MONTH, .clock = ALONG_CLOCK_24 };
  const Word *last = NULL;
  double width, height;

  fixture->n_days = 31;
  print_fixture_add_shift (fixture, 12, 540, 720, type, 0, 1, 0, "");
  roster = print_fixture_build (fixture);
  document = along_roster_document_new (roster, &options);

  g_assert_cmpuint (along_document_get_n_pages (document), ==, 1);
  words = read_words (document, 1);
  along_document_get_size (document, &width, &height);
  for (guint i = 0; i < words->len; i++)
    if (g_str_equal (g_array_index (words, Word, i).text, "31"))
      last = &g_array_index (words, Word, i);

  /* It is the only day of the sixth row. */
  g_assert_nonnull (last);
  g_assert_cmpfloat (last->y, >, height * 0.75);
  g_assert_cmpfloat (last->x, <, width * 0.2);
}

/* A week that fits on a page, but not below the single day that a month begins with, begins there
 * all the same, and all of it is found. */
static void
test_layouts_month_begins (void)
{
  enum { N_FIRST = 2, N_A_DAY = 8 };
  const AlongPaper papers[] = { ALONG_PAPER_A4, ALONG_PAPER_LETTER };
  g_autoptr (PrintFixture) fixture = print_fixture_new_at ("Europe/Helsinki",
                                                           along_day_new (2026, 11, 1));
  gint64 type = print_fixture_add_type (fixture, "Outreach");
  g_autoptr (AlongRoster) roster = NULL;

  fixture->n_days = 30;
  for (int day = 0; day < 30; day++)
    for (int hour = 8; hour < 8 + (day == 0 ? N_FIRST : N_A_DAY); hour++)
      print_fixture_add_shift (fixture, day, hour * 60, hour * 60 + 60, type, 0, 1, 0, "");
  roster = print_fixture_build (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      const AlongRosterOptions options = { .layout = ALONG_ROSTER_MONTH, .paper = papers[i],
                                           .clock = ALONG_CLOCK_24 };
      g_autoptr (AlongDocument) document = along_roster_document_new (roster, &options);
      guint n_seen[31] = { 0 };
      guint n_first = 0;

      for (guint page = 1; page <= along_document_get_n_pages (document); page++)
        {
          g_autoptr (GArray) words = read_words (document, page);

          for (guint k = 0; k < words->len; k++)
            {
              const Word *word = &g_array_index (words, Word, k);

              if (strstr (word->text, ":00–") == NULL)
                continue;
              n_seen[find_day_above (words, word)]++;
              n_first += page == 1;
            }
        }

      g_assert_cmpuint (n_first, >, 3 * 7);
      for (int day = 1; day <= 30; day++)
        g_assert_cmpuint (n_seen[day], ==, day == 1 ? N_FIRST : N_A_DAY);
    }
}

/* On the days around both changes of the clock, too. */
static void
test_layouts_day (void)
{
  const AlongDay days[] = { along_day_new (2026, 10, 24), along_day_new (2026, 10, 25),
                            along_day_new (2026, 10, 26), along_day_new (2027, 3, 28),
                            along_day_new (2026, 11, 24) };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (Busy) busy = busy_new (days[i], 1);
      g_autoptr (AlongDocument) document = lay_out (busy, ALONG_ROSTER_DAY, ALONG_PAPER_A4, FALSE);
      g_autofree char *title = along_words_day (days[i]);
      g_autofree char *tomorrow = along_words_weekday_short (days[i] + 1);
      g_autofree char *late = g_strdup_printf ("Due back: %s 06:00", tomorrow);
      g_autofree char *text = read_page (document, 0);
      guint n_pages = along_document_get_n_pages (document);
      const char *found = NULL;

      g_assert_cmpuint (count_words (text, title), ==, n_pages);
      g_assert_cmpuint (count_words (text, "Adjusted duties"), ==, n_pages);
      g_assert_cmpuint (count_words (text, "Stood down"), ==, n_pages);
      g_assert_cmpuint (count_words (text, "Coordinator on call: 040 555 0100"), ==, n_pages);
      g_assert_cmpuint (count_words (text, "Since yesterday"), ==, 1);
      g_assert_cmpuint (count_words (text, "On duty: Maija Salonen, 040 555 0101"), ==,
                        SHIFTS_A_DAY + 1);
      g_assert_cmpuint (count_words (text, "Due back: 12:00"), ==, 1);
      assert_has (text, late);
      g_assert_cmpuint (count_words (text, "1 open"), ==, 1);

      for (guint k = 0; k < busy->planned->len; k++)
        {
          const Planned *planned = &g_array_index (busy->planned, Planned, k);
          gboolean since_yesterday = planned->day == -1 && k == SHIFTS_A_DAY - 1;
          g_autofree char *times = dup_times (busy, planned);
          g_autofree char *names = join_names (busy, planned, " ");
          const char *address = addresses[planned->place];
          g_autofree char *words =
            g_strdup_printf ("%s %s%s%s On duty: Maija Salonen, 040 555 0101 %s %s", planned->type,
                             place_names[planned->place], *address != '\0' ? " · " : "", address,
                             planned->note, names);
          g_autofree char *squeezed = squeeze (words);

          if (!is_shown (busy, planned) && !since_yesterday)
            continue;

          assert_has (text, words);
          assert_has (text, times);
          /* In the order in which they begin, what goes on since yesterday first. */
          g_assert_true (strstr (text, squeezed) > found);
          found = strstr (text, squeezed);
        }
    }
}

/* Whoever agreed on another time than the end of the shift has it beside their name. */
static void
test_layouts_day_due_back (void)
{
  g_autoptr (PrintFixture) fixture = print_fixture_new ();
  gint64 type = print_fixture_add_type (fixture, "Outreach");
  gint64 aino = print_fixture_add_peer (fixture, "Aino Korpi", "");
  gint64 benny = print_fixture_add_peer (fixture, "Benny Lund", "");
  gint64 carita = print_fixture_add_peer (fixture, "Carita Mets", "");
  gint64 shift = print_fixture_add_shift (fixture, 0, 540, 720, type, 0, 3, 0, "");
  const AlongRosterOptions options = { .layout = ALONG_ROSTER_DAY, .clock = ALONG_CLOCK_24 };
  g_autoptr (AlongRoster) roster = NULL;
  g_autoptr (AlongDocument) document = NULL;
  g_autofree char *text = NULL;

  fixture->n_days = 1;
  print_fixture_assign (fixture, shift, aino, ALONG_ASSIGNMENT_ACCEPTED, 0);
  print_fixture_assign (fixture, shift, benny, ALONG_ASSIGNMENT_CHECKED_IN, 0);
  print_fixture_assign (fixture, shift, carita, ALONG_ASSIGNMENT_CHECKED_IN, 0);
  g_object_set (g_ptr_array_index (fixture->assignments, 1),
                "due-back-at", along_zone_at (fixture->zone, fixture->first_day, 690), NULL);
  g_object_set (g_ptr_array_index (fixture->assignments, 2),
                "due-back-at", along_zone_at (fixture->zone, fixture->first_day, 720), NULL);
  roster = print_fixture_build (fixture);
  document = along_roster_document_new (roster, &options);
  text = read_page (document, 0);

  assert_has (text, "09:00–12:00 Due back: 12:00");
  assert_has (text, "Aino Korpi Benny Lund Due back: 11:30 Carita Mets");
  g_assert_cmpuint (count_words (text, "Due back"), ==, 2);
}

/* Nothing of a shift that has ended when the day begins. */
static void
test_layouts_day_ended (void)
{
  g_autoptr (PrintFixture) fixture = print_fixture_new ();
  gint64 type = print_fixture_add_type (fixture, "Outreach");
  g_autoptr (AlongRoster) roster = NULL;
  g_autoptr (AlongDocument) document = NULL;
  g_autofree char *text = NULL;
  const AlongRosterOptions options = { .layout = ALONG_ROSTER_DAY, .clock = ALONG_CLOCK_24 };

  fixture->n_days = 1;
  print_fixture_add_shift (fixture, -1, 18 * 60, 24 * 60, type, 0, 1, 0, "");
  print_fixture_add_shift (fixture, 1, 0, 60, type, 0, 1, 0, "");
  roster = print_fixture_build (fixture);
  document = along_roster_document_new (roster, &options);
  text = read_page (document, 0);

  assert_has (text, "There are no shifts on this day.");
  g_assert_null (strstr (text, "Outreach"));
}

static gboolean
is_on (const Planned *planned,
       guint          peer)
{
  for (guint i = 0; i < PEOPLE_A_SHIFT; i++)
    if (planned->peers[i] == peer)
      return TRUE;

  return FALSE;
}

/* One page for each peer; on it their own shifts, and nobody but those who share one with them. */
static void
test_layouts_slips (void)
{
  const AlongDay weeks[] = { along_day_new (2026, 10, 19), along_day_new (2027, 3, 22) };

  for (guint i = 0; i < G_N_ELEMENTS (weeks); i++)
    {
      g_autoptr (Busy) busy = busy_new (weeks[i], 7);
      g_autoptr (AlongDocument) document = lay_out (busy, ALONG_ROSTER_SLIPS, ALONG_PAPER_A4,
                                                    FALSE);
      g_autofree char *week = along_words_week (weeks[i]);
      g_autofree char *all = print_fixture_read_text (document, 0);
      g_auto (GStrv) pages = g_strsplit (all, "\f", -1);
      guint page = 0;

      for (guint peer = 0; peer < N_PEERS; peer++)
        {
          g_autoptr (GString) slip = g_string_new (NULL);
          gboolean meets[N_PEERS] = { FALSE };
          guint n_shifts = 0, n_times = 0;

          /* All pages of one slip. */
          do
            {
              g_autofree char *text = NULL;

              g_assert_cmpuint (page, <, g_strv_length (pages));
              text = squeeze (pages[page++]);
              g_assert_true (g_str_has_prefix (text, "HarbourStreetPeers"));
              assert_has (text, busy->names[peer]);
              assert_has (text, week);
              assert_has (text, "Coordinator on call: 040 555 0100");
              g_string_append (slip, text);
            }
          while (strstr (slip->str, "Page1of1") == NULL && strstr (slip->str, "Page2of2") == NULL &&
                 strstr (slip->str, "Page3of3") == NULL);

          for (guint k = 0; k < busy->planned->len; k++)
            {
              const Planned *planned = &g_array_index (busy->planned, Planned, k);
              g_autofree char *times = dup_times (busy, planned);
              g_autoptr (GString) with = g_string_new ("With ");
              g_autofree char *words = NULL;

              if (!is_shown (busy, planned) || !is_on (planned, peer))
                continue;

              for (guint m = 0; m < PEOPLE_A_SHIFT; m++)
                {
                  meets[planned->peers[m]] = TRUE;
                  if (planned->peers[m] != peer)
                    g_string_append_printf (with, "%s%s", with->len > 5 ? ", " : "",
                                            busy->names[planned->peers[m]]);
                }
              words = g_strdup_printf ("%s %s %s %s %s On duty: Maija Salonen 040 555 0101 %s",
                                       times, planned->type, place_names[planned->place],
                                       addresses[planned->place], with->str, planned->note);
              assert_has (slip->str, words);
              n_shifts++;
              /* The notes of this test name somebody, who need not be on the shift. */
              if (planned->note[0] != '\0')
                meets[(guint) (planned->day + 1) % N_PEERS] = TRUE;
            }

          n_times = count_words (slip->str, "On duty: Maija Salonen");
          g_assert_cmpuint (n_shifts, >, 2);
          g_assert_cmpuint (n_times, ==, n_shifts);
          for (guint k = 0; k < N_PEERS; k++)
            if (k != peer)
              g_assert_true ((count_words (slip->str, busy->names[k]) > 0) == meets[k]);
        }

      g_assert_cmpuint (page, ==, along_document_get_n_pages (document));
    }
}

/* What somebody's slip says of others, and of what became of them. */
static void
test_layouts_slip_words (void)
{
  g_autoptr (PrintFixture) fixture = print_fixture_new ();
  gint64 aino = print_fixture_add_peer (fixture, "Aino Korpi", "Amber");
  gint64 benny = print_fixture_add_peer (fixture, "Benny Lund", "Birch");
  gint64 carita = print_fixture_add_peer (fixture, "Carita Mets", "Clover");
  gint64 dario = print_fixture_add_peer (fixture, "Dario Vega", "Drift");
  gint64 maija = print_fixture_add_staff (fixture, "Maija Salonen", "040 555 0101");
  gint64 type = print_fixture_add_type (fixture, "Outreach");
  gint64 monday = print_fixture_add_shift (fixture, 0, 540, 720, type, 0, 2, maija, "");
  gint64 tuesday = print_fixture_add_shift (fixture, 1, 600, 660, type, 0, 2, 0, "");
  gint64 excused = print_fixture_assign (fixture, monday, aino, ALONG_ASSIGNMENT_EXCUSED, 0);
  AlongRosterOptions options = { .layout = ALONG_ROSTER_SLIPS, .clock = ALONG_CLOCK_24,
                                 .printed_at = print_fixture_get_now (fixture) };
  g_autoptr (AlongRoster) roster = NULL;
  const struct
  {
    gint64 person_id;
    const char *words;
    const char *never[5];
  } cases[] = {
    { aino, "09:00–12:00 Outreach Benny Lund? stands in for you",
      { "Excused", "Carita", "Dario", "Not coming" } },
    { benny, "09:00–12:00 Outreach? You stand in for Aino Korpi With Carita Mets On duty: Maija "
             "Salonen 040 555 0101", { "Excused", "Dario", "10:00" } },
    { carita, "09:00–12:00 Outreach With Benny Lund? On duty", { "Excused", "Dario", "Aino" } },
    { dario, "You have no shifts in this week.", { "Declined", "Outreach", "Aino", "Benny" } },
  };

  print_fixture_assign (fixture, monday, benny, ALONG_ASSIGNMENT_PROPOSED, excused);
  print_fixture_assign (fixture, monday, carita, ALONG_ASSIGNMENT_ACCEPTED, 0);
  print_fixture_assign (fixture, tuesday, dario, ALONG_ASSIGNMENT_DECLINED, 0);
  roster = print_fixture_build (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongDocument) document = NULL;
      g_autofree char *text = NULL;

      options.person_id = cases[i].person_id;
      document = along_roster_document_new (roster, &options);
      g_assert_cmpuint (along_document_get_n_pages (document), ==, 1);
      text = read_page (document, 0);
      assert_has (text, cases[i].words);
      for (guint k = 0; cases[i].never[k] != NULL; k++)
        g_assert_cmpuint (count_words (text, cases[i].never[k]), ==, 0);
    }

  /* In a batch, nobody has a page who has nothing to read on it. */
  {
    g_autoptr (AlongDocument) document = NULL;

    options.person_id = 0;
    document = along_roster_document_new (roster, &options);
    g_assert_cmpuint (along_document_get_n_pages (document), ==, 3);
  }
}

static const struct
{
  AlongRosterLayout layout;
  int n_days;
} layouts[] = {
  { ALONG_ROSTER_WEEK, 7 }, { ALONG_ROSTER_MONTH, 31 }, { ALONG_ROSTER_DAY, 1 },
  { ALONG_ROSTER_SLIPS, 7 },
};

static void
assert_hides (const char *text,
              const char *words)
{
  if (count_words (text, words) > 0)
    g_error ("“%s” is told in: %s", words, text);
}

/* Neither names nor places, not even where a note tells them. */
static void
test_layouts_hidden (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++)
    {
      g_autoptr (Busy) busy = busy_new (along_day_new (2026, 10, 1), layouts[i].n_days);
      g_autoptr (AlongDocument) open = lay_out (busy, layouts[i].layout, ALONG_PAPER_A4, FALSE);
      g_autoptr (AlongDocument) hidden = lay_out (busy, layouts[i].layout, ALONG_PAPER_A4, TRUE);
      g_autofree char *told = read_page (open, 0);
      g_autofree char *text = read_page (hidden, 0);

      for (guint k = 0; k < N_PLACES; k++)
        {
          assert_has (told, place_names[k]);
          assert_hides (text, place_names[k]);
          if (*addresses[k] != '\0')
            assert_hides (text, addresses[k]);
        }
      for (guint k = 0; k < N_PEERS; k++)
        {
          g_auto (GStrv) parts = g_strsplit (busy->names[k], " ", -1);

          for (guint m = 0; parts[m] != NULL; m++)
            if (strlen (parts[m]) > 2)
              assert_hides (text, parts[m]);
        }
      /* Those who take a shift together are still to be seen, and so is the rest of a note. */
      assert_has (text, "Alias03");
      assert_has (text, "Maija Salonen");
      assert_has (text, "Day 0: Alias01 has the key of …");
    }
}

/* Shifts of one kind at several places are in one row where no place is told. */
static void
test_layouts_hidden_rows (void)
{
  g_autoptr (PrintFixture) fixture = print_fixture_new ();
  gint64 type = print_fixture_add_type (fixture, "Outreach");
  g_autoptr (AlongRoster) roster = NULL;

  for (guint i = 0; i < N_PLACES; i++)
    print_fixture_add_shift (fixture, (int) i, 540, 720, type,
                             print_fixture_add_place (fixture, place_names[i]), 1, 0, "");
  roster = print_fixture_build (fixture);

  for (int hide = 0; hide < 2; hide++)
    {
      const AlongRosterOptions options = { .hide_places = hide, .clock = ALONG_CLOCK_24 };
      g_autoptr (AlongDocument) document = along_roster_document_new (roster, &options);
      g_autofree char *text = read_page (document, 0);

      g_assert_cmpuint (count_words (text, "Outreach"), ==, hide ? 1 : N_PLACES);
      g_assert_cmpuint (count_words (text, "09:00–12:00"), ==, N_PLACES);
    }
}

static void
test_layouts_edges (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++)
    {
      g_autoptr (Busy) busy = busy_new (along_day_new (2026, 10, 1), layouts[i].n_days);

      for (int paper = ALONG_PAPER_A4; paper <= ALONG_PAPER_LETTER; paper++)
        for (int hidden = 0; hidden < 2; hidden++)
          {
            g_autoptr (AlongDocument) document = lay_out (busy, layouts[i].layout,
                                                          (AlongPaper) paper, hidden);

            assert_inside (document);
          }
    }
}

/* What a file or a job at the printer is called says nothing of who or where. */
static void
test_layouts_titles (void)
{
  const char *const titles[] = { "Roster", "Roster", "Day sheet", "Slips" };

  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++)
    {
      g_autoptr (Busy) busy = busy_new (along_day_new (2026, 10, 1), layouts[i].n_days);
      g_autoptr (AlongDocument) document = lay_out (busy, layouts[i].layout, ALONG_PAPER_A4, FALSE);

      g_assert_cmpstr (along_document_get_title (document), ==, titles[i]);
    }
}

/* Words in notes that are a part of others, or that somebody else has, too. */
static void
test_layouts_veil (void)
{
  const struct
  {
    const char *note;
    const char *printed;
  } cases[] = {
    { "Aino Korpi has the key", "Amber has the key" },
    { "aino has the key.", "Amber has the key." },
    { "Ainolla, Korpista", "Amber, Amber" },
    { "The market, ainokainen", "The market, ainokainen" },
    { "请王小明带钥匙", "请Wren带钥匙" },
    { "Korpinlahdentie", "Korpinlahdentie" },
    { "Give it to Lund", "Give it to …" },
    { "Maija or Mäkelä", "… or Swan" },
    { "Meet at the ropewalk", "Meet at the …" },
    { "Tarbrush Alley 4, second bell", "…, second bell" },
    { "Tarbrush Alley 44", "Tarbrush Alley 44" },
    { "Two kits", "Two kits" },
    { "Anna brings it, Liisa knows", "Fern brings it, Fern knows" },
    { "Anna-Liisa or ANNA LIISA", "Fern or Fern" },
    { "Masri has it, Al-Masrin", "Gull has it, Gull" },
    { "All bring lamps", "All bring lamps" },
    { "Brien has the van, O’Brien’s", "Heron has the van, Heron’s" },
    { "Zoe calls, ZOË and Zoe\u0308n", "Heron calls, Heron and Heron" },
    { "Makela or makelä", "Swan or Swan" },
    { "Strauß, STRAUSS", "Ibis, Ibis" },
    { "Café ½ ﬁne", "Café ½ ﬁne" },
  };
  g_autoptr (PrintFixture) fixture = print_fixture_new ();
  gint64 place = print_fixture_add_place (fixture, "Ropewalk");
  g_autoptr (GHashTable) labels = NULL;
  g_autoptr (AlongVeil) veil = NULL;

  g_object_set (along_directory_get_place (fixture->directory, place), "address",
                "Tarbrush Alley 4", NULL);
  print_fixture_add_peer (fixture, "Aino Korpi", "Amber");
  print_fixture_add_peer (fixture, "Benny Lund", "Birch");
  print_fixture_add_peer (fixture, "Carita Lund", "Clover");
  print_fixture_add_peer (fixture, "Mark", "Moth");
  print_fixture_add_peer (fixture, "王小明", "Wren");
  print_fixture_add_peer (fixture, "Maija Mäkelä", "Swan");
  print_fixture_add_peer (fixture, "Anna-Liisa Hirvi", "Fern");
  print_fixture_add_peer (fixture, "Mohammed Al-Masri", "Gull");
  print_fixture_add_peer (fixture, "Zoë O'Brien", "Heron");
  print_fixture_add_peer (fixture, "Ida Strauß", "Ibis");
  print_fixture_add_staff (fixture, "Maija Salonen", "");
  labels = along_labels_new (fixture->directory);
  veil = along_veil_new (fixture->directory, labels, TRUE);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *covered = along_veil_cover (veil, cases[i].note);

      g_assert_cmpstr (covered, ==, cases[i].printed);
    }
}

/* An agency so large that all its names in one pattern would be more than one can hold. */
static void
test_layouts_veil_large (void)
{
  g_autoptr (PrintFixture) fixture = print_fixture_new ();
  g_autoptr (GHashTable) labels = NULL;
  g_autoptr (AlongVeil) veil = NULL;
  g_autofree char *covered = NULL;

  for (guint i = 0; i < 500; i++)
    {
      g_autofree char *name = g_strdup_printf ("First%c%c%c Family%c%c%c", 'a' + i / 100,
                                               'a' + i / 10 % 10, 'a' + i % 10, 'a' + i / 100,
                                               'a' + i / 10 % 10, 'a' + i % 10);
      g_autofree char *alias = g_strdup_printf ("Alias %u", i);

      print_fixture_add_peer (fixture, name, alias);
    }
  labels = along_labels_new (fixture->directory);
  veil = along_veil_new (fixture->directory, labels, FALSE);

  covered = along_veil_cover (veil, "Firstejj has the key");
  g_assert_cmpstr (covered, ==, "Alias 499 has the key");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/print/layouts/month", test_layouts_month);
  g_test_add_func ("/print/layouts/month-days", test_layouts_month_days);
  g_test_add_func ("/print/layouts/month-begins", test_layouts_month_begins);
  g_test_add_func ("/print/layouts/month-quiet", test_layouts_month_quiet);
  g_test_add_func ("/print/layouts/day", test_layouts_day);
  g_test_add_func ("/print/layouts/day-due-back", test_layouts_day_due_back);
  g_test_add_func ("/print/layouts/day-ended", test_layouts_day_ended);
  g_test_add_func ("/print/layouts/slips", test_layouts_slips);
  g_test_add_func ("/print/layouts/slip-words", test_layouts_slip_words);
  g_test_add_func ("/print/layouts/hidden", test_layouts_hidden);
  g_test_add_func ("/print/layouts/hidden-rows", test_layouts_hidden_rows);
  g_test_add_func ("/print/layouts/edges", test_layouts_edges);
  g_test_add_func ("/print/layouts/titles", test_layouts_titles);
  g_test_add_func ("/print/layouts/veil", test_layouts_veil);
  g_test_add_func ("/print/layouts/veil-large", test_layouts_veil_large);

  return g_test_run ();
}
