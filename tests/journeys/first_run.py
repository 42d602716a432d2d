# first_run.py — from a fresh home to a printed week
# SPDX-License-Identifier: GPL-3.0-or-later

import datetime
import os

import tap
from driver import CHOICE_ROLES, ROLE, Program, eventually
from steps import (AGENCY, add_client, add_staff, begin, block, choose, code_on, document,
                   new_entry, qr_on, read_back, save_as, traces)

HOME = os.environ['HOME']
SHEET = os.path.join(HOME, 'sheet.pdf')
ESCROW = os.path.join(HOME, 'escrow.pdf')
ROSTER = os.path.join(HOME, 'roster.pdf')

# All invented, and none of them a word that the program or a library has of its own.
NAME = 'Brook Street Quillhouse'
SUPERVISOR = 'Astrid Feldmannova'
MENTOR = 'Bartholomea Quist'
PEERS = 'Ottoline Vesterberg', 'Teodor Rannikko'
CLIENT = 'Heron-1729'
SECRETS = (*NAME.split(), *(word for name in (SUPERVISOR, MENTOR, *PEERS) for word in name.split()),
           CLIENT)


def set_up(program):
  begin(program, '')
  assert not program.button('Next').sensitive, 'an agency without a name goes on'
  program.fill('Name of the Agency', NAME)
  choose(program, 'Week Starts On', 'Monday')
  choose(program, 'Paper', 'Letter')
  program.press('Next')
  program.find(role=CHOICE_ROLES, name='Outreach by bike').click()
  program.press('Next')
  program.says('The recovery sheet')
  program.press('Save as PDF…')
  save_as(program, 'Save as PDF', SHEET)
  groups = code_on(SHEET)
  assert qr_on(SHEET) == 'ALONGSIDE1:' + ''.join(groups), 'the square code says something else'
  program.press('Next')
  assert not os.path.exists(AGENCY), 'there is a file before the sheet was read back'
  read_back(program, groups)
  program.says('Your agency is ready')
  make_escrow(program)
  program.press('Start')
  eventually(lambda: program.button('Add Shift').focused, 'the page does not have the keyboard')


def make_escrow(program):
  """Whoever leaves it out is told what that means."""
  program.says('without it a lost passphrase means lost notes')
  program.press('Make the Escrow Sheet…')
  program.on_top('Escrow Sheet')
  program.press('Next')
  program.says('The code is on no computer')
  program.press('Save as PDF…')
  save_as(program, 'Save as PDF', ESCROW)
  program.on_top('Escrow Sheet')
  program.press('Next')
  read_back(program, code_on(ESCROW), go_on='Done')
  program.without_window('Escrow Sheet')
  program.says('The escrow sheet is a reader of all notes')
  assert not program.every(role=ROLE.PUSH_BUTTON, name='Make the Escrow Sheet…')


def add_people(program):
  add_staff(program, SUPERVISOR, 'Internal supervisor', 'Professional', 'Person of reference')
  add_staff(program, MENTOR, 'Person of reference')

  def first_peer():
    name = program.fill('Name', 'x')
    name.set_text('')
    program.says('Name: this is empty')
    assert not program.button('Save').sensitive, 'a peer without a name is saved'
    name.set_text(PEERS[0])
    choose(program, 'Supervisor', SUPERVISOR)
    choose(program, 'Person of reference', SUPERVISOR)
    program.says('The person of reference cannot be the supervisor')
    assert not program.button('Save').sensitive, 'the supervisor is the person of reference'
    choose(program, 'Person of reference', MENTOR)
    choose(program, 'Responsible professional', SUPERVISOR)
    choose(program, 'Status', 'Active')

  new_entry(program, 'Peers', 'New Peer', first_peer)
  new_entry(program, 'Peers', 'New Peer', lambda: program.fill('Name', PEERS[1]))
  add_client(program, CLIENT)


