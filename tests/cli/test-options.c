/* test-options.c — what the command line is understood as, without running any of it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/along-options.h"

#include <string.h>

#include "vault/along-vault-error.h"

#define PROGRAM "alongside"
#define MAX_WORDS 8

/* As AlongOptions, whose texts are its own. */
typedef struct
{
  gboolean help;
  gboolean version;
  const char *agency_path;
  const char *programme;
  const char *period;
  const char *output;
  AlongRosterLayout layout;
  AlongRosterBy by;
  gboolean has_paper;
  AlongPaper paper;
  gboolean aliases;
  gboolean hide_places;
} Wanted;

typedef struct
{
  const char *name;
  const char *words[MAX_WORDS];
  Wanted wanted;
} Good;

static const Good goods[] = {
  { "nothing", { PROGRAM }, { 0 } },
  { "dashes", { PROGRAM, "--" }, { 0 } },
  { "agency", { PROGRAM, "--agency=/tmp/a b.alongside" }, { .agency_path = "/tmp/a b.alongside" } },
  { "agency apart", { PROGRAM, "--agency", "x" }, { .agency_path = "x" } },
  { "last agency", { PROGRAM, "--agency=x", "--agency=y" }, { .agency_path = "y" } },
  { "demo", { PROGRAM, "--demo" }, { .programme = "spikes" } },
  { "demo of", { PROGRAM, "--demo=osis" }, { .programme = "osis" } },
  { "last demo", { PROGRAM, "--demo=osis", "--demo" }, { .programme = "spikes" } },
  { "week", { PROGRAM, "--print-roster=2026-W48", "--output=a.pdf" },
    { .period = "2026-W48", .output = "a.pdf" } },
  { "date", { PROGRAM, "--output=a.pdf", "--print-roster=2026-11-24" },
    { .period = "2026-11-24", .output = "a.pdf" } },
  { "by shift", { PROGRAM, "--print-roster=2026-W48", "--output=a.pdf", "--by=shift" },
    { .period = "2026-W48", .output = "a.pdf", .by = ALONG_ROSTER_BY_SHIFT } },
  { "by person", { PROGRAM, "--print-roster=2026-W48", "--output=a.pdf", "--by=person" },
    { .period = "2026-W48", .output = "a.pdf", .by = ALONG_ROSTER_BY_PERSON } },
  { "a4", { PROGRAM, "--print-roster=2026-W48", "--output=a.pdf", "--paper=a4" },
    { .period = "2026-W48", .output = "a.pdf", .has_paper = TRUE, .paper = ALONG_PAPER_A4 } },
  { "a4 as it is called", { PROGRAM, "--print-roster=2026-W48", "--output=a.pdf", "--paper=A4" },
    { .period = "2026-W48", .output = "a.pdf", .has_paper = TRUE, .paper = ALONG_PAPER_A4 } },
  { "by person in capitals", { PROGRAM, "--print-roster=2026-W48", "--output=a.pdf",
                               "--by=Person" },
    { .period = "2026-W48", .output = "a.pdf", .by = ALONG_ROSTER_BY_PERSON } },
  { "letter", { PROGRAM, "--print-roster=2026-W48", "--output=a.pdf", "--paper=letter" },
    { .period = "2026-W48", .output = "a.pdf", .has_paper = TRUE, .paper = ALONG_PAPER_LETTER } },
  { "aliases", { PROGRAM, "--print-roster=2026-W48", "--output=a.pdf", "--aliases" },
    { .period = "2026-W48", .output = "a.pdf", .aliases = TRUE } },
  { "hide places", { PROGRAM, "--print-roster=2026-W48", "--output=a.pdf", "--hide-places" },
    { .period = "2026-W48", .output = "a.pdf", .hide_places = TRUE } },
  { "layout week", { PROGRAM, "--print-roster=2026-W48", "--output=a.pdf", "--layout=week",
                     "--by=person" },
    { .period = "2026-W48", .output = "a.pdf", .by = ALONG_ROSTER_BY_PERSON } },
  { "month", { PROGRAM, "--print-roster=2026-11", "--output=a.pdf", "--layout=month" },
    { .period = "2026-11", .output = "a.pdf", .layout = ALONG_ROSTER_MONTH } },
  { "month of a date", { PROGRAM, "--print-roster=2026-11-24", "--output=a.pdf", "--layout=Month" },
    { .period = "2026-11-24", .output = "a.pdf", .layout = ALONG_ROSTER_MONTH } },
  { "day", { PROGRAM, "--print-roster=2026-11-24", "--output=a.pdf", "--layout=day" },
    { .period = "2026-11-24", .output = "a.pdf", .layout = ALONG_ROSTER_DAY } },
  { "slips", { PROGRAM, "--print-roster=2026-W48", "--output=a.pdf", "--layout=slips",
               "--aliases" },
    { .period = "2026-W48", .output = "a.pdf", .layout = ALONG_ROSTER_SLIPS, .aliases = TRUE } },
  { "notice", { PROGRAM, "--print-roster=2026-W48", "--output=a.pdf", "--layout=notice" },
    { .period = "2026-W48", .output = "a.pdf", .layout = ALONG_ROSTER_NOTICE } },
  { "notices", { PROGRAM, "--print-roster=2026-W48", "--output=a.pdf", "--layout=notice",
                 "--by=person" },
    { .period = "2026-W48", .output = "a.pdf", .layout = ALONG_ROSTER_NOTICE,
      .by = ALONG_ROSTER_BY_PERSON } },
  { "slips of a date", { PROGRAM, "--print-roster=2026-11-24", "--output=a.pdf", "--layout=slips" },
    { .period = "2026-11-24", .output = "a.pdf", .layout = ALONG_ROSTER_SLIPS } },
  { "demo week", { PROGRAM, "--demo", "--print-roster=2026-W48", "--output=a.pdf" },
    { .programme = "spikes", .period = "2026-W48", .output = "a.pdf" } },
  { "help", { PROGRAM, "--help" }, { .help = TRUE } },
  { "h", { PROGRAM, "-h" }, { .help = TRUE } },
  { "help first", { PROGRAM, "--output=a.pdf", "--help" }, { .help = TRUE, .output = "a.pdf" } },
  { "version", { PROGRAM, "--version" }, { .version = TRUE } },
};

