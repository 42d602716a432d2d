/* along-record.c — what every record of the agency has in common
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/along-record.h"

typedef struct
{
  gint64 id;
} AlongRecordPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AlongRecord, along_record, G_TYPE_OBJECT)

#define FLAGS (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS)

static gboolean
is_content (GParamSpec *pspec)
{
  return (pspec->flags & G_PARAM_WRITABLE) != 0;
}

/* Whether @a and @b have the same value of a property. */
static gboolean
is_alike (GParamSpec *pspec,
          GObject    *a,
          GObject    *b)
{
  g_auto (GValue) of_a = G_VALUE_INIT;
  g_auto (GValue) of_b = G_VALUE_INIT;

  g_object_get_property (a, pspec->name, &of_a);
  g_object_get_property (b, pspec->name, &of_b);

  /* Of what is boxed the library compares where it is. */
  if (G_VALUE_HOLDS (&of_a, G_TYPE_BYTES))
    return g_bytes_equal (g_value_get_boxed (&of_a), g_value_get_boxed (&of_b));

  return g_param_values_cmp (pspec, &of_a, &of_b) == 0;
}

/* The id of a property is where in the instance it is kept; that of private data lies before it. */
static gpointer
get_field (GObject *object,
           guint    prop_id)
{
  return G_STRUCT_MEMBER_P (object, (int) prop_id);
}

static void
along_record_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  gpointer field = get_field (object, prop_id);

  if (G_VALUE_HOLDS_STRING (value))
    g_value_set_string (value, *(char **) field);
  else if (G_VALUE_HOLDS (value, G_TYPE_BYTES))
    g_value_set_boxed (value, *(GBytes **) field);
  else if (G_VALUE_HOLDS_INT64 (value))
    g_value_set_int64 (value, *(gint64 *) field);
  else if (G_VALUE_HOLDS_BOOLEAN (value))
    g_value_set_boolean (value, *(gboolean *) field);
  else if (G_VALUE_HOLDS_ENUM (value))
    g_value_set_enum (value, *(int *) field);
  else if (G_VALUE_HOLDS_FLAGS (value))
    g_value_set_flags (value, *(guint *) field);
  else
    g_value_set_int (value, *(int *) field);
}

static gboolean
assign_text (char       **field,
             const char  *text)
{
  /* A text is never NULL, so that nobody has to ask. */
  if (text == NULL)
    text = "";

  if (g_strcmp0 (*field, text) == 0)
    return FALSE;

  g_free (*field);
  *field = g_strdup (text);
  return TRUE;
}

static gboolean
assign_bytes (GBytes **field,
              GBytes  *bytes)
{
  g_autoptr (GBytes) fresh = bytes != NULL ? g_bytes_ref (bytes) : g_bytes_new (NULL, 0);

  /* Nor are bytes. */
  if (*field != NULL && g_bytes_equal (*field, fresh))
    return FALSE;

  g_clear_pointer (field, g_bytes_unref);
  *field = g_steal_pointer (&fresh);
  return TRUE;
}

static gboolean
assign_int64 (gint64 *field,
              gint64  number)
{
  gboolean changed = *field != number;

  *field = number;
  return changed;
}

static gboolean
assign_int (int *field,
            int  number)
{
  gboolean changed = *field != number;

  *field = number;
  return changed;
}

static void
along_record_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  gpointer field = get_field (object, prop_id);
  gboolean changed;

  if (G_VALUE_HOLDS_STRING (value))
    changed = assign_text (field, g_value_get_string (value));
  else if (G_VALUE_HOLDS (value, G_TYPE_BYTES))
    changed = assign_bytes (field, g_value_get_boxed (value));
  else if (G_VALUE_HOLDS_INT64 (value))
    changed = assign_int64 (field, g_value_get_int64 (value));
  else if (G_VALUE_HOLDS_BOOLEAN (value))
    changed = assign_int (field, g_value_get_boolean (value));
  else if (G_VALUE_HOLDS_ENUM (value))
    changed = assign_int (field, g_value_get_enum (value));
  else if (G_VALUE_HOLDS_FLAGS (value))
    changed = assign_int (field, (int) g_value_get_flags (value));
  else
    changed = assign_int (field, g_value_get_int (value));

  if (changed)
    g_object_notify_by_pspec (object, pspec);
}

static gboolean
along_record_real_check (AlongRecord  *self,
                         const char  **property,
                         GError      **error)
{
  return TRUE;
}

static void
along_record_class_init (AlongRecordClass *klass)
{
  klass->check = along_record_real_check;

  along_record_class_add_int64 (klass, "id", G_PRIVATE_OFFSET (AlongRecord, id));
}

static void
along_record_init (AlongRecord *self)
{
}

gint64
along_record_get_id (AlongRecord *self)
{
  AlongRecordPrivate *priv = along_record_get_instance_private (self);

  g_return_val_if_fail (ALONG_IS_RECORD (self), 0);

  return priv->id;
}

gpointer
along_record_copy (gpointer self)
{
  g_autofree GParamSpec **pspecs = NULL;
  GObject *copy;
  guint n_pspecs;

  g_return_val_if_fail (ALONG_IS_RECORD (self), NULL);

  copy = g_object_new (G_OBJECT_TYPE (self), NULL);
  pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (self), &n_pspecs);

  for (guint i = 0; i < n_pspecs; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      if (!is_content (pspecs[i]))
        continue;

      g_object_get_property (self, pspecs[i]->name, &value);
      g_object_set_property (copy, pspecs[i]->name, &value);
    }

  return copy;
}

