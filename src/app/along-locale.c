/* along-locale.c — what the place where the program runs suggests for a new agency
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-locale.h"

#include <langinfo.h>

#include <gtk/gtk.h>

#include "model/along-zone.h"

/* The table of zones that people live in, one a line: countries, coordinates, name, remarks. */
#define ZONE_TABLE "/usr/share/zoneinfo/zone.tab"

static gboolean
is_known_zone (const char *id)
{
  g_autoptr (AlongZone) zone = along_zone_new (id, NULL);

  return zone != NULL;
}

static int
compare_zones (gconstpointer a,
               gconstpointer b)
{
  g_autofree char *label_a = along_locale_dup_zone_label (*(const char *const *) a);
  g_autofree char *label_b = along_locale_dup_zone_label (*(const char *const *) b);

  return g_utf8_collate (label_a, label_b);
}

GDateWeekday
along_locale_get_week_start (void)
{
  /* glibc says which weekday the locale counts from, as a date that fell on it, and the first day
   * of the week as a number counted from there. */
  guint origin = GPOINTER_TO_UINT (nl_langinfo (_NL_TIME_WEEK_1STDAY));
  int first = nl_langinfo (_NL_TIME_FIRST_WEEKDAY)[0];
  int sunday_based = (origin == 19971201 ? 1 : 0) + first - 1;

  return sunday_based % 7 == 0 ? G_DATE_SUNDAY : (GDateWeekday) (sunday_based % 7);
}

AlongPaper
along_locale_get_paper (void)
{
  return g_str_equal (gtk_paper_size_get_default (), GTK_PAPER_NAME_LETTER) ? ALONG_PAPER_LETTER
                                                                            : ALONG_PAPER_A4;
}

char *
along_locale_dup_zone (void)
{
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();
  const char *id = g_time_zone_get_identifier (local);

  return g_strdup (id != NULL && is_known_zone (id) ? id : "UTC");
}

GListModel *
along_locale_list_zones (void)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *local = along_locale_dup_zone ();
  g_autofree char *table = NULL;
  GtkStringList *list;

  if (g_file_get_contents (ZONE_TABLE, &table, NULL, NULL))
    {
      g_auto (GStrv) lines = g_strsplit (table, "\n", -1);

      for (guint i = 0; lines[i] != NULL; i++)
        {
          g_auto (GStrv) fields = NULL;

          if (lines[i][0] == '#')
            continue;

          fields = g_strsplit (lines[i], "\t", -1);
          if (g_strv_length (fields) >= 3)
            g_ptr_array_add (ids, g_strdup (fields[2]));
        }
    }

  /* Neither stands in the table of places, the second only sometimes. */
  g_ptr_array_add (ids, g_strdup ("UTC"));
  if (!g_ptr_array_find_with_equal_func (ids, local, g_str_equal, NULL))
    g_ptr_array_add (ids, g_strdup (local));

  g_ptr_array_sort (ids, compare_zones);

  list = gtk_string_list_new (NULL);
  for (guint i = 0; i < ids->len; i++)
    gtk_string_list_append (list, g_ptr_array_index (ids, i));

  return G_LIST_MODEL (list);
}

char *
along_locale_dup_zone_label (const char *id)
{
  const char *slash;
  g_autofree char *city = NULL;
  g_autofree char *region = NULL;

  g_return_val_if_fail (id != NULL, NULL);

  slash = strrchr (id, '/');
  if (slash == NULL)
    return g_strdup (id);

  city = g_strdelimit (g_strdup (slash + 1), "_", ' ');
  region = g_strdelimit (g_strndup (id, (gsize) (slash - id)), "_", ' ');

  return g_strdup_printf ("%s (%s)", city, region);
}
