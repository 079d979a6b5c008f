#!/bin/bash
# First boot of an agent, up to the restart that brings the new kernel options; agent-ready.sh goes on after it.
# shellcheck source=common.sh
. "${0%/*}/common.sh"
{{>titus.sh}}

quiet_apt
await_network

step packages
packages update
packages install apt-transport-https ca-certificates curl awscli jq
package_login
docker_source
titus_source
packages update
packages install docker-ce mesos titus-executor linux-generic-hwe-16.04
usermod -aG docker ubuntu

step network-units
rm -f "$R/etc/udev/rules.d/70-persistent-net.rules"
mkdir -p "$R/etc/default/grub.d"
echo 'GRUB_CMDLINE_LINUX_DEFAULT="console=tty1 console=ttyS0 net.ifnames=0"' >"$R/etc/default/grub.d/99-titus-studio.cfg"
update-grub
systemctl disable networking
systemctl enable systemd-networkd

step mesos
known() { metadata "$1" || fail "EC2 does not tell this machine its $1"; }
zone=$(known placement/availability-zone)
id=$(known instance-id)
itype=$(known instance-type)
address=$(known local-ipv4)
attributes="region:${zone%?};zone:$zone;id:$id;asg:{{agent_asg_name}};stack:mainvpc;itype:$itype"
cat >"$R/etc/mesos-agent.config" <<CONFIG
MESOS_MASTER=zk://{{prereqs_ip}}:2181/titus/mainvpc/mesos
MESOS_PORT=5051
MESOS_RECOVER=reconnect
MESOS_WORK_DIR=/var/lib/mesos
MESOS_STRICT=false
MESOS_RESOURCES=mem:{{agent_memory}};disk:{{agent_disk}};network:9000
MESOS_ATTRIBUTES="$attributes;ports:[7150-7200];res:{{agent_resource_set}}"
CONFIG

step executor
mkdir -p "$R/etc/profile.d" "$R/var/lib/titus-container-logs" "$R/var/lib/titus-inits" "$R/var/lib/titus-environments"
# The executor's start script reads this and replaces itself, so that only exported variables arrive.
cat >"$R/etc/profile.d/titus_environment.sh" <<ENVIRONMENT
export METATRON_ENABLED=false
export TITUS_LOG_BUCKET={{titus_log_bucket}}
export TITUS_REGISTRY=docker.io
export NETFLIX_ACCOUNT=no-one
export EC2_LOCAL_IPV4=$address
export EC2_REGION=${zone%?}
export EC2_INSTANCE_ID=$id
export EC2_AVAILABILITY_ZONE=$zone
export EC2_OWNER_ID={{account_id}}
ENVIRONMENT
touch "$R/metatron"

step services
systemctl daemon-reload
systemctl mask mesos-slave mesos-master || true
systemctl enable docker-tcp-proxy.socket mesos-agent titus-studio-ready

step restart
touch "$S/restart"
