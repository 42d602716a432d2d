/* along-database.c — an open agency file, used by one thread at a time
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store/along-database.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "rules/along-wall.h"
#include "store/along-draft.h"
#include "store/along-file-check.h"
#include "store/along-ids.h"
#include "store/along-migrations.h"
#include "store/along-reader.h"
#include "store/along-sqlite.h"
#include "store/along-store-resources.h"
#include "store/along-writer.h"

struct _AlongDatabase
{
  GObject parent_instance;

  AlongSqlite *sqlite; /* NULL once closed */
  char *path;
  AlongKey *key;
  AlongClock clock;
  gint64 viewer_id; /* see along-wall.h; 0 for nobody */
};

G_DEFINE_FINAL_TYPE (AlongDatabase, along_database, G_TYPE_OBJECT)

static gboolean
ensure_open (AlongDatabase  *self,
             GError        **error)
{
  if (self->sqlite != NULL)
    return TRUE;

  g_set_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CLOSED,
               _("The agency is closed. Open it again."));
  return FALSE;
}

static AlongSqlite *
open_file (const char  *path,
           AlongKey    *key,
           GError     **error)
{
  GResource *migrations = along_store_get_resource ();
  g_autoptr (AlongSqlite) sqlite = NULL;

  sqlite = along_sqlite_open (path, key, along_migrations_get_newest (migrations), error);
  if (sqlite == NULL || !along_migrations_apply (migrations, sqlite, error))
    return NULL;

  return g_steal_pointer (&sqlite);
}

static AlongIntent *
run (AlongSqlite  *sqlite,
     AlongIntent  *intent,
     gint64        now,
     AlongClock    clock,
     gint64        viewer_id,
     AlongChange  *change,
     gint64       *run_id,
     gboolean     *in_doubt,
     GError      **error)
{
  g_autoptr (AlongIntent) inverse = NULL;

  *in_doubt = FALSE;
  if (!along_sqlite_begin (sqlite, error))
    return NULL;

  inverse = along_writer_run (sqlite, intent, now, clock, viewer_id, change, run_id, error);
  if (inverse == NULL)
    {
      along_sqlite_rollback (sqlite);
      return NULL;
    }

  if (!along_sqlite_commit (sqlite, error))
    {
      along_sqlite_rollback (sqlite);
      *in_doubt = TRUE;
    }

  return g_steal_pointer (&inverse);
}

/* Whether the file holds what the intent wrote that took the id @run_id. A commit that failed may
 * have reached the log of the file before it did, and then come back when the file is opened next:
 * what the file says after being opened anew is what is true. */
static gboolean
was_committed (AlongDatabase  *self,
               gint64          run_id,
               gboolean       *committed,
               GError        **error)
{
  g_clear_pointer (&self->sqlite, along_sqlite_free);
  self->sqlite = open_file (self->path, self->key, error);

  return self->sqlite != NULL &&
         along_ids_is_taken (self->sqlite, run_id, committed, error);
}

/* Fills the empty file @draft with everything a new agency has. */
static gboolean
build (const char  *draft,
       AlongKey    *key,
       GPtrArray   *records,
       GError     **error)
{
  g_autoptr (AlongSqlite) sqlite = NULL;
  g_autoptr (AlongIntent) set_up = along_intent_new (ALONG_INTENT_SET_UP);
  g_autoptr (AlongIntent) inverse = NULL;
  gint64 run_id;
  gboolean in_doubt;

  for (guint i = 0; i < records->len; i++)
    along_intent_put (set_up, g_ptr_array_index (records, i));

  sqlite = along_sqlite_create (draft, key, error);
  if (sqlite == NULL || !along_migrations_apply (along_store_get_resource (), sqlite, error))
    return FALSE;

  /* In doubt or not, what was not committed cleanly is thrown away. */
  inverse = run (sqlite, set_up, g_get_real_time () / G_USEC_PER_SEC, ALONG_CLOCK_LOCALE, 0, NULL,
                 &run_id, &in_doubt, error);
  if (inverse == NULL || in_doubt)
    return FALSE;

  /* The file alone is published, without its log. */
  if (!along_sqlite_flush (sqlite, error))
    return FALSE;

  g_clear_pointer (&sqlite, along_sqlite_free);
  return along_sqlite_assert_sealed (draft, key, error);
}

static gboolean
has_agency (GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    if (ALONG_IS_AGENCY (g_ptr_array_index (records, i)))
      return TRUE;

  return FALSE;
}

static void
along_database_finalize (GObject *object)
{
  AlongDatabase *self = ALONG_DATABASE (object);

  along_database_close (self);
  g_free (self->path);
  g_clear_pointer (&self->key, along_key_unref);

  G_OBJECT_CLASS (along_database_parent_class)->finalize (object);
}

