/* instance.c — problems from files, in one of two forms
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "instance.h"

guint
instance_find (GPtrArray  *names,
               const char *name)
{
  for (guint i = 0; i < names->len; i++)
    if (g_str_equal (names->pdata[i], name))
      return i;

  g_error ("Nothing is called %s", name);
}

Instance *
instance_read (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  g_auto (GStrv) lines = NULL;
  g_autofree char *text = NULL;
  Instance *instance;

  if (!g_file_get_contents (path, &text, NULL, &error))
    g_error ("%s", error->message);

  all = g_strsplit (text, "\n", -1);
  for (char **line = all; *line; line++)
    if (*g_strstrip (*line) && **line != '#')
      g_strv_builder_add (builder, *line);
  lines = g_strv_builder_end (builder);
  if (!lines[0])
    g_error ("%s is empty", path);

  instance = g_new0 (Instance, 1);
  instance->people = g_ptr_array_new_with_free_func (g_free);
  instance->shifts = g_ptr_array_new_with_free_func (g_free);
  if (g_str_has_prefix (lines[0], "SECTION_"))
    instance_read_hospital (instance, lines);
  else
    instance_read_agency (instance, lines);
  along_problem_close (instance->problem);

  return instance;
}

void
instance_free (Instance *instance)
{
  along_problem_free (instance->problem);
  g_ptr_array_unref (instance->people);
  g_ptr_array_unref (instance->shifts);
  g_free (instance);
}

void
instance_write (const Instance      *instance,
                const AlongProposal *proposal,
                const char          *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint person = 0; person < instance->people->len; person++)
    for (guint shift = 0; shift < instance->shifts->len; shift++)
      if (along_proposal_has (proposal, person, shift))
        g_string_append_printf (text, "%s %s\n", (char *) instance->people->pdata[person],
                                (char *) instance->shifts->pdata[shift]);

  if (!g_file_set_contents (path, text->str, text->len, &error))
    g_error ("%s", error->message);
}
