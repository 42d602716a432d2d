/* along-options.c — what was asked for on the command line
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/along-options.h"

#include <glib/gi18n-lib.h>

#include "exchange/along-programme.h"
#include "model/along-enum-types.h"
#include "model/along-week.h"

/* What GOption fills, before it is understood. */
typedef struct
{
  AlongOptions *options;
  char *layout;
  char *by;
  char *paper;
} Typed;

static gboolean fail (GError     **error,
                      const char  *format,
                      ...) G_GNUC_PRINTF (2, 3);

/* Always %FALSE, so that callers can return it. */
static gboolean
fail (GError     **error,
      const char  *format,
      ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  g_set_error_literal (error, ALONG_CLI_ERROR, ALONG_CLI_ERROR_USAGE, message);
  return FALSE;
}

static gboolean
demo_cb (const char  *name,
         const char  *value,
         gpointer     user_data,
         GError     **error)
{
  Typed *typed = user_data;

  g_free (typed->options->programme);
  typed->options->programme = value != NULL ? g_utf8_make_valid (value, -1)
                                            : g_strdup (ALONG_PROGRAMME_DEFAULT);

  return TRUE;
}

static GOptionContext *
new_context (Typed *typed)
{
  AlongOptions *options = typed->options;
  const GOptionEntry entries[] = {
    { "agency", 0, 0, G_OPTION_ARG_FILENAME, &options->agency_path,
      N_("Open this agency file instead of the usual one"), N_("FILE") },
    /* A file name to GOption: other values that are not UTF-8 it would leave out silently. */
    { "demo", 0, G_OPTION_FLAG_OPTIONAL_ARG | G_OPTION_FLAG_FILENAME,
      G_OPTION_ARG_CALLBACK, demo_cb,
      N_("Make up an agency around this week and forget it in the end"), N_("PROGRAMME") },
    { "print-roster", 0, 0, G_OPTION_ARG_STRING, &options->period,
      N_("Write the roster of a week, a month or a day as a PDF and end; no display is needed"),
      N_("WEEK|MONTH|DAY") },
    { "layout", 0, 0, G_OPTION_ARG_STRING, &typed->layout,
      N_("Print a week (the usual), a month, the sheet of a day, a slip for each peer, or what has "
         "changed since the week was published; of supervision, sheets for the sessions of the "
         "week, the actions agreed, or who is due; or of training, who is due, sheets to sign at "
         "the sessions of the week, everybody’s record, who has what as a matrix, certificates "
         "for the sessions of the week, checklists of who is new, goals and training of each "
         "peer, or certificates of the work that each has done"),
      /* Translators: sixteen words to be typed; leave them as they are. */
      N_("week|month|day|slips|notice|sessions|actions|cadence|due|attendance|records|matrix|"
         "certificates|orientation|growth|work") },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &options->output,
      N_("The PDF to write"), N_("FILE.pdf") },
    { "by", 0, 0, G_OPTION_ARG_STRING, &typed->by,
      N_("In a week, print a row for each shift (the usual) or each person; of a notice, one for "
         "all, or one for each person concerned"),
      /* Translators: two words to be typed; leave them as they are. */
      N_("shift|person") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &typed->paper,
      N_("Print on this paper instead of the agency’s"),
      /* Translators: two words to be typed; leave them as they are. */
      N_("a4|letter") },
    { "aliases", 0, 0, G_OPTION_ARG_NONE, &options->aliases,
      N_("Print aliases instead of the names of peers"), NULL },
    { "hide-places", 0, 0, G_OPTION_ARG_NONE, &options->hide_places,
      N_("Print nothing that tells where the work is done"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &options->version, N_("Tell the version"), NULL },
    { "help", 'h', 0, G_OPTION_ARG_NONE, &options->help, N_("Show this help"), NULL },
    { NULL }
  };
  GOptionContext *context = g_option_context_new (NULL);
  GOptionGroup *group = g_option_group_new ("alongside", "", "", typed, NULL);

  g_option_group_add_entries (group, entries);
  g_option_group_set_translation_domain (group, GETTEXT_PACKAGE);
  g_option_context_set_main_group (context, group);
  /* GOption's own help would end the program. */
  g_option_context_set_help_enabled (context, FALSE);

  return context;
}