static void
test_good (gconstpointer data)
{
  const Good *good = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongOptions) options = along_options_new (good->words, &error);

  g_assert_no_error (error);
  g_assert_cmpint (options->help, ==, good->wanted.help);
  g_assert_cmpint (options->version, ==, good->wanted.version);
  g_assert_cmpstr (options->agency_path, ==, good->wanted.agency_path);
  g_assert_cmpstr (options->programme, ==, good->wanted.programme);
  g_assert_cmpstr (options->period, ==, good->wanted.period);
  g_assert_cmpstr (options->output, ==, good->wanted.output);
  g_assert_cmpint (options->layout, ==, good->wanted.layout);
  g_assert_cmpint (options->by, ==, good->wanted.by);
  g_assert_cmpint (options->has_paper, ==, good->wanted.has_paper);
  g_assert_cmpint (options->paper, ==, good->wanted.paper);
  g_assert_cmpint (options->aliases, ==, good->wanted.aliases);
  g_assert_cmpint (options->hide_places, ==, good->wanted.hide_places);
}

typedef struct
{
  const char *name;
  const char *words[MAX_WORDS];
  const char *says;
} Bad;

static const Bad bads[] = {
  { "unknown", { PROGRAM, "--outptu=a.pdf" }, "--outptu" },
  { "unknown short", { PROGRAM, "-x" }, "-x" },
  { "argument", { PROGRAM, "agency.alongside" }, "“agency.alongside” is not an option" },
  { "argument after dashes", { PROGRAM, "--", "--demo" }, "“--demo” is not an option" },
  { "no value", { PROGRAM, "--agency" }, "--agency" },
  { "empty agency", { PROGRAM, "--agency=" }, "--agency: the name of the file is missing" },
  { "demo of an agency", { PROGRAM, "--demo", "--agency=x" }, "--agency and --demo" },
  { "unknown programme", { PROGRAM, "--demo=nobody" }, "--demo: There is no programme “nobody”" },
  { "empty programme", { PROGRAM, "--demo=" }, "--demo: There is no programme “”" },
  { "output only", { PROGRAM, "--output=a.pdf" }, "--output is for printing" },
  { "by only", { PROGRAM, "--by=shift" }, "--by is for printing" },
  { "paper only", { PROGRAM, "--demo", "--paper=a4" }, "--paper is for printing" },
  { "aliases only", { PROGRAM, "--aliases" }, "--aliases is for printing" },
  { "layout only", { PROGRAM, "--layout=month" }, "--layout is for printing" },
  { "hide places only", { PROGRAM, "--demo", "--hide-places" }, "--hide-places is for printing" },
  { "layout year", { PROGRAM, "--print-roster=2026-W48", "--output=a.pdf", "--layout=year" },
    "--layout: “year” is none of week, month, day, slips, notice" },
  { "month without layout", { PROGRAM, "--print-roster=2026-11", "--output=a.pdf" },
    "“2026-11” is a month. Write a week like 2026-W48, or add --layout=month" },
  { "slips of a month", { PROGRAM, "--print-roster=2026-11", "--output=a.pdf", "--layout=slips" },
    "“2026-11” is a month" },
  { "month of a week", { PROGRAM, "--print-roster=2026-W48", "--output=a.pdf", "--layout=month" },
    "“2026-W48” is not a month" },
  { "month 13", { PROGRAM, "--print-roster=2026-13", "--output=a.pdf", "--layout=month" },
    "“2026-13” is not a month" },
  { "day of a week", { PROGRAM, "--print-roster=2026-W48", "--output=a.pdf", "--layout=day" },
    "“2026-W48” is not a day" },
  { "day of a month", { PROGRAM, "--print-roster=2026-11", "--output=a.pdf", "--layout=day" },
    "“2026-11” is not a day" },
  { "month by person", { PROGRAM, "--print-roster=2026-11", "--output=a.pdf", "--layout=month",
                         "--by=person" }, "--by is for a week" },
  { "no output", { PROGRAM, "--print-roster=2026-W48" }, "There is no file to write" },
  { "empty output", { PROGRAM, "--print-roster=2026-W48", "--output=" },
    "There is no file to write" },
  { "output to nowhere", { PROGRAM, "--print-roster=2026-W48", "--output=-" },
    "There is no file to write" },
  { "week 60", { PROGRAM, "--print-roster=2026-W60", "--output=a.pdf" },
    "The year 2026 has no week 60" },
  { "no week", { PROGRAM, "--print-roster=abc", "--output=a.pdf" }, "“abc” is not a week" },
  { "empty week", { PROGRAM, "--print-roster=", "--output=a.pdf" }, "“” is not a week" },
  { "no such day", { PROGRAM, "--print-roster=2026-02-30", "--output=a.pdf" },
    "“2026-02-30” is not a week" },
  { "by nothing", { PROGRAM, "--print-roster=2026-W48", "--output=a.pdf", "--by=" }, "--by: “”" },
  { "by foo", { PROGRAM, "--print-roster=2026-W48", "--output=a.pdf", "--by=foo" },
    "--by: “foo” is neither shift nor person" },
  { "paper a3", { PROGRAM, "--print-roster=2026-W48", "--output=a.pdf", "--paper=a3" },
    "--paper: “a3” is neither a4 nor letter" },
};

