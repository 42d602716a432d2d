/* along-roster-page.c — the page with one week of the roster
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-roster-page.h"

struct _AlongRosterPage
{
  AdwBin parent_instance;

  AlongSession *session;
};

static void along_roster_page_page_init (AlongPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AlongRosterPage, along_roster_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (ALONG_TYPE_PAGE, along_roster_page_page_init))

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

static void
along_roster_page_set_session (AlongRosterPage *self,
                             AlongSession *session)
{
  if (g_set_object (&self->session, session))
    g_object_notify (G_OBJECT (self), "session");
}

static void
along_roster_page_dispose (GObject *object)
{
  AlongRosterPage *self = ALONG_ROSTER_PAGE (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (along_roster_page_parent_class)->dispose (object);
}

static void
along_roster_page_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  AlongRosterPage *self = ALONG_ROSTER_PAGE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_roster_page_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  AlongRosterPage *self = ALONG_ROSTER_PAGE (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      along_roster_page_set_session (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_roster_page_class_init (AlongRosterPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = along_roster_page_dispose;
  object_class->get_property = along_roster_page_get_property;
  object_class->set_property = along_roster_page_set_property;

  g_object_class_override_property (object_class, PROP_SESSION, "session");

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-roster-page.ui");
}

static void
along_roster_page_page_init (AlongPageInterface *iface)
{
}

static void
along_roster_page_init (AlongRosterPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
