/* along-published.c — a shift as it was when the roster was published
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-published.h"

struct _AlongPublished
{
  AlongRecord parent_instance;

  gint64 publication_id;
  gint64 shift_id;
  gint64 type_id;
  gint64 place_id;
  gint64 start;
  gint64 end;
  gint64 on_duty_id;
  int seats;
  char *note;
  char *people;
  char *away;
};

G_DEFINE_FINAL_TYPE (AlongPublished, along_published, ALONG_TYPE_RECORD)

static void
along_published_finalize (GObject *object)
{
  AlongPublished *self = ALONG_PUBLISHED (object);

  g_free (self->note);
  g_free (self->people);
  g_free (self->away);

  G_OBJECT_CLASS (along_published_parent_class)->finalize (object);
}

static void
along_published_class_init (AlongPublishedClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);

  object_class->finalize = along_published_finalize;

  along_record_class_add_int64 (record_class, "publication-id",
                                G_STRUCT_OFFSET (AlongPublished, publication_id));
  along_record_class_add_int64 (record_class, "shift-id",
                                G_STRUCT_OFFSET (AlongPublished, shift_id));
  along_record_class_add_int64 (record_class, "type-id", G_STRUCT_OFFSET (AlongPublished, type_id));
  along_record_class_add_int64 (record_class, "place-id",
                                G_STRUCT_OFFSET (AlongPublished, place_id));
  along_record_class_add_int64 (record_class, "start", G_STRUCT_OFFSET (AlongPublished, start));
  along_record_class_add_int64 (record_class, "end", G_STRUCT_OFFSET (AlongPublished, end));
  along_record_class_add_int64 (record_class, "on-duty-id",
                                G_STRUCT_OFFSET (AlongPublished, on_duty_id));
  along_record_class_add_int (record_class, "seats", G_STRUCT_OFFSET (AlongPublished, seats));
  along_record_class_add_text (record_class, "note", G_STRUCT_OFFSET (AlongPublished, note));
  along_record_class_add_text (record_class, "people", G_STRUCT_OFFSET (AlongPublished, people));
  along_record_class_add_text (record_class, "away", G_STRUCT_OFFSET (AlongPublished, away));
}

static void
along_published_init (AlongPublished *self)
{
  self->seats = 1;
  self->note = g_strdup ("");
  self->people = g_strdup ("");
  self->away = g_strdup ("");
}

gint64
along_published_get_publication_id (AlongPublished *self)
{
  g_return_val_if_fail (ALONG_IS_PUBLISHED (self), 0);

  return self->publication_id;
}

gint64
along_published_get_shift_id (AlongPublished *self)
{
  g_return_val_if_fail (ALONG_IS_PUBLISHED (self), 0);

  return self->shift_id;
}

gint64
along_published_get_type_id (AlongPublished *self)
{
  g_return_val_if_fail (ALONG_IS_PUBLISHED (self), 0);

  return self->type_id;
}

gint64
along_published_get_place_id (AlongPublished *self)
{
  g_return_val_if_fail (ALONG_IS_PUBLISHED (self), 0);

  return self->place_id;
}

gint64
along_published_get_start (AlongPublished *self)
{
  g_return_val_if_fail (ALONG_IS_PUBLISHED (self), 0);

  return self->start;
}

gint64
along_published_get_on_duty_id (AlongPublished *self)
{
  g_return_val_if_fail (ALONG_IS_PUBLISHED (self), 0);

  return self->on_duty_id;
}

int
along_published_get_seats (AlongPublished *self)
{
  g_return_val_if_fail (ALONG_IS_PUBLISHED (self), 0);

  return self->seats;
}

const char *
along_published_get_note (AlongPublished *self)
{
  g_return_val_if_fail (ALONG_IS_PUBLISHED (self), NULL);

  return self->note;
}

const char *
along_published_get_people (AlongPublished *self)
{
  g_return_val_if_fail (ALONG_IS_PUBLISHED (self), NULL);

  return self->people;
}

const char *
along_published_get_away (AlongPublished *self)
{
  g_return_val_if_fail (ALONG_IS_PUBLISHED (self), NULL);

  return self->away;
}

/* The ids of @text. */
static GArray *
list_ids (const char *text)
{
  g_auto (GStrv) texts = g_strsplit (text, ",", -1);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; texts[i] != NULL; i++)
    {
      gint64 id = g_ascii_strtoll (texts[i], NULL, 10);

      if (id != 0)
        g_array_append_val (ids, id);
    }

  return ids;
}

GArray *
along_published_list_people (AlongPublished *self)
{
  g_return_val_if_fail (ALONG_IS_PUBLISHED (self), NULL);

  return list_ids (self->people);
}

GArray *
along_published_list_coming (AlongPublished *self)
{
  GArray *ids;

  g_return_val_if_fail (ALONG_IS_PUBLISHED (self), NULL);

  ids = list_ids (self->people);
  for (guint i = ids->len; i > 0; i--)
    if (along_published_is_away (self, g_array_index (ids, gint64, i - 1)))
      g_array_remove_index (ids, i - 1);

  return ids;
}

gboolean
along_published_knows_away (AlongPublished *self)
{
  g_return_val_if_fail (ALONG_IS_PUBLISHED (self), FALSE);

  return !g_str_equal (self->away, ALONG_PUBLISHED_UNKNOWN);
}

gboolean
along_published_is_away (AlongPublished *self,
                         gint64          person_id)
{
  g_autoptr (GArray) ids = NULL;

  g_return_val_if_fail (ALONG_IS_PUBLISHED (self), FALSE);

  ids = list_ids (self->away);
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == person_id)
      return TRUE;

  return FALSE;
}

AlongSpan
along_published_get_span (AlongPublished *self)
{
  g_return_val_if_fail (ALONG_IS_PUBLISHED (self), ALONG_SPAN_INIT (0, 0));

  return ALONG_SPAN_INIT (self->start, self->end);
}
