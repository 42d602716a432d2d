/* test-notice.c — the notice of what was changed since the roster was published: every change, for
 * all and for each person, and no word about why
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <locale.h>
#include <string.h>

#include "model/along-words.h"
#include "print-fixture.h"
#include "print/along-roster-form.h"
#include "rules/along-shift-words.h"

#define NAME_LENGTH 40
#define N_PEERS 24
#define SHIFTS_A_DAY 6

static AlongDocument *
lay_out (PrintFixture             *fixture,
         const AlongRosterOptions *more)
{
  g_autoptr (AlongRoster) roster = print_fixture_build (fixture);
  AlongRosterOptions options = *more;

  options.layout = ALONG_ROSTER_NOTICE;
  options.clock = ALONG_CLOCK_24;
  options.printed_at = print_fixture_get_now (fixture);

  return along_roster_document_new (roster, &options);
}

static char *
read_notice (PrintFixture             *fixture,
             const AlongRosterOptions *options)
{
  g_autoptr (AlongDocument) document = lay_out (fixture, options);
  g_autofree char *text = print_fixture_read_text (document, 0);

  return squeeze (text);
}

static gpointer
find_record (GPtrArray *records,
             gint64     id)
{
  for (guint i = 0; i < records->len; i++)
    if (along_record_get_id (g_ptr_array_index (records, i)) == id)
      return g_ptr_array_index (records, i);

  g_assert_not_reached ();
}

static void
remove_shift (PrintFixture *fixture,
              gint64        shift_id)
{
  for (guint i = fixture->assignments->len; i > 0; i--)
    if (along_assignment_get_shift_id (g_ptr_array_index (fixture->assignments, i - 1)) == shift_id)
      g_ptr_array_remove_index (fixture->assignments, i - 1);
  g_ptr_array_remove (fixture->shifts, find_record (fixture->shifts, shift_id));
}

/* An outreach from 8 to 12 on Monday with Aino and Benny, Maija on duty, as it was published. */
typedef struct
{
  PrintFixture *fixture;
  gint64 aino, benny, carita, maija, timo;
  gint64 outreach, drop_in, harbour, station;
  gint64 shift, first_seat;
} Small;

static void
set_up (Small         *self,
        gconstpointer  data)
{
  PrintFixture *fixture = print_fixture_new ();

  self->fixture = fixture;
  self->aino = print_fixture_add_peer (fixture, "Aino Korpi", "Amber");
  self->benny = print_fixture_add_peer (fixture, "Benny Lund", "Birch");
  self->carita = print_fixture_add_peer (fixture, "Carita Mets", "Clover");
  self->maija = print_fixture_add_staff (fixture, "Maija Salonen", "040 555 0101");
  self->timo = print_fixture_add_staff (fixture, "Timo Rask", "040 555 0102");
  self->outreach = print_fixture_add_type (fixture, "Outreach");
  self->drop_in = print_fixture_add_type (fixture, "Drop-in");
  self->harbour = print_fixture_add_place (fixture, "Harbour");
  self->station = print_fixture_add_place (fixture, "Station");
  self->shift = print_fixture_add_shift (fixture, 0, 480, 720, self->outreach, self->harbour, 2,
                                         self->maija, "");
  self->first_seat =
    print_fixture_assign (fixture, self->shift, self->aino, ALONG_ASSIGNMENT_ACCEPTED, 0);
  print_fixture_assign (fixture, self->shift, self->benny, ALONG_ASSIGNMENT_ACCEPTED, 0);
  print_fixture_publish (fixture);
}

static void
tear_down (Small         *self,
           gconstpointer  data)
{
  print_fixture_free (self->fixture);
}

/* Does @what, letter by letter: later, another day, over midnight, type, place, nowhere, on duty,
 * nobody on duty, Aino excused, Aino away for a part of it, Aino stood down, Maija away, Carita for
 * Aino, Carita proposed beside, a note, three seats, cancelled, a new one. */
