/* along-note-readers.c — who can read a note of a kind about somebody
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/along-note-readers.h"

#include <glib/gi18n-lib.h>

#include "rules/along-wall.h"

typedef struct
{
  AlongDirectory *directory;
  GArray *trusted;
  const AlongNoteAddress *address;
  GPtrArray *readers;
  GPtrArray *missing; /* may be NULL */
} List;

static void
add_reader (List            *self,
            AlongNoteReader *reader)
{
  if (reader != NULL && along_note_reader_get_left (reader) == 0 &&
      !g_ptr_array_find (self->readers, reader, NULL))
    g_ptr_array_add (self->readers, g_object_ref (reader));
}

/* What is addressed to whoever is nobody, or is not with the agency any more, goes nowhere. */
static void
add_person (List   *self,
            gint64  person_id)
{
  AlongPerson *person = along_directory_get_person (self->directory, person_id);
  AlongNoteReader *reader;

  if (person == NULL || along_entry_is_archived (ALONG_ENTRY (person)))
    return;

  reader = along_directory_find_note_reader (self->directory, person_id);
  if (along_note_readers_is_trusted (self->trusted, reader))
    add_reader (self, reader);
  else if (self->missing != NULL && !g_ptr_array_find (self->readers, reader, NULL) &&
           !g_ptr_array_find (self->missing, person, NULL))
    g_ptr_array_add (self->missing, g_object_ref (person));
}

static void
add_staff (List   *self,
           gint64  person_id)
{
  AlongPerson *person = along_directory_get_person (self->directory, person_id);

  if (!along_wall_is_external (person) || person_id == self->address->leader_id)
    add_person (self, person_id);
}

static AlongPeer *
get_peer (AlongDirectory         *directory,
          const AlongNoteAddress *address)
{
  AlongPerson *person = along_directory_get_person (directory, address->about_id);

  return ALONG_IS_PEER (person) ? ALONG_PEER (person) : NULL;
}

/* Of a note about somebody's work: those who accompany it. */
static void
add_company (List     *self,
             gboolean  with_responsible)
{
  AlongPeer *peer = get_peer (self->directory, self->address);

  if (peer != NULL)
    add_staff (self, along_peer_get_supervisor_id (peer));
  add_person (self, self->address->leader_id);
  if (peer != NULL && with_responsible)
    add_staff (self, along_peer_get_responsible_id (peer));
  add_person (self, self->address->about_id);
}

/* Whom a concern goes to; 0 for nobody. */
static gint64
find_reference (AlongDirectory         *directory,
                const AlongNoteAddress *address)
{
  AlongPeer *peer = get_peer (directory, address);
  gint64 reference_id = peer != NULL ? along_peer_get_reference_id (peer) : 0;
  AlongPerson *reference = along_directory_get_person (directory, reference_id);

  if (reference == NULL || along_entry_is_archived (ALONG_ENTRY (reference)) ||
      reference_id == address->concerned_id)
    return 0;

  return reference_id;
}

static void
add_coordinators (List *self)
{
  GListModel *staff = along_directory_get_supervisors (self->directory);

  for (guint i = 0; i < g_list_model_get_n_items (staff); i++)
    {
      g_autoptr (AlongSupervisor) supervisor = g_list_model_get_item (staff, i);

      if ((along_supervisor_get_duties (supervisor) & ALONG_DUTY_COORDINATOR) != 0)
        add_person (self, along_record_get_id (ALONG_RECORD (supervisor)));
    }
}

static void
add_addressed (List *self)
{
  switch (self->address->kind)
    {
    case ALONG_NOTE_KIND_SUPERVISION:
    case ALONG_NOTE_KIND_CHECK_IN:
    case ALONG_NOTE_KIND_MIRROR:
    case ALONG_NOTE_KIND_GREY_AREA:
      add_company (self, FALSE);
      break;

    case ALONG_NOTE_KIND_INCIDENT:
    case ALONG_NOTE_KIND_JOINT_VISIT:
      add_company (self, TRUE);
      break;

    case ALONG_NOTE_KIND_CONCERN:
      add_person (self, find_reference (self->directory, self->address));
      break;

    case ALONG_NOTE_KIND_SYSTEM_GAP:
      add_coordinators (self);
      break;

    case ALONG_NOTE_KIND_PRIVATE:
    default:
      break;
    }
}

