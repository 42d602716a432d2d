/* along-words.c — the field's words, and times and days as people write them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-words.h"

#include <langinfo.h>

#include <glib/gi18n-lib.h>

#include "model/along-enum-types.h"
#include "model/along-week.h"

typedef struct
{
  int value;
  const char *word;
} Word;

static const Word peer_status_words[] = {
  { ALONG_PEER_STATUS_INTERESTED, NC_ ("peer status", "Interested") },
  { ALONG_PEER_STATUS_ORIENTATION, NC_ ("peer status", "Orientation") },
  { ALONG_PEER_STATUS_ACTIVE, NC_ ("peer status", "Active") },
  { ALONG_PEER_STATUS_PAUSED, NC_ ("peer status", "Paused") },
  { ALONG_PEER_STATUS_MOVED_ON, NC_ ("peer status", "Moved on") },
};

static const Word engagement_words[] = {
  { ALONG_ENGAGEMENT_EMPLOYED, NC_ ("engagement", "Employed") },
  /* Translators: works now and then, by the shift. */
  { ALONG_ENGAGEMENT_CASUAL, NC_ ("engagement", "Casual") },
  /* Translators: is on the list of those who stand in for others. */
  { ALONG_ENGAGEMENT_RELIEF, NC_ ("engagement", "Relief") },
  { ALONG_ENGAGEMENT_HONORARIUM, NC_ ("engagement", "Honorarium") },
  /* Translators: comes for a day's work at a time, and is paid daily. */
  { ALONG_ENGAGEMENT_DAY_PLACEMENT, NC_ ("engagement", "Day placement") },
  /* Translators: employed for a time, on the way to the ordinary labour market. */
  { ALONG_ENGAGEMENT_TRANSIT_CONTRACT, NC_ ("engagement", "Transit contract") },
  { ALONG_ENGAGEMENT_VOLUNTEER, NC_ ("engagement", "Volunteer") },
};

/* Translators: a connected peer works on the agency's shifts; a remote peer may work through own
 * networks, without a shift. */
static const Word connection_words[] = {
  { ALONG_CONNECTION_CONNECTED, NC_ ("connection", "Connected") },
  { ALONG_CONNECTION_REMOTE, NC_ ("connection", "Remote") },
};

static const Word role_words[] = {
  { ALONG_ROLE_FINDER, NC_ ("role", "Finder of people in need") },
  { ALONG_ROLE_ENABLER, NC_ ("role", "Enabler and facilitator") },
  { ALONG_ROLE_BRIDGE_BUILDER, NC_ ("role", "Bridge-builder") },
  { ALONG_ROLE_INFORMATION, NC_ ("role", "Provider of information") },
  { ALONG_ROLE_CLIENT_SUPPORT, NC_ ("role", "Support for the client") },
  { ALONG_ROLE_MIRROR, NC_ ("role", "Support for the professional (mirror)") },
  { ALONG_ROLE_INTERPRETER, NC_ ("role", "Interpreter between client and authorities") },
  { ALONG_ROLE_GUIDE, NC_ ("role", "Guide and companion") },
  { ALONG_ROLE_LISTENER, NC_ ("role", "Listener") },
  { ALONG_ROLE_BODYGUARD, NC_ ("role", "Bodyguard") },
  { ALONG_ROLE_EDUCATOR, NC_ ("role", "Educator") },
};

static const Word duty_words[] = {
  { ALONG_DUTY_SUPERVISOR_INTERNAL, NC_ ("duty", "Internal supervisor") },
  { ALONG_DUTY_SUPERVISOR_EXTERNAL, NC_ ("duty", "External supervisor") },
  { ALONG_DUTY_PROFESSIONAL, NC_ ("duty", "Professional") },
  { ALONG_DUTY_MENTOR, NC_ ("duty", "Mentor") },
  /* Translators: whom a peer turns to if there are difficulties with a professional. */
  { ALONG_DUTY_PERSON_OF_REFERENCE, NC_ ("duty", "Person of reference") },
  { ALONG_DUTY_COORDINATOR, NC_ ("duty", "Coordinator") },
};

