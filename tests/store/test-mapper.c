/* test-mapper.c — every type of record, whatever it holds, comes back as it was
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "store-fixture.h"

#include "model/along-action.h"
#include "model/along-goal.h"
#include "model/along-note-part.h"
#include "model/along-note-wrap.h"
#include "model/along-note.h"
#include "model/along-scan.h"
#include "model/along-training.h"
#include "store/along-mapper.h"

/* Names as people have them, and as they don't. */
static const char *const texts[] = {
  "a",
  "Åke Öberg-Łukasz",
  "שרה לוי",
  "محمد\u200cرضا",
  "नि\u200dशा",
  "👩🏽\u200d🚒 Fire 🇫🇮",
  "Robert'); DROP TABLE person;--",
  "\"quoted\" 'twice' `thrice`",
  "%s %n $1 ?1 :a @b",
  "e\u0301 = é",
  "=1+1",
  "line with  two spaces ",
  "𝓢𝓬𝓻𝓲𝓹𝓽",
};

/* As long as a field takes, in characters of four bytes each. */
static char *
new_long_text (glong n_characters)
{
  GString *text = g_string_new (NULL);

  for (glong i = 0; i < n_characters; i++)
    g_string_append (text, "🙂");

  return g_string_free (text, FALSE);
}

typedef struct
{
  GRand *rand;
  gint64 supervisors[3];
  gint64 peers[3];
  gint64 place;
  gint64 type;
  gint64 shift;
  gint64 assignment;
  gint64 template;
  gint64 publication;
  gint64 published;
  gint64 slot;
  gint64 session;
  gint64 readers[2];
  gint64 note;
  gint64 part;
  gint64 course;
  gint64 certificate;
  gint64 goal;
  gint64 next_id;
} World;

static gint64
pick (World        *world,
      const gint64 *ids,
      guint         n_ids)
{
  return ids[g_rand_int_range (world->rand, 0, (int) n_ids)];
}

static char *
random_text (World      *world,
             const char *property)
{
  if (g_str_equal (property, "zone"))
    return g_strdup ("Pacific/Auckland");

  if (g_str_equal (property, "phone"))
    return g_strdup (g_rand_boolean (world->rand) ? "" : "+358 (40) 123-4567");

  if (g_str_equal (property, "mail"))
    return g_strdup (g_rand_boolean (world->rand) ? "" : "aino+work@example.org");

  if (g_str_equal (property, "codes"))
    return g_strdup ("rest:540:0,day-work:660:0");

  if (g_str_equal (property, "week"))
    return g_strnfill (g_rand_boolean (world->rand) ? ALONG_TERMS_SLOTS : 0, '-');

  if (g_rand_int_range (world->rand, 0, 8) == 0)
    return new_long_text (g_str_equal (property, "alias") ? 60 : 120);

  if (!g_str_equal (property, "name") && !g_str_equal (property, "reason") &&
      !g_str_equal (property, "what") &&
      g_rand_int_range (world->rand, 0, 4) == 0)
    return g_strdup ("");

  return g_strdup (texts[g_rand_int_range (world->rand, 0, G_N_ELEMENTS (texts))]);
}

