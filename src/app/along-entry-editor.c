/* along-entry-editor.c — the window in which an entry is made or changed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-entry-editor.h"

#include <glib/gi18n-lib.h>

#include "app/along-close-keys.h"
#include "app/along-discard.h"
#include "app/along-enum-list.h"
#include "app/along-flag-row.h"
#include "app/along-touched-words.h"
#include "model/along-text.h"
#include "model/along-words.h"
#include "rules/along-rules.h"

/* The id of an entry that is not saved yet. */
#define NEW_ID (-1)

typedef struct
{
  const char *property;
  GtkWidget *row;
  AlongFieldMessage *message;
} Field;

typedef struct
{
  AlongSession *session;
  AlongEntry *entry; /* as it was when the window opened */
  AlongEntry *draft;
  GArray *fields;
  GCancellable *cancellable;
  gboolean touched; /* whether anything was typed or chosen, even if it is gone again */
  gboolean touches; /* whether what is saved may speak against shifts */
  AlongTouchedWords *words; /* of these, while it is saved */
  gboolean saving;

  GtkButton *cancel_button;
  GtkButton *save_button;
  GtkSpinner *spinner;
  GtkRevealer *failure;
  GtkLabel *failure_label;
  AdwBin *form_bin;
  GtkRevealer *fault;
  GtkLabel *fault_label;
  GtkButton *fault_button;
} AlongEntryEditorPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AlongEntryEditor, along_entry_editor, ADW_TYPE_WINDOW)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_ENTRY,
  PROP_FORM,
  N_PROPS
};

enum
{
  SAVED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

#define PRIVATE(self) ((AlongEntryEditorPrivate *) along_entry_editor_get_instance_private (self))

/* The draft as it would be saved: each text without white space around it. */
static AlongEntry *
make_candidate (AlongEntryEditor *self)
{
  AlongEntry *candidate = along_record_copy (PRIVATE (self)->draft);
  g_autofree GParamSpec **pspecs = NULL;
  guint n_pspecs;

  pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (candidate), &n_pspecs);
  for (guint i = 0; i < n_pspecs; i++)
    {
      g_autofree char *text = NULL;
      g_autofree char *normal = NULL;

      if (pspecs[i]->value_type != G_TYPE_STRING || (pspecs[i]->flags & G_PARAM_WRITABLE) == 0)
        continue;

      g_object_get (candidate, pspecs[i]->name, &text, NULL);
      normal = along_text_normalize (text);
      g_object_set (candidate, pspecs[i]->name, normal, NULL);
    }

  return candidate;
}

static gboolean
is_changed (AlongEntryEditor *self,
            AlongEntry       *candidate)
{
  AlongEntryEditorClass *klass = ALONG_ENTRY_EDITOR_GET_CLASS (self);

  return !along_record_equal (candidate, PRIVATE (self)->entry) ||
         (klass->is_changed != NULL && klass->is_changed (self));
}

/* Whether all that would be saved may be; with the property of the entry or the row to mend. */
static gboolean
check (AlongEntryEditor  *self,
       AlongEntry        *candidate,
       const char       **property,
       GtkWidget        **row,
       GError           **error)
{
  AlongEntryEditorClass *klass = ALONG_ENTRY_EDITOR_GET_CLASS (self);
  AlongDirectory *directory = along_session_get_directory (PRIVATE (self)->session);

  *row = NULL;
  if (!along_record_check (ALONG_RECORD (candidate), property, error))
    return FALSE;
  if (along_rules_takes_name (candidate, PRIVATE (self)->entry) &&
      !along_rules_check_unique (directory, candidate, property, error))
    return FALSE;

  *property = NULL;
  return klass->check == NULL || klass->check (self, candidate, property, row, error);
}

/* The row of the form that edits @property, or %NULL. */
static GtkWidget *
find_row (AlongEntryEditor *self,
          const char       *property)
{
  GArray *fields = PRIVATE (self)->fields;

  for (guint i = 0; i < fields->len; i++)
    {
      Field *field = &g_array_index (fields, Field, i);

      if (g_strcmp0 (field->property, property) == 0)
        return field->row;
    }

  return NULL;
}

