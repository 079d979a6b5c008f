#!/usr/bin/env bash
# Installs the .deb of target/packages into a clean root, starts it there as the menu does, uses it, removes it, and fails when
# anything is left. Needs root (for a clean root of its own), Xvfb, xdotool and ImageMagick's import; leaves its picture and its
# log in target/packages/check.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
exec </dev/null

deb=$(echo target/packages/titus-studio_*_"$(dpkg --print-architecture)".deb)
[ -f "$deb" ] || { echo "There is no package: run packaging/linux/build.sh first." >&2; exit 1; }
if [ "${1:-}" != --inside ]; then
  [ "$(id -u)" -eq 0 ] || exec sudo --preserve-env=PATH "$0"
  if unshare --mount true 2>/dev/null; then
    exec unshare --mount --propagation private "$0" --inside
  fi
fi

out=$PWD/target/packages/check
rm -rf "$out"
mkdir -p "$out"
scratch=$(mktemp -d)
root=$scratch/root
screen=
window=
finish() {
  [ -z "$window" ] || kill "$window" 2>/dev/null || true
  [ -z "$screen" ] || kill "$screen" 2>/dev/null || true
  take_away
  rm -rf "$scratch"
}
trap finish EXIT
# The package's files at the place they are made for: in a view of the file system of our own, or where that is not allowed by a link.
put() {
  mount --bind "$root/opt" /opt 2>/dev/null || ln -s "$root/opt/titus-studio" /opt/titus-studio
}
take_away() {
  if [ -L /opt/titus-studio ]; then rm /opt/titus-studio; else umount /opt 2>/dev/null || true; fi
}
fail() {
  echo "check: $*" >&2
  exit 1
}
say() { echo "check: $*"; }

# A root with nothing but dpkg's own books. The libraries it depends on are this machine's: CI installs them.
mkdir -p "$root"/var/lib/dpkg/{updates,info,triggers} "$root/opt" "$root/usr/bin"
touch "$root/var/lib/dpkg/status" "$root/var/lib/dpkg/available"
books() { find "$root" -path "$root/var/lib/dpkg" -prune -o -printf '%P\n' | sort; }
books >"$scratch/before"
dpkg --root="$root" --force-depends --install "$deb" >"$out/dpkg.log" 2>&1 || fail "dpkg refused it: $(tail -1 "$out/dpkg.log")"
[ "$(dpkg-query --root="$root" --show --showformat='${db:Status-Status}' titus-studio)" = installed ] || fail "it is not installed"
put
share=$root/usr/share
[ "$(readlink "$root/usr/bin/titus-studio")" = /opt/titus-studio/bin/titus-studio ] || fail "there is no titus-studio on the PATH"
desktop-file-validate "$share/applications/titus-studio.desktop" || fail "the menu entry is not valid"
if command -v appstreamcli >/dev/null; then
  appstreamcli validate --no-net "$share/metainfo/studio.titus.TitusStudio.metainfo.xml" >"$out/appstream.log" || fail "$(cat "$out/appstream.log")"
fi
find /opt/titus-studio -name '*.so*' -exec ldd {} + 2>/dev/null | grep 'not found' | grep -v -E 'libjvm|libjava|libawt|libav' && fail "libraries are missing"
say "installed, $(du -sm "$root/opt" | cut -f1) MB"

# Somebody who has never used it.
home=$scratch/home
mkdir -p "$home" "$scratch/tmp"
as_newcomer() {
  env -i HOME="$home" TMPDIR="$scratch/tmp" PATH="$root/usr/bin:/usr/bin:/bin" LANG=C.UTF-8 \
    XDG_RUNTIME_DIR="$scratch/tmp" JDK_JAVA_OPTIONS="-Duser.home=$home" "$@"
}
version=$(sed -n 's/^Version: //p' <(dpkg-deb --field "$deb"))
[[ $(as_newcomer titus-studio --version) == *"$version"* ]] || fail "--version does not tell $version"

# The start page, by the menu entry's command.
Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp 3>"$scratch/display" >/dev/null 2>&1 &
screen=$!
until [ -s "$scratch/display" ]; do sleep 0.1; done
display=:$(cat "$scratch/display")
command=$(sed -n 's/^Exec=//p' "$share/applications/titus-studio.desktop")
as_newcomer DISPLAY="$display" "$command" >"$out/window.log" 2>&1 &
window=$!
id=$(DISPLAY=$display timeout 60 xdotool search --sync --onlyvisible --name 'Titus Studio' | head -1) || fail "no window: $(cat "$out/window.log")"
sleep 3
DISPLAY=$display import -window root "$out/start.png"
colours=$(identify -format %k "$out/start.png")
[ "$colours" -gt 50 ] || fail "the window is empty: $colours colours"
# Tab reaches the first button, Enter opens what it leads to
DISPLAY=$display xdotool windowfocus "$id" key Tab key Return 2>/dev/null || true
sleep 2
DISPLAY=$display import -window root "$out/driven.png"
! cmp --silent "$out/start.png" "$out/driven.png" || fail "Tab and Enter lead nowhere: see start.png and driven.png"
kill -0 "$window" || fail "the window has gone: $(cat "$out/window.log")"
kill "$window"
wait "$window" 2>/dev/null || true
window=
said=$(grep -v '^NOTE: Picked up JDK_JAVA_OPTIONS' "$out/window.log" || true)
[ -z "$said" ] || fail "the window said: $said"
say "the window came up; nothing was said"
left=$(find "$home" -mindepth 1)
[ -z "$left" ] || fail "a first start made files: $left"

as_newcomer titus-studio rehearse --speed 40 >"$out/rehearse.log" 2>&1 || fail "the rehearsal failed: $(tail -5 "$out/rehearse.log")"
say "rehearsal: $(tail -1 "$out/rehearse.log")"
packaging/linux/surroundings.sh /opt/titus-studio/bin/titus-studio
javac -d "$scratch/classes" packaging/linux/Credentials.java
sources=$(as_newcomer JDK_JAVA_OPTIONS= /opt/titus-studio/lib/runtime/bin/java -cp "$scratch/classes:/opt/titus-studio/lib/app/*" Credentials 2>&1) ||
  fail "$sources"
say "$sources"

# An upgrade keeps what is the user's, a removal too; of the program nothing stays.
mkdir -p "$home/.local/share/titus-studio"
echo kept >"$home/.local/share/titus-studio/mark"
dpkg --root="$root" --force-depends --install "$deb" >>"$out/dpkg.log" 2>&1 || fail "it cannot be installed over itself"
take_away
dpkg --root="$root" --purge titus-studio >>"$out/dpkg.log" 2>&1 || fail "it cannot be removed"
[ "$(cat "$home/.local/share/titus-studio/mark")" = kept ] || fail "the user's own data is gone"
books >"$scratch/after"
left=$(comm -13 "$scratch/before" "$scratch/after")
[ -z "$left" ] || fail "files remain: $left"
say "removed without a trace"
