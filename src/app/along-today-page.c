/* along-today-page.c — the page that says who is out, who comes next and what is open
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-today-page.h"

#include <glib/gi18n-lib.h>

#include "app/along-focus.h"
#include "app/along-seat-actions.h"
#include "app/along-letters.h"
#include "app/along-list-section.h"
#include "app/along-matter-row.h"
#include "app/along-shift-editor.h"
#include "app/along-supervision-actions.h"
#include "app/along-today-list.h"
#include "app/along-today-row.h"
#include "app/along-training-actions.h"
#include "model/along-words.h"
#include "store/along-store-notes.h"

/* From this width of the window on, in letters, there are two columns: large text wants more. */
#define COLUMNS_WIDTH 120

/* So many rows a section has before all of them are asked for; of who is out each one is there. */
#define FEW_ROWS 8

struct _AlongTodayPage
{
  AdwBin parent_instance;

  AlongSession *session;
  AlongSeatActions *seat_actions;
  AlongSupervisionActions *supervision_actions;
  AlongTrainingActions *training_actions;
  GCancellable *loading;
  AlongRoster *coming; /* was read, and is shown with what comes after it */
  GArray *coming_cadence; /* likewise */
  AlongRoster *roster; /* NULL before the first one was read, and when one could not be */
  GArray *cadence;     /* AlongCadenceFacts, as the roster */
  AlongRoster *published; /* from today on, as far as there is anything to be due for */
  AlongDay day;        /* the one asked for */
  gboolean wants_focus; /* it was to have the keyboard before there was what takes it */

  AlongListSection *sections[ALONG_TODAY_N_SECTIONS];
  AlongListSection *running; /* sessions */
  AlongListSection *supervision;
  AlongListSection *training;
  GtkStack *stack;
  GtkLabel *day_label;
  GtkBox *columns;
  GtkWidget *first_column;
  GtkWidget *second_column;
  AdwStatusPage *failure;
  GtkWidget *empty_button;
  GtkWidget *retry_button;
};

static void along_today_page_page_init (AlongPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AlongTodayPage, along_today_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (ALONG_TYPE_PAGE, along_today_page_page_init))

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_CAN_PRINT,
  N_PROPS
};

/* The page's own keys work from the start, and after a row with the keyboard has gone. */
static void
take_focus (AlongTodayPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (root != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)) &&
      (self->wants_focus || focus == NULL || !gtk_widget_get_mapped (focus)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* Whether a section is in the first column. */
static gboolean
is_first (int which)
{
  return which <= ALONG_TODAY_UNSEEN;
}

static gboolean
show_section (AlongTodayPage     *self,
              AlongTodaySection   which,
              const AlongDayView *view,
              gint64              now)
{
  g_autoptr (GPtrArray) items =
    along_today_list_new (view, which, along_session_get_clock (self->session), now);

  return along_list_section_put (self->sections[which], items);
}

static void
offer_states (AlongTodayPage     *self,
              const AlongDayView *view)
{
  g_autoptr (GPtrArray) assignments = g_ptr_array_new ();

  g_ptr_array_extend (assignments, view->out, NULL, NULL);
  g_ptr_array_extend (assignments, view->expected, NULL, NULL);
  g_ptr_array_extend (assignments, view->unseen, NULL, NULL);
  along_seat_actions_offer_states (self->seat_actions, assignments);
}

/* The sessions of now, and whoever is to have supervision and has not; returns whether there is
 * anything of that, and in @running of the former. */
static gboolean
show_supervision (AlongTodayPage     *self,
                  const AlongDayView *view,
                  gboolean           *running)
{
  AlongDirectory *directory = along_session_get_directory (self->session);
  AlongSupervisionState state = {
    .roster = self->roster,
    .cadence = self->cadence,
    .clock = along_session_get_clock (self->session),
    .now = along_session_get_now (self->session),
  };
  g_autoptr (GPtrArray) sessions = along_supervision_list_running (&state, view->sessions);
  g_autoptr (GPtrArray) overdue =
    along_supervision_list_overdue (directory, self->cadence, self->day);

  along_supervision_actions_set_state (self->supervision_actions, self->session, &state);
  *running = along_list_section_put (self->running, sessions);

  return along_list_section_put (self->supervision, overdue) || *running;
}

/* Who lacks what is needed on days that are published; returns whether anybody does. */
static gboolean
show_training (AlongTodayPage *self)
{
  g_autoptr (GArray) dues = along_due_list (self->published, self->day);
  const AlongTrainingFacts facts = {
    .roster = self->published,
    .dues = dues,
    .clock = along_session_get_clock (self->session),
    .now = along_session_get_now (self->session),
  };
  g_autoptr (GPtrArray) urgent = along_training_list_urgent (&facts);

  along_training_actions_set_state (self->training_actions, self->session, &facts, NULL);

  return along_list_section_put (self->training, urgent);
}

static void
show_roster (AlongTodayPage *self)
{
  gint64 now = along_session_get_now (self->session);
  g_autoptr (AlongDayView) view = along_day_view_new (self->roster, now);
  g_autofree char *day = along_words_day (self->day);
  gboolean any = FALSE;
  gboolean first = FALSE;
  gboolean running;

  offer_states (self, view);
  for (int i = 0; i < ALONG_TODAY_N_SECTIONS; i++)
    {
      gboolean there = show_section (self, (AlongTodaySection) i, view, now);

      any |= there;
      first |= there && is_first (i);
    }
  any |= show_supervision (self, view, &running);
  any |= show_training (self);

  gtk_widget_set_visible (self->first_column, first || running);
  gtk_label_set_text (self->day_label, day);
  gtk_stack_set_visible_child_name (self->stack, any ? "sections" : "empty");
  take_focus (self);
}

static void
clear_roster (AlongTodayPage *self)
{
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();

  g_clear_object (&self->roster);
  g_clear_object (&self->published);
  g_clear_pointer (&self->cadence, g_array_unref);
  along_training_actions_set_state (self->training_actions, NULL, NULL, NULL);
  along_list_section_put (self->training, nothing);
  along_seat_actions_set_roster (self->seat_actions, NULL, NULL);
  along_supervision_actions_set_state (self->supervision_actions, NULL, NULL);
  along_list_section_put (self->running, nothing);
  along_list_section_put (self->supervision, nothing);
  for (int i = 0; i < ALONG_TODAY_N_SECTIONS; i++)
    along_list_section_put (self->sections[i], nothing);
}

/* What was asked for could not be read. */
static void
fail (AlongTodayPage *self,
      GError         *error)
{
  /* The page takes its description for markup. */
  g_autofree char *words = g_markup_escape_text (error->message, -1);

  g_clear_object (&self->loading);
  clear_roster (self);
  adw_status_page_set_description (self->failure, words);
  gtk_stack_set_visible_child_name (self->stack, "failure");
  take_focus (self);
}

/* It may have been asked for once more meanwhile, or the file closed. */
static gboolean
is_wanted (AlongTodayPage *self,
           GError         *error)
{
  return !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) && self->session != NULL;
}

