/* test-note-readers.c — who can read a note of which kind about whom
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "model/along-enum-types.h"
#include "rules/along-note-readers.h"

/* An agency in which each has a letter: a peer, their supervisor, responsible professional and
 * person of reference; an external supervisor, two coordinators, and the escrow. */
static const struct
{
  char sign;
  gint64 person_id; /* the id of the reader is 100 more */
  AlongDuties duties; /* 0 for a peer, and for nobody */
} everybody[] = {
  { 'p', 1, 0 },
  { 's', 2, ALONG_DUTY_SUPERVISOR_INTERNAL },
  { 'r', 3, ALONG_DUTY_PROFESSIONAL },
  { 'f', 4, ALONG_DUTY_PERSON_OF_REFERENCE },
  { 'x', 5, ALONG_DUTY_SUPERVISOR_EXTERNAL },
  { 'c', 6, ALONG_DUTY_COORDINATOR },
  { 'd', 7, ALONG_DUTY_COORDINATOR | ALONG_DUTY_MENTOR },
  { 'E', 0, 0 },
};

static gint64
get_id (char sign)
{
  for (guint i = 0; i < G_N_ELEMENTS (everybody); i++)
    if (everybody[i].sign == sign)
      return everybody[i].person_id;

  return sign == '-' ? 0 : 99;
}

static char
get_sign (gint64 person_id)
{
  for (guint i = 0; i < G_N_ELEMENTS (everybody); i++)
    if (everybody[i].person_id == person_id)
      return everybody[i].sign;

  g_assert_not_reached ();
}

static void
add (AlongDirectory *directory,
     gpointer        record)
{
  along_directory_add (directory, record);
  g_object_unref (record);
}

/* Of those in @keyless there is no reader, of those in @left one who left, and those in @archived
 * are archived; @supervisor is the appointed one, and @reference the one of reference. */
static AlongDirectory *
new_directory (char        supervisor,
               char        reference,
               const char *keyless,
               const char *left,
               const char *archived)
{
  AlongDirectory *directory = along_directory_new ();

  for (guint i = 0; i < G_N_ELEMENTS (everybody); i++)
    {
      char sign = everybody[i].sign;
      gint64 id = everybody[i].person_id;
      gboolean is_archived = strchr (archived, sign) != NULL;

      if (everybody[i].duties != 0)
        add (directory, g_object_new (ALONG_TYPE_SUPERVISOR, "id", id, "duties",
                                      everybody[i].duties, "archived", is_archived, NULL));
      else if (id != 0)
        add (directory, g_object_new (ALONG_TYPE_PEER, "id", id, "archived", is_archived,
                                      "supervisor-id", get_id (supervisor), "responsible-id",
                                      get_id ('r'), "reference-id", get_id (reference), NULL));

      if (strchr (keyless, sign) == NULL)
        add (directory, g_object_new (ALONG_TYPE_NOTE_READER, "id", id + 100, "person-id", id,
                                      "left", strchr (left, sign) != NULL ? 20000 : 0, NULL));
    }

  return directory;
}

/* The readers of all but those in @untrusted. */
static GArray *
trust (const char *untrusted)
{
  GArray *trusted = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < G_N_ELEMENTS (everybody); i++)
    {
      gint64 id = everybody[i].person_id + 100;

      if (strchr (untrusted, everybody[i].sign) == NULL)
        g_array_append_val (trusted, id);
    }

  return trusted;
}

