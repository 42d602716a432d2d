# names.py — everything that is worked with says what it is, and no title says of whom
# SPDX-License-Identifier: GPL-3.0-or-later

import tap
from driver import (BUTTON_ROLES, CHOICE_ROLES, NAMELESS, ROLE, TEXT_ROLES, Missing, Program,
                    eventually)
from steps import begin, blocks, go_to

# What is around a control, or made by the toolkit inside one, has a name where it helps only.
CONTROLS = (*BUTTON_ROLES, *TEXT_ROLES, *CHOICE_ROLES, ROLE.SPIN_BUTTON,
            ROLE.COMBO_BOX, ROLE.SLIDER, ROLE.LINK)

program = None
people = set()  # the names of those who were seen


def way(node):
  """Where a node is, for the reader of a failure."""
  names = [f'{node.role.value_nick} {node.name!r}']
  around = node.accessible
  while (around := around.get_parent()) is not None:
    names.append(f'{around.get_role_name()} {around.get_name()!r}')
  return ' in '.join(names[:6])


def nameless():
  """Where what has no name is."""
  return sorted(way(node) for node in program.every(role=CONTROLS)
                if not node.name.strip() or NAMELESS.match(node.name))


def sweep(where):
  try:
    # A page that goes has lost its names when it is still there.
    eventually(lambda: not nameless(), where)
  except Missing as failure:
    raise AssertionError(f'{where}: ' + '; '.join(nameless())) from failure
  told = [title for title in program.titles() if any(name in title for name in people)]
  assert not told, f'{where}: titles with names: {told}'


def window(title):
  """Looks at the window that has come, and leaves it."""
  program.on_top(title)
  sweep(title)
  program.key('Escape')
  program.without_window(title)


def popover(where, open_it):
  """Looks at what is opened over a window, and closes it."""
  before = len(program.every(role=CONTROLS))
  open_it()
  eventually(lambda: len(program.every(role=CONTROLS)) > before, f'nothing opens: {where}')
  sweep(where)
  program.key('Escape')
  eventually(lambda: len(program.every(role=CONTROLS)) <= before, f'does not close: {where}')


def people_page():
  program.press('People')
  for name, title in (('Peers', 'Peer'), ('Supervisors', 'Member of the Staff'),
                      ('Clients', 'Client')):
    program.press(name)
    program.button('New ' + title)
    people.update(item.name.split(',')[0] for item in program.every(role=ROLE.LIST_ITEM)
                  if item.name)
    sweep(name)
    program.press('Edit…')
    window('Edit ' + title)
    program.press('New ' + title)
    window('New ' + title)
  assert len(people) > 10, f'only {people}'


def today_page():
  program.key('alt+1')
  eventually(lambda: program.button('Today').checked, 'not shown: Today')
  sweep('Today')


def roster_page():
  program.press('Roster')
  eventually(lambda: blocks(program), 'no shifts')
  sweep('Roster')
  popover('Choose a week', lambda: program.key('ctrl+g'))
  next(block for block in blocks(program) if 'Supervision' not in block.name).click()
  window('Edit Shift')
  go_to(program, 'open slot')
  popover('Shift menu', lambda: program.key('shift+F10'))
  program.key('a')
  window('Assign')
  program.press('Add Shift')
  window('New Shift')
  program.press('Print this week')
  window('Print Roster')


def supervision_page():
  program.key('alt+4')
  program.says('Who Is Due')
  sweep('Supervision')
  program.key('ctrl+n')
  window('Plan a Session')
  program.press('New Action…')
  window('New Agreed Action')
  program.key('ctrl+p')
  window('Print Supervision')


def other_windows():
  for keys, title in (('ctrl+comma', 'Preferences'), ('ctrl+question', 'Keyboard Shortcuts')):
    program.key(keys)
    window(title)


def lists():
  program.key('ctrl+comma')
  program.on_top('Preferences')
  program.find(role=ROLE.LIST_ITEM, name='Places, Types and Templates').click()
  program.on_top('Places, Types and Templates')
  for page, title in (('Places', 'New Place'), ('Types of Shift', 'New Type of Shift')):
    program.press(page)
    eventually(lambda page=page: program.button(page).checked, f'not shown: {page}')
    sweep(page)
    program.key('ctrl+n')
    window(title)


def set_up():
  program.says('Set Up a New Agency')
  sweep('Welcome')
  begin(program, 'Brook Street')
  sweep('Your agency')
  program.press('Next')
  program.says('Nothing Yet')
  sweep('Programmes')


def test_names():
  """Every control of the pages and windows has a name, and no title has anybody's"""
  global program
  with Program('--demo') as program:
    for step in (people_page, today_page, roster_page, supervision_page, other_windows, lists):
      step()
  with Program() as program:
    set_up()


if __name__ == '__main__':
  tap.main(globals())
