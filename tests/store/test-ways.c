/* test-ways.c — every way in takes whom the ranked list calls free, and nobody whom it does not
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * In agencies drawn by lot people are put on shifts by whatever intent a gesture, a key or a window
 * ends in. Each is run without a reason and with one, and what becomes of it is compared with what
 * the list said just before: who is free gets the shift and no reason is kept, who needs a reason
 * gets it with one, which is kept, who can't does not get it. Nothing is ever committed: each try
 * is rolled back to where it began.
 */

#include "agency-fixture.h"
#include "model/along-enum-types.h"
#include "random-agency.h"
#include "rules/along-ranking.h"
#include "rules/along-rules.h"
#include "store/along-mapper.h"
#include "store/along-publish.h"
#include "store/along-reader.h"
#include "store/along-writer.h"
#include "verdict.h"

#define N_AGENCIES 24
#define N_CASES 4 /* in each: somebody and a shift */
#define N_CLOSED 1 /* of the same when the roster is closed */

#define REASON "Agreed by phone"
#define NOW MONDAY

/* So many days before a shift nothing of the agency is near, on the same weekday. */
#define FAR 175

typedef struct
{
  AlongSqlite *sqlite;
  AlongZone *zone;
  gint64 by_id;
  gboolean is_closed;
  guint64 restored; /* codes whose reasons come back with the seat, a bit for each */
  guint64 let_go;   /* those whose reasons go with what the shift was */

  AlongShift *shift;
  gint64 person_id;
} World;

/* How often each was met, over all agencies. */
static guint n_met[N_CODES];
static guint n_ranked[ALONG_SEVERITY_OFF + 1];

static void
execute (World      *self,
         const char *sql)
{
  g_autoptr (GError) error = NULL;

  along_sqlite_execute (self->sqlite, sql, &error);
  g_assert_no_error (error);
}

static gint64
get_id (gpointer record)
{
  return along_record_get_id (ALONG_RECORD (record));
}

static AlongRoster *
read_roster (World     *self,
             AlongSpan  span)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongDirectory) directory = along_reader_load_directory (self->sqlite, &error);
  AlongRoster *roster;

  g_assert_no_error (error);
  roster = along_reader_load_roster (self->sqlite, directory, span, &error);
  g_assert_no_error (error);

  return roster;
}

/* What the list says of the person on @shift in @roster, in place of @replaced_id or, where that is
 * 0, besides. Who is archived is not on it, and asked about all the same. */
static Verdict
rank_in (World       *self,
         AlongRoster *roster,
         AlongShift  *shift,
         gint64       replaced_id)
{
  g_autoptr (GPtrArray) ranking = along_ranking_new (roster, shift, replaced_id);
  g_autoptr (GPtrArray) findings = NULL;

  for (guint i = 0; i < ranking->len; i++)
    {
      const AlongRanked *ranked = g_ptr_array_index (ranking, i);

      if (get_id (ranked->person) == self->person_id)
        return verdict_make (ranked->findings);
    }

  findings = along_rules_check (roster, shift, self->person_id, 0);
  return verdict_make (findings);
}

/* The same as the file has it now. */
static Verdict
rank (World      *self,
      AlongShift *shift)
{
  g_autoptr (AlongRoster) roster = read_roster (self, along_shift_get_span (shift));

  return rank_in (self, roster, shift, 0);
}

static AlongIntent *
run_writer_at (World        *self,
               AlongIntent  *intent,
               gboolean      with_reason,
               gint64        now,
               GError      **error)
{
  g_autoptr (AlongIntent) reasoned =
    along_intent_new_with_reason (intent, with_reason ? REASON : "", self->by_id);
  gint64 audit_id;

  return along_writer_run (self->sqlite, reasoned, now, ALONG_CLOCK_24, 0, NULL, &audit_id, error);
}

static AlongIntent *
run_writer (World        *self,
            AlongIntent  *intent,
            gboolean      with_reason,
            GError      **error)
{
  return run_writer_at (self, intent, with_reason, NOW, error);
}

