/* along-enums.h — the field's own words as types
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The nicks that glib-mkenums derives are what the agency file holds; along-words.h has the words
 * for people. Sources in brackets are those of the practice the program serves: "The Joys and
 * Challenges of Working with Peers" (2014) [osis]; training unit 3, "Cooperation between
 * professionals and peer support agents" [coop]; "Current and Emergent Peer Support Issues and
 * Strategies" (2014) [aod]; The People Project (2019) [people].
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Where a peer stands with the agency. */
typedef enum
{
  ALONG_PEER_STATUS_INTERESTED,
  ALONG_PEER_STATUS_ORIENTATION,
  ALONG_PEER_STATUS_ACTIVE,
  ALONG_PEER_STATUS_PAUSED,
  ALONG_PEER_STATUS_MOVED_ON,
} AlongPeerStatus;

/* How a peer is engaged [people]. */
typedef enum
{
  ALONG_ENGAGEMENT_EMPLOYED,
  ALONG_ENGAGEMENT_CASUAL,
  ALONG_ENGAGEMENT_RELIEF,
  ALONG_ENGAGEMENT_HONORARIUM,
  ALONG_ENGAGEMENT_DAY_PLACEMENT,
  ALONG_ENGAGEMENT_TRANSIT_CONTRACT,
  ALONG_ENGAGEMENT_VOLUNTEER,
} AlongEngagement;

/* The two kinds of peers [osis]: a connected one works on shifts, a remote one may work through
 * own networks without a shift. */
typedef enum
{
  ALONG_CONNECTION_CONNECTED,
  ALONG_CONNECTION_REMOTE,
} AlongConnectionKind;

/* The eleven roles of a peer [osis]. */
typedef enum
{
  ALONG_ROLE_FINDER = 1 << 0,
  ALONG_ROLE_ENABLER = 1 << 1,
  ALONG_ROLE_BRIDGE_BUILDER = 1 << 2,
  ALONG_ROLE_INFORMATION = 1 << 3,
  ALONG_ROLE_CLIENT_SUPPORT = 1 << 4,
  ALONG_ROLE_MIRROR = 1 << 5,
  ALONG_ROLE_INTERPRETER = 1 << 6,
  ALONG_ROLE_GUIDE = 1 << 7,
  ALONG_ROLE_LISTENER = 1 << 8,
  ALONG_ROLE_BODYGUARD = 1 << 9,
  ALONG_ROLE_EDUCATOR = 1 << 10,
} AlongRoles;

/* What a member of the staff does around peers; one person may do several of these. */
typedef enum
{
  ALONG_DUTY_SUPERVISOR_INTERNAL = 1 << 0,
  ALONG_DUTY_SUPERVISOR_EXTERNAL = 1 << 1,
  ALONG_DUTY_PROFESSIONAL = 1 << 2,
  ALONG_DUTY_MENTOR = 1 << 3,
  ALONG_DUTY_PERSON_OF_REFERENCE = 1 << 4,
  ALONG_DUTY_COORDINATOR = 1 << 5,
} AlongDuties;

/* How hard a client is to reach [osis]. */
typedef enum
{
  ALONG_REACH_UNKNOWN,
  ALONG_REACH_EASY,
  ALONG_REACH_HARD,
  ALONG_REACH_ALMOST_IMPOSSIBLE,
} AlongReach;

/* The kinds of work that are rostered; meetings and training count like any other. */
typedef enum
{
  ALONG_SHIFT_KIND_OUTREACH,
  ALONG_SHIFT_KIND_HOUSE_CALL,
  ALONG_SHIFT_KIND_ACCOMPANIMENT,
  ALONG_SHIFT_KIND_REMINDER_CALLS,
  ALONG_SHIFT_KIND_NEEDLE_RECOVERY,
  ALONG_SHIFT_KIND_DROP_IN,
  ALONG_SHIFT_KIND_OVERDOSE_PREVENTION,
  ALONG_SHIFT_KIND_KIT_MAKING,
  ALONG_SHIFT_KIND_TEAM_MEETING,
  ALONG_SHIFT_KIND_WORKSHOP,
  ALONG_SHIFT_KIND_TRAINING,
  ALONG_SHIFT_KIND_SUPERVISION, /* each shift is an AlongSupervision */
} AlongShiftKind;

/* What became of an assignment. */
typedef enum
{
  ALONG_ASSIGNMENT_PROPOSED,
  ALONG_ASSIGNMENT_ACCEPTED,
  ALONG_ASSIGNMENT_DECLINED,
  ALONG_ASSIGNMENT_CHECKED_IN,
  ALONG_ASSIGNMENT_DONE,
  ALONG_ASSIGNMENT_STOOD_DOWN,
  ALONG_ASSIGNMENT_EXCUSED,
  ALONG_ASSIGNMENT_MISSED,
  ALONG_ASSIGNMENT_CANCELLED,
} AlongAssignmentState;

