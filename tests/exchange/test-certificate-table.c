/* test-certificate-table.c — certificates from tables, however another program wrote them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "exchange/along-certificate-table.h"
#include "exchange/along-exchange-error.h"
#include "model/along-peer.h"

#define AINO ((gint64) 10)
#define VAINO ((gint64) 11)
#define NALOXONE ((gint64) 20)
#define FIRST_AID ((gint64) 21)
#define MONTHS 24

#define N_FILES 1000
#define MAX_ROWS 12

/* 2026-04-03, which is another day when the month comes first. */
#define APRIL along_day_new (2026, 4, 3)

typedef struct
{
  AlongDirectory *directory;
  AlongLearned *learned;
} Fixture;

static void
add (Fixture  *self,
     gpointer  record)
{
  along_directory_add (self->directory, record);
  g_object_unref (record);
}

/* Two peers, of whom one has an umlaut and an alias, and two courses. */
static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->directory = along_directory_new ();
  self->learned = along_learned_new ();
  add (self, g_object_new (ALONG_TYPE_PEER, "id", AINO, "name", "Aino Laine", NULL));
  add (self, g_object_new (ALONG_TYPE_PEER, "id", VAINO, "name", "Väinö Mäki", "alias", "Vake",
                           NULL));
  add (self, g_object_new (ALONG_TYPE_COURSE, "id", NALOXONE, "name", "Naloxone", "validity",
                           ALONG_VALIDITY_MONTHS, "months", MONTHS, NULL));
  add (self, g_object_new (ALONG_TYPE_COURSE, "id", FIRST_AID, "name", "First aid, large", NULL));
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_object_unref (self->directory);
  along_learned_unref (self->learned);
}

static AlongCsv *
parse (const char  *data,
       gsize        size,
       GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  return along_csv_new (bytes, error);
}

static GPtrArray *
read_table (Fixture    *self,
            const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongCsv) csv = parse (text, strlen (text), &error);
  AlongCertificateMap map;

  g_assert_no_error (error);
  map = along_certificate_table_guess (csv, self->directory);

  return along_certificate_table_read (csv, &map, self->directory, self->learned);
}

/* All ways of writing the same table give the same cells. */
static void
test_ways (Fixture       *fixture,
           gconstpointer  data)
{
  static const char *const encodings[] = { "UTF-8", "UTF-8 BOM", "UTF-16LE BOM", "UTF-16BE BOM",
                                           "UTF-16LE", "UTF-16BE", "ISO-8859-1" };
  static const char *const ends[] = { "\n", "\r\n", "\r" };

  for (guint e = 0; e < G_N_ELEMENTS (encodings); e++)
    for (const char *separator = ";\t,"; *separator != '\0'; separator++)
      for (guint l = 0; l < G_N_ELEMENTS (ends); l++)
        {
          g_auto (GStrv) encoding = g_strsplit (encodings[e], " ", 2);
          g_autofree char *text = g_strdup_printf (
            "%sPerson%cCourse%cDate%s%s \"Väinö Mäki\" %c\"First aid, large\"%c3.4.2026%s",
            encoding[1] != NULL ? "\ufeff" : "", *separator, *separator, ends[l], ends[l],
            *separator, *separator, ends[l]);
          gsize size;
          g_autofree char *written =
            g_convert (text, -1, encoding[0], "UTF-8", NULL, &size, NULL);
          g_autoptr (GError) error = NULL;
          g_autoptr (AlongCsv) csv = parse (written, size, &error);

          g_assert_no_error (error);
          g_assert_cmpuint (along_csv_get_n_rows (csv), ==, 2);
          g_assert_cmpuint (along_csv_get_n_columns (csv), ==, 3);
          g_assert_cmpuint (along_csv_get_line (csv, 1), ==, 3);
          g_assert_cmpstr (along_csv_get (csv, 0, 0), ==, "Person");
          g_assert_cmpstr (along_csv_get (csv, 1, 0), ==, "Väinö Mäki");
          g_assert_cmpstr (along_csv_get (csv, 1, 1), ==, "First aid, large");
          g_assert_cmpstr (along_csv_get (csv, 1, 2), ==, "3.4.2026");
          g_assert_cmpstr (along_csv_get (csv, 1, 9), ==, "");
        }
}

