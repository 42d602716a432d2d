/* along-week-paint.c — what somebody says of the half hours of a week, while it is being said
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-week-paint.h"

#include <glib/gi18n-lib.h>

#include "app/along-week-dated.h"
#include "model/along-enum-types.h"
#include "model/along-week.h"
#include "model/along-words.h"
#include "rules/along-agreed.h"

#define MINUTES_A_DAY (24 * 60)

/* Where the cursor begins: when most days of work do. */
#define FIRST_SLOT 18

/* What is said of a date: the sign of a record for each half hour, or this for as usual. */
#define USUAL ' '
#define AWAY ALONG_WEEK_DATED_AWAY

typedef struct
{
  char before[ALONG_TERMS_SLOTS_A_DAY];
  char now[ALONG_TERMS_SLOTS_A_DAY];
} Page;

struct _AlongWeekPaint
{
  GObject parent_instance;

  AlongDirectory *directory;
  AlongZone *zone; /* of the directory */
  GDateWeekday first_weekday;
  gint64 person_id;

  AlongTerms *always; /* NULL for none */
  char before[ALONG_TERMS_SLOTS + 1];
  char now[ALONG_TERMS_SLOTS + 1];

  GPtrArray *dated;   /* AlongAbsence and AlongWish */
  GHashTable *pages;  /* AlongDay → Page, of the days that were looked at */

  gboolean usual;
  AlongDay start;     /* of the week that is shown; 0 with the usual one */
  AlongRoster *roster;
  GArray *shifts;     /* AlongWeekShift */

  int day;
  int slot;
  int anchor_day;
  int anchor_slot;
};

G_DEFINE_FINAL_TYPE (AlongWeekPaint, along_week_paint, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
tell_changed (AlongWeekPaint *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static AlongSpan
get_slot_span (AlongWeekPaint *self,
               AlongDay        day,
               int             slot)
{
  return ALONG_SPAN_INIT (along_zone_at (self->zone, day, slot * ALONG_TERMS_SLOT_MINUTES),
                          along_zone_at (self->zone, day, (slot + 1) * ALONG_TERMS_SLOT_MINUTES));
}

/* What the file says of a day; of two wishes the later one, and of a time away nothing else. */
static void
read_page (AlongWeekPaint *self,
           AlongDay        day,
           char           *signs)
{
  memset (signs, USUAL, ALONG_TERMS_SLOTS_A_DAY);

  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->dated->len; i++)
      {
        gpointer record = g_ptr_array_index (self->dated, i);

        if (ALONG_IS_ABSENCE (record) != (pass == 1) ||
            !along_span_overlaps (along_week_dated_get_span (record),
                                  along_zone_day_span (self->zone, day)))
          continue;

        for (int slot = 0; slot < ALONG_TERMS_SLOTS_A_DAY; slot++)
          if (along_span_overlaps (along_week_dated_get_span (record),
                                   get_slot_span (self, day, slot)))
            signs[slot] = along_week_dated_get_sign (record);
      }

  /* A half hour that the clock skips is never said anything of, and does not keep a day from being
   * away as a whole. */
  for (int slot = 1; slot < ALONG_TERMS_SLOTS_A_DAY; slot++)
    {
      AlongSpan span = get_slot_span (self, day, slot);

      if (span.start == span.end)
        signs[slot] = signs[slot - 1];
    }
}

static Page *
get_page (AlongWeekPaint *self,
          AlongDay        day)
{
  Page *page = g_hash_table_lookup (self->pages, GINT_TO_POINTER (day));

  if (page == NULL)
    {
      page = g_new0 (Page, 1);
      read_page (self, day, page->before);
      memcpy (page->now, page->before, sizeof page->now);
      g_hash_table_insert (self->pages, GINT_TO_POINTER (day), page);
    }

  return page;
}

/* The signs of a column that can be painted. */
static char *
get_signs (AlongWeekPaint *self,
           int             day)
{
  if (!self->usual)
    return get_page (self, self->start + day)->now;

  return self->now + ALONG_TERMS_SLOTS_A_DAY *
                       (along_week_paint_get_weekday (self, day) - G_DATE_MONDAY);
}

/* What is said of every week as it is around the date of a column. */
static char
get_usual_sign (AlongWeekPaint *self,
                int             day,
                int             slot)
{
  GDateWeekday weekday = along_week_paint_get_weekday (self, day);
  AlongAgreed agreed = along_agreed_find (self->directory, self->person_id, self->start + day);

  if (agreed.dated != NULL && *along_terms_get_week (agreed.dated) != '\0')
    return along_terms_get_sign (along_terms_get_availability (agreed.dated, weekday, slot));

  return self->now[(weekday - G_DATE_MONDAY) * ALONG_TERMS_SLOTS_A_DAY + slot];
}

static gboolean
is_page_changed (Page *page)
{
  return memcmp (page->before, page->now, sizeof page->now) != 0;
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  return *(const AlongDay *) a - *(const AlongDay *) b;
}

/* The days of which something else is said now, in their order. */
static GArray *
list_changed_days (AlongWeekPaint *self)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (AlongDay));
  GHashTableIter iter;
  gpointer key, page;

  g_hash_table_iter_init (&iter, self->pages);
  while (g_hash_table_iter_next (&iter, &key, &page))
    {
      AlongDay day = GPOINTER_TO_INT (key);

      if (is_page_changed (page))
        g_array_append_val (days, day);
    }
  g_array_sort (days, compare_days);

  return days;
}