static const Word reach_words[] = {
  { ALONG_REACH_UNKNOWN, NC_ ("reach", "Not known") },
  { ALONG_REACH_EASY, NC_ ("reach", "Easy to reach") },
  { ALONG_REACH_HARD, NC_ ("reach", "Hard to reach") },
  { ALONG_REACH_ALMOST_IMPOSSIBLE, NC_ ("reach", "Almost impossible to reach") },
};

static const Word shift_kind_words[] = {
  { ALONG_SHIFT_KIND_OUTREACH, NC_ ("shift", "Outreach") },
  { ALONG_SHIFT_KIND_HOUSE_CALL, NC_ ("shift", "House call") },
  { ALONG_SHIFT_KIND_ACCOMPANIMENT, NC_ ("shift", "Accompaniment") },
  { ALONG_SHIFT_KIND_REMINDER_CALLS, NC_ ("shift", "Reminder calls") },
  { ALONG_SHIFT_KIND_NEEDLE_RECOVERY, NC_ ("shift", "Needle recovery") },
  { ALONG_SHIFT_KIND_DROP_IN, NC_ ("shift", "Drop-in") },
  { ALONG_SHIFT_KIND_OVERDOSE_PREVENTION, NC_ ("shift", "Overdose prevention site") },
  { ALONG_SHIFT_KIND_KIT_MAKING, NC_ ("shift", "Kit making") },
  { ALONG_SHIFT_KIND_TEAM_MEETING, NC_ ("shift", "Team meeting") },
  { ALONG_SHIFT_KIND_WORKSHOP, NC_ ("shift", "Workshop") },
  { ALONG_SHIFT_KIND_TRAINING, NC_ ("shift", "Training") },
  { ALONG_SHIFT_KIND_SUPERVISION, NC_ ("shift", "Supervision") },
};

static const Word assignment_state_words[] = {
  { ALONG_ASSIGNMENT_PROPOSED, NC_ ("assignment", "Proposed") },
  { ALONG_ASSIGNMENT_ACCEPTED, NC_ ("assignment", "Accepted") },
  { ALONG_ASSIGNMENT_DECLINED, NC_ ("assignment", "Declined") },
  /* Translators: has come to work. */
  { ALONG_ASSIGNMENT_CHECKED_IN, NC_ ("assignment", "Checked in") },
  { ALONG_ASSIGNMENT_DONE, NC_ ("assignment", "Done") },
  /* Translators: not fit for work today, which is no reproach and not a no-show. */
  { ALONG_ASSIGNMENT_STOOD_DOWN, NC_ ("assignment", "Stood down") },
  { ALONG_ASSIGNMENT_EXCUSED, NC_ ("assignment", "Excused") },
  { ALONG_ASSIGNMENT_MISSED, NC_ ("assignment", "Missed") },
  { ALONG_ASSIGNMENT_CANCELLED, NC_ ("assignment", "Cancelled") },
};

static const Word availability_words[] = {
  { ALONG_AVAILABILITY_PREFERS, NC_ ("availability", "Prefers") },
  { ALONG_AVAILABILITY_CAN, NC_ ("availability", "Can") },
  { ALONG_AVAILABILITY_RATHER_NOT, NC_ ("availability", "Rather not") },
  { ALONG_AVAILABILITY_CANNOT, NC_ ("availability", "Cannot") },
};

/* Translators: how two people get on with each other on a shift. */
static const Word pair_words[] = {
  { ALONG_PAIR_PREFERRED, NC_ ("pair", "Gladly together") },
  { ALONG_PAIR_AVOIDED, NC_ ("pair", "Rather not together") },
  { ALONG_PAIR_BLOCKED, NC_ ("pair", "Never together") },
};

static const Word session_kind_words[] = {
  { ALONG_SESSION_ONE_TO_ONE, NC_ ("session", "One-to-one") },
  { ALONG_SESSION_GROUP, NC_ ("session", "Group") },
  { ALONG_SESSION_WORK_COUNSELLING, NC_ ("session", "Work counselling") },
  /* Translators: a talk about how much work somebody can carry. */
  { ALONG_SESSION_CAPACITY_REVIEW, NC_ ("session", "Capacity review") },
  /* Translators: a talk after something bad has happened. */
  { ALONG_SESSION_DEBRIEF, NC_ ("session", "Debrief") },
  { ALONG_SESSION_INFORMAL, NC_ ("session", "Informal") },
};

