/* along-certificate-table.c — certificates from a table that another program wrote
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/along-certificate-table.h"

#include <string.h>

#include <glib/gi18n-lib.h>

/* So many rows tell which column is what. */
#define N_PROBED 200u

/* What a formula begins with in a spreadsheet. */
#define FORMULA_SIGNS "=+-@"

/* So many letters of a cell are shown. */
#define SHOWN_LETTERS 60

/* Names as they are looked up → the gint64 id; 0 where several are called so. */
typedef struct
{
  AlongDirectory *directory;
  GHashTable *people;
  GHashTable *courses;
} Names;

typedef struct
{
  AlongCsv *csv;
  const AlongCertificateMap *map;
  AlongLearned *learned;
  Names names;
  GHashTable *seen; /* set of "person course issued" */
} Reading;

static void
row_free (gpointer data)
{
  AlongCertificateRow *row = data;

  g_free (row->text);
  g_clear_object (&row->certificate);
  g_free (row->problem);
  g_free (row);
}

/* @text without what two ways of writing the same differ in; to be freed. */
static char *
fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *folded = g_utf8_casefold (normal != NULL ? normal : "", -1);
  g_auto (GStrv) words = g_strsplit_set (folded, " \t\n", -1);
  GString *joined = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? " " : "", words[i]);

  return g_string_free (joined, FALSE);
}

static void
add_name (GHashTable *names,
          const char *name,
          gint64      id)
{
  g_autofree char *key = fold (name);
  const gint64 *known = g_hash_table_lookup (names, key);
  gint64 several = 0;

  if (*key == '\0' || (known != NULL && *known == id))
    return;

  g_hash_table_insert (names, g_steal_pointer (&key),
                       g_memdup2 (known == NULL ? &id : &several, sizeof id));
}

static void
add_entries (GHashTable *names,
             GListModel *entries)
{
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (AlongEntry) entry = g_list_model_get_item (entries, i);
      gint64 id = along_record_get_id (ALONG_RECORD (entry));

      if (along_entry_is_archived (entry))
        continue;

      add_name (names, along_entry_get_name (entry), id);
      if (ALONG_IS_PERSON (entry))
        add_name (names, along_person_get_alias (ALONG_PERSON (entry)), id);
    }
}

static void
names_init (Names          *self,
            AlongDirectory *directory)
{
  self->directory = directory;
  self->people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->courses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  add_entries (self->people, along_directory_get_peers (directory));
  add_entries (self->people, along_directory_get_supervisors (directory));
  add_entries (self->courses, along_directory_get_courses (directory));
}

static void
names_clear (Names *self)
{
  g_hash_table_unref (self->people);
  g_hash_table_unref (self->courses);
}

/* Who or what @text calls; %NULL for nobody, and 0 for several. */
static const gint64 *
find (GHashTable *names,
      const char *text)
{
  g_autofree char *key = fold (text);

  return g_hash_table_lookup (names, key);
}

static gboolean
is_date (const char *text)
{
  AlongDay day;

  return along_csv_read_date (text, ALONG_DATE_ORDER_UNKNOWN, &day) != ALONG_DATE_TEXT_BAD;
}

/* Counts the dates of @column that are one in one order only. */
static void
count_orders (AlongCsv *csv,
            guint     column,
            guint    *n_day_first,
            guint    *n_month_first)
{
  for (guint i = 0; i < along_csv_get_n_rows (csv); i++)
    {
      const char *text = along_csv_get (csv, i, column);
      AlongDay day;
      gboolean as_day_first =
        along_csv_read_date (text, ALONG_DATE_ORDER_DAY_FIRST, &day) == ALONG_DATE_TEXT_READ;
      gboolean as_month_first =
        along_csv_read_date (text, ALONG_DATE_ORDER_MONTH_FIRST, &day) == ALONG_DATE_TEXT_READ;

      *n_day_first += as_day_first && !as_month_first;
      *n_month_first += as_month_first && !as_day_first;
    }
}

AlongDateOrder
along_certificate_table_guess_order (AlongCsv                  *csv,
                                     const AlongCertificateMap *map)
{
  guint n_day_first = 0, n_month_first = 0;

  g_return_val_if_fail (csv != NULL && map != NULL, ALONG_DATE_ORDER_UNKNOWN);

  for (int i = ALONG_CERTIFICATE_ISSUED; i <= ALONG_CERTIFICATE_EXPIRES; i++)
    if (map->columns[i] >= 0)
      count_orders (csv, (guint) map->columns[i], &n_day_first, &n_month_first);

  /* Where both are, nothing is told. */
  if (n_day_first > 0 && n_month_first == 0)
    return ALONG_DATE_ORDER_DAY_FIRST;
  if (n_month_first > 0 && n_day_first == 0)
    return ALONG_DATE_ORDER_MONTH_FIRST;

  return ALONG_DATE_ORDER_UNKNOWN;
}

