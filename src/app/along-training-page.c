/* along-training-page.c — the page with training: who has it, who is due, sessions and courses
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-training-page.h"

#include <glib/gi18n-lib.h>

#include "app/along-enum-list.h"
#include "app/along-focus.h"
#include "app/along-letters.h"
#include "app/along-list-section.h"
#include "app/along-matter-row.h"
#include "app/along-training-actions.h"
#include "app/along-training-grid.h"
#include "app/along-training-print-window.h"
#include "model/along-enum-types.h"
#include "model/along-week.h"
#include "model/along-words.h"
#include "store/along-store-training.h"

/* So many rows a section has before all of them are asked for. */
#define FEW_ROWS 40

/* Below this width of the window, in letters, the names of the views stand below their signs. */
#define WIDE_WIDTH 100

/* So many days of past sessions are shown. */
#define DAYS_BACK 56

enum
{
  COMING, /* the planned sessions once more, for who is due to be dropped on */
  DUE,
  NEW_PEERS,
  PLANNED,
  PAST,
  COURSES,
  N_SECTIONS
};

struct _AlongTrainingPage
{
  AdwBin parent_instance;

  AlongSession *session;
  AlongTrainingActions *actions;
  GCancellable *loading;
  AlongRoster *roster;   /* what was read; of the next one, as far as it has been */
  AlongLearned *learned;
  GArray *dues;          /* AlongDue, of what is shown */
  AlongDay day;          /* the one asked for */
  gboolean wants_focus;  /* it was to have the keyboard before there was what takes it */

  AlongListSection *sections[N_SECTIONS];
  GtkStack *stack;
  AdwViewSwitcher *switcher;
  AdwViewStack *views;
  AlongTrainingGrid *grid;
  GtkStack *grid_stack;
  GtkDropDown *role_drop_down;
  GtkDropDown *due_drop_down;
  GtkSearchEntry *search_entry;
  GtkLabel *cursor_label;
  GtkWidget *due_box;
  GtkWidget *sessions_box;
  GtkWidget *courses_box;
  GtkWidget *add_button;
  GtkWidget *plan_button;
  GtkWidget *empty_button;
  AdwStatusPage *failure;
  GtkWidget *retry_button;
};

static void along_training_page_page_init (AlongPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AlongTrainingPage, along_training_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (ALONG_TYPE_PAGE,
                                                      along_training_page_page_init))

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_CAN_PRINT,
  N_PROPS
};

