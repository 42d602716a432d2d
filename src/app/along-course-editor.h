/* along-course-editor.h — the window in which a course is made or changed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "app/along-entry-editor.h"

G_BEGIN_DECLS

/* Its entry is an AlongCourse. */
#define ALONG_TYPE_COURSE_EDITOR (along_course_editor_get_type ())
G_DECLARE_FINAL_TYPE (AlongCourseEditor, along_course_editor, ALONG, COURSE_EDITOR,
                      AlongEntryEditor)

G_END_DECLS
