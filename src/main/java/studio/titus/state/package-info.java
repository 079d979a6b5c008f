/**
 * What is kept on disk about a stack: its settings, the account it lives in, and the journal that closes the window between a call to AWS
 * and its answer. AWS is the truth and this folder a hint: losing it costs nothing but remembered settings. No secret is ever written here.
 */
@NullMarked
package studio.titus.state;

import org.jspecify.annotations.NullMarked;
