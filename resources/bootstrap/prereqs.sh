#!/bin/bash
# First boot of the prereqs node: ZooKeeper and the Mesos master, each in a container.
{{>common.sh}}

quiet_apt
await_network

step docker
packages update
packages install apt-transport-https ca-certificates curl
docker_source
packages update
packages install docker-ce
usermod -aG docker ubuntu

# Starts a container that comes back after a restart; what an earlier try left is replaced.
container() {
  docker rm -f "$1" || true
  retry 5 10 docker run -d --restart=always --name "$@" || fail "the container $1 did not start"
}

step zookeeper
container zookeeper -p 2181:2181 jplock/zookeeper:3.4.10
zookeeper_well() { [ "$(printf ruok | nc -q 2 127.0.0.1 2181)" = imok ]; }
retry 60 5 zookeeper_well || fail "ZooKeeper does not answer within 5 minutes"

step mesos
container mesomaster --net=host mesosphere/mesos-master:1.0.1-2.0.93.ubuntu1404 mesos-master \
  --zk=zk://127.0.0.1:2181/titus/mainvpc/mesos --quorum=1 --work_dir=/var/lib/mesos-master \
  --advertise_ip={{prereqs_ip}} --hostname={{prereqs_ip}} --log_dir=/var/log/mesos --logging_level=INFO
mesos_elected() { curl -fsS -m 5 http://127.0.0.1:5050/master/state | grep -q '"leader":"master@'; }
retry 60 5 mesos_elected || fail "no Mesos master is elected within 5 minutes"

step ready
result ok
