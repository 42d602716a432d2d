/* along-form-notice.c — what of a week is not as it was published: for all, or for each person
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include <glib/gi18n-lib.h>

#include "model/along-words.h"
#include "print/along-roster-form.h"
#include "rules/along-rules.h"
#include "rules/along-shift-words.h"

enum
{
  COLUMN_WAS,
  COLUMN_NOW,
  N_COLUMNS
};

static const char *
get_entry_name (gpointer entry)
{
  return entry != NULL ? along_entry_get_name (ALONG_ENTRY (entry)) : "";
}

static const char *
get_type_name (AlongTableBuilder *builder,
               gint64             type_id)
{
  return get_entry_name (along_directory_get_shift_type (builder->directory, type_id));
}

/* "" for nowhere, and where no place is told. */
static const char *
get_place_name (AlongTableBuilder *builder,
                gint64             place_id)
{
  return builder->options->hide_places
           ? ""
           : get_entry_name (along_directory_get_place (builder->directory, place_id));
}

static AlongSpan
get_span (const AlongShiftChange *change)
{
  return change->shift != NULL ? along_shift_get_span (change->shift)
                               : along_published_get_span (change->published);
}

static gboolean
has_id (GArray *ids,
        gint64  id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;

  return FALSE;
}

/* Whether @person_id has a seat on @shift, coming or not. */
static gboolean
has_seat (AlongTableBuilder *builder,
          AlongShift        *shift,
          gint64             person_id)
{
  GPtrArray *assignments = along_table_get_assignments (builder, shift);

  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (assignments, i);

      if (along_assignment_get_person_id (assignment) == person_id &&
          along_assignment_state_is_taken (along_assignment_get_state (assignment)))
        return TRUE;
    }

  return FALSE;
}

/* Both sides name people in the order in which they are read. */
static int
compare_people (AlongTableBuilder *builder,
                gint64             first,
                gint64             second)
{
  return g_utf8_collate (along_table_get_label (builder, first),
                         along_table_get_label (builder, second));
}

static int
compare_ids (gconstpointer a,
             gconstpointer b,
             gpointer      builder)
{
  return compare_people (builder, *(const gint64 *) a, *(const gint64 *) b);
}

static int
compare_assignments (gconstpointer a,
                     gconstpointer b,
                     gpointer      builder)
{
  return compare_people (builder,
                         along_assignment_get_person_id (*(AlongAssignment *const *) a),
                         along_assignment_get_person_id (*(AlongAssignment *const *) b));
}

/* How many people a shift is for; to be freed. */
static char *
dup_seats (int n_seats)
{
  /* Translators: on a notice of changes, how many people a shift is for. */
  return g_strdup_printf (ngettext ("For %d person", "For %d people", (gulong) n_seats), n_seats);
}

/* Appends @text, which is taken, as it was: struck through if it is so no more. */
static void
add_was (GPtrArray *block,
         char      *text,
         gboolean   gone)
{
  AlongTableLine *line =
    along_table_block_add (block, gone ? ALONG_LINE_AWAY : ALONG_LINE_PERSON, text);

  if (gone)
    line->n_struck = strlen (text);
}

/* How many of @seats were open beside @n_people. */
static void
add_open (GPtrArray *block,
          int        seats,
          guint      n_people)
{
  if (seats > (int) n_people)
    along_table_block_add (block, ALONG_LINE_OPEN, along_words_open (seats - (int) n_people));
}

/* Whether nobody comes any more: what was published is not there, or is a cancelled session. */
static gboolean
is_off (AlongTableBuilder      *builder,
        const AlongShiftChange *change)
{
  return change->shift == NULL || along_rules_is_cancelled (builder->roster, change->shift);
}

/* Who was on duty. As long as it is still so, it is told as it is now. */
static void
add_was_on_duty (AlongTableBuilder      *builder,
                 GPtrArray              *block,
                 const AlongShiftChange *change)
{
  AlongPublished *published = change->published;
  gint64 id = along_published_get_on_duty_id (published);
  gboolean somebody = along_directory_get_person (builder->directory, id) != NULL &&
                      !along_published_is_away (published, id);

  if (!is_off (builder, change) && (change->changed & ALONG_CHANGED_ON_DUTY) == 0)
    along_table_block_add (block, ALONG_LINE_DETAIL,
                           along_table_dup_on_duty (builder, change->shift, TRUE));
  else if (somebody)
    /* Without a number: nobody is to call it any more. */
    add_was (block, g_strdup_printf (_("On duty: %s"), along_table_get_label (builder, id)), TRUE);
  else
    add_was (block, g_strdup (_("On duty: nobody yet")), TRUE);
}

