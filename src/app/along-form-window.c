/* along-form-window.c — a window in which records are filled in and saved
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-form-window.h"

#include "app/along-close-keys.h"
#include "app/along-discard.h"

typedef struct
{
  AlongSession *session;
  GtkWidget *form;
  gboolean saving;
  gboolean started; /* whether the form has been filled */
  gboolean fresh;

  AdwBin *form_bin;
  GtkLabel *failure_label;
} AlongFormWindowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AlongFormWindow, along_form_window, ADW_TYPE_WINDOW)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_FORM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

#define PRIVATE(self) ((AlongFormWindowPrivate *) along_form_window_get_instance_private (self))

static void
set_saving (AlongFormWindow *self,
            gboolean         saving)
{
  AlongFormWindowPrivate *priv = PRIVATE (self);

  priv->saving = saving;
  /* A text that loses the keyboard by becoming insensitive would not be told of it. */
  if (saving)
    gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_widget_set_sensitive (priv->form, !saving);
  along_form_window_update (self);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (AlongFormWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean saved = along_session_run_finish (ALONG_SESSION (source), result, &error);

  /* The window may have gone with the one below it. */
  if (PRIVATE (self)->session == NULL)
    return;

  if (saved)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  set_saving (self, FALSE);
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    along_form_window_tell (self, error->message);
}

static void
save (GtkWidget  *widget,
      const char *name,
      GVariant   *parameter)
{
  AlongFormWindow *self = ALONG_FORM_WINDOW (widget);
  g_autoptr (AlongIntent) intent = ALONG_FORM_WINDOW_GET_CLASS (self)->make_intent (self);

  along_form_window_run (self, intent);
}

static gboolean
along_form_window_close_request (GtkWindow *window)
{
  AlongFormWindow *self = ALONG_FORM_WINDOW (window);

  /* What is under way will be done or refused; the window waits for the answer. */
  if (PRIVATE (self)->saving)
    return GDK_EVENT_STOP;

  if (PRIVATE (self)->started && ALONG_FORM_WINDOW_GET_CLASS (self)->is_changed (self))
    {
      along_discard_ask (window);
      return GDK_EVENT_STOP;
    }

  return GTK_WINDOW_CLASS (along_form_window_parent_class)->close_request (window);
}

static void
along_form_window_dispose (GObject *object)
{
  g_clear_object (&PRIVATE (ALONG_FORM_WINDOW (object))->session);

  G_OBJECT_CLASS (along_form_window_parent_class)->dispose (object);
}

static void
along_form_window_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  AlongFormWindowPrivate *priv = PRIVATE (ALONG_FORM_WINDOW (object));

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, priv->session);
      break;
    case PROP_FORM:
      g_value_set_object (value, priv->form);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_form_window_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  AlongFormWindowPrivate *priv = PRIVATE (ALONG_FORM_WINDOW (object));

  switch (prop_id)
    {
    case PROP_SESSION:
      priv->session = g_value_dup_object (value);
      break;
    case PROP_FORM:
      priv->form = g_value_get_object (value);
      adw_bin_set_child (priv->form_bin, priv->form);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_form_window_class_init (AlongFormWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = along_form_window_dispose;
  object_class->get_property = along_form_window_get_property;
  object_class->set_property = along_form_window_set_property;
  GTK_WINDOW_CLASS (klass)->close_request = along_form_window_close_request;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, ALONG_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_FORM] =
    g_param_spec_object ("form", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-form-window.ui");
  gtk_widget_class_bind_template_child_private (widget_class, AlongFormWindow, form_bin);
  gtk_widget_class_bind_template_child_private (widget_class, AlongFormWindow, failure_label);

  gtk_widget_class_install_action (widget_class, "form.save", NULL, save);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "form.save",
                                       NULL);
  along_close_keys_install (widget_class);
}

static void
along_form_window_init (AlongFormWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AlongSession *
along_form_window_get_session (AlongFormWindow *self)
{
  g_return_val_if_fail (ALONG_IS_FORM_WINDOW (self), NULL);

  return PRIVATE (self)->session;
}

void
along_form_window_set_fresh (AlongFormWindow *self,
                             gboolean         fresh)
{
  g_return_if_fail (ALONG_IS_FORM_WINDOW (self));

  PRIVATE (self)->fresh = fresh;
}

void
along_form_window_update (AlongFormWindow *self)
{
  AlongFormWindowClass *klass;
  gboolean valid;

  g_return_if_fail (ALONG_IS_FORM_WINDOW (self));

  klass = ALONG_FORM_WINDOW_GET_CLASS (self);
  PRIVATE (self)->started = TRUE;
  valid = klass->check (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.save",
                                 valid && !PRIVATE (self)->saving &&
                                   (PRIVATE (self)->fresh || klass->is_changed (self)));
}

void
along_form_window_run (AlongFormWindow *self,
                       AlongIntent     *intent)
{
  g_return_if_fail (ALONG_IS_FORM_WINDOW (self));
  g_return_if_fail (intent != NULL);

  along_form_window_tell (self, "");
  set_saving (self, TRUE);
  along_session_run_async (PRIVATE (self)->session, intent, NULL, saved_cb, g_object_ref (self));
}

void
along_form_window_tell (AlongFormWindow *self,
                        const char      *message)
{
  g_return_if_fail (ALONG_IS_FORM_WINDOW (self));
  g_return_if_fail (message != NULL);

  gtk_label_set_text (PRIVATE (self)->failure_label, message);
  gtk_widget_set_visible (GTK_WIDGET (PRIVATE (self)->failure_label), *message != '\0');
}
