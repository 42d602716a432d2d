# steps.py — the ways through the program that several journeys take
# SPDX-License-Identifier: GPL-3.0-or-later

import datetime
import os
import re
import subprocess
import zoneinfo

from driver import BUTTON_ROLES, CHOICE_ROLES, ROLE, eventually

AGENCY = os.path.join(os.environ['XDG_DATA_HOME'], 'alongside', 'agency.alongside')
KEYRING = os.path.join(os.environ['PYTHONPATH'].split(os.pathsep)[0], 'keyring')
GROUPS = 13
TIMES = re.compile(r'\d\d:\d\d–\d\d:\d\d')


def noon_zone():
  """A zone in which it is about noon, so that the day does not end during a journey."""
  now = datetime.datetime.now(datetime.timezone.utc)
  continents = ('Africa/', 'America/', 'Asia/', 'Atlantic/', 'Europe/', 'Pacific/')
  return next(name for name in sorted(zoneinfo.available_timezones())
              if name.startswith(continents)
              and now.astimezone(zoneinfo.ZoneInfo(name)).hour == 12)


def keyring(*words):
  """Does to the keyring what tests/support/keyring describes."""
  subprocess.run([KEYRING, *words], check=True, timeout=60)


def document(path):
  """The text of a PDF, once it is there and whole."""
  def ask():
    if not os.path.exists(path):
      return None
    read = subprocess.run(['pdftotext', '-layout', path, '-'], stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, check=False)
    return read.returncode == 0 and read.stdout.decode()
  return eventually(ask, f'no PDF at {os.path.basename(path)}')


def code_on(sheet):
  """The groups of the recovery code on a sheet, in their order."""
  groups = dict(re.findall(r'\b(\d{1,2}) +([0-9A-Z]{5})\b', document(sheet)))
  assert sorted(map(int, groups)) == list(range(1, GROUPS + 1)), f'the groups {sorted(groups)}'
  return [groups[str(number)] for number in range(1, GROUPS + 1)]


