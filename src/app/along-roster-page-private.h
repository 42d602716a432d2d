/* along-roster-page-private.h — what the files of the roster page share
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-roster-grid.h"
#include "app/along-roster-page.h"
#include "app/along-roster-people.h"
#include "app/along-seat-actions.h"
#include "app/along-week-picker.h"

G_BEGIN_DECLS

/* How the toolbar shows itself, the less room there is. */
typedef enum
{
  ALONG_ROSTER_FORM_WHOLE,
  ALONG_ROSTER_FORM_BRIEF, /* of the week its number, of adding a shift its sign */
  ALONG_ROSTER_FORM_SIGNS, /* signs instead of words where there are any */
} AlongRosterForm;

struct _AlongRosterPage
{
  AdwBin parent_instance;

  AlongSession *session;
  GSettings *settings;
  GCancellable *loading;
  gboolean wants_focus; /* it was to have the keyboard before there was what takes it */

  AlongDay kept_day;   /* what stays in sight when weeks begin on another day */
  AlongDay week;       /* asked for; the one shown is that of the roster */
  AlongRoster *roster; /* NULL before the first one was read, and when one could not be */
  AlongRosterMarks *marks;    /* found last, shown until there are others; or NULL */
  AlongRosterMarks *to_come;  /* that are being worked out, or NULL */
  guint marking;              /* the source that does so */
  AlongRosterBy by;
  AlongShift *copied;
  gint64 filled_from_id; /* the template from which shifts were added last; 0 for none */
  AlongSeatActions *seat_actions;

  AlongRosterForm form;                     /* the toolbar's */
  int needs[ALONG_ROSTER_FORM_SIGNS + 1];   /* so many letters wide each is; 0 if not known yet */

  GtkWidget *toolbar;
  GtkButton *today_button;
  AlongWeekPicker *week_picker;
  GtkWidget *state_button;
  GtkLabel *state_label;
  GtkButton *by_shift_button;
  GtkButton *by_person_button;
  GtkWidget *people_button;
  GtkMenuButton *signs_button;
  GtkMenuButton *add_button;
  AdwButtonContent *add_content;
  GtkSearchBar *search_bar;
  GtkEditable *search_entry;
  AlongRosterGrid *grid;
  GtkWidget *empty;
  GtkLabel *empty_title;
  GtkLabel *empty_text;
  GtkWidget *empty_button;
  GtkWidget *retry_button;
  GtkRevealer *people_revealer;
  AlongRosterPeople *people;
  GtkWidget *menu;
};

/* Shows the week that holds @day as soon as it has been read. */
void     along_roster_page_show_day           (AlongRosterPage *self,
                                               AlongDay         day);

/* Reads the week once more. */
void     along_roster_page_reload             (AlongRosterPage *self);

/* Does what along_roster_drop() and the like have answered: runs @intent, or tells @reason beside
 * the cursor; takes over both. */
void     along_roster_page_take_answer        (AlongRosterPage *self,
                                               AlongIntent     *intent,
                                               char            *reason);

/* The day under the cursor, of a week that has been read. */
AlongDay along_roster_page_get_day            (AlongRosterPage *self);

/* Opens the editor for @shift, which may be new. */
void     along_roster_page_edit               (AlongRosterPage *self,
                                               AlongShift      *shift);

/* along-roster-actions.c */
void     along_roster_page_class_init_actions (GtkWidgetClass  *widget_class);
void     along_roster_page_update_actions     (AlongRosterPage *self);

G_END_DECLS
