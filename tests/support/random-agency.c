/* random-agency.c — an agency drawn by lot, with something of all that the rules look at
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "random-agency.h"

#define N_PEERS 9
#define N_STAFF 3
#define N_PEOPLE (N_PEERS + N_STAFF)
#define N_PLACES 3
#define N_TYPES 4
#define N_SLOTS 5
#define N_SHIFTS 34
#define N_COURSES 2

/* Ids, each counted down from here. */
#define PERSON G_GINT64_CONSTANT (-100)
#define PLACE G_GINT64_CONSTANT (-200)
#define TYPE G_GINT64_CONSTANT (-300)
#define SLOT G_GINT64_CONSTANT (-400)
#define SHIFT G_GINT64_CONSTANT (-500)
#define TEMPLATE G_GINT64_CONSTANT (-600)
#define COURSE G_GINT64_CONSTANT (-700)
#define OTHER G_GINT64_CONSTANT (-1000)

/* Of the staff the one who takes care of all peers, and can be kept apart from none. */
#define RESPONSIBLE (PERSON - N_PEERS)

/* Where the clock changes on the sixth day, but for the last. */
static const struct
{
  const char *zone;
  int year, month, day; /* a Monday */
} places[] = {
  { "Europe/Helsinki", 2026, 10, 19 },     { "Europe/Helsinki", 2027, 3, 22 },
  { "America/Vancouver", 2025, 10, 27 },   { "Pacific/Auckland", 2026, 9, 21 },
  { "Australia/Lord_Howe", 2027, 3, 29 },  { "Europe/Helsinki", 2026, 11, 23 },
};

typedef struct
{
  GPtrArray *records;
  AlongZone *zone;
  AlongDay first_day;
  gint64 last_id;
  GArray *spans; /* AlongSpan of each shift */
} Draw;

static gboolean
one_in (int n)
{
  return g_test_rand_int_range (0, n) == 0;
}

static int
pick (int n)
{
  return g_test_rand_int_range (0, n);
}

/* Of a bit field with @n_bits, some. */
static guint
pick_bits (int n_bits)
{
  return 1u << pick (n_bits) | 1u << pick (n_bits);
}

static void G_GNUC_NULL_TERMINATED
add (Draw       *self,
     GType       type,
     gint64      id,
     const char *property,
     ...)
{
  GObject *record = g_object_new (type, "id", id != 0 ? id : --self->last_id, NULL);
  va_list values;

  va_start (values, property);
  g_object_set_valist (record, property, values);
  va_end (values);
  g_ptr_array_add (self->records, record);
}

static AlongSpan
pick_span (Draw *self,
           int   most_minutes)
{
  gint64 start = along_zone_at (self->zone, self->first_day + pick (RANDOM_AGENCY_DAYS),
                                pick (96) * 15);

  return ALONG_SPAN_INIT (start, start + (1 + pick (most_minutes / 15)) * 15 * 60);
}

/* A few kinds of half hours in long rows, as somebody would paint them. */
static char *
pick_week (void)
{
  char *week = g_strnfill (ALONG_TERMS_SLOTS, along_terms_get_sign (ALONG_AVAILABILITY_CAN));
  int at = 0;

  while (at < ALONG_TERMS_SLOTS)
    {
      int length = 8 + pick (40);
      char sign = along_terms_get_sign (one_in (2) ? ALONG_AVAILABILITY_CAN
                                                   : (AlongAvailability) pick (4));

      for (; length > 0 && at < ALONG_TERMS_SLOTS; length--)
        week[at++] = sign;
    }

  return week;
}

/* 0, which is no limit, or up to @most. */
static int
pick_limit (int most)
{
  return one_in (2) ? 0 : 1 + pick (most);
}

static void
add_terms (Draw     *self,
           gint64    person_id,
           AlongDay  first_day,
           AlongDay  last_day)
{
  g_autofree char *week = one_in (4) ? g_strdup ("") : pick_week ();
  int least = pick_limit (30 * 60);

  add (self, ALONG_TYPE_TERMS, 0, "person-id", person_id, "first-day", first_day, "last-day",
       last_day, "week", week, "least-minutes", least, "most-minutes",
       one_in (2) ? 0 : least + pick (20 * 60) + 1, "most-shifts", pick_limit (4),
       "most-week-days", pick_limit (4), "most-month-days", pick_limit (5), "most-day-minutes",
       pick_limit (10 * 60), "most-days-in-row", pick_limit (3), "most-weekends", pick_limit (1),
       NULL);
}