/* What @property of a reference may point to; 0 where nobody may be, too. */
static gint64
random_reference (World      *world,
                  const char *property)
{
  if (g_str_equal (property, "peer-id") || g_str_equal (property, "person-id"))
    return pick (world, world->peers, 3);
  if (g_str_equal (property, "type-id"))
    return world->type;
  if (g_str_equal (property, "shift-id"))
    return world->shift;
  if (g_str_equal (property, "place-id"))
    return world->place;
  if (g_str_equal (property, "stands-in-for-id"))
    return g_rand_boolean (world->rand) ? world->assignment : 0;
  if (g_str_equal (property, "reference-id"))
    return world->supervisors[2];
  if (g_str_equal (property, "supervisor-id"))
    return g_rand_boolean (world->rand) ? world->supervisors[1] : 0;
  if (g_str_equal (property, "publication-id"))
    return world->publication;
  if (g_str_equal (property, "published-id"))
    return world->published;
  if (g_str_equal (property, "session-id"))
    return world->session;
  if (g_str_equal (property, "reader-id") || g_str_equal (property, "author-id"))
    return pick (world, world->readers, 2);
  if (g_str_equal (property, "voucher-id"))
    return world->readers[0];
  if (g_str_equal (property, "note-id"))
    return world->note;
  if (g_str_equal (property, "part-id"))
    return world->part;
  if (g_str_equal (property, "about-id"))
    return pick (world, world->peers, 3);
  if (g_str_equal (property, "moved-to-id"))
    return g_rand_boolean (world->rand) ? world->session : 0;
  if (g_str_equal (property, "leader-id"))
    return g_rand_boolean (world->rand) ? world->supervisors[0] : 0;
  if (g_str_equal (property, "at") || g_str_has_suffix (property, "-at"))
    return g_rand_int_range (world->rand, G_MININT32, G_MAXINT32);
  if (g_str_equal (property, "template-id"))
    return world->template;
  if (g_str_equal (property, "slot-id"))
    return world->slot;
  if (g_str_equal (property, "assignment-id"))
    return world->assignment;
  if (g_str_equal (property, "course-id"))
    return world->course;
  if (g_str_equal (property, "shift-type-id"))
    return world->type;
  if (g_str_equal (property, "certificate-id"))
    return world->certificate;
  if (g_str_equal (property, "goal-id"))
    return world->goal;
  if (g_str_equal (property, "responsible-id") || g_str_equal (property, "on-duty-id") ||
      g_str_equal (property, "other-id") || g_str_equal (property, "by-id") ||
      g_str_equal (property, "with-id"))
    return world->supervisors[0];

  g_assert_not_reached ();
}

static int
random_int (World      *world,
            const char *property)
{
  if (g_str_equal (property, "week-start"))
    return g_rand_int_range (world->rand, 1, 8);
  if (g_str_equal (property, "seats"))
    return g_rand_int_range (world->rand, 1, 100);
  if (g_str_equal (property, "start-minute"))
    return g_rand_int_range (world->rand, 0, 1440);
  if (g_str_equal (property, "minutes"))
    return g_rand_int_range (world->rand, 1, 1441);
  if (g_str_equal (property, "since"))
    return g_rand_int_range (world->rand, ALONG_DAY_MIN, ALONG_DAY_MAX);
  /* There is one publication of it. */
  if (g_str_equal (property, "first-day"))
    return ALONG_DAY_MIN + (int) world->next_id;
  if (g_str_equal (property, "last-day"))
    return g_rand_int_range (world->rand, 1, ALONG_DAY_MAX);
  if (g_str_equal (property, "slot-day") || g_str_equal (property, "day"))
    return (int) world->next_id;
  if (g_str_equal (property, "least") || g_str_equal (property, "week") ||
      g_str_equal (property, "weekday") || g_str_equal (property, "weeks"))
    return g_rand_int_range (world->rand, 1, g_str_equal (property, "least") ? 2 : 8);
  if (g_str_equal (property, "least-minutes"))
    return g_rand_int_range (world->rand, 0, 4);
  if (g_str_has_prefix (property, "supervision-"))
    return g_rand_int_range (world->rand, 1, 61);
  if (g_str_equal (property, "left"))
    return ALONG_DAY_MAX;
  if (g_str_equal (property, "due") || g_str_equal (property, "done") ||
      g_str_equal (property, "countersigned-parts"))
    return g_rand_int_range (world->rand, 0, ALONG_DAY_MAX);
  if (g_str_equal (property, "issued") || g_str_equal (property, "agreed"))
    return g_rand_int_range (world->rand, ALONG_DAY_MIN, 1);
  if (g_str_equal (property, "expires") || g_str_equal (property, "reached"))
    return g_rand_int_range (world->rand, 0, ALONG_DAY_MAX);
  if (g_str_equal (property, "lead-days") || g_str_equal (property, "grace-days"))
    return g_rand_int_range (world->rand, 0, ALONG_REQUIREMENT_MAX_DAYS + 1);
  if (g_str_equal (property, "months") || g_str_equal (property, "until"))
    return 0;
  if (g_str_equal (property, "number") || g_str_has_prefix (property, "most-"))
    return g_rand_int_range (world->rand, 4, 5);

  g_assert_not_reached ();
}

