/* along-assign-window.c — everybody who might take a shift, the free ones first
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-assign-window.h"

#include <glib/gi18n-lib.h>

#include "app/along-candidate-row.h"
#include "app/along-close-keys.h"
#include "app/along-compat.h"
#include "app/along-focus.h"
#include "app/along-roster-lines.h"
#include "app/along-unbroken.h"
#include "model/along-text.h"
#include "model/along-words.h"
#include "rules/along-rules.h"

struct _AlongAssignWindow
{
  AdwWindow parent_instance;

  AlongRoster *roster;
  AlongClock clock;
  AlongShift *shift;
  GPtrArray *replaced;

  AdwWindowTitle *title;
  GtkLabel *shift_label;
  GtkLabel *full_label;
  GtkWidget *replaced_box;
  GtkDropDown *replaced_drop_down;
  GtkSearchEntry *search_entry;
  GtkStack *stack;
  GtkListView *list;
  GtkFilterListModel *filtered;
  GtkCustomFilter *filter;
};

G_DEFINE_FINAL_TYPE (AlongAssignWindow, along_assign_window, ADW_TYPE_WINDOW)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Whose place is to be taken, or %NULL. */
static AlongAssignment *
get_replaced (AlongAssignWindow *self)
{
  guint position;

  if (self->replaced->len == 0)
    return NULL;

  position = gtk_drop_down_get_selected (self->replaced_drop_down);
  return g_ptr_array_index (self->replaced, position < self->replaced->len ? position : 0);
}

static gboolean
matches (gpointer item,
         gpointer user_data)
{
  AlongAssignWindow *self = user_data;
  AlongPerson *person = along_candidate_get_person (ALONG_CANDIDATE (item));
  const char *needle = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  return along_text_matches (along_entry_get_name (ALONG_ENTRY (person)), needle) ||
         along_text_matches (along_person_get_alias (person), needle) ||
         along_text_matches (along_person_get_languages (person), needle);
}

static void
fill_list (AlongAssignWindow *self)
{
  g_autoptr (GListModel) candidates =
    along_candidate_list (self->roster, self->clock, self->shift, get_replaced (self));

  gtk_filter_list_model_set_model (self->filtered, candidates);
}

static void
fill_replaced (AlongAssignWindow *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  AlongDirectory *directory = along_roster_get_directory (self->roster);

  for (guint i = 0; i < self->replaced->len; i++)
    {
      AlongPerson *person = along_directory_get_person (
        directory, along_assignment_get_person_id (g_ptr_array_index (self->replaced, i)));

      gtk_string_list_append (
        names, person != NULL ? along_entry_get_shown_name (ALONG_ENTRY (person)) : "");
    }
  gtk_drop_down_set_model (self->replaced_drop_down, G_LIST_MODEL (names));
  gtk_widget_set_visible (self->replaced_box, self->replaced->len > 0);
}

static void
describe_shift (AlongAssignWindow *self,
                AlongDay           today)
{
  AlongZone *zone = along_directory_get_zone (along_roster_get_directory (self->roster));
  AlongSpan span = along_shift_get_span (self->shift);
  g_autofree char *name = along_roster_dup_shift_name (self->roster, self->shift);
  g_autofree char *day = along_roster_lines_name_day (along_zone_get_day (zone, span.start));
  g_autofree char *times = along_words_span (zone, self->clock, span);
  /* Translators: a shift, its day and its times. */
  g_autofree char *text = g_strdup_printf (_("%s, %s, %s"), name, day, times);
  g_autofree AlongFinding *full = along_rules_find_full (self->roster, self->shift, today);

  along_unbroken_show (self->shift_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->full_label), self->replaced->len == 0 && full != NULL);
}

static void
choose (AlongAssignWindow *self,
        AlongCandidate    *candidate)
{
  AlongAssignment *replaced = get_replaced (self);

  if (!along_candidate_is_possible (candidate))
    return;

  g_signal_emit (self, signals[CHOSEN], 0,
                 along_record_get_id (ALONG_RECORD (along_candidate_get_person (candidate))),
                 replaced != NULL ? along_record_get_id (ALONG_RECORD (replaced)) : (gint64) 0);
  gtk_window_close (GTK_WINDOW (self));
}

static void
activate_cb (AlongAssignWindow *self,
             guint              position)
{
  g_autoptr (AlongCandidate) candidate =
    g_list_model_get_item (G_LIST_MODEL (self->filtered), position);

  choose (self, candidate);
}