static void
do_change (Small *self,
           char   what)
{
  PrintFixture *fixture = self->fixture;
  AlongShift *shift = what != '+' ? find_record (fixture->shifts, self->shift) : NULL;
  gint64 start = shift != NULL ? along_shift_get_start (shift) : 0;
  gint64 end = shift != NULL ? along_shift_get_end (shift) : 0;

  switch (what)
    {
    case 'l':
      g_object_set (shift, "start", start + 3600, "end", end + 3600, NULL);
      break;
    case 'd':
      g_object_set (shift, "start", start + 86400, "end", end + 86400, NULL);
      break;
    case 'm':
      g_object_set (shift, "start", start + 14 * 3600, "end", end + 14 * 3600, NULL);
      break;
    case 't':
      g_object_set (shift, "type-id", self->drop_in, NULL);
      break;
    case 'p':
      g_object_set (shift, "place-id", self->station, NULL);
      break;
    case 'n':
      g_object_set (shift, "place-id", (gint64) 0, NULL);
      break;
    case 'u':
      g_object_set (shift, "on-duty-id", self->timo, NULL);
      break;
    case 'o':
      g_object_set (shift, "on-duty-id", (gint64) 0, NULL);
      break;
    case 'e':
      g_object_set (find_record (fixture->assignments, self->first_seat),
                    "state", ALONG_ASSIGNMENT_EXCUSED, NULL);
      break;
    case 'a':
      print_fixture_be_away (fixture, self->aino, 0, 700, 900);
      break;
    case 'f':
      print_fixture_be_away (fixture, self->maija, 0, 0, 1440);
      break;
    case 'b':
      g_object_set (find_record (fixture->assignments, self->first_seat),
                    "state", ALONG_ASSIGNMENT_STOOD_DOWN, NULL);
      break;
    case 's':
      do_change (self, 'e');
      print_fixture_assign (fixture, self->shift, self->carita, ALONG_ASSIGNMENT_ACCEPTED,
                            self->first_seat);
      break;
    case 'c':
      print_fixture_assign (fixture, self->shift, self->carita, ALONG_ASSIGNMENT_PROPOSED, 0);
      break;
    case 'w':
      g_object_set (shift, "note", "Take two kits", NULL);
      break;
    case '3':
      g_object_set (shift, "seats", 3, NULL);
      break;
    case 'x':
      remove_shift (fixture, self->shift);
      break;
    case '+':
      print_fixture_assign (fixture,
                            print_fixture_add_shift (fixture, 2, 600, 660, self->drop_in,
                                                     self->station, 2, self->timo, ""),
                            self->aino, ALONG_ASSIGNMENT_ACCEPTED, 0);
      break;
    default:
      g_assert_not_reached ();
    }
}

#define DUTY_WAS "On duty: Maija Salonen"
#define DUTY DUTY_WAS ", 040 555 0101"