static void
published_loaded_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (AlongTodayPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongRoster) published =
    along_store_load_roster_finish (ALONG_STORE (source), result, &error);

  if (!is_wanted (self, error))
    return;

  if (published == NULL)
    {
      fail (self, error);
      return;
    }

  g_clear_object (&self->loading);
  g_set_object (&self->published, published);
  g_clear_pointer (&self->cadence, g_array_unref);
  self->cadence = g_steal_pointer (&self->coming_cadence);
  g_set_object (&self->roster, self->coming);
  g_clear_object (&self->coming);
  along_seat_actions_set_roster (self->seat_actions, self->session, self->roster);
  show_roster (self);
}

static void
cadence_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (AlongTodayPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) cadence =
    along_store_load_cadence_finish (ALONG_STORE (source), result, &error);
  AlongDirectory *directory;

  if (!is_wanted (self, error))
    return;

  if (cadence == NULL)
    {
      fail (self, error);
      return;
    }

  g_clear_pointer (&self->coming_cadence, g_array_unref);
  self->coming_cadence = g_steal_pointer (&cadence);
  directory = along_session_get_directory (self->session);
  along_store_load_roster_async (
    ALONG_STORE (source), directory,
    along_zone_days_span (along_session_get_zone (self->session), self->day,
                          along_due_count_days (directory, self->day)),
    self->loading, published_loaded_cb, g_object_ref (self));
}

static void
roster_loaded_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (AlongTodayPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongRoster) roster =
    along_store_load_roster_finish (ALONG_STORE (source), result, &error);

  if (!is_wanted (self, error))
    return;

  if (roster == NULL)
    {
      fail (self, error);
      return;
    }

  g_set_object (&self->coming, roster);
  along_store_load_cadence_async (ALONG_STORE (source), along_session_get_now (self->session),
                                  self->loading, cadence_loaded_cb, g_object_ref (self));
}

static void
stop_loading (AlongTodayPage *self)
{
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->coming);
  g_clear_pointer (&self->coming_cadence, g_array_unref);
}

static AlongSpan
get_span (AlongTodayPage *self)
{
  return along_zone_days_span (along_session_get_zone (self->session),
                               self->day - ALONG_DAY_VIEW_BACK, ALONG_DAY_VIEW_DAYS);
}

