/* along-candidate.c — somebody who might take a shift, and what is to be said of it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-candidate.h"

#include <glib/gi18n-lib.h>

#include "model/along-enum-types.h"
#include "model/along-words.h"
#include "rules/along-ranking.h"
#include "rules/along-rules.h"

struct _AlongCandidate
{
  GObject parent_instance;

  AlongPerson *person;
  char *name;  /* as it was shown when this was made */
  char *apart; /* from somebody of the same name; NULL where nobody has it */
  char *words;
  AlongSeverity severity;
  AlongLoad load;
};

G_DEFINE_FINAL_TYPE (AlongCandidate, along_candidate, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* In front of each line. */
static const char *
get_sign (AlongSeverity severity)
{
  switch (severity)
    {
    case ALONG_SEVERITY_IMPOSSIBLE:
      return "✕ ";
    case ALONG_SEVERITY_NEEDS_REASON:
      return "! ";
    case ALONG_SEVERITY_GLADLY:
      return "+ ";
    case ALONG_SEVERITY_NOT_GLADLY:
    case ALONG_SEVERITY_OFF:
    default:
      return "– ";
    }
}

static char *
describe_findings (GPtrArray   *findings,
                   AlongRoster *roster,
                   AlongShift  *shift,
                   AlongClock   clock)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const AlongFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *line = along_finding_describe_short (finding, roster, shift, clock);

      if (i > 0)
        g_string_append_c (words, '\n');
      g_string_append (words, get_sign (finding->severity));
      g_string_append (words, line);
    }

  return g_string_free (words, FALSE);
}

/* Takes @words. */
static AlongCandidate *
new_candidate (AlongPerson     *person,
               char            *words,
               AlongSeverity    severity,
               const AlongLoad *load)
{
  AlongCandidate *self = g_object_new (ALONG_TYPE_CANDIDATE, NULL);

  self->person = g_object_ref (person);
  self->name = g_strdup (along_entry_get_shown_name (ALONG_ENTRY (person)));
  self->words = words;
  self->severity = severity;
  self->load = *load;

  return self;
}

/* "Aino (Ainikki)", to be freed. */
static char *
dup_apart (AlongPerson *person)
{
  const char *name = along_entry_get_shown_name (ALONG_ENTRY (person));
  const char *mark = along_person_get_alias (person);

  if (*mark == '\0' || g_str_equal (mark, name))
    mark = along_person_get_phone (person);
  if (*mark == '\0')
    return g_strdup (name);

  /* Translators: a name that two people have, and the alias or the phone number of one of them. */
  return g_strdup_printf (C_ ("name", "%s (%s)"), name, mark);
}

/* Somebody beside the roster: what they are on no shift at all. */
static AlongCandidate *
new_for_days (AlongRoster *roster,
              AlongPerson *person,
              AlongDay     first_day)
{
  AlongLoad load =
    along_load_find (roster, along_record_get_id (ALONG_RECORD (person)), first_day);

  if (along_rules_works (person))
    return new_candidate (person, g_strdup (""), ALONG_SEVERITY_OFF, &load);

  return new_candidate (person,
                        g_strdup (along_words_value (
                          ALONG_TYPE_PEER_STATUS,
                          (int) along_peer_get_status (ALONG_PEER (person)))),
                        ALONG_SEVERITY_IMPOSSIBLE, &load);
}

static void
add_people (GListStore  *candidates,
            AlongRoster *roster,
            GListModel  *people,
            gboolean     working)
{
  AlongZone *zone = along_directory_get_zone (along_roster_get_directory (roster));
  AlongDay first_day = along_zone_get_day (zone, along_roster_get_span (roster).start);
  guint n_people = g_list_model_get_n_items (people);

  for (guint i = 0; i < n_people; i++)
    {
      g_autoptr (AlongPerson) person = g_list_model_get_item (people, i);
      g_autoptr (AlongCandidate) candidate = NULL;

      if (along_entry_is_archived (ALONG_ENTRY (person)) || along_rules_works (person) != working)
        continue;

      candidate = new_for_days (roster, person, first_day);
      g_list_store_append (candidates, candidate);
    }
}

/* Whoever has the name of somebody else in the list is told apart by what the agency calls them
 * besides, or by their number. */
static void
tell_apart (GListStore *candidates)
{
  guint n_candidates = g_list_model_get_n_items (G_LIST_MODEL (candidates));
  g_autoptr (GHashTable) first = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n_candidates; i++)
    {
      g_autoptr (AlongCandidate) candidate = g_list_model_get_item (G_LIST_MODEL (candidates), i);
      const char *name = candidate->name;
      AlongCandidate *other = g_hash_table_lookup (first, name);

      if (other == NULL)
        {
          g_hash_table_insert (first, (gpointer) name, candidate);
          continue;
        }

      if (other->apart == NULL)
        other->apart = dup_apart (other->person);
      candidate->apart = dup_apart (candidate->person);
    }
}

static void
along_candidate_finalize (GObject *object)
{
  AlongCandidate *self = ALONG_CANDIDATE (object);

  g_clear_object (&self->person);
  g_free (self->name);
  g_free (self->apart);
  g_free (self->words);

  G_OBJECT_CLASS (along_candidate_parent_class)->finalize (object);
}

