/** The rooms of packages/core/src from the ground up. A room imports from its own folder and from the floors below, never from a neighbour. */
export const floors: readonly (readonly string[])[] = [
  ['errors'],
  ['document'],
  ['time', 'money', 'statistics'],
  ['metric', 'calendar'],
  ['sla', 'service', 'project', 'role'],
  ['engagement'],
  ['health'],
  ['text', 'import'],
  ['index', 'schema'],
];

/** Files that may know zod. */
export const schemaFile = /(\.|^)schema\.ts$/;

/** The packages that core may use, and the files that may use them. */
export const packages: Readonly<Record<string, RegExp>> = {
  zod: schemaFile,
  'ical.js': /^import[/.]/,
};