static void
test_quotes (Fixture       *fixture,
             gconstpointer  data)
{
  static const char text[] = "a;\"b \"\"c\"\";\r\nd\"\nshort";
  g_autoptr (AlongCsv) csv = parse (text, strlen (text), NULL);

  g_assert_cmpuint (along_csv_get_n_rows (csv), ==, 2);
  g_assert_cmpstr (along_csv_get (csv, 0, 1), ==, "b \"c\";\nd");
  g_assert_cmpstr (along_csv_get (csv, 1, 0), ==, "short");
  g_assert_cmpstr (along_csv_get (csv, 1, 1), ==, "");
  g_assert_cmpuint (along_csv_get_line (csv, 1), ==, 3);
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct
  {
    const char *data;
    gsize size;
  } cases[] = {
    { "", 0 }, { "\n;;\n\n", 5 }, { "a;\"b\nc", 6 }, { "a\1b", 3 }, { "a\0b\0c", 5 },
    { "\xef\xbb\xbf\xff", 4 }, { "\xff\xfe\x00\xd8", 4 }, { "\x89PNG\r\n\x1a\n\0\0", 10 },
    { "\xff\xfe" "a\0\0\0b\0", 8 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (parse (cases[i].data, cases[i].size, &error));
      g_assert_error (error, ALONG_EXCHANGE_ERROR, ALONG_EXCHANGE_ERROR_NO_TABLE);
    }
}

static void
test_too_large (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *large = g_strnfill (ALONG_CSV_MAX_BYTES + 1, 'a');
  g_autofree char *wide = g_strnfill (ALONG_CSV_MAX_COLUMNS, ';');
  GString *high = g_string_new (NULL);
  const char *texts[3];

  for (int i = 0; i <= ALONG_CSV_MAX_ROWS; i++)
    g_string_append (high, "a;b\n");
  *wide = 'a';
  wide[1] = ';';
  texts[0] = large;
  texts[1] = high->str;
  texts[2] = wide;
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (parse (texts[i], strlen (texts[i]), &error));
      g_assert_error (error, ALONG_EXCHANGE_ERROR, ALONG_EXCHANGE_ERROR_TOO_LARGE);
    }
  /* So many columns there may be. */
  {
    g_autoptr (AlongCsv) csv = parse (texts[2], strlen (texts[2]), NULL);

    g_assert_cmpuint (along_csv_get_n_columns (csv), ==, ALONG_CSV_MAX_COLUMNS);
  }
  g_string_free (high, TRUE);
}

