/* along-compat.c — what newer versions of the toolkit have replaced
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one file with branches by version. What the floor has is deprecated on newer versions, and
 * what they have instead is not on the floor, so here alone newer functions are allowed.
 */

#undef GDK_VERSION_MAX_ALLOWED
#undef ADW_VERSION_MAX_ALLOWED

#include "app/along-compat.h"

#include <glib/gi18n-lib.h>

#include "config.h"

static GtkWindow *
get_window (GtkWidget *widget)
{
  GtkRoot *root = widget != NULL ? gtk_widget_get_root (widget) : NULL;

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

#if !ADW_CHECK_VERSION (1, 5, 0) || !GTK_CHECK_VERSION (4, 10, 0)

static void
unref_task (gpointer  task,
            GClosure *closure)
{
  g_object_unref (task);
}

#endif

/* The response that Return gives: the last button, unless it destroys something. */
static const char *
get_default_response (const AlongAlertButton *buttons,
                      guint                   n_buttons)
{
  const AlongAlertButton *last = &buttons[n_buttons - 1];

  return last->appearance == ADW_RESPONSE_DESTRUCTIVE ? buttons[0].response : last->response;
}

#if ADW_CHECK_VERSION (1, 5, 0)

static void
alert_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  g_task_return_pointer (task, g_strdup (response), g_free);
}

static void
show_alert (GtkWidget              *parent,
            const char             *heading,
            const char             *body,
            const AlongAlertButton *buttons,
            guint                   n_buttons,
            GTask                  *task)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (heading, body));

  for (guint i = 0; i < n_buttons; i++)
    {
      adw_alert_dialog_add_response (dialog, buttons[i].response, buttons[i].label);
      adw_alert_dialog_set_response_appearance (dialog, buttons[i].response,
                                                buttons[i].appearance);
    }
  adw_alert_dialog_set_close_response (dialog, buttons[0].response);
  adw_alert_dialog_set_default_response (dialog, get_default_response (buttons, n_buttons));

  adw_alert_dialog_choose (dialog, parent, g_task_get_cancellable (task), alert_chosen_cb,
                           g_object_ref (task));
}

#else

static void
return_response (gpointer user_data)
{
  g_autoptr (GTask) task = user_data;

  if (!g_task_get_completed (task))
    g_task_return_pointer (task, g_strdup (g_task_get_task_data (task)), g_free);
}

/* Answers when the dialog has closed itself: whoever hears the answer may close the window below
 * it, and libadwaita 1.2 does not survive that while it still closes the dialog. */
static void
alert_response_cb (AdwMessageDialog *dialog,
                   const char       *response,
                   GTask            *task)
{
  g_task_set_task_data (task, g_strdup (response), g_free);
  g_idle_add_once (return_response, g_object_ref (task));
}

static void
alert_cancelled_cb (GtkWindow *dialog)
{
  gtk_window_close (dialog);
}

static void
show_alert (GtkWidget              *parent,
            const char             *heading,
            const char             *body,
            const AlongAlertButton *buttons,
            guint                   n_buttons,
            GTask                  *task)
{
  AdwMessageDialog *dialog =
    ADW_MESSAGE_DIALOG (adw_message_dialog_new (get_window (parent), heading, body));
  GCancellable *cancellable = g_task_get_cancellable (task);

  for (guint i = 0; i < n_buttons; i++)
    {
      adw_message_dialog_add_response (dialog, buttons[i].response, buttons[i].label);
      adw_message_dialog_set_response_appearance (dialog, buttons[i].response,
                                                  buttons[i].appearance);
    }
  adw_message_dialog_set_close_response (dialog, buttons[0].response);
  adw_message_dialog_set_default_response (dialog, get_default_response (buttons, n_buttons));

  g_signal_connect_data (dialog, "response", G_CALLBACK (alert_response_cb),
                         g_object_ref (task), unref_task, 0);
  if (cancellable != NULL)
    g_signal_connect_object (cancellable, "cancelled", G_CALLBACK (alert_cancelled_cb), dialog,
                             G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

#endif

void
along_compat_alert_async (GtkWidget              *parent,
                          const char             *heading,
                          const char             *body,
                          const AlongAlertButton *buttons,
                          guint                   n_buttons,
                          GCancellable           *cancellable,
                          GAsyncReadyCallback     callback,
                          gpointer                user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (n_buttons > 0);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, along_compat_alert_async);
  show_alert (parent, heading, body, buttons, n_buttons, task);
}

char *
along_compat_alert_finish (GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Where people look for what they saved, not the folder that the program was started in. */
static const char *
get_documents (void)
{
  const char *folder = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  return folder != NULL && g_file_test (folder, G_FILE_TEST_IS_DIR) ? folder : g_get_home_dir ();
}

static GListModel *
make_filters (const char *pattern_name,
              const char *pattern)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) chosen = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (chosen, pattern_name);
  gtk_file_filter_add_pattern (chosen, pattern);
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");

  g_list_store_append (filters, chosen);
  g_list_store_append (filters, all);

  return G_LIST_MODEL (filters);
}

#if GTK_CHECK_VERSION (4, 10, 0)

static void
return_file (GTask  *task,
             GFile  *file,
             GError *error)
{
  if (file != NULL)
    g_task_return_pointer (task, file, g_object_unref);
  else if (g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s", error->message);
      g_error_free (error);
    }
  else
    g_task_return_error (task, error);
}

static void
file_opened_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  GFile *file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, &error);

  return_file (task, file, error);
}

static void
file_saved_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  GFile *file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);

  return_file (task, file, error);
}

