/* along-action.c — what was agreed to be done: who does what by when
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-action.h"

#include <glib/gi18n-lib.h>

#include "model/along-text.h"

struct _AlongAction
{
  AlongRecord parent_instance;

  gint64 session_id;
  gint64 note_id;
  char *what;
  gint64 person_id;
  int due;
  int done;
};

G_DEFINE_FINAL_TYPE (AlongAction, along_action, ALONG_TYPE_RECORD)

static gboolean
along_action_check (AlongRecord  *record,
                    const char  **property,
                    GError      **error)
{
  AlongAction *self = ALONG_ACTION (record);

  if (!ALONG_RECORD_CLASS (along_action_parent_class)->check (record, property, error))
    return FALSE;

  *property = "what";
  return along_text_check (self->what, _("Action"), ALONG_TEXT_LINE, TRUE, error);
}

static void
along_action_finalize (GObject *object)
{
  AlongAction *self = ALONG_ACTION (object);

  g_free (self->what);

  G_OBJECT_CLASS (along_action_parent_class)->finalize (object);
}

static void
along_action_class_init (AlongActionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);

  object_class->finalize = along_action_finalize;
  record_class->check = along_action_check;

  along_record_class_add_int64 (record_class, "session-id",
                                G_STRUCT_OFFSET (AlongAction, session_id));
  along_record_class_add_int64 (record_class, "note-id", G_STRUCT_OFFSET (AlongAction, note_id));
  along_record_class_add_text (record_class, "what", G_STRUCT_OFFSET (AlongAction, what));
  along_record_class_add_int64 (record_class, "person-id",
                                G_STRUCT_OFFSET (AlongAction, person_id));
  along_record_class_add_int (record_class, "due", G_STRUCT_OFFSET (AlongAction, due));
  along_record_class_add_int (record_class, "done", G_STRUCT_OFFSET (AlongAction, done));
}

static void
along_action_init (AlongAction *self)
{
  self->what = g_strdup ("");
}

gint64
along_action_get_session_id (AlongAction *self)
{
  g_return_val_if_fail (ALONG_IS_ACTION (self), 0);

  return self->session_id;
}

gint64
along_action_get_note_id (AlongAction *self)
{
  g_return_val_if_fail (ALONG_IS_ACTION (self), 0);

  return self->note_id;
}

const char *
along_action_get_what (AlongAction *self)
{
  g_return_val_if_fail (ALONG_IS_ACTION (self), NULL);

  return self->what;
}

gint64
along_action_get_person_id (AlongAction *self)
{
  g_return_val_if_fail (ALONG_IS_ACTION (self), 0);

  return self->person_id;
}

AlongDay
along_action_get_due (AlongAction *self)
{
  g_return_val_if_fail (ALONG_IS_ACTION (self), 0);

  return self->due;
}

AlongDay
along_action_get_done (AlongAction *self)
{
  g_return_val_if_fail (ALONG_IS_ACTION (self), 0);

  return self->done;
}