/* Does what leads up to a try; gives the inverse. Takes @intent. */
static AlongIntent *
perform (World       *self,
         AlongIntent *intent)
{
  g_autoptr (AlongIntent) owned = intent;
  g_autoptr (GError) error = NULL;
  AlongIntent *inverse = run_writer (self, intent, TRUE, &error);

  g_assert_no_error (error);
  return inverse;
}

static void
do_perform (World       *self,
            AlongIntent *intent)
{
  along_intent_unref (perform (self, intent));
}

static GPtrArray *
select_all (World *self,
            GType  type)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  along_mapper_select (self->sqlite, type, "ORDER BY id", NULL, 0, records, &error);
  g_assert_no_error (error);

  return records;
}

/* Of "rest:540:0,week-work:1320:0". */
static guint64
read_codes (const char *notes)
{
  g_autoptr (GEnumClass) klass = g_type_class_ref (ALONG_TYPE_FINDING_CODE);
  g_auto (GStrv) all = g_strsplit (notes, ",", -1);
  guint64 codes = 0;

  for (guint i = 0; all[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (all[i], ":", -1);

      codes |= BIT (g_enum_get_value_by_nick (klass, parts[0])->value);
    }

  return codes;
}

/* The ids of the reasons that are kept, by which they are known later on; to be unreffed. */
static GHashTable *
list_kept (World *self)
{
  GHashTable *ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GPtrArray) overrides = select_all (self, ALONG_TYPE_OVERRIDE);

  for (guint i = 0; i < overrides->len; i++)
    {
      gint64 id = get_id (g_ptr_array_index (overrides, i));

      g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
    }

  return ids;
}

/* The codes for which reasons are kept that are among those @known or, where @fresh, that are not,
 * a bit for each; by whom and when they should. */
static guint64
get_kept (World      *self,
          GHashTable *known,
          gboolean    fresh)
{
  g_autoptr (GPtrArray) overrides = select_all (self, ALONG_TYPE_OVERRIDE);
  guint64 kept = 0;

  for (guint i = 0; i < overrides->len; i++)
    {
      AlongOverride *override = g_ptr_array_index (overrides, i);
      gint64 id = get_id (override);

      if (g_hash_table_contains (known, &id) == fresh)
        continue;

      g_assert_cmpstr (along_reason_get_reason (ALONG_REASON (override)), ==, REASON);
      g_assert_cmpint (along_reason_get_by_id (ALONG_REASON (override)), ==, self->by_id);
      g_assert_cmpint (along_reason_get_at (ALONG_REASON (override)), ==, NOW);
      kept |= read_codes (along_reason_get_codes (ALONG_REASON (override)));
    }

  return kept;
}

static void
try_once (World       *self,
          AlongIntent *intent,
          Verdict      verdict,
          gboolean     with_reason)
{
  guint64 needed = verdict_get_codes (&verdict, ALONG_SEVERITY_NEEDS_REASON);
  g_autoptr (GHashTable) known = list_kept (self);
  guint64 kept = get_kept (self, known, FALSE);
  g_autoptr (AlongIntent) inverse = NULL;
  g_autoptr (GError) error = NULL;

  execute (self, "SAVEPOINT try");
  inverse = run_writer (self, intent, with_reason, &error);

  if (!verdict_is_possible (&verdict) || self->is_closed)
    {
      g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CONFLICT);
    }
  else if (needed != 0 && !with_reason)
    {
      g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_NEEDS_REASON);
    }
  else
    {
      g_assert_no_error (error);
      g_assert_cmphex (get_kept (self, known, TRUE), ==, needed | self->restored);
      g_assert_cmphex (get_kept (self, known, FALSE), ==, kept & ~self->let_go);
    }

  execute (self, "ROLLBACK TO try; RELEASE try");
}

/* Whether @intent, which is taken, gives the person the shift just as @verdict has it. */
static void
try_way (World       *self,
         const char  *way,
         AlongIntent *intent,
         Verdict      verdict)
{
  g_autoptr (AlongIntent) owned = intent;

  g_test_message ("%s: %" G_GINT64_MODIFIER "x, %" G_GINT64_MODIFIER "x", way,
                  verdict_get_codes (&verdict, ALONG_SEVERITY_IMPOSSIBLE),
                  verdict_get_codes (&verdict, ALONG_SEVERITY_NEEDS_REASON));
  try_once (self, intent, verdict, FALSE);
  try_once (self, intent, verdict, TRUE);
}

