/* along-reason-request.c — something that a rule asks a reason for, waiting for one
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-reason-request.h"

struct _AlongReasonRequest
{
  GObject parent_instance;

  AlongIntent *intent; /* NULL when it was answered */
  char *message;
};

G_DEFINE_FINAL_TYPE (AlongReasonRequest, along_reason_request, G_TYPE_OBJECT)

enum
{
  ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
along_reason_request_dispose (GObject *object)
{
  AlongReasonRequest *self = ALONG_REASON_REQUEST (object);
  g_autoptr (AlongIntent) given_up = g_steal_pointer (&self->intent);

  if (given_up != NULL)
    g_signal_emit (self, signals[ANSWERED], 0, NULL);

  G_OBJECT_CLASS (along_reason_request_parent_class)->dispose (object);
}

static void
along_reason_request_finalize (GObject *object)
{
  g_free (ALONG_REASON_REQUEST (object)->message);

  G_OBJECT_CLASS (along_reason_request_parent_class)->finalize (object);
}

static void
along_reason_request_class_init (AlongReasonRequestClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = along_reason_request_dispose;
  object_class->finalize = along_reason_request_finalize;

  signals[ANSWERED] =
    g_signal_new ("answered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, ALONG_TYPE_INTENT);
}

static void
along_reason_request_init (AlongReasonRequest *self)
{
}

AlongReasonRequest *
along_reason_request_new (AlongIntent *intent,
                          const char  *message)
{
  AlongReasonRequest *self;

  g_return_val_if_fail (intent != NULL, NULL);
  g_return_val_if_fail (message != NULL, NULL);

  self = g_object_new (ALONG_TYPE_REASON_REQUEST, NULL);
  self->intent = along_intent_ref (intent);
  self->message = g_strdup (message);

  return self;
}

const char *
along_reason_request_get_message (AlongReasonRequest *self)
{
  g_return_val_if_fail (ALONG_IS_REASON_REQUEST (self), NULL);

  return self->message;
}

void
along_reason_request_answer (AlongReasonRequest *self,
                             const char         *reason,
                             gint64              by_id)
{
  g_autoptr (AlongIntent) intent = NULL;
  g_autoptr (AlongIntent) reasoned = NULL;

  g_return_if_fail (ALONG_IS_REASON_REQUEST (self));
  g_return_if_fail (reason != NULL);
  g_return_if_fail (self->intent != NULL);

  intent = g_steal_pointer (&self->intent);
  reasoned = along_intent_new_with_reason (intent, reason, by_id);
  g_signal_emit (self, signals[ANSWERED], 0, reasoned);
}
