/**
 * The way to the nodes' shells, and the only importer of JSch: finds the private half of a key in a file or in the
 * ssh-agent, proves that it is one, and makes key pairs. Secrets stay in memory; nothing but new key files is written.
 */
@NullMarked
package studio.titus.ssh;

import org.jspecify.annotations.NullMarked;
