/* along-person.c — somebody who can stand on a roster
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-person.h"

#include <glib/gi18n-lib.h>

#include "model/along-text.h"

typedef struct
{
  char *alias;
  char *phone;
  char *mail;
  char *languages;
  char *offers;
} AlongPersonPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AlongPerson, along_person, ALONG_TYPE_ENTRY)

static gboolean
along_person_check (AlongRecord  *record,
                    const char  **property,
                    GError      **error)
{
  AlongPersonPrivate *priv = along_person_get_instance_private (ALONG_PERSON (record));

  if (!ALONG_RECORD_CLASS (along_person_parent_class)->check (record, property, error))
    return FALSE;

  *property = "alias";
  if (!along_text_check (priv->alias, _("Alias"), ALONG_TEXT_SHORT, FALSE, error))
    return FALSE;

  *property = "phone";
  if (!along_text_check (priv->phone, _("Phone"), ALONG_TEXT_SHORT, FALSE, error))
    return FALSE;

  if (*priv->phone != '\0' &&
      !g_regex_match_simple ("^[0-9+*#()./ -]*[0-9][0-9+*#()./ -]*$", priv->phone, 0, 0))
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_SYNTAX,
                   _("Phone: a number has digits, spaces and + * # ( ) . / - only."));
      return FALSE;
    }

  *property = "mail";
  if (!along_text_check (priv->mail, _("E-mail"), ALONG_TEXT_LINE, FALSE, error))
    return FALSE;

  /* One address, and nothing that a mail program would take for two. */
  if (*priv->mail != '\0' &&
      !g_regex_match_simple ("^[^][\\s@,;:<>()\"\\\\]+@[^][\\s@,;:<>()\"\\\\]+$", priv->mail, 0, 0))
    {
      g_set_error (error, ALONG_MODEL_ERROR, ALONG_MODEL_ERROR_SYNTAX,
                   _("E-mail: an address is written like name@example.org."));
      return FALSE;
    }

  *property = "languages";
  if (!along_text_check (priv->languages, _("Languages"), ALONG_TEXT_LINE, FALSE, error))
    return FALSE;

  *property = "offers";
  return along_text_check (priv->offers, _("Offers"), ALONG_TEXT_LINE, FALSE, error);
}

/* The alias, which others see anyway, or "A. K."; what is no person yet, such as "Nobody yet", has
 * no veil. */
static char *
along_person_dup_veil (AlongEntry *entry)
{
  AlongPersonPrivate *priv = along_person_get_instance_private (ALONG_PERSON (entry));
  g_autoptr (GString) initials = NULL;
  g_auto (GStrv) words = NULL;

  if (*priv->alias != '\0')
    return g_strdup (priv->alias);

  if (along_record_get_id (ALONG_RECORD (entry)) == 0)
    return g_strdup (along_entry_get_name (entry));

  initials = g_string_new (NULL);
  words = g_strsplit (along_entry_get_name (entry), " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (initials, "%s%.*s.", initials->len > 0 ? " " : "",
                              (int) (g_utf8_next_char (words[i]) - words[i]), words[i]);

  return g_string_free (g_steal_pointer (&initials), FALSE);
}

static void
along_person_finalize (GObject *object)
{
  AlongPersonPrivate *priv = along_person_get_instance_private (ALONG_PERSON (object));

  g_free (priv->alias);
  g_free (priv->phone);
  g_free (priv->mail);
  g_free (priv->languages);
  g_free (priv->offers);

  G_OBJECT_CLASS (along_person_parent_class)->finalize (object);
}

static void
along_person_class_init (AlongPersonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  AlongRecordClass *record_class = ALONG_RECORD_CLASS (klass);

  object_class->finalize = along_person_finalize;
  record_class->check = along_person_check;
  ALONG_ENTRY_CLASS (klass)->dup_veil = along_person_dup_veil;

  along_record_class_add_text (record_class, "alias", G_PRIVATE_OFFSET (AlongPerson, alias));
  along_record_class_add_text (record_class, "phone", G_PRIVATE_OFFSET (AlongPerson, phone));
  along_record_class_add_text (record_class, "mail", G_PRIVATE_OFFSET (AlongPerson, mail));
  along_record_class_add_text (record_class, "languages",
                               G_PRIVATE_OFFSET (AlongPerson, languages));
  along_record_class_add_text (record_class, "offers", G_PRIVATE_OFFSET (AlongPerson, offers));
}

static void
along_person_init (AlongPerson *self)
{
  AlongPersonPrivate *priv = along_person_get_instance_private (self);

  priv->alias = g_strdup ("");
  priv->phone = g_strdup ("");
  priv->mail = g_strdup ("");
  priv->languages = g_strdup ("");
  priv->offers = g_strdup ("");
}

const char *
along_person_get_alias (AlongPerson *self)
{
  AlongPersonPrivate *priv = along_person_get_instance_private (self);

  g_return_val_if_fail (ALONG_IS_PERSON (self), NULL);

  return priv->alias;
}

const char *
along_person_get_phone (AlongPerson *self)
{
  AlongPersonPrivate *priv = along_person_get_instance_private (self);

  g_return_val_if_fail (ALONG_IS_PERSON (self), NULL);

  return priv->phone;
}

const char *
along_person_get_mail (AlongPerson *self)
{
  AlongPersonPrivate *priv = along_person_get_instance_private (self);

  g_return_val_if_fail (ALONG_IS_PERSON (self), NULL);

  return priv->mail;
}

const char *
along_person_get_languages (AlongPerson *self)
{
  AlongPersonPrivate *priv = along_person_get_instance_private (self);

  g_return_val_if_fail (ALONG_IS_PERSON (self), NULL);

  return priv->languages;
}

const char *
along_person_get_offers (AlongPerson *self)
{
  AlongPersonPrivate *priv = along_person_get_instance_private (self);

  g_return_val_if_fail (ALONG_IS_PERSON (self), NULL);

  return priv->offers;
}
