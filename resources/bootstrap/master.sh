#!/bin/bash
# First boot of the Titus master. Mesos comes along for its library, through which the master talks to the Mesos master.
{{>common.sh}}
{{>titus.sh}}

quiet_apt
await_network

step packages
packages update
packages install apt-transport-https ca-certificates curl
package_login
titus_source
packages update
packages install openjdk-8-jdk-headless mesos
systemctl disable --now mesos-slave mesos-master || true

step titus
titus_package {{master_package}} {{master_checksum}}
properties titus-server-master/titusmaster.properties <<PROPERTIES
titus.master.apiport=7001
titus.master.apiProxyPort=7001
titus.master.grpcServer.port=7104
titus.zookeeper.connectString={{prereqs_ip}}:2181
titus.zookeeper.root=/titus/main
mesos.master.location={{prereqs_ip}}:5050
mesos.titus.executor=/apps/titus-executor/bin/run
titus.agent.fullCacheRefreshIntervalMs=10000
titus.agent.agentServerGroupPattern=.*
titusMaster.job.configuration.defaultIamRole={{default_role_arn}}
titusMaster.job.configuration.defaultSecurityGroups={{default_sg_id}}
PROPERTIES

step prereqs
prereqs_up() { nc -z -w 5 {{prereqs_ip}} 2181 && nc -z -w 5 {{prereqs_ip}} 5050; }
retry 180 5 prereqs_up || fail "ZooKeeper and Mesos on {{prereqs_ip}} do not answer within 15 minutes"

step service
titus_service titus-server-master "Titus Master" titusmaster.properties
await_port 7001

step ready
result ok
