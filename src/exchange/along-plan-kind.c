/* along-plan-kind.c — the kinds of groups that a programme file has
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/along-plan-kind.h"

#include "model/along-agency.h"
#include "model/along-client.h"
#include "model/along-course.h"
#include "model/along-pair.h"
#include "model/along-peer.h"
#include "model/along-place.h"
#include "model/along-rule-setting.h"
#include "model/along-shift-type.h"
#include "model/along-supervisor.h"
#include "model/along-template.h"

/* What groups of a kind may hold: keys that are properties of a record, and others. */
typedef struct
{
  const char *word;
  GType (* get_type) (void); /* of the record, NULL where there is none */
  const char *fields;        /* "KEY=PROPERTY" or "KEY" */
  const char *keys;
} KindInfo;

static const KindInfo kinds[ALONG_PLAN_N_KINDS] = {
  [ALONG_PLAN_KIND_PROGRAMME] = { "Programme", along_agency_get_type,
                       "agency=name zone week-start paper emergency-numbers", "title description" },
  [ALONG_PLAN_KIND_RULE] = { "Rule", along_rule_setting_get_type, "severity number", "" },
  [ALONG_PLAN_KIND_TYPE] = { "Type", along_shift_type_get_type,
                  "name kind seats start=start-minute minutes least with-professional "
                  "after-orientation roles wants", "" },
  [ALONG_PLAN_KIND_PLACE] = { "Place", along_place_get_type, "name address", "generic" },
  [ALONG_PLAN_KIND_STAFF] = { "Staff", along_supervisor_get_type,
                   "name alias phone languages offers duties", "away" },
  [ALONG_PLAN_KIND_CLIENT] = { "Client", along_client_get_type, "reach", "" },
  [ALONG_PLAN_KIND_PEER] = { "Peer", along_peer_get_type,
                  "name alias phone languages offers status engagement roles works-alone "
                  "responsible=responsible-id supervisor=supervisor-id reference=reference-id",
                  "connection sessions from until away hours least shifts week-days month-days "
                  "day-hours days-in-row weekends prefers rather-not cannot not-at" },
  [ALONG_PLAN_KIND_PAIR] = { "Pair", along_pair_get_type,
                  "kind peer=person-id other=other-id staff=other-id", "" },
  [ALONG_PLAN_KIND_COURSE] = { "Course", along_course_get_type,
                    "name kind audience validity months", "needed-for all by certificates" },
  [ALONG_PLAN_KIND_TEMPLATE] = { "Template", along_template_get_type, "name weeks", "" },
  [ALONG_PLAN_KIND_SHIFT] = { "Shift", NULL, "",
                   "template type place days weeks start end seats note staff peers regulars "
                   "on-duty" },
};

const char *
along_plan_kind_get_word (AlongPlanKind self)
{
  g_return_val_if_fail ((guint) self < ALONG_PLAN_N_KINDS, NULL);

  return kinds[self].word;
}

GType
along_plan_kind_get_type (AlongPlanKind self)
{
  g_return_val_if_fail ((guint) self < ALONG_PLAN_N_KINDS, G_TYPE_INVALID);

  return kinds[self].get_type != NULL ? kinds[self].get_type () : G_TYPE_INVALID;
}

char **
along_plan_kind_dup_fields (AlongPlanKind self)
{
  g_return_val_if_fail ((guint) self < ALONG_PLAN_N_KINDS, NULL);

  return g_strsplit (kinds[self].fields, " ", -1);
}

gboolean
along_plan_kind_has_key (AlongPlanKind  self,
                         const char    *key)
{
  g_auto (GStrv) fields = along_plan_kind_dup_fields (self);
  g_auto (GStrv) keys = g_strsplit (kinds[self].keys, " ", -1);

  for (guint i = 0; fields[i] != NULL; i++)
    g_strdelimit (fields[i], "=", '\0');

  return g_strv_contains ((const char *const *) fields, key) ||
         g_strv_contains ((const char *const *) keys, key);
}

gboolean
along_plan_kind_parse (const char     *group,
                       AlongPlanKind  *kind,
                       const char    **name)
{
  g_return_val_if_fail (group != NULL, FALSE);

  for (guint i = 0; i < ALONG_PLAN_N_KINDS; i++)
    {
      const char *rest;

      if (!g_str_has_prefix (group, kinds[i].word))
        continue;

      rest = group + strlen (kinds[i].word);
      if (i == ALONG_PLAN_KIND_PROGRAMME ? *rest != '\0' : rest[0] != ' ' || rest[1] == '\0')
        continue;

      *kind = (AlongPlanKind) i;
      *name = i == ALONG_PLAN_KIND_PROGRAMME ? rest : rest + 1;
      return TRUE;
    }

  return FALSE;
}
