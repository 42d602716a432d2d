# bad_input.py — files that are no agency of this program, and files that cannot be read
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import shutil
import sqlite3

import tap
from driver import Program
from steps import AGENCY, set_up

FOLDER = os.path.join(os.environ['HOME'], 'files')


def refused(path, *sentences, code=1, **how):
  """The program says what is wrong with the file and what to do, and leaves it as it is."""
  before = content(path)
  with Program('--agency=' + path, **how) as program:
    for sentence in sentences:
      program.says(sentence)
    program.key('ctrl+q')
    assert program.ended() == code, f'{program.process.returncode}: {program.output()}'
  assert content(path) == before, 'the file was changed'
  assert sorted(os.listdir(FOLDER)) == files, 'something was left beside the file'


def content(path):
  try:
    with open(path, 'rb') as file:
      return file.read()
  except OSError as error:
    return error.errno


files = []


def place(name, data=None):
  """A file in a folder of its own; without data, a copy of the agency's."""
  shutil.rmtree(FOLDER, ignore_errors=True)
  os.makedirs(FOLDER)
  path = os.path.join(FOLDER, name)
  if data is None:
    shutil.copy(AGENCY, path)
  else:
    with open(path, 'wb') as file:
      file.write(data)
  files[:] = [name]
  return path


def test_agency():
  """An agency, to be spoiled"""
  with Program() as program:
    set_up(program)
    program.key('ctrl+q')
    assert program.ended() == 0, program.output()


def test_damaged():
  """A file with damaged pages"""
  path = place('damaged.alongside')
  with open(path, 'r+b') as file:
    for page in range(1, os.path.getsize(path) // 4096):
      file.seek(page * 4096 + 100)
      file.write(b'damaged!')
  refused(path, 'The agency file is damaged', 'Take the newest backup')


def test_truncated():
  """A file that is cut off"""
  path = place('truncated.alongside')
  os.truncate(path, os.path.getsize(path) // 4096 * 2 // 3 * 4096)
  refused(path, 'The agency file is damaged', 'Take the newest backup')


def test_short():
  """A file that is cut off in its first bytes"""
  path = place('short.alongside')
  os.truncate(path, 10)
  refused(path, 'a part was cut off', 'take the newest backup')


def test_empty():
  """A file of no bytes"""
  refused(place('empty.alongside', b''), 'is empty', 'Take the newest backup')


def test_plain():
  """A database that is not encrypted"""
  path = place('plain.alongside', b'')
  database = sqlite3.connect(path)
  database.execute('CREATE TABLE agency (name TEXT)')
  database.commit()
  database.close()
  refused(path, 'a database without encryption', 'Choose another file')


def test_foreign():
  """Files of another kind"""
  refused(place('text.alongside', b'Dear diary\n'), 'a file of plain text', 'Choose another file')
  refused(place('foreign.alongside', b'%PDF-1.7\n' + bytes(range(256)) * 64),
          'This is no agency file', 'Choose another file')


def test_random():
  """A file of which it cannot be told without a key whether it is an agency's"""
  refused(place('random.alongside', bytes(range(256)) * 64),
          'This computer has no key for this file', 'Open Another File…', code=0)


def test_folder():
  """A folder"""
  place('folder.alongside', b'')
  path = os.path.join(FOLDER, 'folder.alongside')
  os.unlink(path)
  os.mkdir(path)
  refused(path, 'This is a folder', 'Choose the agency file in it')


def test_forbidden():
  """A file that one may not read"""
  path = place('forbidden.alongside')
  os.chmod(path, 0)
  # What is forbidden to others must be so to root, too.
  bound = ['setpriv', '--bounding-set', '-dac_override,-dac_read_search']
  refused(path, 'You are not allowed to read', 'Ask whoever owns them to allow it',
          prefix=bound if os.geteuid() == 0 else [])


if __name__ == '__main__':
  tap.main(globals())