/* Whether what there is of a half hour gives way to what is said of it now: a time away where it
 * was taken back, a wish everywhere but beneath a time away that stays. */
static gboolean
is_cut (Page     *page,
        int       slot,
        gboolean  away)
{
  return page->before[slot] == AWAY ? page->now[slot] != AWAY : !away;
}

/* What gives way of the days that changed, in the order of time: of wishes or of times away. */
static GArray *
list_cuts (AlongWeekPaint *self,
           GArray         *days,
           gboolean        away)
{
  GArray *cuts = g_array_new (FALSE, FALSE, sizeof (AlongSpan));

  for (guint i = 0; i < days->len; i++)
    {
      AlongDay day = g_array_index (days, AlongDay, i);
      Page *page = get_page (self, day);

      for (int slot = 0; slot < ALONG_TERMS_SLOTS_A_DAY; slot++)
        if (is_cut (page, slot, away))
          {
            AlongSpan span = get_slot_span (self, day, slot);

            g_array_append_val (cuts, span);
          }
    }

  return cuts;
}

/* Whether all of a day is away, or becomes so: whoever cannot at all that day is. */
static gboolean
is_away_all_day (Page *page)
{
  for (int slot = 0; slot < ALONG_TERMS_SLOTS_A_DAY; slot++)
    if (page->now[slot] != AWAY &&
        page->now[slot] != along_terms_get_sign (ALONG_AVAILABILITY_CANNOT))
      return FALSE;

  return TRUE;
}

/* What a half hour adds to what is left: where somebody stays away, nothing. */
static char
get_added_sign (Page *page,
                int   slot)
{
  return page->now[slot] == AWAY && page->before[slot] == AWAY ? USUAL : page->now[slot];
}

/* Adds what is said of a day now. */
static void
add_page (AlongWeekPaint *self,
          GPtrArray      *records,
          AlongDay        day)
{
  Page *page = get_page (self, day);
  int slot = 0;

  if (is_away_all_day (page))
    {
      g_ptr_array_add (records, along_week_dated_new (self->person_id, AWAY,
                                                      along_zone_day_span (self->zone, day)));
      return;
    }

  while (slot < ALONG_TERMS_SLOTS_A_DAY)
    {
      char sign = get_added_sign (page, slot);
      int end = slot + 1;
      AlongSpan span;

      while (end < ALONG_TERMS_SLOTS_A_DAY && get_added_sign (page, end) == sign)
        end++;

      span.start = get_slot_span (self, day, slot).start;
      span.end = get_slot_span (self, day, end - 1).end;
      if (sign != USUAL && span.start < span.end)
        g_ptr_array_add (records, along_week_dated_new (self->person_id, sign, span));
      slot = end;
    }
}

/* Whether it reaches into, or up to, one of the days that changed: what touches may be joined. */
static gboolean
is_concerned (AlongWeekPaint *self,
              gpointer        record,
              GArray         *days)
{
  AlongSpan span = along_week_dated_get_span (record);

  for (guint i = 0; i < days->len; i++)
    {
      AlongSpan day = along_zone_day_span (self->zone, g_array_index (days, AlongDay, i));

      if (along_span_overlaps (span, day) ||
          (ALONG_IS_ABSENCE (record) && (span.end == day.start || span.start == day.end)))
        return TRUE;
    }

  return FALSE;
}

