/* along-paper.h — the sizes of paper
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-enums.h"

G_BEGIN_DECLS

/* The sides of @paper in points, standing upright or in landscape. */
void along_paper_get_size (AlongPaper  paper,
                           gboolean    landscape,
                           double     *width,
                           double     *height);

G_END_DECLS
