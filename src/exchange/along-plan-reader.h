/* along-plan-reader.h — values out of a programme file, or where they are wrong
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "exchange/along-exchange-error.h"
#include "exchange/along-plan-kind.h"

G_BEGIN_DECLS

/**
 * AlongPlanReader:
 * @file: the file
 * @ids: from the name of a group to the id (gint64) of what it describes
 * @group: the group that is being read
 * @kind: the kind of that group
 * @name: the second word of @group, "" when it has none; a part of it
 * @last_id: the lowest id that is given yet
 *
 * Lives on the stack of the one who reads and owns nothing. All functions that can fail return
 * %FALSE with ALONG_EXCHANGE_ERROR_BAD_PROGRAMME, which names @group and the key. Where a group has
 * no such key, along_plan_reader_get_…() leave the result as it is and
 * along_plan_reader_need_…() fail.
 */
typedef struct
{
  GKeyFile *file;
  GHashTable *ids;
  const char *group;
  AlongPlanKind kind;
  const char *name;
  gint64 last_id;
} AlongPlanReader;

/* Hours of each of the weekdays from @first to @last, in minutes since midnight. */
typedef struct
{
  GDateWeekday first;
  GDateWeekday last;
  int start_minute;
  int end_minute;
} AlongPlanHours;

/* Sets an error that says where it is; @key may be %NULL. Always %FALSE, to be returned. */
gboolean  along_plan_reader_fail            (AlongPlanReader  *self,
                                             const char       *key,
                                             GError          **error,
                                             const char       *format,
                                             ...) G_GNUC_PRINTF (4, 5);

/* The text at @key, %NULL when there is none; to be freed. */
char     *along_plan_reader_dup_text        (AlongPlanReader *self,
                                             const char      *key);

/* The parts of the list at @key, none when there is no such key; to be freed. */
char    **along_plan_reader_dup_list        (AlongPlanReader *self,
                                             const char      *key);

gboolean  along_plan_reader_get_bool        (AlongPlanReader *self,
                                             const char      *key);
gboolean  along_plan_reader_get_number      (AlongPlanReader  *self,
                                             const char       *key,
                                             int               min,
                                             int               max,
                                             int              *number,
                                             GError          **error);
gboolean  along_plan_reader_need_clock      (AlongPlanReader  *self,
                                             const char       *key,
                                             int              *minute,
                                             GError          **error);

/* The id of the group [@kind NAME], NAME being the value of @key. */
gboolean  along_plan_reader_need_reference  (AlongPlanReader  *self,
                                             const char       *key,
                                             AlongPlanKind     kind,
                                             gint64           *id,
                                             GError          **error);

/* The id of the group [@kind @name], @name being a part of what stands at @key. */
gboolean  along_plan_reader_parse_reference (AlongPlanReader  *self,
                                             const char       *key,
                                             AlongPlanKind     kind,
                                             const char       *name,
                                             gint64           *id,
                                             GError          **error);

/* Appends those of a list of names to @ids, an array of gint64. */
gboolean  along_plan_reader_get_references  (AlongPlanReader  *self,
                                             const char       *key,
                                             AlongPlanKind     kind,
                                             GArray           *ids,
                                             GError          **error);

/* Understand @text, which stands at @key or is a part of what stands there. */
gboolean  along_plan_reader_parse_number    (AlongPlanReader  *self,
                                             const char       *key,
                                             const char       *text,
                                             int               min,
                                             int               max,
                                             int              *number,
                                             GError          **error);
gboolean  along_plan_reader_parse_clock     (AlongPlanReader  *self,
                                             const char       *key,
                                             const char       *text,
                                             int              *minute,
                                             GError          **error);
gboolean  along_plan_reader_parse_weekday   (AlongPlanReader  *self,
                                             const char       *key,
                                             const char       *text,
                                             GDateWeekday     *weekday,
                                             GError          **error);

/* @text as "WEEKDAY START-END" or "WEEKDAY-WEEKDAY START-END"; an end that is not after the start
 * is one on the next day. */
gboolean  along_plan_reader_parse_hours     (AlongPlanReader  *self,
                                             const char       *key,
                                             const char       *text,
                                             AlongPlanHours   *hours,
                                             GError          **error);

/* @text by its nick in the enumeration @type. */
gboolean  along_plan_reader_parse_enum      (AlongPlanReader  *self,
                                             const char       *key,
                                             const char       *text,
                                             GType             type,
                                             int              *value,
                                             GError          **error);

/* The list at @key by their nicks in the flags @type. */
gboolean  along_plan_reader_get_flags       (AlongPlanReader  *self,
                                             const char       *key,
                                             GType             type,
                                             guint            *flags,
                                             GError          **error);

G_END_DECLS
