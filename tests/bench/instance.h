/* instance.h — problems from files, in one of two forms
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The public shift scheduling instances of Curtois and Qu ("Computational results on new staff
 * scheduling benchmark instances", 2014), which begin with sections, and rosters as agencies have
 * them, a record a line.
 */

#pragma once

#include "planner/along-planner.h"

typedef struct
{
  AlongProblem *problem;
  gint64 scale;       /* what one unit of the file's cost is in the problem */
  GPtrArray *people;  /* their names */
  GPtrArray *shifts;  /* a shift's name as a roster has it */
} Instance;

/* The problem of the file at @path, closed; the program ends with a message when it can't. */
Instance *instance_read          (const char          *path);

void      instance_free          (Instance            *instance);

/* Puts @proposal where check.py of the instances reads it from. */
void      instance_write         (const Instance      *instance,
                                  const AlongProposal *proposal,
                                  const char          *path);

/* What the two forms have in common: @lines of the file, without comments and empty ones. */
void      instance_read_hospital (Instance            *instance,
                                  char               **lines);
void      instance_read_agency   (Instance            *instance,
                                  char               **lines);

/* The number of what is called @name in @names; the program ends when there is none. */
guint     instance_find          (GPtrArray           *names,
                                  const char          *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Instance, instance_free)
