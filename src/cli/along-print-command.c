/* along-print-command.c — a roster as a PDF, without a display
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "cli/along-print-command.h"

#include <glib/gi18n-lib.h>

#include "rules/along-rules.h"
#include "rules/along-shift-words.h"
#include "store/along-database.h"
#include "vault/along-keyring.h"
#include "vault/along-vault-error.h"
#include "config.h"

/* A keyring that hangs would otherwise keep a command waiting for D-Bus' own limits. */
#define KEYRING_SECONDS 10

typedef struct
{
  AlongKey *key;
  GError *error;
  gboolean done;
} Lookup;

static void
key_found_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  Lookup *lookup = user_data;

  lookup->key = along_keyring_lookup_finish (ALONG_KEYRING (source), result, &lookup->error);
  lookup->done = TRUE;
}

static gboolean
give_up_cb (gpointer cancellable)
{
  g_cancellable_cancel (cancellable);

  return G_SOURCE_REMOVE;
}

/* The key with the mark @salt out of the keyring; waits for it on a context of its own, and no
 * longer than KEYRING_SECONDS. */
static AlongKey *
look_up_key (const guint8  *salt,
             GError       **error)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (AlongKeyring) keyring = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GSource) limit = g_timeout_source_new_seconds (KEYRING_SECONDS);
  Lookup lookup = { NULL };

  g_source_set_callback (limit, give_up_cb, cancellable, NULL);
  g_source_attach (limit, context);

  g_main_context_push_thread_default (context);
  keyring = along_keyring_new ();
  along_keyring_lookup_async (keyring, salt, FALSE, cancellable, key_found_cb, &lookup);
  while (!lookup.done)
    g_main_context_iteration (context, TRUE);
  g_source_destroy (limit);

  /* What the bus leaves to be cleared up here is cleared up here. */
  g_clear_object (&keyring);
  while (g_main_context_iteration (context, FALSE))
    ;
  g_main_context_pop_thread_default (context);

  if (g_error_matches (lookup.error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_clear_error (&lookup.error);
      lookup.error = along_vault_error_new (ALONG_VAULT_ERROR_TIMEOUT);
    }
  if (lookup.error != NULL)
    g_propagate_error (error, lookup.error);

  return lookup.key;
}

/* The key of the file at @path, to be unreffed. */
static AlongKey *
find_key (const char  *path,
          GError     **error)
{
  g_autoptr (GError) cause = NULL;
  guint8 salt[ALONG_VAULT_SALT_SIZE];
  AlongKey *key = NULL;

  if (along_database_read_mark (path, salt, &cause))
    key = look_up_key (salt, &cause);
  if (key != NULL)
    return key;

  /* What is to be done is another thing here than in a window. */
  if (g_error_matches (cause, ALONG_STORE_ERROR, ALONG_STORE_ERROR_NOT_FOUND))
    g_set_error (error, ALONG_CLI_ERROR, ALONG_CLI_ERROR_FAILED,
                 _("There is no agency file “%s”. Start Alongside once without options to set up "
                   "an agency, or name its file with --agency=FILE."), path);
  else if (g_error_matches (cause, ALONG_VAULT_ERROR, ALONG_VAULT_ERROR_ABSENT))
    g_set_error (error, ALONG_CLI_ERROR, ALONG_CLI_ERROR_LOCKED,
                 _("The keyring holds no key for this agency. Start Alongside without printing and "
                   "enter the recovery code from the recovery sheet, then try again."));
  else
    g_propagate_error (error, g_steal_pointer (&cause));

  return NULL;
}

/* The days to print, where weeks begin as those of the agency do. */
static gboolean
get_days (AlongDirectory      *directory,
          const AlongOptions  *options,
          AlongDay            *first,
          int                 *n_days,
          GError             **error)
{
  AlongAgency *agency = along_directory_get_agency (directory);

  return along_options_get_days (options, (GDateWeekday) along_agency_get_week_start (agency),
                                 first, n_days, error);
}

/* The roster of the days to print, to be unreffed. */
static AlongRoster *
load_days (AlongDatabase       *database,
           AlongDirectory      *directory,
           const AlongOptions  *options,
           GError             **error)
{
  AlongDay first;
  int n_days;

  if (!get_days (directory, options, &first, &n_days, error))
    return NULL;

  return along_database_load_roster (
    database, directory,
    along_zone_days_span (along_directory_get_zone (directory), first, n_days), error);
}