def qr_on(sheet):
  """What the square code on a sheet says to whoever scans it."""
  picture = sheet + '.page'
  subprocess.run(['pdftoppm', '-singlefile', '-r', '150', '-png', sheet, picture], check=True)
  read = subprocess.run(['zbarimg', '--quiet', '--raw', picture + '.png'], check=True,
                        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
  os.unlink(picture + '.png')
  return read.stdout.decode().strip()


def save_as(program, title, path):
  """Answers the dialog that asks where to save."""
  program.on_top(title)
  program.key('ctrl+a')
  program.type(path)
  program.key('Return')
  program.without_window(title)


def choose(program, name, item):
  """Chooses an item of a drop-down list by keyboard."""
  box = program.find(role=ROLE.COMBO_BOX, name=name)
  if box.every(role=ROLE.LABEL, name=item):
    return
  # A row has the keyboard itself, of a list alone it is the button in it.
  (box.every(role=(ROLE.PUSH_BUTTON, ROLE.TOGGLE_BUTTON), name=name) or [box])[0].focus()
  program.key('space')

  def focused():
    return any(node.focused for node in box.every(role=ROLE.LIST_ITEM))
  eventually(focused, f'{name} does not open')
  program.key('Home')
  found = eventually(lambda: [node for node in box.every(role=ROLE.LABEL, name=item)
                              if node.inside(ROLE.LIST_ITEM)], f'no item {item} in {name}')
  found[-1].click()
  eventually(lambda: not focused(), f'{name} does not close')
  eventually(lambda: box.every(role=ROLE.LABEL, name=item), f'{name} is not {item}')


def choose_day(program, title, day):
  """Types the day of the button with that title."""
  eventually(lambda: [node for node in program.every(role=BUTTON_ROLES)
                      if node.description == title], f'no day: {title}')[-1].click()
  program.fill('Date', day.isoformat())
  program.key('Return')


def begin(program, name):
  """From the welcome to the second step."""
  program.press('Set Up a New Agency')
  program.says('Your agency')
  program.fill('Name of the Agency', name)


def read_back(program, groups, go_on='Create Agency'):
  """Types the two groups that are asked for, the second one wrong at first."""
  program.says('Read two groups back')
  rows = [node for node in program.every(role=ROLE.TEXT) if node.name.startswith('Group ')]
  assert len(rows) == 2, 'asked for ' + ', '.join(row.name for row in rows)
  first, second = (groups[int(row.name.split()[-1]) - 1] for row in rows)

  rows[0].set_text(first)
  rows[1].set_text(groups[0] if second != groups[0] else groups[1])
  program.find(role=ROLE.IMAGE, name='Right')
  assert len(program.every(role=ROLE.IMAGE, name='Right')) == 1, 'a wrong group is taken for right'
  assert not program.button(go_on).sensitive, 'a wrong group goes on'
  rows[1].set_text(second.lower())
  program.press(go_on)


def reach_check(program, name, programme='Nothing Yet', sheet=None):
  """From the welcome to where the sheet is read back; returns the groups of its code."""
  sheet = sheet or os.path.join(os.environ['HOME'], 'sheet.pdf')
  begin(program, name)
  program.press('Next')
  program.find(role=CHOICE_ROLES, name=programme).click()
  program.press('Next')
  program.says('The recovery sheet')
  program.press('Save as PDF…')
  save_as(program, 'Save as PDF', sheet)
  groups = code_on(sheet)
  program.press('Next')
  return groups


def set_up(program, name='Brook Street', **more):
  """A new agency, from the welcome to the main window; returns the groups of its code."""
  groups = reach_check(program, name, **more)
  read_back(program, groups)
  program.says('Your agency is ready')
  program.press('Start')
  program.find(role=ROLE.PAGE_TAB, name='People')
  return groups


def enter_code(program, code):
  program.press('Enter the Recovery Code…')
  program.find(name='Recovery code').set_text(code)
  program.press('Open the Agency')


def new_entry(program, list_name, title, fill):
  """Adds somebody to one of the lists of the page People."""
  if not program.every(role=ROLE.PAGE_TAB, name=list_name):
    program.press('People')
  program.press(list_name)
  program.press(title)
  program.on_top(title)
  fill()
  program.press('Save')
  program.without_window(title)


def add_staff(program, name, *duties):
  def fill():
    program.fill('Name', name)
    for duty in duties:
      program.find(role=ROLE.LIST_ITEM, name=duty).click()
  new_entry(program, 'Supervisors', 'New Member of the Staff', fill)


def add_peer(program, name, **people):
  def fill():
    program.fill('Name', name)
    for label, person in people.items():
      choose(program, label.replace('_', ' '), person)
  new_entry(program, 'Peers', 'New Peer', fill)


def add_client(program, code):
  new_entry(program, 'Clients', 'New Client', lambda: program.fill('Code or alias', code))


def blocks(program, *words):
  """The shifts that are shown, as far as all the words are in their names."""
  return [node for node in program.every(role=ROLE.PUSH_BUTTON)
          if TIMES.search(node.name) and all(word in node.name for word in words)]


def block(program, *words):
  return eventually(lambda: next(iter(blocks(program, *words)), None),
                    f'no shift with {words}')


def search(program, *words):
  """Goes through the roster with the arrow keys until its cursor is on the shift."""
  for column in range(7):
    program.key('ctrl+Home', *['Right'] * column)
    for _ in range(8):
      if any(node.focused for node in blocks(program, *words)):
        return
      program.key('Down')
  raise AssertionError(f'not reached by keyboard: {words}')


def go_to(program, *words):
  """Puts the roster's cursor on a shift: where one comes back to after having looked at it."""
  if program.by_keyboard:
    eventually(lambda: any(node.focused for node in blocks(program)) or program.key('Tab'),
               'the roster is not reached by keyboard')
    search(program, *words)
    return
  block(program, *words).click()
  program.on_top('Edit Shift')
  program.key('Escape')
  program.without_window('Edit Shift')
  program.on_top('Alongside')
  eventually(lambda: block(program, *words).focused, f'the cursor is not on {words}')


def traces(folder, words):
  """The files below a folder in whose bytes or path one of the words occurs."""
  found = []
  for path, _, names in os.walk(folder):
    for name in names:
      whole = os.path.join(path, name)
      if not os.path.isfile(whole):
        continue
      with open(whole, 'rb') as file:
        data = file.read()
      found += [f'{word} in {os.path.relpath(whole, folder)}' for word in words
                if word in name or any(word.encode(coding) in data
                                       for coding in ('utf-8', 'utf-16-le', 'utf-32-le'))]
  return found
