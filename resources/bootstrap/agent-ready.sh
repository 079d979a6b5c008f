#!/bin/bash
# Every later boot of an agent: says whether its services are up.
# shellcheck source=common.sh
. "${0%/*}/common.sh"

step services
services_up() { systemctl is-active --quiet docker mesos-agent; }
retry 60 5 services_up || fail "docker or mesos-agent does not run within 5 minutes"
await_port 5051

step ready
result ok
