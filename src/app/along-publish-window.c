/* along-publish-window.c — what a week's roster lacks before it is published, what changed since
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-publish-window.h"

#include <glib/gi18n-lib.h>

#include "app/along-close-keys.h"
#include "app/along-compat.h"
#include "app/along-print-window.h"
#include "app/along-publish-note.h"
#include "app/along-reason-words.h"
#include "app/along-roster-lines.h"
#include "app/along-shift-editor.h"
#include "model/along-words.h"
#include "rules/along-rules.h"
#include "rules/along-shift-words.h"
#include "store/along-publish.h"

/* How long it is listed before the window is drawn again, in microseconds. */
#define TURN (4 * 1000)

struct _AlongPublishWindow
{
  AdwWindow parent_instance;

  AlongSession *session;
  AlongRoster *roster;
  AlongPublication *publication; /* NULL for a draft */
  GPtrArray *changes;            /* not as published */
  gboolean saving;
  guint work;   /* the source that lists what there is */
  guint n_done; /* of all that is asked, see list_next() */
  GPtrArray *impossible; /* AlongPublishNote that is listed when all are known */
  GPtrArray *to_decide;  /* likewise */
  gboolean is_asked;     /* whether publishing asks a reason for any of these */

  const char *heading; /* of what was listed last */

  GListStore *notes;
  GtkRevealer *failure;
  GtkLabel *failure_label;
  GtkLabel *state_label;
  GtkWidget *print_button;
  GtkWidget *fine_label;
  GtkListView *list;
  GtkWidget *cancel_button;
  GtkButton *publish_button;
  GtkWidget *more_button;
};

G_DEFINE_FINAL_TYPE (AlongPublishWindow, along_publish_window, ADW_TYPE_WINDOW)

static gboolean
is_closed (AlongPublishWindow *self)
{
  return self->publication != NULL &&
         along_publication_get_state (self->publication) == ALONG_PUBLICATION_CLOSED;
}

/* Whether it is about publishing, and not about what comes after that. */
static gboolean
publishes (AlongPublishWindow *self)
{
  return self->publication == NULL ||
         ((self->changes->len > 0 || self->is_asked) && !is_closed (self));
}

/* Goes on with the list below @heading, which stands once, with what is @told. */
static void
append_note (AlongPublishWindow *self,
             const char         *heading,
             const char         *told,
             AlongPublishNote   *note)
{
  if (g_strcmp0 (heading, self->heading) != 0)
    {
      g_autoptr (AlongPublishNote) first = along_publish_note_new_heading (heading, told);

      self->heading = heading;
      g_list_store_append (self->notes, first);
    }

  g_list_store_append (self->notes, note);
}

static AlongPublishNote *
new_note (AlongPublishWindow *self,
          AlongShift         *shift,
          const char         *words)
{
  g_autofree char *name =
    along_shift_words_name (along_roster_get_directory (self->roster), shift,
                            along_session_get_clock (self->session));

  return along_publish_note_new (name, words, shift);
}

static AlongPublishNote *
new_note_of (AlongPublishWindow *self,
             AlongShift         *shift,
             const AlongFinding *finding)
{
  g_autofree char *brief = along_finding_describe_named (
    finding, self->roster, shift, along_session_get_clock (self->session));

  return new_note (self, shift, brief);
}

static void
list_impossible (AlongPublishWindow *self,
                 AlongPublishNote   *note)
{
  append_note (self, _("Not Possible"),
               publishes (self) ? _("The roster can’t be published with these, whatever the "
                                    "reason. Choose one to change its shift.")
                                : _("Choose one to change its shift."),
               note);
}

static void
list_to_decide (AlongPublishWindow *self,
                AlongPublishNote   *note)
{
  append_note (self, _("To Be Decided"),
               publishes (self) ? _("What needs a reason is asked for one when you publish.") : "",
               note);
}

