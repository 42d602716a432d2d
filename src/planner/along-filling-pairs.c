/* along-filling-pairs.c — who is better together, and who is not
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "along-filling-private.h"

/* As many covers for two people as the planner's tables have room for. */
#define MOST_PAIRS 4096

static gboolean
is_kept (AlongFilling *self,
         guint         person,
         guint         shift)
{
  for (guint i = 0; i < self->kept->len; i++)
    {
      const AlongFillingKept *kept = &g_array_index (self->kept, AlongFillingKept, i);

      if (kept->person == person && kept->shift == shift)
        return TRUE;
    }

  return FALSE;
}

static gboolean
are_kept_together (AlongFilling *self,
                   guint         a,
                   guint         b)
{
  for (guint i = 0; i < self->kept->len; i++)
    {
      const AlongFillingKept *kept = &g_array_index (self->kept, AlongFillingKept, i);

      if (kept->person == a && is_kept (self, b, kept->shift))
        return TRUE;
    }

  return FALSE;
}

/* That @a and @b both come to a shift costs @price; who is on one already is no news. */
static void
add_pair_price (AlongFilling *self,
                GArray       *costs,
                guint         a,
                guint         b,
                gint64        price,
                guint        *n_covers)
{
  const AlongCover both = { .most = 1, .limit = G_MAXUINT, .over = price };
  guint n_people = self->people->len;
  g_autofree guint8 *whom = g_new0 (guint8, n_people);

  whom[a] = whom[b] = TRUE;
  for (guint i = 0; i < self->n_to_fill && *n_covers < MOST_PAIRS; i++)
    if (along_filling_shift (self, i)->n_open > 1
        && g_array_index (costs, gint64, i * n_people + a) != ALONG_FILLING_CANNOT
        && g_array_index (costs, gint64, i * n_people + b) != ALONG_FILLING_CANNOT)
      {
        along_problem_add_cover (self->problem, i, whom, &both);
        *n_covers += 1;
      }
}

static AlongFindingCode
get_pair_code (AlongPairKind kind)
{
  switch (kind)
    {
    case ALONG_PAIR_BLOCKED:
      return ALONG_FINDING_BLOCKED;
    case ALONG_PAIR_AVOIDED:
      return ALONG_FINDING_AVOIDED;
    case ALONG_PAIR_PREFERRED:
      return ALONG_FINDING_PREFERRED;
    default:
      g_return_val_if_reached (ALONG_FINDING_PREFERRED);
    }
}

/* Who is better not, or better, together with @person of those after them. */
static void
add_pairs (AlongFilling *self,
           GArray       *costs,
           guint         person,
           guint        *n_covers)
{
  gint64 id = along_filling_person (self, person);
  GPtrArray *about = along_directory_get_about (self->directory, id);

  for (guint i = 0; i < about->len; i++)
    {
      AlongPair *pair = g_ptr_array_index (about, i);
      AlongFindingCode code;
      AlongSeverity severity;
      guint other = person + 1;

      if (!ALONG_IS_PAIR (pair))
        continue;
      while (other < self->people->len
             && along_filling_person (self, other) != along_pair_get_partner_id (pair, id))
        other++;
      if (other == self->people->len)
        continue;

      code = get_pair_code (along_pair_get_kind (pair));
      severity = along_rule_table_get (self->directory, code, NULL);
      if (!along_filling_forbids (severity) && severity != ALONG_SEVERITY_OFF)
        add_pair_price (self, costs, person, other, along_filling_get_price (self, code), n_covers);
      else if (along_filling_forbids (severity) && !are_kept_together (self, person, other))
        along_problem_keep_apart (self->problem, person, other);
    }
}

void
along_filling_add_pairs (AlongFilling *self,
                         GArray       *costs)
{
  guint n_covers = 0;

  for (guint i = 0; i < self->people->len; i++)
    add_pairs (self, costs, i, &n_covers);
}
