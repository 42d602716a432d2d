/* along-today-item.c — one row of what a coordinator has to know of a day, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-today-item.h"

struct _AlongTodayItem
{
  GObject parent_instance;

  AlongTodaySection section;
  AlongAssignment *assignment;
  AlongShift *shift;
  gboolean begun;
  AlongTodayUrgency urgency;
  char *title;
  char *mark;
  char *detail;
  char *number;
};

G_DEFINE_FINAL_TYPE (AlongTodayItem, along_today_item, G_TYPE_OBJECT)

static void
along_today_item_finalize (GObject *object)
{
  AlongTodayItem *self = ALONG_TODAY_ITEM (object);

  g_clear_object (&self->assignment);
  g_clear_object (&self->shift);
  g_free (self->title);
  g_free (self->mark);
  g_free (self->detail);
  g_free (self->number);

  G_OBJECT_CLASS (along_today_item_parent_class)->finalize (object);
}

static void
along_today_item_class_init (AlongTodayItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = along_today_item_finalize;
}

static void
along_today_item_init (AlongTodayItem *self)
{
}

AlongTodayItem *
along_today_item_new (AlongTodaySection  section,
                      AlongAssignment   *assignment,
                      AlongShift        *shift,
                      gboolean           begun,
                      AlongTodayUrgency  urgency,
                      char              *title,
                      char              *mark,
                      char              *detail,
                      char              *number)
{
  AlongTodayItem *self;

  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (ALONG_TYPE_TODAY_ITEM, NULL);
  self->section = section;
  g_set_object (&self->assignment, assignment);
  g_set_object (&self->shift, shift);
  self->begun = begun;
  self->urgency = urgency;
  self->title = title;
  self->mark = mark;
  self->detail = detail;
  self->number = number;

  return self;
}

AlongTodaySection
along_today_item_get_section (AlongTodayItem *self)
{
  g_return_val_if_fail (ALONG_IS_TODAY_ITEM (self), ALONG_TODAY_OUT);

  return self->section;
}

AlongAssignment *
along_today_item_get_assignment (AlongTodayItem *self)
{
  g_return_val_if_fail (ALONG_IS_TODAY_ITEM (self), NULL);

  return self->assignment;
}

AlongShift *
along_today_item_get_shift (AlongTodayItem *self)
{
  g_return_val_if_fail (ALONG_IS_TODAY_ITEM (self), NULL);

  return self->shift;
}

gboolean
along_today_item_get_begun (AlongTodayItem *self)
{
  g_return_val_if_fail (ALONG_IS_TODAY_ITEM (self), FALSE);

  return self->begun;
}

AlongTodayUrgency
along_today_item_get_urgency (AlongTodayItem *self)
{
  g_return_val_if_fail (ALONG_IS_TODAY_ITEM (self), ALONG_TODAY_CALM);

  return self->urgency;
}

const char *
along_today_item_get_title (AlongTodayItem *self)
{
  g_return_val_if_fail (ALONG_IS_TODAY_ITEM (self), NULL);

  return self->title;
}

const char *
along_today_item_get_mark (AlongTodayItem *self)
{
  g_return_val_if_fail (ALONG_IS_TODAY_ITEM (self), NULL);

  return self->mark;
}

const char *
along_today_item_get_detail (AlongTodayItem *self)
{
  g_return_val_if_fail (ALONG_IS_TODAY_ITEM (self), NULL);

  return self->detail;
}

const char *
along_today_item_get_number (AlongTodayItem *self)
{
  g_return_val_if_fail (ALONG_IS_TODAY_ITEM (self), NULL);

  return self->number;
}

/* Either may be %NULL. */
static gboolean
is_same (gpointer a,
         gpointer b)
{
  return a == b || (a != NULL && b != NULL && along_record_equal (a, b));
}

gboolean
along_today_item_equal (AlongTodayItem *a,
                        AlongTodayItem *b)
{
  g_return_val_if_fail (ALONG_IS_TODAY_ITEM (a), FALSE);
  g_return_val_if_fail (ALONG_IS_TODAY_ITEM (b), FALSE);

  return a->section == b->section && a->begun == b->begun && a->urgency == b->urgency &&
         is_same (a->assignment, b->assignment) && is_same (a->shift, b->shift) &&
         g_strcmp0 (a->title, b->title) == 0 && g_strcmp0 (a->mark, b->mark) == 0 &&
         g_strcmp0 (a->detail, b->detail) == 0 && g_strcmp0 (a->number, b->number) == 0;
}