static const Word session_state_words[] = {
  { ALONG_SESSION_PLANNED, NC_ ("session", "Planned") },
  { ALONG_SESSION_HELD, NC_ ("session", "Held") },
  { ALONG_SESSION_CANCELLED, NC_ ("session", "Cancelled") },
};

static const Word note_kind_words[] = {
  { ALONG_NOTE_KIND_SUPERVISION, NC_ ("note", "Supervision") },
  { ALONG_NOTE_KIND_CHECK_IN, NC_ ("note", "Check-in") },
  /* Translators: what a peer says about the work and the staff, who see themselves in it. */
  { ALONG_NOTE_KIND_MIRROR, NC_ ("note", "Mirror feedback") },
  /* Translators: a question to which no rule has an answer. */
  { ALONG_NOTE_KIND_GREY_AREA, NC_ ("note", "Grey-area question") },
  { ALONG_NOTE_KIND_CONCERN, NC_ ("note", "Concern") },
  { ALONG_NOTE_KIND_INCIDENT, NC_ ("note", "Incident") },
  { ALONG_NOTE_KIND_JOINT_VISIT, NC_ ("note", "Joint visit") },
  /* Translators: something that is missing in the services around the agency. */
  { ALONG_NOTE_KIND_SYSTEM_GAP, NC_ ("note", "System gap") },
  /* Translators: with somebody who is both a colleague and a client. */
  { ALONG_NOTE_KIND_PRIVATE, NC_ ("note", "Dual-role talk") },
};

static const Word note_state_words[] = {
  { ALONG_NOTE_STATE_DRAFT, NC_ ("note", "Draft") },
  { ALONG_NOTE_STATE_SIGNED, NC_ ("note", "Signed") },
};

static const Word countersigned_words[] = {
  { ALONG_COUNTERSIGNED_NOT, NC_ ("note", "Not countersigned") },
  { ALONG_COUNTERSIGNED_SCREEN, NC_ ("note", "Countersigned on screen") },
  { ALONG_COUNTERSIGNED_PAPER, NC_ ("note", "Countersigned on paper") },
};

static const Word course_kind_words[] = {
  { ALONG_COURSE_COURSE, NC_ ("course", "Course") },
  { ALONG_COURSE_WORKSHOP, NC_ ("course", "Workshop") },
  { ALONG_COURSE_FORUM, NC_ ("course", "Forum") },
  { ALONG_COURSE_CONFERENCE, NC_ ("course", "Conference") },
  /* Translators: professional development, of several services together. */
  { ALONG_COURSE_SHARED, NC_ ("course", "Shared development") },
  /* Translators: one item of the checklist of who is new. */
  { ALONG_COURSE_ORIENTATION_ITEM, NC_ ("course", "Orientation item") },
};

/* Translators: for whom a course is. */
static const Word audience_words[] = {
  { ALONG_AUDIENCE_PEERS, NC_ ("audience", "Peers") },
  { ALONG_AUDIENCE_PROFESSIONALS, NC_ ("audience", "Professionals") },
  { ALONG_AUDIENCE_MANAGERS, NC_ ("audience", "Managers") },
  { ALONG_AUDIENCE_POLICY_MAKERS, NC_ ("audience", "Policy makers") },
};

static const Word validity_words[] = {
  { ALONG_VALIDITY_ALWAYS, NC_ ("validity", "Always") },
  { ALONG_VALIDITY_MONTHS, NC_ ("validity", "For some months") },
  { ALONG_VALIDITY_UNTIL, NC_ ("validity", "Until a day") },
};

/* Translators: what a course is needed for. */
static const Word requirement_scope_words[] = {
  { ALONG_REQUIREMENT_ROLE, NC_ ("requirement", "A role") },
  { ALONG_REQUIREMENT_SHIFT_TYPE, NC_ ("requirement", "A shift type") },
  { ALONG_REQUIREMENT_PLACE, NC_ ("requirement", "A place") },
  { ALONG_REQUIREMENT_ALONE, NC_ ("requirement", "Working alone") },
};

