/* along-notes-view.c — the notes that somebody can read, and writes
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-notes-view.h"

#include <malloc.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "app/along-action-window.h"
#include "app/along-countersign-window.h"
#include "app/along-enum-item.h"
#include "app/along-enum-list.h"
#include "app/along-focus.h"
#include "app/along-menu-tip.h"
#include "app/along-note-chain.h"
#include "app/along-note-editor.h"
#include "app/along-note-loader.h"
#include "app/along-note-row.h"
#include "app/along-note-seal.h"
#include "app/along-note-templates-window.h"
#include "app/along-note-view.h"
#include "app/along-notes-lock-view.h"
#include "app/along-printing.h"
#include "app/along-split-view.h"
#include "model/along-enum-types.h"
#include "store/along-note-intents.h"
#include "store/along-store-notes.h"

/* What freed memory is overwritten with while notes are open. */
#define PERTURB 0x5a

struct _AlongNotesView
{
  AdwBin parent_instance;

  AlongSession *session;
  AlongNoteIndex *index;     /* while unlocked */
  GCancellable *cancellable; /* of what is read while unlocked */
  AlongSealLink last;
  gboolean last_known;
  guint n_gaps;
  GBytes *shown_mark; /* of the note in the content, or NULL */
  gint64 shown_id;    /* 0 for a new one */
  gboolean loading;
  gboolean selecting;
  AlongSupervision *wanted; /* whose note is begun when it is unlocked, or NULL */
  gint64 wanted_about_id;
  GHashTable *discarded; /* drafts that come back when that is undone: marks, to ids */

  GtkStack *stack;
  AlongNotesLockView *lock_view;
  AlongSplitView *split;
  GtkSearchEntry *search_entry;
  GtkMenuButton *filter_button;
  GtkDropDown *kind_filter;
  GtkDropDown *about_filter;
  GtkDropDown *time_filter;
  GtkCheckButton *unread_filter;
  GtkCheckButton *unsigned_filter;
  GtkStack *list_stack;
  GtkListView *list;
  GtkSingleSelection *selection;
  GtkLabel *count;
  GtkButton *back_button;
  GtkMenuButton *menu_button;
  GtkBox *content;
  AlongNoteView *view;     /* in the content, or NULL */
  AlongNoteEditor *editor; /* the same */
};

G_DEFINE_FINAL_TYPE (AlongNotesView, along_notes_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_CAN_PRINT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void show_mark   (AlongNotesView *self,
                         GBytes         *mark);
static void reload_note (AlongNotesView *self,
                         GBytes         *mark,
                         gint64          note_id);

static AlongUnlocked *
get_unlocked (AlongNotesView *self)
{
  return along_session_get_unlocked (self->session);
}

static AlongDirectory *
get_directory (AlongNotesView *self)
{
  return along_session_get_directory (self->session);
}

static AlongNote *
get_shown_note (AlongNotesView *self)
{
  return self->view != NULL ? g_ptr_array_index (along_note_view_get_records (self->view), 0)
                            : NULL;
}

static gint64
get_reader_id (AlongNotesView *self)
{
  AlongNoteReader *reader =
    self->session != NULL ? along_unlocked_get_reader (get_unlocked (self)) : NULL;

  return reader != NULL ? along_record_get_id (ALONG_RECORD (reader)) : 0;
}

static void
update_actions (AlongNotesView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  AlongNote *note = get_shown_note (self);
  gboolean is_signed = note != NULL && self->editor == NULL;
  AlongNoteKind kind = note != NULL ? along_note_get_kind (note) : ALONG_NOTE_KIND_PRIVATE;
  gboolean has_about = note != NULL && along_note_get_about_id (note) != 0;
  gboolean open = self->index != NULL;
  guint n = open ? g_list_model_get_n_items (G_LIST_MODEL (self->index)) : 0;
  guint at = gtk_single_selection_get_selected (self->selection);

  gtk_widget_action_set_enabled (widget, "notes.new", open);
  gtk_widget_action_set_enabled (widget, "notes.lock", open);
  gtk_widget_action_set_enabled (widget, "notes.addendum", is_signed);
  gtk_widget_action_set_enabled (widget, "notes.peer-words", is_signed && has_about);
  gtk_widget_action_set_enabled (widget, "notes.countersign",
                                 is_signed && has_about &&
                                   along_note_get_countersigned (note) !=
                                     ALONG_COUNTERSIGNED_SCREEN);
  gtk_widget_action_set_enabled (widget, "notes.countersign-paper",
                                 is_signed && has_about &&
                                   along_note_get_countersigned (note) == ALONG_COUNTERSIGNED_NOT);
  gtk_widget_action_set_enabled (widget, "notes.action",
                                 is_signed && kind != ALONG_NOTE_KIND_PRIVATE &&
                                   kind != ALONG_NOTE_KIND_CONCERN);
  gtk_widget_action_set_enabled (widget, "notes.templates", open);
  gtk_widget_action_set_enabled (widget, "notes.next",
                                 n > 0 && (at == GTK_INVALID_LIST_POSITION || at + 1 < n));
  gtk_widget_action_set_enabled (widget, "notes.previous",
                                 n > 0 && at != GTK_INVALID_LIST_POSITION && at > 0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_PRINT]);
}

