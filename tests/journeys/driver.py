# driver.py — drives the built program from outside, as a person with a screen reader does
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs inside `session --display`. Everything is found by its accessible role and name, and acted
on by accessibility or by keys; nothing in the program knows of being tested."""

import os
import signal
import subprocess
import time

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 30.0  # seconds that anything may take on a busy machine
ROLE = Atspi.Role
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


class Node:
  """A widget as assistive technology sees it."""

  def __init__(self, accessible):
    self.accessible = accessible

  @property
  def name(self):
    return self.accessible.get_name() or ''

  @property
  def description(self):
    return self.accessible.get_description() or ''

  @property
  def role(self):
    return self.accessible.get_role()

  def has(self, state):
    return self.accessible.get_state_set().contains(state)

  @property
  def showing(self):
    return self.has(Atspi.StateType.SHOWING)

  @property
  def sensitive(self):
    return self.has(Atspi.StateType.SENSITIVE)

  @property
  def checked(self):
    return self.has(Atspi.StateType.CHECKED) or self.has(Atspi.StateType.PRESSED)

  @property
  def focused(self):
    return self.has(Atspi.StateType.FOCUSED)

  def children(self):
    for i in range(self.accessible.get_child_count()):
      child = self.accessible.get_child_at_index(i)
      if child is not None:
        yield Node(child)

  def walk(self):
    """This node and everything below it that is on the screen."""
    yield self
    for child in self.children():
      if child.showing:
        yield from child.walk()

  def matches(self, role=None, name=None, contains=None):
    if role is not None and self.role not in (role if isinstance(role, tuple) else (role,)):
      return False
    if name is not None and self.name != name:
      return False
    return contains is None or contains in self.name

  def every(self, **wanted):
    found = []
    for node in self.walk():
      try:
        if node.matches(**wanted):
          found.append(node)
      except GLib.Error:
        continue
    return found

  def find(self, **wanted):
    """Waits for the one that matches (the last opened, where several do) and returns it."""
    return eventually(lambda: (self.every(**wanted) or [None])[-1], f'nothing on the screen: {wanted}')

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
  def text(self):
    iface = self.accessible.get_text_iface()
    return Atspi.Text.get_text(iface, 0, -1) if iface else ''

  def set_text(self, text):
    iface = eventually(self.accessible.get_editable_text_iface, f'cannot be typed into: {self.name}')
    Atspi.EditableText.set_text_contents(iface, text)

  def focus(self):
    self.accessible.get_component_iface().grab_focus()
    eventually(lambda: self.focused, f'did not take the focus: {self.name}')

  def click(self):
    """What a click does, by the first action that the widget offers to assistive technology."""
    eventually(lambda: self.sensitive, f'insensitive: {self.name}')
    iface = self.accessible.get_action_iface()
    if iface is None or iface.get_n_actions() == 0 or not iface.do_action(0):
      raise Missing(f'cannot be clicked: {self.name}')


class Program(Node):
  """A running program; its node is the whole application with all its windows."""

  def __init__(self, *args, command=None, env=None):
    self.log = open(os.path.join(os.environ['ALONGSIDE_SESSION'], f'log-{time.monotonic_ns()}'), 'w+b')
    self.process = subprocess.Popen([command or os.environ['ALONGSIDE'], *args],
                                    env=dict(os.environ, **(env or {})), stdin=subprocess.DEVNULL,
                                    stdout=self.log, stderr=self.log)
    super().__init__(eventually(self._accessible, 'the program shows no window: ' + self.output()))

  def _accessible(self):
    if self.process.poll() is not None:
      raise AssertionError(f'the program ended with {self.process.returncode}: {self.output()}')
    desktop = Atspi.get_desktop(0)
    for i in range(desktop.get_child_count()):
      child = desktop.get_child_at_index(i)
      if child is not None and child.get_process_id() == self.process.pid and child.get_child_count():
        return child
    return None

  def output(self):
    self.log.flush()
    with open(self.log.name, 'rb') as log:
      return log.read().decode(errors='replace')

  def __enter__(self):
    return self

  def __exit__(self, *failure):
    if failure[0] is not None and self.process.poll() is None:
      try:
        print('# on the screen:', *(f'\n#   {line}' for line in self.texts()), flush=True)
      except GLib.Error:
        pass
    if self.process.poll() is None:
      self.process.send_signal(signal.SIGTERM)
    try:
      self.process.wait(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
      self.process.kill()
      self.process.wait()
    self.log.close()

  def kill(self):
    self.process.kill()
    self.process.wait()

  def ended(self):
    """Waits for the program's own end and returns its exit code."""
    return self.process.wait(timeout=PATIENCE)

  def window(self):
    """The X window that has the focus."""
    return eventually(lambda: subprocess.run(['xdotool', 'getactivewindow'], stdout=subprocess.PIPE,
                                             stderr=subprocess.DEVNULL, check=False).stdout.strip(),
                      'no window has the focus').decode()

  def key(self, *keys):
    """Presses keys as on the keyboard, such as 'ctrl+z' or 'Return'."""
    self.window()
    for key in keys:
      subprocess.run(['xdotool', 'key', '--clearmodifiers', key], check=True)
      time.sleep(0.05)

  def type(self, text):
    self.window()
    subprocess.run(['xdotool', 'type', '--clearmodifiers', '--delay', '5', text], check=True)

  def button(self, name):
    return self.find(role=(ROLE.PUSH_BUTTON, ROLE.TOGGLE_BUTTON, ROLE.MENU_ITEM, ROLE.RADIO_BUTTON,
                           ROLE.CHECK_BOX), name=name)

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