static void
add_published (AlongTableBuilder      *builder,
               GPtrArray              *block,
               const AlongShiftChange *change)
{
  AlongPublished *published = change->published;
  gboolean removed = is_off (builder, change);
  g_autoptr (GArray) people = along_published_list_coming (published);
  const char *note = along_published_get_note (published);
  AlongSpan span = along_published_get_span (published);
  AlongDay day = along_zone_get_day (builder->zone, span.start);
  g_autofree char *times = along_table_dup_span (builder, span);

  if (day != along_zone_get_day (builder->zone, get_span (change).start))
    {
      g_autofree char *day_name = along_words_day_short (day);
      g_autofree char *only_times = g_steal_pointer (&times);

      times = g_strdup_printf (C_ ("shift", "%s %s"), day_name, only_times);
    }
  add_was (block, g_steal_pointer (&times), removed || (change->changed & ALONG_CHANGED_TIME) != 0);

  if ((change->changed & ALONG_CHANGED_TYPE) != 0)
    add_was (block, g_strdup (get_type_name (builder, along_published_get_type_id (published))),
             TRUE);
  if ((change->changed & ALONG_CHANGED_PLACE) != 0)
    {
      const char *place = get_place_name (builder, along_published_get_place_id (published));

      if (*place != '\0')
        add_was (block, g_strdup (place), TRUE);
    }

  g_array_sort_with_data (people, compare_ids, builder);
  for (guint i = 0; i < people->len; i++)
    {
      gint64 id = g_array_index (people, gint64, i);

      if (along_directory_get_person (builder->directory, id) != NULL)
        add_was (block, g_strdup (along_table_get_label (builder, id)),
                 removed || has_id (change->left, id));
    }

  if ((change->changed & ALONG_CHANGED_SEATS) != 0)
    add_was (block, dup_seats (along_published_get_seats (published)), TRUE);
  if (!removed && (change->changed & (ALONG_CHANGED_PEOPLE | ALONG_CHANGED_SEATS)) == 0)
    add_open (block, along_published_get_seats (published), people->len);

  add_was_on_duty (builder, block, change);
  if ((change->changed & ALONG_CHANGED_NOTE) == 0 && !removed)
    along_table_add_note (builder, block, change->shift);
  else if ((change->changed & ALONG_CHANGED_NOTE) != 0 && *note != '\0')
    add_was (block, along_veil_cover (builder->veil, note), TRUE);
}

/* Appends @text, which is taken, as it is. */
static void
add_now (GPtrArray *block,
         char      *text,
         gboolean   new)
{
  along_table_block_add (block, new ? ALONG_LINE_NEW : ALONG_LINE_PERSON, text);
}

/* Who comes now. Who has not accepted yet is marked only where they are new: nothing was kept of
 * what they had answered when the roster was published, and on one side it would look like a
 * change. Nor is what became of somebody since: who was stood down has not left. */
static void
add_people (AlongTableBuilder      *builder,
            GPtrArray              *block,
            const AlongShiftChange *change)
{
  g_autoptr (GPtrArray) assignments = g_ptr_array_new ();
  g_autoptr (GArray) before = NULL;
  guint n_people = 0;

  if (change->published != NULL)
    before = along_published_list_coming (change->published);
  g_ptr_array_extend (assignments, along_table_get_assignments (builder, change->shift), NULL,
                      NULL);
  g_ptr_array_sort_with_data (assignments, compare_assignments, builder);
  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (assignments, i);
      gint64 id = along_assignment_get_person_id (assignment);

      if (!along_assignment_state_is_taken (along_assignment_get_state (assignment)))
        continue;

      if (has_id (change->joined, id))
        add_now (block, along_table_dup_person (builder, assignment), TRUE);
      else if (before != NULL && has_id (before, id) && !has_id (change->left, id))
        add_now (block, g_strdup (along_table_get_label (builder, id)), FALSE);
      else
        continue;

      n_people++;
    }

  if ((change->changed & ALONG_CHANGED_SEATS) != 0)
    add_now (block, dup_seats (along_shift_get_seats (change->shift)), TRUE);
  add_open (block, along_shift_get_seats (change->shift), n_people);
}

