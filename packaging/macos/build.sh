#!/usr/bin/env bash
# Builds target/packages/Titus Studio-VERSION.dmg. Run on a Mac; needs Maven and JAVA_HOME, a JDK 25 or newer. Never run so far:
# see packaging/README.md.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

export JAVA_HOME=${JAVA_HOME:-$(/usr/libexec/java_home -v 25+)}
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-1767225600}
[ "${1:-}" = --built ] || mvn -q -B -DskipTests package
work=target/installer
rm -rf "$work"
mkdir -p "$work/titus-studio.iconset" target/packages
# macOS's own tool makes the icns out of our drawings; @2x is the double density of the size before
for size in 16 32 128 256; do
  cp "resources/icons/titus-studio-$size.png" "$work/titus-studio.iconset/icon_${size}x$size.png"
  cp "resources/icons/titus-studio-$((size * 2)).png" "$work/titus-studio.iconset/icon_${size}x$size@2x.png"
done
cp resources/icons/titus-studio-512.png "$work/titus-studio.iconset/icon_512x512.png"
iconutil --convert icns --output packaging/macos/titus-studio.icns "$work/titus-studio.iconset"

"$JAVA_HOME/bin/java" packaging/image/Image.java "$work"
version=$(unzip -p target/titus-studio/lib/titus-studio-*.jar version.properties | sed -n 's/^version=//p')
# macOS wants a version that begins with 1 or more
case $version in 0.*) shown=1.${version#*.} ;; *) shown=$version ;; esac
"$JAVA_HOME/bin/jpackage" --type dmg --app-image "$work/titus-studio.app" --name titus-studio --app-version "$shown" --dest target/packages
mv "target/packages/titus-studio-$shown.dmg" "target/packages/titus-studio-$version-$(uname -m).dmg"