static void
update_count (AlongNotesView *self)
{
  guint n_all = self->index != NULL ? along_note_index_get_n_notes (self->index) : 0;
  guint n_shown = self->index != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->index)) : 0;
  g_autofree char *text = NULL;

  if (self->n_gaps > 0)
    text = g_strdup_printf (ngettext ("%u note that you signed is missing in this file.",
                                      "%u notes that you signed are missing in this file.",
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

/* Takes away the note that is shown, after what was typed in it is saved. */
static void
clear_content (AlongNotesView *self)
{
  if (self->editor != NULL)
    along_note_editor_clear (self->editor);
  if (self->view != NULL)
    along_note_view_clear (self->view);
  self->editor = NULL;
  self->view = NULL;
  self->shown_id = 0;
  g_clear_pointer (&self->shown_mark, g_bytes_unref);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->content)); child != NULL;
       child = gtk_widget_get_first_child (GTK_WIDGET (self->content)))
    gtk_box_remove (self->content, child);
}

static void
show_nothing (AlongNotesView *self)
{
  GtkWidget *page = adw_status_page_new ();

  clear_content (self);
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("No Note Chosen"));
  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (self->content, page);
  along_split_view_set_show_content (self->split, FALSE);
  update_actions (self);
}

/* A row is shown for what is chosen from the keyboard or elsewhere, without choosing it anew. */
static void
select_note (AlongNotesView *self,
             gint64          note_id)
{
  guint position;

  self->selecting = TRUE;
  if (along_note_index_find (self->index, note_id, &position))
    gtk_single_selection_set_selected (self->selection, position);
  else
    gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  self->selecting = FALSE;
}

static void
editor_signed_cb (AlongNotesView *self,
                  AlongSealLink  *link)
{
  AlongNoteDraft *draft = along_note_editor_get_draft (self->editor);
  g_autoptr (GBytes) mark =
    g_bytes_ref (along_note_get_mark (along_note_draft_get_note (draft)));

  /* An addendum has the place of its note. */
  if (link->ordinal > self->last.ordinal &&
      along_note_get_author_id (along_note_draft_get_note (draft)) == get_reader_id (self))
    self->last = *link;
  self->editor = NULL;
  reload_note (self, mark, 0);
  show_mark (self, mark);
}

static void
editor_discarded_cb (AlongNotesView *self)
{
  AlongNoteDraft *draft = along_note_editor_get_draft (self->editor);
  g_autoptr (GBytes) mark =
    g_bytes_ref (along_note_get_mark (along_note_draft_get_note (draft)));
  gint64 *id = g_new (gint64, 1);

  *id = along_record_get_id (ALONG_RECORD (along_note_draft_get_note (draft)));
  self->editor = NULL;
  if (along_note_draft_is_addendum (draft))
    show_mark (self, mark);
  else
    show_nothing (self);
  g_hash_table_insert (self->discarded, g_steal_pointer (&mark), id);
}

/* Also what was written last is found, and told as a draft. */
static void
draft_saved_cb (AlongNoteDraft *draft,
                gboolean        ok,
                AlongNotesView *self)
{
  AlongNote *note = along_note_draft_get_note (draft);

  if (ok && self->index != NULL)
    {
      if (self->editor != NULL && along_note_editor_get_draft (self->editor) == draft)
        self->shown_id = along_record_get_id (ALONG_RECORD (note));
      reload_note (self, along_note_get_mark (note), 0);
    }
}