/* What the rules (rules/along-rules.h) can find about a person on a shift, or about the shift
 * itself, in the order in which it is told. */
typedef enum
{
  ALONG_FINDING_ALREADY_ON_SHIFT, /* the person has a seat on this very shift */
  ALONG_FINDING_OVERLAP,          /* another shift takes the person's time */
  ALONG_FINDING_ARCHIVED,         /* the person's record is archived */
  ALONG_FINDING_NOT_WORKING,      /* the peer's status is Interested, Paused or Moved on */
  ALONG_FINDING_AWAY,             /* an absence overlaps; no reason is known or asked */
  ALONG_FINDING_BLOCKED,          /* must not meet somebody on the shift; no reason is kept */
  ALONG_FINDING_CANNOT,           /* said not to be able to at that time */
  ALONG_FINDING_PLACE,            /* will not work at that place */
  ALONG_FINDING_DECLINED,         /* has said no to this very shift */
  ALONG_FINDING_ALONE,            /* has not agreed to work alone yet */
  ALONG_FINDING_ORIENTATION,      /* the shift wants orientation done */
  ALONG_FINDING_TRAINING,         /* has not the training that the shift needs, on its days */
  ALONG_FINDING_ROLE,             /* has none of the roles that the shift wants */
  ALONG_FINDING_OFFER,            /* has not offered what the shift wants */
  ALONG_FINDING_GOES_ALONG,       /* the person, or who goes along here, is to go along elsewhere */
  ALONG_FINDING_REST,             /* too little rest before or after another shift */
  ALONG_FINDING_DAY_WORK,         /* too much work within 24 hours */
  ALONG_FINDING_WEEK_WORK,        /* more hours a week than agreed */
  ALONG_FINDING_WEEK_SHIFTS,      /* more shifts a week than agreed */
  ALONG_FINDING_WEEK_DAYS,        /* more days a week than agreed */
  ALONG_FINDING_MONTH_DAYS,       /* more days a month than agreed */
  ALONG_FINDING_DAYS_IN_ROW,      /* too many days without one off */
  ALONG_FINDING_WEEKENDS,         /* too many weekends in a row */
  ALONG_FINDING_AVOIDED,          /* would rather not meet somebody on the shift */
  ALONG_FINDING_ON_DUTY,          /* is on duty during this very shift */
  ALONG_FINDING_GRACE,            /* training that the shift needs has run out a short while ago */
  ALONG_FINDING_RATHER_NOT,       /* would rather not work at that time */
  ALONG_FINDING_REGULAR,          /* it is the regular shift of somebody else, who could come */
  ALONG_FINDING_FULL,             /* no seat of the shift is open */
  ALONG_FINDING_OWN_REGULAR,      /* it is the person's regular shift */
  ALONG_FINDING_LEAST_WORK,       /* has fewer hours this week than agreed at least */
  ALONG_FINDING_PREFERRED,        /* somebody on the shift is good company */
  ALONG_FINDING_PREFERS,          /* likes to work at that time */
  ALONG_FINDING_TOO_FEW,          /* fewer people are on the shift than go at all */
  ALONG_FINDING_NO_PROFESSIONAL,  /* no professional goes along where one has to */
  ALONG_FINDING_NOBODY_ON_DUTY,   /* there is nobody to call */
} AlongFindingCode;

/* How heavily a finding weighs, the heaviest first. */
typedef enum
{
  ALONG_SEVERITY_IMPOSSIBLE,
  ALONG_SEVERITY_NEEDS_REASON, /* can be done with a reason, which is kept */
  ALONG_SEVERITY_NOT_GLADLY,
  ALONG_SEVERITY_GLADLY,       /* speaks for it */
  ALONG_SEVERITY_OFF,          /* of a rule that an agency does without; no finding has it */
} AlongSeverity;

/* What somebody says of a time, the best first. */
typedef enum
{
  ALONG_AVAILABILITY_PREFERS,
  ALONG_AVAILABILITY_CAN,
  ALONG_AVAILABILITY_RATHER_NOT,
  ALONG_AVAILABILITY_CANNOT,
} AlongAvailability;

/* How two people get on with each other on a shift; why is not asked. */
typedef enum
{
  ALONG_PAIR_PREFERRED,
  ALONG_PAIR_AVOIDED,
  ALONG_PAIR_BLOCKED,
} AlongPairKind;

/* What has become of a stretch of the roster that is no draft any more. */
typedef enum
{
  ALONG_PUBLICATION_PUBLISHED,
  ALONG_PUBLICATION_CLOSED, /* nothing of it can be changed */
} AlongPublicationState;

/* How somebody was at check-in [osis]: nothing else is asked. Who can't work then has the state
 * ALONG_ASSIGNMENT_STOOD_DOWN. */