/* What is changed, and what then stands in the row, from the day to what is so now. */
static void
test_row (Small         *self,
          gconstpointer  data)
{
  const struct
  {
    const char *changes;
    const char *row;
  } cases[] = {
    { "l", "Mon 23 Nov Outreach Harbour 08:00–12:00 Aino Korpi Benny Lund " DUTY " "
           "09:00–13:00 Aino Korpi Benny Lund " DUTY },
    { "d", "Tue 24 Nov Outreach Harbour Mon 23 Nov 08:00–12:00 Aino Korpi Benny Lund " DUTY " "
           "08:00–12:00 Aino Korpi Benny Lund " DUTY },
    { "m", "Mon 23 Nov Outreach Harbour 08:00–12:00 Aino Korpi Benny Lund " DUTY " "
           "22:00–02:00 +1 Aino Korpi Benny Lund " DUTY },
    { "t", "Mon 23 Nov Drop-in Harbour 08:00–12:00 Outreach Aino Korpi Benny Lund " DUTY " "
           "08:00–12:00 Drop-in Aino Korpi Benny Lund " DUTY },
    { "p", "Mon 23 Nov Outreach Station 08:00–12:00 Harbour Aino Korpi Benny Lund " DUTY " "
           "08:00–12:00 Station Aino Korpi Benny Lund " DUTY },
    { "n", "Mon 23 Nov Outreach 08:00–12:00 Harbour Aino Korpi Benny Lund " DUTY " "
           "08:00–12:00 At no place Aino Korpi Benny Lund " DUTY },
    { "u", "Mon 23 Nov Outreach Harbour 08:00–12:00 Aino Korpi Benny Lund " DUTY_WAS " "
           "08:00–12:00 Aino Korpi Benny Lund On duty: Timo Rask, 040 555 0102" },
    { "o", "Mon 23 Nov Outreach Harbour 08:00–12:00 Aino Korpi Benny Lund " DUTY_WAS " "
           "08:00–12:00 Aino Korpi Benny Lund On duty: nobody yet" },
    { "e", "Mon 23 Nov Outreach Harbour 08:00–12:00 Aino Korpi Benny Lund " DUTY " "
           "08:00–12:00 Benny Lund 1 open " DUTY },
    { "a", "Mon 23 Nov Outreach Harbour 08:00–12:00 Aino Korpi Benny Lund " DUTY " "
           "08:00–12:00 Benny Lund 1 open " DUTY },
    { "f", "Mon 23 Nov Outreach Harbour 08:00–12:00 Aino Korpi Benny Lund " DUTY_WAS " "
           "08:00–12:00 Aino Korpi Benny Lund On duty: nobody yet" },
    { "s", "Mon 23 Nov Outreach Harbour 08:00–12:00 Aino Korpi Benny Lund " DUTY " "
           "08:00–12:00 Benny Lund Carita Mets " DUTY },
    { "c", "Mon 23 Nov Outreach Harbour 08:00–12:00 Aino Korpi Benny Lund " DUTY " "
           "08:00–12:00 Aino Korpi Benny Lund Carita Mets? " DUTY },
    { "w", "08:00–12:00 Aino Korpi Benny Lund " DUTY " "
           "08:00–12:00 Aino Korpi Benny Lund " DUTY " Take two kits" },
    { "lw", "09:00–13:00 Aino Korpi Benny Lund " DUTY " Take two kits" },
    { "bw", "08:00–12:00 Aino Korpi Benny Lund " DUTY " "
            "08:00–12:00 Aino Korpi Benny Lund " DUTY " Take two kits" },
    { "x", "Mon 23 Nov Outreach Harbour 08:00–12:00 Aino Korpi Benny Lund " DUTY_WAS " Cancelled" },
    { "+", "Wed 25 Nov Drop-in Station – 10:00–11:00 New shift Aino Korpi 1 open "
           "On duty: Timo Rask, 040 555 0102" },
    { "lpus", "Mon 23 Nov Outreach Station 08:00–12:00 Harbour Aino Korpi Benny Lund " DUTY_WAS " "
              "09:00–13:00 Station Benny Lund Carita Mets On duty: Timo Rask, 040 555 0102" },
  };
  const AlongRosterOptions options = { .by = ALONG_ROSTER_BY_SHIFT };
  /* What became of somebody, or why, is nobody's business. */
  const char *const never[] = { "Excused", "Declined", "Not coming", "Away", ", for " };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;

      g_test_message ("%s", cases[i].changes);
      for (const char *change = cases[i].changes; *change != '\0'; change++)
        do_change (self, *change);
      text = read_notice (self->fixture, &options);
      assert_has (text, "Change notice Week 48, 23–29 November 2026 "
                        "Changes to the roster published on 18 November 2026, 09:30; "
                        "as of 20 November 2026, 14:05");
      assert_has (text, "Shift As published Now");
      assert_has (text, cases[i].row);
      for (guint k = 0; k < G_N_ELEMENTS (never); k++)
        g_assert_cmpuint (count_words (text, never[k]), ==, 0);

      tear_down (self, data);
      set_up (self, data);
    }
}

/* "~08:00–12:00~ Benny | *09:00–13:00* Benny": the cells of the first row, with what is struck
 * through, and what is bold. */
static char *
dup_marks (PrintFixture *fixture)
{
  g_autoptr (AlongRoster) roster = print_fixture_build (fixture);
  g_autoptr (AlongTypesetter) typesetter = along_typesetter_new (1);
  g_autoptr (AlongVeil) veil = along_veil_new (fixture->directory, NULL, FALSE);
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func ((GDestroyNotify) along_sheet_free);
  const AlongRosterOptions options = { .layout = ALONG_ROSTER_NOTICE, .clock = ALONG_CLOCK_24 };
  AlongTableBuilder builder = {
    .roster = roster,
    .directory = fixture->directory,
    .zone = fixture->zone,
    .options = &options,
    .veil = veil,
    .typesetter = typesetter,
    .first_day = fixture->first_day,
    .n_days = fixture->n_days,
  };
  GString *marks = g_string_new (NULL);
  AlongTableRow *row;

  along_form_notice.add_tables (&builder, tables);
  row = g_ptr_array_index (((AlongSheet *) g_ptr_array_index (tables, 0))->rows, 0);
  for (guint column = 0; column < along_form_notice.n_columns; column++)
    {
      GPtrArray *block = g_ptr_array_index (row->cells[column], 0);

      for (guint i = 0; i < block->len; i++)
        {
          const AlongTableLine *line = g_ptr_array_index (block, i);
          const char *mark = line->kind == ALONG_LINE_NEW ? "*" : line->n_struck > 0 ? "~" : "";

          g_assert_true (line->n_struck == 0 || line->n_struck == strlen (line->text));
          g_string_append_printf (marks, "%s%s%s%s", i > 0 ? " " : column > 0 ? " | " : "", mark,
                                  line->text, mark);
        }
    }

  return g_string_free (marks, FALSE);
}

