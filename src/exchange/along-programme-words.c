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
  /* Translators: places that a new agency begins with. */
  N_("Office"),
  N_("Living room"),
  N_("At home"),
  N_("Bike shed"),
  /* Translators: the names of the invented agencies. */
  N_("Kaverisatama Peer Work"),
  N_("Saddlebag Street Outreach"),
  /* Translators: whom to call in an emergency, as the invented agencies print it. */
  N_("Life in danger: 112\n"
     "Coordinator on call: +358 00 555 0100\n"
     "Crisis line, day and night: +358 00 555 0199"),
  N_("Overdose, fire, life in danger: 911\n"
     "Coordinator on call: 604-555-0100\n"
     "Nurse line, day and night: 604-555-0199"),
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
  N_("English"),
  N_("Finnish"),
  N_("French"),
  N_("Punjabi"),
  N_("Russian"),
  N_("Somali"),
  N_("Spanish"),
  N_("Swedish"),
  /* Translators: lines for those who work on a shift of the invented agency. */
  N_("Ring the person on duty before the last metro."),
  N_("Be at the office half an hour before the appointment."),
  N_("Soup at half past five."),
  N_("Lunch is served at noon."),
  N_("Second person opens the side door at 12:50."),
  N_("Call in at midnight and at 3."),
  N_("200 kits for the weekend."),
  N_("Bring the card of your last course."),
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
