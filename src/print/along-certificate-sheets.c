/* along-certificate-sheets.c — certificates of attendance and of work, a page for each person
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * They go to whoever somebody shows them to: nothing on them tells what people have lived through,
 * whom the work was for or that some of it was supervision.
 */

#include "print/along-training-making.h"

#include <glib/gi18n-lib.h>

#include "model/along-enum-types.h"
#include "model/along-words.h"

/* The empty space above, between the parts of a page, and before the signature. */
#define TOP_GAP 90.0
#define PART_GAP 22.0
#define SIGN_GAP 60.0
#define INDENT 16.0

/* The head of a page for @person, and the sentence with which it begins. */
static void
begin (AlongTrainingMaking *making,
       AlongPerson         *person,
       const char          *title,
       const char          *sentence,
       gboolean             new_page)
{
  AlongFlow *flow = making->flow;

  along_flow_begin_block (flow, new_page);
  along_flow_add_gap (flow, TOP_GAP);
  along_training_making_add_title (making, title);
  along_flow_add_gap (flow, PART_GAP);
  along_flow_add_text (flow, ALONG_STYLE_NAME, along_training_making_get_name (making, person), 0,
                       FALSE);
  along_flow_add_gap (flow, PART_GAP);
  along_flow_add_text (flow, ALONG_STYLE_BODY, sentence, 0, FALSE);
  along_flow_add_gap (flow, ALONG_TRAINING_GAP);
}

static void
sign (AlongTrainingMaking *making)
{
  along_flow_add_gap (making->flow, SIGN_GAP);
  along_flow_add_fields (making->flow, _("Place and date"), _("Signature"), NULL);
}

static void
add_attended (AlongTrainingMaking *making,
              AlongPerson         *person,
              AlongShift          *shift,
              AlongTraining       *training,
              const char          *title,
              gboolean             new_page)
{
  AlongFlow *flow = making->flow;
  AlongCourse *course =
    along_directory_get_course (making->directory, along_training_get_course_id (training));
  AlongPlace *place =
    along_directory_get_place (making->directory, along_shift_get_place_id (shift));
  g_autofree char *day =
    along_words_date (along_zone_get_day (making->zone, along_shift_get_start (shift)));
  g_autofree char *times =
    along_words_span (making->zone, making->print->clock, along_shift_get_span (shift));
  g_autofree char *length = along_words_duration (
    (int) ((along_shift_get_end (shift) - along_shift_get_start (shift)) / 60));
  g_autofree char *when = g_strdup_printf ("%s, %s (%s)", day, times, length);

  begin (making, person, title,
         /* Translators: below a name on a certificate, before what it was. */
         _("took part in this training:"), new_page);
  along_flow_add_text (flow, ALONG_STYLE_SECTION, along_entry_get_name (ALONG_ENTRY (course)), 0,
                       FALSE);
  along_flow_add_text (flow, ALONG_STYLE_BODY,
                       along_words_value (ALONG_TYPE_COURSE_KIND,
                                          (int) along_course_get_kind (course)),
                       0, FALSE);
  along_flow_add_text (flow, ALONG_STYLE_BODY, when, 0, FALSE);
  if (place != NULL && !making->print->hide_places)
    along_flow_add_text (flow, ALONG_STYLE_BODY, along_entry_get_name (ALONG_ENTRY (place)), 0,
                         FALSE);
  /* Whoever teaches is named freely, and may be a peer. */
  if (making->labels == NULL && *along_training_get_trainers (training) != '\0')
    {
      g_autofree char *taught =
        /* Translators: who taught a course. */
        g_strdup_printf (_("Taught by %s"), along_training_get_trainers (training));

      along_flow_add_text (flow, ALONG_STYLE_BODY, taught, 0, FALSE);
    }
  sign (making);
}

/* The training that is held on @shift, if it is printed; or %NULL. */
static AlongTraining *
get_held (AlongTrainingMaking *making,
          AlongShift          *shift)
{
  gint64 id = along_record_get_id (ALONG_RECORD (shift));
  AlongTraining *training = along_roster_get_training (making->print->roster, id);

  if (training == NULL || along_training_get_state (training) != ALONG_SESSION_HELD ||
      (making->print->shift_id != 0 && making->print->shift_id != id) ||
      (making->print->shift_id == 0 && !along_roster_has_shift (making->print->roster, shift)))
    return NULL;

  return training;
}

/* Says on a page of its own why there is no other. */
static void
add_nothing (AlongTrainingMaking *making,
             const char          *title,
             const char          *words)
{
  along_flow_begin_block (making->flow, FALSE);
  along_training_making_add_title (making, title);
  along_flow_add_text (making->flow, ALONG_STYLE_BODY, words, 0, FALSE);
}