/* Counts what the cells of @column say. */
static void
count (AlongCsv    *csv,
       const Names *names,
       guint        column,
       guint        counts[3])
{
  for (guint i = 0; i < MIN (along_csv_get_n_rows (csv), N_PROBED); i++)
    {
      const char *text = along_csv_get (csv, i, column);

      counts[0] += find (names->people, text) != NULL;
      counts[1] += find (names->courses, text) != NULL;
      counts[2] += is_date (text);
    }
}

/* Whether the dates of @column come before those of @other, in most rows that have both. */
static gboolean
is_earlier (AlongCsv       *csv,
            guint           column,
            guint           other,
            AlongDateOrder  order)
{
  int n_earlier = 0;

  for (guint i = 0; i < along_csv_get_n_rows (csv); i++)
    {
      AlongDay day, other_day;

      if (along_csv_read_date (along_csv_get (csv, i, column), order, &day) ==
            ALONG_DATE_TEXT_READ &&
          along_csv_read_date (along_csv_get (csv, i, other), order, &other_day) ==
            ALONG_DATE_TEXT_READ)
        n_earlier += day <= other_day ? 1 : -1;
    }

  return n_earlier >= 0;
}

AlongCertificateMap
along_certificate_table_guess (AlongCsv       *csv,
                               AlongDirectory *directory)
{
  AlongCertificateMap map = { .columns = { -1, -1, -1, -1, -1 } };
  guint most[ALONG_CERTIFICATE_N_FIELDS] = { 0 };
  Names names;

  g_return_val_if_fail (csv != NULL, map);
  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), map);

  names_init (&names, directory);
  for (guint i = 0; i < along_csv_get_n_columns (csv); i++)
    {
      guint counts[3] = { 0, 0, 0 };

      count (csv, &names, i, counts);
      for (int k = ALONG_CERTIFICATE_PERSON; k <= ALONG_CERTIFICATE_COURSE; k++)
        if (counts[k] > most[k])
          {
            most[k] = counts[k];
            map.columns[k] = (int) i;
          }
      if (counts[2] == 0)
        continue;
      if (map.columns[ALONG_CERTIFICATE_ISSUED] < 0)
        map.columns[ALONG_CERTIFICATE_ISSUED] = (int) i;
      else if (map.columns[ALONG_CERTIFICATE_EXPIRES] < 0)
        map.columns[ALONG_CERTIFICATE_EXPIRES] = (int) i;
    }

  map.order = along_certificate_table_guess_order (csv, &map);
  if (map.columns[ALONG_CERTIFICATE_EXPIRES] >= 0 &&
      !is_earlier (csv, (guint) map.columns[ALONG_CERTIFICATE_ISSUED],
                   (guint) map.columns[ALONG_CERTIFICATE_EXPIRES], map.order))
    {
      int issued = map.columns[ALONG_CERTIFICATE_EXPIRES];

      map.columns[ALONG_CERTIFICATE_EXPIRES] = map.columns[ALONG_CERTIFICATE_ISSUED];
      map.columns[ALONG_CERTIFICATE_ISSUED] = issued;
    }

  map.has_heads =
    map.columns[ALONG_CERTIFICATE_ISSUED] < 0 ||
    !is_date (along_csv_get (csv, 0, (guint) map.columns[ALONG_CERTIFICATE_ISSUED]));
  names_clear (&names);

  return map;
}

static const char *
get_cell (Reading               *reading,
          guint                  row,
          AlongCertificateField  field)
{
  int column = reading->map->columns[field];
  const char *cell = column >= 0 ? along_csv_get (reading->csv, row, (guint) column) : "";

  /* See along_certificate_table_write(). */
  return cell[0] == '\'' && cell[1] != '\0' && strchr (FORMULA_SIGNS, cell[1]) != NULL ? cell + 1
                                                                                      : cell;
}

char *
along_certificate_table_shorten (const char *cell)
{
  g_autofree char *line = NULL;

  g_return_val_if_fail (cell != NULL, NULL);

  line = g_strdup (cell);
  g_strdelimit (line, "\n\t", ' ');
  if (g_utf8_strlen (line, -1) > SHOWN_LETTERS)
    {
      g_autofree char *first = g_utf8_substring (line, 0, SHOWN_LETTERS);

      return g_strconcat (first, "…", NULL);
    }

  return g_steal_pointer (&line);
}

