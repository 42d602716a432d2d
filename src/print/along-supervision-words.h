/* along-supervision-words.h — what stands on prints of supervision, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "print/along-supervision-document.h"

G_BEGIN_DECLS

/* Calls people and places as the options of a print want it. */
typedef struct _AlongSupervisionWords AlongSupervisionWords;

/* @print must outlive it. */
AlongSupervisionWords *along_supervision_words_new  (const AlongSupervisionPrint *print);
void        along_supervision_words_free            (AlongSupervisionWords *self);

const char *along_supervision_words_get_agency      (AlongSupervisionWords *self);
AlongDay    along_supervision_words_get_today       (AlongSupervisionWords *self);

/* The sessions (AlongSupervision) that are printed, the first first; to be unreffed. */
GPtrArray  *along_supervision_words_list_sessions   (AlongSupervisionWords *self);

/* Of a session: its kind; "Tuesday, 24 November 2026, 10:00–11:00, Office"; and who takes part,
 * with who gives it; the last two to be freed. */
const char *along_supervision_words_get_kind        (AlongSupervision      *session);
char       *along_supervision_words_dup_when        (AlongSupervisionWords *self,
                                                     AlongSupervision      *session);
char       *along_supervision_words_dup_people      (AlongSupervisionWords *self,
                                                     AlongSupervision      *session);

/* What was agreed in @session, a text each; to be unreffed. */
GPtrArray  *along_supervision_words_list_actions    (AlongSupervisionWords *self,
                                                     AlongSupervision      *session);

/* That the sessions of @name alone are told of, as a sentence to be freed; and the same of whom they
 * are printed for, %NULL where everybody's are told. */
char       *along_supervision_words_wall            (const char            *name);
char       *along_supervision_words_dup_wall        (AlongSupervisionWords *self);

/* Whether what is to be done in the row of that number is done. */
gboolean    along_supervision_words_is_done         (AlongSupervisionWords *self,
                                                     guint                  row);

/* Rows of texts (char **): two, what is to be done, and by whom and when; four, who has
 * supervision, when it was held, when it is planned, and until when it is due. To be unreffed. */
GPtrArray  *along_supervision_words_list_action_rows  (AlongSupervisionWords *self);
GPtrArray  *along_supervision_words_list_cadence_rows (AlongSupervisionWords *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongSupervisionWords, along_supervision_words_free)

G_END_DECLS