/* The page's own keys work from the start, and after a row with the keyboard has gone. */
static void
take_focus (AlongTrainingPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (root != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)) &&
      (self->wants_focus || focus == NULL || !gtk_widget_get_mapped (focus)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static AlongTrainingFilter
read_filter (AlongTrainingPage *self)
{
  static const int due_weeks[] = { -1, 0, 4, 8, 12, 26 };
  GListModel *roles = gtk_drop_down_get_model (self->role_drop_down);
  guint due = gtk_drop_down_get_selected (self->due_drop_down);
  AlongTrainingFilter filter = { .due_days = -1 };
  int role = along_enum_list_get_value (ALONG_ENUM_LIST (roles),
                                        gtk_drop_down_get_selected (self->role_drop_down));

  if (role != ALONG_ENUM_ANY)
    filter.roles = (AlongRoles) role;
  if (due < G_N_ELEMENTS (due_weeks) && due_weeks[due] >= 0)
    filter.due_days = due_weeks[due] * ALONG_DAYS_A_WEEK;

  return filter;
}

/* Who is shown, by all courses; to be freed. */
static AlongTrainingTable *
make_table (AlongTrainingPage *self)
{
  return along_training_table_new (along_session_get_directory (self->session), self->learned,
                                   self->dues, read_filter (self), self->day);
}

static void
show_table (AlongTrainingPage *self)
{
  AlongTrainingTable *table;

  if (self->dues == NULL || self->learned == NULL || self->session == NULL)
    return;

  table = make_table (self);
  gtk_stack_set_visible_child_name (
    self->grid_stack, along_training_table_get_people (table)->len > 0 ? "grid" : "nobody");
  along_training_grid_set_table (self->grid, table);
}

static void
put (AlongTrainingPage *self,
     int                which,
     GPtrArray         *matters)
{
  along_list_section_put (self->sections[which], matters);
  g_ptr_array_unref (matters);
}

static gboolean
has_courses (AlongTrainingPage *self)
{
  return g_list_model_get_n_items (
           along_directory_get_courses (along_session_get_directory (self->session))) > 0;
}

/* Shows what of the sessions is so at this time of the day. */
static void
show_sessions (AlongTrainingPage *self)
{
  const AlongTrainingFacts facts = {
    .roster = self->roster,
    .dues = self->dues,
    .clock = along_session_get_clock (self->session),
    .now = along_session_get_now (self->session),
  };

  put (self, COMING, along_training_list_coming (&facts));
  put (self, PLANNED, along_training_list_planned (&facts));
  put (self, PAST, along_training_list_past (&facts));
  put (self, DUE, along_training_list_due (&facts));
  along_training_actions_set_state (self->actions, self->session, &facts, self->learned);
}

/* Shows what was read, once all of it was. */
static void
show (AlongTrainingPage *self)
{
  if (self->roster == NULL || self->learned == NULL)
    return;

  g_clear_pointer (&self->dues, g_array_unref);
  self->dues = along_due_list (self->roster, self->day);
  g_object_notify (G_OBJECT (self), "can-print");
  show_table (self);
  show_sessions (self);
  put (self, NEW_PEERS,
       along_training_list_new_peers (along_session_get_directory (self->session), self->learned,
                                      self->day));
  put (self, COURSES, along_training_list_courses (along_session_get_directory (self->session)));
  gtk_stack_set_visible_child_name (self->stack, has_courses (self) ? "views" : "empty");
  take_focus (self);
}

static void
clear (AlongTrainingPage *self)
{
  g_clear_object (&self->roster);
  g_clear_pointer (&self->learned, along_learned_unref);
  g_clear_pointer (&self->dues, g_array_unref);
  g_object_notify (G_OBJECT (self), "can-print");
}

static void
stop_loading (AlongTrainingPage *self)
{
  if (self->loading != NULL)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
}

/* Whether what was read is wanted; takes @error, and shows it. */
static gboolean
finish (AlongTrainingPage *self,
        GError            *error)
{
  g_autoptr (GError) owned = error;
  g_autofree char *words = NULL;

  /* It was asked for once more meanwhile, or the file was closed. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->session == NULL)
    return FALSE;
  if (error == NULL)
    return TRUE;

  /* The page takes its description for markup. */
  words = g_markup_escape_text (error->message, -1);
  stop_loading (self);
  clear (self);
  adw_status_page_set_description (self->failure, words);
  gtk_stack_set_visible_child_name (self->stack, "failure");
  take_focus (self);
  return FALSE;
}

static void
roster_loaded_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (AlongTrainingPage) self = user_data;
  GError *error = NULL;
  g_autoptr (AlongRoster) roster =
    along_store_load_roster_finish (ALONG_STORE (source), result, &error);

  if (finish (self, error))
    {
      g_set_object (&self->roster, roster);
      show (self);
    }
}

static void
learned_loaded_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (AlongTrainingPage) self = user_data;
  GError *error = NULL;
  AlongLearned *learned = along_store_load_learned_finish (ALONG_STORE (source), result, &error);

  if (finish (self, error))
    {
      g_clear_pointer (&self->learned, along_learned_unref);
      self->learned = learned;
      show (self);
    }
  else if (learned != NULL)
    {
      along_learned_unref (learned);
    }
}

/* What is shown stays until the new has been read. */
static void
load (AlongTrainingPage *self)
{
  AlongStore *store = along_session_get_store (self->session);
  AlongZone *zone = along_session_get_zone (self->session);

  stop_loading (self);
  clear (self);
  self->day = along_session_get_today (self->session);
  self->loading = g_cancellable_new ();
  along_store_load_learned_async (store, self->day, self->loading, learned_loaded_cb,
                                  g_object_ref (self));
  along_store_load_roster_async (
    store, along_session_get_directory (self->session),
    along_zone_days_span (zone, self->day - DAYS_BACK, DAYS_BACK + ALONG_DUE_DAYS), self->loading,
    roster_loaded_cb, g_object_ref (self));
}

static void
changed_cb (AlongTrainingPage *self,
            guint              kinds,
            gint64             from,
            gint64             to)
{
  load (self);
}

