# The same 38 resources for Terraform: the peer of the provisioning benchmark. Written for the AWS provider 5 (launch template for the
# launch configuration that new accounts can no longer make).

terraform {
  required_providers {
    aws = { source = "hashicorp/aws" }
  }
}

variable "endpoint" { type = string }
variable "public_key" { type = string }
variable "trusted_cidr" { default = "203.0.113.7/32" }
variable "bucket" { default = "titus-bench-terraform" }
variable "image" { default = "ami-785db401" }

provider "aws" {
  region                  = "eu-west-1"
  access_key              = "bench"
  secret_key              = "bench"
  skip_metadata_api_check = true
  skip_region_validation  = true
  s3_use_path_style       = true

  endpoints {
    autoscaling = var.endpoint
    ec2         = var.endpoint
    iam         = var.endpoint
    s3          = var.endpoint
    sts         = var.endpoint
  }
}

data "aws_caller_identity" "me" {}

locals {
  anywhere       = ["0.0.0.0/0"]
  ec2_may_assume = { Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }
  node_may_assume = {
    Effect    = "Allow"
    Action    = "sts:AssumeRole"
    Principal = { AWS = "arn:aws:iam::${data.aws_caller_identity.me.account_id}:role/titusmasterInstanceProfile" }
  }
}

resource "aws_vpc" "titus" {
  cidr_block           = "30.0.0.0/16"
  enable_dns_support   = true
  enable_dns_hostnames = true
}

resource "aws_subnet" "private_subnet_1" {
  vpc_id     = aws_vpc.titus.id
  cidr_block = "30.0.100.0/24"
}

resource "aws_subnet" "public_subnet_1" {
  vpc_id     = aws_vpc.titus.id
  cidr_block = "30.0.1.0/24"
}

resource "aws_internet_gateway" "internet_gw" {
  vpc_id = aws_vpc.titus.id
}

resource "aws_eip" "nat" {
  domain = "vpc"
}

resource "aws_nat_gateway" "nat" {
  allocation_id = aws_eip.nat.id
  subnet_id     = aws_subnet.public_subnet_1.id
}

resource "aws_route_table" "public_route_table" {
  vpc_id = aws_vpc.titus.id
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.internet_gw.id
  }
}

resource "aws_route_table" "private_route_table" {
  vpc_id = aws_vpc.titus.id
  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = aws_nat_gateway.nat.id
  }
}

resource "aws_main_route_table_association" "vpc_route_table" {
  vpc_id         = aws_vpc.titus.id
  route_table_id = aws_route_table.public_route_table.id
}

resource "aws_route_table_association" "private_route_table" {
  subnet_id      = aws_subnet.private_subnet_1.id
  route_table_id = aws_route_table.private_route_table.id
}

resource "aws_security_group" "titusbastion" {
  name        = "titusbastion"
  description = "titusbastion"
  vpc_id      = aws_vpc.titus.id
}

resource "aws_security_group" "titusapp" {
  name        = "titusapp"
  description = "titusapp"
  vpc_id      = aws_vpc.titus.id
}

resource "aws_security_group" "titusmaster-mainvpc" {
  name        = "titusmaster-mainvpc"
  description = "titusmaster-mainvpc"
  vpc_id      = aws_vpc.titus.id
}

resource "aws_security_group_rule" "bastion_egress_all" {
  security_group_id = aws_security_group.titusbastion.id
  type              = "egress"
  protocol          = "-1"
  from_port         = 0
  to_port           = 0
  cidr_blocks       = local.anywhere
}

resource "aws_security_group_rule" "bastion_ssh_ip" {
  security_group_id = aws_security_group.titusbastion.id
  type              = "ingress"
  protocol          = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_blocks       = [var.trusted_cidr]
}

resource "aws_security_group_rule" "bastion_icmp" {
  security_group_id = aws_security_group.titusbastion.id
  type              = "ingress"
  protocol          = "icmp"
  from_port         = -1
  to_port           = -1
  cidr_blocks       = local.anywhere
}

resource "aws_security_group_rule" "titusapp_egress_all" {
  security_group_id = aws_security_group.titusapp.id
  type              = "egress"
  protocol          = "-1"
  from_port         = 0
  to_port           = 0
  cidr_blocks       = local.anywhere
}

resource "aws_security_group_rule" "titusapp_ssh" {
  security_group_id        = aws_security_group.titusapp.id
  type                     = "ingress"
  protocol                 = "tcp"
  from_port                = 22
  to_port                  = 22
  source_security_group_id = aws_security_group.titusbastion.id
}

resource "aws_security_group_rule" "titusapp_http" {
  security_group_id        = aws_security_group.titusapp.id
  type                     = "ingress"
  protocol                 = "tcp"
  from_port                = 80
  to_port                  = 80
  source_security_group_id = aws_security_group.titusbastion.id
}

resource "aws_security_group_rule" "titus_master-mainvpc_egress_all" {
  security_group_id = aws_security_group.titusmaster-mainvpc.id
  type              = "egress"
  protocol          = "-1"
  from_port         = 0
  to_port           = 0
  cidr_blocks       = local.anywhere
}

resource "aws_security_group_rule" "titus_master-mainvpc_tcp" {
  security_group_id        = aws_security_group.titusmaster-mainvpc.id
  type                     = "ingress"
  protocol                 = "tcp"
  from_port                = 0
  to_port                  = 65535
  source_security_group_id = aws_security_group.titusmaster-mainvpc.id
}

