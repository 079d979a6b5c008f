#!/usr/bin/env bash
# Builds target/packages/titus-studio_VERSION_ARCH.deb and, where rpmbuild exists, an .rpm of the same files. Needs Maven and
# a JDK 25 or newer (JAVA_HOME, the PATH or /usr/lib/jvm), dpkg-deb, and Xvfb or a display for the archive of classes.
# usage: packaging/linux/build.sh [--built]    --built takes target/titus-studio as it is
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

jdk() {
  local home
  for home in "${JAVA_HOME:-}" "$(dirname "$(dirname "$(readlink -f "$(command -v java || true)")")")" /usr/lib/jvm/*; do
    if [ -x "$home/bin/jpackage" ] && [ "$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")" -ge 25 ]; then
      echo "$home"
      return
    fi
  done
  echo "A JDK 25 or newer with jpackage is needed: set JAVA_HOME to it." >&2
  return 1
}

# The window is opened once, so that its classes are known: on the display there is, on a virtual one, or on JavaFX's own.
with_display() {
  if [ -n "${DISPLAY:-}" ] || ! command -v Xvfb >/dev/null; then
    "$@"
    return
  fi
  local number screen code=0
  number=$(mktemp)
  Xvfb -displayfd 3 -screen 0 1600x1000x24 -nolisten tcp 3>"$number" >/dev/null 2>&1 &
  screen=$!
  until [ -s "$number" ] || ! kill -0 "$screen" 2>/dev/null; do sleep 0.1; done
  DISPLAY=:$(cat "$number") "$@" || code=$?
  kill "$screen"
  wait "$screen" 2>/dev/null || true
  rm -f "$number"
  return "$code"
}

[ "${1:-}" = --built ] || mvn -q -B -DskipTests package
java_home=$(jdk)
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-1767225600} LC_ALL=C TZ=UTC
work=target/installer
root=$work/root
rm -rf "$work"
mkdir -p "$root/opt" target/packages
with_display "$java_home/bin/java" packaging/image/Image.java "$work"
rm -rf "$work/work"
mv "$work/titus-studio" "$root/opt/titus-studio"

# jpackage's own launcher asks dpkg and rpm at each start which package it is in, which takes time and leaves a database of rpm in
# the home folder. This one starts the same program by the same settings.
app=$root/opt/titus-studio/lib/app
{
  sed -n 's/^java-options=//p' "$app/titus-studio.cfg"
  echo "-cp"
  sed -n 's/^app.classpath=//p' "$app/titus-studio.cfg" | paste -sd:
} | sed "s|\$APPDIR|/opt/titus-studio/lib/app|g" >"$app/titus-studio.options"
rm "$root/opt/titus-studio/bin/titus-studio" "$root/opt/titus-studio/lib/libapplauncher.so" "$app/.jpackage.xml"
install -m755 packaging/linux/launcher "$root/opt/titus-studio/bin/titus-studio"

version=$(sed -n 's/^java-options=-Djpackage.app-version=//p' "$app/titus-studio.cfg")
share=$root/usr/share
install -d "$root/usr/bin" "$share/man/man1" "$share/doc/titus-studio"
ln -s /opt/titus-studio/bin/titus-studio "$root/usr/bin/titus-studio"
install -Dm644 packaging/linux/titus-studio.desktop "$share/applications/titus-studio.desktop"
sed "s/@VERSION@/$version/; s/@DATE@/$(date -u -d "@$SOURCE_DATE_EPOCH" +%F)/" packaging/linux/studio.titus.TitusStudio.metainfo.xml \
  | install -Dm644 /dev/stdin "$share/metainfo/studio.titus.TitusStudio.metainfo.xml"
sed "s/@VERSION@/$version/" packaging/linux/titus-studio.1 | gzip -9n >"$share/man/man1/titus-studio.1.gz"
for size in 16 24 32 48 64 128 256 512; do
  install -Dm644 "resources/icons/titus-studio-$size.png" "$share/icons/hicolor/${size}x$size/apps/titus-studio.png"
done
install -Dm644 resources/icons/titus-studio.svg "$share/icons/hicolor/scalable/apps/titus-studio.svg"
install -m644 packaging/linux/copyright "$share/doc/titus-studio/copyright"
rm "$app/titus-studio.cfg"
find "$root" -type d -exec chmod 755 {} +
find "$root" -type f -perm /111 -exec chmod 755 {} +
find "$root" -type f ! -perm /111 -exec chmod 644 {} +
find "$root" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +

case $(uname -m) in
  x86_64) debian=amd64 ;;
  aarch64) debian=arm64 ;;
  *) echo "There is no JavaFX for $(uname -m)." >&2 && exit 1 ;;
esac
control=$work/deb
mkdir -p "$control"
cp -al "$root/." "$control/"
mkdir "$control/DEBIAN"
sed "s/@VERSION@/$version/; s/@ARCH@/$debian/; s/@SIZE@/$(du -sk --apparent-size "$root" | cut -f1)/" packaging/linux/control >"$control/DEBIAN/control"
cp target/titus-studio-sbom.json "target/packages/titus-studio_$version.cdx.json" # what is in it, as CycloneDX
deb=target/packages/titus-studio_${version}_$debian.deb
# small for everybody, at the price of minutes; a check of the package may take less pains
read -r kind level <<<"${TITUS_STUDIO_COMPRESSION:-xz 6}"
dpkg-deb --root-owner-group "-Z$kind" "-z$level" --build "$control" "$deb" >/dev/null
rm -rf "$control"
echo "$deb"

if [ -z "${TITUS_STUDIO_NO_RPM:-}" ] && command -v rpmbuild >/dev/null; then
  rpmbuild --quiet -bb --define "_topdir $PWD/$work/rpm" --define "version $version" --define "root $PWD/$root" \
    --define "_rpmdir $PWD/target/packages" --define "_rpmfilename titus-studio-%{version}.%{_target_cpu}.rpm" packaging/linux/titus-studio.spec
  echo "target/packages/titus-studio-$version.$(uname -m).rpm"
fi
