# driver.py — drives the built program from outside, as a person with a screen reader does
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs inside `session --display`. Everything is found by its accessible role and name, and acted
on by accessibility or by keys; nothing in the program knows of being tested."""

import functools
import os
import re
import signal
import subprocess
import time

# For the program, not for this one: what a window that goes away makes Atspi warn of is no fault.
PROGRAM_DEBUG = os.environ.pop('G_DEBUG', '')

import gi  # noqa: E402

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

NAMELESS = re.compile(r'(Gtk|Adw|Along)[A-Z]')  # what the toolkit calls what has no name: its type
# Seconds that anything may take on a busy machine.
PATIENCE = float(os.environ.get('ALONGSIDE_PATIENCE', 60))
ROLE = Atspi.Role
Atspi.set_timeout(int(PATIENCE * 1000), int(PATIENCE * 1000))  # for each answer of the program
LAYERS = (ROLE.PANEL, ROLE.FILLER, ROLE.SCROLL_PANE)  # what a page of a stack can be
BUTTON_ROLES = (ROLE.PUSH_BUTTON, ROLE.TOGGLE_BUTTON, ROLE.MENU_ITEM, ROLE.PAGE_TAB)
# One of several is either, by the toolkit's version.
CHOICE_ROLES = (ROLE.CHECK_BOX, ROLE.RADIO_BUTTON)
TEXT_ROLES = (ROLE.ENTRY, ROLE.TEXT, ROLE.PASSWORD_TEXT)


class Missing(AssertionError):
  """Something was not to be found on the screen."""


def eventually(ask, what):
  """The first true answer of ask(); fails when there was none in PATIENCE seconds."""
  end = time.monotonic() + PATIENCE
  while True:
    try:
      answer = ask()
    except GLib.Error:  # a widget went away while it was looked at
      answer = None
    if answer:
      return answer
    if time.monotonic() > end:
      raise Missing(what)
    time.sleep(0.03)


def xdotool(*words):
  """Does something with the keyboard, as soon as a window has it."""
  eventually(lambda: subprocess.run(['xdotool', 'getactivewindow'], stdout=subprocess.DEVNULL,
                                    stderr=subprocess.DEVNULL, check=False).returncode == 0,
             'no window has the keyboard')
  subprocess.run(['xdotool', *words], check=True)


def press_keys(*keys):
  for key in keys:
    xdotool('key', '--clearmodifiers', key)
    time.sleep(0.05)


def type_text(text):
  xdotool('type', '--clearmodifiers', '--delay', '5', text)


def plain(name):
  """A name as it is spoken: without a mnemonic's underline, capitals, and the dots of a dialog."""
  return name.replace('_', '').rstrip('…').casefold()


@functools.lru_cache(maxsize=None)
def role_of(accessible):
  """The role, which a widget has for good: most of what is asked of the program is that."""
  return accessible.get_role()


def of_what_is_there(empty):
  """What is asked of a widget that went away between being found and being asked is empty."""
  def decorate(ask):
    @functools.wraps(ask)
    def careful(*args):
      try:
        return ask(*args)
      except GLib.Error:
        return empty
    return careful
  return decorate