resource "aws_security_group_rule" "titus_master-mainvpc_ssh" {
  security_group_id        = aws_security_group.titusmaster-mainvpc.id
  type                     = "ingress"
  protocol                 = "tcp"
  from_port                = 22
  to_port                  = 22
  source_security_group_id = aws_security_group.titusbastion.id
}

resource "aws_security_group_rule" "titus_master-mainvpc_icmp" {
  security_group_id        = aws_security_group.titusmaster-mainvpc.id
  type                     = "ingress"
  protocol                 = "icmp"
  from_port                = -1
  to_port                  = -1
  source_security_group_id = aws_security_group.titusmaster-mainvpc.id
}

resource "aws_key_pair" "titus_deployer" {
  key_name   = "titus_deployer"
  public_key = var.public_key
}

resource "aws_iam_role" "titusmasterInstanceProfile" {
  name               = "titusmasterInstanceProfile"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [local.ec2_may_assume] })
}

resource "aws_iam_role" "titusappwiths3InstanceProfile" {
  name               = "titusappwiths3InstanceProfile"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [local.ec2_may_assume, local.node_may_assume] })
}

resource "aws_iam_role" "titusappnos3InstanceProfile" {
  name               = "titusappnos3InstanceProfile"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [local.ec2_may_assume, local.node_may_assume] })
}

resource "aws_iam_role_policy" "titusmasterInstanceProfile" {
  name   = "titusmasterInstanceProfile"
  role   = aws_iam_role.titusmasterInstanceProfile.id
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = ["*"], Resource = "*" }] })
}

resource "aws_iam_role_policy" "titusappwiths3InstanceProfile" {
  name   = "titusappwiths3InstanceProfile"
  role   = aws_iam_role.titusappwiths3InstanceProfile.id
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = ["s3:*"], Resource = "*" }] })
}

resource "aws_iam_role_policy" "titusappnos3InstanceProfile" {
  name   = "titusappnos3InstanceProfile"
  role   = aws_iam_role.titusappnos3InstanceProfile.id
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = ["ec2:*"], Resource = "*" }] })
}

resource "aws_iam_instance_profile" "titusmasterInstanceProfile" {
  name = "titusmasterInstanceProfile"
  role = aws_iam_role.titusmasterInstanceProfile.name
}

resource "aws_s3_bucket" "titus_log_bucket" {
  bucket        = var.bucket
  force_destroy = true
}

resource "aws_instance" "bastion" {
  ami                         = var.image
  instance_type               = "t2.nano"
  key_name                    = aws_key_pair.titus_deployer.key_name
  vpc_security_group_ids      = [aws_security_group.titusbastion.id]
  subnet_id                   = aws_subnet.public_subnet_1.id
  associate_public_ip_address = true
}

resource "aws_instance" "prereqs" {
  ami                    = var.image
  instance_type          = "t2.large"
  user_data              = "#!/bin/bash\necho prereqs\n"
  key_name               = aws_key_pair.titus_deployer.key_name
  vpc_security_group_ids = [aws_security_group.titusmaster-mainvpc.id]
  subnet_id              = aws_subnet.private_subnet_1.id
}

resource "aws_instance" "master" {
  ami                    = var.image
  instance_type          = "t2.micro"
  user_data              = "#!/bin/bash\necho master ${aws_instance.prereqs.private_ip} ${aws_security_group.titusapp.id} ${aws_iam_role.titusappwiths3InstanceProfile.arn}\n"
  key_name               = aws_key_pair.titus_deployer.key_name
  vpc_security_group_ids = [aws_security_group.titusmaster-mainvpc.id]
  subnet_id              = aws_subnet.private_subnet_1.id
  iam_instance_profile   = aws_iam_instance_profile.titusmasterInstanceProfile.id
}

resource "aws_instance" "gateway" {
  ami                    = var.image
  instance_type          = "t2.micro"
  user_data              = "#!/bin/bash\necho gateway ${aws_instance.master.private_ip}\n"
  key_name               = aws_key_pair.titus_deployer.key_name
  vpc_security_group_ids = [aws_security_group.titusmaster-mainvpc.id]
  subnet_id              = aws_subnet.private_subnet_1.id
  iam_instance_profile   = aws_iam_instance_profile.titusmasterInstanceProfile.id
}

resource "aws_launch_template" "titusagent" {
  name                   = "titusagent"
  image_id               = var.image
  instance_type          = "m4.large"
  key_name               = aws_key_pair.titus_deployer.key_name
  vpc_security_group_ids = [aws_security_group.titusmaster-mainvpc.id]
  user_data              = base64encode("#cloud-config\n# agent ${aws_s3_bucket.titus_log_bucket.bucket} ${aws_instance.prereqs.private_ip}\n")

  iam_instance_profile {
    name = aws_iam_instance_profile.titusmasterInstanceProfile.name
  }

  block_device_mappings {
    device_name = "/dev/sda1"
    ebs {
      volume_size = 30
      volume_type = "gp2"
    }
  }
}

resource "aws_autoscaling_group" "titusagent" {
  name                      = "titusagent"
  min_size                  = 1
  desired_capacity          = 1
  max_size                  = 1
  health_check_grace_period = 60
  health_check_type         = "EC2"
  force_delete              = true
  vpc_zone_identifier       = [aws_subnet.private_subnet_1.id]

  launch_template {
    id      = aws_launch_template.titusagent.id
    version = aws_launch_template.titusagent.latest_version
  }
}