static void
test_dates (void)
{
  static const struct
  {
    const char *text;
    AlongDateOrder order;
    AlongDateText read;
    const char *iso;
  } cases[] = {
    { "2026-04-03", ALONG_DATE_ORDER_UNKNOWN, ALONG_DATE_TEXT_READ, "2026-04-03" },
    { "2026-04-03 00:00:00", ALONG_DATE_ORDER_UNKNOWN, ALONG_DATE_TEXT_READ, "2026-04-03" },
    { "2026-04-03T10:30Z", ALONG_DATE_ORDER_UNKNOWN, ALONG_DATE_TEXT_READ, "2026-04-03" },
    { "20260403", ALONG_DATE_ORDER_UNKNOWN, ALONG_DATE_TEXT_READ, "2026-04-03" },
    { "3.4.2026", ALONG_DATE_ORDER_MONTH_FIRST, ALONG_DATE_TEXT_READ, "2026-04-03" },
    { "03/04/2026", ALONG_DATE_ORDER_DAY_FIRST, ALONG_DATE_TEXT_READ, "2026-04-03" },
    { "04/03/2026", ALONG_DATE_ORDER_MONTH_FIRST, ALONG_DATE_TEXT_READ, "2026-04-03" },
    { "3-4-2026", ALONG_DATE_ORDER_DAY_FIRST, ALONG_DATE_TEXT_READ, "2026-04-03" },
    { "13/4/2026", ALONG_DATE_ORDER_UNKNOWN, ALONG_DATE_TEXT_READ, "2026-04-13" },
    { "4/13/2026", ALONG_DATE_ORDER_UNKNOWN, ALONG_DATE_TEXT_READ, "2026-04-13" },
    { "4/4/2026", ALONG_DATE_ORDER_UNKNOWN, ALONG_DATE_TEXT_READ, "2026-04-04" },
    { "29.2.2028", ALONG_DATE_ORDER_UNKNOWN, ALONG_DATE_TEXT_READ, "2028-02-29" },
    { "3/4/2026", ALONG_DATE_ORDER_UNKNOWN, ALONG_DATE_TEXT_AMBIGUOUS, NULL },
    { "4/13/2026", ALONG_DATE_ORDER_DAY_FIRST, ALONG_DATE_TEXT_BAD, NULL },
    { "13/4/2026", ALONG_DATE_ORDER_MONTH_FIRST, ALONG_DATE_TEXT_BAD, NULL },
    { "29.2.2026", ALONG_DATE_ORDER_UNKNOWN, ALONG_DATE_TEXT_BAD, NULL },
    { "3.4.26", ALONG_DATE_ORDER_UNKNOWN, ALONG_DATE_TEXT_BAD, NULL },
    { "3.4.02026", ALONG_DATE_ORDER_UNKNOWN, ALONG_DATE_TEXT_BAD, NULL },
    { "2026-04", ALONG_DATE_ORDER_UNKNOWN, ALONG_DATE_TEXT_BAD, NULL },
    { "2026-04-03x", ALONG_DATE_ORDER_UNKNOWN, ALONG_DATE_TEXT_BAD, NULL },
    { "2026-04/03", ALONG_DATE_ORDER_UNKNOWN, ALONG_DATE_TEXT_BAD, NULL },
    { "20261303", ALONG_DATE_ORDER_UNKNOWN, ALONG_DATE_TEXT_BAD, NULL },
    { "1.1.9999", ALONG_DATE_ORDER_UNKNOWN, ALONG_DATE_TEXT_BAD, NULL },
    { "300.4.2026", ALONG_DATE_ORDER_UNKNOWN, ALONG_DATE_TEXT_BAD, NULL },
    { "", ALONG_DATE_ORDER_UNKNOWN, ALONG_DATE_TEXT_BAD, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AlongDay day = 0, expected = 0;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (along_csv_read_date (cases[i].text, cases[i].order, &day), ==,
                       cases[i].read);
      if (cases[i].iso != NULL)
        {
          g_assert_true (along_day_parse (cases[i].iso, &expected));
          g_assert_cmpint (day, ==, expected);
        }
    }
}

static void
assert_certificate (GPtrArray *rows,
                    guint      row,
                    gint64     person_id,
                    gint64     course_id,
                    AlongDay   issued,
                    AlongDay   expires)
{
  const AlongCertificateRow *read = g_ptr_array_index (rows, row);

  g_assert_cmpstr (read->problem, ==, NULL);
  g_assert_cmpint (along_certificate_get_person_id (read->certificate), ==, person_id);
  g_assert_cmpint (along_certificate_get_course_id (read->certificate), ==, course_id);
  g_assert_cmpint (along_certificate_get_issued (read->certificate), ==, issued);
  g_assert_cmpint (along_certificate_get_expires (read->certificate), ==, expires);
}

/* The columns are found by what is in them, in any order; names in any writing. */
static void
test_guess (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) rows =
    read_table (fixture, "To;From;What;Who\n"
                         "2030-01-01;2026-04-03;first AID, large;aino  LAINE\n"
                         ";2026-04-03;Naloxone;Vake\n");

  g_assert_cmpuint (rows->len, ==, 2);
  assert_certificate (rows, 0, AINO, FIRST_AID, APRIL, along_day_new (2030, 1, 1));
  assert_certificate (rows, 1, VAINO, NALOXONE, APRIL, along_day_new (2028, 4, 3));
}