static void
minute_cb (AlongTrainingPage *self)
{
  if (along_session_get_today (self->session) != self->day)
    load (self);
  else if (self->dues != NULL)
    show_sessions (self);
}

static void
reload (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  AlongTrainingPage *self = ALONG_TRAINING_PAGE (widget);

  if (self->session != NULL)
    load (self);
}

static void
cursor_changed_cb (AlongTrainingPage *self)
{
  g_autofree char *words = along_training_grid_describe (self->grid);

  gtk_label_set_text (self->cursor_label, words);
}

static void
append_item (GMenu      *menu,
             const char *label,
             const char *action,
             GVariant   *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

/* What there is of @person_id with @course_id, to be looked at. */
static void
append_records (AlongTrainingPage *self,
                GMenu             *menu,
                gint64             person_id,
                gint64             course_id)
{
  GPtrArray *certificates = along_learned_get_certificates (self->learned, person_id, course_id);
  GPtrArray *waivers = along_learned_get_waivers (self->learned, person_id, course_id);

  for (guint i = 0; i < certificates->len; i++)
    {
      AlongCertificate *certificate = g_ptr_array_index (certificates, i);
      g_autofree char *day = along_words_date (along_certificate_get_issued (certificate));
      /* Translators: a date, on which it was issued. */
      g_autofree char *label = g_strdup_printf (_("Certificate of %s…"), day);

      append_item (menu, label, "training.edit-certificate",
                   g_variant_new ("(xxx)", person_id, course_id,
                                  along_record_get_id (ALONG_RECORD (certificate))));
    }
  for (guint i = 0; i < waivers->len; i++)
    {
      AlongWaiver *waiver = g_ptr_array_index (waivers, i);
      g_autofree char *day = along_words_date (along_waiver_get_last_day (waiver));
      /* Translators: a date. */
      g_autofree char *label = g_strdup_printf (_("Waiver until %s…"), day);

      append_item (menu, label, "training.edit-waiver",
                   g_variant_new ("(xxx)", person_id, course_id,
                                  along_record_get_id (ALONG_RECORD (waiver))));
    }
}

static gboolean
unparent_cb (gpointer popover)
{
  gtk_widget_unparent (popover);

  return G_SOURCE_REMOVE;
}

/* The action that was chosen runs after the popover has closed. */
static void
popover_closed_cb (GtkWidget *popover)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, unparent_cb, g_object_ref (popover), g_object_unref);
}

static void
menu_wanted_cb (AlongTrainingPage *self,
                GdkRectangle      *area)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) actions = g_menu_new ();
  g_autoptr (GMenu) records = g_menu_new ();
  GtkWidget *popover;
  AlongPerson *person;
  AlongCourse *course;
  gint64 person_id, course_id;

  if (self->learned == NULL || !along_training_grid_get_cursor (self->grid, &person, &course))
    return;

  person_id = along_record_get_id (ALONG_RECORD (person));
  course_id = along_record_get_id (ALONG_RECORD (course));
  append_item (actions, _("New Certificate…"), "training.certificate",
               g_variant_new ("(xx)", person_id, course_id));
  append_item (actions, _("Do Without for a While…"), "training.waive",
               g_variant_new ("(xx)", person_id, course_id));
  append_item (actions, C_ ("training", "Plan a Session…"), "training.plan",
               g_variant_new ("(xx)", course_id, person_id));
  if (ALONG_IS_PEER (person))
    append_item (actions, _("Orientation and Growth…"), "training.growth",
                 g_variant_new_int64 (person_id));
  append_records (self, records, person_id, course_id);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (actions));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (records));

  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_widget_set_parent (popover, GTK_WIDGET (self->grid));
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), area);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), TRUE);
  g_signal_connect (popover, "closed", G_CALLBACK (popover_closed_cb), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
searched_cb (AlongTrainingPage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  if (*text != '\0')
    along_training_grid_find (self->grid, text);
}

static void
search_done_cb (AlongTrainingPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static void
along_training_page_set_session (AlongTrainingPage *self,
                                 AlongSession      *session)
{
  g_autoptr (GPtrArray) nothing = NULL;

  if (self->session == session)
    return;

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  nothing = g_ptr_array_new ();
  stop_loading (self);
  clear (self);
  along_training_actions_set_state (self->actions, NULL, NULL, NULL);
  along_training_grid_set_table (self->grid, NULL);
  for (int i = 0; i < N_SECTIONS; i++)
    along_list_section_put (self->sections[i], nothing);
  gtk_stack_set_visible_child_name (self->stack, "loading");

  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "minute", G_CALLBACK (minute_cb), self, G_CONNECT_SWAPPED);
      load (self);
    }

  g_object_notify (G_OBJECT (self), "session");
}