/* The cells that are looked at, with a comma between; to be freed. */
static char *
dup_text (Reading *reading,
          guint    row)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < ALONG_CERTIFICATE_N_FIELDS; i++)
    {
      g_autofree char *cell =
        along_certificate_table_shorten (get_cell (reading, row, (AlongCertificateField) i));

      if (*cell != '\0')
        g_string_append_printf (text, "%s%s", text->len > 0 ? C_ ("list", ", ") : "", cell);
    }

  return g_string_free (text, FALSE);
}

static char *
dup_problem (const char *format,
             const char *cell)
{
  g_autofree char *shown = along_certificate_table_shorten (cell);
  GString *words = g_string_new (format);

  g_string_replace (words, "%s", shown, 1);

  return g_string_free (words, FALSE);
}

/* Reads a day; what is wrong with it is to be freed, %NULL for nothing. */
static char *
read_day (Reading    *reading,
          const char *cell,
          AlongDay   *day)
{
  switch (along_csv_read_date (cell, reading->map->order, day))
    {
    case ALONG_DATE_TEXT_READ:
      return NULL;
    case ALONG_DATE_TEXT_AMBIGUOUS:
      /* Translators: what stands in a cell of a table, such as 3/4/2026. */
      return dup_problem (_("“%s” can be two dates. Say how dates are written."), cell);
    case ALONG_DATE_TEXT_BAD:
    default:
      /* Translators: what stands in a cell of a table. */
      return dup_problem (_("“%s” is no date, or not written like the others."), cell);
    }
}

static char *
read_person (Reading *reading,
             guint    row,
             gint64  *id)
{
  const char *cell = get_cell (reading, row, ALONG_CERTIFICATE_PERSON);
  const gint64 *found = find (reading->names.people, cell);

  if (*cell == '\0')
    return g_strdup (_("Nobody is named."));
  if (found == NULL)
    /* Translators: a name in a table. */
    return dup_problem (_("Nobody is called “%s” here."), cell);
  if (*found == 0)
    /* Translators: a name in a table. */
    return dup_problem (_("Several people are called “%s”."), cell);

  *id = *found;

  return NULL;
}

static char *
read_course (Reading      *reading,
             guint         row,
             AlongCourse **course)
{
  const char *cell = get_cell (reading, row, ALONG_CERTIFICATE_COURSE);
  const gint64 *found = find (reading->names.courses, cell);

  if (*cell == '\0')
    return g_strdup (_("No course is named."));
  if (found == NULL || *found == 0)
    /* Translators: a course in a table. */
    return dup_problem (_("No course is called “%s” here."), cell);

  *course = along_directory_get_course (reading->names.directory, *found);

  return NULL;
}

static char *
read_issued (Reading  *reading,
             guint     row,
             AlongDay *issued)
{
  const char *cell = get_cell (reading, row, ALONG_CERTIFICATE_ISSUED);

  return *cell != '\0' ? read_day (reading, cell, issued)
                       : g_strdup (_("The day of issue is missing."));
}

static char *
read_expires (Reading     *reading,
              guint        row,
              AlongCourse *course,
              AlongDay     issued,
              AlongDay    *expires)
{
  const char *cell = get_cell (reading, row, ALONG_CERTIFICATE_EXPIRES);

  if (*cell != '\0')
    return read_day (reading, cell, expires);

  *expires = along_course_get_expiry (course, issued);

  return NULL;
}

/* That the same is there already, in words to be freed; %NULL when it is not. */
static char *
find_twin (Reading  *reading,
           gint64    person_id,
           gint64    course_id,
           AlongDay  issued)
{
  GPtrArray *certificates =
    along_learned_get_certificates (reading->learned, person_id, course_id);
  char *key;

  for (guint i = 0; i < certificates->len; i++)
    if (along_certificate_get_issued (g_ptr_array_index (certificates, i)) == issued)
      return g_strdup (_("This certificate is there already."));

  key = g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %d", person_id, course_id,
                         issued);

  return g_hash_table_add (reading->seen, key)
           ? NULL : g_strdup (_("This certificate is in the table twice."));
}

