/* print-fixture.c — invented rosters to print
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "print-fixture.h"

#include <string.h>

#include <cairo.h>
#include <glib/gstdio.h>

#include "model/along-enum-types.h"
#include "rules/along-change-list.h"

/* Nothing is drawn nearer to the edge of the paper than this: printers cannot. */
#define MARGIN 24.0

PrintFixture *
print_fixture_new_at (const char *zone,
                      AlongDay    first_day)
{
  PrintFixture *self = g_new0 (PrintFixture, 1);
  g_autoptr (AlongAgency) agency = g_object_new (ALONG_TYPE_AGENCY,
                                                 "id", (gint64) ALONG_AGENCY_ID,
                                                 "name", "Harbour Street Peers",
                                                 "zone", zone,
                                                 NULL);

  self->directory = along_directory_new ();
  along_directory_add (self->directory, ALONG_RECORD (agency));
  self->zone = along_directory_get_zone (self->directory);
  self->first_day = first_day;
  self->n_days = 7;
  self->shifts = g_ptr_array_new_with_free_func (g_object_unref);
  self->assignments = g_ptr_array_new_with_free_func (g_object_unref);
  self->absences = g_ptr_array_new_with_free_func (g_object_unref);
  self->published = g_ptr_array_new_with_free_func (g_object_unref);
  self->last_id = ALONG_AGENCY_ID;

  return self;
}

PrintFixture *
print_fixture_new (void)
{
  return print_fixture_new_at ("Europe/Helsinki", along_day_new (2026, 11, 23));
}

void
print_fixture_free (PrintFixture *self)
{
  g_object_unref (self->directory);
  g_ptr_array_unref (self->shifts);
  g_ptr_array_unref (self->assignments);
  g_ptr_array_unref (self->absences);
  g_ptr_array_unref (self->published);
  g_free (self);
}

static gint64
add (PrintFixture *self,
     gpointer      record)
{
  along_directory_add (self->directory, record);
  g_object_unref (record);

  return self->last_id;
}

gint64
print_fixture_add_peer (PrintFixture *self,
                        const char   *name,
                        const char   *alias)
{
  return add (self, g_object_new (ALONG_TYPE_PEER, "id", ++self->last_id, "name", name,
                                  "alias", alias, "status", ALONG_PEER_STATUS_ACTIVE, NULL));
}

gint64
print_fixture_add_staff (PrintFixture *self,
                         const char   *name,
                         const char   *phone)
{
  return add (self, g_object_new (ALONG_TYPE_SUPERVISOR, "id", ++self->last_id, "name", name,
                                  "phone", phone, "duties", ALONG_DUTY_PROFESSIONAL, NULL));
}

gint64
print_fixture_add_place (PrintFixture *self,
                         const char   *name)
{
  return add (self, g_object_new (ALONG_TYPE_PLACE, "id", ++self->last_id, "name", name, NULL));
}

gint64
print_fixture_add_type (PrintFixture *self,
                        const char   *name)
{
  return add (self, g_object_new (ALONG_TYPE_SHIFT_TYPE, "id", ++self->last_id, "name", name,
                                  NULL));
}

gint64
print_fixture_add_shift (PrintFixture *self,
                         int           day,
                         int           start,
                         int           end,
                         gint64        type_id,
                         gint64        place_id,
                         int           seats,
                         gint64        on_duty_id,
                         const char   *note)
{
  AlongSpan span = along_zone_clock_span (self->zone, self->first_day + day, start, end);

  g_ptr_array_add (self->shifts,
                   g_object_new (ALONG_TYPE_SHIFT, "id", ++self->last_id, "type-id", type_id,
                                 "place-id", place_id, "start", span.start, "end", span.end,
                                 "seats", seats, "on-duty-id", on_duty_id, "note", note, NULL));

  return self->last_id;
}

gint64
print_fixture_assign (PrintFixture         *self,
                      gint64                shift_id,
                      gint64                person_id,
                      AlongAssignmentState  state,
                      gint64                stands_in_for_id)
{
  g_ptr_array_add (self->assignments,
                   g_object_new (ALONG_TYPE_ASSIGNMENT, "id", ++self->last_id,
                                 "shift-id", shift_id, "person-id", person_id, "state", state,
                                 "stands-in-for-id", stands_in_for_id, NULL));

  return self->last_id;
}

void
print_fixture_be_away (PrintFixture *self,
                       gint64        person_id,
                       int           day,
                       int           start,
                       int           end)
{
  g_ptr_array_add (self->absences,
                   g_object_new (ALONG_TYPE_ABSENCE, "id", ++self->last_id, "person-id", person_id,
                                 "start", along_zone_at (self->zone, self->first_day + day, start),
                                 "end", along_zone_at (self->zone, self->first_day + day, end),
                                 NULL));
}

static int
compare_starts (gconstpointer a,
                gconstpointer b)
{
  gint64 first = along_shift_get_start (*(AlongShift *const *) a);
  gint64 second = along_shift_get_start (*(AlongShift *const *) b);

  return (first > second) - (first < second);
}

