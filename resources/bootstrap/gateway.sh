#!/bin/bash
# First boot of the gateway node. Waits for the way out instead of counting on it: the NAT gateway may come up after this node.
set -Eeuo pipefail
S=/var/lib/titus-studio
mkdir -p "$S"
exec >>"$S/bootstrap.log" 2>&1
step() { echo "$(date -u +%FT%TZ) $1" | tee "$S/step"; }
trap 'echo "failed line=$LINENO step=$(cat "$S/step")" >"$S/result"' ERR

step network
up=
for _ in $(seq 60); do
  if curl -fsS -m 5 -o /dev/null "https://s3.{{region}}.amazonaws.com/" || [ $? -eq 22 ]; then
    up=1
    break
  fi
  sleep 5
done
[ -n "$up" ]

step node
# Titus gateway: forwards to the master.
cat > "$S/node.env" <<ENV
MASTER={{master_ip}}
ENV

step ready
echo "ok" >"$S/result"
