/* test-own-rules.c — what each programme has that no other has
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "demo-fixture.h"

#include "model/along-connection.h"
#include "model/along-peer.h"
#include "model/along-shift-type.h"
#include "model/along-shift.h"
#include "model/along-supervisor.h"
#include "model/along-week.h"
#include "rules/along-rules.h"

/* Which of the moments the programmes are looked at: some in each season. */
#define NOWS_BETWEEN 11

/* A programme's rule: it holds for whoever has a seat in the demo, and refuses others. */
typedef struct
{
  const char *id;
  const char *rule;
  void (* check) (Demo        *demo,
                  AlongRoster *roster); /* with nobody on it */
} Own;

static AlongShiftType *
get_type (Demo       *demo,
          AlongShift *shift)
{
  return demo_look_up (demo, along_shift_get_type_id (shift));
}

static AlongDay
get_day (Demo       *demo,
         AlongShift *shift)
{
  return along_zone_get_day (along_directory_get_zone (demo->directory),
                             along_shift_get_start (shift));
}

/* How heavily what the rules find weighs, if it is @code; ALONG_SEVERITY_OFF when they don't. */
static AlongSeverity
ask (AlongRoster      *roster,
     AlongShift       *shift,
     gpointer          person,
     AlongFindingCode  code)
{
  g_autoptr (GPtrArray) findings =
    along_rules_check (roster, shift, along_record_get_id (person), 0);

  for (guint i = 0; i < findings->len; i++)
    if (((const AlongFinding *) g_ptr_array_index (findings, i))->code == code)
      return ((const AlongFinding *) g_ptr_array_index (findings, i))->severity;

  return ALONG_SEVERITY_OFF;
}

static void
seat (AlongRoster *roster,
      AlongShift  *shift,
      gpointer     person)
{
  static gint64 last_id = -1000000;
  g_autoptr (AlongAssignment) assignment =
    g_object_new (ALONG_TYPE_ASSIGNMENT,
                  "id", --last_id,
                  "shift-id", along_record_get_id (ALONG_RECORD (shift)),
                  "person-id", along_record_get_id (person),
                  "state", ALONG_ASSIGNMENT_ACCEPTED,
                  NULL);

  along_roster_add_assignment (roster, assignment);
}

/* The people on @shift as the demo has it, AlongPerson; to be unreffed. */
static GPtrArray *
list_people (Demo       *demo,
             AlongShift *shift)
{
  GPtrArray *assignments = g_hash_table_lookup (demo->of_shift, shift);
  GPtrArray *people = g_ptr_array_new ();

  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (assignments, i);

      if (demo_is_taken (assignment))
        g_ptr_array_add (people,
                         demo_look_up (demo, along_assignment_get_person_id (assignment)));
    }

  return people;
}

/* The peers who take shifts, AlongPeer, owned by the directory; to be unreffed. */
static GPtrArray *
list_working (Demo *demo)
{
  GListModel *peers = along_directory_get_peers (demo->directory);
  GPtrArray *working = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (peers); i++)
    {
      g_autoptr (AlongPeer) peer = g_list_model_get_item (peers, i);

      if (along_rules_works (ALONG_PERSON (peer)))
        g_ptr_array_add (working, peer);
    }

  return working;
}

static gboolean
offers (gpointer    person,
        const char *what)
{
  g_auto (GStrv) words = g_strsplit (along_person_get_offers (person), ", ", -1);

  return g_strv_contains ((const char *const *) words, what);
}