/* The last that was added. */
static AlongShift *
read_newest_shift (World *self)
{
  g_autoptr (GPtrArray) shifts = select_all (self, ALONG_TYPE_SHIFT);

  return g_object_ref (g_ptr_array_index (shifts, shifts->len - 1));
}

/* The seat of the person on @shift. */
static AlongAssignment *
read_seat (World      *self,
           AlongShift *shift)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) seats = along_reader_load_seats (self->sqlite, get_id (shift), &error);

  g_assert_no_error (error);
  for (guint i = 0; i < seats->len; i++)
    if (along_assignment_get_person_id (g_ptr_array_index (seats, i)) == self->person_id)
      return g_object_ref (g_ptr_array_index (seats, i));

  g_assert_not_reached ();
}

/* The shift once more with the id of @base, which is new and empty; of no series. */
static AlongShift *
make_like (World      *self,
           AlongShift *base)
{
  AlongShift *like = along_record_copy (self->shift);

  g_object_set (like, "id", base != NULL ? get_id (base) : (gint64) -1, "slot-id", (gint64) 0,
                "slot-day", 0, NULL);
  return like;
}

static void
add_seat (World       *self,
          AlongIntent *intent,
          gint64       shift_id)
{
  g_autoptr (AlongAssignment) seat =
    g_object_new (ALONG_TYPE_ASSIGNMENT, "id", along_intent_new_id (intent), "shift-id", shift_id,
                  "person-id", self->person_id, NULL);

  along_intent_put (intent, seat);
}

/* "Who can take this?", a person dropped on the shift, an open seat dropped on a person, a key. */
static void
try_assign (World *self)
{
  try_way (self, "assign", along_intent_assign (self->shift, self->person_id),
           rank (self, self->shift));
}

/* The editor, with the shift as it is and with another note. */
static void
try_editor (World *self)
{
  g_autoptr (AlongShift) noted = along_record_copy (self->shift);
  AlongIntent *intent;

  g_object_set (noted, "note", "Bring the keys", NULL);
  intent = along_intent_save_shift (noted, self->shift);
  add_seat (self, intent, get_id (noted));
  try_way (self, "editor", intent, rank (self, self->shift));
}

/* The editor with a shift that is not there yet. */
static void
try_new_shift (World *self)
{
  g_autoptr (AlongShift) shift = make_like (self, NULL);
  AlongIntent *intent = along_intent_save_shift (shift, NULL);

  add_seat (self, intent, get_id (shift));
  try_way (self, "new shift", intent, rank (self, shift));
}

/* Somebody else's seat dropped on the person's row: as if it had been taken off them first, which
 * it can't be once it is on record what became of them. */
static void
try_reassign (World           *self,
              AlongRoster     *roster,
              AlongAssignment *seat)
{
  GPtrArray *seats = along_roster_get_assignments (roster, get_id (self->shift));
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  g_autofree char *obstacle = along_assignment_dup_obstacle (seat);
  g_autoptr (AlongRoster) freed = NULL;
  Verdict verdict;

  for (guint i = 0; i < seats->len; i++)
    if (g_ptr_array_index (seats, i) != seat)
      g_ptr_array_add (others, g_ptr_array_index (seats, i));
  freed = along_roster_new_with (roster, self->shift, others);
  verdict = rank_in (self, freed, self->shift, 0);
  if (obstacle != NULL)
    verdict = verdict_impossible;
  try_way (self, "reassign", along_intent_reassign (seat, self->person_id), verdict);
}

static void
try_seat_of_another (World *self)
{
  g_autoptr (AlongRoster) roster = read_roster (self, along_shift_get_span (self->shift));
  GPtrArray *seats = along_roster_get_assignments (roster, get_id (self->shift));

  for (guint i = 0; i < seats->len; i++)
    {
      AlongAssignment *seat = g_ptr_array_index (seats, i);

      Verdict verdict = rank_in (self, roster, self->shift, get_id (seat));

      if (!along_assignment_state_is_taken (along_assignment_get_state (seat)) ||
          along_assignment_get_person_id (seat) == self->person_id)
        continue;

      try_reassign (self, roster, seat);
      if (!along_assignment_can_be_replaced (seat))
        verdict = verdict_impossible;
      try_way (self, "stand in", along_intent_stand_in (seat, self->person_id), verdict);
    }
}

