# lock.py — a keyring that is locked, and one that does not answer
# SPDX-License-Identifier: GPL-3.0-or-later

import os

import tap
from driver import ROLE, Program
from steps import AGENCY, add_client, enter_code, keyring, set_up

CLIENT = 'Wagtail-44'
groups = []


def is_open(program):
  program.press('People')
  program.press('Clients')
  program.find(role=ROLE.LABEL, name=CLIENT)


def file_bytes():
  with open(AGENCY, 'rb') as file:
    return file.read()


def leave(program):
  program.key('ctrl+q')
  assert program.ended() == 0, program.output()


def test_locked():
  """A locked keyring is asked for its password, as often as it takes"""
  with Program() as program:
    groups.extend(set_up(program))
    add_client(program, CLIENT)
    leave(program)

  keyring('lock')
  before = file_bytes()
  with Program() as program:
    program.says('The keyring is locked')
    program.says('Unlock the keyring to open the agency.')
    program.press('Unlock…')
    keyring('dismiss')
    keyring('gone')
    program.says('The keyring is still locked')
    program.says('Nothing was changed')
    assert file_bytes() == before, 'the file was touched'
    program.press('Unlock…')
    keyring('answer')
    is_open(program)
    leave(program)


def test_hanging():
  """A keyring that hangs is told of and waited for, and the window stays alive"""
  keyring('stop')
  try:
    with Program() as program:
      program.says('The keyring does not answer yet')
      assert program.button('Enter the Recovery Code…').sensitive
      program.press('Keep Waiting')
      program.says('Waiting for the keyring…')
      keyring('continue')
      is_open(program)
      leave(program)
  finally:
    keyring('continue')


def test_hanging_code():
  """The recovery code opens the agency while the keyring hangs"""
  keyring('stop')
  try:
    with Program() as program:
      program.says('The keyring does not answer yet')
      enter_code(program, ' '.join(groups))
      is_open(program)
      leave(program)
  finally:
    keyring('continue')


if __name__ == '__main__':
  tap.main(globals())