GPtrArray *
along_note_readers_list (AlongDirectory         *directory,
                         GArray                 *trusted,
                         const AlongNoteAddress *address,
                         GPtrArray              *missing)
{
  List self = {
    .directory = directory,
    .trusted = trusted,
    .address = address,
    .missing = missing,
  };
  AlongNoteReader *sheet;

  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), NULL);
  g_return_val_if_fail (trusted != NULL, NULL);
  g_return_val_if_fail (address != NULL, NULL);

  sheet = along_directory_find_note_reader (directory, 0);
  self.readers = g_ptr_array_new_with_free_func (g_object_unref);
  add_reader (&self, along_directory_get_note_reader (directory, address->author_id));
  add_addressed (&self);
  if (along_note_readers_is_trusted (trusted, sheet))
    add_reader (&self, sheet);

  return self.readers;
}

GPtrArray *
along_note_readers_renew (AlongDirectory *directory,
                          GArray         *trusted,
                          gint64          author_id,
                          GPtrArray      *readers,
                          GPtrArray      *missing)
{
  List self = {
    .directory = directory,
    .trusted = trusted,
    .missing = missing,
  };
  AlongNoteReader *sheet;

  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), NULL);
  g_return_val_if_fail (trusted != NULL, NULL);
  g_return_val_if_fail (readers != NULL, NULL);

  sheet = along_directory_find_note_reader (directory, 0);
  self.readers = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < readers->len; i++)
    {
      AlongNoteReader *reader = g_ptr_array_index (readers, i);
      gint64 person_id = along_note_reader_get_person_id (reader);

      if (along_record_get_id (ALONG_RECORD (reader)) == author_id)
        g_ptr_array_add (self.readers, g_object_ref (reader));
      else if (along_note_reader_get_left (reader) == 0)
        add_reader (&self, reader);
      else if (person_id != 0)
        add_person (&self, person_id);
      else if (along_note_readers_is_trusted (trusted, sheet))
        add_reader (&self, sheet);
    }

  return self.readers;
}

/* Whether there was another key of whoever @reader is. */
static gboolean
had_another (AlongDirectory  *directory,
             AlongNoteReader *reader)
{
  GListModel *all = along_directory_get_note_readers (directory);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (AlongNoteReader) other = g_list_model_get_item (all, i);

      if (along_note_reader_get_left (other) != 0 &&
          along_record_get_id (ALONG_RECORD (other)) !=
            along_record_get_id (ALONG_RECORD (reader)) &&
          along_note_reader_get_person_id (other) == along_note_reader_get_person_id (reader))
        return TRUE;
    }

  return FALSE;
}

GPtrArray *
along_note_readers_list_changed (AlongDirectory *directory,
                                 gint64          author_id,
                                 GPtrArray      *readers)
{
  GPtrArray *changed = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), changed);
  g_return_val_if_fail (readers != NULL, changed);

  for (guint i = 0; i < readers->len; i++)
    {
      AlongNoteReader *reader = g_ptr_array_index (readers, i);

      if (along_record_get_id (ALONG_RECORD (reader)) != author_id &&
          along_note_reader_get_voucher_id (reader) != author_id &&
          had_another (directory, reader))
        g_ptr_array_add (changed, g_object_ref (reader));
    }

  return changed;
}

static gboolean
refuse (GError     **error,
        const char  *message)
{
  g_set_error_literal (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_CONFLICT, message);
  return FALSE;
}

