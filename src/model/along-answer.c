/* along-answer.c — why a shift was published without something that it lacks
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-answer.h"

struct _AlongAnswer
{
  AlongReason parent_instance;

  gint64 published_id;
};

G_DEFINE_FINAL_TYPE (AlongAnswer, along_answer, ALONG_TYPE_REASON)

static void
along_answer_class_init (AlongAnswerClass *klass)
{
  along_record_class_add_int64 (ALONG_RECORD_CLASS (klass), "published-id",
                                G_STRUCT_OFFSET (AlongAnswer, published_id));
}

static void
along_answer_init (AlongAnswer *self)
{
}

gint64
along_answer_get_published_id (AlongAnswer *self)
{
  g_return_val_if_fail (ALONG_IS_ANSWER (self), 0);

  return self->published_id;
}
