/* along-date-button.c — a button that shows a day and lets it be typed or picked
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-date-button.h"

#include <langinfo.h>

#include <glib/gi18n-lib.h>

#include "app/along-field-message.h"
#include "app/along-focus.h"
#include "app/along-month.h"
#include "model/along-text.h"
#include "model/along-words.h"

struct _AlongDateButton
{
  GtkWidget parent_instance;

  AlongSession *session;
  char *title;
  int day;

  GtkMenuButton *button;
  GtkPopover *popover;
  GtkEditable *entry;
  GtkLabel *hint;
  AlongMonth *month;

  gboolean updating;
};

G_DEFINE_FINAL_TYPE (AlongDateButton, along_date_button, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SESSION,
  PROP_TITLE,
  PROP_DAY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
update_button (AlongDateButton *self)
{
  g_autofree char *date = along_words_date_weekday (self->day);
  /* Translators: what a date is, and the date: "First day: Tue 24 Nov 2026". */
  g_autofree char *label = g_strdup_printf (C_ ("date", "%s: %s"), self->title, date);
  GtkWidget *toggle = gtk_widget_get_first_child (GTK_WIDGET (self->button));

  gtk_menu_button_set_label (self->button, date);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);

  /* What has the keyboard is the button inside, named by the date it shows. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, self->title, -1);
}

/* The date as the locale writes it in figures, when such a text can be read back; else ISO 8601. */
static char *
day_to_text (AlongDay day)
{
  g_autoptr (GDateTime) date_time = NULL;
  g_autoptr (GString) format = g_string_new (nl_langinfo (D_FMT));
  g_autofree char *text = NULL;
  int year, month, day_of_month;
  AlongDay back;

  /* Half a year is guessed by whoever reads it, and not always the same way. */
  g_string_replace (format, "%y", "%Y", 0);
  along_day_get_ymd (day, &year, &month, &day_of_month);
  date_time = g_date_time_new_utc (year, month, day_of_month, 0, 0, 0);
  text = g_date_time_format (date_time, format->str);

  if (text != NULL && along_date_button_parse (text, &back) && back == day)
    return g_steal_pointer (&text);

  return along_day_to_iso (day);
}

static void
show_hint (AlongDateButton *self,
           gboolean         readable)
{
  g_autofree char *text = NULL;

  if (!readable)
    {
      g_autofree char *example = day_to_text (self->day);

      /* Translators: below a field for a date that cannot be read; an example follows. */
      text = g_strdup_printf (_("This is not a date. Type one such as %s."), example);
    }

  gtk_label_set_label (self->hint, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), text != NULL);
  along_field_message_mark (GTK_WIDGET (self->entry), text);
}

static void
show_in_month (AlongDateButton *self,
               AlongDay         day)
{
  along_month_set_today (self->month, along_session_get_today (self->session));
  along_month_show (self->month, day, along_session_get_week_start (self->session));
}

static void
show_in_entry (AlongDateButton *self)
{
  g_autofree char *text = day_to_text (self->day);

  self->updating = TRUE;
  gtk_editable_set_text (self->entry, text);
  self->updating = FALSE;
  show_hint (self, TRUE);
}

static void
popover_show_cb (AlongDateButton *self)
{
  show_in_entry (self);
  show_in_month (self, self->day);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
entry_changed_cb (AlongDateButton *self)
{
  AlongDay day;

  if (self->updating)
    return;

  /* Half a date is neither a mistake nor a choice yet: "24.11.20" on the way to "24.11.2026". The
   * field is read for good when it is left or Enter is pressed. */
  if (along_date_button_parse (gtk_editable_get_text (self->entry), &day))
    {
      show_hint (self, TRUE);
      show_in_month (self, day);
    }
}

static gboolean
take_entry (AlongDateButton *self)
{
  AlongDay day;
  gboolean readable = along_date_button_parse (gtk_editable_get_text (self->entry), &day);

  show_hint (self, readable);
  if (readable)
    along_date_button_set_day (self, day);

  return readable;
}

static void
entry_activate_cb (AlongDateButton *self)
{
  if (take_entry (self))
    gtk_popover_popdown (self->popover);
}

static void
entry_left_cb (AlongDateButton *self)
{
  take_entry (self);
}

static void
month_chosen_cb (AlongDateButton *self,
                 int              day)
{
  along_date_button_set_day (self, day);
  gtk_popover_popdown (self->popover);
}

static gboolean
along_date_button_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (ALONG_DATE_BUTTON (widget)->button));
}