static void
list_open (AlongPublishWindow *self,
           AlongShift         *shift,
           AlongDay            today)
{
  int n_open = along_rules_count_open (self->roster, shift, today);
  g_autofree char *open = NULL;
  g_autoptr (AlongPublishNote) note = NULL;

  if (n_open == 0)
    return;

  open = along_words_open (n_open);
  note = new_note (self, shift, open);
  append_note (self, _("Still Open"), "", note);
}

/* What was decided when it was published, which is not asked again. */
static void
list_decided (AlongPublishWindow *self,
              AlongShift         *shift,
              AlongDay            today)
{
  g_autoptr (GPtrArray) findings = along_rules_find_decided (self->roster, shift, today);

  for (guint i = 0; i < findings->len; i++)
    {
      const AlongFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *brief = along_finding_describe_named (
        finding, self->roster, shift, along_session_get_clock (self->session));
      g_autofree char *words =
        along_reason_words_answer (along_roster_get_directory (self->roster), brief,
                                   along_rules_get_answer (self->roster, shift, finding));
      g_autoptr (AlongPublishNote) note = new_note (self, shift, words);

      append_note (self, _("Decided Already"), "", note);
    }
}

/* Of whom it is not on record whether they came, which can't be said of a closed roster. */
static void
list_unanswered (AlongPublishWindow *self,
                 AlongShift         *shift)
{
  AlongDay today = along_session_get_today (self->session);
  GPtrArray *assignments =
    along_roster_get_assignments (self->roster, along_record_get_id (ALONG_RECORD (shift)));
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *words = NULL;
  g_autofree char *name = NULL;
  g_autoptr (AlongPublishNote) note = NULL;

  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (assignments, i);

      if (along_rules_is_expected (self->roster, assignment, today))
        g_ptr_array_add (names, along_roster_lines_name_person (self->roster, assignment));
    }
  if (names->len == 0)
    return;

  g_ptr_array_add (names, NULL);
  words = g_strjoinv (C_ ("list", ", "), (char **) names->pdata);
  name = along_shift_words_name (along_roster_get_directory (self->roster), shift,
                                 along_session_get_clock (self->session));
  /* It leads nowhere: what became of somebody is said in the roster, not in the shift's editor. */
  note = along_publish_note_new (name, words, NULL);
  append_note (self, _("Not Said Who Came"),
               _("Say it in the menu of each shift. A closed roster takes no more changes."), note);
}

static void
list_change (AlongPublishWindow     *self,
             const AlongShiftChange *change)
{
  AlongClock clock = along_session_get_clock (self->session);
  g_autofree char *name = along_shift_words_changed (change, self->roster, clock);
  g_autofree char *words = along_shift_words_changes (change, self->roster, clock);
  g_autoptr (AlongPublishNote) note = along_publish_note_new (name, words, change->shift);

  append_note (self, _("Changed Since"),
               publishes (self) ? _("Tell everybody concerned, then publish again.")
                                : _("Tell everybody concerned."),
               note);
}

typedef void (*ListShift) (AlongPublishWindow *self,
                           AlongShift         *shift,
                           AlongDay            today);

/* Goes on with @list for the shift at @i. What is over can't be decided or filled any more. */
static void
list_shift (AlongPublishWindow *self,
            guint               i,
            ListShift           list)
{
  AlongShift *shift = g_ptr_array_index (along_roster_get_shifts (self->roster), i);
  AlongDay today = along_session_get_today (self->session);

  if (along_roster_has_shift (self->roster, shift) &&
      !along_rules_is_over (self->roster, shift, today))
    list (self, shift, today);
}

/* The same for one that has ended and was published. */
static void
list_ended (AlongPublishWindow *self,
            guint               i)
{
  AlongShift *shift = g_ptr_array_index (along_roster_get_shifts (self->roster), i);

  if (self->publication != NULL && !is_closed (self) &&
      along_roster_has_shift (self->roster, shift) &&
      along_shift_get_end (shift) <= along_session_get_now (self->session))
    list_unanswered (self, shift);
}

/* The button does what comes next in the life of a roster; what else there is is in the menu. As
 * long as the week goes on, closing it is nothing to come upon by Return. */
