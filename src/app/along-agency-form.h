/* along-agency-form.h — the fields of an agency's own settings
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/along-agency.h"

G_BEGIN_DECLS

/**
 * AlongAgencyForm:
 *
 * Properties:
 * - instant (boolean, construct only): whether what is chosen takes effect at once, a name by a
 *   button of its own, and the emergency numbers when the keyboard goes on
 * - valid (boolean, read only): whether the fields hold what an agency may have
 *
 * Signals:
 * - activate: the person pressed Return in a text
 * - apply (AlongAgency *agency): where it is instant, the person has finished changing a field;
 *   @agency holds that, and nothing of a text that is still being typed
 */
#define ALONG_TYPE_AGENCY_FORM (along_agency_form_get_type ())
G_DECLARE_FINAL_TYPE (AlongAgencyForm, along_agency_form, ALONG, AGENCY_FORM, AdwPreferencesGroup)

/* Fills the fields from @agency. A text that is being typed stays. */
void         along_agency_form_set_agency (AlongAgencyForm *self,
                                           AlongAgency     *agency);

/* A new agency with what the fields hold, to be unreffed. */
AlongAgency *along_agency_form_dup_agency (AlongAgencyForm *self);

gboolean     along_agency_form_is_valid   (AlongAgencyForm *self);

/* Whether it is instant and a text was typed that was not applied. */
gboolean     along_agency_form_is_typing  (AlongAgencyForm *self);

G_END_DECLS
