import { pathText } from '../document/pathText.ts';
import type { Finding } from '../document/types.ts';
import { PlumblineError } from '../errors.ts';
import { profileFindings, repeatedIds } from './profileFindings.ts';
import { shapeFindings } from './shapeFindings.ts';
import type { RoleProfile } from './types.ts';

/** Throws unless these are two or more different roles, all of them whole. */
export function assertComparable(roles: readonly RoleProfile[]): void {
  if (!Array.isArray(roles) || roles.length < 2) {
    throw new PlumblineError('role/invalid-comparison', { path: 'roles', expected: 'a list of two or more roles', received: roles });
  }
  for (const [index, role] of (roles as readonly RoleProfile[]).entries()) {
    const missing = [...shapeFindings(role)];
    refuse('role/invalid-profile', missing.length > 0 ? missing : profileFindings(role), [index]);
  }
  refuse('role/invalid-comparison', repeatedIds(roles, 'the id of a role that is not in the comparison yet'), []);
}

function refuse(
  code: 'role/invalid-comparison' | 'role/invalid-profile',
  findings: Iterable<Finding>,
  place: readonly PropertyKey[],
): void {
  for (const { path, expected, received } of findings) {
    throw new PlumblineError(code, { path: pathText(['roles', ...place, ...path]), expected, received });
  }
}
