/* along-note-index.c — all notes of a reader in memory, found by words as they are typed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE

#include "app/along-note-index.h"

#include <sodium.h>
#include <string.h>

#include "app/along-note-fold.h"

/* Words that are looked for at once; what is typed behind them is not. */
#define WORDS_MAX 16

/* A part, by where its text is. */
typedef struct
{
  AlongNoteChunk *chunk;
  guint i;
} Place;

typedef struct
{
  gint64 note_id;
  gint64 at;
  gint64 about_id;
  gint64 author_id;
  guint8 mark[ALONG_SEAL_NOTE_SIZE];
  AlongNoteKind kind;
  gint64 session_at;
  AlongSessionKind session_kind;
  gboolean is_draft;
  gboolean is_addendum; /* of a draft: to a note that is signed */
  gboolean is_unread;
  guint n_places;
  Place first;
  Place *more; /* of those after the first; NULL as with most notes */
} Note;

struct _AlongNoteItem
{
  GObject parent_instance;

  Note note; /* without its places */
};

G_DEFINE_FINAL_TYPE (AlongNoteItem, along_note_item, G_TYPE_OBJECT)

struct _AlongNoteIndex
{
  GObject parent_instance;

  GPtrArray *chunks;
  GPtrArray *notes;  /* of Note, the newest first */
  GHashTable *by_id; /* from the note's id to it */

  AlongNoteFilter filter;
  char *text; /* folded */
  AlongNoteWord words[WORDS_MAX];
  guint n_words;
  GPtrArray *shown; /* of Note, in the order of notes */
  GPtrArray *typed; /* of Step: what was found before the last letters were typed */
};

/* What was found for a text, to go back to when what is behind it is deleted again. */
typedef struct
{
  gsize length;
  GPtrArray *shown;
} Step;

static void along_note_index_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AlongNoteIndex, along_note_index, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      along_note_index_list_model_init))

static void
note_free (Note *note)
{
  g_free (note->more);
  g_free (note);
}

static void
step_free (Step *step)
{
  g_ptr_array_unref (step->shown);
  g_free (step);
}

static Place
note_get_place (const Note *note,
                guint       i)
{
  return i == 0 ? note->first : note->more[i - 1];
}

static void
note_add (Note           *note,
          AlongNoteChunk *chunk,
          guint           i)
{
  const AlongNoteText *text = along_note_chunk_get_text (chunk, i);
  const Place place = { chunk, i };

  if (note->n_places == 0)
    {
      note->first = place;
      note->note_id = text->note_id;
      note->at = G_MININT64;
      note->about_id = text->about_id;
      note->kind = text->kind;
      note->session_at = text->session_at;
      note->session_kind = text->session_kind;
      memcpy (note->mark, text->mark, sizeof note->mark);
    }
  else
    {
      note->more = g_renew (Place, note->more, note->n_places);
      note->more[note->n_places - 1] = place;
    }

  note->n_places++;
  if (text->state == ALONG_NOTE_STATE_DRAFT)
    {
      note->is_draft = TRUE;
      note->is_addendum = text->number > 0;
    }
  note->is_unread = note->is_unread || text->is_unread;
  if (text->at >= note->at)
    {
      note->at = text->at;
      note->author_id = text->author_id;
    }
}

static gboolean
note_passes (const Note            *note,
             const AlongNoteFilter *filter)
{
  return (filter->about_id == 0 || note->about_id == filter->about_id) &&
         (filter->kind < 0 || (int) note->kind == filter->kind) && note->at >= filter->since &&
         (!filter->unread || note->is_unread) && (!filter->unsigned_only || note->is_draft);
}

static gboolean
note_has_word (const Note          *note,
               const AlongNoteWord *word)
{
  for (guint i = 0; i < note->n_places; i++)
    {
      const Place place = note_get_place (note, i);

      if (along_note_chunk_has_word (place.chunk, place.i, word))
        return TRUE;
    }

  return FALSE;
}

/* Whether @note is looked for; the words before @n_known are known to be in it. */
static gboolean
is_wanted (AlongNoteIndex *self,
           const Note     *note,
           guint           n_known)
{
  if (!note_passes (note, &self->filter))
    return FALSE;

  for (guint i = n_known; i < self->n_words; i++)
    if (!note_has_word (note, &self->words[i]))
      return FALSE;

  return TRUE;
}