static void
update_button (AlongPublishWindow *self,
               gboolean            published,
               gboolean            closed)
{
  AlongDay last_day = along_zone_get_day (along_session_get_zone (self->session),
                                          along_roster_get_span (self->roster).end - 1);
  gboolean is_over = last_day < along_session_get_today (self->session);
  const char *action_name, *label;

  if (closed)
    {
      action_name = "publish.reopen";
      label = _("_Open the Roster Again");
    }
  else if (published && is_over && !publishes (self))
    {
      action_name = "publish.close";
      label = _("_Close the Roster");
    }
  else
    {
      action_name = "publish.publish";
      label = published ? _("_Publish Again") : _("_Publish");
    }

  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->publish_button), action_name);
  gtk_button_set_label (self->publish_button, label);
  if (!closed)
    gtk_widget_add_css_class (GTK_WIDGET (self->publish_button), "suggested-action");
}

static void
update_actions (AlongPublishWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean closed = is_closed (self);
  gboolean published = self->publication != NULL && !closed;

  gtk_widget_action_set_enabled (widget, "publish.publish",
                                 !self->saving && publishes (self));
  gtk_widget_action_set_enabled (widget, "publish.withdraw", !self->saving && published);
  gtk_widget_action_set_enabled (widget, "publish.close", !self->saving && published);
  gtk_widget_action_set_enabled (widget, "publish.reopen", !self->saving && closed);
  gtk_widget_set_visible (self->more_button, published);
  gtk_widget_set_visible (self->print_button, self->changes->len > 0);
  gtk_window_set_title (GTK_WINDOW (self),
                        publishes (self) ? _("Publish Roster") : _("State of the Roster"));
  update_button (self, published, closed);
}

/* What is to be decided of @shift, which is listed later. Where publishing asks a reason for any of
 * it, that can be done although nothing has changed. */
static void
gather_undecided (AlongPublishWindow *self,
                  AlongShift         *shift,
                  AlongDay            today)
{
  g_autoptr (GPtrArray) findings = along_rules_find_undecided (self->roster, shift, today);
  gboolean published = publishes (self);

  for (guint i = 0; i < findings->len; i++)
    {
      const AlongFinding *finding = g_ptr_array_index (findings, i);

      g_ptr_array_add (finding->severity == ALONG_SEVERITY_IMPOSSIBLE ? self->impossible
                                                                      : self->to_decide,
                       new_note_of (self, shift, finding));
      self->is_asked = self->is_asked || finding->severity == ALONG_SEVERITY_NEEDS_REASON;
    }

  if (publishes (self) != published)
    update_actions (self);
}

/* When it is known what is to be decided, one after the other: what is not possible, the changes,
 * what is to be decided, what is open, what was decided, and of whom nothing is said. False when
 * that is all. */
static gboolean
list_next (AlongPublishWindow *self)
{
  guint n_shifts = along_roster_get_shifts (self->roster)->len;
  guint i = self->n_done++;

  if (i < n_shifts)
    {
      list_shift (self, i, gather_undecided);
      return TRUE;
    }

  i -= n_shifts;
  if (i < self->impossible->len)
    {
      list_impossible (self, g_ptr_array_index (self->impossible, i));
      return TRUE;
    }

  i -= self->impossible->len;
  if (i < self->changes->len)
    {
      list_change (self, g_ptr_array_index (self->changes, i));
      return TRUE;
    }

  i -= self->changes->len;
  if (i < self->to_decide->len)
    {
      list_to_decide (self, g_ptr_array_index (self->to_decide, i));
      return TRUE;
    }

  i -= self->to_decide->len;
  if (i < 2 * n_shifts)
    {
      list_shift (self, i % n_shifts, i < n_shifts ? list_open : list_decided);
      return TRUE;
    }

  i -= 2 * n_shifts;
  if (i < n_shifts)
    {
      list_ended (self, i);
      return TRUE;
    }

  return FALSE;
}

