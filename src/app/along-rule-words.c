/* along-rule-words.c — what the rules that an agency can set are called, and what they mean
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-rule-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MINUTES_AN_HOUR 60

const char *
along_rule_words_get_group_title (AlongRuleGroup group)
{
  switch (group)
    {
    case ALONG_RULE_GROUP_TIME:
      return _("Time and Rest");
    case ALONG_RULE_GROUP_HOURS:
      return _("Hours and Days");
    case ALONG_RULE_GROUP_WISHES:
      return _("Wishes");
    case ALONG_RULE_GROUP_COMPANY:
      return _("Company and Safety");
    case ALONG_RULE_GROUP_WORK:
      return _("The Work");
    default:
      g_return_val_if_reached ("");
    }
}

/* In the order in which the list shows them. */
static const AlongRuleWords rules[] = {
  { ALONG_FINDING_REST, ALONG_RULE_GROUP_TIME, N_("Rest between shifts"),
    N_("The least from shift to shift") },
  { ALONG_FINDING_DAY_WORK, ALONG_RULE_GROUP_TIME, N_("Work within 24 hours"),
    N_("The most in any 24 hours") },
  { ALONG_FINDING_DAYS_IN_ROW, ALONG_RULE_GROUP_TIME, N_("Days in a row"),
    N_("The most without a day off") },
  { ALONG_FINDING_WEEKENDS, ALONG_RULE_GROUP_TIME, N_("Weekends in a row"),
    N_("The most with work") },

  { ALONG_FINDING_WEEK_WORK, ALONG_RULE_GROUP_HOURS, N_("Hours a week"),
    N_("The most, unless agreed otherwise") },
  { ALONG_FINDING_WEEK_SHIFTS, ALONG_RULE_GROUP_HOURS, N_("Shifts a week"),
    N_("The most, unless agreed otherwise") },
  { ALONG_FINDING_WEEK_DAYS, ALONG_RULE_GROUP_HOURS, N_("Days a week"),
    N_("The most with work") },
  { ALONG_FINDING_MONTH_DAYS, ALONG_RULE_GROUP_HOURS, N_("Days a month"),
    N_("The most with work") },
  { ALONG_FINDING_LEAST_WORK, ALONG_RULE_GROUP_HOURS, N_("Fewer hours than agreed"),
    N_("Speaks for who has fewer hours in the week than are agreed at least") },

  { ALONG_FINDING_CANNOT, ALONG_RULE_GROUP_WISHES, N_("Cannot at that time"),
    N_("Somebody has said not to be available then") },
  { ALONG_FINDING_RATHER_NOT, ALONG_RULE_GROUP_WISHES, N_("Rather not at that time"),
    N_("Somebody has said rather not to work then") },
  { ALONG_FINDING_PREFERS, ALONG_RULE_GROUP_WISHES, N_("Prefers that time"),
    N_("Speaks for who likes to work then") },
  { ALONG_FINDING_PLACE, ALONG_RULE_GROUP_WISHES, N_("Places somebody won’t go"),
    N_("Somebody will not work at the place of the shift") },
  { ALONG_FINDING_REGULAR, ALONG_RULE_GROUP_WISHES, N_("Regular shift of somebody else"),
    N_("Somebody else has the shift every week and could come") },
  { ALONG_FINDING_OWN_REGULAR, ALONG_RULE_GROUP_WISHES, N_("Own regular shift"),
    N_("Speaks for who has the shift every week") },

  { ALONG_FINDING_ALONE, ALONG_RULE_GROUP_COMPANY, N_("Working alone"),
    N_("On a shift for one, somebody has not agreed to work alone yet") },
  { ALONG_FINDING_AVOIDED, ALONG_RULE_GROUP_COMPANY, N_("Pairs to avoid"),
    N_("Two would rather not work together; no reason is asked") },
  { ALONG_FINDING_PREFERRED, ALONG_RULE_GROUP_COMPANY, N_("Preferred pairs"),
    N_("Speaks for who works well with somebody on the shift") },
  { ALONG_FINDING_TOO_FEW, ALONG_RULE_GROUP_COMPANY, N_("Too few people"),
    N_("Fewer are on the shift than its type takes at least") },
  { ALONG_FINDING_NO_PROFESSIONAL, ALONG_RULE_GROUP_COMPANY, N_("No professional"),
    N_("A shift such as a house call has no professional who goes along") },
  { ALONG_FINDING_GOES_ALONG, ALONG_RULE_GROUP_COMPANY, N_("Going along elsewhere"),
    N_("The professional is to go along on another shift, such as a house call, at that time") },
  { ALONG_FINDING_NOBODY_ON_DUTY, ALONG_RULE_GROUP_COMPANY, N_("Nobody on duty"),
    N_("A shift has no professional to call") },

  { ALONG_FINDING_ORIENTATION, ALONG_RULE_GROUP_WORK, N_("Orientation"),
    N_("The type of shift wants the orientation done") },
  { ALONG_FINDING_TRAINING, ALONG_RULE_GROUP_WORK, N_("Training"),
    N_("Somebody has not the training that a shift needs, on its days") },
  { ALONG_FINDING_GRACE, ALONG_RULE_GROUP_WORK, N_("Training to renew"),
    N_("It has run out, and is enough for the days of grace that the agency gives") },
  { ALONG_FINDING_ROLE, ALONG_RULE_GROUP_WORK, N_("Roles"),
    N_("A peer has none of the roles that the type of shift wants") },
  { ALONG_FINDING_OFFER, ALONG_RULE_GROUP_WORK, N_("What somebody offers"),
    N_("Somebody has not offered what the type of shift wants, such as a language") },
};

