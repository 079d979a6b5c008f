/**
 * The rehearsal's nodes: a real SSH server for each running instance, behind the bastion, with a scripted shell, the
 * services its boot script sets up, and the gateway's HTTP interface as it was recorded. Everything a node shows is
 * computed from its user data, the time since it came up, and what is wrong with it.
 */
@NullMarked
package studio.titus.rehearsal.node;

import org.jspecify.annotations.NullMarked;
