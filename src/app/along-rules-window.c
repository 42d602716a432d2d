/* along-rules-window.c — the rules of an agency, each as it wants it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-rules-window.h"

#include <glib/gi18n-lib.h>

#include "app/along-close-keys.h"
#include "app/along-rule-row.h"
#include "app/along-toasts.h"
#include "app/along-undo-actions.h"
#include "store/along-intents.h"

struct _AlongRulesWindow
{
  AdwWindow parent_instance;

  AlongSession *session;
  GPtrArray *rows;   /* of AlongRuleRow, owned by the groups */
  GHashTable *sent;  /* rows whose change is not read back yet → what was wanted, packed */
  gboolean closing;  /* as soon as all of that is read back */
  GtkWidget *groups[ALONG_N_RULE_GROUPS];

  AdwToastOverlay *toasts;
  GtkSearchEntry *search_entry;
  GtkStack *stack;
  AdwPreferencesPage *page;
};

G_DEFINE_FINAL_TYPE (AlongRulesWindow, along_rules_window, ADW_TYPE_WINDOW)

static AlongDirectory *
get_directory (AlongRulesWindow *self)
{
  return along_session_get_directory (self->session);
}

static gpointer
pack (AlongSeverity severity,
      int           number)
{
  return GUINT_TO_POINTER ((guint) severity << 16 | (guint) number);
}

static gpointer
get_wanted (AlongRuleRow *row)
{
  int number;
  AlongSeverity severity = along_rule_row_get_severity (row, &number);

  return pack (severity, number);
}

static void
show_rules (AlongRulesWindow *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      AlongRuleRow *row = g_ptr_array_index (self->rows, i);
      int number;
      AlongSeverity severity =
        along_rule_table_get (get_directory (self), along_rule_row_get_rule (row)->code, &number);

      if (!g_hash_table_contains (self->sent, row))
        along_rule_row_show (row, severity, number);
    }

  gtk_widget_action_set_enabled (
    GTK_WIDGET (self), "rules.reset",
    g_list_model_get_n_items (along_directory_get_rule_settings (get_directory (self))) > 0);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (AlongRulesWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (along_session_run_finish (ALONG_SESSION (source), result, &error) || self->session == NULL)
    return;

  g_hash_table_remove_all (self->sent);
  self->closing = FALSE;
  along_toasts_tell (self->toasts, error->message);
  show_rules (self);
}

static void
chosen_cb (AlongRulesWindow *self,
           AlongRuleRow     *row)
{
  AlongFindingCode code = along_rule_row_get_rule (row)->code;
  g_autoptr (AlongIntent) intent = NULL;
  int number;
  AlongSeverity severity = along_rule_table_get (get_directory (self), code, &number);

  /* What is wanted before the last wish is read back is run after that. */
  if (g_hash_table_contains (self->sent, row) || get_wanted (row) == pack (severity, number))
    return;

  severity = along_rule_row_get_severity (row, &number);
  intent = along_intent_set_rule (get_directory (self), code, severity, number);
  g_hash_table_insert (self->sent, row, get_wanted (row));
  along_session_run_async (self->session, intent, NULL, saved_cb, g_object_ref (self));
}

static void
session_changed_cb (AlongRulesWindow *self,
                    AlongChangeKinds  kinds)
{
  g_autoptr (GPtrArray) later = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer row, wanted;

  if ((kinds & ALONG_CHANGE_ENTRIES) == 0)
    return;

  g_hash_table_iter_init (&iter, self->sent);
  while (g_hash_table_iter_next (&iter, &row, &wanted))
    if (get_wanted (row) != wanted)
      g_ptr_array_add (later, row);
  g_hash_table_remove_all (self->sent);

  for (guint i = 0; i < later->len; i++)
    chosen_cb (self, g_ptr_array_index (later, i));
  if (self->closing && g_hash_table_size (self->sent) == 0)
    gtk_window_destroy (GTK_WINDOW (self));
  else
    show_rules (self);
}

