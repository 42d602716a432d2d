/* along-care-rules.c — whether those who take care of a peer are the ones to do so
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/along-rules.h"

#include <glib/gi18n-lib.h>

static gboolean
is_blocked (AlongDirectory *directory,
            gint64          person_id,
            gint64          other_id)
{
  GPtrArray *about = along_directory_get_about (directory, person_id);

  for (guint i = 0; i < about->len; i++)
    if (ALONG_IS_PAIR (g_ptr_array_index (about, i)) &&
        along_pair_get_kind (g_ptr_array_index (about, i)) == ALONG_PAIR_BLOCKED &&
        along_pair_get_partner_id (g_ptr_array_index (about, i), person_id) == other_id)
      return TRUE;

  return FALSE;
}

static const char *
get_name (AlongDirectory *directory,
          gint64          person_id)
{
  return along_entry_get_shown_name (
    ALONG_ENTRY (along_directory_get_person (directory, person_id)));
}

gboolean
along_rules_takes_care (AlongPeer *peer,
                        AlongPeer *base)
{
  g_return_val_if_fail (ALONG_IS_PEER (peer), FALSE);

  return base == NULL ||
         along_peer_get_supervisor_id (peer) != along_peer_get_supervisor_id (base) ||
         along_peer_get_responsible_id (peer) != along_peer_get_responsible_id (base);
}

gboolean
along_rules_check_care (AlongDirectory  *directory,
                        gint64           person_id,
                        GError         **error)
{
  AlongPerson *person;
  gint64 supervisor_id, responsible_id;

  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), FALSE);

  person = along_directory_get_person (directory, person_id);
  if (!ALONG_IS_PEER (person))
    return TRUE;

  supervisor_id = along_peer_get_supervisor_id (ALONG_PEER (person));
  if (is_blocked (directory, person_id, supervisor_id))
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_CONFLICT,
                   /* Translators: names, of one of the staff and of a peer; nobody is told why. */
                   _("%s cannot be the supervisor of %s. Choose another supervisor."),
                   get_name (directory, supervisor_id), get_name (directory, person_id));
      return FALSE;
    }

  responsible_id = along_peer_get_responsible_id (ALONG_PEER (person));
  if (is_blocked (directory, person_id, responsible_id))
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_CONFLICT,
                   /* Translators: names, of one of the staff and of a peer; nobody is told why. */
                   _("%s cannot be the responsible professional of %s. Choose another "
                     "professional."),
                   get_name (directory, responsible_id), get_name (directory, person_id));
      return FALSE;
    }

  return TRUE;
}
