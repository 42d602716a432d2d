/* test-spelling.c — words that may be misspelt, found by the computer's own spell checker
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <gtk/gtk.h>

#include "app/along-dictionary.h"
#include "app/along-note-text.h"
#include "app/along-spelling.h"
#include "config.h"
#include "result.h"

typedef struct
{
  AlongDictionary *dictionary;
  GSettings *settings;
  GtkWindow *window;
  GtkTextView *view;
  GtkTextBuffer *buffer;
} Fixture;

static void
wait_for_idle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->settings = g_settings_new (ALONGSIDE_APP_ID);
  self->dictionary = along_dictionary_new ();
  self->view = GTK_TEXT_VIEW (along_note_text_new (TRUE));
  self->buffer = gtk_text_view_get_buffer (self->view);
  along_note_text_style (self->buffer);
  along_spelling_attach (self->view, self->dictionary);
  self->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (self->window, GTK_WIDGET (self->view));
  gtk_window_present (self->window);

  /* Nothing is wrong before it is there. */
  g_assert_false (along_dictionary_is_useful (self->dictionary));
  g_assert_true (along_dictionary_has (self->dictionary, "hause"));
  while (!along_dictionary_is_useful (self->dictionary) ||
         !gtk_window_is_active (self->window))
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_settings_reset (self->settings, "check-spelling");
  gtk_window_destroy (self->window);
  g_object_add_weak_pointer (G_OBJECT (self->dictionary), (gpointer *) &self->dictionary);
  g_object_unref (self->dictionary);
  while (self->dictionary != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_object_unref (self->settings);
}

/* The underlined words, with a bar between them. */
static char *
dup_underlined (Fixture *self)
{
  GString *words = g_string_new (NULL);
  GtkTextTag *tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (self->buffer),
                                               "misspelt");
  GtkTextIter at;

  wait_for_idle ();
  gtk_text_buffer_get_start_iter (self->buffer, &at);
  while (gtk_text_iter_starts_tag (&at, tag) || gtk_text_iter_forward_to_tag_toggle (&at, tag))
    {
      GtkTextIter start = at;
      g_autofree char *word = NULL;

      if (!gtk_text_iter_starts_tag (&start, tag))
        continue;
      gtk_text_iter_forward_to_tag_toggle (&at, tag);
      word = gtk_text_iter_get_slice (&start, &at);
      g_string_append_printf (words, "%s%s", words->len > 0 ? "|" : "", word);
    }

  return g_string_free (words, FALSE);
}

static void
assert_underlined (Fixture    *self,
                   const char *expected)
{
  g_autofree char *words = dup_underlined (self);

  g_assert_cmpstr (words, ==, expected);
}

/* Shows @text, with the cursor before it. */
static void
show (Fixture    *self,
      const char *text)
{
  GtkTextIter start;

  gtk_text_buffer_set_text (self->buffer, text, -1);
  gtk_text_buffer_get_start_iter (self->buffer, &start);
  gtk_text_buffer_place_cursor (self->buffer, &start);
}

static void
place_cursor (Fixture *self,
              int      offset)
{
  GtkTextIter at;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &at, offset);
  gtk_text_buffer_place_cursor (self->buffer, &at);
}

static void
type (Fixture    *self,
      const char *text)
{
  gtk_text_buffer_insert_interactive_at_cursor (self->buffer, text, -1, TRUE);
}

static char *
dup_text (Fixture *self)
{
  return along_note_text_dup (self->buffer);
}

static void
press (const char *key)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) keys =
    g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, "xdotool", "key", key, NULL);
  g_autoptr (GAsyncResult) result = NULL;

  g_assert_no_error (error);
  g_subprocess_wait_check_async (keys, NULL, on_result, &result);
  g_subprocess_wait_check_finish (keys, wait_for (&result), &error);
  g_assert_no_error (error);
}

/* Opens the menu by its key and closes it again; gives the lines that the text view alone would not
 * have, with a bar between them. */
static char *
dup_offered (Fixture *self)
{
  GMenuModel *menu = gtk_text_view_get_extra_menu (self->view);
  GString *labels = g_string_new (NULL);

  press ("shift+F10");
  while (g_menu_model_get_n_items (menu) == 0 || gtk_widget_has_focus (GTK_WIDGET (self->view)))
    g_main_context_iteration (NULL, TRUE);
  press ("Escape");
  while (!gtk_widget_has_focus (GTK_WIDGET (self->view)))
    g_main_context_iteration (NULL, TRUE);

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);

      for (int k = 0; k < g_menu_model_get_n_items (section); k++)
        {
          g_autofree char *label = NULL;

          g_menu_model_get_item_attribute (section, k, G_MENU_ATTRIBUTE_LABEL, "s", &label);
          g_string_append_printf (labels, "%s%s", labels->len > 0 ? "|" : "", label);
        }
    }

  return g_string_free (labels, FALSE);
}