static void
show_messages (AlongEntryEditor *self,
               const char       *property,
               const char       *message)
{
  AlongEntryEditorPrivate *priv = PRIVATE (self);

  for (guint i = 0; i < priv->fields->len; i++)
    {
      Field *field = &g_array_index (priv->fields, Field, i);

      along_field_message_show (field->message, field->row,
                                g_strcmp0 (field->property, property) == 0 ? message : NULL);
    }
}

static void
show_failure (AlongEntryEditor *self,
              const char       *message)
{
  AlongEntryEditorPrivate *priv = PRIVATE (self);

  gtk_label_set_label (priv->failure_label, message != NULL ? message : "");
  gtk_revealer_set_reveal_child (priv->failure, message != NULL);
}

/* Says in sight of every part of the form why it cannot be saved; @row is where to mend it. */
static void
show_fault (AlongEntryEditor *self,
            GtkWidget        *row,
            const char       *message)
{
  AlongEntryEditorPrivate *priv = PRIVATE (self);

  if (message != NULL)
    gtk_label_set_label (priv->fault_label, message);
  gtk_widget_set_visible (GTK_WIDGET (priv->fault_button), row != NULL);
  gtk_revealer_set_reveal_child (priv->fault, message != NULL);
}

static void
go_to_fault_cb (AlongEntryEditor *self)
{
  g_autoptr (AlongEntry) candidate = make_candidate (self);
  const char *property = NULL;
  GtkWidget *row;

  if (check (self, candidate, &property, &row, NULL))
    return;

  if (row == NULL)
    row = find_row (self, property);
  if (row == NULL)
    return;

  /* The text in an entry row, the row itself, or the first thing in a group. */
  if (GTK_IS_EDITABLE (row))
    row = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row)));
  if (!gtk_widget_grab_focus (row))
    gtk_widget_child_focus (row, GTK_DIR_TAB_FORWARD);
}

static void
set_saving (AlongEntryEditor *self,
            gboolean          saving)
{
  AlongEntryEditorPrivate *priv = PRIVATE (self);

  /* A text that loses the keyboard by becoming insensitive would not be told of it. */
  if (saving)
    gtk_window_set_focus (GTK_WINDOW (self), NULL);

  priv->saving = saving;
  gtk_widget_set_sensitive (GTK_WIDGET (priv->form_bin), !saving);
  gtk_widget_set_visible (GTK_WIDGET (priv->spinner), saving);
  gtk_spinner_set_spinning (priv->spinner, saving);
  along_entry_editor_update (self);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (AlongEntryEditor) self = data;
  g_autoptr (GError) error = NULL;

  if (along_session_run_finish (ALONG_SESSION (source), result, &error))
    {
      g_autoptr (AlongEntry) saved = make_candidate (self);

      GtkWindow *below = gtk_window_get_transient_for (GTK_WINDOW (self));

      g_signal_emit (self, signals[SAVED], 0, saved);
      if (PRIVATE (self)->words != NULL && below != NULL)
        along_touched_words_tell (PRIVATE (self)->words, GTK_WIDGET (below));
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  set_saving (self, FALSE);
  show_failure (self, error->message);
}

static void
save_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  AlongEntryEditor *self = ALONG_ENTRY_EDITOR (widget);
  AlongEntryEditorClass *klass = ALONG_ENTRY_EDITOR_GET_CLASS (self);
  AlongEntryEditorPrivate *priv = PRIVATE (self);
  g_autoptr (AlongEntry) candidate = make_candidate (self);
  g_autoptr (AlongIntent) intent = NULL;

  intent = along_intent_save_entry (candidate,
                                    along_entry_editor_is_new (self) ? NULL : priv->entry);
  if (klass->collect != NULL)
    klass->collect (self, intent);
  g_clear_pointer (&priv->words, along_touched_words_free);
  if (priv->touches)
    priv->words =
      along_touched_words_new (priv->session, along_record_get_id (ALONG_RECORD (candidate)));
  show_failure (self, NULL);
  set_saving (self, TRUE);
  along_session_run_async (priv->session, intent, priv->cancellable, saved_cb, g_object_ref (self));
}

static gboolean
along_entry_editor_close_request (GtkWindow *window)
{
  AlongEntryEditor *self = ALONG_ENTRY_EDITOR (window);
  AlongEntryEditorPrivate *priv = PRIVATE (self);
  g_autoptr (AlongEntry) candidate = make_candidate (self);

  /* While it is being saved the outcome is awaited: it would be told to nobody. */
  if (priv->saving)
    return GDK_EVENT_STOP;

  if (!is_changed (self, candidate))
    return GTK_WINDOW_CLASS (along_entry_editor_parent_class)->close_request (window);

  along_discard_ask (window);
  return GDK_EVENT_STOP;
}

