/* along-table-builder.c — what the rows of a roster have in common
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "print/along-table-builder.h"

#include <glib/gi18n-lib.h>

#include "model/along-enum-types.h"
#include "model/along-words.h"
#include "rules/along-rules.h"

/* Boxes to write into. There is no room for those of a workshop; the number tells the rest. */
#define MAX_SEATS_DRAWN 4

static void
line_free (gpointer data)
{
  AlongTableLine *line = data;

  g_free (line->text);
  g_free (line);
}

void
along_table_row_free (AlongTableRow *row)
{
  for (guint i = 0; i < ALONG_DAYS_A_WEEK; i++)
    g_ptr_array_unref (row->cells[i]);
  g_free (row->label);
  g_free (row->sublabel);
  g_free (row);
}

AlongTableRow *
along_table_row_new (AlongRowKind  kind,
                     const char   *label,
                     const char   *sublabel)
{
  AlongTableRow *row = g_new0 (AlongTableRow, 1);

  row->kind = kind;
  row->label = g_strdup (label);
  row->sublabel = g_strdup (sublabel);
  for (guint i = 0; i < ALONG_DAYS_A_WEEK; i++)
    row->cells[i] = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  return row;
}

static AlongTableLine *
add_line (GPtrArray     *block,
          AlongLineKind  kind,
          char          *text)
{
  AlongTableLine *line = g_new0 (AlongTableLine, 1);

  line->kind = kind;
  line->text = text;
  g_ptr_array_add (block, line);

  return line;
}

void
along_table_block_add (GPtrArray     *block,
                       AlongLineKind  kind,
                       char          *text)
{
  add_line (block, kind, text);
}

void
along_table_add_away (AlongTableBuilder *builder,
                      GPtrArray         *block,
                      AlongLineKind      kind,
                      char              *text,
                      const char        *why)
{
  g_autofree char *was = text;
  AlongTableLine *line;

  line = add_line (block, kind, g_strdup_printf ("%s (%s)", was, why));
  line->n_struck = strlen (was);
  builder->signs |= ALONG_SIGN_STRUCK;
}

GPtrArray *
along_table_row_add_block (AlongTableRow *row,
                           guint          column)
{
  GPtrArray *block = g_ptr_array_new_with_free_func (line_free);

  g_ptr_array_add (row->cells[column], block);

  return block;
}

guint
along_table_get_column (AlongTableBuilder *builder,
                        AlongShift        *shift)
{
  AlongDay day = along_zone_get_day (builder->zone, along_shift_get_start (shift));

  return CLAMP (day - builder->first_day, 0, ALONG_DAYS_A_WEEK - 1);
}

const char *
along_table_get_label (AlongTableBuilder *builder,
                       gint64             person_id)
{
  AlongPerson *person = along_directory_get_person (builder->directory, person_id);

  g_return_val_if_fail (person != NULL, "");

  return builder->labels != NULL ? g_hash_table_lookup (builder->labels, &person_id)
                                 : along_entry_get_name (ALONG_ENTRY (person));
}

char *
along_table_mark_proposed (AlongTableBuilder *builder,
                           AlongAssignment   *assignment,
                           const char        *text)
{
  if (along_assignment_get_state (assignment) != ALONG_ASSIGNMENT_PROPOSED ||
      along_table_get_absence (builder, assignment) != NULL)
    return g_strdup (text);

  builder->signs |= ALONG_SIGN_PROPOSED;
  return along_words_proposed (text);
}

char *
along_table_dup_person (AlongTableBuilder *builder,
                        AlongAssignment   *assignment)
{
  gint64 person_id = along_assignment_get_person_id (assignment);

  return along_table_mark_proposed (builder, assignment,
                                    along_table_get_label (builder, person_id));
}

static const char *
get_entry_name (gpointer entry)
{
  return entry != NULL ? along_entry_get_name (ALONG_ENTRY (entry)) : "";
}