/* What a file begins with was agreed before it: only the double booking is refused. */
static void
try_set_up (World *self)
{
  Verdict verdict = rank (self, self->shift);
  AlongIntent *intent = along_intent_new (ALONG_INTENT_SET_UP);

  verdict = verdict_subtract (&verdict, &verdict, FALSE, (Renewed) { 0 });
  add_seat (self, intent, get_id (self->shift));
  try_way (self, "set up", intent, verdict);
}

/* Past every rule of the program: the database knows of double bookings alone. */
static void
try_database (World *self)
{
  g_autoptr (AlongAssignment) seat =
    g_object_new (ALONG_TYPE_ASSIGNMENT, "id", G_MAXINT64 - 1, "shift-id", get_id (self->shift),
                  "person-id", self->person_id, NULL);
  Verdict verdict = rank (self, self->shift);
  g_autoptr (GError) error = NULL;

  execute (self, "SAVEPOINT try");
  along_mapper_insert (self->sqlite, ALONG_RECORD (seat), &error);
  if ((verdict_get_codes (&verdict, ALONG_SEVERITY_IMPOSSIBLE) & DOUBLE_BOOKING) != 0)
    g_assert_error (error, ALONG_STORE_ERROR, ALONG_STORE_ERROR_CONFLICT);
  else
    g_assert_no_error (error);
  execute (self, "ROLLBACK TO try; RELEASE try");
}

/* Whether what is generated gives the person the seat where the list does, and the store asks
 * again: about a seat that was left out, too. */
static void
try_generation (World           *self,
                const char      *way,
                AlongGeneration *generation)
{
  AlongGenerated *generated;
  GPtrArray *seats;
  AlongIntent *intent;
  Verdict verdict;

  while (along_generation_step (generation))
    ;
  /* Between two hours of which the clock skips what is between there is nothing. */
  if (along_generation_get_all (generation)->len == 0)
    return;

  generated = g_ptr_array_index (along_generation_get_all (generation), 0);
  g_assert_cmpuint (along_generation_get_all (generation)->len, ==, 1);
  g_assert_cmpuint (generated->seats->len, ==, 1);
  verdict = rank (self, generated->shift);
  seats = along_roster_get_assignments (along_generation_get_roster (generation),
                                        get_id (generated->shift));
  g_assert_cmpuint (seats->len, ==, verdict_is_possible (&verdict) ? 1 : 0);

  intent = along_intent_generate (generation);
  if (seats->len == 0)
    add_seat (self, intent, get_id (generated->shift));
  try_way (self, way, intent, verdict);
}

static AlongDay
get_day (World *self)
{
  return along_zone_get_day (self->zone, along_shift_get_start (self->shift));
}

static void
try_template (World *self)
{
  AlongIntent *intent = along_intent_new (ALONG_INTENT_ADD);
  AlongSpan span = along_shift_get_span (self->shift);
  AlongDay day = get_day (self);
  g_autoptr (AlongTemplate) template =
    g_object_new (ALONG_TYPE_TEMPLATE, "id", (gint64) -1, "name", "Once", "weeks", 1, "first-day",
                  day, NULL);
  g_autoptr (AlongSlot) slot = g_object_new (
    ALONG_TYPE_SLOT, "id", (gint64) -2, "template-id", (gint64) -1, "week", 1, "weekday",
    along_day_get_weekday (day), "start-minute", along_zone_get_minute (self->zone, span.start),
    "minutes", along_span_get_minutes (span), "type-id", along_shift_get_type_id (self->shift),
    "place-id", along_shift_get_place_id (self->shift), "seats",
    along_shift_get_seats (self->shift), "on-duty-id", along_shift_get_on_duty_id (self->shift),
    NULL);
  g_autoptr (AlongRegular) regular = g_object_new (ALONG_TYPE_REGULAR, "id", (gint64) -3, "slot-id",
                                                   (gint64) -2, "person-id", self->person_id, NULL);
  g_autoptr (AlongRoster) roster = NULL;
  g_autoptr (AlongGeneration) generation = NULL;
  GListModel *templates;

  along_intent_put (intent, template);
  along_intent_put (intent, slot);
  along_intent_put (intent, regular);
  do_perform (self, intent);

  roster = read_roster (self, span);
  templates = along_directory_get_templates (along_roster_get_directory (roster));
  generation = along_generation_new (roster, find_named (templates, "Once"), day, day, day, TRUE);
  try_generation (self, "template", generation);
}

