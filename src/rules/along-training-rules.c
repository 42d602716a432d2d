/* along-training-rules.c — whether somebody has the training that a shift needs
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/along-check.h"
#include "rules/along-preparation.h"

/* A course that the shift needs, for how many days after it has run out it will do, and how the
 * person stands with it. */
typedef struct
{
  gint64 course_id;
  int grace_days;
  AlongPreparation preparation;
} Need;

static Need *
find_need (GArray *needs,
           gint64  course_id)
{
  for (guint i = 0; i < needs->len; i++)
    {
      Need *need = &g_array_index (needs, Need, i);

      if (need->course_id == course_id)
        return need;
    }

  return NULL;
}

/* Of two needs of the same course the stricter one counts. */
static void
add_need (GArray     *needs,
          const Need *need)
{
  Need *known = find_need (needs, need->course_id);

  if (known == NULL)
    g_array_append_vals (needs, need, 1);
  else
    known->grace_days = MIN (known->grace_days, need->grace_days);
}

static AlongPreparation
prepare (AlongCheck *check,
         gint64      course_id)
{
  return along_preparation_find (along_roster_get_learned (check->roster), check->person_id,
                                 course_id, check->day, check->last_day, 0);
}

/* Whether the shift is one of those that @requirement is for, whoever takes it; for which roles and
 * whether for somebody alone is looked at with each person. */
static gboolean
is_for_shift (AlongCheck       *check,
              AlongRequirement *requirement)
{
  switch (along_requirement_get_scope (requirement))
    {
    case ALONG_REQUIREMENT_ROLE:
      return check->type != NULL && (along_shift_type_get_roles (check->type) &
                                     along_requirement_get_roles (requirement)) != 0;

    case ALONG_REQUIREMENT_SHIFT_TYPE:
      return along_requirement_get_shift_type_id (requirement) ==
             along_shift_get_type_id (check->shift);

    case ALONG_REQUIREMENT_PLACE:
      return along_requirement_get_place_id (requirement) ==
             along_shift_get_place_id (check->shift);

    case ALONG_REQUIREMENT_ALONE:
      return along_shift_get_seats (check->shift) == 1;

    default:
      g_return_val_if_reached (FALSE);
    }
}

GPtrArray *
along_training_rules_list (AlongCheck *check)
{
  GListModel *all = along_directory_get_requirements (check->directory);
  GPtrArray *requirements = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (AlongRequirement) requirement = g_list_model_get_item (all, i);

      if (is_for_shift (check, requirement))
        g_ptr_array_add (requirements, g_steal_pointer (&requirement));
    }

  return requirements;
}

/* Adds what @requirement needs where it concerns the person. */
static void
add_requirement (AlongCheck       *check,
                 AlongRequirement *requirement,
                 GArray           *needs)
{
  Need need = { along_requirement_get_course_id (requirement),
                along_requirement_get_grace_days (requirement) };
  const Need *known;

  if (!along_preparation_concerns (check->directory, requirement, check->person, check->day))
    return;

  known = find_need (needs, need.course_id);
  need.preparation = known != NULL ? known->preparation : prepare (check, need.course_id);
  add_need (needs, &need);
}

static gboolean
is_met (AlongCheck *check,
        const Need *need)
{
  return along_preparation_is_enough (need->preparation, check->last_day, need->grace_days);
}

static guint
count_unmet (AlongCheck *check,
             GArray     *needs)
{
  guint n_unmet = 0;

  for (guint i = 0; i < needs->len; i++)
    n_unmet += is_met (check, &g_array_index (needs, Need, i)) ? 0 : 1;

  return n_unmet;
}

/* Of the roles that the shift wants and the person has, what that one needs that lacks least:
 * nobody is kept away by what belongs to a role in which they need not come. */
static void
add_role_needs (AlongCheck *check,
                GArray     *needs)
{
  g_autoptr (GArray) best = NULL;
  guint roles = 0;

  if (ALONG_IS_PEER (check->person) && check->type != NULL)
    roles = along_shift_type_get_roles (check->type) &
            along_peer_get_roles (ALONG_PEER (check->person));

  for (guint role = 1; role <= roles; role <<= 1)
    {
      g_autoptr (GArray) of_role = g_array_new (FALSE, FALSE, sizeof (Need));

      if ((roles & role) == 0)
        continue;

      for (guint i = 0; i < check->requirements->len; i++)
        if ((along_requirement_get_roles (g_ptr_array_index (check->requirements, i)) & role) != 0)
          add_requirement (check, g_ptr_array_index (check->requirements, i), of_role);

      if (best == NULL || count_unmet (check, of_role) < count_unmet (check, best))
        {
          g_clear_pointer (&best, g_array_unref);
          best = g_steal_pointer (&of_role);
        }
    }

  for (guint i = 0; best != NULL && i < best->len; i++)
    add_need (needs, &g_array_index (best, Need, i));
}

