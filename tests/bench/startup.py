#!/usr/bin/python3
# startup — the time to the first frame with a demo agency open, against a bare window
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: startup ALONGSIDE BARE_WINDOW FIRST_FRAME_LIBRARY [RUNS]

Run by `meson compile -C build-check bench-startup`. Starts the two programs in turn and prints
the time from exec to the first frame that shows what they were started for (for Alongside a
shift on the roster), side by side, with the ratio pair by pair.
"""

import os
import statistics
import subprocess
import sys
import time


def run(command, library, shown):
  env = dict(os.environ, LD_PRELOAD=library)
  if shown:
    env['FIRST_FRAME_TYPE'] = shown
  start = time.monotonic_ns()
  done = subprocess.run(command, env=env, stdout=subprocess.PIPE, timeout=60, check=True)
  return int(done.stdout) / 1000 - start / 1e6


def row(name, values, form):
  print(f'{name:34}', *(form.format(f(values)) for f in (min, statistics.median, max)))


def main():
  alongside, bare, library = sys.argv[1:4]
  runs = int(sys.argv[4]) if len(sys.argv) > 4 else 15
  ours, theirs = [], []
  for i in range(runs + 1):
    pair = (run([alongside, '--demo'], library, 'AlongRosterBlock'), run([bare], library, None))
    if i > 0:  # the first pair warms the caches
      ours.append(pair[0])
      theirs.append(pair[1])
  print(f'{runs} pairs of runs, one after the other     min  median     max')
  row('alongside --demo, to first frame', ours, '{:6.0f}ms')
  row('bare AdwApplicationWindow', theirs, '{:6.0f}ms')
  row('ratio, pair by pair', [a / b for a, b in zip(ours, theirs)], '{:8.2f}')


main()