/* Shows @shown, which is taken over, and tells of what lies between what stayed the same. */
static void
show (AlongNoteIndex *self,
      GPtrArray      *shown)
{
  g_autoptr (GPtrArray) before = self->shown;
  guint least = MIN (before->len, shown->len);
  guint head = 0;
  guint tail = 0;

  self->shown = shown;
  while (head < least && before->pdata[head] == shown->pdata[head])
    head++;
  while (tail < least - head &&
         before->pdata[before->len - 1 - tail] == shown->pdata[shown->len - 1 - tail])
    tail++;

  if (before->len - head - tail > 0 || shown->len - head - tail > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), head, before->len - head - tail,
                                shown->len - head - tail);
}

/* Looks among @notes, which have the first @n_known words. */
static void
search_among (AlongNoteIndex *self,
              GPtrArray      *notes,
              guint           n_known)
{
  GPtrArray *shown = g_ptr_array_sized_new (notes->len);

  for (guint i = 0; i < notes->len; i++)
    {
      Note *note = g_ptr_array_index (notes, i);

      if (is_wanted (self, note, n_known))
        g_ptr_array_add (shown, note);
    }

  show (self, shown);
}

/* There are other notes now than those that were looked among. */
static void
forget_steps (AlongNoteIndex *self)
{
  g_ptr_array_set_size (self->typed, 0);
}

static void
clear_words (AlongNoteIndex *self)
{
  for (guint i = 0; i < self->n_words; i++)
    along_note_word_clear (&self->words[i]);
  self->n_words = 0;
  sodium_memzero (self->text, strlen (self->text));
  g_free (self->text);
  self->text = g_strdup ("");
}

/* Takes @text, folded, which is taken over, apart into its words. */
static void
set_words (AlongNoteIndex *self,
           char           *text)
{
  char *at = text;

  clear_words (self);
  g_free (self->text);
  self->text = text;

  while (*at != '\0' && self->n_words < WORDS_MAX)
    {
      char *end = strchrnul (at, ' ');

      if (end > at)
        {
          const char behind = *end;

          *end = '\0';
          along_note_word_init (&self->words[self->n_words++], at);
          *end = behind;
        }
      at = *end != '\0' ? end + 1 : end;
    }
}

/* Whether whatever passes @after passes @before. */
static gboolean
is_narrower (const AlongNoteFilter *before,
             const AlongNoteFilter *after)
{
  return (before->about_id == 0 || before->about_id == after->about_id) &&
         (before->kind < 0 || before->kind == after->kind) && before->since <= after->since &&
         (!before->unread || after->unread) && (!before->unsigned_only || after->unsigned_only);
}

static void
push_step (AlongNoteIndex *self)
{
  Step *step = g_new (Step, 1);

  step->length = strlen (self->text);
  step->shown = g_ptr_array_ref (self->shown);
  g_ptr_array_add (self->typed, step);
}

/* When @text, folded, which is taken over then, is what it was some letters ago, shows what was
 * found for it. */
static gboolean
go_back (AlongNoteIndex        *self,
         const AlongNoteFilter *filter,
         char                  *text)
{
  if (!g_str_has_prefix (self->text, text) || !is_narrower (&self->filter, filter) ||
      !is_narrower (filter, &self->filter))
    return FALSE;

  for (guint i = self->typed->len; i > 0; i--)
    {
      Step *step = g_ptr_array_index (self->typed, i - 1);
      g_autoptr (GPtrArray) shown = NULL;

      if (step->length != strlen (text))
        continue;

      shown = g_ptr_array_ref (step->shown);
      g_ptr_array_set_size (self->typed, (int) i - 1);
      set_words (self, text);
      show (self, g_steal_pointer (&shown));
      return TRUE;
    }

  return FALSE;
}

/* The note that the text @i of @chunk is of; a new one is put at @position. */
static Note *
ensure_note (AlongNoteIndex *self,
             AlongNoteChunk *chunk,
             guint           i,
             int             position)
{
  gint64 note_id = along_note_chunk_get_text (chunk, i)->note_id;
  Note *note = g_hash_table_lookup (self->by_id, &note_id);

  if (note == NULL)
    {
      note = g_new0 (Note, 1);
      note_add (note, chunk, i);
      g_ptr_array_insert (self->notes, position, note);
      g_hash_table_insert (self->by_id, &note->note_id, note);
    }
  else
    {
      note_add (note, chunk, i);
    }

  return note;
}

static GType
along_note_index_get_item_type (GListModel *model)
{
  return ALONG_TYPE_NOTE_ITEM;
}

static guint
along_note_index_get_n_items (GListModel *model)
{
  return ALONG_NOTE_INDEX (model)->shown->len;
}

