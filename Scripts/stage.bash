# Sourced by run and test: goes to the repository's root, and gives headings with the elapsed seconds.
started=$PWD
cd "$(dirname "${BASH_SOURCE[0]}")/.."
exec </dev/null
SECONDS=0
jobs=${MOTCUA_JOBS:-$(nproc)}
# The program as it is used: with Swift's own libraries in it (decision 20).
release=(-c release --product motcua --static-swift-stdlib)

# stage WORDS…: one line that says what begins, and how many seconds after the start.
stage() {
    current=$*
    printf '\n== %4d s  %s\n' "$SECONDS" "$current"
}

# What failed is said last, where it is looked for first.
trap 'code=$?; ((code == 0 || code == 64)) || printf "\n== %4d s  FAILED (exit %d): %s\n" "$SECONDS" "$code" "${current:-start}" >&2' EXIT