/* What is so no more is struck through, what is so only now stands out, and all else is plain. */
static void
test_marks (Small         *self,
            gconstpointer  data)
{
  const struct
  {
    const char *changes;
    const char *marks;
  } cases[] = {
    { "l", "~08:00–12:00~ Aino Korpi Benny Lund " DUTY " | "
           "*09:00–13:00* Aino Korpi Benny Lund " DUTY },
    { "s", "08:00–12:00 ~Aino Korpi~ Benny Lund " DUTY " | "
           "08:00–12:00 Benny Lund *Carita Mets* " DUTY },
    { "a", "08:00–12:00 ~Aino Korpi~ Benny Lund " DUTY " | "
           "08:00–12:00 Benny Lund 1 open " DUTY },
    { "f", "08:00–12:00 Aino Korpi Benny Lund ~" DUTY_WAS "~ | "
           "08:00–12:00 Aino Korpi Benny Lund *On duty: nobody yet*" },
    { "tpuc", "08:00–12:00 ~Outreach~ ~Harbour~ Aino Korpi Benny Lund ~On duty: Maija Salonen~ | "
              "08:00–12:00 *Drop-in* *Station* Aino Korpi Benny Lund *Carita Mets?* "
              "*On duty: Timo Rask, 040 555 0102*" },
    { "x", "~08:00–12:00~ ~Aino Korpi~ ~Benny Lund~ ~" DUTY_WAS "~ | *Cancelled*" },
    { "x+", "~08:00–12:00~ ~Aino Korpi~ ~Benny Lund~ ~" DUTY_WAS "~ | *Cancelled*" },
    { "w", "08:00–12:00 Aino Korpi Benny Lund " DUTY " | "
           "08:00–12:00 Aino Korpi Benny Lund " DUTY " *Take two kits*" },
    { "bw", "08:00–12:00 Aino Korpi Benny Lund " DUTY " | "
            "08:00–12:00 Aino Korpi Benny Lund " DUTY " *Take two kits*" },
    { "3", "08:00–12:00 Aino Korpi Benny Lund ~For 2 people~ " DUTY " | "
           "08:00–12:00 Aino Korpi Benny Lund *For 3 people* 1 open " DUTY },
    { "+", "– | *10:00–11:00* *New shift* *Aino Korpi* 1 open On duty: Timo Rask, 040 555 0102" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *marks = NULL;
      g_autofree char *plain = NULL;
      g_auto (GStrv) parts = NULL;

      for (const char *change = cases[i].changes; *change != '\0'; change++)
        do_change (self, *change);
      marks = dup_marks (self->fixture);
      /* Numbers to call are held together. */
      parts = g_strsplit (marks, "\u00a0", -1);
      plain = g_strjoinv (" ", parts);
      g_assert_cmpstr (plain, ==, cases[i].marks);

      tear_down (self, data);
      set_up (self, data);
    }
}

/* One who can't come after all, for a reason that nobody needs to know, is among those of
 * before. */
static void
test_absent (Small         *self,
             gconstpointer  data)
{
  const AlongRosterOptions options = { .by = ALONG_ROSTER_BY_SHIFT };
  g_autofree char *text = NULL;

  do_change (self, 'l');
  g_object_set (along_directory_get_person (self->fixture->directory, self->aino),
                "status", ALONG_PEER_STATUS_PAUSED, NULL);
  text = read_notice (self->fixture, &options);
  assert_has (text, "08:00–12:00 Aino Korpi Benny Lund " DUTY
              " 09:00–13:00 Benny Lund 1 open " DUTY);
  g_assert_cmpuint (count_words (text, "Paused"), ==, 0);
  g_assert_cmpuint (count_words (text, "Not coming"), ==, 0);
}

/* What is as it was is the same on both sides: the order of the people, who has not accepted yet,
 * whom to call, what is open and the note. */
static void
test_same (Small         *self,
           gconstpointer  data)
{
  const char *same = "Aino Korpi Benny Lund Carita Mets 2 open On duty: Maija Salonen, "
                     "040 555 0101 Take two kits";
  g_autofree char *row = g_strdup_printf ("08:00–12:00 %s 09:00–13:00 %s", same, same);
  const AlongRosterOptions options = { .by = ALONG_ROSTER_BY_SHIFT };
  g_autofree char *text = NULL;

  g_object_set (find_record (self->fixture->shifts, self->shift), "seats", 5, NULL);
  do_change (self, 'c');
  do_change (self, 'w');
  g_ptr_array_set_size (self->fixture->published, 0);
  print_fixture_publish (self->fixture);
  /* The roster names last who was assigned last. */
  g_ptr_array_add (self->fixture->assignments,
                   g_object_ref (g_ptr_array_index (self->fixture->assignments, 0)));
  g_ptr_array_remove_index (self->fixture->assignments, 0);
  do_change (self, 'l');

  text = read_notice (self->fixture, &options);
  assert_has (text, row);
  g_assert_cmpuint (count_words (text, "?"), ==, 0);
}

/* Who was away when the roster was published was not to come then; it is told when they do. */
static void
test_away_before (Small         *self,
                  gconstpointer  data)
{
  const AlongRosterOptions options = { .by = ALONG_ROSTER_BY_SHIFT };
  g_autofree char *text = NULL;
  g_autofree char *marks = NULL;
  g_autofree char *away =
    g_strdup_printf ("%" G_GINT64_FORMAT ",%" G_GINT64_FORMAT, self->aino, self->maija);

  g_object_set (g_ptr_array_index (self->fixture->published, 0), "away", away, NULL);
  do_change (self, 'a');
  do_change (self, 'f');
  text = read_notice (self->fixture, &options);
  assert_has (text, "Nothing has changed since the roster was published");

  g_ptr_array_set_size (self->fixture->absences, 0);
  marks = dup_marks (self->fixture);
  g_assert_true (g_str_has_prefix (marks, "08:00–12:00 Benny Lund ~On duty: nobody yet~ | "
                                          "08:00–12:00 *Aino Korpi* Benny Lund *" DUTY_WAS));
}

/* Who gets a page, and what it says to them. */
static void
test_persons (Small         *self,
              gconstpointer  data)
{
  const struct
  {
    const char *changes;
    const char *pages[5]; /* for whom; + is told to have the shift now, - not any more, and ~ not to
                           * come, who has it still */
  } cases[] = {
    { "l", { " Aino Korpi", " Benny Lund", " Maija Salonen" } },
    { "a", { "~Aino Korpi", " Benny Lund", " Maija Salonen" } },
    { "f", { " Aino Korpi", " Benny Lund", " Maija Salonen" } },
    { "s", { "-Aino Korpi", " Benny Lund", "+Carita Mets", " Maija Salonen" } },
    { "c", { " Aino Korpi", " Benny Lund", "+Carita Mets", " Maija Salonen" } },
    { "u", { " Aino Korpi", " Benny Lund", " Maija Salonen", " Timo Rask" } },
    { "x", { " Aino Korpi", " Benny Lund", " Maija Salonen" } },
    { "+", { "+Aino Korpi", " Timo Rask" } },
  };
  AlongRosterOptions options = { .by = ALONG_ROSTER_BY_PERSON };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongDocument) document = NULL;
      guint n_pages;

      g_test_message ("%s", cases[i].changes);
      for (const char *change = cases[i].changes; *change != '\0'; change++)
        do_change (self, *change);
      document = lay_out (self->fixture, &options);
      n_pages = along_document_get_n_pages (document);
      for (guint page = 0; page < n_pages; page++)
        {
          g_autofree char *text = print_fixture_read_text (document, page + 1);
          g_autofree char *squeezed = squeeze (text);
          const char *wanted = cases[i].pages[page];
          g_autofree char *start = NULL;

          g_assert_nonnull (wanted);
          start = g_strdup_printf ("Harbour Street Peers %s Week 48", wanted + 1);
          assert_has (squeezed, start);
          g_assert_cmpuint (count_words (squeezed, "You have this shift now"), ==,
                            *wanted == '+');
          g_assert_cmpuint (count_words (squeezed, "You do not have this shift any more"), ==,
                            *wanted == '-');
          g_assert_cmpuint (count_words (squeezed, "Not coming"), ==, *wanted == '~');
        }
      g_assert_null (cases[i].pages[n_pages]);

      tear_down (self, data);
      set_up (self, data);
    }
}

