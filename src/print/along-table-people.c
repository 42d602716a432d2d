/* along-table-people.c — those who are on a shift, on paper
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n-lib.h>

#include "model/along-words.h"
#include "print/along-table-builder.h"

char *
along_table_dup_due_back (AlongTableBuilder *builder,
                          gint64             time)
{
  g_autofree char *clock = along_words_time (builder->zone, builder->options->clock, time);
  g_autofree char *weekday = NULL;

  if (time <= along_roster_get_span (builder->roster).end)
    /* Translators: on a day's sheet; %s is a time. */
    return g_strdup_printf (_("Due back: %s"), clock);

  weekday = along_words_weekday_short (along_zone_get_day (builder->zone, time));
  /* Translators: on a day's sheet, of a shift that ends on the next day: a weekday and a time. */
  return g_strdup_printf (_("Due back: %1$s %2$s"), weekday, clock);
}

/* @label, and by when that person is to be back, if another time than the end of the shift was
 * agreed, which stands above. Takes @label. */
static char *
add_due_back (AlongTableBuilder *builder,
              AlongAssignment   *assignment,
              char              *label)
{
  AlongShift *shift =
    along_roster_get_shift (builder->roster, along_assignment_get_shift_id (assignment));
  gint64 time = along_assignment_get_due_back_at (assignment);
  g_autofree char *taken = label;
  g_autofree char *due_back = NULL;

  if (time == 0 || time == along_shift_get_end (shift))
    return g_steal_pointer (&taken);

  due_back = along_table_dup_due_back (builder, time);

  return g_strdup_printf ("%s\n%s", taken, due_back);
}

static void
add_person (AlongTableBuilder *builder,
            GPtrArray         *block,
            AlongAssignment   *assignment,
            AlongLineKind      kind)
{
  AlongAssignment *original = along_table_get_original (builder, assignment);
  g_autofree char *label = along_table_dup_person (builder, assignment);
  const char *absence = along_table_get_absence (builder, assignment);

  if (original != NULL)
    {
      g_autofree char *stand_in = g_steal_pointer (&label);
      const char *absent = along_table_get_label (builder,
                                                  along_assignment_get_person_id (original));

      /* Translators: a stand-in and whom they stand in for: "Noor, for Sam". */
      label = g_strdup_printf (_("%s, for %s"), stand_in, absent);
    }

  if (absence == NULL && kind == ALONG_LINE_SIGN)
    along_table_block_add (block, kind, add_due_back (builder, assignment,
                                                      g_steal_pointer (&label)));
  else if (absence == NULL)
    along_table_block_add (block, kind, g_steal_pointer (&label));
  else
    along_table_add_away (builder, block, ALONG_LINE_AWAY, g_steal_pointer (&label), absence);
}

/* Whether @assignment is listed right below the one it stands in for: the original came first, so
 * that no circle can make both vanish. */
static gboolean
is_below (AlongAssignment *assignment,
          AlongAssignment *original)
{
  gint64 original_id = along_record_get_id (ALONG_RECORD (original));

  return along_assignment_get_stands_in_for_id (assignment) == original_id &&
         along_assignment_get_shift_id (assignment) == along_assignment_get_shift_id (original) &&
         original_id < along_record_get_id (ALONG_RECORD (assignment));
}

static void
add_person_and_stand_ins (AlongTableBuilder *builder,
                          GPtrArray         *block,
                          GPtrArray         *assignments,
                          AlongAssignment   *assignment,
                          AlongLineKind      kind)
{
  add_person (builder, block, assignment, kind);

  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *other = g_ptr_array_index (assignments, i);

      if (is_below (other, assignment))
        add_person_and_stand_ins (builder, block, assignments, other, kind);
    }
}

void
along_table_add_people (AlongTableBuilder *builder,
                        GPtrArray         *block,
                        AlongShift        *shift,
                        AlongLineKind      kind)
{
  GPtrArray *assignments = along_table_get_assignments (builder, shift);

  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (assignments, i);
      AlongAssignment *original = along_table_get_original (builder, assignment);

      if (original == NULL || !is_below (assignment, original))
        add_person_and_stand_ins (builder, block, assignments, assignment, kind);
    }
}

static void
add_label (AlongTableBuilder *builder,
           GString           *labels,
           AlongAssignment   *assignment)
{
  g_autofree char *label = along_table_dup_person (builder, assignment);

  if (labels->len > 0)
    /* Translators: between the parts of a list: "Listener, Educator". */
    g_string_append (labels, C_ ("list", ", "));
  g_string_append (labels, label);
}

char *
along_table_dup_partners (AlongTableBuilder *builder,
                          AlongShift        *shift,
                          AlongAssignment   *assignment,
                          int               *n_people)
{
  GPtrArray *assignments = along_table_get_assignments (builder, shift);
  GString *labels = g_string_new (NULL);

  *n_people = 0;
  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *other = g_ptr_array_index (assignments, i);

      if (other == assignment || along_table_get_absence (builder, other) != NULL)
        continue;

      add_label (builder, labels, other);
      (*n_people)++;
    }

  return g_string_free (labels, FALSE);
}

char *
along_table_dup_stand_ins (AlongTableBuilder *builder,
                           AlongShift        *shift,
                           AlongAssignment   *assignment)
{
  GPtrArray *assignments = along_table_get_assignments (builder, shift);
  gint64 id = along_record_get_id (ALONG_RECORD (assignment));
  GString *labels = g_string_new (NULL);

  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *other = g_ptr_array_index (assignments, i);

      if (along_assignment_get_stands_in_for_id (other) == id &&
          along_table_get_absence (builder, other) == NULL)
        add_label (builder, labels, other);
    }

  return g_string_free (labels, FALSE);
}
