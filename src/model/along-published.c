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
};

G_DEFINE_FINAL_TYPE (AlongPublished, along_published, ALONG_TYPE_RECORD)

static void
along_published_finalize (GObject *object)
{
  AlongPublished *self = ALONG_PUBLISHED (object);

  g_free (self->note);
  g_free (self->people);

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
}

static void
along_published_init (AlongPublished *self)
{
  self->seats = 1;
  self->note = g_strdup ("");
  self->people = g_strdup ("");
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

GArray *
along_published_list_people (AlongPublished *self)
{
  g_auto (GStrv) texts = NULL;
  GArray *ids;

  g_return_val_if_fail (ALONG_IS_PUBLISHED (self), NULL);

  texts = g_strsplit (self->people, ",", -1);
  ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; texts[i] != NULL; i++)
    {
      gint64 id = g_ascii_strtoll (texts[i], NULL, 10);

      if (id != 0)
        g_array_append_val (ids, id);
    }

  return ids;
}

AlongSpan
along_published_get_span (AlongPublished *self)
{
  g_return_val_if_fail (ALONG_IS_PUBLISHED (self), ALONG_SPAN_INIT (0, 0));

  return ALONG_SPAN_INIT (self->start, self->end);
}