static void
add_editor (AlongNotesView *self,
            AlongNoteDraft *draft,
            gboolean        is_peer_words)
{
  GtkWidget *editor = along_note_editor_new (self->session, draft, is_peer_words);

  self->editor = ALONG_NOTE_EDITOR (editor);
  gtk_widget_set_vexpand (editor, TRUE);
  gtk_box_append (self->content, editor);
  if (self->last_known)
    along_note_editor_set_last (self->editor, self->last.ordinal > 0 ? &self->last : NULL);
  g_signal_connect_object (editor, "signed", G_CALLBACK (editor_signed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "discarded", G_CALLBACK (editor_discarded_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "saved", G_CALLBACK (draft_saved_cb), self, 0);
  update_actions (self);
  gtk_widget_grab_focus (editor);
}

/* Keys that others wrapped are wrapped anew by their reader: it has been read, and opens faster. */
static void
mark_read (AlongNotesView *self,
           GPtrArray      *records)
{
  AlongReaderKeys *keys = along_unlocked_get_keys (get_unlocked (self));
  AlongDirectory *directory = get_directory (self);
  AlongNote *note = g_ptr_array_index (records, 0);
  g_autoptr (GPtrArray) wraps = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (AlongIntent) intent = NULL;

  for (guint i = 0; i < records->len; i++)
    {
      AlongNotePart *part = g_ptr_array_index (records, i);

      if (!ALONG_IS_NOTE_PART (part))
        continue;
      for (guint k = 0; k < records->len; k++)
        {
          AlongNoteWrap *record = g_ptr_array_index (records, k);
          g_autoptr (AlongNoteWrap) made = NULL;
          AlongSealRow row;
          AlongSealWrap wrap, own;

          if (!ALONG_IS_NOTE_WRAP (record) ||
              along_note_wrap_get_part_id (record) != along_record_get_id (ALONG_RECORD (part)) ||
              along_note_wrap_get_reader_id (record) != get_reader_id (self) ||
              along_note_wrap_get_form (record) == ALONG_WRAP_TO_ONESELF ||
              !along_note_seal_read_wrap (directory, record, &wrap))
            continue;

          row = along_note_seal_row (directory, note, part);
          if (along_seal_part_wrap (keys, &row, along_note_part_get_sealed (part), &wrap,
                                    along_reader_keys_get_mark (keys), &own) != ALONG_SEAL_GOOD)
            continue;
          made = along_note_seal_record (directory, &own);
          g_object_set (made,
                        "id", along_record_get_id (ALONG_RECORD (record)),
                        "part-id", along_note_wrap_get_part_id (record),
                        NULL);
          g_ptr_array_add (wraps, g_object_ref (made));
        }
    }

  if (wraps->len == 0)
    return;

  intent = along_intent_rewrap (wraps);
  along_session_run (self->session, intent);
  reload_note (self, along_note_get_mark (note), 0);
}

/* Whether the reader has a draft among @records. */
static gboolean
has_draft (AlongNotesView *self,
           GPtrArray      *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      AlongNotePart *part = g_ptr_array_index (records, i);

      if (ALONG_IS_NOTE_PART (part) &&
          along_note_part_get_state (part) == ALONG_NOTE_STATE_DRAFT &&
          along_note_part_get_author_id (part) == get_reader_id (self))
        return TRUE;
    }

  return FALSE;
}

static void
show_records (AlongNotesView *self,
              GPtrArray      *records)
{
  AlongNote *note = g_ptr_array_index (records, 0);
  gboolean is_draft = along_note_get_state (note) == ALONG_NOTE_STATE_DRAFT;
  g_autoptr (AlongNoteDraft) draft = NULL;

  clear_content (self);
  self->shown_mark = g_bytes_ref (along_note_get_mark (note));
  self->shown_id = along_record_get_id (ALONG_RECORD (note));
  select_note (self, self->shown_id);
  if (!is_draft)
    {
      self->view = ALONG_NOTE_VIEW (along_note_view_new (self->session, records));
      gtk_widget_set_vexpand (GTK_WIDGET (self->view), TRUE);
      gtk_box_append (self->content, GTK_WIDGET (self->view));
      mark_read (self, records);
    }
  if (has_draft (self, records))
    {
      draft = along_note_draft_new_for (self->session, records);
      add_editor (self, draft, FALSE);
    }
  update_actions (self);
}

static void
note_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (AlongNotesView) self = user_data;
  g_autoptr (GPtrArray) records =
    along_store_load_note_finish (ALONG_STORE (source), result, NULL);

  /* Locked meanwhile, or another note was chosen. */
  if (records == NULL || self->index == NULL || self->shown_mark == NULL)
    return;

  if (records->len == 0)
    show_nothing (self);
  else if (g_bytes_equal (along_note_get_mark (g_ptr_array_index (records, 0)), self->shown_mark))
    show_records (self, records);
}

