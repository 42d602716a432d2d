/* test-records.c — what records accept, how they are copied, and the snapshots that hold them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-action.h"
#include "model/along-goal.h"
#include "model/along-note-part.h"
#include "model/along-note-wrap.h"
#include "model/along-note.h"
#include "model/along-roster.h"
#include "model/along-scan.h"
#include "model/along-text.h"
#include "model/along-training.h"

typedef struct
{
  const char *name;
  GType (* get_type) (void);
} RecordType;

static const RecordType record_types[] = {
  { "agency", along_agency_get_type },         { "peer", along_peer_get_type },
  { "supervisor", along_supervisor_get_type }, { "client", along_client_get_type },
  { "place", along_place_get_type },           { "shift-type", along_shift_type_get_type },
  { "shift", along_shift_get_type },           { "assignment", along_assignment_get_type },
  { "absence", along_absence_get_type },       { "connection", along_connection_get_type },
  { "supervision", along_supervision_get_type }, { "action", along_action_get_type },
  { "note", along_note_get_type },             { "note-part", along_note_part_get_type },
  { "note-wrap", along_note_wrap_get_type },   { "note-reader", along_note_reader_get_type },
  { "note-template", along_note_template_get_type }, { "course", along_course_get_type },
  { "requirement", along_requirement_get_type }, { "certificate", along_certificate_get_type },
  { "waiver", along_waiver_get_type },         { "training", along_training_get_type },
  { "goal", along_goal_get_type },             { "scan", along_scan_get_type },
};

/* Another value than the default for any property that records have. */
static void
set_other_value (GObject    *record,
                 GParamSpec *pspec)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, pspec->value_type);
  if (G_IS_PARAM_SPEC_STRING (pspec))
    g_value_set_string (&value, "الأمل 👩‍🚒");
  else if (pspec->value_type == G_TYPE_BYTES)
    g_value_take_boxed (&value, g_bytes_new_static ("\0\xff", 3));
  else if (G_IS_PARAM_SPEC_INT64 (pspec))
    g_value_set_int64 (&value, 17);
  else if (G_IS_PARAM_SPEC_INT (pspec))
    g_value_set_int (&value, 5);
  else if (G_IS_PARAM_SPEC_BOOLEAN (pspec))
    g_value_set_boolean (&value, TRUE);
  else if (G_IS_PARAM_SPEC_FLAGS (pspec))
    g_value_set_flags (&value, 2);
  else if (G_IS_PARAM_SPEC_ENUM (pspec))
    g_value_set_enum (&value, G_PARAM_SPEC_ENUM (pspec)->default_value == 1 ? 0 : 1);
  else
    g_assert_not_reached ();

  g_object_set_property (record, pspec->name, &value);
}

static void
count_notify (GObject    *record,
              GParamSpec *pspec,
              int        *count)
{
  *count += 1;
}

/* Each property alone makes a record unequal, survives a copy, and is notified once. */
static void
test_record_content (gconstpointer data)
{
  const RecordType *type = data;
  g_autoptr (AlongRecord) plain = g_object_new (type->get_type (), NULL);
  g_autofree GParamSpec **pspecs = NULL;
  guint n_pspecs;

  pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (plain), &n_pspecs);
  g_assert_cmpuint (n_pspecs, >, 2);

  for (guint i = 0; i < n_pspecs; i++)
    {
      g_autoptr (AlongRecord) record = g_object_new (type->get_type (), NULL);
      g_autoptr (AlongRecord) copy = NULL;
      int count = 0;

      g_assert_true (along_record_equal (plain, record));
      g_signal_connect (record, "notify", G_CALLBACK (count_notify), &count);
      if ((pspecs[i]->flags & G_PARAM_WRITABLE) == 0)
        continue;

      set_other_value (G_OBJECT (record), pspecs[i]);
      set_other_value (G_OBJECT (record), pspecs[i]);
      g_assert_cmpint (count, ==, 1);

      g_assert_false (along_record_equal (plain, record));
      copy = along_record_copy (record);
      g_assert_true (along_record_equal (copy, record));
      g_assert_finalize_object (g_steal_pointer (&copy));
    }
}

/* Whether the property named @name says something with another one only. */
static gboolean
is_half (const char   *name,
         GObjectClass *record_class)
{
  static const char *const halves[][3] = { { "start", "end" }, { "person-id", "state" } };

  for (guint i = 0; i < G_N_ELEMENTS (halves); i++)
    if (g_strv_contains (halves[i], name))
      return g_object_class_find_property (record_class, halves[i][0]) != NULL &&
             g_object_class_find_property (record_class, halves[i][1]) != NULL;

  return FALSE;
}

