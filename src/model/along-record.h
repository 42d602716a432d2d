/* along-record.h — what every record of the agency has in common
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "model/along-enums.h"
#include "model/along-model-error.h"

G_BEGIN_DECLS

/**
 * AlongRecord:
 *
 * One row of the agency file as a GObject. Every property of a record that can be written is
 * part of its content; nothing else is. Ids are unique over all kinds of records: 0 means "none
 * yet", a negative id stands for a record that is made in the same intent.
 *
 * Records belong to the main thread once they are handed to the interface, and are then read
 * only: a change is made to a copy and saved by an intent.
 */
#define ALONG_TYPE_RECORD (along_record_get_type ())
G_DECLARE_DERIVABLE_TYPE (AlongRecord, along_record, ALONG, RECORD, GObject)

/**
 * AlongRecordClass:
 * @check: see along_record_check(). Implementations chain up first.
 */
struct _AlongRecordClass
{
  GObjectClass parent_class;

  gboolean (* check) (AlongRecord  *self,
                      const char  **property,
                      GError      **error);
};

gint64       along_record_get_id       (AlongRecord        *self);

/* A new record of the same type with the same content, id included; to be unreffed. */
gpointer     along_record_copy         (gpointer            self);

/* The same but for the properties @names, which are as in @other, a record of the same type. */
gpointer     along_record_copy_with    (gpointer            self,
                                        gpointer            other,
                                        const char *const  *names);

/* Whether both are of one type and all their content is equal. */
gboolean     along_record_equal        (gpointer            a,
                                        gpointer            b);

/* Whether both, of one type, have the same value of @property. */
gboolean     along_record_is_alike     (gpointer            a,
                                        gpointer            b,
                                        const char         *property);

/* The names of the properties in which @self differs from @base, a record of the same type, with
 * %NULL behind the last. The array is to be freed, the names are static. What only two properties
 * say together is listed as both: a span of time by its start and end, what somebody did on a shift
 * by person and state. Of two changes one must not take a half each. */
const char **along_record_list_changes (gpointer            self,
                                        gpointer            base);

/* Whether the record may be saved as it is. If not: ALONG_MODEL_ERROR with a message for the
 * user, and @property (may be %NULL) is the static name of the property to mend. */
gboolean     along_record_check        (AlongRecord        *self,
                                        const char        **property,
                                        GError            **error);

/* For class_init of the records: a property that can be read and written, kept in the instance at
 * @offset, as G_STRUCT_OFFSET() or G_PRIVATE_OFFSET() tells it, in a char * or a GBytes * that is
 * never %NULL, a gint64, an int or a gboolean. Where a record does not begin with the default, its
 * init says so; texts begin there as g_strdup ("") and bytes as g_bytes_new (NULL, 0), and both are
 * freed by its finalize. Setting compares, then notifies. */
void         along_record_class_add_text  (AlongRecordClass   *klass,
                                           const char         *name,
                                           gssize              offset);
void         along_record_class_add_bytes (AlongRecordClass   *klass,
                                           const char         *name,
                                           gssize              offset);
void         along_record_class_add_int64 (AlongRecordClass   *klass,
                                           const char         *name,
                                           gssize              offset);
void         along_record_class_add_int   (AlongRecordClass   *klass,
                                           const char         *name,
                                           gssize              offset);
void         along_record_class_add_bool  (AlongRecordClass   *klass,
                                           const char         *name,
                                           gssize              offset);
void         along_record_class_add_enum  (AlongRecordClass   *klass,
                                           const char         *name,
                                           GType               type,
                                           gssize              offset);
void         along_record_class_add_flags (AlongRecordClass   *klass,
                                           const char         *name,
                                           GType               type,
                                           gssize              offset);

G_END_DECLS
