# packages.sh — what Alongside is built, run and checked with, and how Debian gives it
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Read by ./run and ./check. Everything that is said here goes to standard error.
# A line names Debian's package and how to see on any system that the thing is there.
# The versions of modules are those of meson.build.

me=./$(basename -- "$0")

# shellcheck disable=SC2034 # ./run and ./check read it
build_needs='
gcc                 command  cc
meson               command  meson
ninja-build         command  ninja
pkg-config          command  pkg-config
gettext             command  msgfmt
desktop-file-utils  command  update-desktop-database
libgtk-4-bin        command  gtk4-update-icon-cache
libxml2-utils       command  xmllint
libglib2.0-bin      command  glib-compile-schemas
libglib2.0-dev      module   glib-2.0 >= 2.74
libgtk-4-dev        module   gtk4 >= 4.8
libadwaita-1-dev    module   libadwaita-1 >= 1.2
libpango1.0-dev     module   pangocairo
libcairo2-dev       module   cairo
libenchant-2-dev    module   enchant-2 >= 2.3
libsecret-1-dev     module   libsecret-1 >= 0.20
libsodium-dev       module   libsodium >= 1.0.18
libzxcvbn-dev       file     /usr/include/zxcvbn.h
libqrencode-dev     module   libqrencode
libical-dev         module   libical >= 3.0
libsqlcipher-dev    module   sqlcipher >= 3.46
adwaita-icon-theme  file     /usr/share/icons/Adwaita/index.theme
librsvg2-common     picture  svg
'

# shellcheck disable=SC2034 # ./check reads it
check_needs='
appstream           command  appstreamcli
at-spi2-core        file     /usr/share/dbus-1/services/org.a11y.Bus.service
dbus-daemon         command  dbus-daemon
gnome-keyring       command  gnome-keyring-daemon
libsecret-tools     command  secret-tool
locales             file     /usr/share/i18n/locales/fi_FI
fonts-dejavu-core   font     DejaVu Sans
faketime            command  faketime
hunspell-en-us      file     /usr/share/hunspell/en_US.dic
openbox             command  openbox
poppler-utils       command  pdftotext
python3             file     /usr/bin/python3
python3-gi          python   import gi
python3-icalendar   python   import icalendar
gir1.2-atspi-2.0    python   import gi; gi.require_version("Atspi", "2.0")
x11-utils           command  xprop
xdotool             command  xdotool
xvfb                command  Xvfb
zbar-tools          command  zbarimg
'

# pkg-config calls SQLCipher by the version of its SQLite: 3.46 is 4.6.
sqlcipher=libsqlcipher-dev
sqlcipher_floor=4.6

os_release=/etc/os-release

say ()
{
  printf '%s: %s\n' "$me" "$*" >&2
}

fail ()
{
  say "$*"
  exit 1
}

is_there ()
{
  case $1 in
    command) command -v "$2" >/dev/null ;;
    module)  pkg-config --exists "$2" 2>/dev/null ;;
    file)    [ -e "$2" ] ;;
    # The icons are such pictures, and the toolkit does not depend on what reads them.
    picture) grep -qs "\"$2\"" "$(pkg-config --variable=gdk_pixbuf_cache_file gdk-pixbuf-2.0 2>/dev/null)" ;;
    font)    [ "$(fc-match --format '%{family[0]}' "$2" 2>/dev/null)" = "$2" ] ;;
    python)  /usr/bin/python3 -c "$2" 2>/dev/null ;;
  esac
}

# Sets `missing` to the packages whose things are not there, `details` to a line for each.
find_missing ()
{
  local package kind what modules=()

  missing=()
  details=
  # All modules are asked for at once, which every further start is quicker for.
  while read -r package kind what; do
    [ "$kind" != module ] || modules+=("$what")
  done <<<"$1"
  if pkg-config --exists "${modules[@]}" 2>/dev/null; then
    modules=()
  fi

  while read -r package kind what; do
    if [ -z "$package" ] || [ "$kind/${#modules[@]}" = module/0 ] || is_there "$kind" "$what"; then
      continue
    fi
    missing+=("$package")
    details+=$(printf '  %-20s %-8s %s' "$package" "$kind" "$what")$'\n'
  done <<<"$1"
}

# The versions of a package that apt would choose from, each with its suite.
offers ()
{
  LC_ALL=C apt-cache madison "$1" 2>/dev/null |
    awk -F'|' '$3 ~ /Packages/ { split ($3, source, " "); sub ("/.*", "", source[2]);
                                 gsub (" ", "", $2); print $2, source[2] }'
}

candidate ()
{
  LC_ALL=C apt-cache policy "$1" 2>/dev/null | sed -n 's/^ *Candidate: //p' | grep -vxF '(none)'
}

