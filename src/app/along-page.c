/* along-page.c — what the window asks of the pages it shows
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-page.h"

G_DEFINE_INTERFACE (AlongPage, along_page, GTK_TYPE_WIDGET)

static void
along_page_default_init (AlongPageInterface *iface)
{
  g_object_interface_install_property (
    iface,
    g_param_spec_object ("session", NULL, NULL, ALONG_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));
  g_object_interface_install_property (
    iface,
    g_param_spec_boolean ("can-print", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));
}

void
along_page_set_session (AlongPage    *self,
                        AlongSession *session)
{
  g_return_if_fail (ALONG_IS_PAGE (self));
  g_return_if_fail (session == NULL || ALONG_IS_SESSION (session));

  g_object_set (self, "session", session, NULL);
}

gboolean
along_page_can_search (AlongPage *self)
{
  g_return_val_if_fail (ALONG_IS_PAGE (self), FALSE);

  return ALONG_PAGE_GET_IFACE (self)->start_search != NULL;
}

void
along_page_start_search (AlongPage *self)
{
  g_return_if_fail (ALONG_IS_PAGE (self));
  g_return_if_fail (along_page_can_search (self));

  ALONG_PAGE_GET_IFACE (self)->start_search (self);
}

gboolean
along_page_can_print (AlongPage *self)
{
  gboolean can_print;

  g_return_val_if_fail (ALONG_IS_PAGE (self), FALSE);

  g_object_get (self, "can-print", &can_print, NULL);

  return can_print;
}

void
along_page_print (AlongPage *self)
{
  g_return_if_fail (ALONG_IS_PAGE (self));
  g_return_if_fail (along_page_can_print (self));

  ALONG_PAGE_GET_IFACE (self)->print (self);
}
