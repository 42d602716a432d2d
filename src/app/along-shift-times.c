/* along-shift-times.c — the day, begin and end of a shift in its editor
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-shift-times.h"

#include <glib/gi18n-lib.h>

#include "app/along-clock-text.h"
#include "app/along-date-button.h"
#include "app/along-field-message.h"
#include "model/along-words.h"

/* A shift that lasts longer, in minutes, may be a slip: an end before the begin is taken for one on
 * the next day. */
#define LONG_SHIFT (12 * 60)

struct _AlongShiftTimes
{
  AdwPreferencesGroup parent_instance;

  AlongSession *session;
  gboolean filling;   /* whether the fields are being set, not edited */
  gboolean whole_day; /* whether the times that were set last are those of 24 hours */

  AlongDateButton *day_button;
  GtkEditable *start_row;
  AlongFieldMessage *start_message;
  GtkEditable *end_row;
  AlongFieldMessage *end_message;
  AdwActionRow *length_row;
};

G_DEFINE_FINAL_TYPE (AlongShiftTimes, along_shift_times, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static AlongZone *
get_zone (AlongShiftTimes *self)
{
  return along_session_get_zone (self->session);
}

static void
set_time (AlongShiftTimes *self,
          GtkEditable     *row,
          gint64           utc)
{
  g_autofree char *text =
    along_words_time (get_zone (self), along_session_get_clock (self->session), utc);

  gtk_editable_set_text (row, text);
}

/* Says which of two is meant where the clock shows @utc twice, or %NULL. */
static char *
dup_repeated (AlongShiftTimes *self,
              gint64           utc)
{
  AlongZone *zone = get_zone (self);
  g_autofree char *time = NULL;

  if (!along_zone_repeats (zone, along_zone_get_day (zone, utc), along_zone_get_minute (zone, utc)))
    return NULL;

  time = along_words_time (zone, along_session_get_clock (self->session), utc);
  /* Translators: %s is a time in the night in which the clock is set back: "03:30". */
  return g_strdup_printf (_("The clock shows %s twice on this day; the first time is meant."),
                          time);
}

/* "8 h", on which day it ends when that is a later one, and whether that is long. */
static void
show_length (AlongShiftTimes *self,
             AlongSpan        span)
{
  g_autofree char *repeated = dup_repeated (self, span.start);
  g_autofree char *length = along_words_duration (along_span_get_minutes (span));
  g_autofree char *most = along_words_duration (LONG_SHIFT);
  g_autofree char *remark = NULL;
  AlongDay first = along_zone_get_day (get_zone (self), span.start);
  AlongDay last = along_zone_get_day (get_zone (self), span.end);
  g_autofree char *weekday = along_words_weekday (along_day_get_weekday (last));
  g_autofree char *text = NULL;
  g_autofree char *subtitle = NULL;

  if (repeated == NULL)
    repeated = dup_repeated (self, span.end);
  if (last > first)
    /* Translators: how long a shift lasts, and a weekday: "8 h, ends on Wednesday". */
    text = g_strdup_printf (_("%s, ends on %s"), length, weekday);

  if (along_span_get_minutes (span) > LONG_SHIFT)
    /* Translators: %s is a duration, "12 h"; below how long a shift lasts. */
    remark = g_strdup_printf (_("⚠ Longer than %s. Is the end right?"), most);

  subtitle = g_strjoin ("\n", text != NULL ? text : length, remark != NULL ? remark : repeated,
                        remark != NULL ? repeated : NULL, NULL);
  adw_action_row_set_subtitle (self->length_row, subtitle);
}

static gboolean
read_time (GtkEditable       *row,
           AlongFieldMessage *message,
           gboolean (* parse) (const char  *text,
                               int         *minute,
                               GError     **error),
           int               *minute)
{
  g_autoptr (GError) error = NULL;
  gboolean valid = parse (gtk_editable_get_text (row), minute, &error);

  along_field_message_show (message, GTK_WIDGET (row), valid ? NULL : error->message);
  return valid;
}

/* Says at @row when the clock never shows @minute on @day. */
static gboolean
check_time (AlongShiftTimes   *self,
            GtkEditable       *row,
            AlongFieldMessage *message,
            AlongDay           day,
            int                minute)
{
  AlongZone *zone = get_zone (self);
  g_autofree char *change = NULL;
  g_autofree char *text = NULL;

  if (!along_zone_skips (zone, day, minute))
    return TRUE;

  change = along_words_time (zone, along_session_get_clock (self->session),
                             along_zone_at (zone, day, minute));
  /* Translators: the first is the time to which the clock is set forward, the second a time in the
   * hour that is left out: "04:00", "03:30". */
  text = g_strdup_printf (_("On this day the clock is set forward to %s and never shows %s. Choose "
                            "another time."),
                          change, gtk_editable_get_text (row));
  along_field_message_show (message, GTK_WIDGET (row), text);

  return FALSE;
}

/* Reads both times, of which the end may be on the next day. */
static gboolean
read_times (AlongShiftTimes *self,
            int             *start,
            int             *end)
{
  AlongDay day = along_date_button_get_day (self->day_button);
  gboolean has_start = read_time (self->start_row, self->start_message,
                                  along_clock_text_parse_begin, start) &&
                       check_time (self, self->start_row, self->start_message, day, *start);
  gboolean has_end = read_time (self->end_row, self->end_message, along_clock_text_parse, end) &&
                     (!has_start ||
                      check_time (self, self->end_row, self->end_message,
                                  *end > *start && *end < ALONG_CLOCK_TEXT_END ? day : day + 1,
                                  *end % ALONG_CLOCK_TEXT_END));

  return has_start && has_end;
}

/* The same time twice is a slip, but where the type or the shift itself lasts a whole day: who
 * wants one from midnight on lets it end at 24:00. */
static AlongSpan
get_span (AlongShiftTimes *self,
          int              start,
          int              end)
{
  AlongDay day = along_date_button_get_day (self->day_button);
  gint64 begin = along_zone_at (get_zone (self), day, start);

  return start == end && !self->whole_day
           ? ALONG_SPAN_INIT (begin, begin)
           : along_zone_clock_span (get_zone (self), day, start, end % ALONG_CLOCK_TEXT_END);
}

static void
changed_cb (AlongShiftTimes *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
along_shift_times_dispose (GObject *object)
{
  g_clear_object (&ALONG_SHIFT_TIMES (object)->session);

  G_OBJECT_CLASS (along_shift_times_parent_class)->dispose (object);
}

static void
along_shift_times_class_init (AlongShiftTimesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = along_shift_times_dispose;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  g_type_ensure (ALONG_TYPE_DATE_BUTTON);
  g_type_ensure (ALONG_TYPE_FIELD_MESSAGE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-shift-times.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongShiftTimes, day_button);
  gtk_widget_class_bind_template_child (widget_class, AlongShiftTimes, start_row);
  gtk_widget_class_bind_template_child (widget_class, AlongShiftTimes, start_message);
  gtk_widget_class_bind_template_child (widget_class, AlongShiftTimes, end_row);
  gtk_widget_class_bind_template_child (widget_class, AlongShiftTimes, end_message);
  gtk_widget_class_bind_template_child (widget_class, AlongShiftTimes, length_row);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
along_shift_times_init (AlongShiftTimes *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
along_shift_times_set_session (AlongShiftTimes *self,
                               AlongSession    *session)
{
  g_return_if_fail (ALONG_IS_SHIFT_TIMES (self));
  g_return_if_fail (ALONG_IS_SESSION (session));

  g_set_object (&self->session, session);
  g_object_set (self->day_button, "session", session, NULL);
}

void
along_shift_times_show (AlongShiftTimes *self,
                        AlongSpan        span)
{
  AlongZone *zone;

  g_return_if_fail (ALONG_IS_SHIFT_TIMES (self));
  g_return_if_fail (self->session != NULL);

  zone = get_zone (self);
  self->whole_day = span.end > span.start && along_zone_get_minute (zone, span.start) ==
                                               along_zone_get_minute (zone, span.end);
  self->filling = TRUE;
  along_date_button_set_day (self->day_button, along_zone_get_day (zone, span.start));
  set_time (self, self->start_row, span.start);
  set_time (self, self->end_row, span.end);
  self->filling = FALSE;
}

AlongDay
along_shift_times_get_day (AlongShiftTimes *self)
{
  g_return_val_if_fail (ALONG_IS_SHIFT_TIMES (self), 0);

  return along_date_button_get_day (self->day_button);
}

gboolean
along_shift_times_read (AlongShiftTimes *self,
                        AlongSpan       *span)
{
  int start, end;

  g_return_val_if_fail (ALONG_IS_SHIFT_TIMES (self), FALSE);
  g_return_val_if_fail (span != NULL, FALSE);

  if (!read_times (self, &start, &end))
    {
      adw_action_row_set_subtitle (self->length_row, "");
      return FALSE;
    }

  *span = get_span (self, start, end);
  show_length (self, *span);

  return TRUE;
}

void
along_shift_times_tell (AlongShiftTimes *self,
                        const char      *message)
{
  g_return_if_fail (ALONG_IS_SHIFT_TIMES (self));

  along_field_message_show (self->end_message, GTK_WIDGET (self->end_row), message);
}
