/* along-filling.h — an agency's open seats, and who could take them
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What src/rules say of the roster becomes a problem of the planner; about what the planner finds,
 * src/rules are asked again, seat by seat. So whoever is proposed may take the seat without a
 * reason and gives nobody else one, and no seat stays open that somebody could take like that.
 *
 * All who are on shifts stay where they are.
 */

#pragma once

#include "model/along-roster.h"
#include "planner/along-planner.h"

G_BEGIN_DECLS

/* The highest of each weight, and what each is where nobody has chosen. */
#define ALONG_FILLING_WEIGHT_MOST 4
#define ALONG_FILLING_WEIGHT_USUAL 2

/**
 * AlongFillingWeights:
 * @wishes: what people like to do and would rather not
 * @fairness: that all get the hours agreed at least, and nobody much more than others in four weeks
 * @stability: that those who have a shift every time get it
 * @company: that those are together who like to be, and others not
 * @weekends: that the same people do not work on every one
 *
 * From 0, not at all, to ALONG_FILLING_WEIGHT_MOST. One more seat that is taken is worth more than
 * all of them.
 */
typedef struct
{
  guint wishes;
  guint fairness;
  guint stability;
  guint company;
  guint weekends;
} AlongFillingWeights;

/**
 * AlongFilled:
 * @shift_id: a shift of which a seat is open
 * @person_id: who is proposed for it
 */
typedef struct
{
  gint64 shift_id;
  gint64 person_id;
} AlongFilled;

typedef struct _AlongFilling AlongFilling;

/* To fill the open seats of @shifts, of AlongShift in @roster; those of shifts that were over when
 * @today began stay open. @roster is kept and must not change. To be freed. */
AlongFilling       *along_filling_new         (AlongRoster                *roster,
                                               GPtrArray                  *shifts,
                                               AlongDay                    today,
                                               const AlongFillingWeights  *weights);
void                along_filling_free        (AlongFilling               *self);

/* How many seats are open. */
guint               along_filling_count_open  (AlongFilling               *self);

/* Plans, with a grain of its own in place of the one in @settings. Where it is cancelled, what was
 * found so far is proposed, and seats may stay open that could be taken. An array of AlongFilled to
 * be unreffed, in the order in which they were found to keep the rules: each does when those before
 * it are there. */
GArray             *along_filling_solve       (AlongFilling               *self,
                                               const AlongPlannerSettings *settings,
                                               GCancellable               *cancellable,
                                               AlongPlannerProgress        progress,
                                               gpointer                    user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongFilling, along_filling_free)

G_END_DECLS