static void
add_people (Draw *self)
{
  static const char *const words[] = { "", "women", "Arabic", "women, Arabic" };
  const AlongPeerStatus statuses[N_PEERS] = {
    ALONG_PEER_STATUS_ACTIVE, ALONG_PEER_STATUS_ACTIVE, ALONG_PEER_STATUS_ACTIVE,
    ALONG_PEER_STATUS_ACTIVE, ALONG_PEER_STATUS_ORIENTATION, ALONG_PEER_STATUS_ORIENTATION,
    one_in (2) ? ALONG_PEER_STATUS_PAUSED : ALONG_PEER_STATUS_MOVED_ON,
    (AlongPeerStatus) pick (5), ALONG_PEER_STATUS_ACTIVE,
  };

  for (int i = 0; i < N_STAFF; i++)
    {
      g_autofree char *name = g_strdup_printf ("Staff %d", i);

      add (self, ALONG_TYPE_SUPERVISOR, PERSON - N_PEERS - i, "name", name, "duties",
           1u << pick (6), "languages", words[pick (4)], "archived", i > 1 && one_in (4), NULL);
    }
  for (int i = 0; i < N_PEERS; i++)
    {
      g_autofree char *name = g_strdup_printf ("Peer %d", i);
      add (self, ALONG_TYPE_PEER, PERSON - i, "name", name, "status", statuses[i], "roles",
           pick_bits (4), "languages", words[pick (4)], "offers", words[pick (4)], "works-alone",
           one_in (2), "archived", i == N_PEERS - 1, "responsible-id", RESPONSIBLE,
           "reference-id", PERSON - N_PEERS - 1, NULL);
    }
}

/* What is known of who they are, beside what they do. */
static void
add_about (Draw   *self,
           gint64  id)
{
  if (!one_in (4))
    add_terms (self, id, 0, 0);
  if (one_in (3))
    add_terms (self, id, self->first_day + pick (6), self->first_day + 6 + pick (8));
  if (one_in (2))
    add (self, ALONG_TYPE_PLACE_LIMIT, 0, "person-id", id, "place-id", PLACE - pick (N_PLACES),
         NULL);
  for (int i = pick (3); i > 0; i--)
    {
      gint64 other_id = PERSON - (PERSON - id + 1 + pick (N_PEOPLE - 1)) % N_PEOPLE;
      gboolean responsible = id == RESPONSIBLE || other_id == RESPONSIBLE;

      add (self, ALONG_TYPE_PAIR, 0, "person-id", id, "other-id", other_id, "kind",
           (AlongPairKind) pick (responsible ? ALONG_PAIR_BLOCKED : ALONG_PAIR_BLOCKED + 1), NULL);
    }

  for (int i = pick (4); i > 0; i--)
    {
      AlongSpan span = pick_span (self, 36 * 60);

      add (self, ALONG_TYPE_WISH, 0, "person-id", id, "start", span.start, "end", span.end,
           "availability", (AlongAvailability) pick (4), NULL);
    }
  if (one_in (3))
    {
      AlongSpan span = pick_span (self, 72 * 60);

      add (self, ALONG_TYPE_ABSENCE, 0, "person-id", id, "start", span.start, "end", span.end,
           NULL);
    }
}

static void
add_lists (Draw *self)
{
  static const char *const wants[] = { "", "", "women", "women, Arabic" };

  for (int i = 0; i < N_PLACES; i++)
    {
      g_autofree char *name = g_strdup_printf ("Place %d", i);

      add (self, ALONG_TYPE_PLACE, PLACE - i, "name", name, NULL);
    }
  for (int i = 0; i < N_TYPES; i++)
    {
      g_autofree char *name = g_strdup_printf ("Type %d", i);

      add (self, ALONG_TYPE_SHIFT_TYPE, TYPE - i, "name", name, "seats", 2, "least", 1 + pick (2),
           "roles", i > 0 && one_in (2) ? 0 : pick_bits (4), "wants", wants[pick (4)],
           "with-professional", one_in (3), "after-orientation", i == 0 || one_in (3), NULL);
    }
}

/* Only as the agency could choose it: what speaks for somebody can't be made to speak against. */
static void
add_setting (Draw              *self,
             AlongFindingCode   code,
             gboolean           speaks_for,
             int                most)
{
  AlongSeverity severity = one_in (4) ? ALONG_SEVERITY_OFF : (AlongSeverity) pick (3);

  if (speaks_for)
    severity = one_in (2) ? ALONG_SEVERITY_OFF : ALONG_SEVERITY_GLADLY;
  if (one_in (4))
    add (self, ALONG_TYPE_RULE_SETTING, 0, "code", code, "severity", severity, "number",
         most > 0 ? pick (most) : 0, NULL);
}

