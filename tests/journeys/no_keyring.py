# no_keyring.py — a computer without a keyring, or without a session bus
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import subprocess
import time

import tap
from driver import PATIENCE, ROLE, Program, eventually, press_keys, xdotool
from steps import AGENCY, enter_code, reach_check, read_back

groups = []


def opens_by_code(program):
  program.says('No keyring is running')
  program.says('Install or start one and try again')
  assert program.button('Try Again').sensitive
  enter_code(program, ' '.join(groups))
  program.find(role=ROLE.PAGE_TAB, name='People')
  program.key('ctrl+q')
  assert program.ended() == 0, program.output()


def test_set_up():
  """Without a keyring nothing is made, unless one goes on without"""
  with Program() as program:
    groups.extend(reach_check(program, 'Brook Street'))
    read_back(program, groups)
    program.says('The key could not be kept')
    assert not os.path.exists(AGENCY), 'there is a file whose key is nowhere'
    program.press('Cancel')
    program.press('Create Agency')
    program.says('The key could not be kept')
    program.press('Go On Without')
    program.says('Your agency is ready')
    program.press('Start')
    program.find(role=ROLE.PAGE_TAB, name='People')


def test_no_provider():
  """Without a keyring the recovery code opens the agency"""
  with Program() as program:
    opens_by_code(program)


def test_no_bus():
  """Without a session bus the recovery code opens the agency"""
  # Nor does a screen reader hear the program then, so this goes by keyboard alone; that the agency
  # is open is seen by what the database keeps beside its file.
  env = dict(os.environ, DBUS_SESSION_BUS_ADDRESS='unix:path=/nonexistent', GTK_A11Y='none')
  with subprocess.Popen([os.environ['ALONGSIDE']], env=env) as program:
    try:
      eventually(lambda: type_code(program, ''.join(groups)), 'the agency does not open')
      press_keys('ctrl+q')
      assert program.wait(timeout=PATIENCE) == 0
    finally:
      program.kill()


def type_code(program, code):
  assert program.poll() is None, f'the program ended with {program.returncode}'
  press_keys('alt+r')
  time.sleep(1)
  xdotool('type', '--delay', '5', code)
  press_keys('Return')
  time.sleep(1)
  if os.path.exists(AGENCY + '-wal'):
    return True
  press_keys('Escape')
  return False


if __name__ == '__main__':
  tap.main(globals())