static gboolean
along_training_page_grab_focus (GtkWidget *widget)
{
  AlongTrainingPage *self = ALONG_TRAINING_PAGE (widget);
  const char *view = adw_view_stack_get_visible_child_name (self->views);

  self->wants_focus = self->loading != NULL && self->roster == NULL;
  if ((g_strcmp0 (view, "matrix") == 0 && gtk_widget_grab_focus (GTK_WIDGET (self->grid))) ||
      (g_strcmp0 (view, "due") == 0 && along_list_section_focus (self->sections[DUE])) ||
      (g_strcmp0 (view, "sessions") == 0 && gtk_widget_grab_focus (self->plan_button)) ||
      (g_strcmp0 (view, "courses") == 0 && gtk_widget_grab_focus (self->add_button)))
    return TRUE;

  return gtk_widget_grab_focus (self->empty_button) ||
         gtk_widget_grab_focus (GTK_WIDGET (self->role_drop_down)) ||
         gtk_widget_grab_focus (self->retry_button);
}

static void
surface_layout_cb (AlongTrainingPage *self,
                   int                width,
                   int                height)
{
  adw_view_switcher_set_policy (self->switcher,
                                along_letters_fit (GTK_WIDGET (self), width) >= WIDE_WIDTH
                                  ? ADW_VIEW_SWITCHER_POLICY_WIDE
                                  : ADW_VIEW_SWITCHER_POLICY_NARROW);
}

static void
along_training_page_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (along_training_page_parent_class)->realize (widget);

  g_signal_connect_object (gtk_native_get_surface (gtk_widget_get_native (widget)), "layout",
                           G_CALLBACK (surface_layout_cb), widget, G_CONNECT_SWAPPED);
}

static void
along_training_page_unrealize (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_native_get_surface (gtk_widget_get_native (widget)),
                                        surface_layout_cb, widget);

  GTK_WIDGET_CLASS (along_training_page_parent_class)->unrealize (widget);
}

static void
along_training_page_dispose (GObject *object)
{
  AlongTrainingPage *self = ALONG_TRAINING_PAGE (object);

  if (self->stack != NULL)
    along_training_page_set_session (self, NULL);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (along_training_page_parent_class)->dispose (object);
}