static void
collect_dated (AlongWeekPaint *self,
               AlongIntent    *intent)
{
  g_autoptr (GArray) days = list_changed_days (self);
  g_autoptr (GArray) of_wishes = list_cuts (self, days, FALSE);
  g_autoptr (GArray) of_absences = list_cuts (self, days, TRUE);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) records = NULL;

  if (days->len == 0)
    return;

  for (guint i = 0; i < self->dated->len; i++)
    {
      gpointer record = g_ptr_array_index (self->dated, i);

      if (is_concerned (self, record, days))
        along_week_dated_add_rest (parts, self->person_id, record,
                                   ALONG_IS_ABSENCE (record) ? of_absences : of_wishes);
    }

  for (guint i = 0; i < days->len; i++)
    add_page (self, parts, g_array_index (days, AlongDay, i));

  records = along_week_dated_join (parts);
  for (guint i = 0; i < self->dated->len; i++)
    {
      gpointer record = g_ptr_array_index (self->dated, i);

      if (is_concerned (self, record, days) && !along_week_dated_take_same (records, record))
        along_intent_remove (intent, record);
    }
  for (guint i = 0; i < records->len; i++)
    along_intent_put (intent, g_ptr_array_index (records, i));
}

static gboolean
is_usual_changed (AlongWeekPaint *self)
{
  return memcmp (self->before, self->now, sizeof self->now) != 0;
}

static void
collect_usual (AlongWeekPaint *self,
               AlongIntent    *intent)
{
  const char can[] = { along_terms_get_sign (ALONG_AVAILABILITY_CAN), '\0' };
  const char *week = strspn (self->now, can) == ALONG_TERMS_SLOTS ? "" : self->now;
  g_autoptr (AlongTerms) terms = NULL;

  if (!is_usual_changed (self))
    return;

  if (self->always != NULL)
    {
      along_intent_set (intent, self->always, "week", week, NULL);
      return;
    }

  terms = g_object_new (ALONG_TYPE_TERMS, "person-id", self->person_id, "week", week, NULL);
  along_intent_put (intent, terms);
}

static void
update_shifts (AlongWeekPaint *self)
{
  GPtrArray *assignments;

  g_array_set_size (self->shifts, 0);
  if (self->usual || self->roster == NULL)
    return;

  assignments = along_roster_get_person_assignments (self->roster, self->person_id);
  for (guint i = 0; i < assignments->len; i++)
    {
      AlongAssignment *assignment = g_ptr_array_index (assignments, i);
      AlongShift *shift = along_roster_get_shift (self->roster,
                                                  along_assignment_get_shift_id (assignment));
      AlongSpan span = along_shift_get_span (shift);

      if (!along_assignment_state_is_taken (along_assignment_get_state (assignment)))
        continue;

      for (int day = 0; day < ALONG_DAYS_A_WEEK; day++)
        {
          AlongSpan whole = along_zone_day_span (self->zone, self->start + day);
          AlongWeekShift part = { .day = day, .end = MINUTES_A_DAY, .shift = shift };

          if (!along_span_overlaps (span, whole))
            continue;

          if (span.start > whole.start)
            part.start = along_zone_get_minute (self->zone, span.start);
          if (span.end < whole.end)
            part.end = along_zone_get_minute (self->zone, span.end);
          g_array_append_val (self->shifts, part);
        }
    }
}

static void
along_week_paint_dispose (GObject *object)
{
  AlongWeekPaint *self = ALONG_WEEK_PAINT (object);

  g_clear_object (&self->roster);
  g_clear_object (&self->always);
  g_clear_object (&self->directory);

  G_OBJECT_CLASS (along_week_paint_parent_class)->dispose (object);
}

static void
along_week_paint_finalize (GObject *object)
{
  AlongWeekPaint *self = ALONG_WEEK_PAINT (object);

  g_array_unref (self->shifts);
  g_hash_table_unref (self->pages);
  g_clear_pointer (&self->dated, g_ptr_array_unref);

  G_OBJECT_CLASS (along_week_paint_parent_class)->finalize (object);
}