/* The week of @base, on which the person is the only one, into the week of the shift. */
static void
try_copy_week (World      *self,
               AlongShift *base)
{
  AlongDay day = get_day (self);
  g_autoptr (AlongRoster) roster =
    read_roster (self, ALONG_SPAN_INIT (along_shift_get_start (base),
                                        along_shift_get_end (self->shift)));
  g_autoptr (AlongGeneration) generation =
    along_generation_new_copy (roster, day - FAR, day, 1, day, TRUE, TRUE);

  try_generation (self, "copy week", generation);
}

/* Puts the new and empty shift @base, which may have somebody on it, where the shift is. */
static AlongIntent *
move_there (World      *self,
            AlongShift *base)
{
  g_autoptr (AlongShift) like = make_like (self, base);

  return along_intent_save_shift (like, base);
}

/* A block that is dragged, or moved or drawn out by a key, takes the person along. */
static void
try_move (World      *self,
          AlongShift *base,
          Verdict     verdict)
{
  AlongIntent *intent = along_intent_move_shift (base, along_shift_get_span (self->shift));

  try_way (self, "move", intent, verdict);
}

/* Whether @shift is where its times by the clock say: of a time that comes twice in the night of a
 * change, the first is meant. */
static gboolean
is_by_clock (World      *self,
             AlongShift *shift)
{
  AlongSpan span = along_shift_get_span (shift);

  return along_span_equal (along_zone_move_span (self->zone, span,
                                                 along_zone_get_day (self->zone, span.start)),
                           span);
}

/* So does all else that is changed of a shift in the editor, alone or as one of a series. */
static void
try_change (World      *self,
            AlongShift *base,
            Verdict     verdict)
{
  g_autoptr (AlongShift) like = make_like (self, base);
  g_autoptr (GPtrArray) shifts = g_ptr_array_new ();

  try_way (self, "change", move_there (self, base), verdict);

  g_ptr_array_add (shifts, base);
  if (along_shift_get_start (base) == along_shift_get_start (like) && is_by_clock (self, like))
    try_way (self, "series", along_intent_change_series (self->zone, shifts, like, base), verdict);
}

/* Undoing and doing again put somebody back who was there; meanwhile the shift has moved. */
static void
try_undo (World       *self,
          AlongShift  *base,
          AlongIntent *inverse,
          guint64      answered,
          Verdict      verdict)
{
  g_autoptr (AlongRoster) roster = NULL;
  g_autoptr (AlongAssignment) seat = read_seat (self, base);
  g_autoptr (AlongIntent) back = NULL;

  execute (self, "SAVEPOINT undo");
  self->restored = answered;
  roster = read_roster (self, along_shift_get_span (base));
  back = perform (self, along_intent_unassign (roster, seat));
  do_perform (self, move_there (self, base));
  try_way (self, "undo", g_steal_pointer (&back), verdict);
  execute (self, "ROLLBACK TO undo");

  back = perform (self, along_intent_ref (inverse));
  do_perform (self, move_there (self, base));
  try_way (self, "redo", g_steal_pointer (&back), verdict);
  execute (self, "ROLLBACK TO undo; RELEASE undo");
  self->restored = 0;
}

/* Who was excused comes after all, or is there. */
static void
try_state (World      *self,
           AlongShift *base,
           Verdict     verdict)
{
  g_autoptr (AlongAssignment) seat = read_seat (self, base);

  execute (self, "SAVEPOINT state");
  do_perform (self, along_intent_set_state (seat, ALONG_ASSIGNMENT_EXCUSED));
  do_perform (self, move_there (self, base));
  try_way (self, "accepted", along_intent_set_state (seat, ALONG_ASSIGNMENT_ACCEPTED), verdict);
  try_way (self, "check in", along_intent_check_in (seat, ALONG_FIT_FIT, NOW, NOW + HOUR), verdict);
  execute (self, "ROLLBACK TO state; RELEASE state");
}