gint64
print_fixture_get_now (PrintFixture *self)
{
  return along_zone_at (self->zone, along_day_new (2026, 11, 20), 14 * 60 + 5);
}

AlongRoster *
print_fixture_build (PrintFixture *self)
{
  AlongRoster *roster;

  roster = along_roster_new (self->directory,
                             along_zone_days_span (self->zone, self->first_day, self->n_days));
  g_ptr_array_sort (self->shifts, compare_starts);
  for (guint i = 0; i < self->shifts->len; i++)
    along_roster_add_shift (roster, g_ptr_array_index (self->shifts, i));
  for (guint i = 0; i < self->assignments->len; i++)
    along_roster_add_assignment (roster, g_ptr_array_index (self->assignments, i));
  for (guint i = 0; i < self->absences->len; i++)
    along_roster_add_absence (roster, g_ptr_array_index (self->absences, i));
  for (guint i = 0; i < self->published->len; i++)
    along_roster_add_published (roster, g_ptr_array_index (self->published, i));

  return roster;
}

void
print_fixture_publish (PrintFixture *self)
{
  g_autoptr (AlongRoster) roster = print_fixture_build (self);
  gint64 id;

  id = add (self, g_object_new (ALONG_TYPE_PUBLICATION, "id", ++self->last_id,
                                "first-day", self->first_day,
                                "last-day", self->first_day + self->n_days - 1,
                                "at", along_zone_at (self->zone, along_day_new (2026, 11, 18), 570),
                                NULL));
  for (guint i = 0; i < self->shifts->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (self->shifts, i);
      g_autofree char *people = along_change_list_dup_people (roster, shift);
      g_autofree char *away = along_change_list_dup_away (roster, shift, self->first_day);

      if (along_roster_has_shift (roster, shift))
        g_ptr_array_add (self->published,
                         g_object_new (ALONG_TYPE_PUBLISHED, "id", ++self->last_id,
                                       "publication-id", id,
                                       "shift-id", along_record_get_id (ALONG_RECORD (shift)),
                                       "type-id", along_shift_get_type_id (shift),
                                       "place-id", along_shift_get_place_id (shift),
                                       "start", along_shift_get_start (shift),
                                       "end", along_shift_get_end (shift),
                                       "on-duty-id", along_shift_get_on_duty_id (shift),
                                       "seats", along_shift_get_seats (shift),
                                       "note", along_shift_get_note (shift),
                                       "people", people, "away", away, NULL));
    }
}

AlongDocument *
print_fixture_lay_out (PrintFixture  *self,
                       AlongRosterBy  by,
                       gboolean       aliases)
{
  g_autoptr (AlongRoster) roster = print_fixture_build (self);
  const AlongRosterOptions options = {
    .layout = ALONG_ROSTER_WEEK,
    .by = by,
    .paper = ALONG_PAPER_A4,
    .aliases = aliases,
    .clock = ALONG_CLOCK_24,
    .printed_at = print_fixture_get_now (self),
  };

  return along_roster_document_new (roster, &options);
}

PrintFixture *
print_fixture_new_usual (void)
{
  PrintFixture *self = print_fixture_new ();
  gint64 maija = print_fixture_add_staff (self, "Maija Salonen", "040 555 0101");
  gint64 timo = print_fixture_add_staff (self, "Timo Rask", "040 555 0102");
  gint64 peers[8];
  const char *names[] = { "Aino Korpi",  "Benny Lund", "Carita Mets", "Dario Vega",
                          "Elsa Niemi", "Farid Haddad", "Greta Holm", "Hanna Suo" };
  const char *aliases[] = { "Amber", "Birch", "Clover", "Drift", "Ember", "Fern", "", "Heath" };
  gint64 outreach = print_fixture_add_type (self, "Outreach by bike");
  gint64 drop_in = print_fixture_add_type (self, "Drop-in");
  gint64 house_call = print_fixture_add_type (self, "House call");
  gint64 meeting = print_fixture_add_type (self, "Team meeting");
  gint64 harbour = print_fixture_add_place (self, "Harbour and market square");
  gint64 station = print_fixture_add_place (self, "Railway station");
  gint64 house = print_fixture_add_place (self, "Harbour Street 4");
  gint64 shift, excused;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    peers[i] = print_fixture_add_peer (self, names[i], aliases[i]);

  for (int day = 0; day < 7; day++)
    {
      shift = print_fixture_add_shift (self, day, 8 * 60, 14 * 60, outreach, harbour, 2, maija, "");
      print_fixture_assign (self, shift, peers[day % 4], ALONG_ASSIGNMENT_ACCEPTED, 0);
      if (day != 2)
        print_fixture_assign (self, shift, peers[4 + day % 3], ALONG_ASSIGNMENT_ACCEPTED, 0);

      shift = print_fixture_add_shift (self, day, 14 * 60, 20 * 60, outreach, harbour, 2, timo, "");
      if (day < 5)
        print_fixture_assign (self, shift, peers[(day + 1) % 4], ALONG_ASSIGNMENT_ACCEPTED, 0);
      if (day == 1)
        {
          excused = print_fixture_assign (self, shift, peers[6], ALONG_ASSIGNMENT_EXCUSED, 0);
          print_fixture_assign (self, shift, peers[7], ALONG_ASSIGNMENT_ACCEPTED, excused);
        }
    }

  shift = print_fixture_add_shift (self, 4, 22 * 60, 6 * 60, outreach, station, 2, timo,
                                   "Meet at the clock. Take two kits.");
  print_fixture_assign (self, shift, peers[5], ALONG_ASSIGNMENT_ACCEPTED, 0);
  print_fixture_assign (self, shift, peers[3], ALONG_ASSIGNMENT_DECLINED, 0);

  for (int day = 0; day < 5; day += 2)
    {
      shift = print_fixture_add_shift (self, day, 10 * 60, 15 * 60, drop_in, house, 3, maija, "");
      print_fixture_assign (self, shift, peers[6], ALONG_ASSIGNMENT_ACCEPTED, 0);
      print_fixture_assign (self, shift, peers[7], ALONG_ASSIGNMENT_ACCEPTED, 0);
      print_fixture_assign (self, shift, timo, ALONG_ASSIGNMENT_ACCEPTED, 0);
    }

  shift = print_fixture_add_shift (self, 3, 13 * 60, 14 * 60 + 30, house_call, 0, 2, maija, "");
  print_fixture_assign (self, shift, peers[2], ALONG_ASSIGNMENT_ACCEPTED, 0);
  print_fixture_assign (self, shift, maija, ALONG_ASSIGNMENT_ACCEPTED, 0);

  shift = print_fixture_add_shift (self, 5, 10 * 60, 12 * 60, drop_in, house, 1, maija, "");
  print_fixture_assign (self, shift, peers[7], ALONG_ASSIGNMENT_PROPOSED, 0);

  shift = print_fixture_add_shift (self, 0, 16 * 60, 17 * 60 + 30, meeting, house, 10, 0,
                                   "Everybody is welcome");
  for (guint i = 0; i < 4; i++)
    print_fixture_assign (self, shift, peers[i + 2], ALONG_ASSIGNMENT_ACCEPTED, 0);

  return self;
}