static void
along_database_class_init (AlongDatabaseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = along_database_finalize;
}

static void
along_database_init (AlongDatabase *self)
{
}

gboolean
along_database_read_mark (const char  *path,
                          guint8       mark[ALONG_VAULT_SALT_SIZE],
                          GError     **error)
{
  g_autofree char *real = NULL;
  AlongFileCheck check = { 0 };

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (mark != NULL, FALSE);

  real = along_file_check_follow (path);
  if (!along_file_check_inspect (real, NULL, &check, error))
    return FALSE;

  memcpy (mark, check.head, ALONG_VAULT_SALT_SIZE);
  return TRUE;
}

AlongDatabase *
along_database_open (const char  *path,
                     AlongKey    *key,
                     GError     **error)
{
  g_autoptr (AlongSqlite) sqlite = NULL;
  g_autofree char *folder = NULL;
  AlongDatabase *self;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (key != NULL, NULL);

  sqlite = open_file (path, key, error);
  if (sqlite == NULL)
    return NULL;

  folder = g_path_get_dirname (path);
  along_draft_sweep (folder);

  self = g_object_new (ALONG_TYPE_DATABASE, NULL);
  self->sqlite = g_steal_pointer (&sqlite);
  self->path = g_strdup (path);
  self->key = along_key_ref (key);

  return self;
}

AlongDatabase *
along_database_create (const char  *path,
                       AlongKey    *key,
                       GPtrArray   *records,
                       GError     **error)
{
  g_autoptr (AlongDraft) draft = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (key != NULL, NULL);
  g_return_val_if_fail (records != NULL && has_agency (records), NULL);

  draft = along_draft_new (path, error);
  if (draft == NULL ||
      !build (along_draft_get_path (draft), key, records, error) ||
      !along_draft_publish (draft, path, error))
    return NULL;

  /* So that it can be swept when the file is opened. */
  g_clear_pointer (&draft, along_draft_free);
  return along_database_open (path, key, error);
}

AlongIntent *
along_database_run (AlongDatabase  *self,
                    AlongIntent    *intent,
                    gint64          now,
                    AlongChange    *change,
                    GError        **error)
{
  g_autoptr (AlongIntent) inverse = NULL;
  g_autoptr (GError) local_error = NULL;
  AlongChange touched;
  gint64 run_id;
  gboolean in_doubt;

  g_return_val_if_fail (ALONG_IS_DATABASE (self), NULL);
  g_return_val_if_fail (intent != NULL, NULL);

  if (!ensure_open (self, error))
    return NULL;

  inverse = run (self->sqlite, intent, now, self->clock, self->viewer_id, &touched, &run_id,
                 &in_doubt, &local_error);
  if (in_doubt && !g_error_matches (local_error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CONFLICT))
    {
      g_autoptr (GError) open_error = NULL;
      gboolean committed;

      if (!was_committed (self, run_id, &committed, &open_error))
        {
          along_database_close (self);
          g_set_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CLOSED,
                       _("The agency file cannot be reached any more, so it is not known whether "
                         "the last change was kept. Check the disk, then open the agency again."));
          return NULL;
        }
      in_doubt = !committed;
    }

  if (inverse != NULL && !in_doubt)
    {
      if (change != NULL)
        *change = touched;
      return g_steal_pointer (&inverse);
    }

  g_propagate_error (error, g_steal_pointer (&local_error));
  return NULL;
}

void
along_database_set_clock (AlongDatabase *self,
                          AlongClock     clock)
{
  g_return_if_fail (ALONG_IS_DATABASE (self));

  self->clock = clock;
}

void
along_database_set_viewer (AlongDatabase *self,
                           gint64         person_id)
{
  g_return_if_fail (ALONG_IS_DATABASE (self));

  self->viewer_id = person_id;
}

AlongDirectory *
along_database_load_directory (AlongDatabase  *self,
                               GError        **error)
{
  g_return_val_if_fail (ALONG_IS_DATABASE (self), NULL);

  if (!ensure_open (self, error))
    return NULL;

  return along_reader_load_directory (self->sqlite, error);
}

/* Takes @roster, which may be NULL. */
static AlongRoster *
hide_behind_wall (AlongDatabase *self,
                  AlongRoster   *roster)
{
  g_autoptr (AlongRoster) taken = roster;

  return taken != NULL ? along_wall_hide (self->viewer_id, taken) : NULL;
}

AlongRoster *
along_database_load_roster (AlongDatabase   *self,
                            AlongDirectory  *directory,
                            AlongSpan        span,
                            GError         **error)
{
  g_return_val_if_fail (ALONG_IS_DATABASE (self), NULL);
  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), NULL);

  if (!ensure_open (self, error))
    return NULL;

  return hide_behind_wall (self,
                           along_reader_load_roster (self->sqlite, directory, span, error));
}

