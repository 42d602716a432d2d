/* along-training-actions.c — what can be done about training, wherever it is shown
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-training-actions.h"

#include <glib/gi18n-lib.h>

#include "app/along-attendance-window.h"
#include "app/along-certificate-window.h"
#include "app/along-compat.h"
#include "app/along-course-editor.h"
#include "app/along-growth-window.h"
#include "app/along-import-window.h"
#include "app/along-training-print-window.h"
#include "app/along-shift-editor.h"
#include "app/along-training-window.h"
#include "app/along-waiver-window.h"
#include "exchange/along-calendar.h"
#include "exchange/along-certificate-table.h"
#include "exchange/along-invitation.h"
#include "store/along-intents.h"
#include "store/along-store-training.h"
#include "store/along-training-intents.h"

struct _AlongTrainingActions
{
  GObject parent_instance;

  GtkWidget *widget;
  AlongSession *session;
  AlongRoster *roster;
  GArray *dues;
  AlongLearned *learned;
  gint64 shift_id; /* whose attendance is to be entered, once its certificates have been read */
  GBytes *calendar; /* to be written, once a place was chosen for it */
  AlongCsv *csv;    /* to be shown, once what is there already has been read */
  GFile *file;      /* to be written to, once that has been */
};

G_DEFINE_FINAL_TYPE (AlongTrainingActions, along_training_actions, G_TYPE_OBJECT)

static GtkWindow *
get_window (AlongTrainingActions *self)
{
  return GTK_WINDOW (gtk_widget_get_root (self->widget));
}

static AlongCourse *
find_course (AlongTrainingActions *self,
             gint64                id)
{
  return along_directory_get_course (along_session_get_directory (self->session), id);
}

/* Whether both are there still. */
static gboolean
are_there (AlongTrainingActions *self,
           gint64                person_id,
           gint64                course_id)
{
  AlongDirectory *directory = along_session_get_directory (self->session);

  return along_directory_get_person (directory, person_id) != NULL &&
         along_directory_get_course (directory, course_id) != NULL;
}

static void
add_course (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  AlongTrainingActions *self = user_data;
  g_autoptr (AlongEntry) course = g_object_new (ALONG_TYPE_COURSE, NULL);

  if (self->session == NULL)
    return;

  along_entry_editor_open (ALONG_TYPE_COURSE_EDITOR, self->widget, self->session, course);
}

static void
edit_course (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  AlongTrainingActions *self = user_data;
  AlongCourse *course = find_course (self, g_variant_get_int64 (parameter));

  if (course != NULL)
    along_entry_editor_open (ALONG_TYPE_COURSE_EDITOR, self->widget, self->session,
                             ALONG_ENTRY (course));
}

static void
set_archived (AlongTrainingActions *self,
              GVariant             *parameter,
              gboolean              archived)
{
  AlongCourse *course = find_course (self, g_variant_get_int64 (parameter));
  g_autoptr (AlongIntent) intent = NULL;

  if (course == NULL)
    return;

  intent = along_intent_archive (ALONG_ENTRY (course), archived);
  along_session_run (self->session, intent);
}

static void
archive_course (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  set_archived (user_data, parameter, TRUE);
}

static void
restore_course (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  set_archived (user_data, parameter, FALSE);
}

static void
plan (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       user_data)
{
  AlongTrainingActions *self = user_data;
  gint64 course_id, person_id;

  g_variant_get (parameter, "(xx)", &course_id, &person_id);
  if (self->dues != NULL)
    gtk_window_present (along_training_window_new (get_window (self), self->session, self->dues,
                                                   course_id, person_id));
}

/* The training on the shift of @parameter; %NULL when it has gone. */
static AlongTraining *
find_training (AlongTrainingActions *self,
               GVariant             *parameter)
{
  return self->roster != NULL
           ? along_roster_get_training (self->roster, g_variant_get_int64 (parameter)) : NULL;
}

