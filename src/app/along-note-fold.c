/* along-note-fold.c — what texts of notes have in common that are found by the same words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/along-note-fold.h"

/* What is made of more characters than these, such as a whole phrase in one, stays as it is. */
#define PIECES_MAX 4

/* Each letter up to here, which are those of all of Europe in Latin script, folds to no more than
 * so many bytes; it is looked up. */
#define KNOWN 0x250
#define KNOWN_BYTES 4

typedef struct
{
  char bytes[KNOWN][KNOWN_BYTES];
  guint8 lengths[KNOWN]; /* more than KNOWN_BYTES: to be worked out each time */
} Known;

static gsize
fold_character (gunichar  c,
                char     *folded)
{
  gunichar pieces[PIECES_MAX];
  gsize n_pieces = g_unichar_fully_decompose (c, TRUE, pieces, PIECES_MAX);
  gsize length = 0;

  if (n_pieces > PIECES_MAX)
    {
      pieces[0] = c;
      n_pieces = 1;
    }

  for (gsize i = 0; i < n_pieces; i++)
    {
      gunichar piece = g_unichar_tolower (pieces[i]);

      if (g_unichar_ismark (piece))
        continue;

      /* The two letters whose case is more than one letter for another. */
      if (piece == 0xDF)
        {
          folded[length++] = 's';
          piece = 's';
        }
      else if (piece == 0x3C2)
        {
          piece = 0x3C3;
        }
      else if (g_unichar_isspace (piece))
        {
          piece = ' ';
        }
      length += (gsize) g_unichar_to_utf8 (piece, folded + length);
    }

  return length;
}

static gpointer
make_known (gpointer data)
{
  static Known known;

  for (gunichar c = 1; c < KNOWN; c++)
    {
      char folded[ALONG_NOTE_FOLD_ROOM (4)];
      gsize length = fold_character (c, folded);

      known.lengths[c] = (guint8) length;
      for (gsize i = 0; i < MIN (length, KNOWN_BYTES); i++)
        known.bytes[c][i] = folded[i];
    }
  known.lengths[0] = 1;

  return &known;
}

gsize
along_note_fold (const char *text,
                 gsize       size,
                 char       *folded)
{
  static GOnce once = G_ONCE_INIT;
  const Known *known = g_once (&once, make_known, NULL);
  const char *end = text + size;
  gsize length = 0;

  while (text < end)
    {
      guint8 byte = (guint8) *text;
      gunichar c;

      if (byte < 0x80)
        {
          folded[length] = known->bytes[byte][0];
          length += known->lengths[byte];
          text++;
          continue;
        }

      c = g_utf8_get_char_validated (text, end - text);
      /* What is no text is found by nothing. */
      if (c == (gunichar) -1 || c == (gunichar) -2)
        {
          text++;
          continue;
        }

      text = g_utf8_next_char (text);
      if (c < KNOWN && known->lengths[c] <= KNOWN_BYTES)
        {
          for (guint i = 0; i < known->lengths[c]; i++)
            folded[length++] = known->bytes[c][i];
          continue;
        }
      length += fold_character (c, folded + length);
    }

  folded[length] = '\0';
  return length;
}
