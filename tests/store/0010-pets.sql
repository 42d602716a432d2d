-- 0010-pets.sql — a table more and a column more
-- SPDX-License-Identifier: GPL-3.0-or-later

CREATE TABLE pet (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL
);
ALTER TABLE place ADD COLUMN pets BOOLEAN NOT NULL DEFAULT FALSE;