static void
show_mark (AlongNotesView *self,
           GBytes         *mark)
{
  g_autoptr (GBytes) held = g_bytes_ref (mark);

  if (self->editor != NULL)
    along_note_editor_save (self->editor);
  g_clear_pointer (&self->shown_mark, g_bytes_unref);
  self->shown_mark = g_steal_pointer (&held);
  along_store_load_note_async (along_session_get_store (self->session), mark, self->cancellable,
                               note_read_cb, g_object_ref (self));
}

typedef struct
{
  AlongNotesView *view;
  gint64 note_id; /* where that is known */
} Reload;

static void
note_reread_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autofree Reload *reload = user_data;
  g_autoptr (AlongNotesView) self = reload->view;
  g_autoptr (GPtrArray) records =
    along_store_load_note_finish (ALONG_STORE (source), result, NULL);
  AlongNoteChunk *chunk;
  gint64 id;

  if (records == NULL || self->index == NULL)
    return;

  id = records->len > 0 ? along_record_get_id (g_ptr_array_index (records, 0)) : reload->note_id;
  chunk = along_note_loader_open (get_directory (self), get_reader_id (self),
                                  along_unlocked_get_keys (get_unlocked (self)), records);
  self->selecting = TRUE;
  if (chunk != NULL)
    along_note_index_replace (self->index, id, chunk);
  else
    along_note_index_remove (self->index, id);
  self->selecting = FALSE;
  if (self->shown_id != 0)
    select_note (self, self->shown_id);
  update_count (self);
  update_actions (self);
}

/* Brings the index into step with one note, whose id is @note_id where that is known. */
static void
reload_note (AlongNotesView *self,
             GBytes         *mark,
             gint64          note_id)
{
  Reload *reload = g_new (Reload, 1);

  reload->view = g_object_ref (self);
  reload->note_id = note_id;
  along_store_load_note_async (along_session_get_store (self->session), mark, self->cancellable,
                               note_reread_cb, reload);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (AlongNotesView) self = user_data;

  if (!along_note_loader_load_finish (result, NULL) || self->index == NULL)
    return;

  self->loading = FALSE;
  update_count (self);
}

static void
chain_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (AlongNotesView) self = user_data;
  AlongSealLink last;
  guint n_gaps;

  if (!along_note_chain_load_finish (result, &last, &n_gaps, NULL) || self->index == NULL)
    return;

  /* One may have been signed while the others were read. */
  if (last.ordinal >= self->last.ordinal)
    self->last = last;
  self->n_gaps = n_gaps;
  self->last_known = TRUE;
  if (self->editor != NULL)
    along_note_editor_set_last (self->editor, self->last.ordinal > 0 ? &self->last : NULL);
  update_count (self);
}

static void
index_changed_cb (AlongNotesView *self)
{
  update_count (self);
  update_actions (self);
}

static gint64
get_since (AlongNotesView *self)
{
  const int days[] = { 0, 7, 30, 365 };
  guint chosen = gtk_drop_down_get_selected (self->time_filter);

  if (chosen == 0 || chosen >= G_N_ELEMENTS (days))
    return G_MININT64;

  return along_session_get_now (self->session) - (gint64) days[chosen] * 24 * 60 * 60;
}

