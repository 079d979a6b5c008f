# For the nodes that run Titus's own packages. Their role lets them read the stack's bucket.
from_bucket() { aws --region {{region}} s3 cp --quiet "s3://{{titus_log_bucket}}/$1" "$2"; }

# A source that wants a name and a password has them in the bucket, for apt's eyes alone.
package_login() {
  local object="{{login_object}}" file=$R/etc/apt/auth.conf
  [ -n "$object" ] || return 0
  packages install awscli
  mkdir -p "${file%/*}"
  (umask 077 && retry 5 10 from_bucket "$object" "$file") ||
    fail "the login of the package source could not be read from the bucket"
  chown _apt "$file"
}

titus_source() {
  package_source titus "{{titus_source}} xenial main" "{{titus_key}}" {{titus_fingerprint}}
}

blob_id() { { printf 'blob %s\0' "$(stat -c %s "$1")" && cat "$1"; } | sha1sum | cut -d' ' -f1; }
sha256() { sha256sum "$1" | cut -d' ' -f1; }

# Installs a Titus package once its checksum is the expected one: where it is, kind of checksum, checksum.
titus_package() {
  local file=$S/titus.deb
  case $1 in
    https://* | http://*) retry 5 10 fetch "$1" "$file" ;;
    *) packages install awscli && retry 5 10 from_bucket "$1" "$file" ;;
  esac || fail "the package $1 could not be fetched"
  [ "$("$2" "$file")" = "$3" ] || fail "the package $1 is not the one that was promised"
  retry 180 5 unlocked || fail "another program holds the package manager for 15 minutes"
  dpkg -i --force-confold "$file"
  rm "$file"
}

# Runs a Titus server as a service: name, what it is, file of its properties.
titus_service() {
  local unit=$R/lib/systemd/system/$1.service
  mkdir -p "${unit%/*}"
  cat >"$unit" <<UNIT
[Unit]
Description=$2
After=network-online.target
Wants=network-online.target

[Service]
Environment=EC2_OWNER_ID={{account_id}}
ExecStart=/opt/$1/bin/$1 -p /opt/$1/$3
Restart=always
RestartSec=5

[Install]
WantedBy=multi-user.target
UNIT
  systemctl daemon-reload
  systemctl enable "$1"
  systemctl restart "$1"
}

# Writes settings below those of the package; what an earlier try wrote is replaced.
properties() {
  local file=$R/opt/$1
  mkdir -p "${file%/*}"
  touch "$file"
  sed -i '/^# titus-studio$/,$d' "$file"
  { echo "# titus-studio" && cat; } >>"$file"
}
