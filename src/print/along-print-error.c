/* along-print-error.c — what can go wrong with a PDF file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "print/along-print-error.h"

#include <errno.h>

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (along-print-error-quark, along_print_error)

GError *
along_print_error_for_errno (int         number,
                             const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *folder_name = g_filename_display_name (folder);
  g_autofree char *name = g_filename_display_name (path);

  switch (number)
    {
    case ENOENT:
    case ENOTDIR:
      return g_error_new (ALONG_PRINT_ERROR, ALONG_PRINT_ERROR_NO_FOLDER,
                          _("There is no folder “%s”. Make it, or choose another one."),
                          folder_name);

    case EACCES:
    case EPERM:
    case EROFS:
      return g_error_new (ALONG_PRINT_ERROR, ALONG_PRINT_ERROR_NO_PERMISSION,
                          _("You may not write to the folder “%s”. Choose another one."),
                          folder_name);

    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return g_error_new (ALONG_PRINT_ERROR, ALONG_PRINT_ERROR_DISK_FULL,
                          _("The disk is full, so “%s” was not written. Make room, or choose "
                            "another disk."),
                          name);

    case EISDIR:
      return g_error_new (ALONG_PRINT_ERROR, ALONG_PRINT_ERROR_NOT_A_FILE,
                          _("“%s” is not a file that can be written. Choose another name."),
                          name);

    case ENAMETOOLONG:
    case EINVAL:
      return g_error_new (ALONG_PRINT_ERROR, ALONG_PRINT_ERROR_BAD_NAME,
                          _("“%s” cannot be the name of a file. Choose a shorter one."), name);

    default:
      break;
    }

  return g_error_new (ALONG_PRINT_ERROR, ALONG_PRINT_ERROR_FAILED,
                      /* Translators: the second %s is what the system said. */
                      _("“%s” was not written: %s. Try again, or choose another folder."), name,
                      g_strerror (number));
}
