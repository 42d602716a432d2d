/* along-options.h — what was asked for on the command line
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cli/along-cli-error.h"
#include "print/along-roster-document.h"

G_BEGIN_DECLS

/**
 * AlongOptions:
 * @help: whether only the help is wanted
 * @version: whether only the version is wanted
 * @agency_path: the agency file, %NULL for the usual one
 * @programme: the programme to make a demo of, %NULL for no demo
 * @week: the week to print, as it was typed; %NULL for no printing. It is one that
 *   along_week_parse() understands
 * @output: the PDF to write, %NULL for no printing
 * @by: what the rows are
 * @has_paper: whether @paper was given; the agency's own is meant otherwise
 * @paper: the paper
 * @aliases: whether peers stand with their aliases instead of their names
 */
typedef struct
{
  gboolean help;
  gboolean version;
  char *agency_path;
  char *programme;
  char *week;
  char *output;
  AlongRosterBy by;
  gboolean has_paper;
  AlongPaper paper;
  gboolean aliases;
} AlongOptions;

/* Reads @argv, which ends with %NULL, begins with the name of the program, and is not changed.
 * ALONG_CLI_ERROR_USAGE when something in it is unknown, missing or does not go together. */
AlongOptions *along_options_new      (const char *const  *argv,
                                      GError            **error);
void          along_options_free     (AlongOptions       *self);

/* The help as a text of several lines; to be freed. */
char         *along_options_dup_help (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AlongOptions, along_options_free)

G_END_DECLS