static void
along_week_paint_class_init (AlongWeekPaintClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = along_week_paint_dispose;
  object_class->finalize = along_week_paint_finalize;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
along_week_paint_init (AlongWeekPaint *self)
{
  self->usual = TRUE;
  self->slot = self->anchor_slot = FIRST_SLOT;
  self->pages = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->shifts = g_array_new (FALSE, FALSE, sizeof (AlongWeekShift));
}

AlongWeekPaint *
along_week_paint_new (AlongDirectory *directory,
                      gint64          person_id,
                      GPtrArray      *dated)
{
  AlongWeekPaint *self;
  GPtrArray *about;

  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), NULL);
  g_return_val_if_fail (dated != NULL, NULL);

  self = g_object_new (ALONG_TYPE_WEEK_PAINT, NULL);
  self->directory = g_object_ref (directory);
  self->zone = along_directory_get_zone (directory);
  self->first_weekday = along_agency_get_week_start (along_directory_get_agency (directory));
  self->person_id = person_id;
  self->dated = g_ptr_array_ref (dated);

  about = along_directory_get_about (directory, person_id);
  for (guint i = 0; i < about->len; i++)
    {
      AlongTerms *terms = g_ptr_array_index (about, i);

      if (ALONG_IS_TERMS (terms) && along_terms_is_always (terms))
        g_set_object (&self->always, terms);
    }

  memset (self->now, along_terms_get_sign (ALONG_AVAILABILITY_CAN), ALONG_TERMS_SLOTS);
  if (self->always != NULL && *along_terms_get_week (self->always) != '\0')
    memcpy (self->now, along_terms_get_week (self->always), ALONG_TERMS_SLOTS);
  memcpy (self->before, self->now, sizeof self->before);

  return self;
}

void
along_week_paint_show_usual (AlongWeekPaint *self)
{
  g_return_if_fail (ALONG_IS_WEEK_PAINT (self));

  self->usual = TRUE;
  update_shifts (self);
  tell_changed (self);
}

void
along_week_paint_show_week (AlongWeekPaint *self,
                            AlongDay        start)
{
  g_return_if_fail (ALONG_IS_WEEK_PAINT (self));

  self->usual = FALSE;
  self->start = start;
  update_shifts (self);
  tell_changed (self);
}

gboolean
along_week_paint_is_usual (AlongWeekPaint *self)
{
  g_return_val_if_fail (ALONG_IS_WEEK_PAINT (self), TRUE);

  return self->usual;
}

GDateWeekday
along_week_paint_get_weekday (AlongWeekPaint *self,
                              int             day)
{
  g_return_val_if_fail (ALONG_IS_WEEK_PAINT (self), G_DATE_MONDAY);

  return (self->first_weekday - G_DATE_MONDAY + day) % ALONG_DAYS_A_WEEK + G_DATE_MONDAY;
}

AlongZone *
along_week_paint_get_zone (AlongWeekPaint *self)
{
  g_return_val_if_fail (ALONG_IS_WEEK_PAINT (self), NULL);

  return self->zone;
}

AlongDay
along_week_paint_get_day (AlongWeekPaint *self,
                          int             day)
{
  g_return_val_if_fail (ALONG_IS_WEEK_PAINT (self), 0);
  g_return_val_if_fail (!self->usual, 0);

  return self->start + day;
}

void
along_week_paint_set_roster (AlongWeekPaint *self,
                             AlongRoster    *roster)
{
  g_return_if_fail (ALONG_IS_WEEK_PAINT (self));

  if (g_set_object (&self->roster, roster))
    {
      update_shifts (self);
      tell_changed (self);
    }
}

GArray *
along_week_paint_get_shifts (AlongWeekPaint *self)
{
  g_return_val_if_fail (ALONG_IS_WEEK_PAINT (self), NULL);

  return self->shifts;
}

AlongAvailability
along_week_paint_get (AlongWeekPaint *self,
                      int             day,
                      int             slot,
                      gboolean       *dated)
{
  char sign;

  g_return_val_if_fail (ALONG_IS_WEEK_PAINT (self), ALONG_AVAILABILITY_CAN);
  g_return_val_if_fail (day >= 0 && day < ALONG_DAYS_A_WEEK, ALONG_AVAILABILITY_CAN);
  g_return_val_if_fail (slot >= 0 && slot < ALONG_TERMS_SLOTS_A_DAY, ALONG_AVAILABILITY_CAN);

  sign = get_signs (self, day)[slot];
  if (dated != NULL)
    *dated = !self->usual && sign != USUAL;

  return along_week_dated_get_availability (sign != USUAL ? sign
                                                          : get_usual_sign (self, day, slot));
}