static void
along_training_page_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  AlongTrainingPage *self = ALONG_TRAINING_PAGE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_CAN_PRINT:
      g_value_set_boolean (value, self->dues != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_training_page_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  AlongTrainingPage *self = ALONG_TRAINING_PAGE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      along_training_page_set_session (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_training_page_class_init (AlongTrainingPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = along_training_page_dispose;
  object_class->get_property = along_training_page_get_property;
  object_class->set_property = along_training_page_set_property;
  along_focus_install (widget_class, along_training_page_grab_focus);
  widget_class->realize = along_training_page_realize;
  widget_class->unrealize = along_training_page_unrealize;

  g_object_class_override_property (object_class, PROP_SESSION, "session");
  g_object_class_override_property (object_class, PROP_CAN_PRINT, "can-print");

  g_type_ensure (ALONG_TYPE_ENUM_ITEM);
  g_type_ensure (ALONG_TYPE_ENUM_LIST);
  g_type_ensure (ALONG_TYPE_ROLES);
  g_type_ensure (ALONG_TYPE_TRAINING_GRID);

  gtk_widget_class_install_action (widget_class, "training-page.reload", NULL, reload);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-training-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongTrainingPage, stack);
  gtk_widget_class_bind_template_child (widget_class, AlongTrainingPage, switcher);
  gtk_widget_class_bind_template_child (widget_class, AlongTrainingPage, views);
  gtk_widget_class_bind_template_child (widget_class, AlongTrainingPage, grid);
  gtk_widget_class_bind_template_child (widget_class, AlongTrainingPage, grid_stack);
  gtk_widget_class_bind_template_child (widget_class, AlongTrainingPage, role_drop_down);
  gtk_widget_class_bind_template_child (widget_class, AlongTrainingPage, due_drop_down);
  gtk_widget_class_bind_template_child (widget_class, AlongTrainingPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, AlongTrainingPage, cursor_label);
  gtk_widget_class_bind_template_child (widget_class, AlongTrainingPage, due_box);
  gtk_widget_class_bind_template_child (widget_class, AlongTrainingPage, sessions_box);
  gtk_widget_class_bind_template_child (widget_class, AlongTrainingPage, courses_box);
  gtk_widget_class_bind_template_child (widget_class, AlongTrainingPage, add_button);
  gtk_widget_class_bind_template_child (widget_class, AlongTrainingPage, plan_button);
  gtk_widget_class_bind_template_child (widget_class, AlongTrainingPage, empty_button);
  gtk_widget_class_bind_template_child (widget_class, AlongTrainingPage, failure);
  gtk_widget_class_bind_template_child (widget_class, AlongTrainingPage, retry_button);
  gtk_widget_class_bind_template_callback (widget_class, show_table);
  gtk_widget_class_bind_template_callback (widget_class, cursor_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_wanted_cb);
  gtk_widget_class_bind_template_callback (widget_class, searched_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_done_cb);
}

static void
along_training_page_start_search (AlongPage *page)
{
  AlongTrainingPage *self = ALONG_TRAINING_PAGE (page);

  adw_view_stack_set_visible_child_name (self->views, "matrix");
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/* First what is looked at; the matrix and the records of those who are shown there. */
static void
along_training_page_print (AlongPage *page)
{
  AlongTrainingPage *self = ALONG_TRAINING_PAGE (page);
  const char *view = adw_view_stack_get_visible_child_name (self->views);
  AlongTrainingPrint parts = { .sheet = ALONG_TRAINING_DUE, .roster = self->roster,
                               .dues = self->dues };

  if (self->dues == NULL)
    return;

  if (g_strcmp0 (view, "sessions") == 0)
    parts.sheet = ALONG_TRAINING_ATTENDANCE;
  else if (g_strcmp0 (view, "matrix") == 0)
    parts.sheet = ALONG_TRAINING_MATRIX;

  parts.table = make_table (self);
  gtk_window_present (along_training_print_window_new (
    GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->session, &parts));
}

static void
along_training_page_page_init (AlongPageInterface *iface)
{
  iface->print = along_training_page_print;
  iface->start_search = along_training_page_start_search;
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  return along_matter_row_new (item);
}

static void
activated_cb (AlongTrainingPage *self,
              AlongMatterRow    *row)
{
  along_matter_row_activate (row);
}

static void
make_section (AlongTrainingPage *self,
              int                which,
              GtkWidget         *box,
              const char        *title,
              const char        *empty)
{
  GtkWidget *section = along_list_section_new (title, ALONG_TYPE_MATTER, FEW_ROWS, create_row,
                                               (GEqualFunc) along_matter_equal);

  self->sections[which] = ALONG_LIST_SECTION (section);
  if (empty != NULL)
    along_list_section_set_empty (self->sections[which], empty);
  g_signal_connect_object (section, "activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), section);
}

static void
along_training_page_init (AlongTrainingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->actions = along_training_actions_new (GTK_WIDGET (self));
  along_focus_name_button (GTK_WIDGET (self->role_drop_down), _("Show which role"));
  along_focus_name_button (GTK_WIDGET (self->due_drop_down), _("Show who is due"));

  make_section (self, COMING, self->due_box, C_ ("training", "Planned Sessions"), NULL);
  adw_preferences_group_set_description (
    ADW_PREFERENCES_GROUP (self->sections[COMING]),
    _("Drag somebody who is due to a session to ask them, or choose it in the menu beside them."));
  make_section (self, DUE, self->due_box, C_ ("training", "Who Is Due"),
                _("Everybody has what their work needs, for some time to come."));
  make_section (self, NEW_PEERS, self->due_box, C_ ("training", "In Orientation"), NULL);
  make_section (self, PLANNED, self->sessions_box, C_ ("training", "Planned Sessions"),
                C_ ("training", "No session is planned. Plan one here, or beside somebody who is "
                                "due."));
  make_section (self, PAST, self->sessions_box, C_ ("training", "Past Sessions"),
                C_ ("training", "No session was held in the last eight weeks."));
  make_section (self, COURSES, self->courses_box, _("Courses"), NULL);
}