/* What of the person is decided anew when @base becomes @like: but for another time of the same
 * day, everything. Another day is far away, where nothing is counted that was here; at other hours
 * the same is counted. */
static Renewed
get_renewed (World      *self,
             AlongShift *base,
             AlongShift *like)
{
  AlongAspects aspects = along_rules_compare_shifts (base, like);
  gboolean is_same_day =
    along_zone_get_day (self->zone, along_shift_get_start (base)) == get_day (self);

  if (aspects != ALONG_ASPECT_TIME || !is_same_day)
    return (Renewed) { .aspects = aspects };

  /* It is drawn out. */
  g_assert_cmpint (along_shift_get_end (like), >, along_shift_get_end (base));

  return (Renewed) { .uncounted = aspects };
}

/* The ways in which somebody comes along from @draft, a shift that is added for it with nobody on
 * it. What is against them there as well was answered there. */
static void
try_from (World      *self,
          AlongShift *draft)
{
  g_autoptr (AlongShift) base = NULL;
  g_autoptr (AlongShift) like = NULL;
  g_autoptr (AlongIntent) inverse = NULL;
  gboolean is_closed = self->is_closed;
  Renewed renewed;
  Verdict before, after, changed, fresh;

  do_perform (self, along_intent_save_shift (draft, NULL));
  base = read_newest_shift (self);
  like = make_like (self, base);
  before = rank (self, base);
  after = rank (self, like);
  renewed = get_renewed (self, base, like);
  changed = verdict_subtract (&after, &before, TRUE, renewed);
  fresh = verdict_subtract (&after, &before, FALSE, (Renewed) { 0 });

  self->is_closed = FALSE;
  try_way (self, "assign elsewhere", along_intent_assign (base, self->person_id), before);
  self->is_closed = is_closed;
  if (!verdict_is_possible (&before))
    return;

  inverse = perform (self, along_intent_assign (base, self->person_id));
  self->let_go = verdict_get_renewed (&before, renewed);
  if (!along_span_equal (along_shift_get_span (base), along_shift_get_span (like)))
    try_move (self, base, changed);
  try_change (self, base, changed);
  self->let_go = 0;
  /* Nothing goes where the roster is closed, nor comes. */
  if (!is_closed)
    {
      try_undo (self, base, inverse,
                verdict_get_codes (&before, ALONG_SEVERITY_NEEDS_REASON), fresh);
      /* What was decided of another shift was let go. */
      try_state (self, base, renewed.aspects != 0 ? after : changed);
    }
  if (along_zone_get_day (self->zone, along_shift_get_start (base)) == get_day (self) - FAR)
    try_copy_week (self, base);
}

/* The same clock, long before. */
static void
try_from_afar (World *self)
{
  g_autoptr (AlongShift) draft = make_like (self, NULL);
  AlongSpan span = along_shift_get_span (draft);

  span = along_zone_clock_span (self->zone, get_day (self) - FAR,
                                along_zone_get_minute (self->zone, span.start),
                                along_zone_get_minute (self->zone, span.end));
  g_object_set (draft, "start", span.start, "end", span.end, NULL);
  try_from (self, draft);
}

/* Drawn out from its first quarter of an hour. */
static void
try_from_short (World *self)
{
  g_autoptr (AlongShift) draft = make_like (self, NULL);
  gint64 start = along_shift_get_start (draft);

  g_object_set (draft, "end", start + 15 * 60, NULL);
  try_from (self, draft);
}

/* At the same time, but all else as of @other. */
static void
try_from_other (World      *self,
                AlongShift *other)
{
  g_autoptr (AlongShift) draft = make_like (self, NULL);

  g_object_set (draft, "type-id", along_shift_get_type_id (other), "place-id",
                along_shift_get_place_id (other), "seats", along_shift_get_seats (other),
                "on-duty-id", along_shift_get_on_duty_id (other), NULL);
  try_from (self, draft);
}

