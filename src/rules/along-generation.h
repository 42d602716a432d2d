/* along-generation.h — the shifts that come of a template, or of a week that is copied
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/along-finding.h"

G_BEGIN_DECLS

/**
 * AlongGeneratedSeat:
 * @person_id: who would have the shift
 * @severity: how heavily what speaks against it weighs
 * @findings: what the rules say of it, in front of all that was generated before; AlongFinding
 */
typedef struct
{
  gint64 person_id;
  AlongSeverity severity;
  GPtrArray *findings;
} AlongGeneratedSeat;

/**
 * AlongGenerated:
 * @shift: a new shift, with a negative id
 * @seats: who would be on it; AlongGeneratedSeat
 */
typedef struct
{
  AlongShift *shift;
  GPtrArray *seats;
} AlongGenerated;

/**
 * AlongGeneration:
 *
 * Everything that would be written, worked out step by step before anything is. Who can't is left
 * out, and so is who would need a reason unless it was asked for; their seats stay open.
 */
#define ALONG_TYPE_GENERATION (along_generation_get_type ())
G_DECLARE_FINAL_TYPE (AlongGeneration, along_generation, ALONG, GENERATION, GObject)

/* What comes of @template from @from up to and with @until, but never before @today: the past stays
 * as it is. What is there already, wherever it was moved to, what is like a shift of no slot that
 * is there, and what was left out on purpose is not made again. @roster must hold these days and is
 * filled with what is generated: it is to be read for this alone. */
AlongGeneration *along_generation_new      (AlongRoster     *roster,
                                            AlongTemplate   *template,
                                            AlongDay         from,
                                            AlongDay         until,
                                            AlongDay         today,
                                            gboolean         with_reasons);

/* The shifts of the week from @source once more in each of the @n_weeks weeks from @target, by the
 * clock on the wall, with those who are on them if @with_people. A shift of the same type, place
 * and times that is there already is not made again; of several alike as many as are not there.
 * Supervision is not copied: when it is due next is for its cadence to say, and what became of one
 * session, cancelled or held, says nothing of another. */
AlongGeneration *along_generation_new_copy (AlongRoster     *roster,
                                            AlongDay         source,
                                            AlongDay         target,
                                            int              n_weeks,
                                            AlongDay         today,
                                            gboolean         with_people,
                                            gboolean         with_reasons);

/* Works out the next shift; %FALSE when there is none left. */
gboolean         along_generation_step     (AlongGeneration *self);

/* How much of it is worked out, from 0 to 1. */
double           along_generation_get_progress (AlongGeneration *self);

/* What was worked out so far (AlongGenerated), in the order of time; owned by @self. */
GPtrArray       *along_generation_get_all  (AlongGeneration *self);

/* The roster with all of it; owned by @self. */
AlongRoster     *along_generation_get_roster (AlongGeneration *self);

/* How many seats are filled, how many stay open, and how many shifts are not made, because they are
 * there already, because they were left out on purpose or because the clock skips their time. */
guint            along_generation_count_seats    (AlongGeneration *self);
guint            along_generation_count_open     (AlongGeneration *self);
guint            along_generation_count_there    (AlongGeneration *self);
guint            along_generation_count_left_out (AlongGeneration *self);
guint            along_generation_count_skipped  (AlongGeneration *self);

/* Whether @seat is filled. */
gboolean         along_generation_fills    (AlongGeneration          *self,
                                            const AlongGeneratedSeat *seat);

G_END_DECLS