AlongRoster *
along_database_load_person (AlongDatabase   *self,
                            AlongDirectory  *directory,
                            gint64           person_id,
                            AlongSpan        span,
                            GError         **error)
{
  g_return_val_if_fail (ALONG_IS_DATABASE (self), NULL);
  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), NULL);

  if (!ensure_open (self, error))
    return NULL;

  return hide_behind_wall (
    self, along_reader_load_person (self->sqlite, directory, person_id, span, error));
}

GPtrArray *
along_database_load_dated (AlongDatabase  *self,
                           gint64          person_id,
                           gint64          from,
                           GError        **error)
{
  g_return_val_if_fail (ALONG_IS_DATABASE (self), NULL);

  if (!ensure_open (self, error))
    return NULL;

  return along_reader_load_dated (self->sqlite, person_id, from, error);
}

GPtrArray *
along_database_load_notes (AlongDatabase  *self,
                           const AlongNoteQuery *query,
                           GError        **error)
{
  g_return_val_if_fail (ALONG_IS_DATABASE (self), NULL);
  g_return_val_if_fail (query != NULL, NULL);

  if (!ensure_open (self, error))
    return NULL;

  return along_reader_load_notes (self->sqlite, query, self->viewer_id, error);
}

GPtrArray *
along_database_load_note (AlongDatabase  *self,
                          GBytes         *mark,
                          GError        **error)
{
  g_return_val_if_fail (ALONG_IS_DATABASE (self), NULL);
  g_return_val_if_fail (mark != NULL, NULL);

  if (!ensure_open (self, error))
    return NULL;

  return along_reader_load_note (self->sqlite, mark, error);
}

GPtrArray *
along_database_load_sealed (AlongDatabase  *self,
                            gint64          reader_id,
                            gint64          before_id,
                            int             most,
                            GError        **error)
{
  g_return_val_if_fail (ALONG_IS_DATABASE (self), NULL);

  if (!ensure_open (self, error))
    return NULL;

  return along_reader_load_sealed (self->sqlite, reader_id, before_id, most, error);
}

GArray *
along_database_load_new_to (AlongDatabase  *self,
                            gint64          author_id,
                            GArray         *keys,
                            GError        **error)
{
  g_return_val_if_fail (ALONG_IS_DATABASE (self), NULL);
  g_return_val_if_fail (keys != NULL, NULL);

  if (!ensure_open (self, error))
    return NULL;

  return along_reader_load_new_to (self->sqlite, author_id, keys, error);
}

GPtrArray *
along_database_load_actions (AlongDatabase  *self,
                             AlongDay        done_since,
                             GError        **error)
{
  g_return_val_if_fail (ALONG_IS_DATABASE (self), NULL);

  if (!ensure_open (self, error))
    return NULL;

  return along_reader_load_actions (self->sqlite, done_since, self->viewer_id, error);
}

GArray *
along_database_load_cadence (AlongDatabase  *self,
                             gint64          now,
                             GError        **error)
{
  g_return_val_if_fail (ALONG_IS_DATABASE (self), NULL);

  if (!ensure_open (self, error))
    return NULL;

  return along_reader_load_cadence (self->sqlite, now, self->viewer_id, error);
}

AlongLearned *
along_database_load_learned (AlongDatabase  *self,
                             AlongDay        day,
                             GError        **error)
{
  g_return_val_if_fail (ALONG_IS_DATABASE (self), NULL);

  if (!ensure_open (self, error))
    return NULL;

  return along_reader_load_learned (self->sqlite, day, error);
}

GPtrArray *
along_database_load_growth (AlongDatabase  *self,
                            gint64          person_id,
                            GError        **error)
{
  g_return_val_if_fail (ALONG_IS_DATABASE (self), NULL);

  if (!ensure_open (self, error))
    return NULL;

  return along_reader_load_growth (self->sqlite, person_id, error);
}

GPtrArray *
along_database_load_given (AlongDatabase  *self,
                           gint64          shift_id,
                           GError        **error)
{
  g_return_val_if_fail (ALONG_IS_DATABASE (self), NULL);

  if (!ensure_open (self, error))
    return NULL;

  return along_reader_load_given (self->sqlite, shift_id, error);
}

GPtrArray *
along_database_load_scan (AlongDatabase  *self,
                          gint64          certificate_id,
                          GError        **error)
{
  g_return_val_if_fail (ALONG_IS_DATABASE (self), NULL);

  if (!ensure_open (self, error))
    return NULL;

  return along_reader_load_scan (self->sqlite, certificate_id, error);
}

void
along_database_close (AlongDatabase *self)
{
  g_return_if_fail (ALONG_IS_DATABASE (self));

  g_clear_pointer (&self->sqlite, along_sqlite_free);
}
