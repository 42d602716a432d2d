/* along-notes-list.c — the list of the notes that somebody can read, and what is looked for in it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-notes-list.h"

#include <glib/gi18n-lib.h>

#include "app/along-focus.h"
#include "app/along-note-finder.h"
#include "app/along-note-loader.h"
#include "app/along-note-row.h"
#include "store/along-store-notes.h"

struct _AlongNotesList
{
  AdwBin parent_instance;

  /* All while it is open. */
  AlongSession *session;
  AlongNoteIndex *index;
  GCancellable *cancellable;
  AlongSealLink last;
  gboolean last_known;
  gboolean failed;
  guint n_gaps;
  gboolean loading;
  gint64 selected_id;    /* of the note that is shown, in the list or not; 0 for none */
  GHashTable *discarded; /* drafts that come back when that is undone: marks, to ids */

  gboolean selecting; /* by itself, and nobody chooses anything */

  AlongNoteFinder *finder;
  GtkStack *list_stack;
  GtkListView *list;
  GtkSingleSelection *selection;
  GtkLabel *count;
};

G_DEFINE_FINAL_TYPE (AlongNotesList, along_notes_list, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  ACTIVATED,
  CHANGED,
  LINKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static AlongReaderKeys *
get_keys (AlongNotesList *self)
{
  return along_unlocked_get_keys (along_session_get_unlocked (self->session));
}

static AlongNoteReader *
get_reader (AlongNotesList *self)
{
  return along_unlocked_get_reader (along_session_get_unlocked (self->session));
}

static guint
get_n_shown (AlongNotesList *self)
{
  return self->index != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->index)) : 0;
}

static void
update_count (AlongNotesList *self)
{
  guint n_all = self->index != NULL ? along_note_index_get_n_notes (self->index) : 0;
  guint n_shown = get_n_shown (self);
  g_autofree char *text = NULL;

  if (self->failed)
    text = g_strdup (_("Some notes could not be read, and nothing can be signed. Lock the notes "
                       "and unlock them again; if that does not help, open the agency anew."));
  else if (self->n_gaps > 0)
    text = g_strdup_printf (ngettext ("%u note or addendum that you signed is missing in this "
                                      "file.",
                                      "%u notes or addenda that you signed are missing in this "
                                      "file.",
                                      self->n_gaps), self->n_gaps);
  else if (self->loading)
    /* Translators: while notes are read; how many there are so far. */
    text = g_strdup_printf (ngettext ("%u note so far…", "%u notes so far…", n_all), n_all);
  else if (n_shown < n_all)
    /* Translators: how many of the entries of a list the search and the filters let through. */
    text = g_strdup_printf (ngettext ("%u of %u shown", "%u of %u shown", n_all), n_shown, n_all);

  gtk_label_set_label (self->count, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->count), text != NULL);
  gtk_stack_set_visible_child_name (self->list_stack, n_shown > 0                  ? "list"
                                                      : n_all > 0 || self->loading ? "nothing"
                                                                                   : "empty");
}

/* The row of what is shown is chosen again, wherever it is now, and nobody is told of that. */
static void
restore_selection (AlongNotesList *self)
{
  guint position;

  self->selecting = TRUE;
  if (self->index == NULL || !along_note_index_find (self->index, self->selected_id, &position))
    position = GTK_INVALID_LIST_POSITION;
  gtk_single_selection_set_selected (self->selection, position);
  self->selecting = FALSE;
}