/* The list names what was changed and nothing else, and a copy takes over what is listed. */
static void
test_record_changes (gconstpointer data)
{
  const RecordType *type = data;
  g_autoptr (AlongRecord) base = g_object_new (type->get_type (), NULL);
  g_autofree const char **none = along_record_list_changes (base, base);
  g_autofree GParamSpec **pspecs = NULL;
  guint n_pspecs;

  g_assert_null (none[0]);
  pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (base), &n_pspecs);

  for (guint i = 0; i < n_pspecs; i++)
    {
      g_autoptr (AlongRecord) edited = along_record_copy (base);
      g_autoptr (AlongRecord) other = along_record_copy (base);
      g_autoptr (AlongRecord) merged = NULL;
      g_autofree const char **changes = NULL;

      if ((pspecs[i]->flags & G_PARAM_WRITABLE) == 0)
        continue;

      for (guint k = 0; k < n_pspecs; k++)
        if ((pspecs[k]->flags & G_PARAM_WRITABLE) != 0)
          set_other_value (G_OBJECT (k == i ? edited : other), pspecs[k]);

      changes = along_record_list_changes (edited, base);
      g_assert_true (g_strv_contains (changes, pspecs[i]->name));
      if (is_half (pspecs[i]->name, G_OBJECT_GET_CLASS (base)))
        {
          g_assert_cmpuint (g_strv_length ((char **) changes), ==, 2);
          continue;
        }
      g_assert_cmpuint (g_strv_length ((char **) changes), ==, 1);

      merged = along_record_copy_with (other, edited, changes);
      g_assert_false (along_record_equal (merged, other));
      set_other_value (G_OBJECT (other), pspecs[i]);
      g_assert_true (along_record_equal (merged, other));
    }
}

/* No bytes are bytes, too, and where they come from makes no difference. */
static void
test_record_bytes (void)
{
  g_autoptr (AlongNotePart) part = g_object_new (ALONG_TYPE_NOTE_PART, NULL);
  g_autoptr (AlongNotePart) other = NULL;
  g_autoptr (GBytes) sealed = g_bytes_new ("a\0b", 3);
  g_autoptr (GBytes) longer = g_bytes_new ("a\0bc", 4);
  g_autofree const char **changes = NULL;
  int count = 0;

  g_assert_nonnull (along_note_part_get_sealed (part));
  g_assert_cmpuint (g_bytes_get_size (along_note_part_get_sealed (part)), ==, 0);
  g_signal_connect (part, "notify::sealed", G_CALLBACK (count_notify), &count);
  g_object_set (part, "sealed", NULL, NULL);
  g_assert_cmpint (count, ==, 0);

  g_object_set (part, "sealed", sealed, NULL);
  g_assert_cmpint (count, ==, 1);
  other = along_record_copy (part);
  g_object_set (other, "sealed", longer, NULL);
  g_assert_false (along_record_is_alike (part, other, "sealed"));
  g_assert_true (along_record_is_alike (part, other, "number"));
  changes = along_record_list_changes (other, part);
  g_assert_cmpuint (g_strv_length ((char **) changes), ==, 1);
  g_assert_cmpstr (changes[0], ==, "sealed");

  g_clear_pointer (&longer, g_bytes_unref);
  longer = g_bytes_new ("a\0b", 3);
  g_object_set (other, "sealed", longer, NULL);
  g_assert_true (along_record_equal (part, other));

  g_object_set (part, "sealed", NULL, NULL);
  g_assert_cmpint (count, ==, 2);
  g_assert_cmpuint (g_bytes_get_size (along_note_part_get_sealed (part)), ==, 0);
}

static AlongPeer *
new_peer (void)
{
  return g_object_new (ALONG_TYPE_PEER, "name", "Aino", NULL);
}

