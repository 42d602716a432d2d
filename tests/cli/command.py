# command.py — starts the built program from the tests in this folder
# SPDX-License-Identifier: GPL-3.0-or-later
"""A test gets the program and agency-tool as its arguments and runs in tests/support/session."""

import os
import subprocess
import sys

PROGRAM, TOOL = sys.argv[1:3]
TMP = os.environ['TMPDIR']

# What a line of agency-tool is made of.
SHIFT = ('start', 'end', 'type', 'place', 'seats', 'on_duty', 'phone', 'note')
SEAT = ('kind', 'name', 'alias', 'state', 'instead_of')


def run(*words, **more):
  """Exit code, standard output and the lines on standard error of the program."""
  done = subprocess.run([PROGRAM, *words], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                        stderr=subprocess.PIPE, timeout=120, check=False, **more)
  return done.returncode, done.stdout.decode(), done.stderr.decode().splitlines()


def refuses(expected, *words, says=''):
  """Runs the program, which ends with the exit code `expected` and one line that says why."""
  code, out, errors = run(*words)
  assert code == expected, (words, code, errors)
  assert out == '', (words, out)
  assert len(errors) == 1, (words, errors)
  assert errors[0].startswith('alongside: ') and errors[0][-1] in '.?', (words, errors)
  assert says in errors[0], (words, errors)


def tool(*words):
  return subprocess.run([TOOL, *words], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                        timeout=120, check=True).stdout.decode()


def week(programme='spikes', days=0):
  """What agency-tool tells about a week: its name, the agency's name and a list of shifts."""
  shifts = []
  for line in tool('week', programme, str(days)).splitlines():
    kind, *words = line.split('\t')
    if kind == 'week':
      name, agency, today = words
    elif kind == 'shift':
      shifts.append(dict(zip(SHIFT, words), people=[], today=today))
    else:
      shifts[-1]['people'].append(dict(zip(SEAT, words)))
  return name, agency, shifts


def this_week(programme, command):
  """A week and what `command` gave for it, both seen at the same time: a shift that began or
  ended in between would make them differ."""
  while True:
    before = week(programme)
    result = command(before[0])
    if week(programme) == before:
      return before, result


def tree(folder):
  """Every file below a folder with its size and time, to see whether anything was touched;
  without what graphics drivers cache for themselves."""
  found = {}
  for path, folders, files in os.walk(folder):
    names = [os.path.join(path, name) for name in folders + files]
    for name in names:
      if not name.startswith(os.environ['XDG_CACHE_HOME']):
        status = os.lstat(name)
        found[name] = (status.st_size, status.st_mtime_ns)
  return found
