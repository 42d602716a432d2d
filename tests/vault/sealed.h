/* sealed.h — a sealed note and people to read it, for the tests of seals
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "vault/along-seal-note.h"

G_BEGIN_DECLS

#define SEALED_PARTS 3
#define SEALED_READERS 3
#define SEALED_PART_MAX (SEALED_PARTS + 1)
#define SEALED_WRAPS_MAX (SEALED_READERS + 2)

/* Those whose keys there are: the first three are the readers of notes, all but the stranger are
 * known to the agency. */
typedef enum
{
  AUTHOR,
  PEER,
  ESCROW,
  SUCCESSOR,
  STRANGER,
  N_PEOPLE,
} Person;

/* What a file has of a note, to be read and spoilt. */
typedef struct
{
  AlongSealNote note;
  AlongSealHead head; /* as it was written */
  AlongSealPart parts[SEALED_PART_MAX];
  AlongSealWrap wraps[SEALED_PART_MAX][SEALED_WRAPS_MAX];
  AlongSealLink last[N_PEOPLE]; /* what each signed last */
} Sealed;

/* The keys of a person: the same at every call. */
AlongReaderKeys       *keys_of       (Person                 person);
const AlongReaderMark *mark_of       (Person                 person);

/* The marks of all but the stranger. */
const AlongReaderMark *known_marks   (guint                 *n);

/* A signed note with two addenda, the second one by the peer, the first that each signed. */
Sealed                *sealed_new    (void);
void                   sealed_free   (Sealed                *sealed);

/* The row of a new part of @sealed, and the part itself with its wraps, behind what there is. */
AlongSealRow           sealed_row    (const Sealed          *sealed,
                                      guint32                number,
                                      Person                 author);
void                   sealed_add    (Sealed                *sealed,
                                      Person                 author,
                                      const char            *body);

/* Writes the head anew, as @writer. */
void                   sealed_sign   (Sealed                *sealed,
                                      Person                 writer);

/* The wrap for @reader in a part. */
AlongSealWrap         *sealed_wrap   (Sealed                *sealed,
                                      guint                  part,
                                      const AlongReaderMark *reader);

/* What part @number says to @person, or NULL. */
char                  *sealed_read   (Sealed                *sealed,
                                      guint                  part,
                                      Person                 person);

/* @bytes with the bits of @mask turned in the byte @at, in the place of them. */
void                   turn          (GBytes               **bytes,
                                      gsize                  at,
                                      guint8                 mask);

/* What @hex says, two digits a byte. */
GBytes                *bytes_of      (const char            *hex);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sealed, sealed_free)

G_END_DECLS
