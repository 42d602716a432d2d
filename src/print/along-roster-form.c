/* along-roster-form.c — what is particular about each layout of the roster
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "print/along-roster-form.h"

const AlongRosterForm *
along_roster_form_get (AlongRosterLayout layout)
{
  static const AlongRosterForm *const forms[] = {
    [ALONG_ROSTER_WEEK] = &along_form_week,
    [ALONG_ROSTER_MONTH] = &along_form_month,
    [ALONG_ROSTER_DAY] = &along_form_day,
    [ALONG_ROSTER_SLIPS] = &along_form_slips,
    [ALONG_ROSTER_NOTICE] = &along_form_notice,
  };

  g_return_val_if_fail ((guint) layout < G_N_ELEMENTS (forms), &along_form_week);

  return forms[layout];
}