/* Translators: of a training that somebody needs. */
static const Word training_state_words[] = {
  { ALONG_TRAINING_VALID, NC_ ("training", "Valid") },
  { ALONG_TRAINING_EXPIRING, NC_ ("training", "Expiring") },
  { ALONG_TRAINING_EXPIRED, NC_ ("training", "Expired") },
  { ALONG_TRAINING_MISSING, NC_ ("training", "Missing") },
  { ALONG_TRAINING_WAIVED, NC_ ("training", "Waived") },
};

static const Word paper_words[] = {
  { ALONG_PAPER_A4, NC_ ("paper", "A4") },
  { ALONG_PAPER_LETTER, NC_ ("paper", "Letter") },
};

static const Word clock_words[] = {
  { ALONG_CLOCK_LOCALE, NC_ ("clock", "As the language does") },
  { ALONG_CLOCK_24, NC_ ("clock", "24 hours") },
  { ALONG_CLOCK_12, NC_ ("clock", "12 hours") },
};

/* Each enumeration with its context for gettext. */
typedef struct
{
  GType (* get_type) (void);
  const char *context;
  const Word *words;
  gsize n_words;
} Vocabulary;

#define VOCABULARY(type, context, words) { type, context, words, G_N_ELEMENTS (words) }

static const Vocabulary vocabularies[] = {
  VOCABULARY (along_peer_status_get_type, "peer status", peer_status_words),
  VOCABULARY (along_engagement_get_type, "engagement", engagement_words),
  VOCABULARY (along_connection_kind_get_type, "connection", connection_words),
  VOCABULARY (along_roles_get_type, "role", role_words),
  VOCABULARY (along_duties_get_type, "duty", duty_words),
  VOCABULARY (along_reach_get_type, "reach", reach_words),
  VOCABULARY (along_shift_kind_get_type, "shift", shift_kind_words),
  VOCABULARY (along_assignment_state_get_type, "assignment", assignment_state_words),
  VOCABULARY (along_availability_get_type, "availability", availability_words),
  VOCABULARY (along_pair_kind_get_type, "pair", pair_words),
  VOCABULARY (along_session_kind_get_type, "session", session_kind_words),
  VOCABULARY (along_session_state_get_type, "session", session_state_words),
  VOCABULARY (along_note_kind_get_type, "note", note_kind_words),
  VOCABULARY (along_note_state_get_type, "note", note_state_words),
  VOCABULARY (along_countersigned_get_type, "note", countersigned_words),
  VOCABULARY (along_course_kind_get_type, "course", course_kind_words),
  VOCABULARY (along_audience_get_type, "audience", audience_words),
  VOCABULARY (along_validity_get_type, "validity", validity_words),
  VOCABULARY (along_requirement_scope_get_type, "requirement", requirement_scope_words),
  VOCABULARY (along_training_state_get_type, "training", training_state_words),
  VOCABULARY (along_paper_get_type, "paper", paper_words),
  VOCABULARY (along_clock_get_type, "clock", clock_words),
};

static gboolean
locale_has_12_hours (void)
{
  /* The time format of the locale writes the half of the day where it is in use. */
  const char *format = nl_langinfo (T_FMT);

  return strstr (format, "%p") != NULL || strstr (format, "%r") != NULL ||
         strstr (format, "%P") != NULL;
}

static char *
format_day (AlongDay    day,
            const char *format)
{
  g_autoptr (GDateTime) date_time = NULL;
  int year, month, day_of_month;

  along_day_get_ymd (day, &year, &month, &day_of_month);
  date_time = g_date_time_new_utc (year, month, day_of_month, 0, 0, 0);

  return g_date_time_format (date_time, format);
}

const char *
along_words_value (GType type,
                   int   value)
{
  for (guint i = 0; i < G_N_ELEMENTS (vocabularies); i++)
    {
      const Vocabulary *vocabulary = &vocabularies[i];

      if (vocabulary->get_type () != type)
        continue;

      for (guint k = 0; k < vocabulary->n_words; k++)
        if (vocabulary->words[k].value == value)
          return g_dpgettext2 (GETTEXT_PACKAGE, vocabulary->context, vocabulary->words[k].word);
    }

  g_return_val_if_reached ("");
}

