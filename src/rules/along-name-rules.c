/* along-name-rules.c — whether somebody or something can be told from all others by name
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/along-rules.h"

#include <glib/gi18n-lib.h>

#include "model/along-text.h"

/* Another entry of @list than @entry whose @property reads as @text, or %NULL; owned by @list. */
static AlongEntry *
find_alike (GListModel *list,
            AlongEntry *entry,
            const char *property,
            const char *text)
{
  g_autofree char *key = along_text_dup_key (text);
  guint n_items = g_list_model_get_n_items (list);

  for (guint i = 0; *key != '\0' && i < n_items; i++)
    {
      g_autoptr (AlongEntry) other = g_list_model_get_item (list, i);
      g_autofree char *other_text = NULL;
      g_autofree char *other_key = NULL;

      if (along_record_get_id (ALONG_RECORD (other)) == along_record_get_id (ALONG_RECORD (entry)))
        continue;

      g_object_get (other, property, &other_text, NULL);
      other_key = along_text_dup_key (other_text);
      if (g_str_equal (key, other_key))
        return other;
    }

  return NULL;
}

static gboolean
check_alias (GListModel   *people,
             AlongPerson  *person,
             const char  **property,
             GError      **error)
{
  AlongEntry *entry = ALONG_ENTRY (person);
  const char *alias = along_person_get_alias (person);
  AlongEntry *other;

  *property = "alias";
  other = find_alike (people, entry, "name", alias);
  if (other != NULL)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_CONFLICT,
                   /* Translators: the name of somebody, which another was to have as an alias. */
                   _("“%s” is the name of somebody else. Choose another alias: on some prints it "
                     "is all that tells who is meant."),
                   along_entry_get_name (other));
      return FALSE;
    }

  other = find_alike (people, entry, "alias", alias);
  if (other == NULL)
    {
      *property = "name";
      other = find_alike (people, entry, "alias", along_entry_get_name (entry));
    }
  if (other != NULL)
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_CONFLICT,
                   /* Translators: a name, and the alias that another was to have or is called. */
                   _("%s has the alias “%s” already. Give one of the two another: on some prints "
                     "it is all that tells who is meant."),
                   along_entry_get_name (other), along_person_get_alias (ALONG_PERSON (other)));
      return FALSE;
    }

  return TRUE;
}

static void
set_name_error (GError     **error,
                AlongEntry  *entry,
                const char  *name,
                gboolean     archived)
{
  if (ALONG_IS_CLIENT (entry))
    /* Translators: a client's code, which another client was to have. */
    g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_CONFLICT,
                 archived
                   ? _("An archived client has the code “%s”. Choose another code, or restore that "
                       "client.")
                   : _("There is a client with the code “%s” already. Choose another code."),
                 name);
  else if (ALONG_IS_PLACE (entry))
    /* Translators: the name of a place where people work, which another was to have. */
    g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_CONFLICT,
                 archived
                   ? _("An archived place is named “%s”. Choose another name, or restore that "
                       "place.")
                   : _("There is a place named “%s” already. Choose another name: on the roster "
                       "nothing else tells them apart."),
                 name);
  else if (ALONG_IS_TEMPLATE (entry))
    /* Translators: the name of a template of shifts, which another was to have. */
    g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_CONFLICT,
                 archived
                   ? _("An archived template is named “%s”. Choose another name, or restore that "
                       "template.")
                   : _("There is a template named “%s” already. Choose another name."),
                 name);
  else if (ALONG_IS_COURSE (entry))
    /* Translators: the name of a course, which another was to have. */
    g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_CONFLICT,
                 archived
                   ? _("An archived course is named “%s”. Choose another name, or restore that "
                       "course.")
                   : _("There is a course named “%s” already. Choose another name."),
                 name);
  else
    /* Translators: the name of a type of shift, which another was to have. */
    g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_CONFLICT,
                 archived
                   ? _("An archived type of shift is named “%s”. Choose another name, or restore "
                       "that type.")
                   : _("There is a type of shift named “%s” already. Choose another name: on the "
                       "roster nothing else tells them apart."),
                 name);
}

static gboolean
check_name (GListModel  *list,
            AlongEntry  *entry,
            const char **property,
            GError     **error)
{
  AlongEntry *other = find_alike (list, entry, "name", along_entry_get_name (entry));

  *property = "name";
  if (other == NULL)
    return TRUE;

  set_name_error (error, entry, along_entry_get_name (other), along_entry_is_archived (other));
  return FALSE;
}

gboolean
along_rules_takes_name (AlongEntry *entry,
                        AlongEntry *base)
{
  g_autofree const char **changes = NULL;

  g_return_val_if_fail (ALONG_IS_ENTRY (entry), FALSE);

  if (base == NULL)
    return TRUE;

  changes = along_record_list_changes (entry, base);
  return g_strv_contains (changes, "name") || g_strv_contains (changes, "alias");
}

gboolean
along_rules_check_unique (AlongDirectory  *directory,
                          AlongEntry      *entry,
                          const char     **property,
                          GError         **error)
{
  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), FALSE);
  g_return_val_if_fail (ALONG_IS_ENTRY (entry), FALSE);
  g_return_val_if_fail (property != NULL, FALSE);

  if (ALONG_IS_PERSON (entry))
    return check_alias (along_directory_get_peers (directory), ALONG_PERSON (entry), property,
                        error) &&
           check_alias (along_directory_get_supervisors (directory), ALONG_PERSON (entry), property,
                        error);
  if (ALONG_IS_CLIENT (entry))
    return check_name (along_directory_get_clients (directory), entry, property, error);
  if (ALONG_IS_PLACE (entry))
    return check_name (along_directory_get_places (directory), entry, property, error);
  if (ALONG_IS_SHIFT_TYPE (entry))
    return check_name (along_directory_get_shift_types (directory), entry, property, error);

  if (ALONG_IS_COURSE (entry))
    return check_name (along_directory_get_courses (directory), entry, property, error);

  g_return_val_if_fail (ALONG_IS_TEMPLATE (entry), FALSE);

  return check_name (along_directory_get_templates (directory), entry, property, error);
}