static void
read_row (Reading             *reading,
          guint                row,
          AlongCertificateRow *into)
{
  g_autoptr (AlongCertificate) certificate = NULL;
  g_autoptr (GError) error = NULL;
  AlongCourse *course = NULL;
  AlongDay issued = 0, expires = 0;
  gint64 person_id = 0;

  if ((into->problem = read_person (reading, row, &person_id)) != NULL ||
      (into->problem = read_course (reading, row, &course)) != NULL ||
      (into->problem = read_issued (reading, row, &issued)) != NULL ||
      (into->problem = read_expires (reading, row, course, issued, &expires)) != NULL)
    return;

  certificate = g_object_new (ALONG_TYPE_CERTIFICATE,
                              "person-id", person_id,
                              "course-id", along_record_get_id (ALONG_RECORD (course)),
                              "issued", issued,
                              "expires", expires,
                              "origin", get_cell (reading, row, ALONG_CERTIFICATE_ORIGIN),
                              NULL);
  if (!along_record_check (ALONG_RECORD (certificate), NULL, &error))
    into->problem = g_strdup (error->message);
  else
    into->problem =
      find_twin (reading, person_id, along_record_get_id (ALONG_RECORD (course)), issued);
  if (into->problem == NULL)
    into->certificate = g_steal_pointer (&certificate);
}

GPtrArray *
along_certificate_table_read (AlongCsv                  *csv,
                              const AlongCertificateMap *map,
                              AlongDirectory            *directory,
                              AlongLearned              *learned)
{
  Reading reading = { .csv = csv, .map = map, .learned = learned };
  GPtrArray *rows;

  g_return_val_if_fail (csv != NULL && map != NULL, NULL);
  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), NULL);
  g_return_val_if_fail (learned != NULL, NULL);

  rows = g_ptr_array_new_with_free_func (row_free);
  names_init (&reading.names, directory);
  reading.seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = map->has_heads ? 1 : 0; i < along_csv_get_n_rows (csv); i++)
    {
      AlongCertificateRow *row = g_new0 (AlongCertificateRow, 1);

      row->line = along_csv_get_line (csv, i);
      row->text = dup_text (&reading, i);
      read_row (&reading, i, row);
      g_ptr_array_add (rows, row);
    }
  g_hash_table_unref (reading.seen);
  names_clear (&reading.names);

  return rows;
}

/* Ends a row after its last cell. */
static void
append_cell (GString    *text,
             const char *cell,
             gboolean    last)
{
  GString *quoted = g_string_new (cell);

  g_string_replace (quoted, "\"", "\"\"", 0);
  if (*cell != '\0' && strchr (FORMULA_SIGNS, *cell) != NULL)
    g_string_prepend_c (quoted, '\'');
  g_string_append_printf (text, "\"%s\"%s", quoted->str, last ? "\r\n" : ";");
  g_string_free (quoted, TRUE);
}

static void
append_day (GString  *text,
            AlongDay  day)
{
  g_autofree char *iso = day != 0 ? along_day_to_iso (day) : NULL;

  append_cell (text, iso != NULL ? iso : "", FALSE);
}

static void
append_people (GString        *text,
               AlongDirectory *directory,
               AlongLearned   *learned,
               GListModel     *people)
{
  GListModel *courses = along_directory_get_courses (directory);

  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    for (guint k = 0; k < g_list_model_get_n_items (courses); k++)
      {
        g_autoptr (AlongEntry) person = g_list_model_get_item (people, i);
        g_autoptr (AlongEntry) course = g_list_model_get_item (courses, k);
        GPtrArray *certificates =
          along_learned_get_certificates (learned, along_record_get_id (ALONG_RECORD (person)),
                                          along_record_get_id (ALONG_RECORD (course)));

        for (guint m = 0; m < certificates->len; m++)
          {
            AlongCertificate *certificate = g_ptr_array_index (certificates, m);

            append_cell (text, along_entry_get_name (person), FALSE);
            append_cell (text, along_entry_get_name (course), FALSE);
            append_day (text, along_certificate_get_issued (certificate));
            append_day (text, along_certificate_get_expires (certificate));
            append_cell (text, along_certificate_get_origin (certificate), TRUE);
          }
      }
}

GBytes *
along_certificate_table_write (AlongDirectory *directory,
                               AlongLearned   *learned)
{
  GString *text;

  g_return_val_if_fail (ALONG_IS_DIRECTORY (directory), NULL);
  g_return_val_if_fail (learned != NULL, NULL);

  text = g_string_new ("\ufeff");
  append_cell (text, _("Who has it"), FALSE);
  append_cell (text, _("Course"), FALSE);
  append_cell (text, _("Day of issue"), FALSE);
  append_cell (text, _("Last valid day"), FALSE);
  append_cell (text, _("Where it came from"), TRUE);
  append_people (text, directory, learned, along_directory_get_peers (directory));
  append_people (text, directory, learned, along_directory_get_supervisors (directory));

  return g_string_free_to_bytes (text);
}