/* Where there is nothing to tell, the only page says so. */
static void
test_nothing (Small         *self,
              gconstpointer  data)
{
  for (int by = ALONG_ROSTER_BY_SHIFT; by <= ALONG_ROSTER_BY_PERSON; by++)
    {
      AlongRosterOptions options = { .by = (AlongRosterBy) by };
      g_autoptr (AlongDocument) document = lay_out (self->fixture, &options);
      g_autofree char *text = read_notice (self->fixture, &options);

      g_assert_cmpuint (along_document_get_n_pages (document), ==, 1);
      assert_has (text, "Nothing has changed since the roster was published");
    }

  /* For one who was asked for there is a page in any case. */
  {
    AlongRosterOptions options = { .by = ALONG_ROSTER_BY_PERSON, .person_id = self->carita };
    g_autofree char *text = NULL;

    do_change (self, 'l');
    text = read_notice (self->fixture, &options);
    assert_has (text, "Carita Mets Week 48");
    assert_has (text, "Nothing has changed for you.");
    g_assert_cmpuint (count_words (text, "Page 1 of 1"), ==, 1);
  }
}

static void
test_concerns_nobody (Small         *self,
                      gconstpointer  data)
{
  AlongRosterOptions options = { .by = ALONG_ROSTER_BY_PERSON };
  g_autofree char *text = NULL;

  print_fixture_add_shift (self->fixture, 1, 600, 660, self->outreach, 0, 1, 0, "");
  text = read_notice (self->fixture, &options);
  assert_has (text, "The changes concern nobody who is on a shift.");
  g_assert_cmpuint (count_words (text, "New shift"), ==, 0);
}