gboolean
along_note_readers_check (AlongDirectory          *directory,
                          GArray                  *trusted,
                          const AlongNoteAddress  *address,
                          GError                 **error)
{
  AlongNoteReader *author, *reference;
  gint64 reference_id;

  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), FALSE);
  g_return_val_if_fail (trusted != NULL, FALSE);
  g_return_val_if_fail (address != NULL, FALSE);

  /* Of a session of several, whoever gave it reads it. */
  if (address->kind == ALONG_NOTE_KIND_SUPERVISION && address->about_id == 0 &&
      address->leader_id == 0)
    return refuse (error, _("Say whom the supervision is about. About nobody, the note could be "
                            "read by nobody else, and that cannot be put right later."));

  if (address->kind == ALONG_NOTE_KIND_PRIVATE && address->concerned_id == 0)
    return refuse (error, _("Say whom the talk is with. Only those who can read the note are told, "
                            "and without that they cannot know."));

  if (address->kind != ALONG_NOTE_KIND_CONCERN)
    return TRUE;

  author = along_directory_get_note_reader (directory, address->author_id);
  if (author != NULL && address->concerned_id != 0 &&
      along_note_reader_get_person_id (author) == address->concerned_id)
    return refuse (error, _("Whom a concern is about cannot be the one who writes it. Somebody "
                            "else writes it down."));

  if (get_peer (directory, address) == NULL)
    return refuse (error, _("Say whose concern it is: that of a peer, whose person of reference "
                            "reads it."));

  reference_id = find_reference (directory, address);
  if (reference_id == 0)
    return refuse (error, _("There is no person of reference for this concern who is not the one "
                            "it is about. Choose another person of reference first."));

  reference = along_directory_find_note_reader (directory, reference_id);
  if (reference == NULL)
    return refuse (error, _("The person of reference has no key to notes yet. Without one nobody "
                            "could read the concern."));
  if (!along_note_readers_is_trusted (trusted, reference))
    return refuse (error, _("Nobody has vouched for the key of the person of reference. Compare "
                            "it with them under Readers of Notes first."));

  return TRUE;
}

gboolean
along_note_readers_is_trusted (GArray          *trusted,
                               AlongNoteReader *reader)
{
  g_return_val_if_fail (trusted != NULL, FALSE);

  for (guint i = 0; reader != NULL && i < trusted->len; i++)
    if (g_array_index (trusted, gint64, i) == along_record_get_id (ALONG_RECORD (reader)))
      return TRUE;

  return FALSE;
}

gboolean
along_note_readers_may_succeed (AlongDirectory *directory,
                                gint64          leaver_id,
                                gint64          successor_id)
{
  AlongPerson *successor;

  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), FALSE);

  successor = along_directory_get_person (directory, successor_id);

  return ALONG_IS_SUPERVISOR (successor) && successor_id != leaver_id &&
         !along_entry_is_archived (ALONG_ENTRY (successor)) &&
         (!along_wall_is_external (successor) ||
          along_wall_is_external (along_directory_get_person (directory, leaver_id)));
}

static gboolean
is_in_use (AlongNoteReader *reader)
{
  return along_note_reader_get_left (reader) == 0;
}

/* Whether @reader has a key in use and works for the agency. */
static gboolean
is_of_staff (AlongDirectory  *directory,
             AlongNoteReader *reader)
{
  AlongPerson *person =
    along_directory_get_person (directory, along_note_reader_get_person_id (reader));

  return is_in_use (reader) && ALONG_IS_SUPERVISOR (person) &&
         !along_entry_is_archived (ALONG_ENTRY (person)) && !along_wall_is_external (person);
}

gboolean
along_note_readers_may_vouch (AlongDirectory  *directory,
                              AlongNoteReader *reader)
{
  GListModel *readers;

  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), FALSE);
  g_return_val_if_fail (ALONG_IS_NOTE_READER (reader), FALSE);

  if (!is_in_use (reader))
    return FALSE;
  if (along_note_reader_get_person_id (reader) == 0 || is_of_staff (directory, reader))
    return TRUE;

  readers = along_directory_get_note_readers (directory);
  for (guint i = 0; i < g_list_model_get_n_items (readers); i++)
    {
      g_autoptr (AlongNoteReader) other = g_list_model_get_item (readers, i);

      if (is_of_staff (directory, other))
        return FALSE;
    }

  return TRUE;
}

gboolean
along_note_readers_is_listed (AlongNoteKind kind)
{
  return kind != ALONG_NOTE_KIND_PRIVATE && kind != ALONG_NOTE_KIND_CONCERN;
}