/* With zeros in between, as many as @property wants. */
static GBytes *
random_bytes (World      *world,
              const char *property,
              gboolean    is_note)
{
  gsize length = (gsize) g_rand_int_range (world->rand, 1, 5000);
  guint8 *bytes;

  if (g_str_equal (property, "mark"))
    length = is_note ? ALONG_NOTE_MARK_SIZE : ALONG_NOTE_READER_MARK_SIZE;
  else if (g_str_equal (property, "vouch") || g_str_equal (property, "acceptance"))
    length = ALONG_NOTE_READER_SIGNATURE_SIZE;
  else if (g_str_equal (property, "root"))
    length = ALONG_NOTE_READER_MARK_SIZE;
  else if (g_str_equal (property, "head") && g_rand_boolean (world->rand))
    length = 0;

  bytes = g_malloc (length);
  for (gsize i = 0; i < length; i++)
    bytes[i] = (guint8) (i < 8 ? g_rand_int (world->rand) : i % 3);

  return g_bytes_new_take (bytes, length);
}

static void
match_validity (AlongCourse *course)
{
  AlongValidity validity = along_course_get_validity (course);

  g_object_set (course,
                "months", validity == ALONG_VALIDITY_MONTHS ? ALONG_COURSE_MAX_MONTHS : 0,
                "until", validity == ALONG_VALIDITY_UNTIL ? ALONG_DAY_MIN : 0,
                NULL);
}

static void
match_scope (World            *world,
             AlongRequirement *requirement)
{
  AlongRequirementScope scope = along_requirement_get_scope (requirement);

  g_object_set (requirement,
                "roles", scope == ALONG_REQUIREMENT_ROLE ? ALONG_ROLE_LISTENER : 0,
                "shift-type-id", scope == ALONG_REQUIREMENT_SHIFT_TYPE ? world->type : 0,
                "place-id", scope == ALONG_REQUIREMENT_PLACE ? world->place : 0,
                NULL);
}

/* Gives @record what it may only have together. */
static void
match (World       *world,
       AlongRecord *record)
{
  g_autoptr (GBytes) nothing = g_bytes_new (NULL, 0);

  if (ALONG_IS_SUPERVISION (record) &&
      (along_supervision_get_state (ALONG_SUPERVISION (record)) != ALONG_SESSION_CANCELLED ||
       world->session == 0))
    g_object_set (record, "moved-to-id", (gint64) 0, NULL);
  if (ALONG_IS_COURSE (record))
    match_validity (ALONG_COURSE (record));
  if (ALONG_IS_REQUIREMENT (record))
    match_scope (world, ALONG_REQUIREMENT (record));
  if (ALONG_IS_NOTE_TEMPLATE (record) &&
      along_note_template_get_kind (ALONG_NOTE_TEMPLATE (record)) == ALONG_NOTE_KIND_PRIVATE)
    g_object_set (record, "kind", ALONG_NOTE_KIND_CONCERN, NULL);

  if (ALONG_IS_NOTE_READER (record) &&
      along_note_reader_get_voucher_id (ALONG_NOTE_READER (record)) == 0)
    g_object_set (record, "vouch", nothing, NULL);

  /* What is signed is not written over: test-note-constraints tries that. */
  if (ALONG_IS_NOTE_PART (record))
    g_object_set (record, "state", ALONG_NOTE_STATE_DRAFT, "author-id", world->readers[0], NULL);
  if (ALONG_IS_NOTE (record))
    g_object_set (record,
                  "state", ALONG_NOTE_STATE_DRAFT,
                  "author-id", world->readers[0],
                  "countersigned", ALONG_COUNTERSIGNED_NOT,
                  "countersignature", nothing,
                  NULL);
  if (ALONG_IS_NOTE (record) &&
      along_note_get_kind (ALONG_NOTE (record)) == ALONG_NOTE_KIND_PRIVATE)
    g_object_set (record, "about-id", (gint64) 0, "session-id", (gint64) 0, NULL);
}

