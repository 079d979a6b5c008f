# What all boot scripts begin with. R is empty on a node; tests run the scripts under a root of their own.
set -Eeuo pipefail
R=${TITUS_STUDIO_ROOT:-}
S=$R/var/lib/titus-studio
STEP=start LINE=0 REASON=
mkdir -p "$S"
exec >>"$S/bootstrap.log" 2>&1
export DEBIAN_FRONTEND=noninteractive

# Says which step begins; the studio reads these lines.
step() {
  STEP=$1
  printf '%s %s\n' "$(date -u +%FT%TZ)" "$1" | tee -a "$S/steps"
}

# Ends with a reason for people.
fail() {
  REASON=$1
  echo "failed: $1"
  exit 1
}

# Leaves the outcome in a file that survives restarts.
result() {
  printf 'state=%s\nstep=%s\nline=%s\nstatus=%s\nreason=%s\nat=%s\n' \
    "$1" "$STEP" "$LINE" "${2:-0}" "$REASON" "$(date -u +%FT%TZ)" >"$S/result.new"
  mv "$S/result.new" "$S/result"
}

end() {
  local status=$?
  [ $status -eq 0 ] || result failed $status
}

trap 'LINE=$LINENO' ERR
trap end EXIT
rm -f "$S/result"

# Tries a command so many times, with pauses of so many seconds.
retry() {
  local tries=$1 pause=$2 n
  shift 2
  for ((n = 1; n <= tries; n++)); do
    "$@" && return 0
    [ "$n" -eq "$tries" ] || sleep "$pause"
  done
  return 1
}

fetch() { curl -fsSL --retry 5 --connect-timeout 10 -o "$2" "$1"; }

# The way out may open after this node: the NAT gateway takes longer to come up.
reach() { curl -sS -m 5 -o /dev/null "https://s3.{{region}}.amazonaws.com/"; }

await_network() {
  step network
  retry 120 5 reach || fail "no way to the internet within 10 minutes"
}

# The timers are told to wait; nobody's work is killed. apt of Ubuntu 16.04 can't wait for its locks by itself.
quiet_apt() { systemctl stop apt-daily.timer apt-daily-upgrade.timer || true; }

locked() {
  fuser -s "$R/var/lib/dpkg/lock" "$R/var/lib/dpkg/lock-frontend" "$R/var/lib/apt/lists/lock" \
    "$R/var/cache/apt/archives/lock" 2>/dev/null
}
unlocked() { ! locked; }

packages() {
  local n
  for n in 1 2 3; do
    retry 180 5 unlocked || fail "another program holds the package manager for 15 minutes"
    if apt-get -y -o Acquire::Retries=5 -o Dpkg::Options::=--force-confold "$@"; then return 0; fi
    [ "$n" -eq 3 ] || sleep 10
  done
  fail "apt-get $1 did not succeed in three tries"
}

# Adds a source of packages whose key has the known fingerprint, and no other: name, source, address of the key, fingerprint.
package_source() {
  local key=$S/$1.key print
  retry 5 10 fetch "$3" "$key" || fail "the key of the package source $1 could not be fetched"
  print=$(gpg --with-colons --with-fingerprint "$key" | awk -F: '$1 == "fpr" { print $10; exit }')
  [ "$print" = "$4" ] || fail "the key of the package source $1 is another one: ${print:-no key}"
  mkdir -p "$R/etc/apt/trusted.gpg.d" "$R/etc/apt/sources.list.d"
  gpg --dearmor <"$key" >"$R/etc/apt/trusted.gpg.d/titus-studio-$1.gpg"
  echo "deb [arch=amd64] $2" >"$R/etc/apt/sources.list.d/titus-studio-$1.list"
}

docker_source() {
  package_source docker "{{docker_source}} xenial stable" "{{docker_key}}" {{docker_fingerprint}}
}

# What EC2 tells of this machine; with a token where it asks for one.
metadata() {
  local token
  token=$(curl -fsS -m 5 -X PUT -H "X-aws-ec2-metadata-token-ttl-seconds: 300" \
    http://169.254.169.254/latest/api/token) || token=
  curl -fsS -m 5 --retry 5 ${token:+-H "X-aws-ec2-metadata-token: $token"} "http://169.254.169.254/latest/meta-data/$1"
}

listening() { nc -z 127.0.0.1 "$1"; }

await_port() { retry 60 5 listening "$1" || fail "nothing answers on port $1 within 5 minutes"; }