static gboolean
parse_layout (const char    *text,
              AlongOptions  *options,
              GError       **error)
{
  static const struct
  {
    const char *word;
    AlongOptionsAbout about;
    int sheet;
  } layouts[] = {
    { "week", ALONG_OPTIONS_ROSTER, ALONG_ROSTER_WEEK },
    { "month", ALONG_OPTIONS_ROSTER, ALONG_ROSTER_MONTH },
    { "day", ALONG_OPTIONS_ROSTER, ALONG_ROSTER_DAY },
    { "slips", ALONG_OPTIONS_ROSTER, ALONG_ROSTER_SLIPS },
    { "notice", ALONG_OPTIONS_ROSTER, ALONG_ROSTER_NOTICE },
    { "sessions", ALONG_OPTIONS_SUPERVISION, ALONG_SUPERVISION_SHEET_SESSIONS },
    { "actions", ALONG_OPTIONS_SUPERVISION, ALONG_SUPERVISION_SHEET_ACTIONS },
    { "cadence", ALONG_OPTIONS_SUPERVISION, ALONG_SUPERVISION_SHEET_CADENCE },
    { "due", ALONG_OPTIONS_TRAINING, ALONG_TRAINING_DUE },
    { "attendance", ALONG_OPTIONS_TRAINING, ALONG_TRAINING_ATTENDANCE },
    { "records", ALONG_OPTIONS_TRAINING, ALONG_TRAINING_RECORDS },
    { "matrix", ALONG_OPTIONS_TRAINING, ALONG_TRAINING_MATRIX },
    { "certificates", ALONG_OPTIONS_TRAINING, ALONG_TRAINING_ATTENDED },
    { "orientation", ALONG_OPTIONS_TRAINING, ALONG_TRAINING_ORIENTATION },
    { "growth", ALONG_OPTIONS_TRAINING, ALONG_TRAINING_GROWTH },
    { "work", ALONG_OPTIONS_TRAINING, ALONG_TRAINING_WORK },
  };

  if (text == NULL)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++)
    if (g_ascii_strcasecmp (text, layouts[i].word) == 0)
      {
        options->about = layouts[i].about;
        if (options->about == ALONG_OPTIONS_ROSTER)
          options->layout = (AlongRosterLayout) layouts[i].sheet;
        else if (options->about == ALONG_OPTIONS_SUPERVISION)
          options->supervision = (AlongSupervisionSheet) layouts[i].sheet;
        else
          options->training = (AlongTrainingSheet) layouts[i].sheet;
        return TRUE;
      }

  return fail (error, _("--layout: “%s” is none of week, month, day, slips, notice, sessions, "
                        "actions, cadence, due, attendance, records, matrix, certificates, "
                        "orientation, growth and work. Choose one of them."), text);
}

static gboolean
parse_by (const char     *text,
          AlongRosterBy  *by,
          GError        **error)
{
  if (text == NULL || g_ascii_strcasecmp (text, "shift") == 0)
    *by = ALONG_ROSTER_BY_SHIFT;
  else if (g_ascii_strcasecmp (text, "person") == 0)
    *by = ALONG_ROSTER_BY_PERSON;
  else
    return fail (error, _("--by: “%s” is neither shift nor person. Choose one of the two."), text);

  return TRUE;
}

/* Of a week the rows can be chosen, and of a notice whom it is for. */
static gboolean
check_by (const Typed  *typed,
          GError      **error)
{
  return typed->by == NULL ||
         (typed->options->about == ALONG_OPTIONS_ROSTER &&
          (typed->options->layout == ALONG_ROSTER_WEEK ||
           typed->options->layout == ALONG_ROSTER_NOTICE)) ||
         fail (error, _("--by is for a week or a notice. Leave it out, or print with --layout=week "
                        "or --layout=notice."));
}