static void
search_changed_cb (AlongAssignWindow *self)
{
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
}

/* Return in the search takes the first of those who were searched for, however fast it came after
 * the last letter. */
static void
search_activate_cb (AlongAssignWindow *self)
{
  g_autoptr (AlongCandidate) candidate = NULL;

  if (*gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) == '\0')
    return;

  search_changed_cb (self);
  candidate = g_list_model_get_item (G_LIST_MODEL (self->filtered), 0);
  if (candidate != NULL)
    choose (self, candidate);
}

static void
items_changed_cb (AlongAssignWindow *self)
{
  gboolean any = g_list_model_get_n_items (G_LIST_MODEL (self->filtered)) > 0;

  gtk_stack_set_visible_child_name (self->stack, any ? "list" : "nobody");
}

static gboolean
search_key_cb (AlongAssignWindow *self,
               guint              key,
               guint              keycode,
               GdkModifierType    state)
{
  if (key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
  return GDK_EVENT_STOP;
}

static void
replaced_changed_cb (AlongAssignWindow *self)
{
  if (self->roster != NULL)
    fill_list (self);
}

static void
along_assign_window_dispose (GObject *object)
{
  AlongAssignWindow *self = ALONG_ASSIGN_WINDOW (object);

  g_clear_object (&self->roster);
  g_clear_object (&self->shift);
  g_clear_pointer (&self->replaced, g_ptr_array_unref);

  G_OBJECT_CLASS (along_assign_window_parent_class)->dispose (object);
}

static void
along_assign_window_class_init (AlongAssignWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = along_assign_window_dispose;

  signals[CHOSEN] =
    g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_INT64);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-assign-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongAssignWindow, title);
  gtk_widget_class_bind_template_child (widget_class, AlongAssignWindow, shift_label);
  gtk_widget_class_bind_template_child (widget_class, AlongAssignWindow, full_label);
  gtk_widget_class_bind_template_child (widget_class, AlongAssignWindow, replaced_box);
  gtk_widget_class_bind_template_child (widget_class, AlongAssignWindow, replaced_drop_down);
  gtk_widget_class_bind_template_child (widget_class, AlongAssignWindow, search_entry);
  gtk_widget_class_bind_template_child (widget_class, AlongAssignWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, AlongAssignWindow, list);
  gtk_widget_class_bind_template_child (widget_class, AlongAssignWindow, filtered);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_cb);
  /* Escape, which a search field keeps to itself. */
  gtk_widget_class_bind_template_callback (widget_class, gtk_window_close);
  gtk_widget_class_bind_template_callback (widget_class, items_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, replaced_changed_cb);

  along_close_keys_install (widget_class);
}

static void
along_assign_window_init (AlongAssignWindow *self)
{
  g_autoptr (GtkListItemFactory) factory = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  along_compat_leave_with_tab (self->list);

  self->filter = gtk_custom_filter_new (matches, self, NULL);
  gtk_filter_list_model_set_filter (self->filtered, GTK_FILTER (self->filter));
  g_object_unref (self->filter);
  factory = along_candidate_row_factory_new ();
  gtk_list_view_set_factory (self->list, factory);

  along_focus_name_button (GTK_WIDGET (self->replaced_drop_down), _("Stands in for"));
}

AlongAssignWindow *
along_assign_window_new (GtkWindow   *parent,
                         AlongRoster *roster,
                         AlongClock   clock,
                         AlongDay     today,
                         AlongShift  *shift,
                         GPtrArray   *replaced)
{
  AlongAssignWindow *self;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);

  self = g_object_new (ALONG_TYPE_ASSIGN_WINDOW, "transient-for", parent, NULL);
  self->clock = clock;
  self->shift = g_object_ref (shift);
  self->replaced = replaced != NULL ? g_ptr_array_ref (replaced)
                                    : along_rules_find_vacated (roster, shift, today);
  g_set_object (&self->roster, roster);

  if (self->replaced->len > 0)
    {
      gtk_window_set_title (GTK_WINDOW (self), _("Find a Stand-in"));
      adw_window_title_set_title (self->title, _("Find a Stand-in"));
    }
  fill_replaced (self);
  describe_shift (self, today);
  fill_list (self);
  items_changed_cb (self);

  return self;
}

AlongShift *
along_assign_window_get_shift (AlongAssignWindow *self)
{
  g_return_val_if_fail (ALONG_IS_ASSIGN_WINDOW (self), NULL);

  return self->shift;
}