static void
choose_file (GtkWidget  *parent,
             const char *title,
             const char *name,
             GListModel *filters,
             GTask      *task)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GFile) folder = g_file_new_for_path (get_documents ());

  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_filters (dialog, filters);

  if (name == NULL)
    {
      gtk_file_dialog_open (dialog, get_window (parent), g_task_get_cancellable (task),
                            file_opened_cb, g_object_ref (task));
      return;
    }

  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_initial_folder (dialog, folder);
  gtk_file_dialog_save (dialog, get_window (parent), g_task_get_cancellable (task),
                        file_saved_cb, g_object_ref (task));
}

#else

static void
chooser_response_cb (GtkNativeDialog *chooser,
                     int              response,
                     GTask           *task)
{
  if (g_task_get_completed (task))
    return;

  if (response == GTK_RESPONSE_ACCEPT)
    g_task_return_pointer (task, gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser)),
                           g_object_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "No file was chosen");

  /* The reference that choose_file() left with the chooser. */
  gtk_native_dialog_destroy (chooser);
  g_object_unref (chooser);
}

static void
chooser_cancelled_cb (GtkNativeDialog *chooser)
{
  g_signal_emit_by_name (chooser, "response", GTK_RESPONSE_CANCEL);
}

static void
choose_file (GtkWidget  *parent,
             const char *title,
             const char *name,
             GListModel *filters,
             GTask      *task)
{
  GtkFileChooserNative *chooser =
    gtk_file_chooser_native_new (title, get_window (parent),
                                 name != NULL ? GTK_FILE_CHOOSER_ACTION_SAVE
                                              : GTK_FILE_CHOOSER_ACTION_OPEN,
                                 NULL, NULL);
  GCancellable *cancellable = g_task_get_cancellable (task);
  g_autoptr (GFile) folder = g_file_new_for_path (get_documents ());

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  if (name != NULL)
    {
      gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
      gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), folder, NULL);
    }
  for (guint i = 0; i < g_list_model_get_n_items (filters); i++)
    {
      g_autoptr (GtkFileFilter) filter = g_list_model_get_item (filters, i);

      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
    }

  g_signal_connect_data (chooser, "response", G_CALLBACK (chooser_response_cb),
                         g_object_ref (task), unref_task, 0);
  if (cancellable != NULL)
    g_signal_connect_object (cancellable, "cancelled", G_CALLBACK (chooser_cancelled_cb), chooser,
                             G_CONNECT_SWAPPED);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

#endif

void
along_compat_open_file_async (GtkWidget           *parent,
                              const char          *title,
                              const char          *pattern_name,
                              const char          *pattern,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GListModel) filters = NULL;

  g_return_if_fail (GTK_IS_WIDGET (parent));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, along_compat_open_file_async);
  filters = make_filters (pattern_name, pattern);
  choose_file (parent, title, NULL, filters, task);
}

void
along_compat_save_file_async (GtkWidget           *parent,
                              const char          *title,
                              const char          *name,
                              const char          *pattern_name,
                              const char          *pattern,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GListModel) filters = NULL;

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (name != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, along_compat_save_file_async);
  filters = make_filters (pattern_name, pattern);
  choose_file (parent, title, name, filters, task);
}

GFile *
along_compat_choose_file_finish (GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
along_compat_get_color (GtkWidget *widget,
                        GdkRGBA   *color)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (color != NULL);

#if GTK_CHECK_VERSION (4, 10, 0)
  gtk_widget_get_color (widget, color);
#else
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), color);
#endif
}

#define ABOUT_PROPERTIES                                                                          \
  "application-icon", ALONGSIDE_APP_ID,                                                           \
  "application-name", _("Alongside"),                                                             \
  "version", ALONGSIDE_VERSION,                                                                   \
  "developer-name", _("The developers of Alongside"),                                             \
  "comments", _("Rosters for agencies of peer work"),                   \
  /* Translators: replace this by your names, one a line, to be credited. */                      \
  "translator-credits", _("translator-credits"),                                                  \
  "license-type", GTK_LICENSE_GPL_3_0

#if GTK_CHECK_VERSION (4, 12, 0)

void
along_compat_leave_with_tab (GtkListView *list_view)
{
  gtk_list_view_set_tab_behavior (list_view, GTK_LIST_TAB_ITEM);
}

#else

/* Here no list view has such a property, and none can be derived: the class itself is taught it. */
static gboolean (* list_view_focus) (GtkWidget        *widget,
                                     GtkDirectionType  direction);

static GQuark
leave_quark (void)
{
  return g_quark_from_static_string ("along-leave-with-tab");
}

static gboolean
focus_list_view (GtkWidget        *widget,
                 GtkDirectionType  direction)
{
  GtkWidget *row = gtk_widget_get_focus_child (widget);
  gboolean tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (tab && row != NULL && g_object_get_qdata (G_OBJECT (widget), leave_quark ()) != NULL)
    return gtk_widget_child_focus (row, direction);

  return list_view_focus (widget, direction);
}

void
along_compat_leave_with_tab (GtkListView *list_view)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_GET_CLASS (list_view);

  if (list_view_focus == NULL)
    {
      list_view_focus = widget_class->focus;
      widget_class->focus = focus_list_view;
    }

  g_object_set_qdata (G_OBJECT (list_view), leave_quark (), list_view);
}

#endif

void
along_compat_show_about (GtkWidget *parent)
{
#if ADW_CHECK_VERSION (1, 5, 0)
  AdwDialog *dialog = g_object_new (ADW_TYPE_ABOUT_DIALOG, ABOUT_PROPERTIES, NULL);

  adw_dialog_present (dialog, parent);
#else
  GtkWindow *window = g_object_new (ADW_TYPE_ABOUT_WINDOW,
                                    "transient-for", get_window (parent),
                                    "modal", TRUE,
                                    ABOUT_PROPERTIES,
                                    NULL);

  gtk_window_present (window);
#endif
}
