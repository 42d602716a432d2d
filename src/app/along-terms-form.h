/* along-terms-form.h — how much work somebody has agreed to take, in a form
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-session.h"

G_BEGIN_DECLS

/**
 * AlongTermsForm:
 *
 * A row for each number of an AlongTerms. An empty one is as the agency has it or, of terms with
 * days, as it always is; the row says what that is.
 *
 * Signals:
 * - changed: a number was changed
 */
#define ALONG_TYPE_TERMS_FORM (along_terms_form_get_type ())
G_DECLARE_FINAL_TYPE (AlongTermsForm, along_terms_form, ALONG, TERMS_FORM, AdwPreferencesGroup)

/* Shows @terms, which is changed as the user changes the rows. */
void     along_terms_form_set_terms  (AlongTermsForm *self,
                                      AlongSession   *session,
                                      AlongTerms     *terms);

/* Begins with a copy of what always holds of the person with the id @owner_id, negative for a new
 * one. */
void     along_terms_form_start      (AlongTermsForm *self,
                                      AlongSession   *session,
                                      gint64          owner_id);

/* Of what along_terms_form_start() began with: whether it was changed, whether it may be saved, and
 * the change for @intent. */
gboolean along_terms_form_is_changed (AlongTermsForm *self);
gboolean along_terms_form_check      (AlongTermsForm  *self,
                                      GError         **error);
void     along_terms_form_collect    (AlongTermsForm *self,
                                      AlongIntent    *intent);

G_END_DECLS
