/* along-application.h — the program with a display
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vault/along-key.h"

G_BEGIN_DECLS

#define ALONG_TYPE_APPLICATION (along_application_get_type ())
G_DECLARE_FINAL_TYPE (AlongApplication, along_application, ALONG, APPLICATION, AdwApplication)

/* The program for the agency file at @agency_path. With @key_or_NULL the file is opened with it and
 * the keyring is left alone: this is how the demo runs. The file need not be there without a key;
 * the user is then led through setting up an agency. */
AlongApplication *along_application_new             (const char       *agency_path,
                                                     AlongKey         *key_or_NULL);

/* After g_application_run(): 0, or 1 when the agency could not be opened. */
int               along_application_get_exit_status (AlongApplication *self);

G_END_DECLS
