/* csv.c — certificates from any bytes: all of them a preview or an error, and no row half read
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <stddef.h>
#include <stdint.h>

#include "exchange/along-certificate-table.h"
#include "model/along-peer.h"

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

static AlongDirectory *directory;
static AlongLearned *learned;

static void
add (gpointer record)
{
  along_directory_add (directory, record);
  g_object_unref (record);
}

/* Two peers and two courses, and what one of them has already. */
static void
set_up (void)
{
  g_autoptr (AlongCertificate) certificate =
    g_object_new (ALONG_TYPE_CERTIFICATE, "person-id", (gint64) 1, "course-id", (gint64) 3,
                  "issued", along_day_new (2026, 4, 3), NULL);

  directory = along_directory_new ();
  learned = along_learned_new ();
  add (g_object_new (ALONG_TYPE_PEER, "id", (gint64) 1, "name", "Aino", NULL));
  add (g_object_new (ALONG_TYPE_PEER, "id", (gint64) 2, "name", "Väinö", "alias", "Va", NULL));
  add (g_object_new (ALONG_TYPE_COURSE, "id", (gint64) 3, "name", "Nal", NULL));
  add (g_object_new (ALONG_TYPE_COURSE, "id", (gint64) 4, "name", "Aid", "validity",
                     ALONG_VALIDITY_MONTHS, "months", 12, NULL));
  along_learned_add_certificate (learned, certificate);
}

/* Each row is read or has a problem, in words that can be shown; what is read can be kept. */
static void
check (GPtrArray *rows)
{
  guint line = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const AlongCertificateRow *row = g_ptr_array_index (rows, i);

      g_assert_true ((row->certificate == NULL) == (row->problem != NULL));
      g_assert_true (g_utf8_validate (row->text, -1, NULL));
      g_assert_true (row->problem == NULL || g_utf8_validate (row->problem, -1, NULL));
      g_assert_true (row->certificate == NULL ||
                     along_record_check (ALONG_RECORD (row->certificate), NULL, NULL));
      g_assert_cmpuint (row->line, >, line);
      line = row->line;
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (AlongCsv) csv = NULL;
  AlongCertificateMap map;

  if (directory == NULL)
    set_up ();

  bytes = g_bytes_new (data, size);
  csv = along_csv_new (bytes, &error);
  g_assert_true ((csv == NULL) == (error != NULL));
  if (csv == NULL)
    return 0;

  /* Whatever is chosen in the window besides what is likely. */
  map = along_certificate_table_guess (csv, directory);
  for (int order = ALONG_DATE_ORDER_UNKNOWN; order <= ALONG_DATE_ORDER_MONTH_FIRST; order++)
    {
      g_autoptr (GPtrArray) rows = NULL;

      map.order = (AlongDateOrder) order;
      map.has_heads = size % 2 == 0;
      map.columns[ALONG_CERTIFICATE_EXPIRES] =
        (int) (size % (along_csv_get_n_columns (csv) + 1)) - 1;
      rows = along_certificate_table_read (csv, &map, directory, learned);
      check (rows);
    }

  return 0;
}