/* All that the person needs for the shift, to be unreffed. */
static GArray *
list_needs (AlongCheck *check)
{
  GArray *needs = g_array_new (FALSE, FALSE, sizeof (Need));

  if (check->person == NULL || check->requirements->len == 0)
    return needs;

  for (guint i = 0; i < check->requirements->len; i++)
    {
      AlongRequirement *requirement = g_ptr_array_index (check->requirements, i);
      AlongRequirementScope scope = along_requirement_get_scope (requirement);

      if (scope == ALONG_REQUIREMENT_SHIFT_TYPE || scope == ALONG_REQUIREMENT_PLACE ||
          (scope == ALONG_REQUIREMENT_ALONE && along_person_rules_is_alone (check)))
        add_requirement (check, requirement, needs);
    }
  add_role_needs (check, needs);

  return needs;
}

static void
add_finding (AlongCheck       *check,
             AlongFindingCode  code,
             const Need       *need)
{
  AlongFinding *finding = along_check_add (check, code);

  finding->course_id = need->course_id;
  finding->until = need->preparation.until;
}

void
along_training_rules_check_training (AlongCheck *check)
{
  g_autoptr (GArray) needs = list_needs (check);

  for (guint i = 0; i < needs->len; i++)
    if (!is_met (check, &g_array_index (needs, Need, i)))
      add_finding (check, ALONG_FINDING_TRAINING, &g_array_index (needs, Need, i));
}

void
along_training_rules_check_grace (AlongCheck *check)
{
  g_autoptr (GArray) needs = list_needs (check);

  for (guint i = 0; i < needs->len; i++)
    {
      const Need *need = &g_array_index (needs, Need, i);

      if (is_met (check, need) && need->preparation.state == ALONG_TRAINING_EXPIRED)
        add_finding (check, ALONG_FINDING_GRACE, need);
    }
}

/* The last day up to which @requirement is met, or not met, as it is on the day of the shift. */
static AlongDay
find_until (AlongCheck       *check,
            AlongRequirement *requirement,
            GArray           *needs)
{
  gint64 course_id = along_requirement_get_course_id (requirement);
  int grace_days = along_requirement_get_grace_days (requirement);
  int n_nights = check->last_day - check->day;
  AlongPreparation preparation;
  AlongDay until, next;
  const Need *need;

  if (along_requirement_get_first_day (requirement) > check->day)
    return along_requirement_get_first_day (requirement) - 1;

  /* Whom another requirement of the course concerns, this one does, too. */
  need = find_need (needs, course_id);
  if (need == NULL &&
      !along_preparation_concerns (check->directory, requirement, check->person, check->day))
    return ALONG_DAY_MAX;

  preparation = need != NULL ? need->preparation : prepare (check, course_id);
  if (along_preparation_is_enough (preparation, check->last_day, 0))
    return preparation.until != 0 ? preparation.until - n_nights : ALONG_DAY_MAX;

  next = along_preparation_find_next (along_roster_get_learned (check->roster), check->person_id,
                                      course_id, check->day);
  until = next != 0 ? next - 1 : ALONG_DAY_MAX;
  if (along_preparation_is_enough (preparation, check->last_day, grace_days))
    until = MIN (until, preparation.until + grace_days - n_nights);

  return until;
}

AlongDay
along_training_rules_list_lacking (AlongCheck *check,
                                   GArray     *course_ids)
{
  g_autoptr (GArray) needs = list_needs (check);
  AlongDay until = ALONG_DAY_MAX;

  for (guint i = 0; i < needs->len; i++)
    {
      const Need *need = &g_array_index (needs, Need, i);

      if (!is_met (check, need))
        g_array_append_val (course_ids, need->course_id);
    }
  for (guint i = 0; check->person != NULL && i < check->requirements->len; i++)
    until = MIN (until, find_until (check, g_ptr_array_index (check->requirements, i), needs));

  return until;
}
