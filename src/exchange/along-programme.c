/* along-programme.c — a kind of agency that the program knows: a start for a new one, and a demo
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/along-programme.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "exchange/along-programme-demo.h"
#include "exchange/along-programme-plan.h"
#include "exchange/along-programme-resources.h"
#include "model/along-record.h"

#define RESOURCE_FOLDER "/org/peerwork/Alongside/programmes/"
#define SUFFIX ".ini"

struct _AlongProgramme
{
  GObject parent_instance;

  char *id;
  AlongProgrammePlan *plan;
};

G_DEFINE_FINAL_TYPE (AlongProgramme, along_programme, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_TITLE,
  PROP_DESCRIPTION,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The ids of all programmes, sorted. */
static GPtrArray *
list_ids (void)
{
  g_auto (GStrv) files =
    g_resource_enumerate_children (along_programme_get_resource (), RESOURCE_FOLDER,
                                   G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; files != NULL && files[i] != NULL; i++)
    if (g_str_has_suffix (files[i], SUFFIX))
      g_ptr_array_add (ids, g_strndup (files[i], strlen (files[i]) - strlen (SUFFIX)));

  g_ptr_array_sort (ids, compare_ids);

  return ids;
}

static void
add_copies (GPtrArray *to,
            GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    g_ptr_array_add (to, along_record_copy (g_ptr_array_index (records, i)));
}

static void
along_programme_finalize (GObject *object)
{
  AlongProgramme *self = ALONG_PROGRAMME (object);

  g_free (self->id);
  g_clear_pointer (&self->plan, along_programme_plan_free);

  G_OBJECT_CLASS (along_programme_parent_class)->finalize (object);
}

static void
along_programme_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  AlongProgramme *self = ALONG_PROGRAMME (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->plan->title);
      break;
    case PROP_DESCRIPTION:
      g_value_set_string (value, self->plan->description);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
along_programme_class_init (AlongProgrammeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = along_programme_finalize;
  object_class->get_property = along_programme_get_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
along_programme_init (AlongProgramme *self)
{
}

GListModel *
along_programme_list (void)
{
  g_autoptr (GPtrArray) ids = list_ids ();
  GListStore *list = g_list_store_new (ALONG_TYPE_PROGRAMME);

  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AlongProgramme) programme =
        along_programme_load (g_ptr_array_index (ids, i), &error);

      /* The files are part of the program, and a test has read each. */
      if (programme == NULL)
        g_error ("%s", error->message);

      g_list_store_append (list, programme);
    }

  return G_LIST_MODEL (list);
}

AlongProgramme *
along_programme_load (const char  *id,
                      GError     **error)
{
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (id != NULL, NULL);

  path = g_strconcat (RESOURCE_FOLDER, id, SUFFIX, NULL);
  bytes = g_resource_lookup_data (along_programme_get_resource (), path,
                                  G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  if (bytes == NULL)
    {
      g_autoptr (GPtrArray) ids = list_ids ();
      g_autofree char *known = NULL;

      g_ptr_array_add (ids, NULL);
      /* Translators: between the parts of a list: "Listener, Educator". */
      known = g_strjoinv (C_ ("list", ", "), (char **) ids->pdata);
      g_set_error (error, ALONG_EXCHANGE_ERROR, ALONG_EXCHANGE_ERROR_UNKNOWN_PROGRAMME,
                   /* Translators: the second is a list of words for the command line. */
                   _("There is no programme “%s”. Choose one of these: %s."), id, known);
      return NULL;
    }

  return along_programme_new (id, bytes, error);
}

AlongProgramme *
along_programme_new (const char  *id,
                     GBytes      *bytes,
                     GError     **error)
{
  g_autoptr (AlongProgrammePlan) plan = NULL;
  AlongProgramme *self;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);

  plan = along_programme_plan_new (bytes, error);
  if (plan == NULL)
    {
      g_prefix_error (error, "%s" SUFFIX ": ", id);
      return NULL;
    }

  self = g_object_new (ALONG_TYPE_PROGRAMME, NULL);
  self->id = g_strdup (id);
  self->plan = g_steal_pointer (&plan);

  return self;
}

const char *
along_programme_get_id (AlongProgramme *self)
{
  g_return_val_if_fail (ALONG_IS_PROGRAMME (self), NULL);

  return self->id;
}

const char *
along_programme_get_title (AlongProgramme *self)
{
  g_return_val_if_fail (ALONG_IS_PROGRAMME (self), NULL);

  return self->plan->title;
}

const char *
along_programme_get_description (AlongProgramme *self)
{
  g_return_val_if_fail (ALONG_IS_PROGRAMME (self), NULL);

  return self->plan->description;
}

GPtrArray *
along_programme_make_template (AlongProgramme *self)
{
  GPtrArray *records;

  g_return_val_if_fail (ALONG_IS_PROGRAMME (self), NULL);

  records = g_ptr_array_new_with_free_func (g_object_unref);
  add_copies (records, self->plan->template);

  return records;
}

GPtrArray *
along_programme_make_demo (AlongProgramme *self,
                           gint64          now)
{
  g_return_val_if_fail (ALONG_IS_PROGRAMME (self), NULL);

  return along_programme_demo_make (self->plan, now);
}
