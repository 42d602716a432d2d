/* along-training-page.h — the page with training: who has it, who is due, sessions and courses
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "app/along-page.h"

G_BEGIN_DECLS

#define ALONG_TYPE_TRAINING_PAGE (along_training_page_get_type ())
G_DECLARE_FINAL_TYPE (AlongTrainingPage, along_training_page, ALONG, TRAINING_PAGE, AdwBin)

G_END_DECLS
