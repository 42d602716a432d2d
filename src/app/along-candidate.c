/* along-candidate.c — somebody who might take a shift, and what speaks against it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-candidate.h"

#include "app/along-roster-plan.h"
#include "model/along-enum-types.h"
#include "model/along-words.h"
#include "rules/along-rules.h"

struct _AlongCandidate
{
  GObject parent_instance;

  AlongPerson *person;
  char *hours;
  char *reason;
  gboolean possible;
  guint rank; /* 0 nothing speaks against it, 1 it can be done all the same, 2 it cannot */
};

G_DEFINE_FINAL_TYPE (AlongCandidate, along_candidate, G_TYPE_OBJECT)

static void
ask (AlongCandidate  *self,
     AlongRoster     *roster,
     AlongClock       clock,
     AlongShift      *shift,
     AlongAssignment *replaced)
{
  gint64 id = along_record_get_id (ALONG_RECORD (self->person));
  /* The seat of the one who is replaced becomes free for everybody else. */
  gint64 freed = replaced != NULL && along_assignment_get_person_id (replaced) != id
                   ? along_record_get_id (ALONG_RECORD (replaced))
                   : 0;
  g_autoptr (GPtrArray) findings = along_rules_check (roster, shift, id, freed);
  const AlongFinding *finding = along_rules_get_impossible (findings);

  self->possible = finding == NULL;
  self->rank = self->possible ? 0 : 2;

  if (finding == NULL && findings->len > 0)
    finding = g_ptr_array_index (findings, 0);
  if (finding == NULL)
    return;

  self->rank = MAX (self->rank, 1);
  g_free (self->reason);
  self->reason = along_finding_describe_short (finding, roster, shift, clock);
}

/* On no shift at all is a peer whose status is another one. */
static void
ask_status (AlongCandidate *self)
{
  if (along_rules_works (self->person))
    return;

  self->possible = FALSE;
  self->rank = 2;
  if (ALONG_IS_PEER (self->person))
    {
      g_free (self->reason);
      self->reason = g_strdup (along_words_value (
        ALONG_TYPE_PEER_STATUS, (int) along_peer_get_status (ALONG_PEER (self->person))));
    }
}

static int
compare_candidates (gconstpointer a,
                    gconstpointer b,
                    gpointer      user_data)
{
  AlongCandidate *first = ALONG_CANDIDATE ((gpointer) a);
  AlongCandidate *second = ALONG_CANDIDATE ((gpointer) b);

  AlongCandidateGroup group = along_candidate_get_group (first);
  AlongCandidateGroup other = along_candidate_get_group (second);

  if (group != other)
    return group < other ? -1 : 1;
  if (first->rank != second->rank)
    return first->rank < second->rank ? -1 : 1;

  return g_utf8_collate (along_candidate_get_name (first), along_candidate_get_name (second));
}

static void
add_people (GListStore      *candidates,
            AlongRoster     *roster,
            AlongClock       clock,
            GListModel      *people,
            AlongShift      *shift,
            AlongAssignment *replaced)
{
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr (AlongPerson) person = g_list_model_get_item (people, i);
      g_autoptr (AlongCandidate) candidate = NULL;

      if (along_entry_is_archived (ALONG_ENTRY (person)))
        continue;

      candidate = along_candidate_new (roster, clock, person, shift, replaced);
      g_list_store_append (candidates, candidate);
    }
}

static void
along_candidate_finalize (GObject *object)
{
  AlongCandidate *self = ALONG_CANDIDATE (object);

  g_clear_object (&self->person);
  g_free (self->hours);
  g_free (self->reason);

  G_OBJECT_CLASS (along_candidate_parent_class)->finalize (object);
}

static void
along_candidate_class_init (AlongCandidateClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = along_candidate_finalize;
}

static void
along_candidate_init (AlongCandidate *self)
{
  self->possible = TRUE;
}

AlongCandidate *
along_candidate_new (AlongRoster     *roster,
                     AlongClock       clock,
                     AlongPerson     *person,
                     AlongShift      *shift,
                     AlongAssignment *replaced)
{
  AlongCandidate *self;
  int minutes;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (ALONG_IS_PERSON (person), NULL);

  self = g_object_new (ALONG_TYPE_CANDIDATE, NULL);
  self->person = g_object_ref (person);
  minutes = along_roster_count_minutes (roster, along_record_get_id (ALONG_RECORD (person)));
  self->hours = minutes > 0 ? along_words_duration (minutes) : g_strdup ("");
  self->reason = g_strdup ("");
  if (shift != NULL)
    ask (self, roster, clock, shift, replaced);
  else
    ask_status (self);

  return self;
}

AlongPerson *
along_candidate_get_person (AlongCandidate *self)
{
  g_return_val_if_fail (ALONG_IS_CANDIDATE (self), NULL);

  return self->person;
}

const char *
along_candidate_get_name (AlongCandidate *self)
{
  g_return_val_if_fail (ALONG_IS_CANDIDATE (self), NULL);

  return along_entry_get_name (ALONG_ENTRY (self->person));
}

const char *
along_candidate_get_hours (AlongCandidate *self)
{
  g_return_val_if_fail (ALONG_IS_CANDIDATE (self), NULL);

  return self->hours;
}

const char *
along_candidate_get_reason (AlongCandidate *self)
{
  g_return_val_if_fail (ALONG_IS_CANDIDATE (self), NULL);

  return self->reason;
}

gboolean
along_candidate_is_possible (AlongCandidate *self)
{
  g_return_val_if_fail (ALONG_IS_CANDIDATE (self), FALSE);

  return self->possible;
}

AlongCandidateGroup
along_candidate_get_group (AlongCandidate *self)
{
  g_return_val_if_fail (ALONG_IS_CANDIDATE (self), ALONG_CANDIDATE_GROUP_OTHERS);

  if (!self->possible)
    return ALONG_CANDIDATE_GROUP_OTHERS;

  return ALONG_IS_PEER (self->person) ? ALONG_CANDIDATE_GROUP_PEERS : ALONG_CANDIDATE_GROUP_STAFF;
}

GListModel *
along_candidate_list (AlongRoster     *roster,
                      AlongClock       clock,
                      AlongShift      *shift,
                      AlongAssignment *replaced)
{
  AlongDirectory *directory;
  GListStore *candidates;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);

  directory = along_roster_get_directory (roster);
  candidates = g_list_store_new (ALONG_TYPE_CANDIDATE);
  add_people (candidates, roster, clock, along_directory_get_peers (directory), shift, replaced);
  add_people (candidates, roster, clock, along_directory_get_supervisors (directory), shift,
              replaced);
  g_list_store_sort (candidates, compare_candidates, NULL);

  return G_LIST_MODEL (candidates);
}
