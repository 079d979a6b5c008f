#!/usr/bin/env bash
# Starts a packaged titus-studio in bad surroundings: each must end in a sentence, never in a stack trace.
# usage: packaging/linux/surroundings.sh PROGRAM
set -euo pipefail
program=$1
scratch=$(mktemp -d)
trap 'umount "$scratch/full" 2>/dev/null || true; rm -rf "$scratch"' EXIT
mkdir "$scratch/home" "$scratch/full"
job=$scratch/job.json
"$program" job template batch >"$job"

# title, pattern of the sentence, command …
told() {
  local title=$1 pattern=$2 code=0
  shift 2
  env -i HOME="$scratch/home" PATH=/usr/bin:/bin LANG=C.UTF-8 timeout 60 env "$@" >"$scratch/said" 2>&1 || code=$?
  if [ "$code" -ge 124 ] || grep -qE '^\s+at |Exception in|^#' "$scratch/said" || ! grep -qE "$pattern" "$scratch/said"; then
    echo "surroundings: $title: exit $code, and not a sentence with '$pattern':" >&2
    head -20 "$scratch/said" >&2
    exit 1
  fi
  echo "surroundings: $title: $(grep -m1 -E "$pattern" "$scratch/said")"
}

told "no display" "There is no display" "$program"
told "a display that does not answer" "window can't be opened|display" DISPLAY=:987 "$program"

# A data folder that cannot be written, and a disk without room
touch "$scratch/notafolder"
told "a home that can't be written" "The log can't be written" TITUS_STUDIO_HOME="$scratch/notafolder/data" "$program" rehearse --verbose --speed 40
printf 'not: [yaml' >"$scratch/bad.yaml"
told "corrupted settings" "bad.yaml|settings" "$program" plan --stack broken --settings "$scratch/bad.yaml"
if [ "$(id -u)" -eq 0 ] && mount -t tmpfs -o size=16k tmpfs "$scratch/full" 2>/dev/null; then
  head -c 16384 /dev/zero >"$scratch/full/ballast" 2>/dev/null || true
  told "a full disk" "0 failed" TITUS_STUDIO_HOME="$scratch/full/data" "$program" rehearse --verbose --speed 40
fi