static void
add_place (AlongTableBuilder *builder,
           GPtrArray         *block,
           AlongShift        *shift)
{
  const char *place = along_table_get_place_name (builder, shift);

  if (builder->options->hide_places)
    /* Translators: on a notice of changes that tells no places. */
    add_now (block, g_strdup (_("Another place: ask who is on duty")), TRUE);
  else if (*place != '\0')
    add_now (block, g_strdup (place), TRUE);
  else
    /* Translators: on a notice of changes, of a shift that was at a place and is not any more. */
    add_now (block, g_strdup (_("At no place")), TRUE);
}

static void
add_note (AlongTableBuilder *builder,
          GPtrArray         *block,
          AlongShift        *shift)
{
  const char *note = along_shift_get_note (shift);

  if (*note != '\0')
    add_now (block, along_veil_cover (builder->veil, note), TRUE);
  else
    /* Translators: on a notice of changes, of a shift that had a note and has none any more. */
    add_now (block, g_strdup (_("No note any more")), TRUE);
}

static void
add_current (AlongTableBuilder      *builder,
             GPtrArray              *block,
             const AlongShiftChange *change,
             gint64                  person_id)
{
  AlongShift *shift = change->shift;
  gboolean added = change->published == NULL;

  add_now (block, along_table_dup_span (builder, along_shift_get_span (shift)),
           added || (change->changed & ALONG_CHANGED_TIME) != 0);
  if (added)
    /* Translators: on a notice of changes, of a shift that was not on the roster. */
    add_now (block, g_strdup (_("New shift")), TRUE);
  if (has_id (change->joined, person_id))
    /* Translators: on somebody's own notice of changes. */
    add_now (block, g_strdup (_("You have this shift now")), TRUE);
  if (has_id (change->left, person_id))
    add_now (block, g_strdup (has_seat (builder, shift, person_id)
                                ? _("Not coming")
                                /* Translators: on somebody's own notice of changes. */
                                : _("You do not have this shift any more")),
             TRUE);

  if ((change->changed & ALONG_CHANGED_TYPE) != 0)
    add_now (block, g_strdup (along_table_get_type_name (builder, shift)), TRUE);
  if ((change->changed & ALONG_CHANGED_PLACE) != 0)
    add_place (builder, block, shift);
  add_people (builder, block, change);
  along_table_block_add (block,
                         (change->changed & ALONG_CHANGED_ON_DUTY) != 0 ? ALONG_LINE_NEW
                                                                        : ALONG_LINE_DETAIL,
                         along_table_dup_on_duty (builder, shift, TRUE));
  if ((change->changed & ALONG_CHANGED_NOTE) != 0)
    add_note (builder, block, shift);
  else
    along_table_add_note (builder, block, shift);
}

static void
add_change (AlongTableBuilder      *builder,
            AlongSheet             *table,
            const AlongShiftChange *change,
            gint64                  person_id)
{
  AlongDay day = along_zone_get_day (builder->zone, get_span (change).start);
  g_autofree char *day_name = along_words_day_short (day);
  g_autofree char *what = NULL;
  const char *type, *place;
  AlongTableRow *row;
  GPtrArray *was, *now;

  type = get_type_name (builder, change->shift != NULL
                                   ? along_shift_get_type_id (change->shift)
                                   : along_published_get_type_id (change->published));
  place = get_place_name (builder, change->shift != NULL
                                     ? along_shift_get_place_id (change->shift)
                                     : along_published_get_place_id (change->published));
  what = g_strconcat (type, *place != '\0' ? "\n" : "", place, NULL);
  row = along_sheet_add_row (table, ALONG_ROW_NORMAL, day_name, what);

  was = along_table_row_add_block (row, COLUMN_WAS);
  if (change->published != NULL)
    add_published (builder, was, change);
  else
    add_was (was, g_strdup ("–"), FALSE);

  now = along_table_row_add_block (row, COLUMN_NOW);
  if (!is_off (builder, change))
    add_current (builder, now, change, person_id);
  else
    /* Translators: on a notice of changes, of a shift that will not be. */
    add_now (now, g_strdup (C_ ("shift", "Cancelled")), TRUE);
}