/* What the user chose for the window, so that both print the same page. Without a window the
 * program has to do where its settings were never installed, too. */
static AlongClock
read_clock (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GSettings) settings = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, ALONGSIDE_APP_ID, TRUE);
  if (schema == NULL)
    return ALONG_CLOCK_LOCALE;

  settings = g_settings_new_full (schema, NULL, NULL);

  return (AlongClock) g_settings_get_enum (settings, "clock");
}

static gboolean
print_roster (AlongRoster         *roster,
              const AlongOptions  *options,
              gint64               now,
              GError             **error)
{
  AlongDirectory *directory = along_roster_get_directory (roster);
  AlongPaper paper = along_agency_get_paper (along_directory_get_agency (directory));
  const AlongRosterOptions layout = {
    .layout = options->layout,
    .by = options->by,
    .paper = options->has_paper ? options->paper : paper,
    .aliases = options->aliases,
    .hide_places = options->hide_places,
    .clock = read_clock (),
    .printed_at = now,
  };
  AlongDay today = along_zone_get_day (along_directory_get_zone (directory), now);
  const char *no_changes =
    options->layout == ALONG_ROSTER_NOTICE ? along_shift_words_no_changes (roster, today) : NULL;
  g_autoptr (AlongDocument) document = NULL;

  if (no_changes != NULL)
    {
      g_set_error_literal (error, ALONG_CLI_ERROR, ALONG_CLI_ERROR_FAILED, no_changes);
      return FALSE;
    }

  document = along_roster_document_new (roster, &layout);

  return along_document_write_pdf (document, options->output, error);
}

/* What of supervision is asked for, out of @database. */
static gboolean
print_supervision (AlongDatabase       *database,
                   AlongRoster         *roster,
                   const AlongOptions  *options,
                   gint64               now,
                   GError             **error)
{
  AlongDirectory *directory = along_roster_get_directory (roster);
  AlongPaper paper = along_agency_get_paper (along_directory_get_agency (directory));
  AlongDay first = along_zone_get_day (along_directory_get_zone (directory),
                                       along_roster_get_span (roster).start);
  g_autoptr (GPtrArray) actions = along_database_load_actions (database, first, error);
  g_autoptr (GArray) cadence =
    actions != NULL ? along_database_load_cadence (database, now, error) : NULL;
  g_autoptr (AlongDocument) document = NULL;
  const AlongSupervisionPrint print = {
    .sheet = options->supervision,
    .roster = roster,
    .span = along_roster_get_span (roster),
    .actions = actions,
    .cadence = cadence,
    .paper = options->has_paper ? options->paper : paper,
    .aliases = options->aliases,
    .hide_places = options->hide_places,
    .clock = read_clock (),
    .printed_at = now,
  };

  if (cadence == NULL)
    return FALSE;

  document = along_supervision_document_new (&print);

  return along_document_write_pdf (document, options->output, error);
}

/* Whether @peer belongs on @sheet: who is new, who works, or everybody, as who has left may want to
 * show what they have done. */
static gboolean
is_on (AlongTrainingSheet  sheet,
       AlongPeer          *peer)
{
  if (sheet == ALONG_TRAINING_ORIENTATION)
    return along_peer_get_status (peer) == ALONG_PEER_STATUS_ORIENTATION &&
           !along_entry_is_archived (ALONG_ENTRY (peer));

  return sheet == ALONG_TRAINING_WORK || along_rules_works (ALONG_PERSON (peer));
}

/* How far the peers on @sheet have come (AlongGrowth), to be unreffed. */
static GPtrArray *
load_growths (AlongDatabase       *database,
              AlongDirectory      *directory,
              AlongTrainingSheet   sheet,
              AlongDay             today,
              GError             **error)
{
  g_autoptr (GPtrArray) growths =
    g_ptr_array_new_with_free_func ((GDestroyNotify) along_growth_free);
  GListModel *peers = along_directory_get_peers (directory);

  for (guint i = 0; i < g_list_model_get_n_items (peers); i++)
    {
      g_autoptr (AlongPeer) peer = g_list_model_get_item (peers, i);
      g_autoptr (GPtrArray) records = NULL;

      if (!is_on (sheet, peer))
        continue;

      records =
        along_database_load_growth (database, along_record_get_id (ALONG_RECORD (peer)), error);
      if (records == NULL)
        return NULL;
      g_ptr_array_add (growths, along_growth_new (directory, ALONG_PERSON (peer), records, today));
    }

  return g_steal_pointer (&growths);
}

