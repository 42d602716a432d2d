/* along-csv.c — a table that another program wrote as text
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "exchange/along-csv.h"

#include <stdio.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "exchange/along-exchange-error.h"

/* So many lines tell what stands between the cells. */
#define N_PROBED 40

#define SEPARATORS ";\t,"

typedef struct
{
  guint line;
  GPtrArray *cells; /* owned strings */
} Row;

struct _AlongCsv
{
  GArray *rows; /* Row */
  guint n_columns;
};

/* Where the reading of a text has come to. */
typedef struct
{
  const char *at;
  guint line;
} Reader;

static void
row_clear (gpointer data)
{
  Row *row = data;

  g_ptr_array_unref (row->cells);
}

/* To be freed; %NULL where it is not in @encoding, or has an end in the middle. */
static char *
convert (const char *data,
         gsize       size,
         const char *encoding)
{
  gsize n_written = 0;
  g_autofree char *text =
    g_convert (data, (gssize) size, "UTF-8", encoding, NULL, &n_written, NULL);

  return text != NULL && strlen (text) == n_written ? g_steal_pointer (&text) : NULL;
}

/* UTF-16 without a mark has a zero in every letter of most languages of Europe, on the same side;
 * %NULL where that is not so. */
static const char *
guess_wide (const char *data,
            gsize       size)
{
  gsize n_zeros[2] = { 0, 0 };

  for (gsize i = 0; i < size; i++)
    if (data[i] == '\0')
      n_zeros[i % 2]++;

  if (size % 2 != 0 || MAX (n_zeros[0], n_zeros[1]) <= size / 4)
    return NULL;

  return n_zeros[0] > n_zeros[1] ? "UTF-16BE" : "UTF-16LE";
}

/* Everything but the ends of lines and tabs that no table has in it. */
static gboolean
is_text (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (g_unichar_iscntrl (letter) && letter != '\n' && letter != '\r' && letter != '\t')
        return FALSE;
    }

  return TRUE;
}

/* The text of @bytes as UTF-8, to be freed; %NULL when it is none. */
static char *
decode (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *wide;
  g_autofree char *text = NULL;

  if (size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    text = g_utf8_validate (data + 3, (gssize) (size - 3), NULL) ? g_strndup (data + 3, size - 3)
                                                                 : NULL;
  else if (size >= 2 && memcmp (data, "\xff\xfe", 2) == 0)
    text = convert (data + 2, size - 2, "UTF-16LE");
  else if (size >= 2 && memcmp (data, "\xfe\xff", 2) == 0)
    text = convert (data + 2, size - 2, "UTF-16BE");
  else if (size > 0 && memchr (data, '\0', size) != NULL)
    text = (wide = guess_wide (data, size)) != NULL ? convert (data, size, wide) : NULL;
  else if (g_utf8_validate (data, (gssize) size, NULL))
    text = g_strndup (data, size);
  else if ((text = convert (data, size, "WINDOWS-1252")) == NULL)
    text = convert (data, size, "ISO-8859-1");

  return text != NULL && is_text (text) ? g_steal_pointer (&text) : NULL;
}

/* Goes over the end of a line; %FALSE where there is none. */
static gboolean
skip_line_end (Reader *reader)
{
  if (*reader->at != '\r' && *reader->at != '\n')
    return FALSE;

  reader->at += reader->at[0] == '\r' && reader->at[1] == '\n' ? 2 : 1;
  reader->line++;

  return TRUE;
}

/* What stands between quotation marks, of which two are one; %FALSE where they are not closed. */
static gboolean
read_quoted (Reader  *reader,
             GString *cell)
{
  reader->at++;
  while (*reader->at != '\0')
    {
      if (reader->at[0] == '"' && reader->at[1] != '"')
        {
          reader->at++;
          return TRUE;
        }
      if (*reader->at == '"')
        reader->at++;
      if (skip_line_end (reader))
        g_string_append_c (cell, '\n');
      else
        g_string_append_c (cell, *reader->at++);
    }

  return FALSE;
}

/* Reads a cell up to what ends it; %FALSE where its quotation marks are not closed. */
static gboolean
read_cell (Reader    *reader,
           char       separator,
           GPtrArray *cells)
{
  GString *cell = g_string_new (NULL);
  gboolean closed = TRUE;

  while (*reader->at == ' ')
    reader->at++;
  if (*reader->at == '"')
    closed = read_quoted (reader, cell);
  while (*reader->at != '\0' && *reader->at != separator && *reader->at != '\r' &&
         *reader->at != '\n')
    g_string_append_c (cell, *reader->at++);

  g_ptr_array_add (cells, g_strstrip (g_string_free (cell, FALSE)));

  return closed;
}

/* The cells of a row, to be unreffed; %NULL where quotation marks are not closed. */
static GPtrArray *
read_row (Reader *reader,
          char    separator)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

  for (;;)
    {
      if (!read_cell (reader, separator, cells))
        return NULL;
      if (*reader->at != separator || separator == '\0')
        break;
      reader->at++;
    }
  skip_line_end (reader);

  return g_steal_pointer (&cells);
}

