/* test-icons.c — each icon that the Builder files name is there, and is one that can be drawn
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <adwaita.h>

#define UI "/org/peerwork/Alongside/ui"
#define SIZE 16

static GtkIconTheme *
get_theme (void)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());

  /* As the application itself has it added. */
  gtk_icon_theme_add_resource_path (theme, "/org/peerwork/Alongside/icons");

  return theme;
}

/* A theme of vectors has pictures for nobody who lacks what reads them. */
static void
check (GtkIconTheme *theme,
       const char   *name,
       const char   *where)
{
  g_autoptr (GtkIconPaintable) icon = NULL;
  g_autoptr (GFile) file = NULL;
  g_autofree char *base = NULL;
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GdkPixbuf) picture = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (gtk_icon_theme_has_icon (theme, name));
  icon = gtk_icon_theme_lookup_icon (theme, name, NULL, SIZE, 1, GTK_TEXT_DIR_LTR,
                                     GTK_ICON_LOOKUP_FORCE_SYMBOLIC);
  file = gtk_icon_paintable_get_file (icon);
  g_assert_nonnull (file);
  base = g_file_get_basename (file);
  g_test_message ("%s in %s is %s", name, where, base);
  /* Not the picture of what is missing. */
  g_assert_true (g_str_has_prefix (base, name));
  stream = G_INPUT_STREAM (g_file_read (file, NULL, &error));
  g_assert_no_error (error);
  picture = gdk_pixbuf_new_from_stream (stream, NULL, &error);
  g_assert_no_error (error);
}

static void
test_drawn (void)
{
  g_autoptr (GRegex) regex =
    g_regex_new ("name=\"icon-name\">([a-z-]+-symbolic)<", 0, 0, NULL);
  g_auto (GStrv) names = g_resources_enumerate_children (UI, 0, NULL);
  GtkIconTheme *theme = get_theme ();
  guint n_icons = 0;

  g_assert_nonnull (names);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *path = g_build_path ("/", UI, names[i], NULL);
      g_autoptr (GBytes) data = g_resources_lookup_data (path, 0, NULL);
      g_autofree char *text = g_strndup (g_bytes_get_data (data, NULL), g_bytes_get_size (data));
      g_autoptr (GMatchInfo) match = NULL;

      g_regex_match (regex, text, 0, &match);
      for (; g_match_info_matches (match); g_match_info_next (match, NULL))
        {
          g_autofree char *name = g_match_info_fetch (match, 1);

          check (theme, name, names[i]);
          n_icons++;
        }
    }
  g_assert_cmpuint (n_icons, >, 50);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/icons/drawn", test_drawn);

  return g_test_run ();
}