guint
along_rule_words_get_n_rules (void)
{
  return G_N_ELEMENTS (rules);
}

const AlongRuleWords *
along_rule_words_get_rule (guint position)
{
  g_return_val_if_fail (position < G_N_ELEMENTS (rules), NULL);

  return &rules[position];
}

const char *
along_rule_words_get_severity (AlongSeverity severity)
{
  switch (severity)
    {
    case ALONG_SEVERITY_IMPOSSIBLE:
      return C_ ("weight of a rule", "Impossible");
    case ALONG_SEVERITY_NEEDS_REASON:
      return C_ ("weight of a rule", "Needs a reason");
    case ALONG_SEVERITY_NOT_GLADLY:
      return C_ ("weight of a rule", "Not gladly");
    case ALONG_SEVERITY_GLADLY:
      return C_ ("weight of a rule", "Gladly");
    case ALONG_SEVERITY_OFF:
      return C_ ("weight of a rule", "Off");
    default:
      g_return_val_if_reached ("");
    }
}

char *
along_rule_words_dup_number (const AlongRule *rule,
                             int              number)
{
  g_return_val_if_fail (rule != NULL, NULL);

  if (number == 0)
    return g_strdup (_("No limit"));

  switch (rule->unit)
    {
    case ALONG_RULE_UNIT_MINUTES:
      /* Translators: hours and minutes: "11:30 h". */
      return g_strdup_printf (_("%d:%02d h"), number / MINUTES_AN_HOUR, number % MINUTES_AN_HOUR);
    case ALONG_RULE_UNIT_SHIFTS:
      return g_strdup_printf (ngettext ("%d shift", "%d shifts", (gulong) number), number);
    case ALONG_RULE_UNIT_DAYS:
      return g_strdup_printf (ngettext ("%d day", "%d days", (gulong) number), number);
    case ALONG_RULE_UNIT_WEEKENDS:
      return g_strdup_printf (ngettext ("%d weekend", "%d weekends", (gulong) number), number);
    case ALONG_RULE_UNIT_NONE:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* The minutes of "30" behind a separator, or of "5" behind a decimal sign. */
static gint64
parse_minutes (char        separator,
               const char *text)
{
  char *end;
  gint64 number = g_ascii_strtoll (text, &end, 10);

  if (end - text == 2 && number < MINUTES_AN_HOUR)
    return number;

  return end - text == 1 && separator != ':' ? number * MINUTES_AN_HOUR / 10 : -1;
}

gboolean
along_rule_words_parse_number (const AlongRule *rule,
                               const char      *text,
                               int             *number)
{
  char *end;
  gint64 value;

  g_return_val_if_fail (rule != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  text += strspn (text, " ");
  if (g_utf8_collate (text, _("No limit")) == 0)
    {
      *number = 0;
      return TRUE;
    }

  if (!g_ascii_isdigit (*text))
    return FALSE;

  value = g_ascii_strtoll (text, &end, 10);
  if (rule->unit == ALONG_RULE_UNIT_MINUTES)
    {
      gint64 minutes = 0;

      if ((*end == ':' || *end == '.' || *end == ',') && g_ascii_isdigit (end[1]))
        minutes = parse_minutes (*end, end + 1);
      if (minutes < 0 || value > rule->most)
        return FALSE;
      value = value * MINUTES_AN_HOUR + minutes;
    }

  *number = (int) MIN (value, rule->most);
  return value <= rule->most;
}
