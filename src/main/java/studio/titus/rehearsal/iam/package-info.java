/**
 * IAM of one account: roles, their inline policies, instance profiles, and the delay until others see them.
 *
 * <p>Policy documents come back URL-encoded, as the real IAM sends them.
 */
@NullMarked
package studio.titus.rehearsal.iam;

import org.jspecify.annotations.NullMarked;