/* Gives every property of @record a random value that its type of record accepts: one that is
 * forgotten here stops the test, as does one that the mapper forgets. */
static void
fill (World       *world,
      AlongRecord *record)
{
  g_autofree GParamSpec **pspecs = NULL;
  guint n_pspecs;

  pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (record), &n_pspecs);
  for (guint i = 0; i < n_pspecs; i++)
    {
      const char *name = pspecs[i]->name;
      GType type = G_PARAM_SPEC_VALUE_TYPE (pspecs[i]);
      g_auto (GValue) value = G_VALUE_INIT;

      g_value_init (&value, type);
      if (g_str_equal (name, "id") || (pspecs[i]->flags & G_PARAM_WRITABLE) == 0)
        continue;
      else if (g_str_equal (name, "start"))
        g_value_set_int64 (&value, g_rand_int_range (world->rand, G_MININT32, 0));
      else if (g_str_equal (name, "end"))
        continue;
      else if (type == G_TYPE_INT64)
        g_value_set_int64 (&value, random_reference (world, name));
      else if (type == G_TYPE_INT)
        g_value_set_int (&value, random_int (world, name));
      else if (type == G_TYPE_BOOLEAN)
        g_value_set_boolean (&value, g_rand_boolean (world->rand));
      else if (type == G_TYPE_STRING)
        g_value_take_string (&value, random_text (world, name));
      else if (type == G_TYPE_BYTES)
        g_value_take_boxed (&value, random_bytes (world, name, ALONG_IS_NOTE (record)));
      else if (G_TYPE_IS_ENUM (type))
        {
          g_autoptr (GEnumClass) klass = g_type_class_ref (type);
          guint number = (guint) g_rand_int_range (world->rand, 0, (int) klass->n_values);

          g_value_set_enum (&value, klass->values[number].value);
        }
      else if (G_TYPE_IS_FLAGS (type))
        {
          g_autoptr (GFlagsClass) klass = g_type_class_ref (type);

          g_value_set_flags (&value, g_rand_int_range (world->rand, 1, klass->mask + 1));
        }
      else
        g_assert_not_reached ();

      g_object_set_property (G_OBJECT (record), name, &value);
    }

  if (ALONG_IS_SHIFT (record) || ALONG_IS_ABSENCE (record))
    {
      gint64 start;

      g_object_get (record, "start", &start, NULL);
      g_object_set (record, "end", start + g_rand_int_range (world->rand, 60, 86401), NULL);
    }
  match (world, record);
}

static gint64
insert (World       *world,
        AlongSqlite *sqlite,
        GType        type)
{
  g_autoptr (AlongRecord) record = g_object_new (type, "id", world->next_id, NULL);
  g_autoptr (GError) error = NULL;

  fill (world, record);
  along_record_check (record, NULL, &error);
  g_assert_no_error (error);
  along_mapper_insert (sqlite, record, &error);
  g_assert_no_error (error);

  return world->next_id++;
}

static AlongSqlite *
open_sqlite (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  AlongSqlite *sqlite = along_sqlite_open (fixture->path, fixture->key, NEWEST, &error);

  g_assert_no_error (error);

  return sqlite;
}

static void
assert_stored (AlongSqlite *sqlite,
               AlongRecord *record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongRecord) stored = NULL;

  stored = along_mapper_get (sqlite, G_OBJECT_TYPE (record), along_record_get_id (record), &error);
  g_assert_no_error (error);
  g_assert_nonnull (stored);
  if (!along_record_equal (record, stored))
    {
      g_autofree char *difference = along_mapper_difference (record, stored);

      g_error ("%s differs in %s", G_OBJECT_TYPE_NAME (record), difference);
    }
}