static void
test_dictionary (Fixture       *self,
                 gconstpointer  data)
{
  g_auto (GStrv) meant = along_dictionary_suggest (self->dictionary, "hause", 3);

  g_assert_true (along_dictionary_has (self->dictionary, "house"));
  g_assert_true (along_dictionary_has (self->dictionary, "Houses"));
  g_assert_true (along_dictionary_has (self->dictionary, "don't"));
  g_assert_true (along_dictionary_has (self->dictionary, "A4x"));
  g_assert_false (along_dictionary_has (self->dictionary, "hause"));
  g_assert_cmpuint (g_strv_length (meant), ==, 3);
  g_assert_true (g_strv_contains ((const char *const *) meant, "house"));

  along_dictionary_learn (self->dictionary, "Väinö O'Xhaarq-Zyttä ");
  g_assert_true (along_dictionary_has (self->dictionary, "väinö"));
  g_assert_true (along_dictionary_has (self->dictionary, "O'Xhaarq"));
  g_assert_true (along_dictionary_has (self->dictionary, "ZYTTÄ"));
  g_assert_false (along_dictionary_has (self->dictionary, "Zytt"));
}

static void
test_underlined (Fixture       *self,
                 gconstpointer  data)
{
  show (self, "## The hause\n- a **tabel** in it\nand Väinö Xhaarq\n");
  assert_underlined (self, "hause|tabel|Väinö|Xhaarq");

  along_dictionary_learn (self->dictionary, "Väinö Xhaarq");
  show (self, "Väinö Xhaarq knows whot");
  assert_underlined (self, "whot");
}

/* More than is looked up at once. */
static void
test_long (Fixture       *self,
           gconstpointer  data)
{
  GString *text = g_string_new (NULL);
  g_autofree char *all = NULL;

  for (int i = 0; i < 1000; i++)
    g_string_append (text, i % 7 == 6 ? "right\n" : "right ");
  g_string_append (text, "hause");
  all = g_string_free (text, FALSE);
  show (self, all);
  assert_underlined (self, "hause");
}

static void
test_typed (Fixture       *self,
            gconstpointer  data)
{
  type (self, "a haus");
  assert_underlined (self, "");
  type (self, "e");
  assert_underlined (self, "");
  type (self, " ");
  assert_underlined (self, "hause");
}

static void
test_mended_by_hand (Fixture       *self,
                     gconstpointer  data)
{
  GtkTextIter at;

  show (self, "a hause b");
  assert_underlined (self, "hause");
  gtk_text_buffer_get_iter_at_offset (self->buffer, &at, 4);
  gtk_text_buffer_backspace (self->buffer, &at, TRUE, TRUE);
  place_cursor (self, 3);
  type (self, "o");
  place_cursor (self, 0);
  assert_underlined (self, "");
}

static void
test_menu (Fixture       *self,
           gconstpointer  data)
{
  g_autofree char *offered = NULL;
  g_autofree char *text = NULL;
  g_autofree char *before = NULL;

  show (self, "a hause.");
  assert_underlined (self, "hause");
  place_cursor (self, 4);
  offered = dup_offered (self);
  g_assert_nonnull (strstr (offered, "house|"));
  g_assert_true (g_str_has_suffix (offered, "|_Ignore This Word|_Check Spelling"));

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->view), "spelling.replace", "s",
                                             "house"));
  text = dup_text (self);
  g_assert_cmpstr (text, ==, "a house.");
  assert_underlined (self, "");

  gtk_text_buffer_undo (self->buffer);
  before = dup_text (self);
  g_assert_cmpstr (before, ==, "a hause.");
}

/* Where nothing is wrong there is nothing to choose. */
static void
test_menu_elsewhere (Fixture       *self,
                     gconstpointer  data)
{
  g_autofree char *offered = NULL;

  show (self, "a hause.");
  assert_underlined (self, "hause");
  offered = dup_offered (self);
  g_assert_cmpstr (offered, ==, "_Check Spelling");
}

/* Also Enchant's own list of words, which is there once a dictionary is asked for, lacks it. */
static void
test_ignored (Fixture       *self,
              gconstpointer  data)
{
  g_autofree char *list = g_build_filename (g_get_user_config_dir (), "enchant", "en_US.dic", NULL);
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;

  show (self, "a hause, a tabel, a hause");
  assert_underlined (self, "hause|tabel|hause");
  place_cursor (self, 3);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->view), "spelling.ignore", NULL));
  place_cursor (self, 0);
  assert_underlined (self, "tabel");

  g_file_get_contents (list, &words, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (words, ==, "");
}

static void
test_off (Fixture       *self,
          gconstpointer  data)
{
  show (self, "a hause ");
  assert_underlined (self, "hause");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->view), "spelling.check-spelling",
                                             NULL));
  g_assert_false (g_settings_get_boolean (self->settings, "check-spelling"));
  assert_underlined (self, "");
  show (self, "a tabel ");
  assert_underlined (self, "");

  g_settings_set_boolean (self->settings, "check-spelling", TRUE);
  assert_underlined (self, "tabel");
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("LANGUAGE", "en_US:xx", TRUE);
  gtk_test_init (&argc, &argv, NULL);

#define ADD(name, test) \
  g_test_add ("/spelling/" name, Fixture, NULL, set_up, test, tear_down)

  ADD ("dictionary", test_dictionary);
  ADD ("underlined", test_underlined);
  ADD ("long", test_long);
  ADD ("typed", test_typed);
  ADD ("mended-by-hand", test_mended_by_hand);
  ADD ("menu", test_menu);
  ADD ("menu-elsewhere", test_menu_elsewhere);
  ADD ("ignored", test_ignored);
  ADD ("off", test_off);

  return g_test_run ();
}