static void
along_candidate_class_init (AlongCandidateClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = along_candidate_finalize;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
along_candidate_init (AlongCandidate *self)
{
}

static gboolean
is_equal (AlongCandidate *a,
          AlongCandidate *b)
{
  return g_str_equal (a->name, b->name) && g_str_equal (a->words, b->words) &&
         g_strcmp0 (a->apart, b->apart) == 0 &&
         a->severity == b->severity &&
         a->load.week == b->load.week && a->load.weeks == b->load.weeks &&
         a->load.least == b->load.least && a->load.most == b->load.most;
}

gboolean
along_candidate_update (AlongCandidate *self,
                        AlongCandidate *newer)
{
  g_return_val_if_fail (ALONG_IS_CANDIDATE (self), FALSE);
  g_return_val_if_fail (ALONG_IS_CANDIDATE (newer), FALSE);

  if (self->person != newer->person)
    return FALSE;
  if (is_equal (self, newer))
    return TRUE;

  g_free (self->name);
  self->name = g_strdup (newer->name);
  g_free (self->apart);
  self->apart = g_strdup (newer->apart);
  g_free (self->words);
  self->words = g_strdup (newer->words);
  self->severity = newer->severity;
  self->load = newer->load;
  g_signal_emit (self, signals[CHANGED], 0);

  return TRUE;
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

  return self->apart != NULL ? self->apart : self->name;
}

const char *
along_candidate_get_words (AlongCandidate *self)
{
  g_return_val_if_fail (ALONG_IS_CANDIDATE (self), NULL);

  return self->words;
}

AlongSeverity
along_candidate_get_severity (AlongCandidate *self)
{
  g_return_val_if_fail (ALONG_IS_CANDIDATE (self), ALONG_SEVERITY_IMPOSSIBLE);

  return self->severity;
}

gboolean
along_candidate_is_possible (AlongCandidate *self)
{
  g_return_val_if_fail (ALONG_IS_CANDIDATE (self), FALSE);

  return self->severity != ALONG_SEVERITY_IMPOSSIBLE;
}

const AlongLoad *
along_candidate_get_load (AlongCandidate *self)
{
  g_return_val_if_fail (ALONG_IS_CANDIDATE (self), NULL);

  return &self->load;
}

/* "8–20 h", "at least 8 h", "at most 20 h"; "" for neither. To be freed. */
static char *
describe_band (int least,
               int most)
{
  g_autofree char *of_least = along_words_duration (least);
  g_autofree char *of_most = along_words_duration (most);

  if (least != 0 && most != 0)
    /* Translators: hours of work, the least and the most that are agreed: "8 h to 20 h". */
    return g_strdup_printf (_("agreed %s to %s"), of_least, of_most);
  if (least != 0)
    /* Translators: hours of work: "agreed at least 8 h". */
    return g_strdup_printf (_("agreed at least %s"), of_least);
  if (most != 0)
    /* Translators: hours of work: "agreed at most 20 h". */
    return g_strdup_printf (_("agreed at most %s"), of_most);

  return g_strdup ("");
}

char *
along_candidate_describe_load (AlongCandidate *self)
{
  g_autofree char *week = NULL;
  g_autofree char *weeks = NULL;
  g_autofree char *band = NULL;

  g_return_val_if_fail (ALONG_IS_CANDIDATE (self), NULL);

  week = along_words_duration (self->load.week);
  weeks = along_words_duration (self->load.weeks);
  band = describe_band (self->load.least, self->load.most);

  if (*band == '\0')
    /* Translators: how long somebody works: "12 h this week, 40 h in 4 weeks". */
    return g_strdup_printf (_("%s this week, %s in %d weeks"), week, weeks, ALONG_LOAD_WEEKS);

  /* Translators: how long somebody works, and what is agreed for a week: "12 h this week, agreed
   * 8 h to 20 h; 40 h in 4 weeks". */
  return g_strdup_printf (_("%s this week, %s; %s in %d weeks"), week, band, weeks,
                          ALONG_LOAD_WEEKS);
}

GListModel *
along_candidate_list (AlongRoster     *roster,
                      AlongClock       clock,
                      AlongShift      *shift,
                      AlongAssignment *moving)
{
  g_autoptr (GPtrArray) ranking = NULL;
  GListStore *candidates;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);
  g_return_val_if_fail (ALONG_IS_SHIFT (shift), NULL);

  candidates = g_list_store_new (ALONG_TYPE_CANDIDATE);
  ranking = along_ranking_new (roster, shift,
                               moving != NULL ? along_record_get_id (ALONG_RECORD (moving)) : 0);

  for (guint i = 0; i < ranking->len; i++)
    {
      const AlongRanked *ranked = g_ptr_array_index (ranking, i);
      g_autoptr (AlongCandidate) candidate =
        new_candidate (ranked->person, describe_findings (ranked->findings, roster, shift, clock),
                       ranked->severity, &ranked->load);

      g_list_store_append (candidates, candidate);
    }
  tell_apart (candidates);

  return G_LIST_MODEL (candidates);
}

GListModel *
along_candidate_list_all (AlongRoster *roster)
{
  AlongDirectory *directory;
  GListStore *candidates;

  g_return_val_if_fail (ALONG_IS_ROSTER (roster), NULL);

  directory = along_roster_get_directory (roster);
  candidates = g_list_store_new (ALONG_TYPE_CANDIDATE);
  add_people (candidates, roster, along_directory_get_peers (directory), TRUE);
  add_people (candidates, roster, along_directory_get_supervisors (directory), TRUE);
  add_people (candidates, roster, along_directory_get_peers (directory), FALSE);
  tell_apart (candidates);

  return G_LIST_MODEL (candidates);
}