static gboolean
is_blank (GPtrArray *cells)
{
  for (guint i = 0; i < cells->len; i++)
    if (*(char *) g_ptr_array_index (cells, i) != '\0')
      return FALSE;

  return TRUE;
}

/* In how many of the first lines @separator stands outside of quotation marks, and how often. */
static guint
count_lines (const char *text,
             char        separator,
             guint      *n_all)
{
  gboolean quoted = FALSE;
  guint n_lines = 0, n_seen = 0, n_here = 0;

  *n_all = 0;
  for (const char *at = text; *at != '\0' && n_seen < N_PROBED; at++)
    {
      if (*at == '"')
        quoted = !quoted;
      if (quoted)
        continue;
      if (*at == separator)
        n_here++;
      if (*at == '\n' || *at == '\r' || at[1] == '\0')
        {
          n_lines += n_here > 0;
          *n_all += n_here;
          n_here = 0;
          n_seen++;
        }
    }

  return n_lines;
}

static char
find_separator (const char *text)
{
  char best = SEPARATORS[0];
  guint most_lines = 0, most = 0;

  for (const char *at = SEPARATORS; *at != '\0'; at++)
    {
      guint n_all;
      guint n_lines = count_lines (text, *at, &n_all);

      if (n_lines > most_lines || (n_lines == most_lines && n_all > most))
        {
          best = *at;
          most_lines = n_lines;
          most = n_all;
        }
    }

  return best;
}

static gboolean
read_rows (AlongCsv    *self,
           const char  *text,
           GError     **error)
{
  Reader reader = { text, 1 };
  char separator;

  /* Some programs write in the first line what stands between the cells. */
  if (g_str_has_prefix (text, "sep=") && text[4] != '\0' && strchr (SEPARATORS, text[4]) != NULL)
    {
      separator = text[4];
      reader.at += 5;
      skip_line_end (&reader);
    }
  else
    {
      separator = find_separator (text);
    }

  while (*reader.at != '\0')
    {
      Row row = { .line = reader.line };

      row.cells = read_row (&reader, separator);
      if (row.cells == NULL)
        {
          g_set_error (error, ALONG_EXCHANGE_ERROR, ALONG_EXCHANGE_ERROR_NO_TABLE,
                       _("In line %u of the file, quotation marks begin that do not end."),
                       row.line);
          return FALSE;
        }
      if (is_blank (row.cells))
        {
          g_ptr_array_unref (row.cells);
          continue;
        }

      self->n_columns = MAX (self->n_columns, row.cells->len);
      g_array_append_val (self->rows, row);
      if (self->rows->len > ALONG_CSV_MAX_ROWS || self->n_columns > ALONG_CSV_MAX_COLUMNS)
        {
          g_set_error (error, ALONG_EXCHANGE_ERROR, ALONG_EXCHANGE_ERROR_TOO_LARGE,
                       _("The file has more than %d rows or %d columns."), ALONG_CSV_MAX_ROWS,
                       ALONG_CSV_MAX_COLUMNS);
          return FALSE;
        }
    }

  return TRUE;
}

AlongCsv *
along_csv_new (GBytes  *bytes,
               GError **error)
{
  g_autoptr (AlongCsv) self = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  if (g_bytes_get_size (bytes) > ALONG_CSV_MAX_BYTES)
    {
      g_set_error (error, ALONG_EXCHANGE_ERROR, ALONG_EXCHANGE_ERROR_TOO_LARGE,
                   _("The file is larger than %d MiB."), ALONG_CSV_MAX_BYTES / 1024 / 1024);
      return NULL;
    }

  text = decode (bytes);
  if (text == NULL)
    {
      g_set_error_literal (error, ALONG_EXCHANGE_ERROR, ALONG_EXCHANGE_ERROR_NO_TABLE,
                           _("The file is no text. Save the table as CSV first."));
      return NULL;
    }

  self = g_new0 (AlongCsv, 1);
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self->rows, row_clear);
  if (!read_rows (self, text, error))
    return NULL;

  if (self->rows->len == 0)
    {
      g_set_error_literal (error, ALONG_EXCHANGE_ERROR, ALONG_EXCHANGE_ERROR_NO_TABLE,
                           _("There is nothing in the file."));
      return NULL;
    }

  return g_steal_pointer (&self);
}