/* What is shown stays until the new has been read. */
static void
load_roster (AlongTodayPage *self)
{
  stop_loading (self);
  self->day = along_session_get_today (self->session);
  self->loading = g_cancellable_new ();
  along_store_load_roster_async (along_session_get_store (self->session),
                                 along_session_get_directory (self->session), get_span (self),
                                 self->loading, roster_loaded_cb, g_object_ref (self));
}

/* Whatever it was, and whenever: somebody may be out since long ago. */
static void
changed_cb (AlongTodayPage *self,
            guint           kinds,
            gint64          from,
            gint64          to)
{
  load_roster (self);
}

static void
minute_cb (AlongTodayPage *self)
{
  if (along_session_get_today (self->session) != self->day)
    load_roster (self);
  else if (self->roster != NULL)
    show_roster (self);
}

/* Whether there is more to do about @shift than to say who is on duty. */
static gboolean
lacks_people (AlongTodayPage *self,
              AlongShift     *shift)
{
  AlongDay today = along_session_get_today (self->session);
  g_autoptr (GPtrArray) lacks = along_rules_check_team (self->roster, shift, today);

  for (guint i = 0; i < lacks->len; i++)
    if (((const AlongFinding *) g_ptr_array_index (lacks, i))->code != ALONG_FINDING_NOBODY_ON_DUTY)
      return TRUE;

  return along_rules_count_open (self->roster, shift, today) > 0;
}

/* What can be done with somebody, or who can take a shift; where people are not what that lacks,
 * the shift itself. */
static void
row_activated_cb (AlongTodayPage *self,
                  AlongTodayRow  *row)
{
  AlongShift *shift = along_today_item_get_shift (along_today_row_get_item (row));

  if (along_today_row_popup (row) || self->roster == NULL)
    return;

  if (lacks_people (self, shift))
    along_seat_actions_show_people (self->seat_actions, shift, NULL);
  else
    gtk_window_present (GTK_WINDOW (along_shift_editor_new (
      GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->session, self->roster, shift)));
}

static void
surface_layout_cb (AlongTodayPage *self,
                   int             width,
                   int             height)
{
  gboolean wide = along_letters_fit (GTK_WIDGET (self), width) >= COLUMNS_WIDTH;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns),
                                  wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_box_set_homogeneous (self->columns, wide);
}

static void
reload (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  AlongTodayPage *self = ALONG_TODAY_PAGE (widget);

  if (self->session != NULL)
    load_roster (self);
}

static void
along_today_page_set_session (AlongTodayPage *self,
                              AlongSession   *session)
{
  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  stop_loading (self);
  clear_roster (self);
  gtk_stack_set_visible_child_name (self->stack, "loading");

  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "minute", G_CALLBACK (minute_cb), self, G_CONNECT_SWAPPED);
      load_roster (self);
    }

  g_object_notify (G_OBJECT (self), "session");
}

static gboolean
along_today_page_grab_focus (GtkWidget *widget)
{
  AlongTodayPage *self = ALONG_TODAY_PAGE (widget);

  self->wants_focus = self->loading != NULL && self->roster == NULL;

  /* As they stand on the page. */
  for (int i = 0; i < ALONG_TODAY_N_SECTIONS; i++)
    if ((i == ALONG_TODAY_EXPECTED && along_list_section_focus (self->running)) ||
        along_list_section_focus (self->sections[i]))
      return TRUE;

  return along_list_section_focus (self->supervision) ||
         along_list_section_focus (self->training) ||
         gtk_widget_grab_focus (self->empty_button) || gtk_widget_grab_focus (self->retry_button);
}

static void
along_today_page_realize (GtkWidget *widget)
{
  GdkSurface *surface;

  GTK_WIDGET_CLASS (along_today_page_parent_class)->realize (widget);

  surface = gtk_native_get_surface (gtk_widget_get_native (widget));
  g_signal_connect_object (surface, "layout", G_CALLBACK (surface_layout_cb), widget,
                           G_CONNECT_SWAPPED);
}

static void
along_today_page_unrealize (GtkWidget *widget)
{
  GdkSurface *surface = gtk_native_get_surface (gtk_widget_get_native (widget));

  g_signal_handlers_disconnect_by_func (surface, surface_layout_cb, widget);

  GTK_WIDGET_CLASS (along_today_page_parent_class)->unrealize (widget);
}

static void
along_today_page_dispose (GObject *object)
{
  AlongTodayPage *self = ALONG_TODAY_PAGE (object);

  if (self->stack != NULL)
    along_today_page_set_session (self, NULL);
  g_clear_object (&self->seat_actions);
  g_clear_object (&self->supervision_actions);
  g_clear_object (&self->training_actions);

  G_OBJECT_CLASS (along_today_page_parent_class)->dispose (object);
}

