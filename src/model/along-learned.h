/* along-learned.h — who has learned what, and who may do without
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-certificate.h"
#include "model/along-waiver.h"

G_BEGIN_DECLS

/**
 * AlongLearned:
 *
 * A snapshot of certificates and waivers by person and course, filled once and then read by the
 * rules and the pages. A counted value, not an object.
 */
typedef struct _AlongLearned AlongLearned;

AlongLearned *along_learned_new              (void);
AlongLearned *along_learned_ref              (AlongLearned     *self);
void          along_learned_unref            (AlongLearned     *self);

/* Filling, in any order; @self keeps what is added. */
void          along_learned_add_certificate  (AlongLearned     *self,
                                              AlongCertificate *certificate);
void          along_learned_add_waiver       (AlongLearned     *self,
                                              AlongWaiver      *waiver);

/* All that @person_id has of a course, as they were added; owned by @self, never %NULL. */
GPtrArray    *along_learned_get_certificates (AlongLearned     *self,
                                              gint64            person_id,
                                              gint64            course_id);
GPtrArray    *along_learned_get_waivers      (AlongLearned     *self,
                                              gint64            person_id,
                                              gint64            course_id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongLearned, along_learned_unref)

G_END_DECLS