static gboolean
parse_paper (const char    *text,
             AlongOptions  *options,
             GError       **error)
{
  g_autoptr (GEnumClass) papers = g_type_class_ref (ALONG_TYPE_PAPER);
  g_autofree char *nick = NULL;
  const GEnumValue *value;

  if (text == NULL)
    return TRUE;

  /* A paper's own name is "A4". */
  nick = g_ascii_strdown (text, -1);
  value = g_enum_get_value_by_nick (papers, nick);
  if (value == NULL)
    return fail (error, _("--paper: “%s” is neither a4 nor letter. Choose one of the two."), text);

  options->has_paper = TRUE;
  options->paper = (AlongPaper) value->value;
  return TRUE;
}

/* The first option that is of use with --print-roster only, or %NULL. */
static const char *
find_print_option (const Typed *typed)
{
  if (typed->options->output != NULL)
    return "--output";
  if (typed->layout != NULL)
    return "--layout";
  if (typed->by != NULL)
    return "--by";
  if (typed->paper != NULL)
    return "--paper";
  if (typed->options->aliases)
    return "--aliases";
  if (typed->options->hide_places)
    return "--hide-places";

  return NULL;
}

static gboolean
check_print (const Typed  *typed,
             GError      **error)
{
  AlongOptions *options = typed->options;
  g_autoptr (GError) cause = NULL;
  AlongDay first;
  int n_days;

  if (options->period == NULL)
    {
      const char *name = find_print_option (typed);

      return name == NULL ||
             /* Translators: %s is an option such as --output. */
             fail (error, _("%s is for printing. Add the week to print, such as "
                            "--print-roster=2026-W48."), name);
    }

  if (!parse_layout (typed->layout, options, error) || !check_by (typed, error))
    return FALSE;

  /* The first weekday decides which days are printed, not whether there are such days. */
  if (!along_options_get_days (options, G_DATE_MONDAY, &first, &n_days, &cause))
    return fail (error, "--print-roster: %s", cause->message);

  if (options->output == NULL || *options->output == '\0' || g_str_equal (options->output, "-"))
    return fail (error, _("There is no file to write. Add one, such as --output=roster.pdf."));

  return parse_by (typed->by, &options->by, error) &&
         parse_paper (typed->paper, options, error);
}

static gboolean
check_agency (AlongOptions  *options,
              GError       **error)
{
  g_autoptr (AlongProgramme) programme = NULL;
  g_autoptr (GError) cause = NULL;

  if (options->agency_path != NULL && *options->agency_path == '\0')
    return fail (error, _("--agency: the name of the file is missing. Add it, or leave the option "
                          "out for the usual file."));

  if (options->programme == NULL)
    return TRUE;

  if (options->agency_path != NULL)
    return fail (error, _("--agency and --demo exclude each other. Leave one of them out."));

  programme = along_programme_load (options->programme, &cause);
  return programme != NULL || fail (error, "--demo: %s", cause->message);
}

static gboolean
parse (Typed              *typed,
       const char *const  *argv,
       GError            **error)
{
  g_autoptr (GOptionContext) context = new_context (typed);
  g_autoptr (GError) cause = NULL;
  g_auto (GStrv) words = g_strdupv ((char **) argv);

  if (!g_option_context_parse_strv (context, &words, &cause))
    /* Translators: %s is a sentence without its full stop: "Unknown option --outptu". */
    return fail (error, _("%s. “alongside --help” lists the options."), cause->message);

  if (typed->options->help || typed->options->version)
    return TRUE;

  for (guint i = 1; words[0] != NULL && words[i] != NULL; i++)
    if (!g_str_equal (words[i], "--"))
      return fail (error, _("“%s” is not an option. “alongside --help” lists the options."),
                   words[i]);

  return check_agency (typed->options, error) && check_print (typed, error);
}

AlongOptions *
along_options_new (const char *const  *argv,
                   GError            **error)
{
  g_autoptr (AlongOptions) self = g_new0 (AlongOptions, 1);
  Typed typed = { .options = self };
  gboolean parsed;

  g_return_val_if_fail (argv != NULL, NULL);

  parsed = parse (&typed, argv, error);
  g_free (typed.layout);
  g_free (typed.by);
  g_free (typed.paper);

  return parsed ? g_steal_pointer (&self) : NULL;
}

