/* along-people-filter.h — which entries of a list of people are shown
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "app/along-enum-list.h"
#include "app/along-session.h"

G_BEGIN_DECLS

/* What can be asked of an entry; a question that does not fit its kind is not asked. */
typedef enum
{
  ALONG_CRITERION_STATUS,     /* of a peer: AlongPeerStatus */
  ALONG_CRITERION_CONNECTION, /* of a peer, today: AlongConnectionKind */
  ALONG_CRITERION_ROLE,       /* of a peer: one of AlongRoles */
  ALONG_CRITERION_DUTY,       /* of the staff: one of AlongDuties */
  ALONG_CRITERION_REACH,      /* of a client: AlongReach */
  ALONG_N_CRITERIA,
} AlongCriterion;

/**
 * AlongPeopleFilter:
 *
 * At first it hides those who are archived and the peers who moved on, and nobody else.
 */
#define ALONG_TYPE_PEOPLE_FILTER (along_people_filter_get_type ())
G_DECLARE_FINAL_TYPE (AlongPeopleFilter, along_people_filter, ALONG, PEOPLE_FILTER, GtkFilter)

AlongPeopleFilter *along_people_filter_new         (void);

/* For the connections; the filter is asked anew when the session's records change. */
void               along_people_filter_set_session (AlongPeopleFilter *self,
                                                    AlongSession      *session);

/* Words that all occur in the name, the alias or the languages; "" for any. */
void               along_people_filter_set_text    (AlongPeopleFilter *self,
                                                    const char        *text);

/* @value may be ALONG_ENUM_ANY. */
void               along_people_filter_set_value   (AlongPeopleFilter *self,
                                                    AlongCriterion     criterion,
                                                    int                value);

/* Whether those who are archived or moved on are shown, too. */
void               along_people_filter_set_past    (AlongPeopleFilter *self,
                                                    gboolean           past);

/* Whether anything but the text differs from how the filter was at first. */
gboolean           along_people_filter_is_set      (AlongPeopleFilter *self);

G_END_DECLS
