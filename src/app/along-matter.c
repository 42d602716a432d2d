/* along-matter.c — something about supervision that can be done something with, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-matter.h"

struct _AlongMatter
{
  GObject parent_instance;

  AlongTodayUrgency urgency;
  char *title;
  char *mark;
  char *detail;
  char *button;
  char *button_action;
  char *action;
  GPtrArray *menu; /* labels and actions, one after the other */
  gint64 drag_id;
  gint64 drop_id;
  char *drop_action;
};

G_DEFINE_FINAL_TYPE (AlongMatter, along_matter, G_TYPE_OBJECT)

static void
along_matter_finalize (GObject *object)
{
  AlongMatter *self = ALONG_MATTER (object);

  g_free (self->title);
  g_free (self->mark);
  g_free (self->detail);
  g_free (self->button);
  g_free (self->button_action);
  g_free (self->action);
  g_ptr_array_unref (self->menu);
  g_free (self->drop_action);

  G_OBJECT_CLASS (along_matter_parent_class)->finalize (object);
}

static void
along_matter_class_init (AlongMatterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = along_matter_finalize;
}

static void
along_matter_init (AlongMatter *self)
{
  self->menu = g_ptr_array_new_with_free_func (g_free);
}

AlongMatter *
along_matter_new (AlongTodayUrgency  urgency,
                  char              *title,
                  char              *mark,
                  char              *detail)
{
  AlongMatter *self;

  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (ALONG_TYPE_MATTER, NULL);
  self->urgency = urgency;
  self->title = title;
  self->mark = mark;
  self->detail = detail;

  return self;
}

void
along_matter_set_button (AlongMatter *self,
                         const char  *label,
                         char        *action)
{
  g_return_if_fail (ALONG_IS_MATTER (self));
  g_return_if_fail (self->button == NULL);

  self->button = g_strdup (label);
  self->button_action = action;
}

void
along_matter_set_action (AlongMatter *self,
                         char        *action)
{
  g_return_if_fail (ALONG_IS_MATTER (self));
  g_return_if_fail (self->action == NULL);

  self->action = action;
}

void
along_matter_add_item (AlongMatter *self,
                       const char  *label,
                       char        *action)
{
  g_return_if_fail (ALONG_IS_MATTER (self));

  g_ptr_array_add (self->menu, g_strdup (label));
  g_ptr_array_add (self->menu, action);
}

void
along_matter_set_drag (AlongMatter *self,
                       gint64       drag_id)
{
  g_return_if_fail (ALONG_IS_MATTER (self));

  self->drag_id = drag_id;
}

void
along_matter_set_drop (AlongMatter *self,
                       char        *action,
                       gint64       drop_id)
{
  g_return_if_fail (ALONG_IS_MATTER (self));
  g_return_if_fail (self->drop_action == NULL);

  self->drop_action = action;
  self->drop_id = drop_id;
}

gint64
along_matter_get_drag (AlongMatter *self)
{
  g_return_val_if_fail (ALONG_IS_MATTER (self), 0);

  return self->drag_id;
}

const char *
along_matter_get_drop (AlongMatter *self,
                       gint64      *drop_id)
{
  g_return_val_if_fail (ALONG_IS_MATTER (self), NULL);
  g_return_val_if_fail (drop_id != NULL, NULL);

  *drop_id = self->drop_id;

  return self->drop_action;
}

AlongTodayUrgency
along_matter_get_urgency (AlongMatter *self)
{
  g_return_val_if_fail (ALONG_IS_MATTER (self), ALONG_TODAY_CALM);

  return self->urgency;
}

const char *
along_matter_get_title (AlongMatter *self)
{
  g_return_val_if_fail (ALONG_IS_MATTER (self), NULL);

  return self->title;
}

const char *
along_matter_get_mark (AlongMatter *self)
{
  g_return_val_if_fail (ALONG_IS_MATTER (self), NULL);

  return self->mark;
}

const char *
along_matter_get_detail (AlongMatter *self)
{
  g_return_val_if_fail (ALONG_IS_MATTER (self), NULL);

  return self->detail;
}

const char *
along_matter_get_button (AlongMatter  *self,
                         const char  **action)
{
  g_return_val_if_fail (ALONG_IS_MATTER (self), NULL);

  *action = self->button_action;

  return self->button;
}

const char *
along_matter_get_action (AlongMatter *self)
{
  g_return_val_if_fail (ALONG_IS_MATTER (self), NULL);

  return self->action;
}

GMenuModel *
along_matter_new_menu (AlongMatter *self)
{
  GMenu *menu;

  g_return_val_if_fail (ALONG_IS_MATTER (self), NULL);

  if (self->menu->len == 0)
    return NULL;

  menu = g_menu_new ();
  for (guint i = 0; i < self->menu->len; i += 2)
    g_menu_append (menu, g_ptr_array_index (self->menu, i), g_ptr_array_index (self->menu, i + 1));

  return G_MENU_MODEL (menu);
}

gboolean
along_matter_equal (AlongMatter *a,
                    AlongMatter *b)
{
  g_return_val_if_fail (ALONG_IS_MATTER (a), FALSE);
  g_return_val_if_fail (ALONG_IS_MATTER (b), FALSE);

  if (a->urgency != b->urgency || a->menu->len != b->menu->len || a->drag_id != b->drag_id ||
      a->drop_id != b->drop_id || g_strcmp0 (a->drop_action, b->drop_action) != 0)
    return FALSE;

  for (guint i = 0; i < a->menu->len; i++)
    if (!g_str_equal (g_ptr_array_index (a->menu, i), g_ptr_array_index (b->menu, i)))
      return FALSE;

  return g_strcmp0 (a->title, b->title) == 0 && g_strcmp0 (a->mark, b->mark) == 0 &&
         g_strcmp0 (a->detail, b->detail) == 0 && g_strcmp0 (a->button, b->button) == 0 &&
         g_strcmp0 (a->button_action, b->button_action) == 0 &&
         g_strcmp0 (a->action, b->action) == 0;
}
