-- 0009-together.sql — with whom somebody learned something, in a joint orientation
-- SPDX-License-Identifier: GPL-3.0-or-later

ALTER TABLE certificate ADD COLUMN with_id INTEGER
  REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED CHECK (with_id <> person_id);