/* Every way for one person and one shift; each begins with the agency as it was. */
static void
try_all (World      *self,
         AlongShift *other)
{
  static void (* const ways[]) (World *self) = {
    try_assign,   try_editor, try_new_shift,  try_seat_of_another,
    try_template, try_set_up, try_from_afar,
  };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      execute (self, "SAVEPOINT way");
      ways[i] (self);
      execute (self, "ROLLBACK TO way; RELEASE way");
    }

  if (self->is_closed)
    return;

  execute (self, "SAVEPOINT way");
  try_database (self);
  try_from_short (self);
  execute (self, "ROLLBACK TO way");
  try_from_other (self, other);
  execute (self, "ROLLBACK TO way; RELEASE way");
}

typedef struct
{
  AlongShift *shift;
  gint64 person_id;
  guint64 codes;
  AlongSeverity severity;
} Case;

static void
add_case (GArray     *cases,
          AlongShift *shift,
          gint64      person_id,
          GPtrArray  *findings)
{
  Case it = { shift, person_id, 0,
              MIN (along_rules_get_severity (findings), ALONG_SEVERITY_GLADLY) };

  for (guint i = 0; i < findings->len; i++)
    it.codes |= BIT (((const AlongFinding *) g_ptr_array_index (findings, i))->code);
  g_array_append_val (cases, it);
}

/* Everybody on every shift. */
static GArray *
list_cases (AlongRoster *roster)
{
  GArray *cases = g_array_new (FALSE, FALSE, sizeof (Case));
  GPtrArray *shifts = along_roster_get_shifts (roster);
  AlongDirectory *directory = along_roster_get_directory (roster);
  GListModel *peers = along_directory_get_peers (directory);

  for (guint i = 0; i < shifts->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (shifts, i);
      g_autoptr (GPtrArray) ranking = along_ranking_new (roster, shift, 0);

      for (guint k = 0; k < ranking->len; k++)
        {
          const AlongRanked *ranked = g_ptr_array_index (ranking, k);

          add_case (cases, shift, get_id (ranked->person), ranked->findings);
        }
      for (guint k = 0; k < g_list_model_get_n_items (peers); k++)
        {
          g_autoptr (AlongEntry) peer = g_list_model_get_item (peers, k);
          g_autoptr (GPtrArray) findings = NULL;

          if (!along_entry_is_archived (peer))
            continue;

          findings = along_rules_check (roster, shift, get_id (peer), 0);
          add_case (cases, shift, get_id (peer), findings);
        }
    }

  return cases;
}

/* How often what is rarest in @it was met so far. */
static guint
get_rarest (const Case *it)
{
  guint least = n_ranked[it->severity];

  for (int code = 0; code < N_CODES; code++)
    if ((it->codes & BIT (code)) != 0)
      least = MIN (least, n_met[code]);

  return least;
}

/* One of those that were met least so far, drawn by lot; it is met then. */
static Case
take_case (GArray *cases)
{
  guint first = (guint) g_test_rand_int_range (0, (int) cases->len);
  guint best = first;
  Case it;

  for (guint i = 0; i < cases->len; i++)
    {
      guint at = (first + i) % cases->len;

      if (get_rarest (&g_array_index (cases, Case, at)) <
          get_rarest (&g_array_index (cases, Case, best)))
        best = at;
    }

  it = g_array_index (cases, Case, best);
  g_array_remove_index_fast (cases, best);
  n_ranked[it.severity]++;
  for (int code = 0; code < N_CODES; code++)
    n_met[code] += (it.codes & BIT (code)) != 0 ? 1 : 0;

  return it;
}