static void
search_cb (AlongNotesView *self)
{
  gpointer kind = gtk_drop_down_get_selected_item (self->kind_filter);
  gpointer about = gtk_drop_down_get_selected_item (self->about_filter);
  AlongNoteFilter filter = ALONG_NOTE_FILTER_INIT;
  gboolean filtered;

  if (self->index == NULL || kind == NULL)
    return;

  if (along_enum_item_get_value (kind) != ALONG_ENUM_ANY)
    filter.kind = along_enum_item_get_value (kind);
  filter.about_id = ALONG_IS_RECORD (about) ? along_record_get_id (about) : 0;
  filter.since = get_since (self);
  filter.unread = gtk_check_button_get_active (self->unread_filter);
  filter.unsigned_only = gtk_check_button_get_active (self->unsigned_filter);
  filtered = filter.kind >= 0 || filter.about_id != 0 || filter.since != G_MININT64 ||
             filter.unread || filter.unsigned_only;
  if (filtered)
    gtk_widget_add_css_class (GTK_WIDGET (self->filter_button), "along-in-use");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->filter_button), "along-in-use");

  self->selecting = TRUE;
  along_note_index_search (self->index, &filter,
                           gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  self->selecting = FALSE;
  if (self->shown_id != 0)
    select_note (self, self->shown_id);
  update_count (self);
}

static void
stop_search_cb (AlongNotesView *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
clear_filters_cb (AlongNotesView *self)
{
  gtk_drop_down_set_selected (self->kind_filter, 0);
  gtk_drop_down_set_selected (self->about_filter, 0);
  gtk_drop_down_set_selected (self->time_filter, 0);
  gtk_check_button_set_active (self->unread_filter, FALSE);
  gtk_check_button_set_active (self->unsigned_filter, FALSE);
}

static void
fill_filters (AlongNotesView *self)
{
  g_autoptr (AlongEnumList) kinds = along_enum_list_new (ALONG_TYPE_NOTE_KIND, _("Of any kind"));
  g_autoptr (GtkExpression) label =
    gtk_property_expression_new (ALONG_TYPE_ENUM_ITEM, NULL, "label");
  g_autoptr (GtkExpression) name = gtk_property_expression_new (ALONG_TYPE_ENTRY, NULL, "name");
  g_autoptr (GListStore) people = g_list_store_new (ALONG_TYPE_ENTRY);
  g_autoptr (AlongEntry) anybody =
    g_object_new (ALONG_TYPE_PEER, "name", _("About anybody"), NULL);
  GListModel *lists[] = { along_directory_get_peers (get_directory (self)),
                          along_directory_get_supervisors (get_directory (self)) };

  g_list_store_append (people, anybody);
  for (guint l = 0; l < G_N_ELEMENTS (lists); l++)
    for (guint i = 0; i < g_list_model_get_n_items (lists[l]); i++)
      {
        g_autoptr (AlongEntry) person = g_list_model_get_item (lists[l], i);

        g_list_store_append (people, person);
      }

  gtk_drop_down_set_expression (self->kind_filter, label);
  gtk_drop_down_set_model (self->kind_filter, G_LIST_MODEL (kinds));
  gtk_drop_down_set_expression (self->about_filter, name);
  gtk_drop_down_set_model (self->about_filter, G_LIST_MODEL (people));
}

static void
setup_row_cb (AlongNotesView *self,
              GtkListItem    *item)
{
  gtk_list_item_set_child (item, along_note_row_new (self->session));
}

static void
bind_row_cb (AlongNotesView *self,
             GtkListItem    *item)
{
  along_note_row_set_item (ALONG_NOTE_ROW (gtk_list_item_get_child (item)),
                           gtk_list_item_get_item (item));
}

static void
selected_cb (AlongNotesView *self)
{
  AlongNoteItem *item = gtk_single_selection_get_selected_item (self->selection);
  g_autoptr (GBytes) mark = NULL;

  update_actions (self);
  if (self->selecting || item == NULL || self->index == NULL ||
      along_note_item_get_note_id (item) == self->shown_id)
    return;

  mark = along_note_item_dup_mark (item);
  show_mark (self, mark);
}

static void
activate_cb (AlongNotesView *self,
             guint           position)
{
  gtk_single_selection_set_selected (self->selection, position);
  along_split_view_set_show_content (self->split, TRUE);
  if (self->view != NULL || self->editor != NULL)
    gtk_widget_grab_focus (self->editor != NULL ? GTK_WIDGET (self->editor)
                                                : GTK_WIDGET (self->view));
}

static void
update_folded (AlongNotesView *self)
{
  gboolean folded = along_split_view_get_folded (self->split);

  gtk_widget_set_visible (GTK_WIDGET (self->back_button), folded);
  gtk_list_view_set_single_click_activate (self->list, folded);
}

static void
begin_note (AlongNotesView   *self,
            gint64            about_id,
            AlongSupervision *supervision)
{
  g_autoptr (AlongNoteDraft) draft =
    along_note_draft_new (self->session, ALONG_NOTE_KIND_SUPERVISION, about_id, supervision);

  clear_content (self);
  select_note (self, 0);
  along_split_view_set_show_content (self->split, TRUE);
  add_editor (self, draft, FALSE);
}

static void
new_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  AlongNotesView *self = ALONG_NOTES_VIEW (widget);
  AlongNote *shown = get_shown_note (self);

  begin_note (self, shown != NULL ? along_note_get_about_id (shown) : 0, NULL);
}