static gpointer
along_note_index_get_item (GListModel *model,
                           guint       position)
{
  AlongNoteIndex *self = ALONG_NOTE_INDEX (model);
  AlongNoteItem *item;

  if (position >= self->shown->len)
    return NULL;

  item = g_object_new (ALONG_TYPE_NOTE_ITEM, NULL);
  item->note = *(Note *) g_ptr_array_index (self->shown, position);
  item->note.more = NULL;

  return item;
}

static void
along_note_index_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = along_note_index_get_item_type;
  iface->get_n_items = along_note_index_get_n_items;
  iface->get_item = along_note_index_get_item;
}

static void
along_note_index_finalize (GObject *object)
{
  AlongNoteIndex *self = ALONG_NOTE_INDEX (object);

  clear_words (self);
  g_free (self->text);
  g_ptr_array_unref (self->typed);
  g_ptr_array_unref (self->shown);
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->notes);
  g_ptr_array_unref (self->chunks);

  G_OBJECT_CLASS (along_note_index_parent_class)->finalize (object);
}

static void
along_note_index_class_init (AlongNoteIndexClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = along_note_index_finalize;
}

static void
along_note_index_init (AlongNoteIndex *self)
{
  const AlongNoteFilter filter = ALONG_NOTE_FILTER_INIT;

  self->chunks = g_ptr_array_new_with_free_func ((GDestroyNotify) along_note_chunk_free);
  self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) note_free);
  self->by_id = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->shown = g_ptr_array_new ();
  self->typed = g_ptr_array_new_with_free_func ((GDestroyNotify) step_free);
  self->filter = filter;
  self->text = g_strdup ("");
}

AlongNoteIndex *
along_note_index_new (void)
{
  return g_object_new (ALONG_TYPE_NOTE_INDEX, NULL);
}

void
along_note_index_append (AlongNoteIndex *self,
                         AlongNoteChunk *chunk)
{
  guint n_notes, n_shown;
  gboolean touched = FALSE;

  g_return_if_fail (ALONG_IS_NOTE_INDEX (self));
  g_return_if_fail (chunk != NULL);

  n_notes = self->notes->len;
  n_shown = self->shown->len;
  forget_steps (self);
  g_ptr_array_add (self->chunks, chunk);
  for (guint i = 0; i < along_note_chunk_get_n_texts (chunk); i++)
    {
      guint before = self->notes->len;

      ensure_note (self, chunk, i, -1);
      touched = touched || self->notes->len == before;
    }

  /* An older part of a note that is there already may have the words that it lacked. */
  if (touched)
    {
      search_among (self, self->notes, 0);
      return;
    }

  for (guint i = n_notes; i < self->notes->len; i++)
    if (is_wanted (self, g_ptr_array_index (self->notes, i), 0))
      g_ptr_array_add (self->shown, g_ptr_array_index (self->notes, i));
  if (self->shown->len > n_shown)
    g_list_model_items_changed (G_LIST_MODEL (self), n_shown, 0, self->shown->len - n_shown);
}

void
along_note_index_remove (AlongNoteIndex *self,
                         gint64          note_id)
{
  Note *note;
  guint position;

  g_return_if_fail (ALONG_IS_NOTE_INDEX (self));

  note = g_hash_table_lookup (self->by_id, &note_id);
  if (note == NULL)
    return;

  forget_steps (self);
  g_hash_table_remove (self->by_id, &note_id);
  if (g_ptr_array_find (self->shown, note, &position))
    {
      g_ptr_array_remove_index (self->shown, position);
      g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
    }

  /* A chunk of this note alone goes with it, the others when the index goes. */
  if (along_note_chunk_get_n_texts (note->first.chunk) == note->n_places)
    {
      gboolean alone = TRUE;

      for (guint i = 0; i < note->n_places; i++)
        alone = alone && note_get_place (note, i).chunk == note->first.chunk;
      if (alone)
        g_ptr_array_remove_fast (self->chunks, note->first.chunk);
    }
  g_ptr_array_remove (self->notes, note);
}

void
along_note_index_replace (AlongNoteIndex *self,
                          gint64          note_id,
                          AlongNoteChunk *chunk)
{
  Note *note;
  guint position = 0;
  gboolean was_there;

  g_return_if_fail (ALONG_IS_NOTE_INDEX (self));
  g_return_if_fail (chunk != NULL);

  note = g_hash_table_lookup (self->by_id, &note_id);
  was_there = note != NULL && g_ptr_array_find (self->notes, note, &position);
  if (!was_there)
    position = 0;
  along_note_index_remove (self, note_id);

  g_ptr_array_add (self->chunks, chunk);
  for (guint i = 0; i < along_note_chunk_get_n_texts (chunk); i++)
    ensure_note (self, chunk, i, (int) position);
  search_among (self, self->notes, 0);
}

