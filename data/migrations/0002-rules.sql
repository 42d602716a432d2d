-- 0002-rules.sql — how an agency wants its rules, and why somebody has a shift all the same
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Only what is not as the rules come.
CREATE TABLE rule_setting (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE CHECK (code IN ('rest', 'day-work')),
  severity TEXT NOT NULL CHECK (severity IN ('impossible', 'needs-reason', 'not-gladly', 'off')),
  number INTEGER NOT NULL CHECK (number BETWEEN 0 AND 44640)
);

CREATE TABLE override (
  id INTEGER PRIMARY KEY,
  assignment_id INTEGER NOT NULL REFERENCES assignment (id) DEFERRABLE INITIALLY DEFERRED,
  codes TEXT NOT NULL CHECK (codes <> ''),
  reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 300),
  by_id INTEGER REFERENCES supervisor (id) DEFERRABLE INITIALLY DEFERRED,
  at BIGINT NOT NULL
);
CREATE INDEX override_by_assignment ON override (assignment_id);
