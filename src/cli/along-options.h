/* along-options.h — what was asked for on the command line
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cli/along-cli-error.h"
#include "print/along-roster-document.h"
#include "print/along-supervision-document.h"
#include "print/along-training-document.h"

G_BEGIN_DECLS

/* What is printed. */
typedef enum
{
  ALONG_OPTIONS_ROSTER,
  ALONG_OPTIONS_SUPERVISION,
  ALONG_OPTIONS_TRAINING,
} AlongOptionsAbout;

/**
 * AlongOptions:
 * @help: whether only the help is wanted
 * @version: whether only the version is wanted
 * @agency_path: the agency file, %NULL for the usual one
 * @programme: the programme to make a demo of, %NULL for no demo
 * @period: the week, month or day to print, as it was typed; %NULL for no printing. It is one that
 *   along_options_get_days() understands
 * @output: the PDF to write, %NULL for no printing
 * @about: what is printed: the roster, for which @layout is, supervision, for which @supervision
 *   is, or training, for which @training is
 * @layout: see there
 * @supervision: see there
 * @training: see there
 * @by: of a week, what the rows are; of a notice, whom it is for
 * @has_paper: whether @paper was given; the agency's own is meant otherwise
 * @paper: the paper
 * @aliases: whether peers stand with their aliases instead of their names
 * @hide_places: whether nothing tells where the work is done
 */
typedef struct
{
  gboolean help;
  gboolean version;
  char *agency_path;
  char *programme;
  char *period;
  char *output;
  AlongOptionsAbout about;
  AlongRosterLayout layout;
  AlongSupervisionSheet supervision;
  AlongTrainingSheet training;
  AlongRosterBy by;
  gboolean has_paper;
  AlongPaper paper;
  gboolean aliases;
  gboolean hide_places;
} AlongOptions;

/* Reads @argv, which ends with %NULL, begins with the name of the program, and is not changed.
 * ALONG_CLI_ERROR_USAGE when something in it is unknown, missing or does not go together. */
AlongOptions *along_options_new      (const char *const  *argv,
                                      GError            **error);
void          along_options_free     (AlongOptions       *self);

/* The days that are to be printed, where weeks begin on @week_start. ALONG_CLI_ERROR_USAGE or
 * ALONG_MODEL_ERROR when @period is none, or none for @layout. */
gboolean      along_options_get_days (const AlongOptions  *self,
                                      GDateWeekday         week_start,
                                      AlongDay            *first,
                                      int                 *n_days,
                                      GError             **error);

/* The help as a text of several lines; to be freed. */
char         *along_options_dup_help (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongOptions, along_options_free)

G_END_DECLS