char *
along_words_flags (GType type,
                   guint value)
{
  GString *words = g_string_new (NULL);

  for (guint bit = 0; bit < 32; bit++)
    {
      if ((value & (1u << bit)) == 0)
        continue;

      if (words->len > 0)
        /* Translators: between the parts of a list: "Listener, Educator". */
        g_string_append (words, C_ ("list", ", "));
      g_string_append (words, along_words_value (type, 1 << bit));
    }

  return g_string_free (words, FALSE);
}

/* The time of day; if @brief, one on the hour without its minutes. */
static char *
dup_time (AlongZone  *zone,
          AlongClock  clock,
          gint64      utc,
          gboolean    brief)
{
  g_autoptr (GDateTime) date_time = along_zone_date_time (zone, utc);
  gboolean hour_only = brief && g_date_time_get_minute (date_time) == 0;

  if (clock == ALONG_CLOCK_12 || (clock == ALONG_CLOCK_LOCALE && locale_has_12_hours ()))
    {
      if (hour_only)
        /* Translators: a time on the hour with 12 hours, where there is little room, "8 am", for
         * g_date_time_format(). */
        return g_date_time_format (date_time, C_ ("time", "%-l %P"));

      /* Translators: a time of day with 12 hours, "8:30 am", for g_date_time_format(). */
      return g_date_time_format (date_time, C_ ("time", "%-l:%M %P"));
    }

  if (hour_only)
    /* Translators: a time on the hour with 24 hours, where there is little room: the "08" in
     * "08–12", for g_date_time_format(). */
    return g_date_time_format (date_time, C_ ("time", "%H"));

  /* Translators: a time of day with 24 hours, "08:30", for g_date_time_format(). */
  return g_date_time_format (date_time, C_ ("time", "%H:%M"));
}

char *
along_words_time (AlongZone  *zone,
                  AlongClock  clock,
                  gint64      utc)
{
  return dup_time (zone, clock, utc, FALSE);
}

/* Whether letters of @text run from right to left: those of Hebrew, Arabic and what is between. */
static gboolean
runs_from_right (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (c >= 0x0590 && c <= 0x08FF && g_unichar_isalpha (c))
        return TRUE;
    }

  return FALSE;
}

char *
along_words_apart (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return runs_from_right (text) ? g_strconcat ("\u2068", text, "\u2069", NULL)
                                : g_strdup (text);
}

/* A time whose words would take along what stands next to it is set apart. */
static char *
dup_time_apart (AlongZone  *zone,
                AlongClock  clock,
                gint64      utc,
                gboolean    brief)
{
  g_autofree char *time = dup_time (zone, clock, utc, brief);

  return along_words_apart (time);
}

static char *
dup_span (AlongZone  *zone,
          AlongClock  clock,
          AlongSpan   span,
          gboolean    brief)
{
  g_autofree char *start = dup_time_apart (zone, clock, span.start, brief);
  g_autofree char *end = dup_time_apart (zone, clock, span.end, brief);
  int n_nights = along_zone_count_nights (zone, span);

  if (n_nights == 0)
    /* Translators: from a time to a time, "08:00–12:00". */
    return g_strdup_printf (C_ ("time span", "%s–%s"), start, end);

  /* Translators: from a time to a time some days later, "22:00–06:00 +1". */
  return g_strdup_printf (C_ ("time span", "%s–%s +%d"), start, end, n_nights);
}

char *
along_words_span (AlongZone  *zone,
                  AlongClock  clock,
                  AlongSpan   span)
{
  return dup_span (zone, clock, span, FALSE);
}

char *
along_words_span_brief (AlongZone  *zone,
                        AlongClock  clock,
                        AlongSpan   span)
{
  return dup_span (zone, clock, span, TRUE);
}

char *
along_words_weekday_short (AlongDay day)
{
  /* Translators: a weekday, "Tue", for g_date_time_format(). */
  return format_day (day, C_ ("date", "%a"));
}

char *
along_words_weekday (GDateWeekday weekday)
{
  /* The first day counted, 1970-01-01, was a Thursday. */
  return format_day ((AlongDay) weekday - G_DATE_THURSDAY, "%A");
}