static void
draft_changed_cb (AlongEntryEditor *self)
{
  PRIVATE (self)->touched = TRUE;
  along_entry_editor_update (self);
}

static gboolean
enum_to_position (GBinding     *binding,
                  const GValue *from,
                  GValue       *to,
                  gpointer      list)
{
  g_value_set_uint (to, along_enum_list_find (list, g_value_get_enum (from)));
  return TRUE;
}

static gboolean
position_to_enum (GBinding     *binding,
                  const GValue *from,
                  GValue       *to,
                  gpointer      list)
{
  guint position = g_value_get_uint (from);

  if (position == GTK_INVALID_LIST_POSITION)
    return FALSE;

  g_value_set_enum (to, along_enum_list_get_value (list, position));
  return TRUE;
}

static gboolean
flags_to_words (GBinding     *binding,
                const GValue *from,
                GValue       *to,
                gpointer      none)
{
  g_autofree char *words = along_words_flags (G_VALUE_TYPE (from), g_value_get_flags (from));

  g_value_set_string (to, *words != '\0' ? words : none);
  return TRUE;
}

static void
along_entry_editor_constructed (GObject *object)
{
  AlongEntryEditor *self = ALONG_ENTRY_EDITOR (object);
  AlongEntryEditorClass *klass = ALONG_ENTRY_EDITOR_GET_CLASS (self);
  AlongEntryEditorPrivate *priv = PRIVATE (self);

  G_OBJECT_CLASS (along_entry_editor_parent_class)->constructed (object);

  if (along_record_get_id (ALONG_RECORD (priv->entry)) == 0)
    g_object_set (priv->entry, "id", (gint64) NEW_ID, NULL);
  priv->draft = along_record_copy (priv->entry);

  gtk_window_set_title (GTK_WINDOW (self), along_entry_editor_is_new (self) ? _(klass->new_title)
                                                                            : _(klass->edit_title));
  klass->start (self);
  g_signal_connect_object (priv->draft, "notify", G_CALLBACK (draft_changed_cb), self,
                           G_CONNECT_SWAPPED);
  along_entry_editor_update (self);
}

static void
along_entry_editor_dispose (GObject *object)
{
  AlongEntryEditor *self = ALONG_ENTRY_EDITOR (object);
  AlongEntryEditorPrivate *priv = PRIVATE (self);

  g_cancellable_cancel (priv->cancellable);
  g_array_set_size (priv->fields, 0);
  g_clear_pointer (&priv->words, along_touched_words_free);
  g_clear_object (&priv->draft);
  g_clear_object (&priv->entry);
  g_clear_object (&priv->session);

  G_OBJECT_CLASS (along_entry_editor_parent_class)->dispose (object);
}

static void
along_entry_editor_finalize (GObject *object)
{
  AlongEntryEditorPrivate *priv = PRIVATE (ALONG_ENTRY_EDITOR (object));

  g_array_unref (priv->fields);
  g_object_unref (priv->cancellable);

  G_OBJECT_CLASS (along_entry_editor_parent_class)->finalize (object);
}