/* Work that wants @what is done by those who offer it, and nobody else can. */
static void
check_wanted (Demo        *demo,
              AlongRoster *roster,
              const char  *what)
{
  g_autoptr (GPtrArray) peers = list_working (demo);
  guint n_taken = 0, n_refused = 0, n_shifts = 0;

  for (guint i = 0; i < demo->shifts->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (demo->shifts, i);
      g_autoptr (GPtrArray) people = list_people (demo, shift);

      if (g_strcmp0 (along_shift_type_get_wants (get_type (demo, shift)), what) != 0)
        continue;

      n_shifts++;
      for (guint k = 0; k < people->len; k++, n_taken++)
        g_assert_true (offers (g_ptr_array_index (people, k), what));

      for (guint k = 0; k < peers->len; k++)
        {
          gpointer peer = g_ptr_array_index (peers, k);
          AlongSeverity severity = ask (roster, shift, peer, ALONG_FINDING_OFFER);

          g_assert_cmpint (severity, ==, offers (peer, what) ? ALONG_SEVERITY_OFF
                                                             : ALONG_SEVERITY_IMPOSSIBLE);
          n_refused += severity == ALONG_SEVERITY_IMPOSSIBLE;
        }
    }

  g_assert_cmpuint (n_shifts, >=, 2 * DEMO_N_WEEKS);
  g_assert_cmpuint (n_taken, >, n_shifts);
  g_assert_cmpuint (n_refused, >, 0);
}

/* Work of this name is for two: one alone is too few. */
static void
check_pairs (Demo        *demo,
             AlongRoster *roster,
             const char  *type_name)
{
  g_autoptr (GPtrArray) peers = list_working (demo);
  guint n_shifts = 0;

  for (guint i = 0; i < demo->shifts->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (demo->shifts, i);
      AlongShiftType *type = get_type (demo, shift);
      g_autoptr (GPtrArray) lacks = NULL;
      gboolean found = FALSE;

      if (!g_str_equal (along_entry_get_name (ALONG_ENTRY (type)), type_name))
        continue;

      n_shifts++;
      g_assert_cmpint (along_shift_get_seats (shift), ==, 2);
      g_assert_cmpint (along_shift_type_get_least (type), ==, 2);

      if (ask (roster, shift, g_ptr_array_index (peers, 0), ALONG_FINDING_AWAY) !=
          ALONG_SEVERITY_OFF)
        continue;
      seat (roster, shift, g_ptr_array_index (peers, 0));
      lacks = along_rules_check_team (roster, shift, get_day (demo, shift));
      for (guint k = 0; k < lacks->len; k++)
        found |= ((const AlongFinding *) g_ptr_array_index (lacks, k))->code ==
                 ALONG_FINDING_TOO_FEW;
      g_assert_true (found);
    }

  g_assert_cmpuint (n_shifts, >=, DEMO_N_WEEKS);
}

/* Work with a professional: a member of the staff has a seat beside the peer's. */
static void
check_with_professional (Demo *demo)
{
  guint n_pairs = 0;

  for (guint i = 0; i < demo->shifts->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (demo->shifts, i);
      g_autoptr (GPtrArray) people = list_people (demo, shift);
      guint n_staff = 0;

      if (!along_shift_type_get_with_professional (get_type (demo, shift)) ||
          along_shift_get_seats (shift) < 2)
        continue;

      for (guint k = 0; k < people->len; k++)
        n_staff += ALONG_IS_SUPERVISOR (g_ptr_array_index (people, k));
      g_assert_cmpuint (n_staff, ==, 1);
      n_pairs += people->len == 2;
    }

  g_assert_cmpuint (n_pairs, >=, DEMO_N_WEEKS);
}

static void
check_counties (Demo        *demo,
                AlongRoster *roster)
{
  g_autoptr (GPtrArray) peers = list_working (demo);
  g_autoptr (GHashTable) services = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_refused = 0, n_training = 0;

  for (guint i = 0; i < demo->shifts->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (demo->shifts, i);
      AlongShiftType *type = get_type (demo, shift);
      AlongRoles roles = along_shift_type_get_roles (type);

      n_training += along_shift_type_get_kind (type) == ALONG_SHIFT_KIND_TRAINING;
      if (roles == 0)
        continue;

      g_hash_table_add (services, (gpointer) along_entry_get_name (ALONG_ENTRY (type)));
      for (guint k = 0; k < peers->len; k++)
        {
          AlongPeer *peer = g_ptr_array_index (peers, k);
          gboolean has_role = (along_peer_get_roles (peer) & roles) != 0;

          g_assert_cmpint (ask (roster, shift, peer, ALONG_FINDING_ROLE), ==,
                           has_role ? ALONG_SEVERITY_OFF : ALONG_SEVERITY_NEEDS_REASON);
          n_refused += !has_role;
        }
    }

  g_assert_cmpuint (g_hash_table_size (services), >=, 3);
  g_assert_cmpuint (n_refused, >, 0);
  g_assert_cmpuint (n_training, >=, DEMO_N_WEEKS / 4);
}