static void
addendum_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  AlongNotesView *self = ALONG_NOTES_VIEW (widget);
  g_autoptr (AlongNoteDraft) draft =
    along_note_draft_new_for (self->session, along_note_view_get_records (self->view));

  add_editor (self, draft, g_str_equal (name, "notes.peer-words"));
}

static void
step_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  AlongNotesView *self = ALONG_NOTES_VIEW (widget);
  guint at = gtk_single_selection_get_selected (self->selection);
  guint to = at == GTK_INVALID_LIST_POSITION        ? 0
             : g_str_equal (name, "notes.next") ? at + 1
                                                    : at - 1;

  gtk_single_selection_set_selected (self->selection, to);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", to);
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  AlongNotesView *self = ALONG_NOTES_VIEW (widget);

  along_split_view_set_show_content (self->split, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
lock_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  along_unlocked_lock (get_unlocked (ALONG_NOTES_VIEW (widget)));
}

static void
countersigned_cb (AlongNotesView *self)
{
  if (self->shown_mark != NULL)
    show_mark (self, self->shown_mark);
}

static void
countersign_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  AlongNotesView *self = ALONG_NOTES_VIEW (widget);
  GtkWindow *window =
    along_countersign_window_new (GTK_WINDOW (gtk_widget_get_root (widget)), self->session,
                                  along_note_view_get_records (self->view));

  g_signal_connect_object (window, "countersigned", G_CALLBACK (countersigned_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (window);
}

static void
paper_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (AlongNotesView) self = user_data;
  g_autoptr (GError) error = NULL;

  if (along_session_run_finish (ALONG_SESSION (source), result, &error) && self->index != NULL)
    countersigned_cb (self);
}

static void
countersign_paper_action (GtkWidget  *widget,
                          const char *name,
                          GVariant   *parameter)
{
  AlongNotesView *self = ALONG_NOTES_VIEW (widget);
  GPtrArray *records = along_note_view_get_records (self->view);
  g_autoptr (AlongNoteSeal) seal = along_note_seal_new (get_directory (self), records);
  g_autoptr (AlongIntent) intent =
    along_intent_countersign (get_shown_note (self), (int) along_note_seal_get (seal)->n_parts,
                              along_session_get_now (self->session), NULL);

  along_session_run_async (self->session, intent, NULL, paper_cb, g_object_ref (self));
}

static void
agree_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  AlongNotesView *self = ALONG_NOTES_VIEW (widget);
  g_autoptr (AlongAction) action =
    g_object_new (ALONG_TYPE_ACTION,
                  "note-id", along_record_get_id (ALONG_RECORD (get_shown_note (self))),
                  "person-id", along_note_get_about_id (get_shown_note (self)),
                  NULL);

  gtk_window_present (along_action_window_new (GTK_WINDOW (gtk_widget_get_root (widget)),
                                               self->session, action));
}

static void
templates_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  AlongNotesView *self = ALONG_NOTES_VIEW (widget);

  gtk_window_present (along_note_templates_window_new (
    GTK_WINDOW (gtk_widget_get_root (widget)), self->session));
}