is_new_enough ()
{
  [ -n "$1" ] && dpkg --compare-versions "$1" ge "$sqlcipher_floor"
}

# The suite among apt's sources that has a SQLCipher which is new enough.
offering_suite ()
{
  local version suite

  while read -r version suite; do
    if is_new_enough "$version"; then
      printf '%s\n' "$suite"
      return
    fi
  done < <(offers "$sqlcipher")
  return 1
}

# The places that apt has a release of Debian from, by what each place says of itself.
debian_places ()
{
  # shellcheck disable=SC2016 # apt fills these in
  apt-get indextargets --format '$(ORIGIN)|$(CODENAME)|$(REPO_URI)' 'Created-By: Packages' 2>/dev/null |
    awk -F'|' -v codename="$1" '$1 == "Debian" && $2 == codename { sub ("/+$", "", $3); print $3 }' |
    sort -u
}

# Writes the source of a release's backports suite, made from the release's own entry in apt's
# folder: a place of Debian's, the same key. (Others name releases of Debian in their entries, too.)
# Its first line is the kind of file it belongs into.
derive_backports ()
{
  local folder=$1 codename=$2 places file made

  places=$(debian_places "$codename" | tr '\n' ' ')
  for file in "$folder"/sources.list.d/*.sources; do
    [ -f "$file" ] || continue
    made=$(sed '/^#/d' "$file" | awk -v codename="$codename" -v places=" $places" '
      function words (field) { return " " substr (text[field], index (text[field], ":") + 1) " " }
      function debian_uris (  i, n, word, uris)
      {
        n = split (words ("uris"), word)
        for (i = 1; i <= n; i++)
          {
            sub ("/+$", "", word[i])
            if (index (places, " " word[i] " "))
              uris = uris " " word[i]
          }
        return uris
      }
      function stanza_ends (  i, suites, uris)
      {
        gsub ("[ \t\n]+", " ", text["suites"])
        suites = words ("suites")
        uris = debian_uris ()
        if (!done && words ("types") ~ /[ \t]deb[ \t]/ && tolower (words ("enabled")) !~ /no|false|0/ &&
            uris != "" &&
            (index (suites, " " codename " ") || suites ~ / (old)?stable /))
          {
            print "Types: deb\nURIs:" uris "\nSuites: " codename "-backports\nComponents: main"
            for (i = 1; i <= count; i++)
              if (order[i] !~ /^(types|uris|suites|components|enabled|x-.*)$/)
                print text[order[i]]
            done = 1
          }
        split ("", text)
        count = 0
      }
      /^[ \t]*$/   { stanza_ends (); next }
      /^[^ \t]/    { field = tolower (substr ($0, 1, index ($0, ":") - 1))
                     order[++count] = field; text[field] = $0; next }
                   { text[field] = text[field] "\n" $0 }
      END          { stanza_ends () }')
    if [ -n "$made" ]; then
      printf 'sources\n%s\n' "$made"
      return
    fi
  done

  for file in "$folder"/sources.list "$folder"/sources.list.d/*.list; do
    [ -f "$file" ] || continue
    made=$(awk -v codename="$codename" -v places=" $places" '
      match ($0, /^[ \t]*deb[ \t]+(\[[^]]*\][ \t]+)?/) && !done {
        head = substr ($0, 1, RLENGTH)
        split (substr ($0, RLENGTH + 1), word)
        sub ("/+$", "", word[1])
        if (index (places, " " word[1] " ") && (word[2] == codename || word[2] ~ /^(old)?stable$/))
          {
            print head word[1], codename "-backports main"
            done = 1
          }
      }' "$file")
    if [ -n "$made" ]; then
      printf 'list\n%s\n' "$made"
      return
    fi
  done
  return 1
}

as_root ()
{
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif [ -t 0 ]; then
    sudo -- "$@"
  else
    sudo -n -- "$@"
  fi
}

apt ()
{
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=600 "$@" >&2
}

add_backports ()
{
  local codename=$1 made file

  made=$(derive_backports /etc/apt "$codename") ||
    fail "apt's sources have no entry of $codename to make one of $codename-backports from; add it, then start again"
  file=/etc/apt/sources.list.d/alongside-backports.${made%%$'\n'*}
  made=${made#*$'\n'}
  say "SQLCipher $sqlcipher_floor is in $codename-backports; writing $file:"
  printf '%s\n' "$made" >&2
  printf '%s\n' "$made" | as_root install -m 644 /dev/stdin "$file"
  if ! apt update || ! offering_suite >/dev/null; then
    as_root rm -f "$file"
    fail "$codename-backports does not answer with SQLCipher $sqlcipher_floor; $file is removed again"
  fi
}

install_missing ()
{
  local package suite='' updated='' ordinary=()

  for package in "${missing[@]}"; do
    if [ -z "$updated" ] && [ -z "$(candidate "$package")" ]; then
      say "apt doesn't know $package yet; running: apt-get update"
      apt update || fail 'apt-get update failed'
      updated=yes
    fi
    if [ "$package" = "$sqlcipher" ] && ! is_new_enough "$(candidate "$package")"; then
      suite=needed
    else
      ordinary+=("$package")
    fi
  done

  if [ -n "$suite" ] && ! suite=$(offering_suite); then
    # A backports suite may be among the sources already, with its list still to come.
    [ -n "$updated" ] || apt update || fail 'apt-get update failed'
    updated=yes
    if ! suite=$(offering_suite); then
      add_backports "$VERSION_CODENAME"
      suite=$(offering_suite)
    fi
  fi

  if [ ${#ordinary[@]} -gt 0 ] && ! apt install --no-install-recommends "${ordinary[@]}"; then
    [ -z "$updated" ] || fail 'apt-get install failed'
    say 'trying once more with new lists; running: apt-get update'
    apt update || fail 'apt-get update failed'
    apt install --no-install-recommends "${ordinary[@]}" || fail 'apt-get install failed'
  fi
  if [ -n "$suite" ]; then
    apt install --no-install-recommends -t "$suite" "$sqlcipher" ||
      fail "apt-get install -t $suite $sqlcipher failed"
  fi
}

# What to do by hand, where this may not be done from here.
explain_install ()
{
  local package ordinary=()

  for package in "${missing[@]}"; do
    [ "$package/$VERSION_CODENAME" = "$sqlcipher/bookworm" ] || ordinary+=("$package")
  done
  {
    printf '  apt-get update\n'
    [ ${#ordinary[@]} -eq 0 ] || printf '  apt-get install --no-install-recommends %s\n' "${ordinary[*]}"
    if [ ${#ordinary[@]} -lt ${#missing[@]} ]; then
      printf '  apt-get install --no-install-recommends -t bookworm-backports %s\n' "$sqlcipher"
      printf "(the last one with the suite bookworm-backports among apt's sources)\n"
    fi
  } >&2
}

# Whether apt has the packages, and by these names: in Debian 12 and what came after it. Testing
# and unstable have no number.
is_known_release ()
{
  local id=$1 number=${2:-99}

  [ "$id" = debian ] && [ "$number" -ge 12 ] 2>/dev/null
}

# Sees that everything is there and installs what is missing, unless $1 is --no-install.
require ()
{
  local needs=$2 ID='' VERSION_ID='' VERSION_CODENAME=''

  find_missing "$needs"
  [ ${#missing[@]} -gt 0 ] || return 0

  say "these packages are missing: ${missing[*]}"
  # shellcheck source=/dev/null
  [ ! -r "$os_release" ] || . "$os_release"
  if [ "$1" = --no-install ] || ! is_known_release "$ID" "$VERSION_ID" ||
     ! command -v apt-get >/dev/null; then
    say 'install them, then start again (package in Debian; how it is looked for):'
    printf '%s' "$details" >&2
    exit 1
  fi
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
      say 'this is neither root nor is there sudo; run these as root, then start again:'
      explain_install
      exit 1
    fi
    if ! [ -t 0 ] && ! sudo -n true 2>/dev/null; then
      say 'sudo asks for a password and there is no terminal; run these as root, then start again:'
      explain_install
      exit 1
    fi
  fi

  say 'installing them with apt-get'
  install_missing
  hash -r
  find_missing "$needs"
  if [ ${#missing[@]} -gt 0 ]; then
    say 'still missing after installing:'
    printf '%s' "$details" >&2
    exit 1
  fi
}

# Configures and compiles into a build folder; quiet when there is nothing to do.
build ()
{
  local top=$1 folder=$2 mark=$2/alongside-source log
  shift 2

  # A build folder knows its source by an absolute path: one that was moved along is made anew.
  if [ -f "$mark" ] && [ "$(cat "$mark")" != "$top" ]; then
    say "$folder was made for another place; making it anew"
    rm -rf -- "$folder"
  fi
  if [ ! -f "$folder/build.ninja" ]; then
    say "configuring $folder"
    if ! log=$(meson setup "$@" "$folder" "$top" 2>&1); then
      printf '%s\n' "$log" >&2
      fail 'meson could not configure the build; what it said stands above'
    fi
    say 'compiling; the first time takes a minute or two'
  fi
  [ -f "$mark" ] || printf '%s\n' "$top" >"$mark"
  ninja -C "$folder" --quiet | sed '/^ninja: no work to do\.$/d' >&2 ||
    fail 'compiling failed; what the compiler said stands above'
}