static void
along_entry_editor_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  AlongEntryEditorPrivate *priv = PRIVATE (ALONG_ENTRY_EDITOR (object));

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, priv->session);
      break;
    case PROP_ENTRY:
      g_value_set_object (value, priv->entry);
      break;
    case PROP_FORM:
      g_value_set_object (value, adw_bin_get_child (priv->form_bin));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_entry_editor_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  AlongEntryEditorPrivate *priv = PRIVATE (ALONG_ENTRY_EDITOR (object));

  switch (prop_id)
    {
    case PROP_SESSION:
      priv->session = g_value_dup_object (value);
      break;
    case PROP_ENTRY:
      /* A copy: the record in the directory is read by everybody else. */
      priv->entry = along_record_copy (g_value_get_object (value));
      break;
    case PROP_FORM:
      adw_bin_set_child (priv->form_bin, g_value_get_object (value));
      g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_entry_editor_class_init (AlongEntryEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkWindowClass *window_class = GTK_WINDOW_CLASS (klass);
  const GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = along_entry_editor_constructed;
  object_class->dispose = along_entry_editor_dispose;
  object_class->finalize = along_entry_editor_finalize;
  object_class->get_property = along_entry_editor_get_property;
  object_class->set_property = along_entry_editor_set_property;
  window_class->close_request = along_entry_editor_close_request;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, ALONG_TYPE_SESSION, once);
  properties[PROP_ENTRY] = g_param_spec_object ("entry", NULL, NULL, ALONG_TYPE_ENTRY, once);
  properties[PROP_FORM] =
    g_param_spec_object ("form", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SAVED] =
    g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, ALONG_TYPE_ENTRY);

  gtk_widget_class_install_action (widget_class, "editor.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "editor.save",
                                       NULL);
  along_close_keys_install (widget_class);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-entry-editor.ui");
  gtk_widget_class_bind_template_child_private (widget_class, AlongEntryEditor, cancel_button);
  gtk_widget_class_bind_template_child_private (widget_class, AlongEntryEditor, save_button);
  gtk_widget_class_bind_template_child_private (widget_class, AlongEntryEditor, spinner);
  gtk_widget_class_bind_template_child_private (widget_class, AlongEntryEditor, failure);
  gtk_widget_class_bind_template_child_private (widget_class, AlongEntryEditor, failure_label);
  gtk_widget_class_bind_template_child_private (widget_class, AlongEntryEditor, form_bin);
  gtk_widget_class_bind_template_child_private (widget_class, AlongEntryEditor, fault);
  gtk_widget_class_bind_template_child_private (widget_class, AlongEntryEditor, fault_label);
  gtk_widget_class_bind_template_child_private (widget_class, AlongEntryEditor, fault_button);
  gtk_widget_class_bind_template_callback (widget_class, go_to_fault_cb);
}

static void
along_entry_editor_init (AlongEntryEditor *self)
{
  AlongEntryEditorPrivate *priv = PRIVATE (self);

  priv->fields = g_array_new (FALSE, FALSE, sizeof (Field));
  priv->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

AlongEntryEditor *
along_entry_editor_open (GType         type,
                         GtkWidget    *parent,
                         AlongSession *session,
                         AlongEntry   *entry)
{
  GtkWindow *window, *editor;
  int width, height;

  g_return_val_if_fail (g_type_is_a (type, ALONG_TYPE_ENTRY_EDITOR), NULL);
  g_return_val_if_fail (GTK_IS_WIDGET (parent), NULL);
  g_return_val_if_fail (ALONG_IS_SESSION (session), NULL);
  g_return_val_if_fail (ALONG_IS_ENTRY (entry), NULL);

  window = GTK_WINDOW (gtk_widget_get_root (parent));
  editor = g_object_new (type,
                         "session", session,
                         "entry", entry,
                         "transient-for", window,
                         NULL);

  /* On a small screen, no larger than the window below it. */
  gtk_window_get_default_size (editor, &width, &height);
  gtk_window_set_default_size (editor, MIN (width, gtk_widget_get_width (GTK_WIDGET (window))),
                               MIN (height, gtk_widget_get_height (GTK_WIDGET (window))));

  gtk_window_present (editor);

  /* The first field has the keyboard, not the first button. */
  gtk_widget_child_focus (GTK_WIDGET (PRIVATE (ALONG_ENTRY_EDITOR (editor))->form_bin),
                          GTK_DIR_TAB_FORWARD);

  return ALONG_ENTRY_EDITOR (editor);
}

AlongSession *
along_entry_editor_get_session (AlongEntryEditor *self)
{
  g_return_val_if_fail (ALONG_IS_ENTRY_EDITOR (self), NULL);

  return PRIVATE (self)->session;
}

AlongEntry *
along_entry_editor_get_draft (AlongEntryEditor *self)
{
  g_return_val_if_fail (ALONG_IS_ENTRY_EDITOR (self), NULL);

  return PRIVATE (self)->draft;
}

gboolean
along_entry_editor_is_new (AlongEntryEditor *self)
{
  g_return_val_if_fail (ALONG_IS_ENTRY_EDITOR (self), FALSE);

  return along_record_get_id (ALONG_RECORD (PRIVATE (self)->entry)) < 0;
}

void
along_entry_editor_bind_text (AlongEntryEditor  *self,
                              const char        *property,
                              AdwEntryRow       *row,
                              AlongFieldMessage *message)
{
  g_return_if_fail (ALONG_IS_ENTRY_EDITOR (self));
  g_return_if_fail (ADW_IS_ENTRY_ROW (row));

  g_object_bind_property (PRIVATE (self)->draft, property, row, "text",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);

  /* From right to left the plus sign would stand at the wrong end. */
  if (adw_entry_row_get_input_purpose (row) == GTK_INPUT_PURPOSE_PHONE)
    gtk_widget_set_direction (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (row))),
                              GTK_TEXT_DIR_LTR);

  along_entry_editor_add_field (self, property, GTK_WIDGET (row), message);
}