static gboolean
work_cb (gpointer user_data)
{
  AlongPublishWindow *self = user_data;
  gint64 until = g_get_monotonic_time () + TURN;

  while (list_next (self))
    if (g_get_monotonic_time () > until)
      return G_SOURCE_CONTINUE;

  self->work = 0;
  gtk_widget_set_visible (self->fine_label,
                          g_list_model_get_n_items (G_LIST_MODEL (self->notes)) == 0);
  return G_SOURCE_REMOVE;
}

static void
describe_state (AlongPublishWindow *self)
{
  AlongZone *zone = along_session_get_zone (self->session);
  AlongDay first_day = along_zone_get_day (zone, along_roster_get_span (self->roster).start);
  g_autofree char *week = along_words_week (first_day);
  g_autofree char *moment = NULL;
  AlongPerson *by;
  g_autofree char *text = NULL;

  if (self->publication == NULL)
    {
      gtk_label_set_text (self->state_label, week);
      return;
    }

  moment = along_words_moment (zone, along_session_get_clock (self->session),
                               along_publication_get_at (self->publication));
  by = along_directory_get_person (along_roster_get_directory (self->roster),
                                   along_publication_get_by_id (self->publication));
  if (is_closed (self))
    /* Translators: a week: "Week 48, 23–29 November 2026: closed". */
    text = g_strdup_printf (_("%s: closed"), week);
  else if (by != NULL)
    /* Translators: a week, a date with its time, and a name: "Week 48, …: published on 22 November
     * 2026, 14:05 by Sari". */
    text = g_strdup_printf (_("%1$s: published on %2$s by %3$s"), week, moment,
                            along_entry_get_shown_name (ALONG_ENTRY (by)));
  else
    /* Translators: a week, and a date with its time: "Week 48, …: published on 22 November 2026,
     * 14:05". */
    text = g_strdup_printf (_("%s: published on %s"), week, moment);
  gtk_label_set_text (self->state_label, text);
}

static void
show_failure (AlongPublishWindow *self,
              const char         *message)
{
  gtk_label_set_text (self->failure_label, message != NULL ? message : "");
  gtk_revealer_set_reveal_child (self->failure, message != NULL);
}

static void
run_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr (AlongPublishWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (along_session_run_finish (ALONG_SESSION (source), result, &error))
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  /* The window may have gone with the one below it. */
  if (self->session == NULL)
    return;

  self->saving = FALSE;
  update_actions (self);
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_failure (self, error->message);
}

static void
run (AlongPublishWindow *self,
     AlongIntent        *intent)
{
  self->saving = TRUE;
  show_failure (self, NULL);
  update_actions (self);
  along_session_run_async (self->session, intent, NULL, run_cb, g_object_ref (self));
  along_intent_unref (intent);
}

static void
publish (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  AlongPublishWindow *self = ALONG_PUBLISH_WINDOW (widget);

  run (self, along_intent_publish (self->roster));
}

static void
print (GtkWidget  *widget,
       const char *name,
       GVariant   *parameter)
{
  AlongPublishWindow *self = ALONG_PUBLISH_WINDOW (widget);
  GtkWidget *window = along_print_window_new (self->session, self->roster, ALONG_ROSTER_NOTICE,
                                              ALONG_ROSTER_BY_SHIFT);

  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (window));
}

static void
withdraw (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  AlongPublishWindow *self = ALONG_PUBLISH_WINDOW (widget);

  run (self, along_intent_withdraw (self->publication));
}

static void
close_roster (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  AlongPublishWindow *self = ALONG_PUBLISH_WINDOW (widget);

  run (self, along_intent_close (self->publication));
}

static void
reopen (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  AlongPublishWindow *self = ALONG_PUBLISH_WINDOW (widget);

  run (self, along_intent_reopen (self->publication));
}

/* Leads to the shift of a row, in place of this window: what is said here may be different then. */
static void
activate_cb (AlongPublishWindow *self,
             guint               position)
{
  g_autoptr (AlongPublishNote) note =
    g_list_model_get_item (G_LIST_MODEL (self->notes), position);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  AlongShift *shift = along_publish_note_get_shift (note);

  if (shift == NULL || self->saving)
    return;

  gtk_window_present (GTK_WINDOW (
    along_shift_editor_new (parent, self->session, self->roster, shift)));
  gtk_window_destroy (GTK_WINDOW (self));
}