/* Of days that are a draft nothing is told, not even what was moved to them. */
static void
test_draft (Small         *self,
            gconstpointer  data)
{
  AlongRosterOptions options = { .by = ALONG_ROSTER_BY_SHIFT };
  g_autofree char *text = NULL;

  g_object_set (find_record (self->fixture->shifts, self->shift),
                "start", along_zone_at (self->fixture->zone, self->fixture->first_day + 7, 480),
                "end", along_zone_at (self->fixture->zone, self->fixture->first_day + 7, 720),
                NULL);
  self->fixture->first_day += 7;
  text = read_notice (self->fixture, &options);
  assert_has (text, "The roster of this week is not published yet");
  g_assert_cmpuint (count_words (text, "Outreach"), ==, 0);
}

/* Neither names nor places, and still what is to be known. */
static void
test_hidden (Small         *self,
             gconstpointer  data)
{
  const char *const never[] = { "Aino", "Korpi", "Benny", "Carita", "Mets", "Harbour ", "Station" };

  do_change (self, 'p');
  do_change (self, 's');
  g_object_set (find_record (self->fixture->shifts, self->shift),
                "note", "Carita knows the Station", NULL);
  g_object_set (along_directory_get_agency (self->fixture->directory), "name", "Peers", NULL);
  for (int by = ALONG_ROSTER_BY_SHIFT; by <= ALONG_ROSTER_BY_PERSON; by++)
    {
      AlongRosterOptions options = { .by = (AlongRosterBy) by, .aliases = TRUE,
                                     .hide_places = TRUE };
      g_autofree char *text = read_notice (self->fixture, &options);

      for (guint i = 0; i < G_N_ELEMENTS (never); i++)
        if (count_words (text, never[i]) > 0)
          g_error ("“%s” is told in: %s", never[i], text);
      assert_has (text, "Amber");
      assert_has (text, "Another place: ask who is on duty Birch Clover " DUTY
                        " Clover knows the …");
    }
}

/* A print of the roster that replaces one on the wall says which shifts are not as they were
 * there. */
