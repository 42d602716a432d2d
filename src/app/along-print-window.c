/* along-print-window.c — the roster as it will look on paper
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-print-window.h"

#include <glib/gi18n-lib.h>

#include "app/along-close-keys.h"
#include "app/along-document-view.h"
#include "app/along-focus.h"
#include "app/along-printing.h"
#include "app/along-toasts.h"
#include "model/along-week.h"
#include "model/along-words.h"
#include "rules/along-shift-words.h"

/* The window leaves this much of its parent to be seen, in pixels, and is never larger than it
 * has use for. */
#define PARENT_EDGE 40
#define MAX_WIDTH 1080
#define MAX_HEIGHT 860

#define N_MONTHS 4

struct _AlongPrintWindow
{
  AdwWindow parent_instance;

  AlongSession *session;
  AlongRoster *week;      /* from which it was opened */
  AlongRoster *roster;    /* the days that are printed, %NULL until they were read */
  GCancellable *loading;  /* %NULL while nothing is read */
  AlongDocument *document;
  GArray *targets;        /* of gint64: the days or people in the second drop-down */
  gboolean filling;

  GtkDropDown *layout_drop_down;
  GtkWidget *target_box;
  GtkLabel *target_label;
  GtkDropDown *target_drop_down;
  GtkDropDown *paper_drop_down;
  GtkSwitch *aliases_switch;
  GtkSwitch *places_switch;
  AdwToastOverlay *toasts;
  GtkWidget *document_view;
};

G_DEFINE_FINAL_TYPE (AlongPrintWindow, along_print_window, ADW_TYPE_WINDOW)

/* In the order of the drop-down. */
static const struct
{
  AlongRosterLayout layout;
  AlongRosterBy by;
} layouts[] = {
  { ALONG_ROSTER_WEEK, ALONG_ROSTER_BY_SHIFT },
  { ALONG_ROSTER_WEEK, ALONG_ROSTER_BY_PERSON },
  { ALONG_ROSTER_MONTH },
  { ALONG_ROSTER_DAY },
  { ALONG_ROSTER_SLIPS },
  { ALONG_ROSTER_NOTICE, ALONG_ROSTER_BY_SHIFT },
  { ALONG_ROSTER_NOTICE, ALONG_ROSTER_BY_PERSON },
};

static AlongRosterLayout
get_layout (AlongPrintWindow *self)
{
  return layouts[gtk_drop_down_get_selected (self->layout_drop_down)].layout;
}

static AlongRosterBy
get_by (AlongPrintWindow *self)
{
  return layouts[gtk_drop_down_get_selected (self->layout_drop_down)].by;
}

/* Whether the second drop-down is about other days than those of the week. */
static gboolean
has_days (AlongPrintWindow *self)
{
  AlongRosterLayout layout = get_layout (self);

  return layout == ALONG_ROSTER_MONTH || layout == ALONG_ROSTER_DAY;
}

/* The day or the person in the second drop-down; 0 for everybody. */
static gint64
get_target (AlongPrintWindow *self)
{
  guint position = gtk_drop_down_get_selected (self->target_drop_down);

  return position < self->targets->len ? g_array_index (self->targets, gint64, position) : 0;
}

static AlongDay
get_first_day (AlongPrintWindow *self,
               AlongRoster      *roster)
{
  return along_zone_get_day (along_session_get_zone (self->session),
                             along_roster_get_span (roster).start);
}

/* "roster-2026-W48.pdf": which days it is about, and nobody's name. */
static char *
dup_file_name (AlongPrintWindow *self)
{
  AlongDay first = get_first_day (self, self->roster);
  g_autofree char *date = along_day_to_iso (first);
  int year, week;

  week = along_week_get_number (first, &year);

  switch (get_layout (self))
    {
    case ALONG_ROSTER_MONTH:
      return g_strdup_printf ("roster-%.7s.pdf", date);
    case ALONG_ROSTER_DAY:
      return g_strdup_printf ("day-%s.pdf", date);
    case ALONG_ROSTER_SLIPS:
      return g_strdup_printf ("slips-%d-W%02d.pdf", year, week);
    case ALONG_ROSTER_NOTICE:
      return g_strdup_printf ("changes-%d-W%02d.pdf", year, week);
    case ALONG_ROSTER_WEEK:
    default:
      return g_strdup_printf ("roster-%d-W%02d.pdf", year, week);
    }
}

