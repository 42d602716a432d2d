# readers.py — a reader of notes enrols, is locked out with the screen, and comes in again: by keys
# SPDX-License-Identifier: GPL-3.0-or-later

import re
import subprocess

import tap
from driver import ROLE, Program, eventually
from steps import choose

# As it is typed; nowhere else in what the program is given.
PASSPHRASE = 'kettle orbit sparrow ninety'


def memory_of(program):
  """What the process can write to, a piece at a time."""
  with open(f'/proc/{program.process.pid}/maps', encoding='utf-8') as maps, \
       open(f'/proc/{program.process.pid}/mem', 'rb', buffering=0) as memory:
    for line in maps:
      start, end, mode = re.match(r'([0-9a-f]+)-([0-9a-f]+) (\S+)', line).groups()
      if not mode.startswith('rw'):
        continue
      try:
        memory.seek(int(start, 16))
        piece = memory.read(int(end, 16) - int(start, 16))
      except OSError:  # what cannot be read, such as that of a device
        continue
      yield piece


def found_in_memory(program, text):
  """How often a text stands there."""
  return sum(piece.count(text.encode()) for piece in memory_of(program))


def find_in_memory(program, texts):
  """Those of the texts that stand there as bytes of UTF-8, or of two or four bytes a letter, with
  how often each does."""
  found = {}
  for piece in memory_of(program):
    for text in texts:
      for encoding in ('utf-8', 'utf-16-le', 'utf-32-le'):
        count = piece.count(text.encode(encoding))
        if count > 0:
          of_text = found.setdefault(text, {})
          of_text[encoding] = of_text.get(encoding, 0) + count
  return found


def lock_screen():
  subprocess.run(['gdbus', 'emit', '--session', '--object-path', '/org/gnome/ScreenSaver',
                  '--signal', 'org.gnome.ScreenSaver.ActiveChanged', 'true'], check=True)


def passphrase(program):
  """The field that has the keyboard."""
  return eventually(lambda: [node for node in program.every(role=ROLE.PASSWORD_TEXT)
                             if node.focused], 'the passphrase has not the keyboard')[0]


def enrol(program, name=None):
  """Whoever has the name, or is the first one."""
  program.key('alt+4')
  program.press('Notes')
  program.says('Nobody Reads Notes Yet')
  program.press('Enrol…')
  program.on_top('Enrol to Read Notes')
  program.says('a lost passphrase means lost notes')
  if name is not None:
    choose(program, 'Person', name)
  program.key('Tab')
  passphrase(program)
  program.type('password')
  program.says('Guessed')
  program.key('ctrl+a', 'BackSpace')
  program.type(PASSPHRASE)
  program.says('Strong.')
  program.key('Tab')
  program.type(PASSPHRASE)
  program.key('Return')
  program.without_window('Enrol to Read Notes')


def keeps_no_freed_memory(program):
  """It started itself anew without the caches in which words of notes would stay."""
  with open(f'/proc/{program.process.pid}/environ', encoding='utf-8') as file:
    settings = file.read().split('\0')
  assert 'G_SLICE=always-malloc' in settings, settings
  assert any(line.startswith('GLIBC_TUNABLES=') and 'tcache_count=0' in line
             for line in settings), settings


def test_readers():
  """A reader enrols, is locked out when the screen locks, and unlocks, by the keyboard alone"""
  with Program('--demo') as program:
    program.button('Supervision')
    keeps_no_freed_memory(program)
    enrol(program)

    def locked():
      lock_screen()
      return program.every(role=ROLE.LABEL, name='Notes Are Locked')
    eventually(locked, 'the notes stay open when the screen is locked')
    program.key('alt+1', 'alt+4')
    passphrase(program)
    program.type('kettle orbit sparrow eighty')
    program.key('Return')
    program.says('This is not your passphrase.')
    eventually(lambda: not found_in_memory(program, PASSPHRASE),
               'the passphrase stays in the memory of the process')
    passphrase(program)
    program.key('ctrl+a')
    program.type(PASSPHRASE)
    assert found_in_memory(program, PASSPHRASE) == 1, 'the search finds not what is there'
    program.key('Return')
    eventually(lambda: not program.every(role=ROLE.LABEL, name='Notes Are Locked'),
               'the notes stay locked')
    eventually(lambda: not found_in_memory(program, PASSPHRASE),
               'the passphrase stays in the memory of the process')
    program.key('ctrl+q')
    assert program.ended() == 0, program.output()


if __name__ == '__main__':
  tap.main(globals())