static void
unlocked_cb (AlongNotesView *self)
{
  AlongStore *store = along_session_get_store (self->session);

  if (self->index != NULL || along_unlocked_get_keys (get_unlocked (self)) == NULL)
    return;

  /* From now on nothing that is freed keeps what stood in it. */
  mallopt (M_PERTURB, PERTURB);
  self->index = along_note_index_new ();
  self->cancellable = g_cancellable_new ();
  self->loading = TRUE;
  g_signal_connect_object (self->index, "items-changed", G_CALLBACK (index_changed_cb), self,
                           G_CONNECT_SWAPPED);
  self->selecting = TRUE;
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->index));
  self->selecting = FALSE;
  fill_filters (self);
  search_cb (self);
  along_note_loader_load_async (store, get_directory (self), get_reader_id (self),
                                along_unlocked_get_keys (get_unlocked (self)), self->index,
                                self->cancellable, loaded_cb, g_object_ref (self));
  along_note_chain_load_async (store, along_unlocked_get_reader (get_unlocked (self)),
                               self->cancellable, chain_cb, g_object_ref (self));
  gtk_stack_set_visible_child_name (self->stack, "open");
  show_nothing (self);
  update_count (self);
  if (self->wanted != NULL)
    {
      begin_note (self, self->wanted_about_id, self->wanted);
      g_clear_object (&self->wanted);
    }
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* If what lies on the clipboard was copied here, it goes, too. */
static void
clear_clipboard (AlongNotesView *self)
{
  GdkClipboard *clipboards[] = {
    gtk_widget_get_clipboard (GTK_WIDGET (self)),
    gtk_widget_get_primary_clipboard (GTK_WIDGET (self)),
  };

  for (guint i = 0; i < G_N_ELEMENTS (clipboards); i++)
    if (gdk_clipboard_is_local (clipboards[i]))
      gdk_clipboard_set_content (clipboards[i], NULL);
}

/* The keys are still there: what was typed is sealed first. */
static void
locked_cb (AlongNotesView *self)
{
  if (self->index == NULL)
    return;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  show_nothing (self);
  gtk_stack_set_visible_child_name (self->stack, "locked");
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  clear_clipboard (self);
  gtk_single_selection_set_model (self->selection, NULL);
  along_note_index_clear (self->index);
  g_clear_object (&self->index);
  g_hash_table_remove_all (self->discarded);
  self->last = (AlongSealLink) { 0 };
  self->last_known = FALSE;
  self->n_gaps = 0;
  self->loading = FALSE;
  update_actions (self);
  malloc_trim (0);
}

/* How people are called on the screen may have changed: all rows are bound anew. */
static void
show_names (AlongNotesView *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->index));

  self->selecting = TRUE;
  g_list_model_items_changed (G_LIST_MODEL (self->index), 0, n_items, n_items);
  self->selecting = FALSE;
  if (self->shown_id != 0)
    select_note (self, self->shown_id);
}

/* A draft that was deleted and is there again, or the other way round. */
static void
changed_cb (AlongNotesView *self,
            guint           kinds)
{
  GHashTableIter iter;
  gpointer mark, id;

  if (self->index != NULL && (kinds & ALONG_CHANGE_ENTRIES) != 0)
    show_names (self);
  if (self->index == NULL || (kinds & ALONG_CHANGE_SUPERVISION) == 0)
    return;

  g_hash_table_iter_init (&iter, self->discarded);
  while (g_hash_table_iter_next (&iter, &mark, &id))
    reload_note (self, mark, *(gint64 *) id);
}

