/* along-matter.h — something about supervision that can be done something with, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "app/along-today-item.h"

G_BEGIN_DECLS

/**
 * AlongMatter:
 *
 * One row of a list. Filled by whoever made it, and not changed afterwards. Actions are written in
 * detail, such as "supervision.plan(int64 7)".
 */
#define ALONG_TYPE_MATTER (along_matter_get_type ())
G_DECLARE_FINAL_TYPE (AlongMatter, along_matter, ALONG, MATTER, GObject)

/* @title says whom or what it is about, @mark what of that is to be heeded, with a sign, and
 * @detail more about it in lines; the last two may be %NULL. All are taken over. */
AlongMatter     *along_matter_new          (AlongTodayUrgency  urgency,
                                            char              *title,
                                            char              *mark,
                                            char              *detail);

/* What its button does, what is done when its row is activated, and what else is in its menu, in
 * that order. @action is taken over. */
void             along_matter_set_button   (AlongMatter       *self,
                                            const char        *label,
                                            char              *action);
void             along_matter_set_action   (AlongMatter       *self,
                                            char              *action);
void             along_matter_add_item     (AlongMatter       *self,
                                            const char        *label,
                                            char              *action);

/* What its row is dragged as, an id, to rows which take that; 0 for not at all. And the action that
 * is done with the id @drop_id and the one that is dropped there, as a pair of both; taken over. */
void             along_matter_set_drag     (AlongMatter       *self,
                                            gint64             drag_id);
void             along_matter_set_drop     (AlongMatter       *self,
                                            char              *action,
                                            gint64             drop_id);
gint64           along_matter_get_drag     (AlongMatter       *self);
const char      *along_matter_get_drop     (AlongMatter       *self,
                                            gint64            *drop_id);

/* The texts are owned by @self; %NULL where there is none. */
AlongTodayUrgency along_matter_get_urgency (AlongMatter       *self);
const char      *along_matter_get_title    (AlongMatter       *self);
const char      *along_matter_get_mark     (AlongMatter       *self);
const char      *along_matter_get_detail   (AlongMatter       *self);
const char      *along_matter_get_button   (AlongMatter       *self,
                                            const char       **action);
const char      *along_matter_get_action   (AlongMatter       *self);

/* To be unreffed; %NULL for no menu. */
GMenuModel      *along_matter_new_menu     (AlongMatter       *self);

/* Whether both say and do the same. */
gboolean         along_matter_equal        (AlongMatter       *a,
                                            AlongMatter       *b);

G_END_DECLS