void
along_note_index_clear (AlongNoteIndex *self)
{
  guint n_shown;

  g_return_if_fail (ALONG_IS_NOTE_INDEX (self));

  n_shown = self->shown->len;
  forget_steps (self);
  clear_words (self);
  g_ptr_array_set_size (self->shown, 0);
  g_hash_table_remove_all (self->by_id);
  g_ptr_array_set_size (self->notes, 0);
  g_ptr_array_set_size (self->chunks, 0);
  if (n_shown > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, n_shown, 0);
}

void
along_note_index_search (AlongNoteIndex        *self,
                         const AlongNoteFilter *filter,
                         const char            *text)
{
  gboolean narrower;
  guint n_known;
  char *folded;

  g_return_if_fail (ALONG_IS_NOTE_INDEX (self));
  g_return_if_fail (filter != NULL);
  g_return_if_fail (text != NULL);

  folded = g_malloc (ALONG_NOTE_FOLD_ROOM (strlen (text)));
  along_note_fold (text, strlen (text), folded);

  if (go_back (self, filter, folded))
    return;

  /* What is typed behind makes words longer and adds some: nothing else can fit then. */
  narrower = g_str_has_prefix (folded, self->text) && is_narrower (&self->filter, filter);
  n_known = self->n_words > 0 ? self->n_words - 1 : 0;
  if (narrower && is_narrower (filter, &self->filter))
    push_step (self);
  else
    forget_steps (self);
  set_words (self, folded);
  self->filter = *filter;

  if (narrower)
    {
      g_autoptr (GPtrArray) last = g_ptr_array_ref (self->shown);

      search_among (self, last, n_known);
    }
  else
    {
      search_among (self, self->notes, 0);
    }
}

guint
along_note_index_get_n_notes (AlongNoteIndex *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_INDEX (self), 0);

  return self->notes->len;
}

gboolean
along_note_index_find (AlongNoteIndex *self,
                       gint64          note_id,
                       guint          *position)
{
  Note *note;

  g_return_val_if_fail (ALONG_IS_NOTE_INDEX (self), FALSE);

  note = g_hash_table_lookup (self->by_id, &note_id);

  return note != NULL && g_ptr_array_find (self->shown, note, position);
}

static void
along_note_item_class_init (AlongNoteItemClass *klass)
{
}

static void
along_note_item_init (AlongNoteItem *self)
{
}

gint64
along_note_item_get_note_id (AlongNoteItem *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_ITEM (self), 0);

  return self->note.note_id;
}

GBytes *
along_note_item_dup_mark (AlongNoteItem *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_ITEM (self), NULL);

  return g_bytes_new (self->note.mark, sizeof self->note.mark);
}

AlongNoteKind
along_note_item_get_kind (AlongNoteItem *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_ITEM (self), ALONG_NOTE_KIND_SUPERVISION);

  return self->note.kind;
}

gint64
along_note_item_get_about_id (AlongNoteItem *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_ITEM (self), 0);

  return self->note.about_id;
}

gint64
along_note_item_get_at (AlongNoteItem *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_ITEM (self), 0);

  return self->note.at;
}

gint64
along_note_item_get_author_id (AlongNoteItem *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_ITEM (self), 0);

  return self->note.author_id;
}

gint64
along_note_item_get_session_at (AlongNoteItem *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_ITEM (self), 0);

  return self->note.session_at;
}

AlongSessionKind
along_note_item_get_session_kind (AlongNoteItem *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_ITEM (self), ALONG_SESSION_ONE_TO_ONE);

  return self->note.session_kind;
}

guint
along_note_item_get_n_parts (AlongNoteItem *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_ITEM (self), 0);

  return self->note.n_places;
}

gboolean
along_note_item_is_draft (AlongNoteItem *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_ITEM (self), FALSE);

  return self->note.is_draft;
}

gboolean
along_note_item_is_addendum (AlongNoteItem *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_ITEM (self), FALSE);

  return self->note.is_addendum;
}

gboolean
along_note_item_is_unread (AlongNoteItem *self)
{
  g_return_val_if_fail (ALONG_IS_NOTE_ITEM (self), FALSE);

  return self->note.is_unread;
}