void
along_csv_free (AlongCsv *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->rows);
  g_free (self);
}

guint
along_csv_get_n_rows (AlongCsv *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

guint
along_csv_get_n_columns (AlongCsv *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_columns;
}

const char *
along_csv_get (AlongCsv *self,
               guint     row,
               guint     column)
{
  GPtrArray *cells;

  g_return_val_if_fail (self != NULL, "");
  g_return_val_if_fail (row < self->rows->len, "");

  cells = g_array_index (self->rows, Row, row).cells;

  return column < cells->len ? g_ptr_array_index (cells, column) : "";
}

guint
along_csv_get_line (AlongCsv *self,
                    guint     row)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (row < self->rows->len, 0);

  return g_array_index (self->rows, Row, row).line;
}

static gboolean
make_day (int       year,
          int       month,
          int       day_of_month,
          AlongDay *day)
{
  if (year < 1900 || year > 2149 || month < 1 || month > 12 || day_of_month < 1 ||
      !g_date_valid_dmy ((GDateDay) MIN (day_of_month, 99), (GDateMonth) month, (GDateYear) year))
    return FALSE;

  *day = along_day_new (year, month, day_of_month);

  return TRUE;
}

/* Three numbers with @mark between them, and a time behind or nothing. */
static gboolean
read_numbers (const char *text,
              char        mark,
              int         numbers[3],
              int         n_digits[3])
{
  const char *at = text;

  for (int i = 0; i < 3; i++)
    {
      numbers[i] = n_digits[i] = 0;
      for (; g_ascii_isdigit (*at); at++)
        {
          numbers[i] = numbers[i] * 10 + (*at - '0');
          if (++n_digits[i] > 4)
            return FALSE;
        }
      if (n_digits[i] == 0 || (i < 2 && *at++ != mark))
        return FALSE;
    }

  return *at == '\0' ||
         g_regex_match_simple ("^[T ] *[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?Z?$", at, 0, 0);
}

static AlongDateText
read_either (int             first,
             int             second,
             int             year,
             AlongDateOrder  order,
             AlongDay       *day)
{
  AlongDay day_first, month_first;
  gboolean is_day_first = make_day (year, second, first, &day_first);
  gboolean is_month_first = make_day (year, first, second, &month_first);

  if (order == ALONG_DATE_ORDER_UNKNOWN && is_day_first && is_month_first &&
      day_first != month_first)
    return ALONG_DATE_TEXT_AMBIGUOUS;

  if (is_day_first && order != ALONG_DATE_ORDER_MONTH_FIRST)
    *day = day_first;
  else if (is_month_first && order != ALONG_DATE_ORDER_DAY_FIRST)
    *day = month_first;
  else
    return ALONG_DATE_TEXT_BAD;

  return ALONG_DATE_TEXT_READ;
}

AlongDateText
along_csv_read_date (const char     *text,
                     AlongDateOrder  order,
                     AlongDay       *day)
{
  static const char marks[] = "-/.";
  int numbers[3], n_digits[3];
  gboolean read = FALSE;

  g_return_val_if_fail (text != NULL, ALONG_DATE_TEXT_BAD);
  g_return_val_if_fail (day != NULL, ALONG_DATE_TEXT_BAD);

  if (strlen (text) == 8 && strspn (text, "0123456789") == 8 &&
      sscanf (text, "%4d%2d%2d", &numbers[0], &numbers[1], &numbers[2]) == 3)
    return make_day (numbers[0], numbers[1], numbers[2], day) ? ALONG_DATE_TEXT_READ
                                                              : ALONG_DATE_TEXT_BAD;

  for (guint i = 0; i < strlen (marks); i++)
    {
      if (!read_numbers (text, marks[i], numbers, n_digits))
        continue;
      if (n_digits[0] == 4)
        read = make_day (numbers[0], numbers[1], numbers[2], day);
      else if (n_digits[2] == 4 && marks[i] == '.')
        read = make_day (numbers[2], numbers[1], numbers[0], day);
      else if (n_digits[2] == 4)
        return read_either (numbers[0], numbers[1], numbers[2], order, day);
    }

  return read ? ALONG_DATE_TEXT_READ : ALONG_DATE_TEXT_BAD;
}
