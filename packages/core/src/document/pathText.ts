import { show } from '../errors.ts';

/** A path as it is written, such as `targets[3].within`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((place, key) => {
    if (typeof key === 'number') return `${place}[${key}]`;
    const name = String(key);
    return /^[\w-]+$/.test(name) ? `${place && `${place}.`}${name}` : `${place}[${show(name)}]`;
  }, '');
}
