/* along-person.h — somebody who can stand on a roster
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-entry.h"

G_BEGIN_DECLS

/**
 * AlongPerson:
 *
 * A peer or a member of the staff. Nothing here or in what derives from it records use, treatment
 * or housing ("active use in free time is not an obstacle" [osis]); there is no field to put it in.
 *
 * Properties:
 * - alias: the name for prints that others see; may be empty
 * - phone: a number to call, as it is dialled; may be empty
 * - mail: an e-mail address; may be empty
 * - languages: languages spoken, separated by commas; may be empty
 * - offers: in words with commas between, what the person chose to offer and agreed to have looked
 *   at when shifts are given: "women, young people"; may be empty
 */
#define ALONG_TYPE_PERSON (along_person_get_type ())
G_DECLARE_DERIVABLE_TYPE (AlongPerson, along_person, ALONG, PERSON, AlongEntry)

struct _AlongPersonClass
{
  AlongEntryClass parent_class;
};

/* Strings belong to @self and are never %NULL. */
const char *along_person_get_alias     (AlongPerson *self);
const char *along_person_get_phone     (AlongPerson *self);
const char *along_person_get_mail      (AlongPerson *self);
const char *along_person_get_languages (AlongPerson *self);
const char *along_person_get_offers    (AlongPerson *self);

G_END_DECLS
