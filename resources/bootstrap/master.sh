#!/bin/bash
# First boot of the master node. Waits for the way out instead of counting on it: the NAT gateway may come up after this node.
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
# Titus master: finds ZooKeeper and Mesos on the prereqs node.
cat > "$S/node.env" <<ENV
PREREQS={{prereqs_ip}}
DEFAULT_SECURITY_GROUP={{default_sg_id}}
DEFAULT_ROLE={{default_role_arn}}
ENV

step ready
echo "ok" >"$S/result"
