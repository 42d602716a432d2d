/* memory-search.c — looks for words in the memory of the process, as somebody with a debugger would
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE /* for memmem() */

#include "memory-search.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define CHUNK (1024 * 1024)

/* In one piece of memory that is no part of what is searched. */
static guint
count_in (int         memory,
          guint64     start,
          guint64     end,
          char       *chunk,
          const char *secret)
{
  gsize length = strlen (secret);
  guint n_found = 0;

  for (guint64 at = start; at + length <= end; at += CHUNK - length + 1)
    {
      gssize n_read = pread (memory, chunk, MIN (CHUNK, end - at), (off_t) at);
      const char *found = chunk;

      if (n_read < (gssize) length)
        break;
      while ((found = memmem (found, (gsize) (chunk + n_read - found), secret, length)) != NULL)
        {
          if (at + (guint64) (found - chunk) != (guint64) (gsize) secret)
            n_found++;
          found++;
        }
    }

  return n_found;
}

guint
memory_search_count (const char *secret)
{
  /* Of its own, so that what is read is not found in there once more. */
  char *chunk = mmap (NULL, CHUNK, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  int memory = open ("/proc/self/mem", O_RDONLY | O_CLOEXEC);
  FILE *maps = fopen ("/proc/self/maps", "re");
  char line[512];
  guint n_found = 0;

  g_assert_true (chunk != MAP_FAILED && memory >= 0 && maps != NULL);
  while (fgets (line, sizeof line, maps) != NULL)
    {
      guint64 start, end;
      char mode[5];

      if (sscanf (line, "%" G_GINT64_MODIFIER "x-%" G_GINT64_MODIFIER "x %4s",
                  &start, &end, mode) != 3 || mode[0] != 'r' || mode[1] != 'w')
        continue;

      /* The piece with the chunk may be one with its neighbours. */
      if (start <= (gsize) chunk && (gsize) chunk < end)
        {
          n_found += count_in (memory, start, (gsize) chunk, chunk, secret);
          start = (gsize) chunk + CHUNK;
        }
      n_found += count_in (memory, start, end, chunk, secret);
    }

  fclose (maps);
  close (memory);
  munmap (chunk, CHUNK);

  return n_found;
}
