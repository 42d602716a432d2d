/* along-growth-sheets.c — checklists of orientation and records of growth on paper
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "print/along-training-making.h"

#include <glib/gi18n-lib.h>

#include "model/along-enum-types.h"
#include "model/along-words.h"
#include "rules/along-growth-words.h"

#define INDENT 16.0

static const char *
get_name_of (AlongTrainingMaking *making,
             gint64               id)
{
  return along_training_making_get_name (making,
                                         along_directory_get_person (making->directory, id));
}

/* Who signed @certificate off, as they stand on the sheet; to be freed. */
static char *
dup_signature (AlongTrainingMaking *making,
               AlongCertificate    *certificate)
{
  return along_growth_words_signature (
    certificate, get_name_of (making, along_certificate_get_by_id (certificate)),
    get_name_of (making, along_certificate_get_with_id (certificate)));
}

/* A block of its own: what is to be signed, or who has. */
static void
add_item (AlongTrainingMaking        *making,
          const AlongOrientationItem *item)
{
  AlongFlow *flow = making->flow;
  const AlongTrainingSquare square = { item->preparation, TRUE };
  const char *name = along_entry_get_name (ALONG_ENTRY (item->course));
  g_autofree char *words = NULL;

  along_flow_begin_block (flow, FALSE);
  if (!item->done)
    {
      along_flow_add_text (flow, ALONG_STYLE_BODY, name, 0, TRUE);
      if (item->joint)
        along_flow_add_text (flow, ALONG_STYLE_SUBTITLE, _("Peer and professional together"),
                             INDENT, FALSE);
      along_flow_add_fields (flow, _("Date"), C_ ("signature", "Peer"),
                             C_ ("signature", "Professional"), NULL);
    }
  else
    {
      g_autofree char *done = g_strdup_printf ("✓\u00a0%s", name);

      words = item->certificate != NULL ? dup_signature (making, item->certificate)
                                        : along_training_square_describe (&square);
      along_flow_add_text (flow, ALONG_STYLE_BODY, done, 0, FALSE);
      along_flow_add_text (flow, ALONG_STYLE_SUBTITLE, words, INDENT, FALSE);
    }
  along_flow_add_gap (flow, ALONG_TRAINING_ROW_GAP);
}

/* The head of a sheet about the person of @growth. */
static void
add_head (AlongTrainingMaking *making,
          AlongGrowth         *growth,
          const char          *title,
          gboolean             new_page)
{
  along_flow_begin_block (making->flow, new_page);
  along_training_making_add_title (making, title);
  along_flow_add_text (making->flow, ALONG_STYLE_SECTION,
                       along_training_making_get_name (making, along_growth_get_person (growth)),
                       0, FALSE);
}

void
along_growth_sheets_add_orientation (AlongTrainingMaking *making,
                                     const char          *title)
{
  AlongFlow *flow = making->flow;
  gboolean any = FALSE;

  for (guint i = 0; i < making->print->growths->len; i++)
    {
      AlongGrowth *growth = g_ptr_array_index (making->print->growths, i);
      GArray *items = along_growth_get_items (growth);

      if (items->len == 0)
        continue;

      add_head (making, growth, title, any);
      along_flow_add_gap (flow, ALONG_TRAINING_ROW_GAP);
      for (guint k = 0; k < items->len; k++)
        add_item (making, &g_array_index (items, AlongOrientationItem, k));
      along_flow_begin_block (flow, FALSE);
      along_flow_add_gap (flow, ALONG_TRAINING_GAP);
      along_flow_add_text (flow, ALONG_STYLE_BODY,
                           _("With all of this signed off, we agree that shifts can be worked "
                             "alone."), 0, FALSE);
      along_flow_add_fields (flow, _("Date"), C_ ("signature", "Peer"),
                             _("Responsible professional"), NULL);
      any = TRUE;
    }

  if (any)
    return;

  along_flow_begin_block (flow, FALSE);
  along_training_making_add_title (making, title);
  along_flow_add_text (flow, ALONG_STYLE_BODY,
                       _("There is no checklist yet, or nobody to orient."), 0, FALSE);
}

/* A block with @heading over @lines; nothing without lines. */
static void
add_lines (AlongTrainingMaking *making,
           const char          *heading,
           GPtrArray           *lines)
{
  if (lines->len == 0)
    return;

  along_flow_begin_block (making->flow, FALSE);
  along_flow_add_text (making->flow, ALONG_STYLE_SECTION, heading, 0, FALSE);
  for (guint i = 0; i < lines->len; i++)
    {
      /* Long lists go on to the next page. */
      if (i > 0)
        along_flow_begin_block (making->flow, FALSE);
      along_flow_add_text (making->flow, ALONG_STYLE_BODY, g_ptr_array_index (lines, i), INDENT,
                           FALSE);
    }
  along_flow_add_gap (making->flow, ALONG_TRAINING_ROW_GAP);
}

/* "Naloxone: 24 November 2026, valid until …, Red Cross"; to be freed. */
static char *
say_course (AlongTrainingMaking *making,
            AlongCertificate    *certificate)
{
  AlongCourse *course = along_directory_get_course (
    making->directory, along_certificate_get_course_id (certificate));
  g_autofree char *issued = along_words_date (along_certificate_get_issued (certificate));
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, C_ ("training", "%s: %s"),
                          course != NULL ? along_entry_get_name (ALONG_ENTRY (course)) : "",
                          issued);
  if (along_certificate_get_expires (certificate) != 0)
    {
      g_autofree char *expires = along_words_date (along_certificate_get_expires (certificate));

      g_string_append (text, C_ ("list", ", "));
      g_string_append_printf (text, _("valid until %s"), expires);
    }
  if (making->labels == NULL && *along_certificate_get_origin (certificate) != '\0')
    {
      g_string_append (text, C_ ("list", ", "));
      g_string_append (text, along_certificate_get_origin (certificate));
    }

  return g_string_free (text, FALSE);
}