/* Another session for the first one to be moved to, each of a shift of its own. */
static void
assert_supervisions (World       *world,
                     AlongSqlite *sqlite)
{
  gint64 shift = world->shift;

  for (guint n = 0; n < 20; n++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AlongSupervision) session = NULL;

      world->shift = insert (world, sqlite, ALONG_TYPE_SHIFT);
      session = g_object_new (ALONG_TYPE_SUPERVISION, "id", world->next_id++, NULL);
      fill (world, ALONG_RECORD (session));
      along_mapper_insert (sqlite, session, &error);
      g_assert_no_error (error);
      assert_stored (sqlite, ALONG_RECORD (session));
    }
  world->shift = shift;
}

/* A reader with a key, of whom there is one a person. */
static gint64
insert_reader (World       *world,
               AlongSqlite *sqlite,
               gint64       person_id)
{
  g_autoptr (AlongNoteReader) reader = NULL;
  g_autoptr (GError) error = NULL;

  reader = g_object_new (ALONG_TYPE_NOTE_READER, "id", world->next_id, NULL);
  fill (world, ALONG_RECORD (reader));
  g_object_set (reader, "person-id", person_id, NULL);
  along_mapper_insert (sqlite, reader, &error);
  g_assert_no_error (error);
  assert_stored (sqlite, ALONG_RECORD (reader));

  return world->next_id;
}

/* Other values where others may be written: a note keeps its mark, and a wrap its reader. */
static void
fill_anew (World       *world,
           AlongRecord *record)
{
  g_autoptr (AlongRecord) before = along_record_copy (record);
  static const char *const kept[] = { "mark", "part-id", "reader-id" };

  fill (world, record);
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      if (g_object_class_find_property (G_OBJECT_GET_CLASS (record), kept[i]) == NULL)
        continue;

      g_object_get_property (G_OBJECT (before), kept[i], &value);
      g_object_set_property (G_OBJECT (record), kept[i], &value);
    }
}