static void
given_loaded_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (AlongTrainingActions) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) given =
    along_store_load_given_finish (ALONG_STORE (source), result, &error);

  if (self->session == NULL || self->roster == NULL)
    return;

  if (given == NULL)
    g_signal_emit_by_name (self->session, "said", error->message);
  else if (along_roster_get_training (self->roster, self->shift_id) != NULL)
    gtk_window_present (along_attendance_window_new (get_window (self), self->session, self->roster,
                                                     self->shift_id, given));
}

static void
attend (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  AlongTrainingActions *self = user_data;

  if (find_training (self, parameter) == NULL)
    return;

  self->shift_id = g_variant_get_int64 (parameter);
  along_store_load_given_async (along_session_get_store (self->session), self->shift_id, NULL,
                                given_loaded_cb, g_object_ref (self));
}

static void
open_shift (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  AlongTrainingActions *self = user_data;

  if (find_training (self, parameter) != NULL)
    gtk_window_present (GTK_WINDOW (along_shift_editor_new (
      get_window (self), self->session, self->roster,
      along_roster_get_shift (self->roster, g_variant_get_int64 (parameter)))));
}

static void
cancel (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  AlongTrainingActions *self = user_data;
  AlongTraining *training = find_training (self, parameter);
  g_autoptr (AlongIntent) intent = NULL;

  if (training == NULL)
    return;

  intent = along_intent_cancel_training (
    training, along_roster_get_assignments (self->roster, g_variant_get_int64 (parameter)));
  along_session_run (self->session, intent);
}

static void
ask (GSimpleAction *action,
     GVariant      *parameter,
     gpointer       user_data)
{
  AlongTrainingActions *self = user_data;
  g_autoptr (AlongIntent) intent = NULL;
  AlongShift *shift;
  gint64 shift_id, person_id;

  g_variant_get (parameter, "(xx)", &shift_id, &person_id);
  shift = self->roster != NULL ? along_roster_get_shift (self->roster, shift_id) : NULL;
  if (shift == NULL)
    return;

  intent = along_intent_assign (shift, person_id);
  along_session_run (self->session, intent);
}

static void
new_certificate (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  AlongTrainingActions *self = user_data;
  g_autoptr (AlongCertificate) certificate = NULL;
  gint64 person_id, course_id;

  g_variant_get (parameter, "(xx)", &person_id, &course_id);
  if (!are_there (self, person_id, course_id))
    return;

  certificate = g_object_new (ALONG_TYPE_CERTIFICATE,
                              "person-id", person_id,
                              "course-id", course_id,
                              NULL);
  gtk_window_present (
    along_certificate_window_new (get_window (self), self->session, certificate));
}

static void
waive (GSimpleAction *action,
       GVariant      *parameter,
       gpointer       user_data)
{
  AlongTrainingActions *self = user_data;
  g_autoptr (AlongWaiver) waiver = NULL;
  gint64 person_id, course_id;

  g_variant_get (parameter, "(xx)", &person_id, &course_id);
  if (!are_there (self, person_id, course_id))
    return;

  waiver = g_object_new (ALONG_TYPE_WAIVER,
                         "person-id", person_id,
                         "course-id", course_id,
                         NULL);
  gtk_window_present (along_waiver_window_new (get_window (self), self->session, waiver));
}

/* The one of @records with @id; %NULL when it has gone. */
static gpointer
find_record (GPtrArray *records,
             gint64     id)
{
  for (guint i = 0; i < records->len; i++)
    if (along_record_get_id (g_ptr_array_index (records, i)) == id)
      return g_ptr_array_index (records, i);

  return NULL;
}

static void
edit_certificate (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  AlongTrainingActions *self = user_data;
  AlongCertificate *certificate;
  gint64 person_id, course_id, id;

  g_variant_get (parameter, "(xxx)", &person_id, &course_id, &id);
  if (self->learned == NULL || !are_there (self, person_id, course_id))
    return;

  certificate =
    find_record (along_learned_get_certificates (self->learned, person_id, course_id), id);
  if (certificate != NULL)
    gtk_window_present (
      along_certificate_window_new (get_window (self), self->session, certificate));
}

