/* along-programme-words.c — the words of the programme files in the user's language
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tools of translators do not read key files, so the words stand here once more; a test sees to
 * it that both say the same.
 */

#include "exchange/along-programme-words.h"

#include <glib/gi18n-lib.h>

static const char *const words[] = {
  /* Translators: kinds of agencies: what a coordinator chooses from on the first run. */
  N_("House calls, outreach and groups"),
  N_("Connected and remote peers: house calls with a professional, outreach in pairs, a "
     "drop-in, a weekly group and full-day workshops."),
  N_("Outreach by bike"),
  N_("Pairs on bikes every day from 8 to 20, with needle recovery, overdose response and kit "
     "making."),
  N_("Several services under one roof"),
  N_("Day placements and transit contracts"),
  N_("Pairs against homelessness"),
  N_("Harm reduction at a health centre"),
  N_("Several small firms"),
  N_("Small alcohol and other drug services share a house, their training and their "
     "roster, each with the roles that it needs."),
  N_("Work by the day in renovation, serigraphy and mailing: at most 5 hours a day, 4 "
     "days a week and 16 days a month."),
  N_("A professional and an expert by experience go together: outreach, housing "
     "visits, work by women for women, and supervision from outside."),
  N_("Harm-reduction workers at a community health centre: from participation to "
     "employment, with a relief list for open slots."),
  N_("Cleaning, bicycle repair, parcels, errands and city tours: small firms in one "
     "city that share their people."),
  /* Translators: what a new agency calls its types of shifts. */
  N_("Outreach"),
  N_("Late outreach"),
  N_("House call"),
  N_("Accompaniment"),
  N_("Reminder calls"),
  N_("Drop-in"),
  N_("Weekly group"),
  N_("Team meeting"),
  N_("Full-day workshop"),
  N_("Bike outreach"),
  N_("Needle recovery"),
  N_("Overdose prevention site"),
  N_("Overdose response, night"),
  N_("Kit making"),
  N_("Naloxone training"),
  N_("Withdrawal support"),
  N_("Family support"),
  N_("Youth service"),
  N_("Shared training"),
  N_("Role alignment"),
  N_("House meeting"),
  N_("Renovation"),
  N_("Painting, small site"),
  N_("Serigraphy"),
  N_("Mailing"),
  N_("Day-placement round"),
  N_("Safety training"),
  N_("Outreach in pairs"),
  N_("Outreach by women"),
  N_("Women’s evening"),
  N_("Housing visit"),
  N_("Supervision"),
  N_("Group supervision"),
  N_("Harm-reduction drop-in"),
  N_("Participation hours"),
  N_("Cleaning"),
  N_("Bicycle repair"),
  N_("Parcels"),
  N_("Errands"),
  N_("City tour"),
  N_("Training on the job"),
  /* Translators: places that a new agency begins with. */
  N_("Office"),
  N_("Living room"),
  N_("At home"),
  N_("Bike shed"),
  N_("Work rooms"),
  N_("Lounge"),
  /* Translators: patterns of shifts that come again. */
  N_("Every week"),
  N_("Every four weeks"),
  /* Translators: the names of the invented agencies. */
  N_("Kaverisatama Peer Work"),
  N_("Saddlebag Street Outreach"),
  N_("Pretend Bay AOD Collaborative"),
  N_("Werkhof Wunderbar"),
  N_("Tuulikannel Homelessness Teams"),
  N_("Lanternfield Community Health Centre"),
  N_("De Luchtbrug"),
  /* Translators: whom to call in an emergency, as the invented agencies print it. */
  N_("Life in danger: 112\n"
     "Coordinator on call: +358 00 555 0100\n"
     "Crisis line, day and night: +358 00 555 0199"),
  N_("Overdose, fire, life in danger: 911\n"
     "Coordinator on call: 604-555-0100\n"
     "Nurse line, day and night: 604-555-0199"),
  N_("Life in danger: 111\n"
     "Coordinator on call: +64 00 555 0100\n"
     "Alcohol and drug helpline: +64 00 555 0199"),
  N_("Life in danger: 112, ambulance: 144\n"
     "Site office: +43 00 555 0100\n"
     "Crisis line, day and night: +43 00 555 0199"),
  N_("Life in danger: 112\n"
     "Coordinator on call: +358 00 555 0200\n"
     "Crisis line, day and night: +358 00 555 0299"),
  N_("Overdose, fire, life in danger: 911\n"
     "Coordinator on call: 416-555-0100\n"
     "Distress line, day and night: 416-555-0199"),
  N_("Life in danger: 112\n"
     "Coordinator on call: +31 00 555 0100\n"
     "Crisis line, day and night: +31 00 555 0199"),
  /* Translators: where the places of the invented agencies are; streets keep their names. */
  N_("Keksintökuja 1 A"),
  N_("Keksintökuja 1 B, street level"),
  N_("Meet under the clock"),
  N_("Metro exit to the market"),
  N_("100 Inventors’ Row, back door"),
  N_("102 Inventors’ Row"),
  N_("From the bike shed to the old cannery and back"),
  N_("Meet at the blue mural"),
  N_("7 Pretend Street, ground floor"),
  /* Translators: languages that an invented person speaks, in a list. */
  N_("Arabic"),
  N_("Cantonese"),
  N_("Cree"),
  N_("Dutch"),
  N_("English"),
  N_("Finnish"),
  N_("French"),
  N_("German"),
  N_("Māori"),
  N_("Punjabi"),
  N_("Russian"),
  N_("Samoan"),
  N_("Serbian"),
  N_("Somali"),
  N_("Spanish"),
  N_("Swedish"),
  N_("Tongan"),
  N_("Turkish"),
  /* Translators: what a peer offers and a type of shift wants, in a list. */
  N_("naloxone"),
  N_("women"),
  N_("young people"),
  /* Translators: courses, and what somebody new in the invented agency is to know. */
  N_("First aid"),
  N_("Naloxone"),
  N_("Overdose response"),
  N_("Listening and boundaries"),
  N_("Harm reduction, basics"),
  N_("Withdrawal support, basics"),
  N_("Grey areas of peer work"),
  N_("Safety in women’s work"),
  N_("Safety at work"),
  N_("Working with lime and paint"),
  N_("Bicycle repair, first part"),
  N_("Traffic safety"),
  N_("The house and its keys"),
  N_("What is said here stays here"),
  N_("How and when you are paid"),
  N_("Safety outdoors"),
  N_("The first shift together"),
  /* Translators: lines for those who work on a shift of the invented agency. */
  N_("Ring the person on duty before the last metro."),
  N_("Be at the office half an hour before the appointment."),
  N_("Soup at half past five."),
  N_("Lunch is served at noon."),
  N_("Second person opens the side door at 12:50."),
  N_("Call in at midnight and at 3."),
  N_("200 kits for the weekend."),
  N_("Bring the card of your last course."),
  N_("Food is on the table at four."),
  N_("For all services: 150 kits."),
  N_("The day’s pay is given out at half past eleven."),
  N_("Two women, always: call it off when one cannot come."),
  N_("The supervisor comes from outside; nothing said here goes on."),
  N_("Second person opens the side door ten minutes before."),
  N_("Come as you are; an hour counts as an hour."),
  N_("Keys hang in the office, number 4."),
  N_("Meet the guests at the main door."),
  NULL
};

const char *
along_programme_words_translate (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  /* Nothing is not to be translated: gettext would answer with the catalogue's own header. */
  return *text != '\0' ? _(text) : text;
}

const char *const *
along_programme_words_list (void)
{
  return words;
}
