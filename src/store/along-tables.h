/* along-tables.h — which property of which record is which column of which table
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define ALONG_TABLE_MAX_FIELDS 15
#define ALONG_MAPPING_MAX_TABLES 2

typedef enum
{
  ALONG_FIELD_VALUE,
  ALONG_FIELD_REFERENCE, /* the id of another record; 0 is NULL */
} AlongFieldKind;

typedef struct
{
  const char *property;
  const char *column;
  AlongFieldKind kind;
} AlongField;

/* A table whose primary key is the column "id". */
typedef struct
{
  const char *name;
  AlongField fields[ALONG_TABLE_MAX_FIELDS];
} AlongTable;

/* A record is a row in each of its tables. */
typedef struct
{
  GType (* get_type) (void);
  const char *nick;
  const AlongTable *tables[ALONG_MAPPING_MAX_TABLES];
} AlongMapping;

/* How the records of @type are kept; static. */
const AlongMapping *along_mapping_find (GType type);

G_END_DECLS