/* A day of the month, or the day, that @text names for @layout. */
static gboolean
parse_day (AlongRosterLayout   layout,
           const char         *text,
           AlongDay           *day,
           GError            **error)
{
  if (layout == ALONG_ROSTER_MONTH)
    return along_day_parse_month (text, day) || along_day_parse (text, day) ||
           fail (error, _("“%s” is not a month. Write it like 2026-11, or as a date in it like "
                          "2026-11-24."), text);

  return along_day_parse (text, day) ||
         fail (error, _("“%s” is not a day. Write it like 2026-11-24."), text);
}

/* Whether @text is two days with a stroke between them, the first before the second. */
static gboolean
parse_days (const char *text,
            AlongDay   *first,
            int        *n_days)
{
  g_auto (GStrv) days = g_strsplit (text, "/", 2);
  AlongDay last;

  if (g_strv_length (days) != 2 || !along_day_parse (days[0], first) ||
      !along_day_parse (days[1], &last) || last < *first)
    return FALSE;

  *n_days = last - *first + 1;
  return TRUE;
}

gboolean
along_options_get_days (const AlongOptions  *self,
                        GDateWeekday         week_start,
                        AlongDay            *first,
                        int                 *n_days,
                        GError             **error)
{
  AlongDay day;

  g_return_val_if_fail (self != NULL && self->period != NULL, FALSE);
  g_return_val_if_fail (first != NULL && n_days != NULL, FALSE);

  /* Work is certified of any stretch of time. */
  if (self->about == ALONG_OPTIONS_TRAINING && self->training == ALONG_TRAINING_WORK)
    {
      if (parse_days (self->period, first, n_days))
        return TRUE;
      if (along_day_parse_month (self->period, first))
        {
          *n_days = along_day_count_month (*first);
          return TRUE;
        }
    }

  if (self->layout == ALONG_ROSTER_MONTH || self->layout == ALONG_ROSTER_DAY)
    {
      if (!parse_day (self->layout, self->period, &day, error))
        return FALSE;
    }
  else if (along_day_parse_month (self->period, &day))
    {
      return fail (error, _("“%s” is a month. Write a week like 2026-W48, or add --layout=month."),
                   self->period);
    }
  else if (!along_week_parse (self->period, week_start, &day, error))
    {
      return FALSE;
    }

  *first = along_roster_layout_get_days (self->layout, day, week_start, n_days);
  return TRUE;
}

void
along_options_free (AlongOptions *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->agency_path);
  g_free (self->programme);
  g_free (self->period);
  g_free (self->output);
  g_free (self);
}

char *
along_options_dup_help (void)
{
  g_autoptr (AlongOptions) options = g_new0 (AlongOptions, 1);
  Typed typed = { .options = options };
  g_autoptr (GOptionContext) context = new_context (&typed);
  g_autoptr (GListModel) programmes = along_programme_list ();
  g_autoptr (GString) more = g_string_new (NULL);

  g_string_append (more, _("A week is written like 2026-W48, a month like 2026-11, and both or a "
                           "day as a date like 2026-11-24. Certificates of work may be of a month "
                           "or from one day to another, like 2026-01-01/2026-11-24."));
  g_string_append_c (more, '\n');
  g_string_append_printf (more, _("Programmes (the usual one is %s):"), ALONG_PROGRAMME_DEFAULT);
  for (guint i = 0; i < g_list_model_get_n_items (programmes); i++)
    {
      g_autoptr (AlongProgramme) programme = g_list_model_get_item (programmes, i);

      g_string_append_printf (more, "\n  %-8s %s", along_programme_get_id (programme),
                              along_programme_get_title (programme));
    }
  g_string_append_c (more, '\n');
  g_string_append (more, _("Exit codes: 0 done, 1 failed, 2 wrong options, 3 the key could not be "
                           "had."));

  g_option_context_set_summary (context,
                                _("Plan and print the rosters of an agency of peer work."));
  g_option_context_set_description (context, more->str);

  return g_option_context_get_help (context, TRUE, NULL);
}
