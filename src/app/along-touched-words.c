/* along-touched-words.c — which booked shifts somebody's times speak against
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-touched-words.h"

#include <glib/gi18n-lib.h>

#include "rules/along-rules.h"
#include "rules/along-shift-words.h"

/* As far ahead as shifts are planned. */
#define MOST_DAYS 400

typedef struct
{
  GtkWidget *widget;
  AlongSession *session;
  gint64 person_id;
} Look;

static void
look_free (Look *look)
{
  g_object_unref (look->widget);
  g_object_unref (look->session);
  g_free (look);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Look, look_free)

/* Whether it is for the time of @shift that whoever has @assignment should not have it. */
static gboolean
is_spoken_against (AlongRoster     *roster,
                   AlongShift      *shift,
                   AlongAssignment *assignment)
{
  g_autoptr (GPtrArray) findings =
    along_rules_check (roster, shift, along_assignment_get_person_id (assignment),
                       along_record_get_id (ALONG_RECORD (assignment)));

  for (guint i = 0; i < findings->len; i++)
    {
      const AlongFinding *finding = g_ptr_array_index (findings, i);

      if (finding->code == ALONG_FINDING_AWAY || finding->code == ALONG_FINDING_CANNOT ||
          finding->code == ALONG_FINDING_RATHER_NOT)
        return TRUE;
    }

  return FALSE;
}

/* The names of the shifts, one a line. */
static GString *
list_shifts (Look        *look,
             AlongRoster *roster,
             guint       *n_shifts)
{
  GPtrArray *assignments = along_roster_get_person_assignments (roster, look->person_id);
  GString *names = g_string_new (NULL);

  *n_shifts = 0;
  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (assignments, i);
      AlongShift *shift =
        along_roster_get_shift (roster, along_assignment_get_shift_id (assignment));
      g_autofree char *name = NULL;

      if (shift == NULL ||
          along_shift_get_start (shift) < along_session_get_now (look->session) ||
          !along_assignment_state_is_taken (along_assignment_get_state (assignment)) ||
          !is_spoken_against (roster, shift, assignment))
        continue;

      name = along_shift_words_name (along_roster_get_directory (roster), shift,
                                     along_session_get_clock (look->session));
      g_string_append_printf (names, "%s%s", *n_shifts > 0 ? "\n" : "", name);
      (*n_shifts)++;
    }

  return names;
}

static void
roster_loaded_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (Look) look = data;
  g_autoptr (AlongRoster) roster =
    along_store_load_roster_finish (ALONG_STORE (source), result, NULL);
  g_autoptr (GString) names = NULL;
  g_autofree char *text = NULL;
  guint n_shifts;

  /* Of a file that cannot be read the pages speak. */
  if (roster == NULL)
    return;

  names = list_shifts (look, roster, &n_shifts);
  if (n_shifts == 0)
    return;

  /* Translators: somebody's wishes or time away were saved, and this many of the shifts that they
   * have already are at those times. */
  text = g_strdup_printf (ngettext ("%u booked shift speaks against it",
                                    "%u booked shifts speak against it", n_shifts),
                          n_shifts);
  gtk_widget_activate_action (look->widget, "win.tell", "(ss)", text, names->str);
}

void
along_touched_words_tell (GtkWidget    *widget,
                          AlongSession *session,
                          gint64        person_id)
{
  AlongZone *zone;
  AlongDay today;
  Look *look;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (ALONG_IS_SESSION (session));

  if (person_id <= 0)
    return;

  look = g_new0 (Look, 1);
  look->widget = g_object_ref (widget);
  look->session = g_object_ref (session);
  look->person_id = person_id;
  zone = along_session_get_zone (session);
  today = along_session_get_today (session);
  along_store_load_roster_async (along_session_get_store (session),
                                 along_session_get_directory (session),
                                 along_zone_days_span (zone, today, MOST_DAYS), NULL,
                                 roster_loaded_cb, look);
}