def add_shift(program):
  program.press('Roster')
  program.press('Add Shift')
  program.on_top('New Shift')
  choose(program, 'Place', 'Bike shed')
  choose(program, 'Professional on duty', SUPERVISOR)
  program.fill('Begins at', '16:00')
  program.fill('Ends at', '20:30')
  program.press('Save')
  program.without_window('New Shift')

  block(program, '16:00–20:30', '2 open slots').click()
  program.on_top('Edit Shift')
  program.press('Assign…')
  program.on_top('Assign')
  program.find(role=ROLE.LIST_ITEM, contains=PEERS[0]).click()
  program.without_window('Assign')
  program.press('Save')
  program.without_window('Edit Shift')
  block(program, '16:00–20:30', PEERS[0], '1 open slot')


def print_week(program):
  program.press('Print this week')
  program.on_top('Print Roster')
  program.press('Save as PDF…')
  save_as(program, 'Save as PDF', ROSTER)
  text = document(ROSTER)
  week = datetime.date.today().isocalendar().week
  # A narrow column breaks lines between words.
  for word in f"""{NAME} Bike outreach shed 16:00–20:30 {PEERS[0]} 1 open On duty: {SUPERVISOR}
                  Week {week}, {datetime.date.today().year}""".split():
    assert word in text, f'the printed week lacks {word}:\n{text}'
  program.on_top('Print Roster')
  program.says('Saved.')
  program.key('ctrl+w')  # Escape would close what it says first
  program.without_window('Print Roster')


def test_first_run():
  """From nothing to an agency with people and a printed week"""
  with Program() as program:
    set_up(program)
    add_people(program)
    add_shift(program)
    print_week(program)

    titles = ' '.join(program.titles())
    assert not any(word in titles for word in SECRETS), f'a window says {titles}'
    check_secrecy()
    program.key('ctrl+q')
    assert program.ended() == 0, program.output()
    assert program.output() == '', program.output()
  check_secrecy()


def check_secrecy():
  """Nothing that was entered stands anywhere but in the encrypted file and on paper."""
  with open(AGENCY, 'rb') as file:
    assert file.read(15) != b'SQLite format 3', 'the file is not encrypted'
  files = os.listdir(os.path.dirname(AGENCY))
  known = {'agency.alongside' + end for end in ('', '-wal', '-shm', '.lock', '-lock')}
  assert set(files) <= known, files
  os.rename(SHEET, os.path.join(os.environ['ALONGSIDE_SESSION'], 'sheet'))
  os.rename(ROSTER, os.path.join(os.environ['ALONGSIDE_SESSION'], 'roster'))
  try:
    for folder in (HOME, os.environ['TMPDIR'], os.environ['XDG_RUNTIME_DIR']):
      found = traces(folder, SECRETS)
      assert not found, found
  finally:
    os.rename(os.path.join(os.environ['ALONGSIDE_SESSION'], 'sheet'), SHEET)
    os.rename(os.path.join(os.environ['ALONGSIDE_SESSION'], 'roster'), ROSTER)


def test_again():
  """The second start opens the agency by itself, with everything there"""
  with Program() as program:
    block(program, '16:00–20:30', PEERS[0])
    program.press('People')
    for list_name, names in (('Peers', PEERS), ('Supervisors', (SUPERVISOR, MENTOR)),
                             ('Clients', (CLIENT,))):
      program.press(list_name)
      for name in names:
        eventually(lambda name=name: program.every(role=ROLE.LIST_ITEM, contains=name)
                   or program.every(role=ROLE.LABEL, name=name), f'{name} is not listed')
    check_reminder()


def check_reminder():
  """The desktop told that supervision is overdue, as nobody had any, and not whose."""
  path = os.path.join(os.environ['ALONGSIDE_SESSION'], 'notifications')
  eventually(lambda: os.path.exists(path), 'nothing is notified')
  with open(path, encoding='utf-8') as file:
    told = file.read()
  assert told == 'Supervision\t1 supervision session is overdue.\n', told


if __name__ == '__main__':
  tap.main(globals())