static void
test_round_trip (Fixture       *fixture,
                 gconstpointer  data)
{
  const GType types[] = {
    ALONG_TYPE_AGENCY,     ALONG_TYPE_SUPERVISOR, ALONG_TYPE_PEER,       ALONG_TYPE_CONNECTION,
    ALONG_TYPE_CLIENT,     ALONG_TYPE_PLACE,      ALONG_TYPE_SHIFT_TYPE, ALONG_TYPE_ABSENCE,
    ALONG_TYPE_ASSIGNMENT, ALONG_TYPE_SHIFT,      ALONG_TYPE_OVERRIDE,   ALONG_TYPE_RULE_SETTING,
    ALONG_TYPE_TERMS,      ALONG_TYPE_WISH,       ALONG_TYPE_PAIR,       ALONG_TYPE_PLACE_LIMIT,
    ALONG_TYPE_TEMPLATE,   ALONG_TYPE_SLOT,       ALONG_TYPE_REGULAR,    ALONG_TYPE_SKIP,
    ALONG_TYPE_PUBLICATION, ALONG_TYPE_PUBLISHED, ALONG_TYPE_NOTE_TEMPLATE, ALONG_TYPE_NOTE,
    ALONG_TYPE_NOTE_PART,  ALONG_TYPE_NOTE_WRAP,  ALONG_TYPE_ACTION,     ALONG_TYPE_ANSWER,
    ALONG_TYPE_COURSE,     ALONG_TYPE_REQUIREMENT, ALONG_TYPE_CERTIFICATE, ALONG_TYPE_WAIVER,
    ALONG_TYPE_TRAINING,   ALONG_TYPE_GOAL,       ALONG_TYPE_SCAN,
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongSqlite) sqlite = NULL;
  g_autoptr (AlongAssignment) original = NULL;
  World world = { .rand = g_rand_new_with_seed ((guint32) g_test_rand_int ()), .next_id = 1000 };

  g_object_unref (fixture_create (fixture));
  sqlite = open_sqlite (fixture);
  along_sqlite_begin (sqlite, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < 3; i++)
    world.supervisors[i] = insert (&world, sqlite, ALONG_TYPE_SUPERVISOR);
  for (guint i = 0; i < 3; i++)
    world.peers[i] = insert (&world, sqlite, ALONG_TYPE_PEER);
  world.place = insert (&world, sqlite, ALONG_TYPE_PLACE);
  world.type = insert (&world, sqlite, ALONG_TYPE_SHIFT_TYPE);

  world.publication = insert (&world, sqlite, ALONG_TYPE_PUBLICATION);
  world.template = insert (&world, sqlite, ALONG_TYPE_TEMPLATE);
  world.slot = insert (&world, sqlite, ALONG_TYPE_SLOT);
  world.shift = insert (&world, sqlite, ALONG_TYPE_SHIFT);

  original = g_object_new (ALONG_TYPE_ASSIGNMENT,
                           "id", world.next_id,
                           "shift-id", world.shift,
                           "person-id", world.peers[0],
                           "state", ALONG_ASSIGNMENT_EXCUSED,
                           NULL);
  along_mapper_insert (sqlite, original, &error);
  g_assert_no_error (error);
  world.assignment = world.next_id++;

  /* A shift is published once on its days. */
  world.published = insert (&world, sqlite, ALONG_TYPE_PUBLISHED);
  world.publication = insert (&world, sqlite, ALONG_TYPE_PUBLICATION);
  world.session = insert (&world, sqlite, ALONG_TYPE_SUPERVISION);
  world.course = insert (&world, sqlite, ALONG_TYPE_COURSE);
  world.certificate = insert (&world, sqlite, ALONG_TYPE_CERTIFICATE);
  world.goal = insert (&world, sqlite, ALONG_TYPE_GOAL);
  assert_supervisions (&world, sqlite);
  for (guint i = 0; i < 2; i++)
    {
      world.readers[i] = insert_reader (&world, sqlite, world.supervisors[i]);
      world.next_id++;
    }
  world.note = insert (&world, sqlite, ALONG_TYPE_NOTE);
  world.part = insert (&world, sqlite, ALONG_TYPE_NOTE_PART);
  along_sqlite_execute (sqlite, "UPDATE note SET kind = 'incident'", &error);
  g_assert_no_error (error);
  world.readers[0] = insert_reader (&world, sqlite, world.peers[0]);
  world.next_id++;

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    for (guint n = 0; n < 100; n++)
      {
        gboolean is_agency = types[i] == ALONG_TYPE_AGENCY;
        gint64 id = is_agency ? ALONG_AGENCY_ID : world.next_id++;
        g_autoptr (AlongRecord) record = g_object_new (types[i], "id", id, NULL);

        fill (&world, record);
        if (!is_agency)
          along_mapper_insert (sqlite, record, &error);
        else
          along_mapper_update (sqlite, record, &error);
        g_assert_no_error (error);
        assert_stored (sqlite, record);

        fill_anew (&world, record);
        along_mapper_update (sqlite, record, &error);
        g_assert_no_error (error);
        assert_stored (sqlite, record);

        if (is_agency)
          continue;

        along_mapper_delete (sqlite, record, &error);
        g_assert_no_error (error);
        g_assert_null (along_mapper_get (sqlite, types[i], id, &error));
        g_assert_no_error (error);
      }

  along_sqlite_commit (sqlite, &error);
  g_assert_no_error (error);
  g_rand_free (world.rand);
}

/* A word from a later version is not taken for another one. */
static void
test_unknown_word (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (AlongSqlite) sqlite = NULL;
  g_autoptr (AlongDatabase) database = fixture_create (fixture);
  g_autoptr (GError) error = NULL;

  g_clear_object (&database);
  sqlite = open_sqlite (fixture);
  along_sqlite_execute (sqlite, "UPDATE peer SET roles = 'listener,astronaut'", &error);
  g_assert_no_error (error);
  g_clear_pointer (&sqlite, along_sqlite_free);

  database = fixture_open (fixture);
  g_assert_null (along_database_load_directory (database, &error));
  g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_DAMAGED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  fixture_add ("/mapper/round-trip", test_round_trip);
  fixture_add ("/mapper/unknown-word", test_unknown_word);

  return g_test_run ();
}