static char *
list_trusted (AlongDirectory         *directory,
              const AlongNoteAddress *address,
              const char             *untrusted)
{
  g_autoptr (GPtrArray) missing = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) trusted = trust (untrusted);
  g_autoptr (GPtrArray) readers = along_note_readers_list (directory, trusted, address, missing);
  g_autoptr (GPtrArray) again = along_note_readers_list (directory, trusted, address, NULL);
  GString *signs = g_string_new (NULL);

  g_assert_cmpuint (again->len, ==, readers->len);
  for (guint i = 0; i < readers->len; i++)
    g_string_append_c (signs, get_sign (along_note_reader_get_person_id (
                                g_ptr_array_index (readers, i))));
  if (missing->len > 0)
    g_string_append_c (signs, '!');
  for (guint i = 0; i < missing->len; i++)
    g_string_append_c (signs, get_sign (along_record_get_id (g_ptr_array_index (missing, i))));

  return g_string_free (signs, FALSE);
}

static char *
list (AlongDirectory         *directory,
      const AlongNoteAddress *address)
{
  return list_trusted (directory, address, "");
}

/* The kinds in the order of their values, each with its readers, and after "!" those who are to
 * read it and have no key. */
static void
test_list (void)
{
  const struct
  {
    char author;
    char about;
    char concerned;
    char leader;
    char supervisor;
    char reference;
    const char *keyless;
    const char *left;
    const char *archived;
    const char *supervision; /* check-in, mirror feedback and grey-area questions are alike */
    const char *concern;
    const char *incident; /* joint visits are alike */
    const char *system_gap;
    const char *private;
  } cases[] = {
    /* The usual. */
    { 's', 'p', '-', '-', 's', 'f', "", "", "", "spE", "sfE", "srpE", "scdE", "sE" },
    { 's', 'p', '-', 's', 's', 'f', "", "", "", "spE", "sfE", "srpE", "scdE", "sE" },
    { 'p', 'p', '-', '-', 's', 'f', "", "", "", "psE", "pfE", "psrE", "pcdE", "pE" },
    { 'p', 'p', 's', '-', 's', 'f', "", "", "", "psE", "pfE", "psrE", "pcdE", "pE" },
    /* Somebody else gave the session; somebody else writes. */
    { 's', 'p', '-', 'c', 's', 'f', "", "", "", "scpE", "sfE", "scrpE", "scdE", "sE" },
    { 'c', 'p', '-', '-', 's', 'f', "", "", "", "cspE", "cfE", "csrpE", "cdE", "cE" },
    { 'f', 'p', '-', '-', 's', 'f', "", "", "", "fspE", "fE", "fsrpE", "fcdE", "fE" },
    /* An external supervisor reads what belongs to a session of their own, or is their own. */
    { 's', 'p', '-', '-', 'x', 'f', "", "", "", "spE", "sfE", "srpE", "scdE", "sE" },
    { 's', 'p', '-', 'x', 'x', 'f', "", "", "", "sxpE", "sfE", "sxrpE", "scdE", "sE" },
    { 'x', 'p', '-', 'x', 'x', 'f', "", "", "", "xpE", "xfE", "xrpE", "xcdE", "xE" },
    { 'x', 'p', '-', '-', 'x', 'f', "", "", "", "xpE", "xfE", "xrpE", "xcdE", "xE" },
    /* A concern never goes to the one it is about, whoever that is. */
    { 'p', 'p', 'f', '-', 's', 'f', "", "", "", "psE", "pE", "psrE", "pcdE", "pE" },
    { 'p', 'p', 'r', '-', 's', 'f', "", "", "", "psE", "pfE", "psrE", "pcdE", "pE" },
    { 'p', 'p', '-', '-', 's', '-', "", "", "", "psE", "pE", "psrE", "pcdE", "pE" },
    { 'p', 'p', '-', '-', 's', '?', "", "", "", "psE", "pE", "psrE", "pcdE", "pE" },
    { 'p', 'p', '-', '-', 's', 'f', "", "", "f", "psE", "pE", "psrE", "pcdE", "pE" },
    /* About one of the staff, about nobody, about somebody who is not there any more. */
    { 'x', 's', '-', 'x', 's', 'f', "", "", "", "xsE", "xE", "xsE", "xcdE", "xE" },
    { 's', '-', '-', '-', 's', 'f', "", "", "", "sE", "sE", "sE", "scdE", "sE" },
    { 's', '?', '-', '-', 's', 'f', "", "", "", "sE", "sE", "sE", "scdE", "sE" },
    { 's', 'p', '-', '-', 's', 'f', "", "", "p", "sE", "sfE", "srE", "scdE", "sE" },
    /* Without a key there is nothing to read with; after leaving, nothing new. */
    { 's', 'p', '-', '-', 's', 'f', "p", "", "", "sE!p", "sfE", "srE!p", "scdE", "sE" },
    { 'p', 'p', '-', '-', 's', 'f', "sf", "", "", "pE!s", "pE!f", "prE!s", "pcdE", "pE" },
    { 'p', 'p', '-', 's', 's', 'f', "sd", "", "", "pE!s", "pfE", "prE!s", "pcE!d", "pE" },
    { 'p', 'p', '-', '-', 's', 'f', "", "sr", "", "pE!s", "pfE", "pE!sr", "pcdE", "pE" },
    { 'p', 'p', '-', '-', 's', 'f', "", "p", "", "sE!p", "fE", "srE!p", "cdE", "E" },
    { 'p', 'p', '-', '-', 's', 'f', "E", "", "sc", "p", "pf", "pr", "pd", "p" },
    { 'p', 'p', '-', '-', 's', 'f', "", "E", "", "ps", "pf", "psr", "pcd", "p" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongDirectory) directory =
        new_directory (cases[i].supervisor, cases[i].reference, cases[i].keyless, cases[i].left,
                       cases[i].archived);
      const char *const expected[] = {
        cases[i].supervision, cases[i].supervision, cases[i].supervision, cases[i].supervision,
        cases[i].concern, cases[i].incident, cases[i].incident, cases[i].system_gap,
        cases[i].private,
      };

      for (guint kind = 0; kind < G_N_ELEMENTS (expected); kind++)
        {
          const AlongNoteAddress address = {
            .kind = (AlongNoteKind) kind,
            .author_id = get_id (cases[i].author) + 100,
            .about_id = get_id (cases[i].about),
            .concerned_id = get_id (cases[i].concerned),
            .leader_id = get_id (cases[i].leader),
          };
          g_autofree char *signs = list (directory, &address);

          g_test_message ("case %u, kind %u", i, kind);
          g_assert_cmpstr (signs, ==, expected[kind]);
        }
    }
}