/* One date tells how the others are written; where none does, it is asked. */
static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) told = read_table (fixture, "Vake;Naloxone;4/3/2026\n"
                                                    "Aino Laine;Naloxone;4/23/2026\n");
  g_autoptr (GPtrArray) asked = read_table (fixture, "Vake;Naloxone;4/3/2026\n");
  const AlongCertificateRow *row = g_ptr_array_index (asked, 0);

  g_assert_cmpuint (told->len, ==, 2);
  assert_certificate (told, 0, VAINO, NALOXONE, APRIL, along_day_new (2028, 4, 3));
  g_assert_cmpuint (asked->len, ==, 1);
  g_assert_null (row->certificate);
  g_assert_cmpstr (row->problem, ==, "“4/3/2026” can be two dates. Say how dates are written.");
}

static void
test_problems (Fixture       *fixture,
               gconstpointer  data)
{
  static const char *const problems[] = {
    NULL,
    "This certificate is in the table twice.",
    "Nobody is called “Somebody” here.",
    "No course is called “Kayaking” here.",
    "“soon” is no date, or not written like the others.",
    "The day of issue is missing.",
    "Nobody is named.",
    "No course is named.",
    "This certificate is there already.",
  };
  g_autoptr (AlongCertificate) kept =
    g_object_new (ALONG_TYPE_CERTIFICATE, "person-id", VAINO, "course-id", FIRST_AID, "issued",
                  APRIL, NULL);
  g_autoptr (GPtrArray) rows = NULL;

  along_learned_add_certificate (fixture->learned, kept);
  rows = read_table (fixture, "Name;Course;Issued\n"
                              "Aino Laine;Naloxone;3.4.2026\n"
                              "Aino Laine;Naloxone;2026-04-03\n"
                              "Somebody;Naloxone;3.4.2026\n"
                              "Aino Laine;Kayaking;3.4.2026\n"
                              "Aino Laine;Naloxone;soon\n"
                              "Aino Laine;Naloxone\n"
                              ";Naloxone;3.4.2026\n"
                              "Aino Laine;;3.4.2026\n"
                              "Vake;First aid, large;3.4.2026\n");

  g_assert_cmpuint (rows->len, ==, G_N_ELEMENTS (problems));
  for (guint i = 0; i < rows->len; i++)
    {
      const AlongCertificateRow *row = g_ptr_array_index (rows, i);

      g_assert_cmpstr (row->problem, ==, problems[i]);
      g_assert_cmpint (row->certificate != NULL, ==, problems[i] == NULL);
      g_assert_cmpuint (row->line, ==, i + 2);
    }
}

/* What was written is read as it was; and no spreadsheet calculates with it. */
static void
test_write (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (AlongCertificate) first =
    g_object_new (ALONG_TYPE_CERTIFICATE, "person-id", VAINO, "course-id", FIRST_AID, "issued",
                  APRIL, "origin", "=1+1; \"Red Cross\"", NULL);
  g_autoptr (AlongCertificate) second =
    g_object_new (ALONG_TYPE_CERTIFICATE, "person-id", AINO, "course-id", NALOXONE, "issued",
                  APRIL, "expires", APRIL + 100, NULL);
  AlongCertificate *certificates[] = { first, second };
  g_autoptr (AlongLearned) nothing = along_learned_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (AlongCsv) csv = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  AlongCertificateMap map = { .columns = { 0, 1, 2, 3, 4 }, .has_heads = TRUE };
  guint n_found = 0;

  for (guint i = 0; i < G_N_ELEMENTS (certificates); i++)
    along_learned_add_certificate (fixture->learned, certificates[i]);
  bytes = along_certificate_table_write (fixture->directory, fixture->learned);
  csv = along_csv_new (bytes, NULL);
  rows = along_certificate_table_read (csv, &map, fixture->directory, nothing);

  g_assert_cmpuint (rows->len, ==, G_N_ELEMENTS (certificates));
  for (guint i = 0; i < rows->len; i++)
    for (guint k = 0; k < G_N_ELEMENTS (certificates); k++)
      {
        const AlongCertificateRow *row = g_ptr_array_index (rows, i);

        n_found += along_record_equal (row->certificate, certificates[k]);
      }
  g_assert_cmpuint (n_found, ==, G_N_ELEMENTS (certificates));
  for (guint i = 0; i < along_csv_get_n_rows (csv); i++)
    g_assert_null (strchr ("=+-@", *along_csv_get (csv, i, 4) != '\0'
                                     ? *along_csv_get (csv, i, 4) : 'a'));
}