static void
search_changed_cb (AlongRulesWindow *self)
{
  const char *needle = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  gboolean found[ALONG_N_RULE_GROUPS] = { FALSE };
  gboolean any = FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    {
      AlongRuleRow *row = g_ptr_array_index (self->rows, i);

      if (along_rule_row_filter (row, needle))
        found[along_rule_row_get_group (row)] = any = TRUE;
    }

  for (guint i = 0; i < ALONG_N_RULE_GROUPS; i++)
    gtk_widget_set_visible (self->groups[i], found[i]);
  gtk_stack_set_visible_child_name (self->stack, any ? "rules" : "nothing");
}

static void
reset (GtkWidget  *widget,
       const char *name,
       GVariant   *parameter)
{
  AlongRulesWindow *self = ALONG_RULES_WINDOW (widget);
  g_autoptr (AlongIntent) intent = along_intent_reset_rules (get_directory (self));

  along_session_run (self->session, intent);
}

/* Nothing that was chosen is lost with the window: what came after a change that is being saved is
 * told only then. */
static gboolean
along_rules_window_close_request (GtkWindow *window)
{
  AlongRulesWindow *self = ALONG_RULES_WINDOW (window);

  for (guint i = 0; i < self->rows->len; i++)
    along_rule_row_finish (g_ptr_array_index (self->rows, i));

  self->closing = g_hash_table_size (self->sent) > 0;
  if (self->closing)
    return GDK_EVENT_STOP;

  return GTK_WINDOW_CLASS (along_rules_window_parent_class)->close_request (window);
}

static void
along_rules_window_dispose (GObject *object)
{
  AlongRulesWindow *self = ALONG_RULES_WINDOW (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (along_rules_window_parent_class)->dispose (object);
}

static void
along_rules_window_finalize (GObject *object)
{
  AlongRulesWindow *self = ALONG_RULES_WINDOW (object);

  g_ptr_array_unref (self->rows);
  g_hash_table_unref (self->sent);

  G_OBJECT_CLASS (along_rules_window_parent_class)->finalize (object);
}

static void
along_rules_window_class_init (AlongRulesWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = along_rules_window_dispose;
  object_class->finalize = along_rules_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = along_rules_window_close_request;

  gtk_widget_class_install_action (widget_class, "rules.reset", NULL, reset);
  along_undo_actions_install_keys (widget_class);
  along_close_keys_install (widget_class);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-rules-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongRulesWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, AlongRulesWindow, search_entry);
  gtk_widget_class_bind_template_child (widget_class, AlongRulesWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, AlongRulesWindow, page);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
}

static void
along_rules_window_init (AlongRulesWindow *self)
{
  self->rows = g_ptr_array_new ();
  self->sent = g_hash_table_new (NULL, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  along_undo_actions_take_keys (GTK_WIDGET (self->search_entry));

  for (guint i = 0; i < ALONG_N_RULE_GROUPS; i++)
    {
      self->groups[i] = adw_preferences_group_new ();
      adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self->groups[i]),
                                       along_rule_words_get_group_title ((AlongRuleGroup) i));
      adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (self->groups[i]));
    }

  for (guint i = 0; i < along_rule_words_get_n_rules (); i++)
    {
      const AlongRuleWords *words = along_rule_words_get_rule (i);
      GtkWidget *row = along_rule_row_new (words);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->groups[words->group]), row);
      g_ptr_array_add (self->rows, row);
      g_signal_connect_object (row, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
    }
}

GtkWidget *
along_rules_window_new (AlongSession *session)
{
  AlongRulesWindow *self;

  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);

  self = g_object_new (ALONG_TYPE_RULES_WINDOW, NULL);
  self->session = g_object_ref (session);
  along_undo_actions_add (GTK_WIDGET (self), session);
  /* The main window tells it too, but this one stands before it. */
  along_toasts_follow (self->toasts, session);
  show_rules (self);
  g_signal_connect_object (session, "changed",
                           G_CALLBACK (session_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