/* Who is due, as along_due_list() gives it; %NULL where nothing can be read. To be unreffed. */
static GArray *
load_dues (AlongDatabase   *database,
           AlongDirectory  *directory,
           AlongDay         today,
           GError         **error)
{
  AlongZone *zone = along_directory_get_zone (directory);
  g_autoptr (AlongRoster) roster = along_database_load_roster (
    database, directory, along_zone_days_span (zone, today, ALONG_DUE_DAYS), error);

  return roster != NULL ? along_due_list (roster, today) : NULL;
}

/* What of training is asked for, out of @database: the sessions of the days to print, everybody as
 * they stand today, or how far peers have come. */
static gboolean
print_training (AlongDatabase       *database,
                AlongDirectory      *directory,
                const AlongOptions  *options,
                gint64               now,
                GError             **error)
{
  AlongPaper paper = along_agency_get_paper (along_directory_get_agency (directory));
  AlongDay today = along_zone_get_day (along_directory_get_zone (directory), now);
  g_autoptr (AlongRoster) roster = NULL;
  g_autoptr (AlongLearned) learned = NULL;
  g_autoptr (GArray) dues = NULL;
  g_autoptr (AlongTrainingTable) table = NULL;
  g_autoptr (GPtrArray) growths = NULL;
  g_autoptr (AlongDocument) document = NULL;
  AlongTrainingPrint print = {
    .sheet = options->training,
    .paper = options->has_paper ? options->paper : paper,
    .aliases = options->aliases,
    .hide_places = options->hide_places,
    .clock = read_clock (),
    .printed_at = now,
  };
  AlongDay first;
  int n_days;

  if (!get_days (directory, options, &first, &n_days, error))
    return FALSE;

  print.first_day = first;
  print.last_day = first + n_days - 1;
  switch (print.sheet)
    {
    case ALONG_TRAINING_ATTENDANCE:
    case ALONG_TRAINING_ATTENDED:
      print.roster = roster = load_days (database, directory, options, error);
      break;

    case ALONG_TRAINING_ORIENTATION:
    case ALONG_TRAINING_GROWTH:
    case ALONG_TRAINING_WORK:
      print.growths = growths = load_growths (database, directory, print.sheet, today, error);
      break;

    case ALONG_TRAINING_RECORDS:
    case ALONG_TRAINING_MATRIX:
      dues = load_dues (database, directory, today, error);
      if (dues != NULL)
        learned = along_database_load_learned (database, today, error);
      if (learned != NULL)
        print.table = table = along_training_table_new (
          directory, learned, dues, (AlongTrainingFilter) { .due_days = -1 }, today);
      break;

    case ALONG_TRAINING_DUE:
    case ALONG_TRAINING_N_SHEETS:
    default:
      print.dues = dues = load_dues (database, directory, today, error);
    }

  if (print.roster == NULL && print.growths == NULL && print.table == NULL && print.dues == NULL)
    return FALSE;

  document = along_training_document_new (directory, &print);

  return along_document_write_pdf (document, options->output, error);
}

gboolean
along_print_command_run (const AlongOptions  *options,
                         const char          *agency_path,
                         AlongKey            *key,
                         gint64               now,
                         GError             **error)
{
  g_autoptr (AlongKey) used = NULL;
  g_autoptr (AlongDatabase) database = NULL;
  g_autoptr (AlongDirectory) directory = NULL;
  g_autoptr (AlongRoster) roster = NULL;
  gboolean done = FALSE;

  g_return_val_if_fail (options != NULL && options->period != NULL, FALSE);
  g_return_val_if_fail (agency_path != NULL, FALSE);

  used = key != NULL ? along_key_ref (key) : find_key (agency_path, error);
  if (used == NULL)
    return FALSE;

  database = along_database_open (agency_path, used, error);
  if (database == NULL)
    return FALSE;

  directory = along_database_load_directory (database, error);
  if (directory != NULL && options->about == ALONG_OPTIONS_TRAINING)
    done = print_training (database, directory, options, now, error);
  else if (directory != NULL)
    roster = load_days (database, directory, options, error);

  if (roster != NULL)
    done = options->about == ALONG_OPTIONS_SUPERVISION
             ? print_supervision (database, roster, options, now, error)
             : print_roster (roster, options, now, error);
  along_database_close (database);

  return done;
}
