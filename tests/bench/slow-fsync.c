/* slow-fsync.c — a disk that takes its time to say that something is on it
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Preloaded by tests/bench/open, which finds the two variables by name.
 */

#define _GNU_SOURCE

#include <dlfcn.h>
#include <unistd.h>

/* How long each takes besides, in milliseconds, and how often anything was waited for. */
volatile int slow_fsync_milliseconds = 0;
volatile int slow_fsync_count = 0;

static int
wait_and_sync (const char *name,
               int         fd)
{
  int (* sync_fd) (int) = dlsym (RTLD_NEXT, name);

  if (slow_fsync_milliseconds > 0)
    {
      __atomic_add_fetch (&slow_fsync_count, 1, __ATOMIC_RELAXED);
      usleep ((useconds_t) slow_fsync_milliseconds * 1000);
    }

  return sync_fd (fd);
}

int
fsync (int fd)
{
  return wait_and_sync ("fsync", fd);
}

int
fdatasync (int fd)
{
  return wait_and_sync ("fdatasync", fd);
}
