/**
 * The way to the nodes' shells, and the only importer of JSch: {@link studio.titus.ssh.NodeAccess} reaches them in two hops with host keys
 * verified on both; {@link studio.titus.ssh.IdentityLoader} finds the private half of a key in a file or in the ssh-agent and proves that it is
 * one. Secrets stay in memory; nothing but new key files and pinned host keys is written.
 */
@NullMarked
package studio.titus.ssh;

import org.jspecify.annotations.NullMarked;
