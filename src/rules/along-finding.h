/* along-finding.h — something that speaks against a person on a shift
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/along-roster.h"

G_BEGIN_DECLS

typedef enum
{
  ALONG_FINDING_ALREADY_ON_SHIFT, /* the person has a seat on this very shift */
  ALONG_FINDING_OVERLAP,          /* another shift takes the person's time */
  ALONG_FINDING_AWAY,             /* an absence overlaps; no reason is known or asked */
  ALONG_FINDING_NOT_WORKING,      /* the peer's status is Interested, Paused or Moved on */
  ALONG_FINDING_ARCHIVED,         /* the person's record is archived */
  ALONG_FINDING_FULL,             /* no seat of the shift is open */
} AlongFindingCode;

typedef enum
{
  ALONG_SEVERITY_IMPOSSIBLE,
  ALONG_SEVERITY_NOT_GLADLY,
} AlongSeverity;

/**
 * AlongFinding:
 * @code: what it is
 * @severity: whether it can be done all the same
 * @person_id: whom it is about; 0 of ALONG_FINDING_FULL, which is about nobody
 * @shift_id: the shift that was asked about; 0 or negative when it is not saved yet
 * @other_id: the shift that is in the way, 0 where none is
 * @span: when what is in the way happens
 * @status: of ALONG_FINDING_NOT_WORKING, the peer's status
 *
 * Codes and numbers only; along_finding_describe() makes the words, so that the screen, the
 * command line and the store speak alike.
 */
typedef struct
{
  AlongFindingCode code;
  AlongSeverity severity;
  gint64 person_id;
  gint64 shift_id;
  gint64 other_id;
  AlongSpan span;
  AlongPeerStatus status;
} AlongFinding;

/* The finding as a sentence for the coordinator, naming @shift, the one asked about, and the
 * other shift where there is one; to be freed. */
char *along_finding_describe (const AlongFinding *self,
                              AlongRoster        *roster,
                              AlongShift         *shift,
                              AlongClock          clock);

/* The same of a finding about somebody, in a few words for a list of people beside the shift:
 * "Busy: Outreach at Harbour, Tue 24 Nov 08:00–12:00". */
char *along_finding_describe_short (const AlongFinding *self,
                                    AlongRoster        *roster,
                                    AlongClock          clock);

G_END_DECLS
