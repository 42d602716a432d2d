/* along-publish-note.h — something to know of a shift before a roster is published, for a list
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/along-shift.h"

G_BEGIN_DECLS

/**
 * AlongPublishNote:
 *
 * Two lines of text, which may lead to a shift, or the heading of those that follow.
 */
#define ALONG_TYPE_PUBLISH_NOTE (along_publish_note_get_type ())
G_DECLARE_FINAL_TYPE (AlongPublishNote, along_publish_note, ALONG, PUBLISH_NOTE, GObject)

/* @words may be empty; @shift, which it is about and leads to, may be %NULL. */
AlongPublishNote   *along_publish_note_new         (const char *title,
                                                    const char *words,
                                                    AlongShift *shift);
AlongPublishNote   *along_publish_note_new_heading (const char *title,
                                                    const char *words);

const char         *along_publish_note_get_title   (AlongPublishNote *self);
const char         *along_publish_note_get_words   (AlongPublishNote *self);
AlongShift         *along_publish_note_get_shift   (AlongPublishNote *self);

/* Makes rows for a list of notes; to be unreffed. */
GtkListItemFactory *along_publish_note_factory_new (void);

G_END_DECLS