gpointer
along_record_copy_with (gpointer           self,
                        gpointer           other,
                        const char *const *names)
{
  GObject *copy;

  g_return_val_if_fail (ALONG_IS_RECORD (self), NULL);
  g_return_val_if_fail (G_OBJECT_TYPE (other) == G_OBJECT_TYPE (self), NULL);
  g_return_val_if_fail (names != NULL, NULL);

  copy = along_record_copy (self);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      g_object_get_property (other, names[i], &value);
      g_object_set_property (copy, names[i], &value);
    }

  return copy;
}

gboolean
along_record_equal (gpointer a,
                    gpointer b)
{
  g_autofree GParamSpec **pspecs = NULL;
  guint n_pspecs;

  g_return_val_if_fail (ALONG_IS_RECORD (a), FALSE);
  g_return_val_if_fail (ALONG_IS_RECORD (b), FALSE);

  if (a == b)
    return TRUE;

  if (G_OBJECT_TYPE (a) != G_OBJECT_TYPE (b))
    return FALSE;

  pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (a), &n_pspecs);

  for (guint i = 0; i < n_pspecs; i++)
    if (is_content (pspecs[i]) && !is_alike (pspecs[i], a, b))
      return FALSE;

  return TRUE;
}

gboolean
along_record_is_alike (gpointer    a,
                       gpointer    b,
                       const char *property)
{
  GParamSpec *pspec;

  g_return_val_if_fail (ALONG_IS_RECORD (a), FALSE);
  g_return_val_if_fail (G_OBJECT_TYPE (a) == G_OBJECT_TYPE (b), FALSE);

  pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (a), property);
  g_return_val_if_fail (pspec != NULL, FALSE);

  return is_alike (pspec, a, b);
}

/* Whether the other half of what has the property named @name as one half differs. */
static gboolean
is_half_of_change (const char *name,
                   GObject    *a,
                   GObject    *b)
{
  static const char *const halves[][2] = {
    { "start", "end" },
    { "person-id", "state" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (halves); i++)
    for (guint k = 0; k < 2; k++)
      if (g_str_equal (name, halves[i][k]))
        {
          GParamSpec *other =
            g_object_class_find_property (G_OBJECT_GET_CLASS (a), halves[i][1 - k]);

          return other != NULL && !is_alike (other, a, b);
        }

  return FALSE;
}

const char **
along_record_list_changes (gpointer self,
                           gpointer base)
{
  g_autofree GParamSpec **pspecs = NULL;
  const char **names;
  guint n_pspecs, n_names = 0;

  g_return_val_if_fail (ALONG_IS_RECORD (self), NULL);
  g_return_val_if_fail (G_OBJECT_TYPE (base) == G_OBJECT_TYPE (self), NULL);

  pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (self), &n_pspecs);
  names = g_new0 (const char *, n_pspecs + 1);

  for (guint i = 0; i < n_pspecs; i++)
    if (is_content (pspecs[i]) &&
        (!is_alike (pspecs[i], self, base) || is_half_of_change (pspecs[i]->name, self, base)))
      names[n_names++] = pspecs[i]->name;

  return names;
}

gboolean
along_record_check (AlongRecord  *self,
                    const char  **property,
                    GError      **error)
{
  const char *ignored;

  g_return_val_if_fail (ALONG_IS_RECORD (self), FALSE);

  return ALONG_RECORD_GET_CLASS (self)->check (self, property != NULL ? property : &ignored, error);
}

static void
add_property (AlongRecordClass *klass,
              GParamSpec       *pspec,
              gssize            offset)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  /* These two are not inherited. */
  object_class->get_property = along_record_get_property;
  object_class->set_property = along_record_set_property;

  g_object_class_install_property (object_class, (guint) offset, pspec);
}

void
along_record_class_add_text (AlongRecordClass *klass,
                             const char       *name,
                             gssize            offset)
{
  add_property (klass, g_param_spec_string (name, NULL, NULL, "", FLAGS), offset);
}

void
along_record_class_add_bytes (AlongRecordClass *klass,
                              const char       *name,
                              gssize            offset)
{
  add_property (klass, g_param_spec_boxed (name, NULL, NULL, G_TYPE_BYTES, FLAGS), offset);
}

void
along_record_class_add_int64 (AlongRecordClass *klass,
                              const char       *name,
                              gssize            offset)
{
  add_property (klass, g_param_spec_int64 (name, NULL, NULL, G_MININT64, G_MAXINT64, 0, FLAGS),
                offset);
}

void
along_record_class_add_int (AlongRecordClass *klass,
                            const char       *name,
                            gssize            offset)
{
  add_property (klass, g_param_spec_int (name, NULL, NULL, G_MININT, G_MAXINT, 0, FLAGS), offset);
}

void
along_record_class_add_bool (AlongRecordClass *klass,
                             const char       *name,
                             gssize            offset)
{
  add_property (klass, g_param_spec_boolean (name, NULL, NULL, FALSE, FLAGS), offset);
}

void
along_record_class_add_enum (AlongRecordClass *klass,
                             const char       *name,
                             GType             type,
                             gssize            offset)
{
  add_property (klass, g_param_spec_enum (name, NULL, NULL, type, 0, FLAGS), offset);
}

void
along_record_class_add_flags (AlongRecordClass *klass,
                              const char       *name,
                              GType             type,
                              gssize            offset)
{
  add_property (klass, g_param_spec_flags (name, NULL, NULL, type, 0, FLAGS), offset);
}