/* Whether each is external by more than that one duty makes no difference: they belong here. */
static void
test_list_both (void)
{
  g_autoptr (AlongDirectory) directory = new_directory ('x', 'f', "", "", "");
  const AlongNoteAddress address = { ALONG_NOTE_KIND_SUPERVISION, 102, 1, 0, 0 };
  g_autofree char *signs = NULL;

  g_object_set (along_directory_get_person (directory, 5), "duties",
                ALONG_DUTY_SUPERVISOR_EXTERNAL | ALONG_DUTY_PROFESSIONAL, NULL);
  signs = list (directory, &address);
  g_assert_cmpstr (signs, ==, "sxpE");
}

/* A key that is not believed is none; only who writes has it in hand. */
static void
test_list_untrusted (void)
{
  const struct
  {
    AlongNoteKind kind;
    const char *untrusted;
    const char *expected;
  } cases[] = {
    { ALONG_NOTE_KIND_INCIDENT, "", "srpE" },
    { ALONG_NOTE_KIND_INCIDENT, "r", "spE!r" },
    { ALONG_NOTE_KIND_INCIDENT, "rp", "sE!rp" },
    { ALONG_NOTE_KIND_INCIDENT, "E", "srp" },
    { ALONG_NOTE_KIND_INCIDENT, "srpE", "s!rp" },
    { ALONG_NOTE_KIND_CONCERN, "f", "sE!f" },
    { ALONG_NOTE_KIND_SYSTEM_GAP, "c", "sdE!c" },
  };
  g_autoptr (AlongDirectory) directory = new_directory ('s', 'f', "", "", "");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const AlongNoteAddress address = {
        .kind = cases[i].kind,
        .author_id = get_id ('s') + 100,
        .about_id = get_id ('p'),
      };
      g_autofree char *signs = list_trusted (directory, &address, cases[i].untrusted);

      g_assert_cmpstr (signs, ==, cases[i].expected);
    }
}