static void
along_today_page_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  AlongTodayPage *self = ALONG_TODAY_PAGE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_CAN_PRINT:
      g_value_set_boolean (value, FALSE);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_today_page_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  AlongTodayPage *self = ALONG_TODAY_PAGE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      along_today_page_set_session (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_today_page_class_init (AlongTodayPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = along_today_page_dispose;
  object_class->get_property = along_today_page_get_property;
  object_class->set_property = along_today_page_set_property;
  along_focus_install (widget_class, along_today_page_grab_focus);
  widget_class->realize = along_today_page_realize;
  widget_class->unrealize = along_today_page_unrealize;

  g_object_class_override_property (object_class, PROP_SESSION, "session");
  g_object_class_override_property (object_class, PROP_CAN_PRINT, "can-print");

  gtk_widget_class_install_action (widget_class, "today.reload", NULL, reload);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongTodayPage, stack);
  gtk_widget_class_bind_template_child (widget_class, AlongTodayPage, day_label);
  gtk_widget_class_bind_template_child (widget_class, AlongTodayPage, columns);
  gtk_widget_class_bind_template_child (widget_class, AlongTodayPage, first_column);
  gtk_widget_class_bind_template_child (widget_class, AlongTodayPage, second_column);
  gtk_widget_class_bind_template_child (widget_class, AlongTodayPage, failure);
  gtk_widget_class_bind_template_child (widget_class, AlongTodayPage, empty_button);
  gtk_widget_class_bind_template_child (widget_class, AlongTodayPage, retry_button);
}

static void
along_today_page_page_init (AlongPageInterface *iface)
{
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  return along_today_row_new (item);
}

static void
make_section (AlongTodayPage    *self,
              AlongTodaySection  which,
              const char        *title)
{
  GtkWidget *section = along_list_section_new (
    title, ALONG_TYPE_TODAY_ITEM, which == ALONG_TODAY_OUT ? G_MAXUINT : FEW_ROWS, create_row,
    (GEqualFunc) along_today_item_equal);

  g_signal_connect_object (section, "activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (is_first (which) ? self->first_column : self->second_column), section);
  self->sections[which] = ALONG_LIST_SECTION (section);
}

static GtkWidget *
create_matter_row (gpointer item,
                   gpointer user_data)
{
  return along_matter_row_new (item);
}

static void
matter_activated_cb (AlongTodayPage *self,
                     AlongMatterRow *row)
{
  along_matter_row_activate (row);
}

static AlongListSection *
add_matters (AlongTodayPage *self,
             GtkWidget      *column,
             const char     *title)
{
  GtkWidget *section = along_list_section_new (title, ALONG_TYPE_MATTER, FEW_ROWS,
                                               create_matter_row, (GEqualFunc) along_matter_equal);

  g_signal_connect_object (section, "activated", G_CALLBACK (matter_activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (column), section);

  return ALONG_LIST_SECTION (section);
}

/* Leads on to the page where all of it is. */
static AlongListSection *
add_matters_of_page (AlongTodayPage *self,
                     const char     *title,
                     const char     *label,
                     const char     *action)
{
  AlongListSection *section = add_matters (self, self->second_column, title);
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (section), button);

  return section;
}

static void
along_today_page_init (AlongTodayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->seat_actions = along_seat_actions_new (GTK_WIDGET (self));
  self->supervision_actions = along_supervision_actions_new (GTK_WIDGET (self));
  self->training_actions = along_training_actions_new (GTK_WIDGET (self));

  make_section (self, ALONG_TODAY_OUT, _("Out Now"));
  /* Translators: above supervision sessions that run, or whose outcome nobody has told yet. */
  self->running = add_matters (self, self->first_column, _("Supervision Now"));
  make_section (self, ALONG_TODAY_EXPECTED, _("Next Today"));
  /* Translators: above those who were to come and did not check in. */
  make_section (self, ALONG_TODAY_UNSEEN, _("Not Checked In"));
  make_section (self, ALONG_TODAY_CALLS, _("Who to Call"));
  make_section (self, ALONG_TODAY_GAPS, _("Open in the Next 72 Hours"));
  self->supervision = add_matters_of_page (self, _("Supervision Overdue"),
                                           _("Show _Supervision"), "win.page::supervision");
  self->training = add_matters_of_page (self, _("Training Due"), _("Show _Training"),
                                        "win.page::training");
  make_section (self, ALONG_TODAY_CHANGES, _("Changed Since It Was Published"));
}