gboolean
along_week_paint_is_away (AlongWeekPaint *self,
                          int             day,
                          int             slot)
{
  g_return_val_if_fail (ALONG_IS_WEEK_PAINT (self), FALSE);
  g_return_val_if_fail (day >= 0 && day < ALONG_DAYS_A_WEEK, FALSE);
  g_return_val_if_fail (slot >= 0 && slot < ALONG_TERMS_SLOTS_A_DAY, FALSE);

  return get_signs (self, day)[slot] == AWAY;
}

AlongWeekRange
along_week_paint_get_selection (AlongWeekPaint *self)
{
  g_return_val_if_fail (ALONG_IS_WEEK_PAINT (self), ((AlongWeekRange) { 0 }));

  return (AlongWeekRange) {
    .first_day = MIN (self->day, self->anchor_day),
    .last_day = MAX (self->day, self->anchor_day),
    .first_slot = MIN (self->slot, self->anchor_slot),
    .last_slot = MAX (self->slot, self->anchor_slot),
  };
}

void
along_week_paint_get_cursor (AlongWeekPaint *self,
                             int            *day,
                             int            *slot)
{
  g_return_if_fail (ALONG_IS_WEEK_PAINT (self));

  *day = self->day;
  *slot = self->slot;
}

void
along_week_paint_set_cursor (AlongWeekPaint *self,
                             int             day,
                             int             slot,
                             gboolean        extend)
{
  g_return_if_fail (ALONG_IS_WEEK_PAINT (self));

  self->day = CLAMP (day, 0, ALONG_DAYS_A_WEEK - 1);
  self->slot = CLAMP (slot, 0, ALONG_TERMS_SLOTS_A_DAY - 1);
  if (!extend)
    {
      self->anchor_day = self->day;
      self->anchor_slot = self->slot;
    }
  tell_changed (self);
}

void
along_week_paint_select_all (AlongWeekPaint *self)
{
  g_return_if_fail (ALONG_IS_WEEK_PAINT (self));

  self->anchor_day = ALONG_DAYS_A_WEEK - 1;
  self->anchor_slot = ALONG_TERMS_SLOTS_A_DAY - 1;
  along_week_paint_set_cursor (self, 0, 0, TRUE);
}

/* Wishes are never said of a time away; who cannot after all stays away. */
static void
say (AlongWeekPaint *self,
     int             day,
     int             slot,
     char            sign)
{
  char *now = get_signs (self, day) + slot;

  if (*now == AWAY && sign != USUAL)
    return;

  if (!self->usual && sign == along_terms_get_sign (ALONG_AVAILABILITY_CANNOT) &&
      get_page (self, self->start + day)->before[slot] == AWAY)
    sign = AWAY;
  *now = sign;
}

void
along_week_paint_fill (AlongWeekPaint *self,
                       int             value)
{
  AlongWeekRange range;
  char sign;

  g_return_if_fail (ALONG_IS_WEEK_PAINT (self));

  /* Nothing lies below the usual week. */
  if (value == ALONG_WEEK_PAINT_USUAL)
    sign = self->usual ? along_terms_get_sign (ALONG_AVAILABILITY_CAN) : USUAL;
  else
    sign = along_terms_get_sign ((AlongAvailability) value);

  range = along_week_paint_get_selection (self);
  for (int day = range.first_day; day <= range.last_day; day++)
    for (int slot = range.first_slot; slot <= range.last_slot; slot++)
      say (self, day, slot, sign);
  tell_changed (self);
}

void
along_week_paint_copy_day (AlongWeekPaint *self,
                           guint           to)
{
  const char *signs;

  g_return_if_fail (ALONG_IS_WEEK_PAINT (self));

  signs = get_signs (self, self->day);
  for (int day = 0; day < ALONG_DAYS_A_WEEK; day++)
    for (int slot = 0; slot < ALONG_TERMS_SLOTS_A_DAY; slot++)
      if (day != self->day && (to & (1u << day)) != 0 && get_signs (self, day)[slot] != AWAY)
        say (self, day, slot, signs[slot]);
  tell_changed (self);
}

