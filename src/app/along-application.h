/* along-application.h — the program with a display
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "vault/along-key.h"

G_BEGIN_DECLS

#define ALONG_TYPE_APPLICATION (along_application_get_type ())
G_DECLARE_FINAL_TYPE (AlongApplication, along_application, ALONG, APPLICATION, AdwApplication)

/* The program for the agency file at @agency_path, which is copied; the caller owns it and starts
 * it by g_application_run(). With @key, of which a reference is kept, the file must be there, is
 * opened with that key, and the keyring is left alone: this is how the demo runs. With %NULL the
 * key comes from the keyring, and the file need not be there: the user is then led through setting
 * up an agency. What goes wrong is told in the window. */
AlongApplication *along_application_new             (const char       *agency_path,
                                                     AlongKey         *key);

/* After g_application_run(): 0, or 1 when the agency could not be opened. */
int               along_application_get_exit_status (AlongApplication *self);

G_END_DECLS