/* Gives a peer every shift that they may have, and compares what the rules refuse with what was
 * counted here. */
static void
check_fixundfertig (Demo        *demo,
                    AlongRoster *roster)
{
  g_autoptr (GPtrArray) peers = list_working (demo);
  AlongPeer *peer = g_ptr_array_index (peers, 0);
  AlongDay day = 0, week = 0, month = 0;
  int minutes = 0, n_week = 0, n_month = 0;
  guint n_hours = 0, n_weeks = 0, n_months = 0;

  for (guint i = 0; i < demo->shifts->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (demo->shifts, i);
      AlongDay own_day = get_day (demo, shift);
      int own = along_span_get_minutes (along_shift_get_span (shift));
      gboolean too_long, too_many, too_often;

      if (ask (roster, shift, peer, ALONG_FINDING_OVERLAP) != ALONG_SEVERITY_OFF)
        continue;
      if (own_day - demo->first_day >= week + ALONG_DAYS_A_WEEK)
        {
          week = (own_day - demo->first_day) / ALONG_DAYS_A_WEEK * ALONG_DAYS_A_WEEK;
          n_week = 0;
        }
      if (along_day_get_month (own_day) != month)
        {
          month = along_day_get_month (own_day);
          n_month = 0;
        }
      if (own_day != day)
        minutes = 0;

      too_long = minutes + own > 5 * 60;
      too_many = minutes == 0 && n_week == 4;
      too_often = minutes == 0 && n_month == 16;
      g_assert_cmpint (ask (roster, shift, peer, ALONG_FINDING_DAY_WORK), ==,
                       too_long ? ALONG_SEVERITY_IMPOSSIBLE : ALONG_SEVERITY_OFF);
      g_assert_cmpint (ask (roster, shift, peer, ALONG_FINDING_WEEK_DAYS), ==,
                       too_many ? ALONG_SEVERITY_IMPOSSIBLE : ALONG_SEVERITY_OFF);
      g_assert_cmpint (ask (roster, shift, peer, ALONG_FINDING_MONTH_DAYS), ==,
                       too_often ? ALONG_SEVERITY_IMPOSSIBLE : ALONG_SEVERITY_OFF);
      n_hours += too_long;
      n_weeks += too_many;
      n_months += too_often;
      if (too_long || too_many || too_often)
        continue;

      seat (roster, shift, peer);
      n_week += minutes == 0;
      n_month += minutes == 0;
      minutes += own;
      day = own_day;
    }

  g_assert_cmpuint (n_hours, >, 0);
  g_assert_cmpuint (n_weeks, >, 0);
  g_assert_cmpuint (n_months, >, 0);
}

static void
check_nea (Demo        *demo,
           AlongRoster *roster)
{
  guint n_supervisions = 0;

  check_wanted (demo, roster, "women");
  check_with_professional (demo);

  for (guint i = 0; i < demo->shifts->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (demo->shifts, i);
      AlongSupervisor *on_duty = demo_look_up (demo, along_shift_get_on_duty_id (shift));

      if (g_str_equal (along_entry_get_name (ALONG_ENTRY (get_type (demo, shift))),
                       "Group supervision"))
        {
          g_assert_cmphex (along_supervisor_get_duties (on_duty), ==,
                           ALONG_DUTY_SUPERVISOR_EXTERNAL);
          n_supervisions++;
        }
    }

  g_assert_cmpuint (n_supervisions, ==, DEMO_N_WEEKS);
}

