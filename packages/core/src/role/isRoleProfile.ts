import type { RoleProfile } from './types.ts';

/** Whether a value that did not come through the parser has everything of a profile that is read here and by what shows it. */
export function isRoleProfile(value: unknown): value is RoleProfile {
  const { id, title, summary, neededFor, aspects, responsibilities, companions = [], sources } = part(value);
  return (
    typeof id === 'string' &&
    [title, summary, neededFor].every(isText) &&
    Object(aspects) === aspects &&
    Object.values(aspects as object).every(
      (aspect) => hasText(aspect) && [part(aspect)['place'], part(aspect)['tags']].every(isListIfThere),
    ) &&
    [responsibilities, companions].every((list) => Array.isArray(list) && list.every(hasText)) &&
    Array.isArray(sources)
  );
}

function part(value: unknown): Readonly<Record<string, unknown>> {
  return Object(value) as Readonly<Record<string, unknown>>;
}

function isText(value: unknown): boolean {
  return typeof part(value)['en'] === 'string';
}

function hasText(value: unknown): boolean {
  return isText(part(value)['text']);
}

function isListIfThere(value: unknown): boolean {
  return value === undefined || Array.isArray(value);
}
