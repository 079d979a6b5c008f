#!/bin/bash
# First boot of the Titus gateway, which answers the Titus API and passes it on to the master.
{{>common.sh}}
{{>titus.sh}}

quiet_apt
await_network

step packages
packages update
packages install openjdk-8-jdk-headless ca-certificates curl

step titus
titus_package {{gateway_package}} {{gateway_checksum}}
properties titus-server-gateway/titusgateway.properties <<PROPERTIES
titus.gateway.masterIp={{master_ip}}
titus.gateway.masterHttpPort=7001
PROPERTIES

step service
titus_service titus-server-gateway "Titus Gateway" titusgateway.properties
await_port 7001

step ready
result ok