/* What was written adds nothing where it came from, of what was renewed neither. */
static void
test_again (Fixture       *fixture,
            gconstpointer  data)
{
  const AlongDay days[] = { APRIL - 700, APRIL - 400, APRIL };
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (AlongCsv) csv = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  AlongCertificateMap map = { .columns = { 0, 1, 2, 3, 4 }, .has_heads = TRUE };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr (AlongCertificate) certificate =
        g_object_new (ALONG_TYPE_CERTIFICATE, "person-id", AINO, "course-id", NALOXONE, "issued",
                      days[i], "expires", days[i] + 300, NULL);

      along_learned_add_certificate (fixture->learned, certificate);
    }
  bytes = along_certificate_table_write (fixture->directory, fixture->learned);
  csv = along_csv_new (bytes, NULL);
  rows = along_certificate_table_read (csv, &map, fixture->directory, fixture->learned);

  g_assert_cmpuint (rows->len, ==, G_N_ELEMENTS (days));
  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpstr (((AlongCertificateRow *) g_ptr_array_index (rows, i))->problem, ==,
                     "This certificate is there already.");
}

static int
pick (int n)
{
  return g_test_rand_int_range (0, n);
}

/* How dates are written; of the last two it is told by the days behind the 12th alone. */
static const struct
{
  const char *format; /* with D for the day and M for the month, two of them for two digits */
  AlongDateOrder order;
} styles[] = {
  { "2026-MM-DD", ALONG_DATE_ORDER_UNKNOWN },     { "2026MMDD", ALONG_DATE_ORDER_UNKNOWN },
  { "D.M.2026", ALONG_DATE_ORDER_UNKNOWN },       { "D/M/2026", ALONG_DATE_ORDER_DAY_FIRST },
  { "M/D/2026", ALONG_DATE_ORDER_MONTH_FIRST },
};

/* What one row says. */
typedef struct
{
  gint64 person_id;
  gint64 course_id;
  int month;
  int day;
  const char *origin;
} Drawn;

/* What a file says, in columns of which one may be left out. */
typedef struct
{
  Drawn rows[MAX_ROWS];
  guint n_rows;
  gboolean heads;
  int columns[ALONG_CERTIFICATE_N_FIELDS];
  AlongDateOrder order; /* _UNKNOWN where there is one way to read them */
} DrawnFile;

static char *
dup_date (const char  *format,
          const Drawn *drawn)
{
  g_autoptr (GString) text = g_string_new (format);
  g_autofree char *days = g_strdup_printf ("%02d", drawn->day);
  g_autofree char *months = g_strdup_printf ("%02d", drawn->month);
  g_autofree char *day = g_strdup_printf ("%d", drawn->day);
  g_autofree char *month = g_strdup_printf ("%d", drawn->month);

  g_string_replace (text, "DD", days, 0);
  g_string_replace (text, "MM", months, 0);
  g_string_replace (text, "D", day, 0);
  g_string_replace (text, "M", month, 0);

  return g_strdup (text->str);
}