const char *
along_table_get_type_name (AlongTableBuilder *builder,
                           AlongShift        *shift)
{
  return get_entry_name (along_directory_get_shift_type (builder->directory,
                                                         along_shift_get_type_id (shift)));
}

const char *
along_table_get_place_name (AlongTableBuilder *builder,
                            AlongShift        *shift)
{
  return get_entry_name (along_directory_get_place (builder->directory,
                                                    along_shift_get_place_id (shift)));
}

char *
along_table_dup_times (AlongTableBuilder *builder,
                       AlongShift        *shift)
{
  AlongSpan span = along_shift_get_span (shift);

  if (along_zone_count_nights (builder->zone, span) > 0)
    builder->signs |= ALONG_SIGN_NEXT_DAY;

  return along_words_span (builder->zone, builder->options->clock, span);
}

const char *
along_table_get_absence (AlongTableBuilder *builder,
                         AlongAssignment   *assignment)
{
  AlongAssignmentState state = along_assignment_get_state (assignment);
  g_autofree AlongFinding *missing = NULL;

  if (!along_assignment_state_is_taken (state))
    return along_words_value (ALONG_TYPE_ASSIGNMENT_STATE, (int) state);

  missing = along_rules_find_missing (builder->roster, assignment, builder->options->printed_on);

  return missing != NULL ? _("Not coming") : NULL;
}

GPtrArray *
along_table_get_assignments (AlongTableBuilder *builder,
                             AlongShift        *shift)
{
  return along_roster_get_assignments (builder->roster, along_record_get_id (ALONG_RECORD (shift)));
}

AlongAssignment *
along_table_get_original (AlongTableBuilder *builder,
                          AlongAssignment   *assignment)
{
  gint64 id = along_assignment_get_stands_in_for_id (assignment);

  return id != 0 ? along_roster_get_assignment (builder->roster, id) : NULL;
}

void
along_table_add_note (GPtrArray  *block,
                      AlongShift *shift)
{
  const char *note = along_shift_get_note (shift);

  if (*note != '\0')
    along_table_block_add (block, ALONG_LINE_NOTE, g_strdup (note));
}

int
along_table_count_open (AlongTableBuilder *builder,
                        AlongShift        *shift)
{
  return along_rules_count_open (builder->roster, shift, builder->options->printed_on);
}

void
along_table_add_open (AlongTableBuilder *builder,
                      GPtrArray         *block,
                      AlongShift        *shift)
{
  int n_open = along_table_count_open (builder, shift);

  if (n_open == 0)
    return;

  builder->signs |= ALONG_SIGN_SEAT;
  along_table_block_add (block, ALONG_LINE_OPEN, along_words_open (n_open));
  for (int i = 0; i < MIN (n_open, MAX_SEATS_DRAWN); i++)
    along_table_block_add (block, ALONG_LINE_SEAT, g_strdup (""));
}

void
along_table_add_on_duty (AlongTableBuilder *builder,
                         GPtrArray         *block,
                         AlongShift        *shift)
{
  gint64 person_id = along_shift_get_on_duty_id (shift);
  AlongPerson *person = along_directory_get_person (builder->directory, person_id);
  g_autofree AlongFinding *missing =
    along_rules_find_absence (builder->roster, shift, person_id, builder->options->printed_on);

  /* Those who work must know, too, that there is nobody to call yet. */
  if (person == NULL || missing != NULL)
    {
      along_table_block_add (block, ALONG_LINE_DETAIL, g_strdup (_("On duty: nobody yet")));
      return;
    }

  along_table_block_add (block, ALONG_LINE_DETAIL,
                         /* Translators: the professional who can be called during a shift. */
                         g_strdup_printf (_("On duty: %s"),
                                          along_table_get_label (builder, person_id)));
  if (*along_person_get_phone (person) != '\0')
    along_table_block_add (block, ALONG_LINE_PHONE, g_strdup (along_person_get_phone (person)));
}
