/* along-reason-request.c — something that a rule asks a reason for, waiting for one
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-reason-request.h"

struct _AlongReasonRequest
{
  GObject parent_instance;

  char *message;
  gboolean answered; /* and not finished, or for good */
};

G_DEFINE_FINAL_TYPE (AlongReasonRequest, along_reason_request, G_TYPE_OBJECT)

enum
{
  ANSWERED,
  FINISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
answer (AlongReasonRequest *self,
        const char         *reason,
        gint64              by_id)
{
  if (self->answered)
    return;

  self->answered = TRUE;
  g_signal_emit (self, signals[ANSWERED], 0, reason, by_id);
}

static void
along_reason_request_dispose (GObject *object)
{
  answer (ALONG_REASON_REQUEST (object), NULL, 0);

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
                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT64);
  signals[FINISHED] =
    g_signal_new ("finished", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                  g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 1, G_TYPE_STRING);
}

static void
along_reason_request_init (AlongReasonRequest *self)
{
}

AlongReasonRequest *
along_reason_request_new (const char *message)
{
  AlongReasonRequest *self;

  g_return_val_if_fail (message != NULL, NULL);

  self = g_object_new (ALONG_TYPE_REASON_REQUEST, NULL);
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
  g_return_if_fail (ALONG_IS_REASON_REQUEST (self));
  g_return_if_fail (reason != NULL);

  answer (self, reason, by_id);
}

gboolean
along_reason_request_finish (AlongReasonRequest *self,
                             const char         *refusal)
{
  g_autoptr (AlongReasonRequest) kept = NULL;
  gboolean goes_on = FALSE;

  g_return_val_if_fail (ALONG_IS_REASON_REQUEST (self), FALSE);

  /* Whoever asked lets go of it when told. */
  kept = g_object_ref (self);
  if (!self->answered)
    return FALSE;

  self->answered = refusal == NULL;
  g_signal_emit (self, signals[FINISHED], 0, refusal, &goes_on);
  self->answered = self->answered || !goes_on;

  return goes_on;
}