static void
test_check (void)
{
  const struct
  {
    AlongNoteKind kind;
    char author;
    char concerned;
    char reference;
    const char *keyless;
    const char *archived;
    gboolean fine;
    const char *untrusted; /* NULL for none */
  } cases[] = {
    { ALONG_NOTE_KIND_CONCERN, 'p', 's', 'f', "", "", TRUE },
    { ALONG_NOTE_KIND_CONCERN, 'p', 's', 'f', "", "", FALSE, "f" },
    { ALONG_NOTE_KIND_CONCERN, 'p', 's', 'f', "", "", TRUE, "srE" },
    { ALONG_NOTE_KIND_INCIDENT, 's', 's', 'f', "", "", TRUE, "f" },
    { ALONG_NOTE_KIND_CONCERN, 'p', '-', 'f', "", "", TRUE },
    { ALONG_NOTE_KIND_CONCERN, 'p', 'f', 'f', "", "", FALSE },
    { ALONG_NOTE_KIND_CONCERN, 'p', 's', '-', "", "", FALSE },
    { ALONG_NOTE_KIND_CONCERN, 'p', '-', '-', "", "", FALSE },
    { ALONG_NOTE_KIND_CONCERN, 'p', 's', 'f', "f", "", FALSE },
    { ALONG_NOTE_KIND_CONCERN, 'p', 's', 'f', "", "f", FALSE },
    { ALONG_NOTE_KIND_CONCERN, 's', 's', 'f', "", "", FALSE },
    { ALONG_NOTE_KIND_CONCERN, 's', 'r', 'f', "", "", TRUE },
    { ALONG_NOTE_KIND_CONCERN, 'E', '-', 'f', "", "", TRUE },
    { ALONG_NOTE_KIND_CONCERN, '?', 's', 'f', "", "", TRUE },
    { ALONG_NOTE_KIND_INCIDENT, 's', 's', '-', "", "", TRUE },
    { ALONG_NOTE_KIND_PRIVATE, 's', '-', '-', "f", "", FALSE },
    { ALONG_NOTE_KIND_PRIVATE, 's', 'p', '-', "f", "", TRUE },
    { ALONG_NOTE_KIND_PRIVATE, 's', 'r', '-', "f", "", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongDirectory) directory =
        new_directory ('s', cases[i].reference, cases[i].keyless, "", cases[i].archived);
      const AlongNoteAddress address = {
        .kind = cases[i].kind,
        .author_id = get_id (cases[i].author) + 100,
        .about_id = get_id ('p'),
        .concerned_id = get_id (cases[i].concerned),
      };
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) trusted =
        trust (cases[i].untrusted != NULL ? cases[i].untrusted : "");
      gboolean fine = along_note_readers_check (directory, trusted, &address, &error);

      g_test_message ("case %u: %s", i, error != NULL ? error->message : "fine");
      g_assert_cmpint (fine, ==, cases[i].fine);
      if (fine)
        g_assert_no_error (error);
      else
        g_assert_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_CONFLICT);
    }
}