/* What is under way will be done or refused; the window waits for the answer. */
static gboolean
along_publish_window_close_request (GtkWindow *window)
{
  if (ALONG_PUBLISH_WINDOW (window)->saving)
    return GDK_EVENT_STOP;

  return GTK_WINDOW_CLASS (along_publish_window_parent_class)->close_request (window);
}

static void
along_publish_window_dispose (GObject *object)
{
  AlongPublishWindow *self = ALONG_PUBLISH_WINDOW (object);

  g_clear_handle_id (&self->work, g_source_remove);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_clear_pointer (&self->impossible, g_ptr_array_unref);
  g_clear_pointer (&self->to_decide, g_ptr_array_unref);
  g_clear_object (&self->notes);
  g_clear_object (&self->session);
  g_clear_object (&self->roster);
  g_clear_object (&self->publication);

  G_OBJECT_CLASS (along_publish_window_parent_class)->dispose (object);
}

static void
along_publish_window_class_init (AlongPublishWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = along_publish_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = along_publish_window_close_request;

  gtk_widget_class_install_action (widget_class, "publish.publish", NULL, publish);
  gtk_widget_class_install_action (widget_class, "publish.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "publish.withdraw", NULL, withdraw);
  gtk_widget_class_install_action (widget_class, "publish.close", NULL, close_roster);
  gtk_widget_class_install_action (widget_class, "publish.reopen", NULL, reopen);
  along_close_keys_install (widget_class);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-publish-window.ui");
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_child (widget_class, AlongPublishWindow, failure);
  gtk_widget_class_bind_template_child (widget_class, AlongPublishWindow, failure_label);
  gtk_widget_class_bind_template_child (widget_class, AlongPublishWindow, state_label);
  gtk_widget_class_bind_template_child (widget_class, AlongPublishWindow, print_button);
  gtk_widget_class_bind_template_child (widget_class, AlongPublishWindow, fine_label);
  gtk_widget_class_bind_template_child (widget_class, AlongPublishWindow, list);
  gtk_widget_class_bind_template_child (widget_class, AlongPublishWindow, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, AlongPublishWindow, publish_button);
  gtk_widget_class_bind_template_child (widget_class, AlongPublishWindow, more_button);
}

static void
along_publish_window_init (AlongPublishWindow *self)
{
  g_autoptr (GtkNoSelection) selection = NULL;
  g_autoptr (GtkListItemFactory) factory = along_publish_note_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  self->impossible = g_ptr_array_new_with_free_func (g_object_unref);
  self->to_decide = g_ptr_array_new_with_free_func (g_object_unref);
  self->notes = g_list_store_new (ALONG_TYPE_PUBLISH_NOTE);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->notes)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  gtk_list_view_set_factory (self->list, factory);
  along_compat_leave_with_tab (self->list);
}

GtkWidget *
along_publish_window_new (AlongSession *session,
                          AlongRoster  *roster)
{
  AlongPublishWindow *self;
  AlongPublication *publication;
  AlongZone *zone;

  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);
  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);

  zone = along_session_get_zone (session);
  publication = along_directory_get_publication_from (
    along_roster_get_directory (roster),
    along_zone_get_day (zone, along_roster_get_span (roster).start));

  self = g_object_new (ALONG_TYPE_PUBLISH_WINDOW, NULL);
  self->session = g_object_ref (session);
  self->roster = g_object_ref (roster);
  g_set_object (&self->publication, publication);
  describe_state (self);
  self->changes = publication != NULL
                    ? along_change_list_new (roster, along_session_get_today (session))
                    : g_ptr_array_new ();
  update_actions (self);
  gtk_widget_grab_focus (gtk_widget_is_sensitive (GTK_WIDGET (self->publish_button))
                           ? GTK_WIDGET (self->publish_button)
                           : self->cancel_button);
  self->work = g_idle_add (work_cb, self);

  return GTK_WIDGET (self);
}
