/* batch.c — places with a number for a name, of which a file holds one number at a time
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "batch.h"

/* From one row to more than a page of them, so that commits are of all sizes. */
static guint
get_size (gint64 number)
{
  return 1 + (guint) (number * 7 % 60);
}

AlongKey *
batch_get_key (void)
{
  g_autofree guchar *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  along_vault_init (&error);
  g_assert_no_error (error);
  bytes = g_base64_decode (g_getenv (BATCH_KEY), &length);
  g_assert_cmpuint (length, ==, ALONG_KEY_SIZE);

  return along_key_new_from_bytes (bytes);
}

gint64
batch_get_number (AlongDirectory *directory)
{
  GListModel *places = along_directory_get_places (directory);
  guint n_places = g_list_model_get_n_items (places);
  gint64 number = 0;

  for (guint i = 0; i < n_places; i++)
    {
      g_autoptr (AlongEntry) place = g_list_model_get_item (places, i);
      gint64 of_place = g_ascii_strtoll (along_entry_get_name (place), NULL, 10);

      g_assert_cmpint (of_place, >, 0);
      g_assert_true (number == 0 || number == of_place);
      number = of_place;
    }

  g_assert_cmpuint (n_places, ==, number == 0 ? 0 : get_size (number));

  return number;
}

AlongIntent *
batch_new_intent (AlongDirectory *directory,
                  gint64         *number)
{
  GListModel *places = along_directory_get_places (directory);
  AlongIntent *intent = along_intent_new (ALONG_INTENT_EDIT);

  *number = batch_get_number (directory) + 1;

  for (guint i = 0; i < g_list_model_get_n_items (places); i++)
    {
      g_autoptr (AlongRecord) place = g_list_model_get_item (places, i);

      along_intent_remove (intent, place);
    }
  for (guint i = 0; i < get_size (*number); i++)
    {
      g_autofree char *name = g_strdup_printf ("%" G_GINT64_FORMAT "-%u", *number, i);
      g_autoptr (AlongPlace) place = g_object_new (ALONG_TYPE_PLACE, "name", name, NULL);

      along_intent_put (intent, place);
    }

  return intent;
}