static void
add_courses (AlongTrainingMaking *making,
             AlongGrowth         *growth)
{
  GPtrArray *courses = along_growth_get_courses (growth);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < courses->len; i++)
    g_ptr_array_add (lines, say_course (making, g_ptr_array_index (courses, i)));
  add_lines (making, _("Courses"), lines);
}

static void
add_hours (AlongTrainingMaking *making,
           AlongGrowth         *growth)
{
  GArray *hours = along_growth_get_hours (growth);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < hours->len; i++)
    {
      const AlongTrainingHours *of_kind = &g_array_index (hours, AlongTrainingHours, i);
      g_autofree char *year = along_growth_words_year (of_kind);
      g_autofree char *length = along_growth_words_hours (of_kind->n_sessions, of_kind->minutes);

      g_ptr_array_add (lines, g_strjoin (C_ ("list", ", "), year, length, NULL));
    }
  add_lines (making, _("Training by Year"), lines);
}

static void
add_goals (AlongTrainingMaking *making,
           AlongGrowth         *growth)
{
  GPtrArray *goals = along_growth_get_goals (growth);
  AlongFlow *flow = making->flow;

  for (guint i = 0; i < goals->len; i++)
    {
      AlongGoal *goal = g_ptr_array_index (goals, i);
      double indent = along_goal_get_goal_id (goal) != 0 ? 2 * INDENT : INDENT;
      g_autofree char *words = along_growth_words_goal (goal, making->today);

      along_flow_begin_block (flow, FALSE);
      if (i == 0)
        along_flow_add_text (flow, ALONG_STYLE_SECTION, _("Goals and Steps"), 0, FALSE);
      along_flow_add_text (flow, ALONG_STYLE_BODY, along_goal_get_what (goal), indent, FALSE);
      along_flow_add_text (flow, ALONG_STYLE_SUBTITLE, words, indent, FALSE);
    }
  if (goals->len > 0)
    along_flow_add_gap (flow, ALONG_TRAINING_ROW_GAP);
}

static void
add_orientation (AlongTrainingMaking *making,
                 AlongGrowth         *growth)
{
  GArray *items = along_growth_get_items (growth);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < items->len; i++)
    {
      const AlongOrientationItem *item = &g_array_index (items, AlongOrientationItem, i);
      g_autofree char *words = NULL;

      if (item->certificate == NULL)
        continue;

      words = dup_signature (making, item->certificate);
      g_ptr_array_add (lines, g_strdup_printf (C_ ("training", "%s: %s"),
                                               along_entry_get_name (ALONG_ENTRY (item->course)),
                                               words));
    }
  add_lines (making, C_ ("training", "Orientation"), lines);
}

/* What @role is called where it is nobody's matter whom it is for. */
static const char *
get_role_word (guint role)
{
  switch (role)
    {
    case ALONG_ROLE_CLIENT_SUPPORT:
      return C_ ("role on a certificate", "Support for people");
    case ALONG_ROLE_INTERPRETER:
      return C_ ("role on a certificate", "Interpreter between people and authorities");
    default:
      return along_words_value (ALONG_TYPE_ROLES, (int) role);
    }
}

char *
along_training_making_dup_roles (AlongPerson *person)
{
  GString *text;
  guint roles;

  g_return_val_if_fail (ALONG_IS_PERSON (person), NULL);

  text = g_string_new (NULL);
  roles = ALONG_IS_PEER (person) ? along_peer_get_roles (ALONG_PEER (person)) : 0;

  for (guint role = 1; role <= roles; role <<= 1)
    {
      if ((roles & role) == 0)
        continue;
      if (text->len > 0)
        g_string_append (text, C_ ("list", ", "));
      g_string_append (text, get_role_word (role));
    }

  return g_string_free (text, FALSE);
}

void
along_growth_sheets_add_records (AlongTrainingMaking *making,
                                 const char          *title)
{
  AlongFlow *flow = making->flow;

  for (guint i = 0; i < making->print->growths->len; i++)
    {
      AlongGrowth *growth = g_ptr_array_index (making->print->growths, i);
      g_autofree char *roles = NULL;

      add_head (making, growth, title, i > 0);
      roles = along_training_making_dup_roles (along_growth_get_person (growth));
      if (*roles != '\0')
        along_flow_add_text (flow, ALONG_STYLE_SUBTITLE, roles, 0, FALSE);
      along_flow_add_gap (flow, ALONG_TRAINING_ROW_GAP);
      add_goals (making, growth);
      add_hours (making, growth);
      add_courses (making, growth);
      add_orientation (making, growth);
      along_flow_begin_block (flow, FALSE);
      along_flow_add_gap (flow, ALONG_TRAINING_GAP);
      along_flow_add_fields (flow, _("Date"), C_ ("signature", "Peer"),
                             C_ ("signature", "Professional"), NULL);
    }

  if (making->print->growths->len > 0)
    return;

  along_flow_begin_block (flow, FALSE);
  along_training_making_add_title (making, title);
  along_flow_add_text (flow, ALONG_STYLE_BODY, _("There are no peers yet."), 0, FALSE);
}