static void
test_bad (gconstpointer data)
{
  const Bad *bad = data;
  g_autoptr (GError) error = NULL;

  g_assert_null (along_options_new (bad->words, &error));
  g_assert_error (error, ALONG_CLI_ERROR, ALONG_CLI_ERROR_USAGE);
  g_assert_nonnull (strstr (error->message, bad->says));
  g_assert_cmpint (along_cli_error_get_exit (error), ==, ALONG_EXIT_USAGE);
}

static void
test_help (void)
{
  const char *const words[] = { "--agency=FILE", "--demo", "--print-roster=WEEK|MONTH|DAY",
                                "--layout=week|month|day|slips|notice", "--hide-places",
                                "--output=FILE.pdf", "--by=shift|person", "--paper=a4|letter",
                                "--aliases", "--version", "--help", "2026-W48", "osis", "spikes" };
  g_autofree char *help = along_options_dup_help ();

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_nonnull (strstr (help, words[i]));
}

static void
test_exit (void)
{
  const struct
  {
    GQuark domain;
    int code;
    AlongExit exit;
  } cases[] = {
    { ALONG_CLI_ERROR, ALONG_CLI_ERROR_FAILED, ALONG_EXIT_FAILED },
    { ALONG_CLI_ERROR, ALONG_CLI_ERROR_USAGE, ALONG_EXIT_USAGE },
    { ALONG_CLI_ERROR, ALONG_CLI_ERROR_LOCKED, ALONG_EXIT_LOCKED },
    { ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_FAILED, ALONG_EXIT_FAILED },
    { ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_LOCKED, ALONG_EXIT_LOCKED },
    { ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_ABSENT, ALONG_EXIT_LOCKED },
    { ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_NO_SERVICE, ALONG_EXIT_LOCKED },
    { ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_TIMEOUT, ALONG_EXIT_LOCKED },
    { ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_BAD_CODE, ALONG_EXIT_FAILED },
    { G_FILE_ERROR, G_FILE_ERROR_NOENT, ALONG_EXIT_FAILED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (cases[i].domain, cases[i].code, "Sorry.");

      g_assert_cmpint (along_cli_error_get_exit (error), ==, cases[i].exit);
    }
}

static void
print_unruly (void)
{
  g_autoptr (GError) error = g_error_new_literal (ALONG_CLI_ERROR, ALONG_CLI_ERROR_FAILED,
                                                  "One\nTwo\r\x1b[1mThree\n");

  along_cli_error_print (error);
}

static void
test_one_line (void)
{
  if (g_test_subprocess ())
    {
      print_unruly ();
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stderr ("alongside: One Two  ?1mThree\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (goods); i++)
    {
      g_autofree char *path = g_strconcat ("/options/good/", goods[i].name, NULL);

      g_test_add_data_func (path, &goods[i], test_good);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bads); i++)
    {
      g_autofree char *path = g_strconcat ("/options/bad/", bads[i].name, NULL);

      g_test_add_data_func (path, &bads[i], test_bad);
    }
  g_test_add_func ("/options/help", test_help);
  g_test_add_func ("/options/exit", test_exit);
  g_test_add_func ("/options/one-line", test_one_line);

  return g_test_run ();
}