static void
check_osis (Demo        *demo,
            AlongRoster *roster)
{
  g_autoptr (GPtrArray) peers = list_working (demo);
  guint n_remote = 0, n_connected = 0, n_alone = 0;

  check_with_professional (demo);

  for (guint i = 0; i < demo->shifts->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (demo->shifts, i);
      AlongShiftKind kind = along_shift_type_get_kind (get_type (demo, shift));
      g_autoptr (GPtrArray) people = list_people (demo, shift);

      for (guint k = 0; k < people->len; k++)
        {
          AlongPerson *person = g_ptr_array_index (people, k);
          AlongConnection *connection = along_directory_get_connection (
            demo->directory, along_record_get_id (ALONG_RECORD (person)), get_day (demo, shift));

          if (!ALONG_IS_PEER (person))
            continue;
          if (along_connection_get_kind (connection) == ALONG_CONNECTION_CONNECTED)
            {
              n_connected++;
              continue;
            }
          g_assert_true (kind == ALONG_SHIFT_KIND_TEAM_MEETING ||
                         kind == ALONG_SHIFT_KIND_WORKSHOP ||
                         kind == ALONG_SHIFT_KIND_SUPERVISION);
          n_remote++;
        }

      if (kind != ALONG_SHIFT_KIND_REMINDER_CALLS)
        continue;
      for (guint k = 0; k < peers->len; k++)
        {
          AlongPeer *peer = g_ptr_array_index (peers, k);
          gboolean alone = along_peer_get_works_alone (peer);

          g_assert_cmpint (ask (roster, shift, peer, ALONG_FINDING_ALONE), ==,
                           alone ? ALONG_SEVERITY_OFF : ALONG_SEVERITY_IMPOSSIBLE);
          n_alone += !alone;
        }
    }

  g_assert_cmpuint (n_remote, >, 0);
  g_assert_cmpuint (n_connected, >, n_remote * 10);
  g_assert_cmpuint (n_alone, >, 0);
}

static void
check_regentpark (Demo        *demo,
                  AlongRoster *roster)
{
  g_autoptr (GPtrArray) peers = list_working (demo);
  guint n_stand_ins = 0, n_of_relief = 0, n_refused = 0, engagements = 0;
  AlongPeer *relief = NULL;
  AlongDay first = demo->first_day;
  int n_shifts = 0;

  for (guint i = 0; i < peers->len; i++)
    {
      AlongPeer *peer = g_ptr_array_index (peers, i);

      engagements |= 1u << along_peer_get_engagement (peer);
      if (along_peer_get_engagement (peer) == ALONG_ENGAGEMENT_RELIEF)
        relief = peer;
    }
  g_assert_true ((engagements & 1u << ALONG_ENGAGEMENT_EMPLOYED) != 0);
  g_assert_true ((engagements & 1u << ALONG_ENGAGEMENT_HONORARIUM) != 0);
  g_assert_nonnull (relief);

  /* Who stands in is on the relief list, nearly always. */
  for (guint i = 0; i < demo->assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (demo->assignments, i);
      gpointer person = demo_look_up (demo, along_assignment_get_person_id (assignment));

      if (along_assignment_get_stands_in_for_id (assignment) == 0)
        continue;
      n_stand_ins++;
      n_of_relief += ALONG_IS_PEER (person) &&
                     along_peer_get_engagement (person) == ALONG_ENGAGEMENT_RELIEF;
    }
  g_assert_cmpuint (n_stand_ins, >=, DEMO_N_WEEKS);
  g_assert_cmpuint (n_of_relief * 2, >, n_stand_ins);

  /* Three times a week, and once more only with a reason. */
  for (guint i = 0; i < demo->shifts->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (demo->shifts, i);
      AlongSeverity severity;

      if (get_day (demo, shift) >= first + ALONG_DAYS_A_WEEK)
        {
          first += ALONG_DAYS_A_WEEK;
          n_shifts = 0;
        }
      /* What somebody is away from counts for nothing. */
      if (ask (roster, shift, relief, ALONG_FINDING_OVERLAP) != ALONG_SEVERITY_OFF ||
          ask (roster, shift, relief, ALONG_FINDING_AWAY) != ALONG_SEVERITY_OFF)
        continue;

      severity = ask (roster, shift, relief, ALONG_FINDING_WEEK_SHIFTS);
      g_assert_cmpint (severity, ==,
                       n_shifts < 3 ? ALONG_SEVERITY_OFF : ALONG_SEVERITY_NEEDS_REASON);
      n_refused += severity == ALONG_SEVERITY_NEEDS_REASON;
      if (n_shifts < 3)
        {
          seat (roster, shift, relief);
          n_shifts++;
        }
    }
  g_assert_cmpuint (n_refused, >, DEMO_N_WEEKS);
}