static void
test_record_check (void)
{
  g_autoptr (GBytes) mark = g_bytes_new_take (g_malloc0 (ALONG_NOTE_MARK_SIZE),
                                              ALONG_NOTE_MARK_SIZE);
  g_autoptr (GBytes) reader_mark = g_bytes_new_take (g_malloc0 (ALONG_NOTE_READER_MARK_SIZE),
                                                     ALONG_NOTE_READER_MARK_SIZE);
  g_autofree char *long_template = g_strnfill (ALONG_NOTE_TEMPLATE_MAX_TEXT + 1, 'x');
  const struct
  {
    AlongRecord *record;
    const char *property; /* NULL: fine */
    AlongModelError code;
  } cases[] = {
#define RECORD(TYPE, ...) ALONG_RECORD (g_object_new (ALONG_TYPE_##TYPE, __VA_ARGS__))
    { RECORD (PEER, "name", "Aino", NULL), NULL, 0 },
    { RECORD (PEER, "name", "", NULL), "name", ALONG_MODEL_ERROR_EMPTY },
    { RECORD (PEER, "name", "\u200d", NULL), "name", ALONG_MODEL_ERROR_EMPTY },
    { RECORD (PEER, "name", "Aino\nVille", NULL), "name", ALONG_MODEL_ERROR_NOT_TEXT },
    { RECORD (PEER, "name", "\u202eoniA", NULL), "name", ALONG_MODEL_ERROR_NOT_TEXT },
    { RECORD (PEER, "name", "\xff\xfe", NULL), "name", ALONG_MODEL_ERROR_NOT_TEXT },
    { RECORD (PEER, "name", "A", "phone", "+358 (0)50-555 01", NULL), NULL, 0 },
    { RECORD (PEER, "name", "A", "phone", "call me", NULL), "phone", ALONG_MODEL_ERROR_SYNTAX },
    { RECORD (PEER, "name", "A", "phone", "+-", NULL), "phone", ALONG_MODEL_ERROR_SYNTAX },
    { RECORD (PEER, "name", "A", "mail", "a.b+c@d-e.example", NULL), NULL, 0 },
    { RECORD (PEER, "name", "A", "mail", "äiti@käyttö.example", NULL), NULL, 0 },
    { RECORD (PEER, "name", "A", "mail", "a@b.example,c@d.example", NULL), "mail",
      ALONG_MODEL_ERROR_SYNTAX },
    { RECORD (PEER, "name", "A", "mail", "A <a@b.example>", NULL), "mail",
      ALONG_MODEL_ERROR_SYNTAX },
    { RECORD (PEER, "name", "A", "mail", "@b.example", NULL), "mail", ALONG_MODEL_ERROR_SYNTAX },
    { RECORD (PEER, "name", "A", "mail", "a@", NULL), "mail", ALONG_MODEL_ERROR_SYNTAX },
    { RECORD (PEER, "name", "A", "supervisor-id", (gint64) 3, "reference-id", (gint64) 3, NULL),
      "reference-id", ALONG_MODEL_ERROR_CONFLICT },
    { RECORD (PEER, "name", "A", "status", ALONG_PEER_STATUS_ACTIVE, NULL),
      "responsible-id", ALONG_MODEL_ERROR_EMPTY },
    { RECORD (PEER, "name", "A", "status", ALONG_PEER_STATUS_ACTIVE, "responsible-id", (gint64) 2,
              NULL),
      "reference-id", ALONG_MODEL_ERROR_EMPTY },
    { RECORD (PEER, "name", "A", "status", ALONG_PEER_STATUS_ACTIVE, "reference-id", (gint64) 2,
              NULL),
      "responsible-id", ALONG_MODEL_ERROR_EMPTY },
    { RECORD (PEER, "name", "A", "status", ALONG_PEER_STATUS_ACTIVE, "reference-id", (gint64) 2,
              "responsible-id", (gint64) 3, NULL),
      NULL, 0 },
#define AGENCY(NUMBERS) \
  RECORD (AGENCY, "name", "A", "zone", "UTC", "emergency-numbers", NUMBERS, NULL)
    { AGENCY (""), NULL, 0 },
    { AGENCY ("Police: 110\n\nFire: 112"), NULL, 0 },
    { AGENCY ("1\n2\n3\n4\n5\n6"), NULL, 0 },
    { AGENCY ("1\n2\n3\n4\n5\n6\n7"), "emergency-numbers", ALONG_MODEL_ERROR_TOO_LONG },
    { AGENCY ("112\t"), "emergency-numbers", ALONG_MODEL_ERROR_NOT_TEXT },
    { AGENCY ("\n"), "emergency-numbers", ALONG_MODEL_ERROR_EMPTY },
#undef AGENCY
    { RECORD (SUPERVISOR, "name", "Salla", NULL), "duties", ALONG_MODEL_ERROR_EMPTY },
    { RECORD (SUPERVISOR, "name", "Salla", "duties", ALONG_DUTY_MENTOR, NULL), NULL, 0 },
    { RECORD (CLIENT, "name", "K-17", NULL), NULL, 0 },
    { RECORD (CLIENT, NULL), "name", ALONG_MODEL_ERROR_EMPTY },
    { RECORD (PLACE, "name", "Harbour", NULL), NULL, 0 },
    { RECORD (SHIFT_TYPE, "name", "Outreach", "seats", 0, NULL), "seats", ALONG_MODEL_ERROR_RANGE },
    { RECORD (SHIFT_TYPE, "name", "Outreach", "start-minute", 1440, NULL), "start-minute",
      ALONG_MODEL_ERROR_RANGE },
    { RECORD (SHIFT_TYPE, "name", "Outreach", "minutes", 0, NULL), "minutes",
      ALONG_MODEL_ERROR_RANGE },
    { RECORD (SHIFT_TYPE, "name", "Outreach", "minutes", 1440, NULL), NULL, 0 },
    { RECORD (SHIFT_TYPE, "name", "Outreach", "minutes", 1441, NULL), "minutes",
      ALONG_MODEL_ERROR_RANGE },
    { RECORD (SHIFT_TYPE, "name", "Outreach", NULL), NULL, 0 },
    { RECORD (SHIFT, "start", (gint64) 0, "end", (gint64) 3600, NULL), "type-id",
      ALONG_MODEL_ERROR_EMPTY },
    { RECORD (SHIFT, "type-id", (gint64) 1, "start", (gint64) 0, "end", (gint64) 60, NULL), NULL,
      0 },
    { RECORD (SHIFT, "type-id", (gint64) 1, "start", (gint64) 9, "end", (gint64) 9, NULL), "end",
      ALONG_MODEL_ERROR_RANGE },
    { RECORD (SHIFT, "type-id", (gint64) 1, "start", (gint64) 90, "end", (gint64) 0, NULL), "end",
      ALONG_MODEL_ERROR_RANGE },
    { RECORD (SHIFT, "type-id", (gint64) 1, "end", (gint64) 90000, NULL), NULL, 0 },
    { RECORD (SHIFT, "type-id", (gint64) 1, "end", (gint64) 90001, NULL), "end",
      ALONG_MODEL_ERROR_RANGE },
    { RECORD (SHIFT, "type-id", (gint64) 1, "end", G_MAXINT64, NULL), "end",
      ALONG_MODEL_ERROR_RANGE },
    { RECORD (SHIFT, "type-id", (gint64) 1, "end", (gint64) 40 * 3600, NULL), "end",
      ALONG_MODEL_ERROR_RANGE },
    { RECORD (SHIFT, "type-id", (gint64) 1, "end", (gint64) 60, "seats", 100, NULL), "seats",
      ALONG_MODEL_ERROR_RANGE },
    { RECORD (ASSIGNMENT, "shift-id", (gint64) 1, NULL), "person-id", ALONG_MODEL_ERROR_EMPTY },
    { RECORD (ABSENCE, "person-id", (gint64) 1, "start", (gint64) 5, "end", (gint64) 5, NULL),
      "end", ALONG_MODEL_ERROR_RANGE },
    { RECORD (CONNECTION, "peer-id", (gint64) 1, "since", ALONG_DAY_MAX, NULL), "since",
      ALONG_MODEL_ERROR_RANGE },
    { RECORD (AGENCY, "name", "Lantern", "zone", "Europe/Helsinki", NULL), NULL, 0 },
    { RECORD (AGENCY, "name", "Lantern", "zone", "", NULL), "zone", ALONG_MODEL_ERROR_SYNTAX },
    { RECORD (AGENCY, "name", "Lantern", "zone", "UTC", "week-start", 8, NULL), "week-start",
      ALONG_MODEL_ERROR_RANGE },
    { RECORD (AGENCY, "name", "L", "zone", "UTC", "supervision-days", 0, NULL), "supervision-days",
      ALONG_MODEL_ERROR_RANGE },
    { RECORD (AGENCY, "name", "L", "zone", "UTC", "supervision-first-months", 0,
              "supervision-lead-days", 60, NULL),
      NULL, 0 },
    { RECORD (AGENCY, "name", "L", "zone", "UTC", "supervision-lead-days", 61, NULL),
      "supervision-lead-days", ALONG_MODEL_ERROR_RANGE },
    { RECORD (SUPERVISOR, "name", "S", "duties", ALONG_DUTY_MENTOR, "since", ALONG_DAY_MAX, NULL),
      "since", ALONG_MODEL_ERROR_RANGE },
    { RECORD (SUPERVISION, NULL), "shift-id", ALONG_MODEL_ERROR_EMPTY },
    { RECORD (SUPERVISION, "shift-id", (gint64) 1, NULL), NULL, 0 },
    { RECORD (SUPERVISION, "shift-id", (gint64) 1, "moved-to-id", (gint64) 2, NULL), "moved-to-id",
      ALONG_MODEL_ERROR_CONFLICT },
    { RECORD (SUPERVISION, "shift-id", (gint64) 1, "moved-to-id", (gint64) 2, "state",
              ALONG_SESSION_CANCELLED, NULL),
      NULL, 0 },
    { RECORD (ACTION, "what", "", NULL), "what", ALONG_MODEL_ERROR_EMPTY },
    { RECORD (ACTION, "what", "Find a course", NULL), NULL, 0 },
    { RECORD (NOTE_TEMPLATE, "kind", ALONG_NOTE_KIND_PRIVATE, NULL), "kind",
      ALONG_MODEL_ERROR_CONFLICT },
    { RECORD (NOTE_TEMPLATE, "text", "# Week\n\n- what went well", NULL), NULL, 0 },
    { RECORD (NOTE_TEMPLATE, "text", long_template, NULL), "text", ALONG_MODEL_ERROR_TOO_LONG },
    { RECORD (NOTE_READER, "mark", mark, NULL), "mark", ALONG_MODEL_ERROR_RANGE },
    { RECORD (NOTE_READER, "mark", reader_mark, NULL), NULL, 0 },
    { RECORD (NOTE_READER, "mark", reader_mark, "person-id", (gint64) 1, NULL), "mark",
      ALONG_MODEL_ERROR_RANGE },
    { RECORD (NOTE_READER, "mark", reader_mark, "locked-seed", mark, NULL), "mark",
      ALONG_MODEL_ERROR_RANGE },
    { RECORD (NOTE_READER, "mark", reader_mark, "locked-seed", mark, "person-id", (gint64) 1,
              "since", 9, "left", 9, NULL),
      NULL, 0 },
    { RECORD (NOTE_READER, "mark", reader_mark, "vouch", reader_mark, NULL), "vouch",
      ALONG_MODEL_ERROR_RANGE },
    { RECORD (NOTE_READER, "mark", reader_mark, "voucher-id", (gint64) 1, NULL), "vouch",
      ALONG_MODEL_ERROR_RANGE },
    { RECORD (NOTE_READER, "mark", reader_mark, "root", mark, "acceptance", reader_mark, NULL),
      "vouch", ALONG_MODEL_ERROR_RANGE },
    { RECORD (NOTE_READER, "mark", reader_mark, "root", reader_mark, NULL), "vouch",
      ALONG_MODEL_ERROR_RANGE },
    { RECORD (NOTE_READER, "mark", reader_mark, "voucher-id", (gint64) 1, "vouch", reader_mark,
              "root", reader_mark, "acceptance", reader_mark, NULL),
      NULL, 0 },
    { RECORD (NOTE_READER, "mark", reader_mark, "since", 9, "left", 8, NULL), "left",
      ALONG_MODEL_ERROR_RANGE },
    { RECORD (NOTE, "mark", reader_mark, "author-id", (gint64) 1, NULL), "mark",
      ALONG_MODEL_ERROR_EMPTY },
    { RECORD (NOTE, "mark", mark, NULL), "mark", ALONG_MODEL_ERROR_EMPTY },
#define NOTE(...) RECORD (NOTE, "mark", mark, "author-id", (gint64) 1, __VA_ARGS__, NULL)
    { NOTE ("about-id", (gint64) 1), NULL, 0 },
    { NOTE ("kind", ALONG_NOTE_KIND_PRIVATE), NULL, 0 },
    { NOTE ("kind", ALONG_NOTE_KIND_PRIVATE, "about-id", (gint64) 1), "about-id",
      ALONG_MODEL_ERROR_CONFLICT },
    { NOTE ("kind", ALONG_NOTE_KIND_PRIVATE, "session-id", (gint64) 1), "about-id",
      ALONG_MODEL_ERROR_CONFLICT },
    { NOTE ("countersigned", ALONG_COUNTERSIGNED_PAPER), "countersigned",
      ALONG_MODEL_ERROR_CONFLICT },
    { NOTE ("countersigned", ALONG_COUNTERSIGNED_PAPER, "state", ALONG_NOTE_STATE_SIGNED), NULL,
      0 },
#undef NOTE
    { RECORD (NOTE_PART, "note-id", (gint64) 1, "author-id", (gint64) 1, NULL), "sealed",
      ALONG_MODEL_ERROR_EMPTY },
    { RECORD (NOTE_PART, "note-id", (gint64) 1, "author-id", (gint64) 1, "sealed", mark, NULL),
      NULL, 0 },
    { RECORD (NOTE_WRAP, "part-id", (gint64) 1, "reader-id", (gint64) 1, "wrapped", mark, NULL),
      "wrapped", ALONG_MODEL_ERROR_EMPTY },
    { RECORD (NOTE_WRAP, "part-id", (gint64) 1, "reader-id", (gint64) 1, "wrapped", mark, "by-id",
              (gint64) 1, NULL),
      NULL, 0 },
#undef RECORD
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      const char *property = NULL;
      gboolean fine = along_record_check (cases[i].record, &property, &error);

      g_test_message ("case %u: %s", i, error != NULL ? error->message : "fine");
      if (cases[i].property == NULL)
        {
          g_assert_no_error (error);
          g_assert_true (fine);
        }
      else
        {
          g_assert_false (fine);
          g_assert_error (error, ALONG_MODEL_ERROR, (int) cases[i].code);
          g_assert_cmpstr (property, ==, cases[i].property);
        }
      g_assert_finalize_object (cases[i].record);
    }
}