static void
along_notes_view_set_session (AlongNotesView *self,
                              AlongSession   *session)
{
  if (self->session == session)
    return;

  g_clear_object (&self->wanted);
  if (self->session != NULL)
    {
      locked_cb (self);
      g_signal_handlers_disconnect_by_data (get_unlocked (self), self);
      g_signal_handlers_disconnect_by_data (self->session, self);
    }
  g_set_object (&self->session, session);
  g_object_set (self->lock_view, "session", session, NULL);
  if (session != NULL)
    {
      g_signal_connect_object (get_unlocked (self), "locked", G_CALLBACK (locked_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (get_unlocked (self), "unlocked", G_CALLBACK (unlocked_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self,
                               G_CONNECT_SWAPPED);
      unlocked_cb (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}

static gboolean
along_notes_view_grab_focus (GtkWidget *widget)
{
  AlongNotesView *self = ALONG_NOTES_VIEW (widget);

  if (self->index == NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (self->lock_view));
  if (self->editor != NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (self->editor));

  return g_list_model_get_n_items (G_LIST_MODEL (self->index)) > 0
           ? gtk_widget_grab_focus (GTK_WIDGET (self->list))
           : gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
along_notes_view_dispose (GObject *object)
{
  AlongNotesView *self = ALONG_NOTES_VIEW (object);

  along_notes_view_set_session (self, NULL);
  g_clear_pointer (&self->shown_mark, g_bytes_unref);
  g_clear_pointer (&self->discarded, g_hash_table_unref);

  G_OBJECT_CLASS (along_notes_view_parent_class)->dispose (object);
}

static void
along_notes_view_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  AlongNotesView *self = ALONG_NOTES_VIEW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_CAN_PRINT:
      g_value_set_boolean (value, self->view != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_notes_view_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_SESSION:
      along_notes_view_set_session (ALONG_NOTES_VIEW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_notes_view_class_init (AlongNotesViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = along_notes_view_dispose;
  object_class->get_property = along_notes_view_get_property;
  object_class->set_property = along_notes_view_set_property;
  along_focus_install (widget_class, along_notes_view_grab_focus);

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, ALONG_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_PRINT] =
    g_param_spec_boolean ("can-print", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "notes.new", NULL, new_action);
  gtk_widget_class_install_action (widget_class, "notes.addendum", NULL, addendum_action);
  gtk_widget_class_install_action (widget_class, "notes.peer-words", NULL, addendum_action);
  gtk_widget_class_install_action (widget_class, "notes.countersign", NULL, countersign_action);
  gtk_widget_class_install_action (widget_class, "notes.countersign-paper", NULL,
                                   countersign_paper_action);
  gtk_widget_class_install_action (widget_class, "notes.action", NULL, agree_action);
  gtk_widget_class_install_action (widget_class, "notes.templates", NULL, templates_action);
  gtk_widget_class_install_action (widget_class, "notes.next", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "notes.previous", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "notes.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "notes.lock", NULL, lock_action);

  g_type_ensure (ALONG_TYPE_NOTES_LOCK_VIEW);
  g_type_ensure (ALONG_TYPE_SPLIT_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-notes-view.ui");
#define BIND(name) gtk_widget_class_bind_template_child (widget_class, AlongNotesView, name)
  BIND (stack);
  BIND (lock_view);
  BIND (split);
  BIND (search_entry);
  BIND (filter_button);
  BIND (kind_filter);
  BIND (about_filter);
  BIND (time_filter);
  BIND (unread_filter);
  BIND (unsigned_filter);
  BIND (list_stack);
  BIND (list);
  BIND (selection);
  BIND (count);
  BIND (back_button);
  BIND (menu_button);
  BIND (content);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_filters_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_folded);
}

static void
along_notes_view_init (AlongNotesView *self)
{
  self->discarded = g_hash_table_new_full (g_bytes_hash, g_bytes_equal,
                                           (GDestroyNotify) g_bytes_unref, g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_text_set_input_hints (
    GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->search_entry))),
    GTK_INPUT_HINT_PRIVATE);
  along_menu_tip_follow (self->menu_button);
  along_menu_tip_follow (self->filter_button);
  along_focus_name_button (GTK_WIDGET (self->kind_filter), _("Kind of note"));
  along_focus_name_button (GTK_WIDGET (self->about_filter), _("Whom it is about"));
  along_focus_name_button (GTK_WIDGET (self->time_filter), _("How old"));
  update_folded (self);
  update_actions (self);
}

void
along_notes_view_start_search (AlongNotesView *self)
{
  g_return_if_fail (ALONG_IS_NOTES_VIEW (self));

  if (self->index == NULL)
    return;

  along_split_view_set_show_content (self->split, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

void
along_notes_view_print (AlongNotesView *self)
{
  g_autoptr (AlongDocument) document = NULL;

  g_return_if_fail (ALONG_IS_NOTES_VIEW (self));

  if (self->view != NULL)
    document = along_note_view_make_document (self->view);
  if (document != NULL)
    along_printing_print (document, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))));
}

void
along_notes_view_write_after (AlongNotesView   *self,
                              AlongSupervision *supervision,
                              gint64            about_id)
{
  g_return_if_fail (ALONG_IS_NOTES_VIEW (self));
  g_return_if_fail (ALONG_IS_SUPERVISION (supervision));

  if (self->index != NULL)
    {
      begin_note (self, about_id, supervision);
      return;
    }

  g_set_object (&self->wanted, supervision);
  self->wanted_about_id = about_id;
  gtk_widget_grab_focus (GTK_WIDGET (self));
}