static void
check_spikes (Demo        *demo,
              AlongRoster *roster)
{
  check_wanted (demo, roster, "naloxone");
  check_pairs (demo, roster, "Bike outreach");
}

static void
check_stadsbrug (Demo        *demo,
                 AlongRoster *roster)
{
  const char *const firms[] = { "Cleaning", "Bicycle repair", "Parcels", "Errands", "City tour" };
  g_autoptr (GPtrArray) peers = list_working (demo);
  g_autoptr (GHashTable) works_in = g_hash_table_new (NULL, NULL); /* person → bits of firms */
  guint n_of_firm[G_N_ELEMENTS (firms)] = { 0 }, n_several = 0, n_tours = 0;

  for (guint i = 0; i < demo->shifts->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (demo->shifts, i);
      const char *name = along_entry_get_name (ALONG_ENTRY (get_type (demo, shift)));
      g_autoptr (GPtrArray) people = list_people (demo, shift);

      for (guint firm = 0; firm < G_N_ELEMENTS (firms); firm++)
        if (g_str_equal (name, firms[firm]))
          {
            n_of_firm[firm]++;
            for (guint k = 0; k < people->len; k++)
              {
                gpointer person = g_ptr_array_index (people, k);
                guint bits = GPOINTER_TO_UINT (g_hash_table_lookup (works_in, person));

                g_hash_table_insert (works_in, person, GUINT_TO_POINTER (bits | 1u << firm));
              }
          }
    }

  for (guint firm = 0; firm < G_N_ELEMENTS (firms); firm++)
    g_assert_cmpuint (n_of_firm[firm], >=, 2 * DEMO_N_WEEKS);
  for (guint i = 0; i < peers->len; i++)
    {
      guint bits =
        GPOINTER_TO_UINT (g_hash_table_lookup (works_in, g_ptr_array_index (peers, i)));

      n_several += (bits & (bits - 1)) != 0;
    }
  g_assert_cmpuint (n_several * 2, >, peers->len);

  /* Who works on one weekend works on the next with a reason only. */
  for (guint i = 0; i < demo->shifts->len; i++)
    {
      AlongShift *shift = g_ptr_array_index (demo->shifts, i);

      if (along_day_get_weekday (get_day (demo, shift)) != G_DATE_SATURDAY)
        continue;

      g_assert_cmpint (ask (roster, shift, g_ptr_array_index (peers, 0), ALONG_FINDING_WEEKENDS),
                       ==, n_tours % 2 == 0 ? ALONG_SEVERITY_OFF : ALONG_SEVERITY_NEEDS_REASON);
      if (n_tours++ % 2 == 0)
        seat (roster, shift, g_ptr_array_index (peers, 0));
    }
  g_assert_cmpuint (n_tours, ==, DEMO_N_WEEKS);
}

static const Own owns[] = {
  { "counties", "services with roles of their own", check_counties },
  { "fixundfertig", "5 hours a day, 4 days a week, 16 days a month", check_fixundfertig },
  { "nea", "women-only work, pairs with a professional, supervision from outside", check_nea },
  { "osis", "connected and remote, and nobody alone before it is agreed", check_osis },
  { "regentpark", "a relief list, and three shifts a week", check_regentpark },
  { "spikes", "pairs by bike, and overdose response with naloxone only", check_spikes },
  { "stadsbrug", "five firms that share people, and every other weekend", check_stadsbrug },
};

static void
test_own (gconstpointer data)
{
  const Own *own = data;
  g_autoptr (AlongProgramme) programme = along_programme_load (own->id, NULL);

  for (int i = 0; i < DEMO_N_NOWS; i += NOWS_BETWEEN)
    {
      g_auto (Demo) demo = { 0 };
      g_autoptr (AlongRoster) roster = NULL;

      demo_init (&demo, programme, demo_get_now (i));
      roster = demo_make_roster (&demo);
      own->check (&demo, roster);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (owns); i++)
    {
      g_autofree char *path = g_strdup_printf ("/own/%s/%s", owns[i].id, owns[i].rule);

      g_test_add_data_func (path, &owns[i], test_own);
    }

  return g_test_run ();
}