static void
test_other_prints (Small         *self,
                   gconstpointer  data)
{
  const struct
  {
    AlongRosterLayout layout;
    AlongRosterBy by;
    int n_days;
  } prints[] = {
    { ALONG_ROSTER_WEEK, ALONG_ROSTER_BY_SHIFT, 7 },
    { ALONG_ROSTER_WEEK, ALONG_ROSTER_BY_PERSON, 7 },
    { ALONG_ROSTER_MONTH, ALONG_ROSTER_BY_SHIFT, 7 },
    { ALONG_ROSTER_DAY, ALONG_ROSTER_BY_SHIFT, 1 },
    { ALONG_ROSTER_SLIPS, ALONG_ROSTER_BY_SHIFT, 7 },
  };

  for (int changed = 0; changed <= 2; changed++)
    {
      const char *times = changed == 1 ? "09:00–13:00 ≠" : "08:00–12:00 ≠";

      /* Later, and then as it was but for somebody who is away. */
      if (changed == 1)
        do_change (self, 'l');
      else if (changed == 2)
        {
          tear_down (self, data);
          set_up (self, data);
          do_change (self, 'a');
        }
      for (guint i = 0; i < G_N_ELEMENTS (prints); i++)
        {
          const AlongRosterOptions options = { .layout = prints[i].layout, .by = prints[i].by,
                                               .clock = ALONG_CLOCK_24 };
          g_autoptr (AlongRoster) roster = NULL;
          g_autoptr (AlongDocument) document = NULL;
          g_autofree char *raw = NULL;
          g_autofree char *text = NULL;

          self->fixture->n_days = prints[i].n_days;
          roster = print_fixture_build (self->fixture);
          document = along_roster_document_new (roster, &options);
          raw = print_fixture_read_text (document, 0);
          text = squeeze (raw);
          g_assert_cmpint (count_words (text, times) > 0, ==, changed > 0);
          g_assert_cmpint (count_words (text, "≠: not as published") > 0, ==, changed > 0);
          g_assert_cmpint (count_words (text, "≠") > 0, ==, changed > 0);
          if (i == 0)
            g_assert_cmpint (count_words (text, "Not coming") > 0, ==, changed == 2);
        }
    }
}

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

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* @times, and @names in their order after it. */
static char *
join_names (const char *times,
            GPtrArray  *names)
{
  GString *text = g_string_new (times);

  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (text, " %s", (const char *) g_ptr_array_index (names, i));

  return g_string_free (text, FALSE);
}

/* What was published of the shift with @shift_id, as it stands in its column. */
static char *
dup_published (PrintFixture *fixture,
               gint64        shift_id)
{
  for (guint i = 0; i < fixture->published->len; i++)
    {
      AlongPublished *published = g_ptr_array_index (fixture->published, i);
      g_autoptr (GArray) people = along_published_list_people (published);
      g_autofree char *times = along_words_span (fixture->zone, ALONG_CLOCK_24,
                                                 along_published_get_span (published));
      g_autoptr (GPtrArray) names = g_ptr_array_new ();

      if (along_published_get_shift_id (published) != shift_id)
        continue;

      for (guint k = 0; k < people->len; k++)
        g_ptr_array_add (names, (gpointer) along_entry_get_name (
                                  ALONG_ENTRY (along_directory_get_person (
                                    fixture->directory, g_array_index (people, gint64, k)))));
      return join_names (times, names);
    }

  g_assert_not_reached ();
}

/* A month of which nearly everything was changed, with names as long as they can be: every change
 * is there once, whole, in the order of time. */