class Node:
  """A widget as assistive technology sees it."""

  lists_hidden = False  # whether the toolkit lists what is hidden like what is shown
  by_keyboard = False  # whether everything is done by keyboard, even where there is another way

  def __init__(self, accessible):
    self.accessible = accessible

  @property
  @of_what_is_there('')
  def name(self):
    """The name; once, where the toolkit of Debian 12 gives both label and content of a button."""
    name = self.accessible.get_name() or self.label
    half = name.rfind(' ', 0, len(name) // 2 + 3)
    while half > 0:
      if plain(name[:half]) == plain(name[half + 1:]):
        return name[half + 1:]
      half = name.rfind(' ', 0, half)
    return name

  @property
  def label(self):
    """What stands on the label of this, as screen readers look for it: the toolkit of Debian 13
    gives the items of a menu no other name."""
    for relation in self.accessible.get_relation_set():
      if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
        return ' '.join(Node(relation.get_target(i)).text for i in range(relation.get_n_targets()))
    return ''

  @property
  @of_what_is_there('')
  def description(self):
    return self.accessible.get_description() or ''

  @property
  @of_what_is_there(None)
  def role(self):
    return role_of(self.accessible)

  @of_what_is_there(False)
  def has(self, state):
    return self.accessible.get_state_set().contains(state)

  @property
  def sensitive(self):
    return self.has(Atspi.StateType.SENSITIVE)

  @property
  def focusable(self):
    return self.has(Atspi.StateType.FOCUSABLE)

  @property
  def checked(self):
    return any(self.has(state) for state in (Atspi.StateType.CHECKED, Atspi.StateType.PRESSED,
                                             Atspi.StateType.SELECTED))

  @property
  def focused(self):
    return self.has(Atspi.StateType.FOCUSED)

  @property
  def area(self):
    """Left, top, width and height in the window; None for what has no place of its own."""
    component = self.accessible.get_component_iface()
    if component is None:
      return None
    rect = component.get_extents(Atspi.CoordType.WINDOW)
    return (rect.x, rect.y, rect.width, rect.height)

  @property
  def empty(self):
    """Whether it has a place on the screen, and that is of no size."""
    area = self.area
    return area is not None and 0 in area[2:]

  def children(self):
    for i in range(self.accessible.get_child_count()):
      child = self.accessible.get_child_at_index(i)
      if child is not None:
        yield Node(child)

  def page_on_top(self, children):
    """Of children that lie on each other, as the pages of a stack do, the one that can be hit;
    None where they lie side by side. GTK 4.8 tells in no other way what is hidden."""
    area = self.area
    if area is None or 0 in area[2:]:
      return None
    for child in children:
      inside = child.area or next((page.area for page in child.children()), None)
      if inside is None or (inside[2:] != area[2:] and inside[2:] != (0, 0)):
        return None
    return self.hit(area, children) or (self.touch() and self.hit(area, children))

  def hit(self, area, children):
    """The child that lies at one of several points of the area."""
    for x in (2, 3, 1, 4):
      for y in (3, 2, 1, 4, 5):
        hit = self.accessible.get_component_iface().get_accessible_at_point(
          area[0] + area[2] * x // 5, area[1] + area[3] * y // 6, Atspi.CoordType.WINDOW)
        while hit is not None:
          for child in children:
            if child.accessible == hit:
              return child
          hit = hit.get_parent()
    return None

  def touch(self):
    """Asks for everything below: what nobody has asked for is not found by its place."""
    return all(child.touch() for child in self.children())

  def walk(self):
    """This node and everything below it that is on the screen."""
    yield self
    try:
      children = [child for child in self.children()
                  if child.role not in LAYERS or not child.empty]
      if (self.lists_hidden and len(children) > 1
          and all(child.role in LAYERS for child in children)):
        top = self.page_on_top(children)
        children = [top] if top else children
    except GLib.Error:  # gone while it was looked at
      return
    for child in children:
      yield from child.walk()

  def matches(self, role=None, name=None, contains=None):
    if role is not None and self.role not in (role if isinstance(role, tuple) else (role,)):
      return False
    if name is not None and plain(self.name) != plain(name):
      return False
    return contains is None or contains in self.name

  def inside(self, role):
    """The next node of that role around this one, or None."""
    around = self.accessible
    while (around := around.get_parent()) is not None:
      if role_of(around) == role:
        return Node(around)
    return None

  def every(self, **wanted):
    return [node for node in self.walk() if node.matches(**wanted)]

  def find(self, **wanted):
    """Waits for the one that matches (the last opened, where several do) and returns it."""
    return eventually(lambda: (self.every(**wanted) or [None])[-1],
                      f'nothing on the screen: {wanted}')

  def gone(self, **wanted):
    """Waits until nothing matches any more."""
    eventually(lambda: not self.every(**wanted), f'still on the screen: {wanted}')

  def texts(self):
    """All names and texts on the screen, in order."""
    lines = []
    for node in self.walk():
      lines += [line for line in (node.name, node.text if node.role in TEXT_ROLES else '') if line]
    return lines

  @property
  @of_what_is_there('')
  def text(self):
    iface = self.accessible.get_text_iface()
    return Atspi.Text.get_text(iface, 0, -1) if iface else ''

  def set_text(self, text):
    if self.by_keyboard:
      self.focus()
      press_keys('ctrl+a', 'Delete')
      type_text(text)
      return
    iface = eventually(self.accessible.get_editable_text_iface,
                       f'cannot be typed into: {self.name}')
    Atspi.EditableText.set_text_contents(iface, text)

  def window(self):
    around = self.accessible
    while around.get_parent().get_role() != ROLE.APPLICATION:
      around = around.get_parent()
    return Node(around)

  def follows(self, last, count):
    """Whether this is that many entries after the last one, or after the beginning."""
    nodes = list(self.window().walk())
    if last is not None:
      nodes = nodes[next(i for i, node in enumerate(nodes) if node.accessible == last.accessible):]
    entries = [node for node in nodes if node.role in TEXT_ROLES]
    return len(entries) >= count and entries[count - 1].accessible == self.accessible

  def key_to(self, around):
    """The key that leads towards this one of a list, a row of tabs or a menu, or else towards the
    list or the row: of that, Tab reaches one alone where the toolkit is newer."""
    if self.role == ROLE.MENU_ITEM:
      return 'Down'
    passed = False
    for node in around.walk() if around is not None else ():
      passed = passed or node.accessible == self.accessible
      if node.focused:
        back, on = ('Left', 'Right') if self.role == ROLE.PAGE_TAB else ('Up', 'Down')
        return back if passed else on
    return 'Tab'

  def focus(self):
    """Goes there by keyboard, as GTK 4.8 gives the focus to nobody who asks."""
    around = {ROLE.LIST_ITEM: ROLE.LIST, ROLE.PAGE_TAB: ROLE.PAGE_TAB_LIST}.get(self.role)
    around = around and self.inside(around)
    last, unseen = None, 0
    for _ in range(150):
      if self.focused:
        return
      # Of entries that are rows the toolkit does not tell that they have the keyboard.
      if self.by_keyboard and self.role in TEXT_ROLES:
        known = next((node for node in self.window().walk() if node.focused), None)
        last, unseen = (known, 0) if known else (last, unseen + 1)
        if unseen and self.follows(last, unseen):
          return
      press_keys(self.key_to(around))
    raise Missing(f'not reached by keyboard: {self.name}')

  def click(self):
    """What a click does, by the first action that the widget offers to assistive technology, and
    by keyboard where the toolkit offers none."""
    eventually(lambda: self.sensitive, f'insensitive: {self.name}')
    row = self if self.role == ROLE.LIST_ITEM else self.inside(ROLE.LIST_ITEM)
    iface = self.accessible.get_action_iface()
    if (self.role in BUTTON_ROLES and not self.by_keyboard
        and iface is not None and iface.get_n_actions() > 0):
      if not iface.do_action(0):
        raise Missing(f'cannot be clicked: {self.name}')
    elif row is not None and not (self.by_keyboard and self.role in BUTTON_ROLES):
      row.focus()
      press_keys('space' if row.every(role=CHOICE_ROLES) else 'Return')
    else:
      self.focus()
      press_keys('space')


class Program(Node):
  """A running program; its node is the whole application with all its windows."""

  def __init__(self, *args, prefix=(), env=None):
    self.log = open(os.path.join(os.environ['ALONGSIDE_SESSION'], f'log-{time.monotonic_ns()}'),
                    'w+b')
    self.process = subprocess.Popen([*prefix, os.environ['ALONGSIDE'], *args],
                                    env={**os.environ, 'G_DEBUG': PROGRAM_DEBUG, **(env or {})},
                                    stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log)
    super().__init__(eventually(self._accessible, 'the program shows no window'))
    # What it says changes without notice, as this one has no main loop; what can be asked does not.
    self.accessible.set_cache_mask(Atspi.Cache.INTERFACES)
    # A pointer that rests on a menu takes the keyboard there with it, and tooltips cover things.
    xdotool('mousemove', '0', '0')
    toolkit = eventually(self._toolkit, 'the toolkit tells no version')
    Node.lists_hidden = toolkit.startswith('4.8.')  # that of Debian 12

  def _check_runs(self):
    if self.process.poll() is not None:
      raise AssertionError(f'the program ended with {self.process.returncode}: {self.output()}')

  def _toolkit(self):
    self._check_runs()  # Atspi does not survive being asked of a program that went away
    return self.accessible.get_toolkit_version()

  def _accessible(self):
    self._check_runs()
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
      child = desktop.get_child_at_index(i)
      if (child is not None and child.get_process_id() == self.process.pid
          and child.get_child_count()):
        return child
    return None

  def output(self):
    self.log.flush()
    with open(self.log.name, 'rb') as log:
      return log.read().decode(errors='replace')

  def __enter__(self):
    return self

  def __exit__(self, *failure):
    if failure[0] is not None:
      self.show_state()
    if self.process.poll() is None:
      self.process.send_signal(signal.SIGTERM)
    try:
      self.process.wait(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
      self.process.kill()
      self.process.wait()
    self.log.close()

  def show_state(self):
    """For the reader of a failed test's log."""
    ended = self.process.poll()
    lines = (self.output() or '').splitlines()
    if ended is None:
      lines.append('on the screen:')
      lines += [f'  {line}' for line in self.texts() if not NAMELESS.match(line)]
    else:
      lines.append(f'the program ended with {ended}')
    print(*(f'# {line}' for line in lines), sep='\n', flush=True)

  def kill(self):
    self.process.kill()
    self.process.wait()

  def ended(self):
    """Waits for the program's own end and returns its exit code."""
    return self.process.wait(timeout=PATIENCE)

  def walk(self):
    """What can be reached: of several windows the one opened last, for all of them are modal."""
    yield self
    windows = list(self.children())
    if windows:
      yield from windows[-1].walk()

  def titles(self):
    return [window.name for window in self.children()]

  def on_top(self, title):
    """Waits until the window with this title has the keyboard, and returns it."""
    eventually(lambda: subprocess.run(['xdotool', 'getactivewindow', 'getwindowname'], check=False,
                                      stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
                                      ).stdout.decode().strip() == title,
               f'no window on top: {title}')
    return next(window for window in self.children() if window.name == title)

  def without_window(self, title):
    eventually(lambda: title not in self.titles(), f'still open: {title}')

  def key(self, *keys):
    """Presses keys as on the keyboard, such as 'ctrl+z' or 'Return'."""
    press_keys(*keys)

  def type(self, text):
    type_text(text)

  def button(self, name):
    return self.find(role=(*BUTTON_ROLES, *CHOICE_ROLES), name=name)

  def press(self, name):
    self.button(name).click()

  def fill(self, name, text):
    entry = self.find(role=TEXT_ROLES, name=name)
    entry.set_text(text)
    return entry

  def says(self, text):
    """Waits until some text on the screen holds this one."""
    return self.find(contains=text)

  def picture(self, path):
    """What the screen shows, as a PNG."""
    time.sleep(0.4)  # transitions
    subprocess.run(['import', '-window', 'root', path], check=True)