/* A notice of nothing says why on its page, and nobody needs it on paper. */
static void
update_actions (AlongPrintWindow *self)
{
  gboolean ready = self->loading == NULL && self->document != NULL &&
                   (get_layout (self) != ALONG_ROSTER_NOTICE ||
                    along_shift_words_no_changes (
                      self->roster, along_session_get_today (self->session)) == NULL);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.print", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.save-pdf", ready);
}

static void
update_document (AlongPrintWindow *self)
{
  const AlongRosterOptions options = {
    .layout = get_layout (self),
    .by = get_by (self),
    .person_id = has_days (self) ? 0 : get_target (self),
    .paper = (AlongPaper) gtk_drop_down_get_selected (self->paper_drop_down),
    .aliases = gtk_switch_get_active (self->aliases_switch),
    .hide_places = gtk_switch_get_active (self->places_switch),
    .clock = along_session_get_clock (self->session),
    .printed_at = along_session_get_now (self->session),
  };

  g_clear_object (&self->document);
  self->document = along_roster_document_new (self->roster, &options);
  along_document_view_set_document (ALONG_DOCUMENT_VIEW (self->document_view), self->document);
  update_actions (self);
}

static void
roster_loaded_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (AlongPrintWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongRoster) roster =
    along_store_load_roster_finish (ALONG_STORE (source), result, &error);

  /* Other days were asked for meanwhile, or the window was closed. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->session == NULL)
    return;

  g_clear_object (&self->loading);
  if (roster == NULL)
    {
      along_toasts_tell (self->toasts, error->message);
      return;
    }

  g_set_object (&self->roster, roster);
  update_document (self);
}

static void
stop_loading (AlongPrintWindow *self)
{
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

/* Shows the days that were chosen. The old pages stay until those have been read, but can't be
 * printed for them. */
static void
show_days (AlongPrintWindow *self)
{
  AlongRosterLayout layout = get_layout (self);
  AlongDay day = has_days (self) ? (AlongDay) get_target (self) : get_first_day (self, self->week);
  AlongSpan span;
  int n_days;

  day = along_roster_layout_get_days (layout, day, along_session_get_week_start (self->session),
                                      &n_days);
  span = along_zone_days_span (along_session_get_zone (self->session), day, n_days);

  stop_loading (self);
  if (!has_days (self))
    {
      g_set_object (&self->roster, self->week);
      update_document (self);
      return;
    }

  self->loading = g_cancellable_new ();
  update_actions (self);
  along_store_load_roster_async (along_session_get_store (self->session),
                                 along_session_get_directory (self->session), span, self->loading,
                                 roster_loaded_cb, g_object_ref (self));
}

static void
add_target (AlongPrintWindow *self,
            GtkStringList    *names,
            const char       *name,
            gint64            target)
{
  gtk_string_list_append (names, name);
  g_array_append_val (self->targets, target);
}

/* The month that most days of the week are in, which is chosen, the one before and some after. */
static guint
add_months (AlongPrintWindow *self,
            GtkStringList    *names)
{
  AlongDay month = along_day_get_month (get_first_day (self, self->week) + ALONG_DAYS_A_WEEK / 2);

  month = along_day_get_month (month - 1);
  for (int i = 0; i < N_MONTHS; i++)
    {
      g_autofree char *name = along_words_month (month);

      add_target (self, names, name, month);
      month += along_day_count_month (month);
    }

  return 1;
}

/* The days of the week, of which today is chosen, or the first. */
static guint
add_days (AlongPrintWindow *self,
          GtkStringList    *names)
{
  AlongDay first = get_first_day (self, self->week);
  int today = along_session_get_today (self->session) - first;

  for (int i = 0; i < ALONG_DAYS_A_WEEK; i++)
    {
      g_autofree char *name = along_words_day_short (first + i);

      add_target (self, names, name, first + i);
    }

  return today >= 0 && today < ALONG_DAYS_A_WEEK ? (guint) today : 0;
}