char *
print_fixture_make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("alongside-print-XXXXXX", &error);

  g_assert_no_error (error);

  return folder;
}

void
print_fixture_remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }

  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

char *
print_fixture_run (const char *program,
                   ...)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  const char *argument;
  int status;
  va_list list;

  g_ptr_array_add (arguments, (gpointer) program);
  va_start (list, program);
  while ((argument = va_arg (list, const char *)) != NULL)
    g_ptr_array_add (arguments, (gpointer) argument);
  va_end (list);
  g_ptr_array_add (arguments, NULL);

  g_spawn_sync (NULL, (char **) arguments->pdata, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output,
                NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);

  return output;
}

char *
print_fixture_read_text (AlongDocument *document,
                         guint          page)
{
  g_autofree char *folder = print_fixture_make_folder ();
  g_autofree char *path = g_build_filename (folder, "document.pdf", NULL);
  g_autofree char *number = g_strdup_printf ("%u", page);
  g_autoptr (GError) error = NULL;
  char *text;

  along_document_write_pdf (document, path, &error);
  g_assert_no_error (error);

  if (page == 0)
    text = print_fixture_run ("pdftotext", "-raw", path, "-", NULL);
  else
    text = print_fixture_run ("pdftotext", "-raw", "-f", number, "-l", number, path, "-", NULL);

  print_fixture_remove_folder (folder);

  return text;
}

char *
squeeze (const char *text)
{
  g_autoptr (GString) squeezed = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (!g_unichar_isspace (g_utf8_get_char (c)) && *c != '\f')
      g_string_append_unichar (squeezed, g_utf8_get_char (c));

  return g_string_free (g_steal_pointer (&squeezed), FALSE);
}

guint
count_words (const char *text,
             const char *words)
{
  g_autofree char *squeezed = squeeze (words);
  guint n = 0;

  for (const char *hit = strstr (text, squeezed); hit != NULL; hit = strstr (hit + 1, squeezed))
    n++;

  return n;
}

void
assert_has (const char *text,
            const char *words)
{
  if (count_words (text, words) == 0)
    g_error ("“%s” is missing from: %s", words, text);
}

void
assert_inside (AlongDocument *document)
{
  double width, height;

  along_document_get_size (document, &width, &height);
  for (guint i = 0; i < along_document_get_n_pages (document); i++)
    {
      cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cairo_t *cr = cairo_create (surface);
      double x, y, ink_width, ink_height;

      along_document_draw_page (document, cr, i);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_destroy (cr);
      cairo_recording_surface_ink_extents (surface, &x, &y, &ink_width, &ink_height);
      cairo_surface_destroy (surface);

      g_assert_cmpfloat (ink_width, >, width / 2);
      g_assert_cmpfloat (ink_height, >, height / 2);
      g_assert_cmpfloat (x, >=, MARGIN);
      g_assert_cmpfloat (y, >=, MARGIN);
      g_assert_cmpfloat (x + ink_width, <=, width - MARGIN);
      g_assert_cmpfloat (y + ink_height, <=, height - MARGIN);
    }
}
