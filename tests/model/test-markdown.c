/* test-markdown.c — what is a heading, a list and bold
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "model/along-markdown.h"

static void
test_lines (void)
{
  const struct
  {
    const char *line;
    int level;
    gboolean is_bullet;
    gsize prefix;
  } cases[] = {
    { "", 0, FALSE, 0 },
    { "plain", 0, FALSE, 0 },
    { "# One", 1, FALSE, 2 },
    { "## Two", 2, FALSE, 3 },
    { "### Three", 3, FALSE, 4 },
    { "#### Four", 0, FALSE, 0 },
    { "#No", 0, FALSE, 0 },
    { "#", 0, FALSE, 0 },
    { "# ", 1, FALSE, 2 },
    { " # No", 0, FALSE, 0 },
    { "- point", 0, TRUE, 2 },
    { "* point", 0, TRUE, 2 },
    { "- ", 0, TRUE, 2 },
    { "-", 0, FALSE, 0 },
    { "-5 degrees", 0, FALSE, 0 },
    { "**bold** first", 0, FALSE, 0 },
    { "– a dash", 0, FALSE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AlongMarkdownLine line = along_markdown_read_line (cases[i].line, strlen (cases[i].line));

      g_test_message ("“%s”", cases[i].line);
      g_assert_cmpint (line.level, ==, cases[i].level);
      g_assert_cmpint (line.is_bullet, ==, cases[i].is_bullet);
      g_assert_cmpuint (line.prefix, ==, cases[i].prefix);
    }
}

/* The bold words of a line in brackets. */
static void
test_bold (void)
{
  const struct
  {
    const char *line;
    const char *bold;
  } cases[] = {
    { "", "" },
    { "**", "" },
    { "****", "" },
    { "**a", "" },
    { "a**", "" },
    { "**a**", "[a]" },
    { "x **two words** y **ä**", "[two words][ä]" },
    { "2 ** 3 ** 4", "" },
    { "** a**", "" },
    { "**a **", "" },
    { "**a ** b**", "[a ** b]" },
    { "*a*", "" },
    { "***a***", "[a]" },
    { "**a**b**c**", "[a][c]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) bold = g_string_new (NULL);
      gsize from = 0;
      gsize start, end;

      while (along_markdown_find_bold (cases[i].line, strlen (cases[i].line), from, &start, &end))
        {
          g_string_append_printf (bold, "[%.*s]", (int) (end - start), cases[i].line + start);
          from = end + strlen (ALONG_MARKDOWN_BOLD);
        }
      g_assert_cmpstr (bold->str, ==, cases[i].bold);
    }
}

/* Whatever is typed, nothing is read past its end, and what is bold lies between marks. */
static void
test_random (void)
{
  const char pieces[] = "**#- ab";

  for (int round = 0; round < 20000; round++)
    {
      gsize size = (gsize) g_test_rand_int_range (0, 12);
      g_autofree char *line = g_malloc (size + 1);
      gsize from = 0;
      gsize start, end;

      for (gsize i = 0; i < size; i++)
        line[i] = pieces[g_test_rand_int_range (0, sizeof pieces - 1)];
      line[size] = '*';

      g_assert_cmpuint (along_markdown_read_line (line, size).prefix, <=, size);
      while (along_markdown_find_bold (line, size, from, &start, &end))
        {
          g_assert_cmpuint (start, >=, from + 2);
          g_assert_cmpuint (end, >, start);
          g_assert_cmpuint (end + 2, <=, size);
          g_assert_cmpmem (line + start - 2, 2, "**", 2);
          g_assert_cmpmem (line + end, 2, "**", 2);
          from = end + 2;
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/markdown/lines", test_lines);
  g_test_add_func ("/markdown/bold", test_bold);
  g_test_add_func ("/markdown/random", test_random);

  return g_test_run ();
}
