package studio.titus.ui.shell;

import studio.titus.engine.CloudConnector;
import studio.titus.state.StackFolders;

/**
 * Where the screens work: AWS, or a rehearsal that leaves nothing behind.
 *
 * @param connector the door to accounts
 * @param folders what is remembered of the stacks there
 * @param addresses this computer's address as seen from there
 * @param rehearsal whether nothing is billed and every screen says so
 */
public record Site(CloudConnector connector, StackFolders folders, AddressFinder addresses, boolean rehearsal) {}
