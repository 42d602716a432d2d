/* along-supervision-page.c — the page with supervision: its sessions and its notes
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-supervision-page.h"

#include "app/along-focus.h"
#include "app/along-notes-view.h"
#include "app/along-sessions-view.h"

struct _AlongSupervisionPage
{
  AdwBin parent_instance;

  AlongSession *session;

  AdwViewStack *views;
  AlongSessionsView *sessions;
  AlongNotesView *notes_view;
};

static void along_supervision_page_page_init (AlongPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AlongSupervisionPage, along_supervision_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (ALONG_TYPE_PAGE,
                                                      along_supervision_page_page_init))

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_CAN_PRINT,
  N_PROPS
};

static gboolean
shows_notes (AlongSupervisionPage *self)
{
  return self->views != NULL &&
         adw_view_stack_get_visible_child (self->views) == GTK_WIDGET (self->notes_view);
}

static gboolean
can_print (AlongSupervisionPage *self)
{
  gboolean of_notes = FALSE;

  if (!shows_notes (self))
    return self->session != NULL;

  g_object_get (self->notes_view, "can-print", &of_notes, NULL);

  return of_notes;
}

static void
can_print_cb (AlongSupervisionPage *self)
{
  g_object_notify (G_OBJECT (self), "can-print");
}

/* Whoever goes to the notes reads or writes there at once, or types the passphrase. */
static void
turned_cb (AlongSupervisionPage *self)
{
  can_print_cb (self);
  if (shows_notes (self) && gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self->notes_view));
}

static void
write_note_cb (AlongSupervisionPage *self,
               AlongSupervision     *supervision,
               AlongShift           *shift,
               gint64                about_id)
{
  adw_view_stack_set_visible_child (self->views, GTK_WIDGET (self->notes_view));
  along_notes_view_write_after (self->notes_view, supervision, shift, about_id);
}

static void
along_supervision_page_set_session (AlongSupervisionPage *self,
                                    AlongSession         *session)
{
  if (!g_set_object (&self->session, session))
    return;

  along_sessions_view_set_session (self->sessions, session);
  g_object_set (self->notes_view, "session", session, NULL);
  can_print_cb (self);
  g_object_notify (G_OBJECT (self), "session");
}

static gboolean
along_supervision_page_grab_focus (GtkWidget *widget)
{
  AlongSupervisionPage *self = ALONG_SUPERVISION_PAGE (widget);

  return gtk_widget_grab_focus (adw_view_stack_get_visible_child (self->views));
}

static void
along_supervision_page_dispose (GObject *object)
{
  AlongSupervisionPage *self = ALONG_SUPERVISION_PAGE (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (along_supervision_page_parent_class)->dispose (object);
}

static void
along_supervision_page_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  AlongSupervisionPage *self = ALONG_SUPERVISION_PAGE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_CAN_PRINT:
      g_value_set_boolean (value, can_print (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_supervision_page_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  AlongSupervisionPage *self = ALONG_SUPERVISION_PAGE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      along_supervision_page_set_session (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_supervision_page_class_init (AlongSupervisionPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = along_supervision_page_dispose;
  object_class->get_property = along_supervision_page_get_property;
  object_class->set_property = along_supervision_page_set_property;
  along_focus_install (widget_class, along_supervision_page_grab_focus);

  g_object_class_override_property (object_class, PROP_SESSION, "session");
  g_object_class_override_property (object_class, PROP_CAN_PRINT, "can-print");

  g_type_ensure (ALONG_TYPE_SESSIONS_VIEW);
  g_type_ensure (ALONG_TYPE_NOTES_VIEW);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/peerwork/Alongside/ui/along-supervision-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongSupervisionPage, views);
  gtk_widget_class_bind_template_child (widget_class, AlongSupervisionPage, sessions);
  gtk_widget_class_bind_template_child (widget_class, AlongSupervisionPage, notes_view);
  gtk_widget_class_bind_template_callback (widget_class, can_print_cb);
  gtk_widget_class_bind_template_callback (widget_class, turned_cb);
  gtk_widget_class_bind_template_callback (widget_class, write_note_cb);
}

static void
along_supervision_page_start_search (AlongPage *page)
{
  AlongSupervisionPage *self = ALONG_SUPERVISION_PAGE (page);

  adw_view_stack_set_visible_child (self->views, GTK_WIDGET (self->notes_view));
  along_notes_view_start_search (self->notes_view);
}

static void
along_supervision_page_print (AlongPage *page)
{
  AlongSupervisionPage *self = ALONG_SUPERVISION_PAGE (page);

  if (shows_notes (self))
    along_notes_view_print (self->notes_view);
  else
    gtk_widget_activate_action (GTK_WIDGET (self->sessions), "supervision.print", "x",
                                (gint64) 0);
}

static void
along_supervision_page_page_init (AlongPageInterface *iface)
{
  iface->start_search = along_supervision_page_start_search;
  iface->print = along_supervision_page_print;
}

static void
along_supervision_page_init (AlongSupervisionPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
