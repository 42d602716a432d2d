# tap.py — runs the functions of a Python test whose names begin with test_ and prints TAP
# SPDX-License-Identifier: GPL-3.0-or-later
"""At a test's end: `tap.main(globals())`. A function passes when it returns; its docstring's
first line is its name. Meson gives PYTHONPATH through the variable `python_test_env`."""

import sys
import traceback


def main(names):
  tests = [value for name, value in names.items() if name.startswith('test_')]
  print(f'1..{len(tests)}', flush=True)
  failed = 0
  for number, test in enumerate(tests, 1):
    title = (test.__doc__ or test.__name__).strip().splitlines()[0].rstrip('.').replace('#', '')
    try:
      test()
    except Exception:
      failed += 1
      for line in traceback.format_exc().rstrip().splitlines():
        print('#', line)
      print('not ok', number, title, flush=True)
    else:
      print('ok', number, title, flush=True)
  sys.exit(1 if failed else 0)
