/* app-fixture.h — what the tests of the interface begin with: a session with an open agency
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-session.h"
#include "result.h"

typedef struct
{
  char *folder;
  AlongKey *key;
  AlongSession *session;
} AppFixture;

void        app_fixture_set_up    (AppFixture    *self,
                                   gconstpointer  data);
void        app_fixture_tear_down (AppFixture    *self,
                                   gconstpointer  data);

/* Closes the agency, so that something else can have its file, and opens it again in a session of
 * its own. */
void        app_fixture_close     (AppFixture    *self);
void        app_fixture_open      (AppFixture    *self);

/* Runs @func with a session as the test @path. The agency in it, in Helsinki, has the staff Jorma
 * (person of reference), Sari (internal supervisor and person of reference) and Tapio
 * (professional); the peers Aino (active, connected, listener, alias Kuu), Émile (interested,
 * remote, speaks French), Omar (moved on) and Zoë (paused, archived); the client KOIVU-1 (hard to
 * reach); the place Office and the type of shift Outreach. */
#define app_fixture_add(path, func) \
  g_test_add (path, AppFixture, NULL, app_fixture_set_up, func, app_fixture_tear_down)

/* Enrols @reader, who has @keys; the reader who has the keys of @voucher vouches for them, %NULL
 * for nobody. */
void        app_fixture_enrol     (AppFixture      *self,
                                   AlongNoteReader *reader,
                                   AlongReaderKeys *keys,
                                   AlongReaderKeys *voucher);

/* The entry with @name in one of the lists; owned by the list, %NULL when there is none. */
gpointer    app_fixture_find      (GListModel    *list,
                                   const char    *name);

/* The child @name of the template of @widget, which must have one. */
gpointer    app_fixture_child        (gpointer       widget,
                                      const char    *name);

/* The window of a type that is open; %NULL when there is none. */
gpointer    app_fixture_find_window  (GType          type);

/* A label, an entry or a button that says @text in one of the windows: dialogs are windows of their
 * own in some versions of the toolkit, and parts of the window below in others. %NULL for none. */
gpointer    app_fixture_find_text    (const char    *text);

/* Whether a text, as above, is not there, or not any more: what goes takes its time with some
 * versions of the toolkit, and can be found meanwhile. */
gboolean    app_fixture_is_nowhere   (gpointer       text);

/* Waits for the button that says @label, and presses it. */
void        app_fixture_click        (const char    *label);

/* Whether a widget has the focus of its window, or what has it is in there: that comes with the
 * next frame where the toolkit looks for it, because what had it was hidden. */
gboolean    app_fixture_has_focus    (gpointer       widget);

/* That the button @button is called @name, and not after the words on it, by which some versions of
 * the toolkit relate it as soon as it has them. */
void        app_fixture_assert_button (gpointer      button,
                                       const char   *name);

/* The private half of @keys under APP_FIXTURE_PASSPHRASE, locked so that it opens at once; to be
 * unreffed. */
#define APP_FIXTURE_PASSPHRASE "walrus meadow copper thirty"
GBytes     *app_fixture_lock_seed    (AlongReaderKeys *keys);

/* Types @passphrase where the window @window asks whether it is still the one who is unlocked. */
void        app_fixture_show_self    (gpointer       window,
                                      const char    *passphrase);

/* Answers that question where the notes are open with the escrow sheet, which has @keys. */
void        app_fixture_show_sheet   (gpointer         window,
                                      AlongReaderKeys *keys);

/* The groups of a code that @window shows, in their order; to be unreffed. */
GPtrArray  *app_fixture_read_code    (GtkWidget     *window);

/* Answers what an AlongRecoveryCheck asks for. */
void        app_fixture_answer       (GtkWidget     *check,
                                      GPtrArray     *groups);

/* How many names of the agency's people the labels, tooltips and rows in @widget have; whether there
 * are some, and whether none, for app_fixture_wait(). */
guint       app_fixture_count_names  (GtkWidget     *widget);
gboolean    app_fixture_has_names    (gpointer       widget);
gboolean    app_fixture_has_no_names (gpointer       widget);

/* Waits until there is no window of @type, as where an answer to a question closes it. */
void        app_fixture_wait_closed  (GType          type);

/* Whether a pointer that others set is set. */
gboolean    app_fixture_is_set       (gpointer       pointer);

/* Runs @intent, waits until the lists are in step, and lets go of it. */
void        app_fixture_run       (AppFixture    *self,
                                   AlongIntent   *intent);

/* Lets Sari, who supervises Aino, have begun on @since; 0 for nobody knows when. */
void        app_fixture_set_since (AppFixture    *self,
                                   AlongDay       since);

/* Lets the main loop run until @done gives %TRUE. */
void        app_fixture_wait      (gboolean    (* done) (gpointer data),
                                   gpointer       data);

/* The same until the session says that something changed, which must be on the way. */
void        app_fixture_wait_changed (AppFixture *self);

/* Lets the main loop run until it has nothing to do. */
void        app_fixture_settle    (void);