static void
test_month (void)
{
  for (int paper = ALONG_PAPER_A4; paper <= ALONG_PAPER_LETTER; paper++)
    {
      g_autoptr (PrintFixture) fixture =
        print_fixture_new_at ("Europe/Helsinki", along_day_new (2026, 10, 1));
      gint64 type = print_fixture_add_type (fixture, "Outreach");
      gint64 place = print_fixture_add_place (fixture, "Ropewalk");
      gint64 maija = print_fixture_add_staff (fixture, "Maija Salonen", "040 555 0101");
      gint64 peers[N_PEERS];
      AlongRosterOptions options = { .by = ALONG_ROSTER_BY_SHIFT, .paper = (AlongPaper) paper };
      g_autoptr (AlongRoster) roster = NULL;
      g_autoptr (GPtrArray) changes = NULL;
      g_autoptr (AlongDocument) document = NULL;
      g_autofree char *raw = NULL;
      g_autofree char *text = NULL;
      const char *found;
      guint n_heads;

      fixture->n_days = 31;
      for (guint i = 0; i < N_PEERS; i++)
        {
          g_autofree char *name = make_name (i);

          peers[i] = print_fixture_add_peer (fixture, name, "");
        }
      for (int day = 0; day < 31; day++)
        for (int i = 0; i < SHIFTS_A_DAY; i++)
          {
            gint64 shift = print_fixture_add_shift (fixture, day, 480 + i * 60 + day, 600 + i * 60,
                                                    type, place, 2, maija, "");

            for (int k = 0; k < 2; k++)
              print_fixture_assign (fixture, shift,
                                    peers[(day * 7 + i * 5 + k * 3) % N_PEERS],
                                    ALONG_ASSIGNMENT_ACCEPTED, 0);
          }
      print_fixture_publish (fixture);

      for (guint i = fixture->shifts->len; i > 0; i--)
        {
          AlongShift *shift = g_ptr_array_index (fixture->shifts, i - 1);
          gint64 id = along_record_get_id (ALONG_RECORD (shift));

          if (i % 4 == 0)
            remove_shift (fixture, id);
          else if (i % 4 == 1)
            g_object_set (shift, "end", along_shift_get_end (shift) + 1800, NULL);
          else if (i % 4 == 2)
            print_fixture_assign (fixture, id, peers[(i + 11) % N_PEERS],
                                  ALONG_ASSIGNMENT_PROPOSED, 0);
        }

      roster = print_fixture_build (fixture);
      changes = along_change_list_new (
        roster, along_zone_get_day (fixture->zone, print_fixture_get_now (fixture)));
      g_assert_cmpuint (changes->len, >, 31 * SHIFTS_A_DAY / 2);
      document = lay_out (fixture, &options);
      assert_inside (document);
      raw = print_fixture_read_text (document, 0);
      text = squeeze (raw);
      n_heads = count_words (text, "As published");
      g_assert_cmpuint (n_heads, ==, along_document_get_n_pages (document));
      g_assert_cmpuint (count_words (text, "(continued)"), ==, 0);
      found = text;
      for (guint i = 0; i < changes->len; i++)
        {
          const AlongShiftChange *change = g_ptr_array_index (changes, i);
          AlongShift *shift = change->shift;
          gint64 id = shift != NULL ? along_record_get_id (ALONG_RECORD (shift))
                                    : along_published_get_shift_id (change->published);
          gint64 start = along_published_get_start (change->published);
          g_autofree char *day = along_words_day_short (along_zone_get_day (fixture->zone, start));
          g_autofree char *was = dup_published (fixture, id);
          g_autoptr (GString) row = g_string_new (NULL);
          g_autofree char *squeezed = NULL;

          g_string_append_printf (row, "%s Outreach Ropewalk %s %s", day, was,
                                  shift != NULL ? DUTY : DUTY_WAS);
          if (shift == NULL)
            {
              g_string_append (row, "Cancelled");
            }
          else
            {
              g_autofree char *times =
                along_words_span (fixture->zone, ALONG_CLOCK_24, along_shift_get_span (shift));
              GPtrArray *seats = along_roster_get_assignments (roster, id);
              g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
              g_autofree char *now = NULL;

              for (guint k = 0; k < seats->len; k++)
                {
                  AlongAssignment *seat = g_ptr_array_index (seats, k);
                  AlongPerson *person =
                    along_directory_get_person (fixture->directory,
                                                along_assignment_get_person_id (seat));

                  g_ptr_array_add (names, g_strconcat (
                    along_entry_get_name (ALONG_ENTRY (person)),
                    along_assignment_get_state (seat) == ALONG_ASSIGNMENT_PROPOSED ? "?" : "",
                    NULL));
                }
              now = join_names (times, names);
              g_string_append_printf (row, "%s " DUTY, now);
            }
          squeezed = squeeze (row->str);
          found = strstr (found, squeezed);
          if (found == NULL)
            g_error ("“%s” is missing, or not in its place, in: %s", squeezed, text);
          found += strlen (squeezed);
        }
      g_assert_cmpuint (count_words (text, "Outreach Ropewalk"), ==, changes->len);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add (path, Small, NULL, set_up, func, tear_down)
  ADD ("/print/notice/row", test_row);
  ADD ("/print/notice/marks", test_marks);
  ADD ("/print/notice/absent", test_absent);
  ADD ("/print/notice/same", test_same);
  ADD ("/print/notice/away-before", test_away_before);
  ADD ("/print/notice/persons", test_persons);
  ADD ("/print/notice/nothing", test_nothing);
  ADD ("/print/notice/concerns-nobody", test_concerns_nobody);
  ADD ("/print/notice/draft", test_draft);
  ADD ("/print/notice/hidden", test_hidden);
  ADD ("/print/notice/other-prints", test_other_prints);
#undef ADD
  g_test_add_func ("/print/notice/month", test_month);

  return g_test_run ();
}