void
along_certificate_sheets_add_attended (AlongTrainingMaking *making,
                                       const char          *title)
{
  AlongRoster *roster = making->print->roster;
  GPtrArray *shifts = along_roster_get_shifts (roster);
  gboolean any = FALSE;

  for (guint i = 0; i < shifts->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (shifts, i);
      AlongTraining *training = get_held (making, shift);
      GPtrArray *seats =
        along_roster_get_assignments (roster, along_record_get_id (ALONG_RECORD (shift)));

      for (guint k = 0; training != NULL && k < seats->len; k++)
        {
          AlongAssignment *seat = g_ptr_array_index (seats, k);
          AlongPerson *person =
            along_directory_get_person (making->directory, along_assignment_get_person_id (seat));

          if (person == NULL || along_assignment_get_state (seat) != ALONG_ASSIGNMENT_DONE)
            continue;

          add_attended (making, person, shift, training, title, any);
          any = TRUE;
        }
    }

  if (!any)
    add_nothing (making, title, _("Nobody was at a training in these days."));
}

/* "Drop-in: 12 shifts, 36 h"; to be freed. */
static char *
say_work (const AlongWorkHours *hours)
{
  g_autofree char *length = along_words_duration (hours->minutes);

  /* Translators: a kind of work, how many shifts of it, and how long they were together. */
  return g_strdup_printf (ngettext ("%s: %u shift, %s", "%s: %u shifts, %s", hours->n_shifts),
                          along_words_value (ALONG_TYPE_SHIFT_KIND, (int) hours->kind),
                          hours->n_shifts, length);
}

static void
add_work (AlongTrainingMaking *making,
          AlongPerson         *person,
          GArray              *work,
          AlongDay             first_day,
          AlongDay             last_day,
          const char          *title,
          gboolean             new_page)
{
  AlongFlow *flow = making->flow;
  g_autofree char *from = along_words_date (first_day);
  g_autofree char *to = along_words_date (last_day);
  g_autofree char *sentence =
    /* Translators: below a name on a certificate: two dates. */
    g_strdup_printf (_("worked with us from %s to %s:"), from, to);
  g_autofree char *roles = along_training_making_dup_roles (person);
  g_autofree char *length = NULL;
  g_autofree char *total = NULL;
  int minutes = 0;

  begin (making, person, title, sentence, new_page);
  for (guint i = 0; i < work->len; i++)
    {
      const AlongWorkHours *hours = &g_array_index (work, AlongWorkHours, i);
      g_autofree char *line = say_work (hours);

      minutes += hours->minutes;
      along_flow_add_text (flow, ALONG_STYLE_BODY, line, INDENT, FALSE);
    }
  length = along_words_duration (minutes);
  /* Translators: how long somebody has worked altogether. */
  total = g_strdup_printf (_("Altogether: %s"), length);
  along_flow_add_gap (flow, ALONG_TRAINING_ROW_GAP);
  along_flow_add_text (flow, ALONG_STYLE_SECTION, total, 0, FALSE);
  if (*roles != '\0')
    {
      /* Translators: before what somebody's roles in the work were. */
      g_autofree char *line = g_strdup_printf (_("Roles: %s"), roles);

      along_flow_add_gap (flow, ALONG_TRAINING_ROW_GAP);
      along_flow_add_text (flow, ALONG_STYLE_BODY, line, 0, FALSE);
    }
  along_flow_add_gap (flow, ALONG_TRAINING_GAP);
  along_flow_add_text (flow, ALONG_STYLE_BODY,
                       _("We thank them for this work and wish them all the best."), 0, FALSE);
  sign (making);
}

void
along_certificate_sheets_add_work (AlongTrainingMaking *making,
                                   const char          *title)
{
  AlongDay last_day = MIN (making->print->last_day,
                           along_zone_get_day (making->zone, making->print->printed_at));
  gboolean any = FALSE;

  /* Nothing is said of days on which somebody did not work with the agency yet, or that are to
   * come. */
  for (guint i = 0; i < making->print->growths->len; i++)
    {
      AlongGrowth *growth = g_ptr_array_index (making->print->growths, i);
      AlongDay first_day =
        along_growth_find_first_work (growth, making->print->first_day, last_day);
      g_autoptr (GArray) work = NULL;

      if (first_day == 0)
        continue;

      work = along_growth_count_work (growth, first_day, last_day);
      add_work (making, along_growth_get_person (growth), work, first_day, last_day, title, any);
      any = TRUE;
    }

  if (!any)
    add_nothing (making, title, _("No work was done in these days."));
}