static void
append_cell (GString    *text,
             const char *cell)
{
  g_autoptr (GString) doubled = g_string_new (cell);

  g_string_replace (doubled, "\"", "\"\"", 0);
  if (pick (3) == 0 || strpbrk (cell, ";,\t\n\"") != NULL)
    g_string_append_printf (text, "\"%s\"", doubled->str);
  else
    g_string_append (text, cell);
}

/* The cell of @field as it may be written. */
static char *
draw_cell (const Drawn           *drawn,
           AlongCertificateField  field,
           const char            *format)
{
  static const char *const of_aino[] = { "Aino Laine", "aino laine", "Aino\nLaine" };
  static const char *const of_vaino[] = { "Väinö Mäki", "Vake", "VÄINÖ MÄKI" };
  static const char *const of_naloxone[] = { "Naloxone", " naloxone ", "NALOXONE" };
  static const char *const of_first_aid[] = { "First aid, large", "First aid,\nlarge",
                                              "FIRST AID, LARGE" };

  switch (field)
    {
    case ALONG_CERTIFICATE_PERSON:
      return g_strdup ((drawn->person_id == AINO ? of_aino : of_vaino)[pick (3)]);
    case ALONG_CERTIFICATE_COURSE:
      return g_strdup ((drawn->course_id == NALOXONE ? of_naloxone : of_first_aid)[pick (3)]);
    case ALONG_CERTIFICATE_ISSUED:
      return dup_date (format, drawn);
    case ALONG_CERTIFICATE_EXPIRES:
    case ALONG_CERTIFICATE_ORIGIN:
    case ALONG_CERTIFICATE_N_FIELDS:
    default:
      return g_strdup (drawn->origin);
    }
}

/* A table of certificates as any program may have written it. */
static GBytes *
draw_file (DrawnFile *file)
{
  static const char *const encodings[] = { "UTF-8", "UTF-16LE", "UTF-16BE", "ISO-8859-1" };
  static const char *const ends[] = { "\n", "\r\n", "\r" };
  static const char *const origins[] = { "", "ää", "The \"red\" cross", "a; b, c" };
  static const char *const heads[] = { "Person", "Course", "Date", NULL, "More" };
  const char *encoding = encodings[pick (G_N_ELEMENTS (encodings))];
  const char *end = ends[pick (G_N_ELEMENTS (ends))];
  char separator = ";\t,"[pick (3)];
  int style = pick (G_N_ELEMENTS (styles));
  int left_out = pick (4) == 0 ? pick (3) : -1;
  gboolean marked = encoding[0] == 'U' && pick (2) == 0;
  g_autoptr (GString) text = g_string_new (marked ? "\ufeff" : "");
  int n_columns = 0;
  char *written;
  gsize size;

  file->n_rows = 1 + (guint) pick (MAX_ROWS);
  file->heads = pick (2);
  file->order = styles[style].order;
  for (int k = 0; k < ALONG_CERTIFICATE_N_FIELDS; k++)
    file->columns[k] = k == left_out || heads[k] == NULL ? -1 : n_columns++;

  for (int i = file->heads ? -1 : 0; i < (int) file->n_rows; i++)
    {
      if (i >= 0)
        file->rows[i] = (Drawn) {
          .person_id = pick (2) == 0 ? AINO : VAINO,
          .course_id = pick (2) == 0 ? NALOXONE : FIRST_AID,
          .month = i + 1,
          .day = 1 + pick (28),
          .origin = origins[pick (G_N_ELEMENTS (origins))],
        };
      for (int k = 0; k < ALONG_CERTIFICATE_N_FIELDS; k++)
        {
          g_autofree char *cell = NULL;

          /* Some rows are shorter. */
          if (file->columns[k] < 0 ||
              (i >= 0 && k == ALONG_CERTIFICATE_ORIGIN && *file->rows[i].origin == '\0'))
            continue;
          cell = i < 0 ? g_strdup (heads[k])
                       : draw_cell (&file->rows[i], (AlongCertificateField) k,
                                    styles[style].format);
          if (file->columns[k] > 0)
            g_string_append_c (text, separator);
          append_cell (text, cell);
        }
      g_string_append (text, end);
    }

  written = g_convert (text->str, (gssize) text->len, encoding, "UTF-8", NULL, &size, NULL);

  return g_bytes_new_take (written, size);
}

