/* along-touched-words.c — which booked shifts somebody's times have come to speak against
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-touched-words.h"

#include <glib/gi18n-lib.h>

#include "app/along-touched-list.h"
#include "rules/along-rules.h"

/* How little a time suits. */
typedef enum
{
  SUITS,
  RATHER_NOT,
  CANNOT,
  AWAY,
} Grade;

/* The store answers in the order in which it is asked, and the session asks for its directory anew
 * as soon as it hears of a change, which is before whoever made it does: what is asked for before
 * the save comes with the directory as it was, and what is asked for after it with the one as it
 * is. */
struct _AlongTouchedWords
{
  AlongSession *session;
  gint64 person_id;
  GHashTable *before; /* of assignments that did not suit, Grade by id; NULL until it is known */
  GtkWidget *widget;  /* in whose window it is told; NULL until it is to be */
};

static void
clear (AlongTouchedWords *self)
{
  g_clear_object (&self->session);
  g_clear_pointer (&self->before, g_hash_table_unref);
  g_clear_object (&self->widget);
}

/* How little its time suits whoever has @assignment. */
static Grade
grade (AlongRoster     *roster,
       AlongAssignment *assignment)
{
  AlongShift *shift = along_roster_get_shift (roster, along_assignment_get_shift_id (assignment));
  g_autoptr (GPtrArray) findings =
    along_rules_check (roster, shift, along_assignment_get_person_id (assignment),
                       along_record_get_id (ALONG_RECORD (assignment)));
  Grade worst = SUITS;

  for (guint i = 0; i < findings->len; i++)
    {
      const AlongFinding *finding = g_ptr_array_index (findings, i);

      if (finding->code == ALONG_FINDING_AWAY)
        worst = AWAY;
      else if (finding->code == ALONG_FINDING_CANNOT)
        worst = MAX (worst, CANNOT);
      else if (finding->code == ALONG_FINDING_RATHER_NOT)
        worst = MAX (worst, RATHER_NOT);
    }

  return worst;
}

static void
tell (AlongTouchedWords *self,
      AlongRoster       *roster,
      GPtrArray         *touched)
{
  AlongPerson *person =
    along_directory_get_person (along_roster_get_directory (roster), self->person_id);
  g_autofree char *text = NULL;
  g_autofree char *names = along_touched_list_describe (self->session, roster, touched);

  if (touched->len == 0 || person == NULL)
    return;

  /* Translators: a name, and how many: somebody's wishes or time away were saved, and this many of
   * the shifts that they have already are at those times. */
  text = g_strdup_printf (ngettext ("%1$s: %2$u booked shift is now at a time that does not suit",
                                    "%1$s: %2$u booked shifts are now at times that do not suit",
                                    touched->len),
                          along_entry_get_shown_name (ALONG_ENTRY (person)), touched->len);
  gtk_widget_activate_action (self->widget, "win.tell", "(ss)", text, names);
}

/* Leaves in @touched what suits less well than before. */
static void
keep_worse (AlongTouchedWords *self,
            AlongRoster       *roster,
            GPtrArray         *touched)
{
  for (guint i = touched->len; i-- > 0;)
    {
      AlongAssignment *assignment = g_ptr_array_index (touched, i);
      gint64 id = along_record_get_id (ALONG_RECORD (assignment));

      if (grade (roster, assignment) <=
          (Grade) GPOINTER_TO_INT (g_hash_table_lookup (self->before, &id)))
        g_ptr_array_remove_index (touched, i);
    }
}

static void
note (AlongTouchedWords *self,
      AlongRoster       *roster,
      GPtrArray         *touched)
{
  self->before = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < touched->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (touched, i);
      gint64 id = along_record_get_id (ALONG_RECORD (assignment));

      g_hash_table_insert (self->before, g_memdup2 (&id, sizeof id),
                           GINT_TO_POINTER (grade (roster, assignment)));
    }
}

static void
roster_loaded_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (AlongTouchedWords) self = data;
  g_autoptr (AlongRoster) roster =
    along_store_load_person_finish (ALONG_STORE (source), result, NULL);
  g_autoptr (GPtrArray) touched = NULL;

  /* Of a file that cannot be read the pages speak. */
  if (roster == NULL)
    return;

  touched = along_touched_list_find (self->session, roster, self->person_id);
  if (self->widget == NULL)
    {
      note (self, roster, touched);
    }
  else if (self->before != NULL)
    {
      keep_worse (self, roster, touched);
      tell (self, roster, touched);
    }
}

static void
look (AlongTouchedWords *self)
{
  AlongSpan span = along_touched_list_limit (
    self->session, ALONG_SPAN_INIT (along_session_get_now (self->session), G_MAXINT64));

  along_store_load_person_async (along_session_get_store (self->session),
                                 along_session_get_directory (self->session), self->person_id,
                                 span, NULL, roster_loaded_cb, g_rc_box_acquire (self));
}

AlongTouchedWords *
along_touched_words_new (AlongSession *session,
                         gint64        person_id)
{
  AlongTouchedWords *self;

  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);

  if (person_id <= 0)
    return NULL;

  self = g_rc_box_new0 (AlongTouchedWords);
  self->session = g_object_ref (session);
  self->person_id = person_id;
  look (self);

  return self;
}

void
along_touched_words_free (AlongTouchedWords *self)
{
  g_rc_box_release_full (self, (GDestroyNotify) clear);
}

void
along_touched_words_tell (AlongTouchedWords *self,
                          GtkWidget         *widget)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_set_object (&self->widget, widget);
  look (self);
}