typedef enum
{
  ALONG_FIT_UNKNOWN,
  ALONG_FIT_FIT,
  ALONG_FIT_ADJUSTED, /* works, with other duties */
} AlongFit;

/* The kinds of supervision sessions. */
typedef enum
{
  ALONG_SESSION_ONE_TO_ONE,
  ALONG_SESSION_GROUP,
  ALONG_SESSION_WORK_COUNSELLING,
  ALONG_SESSION_CAPACITY_REVIEW, /* how much work somebody can carry */
  ALONG_SESSION_DEBRIEF,         /* after an incident */
  ALONG_SESSION_INFORMAL,
} AlongSessionKind;

/* What became of a supervision session. */
typedef enum
{
  ALONG_SESSION_PLANNED,
  ALONG_SESSION_HELD,
  ALONG_SESSION_CANCELLED,
} AlongSessionState;

/* The kinds of notes that only their readers can read. */
typedef enum
{
  ALONG_NOTE_KIND_SUPERVISION,
  ALONG_NOTE_KIND_CHECK_IN,
  ALONG_NOTE_KIND_MIRROR,      /* feedback by the peer about the work, "mirrors" [osis] */
  ALONG_NOTE_KIND_GREY_AREA,   /* a question where no rule has an answer */
  ALONG_NOTE_KIND_CONCERN,     /* about one of the staff: to the person of reference alone [coop] */
  ALONG_NOTE_KIND_INCIDENT,
  ALONG_NOTE_KIND_JOINT_VISIT,
  ALONG_NOTE_KIND_SYSTEM_GAP,  /* what is missing, whoever it was missed by */
  ALONG_NOTE_KIND_PRIVATE,     /* the talk of two roles, "wishes, fears and common rules" [coop] */
} AlongNoteKind;

/* What became of a note, or of a part of one. */
typedef enum
{
  ALONG_NOTE_STATE_DRAFT,
  ALONG_NOTE_STATE_SIGNED,
} AlongNoteState;

/* Whether somebody has countersigned a note. */
typedef enum
{
  ALONG_COUNTERSIGNED_NOT,
  ALONG_COUNTERSIGNED_SCREEN, /* with a key of their own */
  ALONG_COUNTERSIGNED_PAPER,
} AlongCountersigned;

/* For whom a reader's copy of the key of a note was made. */
typedef enum
{
  ALONG_WRAP_TO_ANOTHER,
  ALONG_WRAP_TO_ONESELF,
} AlongWrapForm;

/* The kinds of training that count: "networking, forum, conference, shared PD" [aod]. */
typedef enum
{
  ALONG_COURSE_COURSE,
  ALONG_COURSE_WORKSHOP,
  ALONG_COURSE_FORUM,
  ALONG_COURSE_CONFERENCE,
  ALONG_COURSE_SHARED,           /* professional development of several services together */
  ALONG_COURSE_ORIENTATION_ITEM, /* one item of the checklist of who is new */
} AlongCourseKind;

/* For whom a course is: "policy makers, managers, colleagues, peers" [aod]. */
typedef enum
{
  ALONG_AUDIENCE_PEERS = 1 << 0,
  ALONG_AUDIENCE_PROFESSIONALS = 1 << 1,
  ALONG_AUDIENCE_MANAGERS = 1 << 2,
  ALONG_AUDIENCE_POLICY_MAKERS = 1 << 3, /* not kept by the program, but invited */
} AlongAudience;

/* How long the certificate of a course is valid. */
typedef enum
{
  ALONG_VALIDITY_ALWAYS,
  ALONG_VALIDITY_MONTHS, /* for some months from its issue */
  ALONG_VALIDITY_UNTIL,  /* until a day that is the same for all */
} AlongValidity;

/* What a course is required for. */
typedef enum
{
  ALONG_REQUIREMENT_ROLE,
  ALONG_REQUIREMENT_SHIFT_TYPE,
  ALONG_REQUIREMENT_PLACE,
  ALONG_REQUIREMENT_ALONE, /* to be the only one there */
} AlongRequirementScope;

/* How somebody stands with a course. */
typedef enum
{
  ALONG_TRAINING_VALID,
  ALONG_TRAINING_EXPIRING, /* valid, and runs out soon */
  ALONG_TRAINING_EXPIRED,  /* as good as missing */
  ALONG_TRAINING_MISSING,
  ALONG_TRAINING_WAIVED,
} AlongTrainingState;

/* The paper that the agency prints on. */
typedef enum
{
  ALONG_PAPER_A4,
  ALONG_PAPER_LETTER,
} AlongPaper;

/* How times of day are written: as the locale does it, or always one way. */
typedef enum
{
  ALONG_CLOCK_LOCALE,
  ALONG_CLOCK_24,
  ALONG_CLOCK_12,
} AlongClock;

G_END_DECLS
