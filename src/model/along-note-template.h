/* along-note-template.h — what a new note of a kind begins with in this agency
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-record.h"

G_BEGIN_DECLS

/**
 * AlongNoteTemplate:
 *
 * Kept for kinds only that do not begin as they come. A private note has none: the talk about two
 * roles has exactly its three fields, "wishes, fears and common rules" [coop].
 *
 * Properties:
 * - kind: the kind of note; one template for each
 * - text: headings, lists and questions, in the Markdown that notes are written in; up to
 *   ALONG_NOTE_TEMPLATE_MAX_LINES lines; may be empty
 */
#define ALONG_TYPE_NOTE_TEMPLATE (along_note_template_get_type ())
G_DECLARE_FINAL_TYPE (AlongNoteTemplate, along_note_template, ALONG, NOTE_TEMPLATE, AlongRecord)

AlongNoteKind  along_note_template_get_kind (AlongNoteTemplate *self);
const char    *along_note_template_get_text (AlongNoteTemplate *self);

/* The most characters and lines: a template is no more than a page or two. */
#define ALONG_NOTE_TEMPLATE_MAX_TEXT 4000
#define ALONG_NOTE_TEMPLATE_MAX_LINES 100

G_END_DECLS
