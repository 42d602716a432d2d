/* along-programme-training.c — what people of an invented agency have learned, and what needs it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/along-programme-demo.h"

#include "model/along-peer.h"
#include "rules/along-rules.h"

/* The day on which @peer did the course of @plan, counted from today; 1 for not yet. */
static int
find_day (AlongPlanCourse *plan,
          AlongPeer       *peer)
{
  gint64 id = along_record_get_id (ALONG_RECORD (peer));

  for (guint i = 0; i < plan->learners->len; i++)
    {
      const AlongPlanLearner *learner = &g_array_index (plan->learners, AlongPlanLearner, i);

      if (learner->person_id == id)
        return learner->issued;
    }

  return plan->all != 0 && along_rules_works (ALONG_PERSON (peer)) &&
             along_peer_get_status (peer) != ALONG_PEER_STATUS_ORIENTATION
           ? plan->all : 1;
}

/* Whether @course is an item that who signs it did together with the peer. */
static gboolean
is_joint (AlongCourse *course)
{
  return along_course_get_kind (course) == ALONG_COURSE_ORIENTATION_ITEM &&
         (along_course_get_audience (course) & ALONG_AUDIENCE_PROFESSIONALS) != 0;
}

static void
add_certificates (AlongProgrammeDemo *self,
                  AlongPlanCourse    *plan,
                  AlongLearned       *learned)
{
  GListModel *peers = along_directory_get_peers (self->directory);

  for (guint i = 0; i < g_list_model_get_n_items (peers); i++)
    {
      g_autoptr (AlongPeer) peer = g_list_model_get_item (peers, i);
      int day = find_day (plan, peer);
      AlongCertificate *certificate;

      if (day > 0)
        continue;

      certificate =
        g_object_new (ALONG_TYPE_CERTIFICATE,
                      "id", --self->last_id,
                      "person-id", along_record_get_id (ALONG_RECORD (peer)),
                      "course-id", along_record_get_id (ALONG_RECORD (plan->course)),
                      "issued", self->today + day,
                      "expires", along_course_get_expiry (plan->course, self->today + day),
                      "by-id", plan->by_id,
                      "with-id", is_joint (plan->course) ? plan->by_id : (gint64) 0,
                      NULL);
      along_programme_demo_add_record (self, certificate);
      along_learned_add_certificate (learned, certificate);
    }
}

/* From today on: what was before was without. */
static void
add_requirements (AlongProgrammeDemo *self,
                  AlongPlanCourse    *plan)
{
  for (guint i = 0; i < plan->types->len; i++)
    {
      AlongRecord *requirement =
        g_object_new (ALONG_TYPE_REQUIREMENT,
                      "id", --self->last_id,
                      "course-id", along_record_get_id (ALONG_RECORD (plan->course)),
                      "scope", ALONG_REQUIREMENT_SHIFT_TYPE,
                      "shift-type-id", g_array_index (plan->types, gint64, i),
                      "first-day", self->today,
                      "lead-days", ALONG_REQUIREMENT_LEAD_DAYS,
                      NULL);

      along_programme_demo_add_record (self, requirement);
      along_directory_add (self->directory, requirement);
    }
}

void
along_programme_demo_add_training (AlongProgrammeDemo *self)
{
  AlongLearned *learned = along_learned_new ();

  for (guint i = 0; i < self->plan->courses->len; i++)
    {
      AlongPlanCourse *plan = g_ptr_array_index (self->plan->courses, i);

      add_requirements (self, plan);
      add_certificates (self, plan, learned);
    }
  along_roster_set_learned (self->roster, learned);
  along_learned_unref (learned);
}
