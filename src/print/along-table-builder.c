/* along-table-builder.c — what the rows of a roster have in common
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "print/along-table-builder.h"

#include <glib/gi18n-lib.h>

#include "model/along-words.h"
#include "rules/along-change-list.h"
#include "rules/along-rules.h"

void
along_table_add_away (AlongTableBuilder *builder,
                      GPtrArray         *block,
                      AlongLineKind      kind,
                      char              *text,
                      const char        *why)
{
  g_autofree char *was = text;
  AlongTableLine *line;

  line = along_table_block_add (block, kind, g_strdup_printf ("%s (%s)", was, why));
  line->n_struck = strlen (was);
  builder->signs |= ALONG_SIGN_STRUCK;
}

guint
along_table_get_column (AlongTableBuilder *builder,
                        AlongShift        *shift)
{
  AlongDay day = along_zone_get_day (builder->zone, along_shift_get_start (shift));

  return CLAMP (day - builder->first_day, 0, ALONG_TABLE_MAX_COLUMNS - 1);
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

AlongPlace *
along_table_get_place (AlongTableBuilder *builder,
                       AlongShift        *shift)
{
  if (builder->options->hide_places)
    return NULL;

  return along_directory_get_place (builder->directory, along_shift_get_place_id (shift));
}

const char *
along_table_get_place_name (AlongTableBuilder *builder,
                            AlongShift        *shift)
{
  return get_entry_name (along_table_get_place (builder, shift));
}

char *
along_table_dup_times (AlongTableBuilder *builder,
                       AlongShift        *shift)
{
  g_autofree char *times = along_table_dup_span (builder, along_shift_get_span (shift));
  g_autoptr (AlongShiftChange) change =
    along_shift_change_find (builder->roster, shift, builder->today);

  if (change == NULL)
    return g_steal_pointer (&times);

  builder->signs |= ALONG_SIGN_CHANGED;
  return g_strdup_printf ("%s\u00a0" ALONG_WORDS_CHANGED, times);
}

static char *
dup_cancelled (const char *text)
{
  /* Translators: on a print, what a supervision session is that will not be: "10:00–11:00
   * (Cancelled)". */
  return g_strdup_printf (_("%s (Cancelled)"), text);
}

void
along_table_add_head (AlongTableBuilder *builder,
                      GPtrArray         *block,
                      AlongShift        *shift,
                      char              *text)
{
  g_autofree char *head = text;
  AlongTableLine *line;

  if (!along_rules_is_cancelled (builder->roster, shift))
    {
      along_table_block_add (block, ALONG_LINE_HEAD, g_steal_pointer (&head));
      return;
    }

  line = along_table_block_add (block, ALONG_LINE_HEAD, dup_cancelled (head));
  /* As far as the translation has it in front. */
  line->n_struck = g_str_has_prefix (line->text, head) ? strlen (head) : 0;
}

char *
along_table_dup_span (AlongTableBuilder *builder,
                      AlongSpan          span)
{
  if (along_zone_count_nights (builder->zone, span) > 0)
    builder->signs |= ALONG_SIGN_NEXT_DAY;

  return along_words_span (builder->zone, builder->options->clock, span);
}

const char *
along_table_get_absence (AlongTableBuilder *builder,
                         AlongAssignment   *assignment)
{
  AlongShift *shift =
    along_roster_get_shift (builder->roster, along_assignment_get_shift_id (assignment));

  if (along_rules_is_coming (builder->roster, assignment, builder->today) ||
      (along_assignment_get_state (assignment) == ALONG_ASSIGNMENT_CANCELLED &&
       along_rules_is_cancelled (builder->roster, shift)))
    return NULL;

  return _("Not coming");
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

AlongPerson *
along_table_get_on_duty (AlongTableBuilder *builder,
                         AlongShift        *shift)
{
  gint64 person_id = along_shift_get_on_duty_id (shift);
  g_autofree AlongFinding *missing =
    along_rules_find_absence (builder->roster, shift, person_id, builder->today);

  return missing == NULL ? along_directory_get_person (builder->directory, person_id) : NULL;
}

int
along_table_count_open (AlongTableBuilder *builder,
                        AlongShift        *shift)
{
  return along_rules_count_open (builder->roster, shift, builder->today);
}

void
along_table_add_place (AlongTableBuilder *builder,
                       GPtrArray         *block,
                       AlongShift        *shift)
{
  AlongPlace *place = along_table_get_place (builder, shift);

  if (place == NULL)
    return;

  along_table_block_add (block, ALONG_LINE_DETAIL,
                         g_strdup (along_entry_get_name (ALONG_ENTRY (place))));
  if (*along_place_get_address (place) != '\0')
    along_table_block_add (block, ALONG_LINE_DETAIL, g_strdup (along_place_get_address (place)));
}

void
along_table_add_note (AlongTableBuilder *builder,
                      GPtrArray         *block,
                      AlongShift        *shift)
{
  const char *note = along_shift_get_note (shift);

  if (*note != '\0')
    along_table_block_add (block, ALONG_LINE_NOTE, along_veil_cover (builder->veil, note));
}

void
along_table_add_open (AlongTableBuilder *builder,
                      GPtrArray         *block,
                      AlongShift        *shift,
                      int                max_boxes)
{
  int n_open = along_table_count_open (builder, shift);

  if (n_open == 0)
    return;

  along_table_block_add (block, ALONG_LINE_OPEN, along_words_open (n_open));
  for (int i = 0; i < MIN (n_open, max_boxes); i++)
    {
      builder->signs |= ALONG_SIGN_SEAT;
      along_table_block_add (block, ALONG_LINE_SEAT, g_strdup (""));
    }
}

char *
along_table_dup_on_duty (AlongTableBuilder *builder,
                         AlongShift        *shift,
                         gboolean           phone)
{
  AlongPerson *person = along_table_get_on_duty (builder, shift);
  g_autofree char *dialled = NULL;
  const char *label;

  /* Those who work must know, too, that there is nobody to call yet. */
  if (person == NULL)
    return g_strdup (_("On duty: nobody yet"));

  label = along_table_get_label (builder, along_record_get_id (ALONG_RECORD (person)));
  if (!phone || *along_person_get_phone (person) == '\0')
    /* Translators: the professional who can be called during a shift. */
    return g_strdup_printf (_("On duty: %s"), label);

  dialled = along_typesetter_dup_dialled (builder->typesetter, along_person_get_phone (person));
  /* Translators: the professional who can be called during a shift, and the number. */
  return g_strdup_printf (_("On duty: %1$s, %2$s"), label, dialled);
}

void
along_table_add_on_duty (AlongTableBuilder *builder,
                         GPtrArray         *block,
                         AlongShift        *shift)
{
  AlongPerson *person = along_table_get_on_duty (builder, shift);

  if (along_rules_is_cancelled (builder->roster, shift))
    return;

  along_table_block_add (block, ALONG_LINE_DETAIL, along_table_dup_on_duty (builder, shift, FALSE));
  if (person != NULL && *along_person_get_phone (person) != '\0')
    along_table_block_add (block, ALONG_LINE_PHONE, g_strdup (along_person_get_phone (person)));
}
