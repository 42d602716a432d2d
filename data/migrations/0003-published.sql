-- 0003-published.sql — who was away when a roster was published, what it was published without, and
-- why
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Of what was published before this nobody knows who was away.
ALTER TABLE published ADD COLUMN away TEXT NOT NULL DEFAULT '?';
ALTER TABLE published ADD COLUMN answered TEXT NOT NULL DEFAULT '';
ALTER TABLE published ADD COLUMN reason TEXT NOT NULL DEFAULT '' CHECK (length(reason) <= 300);
ALTER TABLE published ADD COLUMN by_id INTEGER
  REFERENCES supervisor (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE published ADD COLUMN at BIGINT NOT NULL DEFAULT 0;
