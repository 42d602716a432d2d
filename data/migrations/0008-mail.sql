-- 0008-mail.sql — where people are written to
-- SPDX-License-Identifier: GPL-3.0-or-later

ALTER TABLE person ADD COLUMN mail TEXT NOT NULL DEFAULT '' CHECK (length(mail) <= 300);
