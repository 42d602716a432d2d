# recovery.py — the file and the sheet on another computer; a keyring locked since login
# SPDX-License-Identifier: GPL-3.0-or-later
"""usage: recovery.py SESSION
          recovery.py --part NAME [ARGUMENT…], inside of a session"""

import os
import shutil
import subprocess
import sys
import tempfile

import tap

CLIENT = 'Dipper-308'


def part(name, home, *arguments, keyring='--keyring'):
  """Runs one of the parts below in a session of its own, on a home that is kept."""
  done = subprocess.run([sys.argv[1], '--home=' + home, '--display', keyring, sys.executable,
                         __file__, '--part', name, *arguments],
                        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                        timeout=300, check=False)
  assert done.returncode == 0, f'{name}: {done.returncode}\n{done.stdout.decode(errors="replace")}'


def agency_of(home):
  return os.path.join(home, '.local/share/alongside/agency.alongside')


def part_set_up(sheet):
  from steps import add_client, set_up
  with start() as program:
    set_up(program, sheet=sheet)
    add_client(program, CLIENT)
    leave(program)


def part_recover(sheet):
  from steps import code_on, enter_code
  groups = code_on(sheet)
  with start() as program:
    program.says('This computer has no key for this file')
    program.press('Enter the Recovery Code…')
    entry = program.find(name='Recovery code')
    mistyped = list(groups)
    # One character, as a group may be right by chance where more of it is different.
    mistyped[4] = ('2' if mistyped[4][0] != '2' else '3') + mistyped[4][1:]
    entry.set_text(' '.join(mistyped))
    program.says('roup 5')
    assert not program.button('Open the Agency').sensitive, 'a mistyped code goes on'
    entry.set_text(''.join(groups).lower())
    program.press('Open the Agency')
    program.says('The keyring of this computer has the key now')
    is_open(program)
    leave(program)


def part_open():
  with start() as program:
    is_open(program)
    leave(program)


def part_unlock():
  from steps import keyring
  with start() as program:
    program.says('The keyring is locked')
    program.press('Unlock…')
    keyring('answer')
    is_open(program)
    leave(program)


def start():
  from driver import Program
  return Program()


def is_open(program):
  from driver import ROLE
  program.press('People')
  program.press('Clients')
  program.find(role=ROLE.LABEL, name=CLIENT)


def leave(program):
  program.key('ctrl+q')
  assert program.ended() == 0, program.output()


def test_another_computer():
  """The file and the sheet alone open the agency on another computer, which keeps the key"""
  with tempfile.TemporaryDirectory() as folder:
    first, second, sheet = (os.path.join(folder, name) for name in ('first', 'second', 'sheet.pdf'))
    part('set_up', first, sheet)
    os.makedirs(os.path.dirname(agency_of(second)), mode=0o700)
    shutil.copy(agency_of(first), agency_of(second))
    part('recover', second, sheet)
    part('open', second)


def test_locked_since_login():
  """A keyring locked since login is no reason for a new key"""
  with tempfile.TemporaryDirectory() as folder:
    home = os.path.join(folder, 'home')
    part('set_up', home, os.path.join(folder, 'sheet.pdf'))
    mark = file_mark(home)
    part('unlock', home, keyring='--keyring=locked')
    assert file_mark(home) == mark, 'the file has another key'
    part('open', home)


def file_mark(home):
  """What an encrypted file begins with: other bytes for every key."""
  with open(agency_of(home), 'rb') as file:
    return file.read(16)


if __name__ == '__main__':
  if sys.argv[1] == '--part':
    globals()['part_' + sys.argv[2]](*sys.argv[3:])
  else:
    tap.main(globals())