/* Whether there is work in the week; what its margin holds is of other weeks. */
static gboolean
has_work (AlongPrintWindow *self,
          gint64            person_id)
{
  GPtrArray *assignments = along_roster_get_person_assignments (self->week, person_id);

  for (guint i = 0; i < assignments->len; i++)
    {
      gint64 shift_id = along_assignment_get_shift_id (g_ptr_array_index (assignments, i));

      if (along_roster_has_shift (self->week, along_roster_get_shift (self->week, shift_id)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_concerned (AlongPrintWindow *self,
              gint64            person_id,
              GPtrArray        *changes)
{
  for (guint i = 0; i < changes->len; i++)
    if (along_shift_change_concerns (g_ptr_array_index (changes, i), self->week, person_id))
      return TRUE;

  return FALSE;
}

/* Those of @people for whom there is a page: of @changes or, when they are %NULL, of work. */
static void
add_people (AlongPrintWindow *self,
            GtkStringList    *names,
            GListModel       *people,
            GPtrArray        *changes)
{
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (AlongRecord) person = g_list_model_get_item (people, i);
      gint64 id = along_record_get_id (person);

      if (changes != NULL ? is_concerned (self, id, changes) : has_work (self, id))
        add_target (self, names, along_entry_get_shown_name (ALONG_ENTRY (person)), id);
    }
}

/* Everybody, who is chosen, or one of those who work, or have to be told of a change. */
static guint
add_everybody (AlongPrintWindow *self,
               GtkStringList    *names)
{
  AlongDirectory *directory = along_session_get_directory (self->session);
  g_autoptr (GPtrArray) changes = NULL;

  add_target (self, names, _("Everybody"), 0);
  if (get_layout (self) == ALONG_ROSTER_NOTICE)
    changes = along_change_list_new (self->week, along_session_get_today (self->session));
  add_people (self, names, along_directory_get_peers (directory), changes);
  if (changes != NULL)
    add_people (self, names, along_directory_get_supervisors (directory), changes);

  return 0;
}

/* What else is to be chosen for the layout: which month, which day, whose slip. */
static void
fill_targets (AlongPrintWindow *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const char *label = "";
  guint chosen = 0;

  g_array_set_size (self->targets, 0);
  switch (get_layout (self))
    {
    case ALONG_ROSTER_MONTH:
      label = _("_Month");
      chosen = add_months (self, names);
      break;
    case ALONG_ROSTER_DAY:
      label = _("_Day");
      chosen = add_days (self, names);
      break;
    case ALONG_ROSTER_SLIPS:
      label = _("_For");
      chosen = add_everybody (self, names);
      break;
    case ALONG_ROSTER_NOTICE:
      label = _("_For");
      if (get_by (self) == ALONG_ROSTER_BY_PERSON)
        chosen = add_everybody (self, names);
      break;
    case ALONG_ROSTER_WEEK:
    default:
      break;
    }

  self->filling = TRUE;
  gtk_label_set_label (self->target_label, label);
  gtk_drop_down_set_model (self->target_drop_down, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->target_drop_down, chosen);
  gtk_widget_set_visible (self->target_box, self->targets->len > 0);
  self->filling = FALSE;
}

static void
layout_changed_cb (AlongPrintWindow *self)
{
  /* Not while the options are set for the first time. */
  if (self->filling)
    return;

  fill_targets (self);
  show_days (self);
}

static void
target_changed_cb (AlongPrintWindow *self)
{
  if (!self->filling)
    show_days (self);
}

static void
option_changed_cb (AlongPrintWindow *self)
{
  if (!self->filling && self->document != NULL)
    update_document (self);
}

static void
print (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  along_printing_print (ALONG_PRINT_WINDOW (widget)->document, GTK_WINDOW (widget), NULL);
}

static void
saved_cb (GtkWidget *widget)
{
  along_toasts_tell (ALONG_PRINT_WINDOW (widget)->toasts, _("Saved."));
}

static void
save_pdf (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  AlongPrintWindow *self = ALONG_PRINT_WINDOW (widget);
  g_autofree char *name = dup_file_name (self);

  along_printing_save_pdf (self->document, widget, name, saved_cb);
}

/* As large as the page has use for, as far as the window below it allows. */
static void
transient_for_changed_cb (AlongPrintWindow *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  int width, height;

  if (parent == NULL)
    return;

  /* A dialog that it is opened from has less room than the page needs. */
  while (gtk_window_get_transient_for (parent) != NULL)
    parent = gtk_window_get_transient_for (parent);

  width = gtk_widget_get_width (GTK_WIDGET (parent));
  height = gtk_widget_get_height (GTK_WIDGET (parent));
  if (width > 0 && height > 0)
    gtk_window_set_default_size (GTK_WINDOW (self), MIN (width - PARENT_EDGE, MAX_WIDTH),
                                 MIN (height - PARENT_EDGE, MAX_HEIGHT));
}

static void
along_print_window_dispose (GObject *object)
{
  AlongPrintWindow *self = ALONG_PRINT_WINDOW (object);

  stop_loading (self);
  g_clear_object (&self->session);
  g_clear_object (&self->week);
  g_clear_object (&self->roster);
  g_clear_object (&self->document);
  g_clear_pointer (&self->targets, g_array_unref);

  G_OBJECT_CLASS (along_print_window_parent_class)->dispose (object);
}

static void
along_print_window_class_init (AlongPrintWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = along_print_window_dispose;

  g_type_ensure (ALONG_TYPE_DOCUMENT_VIEW);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-print-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongPrintWindow, layout_drop_down);
  gtk_widget_class_bind_template_child (widget_class, AlongPrintWindow, target_box);
  gtk_widget_class_bind_template_child (widget_class, AlongPrintWindow, target_label);
  gtk_widget_class_bind_template_child (widget_class, AlongPrintWindow, target_drop_down);
  gtk_widget_class_bind_template_child (widget_class, AlongPrintWindow, paper_drop_down);
  gtk_widget_class_bind_template_child (widget_class, AlongPrintWindow, aliases_switch);
  gtk_widget_class_bind_template_child (widget_class, AlongPrintWindow, places_switch);
  gtk_widget_class_bind_template_child (widget_class, AlongPrintWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, AlongPrintWindow, document_view);
  gtk_widget_class_bind_template_callback (widget_class, layout_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, option_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, target_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, transient_for_changed_cb);

  gtk_widget_class_install_action (widget_class, "print.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "print.save-pdf", NULL, save_pdf);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "print.print",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK,
                                       "print.save-pdf", NULL);
  along_close_keys_install (widget_class);
}

static void
along_print_window_init (AlongPrintWindow *self)
{
  self->targets = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  along_focus_name_button (GTK_WIDGET (self->layout_drop_down), _("Layout"));
  along_focus_name_button (GTK_WIDGET (self->target_drop_down), _("Month, day or person"));
  along_focus_name_button (GTK_WIDGET (self->paper_drop_down), _("Paper"));
}

/* Where it stands in the drop-down. */
static guint
find_layout (AlongRosterLayout layout,
             AlongRosterBy     by)
{
  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++)
    if (layouts[i].layout == layout && layouts[i].by == by)
      return i;

  return 0;
}

GtkWidget *
along_print_window_new (AlongSession      *session,
                        AlongRoster       *roster,
                        AlongRosterLayout  layout,
                        AlongRosterBy      by)
{
  AlongPrintWindow *self;
  AlongAgency *agency;

  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);
  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);

  self = g_object_new (ALONG_TYPE_PRINT_WINDOW, NULL);
  self->session = g_object_ref (session);
  self->week = g_object_ref (roster);

  agency = along_directory_get_agency (along_session_get_directory (session));
  gtk_drop_down_set_selected (self->layout_drop_down, find_layout (layout, by));
  gtk_drop_down_set_selected (self->paper_drop_down, along_agency_get_paper (agency));
  self->filling = FALSE;
  fill_targets (self);
  show_days (self);
  /* The keys that turn pages work from the start. */
  gtk_widget_grab_focus (self->document_view);

  return GTK_WIDGET (self);
}