static void
test_record_long_name (void)
{
  const struct
  {
    int length;
    gboolean fine;
  } cases[] = { { ALONG_TEXT_NAME, TRUE }, { ALONG_TEXT_NAME + 1, FALSE }, { 10000, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) name = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (AlongPeer) peer = new_peer ();

      /* Characters count, not bytes. */
      for (int k = 0; k < cases[i].length; k++)
        g_string_append (name, "ä");
      g_object_set (peer, "name", name->str, NULL);

      g_assert_cmpint (along_record_check (ALONG_RECORD (peer), NULL, &error), ==, cases[i].fine);
      if (!cases[i].fine)
        {
          g_autofree char *number = g_strdup_printf ("%d", cases[i].length);

          g_assert_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_TOO_LONG);
          g_assert_nonnull (strstr (error->message, number));
          g_assert_null (strstr (error->message, "ä"));
        }
    }
}

static void
test_text_kept (void)
{
  const char *texts[] = { "مرحبا", "👩‍👩‍👧", "Zoë\u200d", "क्‍ष", "Müller-Lüdenscheidt" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_true (along_text_check (texts[i], "Name", ALONG_TEXT_NAME, TRUE, NULL));
}

static void
test_text_normalize (void)
{
  const char *cases[][2] = {
    { NULL, "" },         { "", "" },         { "  a  b ", "a b" },
    { "a\n\tb", "a b" },  { " \n ", "" },     { "a\xff", "a\uFFFD" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = along_text_normalize (cases[i][0]);

      g_assert_cmpstr (text, ==, cases[i][1]);
    }
}

/* Lines stay lines; what is empty around them goes. A line feed counts as a character. */
static void
test_text_lines (void)
{
  const char *cases[][2] = {
    { NULL, "" }, { " \n\n ", "" }, { "\n a  b \n\tc\n", "a b\nc" }, { "a\r\n\nb", "a\n\nb" },
  };
  g_autofree char *longest = g_strnfill (ALONG_TEXT_LINE, 'x');
  g_autofree char *longer = g_strconcat (longest, "x", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = along_text_normalize_lines (cases[i][0]);

      g_assert_cmpstr (text, ==, cases[i][1]);
      g_assert_true (along_text_check_lines (text, "Numbers", ALONG_TEXT_LINE, 3, NULL));
    }

  longest[7] = longer[7] = '\n';
  g_assert_true (along_text_check_lines (longest, "Numbers", ALONG_TEXT_LINE, 2, NULL));
  g_assert_false (along_text_check_lines (longer, "Numbers", ALONG_TEXT_LINE, 2, NULL));
}

static void
test_text_matches (void)
{
  g_assert_true (along_text_matches ("Ägidius Östermalm", "osterm AGI"));
  g_assert_true (along_text_matches ("Anything", ""));
  g_assert_true (along_text_matches ("Anything", NULL));
  g_assert_true (along_text_matches ("STRASSE", "straße"));
  g_assert_false (along_text_matches ("Aino", "aino ville"));
}

static void
test_text_key (void)
{
  const struct
  {
    const char *a;
    const char *b;
    gboolean alike;
  } cases[] = {
    { "Blue Bird", "bluebird", TRUE },
    { " Blue\u00a0Bird", "BLUE  BIRD", TRUE },
    { "Kuu\u200d", "Kuu", TRUE },
    { "\u00c9toile", "e\u0301TOILE", TRUE },
    { "STRASSE", "stra\u00dfe", TRUE },
    { "\u00c9toile", "Etoile", FALSE },
    { "A-1-2", "A-12", FALSE },
    { "\u0915\u093f", "\u0915\u0941", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *a = along_text_dup_key (cases[i].a);
      g_autofree char *b = along_text_dup_key (cases[i].b);

      g_assert_true (g_str_equal (a, b) == cases[i].alike);
    }
}

/* --- snapshots ----------------------------------------------------------------------------- */

static AlongDirectory *
new_directory (const char *names)
{
  AlongDirectory *directory = along_directory_new ();
  g_autoptr (AlongAgency) agency =
    g_object_new (ALONG_TYPE_AGENCY, "name", "Lantern", "zone", "UTC", NULL);

  along_directory_add (directory, ALONG_RECORD (agency));
  for (const char *p = names; *p != '\0'; p++)
    {
      char name[] = { *p, '\0' };
      g_autoptr (AlongPeer) peer =
        g_object_new (ALONG_TYPE_PEER, "id", (gint64) g_ascii_toupper (*p), "name", name, NULL);

      along_directory_add (directory, ALONG_RECORD (peer));
    }

  return directory;
}

static void
note_splice (GListModel *list,
             guint       position,
             guint       removed,
             guint       added,
             GString    *log)
{
  g_string_append_printf (log, "%u-%u+%u;", position, removed, added);
}

/* A letter's case changes the content of a peer, its upper case is the id. */
static void
test_directory_sync (void)
{
  const char *cases[][3] = {
    { "abc", "abc", "" },          { "abc", "aBc", "1-1+1;" }, { "abc", "abxc", "2-0+1;" },
    { "abc", "ac", "1-1+0;" },     { "", "ab", "0-0+2;" },     { "ab", "", "0-2+0;" },
    { "abcd", "aCbd", "1-2+2;" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongDirectory) directory = new_directory (cases[i][0]);
      g_autoptr (AlongDirectory) fresh = new_directory (cases[i][1]);
      g_autoptr (GString) log = g_string_new (NULL);
      GListModel *peers = along_directory_get_peers (directory);

      g_signal_connect (peers, "items-changed", G_CALLBACK (note_splice), log);
      along_directory_sync (directory, fresh);

      g_assert_cmpstr (log->str, ==, cases[i][2]);
      g_assert_cmpuint (g_list_model_get_n_items (peers), ==, strlen (cases[i][1]));
      for (guint k = 0; cases[i][1][k] != '\0'; k++)
        {
          g_autoptr (AlongEntry) peer = g_list_model_get_item (peers, k);
          gint64 id = along_record_get_id (ALONG_RECORD (peer));

          g_assert_cmpint (along_entry_get_name (peer)[0], ==, cases[i][1][k]);
          g_assert_true (ALONG_ENTRY (along_directory_get_person (directory, id)) == peer);
        }
    }
}

static void
test_directory_lookup (void)
{
  g_autoptr (AlongDirectory) directory = new_directory ("ab");
  g_autoptr (AlongConnection) old =
    g_object_new (ALONG_TYPE_CONNECTION, "id", (gint64) 1, "peer-id", (gint64) 'A', "kind",
                  ALONG_CONNECTION_REMOTE, "since", 10, NULL);
  g_autoptr (AlongConnection) newer =
    g_object_new (ALONG_TYPE_CONNECTION, "id", (gint64) 2, "peer-id", (gint64) 'A', "kind",
                  ALONG_CONNECTION_CONNECTED, "since", 20, NULL);

  along_directory_add (directory, ALONG_RECORD (newer));
  along_directory_add (directory, ALONG_RECORD (old));

  g_assert_null (along_directory_get_connection (directory, 'A', 9));
  g_assert_true (along_directory_get_connection (directory, 'A', 10) == old);
  g_assert_true (along_directory_get_connection (directory, 'A', 19) == old);
  g_assert_true (along_directory_get_connection (directory, 'A', 20) == newer);
  g_assert_null (along_directory_get_connection (directory, 'B', 20));

  g_assert_nonnull (along_directory_get_person (directory, 'B'));
  g_assert_null (along_directory_get_place (directory, 'B'));
  g_assert_null (along_directory_get_person (directory, 'C'));
  g_assert_cmpstr (along_zone_get_id (along_directory_get_zone (directory)), ==, "UTC");
}

static void
test_roster (void)
{
  g_autoptr (AlongDirectory) directory = new_directory ("ab");
  g_autoptr (AlongRoster) roster = along_roster_new (directory, ALONG_SPAN_INIT (1000, 2000));
  const gint64 starts[] = { 900, 1000, 1999, 2000 };
  const gboolean shown[] = { FALSE, TRUE, TRUE, FALSE };

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_autoptr (AlongShift) shift = g_object_new (
        ALONG_TYPE_SHIFT, "id", (gint64) i + 1, "type-id", (gint64) 50, "start", starts[i], "end",
        starts[i] + 200, "seats", 2, NULL);

      along_roster_add_shift (roster, shift);
      g_assert_cmpint (along_roster_has_shift (roster, shift), ==, shown[i]);
    }

  for (int state = ALONG_ASSIGNMENT_PROPOSED; state <= ALONG_ASSIGNMENT_CANCELLED; state++)
    {
      g_autoptr (AlongAssignment) assignment = g_object_new (
        ALONG_TYPE_ASSIGNMENT, "id", (gint64) 100 + state, "shift-id", (gint64) 2, "person-id",
        (gint64) (state % 2 ? 'A' : 'B'), "state", state, NULL);

      along_roster_add_assignment (roster, assignment);
      g_assert_true (along_roster_get_assignment (roster, 100 + state) == assignment);
    }

  g_assert_cmpuint (along_roster_get_assignments (roster, 2)->len, ==, 9);
  g_assert_cmpuint (along_roster_get_person_assignments (roster, 'B')->len, ==, 5);
  g_assert_cmpuint (along_roster_get_assignments (roster, 1)->len, ==, 0);
  g_assert_cmpuint (along_roster_get_person_absences (roster, 'A')->len, ==, 0);
  g_assert_null (along_roster_get_shift (roster, 99));
  g_assert_finalize_object (g_steal_pointer (&roster));
  g_assert_finalize_object (g_steal_pointer (&directory));
}

/* Only who is out can be overdue, and a minute after the time at the earliest. */
static void
test_overdue (void)
{
  const gint64 due = 1795593600; /* 2026-11-24 08:00 UTC */
  static const struct
  {
    AlongAssignmentState state;
    gboolean agreed;
    gint64 later;
    gboolean overdue;
  } cases[] = {
    { ALONG_ASSIGNMENT_CHECKED_IN, TRUE, -1, FALSE },
    { ALONG_ASSIGNMENT_CHECKED_IN, TRUE, 0, FALSE },
    { ALONG_ASSIGNMENT_CHECKED_IN, TRUE, 59, FALSE },
    { ALONG_ASSIGNMENT_CHECKED_IN, TRUE, 60, TRUE },
    { ALONG_ASSIGNMENT_CHECKED_IN, TRUE, 24 * 60 * 60, TRUE },
    { ALONG_ASSIGNMENT_CHECKED_IN, FALSE, 60, FALSE },
    { ALONG_ASSIGNMENT_ACCEPTED, TRUE, 60, FALSE },
    { ALONG_ASSIGNMENT_DONE, TRUE, 60, FALSE },
    { ALONG_ASSIGNMENT_STOOD_DOWN, TRUE, 60, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AlongAssignment) assignment =
        g_object_new (ALONG_TYPE_ASSIGNMENT, "state", cases[i].state,
                      "due-back-at", cases[i].agreed ? due : 0, NULL);

      g_assert_cmpint (along_assignment_is_overdue (assignment, due + cases[i].later), ==,
                       cases[i].overdue);
    }
}

static void
add_reader (AlongDirectory *directory,
            gint64          id,
            gint64          person_id,
            int             left)
{
  g_autoptr (AlongRecord) reader = g_object_new (ALONG_TYPE_NOTE_READER,
                                                 "id", id,
                                                 "person-id", person_id,
                                                 "left", left,
                                                 NULL);

  along_directory_add (directory, reader);
}

/* Whoever has left is known by the old id, and not by being the person any more. */
static void
test_directory_readers (void)
{
  g_autoptr (AlongDirectory) directory = along_directory_new ();
  g_autoptr (AlongRecord) item = g_object_new (ALONG_TYPE_NOTE_TEMPLATE,
                                               "id", (gint64) 9,
                                               "kind", ALONG_NOTE_KIND_INCIDENT,
                                               NULL);

  g_assert_null (along_directory_find_note_reader (directory, 0));
  add_reader (directory, 1, 5, 100);
  add_reader (directory, 2, 5, 0);
  add_reader (directory, 3, 6, 100);
  add_reader (directory, 4, 0, 0);
  along_directory_add (directory, item);

  g_assert_cmpint (along_record_get_id (
                     ALONG_RECORD (along_directory_find_note_reader (directory, 5))), ==, 2);
  g_assert_null (along_directory_find_note_reader (directory, 6));
  g_assert_cmpint (along_record_get_id (
                     ALONG_RECORD (along_directory_find_note_reader (directory, 0))), ==, 4);
  g_assert_cmpint (along_note_reader_get_person_id (
                     along_directory_get_note_reader (directory, 3)), ==, 6);
  g_assert_null (along_directory_get_note_reader (directory, 9));

  g_assert_true (along_directory_get_note_template (directory, ALONG_NOTE_KIND_INCIDENT) ==
                 ALONG_NOTE_TEMPLATE (item));
  g_assert_null (along_directory_get_note_template (directory, ALONG_NOTE_KIND_CONCERN));
}

static void
add_connection (AlongDirectory *directory,
                gint64          id,
                int             since)
{
  g_autoptr (AlongRecord) connection = g_object_new (ALONG_TYPE_CONNECTION,
                                                     "id", id,
                                                     "peer-id", (gint64) 5,
                                                     "since", since,
                                                     NULL);

  along_directory_add (directory, connection);
}

/* Since when somebody is there is told by the first of what is known, in whatever order. */
static void
test_directory_since (void)
{
  g_autoptr (AlongDirectory) directory = along_directory_new ();
  g_autoptr (AlongRecord) peer = g_object_new (ALONG_TYPE_PEER, "id", (gint64) 5, NULL);
  g_autoptr (AlongRecord) staff = g_object_new (ALONG_TYPE_SUPERVISOR,
                                                "id", (gint64) 6,
                                                "since", 123,
                                                NULL);

  along_directory_add (directory, peer);
  along_directory_add (directory, staff);
  g_assert_cmpint (along_directory_get_since (directory, 5), ==, 0);
  add_connection (directory, 7, 300);
  add_connection (directory, 8, 200);
  add_connection (directory, 9, 400);
  g_assert_cmpint (along_directory_get_since (directory, 5), ==, 200);
  g_assert_cmpint (along_directory_get_since (directory, 6), ==, 123);
  g_assert_cmpint (along_directory_get_since (directory, 99), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (record_types); i++)
    {
      g_autofree char *content = g_strdup_printf ("/record/content/%s", record_types[i].name);
      g_autofree char *changes = g_strdup_printf ("/record/changes/%s", record_types[i].name);

      g_test_add_data_func (content, &record_types[i], test_record_content);
      g_test_add_data_func (changes, &record_types[i], test_record_changes);
    }
  g_test_add_func ("/record/check", test_record_check);
  g_test_add_func ("/record/bytes", test_record_bytes);
  g_test_add_func ("/record/long-name", test_record_long_name);
  g_test_add_func ("/text/kept", test_text_kept);
  g_test_add_func ("/text/normalize", test_text_normalize);
  g_test_add_func ("/text/lines", test_text_lines);
  g_test_add_func ("/text/matches", test_text_matches);
  g_test_add_func ("/text/key", test_text_key);
  g_test_add_func ("/directory/sync", test_directory_sync);
  g_test_add_func ("/directory/lookup", test_directory_lookup);
  g_test_add_func ("/directory/readers", test_directory_readers);
  g_test_add_func ("/directory/since", test_directory_since);
  g_test_add_func ("/roster", test_roster);
  g_test_add_func ("/assignment/overdue", test_overdue);

  return g_test_run ();
}
