import { pathText } from '../document/pathText.ts';
import type { Finding } from '../document/types.ts';
import { PlumblineError } from '../errors.ts';
import { isRoleProfile } from './isRoleProfile.ts';
import { profileFindings, repeatedIds } from './profileFindings.ts';
import type { RoleProfile } from './types.ts';

/** Throws unless these are two or more different roles, all of them whole. */
export function assertComparable(roles: readonly RoleProfile[]): void {
  if (!Array.isArray(roles) || roles.length < 2) {
    refuse('comparison', [{ path: [], expected: 'a list of two or more roles', received: roles }]);
  }
  for (const [index, role] of roles.entries()) {
    refuse(
      'profile',
      isRoleProfile(role) ? profileFindings(role) : [{ path: [], expected: 'the profile of a role', received: role }],
      index,
    );
  }
  refuse('comparison', repeatedIds(roles));
}

function refuse(what: 'comparison' | 'profile', findings: Iterable<Finding>, ...place: readonly number[]): void {
  for (const { path, expected, received } of findings) {
    throw new PlumblineError(`role/invalid-${what}`, { path: pathText(['roles', ...place, ...path]), expected, received });
  }
}