/* Which week, what this is about and, where something is published, when that was. */
static char *
dup_subtitle (AlongTableBuilder *builder)
{
  AlongClock clock = builder->options->clock;
  AlongPublication *publication =
    along_directory_get_publication (builder->directory, builder->first_day);
  g_autofree char *week = along_words_week (builder->first_day);
  g_autofree char *published = NULL;
  g_autofree char *printed = NULL;
  g_autofree char *since = NULL;

  if (publication == NULL)
    return g_steal_pointer (&week);

  published = along_words_moment (builder->zone, clock, along_publication_get_at (publication));
  printed = along_words_moment (builder->zone, clock, builder->options->printed_at);
  /* Translators: on a notice of changes, two dates with times: "24 November 2026, 14:05". */
  since = g_strdup_printf (_("Changes to the roster published on %1$s; as of %2$s"), published,
                           printed);

  return g_strdup_printf ("%s\n%s", week, since);
}

/* A notice of those of @changes that concern @person_id, or for everybody; 0. Takes @title and
 * @message. */
static AlongSheet *
new_notice (AlongTableBuilder *builder,
            GPtrArray         *changes,
            gint64             person_id,
            char              *title,
            char              *message)
{
  AlongSheet *table = along_sheet_new (title, dup_subtitle (builder), message);

  along_sheet_add_head (table, C_ ("column", "Shift"));
  /* Translators: above what shifts were like when the roster was published. */
  along_sheet_add_head (table, C_ ("column", "As published"));
  /* Translators: above what shifts are like now. */
  along_sheet_add_head (table, C_ ("column", "Now"));

  builder->signs = 0;
  for (guint i = 0; i < changes->len; i++)
    {
      const AlongShiftChange *change = g_ptr_array_index (changes, i);

      if (person_id == 0 || along_shift_change_concerns (change, builder->roster, person_id))
        add_change (builder, table, change, person_id);
    }
  table->signs = builder->signs;

  return table;
}

static void
add_notices (AlongTableBuilder *builder,
             GPtrArray         *tables,
             GPtrArray         *changes,
             GListModel        *people)
{
  gint64 wanted_id = builder->options->person_id;

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (AlongRecord) person = g_list_model_get_item (people, i);
      gint64 id = along_record_get_id (person);
      g_autoptr (AlongSheet) table = NULL;

      if (wanted_id != 0 && wanted_id != id)
        continue;

      table = new_notice (builder, changes, id, g_strdup (along_table_get_label (builder, id)),
                          g_strdup (_("Nothing has changed for you.")));
      if (table->rows->len > 0 || wanted_id == id)
        g_ptr_array_add (tables, g_steal_pointer (&table));
    }
}

static void
add_tables (AlongTableBuilder *builder,
            GPtrArray         *tables)
{
  g_autoptr (GPtrArray) changes = along_change_list_new (builder->roster, builder->today);
  const char *message = along_shift_words_no_changes (builder->roster, builder->today);

  if (message == NULL && builder->options->by == ALONG_ROSTER_BY_PERSON)
    {
      add_notices (builder, tables, changes, along_directory_get_peers (builder->directory));
      add_notices (builder, tables, changes, along_directory_get_supervisors (builder->directory));
      /* The agency's own order is by name, which would tell about the names behind the aliases. */
      if (builder->options->aliases)
        g_ptr_array_sort (tables, along_sheet_compare);
      if (tables->len > 0)
        return;
      message = _("The changes concern nobody who is on a shift.");
    }

  /* What was moved from published days to those of a draft is not told there. */
  if (message != NULL)
    g_ptr_array_set_size (changes, 0);
  g_ptr_array_add (tables, new_notice (builder, changes, 0, g_strdup (_("Change notice")),
                                       g_strdup (message != NULL ? message : "")));
}

const AlongRosterForm along_form_notice = {
  .title = N_("Change notice"),
  .margin = 36,
  .title_style = ALONG_STYLE_NAME,
  .label_share = 0.24,
  .n_columns = N_COLUMNS,
  .row_padding = 7,
  /* It is read from the other side of a kitchen, and in the street. */
  .scales = { 1.6, 1.5, 1.4, 1.3, 1.2 },
  .add_tables = add_tables,
};