/* A concern of nobody, or of one of the staff, lacks a peer and no person of reference. */
static void
test_whose (void)
{
  const char whose[] = { '-', 'r' };

  for (guint i = 0; i < G_N_ELEMENTS (whose); i++)
    {
      g_autoptr (AlongDirectory) directory = new_directory ('s', 'f', "", "", "");
      g_autoptr (GArray) trusted = trust ("");
      g_autoptr (GError) error = NULL;
      const AlongNoteAddress address = {
        .kind = ALONG_NOTE_KIND_CONCERN,
        .author_id = get_id ('s') + 100,
        .about_id = get_id (whose[i]),
      };

      g_assert_false (along_note_readers_check (directory, trusted, &address, &error));
      g_assert_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_CONFLICT);
      g_assert_true (g_str_has_prefix (error->message, "Say whose concern it is"));
    }
}

/* Supervision of nobody is a slip, unless somebody gave it to several at once. */
static void
test_about (void)
{
  const struct
  {
    AlongNoteKind kind;
    char about;
    char leader;
    gboolean fine;
  } cases[] = {
    { ALONG_NOTE_KIND_SUPERVISION, '-', '-', FALSE },
    { ALONG_NOTE_KIND_SUPERVISION, '-', 's', TRUE },
    { ALONG_NOTE_KIND_SUPERVISION, 'p', '-', TRUE },
    { ALONG_NOTE_KIND_SUPERVISION, 'r', '-', TRUE },
    { ALONG_NOTE_KIND_CHECK_IN, '-', '-', TRUE },
    { ALONG_NOTE_KIND_SYSTEM_GAP, '-', '-', TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongDirectory) directory = new_directory ('s', 'f', "", "", "");
      g_autoptr (GArray) trusted = trust ("");
      g_autoptr (GError) error = NULL;
      const AlongNoteAddress address = {
        .kind = cases[i].kind,
        .author_id = get_id ('s') + 100,
        .about_id = get_id (cases[i].about),
        .leader_id = get_id (cases[i].leader),
      };

      g_test_message ("case %u", i);
      g_assert_cmpint (along_note_readers_check (directory, trusted, &address, &error), ==,
                       cases[i].fine);
      if (cases[i].fine)
        g_assert_no_error (error);
      else
        g_assert_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_CONFLICT);
    }
}

/* Who takes over from whom, each line the successors of one who leaves. */
static void
test_succeed (void)
{
  const struct
  {
    char leaver;
    const char *successors;
    const char *archived;
  } cases[] = {
    { 's', "rfcd", "" },
    { 's', "rf", "cd" },
    { 'c', "srfd", "" },
    { 'p', "srfcd", "" },
    { 'x', "srfcdy", "" },
    { 'x', "rfcdy", "s" },
    { 'x', "srfcd", "y" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongDirectory) directory = new_directory ('s', 'f', "", "", cases[i].archived);
      g_autoptr (GString) found = g_string_new (NULL);

      add (directory, g_object_new (ALONG_TYPE_SUPERVISOR, "id", (gint64) 8, "duties",
                                    ALONG_DUTY_SUPERVISOR_EXTERNAL, "archived",
                                    strchr (cases[i].archived, 'y') != NULL, NULL));
      add (directory, g_object_new (ALONG_TYPE_PEER, "id", (gint64) 9, NULL));
      for (guint k = 0; k < G_N_ELEMENTS (everybody); k++)
        if (along_note_readers_may_succeed (directory, get_id (cases[i].leaver),
                                            everybody[k].person_id))
          g_string_append_c (found, everybody[k].sign);
      if (along_note_readers_may_succeed (directory, get_id (cases[i].leaver), 8))
        g_string_append_c (found, 'y');
      if (along_note_readers_may_succeed (directory, get_id (cases[i].leaver), 9))
        g_string_append_c (found, 'q');
      g_assert_cmpstr (found->str, ==, cases[i].successors);
    }
}

