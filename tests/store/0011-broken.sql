-- 0011-broken.sql — fails at its end, when much has been done
-- SPDX-License-Identifier: GPL-3.0-or-later

DROP TABLE assignment;
UPDATE person SET name = 'Nobody';
INSERT INTO pet (id, name) VALUES (1, 'Rex too');