char *
along_words_day_short (AlongDay day)
{
  /* Translators: a day of this week, "Tue 24 Nov", for g_date_time_format(). */
  return format_day (day, C_ ("date", "%a %-e %b"));
}

char *
along_words_day_shortest (AlongDay day)
{
  /* Translators: a day of this week, "Tue 24", for g_date_time_format().
   * xgettext:no-c-format */
  return format_day (day, C_ ("date", "%a %-e"));
}

char *
along_words_day (AlongDay day)
{
  /* Translators: a day with its weekday, "Tuesday, 24 November 2026", for g_date_time_format(). */
  return format_day (day, C_ ("date", "%A, %-e %B %Y"));
}

char *
along_words_month (AlongDay day)
{
  /* Translators: a month by itself, "November 2026", for g_date_time_format(). */
  return format_day (day, C_ ("month", "%OB %Y"));
}

char *
along_words_date (AlongDay day)
{
  /* Translators: a date, "24 November 2026", for g_date_time_format(). */
  return format_day (day, C_ ("date", "%-e %B %Y"));
}

char *
along_words_date_weekday (AlongDay day)
{
  /* Translators: a date with its weekday, "Tue 24 Nov 2026", for g_date_time_format(). */
  return format_day (day, C_ ("date", "%a %-e %b %Y"));
}

char *
along_words_moment (AlongZone  *zone,
                    AlongClock  clock,
                    gint64      utc)
{
  g_autofree char *date = along_words_date (along_zone_get_day (zone, utc));
  g_autofree char *time = dup_time_apart (zone, clock, utc, FALSE);

  /* Translators: a date and a time of day: "24 November 2026, 14:05". */
  return g_strdup_printf (C_ ("moment", "%s, %s"), date, time);
}

char *
along_words_when (AlongZone  *zone,
                  AlongClock  clock,
                  gint64      utc,
                  gint64      now)
{
  AlongDay day = along_zone_get_day (zone, utc);
  g_autofree char *time = along_words_time (zone, clock, utc);
  g_autofree char *date = NULL;

  if (day == along_zone_get_day (zone, now))
    return g_steal_pointer (&time);

  date = along_words_day_short (day);
  /* Translators: a day and a time on it: "Mon 23 Nov 22:00". */
  return g_strdup_printf (C_ ("time", "%s %s"), date, time);
}

char *
along_words_week (AlongDay start)
{
  AlongDay last = start + ALONG_DAYS_A_WEEK - 1;
  g_autofree char *from = NULL;
  g_autofree char *to = along_words_date (last);
  int first_year, last_year, first_month, last_month;

  along_day_get_ymd (start, &first_year, &first_month, NULL);
  along_day_get_ymd (last, &last_year, &last_month, NULL);

  if (first_year != last_year)
    from = along_words_date (start);
  else if (first_month != last_month)
    /* Translators: the first day of a week that ends in another month: "30 November" in
     * "30 November–6 December 2026", for g_date_time_format(). */
    from = format_day (start, C_ ("week", "%-e %B"));
  else
    /* Translators: the first day of a week that ends in the same month: "23" in
     * "23–29 November 2026", for g_date_time_format(). */
    from = format_day (start, C_ ("week", "%-e"));

  /* Translators: the number of a week, its first and its last day. */
  return g_strdup_printf (_("Week %d, %s–%s"), along_week_get_number (start, NULL), from, to);
}

char *
along_words_open (int n_open)
{
  /* Translators: seats of a shift that nobody has taken; short. */
  return g_strdup_printf (ngettext ("%d open", "%d open", (gulong) n_open), n_open);
}

char *
along_words_proposed (const char *words)
{
  /* Translators: on the roster, the name of somebody who has not agreed yet, or in a row of their
   * own what they have not agreed to. */
  return g_strdup_printf (_("%s?"), words);
}

char *
along_words_duration (int minutes)
{
  if (minutes % 60 == 0)
    return g_strdup_printf (_("%d h"), minutes / 60);

  if (minutes < 60)
    return g_strdup_printf (_("%d min"), minutes);

  return g_strdup_printf (_("%d h %d min"), minutes / 60, minutes % 60);
}
