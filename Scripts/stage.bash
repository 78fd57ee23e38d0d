# Sourced by run and test: goes to the repository's root, and gives headings with the elapsed seconds.
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec </dev/null
SECONDS=0
jobs=${MOTCUA_JOBS:-$(nproc)}

# stage WORDS…: one line that says what begins, and how many seconds after the start.
stage() { printf '\n== %4d s  %s\n' "$SECONDS" "$*"; }