static void
edit_waiver (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  AlongTrainingActions *self = user_data;
  AlongWaiver *waiver;
  gint64 person_id, course_id, id;

  g_variant_get (parameter, "(xxx)", &person_id, &course_id, &id);
  if (self->learned == NULL || !are_there (self, person_id, course_id))
    return;

  waiver = find_record (along_learned_get_waivers (self->learned, person_id, course_id), id);
  if (waiver != NULL)
    gtk_window_present (along_waiver_window_new (get_window (self), self->session, waiver));
}

static void
open_growth (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  AlongTrainingActions *self = user_data;
  AlongPerson *person = self->session != NULL
                          ? along_directory_get_person (
                              along_session_get_directory (self->session),
                              g_variant_get_int64 (parameter))
                          : NULL;

  if (ALONG_IS_PEER (person))
    along_growth_window_open (self->widget, self->session, ALONG_PEER (person));
}

static void
print_certificates (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  AlongTrainingActions *self = user_data;
  const AlongTrainingPrint parts = { .sheet = ALONG_TRAINING_ATTENDED, .roster = self->roster,
                                     .shift_id = g_variant_get_int64 (parameter) };

  if (find_training (self, parameter) != NULL)
    gtk_window_present (
      along_training_print_window_new (get_window (self), self->session, &parts));
}

/* All that anybody ever learned, of the file that is open still; %NULL where that cannot be read,
 * which is said. To be unreffed. */
static AlongLearned *
finish_all (AlongTrainingActions *self,
            GObject              *source,
            GAsyncResult         *result)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongLearned) learned =
    along_store_load_learned_finish (ALONG_STORE (source), result, &error);

  if (self->session == NULL || ALONG_STORE (source) != along_session_get_store (self->session))
    return NULL;
  if (learned == NULL)
    g_signal_emit_by_name (self->session, "said", error->message);

  return g_steal_pointer (&learned);
}

/* Reads it: what ran out and was renewed is not among what the page shows. */
static void
load_all (AlongTrainingActions *self,
          GAsyncReadyCallback   callback)
{
  along_store_load_learned_async (along_session_get_store (self->session), ALONG_DAY_MIN, NULL,
                                  callback, g_object_ref (self));
}

static void
all_to_import_loaded_cb (GObject      *source,
                         GAsyncResult *result,
                         gpointer      user_data)
{
  g_autoptr (AlongTrainingActions) self = user_data;
  g_autoptr (AlongLearned) learned = finish_all (self, source, result);
  g_autoptr (AlongCsv) csv = g_steal_pointer (&self->csv);

  if (learned != NULL && csv != NULL)
    gtk_window_present (along_import_window_new (get_window (self), self->session, learned,
                                                 g_steal_pointer (&csv)));
}

static void
table_read_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (AlongTrainingActions) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *content = NULL;
  gsize size = 0;
  g_autoptr (AlongCsv) csv = NULL;

  if (g_file_load_partial_contents_finish (G_FILE (source), result, &content, &size, NULL, &error))
    {
      bytes = g_bytes_new_take (content, size);
      csv = along_csv_new (bytes, &error);
    }

  /* The file of the agency was closed meanwhile. */
  if (self->session == NULL)
    return;

  if (csv == NULL)
    {
      g_signal_emit_by_name (self->session, "said", error->message);
      return;
    }

  g_clear_pointer (&self->csv, along_csv_free);
  self->csv = g_steal_pointer (&csv);
  load_all (self, all_to_import_loaded_cb);
}

/* A byte more tells that it is too large. */
static gboolean
wants_more (const char *content,
            goffset     size,
            gpointer    user_data)
{
  return size <= ALONG_CSV_MAX_BYTES;
}

static void
table_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (AlongTrainingActions) self = user_data;
  g_autoptr (GFile) file = along_compat_choose_file_finish (result, NULL);

  if (file != NULL)
    g_file_load_partial_contents_async (file, NULL, wants_more, table_read_cb,
                                        g_object_ref (self));
}

static void
import (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  AlongTrainingActions *self = user_data;

  /* Translators: what files are called that have a table in them, as text. */
  along_compat_open_file_async (self->widget, _("Choose a Table"), _("Tables (CSV)"),
                                "*.[CcTt][Ss][Vv]", NULL, table_chosen_cb, g_object_ref (self));
}