/* Whoever is out is back before a roster is closed, and no shift is still to come. */
static void
close_roster (World       *self,
              AlongRoster *roster,
              AlongDay     first_day)
{
  GPtrArray *shifts = along_roster_get_shifts (roster);
  g_autoptr (AlongIntent) intent = along_intent_new (ALONG_INTENT_CLOSE);
  g_autoptr (AlongIntent) inverse = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongPublication) publication =
    g_object_new (ALONG_TYPE_PUBLICATION, "first-day", first_day, "last-day",
                  first_day + RANDOM_AGENCY_DAYS - 1, "state", ALONG_PUBLICATION_CLOSED, NULL);

  for (guint i = 0; i < shifts->len; i++)
    {
      GPtrArray *seats = along_roster_get_assignments (
        roster, get_id (g_ptr_array_index (shifts, i)));

      for (guint k = 0; k < seats->len; k++)
        if (along_assignment_get_state (g_ptr_array_index (seats, k)) ==
            ALONG_ASSIGNMENT_CHECKED_IN)
          do_perform (self, along_intent_check_out (g_ptr_array_index (seats, k), NOW));
    }

  along_intent_put (intent, publication);
  inverse = run_writer_at (self, intent, TRUE, along_roster_get_span (roster).end + DAY, &error);
  g_assert_no_error (error);
  self->is_closed = TRUE;
}

static void
try_agency (World    *self,
            AlongDay  first_day)
{
  g_autoptr (AlongRoster) roster =
    read_roster (self, along_zone_days_span (self->zone, first_day, RANDOM_AGENCY_DAYS));
  GPtrArray *shifts = along_roster_get_shifts (roster);
  g_autoptr (GArray) cases = list_cases (roster);

  for (int i = 0; i < N_CASES + N_CLOSED; i++)
    {
      Case it = take_case (cases);
      AlongShift *other =
        g_ptr_array_index (shifts, (guint) g_test_rand_int_range (0, (int) shifts->len));

      if (i == N_CASES)
        close_roster (self, roster, first_day);

      g_test_message ("shift %" G_GINT64_FORMAT ", person %" G_GINT64_FORMAT, get_id (it.shift),
                      it.person_id);
      self->shift = it.shift;
      self->person_id = it.person_id;
      try_all (self, other);
    }
}

/* Draws an agency, saves it and tries all in it. */
static void
run_agency (void)
{
  Fixture fixture;
  World world = { 0 };
  AlongDay first_day;
  g_autoptr (GPtrArray) records = random_agency_new (&first_day);
  g_autoptr (AlongDirectory) directory = NULL;
  g_autoptr (GError) error = NULL;
  AlongDatabase *database;

  fixture_set_up (&fixture, NULL);
  database = along_database_create (fixture.path, fixture.key, records, &error);
  g_assert_no_error (error);
  directory = load_directory (database);
  g_assert_finalize_object (database);

  world.sqlite = along_sqlite_open (fixture.path, fixture.key, NEWEST, &error);
  g_assert_no_error (error);
  world.zone = along_directory_get_zone (directory);
  world.by_id = find_id (along_directory_get_supervisors (directory), "Staff 0");

  execute (&world, "BEGIN");
  try_agency (&world, first_day);
  along_sqlite_rollback (world.sqlite);
  along_sqlite_free (world.sqlite);
  fixture_tear_down (&fixture, NULL);
}

/* The lot may fall otherwise each time, but nothing that the rules can find may stay untried. */
static void
assert_coverage (void)
{
  g_autoptr (GEnumClass) codes = g_type_class_ref (ALONG_TYPE_FINDING_CODE);
  g_autoptr (GEnumClass) severities = g_type_class_ref (ALONG_TYPE_SEVERITY);

  for (int severity = 0; severity < ALONG_SEVERITY_OFF; severity++)
    {
      g_test_message ("%s: %u", g_enum_get_value (severities, severity)->value_nick,
                      n_ranked[severity]);
      g_assert_cmpuint (n_ranked[severity], >, 0);
    }

  for (int code = 0; code < N_CODES; code++)
    {
      /* Of the shift, not of somebody on it. */
      if (code == ALONG_FINDING_FULL || code >= ALONG_FINDING_TOO_FEW)
        continue;

      g_test_message ("%s: %u", g_enum_get_value (codes, code)->value_nick, n_met[code]);
      g_assert_cmpuint (n_met[code], >, 0);
    }
}

static void
test_ways (void)
{
  for (int i = 0; i < N_AGENCIES; i++)
    {
      g_test_message ("agency %d", i);
      run_agency ();
    }

  assert_coverage ();
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ways", test_ways);

  return g_test_run ();
}