void
along_entry_editor_bind_enum (AlongEntryEditor *self,
                              const char       *property,
                              AdwComboRow      *row)
{
  GListModel *list;

  g_return_if_fail (ALONG_IS_ENTRY_EDITOR (self));
  g_return_if_fail (ADW_IS_COMBO_ROW (row));
  g_return_if_fail (ALONG_IS_ENUM_LIST (adw_combo_row_get_model (row)));

  list = adw_combo_row_get_model (row);
  g_object_bind_property_full (PRIVATE (self)->draft, property, row, "selected",
                               G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE,
                               enum_to_position, position_to_enum,
                               g_object_ref (list), g_object_unref);
}

void
along_entry_editor_bind_flags (AlongEntryEditor *self,
                               const char       *property,
                               GType             type,
                               AdwExpanderRow   *row,
                               const char       *none)
{
  g_autoptr (AlongEnumList) flags = NULL;
  AlongEntry *draft;
  guint n_flags;

  g_return_if_fail (ALONG_IS_ENTRY_EDITOR (self));
  g_return_if_fail (G_TYPE_IS_FLAGS (type));
  g_return_if_fail (ADW_IS_EXPANDER_ROW (row));

  draft = PRIVATE (self)->draft;
  flags = along_enum_list_new (type, NULL);
  n_flags = g_list_model_get_n_items (G_LIST_MODEL (flags));
  for (guint i = 0; i < n_flags; i++)
    {
      g_autoptr (AlongEnumItem) flag = g_list_model_get_item (G_LIST_MODEL (flags), i);
      GtkWidget *flag_row = along_flag_row_new (flag);

      along_flag_row_bind (ALONG_FLAG_ROW (flag_row), draft, property);
      adw_expander_row_add_row (row, flag_row);
    }

  g_object_bind_property_full (draft, property, row, "subtitle", G_BINDING_SYNC_CREATE,
                               flags_to_words, NULL, g_strdup (none), g_free);
}

void
along_entry_editor_add_field (AlongEntryEditor  *self,
                              const char        *property,
                              GtkWidget         *row,
                              AlongFieldMessage *message)
{
  const Field field = { property, row, message };

  g_return_if_fail (ALONG_IS_ENTRY_EDITOR (self));
  g_return_if_fail (GTK_IS_WIDGET (row));
  g_return_if_fail (ALONG_IS_FIELD_MESSAGE (message));

  g_array_append_val (PRIVATE (self)->fields, field);
}

void
along_entry_editor_set_touches (AlongEntryEditor *self,
                                gboolean          touches)
{
  g_return_if_fail (ALONG_IS_ENTRY_EDITOR (self));

  PRIVATE (self)->touches = touches;
}

void
along_entry_editor_update (AlongEntryEditor *self)
{
  AlongEntryEditorPrivate *priv;
  g_autoptr (AlongEntry) candidate = NULL;
  g_autoptr (GError) error = NULL;
  const char *property = NULL;
  const char *message;
  GtkWidget *row;
  gboolean changed, valid;

  g_return_if_fail (ALONG_IS_ENTRY_EDITOR (self));

  priv = PRIVATE (self);
  candidate = make_candidate (self);
  changed = is_changed (self, candidate);
  valid = check (self, candidate, &property, &row, &error);

  /* An empty form is no mistake before anything was typed into it. */
  message = (priv->touched || changed) && !valid ? error->message : NULL;
  show_messages (self, property, message);
  show_fault (self, row != NULL ? row : find_row (self, property), message);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.save",
                                 changed && valid && !priv->saving);
  gtk_widget_set_tooltip_text (GTK_WIDGET (priv->save_button),
                               !valid     ? error->message
                               : !changed ? _("Nothing has been changed yet")
                                          : NULL);
}
