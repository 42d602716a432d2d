-- 0003-published.sql — who was away when a roster was published, and what it was published without
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Of what was published before this nobody knows who was away.
ALTER TABLE published ADD COLUMN away TEXT NOT NULL DEFAULT '?';
ALTER TABLE published ADD COLUMN answered TEXT NOT NULL DEFAULT '';