static void
along_date_button_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  g_clear_pointer (&child, gtk_widget_unparent);
  g_clear_object (&ALONG_DATE_BUTTON (object)->session);

  G_OBJECT_CLASS (along_date_button_parent_class)->dispose (object);
}

static void
along_date_button_finalize (GObject *object)
{
  AlongDateButton *self = ALONG_DATE_BUTTON (object);

  g_free (self->title);

  G_OBJECT_CLASS (along_date_button_parent_class)->finalize (object);
}

static void
along_date_button_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  AlongDateButton *self = ALONG_DATE_BUTTON (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_DAY:
      g_value_set_int (value, self->day);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_date_button_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  AlongDateButton *self = ALONG_DATE_BUTTON (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      if (g_set_object (&self->session, g_value_get_object (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    case PROP_TITLE:
      if (g_strcmp0 (self->title, g_value_get_string (value)) != 0)
        {
          g_free (self->title);
          self->title = g_value_dup_string (value);
          update_button (self);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    case PROP_DAY:
      along_date_button_set_day (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_date_button_class_init (AlongDateButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags =
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  g_type_ensure (ALONG_TYPE_MONTH);

  object_class->dispose = along_date_button_dispose;
  object_class->finalize = along_date_button_finalize;
  object_class->get_property = along_date_button_get_property;
  object_class->set_property = along_date_button_set_property;
  along_focus_install (widget_class, along_date_button_grab_focus);

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, ALONG_TYPE_SESSION, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  properties[PROP_DAY] =
    g_param_spec_int ("day", NULL, NULL, ALONG_DAY_MIN, ALONG_DAY_MAX - 1, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerwork/Alongside/ui/along-date-button.ui");
  gtk_widget_class_bind_template_child (widget_class, AlongDateButton, button);
  gtk_widget_class_bind_template_child (widget_class, AlongDateButton, popover);
  gtk_widget_class_bind_template_child (widget_class, AlongDateButton, entry);
  gtk_widget_class_bind_template_child (widget_class, AlongDateButton, hint);
  gtk_widget_class_bind_template_child (widget_class, AlongDateButton, month);
  gtk_widget_class_bind_template_callback (widget_class, popover_show_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, month_chosen_cb);
}

static void
along_date_button_init (AlongDateButton *self)
{
  self->title = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  update_button (self);
}

GtkWidget *
along_date_button_new (AlongSession *session,
                       const char   *title,
                       AlongDay      day)
{
  return g_object_new (ALONG_TYPE_DATE_BUTTON,
                       "session", session,
                       "title", title,
                       "day", day,
                       NULL);
}

AlongDay
along_date_button_get_day (AlongDateButton *self)
{
  g_return_val_if_fail (ALONG_IS_DATE_BUTTON (self), 0);

  return self->day;
}

void
along_date_button_set_day (AlongDateButton *self,
                           AlongDay         day)
{
  g_return_if_fail (ALONG_IS_DATE_BUTTON (self));
  g_return_if_fail (day >= ALONG_DAY_MIN && day < ALONG_DAY_MAX);

  if (self->day == day)
    return;

  self->day = day;
  update_button (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
}

gboolean
along_date_button_parse (const char *text,
                         AlongDay   *day)
{
  g_autofree char *typed = along_text_normalize (text);
  AlongDay read;
  GDate date;

  if (!along_day_parse (typed, &read))
    {
      g_date_clear (&date, 1);
      g_date_set_parse (&date, typed);
      if (!g_date_valid (&date))
        return FALSE;

      read = along_day_new (g_date_get_year (&date), (int) g_date_get_month (&date),
                            g_date_get_day (&date));
    }

  if (read < ALONG_DAY_MIN || read >= ALONG_DAY_MAX)
    return FALSE;

  *day = read;
  return TRUE;
}