/* What is to be said of @drawn: why it is not read, or %NULL where it is. */
static const char *
find_problem (const DrawnFile *file,
              const Drawn     *drawn,
              gboolean         order_is_known)
{
  if (file->columns[ALONG_CERTIFICATE_PERSON] < 0)
    return "Nobody is named.";
  if (file->columns[ALONG_CERTIFICATE_COURSE] < 0)
    return "No course is named.";
  if (file->columns[ALONG_CERTIFICATE_ISSUED] < 0)
    return "The day of issue is missing.";
  if (file->order != ALONG_DATE_ORDER_UNKNOWN && !order_is_known && drawn->day <= 12 &&
      drawn->day != drawn->month)
    return "can be two dates";

  return NULL;
}

/* That each row of @csv says what was drawn; gives how many could have been two dates. */
static guint
assert_drawn (Fixture                   *self,
              AlongCsv                  *csv,
              const AlongCertificateMap *map,
              const DrawnFile           *file,
              gboolean                   order_is_known)
{
  g_autoptr (GPtrArray) rows =
    along_certificate_table_read (csv, map, self->directory, self->learned);
  guint n_unclear = 0;

  g_assert_cmpuint (rows->len, ==, file->n_rows);
  for (guint i = 0; i < rows->len; i++)
    {
      const AlongCertificateRow *row = g_ptr_array_index (rows, i);
      const Drawn *drawn = &file->rows[i];
      const char *problem = find_problem (file, drawn, order_is_known);

      if (problem != NULL)
        {
          g_assert_null (row->certificate);
          g_assert_nonnull (strstr (row->problem, problem));
          n_unclear += g_str_equal (problem, "can be two dates");
          continue;
        }

      g_assert_cmpstr (row->problem, ==, NULL);
      g_assert_cmpint (along_certificate_get_person_id (row->certificate), ==, drawn->person_id);
      g_assert_cmpint (along_certificate_get_course_id (row->certificate), ==, drawn->course_id);
      g_assert_cmpint (along_certificate_get_issued (row->certificate), ==,
                       along_day_new (2026, drawn->month, drawn->day));
      g_assert_cmpstr (along_certificate_get_origin (row->certificate), ==, drawn->origin);
    }

  return n_unclear;
}

/* That @csv is understood as it was drawn, what it does not tell being asked about; gives how many
 * rows it was asked about. */
static guint
assert_file (Fixture         *self,
             AlongCsv        *csv,
             const DrawnFile *file)
{
  AlongCertificateMap map = along_certificate_table_guess (csv, self->directory);
  gboolean told = FALSE;
  guint n_unclear;

  for (guint i = 0; i < file->n_rows; i++)
    told = told || file->rows[i].day > 12;
  told = told && file->columns[ALONG_CERTIFICATE_ISSUED] >= 0;

  for (int k = ALONG_CERTIFICATE_PERSON; k <= ALONG_CERTIFICATE_ISSUED; k++)
    g_assert_cmpint (map.columns[k], ==, file->columns[k]);
  g_assert_cmpint (map.order, ==, told ? file->order : ALONG_DATE_ORDER_UNKNOWN);
  if (file->columns[ALONG_CERTIFICATE_ISSUED] >= 0)
    g_assert_cmpint (map.has_heads, ==, file->heads);
  map.has_heads = file->heads;
  map.columns[ALONG_CERTIFICATE_ORIGIN] = file->columns[ALONG_CERTIFICATE_ORIGIN];

  n_unclear = assert_drawn (self, csv, &map, file, told);
  map.order = file->order;
  g_assert_cmpuint (assert_drawn (self, csv, &map, file, TRUE), ==, 0);

  return n_unclear;
}