/* What is said of all of @range; "" when it is not one thing. */
static const char *
describe_value (AlongWeekPaint *self,
                AlongWeekRange  range)
{
  AlongAvailability first = along_week_paint_get (self, range.first_day, range.first_slot, NULL);
  gboolean away = along_week_paint_is_away (self, range.first_day, range.first_slot);

  for (int day = range.first_day; day <= range.last_day; day++)
    for (int slot = range.first_slot; slot <= range.last_slot; slot++)
      if (along_week_paint_get (self, day, slot, NULL) != first ||
          along_week_paint_is_away (self, day, slot) != away)
        /* Translators: of some half hours of a week, not all of which somebody likes alike. */
        return _("not all alike");

  if (away)
    /* Translators: of some half hours of a week; As usual is what the button is called. */
    return _("away; only “As usual” changes it");

  return along_words_value (ALONG_TYPE_AVAILABILITY, (int) first);
}

static char *
describe_day (AlongWeekPaint *self,
              int             day)
{
  return self->usual ? along_words_weekday (along_week_paint_get_weekday (self, day))
                     : along_words_day_short (self->start + day);
}

/* The type of the shift that the cursor is on, or %NULL. */
static const char *
find_shift_name (AlongWeekPaint *self)
{
  int minute = self->slot * ALONG_TERMS_SLOT_MINUTES;

  for (guint i = 0; i < self->shifts->len; i++)
    {
      const AlongWeekShift *part = &g_array_index (self->shifts, AlongWeekShift, i);
      AlongShiftType *type;

      if (part->day != self->day || part->start >= minute + ALONG_TERMS_SLOT_MINUTES ||
          part->end <= minute)
        continue;

      type = along_directory_get_shift_type (self->directory,
                                             along_shift_get_type_id (part->shift));
      return type != NULL ? along_entry_get_name (ALONG_ENTRY (type)) : NULL;
    }

  return NULL;
}

char *
along_week_paint_describe (AlongWeekPaint *self,
                           AlongClock      clock)
{
  AlongWeekRange range;
  AlongDay some_day;
  AlongSpan span;
  g_autofree char *first = NULL;
  g_autofree char *days = NULL;
  g_autofree char *times = NULL;
  g_autofree char *words = NULL;
  const char *shift;

  g_return_val_if_fail (ALONG_IS_WEEK_PAINT (self), NULL);

  range = along_week_paint_get_selection (self);
  first = describe_day (self, range.first_day);
  if (range.first_day == range.last_day)
    {
      days = g_steal_pointer (&first);
    }
  else
    {
      g_autofree char *last = describe_day (self, range.last_day);

      /* Translators: from a day of the week to another: "Monday–Wednesday". */
      days = g_strdup_printf (C_ ("days", "%s–%s"), first, last);
    }

  /* Of every week any day does: only its clock is shown. */
  some_day = self->usual ? 0 : self->start + range.first_day;
  span.start = get_slot_span (self, some_day, range.first_slot).start;
  span.end = get_slot_span (self, some_day, range.last_slot).end;
  /* Translators: of a day, from midnight to midnight: "Tuesday all day, Cannot". */
  times = range.first_slot == 0 && range.last_slot == ALONG_TERMS_SLOTS_A_DAY - 1
            ? g_strdup (_("all day"))
            : along_words_span (self->zone, clock, span);

  /* Translators: a day, times of it, and what somebody says of them: "Tuesday 10:00–10:30, Rather
   * not". */
  words = g_strdup_printf (_("%s %s, %s"), days, times, describe_value (self, range));
  shift = find_shift_name (self);
  if (shift == NULL)
    return g_steal_pointer (&words);

  /* Translators: what somebody says of a time, and the type of the shift that they have then. */
  return g_strdup_printf (_("%s; on a shift: %s"), words, shift);
}

gboolean
along_week_paint_is_changed (AlongWeekPaint *self)
{
  g_autoptr (GArray) days = NULL;

  g_return_val_if_fail (ALONG_IS_WEEK_PAINT (self), FALSE);

  days = list_changed_days (self);

  return days->len > 0 || is_usual_changed (self);
}

AlongIntent *
along_week_paint_dup_intent (AlongWeekPaint *self)
{
  AlongIntent *intent;

  g_return_val_if_fail (ALONG_IS_WEEK_PAINT (self), NULL);

  intent = along_intent_new (ALONG_INTENT_SET_WISHES);
  collect_dated (self, intent);
  collect_usual (self, intent);

  return intent;
}