static void
written_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (AlongTrainingActions) self = user_data;
  g_autoptr (GError) error = NULL;

  g_file_replace_contents_finish (G_FILE (source), result, NULL, &error);
  if (self->session != NULL)
    g_signal_emit_by_name (self->session, "said", error != NULL ? error->message : _("Saved."));
}

static void
write_file (AlongTrainingActions *self,
            GFile                *file,
            GBytes               *bytes)
{
  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL,
                                       written_cb, g_object_ref (self));
}

static void
all_to_export_loaded_cb (GObject      *source,
                         GAsyncResult *result,
                         gpointer      user_data)
{
  g_autoptr (AlongTrainingActions) self = user_data;
  g_autoptr (AlongLearned) learned = finish_all (self, source, result);
  g_autoptr (GFile) file = g_steal_pointer (&self->file);
  g_autoptr (GBytes) bytes = NULL;

  if (learned == NULL || file == NULL)
    return;

  bytes = along_certificate_table_write (along_session_get_directory (self->session), learned);
  write_file (self, file, bytes);
}

static void
place_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (AlongTrainingActions) self = user_data;
  g_autoptr (GFile) file = along_compat_choose_file_finish (result, NULL);

  if (file == NULL || self->session == NULL)
    return;

  g_set_object (&self->file, file);
  load_all (self, all_to_export_loaded_cb);
}

static void
export (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  AlongTrainingActions *self = user_data;
  g_autofree char *date = NULL;
  g_autofree char *name = NULL;

  if (self->session == NULL)
    return;

  date = along_day_to_iso (along_session_get_today (self->session));
  name = g_strdup_printf ("certificates-%s.csv", date);
  along_compat_save_file_async (self->widget, _("Save Certificates"), name, _("Tables (CSV)"),
                                "*.[Cc][Ss][Vv]", NULL, place_chosen_cb, g_object_ref (self));
}

static void
calendar_place_chosen_cb (GObject      *source,
                          GAsyncResult *result,
                          gpointer      user_data)
{
  g_autoptr (AlongTrainingActions) self = user_data;
  g_autoptr (GFile) file = along_compat_choose_file_finish (result, NULL);

  if (file != NULL && self->calendar != NULL)
    write_file (self, file, self->calendar);
}

static void
save_calendar (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  AlongTrainingActions *self = user_data;
  g_autofree char *date = NULL;
  g_autofree char *name = NULL;
  gint64 shift_id;
  gboolean people;

  if (self->roster == NULL)
    return;

  /* What is shown now: it may have gone when a place was chosen. */
  g_variant_get (parameter, "(xb)", &shift_id, &people);
  g_clear_pointer (&self->calendar, g_bytes_unref);
  self->calendar = along_calendar_write (self->roster, shift_id, people,
                                         along_session_get_now (self->session));
  if (self->calendar == NULL)
    {
      g_signal_emit_by_name (self->session, "said", _("No training is planned."));
      return;
    }

  date = along_day_to_iso (along_session_get_today (self->session));
  name = g_strdup_printf ("training-%s.ics", date);
  along_compat_save_file_async (self->widget, _("Save for Calendars"), name,
                                /* Translators: what files are called that calendars read. */
                                _("Calendars (iCalendar)"), "*.[Ii][Cc][Ss]", NULL,
                                calendar_place_chosen_cb, g_object_ref (self));
}

static void
draft_opened_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (AlongTrainingActions) self = user_data;

  if (!g_app_info_launch_default_for_uri_finish (result, NULL) && self->session != NULL)
    g_signal_emit_by_name (self->session, "said",
                           _("There is no mail program to write with. Choose one in the settings "
                             "of the system, then try again."));
}