/* The notes in the list are other ones now. */
static void
update (AlongNotesList *self)
{
  restore_selection (self);
  update_count (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
search_cb (AlongNotesList *self)
{
  AlongNoteFilter filter;

  if (self->index == NULL)
    return;

  along_note_finder_get_filter (self->finder, along_session_get_now (self->session), &filter);
  self->selecting = TRUE;
  along_note_index_search (self->index, &filter, along_note_finder_get_text (self->finder));
  self->selecting = FALSE;
  update (self);
}

static void
stop_search_cb (AlongNotesList *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
index_changed_cb (AlongNotesList *self)
{
  update_count (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (AlongNotesList) self = user_data;
  g_autoptr (GError) error = NULL;
  AlongNoteChain chain;
  gboolean loaded = along_note_loader_load_finish (result, &chain, &error);

  if (self->index == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self->loading = FALSE;
  self->failed = !loaded;
  if (!loaded)
    {
      update_count (self);
      return;
    }

  self->n_gaps = chain.n_gaps;
  self->last_known = TRUE;
  along_notes_list_set_last (self, &chain.last);
  g_signal_emit (self, signals[LINKED], 0);
  update_count (self);
}

typedef struct
{
  AlongNotesList *list;
  gint64 note_id; /* where that is known */
} Reload;

static void
note_reread_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autofree Reload *reload = user_data;
  g_autoptr (AlongNotesList) self = reload->list;
  g_autoptr (GPtrArray) records =
    along_store_load_note_finish (ALONG_STORE (source), result, NULL);
  AlongNoteChunk *chunk;
  gint64 id;

  /* Also when it was locked meanwhile, and somebody else's notes are in it. */
  if (records == NULL || self->index == NULL)
    return;

  id = records->len > 0 ? along_record_get_id (g_ptr_array_index (records, 0)) : reload->note_id;
  chunk = along_note_loader_open (along_session_get_directory (self->session),
                                  along_record_get_id (ALONG_RECORD (get_reader (self))),
                                  get_keys (self), records);
  self->selecting = TRUE;
  if (chunk != NULL)
    along_note_index_replace (self->index, id, chunk);
  else
    along_note_index_remove (self->index, id);
  self->selecting = FALSE;
  update (self);
}

static void
setup_row_cb (AlongNotesList *self,
              GtkListItem    *item)
{
  gtk_list_item_set_child (item, along_note_row_new (self->session));
}

static void
bind_row_cb (AlongNotesList *self,
             GtkListItem    *item)
{
  along_note_row_set_item (ALONG_NOTE_ROW (gtk_list_item_get_child (item)),
                           gtk_list_item_get_item (item));
}

static void
selected_cb (AlongNotesList *self)
{
  AlongNoteItem *item = gtk_single_selection_get_selected_item (self->selection);
  g_autoptr (GBytes) mark = NULL;

  if (self->selecting || self->index == NULL)
    return;

  g_signal_emit (self, signals[CHANGED], 0);
  if (item == NULL || along_note_item_get_note_id (item) == self->selected_id)
    return;

  self->selected_id = along_note_item_get_note_id (item);
  mark = along_note_item_dup_mark (item);
  g_signal_emit (self, signals[CHOSEN], 0, mark, self->selected_id);
}

static void
activate_cb (AlongNotesList *self,
             guint           position)
{
  gtk_single_selection_set_selected (self->selection, position);
  g_signal_emit (self, signals[ACTIVATED], 0);
}

/* How people are called on the screen may have changed: all rows are bound anew. */
static void
show_names (AlongNotesList *self)
{
  guint n_items;

  along_note_finder_show_names (self->finder, along_session_get_directory (self->session));
  n_items = get_n_shown (self);
  self->selecting = TRUE;
  g_list_model_items_changed (G_LIST_MODEL (self->index), 0, n_items, n_items);
  self->selecting = FALSE;
  restore_selection (self);
}

static void
changed_cb (AlongNotesList   *self,
            AlongChangeKinds  kinds)
{
  GHashTableIter iter;
  gpointer mark, id;

  if ((kinds & ALONG_CHANGE_ENTRIES) != 0)
    show_names (self);
  if ((kinds & ALONG_CHANGE_SUPERVISION) == 0)
    return;

  g_hash_table_iter_init (&iter, self->discarded);
  while (g_hash_table_iter_next (&iter, &mark, &id))
    along_notes_list_reload (self, mark, *(gint64 *) id);
}

static gboolean
along_notes_list_grab_focus (GtkWidget *widget)
{
  AlongNotesList *self = ALONG_NOTES_LIST (widget);

  return gtk_widget_grab_focus (get_n_shown (self) > 0 ? GTK_WIDGET (self->list)
                                                       : GTK_WIDGET (self->finder));
}

static void
along_notes_list_dispose (GObject *object)
{
  AlongNotesList *self = ALONG_NOTES_LIST (object);

  along_notes_list_close (self);

  G_OBJECT_CLASS (along_notes_list_parent_class)->dispose (object);
}

static void
along_notes_list_finalize (GObject *object)
{
  g_hash_table_unref (ALONG_NOTES_LIST (object)->discarded);

  G_OBJECT_CLASS (along_notes_list_parent_class)->finalize (object);
}

static void
along_notes_list_class_init (AlongNotesListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = along_notes_list_dispose;
  object_class->finalize = along_notes_list_finalize;
  along_focus_install (widget_class, along_notes_list_grab_focus);

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, G_TYPE_BYTES, G_TYPE_INT64);
  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LINKED] = g_signal_new ("linked", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (ALONG_TYPE_NOTE_FINDER);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-notes-list.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongNotesList, finder);
  gtk_widget_class_bind_template_child (widget_class, AlongNotesList, list_stack);
  gtk_widget_class_bind_template_child (widget_class, AlongNotesList, list);
  gtk_widget_class_bind_template_child (widget_class, AlongNotesList, selection);
  gtk_widget_class_bind_template_child (widget_class, AlongNotesList, count);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
along_notes_list_init (AlongNotesList *self)
{
  self->discarded = g_hash_table_new_full (g_bytes_hash, g_bytes_equal,
                                           (GDestroyNotify) g_bytes_unref, g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
along_notes_list_open (AlongNotesList *self,
                       AlongSession   *session)
{
  AlongStore *store;
  AlongDirectory *directory;

  g_return_if_fail (ALONG_IS_NOTES_LIST (self));
  g_return_if_fail (ALONG_IS_SESSION (session));
  g_return_if_fail (self->index == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  store = along_session_get_store (session);
  directory = along_session_get_directory (session);
  self->index = along_note_index_new ();
  self->cancellable = g_cancellable_new ();
  self->loading = TRUE;
  self->failed = FALSE;
  self->last = (AlongSealLink) { 0 };
  g_signal_connect_object (self->index, "items-changed", G_CALLBACK (index_changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->selecting = TRUE;
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->index));
  self->selecting = FALSE;
  along_note_finder_reset (self->finder, directory);
  along_note_loader_load_async (store, directory,
                                along_record_get_id (ALONG_RECORD (get_reader (self))),
                                get_keys (self), self->index, self->cancellable, loaded_cb,
                                g_object_ref (self));
}

void
along_notes_list_close (AlongNotesList *self)
{
  g_return_if_fail (ALONG_IS_NOTES_LIST (self));

  if (self->index == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->session, self);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  along_note_finder_clear (self->finder);
  gtk_single_selection_set_model (self->selection, NULL);
  along_note_index_clear (self->index);
  g_clear_object (&self->index);
  g_clear_object (&self->session);
  g_hash_table_remove_all (self->discarded);
  self->last_known = FALSE;
  self->n_gaps = 0;
  self->selected_id = 0;
  self->loading = FALSE;
}

void
along_notes_list_reload (AlongNotesList *self,
                         GBytes         *mark,
                         gint64          note_id)
{
  Reload *reload;

  g_return_if_fail (ALONG_IS_NOTES_LIST (self));
  g_return_if_fail (mark != NULL);

  if (self->index == NULL)
    return;

  reload = g_new (Reload, 1);
  reload->list = g_object_ref (self);
  reload->note_id = note_id;
  along_store_load_note_async (along_session_get_store (self->session), mark, self->cancellable,
                               note_reread_cb, reload);
}

void
along_notes_list_discarded (AlongNotesList *self,
                            GBytes         *mark,
                            gint64          note_id)
{
  g_return_if_fail (ALONG_IS_NOTES_LIST (self));
  g_return_if_fail (mark != NULL);

  if (self->index != NULL)
    g_hash_table_insert (self->discarded, g_bytes_ref (mark),
                         g_memdup2 (&note_id, sizeof note_id));
}

void
along_notes_list_select (AlongNotesList *self,
                         gint64          note_id)
{
  g_return_if_fail (ALONG_IS_NOTES_LIST (self));

  self->selected_id = note_id;
  restore_selection (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
along_notes_list_can_step (AlongNotesList *self,
                           int             by)
{
  guint at;

  g_return_val_if_fail (ALONG_IS_NOTES_LIST (self), FALSE);

  at = gtk_single_selection_get_selected (self->selection);
  if (at == GTK_INVALID_LIST_POSITION)
    return by > 0 && get_n_shown (self) > 0;

  return by > 0 ? at + (guint) by < get_n_shown (self) : at >= (guint) -by;
}

void
along_notes_list_step (AlongNotesList *self,
                       int             by)
{
  guint at, to;

  g_return_if_fail (ALONG_IS_NOTES_LIST (self));
  g_return_if_fail (along_notes_list_can_step (self, by));

  at = gtk_single_selection_get_selected (self->selection);
  to = at == GTK_INVALID_LIST_POSITION ? 0 : (guint) ((int) at + by);
  gtk_single_selection_set_selected (self->selection, to);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", to);
}

void
along_notes_list_start_search (AlongNotesList *self)
{
  g_return_if_fail (ALONG_IS_NOTES_LIST (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->finder));
}

void
along_notes_list_set_folded (AlongNotesList *self,
                             gboolean        folded)
{
  g_return_if_fail (ALONG_IS_NOTES_LIST (self));

  gtk_list_view_set_single_click_activate (self->list, folded);
}

gboolean
along_notes_list_get_last (AlongNotesList *self,
                           AlongSealLink  *link)
{
  g_return_val_if_fail (ALONG_IS_NOTES_LIST (self), FALSE);
  g_return_val_if_fail (link != NULL, FALSE);

  *link = self->last;

  return self->last_known;
}

void
along_notes_list_set_last (AlongNotesList      *self,
                           const AlongSealLink *link)
{
  g_return_if_fail (ALONG_IS_NOTES_LIST (self));
  g_return_if_fail (link != NULL);

  /* One may have been signed while the others were read, or while it was closed. */
  if (self->index != NULL && link->ordinal > self->last.ordinal)
    self->last = *link;
}
