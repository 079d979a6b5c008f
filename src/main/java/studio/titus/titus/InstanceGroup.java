package studio.titus.titus;

/**
 * A group of agents, which AWS calls an Auto Scaling group.
 *
 * @param id the Auto Scaling group's name, as the agents say it by their Mesos attribute {@code asg}
 * @param instanceType for instance {@code m4.large}
 * @param current how many agents the master knows
 * @param lifecycle whether it takes tasks
 * @param detail what the gateway says of that state; may be empty
 */
public record InstanceGroup(String id, String instanceType, int current, Lifecycle lifecycle, String detail) {}