/* That these have no address; to be freed. */
static char *
say_without (GPtrArray *without)
{
  GString *names = g_string_new (NULL);
  char *words;

  for (guint i = 0; i < without->len; i++)
    {
      if (i > 0)
        g_string_append (names, C_ ("list", ", "));
      g_string_append (names, along_entry_get_shown_name (g_ptr_array_index (without, i)));
    }
  /* Translators: %s is one name or several with commas between. */
  words = g_strdup_printf (_("Not invited, having no e-mail address: %s"), names->str);
  g_string_free (names, TRUE);

  return words;
}

static void
invite (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       user_data)
{
  AlongTrainingActions *self = user_data;
  g_autoptr (GPtrArray) without = g_ptr_array_new ();
  g_autofree char *words = NULL;
  g_autofree char *uri = NULL;

  if (find_training (self, parameter) == NULL)
    return;

  uri = along_invitation_new_uri (self->roster, g_variant_get_int64 (parameter),
                                  along_session_get_clock (self->session), without);
  if (uri != NULL)
    {
      g_autoptr (GdkAppLaunchContext) context =
        gdk_display_get_app_launch_context (gtk_widget_get_display (self->widget));

      g_app_info_launch_default_for_uri_async (uri, G_APP_LAUNCH_CONTEXT (context), NULL,
                                               draft_opened_cb, g_object_ref (self));
    }

  if (without->len > 0)
    words = say_without (without);
  else if (uri == NULL)
    words = g_strdup (_("Nobody is asked yet. Open the shift and assign people to it first."));
  if (words != NULL)
    g_signal_emit_by_name (self->session, "said", words);
}

static void
along_training_actions_dispose (GObject *object)
{
  AlongTrainingActions *self = ALONG_TRAINING_ACTIONS (object);

  along_training_actions_set_state (self, NULL, NULL, NULL);
  g_clear_pointer (&self->calendar, g_bytes_unref);
  g_clear_pointer (&self->csv, along_csv_free);
  g_clear_object (&self->file);

  G_OBJECT_CLASS (along_training_actions_parent_class)->dispose (object);
}

static void
along_training_actions_class_init (AlongTrainingActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = along_training_actions_dispose;
}

static void
along_training_actions_init (AlongTrainingActions *self)
{
}

AlongTrainingActions *
along_training_actions_new (GtkWidget *widget)
{
  static const GActionEntry entries[] = {
    { "add-course", add_course },
    { "edit-course", edit_course, "x" },
    { "archive-course", archive_course, "x" },
    { "restore-course", restore_course, "x" },
    { "plan", plan, "(xx)" },
    { "ask", ask, "(xx)" },
    { "attend", attend, "x" },
    { "open", open_shift, "x" },
    { "invite", invite, "x" },
    { "cancel", cancel, "x" },
    { "certificate", new_certificate, "(xx)" },
    { "waive", waive, "(xx)" },
    { "growth", open_growth, "x" },
    { "print-certificates", print_certificates, "x" },
    { "import", import },
    { "export", export },
    { "save-calendar", save_calendar, "(xb)" },
    { "edit-certificate", edit_certificate, "(xxx)" },
    { "edit-waiver", edit_waiver, "(xxx)" },
  };
  AlongTrainingActions *self;
  g_autoptr (GSimpleActionGroup) group = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  self = g_object_new (ALONG_TYPE_TRAINING_ACTIONS, NULL);
  self->widget = widget;
  group = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  gtk_widget_insert_action_group (widget, "training", G_ACTION_GROUP (group));

  return self;
}

void
along_training_actions_set_state (AlongTrainingActions     *self,
                                  AlongSession             *session,
                                  const AlongTrainingFacts *facts,
                                  AlongLearned             *learned)
{
  g_return_if_fail (ALONG_IS_TRAINING_ACTIONS (self));
  g_return_if_fail (session == NULL || ALONG_IS_SESSION (session));

  g_set_object (&self->session, session);
  g_clear_object (&self->roster);
  g_clear_pointer (&self->dues, g_array_unref);
  g_clear_pointer (&self->learned, along_learned_unref);
  if (facts == NULL)
    return;

  self->roster = g_object_ref (facts->roster);
  self->dues = g_array_ref (facts->dues);
  if (learned != NULL)
    self->learned = along_learned_ref (learned);
}