/* Changes, takes away and doubles some bytes. */
static GBytes *
damage (GBytes *bytes)
{
  g_autoptr (GByteArray) array = g_byte_array_new ();
  int n_times = 1 + pick (20);

  g_byte_array_append (array, g_bytes_get_data (bytes, NULL), (guint) g_bytes_get_size (bytes));
  for (int i = 0; i < n_times && array->len > 1; i++)
    {
      guint at = (guint) pick ((int) array->len);

      switch (pick (4))
        {
        case 0:
          array->data[at] = (guint8) pick (256);
          break;
        case 1:
          g_byte_array_remove_index (array, at);
          break;
        case 2:
          array->data[at] = (guint8) "\";,\t\r\n/."[pick (8)];
          break;
        default:
          g_byte_array_set_size (array, at + 1);
        }
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&array));
}

/* Each row is read whole, or has a problem. */
static void
assert_rows (Fixture                   *self,
             AlongCsv                  *csv,
             const AlongCertificateMap *map)
{
  g_autoptr (GPtrArray) rows =
    along_certificate_table_read (csv, map, self->directory, self->learned);

  g_assert_cmpuint (rows->len, ==, along_csv_get_n_rows (csv) - (map->has_heads ? 1 : 0));
  for (guint i = 0; i < rows->len; i++)
    {
      const AlongCertificateRow *row = g_ptr_array_index (rows, i);

      g_assert_cmpint (row->certificate != NULL, ==, row->problem == NULL);
      g_assert_true (g_utf8_validate (row->text, -1, NULL));
      g_assert_true (row->problem == NULL || g_utf8_validate (row->problem, -1, NULL));
    }
}

/* Whole files say what they were written to say, damaged ones give a preview or an error that says
 * why. */
static void
test_random (Fixture       *fixture,
             gconstpointer  data)
{
  guint n_refused = 0, n_unclear = 0;

  for (int i = 0; i < N_FILES; i++)
    {
      DrawnFile file;
      g_autoptr (GBytes) whole = draw_file (&file);
      g_autoptr (GBytes) damaged = damage (whole);
      g_autoptr (GError) error = NULL;
      g_autoptr (AlongCsv) csv = along_csv_new (whole, &error);
      g_autoptr (AlongCsv) other = NULL;
      AlongCertificateMap map;

      g_assert_no_error (error);
      n_unclear += assert_file (fixture, csv, &file);

      other = along_csv_new (damaged, &error);
      if (other == NULL)
        {
          g_assert_true (error->domain == ALONG_EXCHANGE_ERROR);
          g_assert_cmpstr (error->message, !=, "");
          n_refused++;
          continue;
        }

      map = along_certificate_table_guess (other, fixture->directory);
      assert_rows (fixture, other, &map);
      for (int k = 0; k < ALONG_CERTIFICATE_N_FIELDS; k++)
        map.columns[k] = pick ((int) along_csv_get_n_columns (other) + 1) - 1;
      map.has_heads = pick (2);
      map.order = (AlongDateOrder) pick (3);
      assert_rows (fixture, other, &map);
    }

  /* All of it happened. */
  g_assert_cmpuint (n_unclear, >, 0);
  g_assert_cmpuint (n_refused, >, 0);
  g_assert_cmpuint (n_refused, <, N_FILES);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/certificate-table/ways", test_ways);
  ADD ("/certificate-table/quotes", test_quotes);
  ADD ("/certificate-table/refused", test_refused);
  ADD ("/certificate-table/too-large", test_too_large);
  g_test_add_func ("/certificate-table/dates", test_dates);
  ADD ("/certificate-table/guess", test_guess);
  ADD ("/certificate-table/order", test_order);
  ADD ("/certificate-table/problems", test_problems);
  ADD ("/certificate-table/write", test_write);
  ADD ("/certificate-table/again", test_again);
  ADD ("/certificate-table/random", test_random);

  return g_test_run ();
}