static void
add_settings (Draw *self)
{
  static const struct
  {
    AlongFindingCode code;
    gboolean speaks_for;
    int most;
  } rules[] = {
    { ALONG_FINDING_CANNOT },
    { ALONG_FINDING_PLACE },
    { ALONG_FINDING_ALONE },
    { ALONG_FINDING_ORIENTATION },
    { ALONG_FINDING_ROLE },
    { ALONG_FINDING_OFFER },
    { ALONG_FINDING_GOES_ALONG },
    { ALONG_FINDING_REST, FALSE, 16 * 60 },
    { ALONG_FINDING_DAY_WORK, FALSE, 14 * 60 },
    { ALONG_FINDING_WEEK_WORK, FALSE, 40 * 60 },
    { ALONG_FINDING_WEEK_SHIFTS, FALSE, 5 },
    { ALONG_FINDING_WEEK_DAYS, FALSE, 5 },
    { ALONG_FINDING_MONTH_DAYS, FALSE, 6 },
    { ALONG_FINDING_DAYS_IN_ROW, FALSE, 4 },
    { ALONG_FINDING_WEEKENDS, FALSE, 2 },
    { ALONG_FINDING_AVOIDED },
    { ALONG_FINDING_RATHER_NOT },
    { ALONG_FINDING_REGULAR },
    { ALONG_FINDING_OWN_REGULAR, TRUE },
    { ALONG_FINDING_LEAST_WORK, TRUE },
    { ALONG_FINDING_PREFERRED, TRUE },
    { ALONG_FINDING_PREFERS, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    add_setting (self, rules[i].code, rules[i].speaks_for, rules[i].most);
}

static void
add_template (Draw *self)
{
  add (self, ALONG_TYPE_TEMPLATE, TEMPLATE, "name", "Usual", "weeks", 1, "first-day",
       self->first_day, NULL);
  for (int i = 0; i < N_SLOTS; i++)
    {
      int regular = pick (N_PEOPLE);

      add (self, ALONG_TYPE_SLOT, SLOT - i, "template-id", TEMPLATE, "week", 1, "weekday", i + 1,
           "start-minute", 9 * 60, "minutes", 4 * 60, "type-id", TYPE, "seats", 1 + pick (2), NULL);
      add (self, ALONG_TYPE_REGULAR, 0, "slot-id", SLOT - i, "person-id", PERSON - regular, NULL);
      add (self, ALONG_TYPE_REGULAR, 0, "slot-id", SLOT - i, "person-id",
           PERSON - (regular + 1) % N_PEOPLE, NULL);
    }
}

static int
compare_spans (gconstpointer a,
               gconstpointer b)
{
  gint64 start_a = ((const AlongSpan *) a)->start;
  gint64 start_b = ((const AlongSpan *) b)->start;

  return (start_a > start_b) - (start_a < start_b);
}

static void
add_shifts (Draw *self)
{
  for (int i = 0; i < N_SHIFTS; i++)
    {
      AlongSpan span = pick_span (self, 8 * 60);

      g_array_append_val (self->spans, span);
    }
  g_array_sort (self->spans, compare_spans);

  for (int i = 0; i < N_SHIFTS; i++)
    {
      AlongSpan span = g_array_index (self->spans, AlongSpan, i);
      gboolean in_series = i < N_SLOTS;

      add (self, ALONG_TYPE_SHIFT, SHIFT - i, "type-id", TYPE - pick (N_TYPES), "place-id",
           one_in (4) ? 0 : PLACE - pick (N_PLACES), "start", span.start, "end", span.end, "seats",
           1 + pick (3), "on-duty-id", one_in (2) ? 0 : PERSON - N_PEERS - pick (N_STAFF),
           "slot-id", in_series ? SLOT - i : 0, "slot-day",
           in_series ? along_zone_get_day (self->zone, span.start) : 0, NULL);
    }
}

/* Whether @person has a seat at the time of @span. */
static gboolean
is_booked (Draw      *self,
           GArray    *booked, /* of the numbers of shifts */
           AlongSpan  span)
{
  for (guint i = 0; i < booked->len; i++)
    if (along_span_overlaps (
          g_array_index (self->spans, AlongSpan, g_array_index (booked, int, i)), span))
      return TRUE;

  return FALSE;
}

static void
add_seats (Draw *self)
{
  for (int person = 0; person < N_PEOPLE; person++)
    {
      g_autoptr (GArray) booked = g_array_new (FALSE, FALSE, sizeof (int));

      for (int i = 0; i < N_SHIFTS; i++)
        {
          AlongAssignmentState state =
            one_in (5) ? (AlongAssignmentState) pick (9) : ALONG_ASSIGNMENT_ACCEPTED;
          gboolean is_taken = along_assignment_state_is_taken (state);

          if (!one_in (7) ||
              (is_taken &&
               is_booked (self, booked, g_array_index (self->spans, AlongSpan, i))))
            continue;

          add (self, ALONG_TYPE_ASSIGNMENT, 0, "shift-id", SHIFT - i, "person-id", PERSON - person,
               "state", state, NULL);
          if (is_taken)
            g_array_append_val (booked, i);
        }
    }
}

/* Courses that some shifts need, and who has them, for some of the days. */
static void
add_training (Draw *self)
{
  for (int i = 0; i < N_COURSES; i++)
    {
      g_autofree char *name = g_strdup_printf ("Course %d", i);

      add (self, ALONG_TYPE_COURSE, COURSE - i, "name", name, "audience", pick (4), NULL);
      for (int person = 0; person < N_PEOPLE; person++)
        if (!one_in (5))
          add (self, ALONG_TYPE_CERTIFICATE, 0, "person-id", PERSON - person, "course-id",
               COURSE - i, "issued", self->first_day - 40, "expires",
               one_in (2) ? 0 : self->first_day - 6 + pick (RANDOM_AGENCY_DAYS + 10), NULL);
    }

  add (self, ALONG_TYPE_REQUIREMENT, 0, "course-id", COURSE, "scope", ALONG_REQUIREMENT_SHIFT_TYPE,
       "shift-type-id", TYPE - pick (N_TYPES), "grace-days", pick (5), NULL);
  add (self, ALONG_TYPE_REQUIREMENT, 0, "course-id", COURSE - 1, "scope", ALONG_REQUIREMENT_PLACE,
       "place-id", PLACE - pick (N_PLACES), "grace-days", pick (5), NULL);
  add (self, ALONG_TYPE_REQUIREMENT, 0, "course-id", COURSE - 1, "scope", ALONG_REQUIREMENT_ALONE,
       NULL);
  add (self, ALONG_TYPE_REQUIREMENT, 0, "course-id", COURSE, "scope", ALONG_REQUIREMENT_ROLE,
       "roles", pick_bits (11), NULL);
}

GPtrArray *
random_agency_new (AlongDay *first_day)
{
  int place = pick (G_N_ELEMENTS (places));
  g_autoptr (AlongZone) zone = along_zone_new (places[place].zone, NULL);
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (AlongSpan));
  Draw self = {
    .records = g_ptr_array_new_with_free_func (g_object_unref),
    .zone = zone,
    .first_day = along_day_new (places[place].year, places[place].month, places[place].day),
    .last_id = OTHER,
    .spans = spans,
  };

  add (&self, ALONG_TYPE_AGENCY, ALONG_AGENCY_ID, "name", "Random agency", "zone",
       places[place].zone, "week-start", one_in (3) ? G_DATE_SUNDAY : G_DATE_MONDAY, NULL);
  add_lists (&self);
  add_people (&self);
  for (int i = 0; i < N_PEOPLE; i++)
    add_about (&self, PERSON - i);
  add_settings (&self);
  add_template (&self);
  add_training (&self);
  add_shifts (&self);
  add_seats (&self);

  *first_day = self.first_day;
  return self.records;
}

AlongRoster *
random_agency_load (GPtrArray *records,
                    AlongDay   first_day)
{
  g_autoptr (AlongDirectory) directory = along_directory_new ();
  g_autoptr (GPtrArray) others = g_ptr_array_new ();
  g_autoptr (AlongLearned) learned = along_learned_new ();
  AlongRoster *roster;

  for (guint i = 0; i < records->len; i++)
    {
      gpointer record = g_ptr_array_index (records, i);

      if (ALONG_IS_SHIFT (record) || ALONG_IS_ASSIGNMENT (record) || ALONG_IS_ABSENCE (record) ||
          ALONG_IS_WISH (record))
        g_ptr_array_add (others, record);
      else if (ALONG_IS_CERTIFICATE (record))
        along_learned_add_certificate (learned, record);
      else
        along_directory_add (directory, record);
    }

  roster = along_roster_new (directory,
                             along_zone_days_span (along_directory_get_zone (directory), first_day,
                                                   RANDOM_AGENCY_DAYS));
  along_roster_set_learned (roster, learned);
  for (guint i = 0; i < others->len; i++)
    {
      gpointer record = g_ptr_array_index (others, i);

      if (ALONG_IS_SHIFT (record))
        along_roster_add_shift (roster, record);
      else if (ALONG_IS_ASSIGNMENT (record))
        along_roster_add_assignment (roster, record);
      else if (ALONG_IS_ABSENCE (record))
        along_roster_add_absence (roster, record);
      else
        along_roster_add_wish (roster, record);
    }

  return roster;
}