/* Who may say whose a key is. */
static void
test_vouch (void)
{
  const struct
  {
    const char *keyless;
    const char *left;
    const char *archived;
    const char *vouchers;
  } cases[] = {
    { "", "", "", "srfcdE" },
    { "", "s", "", "rfcdE" },
    { "", "E", "", "srfcd" },
    { "", "", "rf", "scdE" },
    { "srfc", "", "", "dE" },
    { "srfc", "d", "", "pxE" },
    { "srfc", "", "d", "pxdE" },
    { "srfcd", "x", "", "pE" },
    { "srfcdE", "p", "", "x" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongDirectory) directory =
        new_directory ('s', 'f', cases[i].keyless, cases[i].left, cases[i].archived);
      GListModel *readers = along_directory_get_note_readers (directory);
      g_autoptr (GString) found = g_string_new (NULL);

      g_test_message ("case %u", i);
      for (guint k = 0; k < g_list_model_get_n_items (readers); k++)
        {
          g_autoptr (AlongNoteReader) reader = g_list_model_get_item (readers, k);

          if (along_note_readers_may_vouch (directory, reader))
            g_string_append_c (found, get_sign (along_note_reader_get_person_id (reader)));
        }
      g_assert_cmpstr (found->str, ==, cases[i].vouchers);
    }
}

/* Of which readers an author is told that there was another key before: those of @older had one, and
 * for those of @own the author vouches, who is 's'. */
static void
test_changed (void)
{
  const struct
  {
    const char *older;
    const char *own;
    const char *changed;
  } cases[] = {
    { "", "", "" },
    { "p", "", "p" },
    { "pfE", "", "pfE" },
    { "pfE", "f", "pE" },
    { "s", "", "" },
    { "", "pf", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongDirectory) directory = new_directory ('s', 'f', "", "", "");
      g_autoptr (GPtrArray) readers = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (GPtrArray) changed = NULL;
      g_autoptr (GString) found = g_string_new (NULL);

      g_test_message ("case %u", i);
      for (guint k = 0; k < G_N_ELEMENTS (everybody); k++)
        {
          gint64 id = everybody[k].person_id;
          gboolean is_own = strchr (cases[i].own, everybody[k].sign) != NULL;

          if (strchr (cases[i].older, everybody[k].sign) != NULL)
            add (directory, g_object_new (ALONG_TYPE_NOTE_READER, "id", id + 200, "person-id", id,
                                          "left", 20000, NULL));
          g_ptr_array_add (readers,
                           g_object_new (ALONG_TYPE_NOTE_READER, "id", id + 100, "person-id", id,
                                         "voucher-id", get_id (is_own ? 's' : 'd') + 100, NULL));
        }

      changed = along_note_readers_list_changed (directory, get_id ('s') + 100, readers);
      for (guint k = 0; k < changed->len; k++)
        g_string_append_c (found, get_sign (along_note_reader_get_person_id (
                                    g_ptr_array_index (changed, k))));
      g_assert_cmpstr (found->str, ==, cases[i].changed);
    }
}

static void
test_listed (void)
{
  g_autoptr (GEnumClass) kinds = g_type_class_ref (ALONG_TYPE_NOTE_KIND);

  for (guint i = 0; i < kinds->n_values; i++)
    g_assert_cmpint (along_note_readers_is_listed ((AlongNoteKind) kinds->values[i].value), ==,
                     kinds->values[i].value != ALONG_NOTE_KIND_CONCERN &&
                       kinds->values[i].value != ALONG_NOTE_KIND_PRIVATE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/note-readers/list", test_list);
  g_test_add_func ("/note-readers/list/both", test_list_both);
  g_test_add_func ("/note-readers/list/untrusted", test_list_untrusted);
  g_test_add_func ("/note-readers/check", test_check);
  g_test_add_func ("/note-readers/whose", test_whose);
  g_test_add_func ("/note-readers/about", test_about);
  g_test_add_func ("/note-readers/succeed", test_succeed);
  g_test_add_func ("/note-readers/vouch", test_vouch);
  g_test_add_func ("/note-readers/changed", test_changed);
  g_test_add_func ("/note-readers/listed", test_listed);

  return g_test_run ();
}
