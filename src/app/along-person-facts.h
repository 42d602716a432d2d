/* along-person-facts.h — what was agreed with a person, in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-directory.h"

G_BEGIN_DECLS

/* What stands in @directory about @person_id, for the screen alone; "" where nothing was said. To
 * be freed. */

/* How much work is agreed for @day: "8 h–20 h a week, at most 3 shifts a week". */
char *along_person_facts_describe_hours   (AlongDirectory *directory,
                                           gint64          person_id,
                                           AlongDay        day);

/* Where somebody does not work: "Harbour, Office". */
char *along_person_facts_describe_places  (AlongDirectory *directory,
                                           gint64          person_id);

/* With whom they work gladly or not, a line a kind: "Rather not together: Noor, Tapio". */
char *along_person_facts_describe_company (AlongDirectory *directory,
                                           gint64          person_id);

G_END_DECLS
